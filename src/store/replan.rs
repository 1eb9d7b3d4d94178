//! Planning reminders anew: after other settings or zone data, or because an import planned them while the clock was wrong.

use chrono::{DateTime, Utc};
use sqlx::Connection;

use crate::domain::reminder::Plan;

use super::{
    CaseId, Result, Schedule, Store, Table, Tx, case_rows, hearings, plan_basis::without_settings,
    to_millis,
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
                let basis: String =
                    sqlx::query_scalar("select plan_basis from instance where id = 1")
                        .fetch_one(&mut *tx)
                        .await?;
                if basis == plan.basis() {
                    return Ok(Ok(()));
                }
                let ids: Vec<i64> =
                    sqlx::query_scalar("select distinct case_id from hearing where state = 'set'")
                        .fetch_all(&mut *tx)
                        .await?;
                let mut failed = Ok(());
                for id in ids.into_iter().map(CaseId) {
                    let mut alone = tx.begin().await?;
                    let planned = plan_case(&mut alone, id, plan, now).await;
                    match self
                        .store
                        .isolate_failure(Table::Case, id.0, planned, &mut failed)?
                    {
                        Some(()) => alone.commit().await?,
                        None => alone.rollback().await?,
                    }
                }
                if failed.is_ok() {
                    sqlx::query("update instance set plan_basis = $1 where id = 1")
                        .bind(plan.basis())
                        .execute(&mut *tx)
                        .await?;
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
                let basis: String =
                    sqlx::query_scalar("select plan_basis from instance where id = 1")
                        .fetch_one(&mut *tx)
                        .await?;
                sqlx::query("update instance set plan_basis = $1 where id = 1")
                    .bind(without_settings(&basis))
                    .execute(&mut *tx)
                    .await?;
                Ok(())
            })
            .await
    }

    /// Plans anew what an import planned at a moment in the future: its clock was wrong, and dates counted as past that are
    /// not. Earlier plans stay, with the reminders that were due since.
    ///
    /// # Errors
    /// If nothing could be committed, or not of all; of the others it was.
    pub async fn plan_imported(self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        let ids: Vec<i64> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "select distinct case_id from hearing where import_planned is not null",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
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
            let was_ahead: bool = sqlx::query_scalar(
                "select exists (select 1 from hearing where case_id = $1 and import_planned > $2)",
            )
            .bind(id.0)
            .bind(to_millis(now))
            .fetch_one(&mut *tx)
            .await?;
            if was_ahead {
                sqlx::query(
                    "update hearing set known_from = case when $2 < known_from then $2 else known_from end where case_id = $1",
                )
                .bind(id.0)
                .bind(to_millis(now))
                .execute(&mut *tx)
                .await?;
                plan_case(tx, id, plan, now).await?;
            }
            sqlx::query("update hearing set import_planned = null where case_id = $1")
                .bind(id.0)
                .execute(&mut *tx)
                .await?;
            Ok(())
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
