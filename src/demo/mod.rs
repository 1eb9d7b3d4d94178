//! A small Telegram on loopback and the stories played on it.

pub mod telegram;
pub mod transcript;
