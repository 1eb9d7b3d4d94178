//! The rows of cases: the row, what is parsed from it, and its derived columns.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::{
    case::{Case, Description, Listing},
    case_state::CaseState,
    slug::Slug,
};

use super::{Error, Reader, Result, Store, Table, Tx, from_json, to_json, to_millis};

/// The id of a case in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseId(pub(super) i64);

impl CaseId {
    /// As a number, for what comes back from Telegram.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The id of that number, whether or not there is such a case.
    pub fn of_number(number: i64) -> Self {
        Self(number)
    }
}

/// A stored case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCase {
    /// Its id in the database.
    pub id: CaseId,
    /// The case.
    pub case: Case,
}

#[derive(FromRow)]
pub(super) struct CaseRow {
    id: i64,
    slug: String,
    revision: i64,
    description: String,
    case_state: String,
}

impl CaseRow {
    pub(super) fn read(self) -> Result<StoredCase> {
        let slug = self
            .slug
            .parse()
            .map_err(|_| Error::Unreadable("short name"))?;
        let description = from_json(&self.description, "case description")?;
        let case_state: CaseState = from_json(&self.case_state, "case state")?;
        // Whoever is to be told is found by the log, what they are told by the state.
        if self.revision != i64::from(case_state.revision) {
            return Err(Error::Unreadable("case revision"));
        }
        Ok(StoredCase {
            id: CaseId(self.id),
            case: Case {
                slug,
                description,
                state: case_state,
            },
        })
    }
}

/// Reads a case inside another use case's transaction.
pub(super) async fn load(tx: &mut Tx, id: CaseId) -> Result<Case> {
    let row: CaseRow = sqlx::query_as(
        "select id, slug, revision, description, case_state from case_of_log where id = $1",
    )
    .bind(id.0)
    .fetch_one(tx)
    .await?;
    Ok(row.read()?.case)
}

/// The revision of a case, which decides who is to be told: that of the log, which must equal that of the state.
pub(super) async fn revision(tx: &mut Tx, id: CaseId) -> Result<u32> {
    let row: RevisionRow =
        sqlx::query_as("select id, case_state, revision from case_of_log where id = $1")
            .bind(id.0)
            .fetch_one(tx)
            .await?;
    Ok(row.read()?.1)
}

/// The same of several, by their ids; nothing of those that cannot be read or are gone, which is noted.
pub(super) async fn revisions(
    store: &Store,
    tx: &mut Tx,
    ids: &BTreeSet<i64>,
) -> Result<HashMap<i64, u32>> {
    let rows = revision_rows(tx, &to_json(ids)).await?;
    let rows = store.read_each(Table::Case, &rows, RevisionRow::read);
    let known: HashMap<i64, u32> = rows.read.into_iter().collect();
    let is_gone = |id: &&i64| !known.contains_key(id) && !rows.unreadable.contains(id);
    for id in ids.iter().filter(is_gone) {
        store.cannot_read(Table::Case, *id, &Error::Unreadable("case"));
    }
    Ok(known)
}

async fn revision_rows(tx: &mut Tx, ids: &str) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each.
         select id, case_state, revision from case_of_log where id in (select value from json_each($1))",
    );
    Ok(rows.bind(ids).fetch_all(tx).await?)
}

#[derive(FromRow)]
struct RevisionRow {
    id: i64,
    case_state: String,
    revision: i64,
}

impl RevisionRow {
    fn read(self) -> Result<(i64, u32)> {
        /// Only the revision of the stored state is parsed.
        #[derive(Deserialize)]
        struct StateRevision {
            revision: u32,
        }
        let stands: StateRevision = from_json(&self.case_state, "case state")?;
        if i64::from(stands.revision) == self.revision {
            Ok((self.id, stands.revision))
        } else {
            Err(Error::Unreadable("case revision"))
        }
    }
}

/// Stores the state, the sum of the log.
pub(super) async fn save_case_state(tx: &mut Tx, id: CaseId, case_state: &CaseState) -> Result<()> {
    sqlx::query("update court_case set case_state = $2 where id = $1")
        .bind(id.0)
        .bind(to_json(case_state))
        .execute(tx)
        .await?;
    Ok(())
}

/// The id of the case of that short name.
pub(super) async fn id_of(reader: &mut Reader, slug: &Slug) -> Result<Option<CaseId>> {
    let id: Option<i64> = sqlx::query_scalar("select id from court_case where slug = $1")
        .bind(slug.as_str())
        .fetch_optional(reader)
        .await?;
    Ok(id.map(CaseId))
}

/// Stores the description, with the columns that queries need of it, and when it became another.
pub(super) async fn save_description(
    tx: &mut Tx,
    id: CaseId,
    description: &Description,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update court_case set described = case when description = $2 then described else $5 end,
             description = $2, listing = $3, zone = $4
         where id = $1",
    )
    .bind(id.0)
    .bind(to_json(description))
    .bind(listing(description.listing))
    .bind(description.court.zone.name())
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// Stores the columns that queries need of a description.
pub(super) async fn save_columns(tx: &mut Tx, id: CaseId, description: &Description) -> Result<()> {
    sqlx::query("update court_case set listing = $2, zone = $3 where id = $1")
        .bind(id.0)
        .bind(listing(description.listing))
        .bind(description.court.zone.name())
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) fn listing(listing: Listing) -> &'static str {
    match listing {
        Listing::Public => "public",
        Listing::Unlisted => "unlisted",
    }
}
