//! A chat's address at Telegram, which nothing may print.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{language::Language, role::Role};

/// A chat's id at Telegram. Its `Debug` shows nothing, so that no log or error can name a follower.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChatKey(pub i64);

impl ChatKey {
    /// What the id's sign tells of the chat: people are positive, everything shared is negative.
    pub fn kind(self) -> ChatKind {
        if self.0 > 0 {
            ChatKind::Private
        } else {
            ChatKind::Shared
        }
    }
}

impl fmt::Debug for ChatKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChatKey(…)")
    }
}

/// A topic of a forum: the number of the message that opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Topic(pub i32);

/// Where a message goes: a chat, perhaps a topic of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The chat.
    pub chat: ChatKey,
    /// The topic, in a forum; with none it goes to the general one.
    pub topic: Option<Topic>,
}

impl From<ChatKey> for Address {
    fn from(chat: ChatKey) -> Self {
        Self { chat, topic: None }
    }
}

/// A chat's id here: a random number that says nothing outside this database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(pub i64);

/// A chat that the bot knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Its id here.
    pub id: ChatId,
    /// Its id at Telegram.
    pub key: ChatKey,
    /// The language it reads.
    pub language: Language,
    /// What it may do beside following.
    pub role: Option<Role>,
}

/// One person, or a group or channel: they have different limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatKind {
    /// A conversation with one person.
    Private,
    /// A group, supergroup or channel.
    Shared,
}
