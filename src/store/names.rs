//! The search index: words by which cases are found, and short names that are easily confused.

use std::collections::BTreeSet;

use crate::domain::{case::Visibility, slug::Slug};

use super::{CaseId, Error, Names, Result, Table, Tx, rows::elements, to_json};

/// The most words with the same beginning that are looked at.
const MOST_BEGINNING_SO: i64 = 100;

/// The most words with a common key that are looked at.
const MOST_LIKE: i64 = 200;

/// The most pairs of a key and a word that are counted to find the words that share most.
const MOST_SHARED: i64 = 20_000;

/// The most cases that are looked at for two words that are each in many.
const MOST_CROSSED: i64 = 2_000;

/// The most short names under one key, and in all, that are looked at.
const MOST_UNDER_A_KEY: i64 = 10;
const MOST_ALIKE: i64 = 50;

/// The search index entries of a case. The store does not interpret words, keys or places: the caller makes and reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseIndex {
    /// Its words.
    pub words: Vec<IndexedWord>,
    /// The keys of its short name.
    pub slug_keys: BTreeSet<String>,
}

/// A word by which a case is found, with its look-up keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexedWord {
    /// The word, folded.
    pub word: String,
    /// Its keys.
    pub keys: BTreeSet<String>,
    /// Where in the case it stands, for the caller to read.
    pub places: String,
}

/// A hit of the search index: a case that has a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordHit {
    /// The case.
    pub case: CaseId,
    /// The word.
    pub word: String,
    /// Where in the case it stands.
    pub places: String,
}

impl Names<'_> {
    /// The words that begin like this one or share a key with it, those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn words_like(self, word: &str, keys: &BTreeSet<String>) -> Result<Vec<String>> {
        // One row: each row of an answer costs more than finding it. From word to word in steps: a word that many cases have
        // would otherwise be read as often.
        let words: Vec<u8> = self.store.read(async |reader| Ok(sqlx::query_scalar(
            "-- SQLite's own: json_each, json_group_array, limit +$n, char.
             select cast(json_group_array(word) as blob) from (
                 select word from (
                     with recursive beginning(word) as (
                         select min(word) from name where word >= $1 and word < $1 || char(1114111)
                         union all
                         select (select min(name.word) from name
                                 where name.word > beginning.word and name.word < $1 || char(1114111))
                         from beginning where beginning.word is not null
                         limit +$2)
                     select word from beginning where word is not null) as beginning_so
                 union
                 select word from (
                     select word from (
                         select word from name_key where key in (select value from json_each($3)) limit +$5) as shared
                     group by word order by count(*) desc, word limit +$4) as alike) as found",
        )
        .bind(word)
        .bind(MOST_BEGINNING_SO)
        .bind(to_json(keys))
        .bind(MOST_LIKE)
        .bind(MOST_SHARED)
        .fetch_one(reader).await?)).await?;
        elements(&words)
    }

    /// Those of these words that any case has.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn known_words(self, words: &BTreeSet<&str>) -> Result<BTreeSet<String>> {
        let known: Vec<u8> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "-- SQLite's own: json_each, json_group_array.
                     select cast(json_group_array(value) as blob) from json_each($1)
             where exists (select 1 from name where name.word = value)",
                )
                .bind(to_json(words))
                .fetch_one(reader)
                .await?)
            })
            .await?;
        let known: Vec<String> = elements(&known)?;
        Ok(known.into_iter().collect())
    }

    /// The first visible cases that have one of these words, each with the word.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn cases_with(
        self,
        words: &[&str],
        visible: Visibility,
        at_most: usize,
    ) -> Result<Vec<WordHit>> {
        let rows: Vec<u8> = self.store.read(async |reader| Ok(sqlx::query_scalar(
            "-- SQLite's own: json_each, json_group_array, limit +$n.
             select cast(json_group_array(json_array(case_id, word, places)) as blob) from (
                 select name.case_id, name.word, name.places
                 from name join court_case on court_case.id = name.case_id
                 where name.word in (select value from json_each($1)) and ($3 or court_case.listing = 'public')
                 limit +$2) as hits",
        )
        .bind(to_json(&words))
        .bind(i64::try_from(at_most).unwrap_or(i64::MAX))
        .bind(visible == Visibility::All)
        .fetch_one(reader).await?)).await?;
        read_rows(&rows)
    }

    /// The hits of these words in these cases.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn words_of(self, cases: &[CaseId], words: &[&str]) -> Result<Vec<WordHit>> {
        let cases: Vec<i64> = cases.iter().map(|case| case.0).collect();
        let rows: Vec<u8> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "-- SQLite's own: json_each, json_group_array, cross join.
             select cast(json_group_array(json_array(name.case_id, name.word, name.places)) as blob)
             from json_each($1) as one cross join json_each($2) as asked
             cross join name on name.word = asked.value and name.case_id = one.value",
                )
                .bind(to_json(&cases))
                .bind(to_json(&words))
                .fetch_one(reader)
                .await?)
            })
            .await?;
        read_rows(&rows)
    }

    /// Some visible cases that have one of the first words and one of the others, where many cases have either.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn cases_with_both(
        self,
        one: &[&str],
        other: &[&str],
        visible: Visibility,
        at_most: usize,
    ) -> Result<Vec<CaseId>> {
        let rows: Vec<i64> = self.store.read(async |reader| Ok(sqlx::query_scalar(
            "-- SQLite's own: json_each, limit +$n.
             select distinct one.case_id from (
                 select case_id from name where word in (select value from json_each($1)) limit +$3) as one
             join court_case on court_case.id = one.case_id
             where ($5 or court_case.listing = 'public') and exists (
                 select 1 from name
                 where name.case_id = one.case_id and name.word in (select value from json_each($2)))
             limit +$4",
        )
        .bind(to_json(&one))
        .bind(to_json(&other))
        .bind(MOST_CROSSED)
        .bind(i64::try_from(at_most).unwrap_or(i64::MAX))
        .bind(visible == Visibility::All)
        .fetch_all(reader).await?)).await?;
        Ok(rows.into_iter().map(CaseId).collect())
    }

    /// The short names of visible cases that share a key with these, those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn slugs_like(
        self,
        keys: &BTreeSet<String>,
        visible: Visibility,
    ) -> Result<Vec<Slug>> {
        let rows = self.store.read(async |reader| Ok(sqlx::query(
            "-- SQLite's own: json_each, json_group_array, limit +$n.
             select court_case.id, court_case.slug
             from json_each($1) as wanted, json_each((
                 select json_group_array(case_id) from (
                     select case_id from slug_key where key = wanted.value order by case_id limit +$2) as under_a_key)) as alike
             join court_case on court_case.id = alike.value
             where $3 or court_case.listing = 'public'
             group by court_case.id order by count(*) desc, court_case.slug limit +$4",
        )
        .bind(to_json(keys))
        .bind(MOST_UNDER_A_KEY)
        .bind(visible == Visibility::All)
        .bind(MOST_ALIKE)
        .fetch_all(reader).await?)).await?;
        let read =
            |(_, slug): (i64, String)| slug.parse().map_err(|_| Error::Unreadable("short name"));
        Ok(self.store.read_each(Table::Case, &rows, read).read)
    }
}

fn read_rows(rows: &[u8]) -> Result<Vec<WordHit>> {
    let rows: Vec<(i64, String, String)> = elements(rows)?;
    let read = |(case, word, places)| WordHit {
        case: CaseId(case),
        word,
        places,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Replaces the search index entries of a case.
pub(super) async fn index(
    tx: &mut Tx,
    case: CaseId,
    CaseIndex { words, slug_keys }: &CaseIndex,
) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         insert into slug_key (key, case_id) select value, $2 from json_each($1) where true
         on conflict do nothing",
    )
    .bind(to_json(slug_keys))
    .bind(case.0)
    .execute(&mut *tx)
    .await?;
    sqlx::query("delete from name where case_id = $1")
        .bind(case.0)
        .execute(&mut *tx)
        .await?;
    let places: Vec<(&str, &str)> = words
        .iter()
        .map(|found_by| (found_by.word.as_str(), found_by.places.as_str()))
        .collect();
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into name (word, case_id, places) select value ->> 0, $2, value ->> 1 from json_each($1)",
    )
    .bind(to_json(&places))
    .bind(case.0)
    .execute(&mut *tx)
    .await?;
    let keys: Vec<(&str, &str)> = words
        .iter()
        .flat_map(|found_by| {
            let keys = found_by.keys.iter();
            keys.map(|key| (key.as_str(), found_by.word.as_str()))
        })
        .collect();
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into name_key (key, word) select value ->> 0, value ->> 1 from json_each($1) where true
         on conflict do nothing",
    )
    .bind(to_json(&keys))
    .execute(&mut *tx)
    .await?;
    Ok(())
}
