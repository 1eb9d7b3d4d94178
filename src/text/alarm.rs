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
}

/// Tells an owner.
pub fn alarm(alarm: Alarm, language: Language) -> Message {
    let html = match alarm {
        Alarm::NoRoom => say!(language, "alarm-no-room"),
        Alarm::RoomAgain => say!(language, "alarm-room-again"),
        Alarm::Damaged => say!(language, "alarm-damaged"),
    };
    buttons::loud(html, Vec::new())
}
