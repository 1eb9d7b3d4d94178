//! Queries for cases: by short name, by id, in lists.

use chrono::NaiveDate;
use sqlx::sqlite::SqliteRow;

use crate::domain::slug::Slug;

use super::{
    CaseId, Cases, Error, Reader, Result, Store, StoredCase, Table,
    case_rows::{self, CaseRow},
    to_json,
};

/// A list of cases from the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredCaseList {
    /// Those that could be read.
    pub cases: Vec<StoredCase>,
    /// How many others could not be.
    pub unreadable: usize,
}

impl Cases<'_> {
    /// The case of that short name.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if it could not be read; any other if the database failed.
    pub async fn case(self, slug: &Slug) -> Result<Option<StoredCase>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
            "select id, slug, revision, description, case_state from case_of_log where slug = $1",
        )
        .bind(slug.as_str())
        .fetch_all(reader).await?)
            })
            .await?;
        let mut cases = self.store.read_each(Table::Case, &rows, CaseRow::read);
        match (cases.read.pop(), cases.unreadable.is_empty()) {
            (Some(case), _) => Ok(Some(case)),
            (None, true) => Ok(None),
            (None, false) => Err(Error::CaseUnreadable),
        }
    }

    /// The id of the case of that short name, whether or not it can be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn case_id(self, slug: &Slug) -> Result<Option<CaseId>> {
        self.store
            .read(async |reader| case_rows::id_of(reader, slug).await)
            .await
    }

    /// The case of that short name; `None` if it cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_case(self, slug: &Slug) -> Result<Option<StoredCase>> {
        let id = self.case_id(slug).await?;
        let mut cases = self.readable_cases(id).await?;
        Ok(cases.pop())
    }

    /// The case of that id.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if it could not be read; any other if it is not there, or the database failed.
    pub async fn case_by_id(self, id: CaseId) -> Result<StoredCase> {
        let row: SqliteRow = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
            "select id, slug, revision, description, case_state from case_of_log where id = $1",
        )
        .bind(id.0)
        .fetch_one(reader).await?)
            })
            .await?;
        let mut cases =
            self.store
                .read_each(Table::Case, std::slice::from_ref(&row), CaseRow::read);
        cases.read.pop().ok_or(Error::CaseUnreadable)
    }

    /// The cases of these ids, in their order, without those that cannot be read.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn readable_cases(
        self,
        ids: impl IntoIterator<Item = CaseId>,
    ) -> Result<Vec<StoredCase>> {
        let ids: Vec<i64> = ids.into_iter().map(|id| id.0).collect();
        let ids = to_json(&ids);
        let rows = self
            .store
            .read(async |reader| cases_of(reader, &ids).await)
            .await?;
        Ok(self.store.read_each(Table::Case, &rows, CaseRow::read).read)
    }

    /// How many public cases there are.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn count_public(self) -> Result<u32> {
        self.store
            .read(async |reader| {
                let public = "select count(*) from court_case where listing = 'public'";
                let count: i64 = sqlx::query_scalar(public).fetch_one(reader).await?;
                Ok(u32::try_from(count).unwrap_or(u32::MAX))
            })
            .await
    }

    /// A page of the public cases, the one with the nearest hearing first. Unreadable ones are counted.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn public_cases(
        self,
        today: NaiveDate,
        offset: u32,
        limit: u32,
    ) -> Result<StoredCaseList> {
        let rows = self
            .store
            .read(async |reader| public_page(reader, today, offset, limit).await)
            .await?;
        Ok(self.store.listed(&rows))
    }

    /// The public cases with an open hearing from `today` on, nearest first, at most `limit`. Unreadable ones are counted.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn coming_cases(self, today: NaiveDate, limit: u32) -> Result<StoredCaseList> {
        let rows = self
            .store
            .read(async |reader| coming(reader, today, limit).await)
            .await?;
        Ok(self.store.listed(&rows))
    }

    /// Those of these cases with the nearest hearing, at most `limit`, without those that cannot be read.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn nearest_of(
        self,
        ids: &[CaseId],
        today: NaiveDate,
        limit: u32,
    ) -> Result<Vec<StoredCase>> {
        let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
        let ids = to_json(&ids);
        let nearest: Vec<i64> = self
            .store
            .read(async |reader| nearest(reader, &ids, today, limit).await)
            .await?;
        self.readable_cases(nearest.into_iter().map(CaseId)).await
    }

    /// The cases that editors posted about last, at most `limit`, the last one first; one that cannot be read is left out.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn posted_about(self, limit: u32) -> Result<Vec<StoredCase>> {
        let ids: Vec<i64> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "select case_id from event where origin = 'posted'
                     group by case_id order by max(recorded) desc limit +$1",
                )
                .bind(i64::from(limit))
                .fetch_all(reader)
                .await?)
            })
            .await?;
        self.readable_cases(ids.into_iter().map(CaseId)).await
    }

    /// A case's short name, for the log; `None` if it cannot be read.
    pub async fn slug_for_log(self, id: CaseId) -> Option<Slug> {
        let slug = self.store.read(async |reader| {
            let slug: String = sqlx::query_scalar("select slug from court_case where id = $1")
                .bind(id.0)
                .fetch_one(reader)
                .await?;
            Ok(slug)
        });
        let slug = slug.await.ok()?;
        slug.parse().ok()
    }

    /// The short names of every case that can be read.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn slugs(self) -> Result<Vec<Slug>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query("select id, slug from court_case order by slug")
                    .fetch_all(reader)
                    .await?)
            })
            .await?;
        let read =
            |(_, slug): (i64, String)| slug.parse().map_err(|_| Error::Unreadable("short name"));
        Ok(self.store.read_each(Table::Case, &rows, read).read)
    }
}

impl Store {
    fn listed(&self, rows: &[SqliteRow]) -> StoredCaseList {
        let rows = self.read_each(Table::Case, rows, CaseRow::read);
        StoredCaseList {
            cases: rows.read,
            unreadable: rows.unreadable.len(),
        }
    }
}

/// The cases of these ids, a JSON list, in their order.
async fn cases_of(reader: &mut Reader, ids: &str) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each.
         select case_of_log.id, case_of_log.slug, case_of_log.revision, case_of_log.description, case_of_log.case_state
         from json_each($1) as wanted join case_of_log on case_of_log.id = wanted.value
         order by wanted.key",
    )
    .bind(ids)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn public_page(
    reader: &mut Reader,
    today: NaiveDate,
    offset: u32,
    limit: u32,
) -> Result<Vec<SqliteRow>> {
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
    .bind(i64::from(limit))
    .bind(i64::from(offset))
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

/// The ids of those of these cases, a JSON list, with the nearest open hearing.
async fn nearest(reader: &mut Reader, ids: &str, today: NaiveDate, limit: u32) -> Result<Vec<i64>> {
    let ids = sqlx::query_scalar(
        "-- SQLite's own: json_each.
         select court_case.id
         from court_case left join hearing
             on hearing.case_id = court_case.id and hearing.state = 'set' and hearing.day >= $1
         where court_case.id in (select value from json_each($2))
         group by court_case.id
         order by min(hearing.day) nulls last, min(hearing.time) nulls first, court_case.slug
         limit +$3",
    )
    .bind(today.to_string())
    .bind(ids)
    .bind(i64::from(limit))
    .fetch_all(reader)
    .await?;
    Ok(ids)
}

async fn coming(reader: &mut Reader, today: NaiveDate, limit: u32) -> Result<Vec<SqliteRow>> {
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
    .bind(i64::from(limit))
    .fetch_all(reader)
    .await?;
    Ok(rows)
}
