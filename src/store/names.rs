//! Under which words a case is found, and which short names are taken for one another.

use std::collections::BTreeSet;

use sqlx::SqliteConnection;

use crate::domain::{
    case::{Description, Visible},
    slug::Slug,
};

use super::{CaseId, Error, Result, Store, Table, rows::elements, to_json};

/// Words with the same beginning that are looked at, at most.
const MOST_BEGINNING_SO: i64 = 100;

/// Words with a key in common that are looked at, at most.
const MOST_LIKE: i64 = 200;

/// Pairs of a key and a word that are counted to tell which words share most, at most.
const MOST_SHARED: i64 = 20_000;

/// Cases that are looked at for one word, at most.
const MOST_CASES: i64 = 500;

/// Short names under one key that are looked at, and of all those that share most, at most.
const MOST_UNDER_A_KEY: i64 = 10;
const MOST_ALIKE: i64 = 50;

/// By what a case is found. What the keys are is for the caller to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// Its words.
    pub words: Vec<FoundBy>,
    /// The keys of its short name.
    pub slug_keys: BTreeSet<String>,
}

/// A word by which a case is found, and the keys under which it is looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundBy {
    /// The word, folded.
    pub word: String,
    /// Its keys.
    pub keys: BTreeSet<String>,
}

/// Everything of a case that people search for: names, spellings, the court, numbers.
pub fn searchable(slug: &Slug, description: &Description) -> Vec<String> {
    let mut texts = vec![slug.as_str().to_owned()];
    texts.extend(description.number.clone());
    let words = [
        &description.title,
        &description.court.name,
        &description.court.city,
    ];
    texts.extend(
        words
            .into_iter()
            .flat_map(|words| words.all().map(str::to_owned)),
    );
    texts.extend(description.court.also.iter().cloned());
    for person in &description.people {
        texts.extend(person.name.all().map(str::to_owned));
        texts.extend(person.also.iter().cloned());
    }
    texts
}

impl Store {
    /// The words that begin as this one does or share a key with it: those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn words_like(&self, asked: &FoundBy) -> Result<Vec<String>> {
        // One row: each row of an answer costs more than finding it. From word to word in steps: a word that many cases have
        // would otherwise be read as often.
        let words: Vec<u8> = sqlx::query_scalar(
            "select cast(json_group_array(word) as blob) from (
                 select word from (
                     with recursive beginning(word) as (
                         select min(word) from name where word >= $1 and word < $1 || char(1114111)
                         union all
                         select (select min(name.word) from name
                                 where name.word > beginning.word and name.word < $1 || char(1114111))
                         from beginning where beginning.word is not null
                         limit +$2)
                     select word from beginning where word is not null)
                 union
                 select word from (
                     select word from (
                         select word from name_key where key in (select value from json_each($3)) limit +$5)
                     group by word order by count(*) desc, word limit +$4))",
        )
        .bind(&asked.word)
        .bind(MOST_BEGINNING_SO)
        .bind(to_json(&asked.keys))
        .bind(MOST_LIKE)
        .bind(MOST_SHARED)
        .fetch_one(&self.readers)
        .await?;
        elements(&words)
    }

    /// The visible cases that have one of these words, each with the word.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn cases_with(
        &self,
        words: &[&str],
        visible: Visible,
    ) -> Result<Vec<(CaseId, String)>> {
        let rows: Vec<u8> = sqlx::query_scalar(
            "select cast(json_group_array(json_array(case_id, word)) as blob) from (
                 select name.case_id, name.word from name join court_case on court_case.id = name.case_id
                 where name.word in (select value from json_each($1)) and ($3 or court_case.listing = 'public')
                 limit +$2)",
        )
        .bind(to_json(&words))
        .bind(MOST_CASES)
        .bind(visible == Visible::All)
        .fetch_one(&self.readers)
        .await?;
        let rows: Vec<(i64, String)> = elements(&rows)?;
        Ok(rows
            .into_iter()
            .map(|(case, word)| (CaseId(case), word))
            .collect())
    }

    /// The short names of visible cases that have a key in common with these: those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn slugs_like(&self, keys: &BTreeSet<String>, visible: Visible) -> Result<Vec<Slug>> {
        let rows = sqlx::query(
            "select court_case.id, court_case.slug
             from json_each($1) as wanted, json_each((
                 select json_group_array(case_id) from (
                     select case_id from slug_key where key = wanted.value order by case_id limit +$2))) as alike
             join court_case on court_case.id = alike.value
             where $3 or court_case.listing = 'public'
             group by court_case.id order by count(*) desc, court_case.slug limit +$4",
        )
        .bind(to_json(keys))
        .bind(MOST_UNDER_A_KEY)
        .bind(visible == Visible::All)
        .bind(MOST_ALIKE)
        .fetch_all(&self.readers)
        .await?;
        let read =
            |(_, slug): (i64, String)| slug.parse().map_err(|_| Error::Unreadable("short name"));
        Ok(self.read_each(Table::Case, &rows, read).read)
    }
}

/// Replaces all by which a case is found.
pub(super) async fn index(
    tx: &mut SqliteConnection,
    case: CaseId,
    Index { words, slug_keys }: &Index,
) -> Result<()> {
    for key in slug_keys {
        sqlx::query("insert into slug_key (key, case_id) values ($1, $2) on conflict do nothing")
            .bind(key)
            .bind(case.0)
            .execute(&mut *tx)
            .await?;
    }
    sqlx::query("delete from name where case_id = $1")
        .bind(case.0)
        .execute(&mut *tx)
        .await?;
    for found_by in words {
        sqlx::query("insert into name (word, case_id) values ($1, $2) on conflict do nothing")
            .bind(&found_by.word)
            .bind(case.0)
            .execute(&mut *tx)
            .await?;
        for key in &found_by.keys {
            sqlx::query("insert into name_key (key, word) values ($1, $2) on conflict do nothing")
                .bind(key)
                .bind(&found_by.word)
                .execute(&mut *tx)
                .await?;
        }
    }
    Ok(())
}
