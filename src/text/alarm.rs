//! What the owners must know at once.

use crate::domain::{language::Language, message::Message};

use super::{buttons, loader::say};

/// What is wrong, or right again, with what the bot runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// There is no room left for the database.
    NoRoom,
    /// There is room again.
    RoomAgain,
    /// The database is damaged.
    Damaged,
    /// Telegram refused a request for its form.
    Refused,
    /// Telegram did not take a message for payment.
    Unpaid,
}

/// Tells an owner.
pub fn alarm(alarm: Alarm, language: Language) -> Message {
    let html = match alarm {
        Alarm::NoRoom => say!(language, "alarm-no-room"),
        Alarm::RoomAgain => say!(language, "alarm-room-again"),
        Alarm::Damaged => say!(language, "alarm-damaged"),
        Alarm::Refused => say!(language, "alarm-refused"),
        Alarm::Unpaid => say!(language, "alarm-unpaid"),
    };
    buttons::loud(html, Vec::new())
}
