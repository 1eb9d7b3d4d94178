//! Chats and their addresses at Telegram, which nothing may print.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    case::Visibility,
    language::Language,
    role::{Rank, Role},
    zone::Zone,
};

/// A chat's id at Telegram. Its `Debug` shows nothing, so that no log or error can name a follower.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChatKey(pub i64);

impl ChatKey {
    /// The kind of chat, by the sign of its id: people are positive, everything shared is negative.
    pub fn kind(self) -> ChatKind {
        if self.0 > 0 {
            ChatKind::Private
        } else {
            ChatKind::Shared
        }
    }

    /// Whether a migration from this chat to that one is plausible: only a group becomes another, and that is a group too
    /// (Bot API, `migrate_to_chat_id`). A person never becomes another.
    pub fn may_become(self, to: Self) -> bool {
        self.0 < 0 && to.0 < 0
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

/// An address: a chat, perhaps a topic of it.
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

/// A chat's id in the database: a random number that says nothing outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(pub i64);

/// A chat that is stored.
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
    /// The zone of its hours, if it has one of its own.
    pub zone: Option<Zone>,
}

/// The chat that an update is from. Everybody is answered; a chat is stored only once there is something to store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// A stored chat that follows a case.
    Follower(Chat),
    /// A stored chat: it has a language, a role, or was told something.
    Known(Chat),
    /// A chat that is not stored.
    Stranger {
        /// Its id at Telegram.
        key: ChatKey,
        /// The language of the phone, or the bot's own.
        language: Language,
    },
}

impl Asker {
    /// The chat's id at Telegram.
    pub fn key(&self) -> ChatKey {
        match self {
            Self::Follower(chat) | Self::Known(chat) => chat.key,
            Self::Stranger { key, .. } => *key,
        }
    }

    /// The language it reads.
    pub fn language(&self) -> Language {
        match self {
            Self::Follower(chat) | Self::Known(chat) => chat.language,
            Self::Stranger { language, .. } => *language,
        }
    }

    /// The chat, if it is stored.
    pub fn known(&self) -> Option<Chat> {
        match self {
            Self::Follower(chat) | Self::Known(chat) => Some(*chat),
            Self::Stranger { .. } => None,
        }
    }

    /// Its rank: who is served first. Being stored gives no rank, for whoever chose a language is stored too.
    pub fn rank(&self) -> Rank {
        match self {
            Self::Follower(chat) | Self::Known(chat) if chat.role.is_some() => Rank::Editor,
            Self::Follower(_) => Rank::Follower,
            Self::Known(_) | Self::Stranger { .. } => Rank::Stranger,
        }
    }

    /// Its rank once it follows a case.
    pub fn rank_when_following(&self) -> Rank {
        self.rank().min(Rank::Follower)
    }

    /// The chat, if it is an editor's.
    pub fn editor(&self) -> Option<Chat> {
        self.known().filter(|chat| chat.role.is_some())
    }

    /// Which cases it may find: editors find all, for they must keep them true.
    pub fn sees(&self) -> Visibility {
        match self.editor() {
            Some(_) => Visibility::All,
            None => Visibility::Public,
        }
    }
}

impl From<Chat> for Asker {
    fn from(chat: Chat) -> Self {
        Self::Known(chat)
    }
}

/// One person, or a group or channel: they have different limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChatKind {
    /// A conversation with one person.
    Private,
    /// A group, supergroup or channel.
    Shared,
}
