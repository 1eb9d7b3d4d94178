//! Under which words a case is found.

use std::collections::BTreeSet;

use sqlx::SqliteConnection;

use crate::domain::{case::Description, slug::Slug};

use super::{CaseId, Result, Store, from_json, to_json};

/// Words with the same beginning that are looked at, at most.
const MOST_BEGINNING_SO: i64 = 100;

/// Words with a key in common that are looked at, at most.
const MOST_LIKE: i64 = 200;

/// Cases that are looked at for one word, at most.
const MOST_CASES: i64 = 500;

/// A word by which a case is found, and the keys under which it is looked up. What they are is for the caller to say.
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
        // One row: each row of an answer costs more than finding it.
        let words: String = sqlx::query_scalar(
            "select json_group_array(word) from (
                 select word from (
                     select distinct word from name
                     where word >= $1 and word < $1 || char(1114111) order by word limit +$2)
                 union
                 select word from (
                     select word from name_key where key in (select value from json_each($3))
                     group by word order by count(*) desc, word limit +$4))",
        )
        .bind(&asked.word)
        .bind(MOST_BEGINNING_SO)
        .bind(to_json(&asked.keys))
        .bind(MOST_LIKE)
        .fetch_one(&self.readers)
        .await?;
        from_json(&words, "names")
    }

    /// The public cases that have one of these words, each with the word.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn cases_with(&self, words: &[&str]) -> Result<Vec<(CaseId, String)>> {
        let rows: String = sqlx::query_scalar(
            "select json_group_array(json_array(case_id, word)) from (
                 select name.case_id, name.word from name join court_case on court_case.id = name.case_id
                 where name.word in (select value from json_each($1)) and court_case.listing = 'public'
                 limit +$2)",
        )
        .bind(to_json(&words))
        .bind(MOST_CASES)
        .fetch_one(&self.readers)
        .await?;
        let rows: Vec<(i64, String)> = from_json(&rows, "names")?;
        Ok(rows
            .into_iter()
            .map(|(case, word)| (CaseId(case), word))
            .collect())
    }
}

/// Replaces the words by which a case is found.
pub(super) async fn index(
    tx: &mut SqliteConnection,
    case: CaseId,
    words: &[FoundBy],
) -> Result<()> {
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
