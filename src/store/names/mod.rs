//! The search index: words by which cases are found, and short names that are easily confused.

mod slugs;
mod words;

use std::collections::BTreeSet;

use crate::domain::subscription::CaseNames;

use super::{CaseId, Result, Tx, to_json};

/// The search index entries of a case. The store does not interpret words, keys or places: the caller makes and reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseIndex {
    /// Its words.
    pub words: Vec<IndexedWord>,
    /// The keys of its short name.
    pub slug_keys: BTreeSet<String>,
    /// Its names, by which subscriptions find it.
    pub names: CaseNames,
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

/// Replaces the search index entries of a case.
pub(super) async fn index(
    tx: &mut Tx,
    case: CaseId,
    CaseIndex {
        words, slug_keys, ..
    }: &CaseIndex,
) -> Result<()> {
    let places: Vec<(&str, &str)> = words
        .iter()
        .map(|found_by| (found_by.word.as_str(), found_by.places.as_str()))
        .collect();
    let keys: Vec<(&str, &str)> = words
        .iter()
        .flat_map(|found_by| {
            let keys = found_by.keys.iter();
            keys.map(|key| (key.as_str(), found_by.word.as_str()))
        })
        .collect();
    insert_slug_keys(tx, case, &to_json(slug_keys)).await?;
    delete_words(tx, case).await?;
    insert_words(tx, case, &to_json(&places)).await?;
    insert_word_keys(tx, &to_json(&keys)).await
}

/// Adds the keys, a JSON list, of the short name of a case.
async fn insert_slug_keys(tx: &mut Tx, case: CaseId, keys: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         insert into slug_key (key, case_id) select value, $2 from json_each($1) where true
         on conflict do nothing",
    )
    .bind(keys)
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

async fn delete_words(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query("delete from name where case_id = $1")
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Adds words of a case: a JSON list of pairs of a word and its places.
async fn insert_words(tx: &mut Tx, case: CaseId, words: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into name (word, case_id, places) select value ->> 0, $2, value ->> 1 from json_each($1)",
    )
    .bind(words)
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Adds keys of words: a JSON list of pairs of a key and a word.
async fn insert_word_keys(tx: &mut Tx, keys: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into name_key (key, word) select value ->> 0, value ->> 1 from json_each($1) where true
         on conflict do nothing",
    )
    .bind(keys)
    .execute(tx)
    .await?;
    Ok(())
}
