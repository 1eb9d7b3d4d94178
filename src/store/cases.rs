//! Cases: what describes them, their log, and how they stand.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::{FromRow, SqliteConnection};

use crate::domain::{
    case::{Case, Description, Listing},
    chat::ChatId,
    event::{Change, Event, Origin},
    reminder::Plan,
    slug::Slug,
    standing::Standing,
};

use super::{
    Error, Index, Result, Store, Table, from_json, from_millis, hearings, names, to_json, to_millis,
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
    standing: String,
}

impl CaseRow {
    pub(super) fn read(self) -> Result<StoredCase> {
        let slug = self
            .slug
            .parse()
            .map_err(|_| Error::Unreadable("short name"))?;
        let description = from_json(&self.description, "case description")?;
        let standing: Standing = from_json(&self.standing, "case standing")?;
        // Whoever is to be told is found by the log, what they are told by the standing.
        if self.revision != standing.revision {
            return Err(Error::Unreadable("case revision"));
        }
        Ok(StoredCase {
            id: CaseId(self.id),
            case: Case {
                slug,
                description,
                standing,
            },
        })
    }
}

impl Store {
    /// The case of that short name.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn case(&self, slug: &Slug) -> Result<Option<StoredCase>> {
        let row: Option<CaseRow> = sqlx::query_as(
            "select id, slug, revision, description, standing from case_of_log where slug = $1",
        )
        .bind(slug.as_str())
        .fetch_optional(&self.readers)
        .await?;
        row.map(CaseRow::read).transpose()
    }

    /// The case of that short name; `None` if it cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_case(&self, slug: &Slug) -> Result<Option<StoredCase>> {
        let id: Option<i64> = sqlx::query_scalar("select id from court_case where slug = $1")
            .bind(slug.as_str())
            .fetch_optional(&self.readers)
            .await?;
        let mut cases = self.readable_cases(id.map(CaseId)).await?;
        Ok(cases.pop())
    }

    /// The case of that number.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn case_by_id(&self, id: CaseId) -> Result<StoredCase> {
        let row: CaseRow = sqlx::query_as(
            "select id, slug, revision, description, standing from case_of_log where id = $1",
        )
        .bind(id.0)
        .fetch_one(&self.readers)
        .await?;
        row.read()
    }

    /// The cases of these numbers, in their order, but for those that cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_cases(
        &self,
        ids: impl IntoIterator<Item = CaseId>,
    ) -> Result<Vec<StoredCase>> {
        let mut cases = Vec::new();
        for id in ids {
            let read = self.case_by_id(id).await;
            cases.extend(self.if_readable(Table::Case, id.0, read)?);
        }
        Ok(cases)
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

    /// A page of the public cases, the one with the nearest hearing first. One that cannot be read is passed over.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn public_cases(
        &self,
        today: NaiveDate,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<StoredCase>> {
        let rows = sqlx::query(
            "select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.standing
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
        Ok(self.read_each(Table::Case, &rows, CaseRow::read).read)
    }

    /// The public cases with an open hearing from `today` on, nearest first, at most `limit`. One that cannot be read is
    /// passed over.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn coming(&self, today: NaiveDate, limit: u32) -> Result<Vec<StoredCase>> {
        let rows = sqlx::query(
            "select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.standing
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
        Ok(self.read_each(Table::Case, &rows, CaseRow::read).read)
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

    /// A case's log, oldest entry first.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn log(&self, id: CaseId) -> Result<Vec<Event>> {
        let rows: Vec<(u32, i64, String, String)> = sqlx::query_as(
            "select number, recorded, origin, change from event where case_id = $1 order by number",
        )
        .bind(id.0)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|(number, recorded, origin, change)| {
                let origin = match origin.as_str() {
                    "imported" => Origin::Imported,
                    "posted" => Origin::Posted,
                    _ => return Err(Error::Unreadable("origin")),
                };
                let change = from_json(&change, "change")?;
                Ok(Event {
                    number,
                    recorded: from_millis(recorded),
                    origin,
                    change,
                })
            })
            .collect()
    }

    /// How a case stood at one of its revisions.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn standing_at(&self, id: CaseId, revision: u32) -> Result<Standing> {
        let log = self.log(id).await?;
        Standing::replay(&log, revision).map_err(|_| Error::Unreadable("log"))
    }

    /// How a case stood at several of its revisions, in their order.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn standings_at(
        &self,
        id: CaseId,
        revisions: impl IntoIterator<Item = u32>,
    ) -> Result<Vec<Standing>> {
        let log = self.log(id).await?;
        revisions
            .into_iter()
            .map(|revision| Standing::replay(&log, revision).map_err(|_| Error::Unreadable("log")))
            .collect()
    }

    /// Brings a case file in. The first time, its history becomes the log, told to nobody; later, only what describes
    /// the case is replaced.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn import(
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
        sqlx::query(
            "update court_case set description = $2, listing = $3, zone = $4 where id = $1",
        )
        .bind(id.0)
        .bind(to_json(description))
        .bind(listing(description.listing))
        .bind(zone.name())
        .execute(&mut *tx)
        .await?;
        names::index(&mut tx, id, index).await?;
        if imported == Imported::New {
            let mut standing = Standing::default();
            for change in history {
                let (after, event) = standing
                    .accept(change, Origin::Imported, now)
                    .map_err(|_| Error::Unreadable("history in the case file"))?;
                append(&mut tx, id, &event, None).await?;
                standing = after;
            }
            save_standing(&mut tx, id, &standing).await?;
            hearings::project(&mut tx, id, &standing, zone, plan, now).await?;
        } else if !was_planned {
            let standing = load(&mut tx, id).await?.standing;
            hearings::plan_open(&mut tx, id, &standing, zone, plan, now).await?;
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
        "select id, slug, revision, description, standing from case_of_log where id = $1",
    )
    .bind(id.0)
    .fetch_one(tx)
    .await?;
    Ok(row.read()?.case)
}

/// A case's revision, by which it is found who is to be told: what the log has, and the standing says too.
pub(super) async fn revision(tx: &mut SqliteConnection, id: CaseId) -> Result<u32> {
    /// Of the standing, no more is looked at.
    #[derive(Deserialize)]
    struct Stands {
        revision: u32,
    }
    let (standing, revision): (String, u32) =
        sqlx::query_as("select standing, revision from case_of_log where id = $1")
            .bind(id.0)
            .fetch_one(tx)
            .await?;
    let stands: Stands = from_json(&standing, "case standing")?;
    if stands.revision == revision {
        Ok(revision)
    } else {
        Err(Error::Unreadable("case revision"))
    }
}

/// Adds an entry to the log.
pub(super) async fn append(
    tx: &mut SqliteConnection,
    id: CaseId,
    event: &Event,
    editor: Option<ChatId>,
) -> Result<()> {
    let origin = match event.origin {
        Origin::Imported => "imported",
        Origin::Posted => "posted",
    };
    sqlx::query(
        "insert into event (case_id, number, recorded, origin, editor, change) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.0)
    .bind(event.number)
    .bind(to_millis(event.recorded))
    .bind(origin)
    .bind(editor.map(|editor| editor.0))
    .bind(to_json(&event.change))
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps what the log adds up to.
pub(super) async fn save_standing(
    tx: &mut SqliteConnection,
    id: CaseId,
    standing: &Standing,
) -> Result<()> {
    sqlx::query("update court_case set standing = $2 where id = $1")
        .bind(id.0)
        .bind(to_json(standing))
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
        "insert into court_case (slug, listing, zone, description, standing)
         values ($1, $2, $3, $4, $5) returning id",
    )
    .bind(slug.as_str())
    .bind(listing(description.listing))
    .bind(description.court.zone.name())
    .bind(to_json(description))
    .bind(to_json(&Standing::default()))
    .fetch_one(tx)
    .await?;
    Ok(CaseId(id))
}

fn listing(listing: Listing) -> &'static str {
    match listing {
        Listing::Public => "public",
        Listing::Unlisted => "unlisted",
    }
}
