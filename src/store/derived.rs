//! What is kept although it follows from something else, compared with that: how a case stands with its log, its hearings by
//! date with how it stands, the reminders of a date with that date. Where they differ, what is derived is derived anew.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use sqlx::{FromRow, Row, SqliteConnection, sqlite::SqliteRow};

use crate::domain::{
    case::Description,
    case_state::CaseState,
    event::Event,
    hearing::Hearing,
    reminder::{Lead, Plan},
    when::local_day,
};

use super::{
    CaseId, Result, Store, Table,
    case_log::{EventRow, event_of},
    cases::{self, listing},
    from_json, from_millis,
    hearings::{self, HearingColumns},
};

/// A case as its row, its log and what hangs on it have it.
struct Compared {
    description: Option<Description>,
    /// Whether what stands beside the description is as it says.
    columns_fit: bool,
    case_state: Option<CaseState>,
    /// The log; `None` if it cannot be read, or is not whole.
    log: Option<ReplayedLog>,
    rows: Vec<HearingRow>,
}

/// What a log adds up to, and its entries.
struct ReplayedLog {
    sum: CaseState,
    events: Vec<Event>,
}

/// A row of a hearing, as far as it can be read.
struct HearingRow {
    id: i64,
    no: Option<i64>,
    kept: Option<HearingColumns>,
    /// Those of its reminders that wait.
    waiting: Vec<(String, i64)>,
}

/// What of a case is to be derived anew.
#[derive(Debug, Default)]
struct Wrong {
    columns: bool,
    /// How the case stands; `None` if it stands so.
    case_state: Option<CaseState>,
    /// That the case stands otherwise than its log adds up, and nobody can say which of them is right.
    is_open: bool,
    /// Hearings whose rows are wrong or missing, or whose reminders are wrong.
    /// Each with when its date was known.
    hearings: Vec<(Hearing, DateTime<Utc>)>,
    /// The rows that are wrong, those whose reminders are, and those of hearings that the case does not have.
    rows: Vec<i64>,
    reminders: Vec<i64>,
    too_many: Vec<i64>,
}

impl Store {
    /// The rows that differ from what they follow from, by their ids.
    pub(super) async fn underived(&self) -> Result<Vec<(Table, Vec<i64>)>> {
        let mut found: BTreeMap<Table, Vec<i64>> = BTreeMap::new();
        for id in self.case_ids().await? {
            for (table, rows) in self.looked_at(id).await?.by_table(id) {
                found.entry(table).or_default().extend(rows);
            }
        }
        Ok(found.into_iter().collect())
    }

    /// Derives anew what differs from what it follows from. What was sent of a date is not sent again.
    ///
    /// # Errors
    /// If something could not be kept; of the other cases it was.
    pub async fn derive_anew(&self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        let mut failed = Ok(());
        for id in self.case_ids().await? {
            let derived = self.derive_case(id, plan, now).await;
            self.or_alone(Table::Case, id.0, derived, &mut failed)?;
        }
        failed
    }

    async fn derive_case(&self, id: CaseId, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        if self.looked_at(id).await?.is_nothing() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        // A change may have been released meanwhile.
        let wrong = wrong(&mut tx, id).await?;
        if wrong.is_nothing() {
            return Ok(());
        }
        wrong.set_right(&mut tx, id, plan, now).await?;
        tx.commit().await?;
        for (table, rows) in wrong.by_table(id) {
            for row in rows {
                self.is_mended(table, row);
            }
        }
        Ok(())
    }

    /// What of a case is wrong, all of it as it was at one moment: between two of its rows a change may be released.
    async fn looked_at(&self, id: CaseId) -> Result<Wrong> {
        let mut reader = self.readers.begin().await?;
        let wrong = wrong(&mut reader, id).await?;
        reader.rollback().await?;
        Ok(wrong)
    }

    async fn case_ids(&self) -> Result<Vec<CaseId>> {
        let ids: Vec<i64> = sqlx::query_scalar("select id from court_case")
            .fetch_all(&self.readers)
            .await?;
        Ok(ids.into_iter().map(CaseId).collect())
    }
}

impl Wrong {
    /// Whether there is nothing that could be set right.
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
        tx: &mut SqliteConnection,
        id: CaseId,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if let Some(case_state) = &self.case_state {
            cases::save_case_state(tx, id, case_state).await?;
        }
        let case = cases::load(tx, id).await?;
        if self.columns {
            cases::save_columns(tx, id, &case.description).await?;
        }
        for row in &self.too_many {
            sqlx::query("delete from hearing where id = $1")
                .bind(row)
                .execute(&mut *tx)
                .await?;
        }
        let zone = case.description.court.zone;
        for hearing in &self.hearings {
            hearings::derive(tx, id, hearing, zone, plan, now).await?;
        }
        Ok(())
    }
}

/// What of a case differs from what it follows from.
async fn wrong(connection: &mut SqliteConnection, id: CaseId) -> Result<Wrong> {
    let compared = compare(connection, id).await?;
    let mut wrong = Wrong::default();
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
            Some(row) if !row.fits(hearing, zone) => wrong.rows.push(row.id),
            Some(row) if hearing.is_open() && !row.reminders_fit(hearing, zone) => {
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

impl Compared {
    /// The log and the state are two witnesses of the same. Where they differ, the hearings by date are a third: the log is
    /// right if they follow from it, and not from the state, or it goes on where that ends.
    fn is_the_log_right(&self, sum: &CaseState, zone: Tz) -> bool {
        let fits = |case_state: &CaseState| {
            let hearings = &case_state.hearings;
            self.rows.len() == hearings.len()
                && hearings.iter().all(|hearing| {
                    self.row_of(hearing)
                        .is_some_and(|row| row.fits(hearing, zone))
                })
        };
        let stands_otherwise = self
            .case_state
            .as_ref()
            .is_none_or(|case_state| sum.revision > case_state.revision || !fits(case_state));
        fits(sum) && stands_otherwise
    }

    fn row_of(&self, hearing: &Hearing) -> Option<&HearingRow> {
        let no = i64::from(hearing.no.0);
        self.rows.iter().find(|row| row.no == Some(no))
    }
}

impl ReplayedLog {
    /// When that entry was made.
    fn recorded(&self, number: u32) -> DateTime<Utc> {
        let entry = self.events.iter().find(|event| event.number == number);
        entry.map_or(DateTime::<Utc>::MIN_UTC, |event| event.recorded)
    }
}

impl HearingRow {
    fn fits(&self, hearing: &Hearing, zone: Tz) -> bool {
        let mut expected = HearingColumns::of(hearing, zone);
        self.kept.as_ref().is_some_and(|kept| {
            if !hearing.is_open() {
                // The end of what is over is by the zone as it was.
                expected.past_from = kept.past_from;
            }
            *kept == expected
        })
    }

    /// Whether what waits comes on the day for which it is. At what time of the day is a setting's.
    fn reminders_fit(&self, hearing: &Hearing, zone: Tz) -> bool {
        self.waiting.iter().all(|(lead, due)| {
            let due = from_millis(*due);
            let day = local_day(due, zone);
            match lead.parse::<Lead>() {
                Ok(Lead::Days(days)) => {
                    Some(day) == hearing.when.day.checked_sub_days(Days::new(days.into()))
                }
                Ok(Lead::Morning) => day == hearing.when.day,
                Ok(Lead::Hours(hours)) => {
                    let begins = hearing.when.begins(zone);
                    begins.is_some_and(|begins| begins - due == TimeDelta::hours(hours.into()))
                }
                // That is counted where it stands.
                Err(_) => true,
            }
        })
    }
}

#[derive(FromRow)]
struct CaseColumns {
    listing: Vec<u8>,
    zone: Vec<u8>,
    description: Vec<u8>,
    case_state: Vec<u8>,
}

async fn compare(connection: &mut SqliteConnection, id: CaseId) -> Result<Compared> {
    let row =
        sqlx::query("select listing, zone, description, case_state from court_case where id = $1")
            .bind(id.0)
            .fetch_optional(&mut *connection)
            .await?;
    let columns = row.and_then(|row| CaseColumns::from_row(&row).ok());
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap_or_default();
    let description: Option<Description> = columns
        .as_ref()
        .and_then(|row| from_json(&text(&row.description), "case description").ok());
    let case_state = columns
        .as_ref()
        .and_then(|row| from_json(&text(&row.case_state), "case state").ok());
    let columns_fit = match (&columns, &description) {
        (Some(row), Some(description)) => {
            row.listing == listing(description.listing).as_bytes()
                && row.zone == description.court.zone.name().as_bytes()
        }
        // That is counted already.
        (None, _) | (_, None) => true,
    };
    Ok(Compared {
        columns_fit,
        case_state,
        log: log(connection, id).await?,
        rows: rows(connection, id).await?,
        description,
    })
}

/// A log, if all of it can be read, none is missing, and it can have happened.
async fn log(connection: &mut SqliteConnection, id: CaseId) -> Result<Option<ReplayedLog>> {
    let rows = sqlx::query(
        "select case_id, number, recorded, origin, change from event where case_id = $1 order by number",
    )
    .bind(id.0)
    .fetch_all(&mut *connection)
    .await?;
    let read = |row: &SqliteRow| event_of(EventRow::from_row(row)?);
    let events: Result<Vec<Event>> = rows.iter().map(read).collect();
    let Ok(events) = events else { return Ok(None) };
    let mut numbers = events.iter().map(|event| event.number);
    if !(1..).zip(&mut numbers).all(|(nth, number)| nth == number) {
        return Ok(None);
    }
    let sum = CaseState::replay(&events, u32::MAX).ok();
    Ok(sum.map(|sum| ReplayedLog { sum, events }))
}

async fn rows(connection: &mut SqliteConnection, id: CaseId) -> Result<Vec<HearingRow>> {
    let found = sqlx::query(
        "select id, no, day, time, date_revision, state, past_from from hearing where case_id = $1",
    )
    .bind(id.0)
    .fetch_all(&mut *connection)
    .await?;
    let mut rows = Vec::new();
    for row in found {
        let id: i64 = row.try_get("id")?;
        // One that cannot be read waits for nothing.
        let waiting = sqlx::query(
            "select lead, due from reminder where hearing_id = $1 and state = 'waiting'",
        )
        .bind(id)
        .fetch_all(&mut *connection)
        .await?;
        let waiting = waiting
            .iter()
            .filter_map(|row| <(String, i64)>::from_row(row).ok());
        rows.push(HearingRow {
            id,
            no: row.try_get("no").ok(),
            kept: HearingColumns::from_row(&row).ok(),
            waiting: waiting.collect(),
        });
    }
    Ok(rows)
}
