//! The demo: a small Telegram on loopback, and the stories played on it.
//!
//! [`telegram`] is the stand-in, [`transcript`] the script, [`stage`] joins the two with the real bot, [`terminal`] shows
//! a play to a person who then plays on.

mod gatherings;
pub mod limits;
mod scenes;
pub mod stage;
pub mod telegram;
pub mod terminal;
pub mod transcript;
