//! Waking: what waited and is due again comes back to the queue before anything is claimed.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{chat::ChatId, lane::Lane, preferences::QuietHours};

use super::super::{
    ClaimRequest, Result, Tx,
    broadcasts::{current_round, lane_no},
    to_json, to_millis,
};

/// What must be brought up to date before anything is claimed.
#[derive(FromRow)]
struct Overdue {
    /// A broadcast has become urgent, for the court's day has turned.
    urgent: bool,
    /// A postponed notice is due.
    later: bool,
    /// A broadcast whose case could not be read is due for a retry.
    retried: bool,
    /// A notice was claimed and cannot be in flight any more.
    stuck: bool,
}

/// Brings back to the queue what is due again (postponed notices, broadcasts to be retried, claims that cannot be in flight any
/// more), and broadcasts that have become urgent into the first lane.
pub(super) async fn wake(tx: &mut Tx, claim: ClaimRequest<'_>, now: DateTime<Utc>) -> Result<()> {
    let busy = &ids(claim.busy);
    // Mostly there is nothing: one look is cheaper than three updates.
    let overdue = overdue(tx, busy, now).await?;
    if overdue.urgent {
        let round = current_round(tx, Lane::Urgent).await?;
        make_urgent(tx, round, now).await?;
    }
    if overdue.later {
        wake_postponed(tx, now).await?;
    }
    if overdue.retried {
        retry_broadcasts(tx, now).await?;
    }
    if overdue.stuck {
        bring_back(tx, busy).await?;
    }
    Ok(())
}

/// Brings claimed notices of chats that are neither busy nor in quarantine back to the queue: their claims are left by an
/// attempt in doubt, a panic or a `kill -9`, and their quarantine is over. Such a notice may have arrived, so its chat may know
/// the revision at which it was claimed: that is stored here, for a bot that was killed could not settle the notice as in doubt.
async fn bring_back(tx: &mut Tx, busy: &str) -> Result<()> {
    count_as_doubted(tx, busy).await?;
    mark_as_perhaps_told(tx, busy).await?;
    // Last, for the others select by `sending`.
    release_claims(tx, busy).await
}

async fn overdue(tx: &mut Tx, busy: &str, now: DateTime<Utc>) -> Result<Overdue> {
    let overdue = sqlx::query_as(
        "-- SQLite's own: json_each.
         select exists (select 1 from broadcast where lane > $2 and urgent_from <= $1) as urgent,
             exists (select 1 from notice where state = 'later' and not_before <= $1)
                 or exists (select 1 from notice where state = 'held' and not_before <= $1)
                 or exists (select 1 from notice where state = 'held' and not_before > $4) as later,
             exists (select 1 from broadcast where retry_at > 0 and retry_at <= $1) as retried,
             exists (
                 select 1 from notice
                 where state = 'sending' and chat_id not in (select value from json_each($3))) as stuck",
    )
    .bind(to_millis(now))
    .bind(lane_no(Lane::Urgent))
    .bind(busy)
    .bind(to_millis(now + QuietHours::LONGEST))
    .fetch_one(tx)
    .await?;
    Ok(overdue)
}

/// Moves into the first lane, and this round of it, what is urgent by now; from when on it is was decided with what it tells.
async fn make_urgent(tx: &mut Tx, round: i64, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update broadcast set lane = $2, round = $3 where lane > $2 and urgent_from <= $1")
        .bind(to_millis(now))
        .bind(lane_no(Lane::Urgent))
        .bind(round)
        .execute(tx)
        .await?;
    Ok(())
}

/// What is held for longer than any quiet hours last was held by a clock that was ahead: it is looked at again.
async fn wake_postponed(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null where state in ('later', 'held') and not_before <= $1 or state = 'held' and not_before > $2",
    )
    .bind(to_millis(now))
    .bind(to_millis(now + QuietHours::LONGEST))
    .execute(tx)
    .await?;
    Ok(())
}

async fn retry_broadcasts(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update broadcast set retry_at = 0 where retry_at > 0 and retry_at <= $1")
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}

/// Counts the changes in claims of chats that are not busy as perhaps told twice, in their ledgers.
async fn count_as_doubted(tx: &mut Tx, busy: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, indexed by, cross join.
         update posting set doubted = cast(doubted + (
             select count(*) from notice indexed by notice_sending
                 cross join broadcast on broadcast.id = notice.broadcast_id and broadcast.kind in ('change', 'carried')
                 cross join follow on follow.case_id = broadcast.case_id and follow.chat_id = notice.chat_id
             where notice.state = 'sending' and notice.chat_id not in (select value from json_each($1))
                 and broadcast.case_id = posting.case_id
                 and follow.told < posting.number and posting.number <= notice.revision) as bigint)
         where state = 'released' and case_id in (
             select broadcast.case_id from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and broadcast.kind in ('change', 'carried') and notice.revision is not null
                 and notice.chat_id not in (select value from json_each($1)))",
    )
    .bind(busy)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes what chats that are not busy may know by their claims.
async fn mark_as_perhaps_told(tx: &mut Tx, busy: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update follow
         set maybe_told = case when maybe_told < stuck.revision then maybe_told else stuck.revision end
         from (
             select broadcast.case_id, notice.chat_id, notice.revision
             from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and notice.revision is not null and broadcast.kind in ('change', 'reminder', 'carried')
                 and notice.chat_id not in (select value from json_each($1))) as stuck
         where follow.case_id = stuck.case_id and follow.chat_id = stuck.chat_id and follow.told <> stuck.revision",
    )
    .bind(busy)
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts the claimed notices of chats that are not busy back into the queue.
async fn release_claims(tx: &mut Tx, busy: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update notice set state = 'waiting', claimed = null, revision = null
         where state = 'sending' and chat_id not in (select value from json_each($1))",
    )
    .bind(busy)
    .execute(tx)
    .await?;
    Ok(())
}

fn ids(chats: &[ChatId]) -> String {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    to_json(&ids)
}
