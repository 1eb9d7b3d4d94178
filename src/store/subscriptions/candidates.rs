//! The cases in which a subject is looked for when somebody subscribes to it.

use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::case::Description;

use super::super::{CaseId, Reader, Result, Subscriptions, Table, from_json, to_json};

/// How many cases are read at once: each is some kilobytes.
const SLICE: i64 = 500;

/// A slice of the cases in which a subject may be.
#[derive(Debug)]
pub struct CandidateCases {
    /// Those that can be read.
    pub cases: Vec<(CaseId, Description)>,
    /// The last one, if there may be more after it.
    pub more_after: Option<CaseId>,
}

impl Subscriptions<'_> {
    /// The public cases that have one of these words, in the order of their ids: a slice, from after that id on.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn candidate_cases(
        self,
        words: &[&str],
        after: Option<CaseId>,
    ) -> Result<CandidateCases> {
        let words = to_json(&words);
        let after = after.map_or(0, |case| case.0);
        let rows = self
            .store
            .read(async |reader| slice_with(reader, &words, after).await)
            .await?;
        let read = |(id, description): (i64, String)| {
            Ok((CaseId(id), from_json(&description, "case description")?))
        };
        let is_full = i64::try_from(rows.len()).is_ok_and(|count| count >= SLICE);
        let last = rows.last().filter(|_| is_full);
        Ok(CandidateCases {
            cases: self.store.read_each(Table::Case, &rows, read).read,
            more_after: last.map(|row| row.try_get(0).map(CaseId)).transpose()?,
        })
    }
}

async fn slice_with(reader: &mut Reader, words: &str, after: i64) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each.
         select id, description from court_case
         where listing = 'public' and id > $2 and id in (
             select case_id from name where word in (select value from json_each($1)))
         order by id limit +$3",
    )
    .bind(words)
    .bind(after)
    .bind(SLICE)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}
