//! The presence of a chat: whether it hears from the bot, and what it is told when it does again.
//!
//! A silent chat keeps its follows and what it was last told. When it comes back, the difference is told like any other
//! change. Until then it is counted in the ledger of every change that it is not told of, in [`silent`](super::silent).

mod missed;
mod not_found;

use chrono::{DateTime, Utc};

use crate::domain::chat::{Asker, ChatId};

use super::{
    CaseId, Chats, Error, Reader, Receipt, Result, Store, Table, Tx,
    broadcasts::{self, finish},
    case_rows, corrections, preferences,
    silent::count,
    subscriptions,
};

use missed::{follows, missed};
use not_found::is_found;

pub(super) use not_found::not_found;

/// The presence of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It does.
    Active,
    /// It asked for a pause, until it resumes. Other messages of it change nothing.
    Stopped,
    /// It blocked the bot, removed it or is gone, until there is a sign of life.
    Unreachable,
}

/// The outcome of a wish to pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopOutcome {
    /// The chat is silent.
    Now,
    /// It would not have been told anything anyway.
    HeardNothing,
}

impl Presence {
    pub(super) fn of(word: &[u8]) -> Result<Self> {
        match word {
            b"active" => Ok(Self::Active),
            b"stopped" => Ok(Self::Stopped),
            b"unreachable" => Ok(Self::Unreachable),
            _ => Err(Error::Unreadable("presence")),
        }
    }
}

impl Chats<'_> {
    /// The presence of a chat.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn presence(self, chat: ChatId) -> Result<Presence> {
        let state = self
            .store
            .read(async |reader| stored_presence(reader, chat).await)
            .await?;
        // Whoever was forgotten meanwhile has asked for no silence.
        Ok(state.map_or(Presence::Active, |state| {
            self.store.presence_of(chat, &state)
        }))
    }

    /// Pauses a chat until it resumes. A chat that is not stored is not stored for this either: it would not be told
    /// anything anyway.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn stop_chat(
        self,
        asker: Asker,
        receipt: Receipt,
        now: DateTime<Utc>,
    ) -> Result<StopOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                let known = self.store.known(tx, asker.key()).await?;
                if let Some(chat) = known {
                    // It speaks, so it is not out of reach.
                    mark_reachable(self.store, tx, chat, now).await?;
                    let stopped = stop(tx, chat).await?;
                    fall_silent(tx, chat, stopped).await?;
                }
                Ok(known.map_or(StopOutcome::HeardNothing, |_| StopOutcome::Now))
            })
            .await
    }

    /// Resumes a chat: what it missed is told.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn resume_chat(
        self,
        chat: ChatId,
        receipt: Receipt,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| {
                hear_again(self.store, tx, chat, now).await
            })
            .await
    }

    /// Marks a chat as unreachable.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn mark_unreachable(self, chat: ChatId, receipt: Receipt) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| mark_unreachable(tx, chat).await)
            .await
    }

    /// Marks a chat as reachable, after a sign of life: what it missed is told, unless it has paused.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn mark_reachable(
        self,
        chat: ChatId,
        receipt: Receipt,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| {
                mark_reachable(self.store, tx, chat, now).await
            })
            .await
    }
}

impl Store {
    /// Parses a stored presence. If it cannot be read, the chat counts as unreachable until there is a sign of life.
    pub(super) fn presence_of(&self, chat: ChatId, word: &[u8]) -> Presence {
        Presence::of(word).unwrap_or_else(|error| {
            self.cannot_read(Table::Chat, chat.0, &error);
            Presence::Unreachable
        })
    }
}

/// Marks a chat as unreachable inside another use case's transaction.
pub(super) async fn mark_unreachable(tx: &mut Tx, chat: ChatId) -> Result<()> {
    let lost = lose(tx, chat).await?;
    fall_silent(tx, chat, lost).await
}

/// Marks a chat as reachable inside another use case's transaction.
pub(super) async fn mark_reachable(
    store: &Store,
    tx: &mut Tx,
    chat: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    let state = stored_presence(tx, chat).await?;
    match state.map(|state| store.presence_of(chat, &state)) {
        Some(Presence::Unreachable) => hear_again(store, tx, chat, now).await,
        Some(Presence::Active) => is_here(tx, chat).await,
        Some(Presence::Stopped) | None => Ok(()),
    }
}

/// Drops the waiting notices of a silent chat; `changed` chats, one or none, have become silent just now. A notice in flight
/// goes on, and nothing may overtake it if the chat soon hears again.
async fn fall_silent(tx: &mut Tx, chat: ChatId, changed: u64) -> Result<()> {
    if changed > 0 {
        count(tx, chat, 1).await?;
    }
    let of = delete_waiting(tx, chat).await?;
    finish(tx, of).await
}

/// Makes a silent chat active, with nothing to be told yet.
async fn come_back(tx: &mut Tx, chat: ChatId) -> Result<()> {
    count(tx, chat, -1).await?;
    make_active(tx, chat).await?;
    is_here(tx, chat).await
}

/// Notes that an active chat is there: if a message that left before ends with Telegram saying that it is gone, that is
/// outdated.
async fn is_here(tx: &mut Tx, chat: ChatId) -> Result<()> {
    revive_in_flight(tx, chat).await?;
    is_found(tx, chat).await
}

/// Makes a silent chat active, and queues notices of what it missed.
pub(super) async fn hear_again(
    store: &Store,
    tx: &mut Tx,
    chat: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    come_back(tx, chat).await?;
    for (case, told, is_unsure) in follows(tx, chat).await? {
        let case = CaseId(case);
        let revision = case_rows::revision(tx, case).await;
        // What cannot be read may be news.
        if !is_unsure
            && store
                .if_readable(Table::Case, case.0, revision)?
                .map(i64::from)
                == Some(told)
        {
            continue;
        }
        let missed = missed(store, case, told, now).await?;
        broadcasts::tell_one(tx, (case, chat), missed, now).await?;
    }
    subscriptions::hear_again(tx, chat, now).await?;
    preferences::look_again(tx, chat).await?;
    corrections::hear_again(tx, chat, now).await
}

/// Before two chats are merged: if one has paused, both have. Until they are merged, they do not count as silent.
pub(super) async fn hand_on(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    for chat in [from, to] {
        count(tx, chat, -1).await?;
    }
    stop_with(tx, from, to).await
}

/// After a chat was merged into this one.
pub(super) async fn take_over(tx: &mut Tx, chat: ChatId) -> Result<()> {
    count(tx, chat, 1).await?;
    let of = delete_waiting_if_silent(tx, chat).await?;
    finish(tx, of).await
}

pub(super) async fn stored_presence(reader: &mut Reader, chat: ChatId) -> Result<Option<Vec<u8>>> {
    let state = sqlx::query_scalar("select state from chat where id = $1")
        .bind(chat.0)
        .fetch_optional(reader)
        .await?;
    Ok(state)
}

/// Stops a chat that is active; returns how many changed: one or none.
async fn stop(tx: &mut Tx, chat: ChatId) -> Result<u64> {
    let stopped =
        sqlx::query("update chat set state = 'stopped' where id = $1 and state = 'active'")
            .bind(chat.0)
            .execute(tx)
            .await?;
    Ok(stopped.rows_affected())
}

/// Makes a chat unreachable that is not silent; returns how many changed: one or none.
async fn lose(tx: &mut Tx, chat: ChatId) -> Result<u64> {
    let lost = sqlx::query(
        "update chat set state = 'unreachable', not_found = 0, retry_at = 0, trouble = null
         where id = $1 and state not in ('stopped', 'unreachable')",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(lost.rows_affected())
}

/// Stops a chat if another has.
async fn stop_with(tx: &mut Tx, other: ChatId, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update chat set state = 'stopped', not_found = 0, retry_at = 0
         where id = $2 and exists (select 1 from chat where id = $1 and state = 'stopped')",
    )
    .bind(other.0)
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

async fn make_active(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update chat set state = 'active' where id = $1")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

async fn revive_in_flight(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update notice set revived = 1 where chat_id = $1 and state = 'sending'")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes the notices of a chat apart from one in flight, and from the dates that it is told by a subscription: no revision says
/// which of them it knows. Returns of which broadcasts they were.
async fn delete_waiting(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let of = sqlx::query_scalar(
        "delete from notice
         where chat_id = $1 and state <> 'sending'
             and (select kind from broadcast where broadcast.id = broadcast_id) <> 'date'
         returning broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(of)
}

/// The same for a chat that may be active: then nothing is deleted.
async fn delete_waiting_if_silent(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let of = sqlx::query_scalar(
        "delete from notice
         where chat_id = $1 and state <> 'sending' and (select state from chat where id = $1) <> 'active'
             and (select kind from broadcast where broadcast.id = broadcast_id) <> 'date'
         returning broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(of)
}
