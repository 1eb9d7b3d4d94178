//! Telegram's cards: what `text` says, with buttons under it, in pages, and no longer than one message may be.
//!
//! What needs neither is words alone, and becomes a message where it is sent.

mod buttons;
mod pages;

pub mod approval;
pub mod case;
pub mod changes;
pub mod correcting;
pub mod dialogue;
pub mod groups;
pub mod leaving;
pub mod listed;
pub mod lists;
pub mod notes;
pub mod notices;
pub mod owners;
pub mod privacy;
pub mod replies;
pub mod settings;
pub mod share;
pub mod still_on;
pub mod subscriptions;

pub use pages::{LINE, MESSAGE};
