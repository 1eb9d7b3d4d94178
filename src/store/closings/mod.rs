//! Cases that are at their end: when their followers are looked through, and the end of a follow. The rule is the domain's
//! [`closing`](crate::domain::closing).

mod ask;
mod keep;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::{
    case_state::CaseState,
    chat::ChatId,
    closing::{Closing, Look},
    reminder::Plan,
    zone::Zone,
};

use super::{
    CaseId, Progress, Reader, Result, Schedule, Store, Table, Tx, broadcasts, follows, from_millis,
    hearing_row::zone_of, to_millis, write::apart,
};

pub(super) use ask::{queue, said};
pub(super) use keep::{AskedRow, check, check_asked, copy, keep};

/// The most follows that are ended in one transaction: each takes several statements.
const SLICE: i64 = 100;

#[derive(FromRow)]
struct ClosingRow {
    case_id: i64,
    closed_at: i64,
    zone: String,
}

/// A case that is at its end.
#[derive(Clone, Copy)]
struct ClosedCase {
    id: CaseId,
    closing: Closing,
}

impl ClosedCase {
    fn read(row: &ClosingRow, now: DateTime<Utc>) -> Result<Self> {
        Ok(Self {
            id: CaseId(row.case_id),
            closing: closing(row.closed_at, zone_of(&row.zone)?, now),
        })
    }
}

/// A case that was closed at this moment. No case is closed in the future: a clock that was ahead said so.
pub(super) fn closing(closed_at: i64, zone: Zone, now: DateTime<Utc>) -> Closing {
    Closing {
        at: from_millis(closed_at).min(now),
        zone,
    }
}

/// Notes whether a case is at its end, as its state has it now. Where it is no more, all that its followers were asked is void.
pub(super) async fn note(
    tx: &mut Tx,
    case: CaseId,
    (state, zone): (&CaseState, Zone),
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    if state.is_at_end() {
        let closing = Closing { at: now, zone };
        return begin(tx, case, closing.look(plan.morning_at, now).next(), now).await;
    }
    if delete(tx, case).await? > 0 {
        broadcasts::call_off_closing(tx, case).await?;
    }
    Ok(())
}

impl Schedule<'_> {
    /// When the followers of a closed case are next to be looked through, after `now`; one that is due and was not is one that
    /// cannot be read.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_closing_after(self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let at = self
            .store
            .read(async |reader| first_look_after(reader, now).await);
        Ok(at.await?.map(from_millis))
    }

    /// Has every closed case looked at once more: its court's clock or the settings may be others, or the bot's own clock was
    /// ahead.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn replan_closings(self, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| look_at_all(tx, now).await)
            .await
    }

    /// Looks through the followers of the closed cases that are due: who is to be asked gets a notice, and what is over ends. A
    /// failure for one case does not stop the others.
    ///
    /// # Errors
    /// If nothing could be committed, or not of all; of the others it was.
    pub async fn look_through_closed(self, plan: &Plan, now: DateTime<Utc>) -> Result<Progress> {
        self.store
            .write(None, async |tx| {
                let rows = due(tx, now).await?;
                let read = |row: ClosingRow| ClosedCase::read(&row, now);
                let mut failed = Ok(());
                let mut progress = Progress::Done;
                for case in self.store.read_each(Table::Closing, &rows, read).read {
                    let looked = apart(tx, async |tx| {
                        look_through(self.store, tx, case, (plan, now)).await
                    });
                    let looked = looked.await?;
                    let looked = self.store.isolate_failure(
                        Table::Closing,
                        case.id.0,
                        looked,
                        &mut failed,
                    )?;
                    if looked == Some(Progress::More) {
                        progress = Progress::More;
                    }
                }
                Ok(failed.map(|()| progress))
            })
            .await?
    }
}

/// Asks the followers of a case who are to be asked, and ends what is over.
async fn look_through(
    store: &Store,
    tx: &mut Tx,
    case: ClosedCase,
    (plan, now): (&Plan, DateTime<Utc>),
) -> Result<Progress> {
    let ClosedCase { id, closing } = case;
    let look = closing.look(plan.morning_at, now);
    let is_left = match look {
        Look::Wait(_) => false,
        Look::Ask(_) => true,
        Look::End(_) => {
            let ended = over(tx, id, &closing.ended_on(now).to_string()).await?;
            for chat in &ended {
                follows::end(store, tx, (id, ChatId(*chat)), now).await?;
            }
            if !ended.is_empty() {
                return Ok(Progress::More);
            }
            has_any_left(tx, id).await?
        }
    };
    if is_left {
        broadcasts::ask_to_keep(tx, id, now).await?;
    }
    let is_over = matches!(look, Look::End(_)) && !is_left;
    look_again(tx, case, (!is_over).then(|| look.next())).await?;
    Ok(Progress::Done)
}

async fn begin(
    tx: &mut Tx,
    case: CaseId,
    look_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into closing (case_id, closed_at, look_at) values ($1, $2, $3) on conflict (case_id) do nothing",
    )
    .bind(case.0)
    .bind(to_millis(now))
    .bind(to_millis(look_at))
    .execute(tx)
    .await?;
    Ok(())
}

/// Returns how many were deleted: one or none.
async fn delete(tx: &mut Tx, case: CaseId) -> Result<u64> {
    let deleted = sqlx::query("delete from closing where case_id = $1")
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected())
}

async fn first_look_after(reader: &mut Reader, now: DateTime<Utc>) -> Result<Option<i64>> {
    let at = sqlx::query_scalar("select min(look_at) from closing where look_at > $1")
        .bind(to_millis(now))
        .fetch_one(reader)
        .await?;
    Ok(at)
}

async fn look_at_all(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update closing set look_at = $1 where look_at is not null")
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}

async fn due(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select closing.case_id, closing.closed_at, court_case.zone
         from closing join court_case on court_case.id = closing.case_id
         where closing.look_at <= $1",
    )
    .bind(to_millis(now))
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// Notes when to look next at a case, and when it was closed, as that is understood now.
async fn look_again(
    tx: &mut Tx,
    ClosedCase { id, closing }: ClosedCase,
    at: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query("update closing set look_at = $2, closed_at = $3 where case_id = $1")
        .bind(id.0)
        .bind(at.map(to_millis))
        .bind(to_millis(closing.at))
        .execute(tx)
        .await?;
    Ok(())
}

/// The next followers of a case whose last day was this one. Who would hear nothing of it stays.
async fn over(tx: &mut Tx, case: CaseId, last_day: &str) -> Result<Vec<i64>> {
    let over = sqlx::query_scalar(
        "select closed_follow.chat_id from closed_follow join chat on chat.id = closed_follow.chat_id
         where closed_follow.case_id = $1 and closed_follow.state = 'warned' and closed_follow.last_day = $2
             and chat.state = 'active' and chat.not_found = 0
         order by closed_follow.chat_id limit +$3",
    )
    .bind(case.0)
    .bind(last_day)
    .bind(SLICE)
    .fetch_all(tx)
    .await?;
    Ok(over)
}

/// Whether anybody follows a case who has not said to keep following.
async fn has_any_left(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let has_any = sqlx::query_scalar(
        "select exists (
             select 1 from follow
             where case_id = $1 and not exists (
                 select 1 from closed_follow
                 where closed_follow.case_id = follow.case_id and closed_follow.chat_id = follow.chat_id and state = 'kept'))",
    )
    .bind(case.0)
    .fetch_one(tx)
    .await?;
    Ok(has_any)
}
