//! The outbox: notices are claimed before they leave, and claimed again when they cannot be in flight any more, as after an
//! attempt in doubt, a panic or a `kill -9`.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::ChatId,
    lane::{Lane, Turn},
};

use super::{
    ClaimRequest, ClaimedNotice, Outbox, Result, SettledNotice, Tx,
    broadcasts::{
        CASE_UNREADABLE, current_round, defer_broadcast, finish, lane_no, lane_of,
        release_last_reports, void,
    },
    from_millis,
    queue::candidates,
    settle::settle_all,
    to_json, to_millis,
};

/// A batch of claimed notices.
#[derive(Debug)]
pub struct ClaimedBatch {
    /// The notices, each in flight now.
    pub claimed: Vec<ClaimedNotice>,
    /// Whether there may be more behind what was claimed, or behind what turned out to be out of date.
    pub may_be_more: bool,
}

impl Outbox<'_> {
    /// Settles attempts and claims the next notices, most urgent first, at most one a chat, in one commit for both: a commit
    /// waits for the disk. What is claimed is marked as in flight before anything leaves; outdated notices are dropped instead.
    ///
    /// # Errors
    /// If nothing could be committed, of either.
    pub async fn settle_and_claim(
        self,
        settled: &[SettledNotice],
        claim: ClaimRequest<'_>,
        now: DateTime<Utc>,
    ) -> Result<ClaimedBatch> {
        let sorted = self
            .store
            .write(None, async |tx| {
                settle_all(self.store, tx, settled, now).await?;
                wake(tx, claim, now).await?;
                let found = candidates(self.store, tx, claim, now).await?;
                let sorted = self.store.sort(&found, claim.limit);
                drop_stale(tx, &sorted.stale).await?;
                give_up(tx, &sorted.given_up).await?;
                for broadcast in &sorted.void {
                    void(tx, *broadcast).await?;
                }
                for broadcast in &sorted.waiting {
                    defer_broadcast(tx, *broadcast, now + CASE_UNREADABLE).await?;
                }
                mark(tx, &sorted.claimed, now).await?;
                Ok(sorted)
            })
            .await?;
        Ok(ClaimedBatch {
            may_be_more: sorted.has_any(),
            claimed: sorted.claimed,
        })
    }

    /// When the next postponed notice comes back to the queue.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_notice_at(self) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "select min(at) from (
                 select min(not_before) as at from notice where state = 'later'
                 union all
                 select min(retry_at) from broadcast where retry_at > 0 and void = 0) as moment",
                )
                .fetch_one(reader)
                .await?)
            })
            .await?;
        Ok(at.map(from_millis))
    }

    /// The chats with a notice in flight, as last committed, each with the moment of its claim.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn notices_in_flight(self) -> Result<Vec<(ChatId, DateTime<Utc>)>> {
        let rows: Vec<(i64, i64)> = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_as("select chat_id, claimed from notice where state = 'sending'")
                        .fetch_all(reader)
                        .await?,
                )
            })
            .await?;
        let since = |(chat, claimed)| (ChatId(chat), from_millis(claimed));
        Ok(rows.into_iter().map(since).collect())
    }
}

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
async fn wake(tx: &mut Tx, claim: ClaimRequest<'_>, now: DateTime<Utc>) -> Result<()> {
    let (now, urgent, busy) = (to_millis(now), lane_no(Lane::Urgent), ids(claim.busy));
    // Mostly there is nothing: one look is cheaper than three updates.
    let overdue: Overdue = sqlx::query_as(
        "-- SQLite's own: json_each.
         select exists (select 1 from broadcast where lane > $2 and urgent_from <= $1) as urgent,
             exists (select 1 from notice where state = 'later' and not_before <= $1) as later,
             exists (select 1 from broadcast where retry_at > 0 and retry_at <= $1) as retried,
             exists (
                 select 1 from notice
                 where state = 'sending' and chat_id not in (select value from json_each($3))) as stuck",
    )
    .bind(now)
    .bind(urgent)
    .bind(&busy)
    .fetch_one(&mut *tx)
    .await?;
    if overdue.urgent {
        let round = current_round(tx, Lane::Urgent).await?;
        sqlx::query(
            "update broadcast set lane = $2, round = $3 where lane > $2 and urgent_from <= $1",
        )
        .bind(now)
        .bind(urgent)
        .bind(round)
        .execute(&mut *tx)
        .await?;
    }
    if overdue.later {
        sqlx::query(
            "update notice set state = 'waiting', not_before = null where state = 'later' and not_before <= $1",
        )
        .bind(now)
        .execute(&mut *tx)
        .await?;
    }
    if overdue.retried {
        sqlx::query("update broadcast set retry_at = 0 where retry_at > 0 and retry_at <= $1")
            .bind(now)
            .execute(&mut *tx)
            .await?;
    }
    if overdue.stuck {
        bring_back(tx, &busy).await?;
    }
    Ok(())
}

/// Brings claimed notices of chats that are neither busy nor in quarantine back to the queue: their claims are left by an attempt in doubt, a
/// panic or a `kill -9`, and their quarantine is over. Such a notice may have arrived, so its chat may know the revision at
/// which it was claimed: that is stored here, for a bot that was killed could not settle the notice as in doubt.
async fn bring_back(tx: &mut Tx, busy: &str) -> Result<()> {
    for back in [
        // The ledger counts them as perhaps twice.
        "-- SQLite's own: json_each, indexed by, cross join.
         update posting set doubted = cast(doubted + (
             select count(*) from notice indexed by notice_one_in_flight
                 cross join broadcast on broadcast.id = notice.broadcast_id and broadcast.kind = 'change'
                 cross join follow on follow.case_id = broadcast.case_id and follow.chat_id = notice.chat_id
             where notice.state = 'sending' and notice.chat_id not in (select value from json_each($1))
                 and broadcast.case_id = posting.case_id
                 and follow.told < posting.number and posting.number <= notice.revision) as integer)
         where state = 'released' and case_id in (
             select broadcast.case_id from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and broadcast.kind = 'change' and notice.revision is not null
                 and notice.chat_id not in (select value from json_each($1)))",
        // What their chats may know.
        "-- SQLite's own: json_each.
         update follow
         set maybe_told = case when maybe_told < stuck.revision then maybe_told else stuck.revision end
         from (
             select broadcast.case_id, notice.chat_id, notice.revision
             from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and notice.revision is not null and broadcast.kind in ('change', 'reminder')
                 and notice.chat_id not in (select value from json_each($1))) as stuck
         where follow.case_id = stuck.case_id and follow.chat_id = stuck.chat_id and follow.told <> stuck.revision",
        // Last, for the others select by `sending`: back to the queue.
        "-- SQLite's own: json_each.
         update notice set state = 'waiting', claimed = null, revision = null
         where state = 'sending' and chat_id not in (select value from json_each($1))",
    ] {
        sqlx::query(back).bind(busy).execute(&mut *tx).await?;
    }
    Ok(())
}

/// Marks notices as in flight.
async fn mark(tx: &mut Tx, claimed: &[ClaimedNotice], now: DateTime<Utc>) -> Result<()> {
    let mut broadcasts: HashMap<(i64, u32), Vec<i64>> = HashMap::new();
    for one in claimed {
        let chats = broadcasts.entry((one.broadcast, one.revision));
        chats.or_default().push(one.chat.id.0);
    }
    for ((broadcast, revision), chats) in broadcasts {
        sqlx::query(
            "-- SQLite's own: json_each.
             update notice set state = 'sending', claimed = $3, revision = $4, revived = 0
             where broadcast_id = $2 and chat_id in (select value from json_each($1))",
        )
        .bind(to_json(&chats))
        .bind(broadcast)
        .bind(to_millis(now))
        .bind(revision)
        .execute(&mut *tx)
        .await?;
        take_turn(
            tx,
            broadcast,
            i64::try_from(chats.len()).unwrap_or(i64::MAX),
        )
        .await?;
    }
    Ok(())
}

/// Counts so many chats of a broadcast as told in its turn. What is no number counts as nothing.
async fn take_turn(tx: &mut Tx, broadcast: i64, chats: i64) -> Result<()> {
    let (lane, round, served): (Option<i64>, Option<i64>, Option<i64>) = sqlx::query_as(
        "select cast(lane as bigint), cast(round as bigint), cast(served as bigint) from broadcast where id = $1",
    )
    .bind(broadcast)
    .fetch_one(&mut *tx)
    .await?;
    let turn = Turn {
        round: round.unwrap_or_default(),
        served: served.unwrap_or_default(),
    };
    let turn = turn.after(lane_of(lane.unwrap_or_default()), chats);
    sqlx::query("update broadcast set round = $2, served = $3 where id = $1")
        .bind(broadcast)
        .bind(turn.round)
        .bind(turn.served)
        .execute(tx)
        .await?;
    Ok(())
}

async fn drop_stale(tx: &mut Tx, stale: &[(i64, i64)]) -> Result<()> {
    if stale.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         delete from notice where (broadcast_id, chat_id) in (select value ->> 0, value ->> 1 from json_each($1))",
    )
    .bind(to_json(&stale))
    .execute(&mut *tx)
    .await?;
    let emptied: BTreeSet<i64> = stale.iter().map(|(broadcast, _)| *broadcast).collect();
    finish(tx, emptied).await
}

/// Gives these notices up: they will not leave.
async fn give_up(tx: &mut Tx, notices: &[(i64, i64, &'static str)]) -> Result<()> {
    for (broadcast, chat, state) in notices {
        sqlx::query("update notice set state = $3 where broadcast_id = $1 and chat_id = $2")
            .bind(broadcast)
            .bind(chat)
            .bind(state)
            .execute(&mut *tx)
            .await?;
    }
    if notices.is_empty() {
        return Ok(());
    }
    release_last_reports(tx).await
}

fn ids(chats: &[ChatId]) -> String {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    to_json(&ids)
}
