//! People with a role, as owners see them: by a number, and by the name that Telegram gives at that moment.

use std::fmt;

use super::{
    chat::ChatId,
    role::{Role, RoleOrigin},
};

/// The number by which people with a role are told apart: six digits that say nothing else.
///
/// An editor and who invited them recognise each other by it. Hardly ever have two of twenty editors the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PersonNumber(u32);

impl PersonNumber {
    /// The number of a chat, derived from its random id: the same as long as the chat is stored.
    pub fn of(chat: ChatId) -> Self {
        let digits = chat.0.rem_euclid(900_000) + 100_000;
        Self(u32::try_from(digits).unwrap_or_default())
    }
}

impl fmt::Display for PersonNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

/// A person with a role. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Their chat.
    pub chat: ChatId,
    /// Their name at Telegram, if that told one just now: it is never stored.
    pub name: Option<String>,
}

impl Person {
    /// Their number.
    pub fn number(&self) -> PersonNumber {
        PersonNumber::of(self.chat)
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").finish_non_exhaustive()
    }
}

/// What a person may do, and whether a tap can take it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The highest of their roles.
    pub role: Role,
    /// The origin that decides: the settings, if they name this person.
    pub origin: RoleOrigin,
}
