//! x
pub mod telegram;
pub mod transcript;
