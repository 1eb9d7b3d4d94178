//! A case compared: its row, its log and its hearing rows, which must agree.

use chrono::{DateTime, Days, TimeDelta, Utc};
use sqlx::{FromRow, Row, sqlite::SqliteRow};

use crate::domain::{
    case::Description, case_state::CaseState, event::Event, hearing::Hearing, reminder::Lead,
    when::local_day, zone::Zone,
};

use super::super::{
    CaseId, Reader, Result,
    case_log::{EventRow, event_of},
    case_rows::listing,
    from_json, from_millis,
    hearing_row::HearingColumns,
    plan_basis::{DerivedBy, derived_by},
};

/// The case as each of them has it.
pub(super) struct CaseComparison {
    pub(super) description: Option<Description>,
    /// Whether the columns agree with the description.
    pub(super) columns_fit: bool,
    pub(super) case_state: Option<CaseState>,
    /// The log; `None` if it cannot be read, or is not whole.
    pub(super) log: Option<ReplayedLog>,
    pub(super) rows: Vec<HearingRow>,
    /// By which zone data the instants of the rows were derived: those of other data say nothing.
    by: DerivedBy,
}

/// A replayed log: its state and its events.
pub(super) struct ReplayedLog {
    pub(super) sum: CaseState,
    pub(super) events: Vec<Event>,
}

/// A hearing row, as far as it can be parsed.
pub(super) struct HearingRow {
    pub(super) id: i64,
    pub(super) no: Option<i64>,
    pub(super) kept: Option<HearingColumns>,
    /// Those of its reminders that wait.
    pub(super) waiting: Vec<(String, i64)>,
}

impl CaseComparison {
    /// Whether the log is right and the stored state is wrong, where they differ: the hearing rows decide, if they follow
    /// from the log and not from the state; or the log goes on where the state ends.
    pub(super) fn is_the_log_right(&self, sum: &CaseState, zone: Zone) -> bool {
        let fits = |case_state: &CaseState| {
            let hearings = &case_state.hearings;
            self.rows.len() == hearings.len()
                && hearings.iter().all(|hearing| {
                    self.row_of(hearing)
                        .is_some_and(|row| self.fits(row, hearing, zone))
                })
        };
        let stands_otherwise = self
            .case_state
            .as_ref()
            .is_none_or(|case_state| sum.revision > case_state.revision || !fits(case_state));
        fits(sum) && stands_otherwise
    }

    /// Whether a row is that of the hearing.
    pub(super) fn fits(&self, row: &HearingRow, hearing: &Hearing, zone: Zone) -> bool {
        let mut expected = HearingColumns::of(hearing, zone);
        row.kept.as_ref().is_some_and(|kept| {
            if !hearing.is_open() || self.by == DerivedBy::OtherData {
                // The end of what is over is by the zone as it was.
                expected.past_from = kept.past_from;
            }
            *kept == expected
        })
    }

    /// Whether the waiting reminders of a row are on the right days. Their time of day depends on the settings.
    pub(super) fn reminders_fit(&self, row: &HearingRow, hearing: &Hearing, zone: Zone) -> bool {
        self.by == DerivedBy::OtherData || row.reminders_fit(hearing, zone)
    }

    pub(super) fn row_of(&self, hearing: &Hearing) -> Option<&HearingRow> {
        let no = i64::from(hearing.no.0);
        self.rows.iter().find(|row| row.no == Some(no))
    }
}

impl ReplayedLog {
    /// When that event was recorded.
    pub(super) fn recorded(&self, number: u32) -> DateTime<Utc> {
        let entry = self.events.iter().find(|event| event.number == number);
        entry.map_or(DateTime::<Utc>::MIN_UTC, |event| event.recorded)
    }
}

impl HearingRow {
    fn reminders_fit(&self, hearing: &Hearing, zone: Zone) -> bool {
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

pub(super) async fn compare(connection: &mut Reader, id: CaseId) -> Result<CaseComparison> {
    let row = case_row(connection, id).await?;
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
    Ok(CaseComparison {
        columns_fit,
        case_state,
        log: log(connection, id).await?,
        rows: rows(connection, id).await?,
        by: derived_by(connection).await?,
        description,
    })
}

/// Replays a log, if all of it can be parsed, no event is missing and each applies.
async fn log(connection: &mut Reader, id: CaseId) -> Result<Option<ReplayedLog>> {
    let rows = event_rows(connection, id).await?;
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

async fn rows(connection: &mut Reader, id: CaseId) -> Result<Vec<HearingRow>> {
    let mut rows = Vec::new();
    for row in hearing_rows(connection, id).await? {
        let id: i64 = row.try_get("id")?;
        // One that cannot be read waits for nothing.
        let waiting = waiting_reminders(connection, id).await?;
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

async fn case_row(reader: &mut Reader, id: CaseId) -> Result<Option<SqliteRow>> {
    let row =
        sqlx::query("select listing, zone, description, case_state from court_case where id = $1")
            .bind(id.0)
            .fetch_optional(reader)
            .await?;
    Ok(row)
}

async fn event_rows(reader: &mut Reader, case: CaseId) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select case_id, number, recorded, origin, change from event where case_id = $1 order by number",
    )
    .bind(case.0)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn hearing_rows(reader: &mut Reader, case: CaseId) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select id, no, day, time, date_revision, state, past_from from hearing where case_id = $1",
    )
    .bind(case.0)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn waiting_reminders(reader: &mut Reader, hearing: i64) -> Result<Vec<SqliteRow>> {
    let rows =
        sqlx::query("select lead, due from reminder where hearing_id = $1 and state = 'waiting'")
            .bind(hearing)
            .fetch_all(reader)
            .await?;
    Ok(rows)
}
