//! Short names that are easily confused, looked up by the keys that they share.

use std::collections::BTreeSet;

use sqlx::sqlite::SqliteRow;

use crate::domain::{case::Visibility, slug::Slug};

use super::super::{Error, Names, Reader, Result, Table, to_json};

/// The most short names under one key, and in all, that are looked at.
const MOST_UNDER_A_KEY: i64 = 10;
const MOST_ALIKE: i64 = 50;

impl Names<'_> {
    /// The short names of visible cases that share a key with these, those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn slugs_like(
        self,
        keys: &BTreeSet<String>,
        visible: Visibility,
    ) -> Result<Vec<Slug>> {
        let keys = to_json(keys);
        let rows = self
            .store
            .read(async |reader| slugs_with(reader, &keys, visible).await)
            .await?;
        let read =
            |(_, slug): (i64, String)| slug.parse().map_err(|_| Error::Unreadable("short name"));
        Ok(self.store.read_each(Table::Case, &rows, read).read)
    }
}

/// The ids and short names of visible cases that have one of these keys, a JSON list.
async fn slugs_with(
    reader: &mut Reader,
    keys: &str,
    visible: Visibility,
) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each, json_group_array.
         select court_case.id, court_case.slug
         from json_each($1) as wanted, json_each((
             select json_group_array(case_id) from (
                 select case_id from slug_key where key = wanted.value order by case_id limit +$2) as under_a_key)) as alike
         join court_case on court_case.id = alike.value
         where $3 or court_case.listing = 'public'
         group by court_case.id order by count(*) desc, court_case.slug limit +$4",
    )
    .bind(keys)
    .bind(MOST_UNDER_A_KEY)
    .bind(visible == Visibility::All)
    .bind(MOST_ALIKE)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}
