//! The outbox: notices are claimed before they leave, and claimed again when they cannot be in flight any more, as after an
//! attempt in doubt, a panic or a `kill -9`.

mod mark;
mod wake;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{
    ClaimRequest, ClaimedNotice, Outbox, Result, SettledNotice, Tx,
    broadcasts::{CASE_UNREADABLE, defer_broadcast, finish, release_last_reports, void},
    from_millis,
    queue::Candidates,
    settle::settle_all,
    to_json,
};

use mark::mark;
use wake::wake;

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
                let found = Candidates::find(self.store, tx, claim, now).await?;
                let sorted = self.store.sort(&found, claim.limit);
                drop_stale(tx, &sorted.stale).await?;
                give_up(tx, &sorted.given_up).await?;
                for broadcast in &sorted.void {
                    void(tx, *broadcast).await?;
                }
                for broadcast in &sorted.waiting {
                    defer_broadcast(tx, *broadcast, now + CASE_UNREADABLE).await?;
                }
                if !sorted.claimed.is_empty() {
                    mark(tx, &sorted.claimed, &found, now).await?;
                }
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
                 select min(not_before) from notice where state = 'held'
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

/// Drops notices that are out of date, each of a broadcast to a chat.
async fn drop_stale(tx: &mut Tx, stale: &[(i64, i64)]) -> Result<()> {
    if stale.is_empty() {
        return Ok(());
    }
    delete_notices(tx, &to_json(&stale)).await?;
    let emptied: BTreeSet<i64> = stale.iter().map(|(broadcast, _)| *broadcast).collect();
    finish(tx, emptied).await
}

/// Deletes these notices, a JSON list of pairs of a broadcast and a chat.
async fn delete_notices(tx: &mut Tx, notices: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         delete from notice where (broadcast_id, chat_id) in (select value ->> 0, value ->> 1 from json_each($1))",
    )
    .bind(notices)
    .execute(tx)
    .await?;
    Ok(())
}

/// Gives these notices up: they will not leave.
async fn give_up(tx: &mut Tx, notices: &[(i64, i64, &'static str)]) -> Result<()> {
    for notice in notices {
        mark_given_up(tx, *notice).await?;
    }
    if notices.is_empty() {
        return Ok(());
    }
    release_last_reports(tx).await
}

async fn mark_given_up(
    tx: &mut Tx,
    (broadcast, chat, state): (i64, i64, &'static str),
) -> Result<()> {
    sqlx::query("update notice set state = $3 where broadcast_id = $1 and chat_id = $2")
        .bind(broadcast)
        .bind(chat)
        .bind(state)
        .execute(tx)
        .await?;
    Ok(())
}
