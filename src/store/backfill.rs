//! A backfill: hearings of a court list that become events told to nobody.

use chrono::{DateTime, Utc};

use crate::domain::{event::AttributedChange, reminder::Plan};

use super::{
    CaseId, Cases, Result, Tx, audit, case_log,
    case_rows::{load, save_case_state},
    closings, hearings, replan,
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
                if is_being_told(tx, case).await? {
                    return Ok(BackfillOutcome::FollowersAreBehind);
                }
                let case_state = case_log::import(tx, (case, stored.state), changes, now).await?;
                save_case_state(tx, case, &case_state).await?;
                let zone = stored.description.court.zone;
                hearings::project(tx, case, &case_state, zone, plan, now).await?;
                closings::note(tx, case, (&case_state, zone), plan, now).await?;
                replan::is_planned_by_import(tx, case, now).await?;
                know(tx, case, (seen, case_state.revision)).await?;
                audit::imported(tx, case, now).await?;
                Ok(BackfillOutcome::Recorded)
            })
            .await
    }
}

/// Whether a change of a case is on its way to a chat that can be reached. One that nobody can write to is no reason to wait: any
/// stranger's would hold a case back for ever.
async fn is_being_told(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let is_being_told = sqlx::query_scalar(
        "select exists (
             select 1 from broadcast left join notice on notice.broadcast_id = broadcast.id
                 and notice.state in ('waiting', 'later', 'sending')
                 and notice.chat_id not in (select id from chat where not_found > 0)
             where broadcast.case_id = $1 and broadcast.kind = 'change'
                 and (broadcast.cursor is not null or notice.chat_id is not null))",
    )
    .bind(case.0)
    .fetch_one(tx)
    .await?;
    Ok(is_being_told)
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
