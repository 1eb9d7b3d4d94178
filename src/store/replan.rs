//! Planning reminders anew: after other settings or zone data, or because an import planned them while the clock was wrong.

use chrono::{DateTime, Utc};

use crate::domain::reminder::Plan;

use super::{
    CaseId, Reader, Result, Schedule, Store, Table, Tx, case_rows, hearings,
    plan_basis::{plan_basis, save_plan_basis, without_settings},
    to_millis,
    write::apart,
};

impl Schedule<'_> {
    /// Plans every hearing anew if the zone data or the settings have changed since. A case that cannot be read is skipped:
    /// it is planned when its file is imported again.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn replan_reminders(self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let basis = plan.basis();
                if plan_basis(tx).await?.as_ref() == Some(&basis) {
                    return Ok(Ok(()));
                }
                let mut failed = Ok(());
                for id in cases_with_open_hearings(tx).await? {
                    let planned = apart(tx, async |tx| plan_case(tx, CaseId(id), plan, now).await);
                    let planned = planned.await?;
                    self.store
                        .isolate_failure(Table::Case, id, planned, &mut failed)?;
                }
                if failed.is_ok() {
                    save_plan_basis(tx, &basis).await?;
                }
                Ok(failed)
            })
            .await?
    }

    /// Makes the next call plan everything anew. The zone data by which it was planned is still known.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn doubt_plans(self) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let basis = plan_basis(tx).await?.unwrap_or_default();
                save_plan_basis(tx, without_settings(&basis)).await
            })
            .await
    }

    /// Plans anew what an import planned at a moment in the future: its clock was wrong, and dates counted as past that are
    /// not. Earlier plans stay, with the reminders that were due since.
    ///
    /// # Errors
    /// If nothing could be committed, or not of all; of the others it was.
    pub async fn plan_imported(self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        let ids = self.store.read(cases_planned_by_import).await?;
        let mut failed = Ok(());
        for id in ids {
            let planned = self.store.plan_imported_case(CaseId(id), plan, now).await;
            self.store
                .isolate_failure(Table::Case, id, planned, &mut failed)?;
        }
        failed
    }
}

impl Store {
    async fn plan_imported_case(&self, id: CaseId, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        self.write(None, async |tx| {
            if was_import_ahead(tx, id, now).await? {
                known_by(tx, id, now).await?;
                plan_case(tx, id, plan, now).await?;
            }
            import_is_confirmed(tx, id).await
        })
        .await
    }
}

/// Notes that an import planned the open hearings of a case.
pub(super) async fn is_planned_by_import(
    tx: &mut Tx,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update hearing set import_planned = $2 where case_id = $1 and state = 'set'")
        .bind(case.0)
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}

async fn plan_case(tx: &mut Tx, id: CaseId, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
    let case = case_rows::load(tx, id).await?;
    let zone = case.description.court.zone;
    hearings::plan_open(tx, id, &case.state, zone, plan, now).await
}

async fn cases_with_open_hearings(tx: &mut Tx) -> Result<Vec<i64>> {
    let ids = sqlx::query_scalar("select distinct case_id from hearing where state = 'set'")
        .fetch_all(tx)
        .await?;
    Ok(ids)
}

async fn cases_planned_by_import(reader: &mut Reader) -> Result<Vec<i64>> {
    let ids =
        sqlx::query_scalar("select distinct case_id from hearing where import_planned is not null")
            .fetch_all(reader)
            .await?;
    Ok(ids)
}

/// Whether an import planned a hearing of a case at a moment to come.
async fn was_import_ahead(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<bool> {
    let was_ahead = sqlx::query_scalar(
        "select exists (select 1 from hearing where case_id = $1 and import_planned > $2)",
    )
    .bind(case.0)
    .bind(to_millis(now))
    .fetch_one(tx)
    .await?;
    Ok(was_ahead)
}

/// Makes the dates of a case count as announced now, if they count as announced later.
async fn known_by(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update hearing set known_from = case when $2 < known_from then $2 else known_from end where case_id = $1",
    )
    .bind(case.0)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that what an import planned of a case was looked at.
async fn import_is_confirmed(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query("update hearing set import_planned = null where case_id = $1")
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(())
}
