//! The use cases: one file or folder for each path through the program. Each returns what it found or decided as data.

pub mod answer;
pub mod audit;
pub mod calendar;
pub mod change;
pub mod court_list;
pub mod delivery;
pub mod dialogue;
pub mod duplicates;
pub mod fan_out;
pub mod find;
pub mod follow;
pub mod import;
pub mod note;
pub mod schedule;
pub mod settings;
pub mod share;
pub mod subscribe;
pub mod sweep;
pub mod timeline;

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        chat::{Address, Asker, Chat, Topic},
        reader::Reader,
        role::Role,
    },
    store::Receipt,
};

/// The turn of an update: what every use case needs to know of it.
#[derive(Debug)]
pub struct Turn<C> {
    /// The chat that it is from.
    pub chat: C,
    /// The topic in which it was written, in a forum.
    pub topic: Option<Topic>,
    /// When it is handled.
    pub now: DateTime<Utc>,
    /// The right to close it.
    pub receipt: Receipt,
}

impl Turn<Asker> {
    /// Whose it is, as a reader.
    pub fn reader(&self) -> Reader {
        self.chat.reader(self.now)
    }

    /// Where it is answered.
    pub fn address(&self) -> Address {
        Address {
            chat: self.chat.key(),
            topic: self.topic,
        }
    }

    /// The turn of an editor.
    ///
    /// # Errors
    /// If it is somebody else's: the turn itself.
    pub fn of_editor(self) -> Result<Turn<Chat>, Self> {
        match self.chat.editor() {
            Some(chat) => Ok(Turn {
                chat,
                topic: self.topic,
                now: self.now,
                receipt: self.receipt,
            }),
            None => Err(self),
        }
    }

    /// The turn of an owner.
    ///
    /// # Errors
    /// If it is somebody else's: the turn itself.
    pub fn of_owner(self) -> Result<Turn<Chat>, Self> {
        match self.chat.editor().and_then(|chat| chat.role) {
            Some(Role::Owner) => self.of_editor(),
            Some(Role::Editor) | None => Err(self),
        }
    }
}

impl Turn<Chat> {
    /// Whose it is, as a reader.
    pub fn reader(&self) -> Reader {
        Asker::from(self.chat).reader(self.now)
    }

    /// The turn of a chat, whatever its role.
    pub fn of_anybody(self) -> Turn<Asker> {
        Turn {
            chat: self.chat.into(),
            topic: self.topic,
            now: self.now,
            receipt: self.receipt,
        }
    }
}
