//! The row of a chat, and what is read of it.

use sqlx::FromRow;

use crate::domain::{
    chat::{Chat, ChatId, ChatKey},
    language::Language,
    preferences::Preferences,
    role::Role,
    zone::Zone,
};

use super::super::{Error, Result, Store, Table, seal::SealedKind};

/// The row of a chat. Columns that may be damaged are read as bytes.
#[derive(FromRow)]
pub(in crate::store) struct ChatRow {
    pub(in crate::store) id: i64,
    pub(in crate::store) sealed: Vec<u8>,
    pub(in crate::store) language: Vec<u8>,
    /// `None` for somebody without one.
    pub(in crate::store) role: Option<String>,
    /// Its preferences, if it chose any.
    pub(in crate::store) chosen: Option<Vec<u8>>,
}

impl Store {
    /// Parses a row.
    pub(in crate::store) fn chat_of(&self, row: &ChatRow) -> Result<Chat> {
        let id = ChatId(row.id);
        Ok(Chat {
            id,
            key: self.key_of(&row.sealed)?,
            language: self.language_of(id, &row.language),
            role: row.role.as_deref().and_then(role_of),
            zone: row.chosen.as_deref().and_then(zone_of),
        })
    }

    /// The language of a chat: the bot's default if it cannot be read any more.
    fn language_of(&self, chat: ChatId, code: &[u8]) -> Language {
        language_of(code).unwrap_or_else(|| {
            self.cannot_read(Table::Chat, chat.0, &Error::Unreadable("language"));
            self.defaults.language
        })
    }

    /// Opens a sealed key.
    pub(in crate::store) fn key_of(&self, sealed: &[u8]) -> Result<ChatKey> {
        let plain = self.seal.open(SealedKind::Chat, sealed)?;
        let bytes = plain.try_into().map_err(|_| Error::Unreadable("chat"))?;
        Ok(ChatKey(i64::from_be_bytes(bytes)))
    }
}

/// Parses a stored language; a text column can have any bytes.
pub(in crate::store) fn language_of(code: &[u8]) -> Option<Language> {
    Language::from_tag(std::str::from_utf8(code).ok()?)
}

/// The zone of stored preferences; none of those that cannot be read, which are counted where they matter more.
fn zone_of(content: &[u8]) -> Option<Zone> {
    let chosen: Preferences = serde_json::from_slice(content).ok()?;
    chosen.zone
}

/// Parses a stored role; any other word is none.
pub(in crate::store) fn role_of(word: &str) -> Option<Role> {
    [Role::Editor, Role::Owner]
        .into_iter()
        .find(|role| role.word() == word)
}
