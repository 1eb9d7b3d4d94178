//! The fan-out: from a broadcast to a notice for each follower, in slices that never block the writer for long.

use chrono::{DateTime, Utc};
use followers::FollowerSlice;
use sqlx::{FromRow, sqlite::SqliteRow};
use subscribers::{SubscriberSlice, SubscribersTold};
use tracing::Instrument;

mod carried_over;
mod chats;
mod followers;
mod subscribers;

use super::{
    CaseId, Error, Outbox, Progress, Reader, Result, Store, Table, Tx,
    broadcasts::{self, BEFORE_ALL, CASE_UNREADABLE, defer_broadcast, finish, void},
    case_rows, closings, corrections,
    silent::{all_are_counted, count_silent},
    to_millis,
};

/// The most chats in one slice: under 20 ms of the writer. Costs that do not depend on its size, such as reading the state
/// of the case, weigh more in smaller slices.
const SLICE: i64 = 3_000;

/// The most broadcasts that are tried together. If none of them can be expanded, the next have their turn.
const LOOKED_AT: i64 = 32;

#[derive(FromRow)]
struct PendingFanOut {
    id: i64,
    case_id: Option<i64>,
    from_case_id: Option<i64>,
    preference_id: Option<i64>,
    kind: String,
    kinds: Option<i64>,
    leads: Option<String>,
    lane: i64,
    cursor: Option<i64>,
    cursor_again: Option<i64>,
}

/// Where a broadcast stands among those that are to be expanded.
#[derive(Clone, Copy, FromRow)]
struct QueuePosition {
    lane: i64,
    deadline: i64,
    id: i64,
}

impl QueuePosition {
    const FIRST: Self = Self {
        lane: i64::MIN,
        deadline: i64::MIN,
        id: i64::MIN,
    };
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
        let mut last = QueuePosition::FIRST;
        loop {
            let rows = self
                .store
                .read(async |reader| pending_after(reader, last, now).await)
                .await?;
            let Some(row) = rows.last() else { break };
            last = QueuePosition::from_row(row)?;
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
        let expanded = self.isolate_failure(
            Table::Case,
            broadcast.case_id.unwrap_or_default(),
            expanded,
            failed,
        )?;
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
                expand_slice(self, tx, (broadcast, from), now).await
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
        let is_known = broadcasts::KINDS.contains(&self.kind.as_str());
        is_known
            .then_some(self)
            .ok_or(Error::Unreadable("broadcast"))
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
    store: &Store,
    tx: &mut Tx,
    (broadcast, cursor): (&PendingFanOut, i64),
    now: DateTime<Utc>,
) -> Result<Progress> {
    let end = if let Some(preference) = broadcast.preference_id {
        let end = chats::end_of_slice(tx, preference, cursor).await?;
        if let Some(end) = end {
            chats::queue(tx, (broadcast.id, preference), (cursor, end), now).await?;
        }
        end
    } else {
        let case = CaseId(broadcast.case_id.ok_or(Error::Unreadable("broadcast"))?);
        expand_slice_of_case(store, tx, (broadcast, case, cursor), now).await?
    };
    move_cursor(tx, broadcast.id, end).await?;
    if end.is_some() {
        return Ok(Progress::More);
    }
    finish(tx, [broadcast.id]).await?;
    Ok(Progress::Done)
}

/// The last chat of a slice of a broadcast of a case; `None` after all.
async fn expand_slice_of_case(
    store: &Store,
    tx: &mut Tx,
    (broadcast, case, cursor): (&PendingFanOut, CaseId, i64),
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    if let Some(told) = SubscribersTold::of(&broadcast.kind) {
        let end = subscribers::end_of_slice(tx, (case, told), cursor).await?;
        if let Some(end) = end {
            let slice = SubscriberSlice {
                case,
                told,
                after: cursor,
                end,
            };
            subscribers::queue(store, tx, (broadcast, slice), now).await?;
        }
        return Ok(end);
    }
    match broadcast.kind.as_str() {
        "correction" => corrections::expand_slice(tx, (broadcast.id, case), cursor, now).await,
        "carried" => carried_over::expand_slice(store, tx, (broadcast, case, cursor), now).await,
        "closing" => {
            let end = followers::end_of_slice(tx, (case, SLICE), cursor).await?;
            if let Some(end) = end {
                closings::queue(tx, (broadcast.id, case), (cursor, end), now).await?;
            }
            Ok(end)
        }
        _ if broadcast.is_for_followers() => {
            expand_slice_of_followers(store, tx, (broadcast, case, cursor), now).await
        }
        _ => Ok(None),
    }
}

/// The same of a change or of reminders.
async fn expand_slice_of_followers(
    store: &Store,
    tx: &mut Tx,
    (broadcast, case, cursor): (&PendingFanOut, CaseId, i64),
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let is_change = broadcast.kind == "change";
    let end = followers::end_of_slice(tx, (case, SLICE), cursor).await?;
    if let Some(end) = end {
        // Of a change, whoever is not known to know it all: what a row says that cannot be is for its reader to meet.
        let known = if is_change {
            count_silent(tx, case, (cursor, end)).await?;
            Some(case_rows::revision(tx, case).await?)
        } else {
            None
        };
        let slice = FollowerSlice {
            case,
            after: cursor,
            end,
            known,
            carried_from: None,
        };
        followers::queue(store, tx, (broadcast, slice), now).await?;
    }
    if is_change && end.is_none() {
        all_are_counted(tx, case).await?;
    }
    Ok(end)
}

/// Clears a slice of a broadcast that was called off. A notice in flight is left until its outcome is known.
async fn clear_slice(tx: &mut Tx) -> Result<Progress> {
    let Some(void) = void_broadcast(tx).await? else {
        return Ok(Progress::Done);
    };
    if delete_some_notices(tx, void).await? == 0 {
        delete_broadcast(tx, void).await?;
    }
    Ok(Progress::More)
}

/// The next broadcasts that are to be expanded. What is no number there is no reason to pass one over.
async fn pending_after(
    reader: &mut Reader,
    last: QueuePosition,
    now: DateTime<Utc>,
) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: typeof.
         select id, case_id, from_case_id, preference_id, kind, kinds, leads, cursor, cursor_again, lane, deadline from (
             select id, case_id, from_case_id, preference_id, kind, kinds, leads, cursor, cursor_again,
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
    .bind(last.lane)
    .bind(last.deadline)
    .bind(last.id)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn move_cursor(tx: &mut Tx, broadcast: i64, cursor: Option<i64>) -> Result<()> {
    sqlx::query("update broadcast set cursor = $2, cursor_again = $2 where id = $1")
        .bind(broadcast)
        .bind(cursor)
        .execute(tx)
        .await?;
    Ok(())
}

/// A broadcast that was called off and has nothing in flight.
async fn void_broadcast(tx: &mut Tx) -> Result<Option<i64>> {
    let void = sqlx::query_scalar(
        "select id from broadcast where void = 1 and not exists (
             select 1 from notice where broadcast_id = broadcast.id and state = 'sending') limit 1",
    )
    .fetch_optional(tx)
    .await?;
    Ok(void)
}

/// Deletes a slice of the notices of a broadcast; returns how many.
async fn delete_some_notices(tx: &mut Tx, broadcast: i64) -> Result<u64> {
    let deleted = sqlx::query(
        "delete from notice where broadcast_id = $1 and chat_id in (
             select chat_id from notice where broadcast_id = $1 limit +$2)",
    )
    .bind(broadcast)
    .bind(SLICE)
    .execute(tx)
    .await?;
    Ok(deleted.rows_affected())
}

async fn delete_broadcast(tx: &mut Tx, broadcast: i64) -> Result<()> {
    sqlx::query("delete from broadcast where id = $1")
        .bind(broadcast)
        .execute(tx)
        .await?;
    Ok(())
}
