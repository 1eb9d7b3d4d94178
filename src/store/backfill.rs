//! A backfill: hearings of a court list that become events told to nobody.

use chrono::{DateTime, Utc};

use crate::domain::{event::AttributedChange, reminder::Plan};

use super::{
    CaseId, Cases, Result, Tx, audit, case_log,
    case_rows::{load, save_case_state},
    hearings, replan,
};

/// The outcome of a backfill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackfillOutcome {
    /// The events are in the log.
    Recorded,
    /// The case has changed since it was read: nothing was done.
    ChangedMeanwhile,
    /// Followers are being told of an earlier change, and would be told of this with it: nothing was done.
    FollowersAreBehind,
}

impl Cases<'_> {
    /// Appends changes of a case that was read at revision `seen`, told to nobody: who knew the case as it was knows it as it is.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn backfill(
        self,
        case: CaseId,
        (seen, changes): (u32, Vec<AttributedChange>),
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<BackfillOutcome> {
        self.store
            .write(None, async |tx| {
                let stored = load(tx, case).await?;
                if stored.state.revision != seen {
                    return Ok(BackfillOutcome::ChangedMeanwhile);
                }
                if is_being_told(tx, case, seen).await? {
                    return Ok(BackfillOutcome::FollowersAreBehind);
                }
                let case_state = case_log::import(tx, (case, stored.state), changes, now).await?;
                save_case_state(tx, case, &case_state).await?;
                let zone = stored.description.court.zone;
                hearings::project(tx, case, &case_state, zone, plan, now).await?;
                replan::is_planned_by_import(tx, case, now).await?;
                know(tx, case, (seen, case_state.revision)).await?;
                audit::imported(tx, case, now).await?;
                Ok(BackfillOutcome::Recorded)
            })
            .await
    }
}

/// Whether somebody whom messages reach does not know yet what the case was at this revision.
async fn is_being_told(tx: &mut Tx, case: CaseId, revision: u32) -> Result<bool> {
    let is_behind = sqlx::query_scalar(
        "select exists (
             select 1 from follow join chat on chat.id = follow.chat_id
             where follow.case_id = $1 and follow.told < $2
                 and chat.state not in ('stopped', 'unreachable'))",
    )
    .bind(case.0)
    .bind(i64::from(revision))
    .fetch_one(tx)
    .await?;
    Ok(is_behind)
}

/// Followers who know a case as it was at a revision know it as it is at a later one. Whoever cannot be reached is told of all of it
/// when they are back.
async fn know(tx: &mut Tx, case: CaseId, (from, to): (u32, u32)) -> Result<()> {
    sqlx::query("update follow set told = $3 where case_id = $1 and told = $2")
        .bind(case.0)
        .bind(i64::from(from))
        .bind(i64::from(to))
        .execute(tx)
        .await?;
    Ok(())
}
