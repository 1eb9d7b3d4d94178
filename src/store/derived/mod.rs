//! Derived rows, compared with what they are derived from: the state of a case with its log, its hearing rows with its
//! state, the reminders of a date with that date. Where they differ, what is derived is derived anew.

mod compared;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::Connection;

use crate::domain::{case_state::CaseState, hearing::Hearing, reminder::Plan};

use super::{CaseId, Reader, Result, Store, Table, Tx, case_rows, hearings};
use compared::{HearingRow, compare};

/// The discrepancies of a case: what is to be derived anew.
#[derive(Debug, Default)]
struct Discrepancy {
    columns: bool,
    /// The right state; `None` if the stored one is right.
    case_state: Option<CaseState>,
    /// Whether state and log differ and nothing decides which of them is right.
    is_open: bool,
    /// Hearings whose rows are wrong or missing, or whose reminders are wrong, each with when its date was announced.
    hearings: Vec<(Hearing, DateTime<Utc>)>,
    /// The ids of the hearing rows that are wrong, have wrong reminders, or are of no hearing of the case.
    rows: Vec<i64>,
    reminders: Vec<i64>,
    too_many: Vec<i64>,
}

impl Store {
    /// The ids of the rows that differ from what they are derived from.
    pub(super) async fn underived(&self) -> Result<Vec<(Table, Vec<i64>)>> {
        let mut found: BTreeMap<Table, Vec<i64>> = BTreeMap::new();
        for id in self.case_ids().await? {
            for (table, rows) in self.looked_at(id).await?.by_table(id) {
                found.entry(table).or_default().extend(rows);
            }
        }
        Ok(found.into_iter().collect())
    }

    /// Derives anew whatever differs. A reminder that was sent is not sent again.
    ///
    /// # Errors
    /// If something could not be stored; of the other cases it was.
    pub async fn derive_anew(&self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        let mut failed = Ok(());
        for id in self.case_ids().await? {
            let derived = self.derive_case(id, plan, now).await;
            self.isolate_failure(Table::Case, id.0, derived, &mut failed)?;
        }
        failed
    }

    async fn derive_case(&self, id: CaseId, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        if self.looked_at(id).await?.is_nothing() {
            return Ok(());
        }
        let wrong = self
            .write(None, async |tx| {
                // A change may have been released meanwhile.
                let wrong = wrong(tx, id).await?;
                if !wrong.is_nothing() {
                    wrong.set_right(tx, id, plan, now).await?;
                }
                Ok(wrong)
            })
            .await?;
        if wrong.is_nothing() {
            return Ok(());
        }
        for (table, rows) in wrong.by_table(id) {
            for row in rows {
                self.is_mended(table, row);
            }
        }
        Ok(())
    }

    /// The discrepancies of a case, read in one transaction: a change may be released between two reads.
    async fn looked_at(&self, id: CaseId) -> Result<Discrepancy> {
        self.read(async |reader| {
            let mut together = reader.begin().await?;
            let wrong = wrong(&mut together, id).await?;
            together.rollback().await?;
            Ok(wrong)
        })
        .await
    }

    async fn case_ids(&self) -> Result<Vec<CaseId>> {
        let ids: Vec<i64> = self
            .read(async |reader| {
                Ok(sqlx::query_scalar("select id from court_case")
                    .fetch_all(reader)
                    .await?)
            })
            .await?;
        Ok(ids.into_iter().map(CaseId).collect())
    }
}

impl Discrepancy {
    /// Whether there is nothing to derive anew.
    fn is_nothing(&self) -> bool {
        !self.columns
            && self.case_state.is_none()
            && self.hearings.is_empty()
            && self.too_many.is_empty()
    }

    fn by_table(&self, case: CaseId) -> [(Table, Vec<i64>); 3] {
        let is_of_the_case = self.columns || self.is_open || self.case_state.is_some();
        let missing = self.hearings.len() - self.rows.len() - self.reminders.len();
        let mut hearings = self.rows.clone();
        hearings.extend(&self.too_many);
        // A row that is not there has a number that no row has.
        hearings.extend((0..missing).map(|_| -case.0));
        [
            (
                Table::Case,
                is_of_the_case.then_some(case.0).into_iter().collect(),
            ),
            (Table::Hearing, hearings),
            (Table::Reminder, self.reminders.clone()),
        ]
    }

    async fn set_right(
        &self,
        tx: &mut Tx,
        id: CaseId,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if let Some(case_state) = &self.case_state {
            case_rows::save_case_state(tx, id, case_state).await?;
        }
        let case = case_rows::load(tx, id).await?;
        if self.columns {
            case_rows::save_columns(tx, id, &case.description).await?;
        }
        for row in &self.too_many {
            hearings::delete(tx, *row).await?;
        }
        let zone = case.description.court.zone;
        for hearing in &self.hearings {
            hearings::derive(tx, id, hearing, zone, plan, now).await?;
        }
        Ok(())
    }
}

/// The discrepancies of a case.
async fn wrong(connection: &mut Reader, id: CaseId) -> Result<Discrepancy> {
    let compared = compare(connection, id).await?;
    let mut wrong = Discrepancy::default();
    let Some(description) = &compared.description else {
        // Without its zone nothing can be derived; that it cannot be read is counted.
        return Ok(wrong);
    };
    wrong.columns = !compared.columns_fit;
    let zone = description.court.zone;
    let Some(log) = &compared.log else {
        return Ok(wrong);
    };
    let sum = &log.sum;
    if compared.case_state.as_ref() != Some(sum) {
        if !compared.is_the_log_right(sum, zone) {
            wrong.is_open = compared.case_state.is_some();
            return Ok(wrong);
        }
        wrong.case_state = Some(sum.clone());
    }
    for hearing in &sum.hearings {
        match compared.row_of(hearing) {
            Some(row) if !compared.fits(row, hearing, zone) => wrong.rows.push(row.id),
            Some(row) if hearing.is_open() && !compared.reminders_fit(row, hearing, zone) => {
                wrong.reminders.push(row.id);
            }
            Some(_) => continue,
            None => {}
        }
        let known = log.recorded(hearing.changed_in);
        wrong.hearings.push((hearing.clone(), known));
    }
    let is_one = |row: &&HearingRow| {
        let mut hearings = sum.hearings.iter();
        hearings.any(|hearing| row.no == Some(hearing.no.0.into()))
    };
    let too_many = compared.rows.iter().filter(|row| !is_one(row));
    wrong.too_many = too_many.map(|row| row.id).collect();
    Ok(wrong)
}
