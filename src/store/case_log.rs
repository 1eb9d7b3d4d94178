//! The log of a case: its events, and the state at each revision.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;

use crate::domain::{
    case_state::CaseState,
    event::{AttributedChange, Event, Origin},
    record::CaseRecord,
};

use super::{
    CaseId, Cases, Error, Reader, Result, Store, StoredCase, Table, Tx, from_json, from_millis,
    to_count, to_json, to_millis,
};

/// A row of the event log, with its case.
pub(super) type EventRow = (i64, i64, i64, String, String);

pub(super) fn event_of((_, number, recorded, origin, change): EventRow) -> Result<Event> {
    let origin = match origin.as_str() {
        "imported" => Origin::Imported,
        "posted" => Origin::Posted,
        _ => return Err(Error::Unreadable("origin")),
    };
    let AttributedChange {
        change,
        attribution,
    } = from_json(&change, "change")?;
    Ok(Event {
        number: to_count(number, "event")?,
        recorded: from_millis(recorded),
        origin,
        change,
        attribution,
    })
}

impl Cases<'_> {
    /// The log of a case, oldest event first.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if an entry of it could not be read; any other if the database failed.
    pub async fn case_log(self, id: CaseId) -> Result<Vec<Event>> {
        let rows = self
            .store
            .read(async |reader| event_rows(reader, id).await)
            .await?;
        log_of(self.store, &rows)
    }

    /// Since when a case stands as it does at that revision: when that was recorded, or later its file described it in another way.
    /// `None` where neither is known.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn stands_since(self, id: CaseId, revision: u32) -> Result<Option<DateTime<Utc>>> {
        let since: Option<i64> = self
            .store
            .read(async |reader| stands_since(reader, id, revision).await)
            .await?;
        Ok(since.map(from_millis))
    }

    /// The record of a case as it was read.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if an entry of its log could not be read; any other if the database failed.
    pub async fn record(self, stored: &StoredCase) -> Result<CaseRecord> {
        let state = stored.case.state.clone();
        let mut log = self.case_log(stored.id).await?;
        log.retain(|event| event.number <= state.revision);
        Ok(CaseRecord { log, state })
    }

    /// The state of a case at one of its revisions.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn case_state_at(self, id: CaseId, revision: u32) -> Result<CaseState> {
        let log = self.case_log(id).await?;
        CaseState::replay(&log, revision).map_err(|_| self.log_is_impossible(id))
    }

    /// Notes a case whose log has an event that does not apply.
    pub fn log_is_impossible(self, id: CaseId) -> Error {
        self.case_unreadable(id, &Error::Unreadable("log"));
        Error::CaseUnreadable
    }
}

/// The record of a case, inside a transaction.
pub(super) async fn record(
    store: &Store,
    tx: &mut Tx,
    (id, state): (CaseId, CaseState),
) -> Result<CaseRecord> {
    let log = log_of(store, &event_rows(tx, id).await?)?;
    Ok(CaseRecord { log, state })
}

async fn stands_since(reader: &mut Reader, id: CaseId, revision: u32) -> Result<Option<i64>> {
    let since = sqlx::query_scalar(
        "select max(moment) from (
             select recorded as moment from event where case_id = $1 and number = $2
             union all
             select described from court_case where id = $1) as moments",
    )
    .bind(id.0)
    .bind(i64::from(revision))
    .fetch_one(reader)
    .await?;
    Ok(since)
}

async fn event_rows(reader: &mut Reader, id: CaseId) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select case_id, number, recorded, origin, change from event where case_id = $1 order by number",
    )
    .bind(id.0)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

fn log_of(store: &Store, rows: &[SqliteRow]) -> Result<Vec<Event>> {
    let log = store.read_each(Table::Event, rows, event_of);
    if log.unreadable.is_empty() {
        Ok(log.read)
    } else {
        Err(Error::CaseUnreadable)
    }
}

/// Appends the events that imported changes are, and returns the state after them.
pub(super) async fn import<C: Into<AttributedChange>>(
    tx: &mut Tx,
    (id, case_state): (CaseId, CaseState),
    changes: Vec<C>,
    now: DateTime<Utc>,
) -> Result<CaseState> {
    let accepted = case_state.accept_all(changes, Origin::Imported, now);
    let (case_state, events) = accepted.map_err(|_| Error::Unreadable("history"))?;
    append(tx, id, &events).await?;
    Ok(case_state)
}

/// Appends events to the log.
pub(super) async fn append(tx: &mut Tx, id: CaseId, events: &[Event]) -> Result<()> {
    let rows = events.iter().map(|event| {
        let origin = match event.origin {
            Origin::Imported => "imported",
            Origin::Posted => "posted",
        };
        let change = to_json(&AttributedChange {
            change: event.change.clone(),
            attribution: event.attribution.clone(),
        });
        (event.number, to_millis(event.recorded), origin, change)
    });
    append_rows(tx, id, &to_json(&rows.collect::<Vec<_>>())).await
}

async fn append_rows(tx: &mut Tx, id: CaseId, rows: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into event (case_id, number, recorded, origin, change)
         select $1, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each($2)",
    )
    .bind(id.0)
    .bind(rows)
    .execute(tx)
    .await?;
    Ok(())
}
