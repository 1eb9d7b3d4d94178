//! A case as it is kept: its row, what is read of it, and what is kept of how it stands.

use serde::Deserialize;
use sqlx::{FromRow, SqliteConnection};

use crate::domain::{
    case::{Case, Description, Listing},
    case_state::CaseState,
};

use super::{Error, Result, from_json, to_json};

/// A case's number here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseId(pub(super) i64);

/// A case as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCase {
    /// Its number here.
    pub id: CaseId,
    /// The case.
    pub case: Case,
}

#[derive(FromRow)]
pub(super) struct CaseRow {
    id: i64,
    slug: String,
    revision: u32,
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
        if self.revision != case_state.revision {
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
pub(super) async fn load(tx: &mut SqliteConnection, id: CaseId) -> Result<Case> {
    let row: CaseRow = sqlx::query_as(
        "select id, slug, revision, description, case_state from case_of_log where id = $1",
    )
    .bind(id.0)
    .fetch_one(tx)
    .await?;
    Ok(row.read()?.case)
}

/// A case's revision, by which it is found who is to be told: what the log has, and the state says too.
pub(super) async fn revision(tx: &mut SqliteConnection, id: CaseId) -> Result<u32> {
    /// Of the state, no more is looked at.
    #[derive(Deserialize)]
    struct StateRevision {
        revision: u32,
    }
    let (case_state, revision): (String, u32) =
        sqlx::query_as("select case_state, revision from case_of_log where id = $1")
            .bind(id.0)
            .fetch_one(tx)
            .await?;
    let stands: StateRevision = from_json(&case_state, "case state")?;
    if stands.revision == revision {
        Ok(revision)
    } else {
        Err(Error::Unreadable("case revision"))
    }
}

/// Keeps what the log adds up to.
pub(super) async fn save_case_state(
    tx: &mut SqliteConnection,
    id: CaseId,
    case_state: &CaseState,
) -> Result<()> {
    sqlx::query("update court_case set case_state = $2 where id = $1")
        .bind(id.0)
        .bind(to_json(case_state))
        .execute(tx)
        .await?;
    Ok(())
}

/// Keeps what is asked for of a description, beside it.
pub(super) async fn save_columns(
    tx: &mut SqliteConnection,
    id: CaseId,
    description: &Description,
) -> Result<()> {
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
