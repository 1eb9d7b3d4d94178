//! Under which words a case is found.

use std::collections::{BTreeSet, HashMap};

use sqlx::SqliteConnection;

use crate::domain::{case::Description, slug::Slug};

use super::{CaseId, Result, Store};

/// Words with the same beginning that are looked at, at most.
const MOST_LIKE: i64 = 200;

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
    /// The public cases that have a word with one of these keys, or one that begins as `word` does, each with those
    /// words of it.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn like(&self, asked: &FoundBy) -> Result<HashMap<CaseId, Vec<String>>> {
        let mut found: HashMap<CaseId, Vec<String>> = HashMap::new();
        let mut rows: Vec<(i64, String)> = sqlx::query_as(
            "select name.case_id, name.word from name join court_case on court_case.id = name.case_id
             where name.word >= $1 and name.word < $1 || char(1114111) and court_case.listing = 'public'
             limit $2",
        )
        .bind(&asked.word)
        .bind(MOST_LIKE)
        .fetch_all(&self.readers)
        .await?;
        for key in &asked.keys {
            let more: Vec<(i64, String)> = sqlx::query_as(
                "select name.case_id, name.word
                 from name_key join name on name.word = name_key.word
                     join court_case on court_case.id = name.case_id
                 where name_key.key = $1 and court_case.listing = 'public'
                 limit $2",
            )
            .bind(key)
            .bind(MOST_LIKE)
            .fetch_all(&self.readers)
            .await?;
            rows.extend(more);
        }
        for (case, word) in rows {
            found.entry(CaseId(case)).or_default().push(word);
        }
        Ok(found)
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
