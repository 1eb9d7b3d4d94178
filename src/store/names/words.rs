//! Words by which cases are found.

use std::collections::BTreeSet;

use crate::domain::case::Visibility;

use super::{
    super::{CaseId, Names, Reader, Result, elements, to_json},
    WordHit,
};

/// The most words with the same beginning that are looked at.
const MOST_BEGINNING_SO: i64 = 100;

/// The most words with a common key that are looked at.
const MOST_LIKE: i64 = 200;

/// The most pairs of a key and a word that are counted to find the words that share most.
const MOST_SHARED: i64 = 20_000;

/// The most cases that are looked at for two words that are each in many.
const MOST_CROSSED: i64 = 2_000;

impl Names<'_> {
    /// The words that begin like this one or share a key with it, those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn words_like(self, word: &str, keys: &BTreeSet<String>) -> Result<Vec<String>> {
        let keys = to_json(keys);
        let words = self
            .store
            .read(async |reader| words_with(reader, word, &keys).await)
            .await?;
        elements(&words)
    }

    /// Those of these words that any case has.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn known_words(self, words: &BTreeSet<&str>) -> Result<BTreeSet<String>> {
        let words = to_json(words);
        let known = self
            .store
            .read(async |reader| known_of(reader, &words).await)
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
        let words = to_json(&words);
        let rows = self
            .store
            .read(async |reader| hits(reader, &words, visible, most(at_most)).await)
            .await?;
        read_rows(&rows)
    }

    /// The hits of these words in these cases.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn words_of(self, cases: &[CaseId], words: &[&str]) -> Result<Vec<WordHit>> {
        let cases: Vec<i64> = cases.iter().map(|case| case.0).collect();
        let (cases, words) = (to_json(&cases), to_json(&words));
        let rows = self
            .store
            .read(async |reader| hits_in(reader, &cases, &words).await)
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
        let (one, other) = (to_json(&one), to_json(&other));
        let rows = self
            .store
            .read(async |reader| crossed(reader, (&one, &other), visible, most(at_most)).await)
            .await?;
        Ok(rows.into_iter().map(CaseId).collect())
    }
}

fn most(at_most: usize) -> i64 {
    i64::try_from(at_most).unwrap_or(i64::MAX)
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

/// The words, as a JSON list, that begin like this one or have one of these keys, a JSON list. One row: each row of an answer
/// costs more than finding it. From word to word in steps: a word that many cases have would otherwise be read as often.
async fn words_with(reader: &mut Reader, word: &str, keys: &str) -> Result<Vec<u8>> {
    let words = sqlx::query_scalar(
        "-- SQLite's own: json_each, json_group_array, char, as blob.
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
    .bind(keys)
    .bind(MOST_LIKE)
    .bind(MOST_SHARED)
    .fetch_one(reader)
    .await?;
    Ok(words)
}

/// Those of these words, a JSON list like the answer, that any case has.
async fn known_of(reader: &mut Reader, words: &str) -> Result<Vec<u8>> {
    let known = sqlx::query_scalar(
        "-- SQLite's own: json_each, json_group_array, as blob.
         select cast(json_group_array(value) as blob) from json_each($1)
         where exists (select 1 from name where name.word = value)",
    )
    .bind(words)
    .fetch_one(reader)
    .await?;
    Ok(known)
}

/// The first visible cases that have one of these words, a JSON list: as a JSON list of case, word and places.
async fn hits(
    reader: &mut Reader,
    words: &str,
    visible: Visibility,
    at_most: i64,
) -> Result<Vec<u8>> {
    let hits = sqlx::query_scalar(
        "-- SQLite's own: json_each, json_group_array, json_array, as blob.
         select cast(json_group_array(json_array(case_id, word, places)) as blob) from (
             select name.case_id, name.word, name.places
             from name join court_case on court_case.id = name.case_id
             where name.word in (select value from json_each($1)) and ($3 or court_case.listing = 'public')
             limit +$2) as hits",
    )
    .bind(words)
    .bind(at_most)
    .bind(visible == Visibility::All)
    .fetch_one(reader)
    .await?;
    Ok(hits)
}

/// The hits of these words in these cases, both JSON lists: as a JSON list of case, word and places.
async fn hits_in(reader: &mut Reader, cases: &str, words: &str) -> Result<Vec<u8>> {
    let hits = sqlx::query_scalar(
        "-- SQLite's own: json_each, json_group_array, cross join, json_array, as blob.
         select cast(json_group_array(json_array(name.case_id, name.word, name.places)) as blob)
         from json_each($1) as one cross join json_each($2) as asked
         cross join name on name.word = asked.value and name.case_id = one.value",
    )
    .bind(cases)
    .bind(words)
    .fetch_one(reader)
    .await?;
    Ok(hits)
}

/// Some visible cases that have a word of each of these two JSON lists.
async fn crossed(
    reader: &mut Reader,
    (one, other): (&str, &str),
    visible: Visibility,
    at_most: i64,
) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "-- SQLite's own: json_each.
         select distinct one.case_id from (
             select case_id from name where word in (select value from json_each($1)) limit +$3) as one
         join court_case on court_case.id = one.case_id
         where ($5 or court_case.listing = 'public') and exists (
             select 1 from name
             where name.case_id = one.case_id and name.word in (select value from json_each($2)))
         limit +$4",
    )
    .bind(one)
    .bind(other)
    .bind(MOST_CROSSED)
    .bind(at_most)
    .bind(visible == Visibility::All)
    .fetch_all(reader)
    .await?;
    Ok(cases)
}
