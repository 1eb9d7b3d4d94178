//! The fan-out: from a broadcast to a notice for each follower, in slices that never block the writer for long.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, Row};
use tracing::Instrument;

use super::{
    CaseId, Error, Outbox, Progress, Result, Store, Table, Tx,
    broadcasts::{CASE_UNREADABLE, defer_broadcast, finish, void},
    case_rows,
    silent::{all_are_counted, count_silent},
    to_millis,
};

/// The most chats in one slice: under 20 ms of the writer. Costs that do not depend on its size, such as reading the state
/// of the case, weigh more in smaller slices.
const SLICE: i64 = 2_000;

/// The cursor of a broadcast that has not begun.
const BEFORE_ALL: i64 = -1;

/// The most broadcasts that are tried together. If none of them can be expanded, the next have their turn.
const LOOKED_AT: i64 = 32;

#[derive(FromRow)]
struct PendingFanOut {
    id: i64,
    case_id: i64,
    kind: String,
    cursor: Option<i64>,
    cursor_again: Option<i64>,
}

impl Outbox<'_> {
    /// Makes the notices of the next slice of the most urgent broadcast, or clears a slice of one that was called off. After
    /// a crash it goes on at the cursor. A broadcast that cannot be read is called off; one whose case cannot be read waits
    /// for a while, and one that fails is retried at the next call: however many of these there are, the next broadcast has
    /// its turn.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn expand_broadcast(self, now: DateTime<Utc>) -> Result<Progress> {
        let mut failed = Ok(());
        // The lane, the deadline and the number of the last that was looked at.
        let mut last = (i64::MIN, i64::MIN, i64::MIN);
        loop {
            let rows = self.store.read(async |reader| {
                    Ok(sqlx::query(
                        // What is no number there is no reason to pass it over.
                        "-- SQLite's own: limit +$n, typeof.
                         select id, case_id, kind, cursor, cursor_again, lane, deadline from (
                     select id, case_id, kind, cursor, cursor_again,
                         case when typeof(lane) = 'integer' then lane else 0 end as lane,
                         case when typeof(deadline) = 'integer' then deadline else 0 end as deadline
                     from broadcast
                     where (cursor is not null or cursor_again is not null) and void is distinct from 1
                         and (retry_at <= $2 or typeof(retry_at) <> 'integer')) as pending
                 where (lane, deadline, id) > ($3, $4, $5)
                 order by lane, deadline, id limit +$1",
                    )
                    .bind(LOOKED_AT)
                    .bind(to_millis(now))
                    .bind(last.0)
                    .bind(last.1)
                    .bind(last.2)
                    .fetch_all(reader)
                    .await?)
                })
                .await?;
            let Some(row) = rows.last() else { break };
            last = (
                row.try_get("lane")?,
                row.try_get("deadline")?,
                row.try_get("id")?,
            );
            let broadcasts = self
                .store
                .read_each(Table::Broadcast, &rows, PendingFanOut::known);
            for unreadable in broadcasts.unreadable {
                // Nobody can say what it was to tell.
                self.store
                    .write(None, async |tx| void(tx, unreadable).await)
                    .await?;
            }
            for broadcast in broadcasts.read {
                let span = tracing::info_span!("broadcast", broadcast = broadcast.id);
                let expanding = self.store.try_to_expand(&broadcast, &mut failed, now);
                if expanding.instrument(span).await? {
                    return Ok(Progress::More);
                }
            }
        }
        match self.store.write(None, clear_slice).await? {
            Progress::More => Ok(Progress::More),
            Progress::Done => failed.map(|()| Progress::Done),
        }
    }
}

impl Store {
    /// Whether the broadcast could be expanded. One whose case cannot be read waits for a while.
    async fn try_to_expand(
        &self,
        broadcast: &PendingFanOut,
        failed: &mut Result<()>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let expanded = self.expand_next(broadcast, now).await;
        let is_unreadable = expanded.as_ref().is_err_and(Error::is_unreadable);
        let expanded = self.isolate_failure(Table::Case, broadcast.case_id, expanded, failed)?;
        if is_unreadable {
            let until = now + CASE_UNREADABLE;
            self.write(None, async |tx| {
                defer_broadcast(tx, broadcast.id, until).await
            })
            .await?;
        }
        Ok(expanded.is_some())
    }

    async fn expand_next(&self, broadcast: &PendingFanOut, now: DateTime<Utc>) -> Result<()> {
        let cursor = broadcast.came_to();
        let from = cursor.unwrap_or(BEFORE_ALL);
        let slice = self
            .write(None, async |tx| {
                expand_slice(tx, broadcast, from, now).await
            })
            .await?;
        if slice == Progress::Done && broadcast.is_for_followers() {
            tracing::info!("every follower has a notice");
        }
        if cursor.is_none() {
            self.is_mended(Table::Broadcast, broadcast.id);
        }
        Ok(())
    }
}

impl PendingFanOut {
    fn known(self) -> Result<Self> {
        match self.kind.as_str() {
            "change" | "reminder" | "question" | "posting" => Ok(self),
            _ => Err(Error::Unreadable("broadcast")),
        }
    }

    /// Whether it is for followers. A broadcast to editors has its notices from the beginning.
    fn is_for_followers(&self) -> bool {
        matches!(self.kind.as_str(), "change" | "reminder")
    }

    /// Its cursor; `None` if that cannot be read, and it begins anew: whoever has a notice already gets no second one.
    fn came_to(&self) -> Option<i64> {
        self.cursor
            .filter(|cursor| self.cursor_again == Some(*cursor))
    }
}

async fn expand_slice(
    tx: &mut Tx,
    broadcast: &PendingFanOut,
    cursor: i64,
    now: DateTime<Utc>,
) -> Result<Progress> {
    let end: Option<i64> = sqlx::query_scalar(
        "-- SQLite's own: limit +$n.
         select max(chat_id) from (
             select chat_id from follow where case_id = $1 and chat_id > $2 and $4 order by chat_id limit +$3) as slice",
    )
    .bind(broadcast.case_id)
    .bind(cursor)
    .bind(SLICE)
    .bind(broadcast.is_for_followers())
    .fetch_one(&mut *tx)
    .await?;
    if let Some(end) = end {
        // A chat in penalty waits from the start. What was given up gets another chance with the next change.
        let case = CaseId(broadcast.case_id);
        // Of a change, whoever is not known to know it all: what a row says that cannot be is for its reader to meet.
        let known = if broadcast.kind == "change" {
            count_silent(tx, case, (cursor, end)).await?;
            Some(case_rows::revision(tx, case).await?)
        } else {
            None
        };
        sqlx::query(
            "insert into notice (broadcast_id, chat_id, state, not_before)
             select $4, follow.chat_id, case when chat.waits_until > $5 then 'later' else 'waiting' end,
                 case when chat.waits_until > $5 then chat.waits_until end
             from follow join (
                     select id, state,
                         case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                     from chat) as chat on chat.id = follow.chat_id
             where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3
                 and chat.state not in ('stopped', 'unreachable')
                 and (follow.told is distinct from $6 or follow.maybe_told is not null)
             on conflict (broadcast_id, chat_id) do update set state = 'waiting'
                 where notice.state in ('failed', 'barred', 'unreadable')",
        )
        .bind(case.0)
        .bind(cursor)
        .bind(end)
        .bind(broadcast.id)
        .bind(to_millis(now))
        .bind(known)
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query("update broadcast set cursor = $2, cursor_again = $2 where id = $1")
        .bind(broadcast.id)
        .bind(end)
        .execute(&mut *tx)
        .await?;
    if end.is_none() {
        if broadcast.kind == "change" {
            all_are_counted(tx, CaseId(broadcast.case_id)).await?;
        }
        finish(tx, [broadcast.id]).await?;
        return Ok(Progress::Done);
    }
    Ok(Progress::More)
}

/// Clears a slice of a broadcast that was called off. A notice in flight is left until its outcome is known.
async fn clear_slice(tx: &mut Tx) -> Result<Progress> {
    let void: Option<i64> = sqlx::query_scalar(
        "select id from broadcast where void = 1 and not exists (
             select 1 from notice where broadcast_id = broadcast.id and state = 'sending') limit 1",
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(void) = void else {
        return Ok(Progress::Done);
    };
    let cleared = sqlx::query(
        "-- SQLite's own: limit +$n.
         delete from notice where broadcast_id = $1 and chat_id in (
             select chat_id from notice where broadcast_id = $1 limit +$2)",
    )
    .bind(void)
    .bind(SLICE)
    .execute(&mut *tx)
    .await?;
    if cleared.rows_affected() == 0 {
        sqlx::query("delete from broadcast where id = $1")
            .bind(void)
            .execute(tx)
            .await?;
    }
    Ok(Progress::More)
}
