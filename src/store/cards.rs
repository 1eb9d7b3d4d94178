//! The cards of a change that waits for a second editor: each is edited when it is decided, and offers nothing any more.
//!
//! The notice that asked an editor stays with the number of its message, and is put off until the change would lapse. Whatever
//! decides earlier brings it forward. The author's card is in their posting.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{ClaimedNotice, Postings, Reader, Result, Tx};

impl Postings<'_> {
    /// The message in which an editor was asked to approve a change; `None` if they have not been asked yet.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn asked_in(self, claimed: &ClaimedNotice) -> Result<Option<i32>> {
        let message = self
            .store
            .read(async |reader| message(reader, claimed).await)
            .await?;
        // One that cannot be right is edited in vain.
        Ok(message.map(|message| message.try_into().unwrap_or_default()))
    }
}

async fn message(reader: &mut Reader, claimed: &ClaimedNotice) -> Result<Option<i64>> {
    let message = sqlx::query_scalar(
        "select message from notice where broadcast_id = $1 and chat_id = $2 and message is not null",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .fetch_optional(reader)
    .await?;
    Ok(message)
}

/// Whether a notice asks its reader to approve another editor's change.
pub(super) async fn is_asked(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<bool> {
    let is_asked = sqlx::query_scalar(
        "select exists (
             select 1 from broadcast join posting on posting.id = broadcast.posting_id
             where broadcast.id = $1 and posting.editor is distinct from $2)",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .fetch_one(tx)
    .await?;
    Ok(is_asked)
}

/// An editor was asked in this message, which is edited when the change is decided; returns when that is known: at once if it was
/// decided meanwhile.
pub(super) async fn asked(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    (message, lapses_at): (i32, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>> {
    note_message(tx, claimed, message).await?;
    let is_open = is_open(tx, claimed.broadcast).await?;
    Ok(if is_open { lapses_at } else { now })
}

async fn note_message(tx: &mut Tx, claimed: &ClaimedNotice, message: i32) -> Result<()> {
    sqlx::query("update notice set message = $3 where broadcast_id = $1 and chat_id = $2")
        .bind(claimed.broadcast)
        .bind(claimed.chat.id.0)
        .bind(message)
        .execute(tx)
        .await?;
    Ok(())
}

/// Whether a second editor can still decide on the change that a broadcast is about.
async fn is_open(tx: &mut Tx, broadcast: i64) -> Result<bool> {
    let is_open = sqlx::query_scalar(
        "select exists (
             select 1 from broadcast join posting on posting.id = broadcast.posting_id
             where broadcast.id = $1 and posting.state = 'waiting' and posting.lapses_at is not null)",
    )
    .bind(broadcast)
    .fetch_one(tx)
    .await?;
    Ok(is_open)
}

/// A change is decided on, by this editor or by nobody: the cards of the others say so. Whoever decided sees it on theirs.
pub(super) async fn end(tx: &mut Tx, posting: i64, by: Option<ChatId>) -> Result<()> {
    if let Some(by) = by {
        drop_card(tx, posting, by).await?;
    }
    bring_forward(tx, posting).await
}

async fn drop_card(tx: &mut Tx, posting: i64, of: ChatId) -> Result<()> {
    sqlx::query(
        "delete from notice where chat_id = $2 and message is not null and state <> 'sending'
             and broadcast_id in (select id from broadcast where posting_id = $1)",
    )
    .bind(posting)
    .bind(of.0)
    .execute(tx)
    .await?;
    Ok(())
}

async fn bring_forward(tx: &mut Tx, posting: i64) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null
         where message is not null and state = 'later'
             and broadcast_id in (select id from broadcast where posting_id = $1)",
    )
    .bind(posting)
    .execute(tx)
    .await?;
    Ok(())
}

/// The card of the author of a change that was refused says so now; whether it was theirs, who then hears it in a message too.
pub(super) async fn authors_has_ended(tx: &mut Tx, posting: i64, chat: ChatId) -> Result<bool> {
    let theirs = sqlx::query("update posting set card = 0 where id = $1 and editor = $2")
        .bind(posting)
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(theirs.rows_affected() > 0)
}
