//! Cases: what describes them, their log, and how they stand.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::{FromRow, SqliteConnection, sqlite::SqliteRow};

use crate::domain::{
    case::{Case, Description, Listing},
    case_state::CaseState,
    event::{Change, Origin},
    reminder::Plan,
    slug::Slug,
};

use super::{
    Error, Index, Result, Store, Table, case_log, from_json, hearings, likeness, names, to_json,
};

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

/// Cases of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Those that could be read.
    pub cases: Vec<StoredCase>,
    /// How many others stand there.
    pub unreadable: usize,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// The case is new: its history is in the log.
    New,
    /// The case was there: only what describes it was replaced.
    Described,
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

impl Store {
    /// The case of that short name.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if it could not be read; any other if the database failed.
    pub async fn case(&self, slug: &Slug) -> Result<Option<StoredCase>> {
        let rows = sqlx::query(
            "select id, slug, revision, description, case_state from case_of_log where slug = $1",
        )
        .bind(slug.as_str())
        .fetch_all(&self.readers)
        .await?;
        let mut cases = self.read_each(Table::Case, &rows, CaseRow::read);
        match (cases.read.pop(), cases.unreadable.is_empty()) {
            (Some(case), _) => Ok(Some(case)),
            (None, true) => Ok(None),
            (None, false) => Err(Error::CaseUnreadable),
        }
    }

    /// The number of the case of that short name, whether or not it can be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn case_id(&self, slug: &Slug) -> Result<Option<CaseId>> {
        let id: Option<i64> = sqlx::query_scalar("select id from court_case where slug = $1")
            .bind(slug.as_str())
            .fetch_optional(&self.readers)
            .await?;
        Ok(id.map(CaseId))
    }

    /// The case of that short name; `None` if it cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_case(&self, slug: &Slug) -> Result<Option<StoredCase>> {
        let id = self.case_id(slug).await?;
        let mut cases = self.readable_cases(id).await?;
        Ok(cases.pop())
    }

    /// The case of that number.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if it could not be read; any other if it is not there, or the database failed.
    pub async fn case_by_id(&self, id: CaseId) -> Result<StoredCase> {
        let row: SqliteRow = sqlx::query(
            "select id, slug, revision, description, case_state from case_of_log where id = $1",
        )
        .bind(id.0)
        .fetch_one(&self.readers)
        .await?;
        let mut cases = self.read_each(Table::Case, std::slice::from_ref(&row), CaseRow::read);
        cases.read.pop().ok_or(Error::CaseUnreadable)
    }

    /// The cases of these numbers, in their order, but for those that cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_cases(
        &self,
        ids: impl IntoIterator<Item = CaseId>,
    ) -> Result<Vec<StoredCase>> {
        let ids: Vec<i64> = ids.into_iter().map(|id| id.0).collect();
        let rows = sqlx::query(
            "select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.case_state
             from json_each($1) as wanted join case_of_log on case_of_log.id = wanted.value
             order by wanted.key",
        )
        .bind(serde_json::json!(ids).to_string())
        .fetch_all(&self.readers)
        .await?;
        Ok(self.read_each(Table::Case, &rows, CaseRow::read).read)
    }

    /// How many public cases there are.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn count_public(&self) -> Result<u32> {
        Ok(
            sqlx::query_scalar("select count(*) from court_case where listing = 'public'")
                .fetch_one(&self.readers)
                .await?,
        )
    }

    /// A page of the public cases, the one with the nearest hearing first. One that cannot be read is counted.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn public_cases(&self, today: NaiveDate, offset: u32, limit: u32) -> Result<Listed> {
        let rows = sqlx::query(
            "select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.case_state
             from (
                     select court_case.id, min(hearing.day) as day, min(hearing.time) as time
                     from court_case left join hearing
                         on hearing.case_id = court_case.id and hearing.state = 'set' and hearing.day >= $1
                     where court_case.listing = 'public'
                     group by court_case.id
                     order by day nulls last, time nulls first, court_case.slug
                     limit +$2 offset +$3) as page
                 join case_of_log on case_of_log.id = page.id
             order by page.day nulls last, page.time nulls first, case_of_log.slug",
        )
        .bind(today.to_string())
        .bind(limit)
        .bind(offset)
        .fetch_all(&self.readers)
        .await?;
        Ok(self.listed(&rows))
    }

    /// The public cases with an open hearing from `today` on, nearest first, at most `limit`. One that cannot be read is
    /// counted.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn coming_cases(&self, today: NaiveDate, limit: u32) -> Result<Listed> {
        let rows = sqlx::query(
            "select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.case_state
             from (
                     select court_case.id, min(hearing.day) as day, min(hearing.time) as time
                     from hearing join court_case on court_case.id = hearing.case_id
                     where hearing.state = 'set' and hearing.day >= $1 and court_case.listing = 'public'
                     group by court_case.id
                     order by day, time nulls first, court_case.slug
                     limit +$2) as page
                 join case_of_log on case_of_log.id = page.id
             order by page.day, page.time nulls first, case_of_log.slug",
        )
        .bind(today.to_string())
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(self.listed(&rows))
    }

    fn listed(&self, rows: &[SqliteRow]) -> Listed {
        let rows = self.read_each(Table::Case, rows, CaseRow::read);
        Listed {
            cases: rows.read,
            unreadable: rows.unreadable.len(),
        }
    }

    /// The short names of every case that can be read.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn slugs(&self) -> Result<Vec<Slug>> {
        let rows = sqlx::query("select id, slug from court_case order by slug")
            .fetch_all(&self.readers)
            .await?;
        let read =
            |(_, slug): (i64, String)| slug.parse().map_err(|_| Error::Unreadable("short name"));
        Ok(self.read_each(Table::Case, &rows, read).read)
    }

    /// Brings a case file in. The first time, its history becomes the log, told to nobody; later, only what describes
    /// the case is replaced.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn import_case(
        &self,
        slug: &Slug,
        description: &Description,
        index: &Index,
        history: Vec<Change>,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<Imported> {
        let mut tx = self.begin().await?;
        let known: Option<i64> = sqlx::query_scalar("select id from court_case where slug = $1")
            .bind(slug.as_str())
            .fetch_optional(&mut *tx)
            .await?;
        let (id, imported) = match known {
            Some(id) => (CaseId(id), Imported::Described),
            None => (insert(&mut tx, slug, description).await?, Imported::New),
        };
        let zone = description.court.zone;
        // One that could not be read was planned by nobody.
        let was_planned = match load(&mut tx, id).await {
            Ok(case) => case.description.court.zone == zone,
            Err(error) if error.is_unreadable() => false,
            Err(error) => return Err(error),
        };
        sqlx::query("update court_case set description = $2 where id = $1")
            .bind(id.0)
            .bind(to_json(description))
            .execute(&mut *tx)
            .await?;
        save_columns(&mut tx, id, description).await?;
        names::index(&mut tx, id, index).await?;
        likeness::keep(&mut tx, id, description).await?;
        if imported == Imported::New {
            let mut case_state = CaseState::default();
            for change in history {
                let (after, event) = case_state
                    .accept(change, Origin::Imported, now)
                    .map_err(|_| Error::Unreadable("history in the case file"))?;
                case_log::append(&mut tx, id, &event, None).await?;
                case_state = after;
            }
            save_case_state(&mut tx, id, &case_state).await?;
            hearings::project(&mut tx, id, &case_state, zone, plan, now).await?;
        } else if !was_planned {
            let case_state = load(&mut tx, id).await?.state;
            hearings::plan_open(&mut tx, id, &case_state, zone, plan, now).await?;
        }
        if imported == Imported::New || !was_planned {
            hearings::is_planned_by_import(&mut tx, id, now).await?;
        }
        tx.commit().await?;
        Ok(imported)
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
    struct Stands {
        revision: u32,
    }
    let (case_state, revision): (String, u32) =
        sqlx::query_as("select case_state, revision from case_of_log where id = $1")
            .bind(id.0)
            .fetch_one(tx)
            .await?;
    let stands: Stands = from_json(&case_state, "case state")?;
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

async fn insert(
    tx: &mut SqliteConnection,
    slug: &Slug,
    description: &Description,
) -> Result<CaseId> {
    let id: i64 = sqlx::query_scalar(
        "insert into court_case (slug, listing, zone, description, case_state)
         values ($1, $2, $3, $4, $5) returning id",
    )
    .bind(slug.as_str())
    .bind(listing(description.listing))
    .bind(description.court.zone.name())
    .bind(to_json(description))
    .bind(to_json(&CaseState::default()))
    .fetch_one(tx)
    .await?;
    Ok(CaseId(id))
}

pub(super) fn listing(listing: Listing) -> &'static str {
    match listing {
        Listing::Public => "public",
        Listing::Unlisted => "unlisted",
    }
}
