//! What kind of chat it is: of one person, or of several.

use crate::domain::chat::{ChatId, ChatKind};

use super::super::{Result, Tx};

/// Parses a stored kind of chat; any other word is that of a person.
pub(in crate::store) fn kind_of(word: &[u8]) -> ChatKind {
    [ChatKind::Private, ChatKind::Shared]
        .into_iter()
        .find(|kind| kind_word(*kind).as_bytes() == word)
        .unwrap_or(ChatKind::Private)
}

/// The stored word of a kind.
pub(super) fn kind_word(kind: ChatKind) -> &'static str {
    match kind {
        ChatKind::Private => "private",
        ChatKind::Shared => "shared",
    }
}

/// Sets the kind of a chat that was stored before kinds were.
pub(super) async fn correct_kind(tx: &mut Tx, chat: ChatId, kind: ChatKind) -> Result<()> {
    sqlx::query("update chat set kind = $2 where id = $1 and kind <> $2")
        .bind(chat.0)
        .bind(kind_word(kind))
        .execute(tx)
        .await?;
    Ok(())
}
