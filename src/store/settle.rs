//! What became of notices.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::domain::chat::{ChatId, ChatKey};

use super::{Presence, Result, Store, chats::set_presence, to_millis};

/// How often in a row Telegram may say that a chat does not exist before it is paused.
const NOT_FOUND_BEFORE_PAUSE: i64 = 3;

/// How the attempt to deliver a notice ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The notice.
    pub id: i64,
    /// To whom.
    pub chat: ChatId,
    /// The revision that this chat may have been told before this attempt: it still may, if this one brought it nothing.
    pub doubt: Option<u32>,
    /// How.
    pub end: Settlement,
}

/// The ways an attempt can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It is there.
    Delivered {
        /// The revision it was composed from.
        revision: u32,
        /// The message's number in its chat.
        message: i32,
        /// Until when a correction may need to find it.
        keep_until: DateTime<Utc>,
    },
    /// There was nothing left to say.
    Nothing {
        /// The revision that was looked at.
        revision: u32,
    },
    /// It did not leave, or Telegram asked this chat to wait.
    Later {
        /// Not before.
        at: DateTime<Utc>,
    },
    /// This chat no longer hears.
    Gone,
    /// Telegram knows no such chat; that may pass.
    NotFound {
        /// Not before.
        at: DateTime<Utc>,
    },
    /// The chat has another key now.
    Moved {
        /// That key.
        to: ChatKey,
    },
    /// It cannot be delivered, and that is our fault or a right we lack. Counted until somebody looks.
    Failed,
    /// Nobody knows whether it arrived: it stays in flight until the hold has passed.
    InDoubt {
        /// The revision it was composed from.
        revision: u32,
    },
}

impl Store {
    /// Keeps how attempts ended, all of them or none.
    ///
    /// # Errors
    /// If nothing could be kept: they stay in flight, and are claimed again after the hold.
    pub async fn settle(&self, settled: &[Settled], now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        for one in settled {
            settle_one(self, &mut tx, one, now).await?;
        }
        Ok(tx.commit().await?)
    }
}

async fn settle_one(
    store: &Store,
    tx: &mut SqliteConnection,
    one: &Settled,
    now: DateTime<Utc>,
) -> Result<()> {
    match &one.end {
        Settlement::Delivered {
            revision,
            message,
            keep_until,
        } => {
            sqlx::query(
                "insert into delivery (chat_id, case_id, kind, revision, message, keep_until)
                 select chat_id, case_id, kind, $2, $3, $4 from notice
                 where id = $1 and kind in ('change', 'reminder')",
            )
            .bind(one.id)
            .bind(revision)
            .bind(message)
            .bind(to_millis(*keep_until))
            .execute(&mut *tx)
            .await?;
            sqlx::query("update chat set not_found = 0 where id = $1")
                .bind(one.chat.0)
                .execute(&mut *tx)
                .await?;
            told(tx, one.id, *revision).await
        }
        Settlement::Nothing { revision } => told(tx, one.id, *revision).await,
        Settlement::Later { at } => {
            sqlx::query("update chat set held_until = max(held_until, $2) where id = $1")
                .bind(one.chat.0)
                .bind(to_millis(*at))
                .execute(&mut *tx)
                .await?;
            maybe_told(tx, one.id, one.doubt).await?;
            wait(tx, one.id, *at).await
        }
        Settlement::Gone => set_presence(tx, one.chat, Presence::Paused).await,
        Settlement::NotFound { at } => {
            maybe_told(tx, one.id, one.doubt).await?;
            let times: Option<i64> = sqlx::query_scalar(
                "update chat set not_found = not_found + 1 where id = $1 returning not_found",
            )
            .bind(one.chat.0)
            .fetch_optional(&mut *tx)
            .await?;
            if times.is_some_and(|times| times >= NOT_FOUND_BEFORE_PAUSE) {
                set_presence(tx, one.chat, Presence::Paused).await
            } else {
                wait(tx, one.id, *at).await
            }
        }
        Settlement::Moved { to } => {
            maybe_told(tx, one.id, one.doubt).await?;
            store.move_chat(tx, one.chat, *to).await?;
            wait(tx, one.id, now).await
        }
        Settlement::Failed => {
            maybe_told(tx, one.id, one.doubt).await?;
            sqlx::query("update notice set state = 'failed', claimed = null where id = $1")
                .bind(one.id)
                .execute(tx)
                .await?;
            Ok(())
        }
        Settlement::InDoubt { revision } => maybe_told(tx, one.id, Some(*revision)).await,
    }
}

/// The chat knows the case as of `revision`. A change that came since is told by the same notice, once more.
async fn told(tx: &mut SqliteConnection, notice: i64, revision: u32) -> Result<()> {
    sqlx::query(
        "update follow set told = max(told, $2), maybe_told = null
         where (case_id, chat_id) = (select case_id, chat_id from notice where id = $1 and kind = 'change')",
    )
    .bind(notice)
    .bind(revision)
    .execute(&mut *tx)
    .await?;
    let done = sqlx::query(
        "delete from notice where id = $1 and not (kind = 'change' and exists (
             select 1 from court_case where court_case.id = notice.case_id and court_case.revision > $2))",
    )
    .bind(notice)
    .bind(revision)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        sqlx::query("update notice set state = 'waiting', claimed = null where id = $1")
            .bind(notice)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// Keeps which revision a chat may have been told, or that the last attempt surely told it nothing.
async fn maybe_told(tx: &mut SqliteConnection, notice: i64, revision: Option<u32>) -> Result<()> {
    sqlx::query(
        "update follow set maybe_told = $2
         where (case_id, chat_id) = (select case_id, chat_id from notice where id = $1 and kind = 'change')",
    )
    .bind(notice)
    .bind(revision)
    .execute(tx)
    .await?;
    Ok(())
}

async fn wait(tx: &mut SqliteConnection, notice: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', claimed = null, not_before = $2 where id = $1",
    )
    .bind(notice)
    .bind(to_millis(at))
    .execute(tx)
    .await?;
    Ok(())
}
