//! Chats that Telegram does not find, which may pass: what is for them waits for the next attempt.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::super::{Result, Tx, to_millis};

/// Notes that a chat that Telegram did not find is there: what waited for the next attempt leaves.
pub(super) async fn is_found(tx: &mut Tx, chat: ChatId) -> Result<()> {
    wake_for_found(tx, chat).await?;
    clear_not_found(tx, chat).await
}

/// Notes that Telegram does not find a chat: everything for it waits for the next attempt at `at`.
pub(in crate::store) async fn not_found(
    tx: &mut Tx,
    chat: ChatId,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let times = count_not_found(tx, chat, at, now).await?;
    wait_for_retry(tx, chat).await?;
    Ok(times.unwrap_or(0))
}

/// Counts an attempt, and sets when the next one is. What leaves for a chat in between, as what an editor is told, is no
/// further attempt. Returns how many there were.
async fn count_not_found(
    tx: &mut Tx,
    chat: ChatId,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let times = sqlx::query_scalar(
        "update chat set not_found = not_found + case when retry_at > $3 then 0 else 1 end,
             retry_at = case when retry_at > $3 then retry_at else $2 end
         where id = $1 returning not_found",
    )
    .bind(chat.0)
    .bind(to_millis(at))
    .bind(to_millis(now))
    .fetch_optional(tx)
    .await?;
    Ok(times)
}

async fn clear_not_found(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update chat set not_found = 0, retry_at = 0 where id = $1 and not_found > 0")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes the waiting notices of a chat wait for the next attempt.
async fn wait_for_retry(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update notice set state = 'later', not_before = (select retry_at from chat where id = $1)
         where chat_id = $1 and state = 'waiting'",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Queues the notices of a chat that wait for the next attempt.
async fn wake_for_found(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null
         where chat_id = $1 and state = 'later'
             and not_before = (select retry_at from chat where id = $1 and not_found > 0)",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}
