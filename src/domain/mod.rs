//! What the product is about, as plain data and functions: no async, no SQL, no Telegram.

pub mod chat;
pub mod language;
