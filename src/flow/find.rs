//! Finding a case by what people remember of it.

use std::collections::HashMap;

use crate::{
    domain::{case::Description, slug::Slug},
    search,
    store::{CaseId, Error, FoundBy, Store, StoredCase, searchable},
};

/// Cases that a search shows.
const MOST_FOUND: usize = 8;

/// Cases that are offered in place of one that does not exist.
const MOST_NEAREST: usize = 3;

/// The words by which a case is found.
pub fn found_by(slug: &Slug, description: &Description) -> Vec<FoundBy> {
    let mut words: Vec<String> = searchable(slug, description)
        .iter()
        .flat_map(|text| search::words(text))
        .collect();
    words.sort();
    words.dedup();
    words.into_iter().map(with_keys).collect()
}

/// The cases in which every word of a text is found, best first.
///
/// # Errors
/// If the store cannot be read.
pub async fn search(store: &Store, text: &str) -> Result<Vec<StoredCase>, Error> {
    let mut costs: Option<HashMap<CaseId, u32>> = None;
    for asked in search::words(text).into_iter().take(search::MOST_WORDS) {
        let found = store.like(&with_keys(asked.clone())).await?;
        let cost = |words: &Vec<String>| {
            words
                .iter()
                .filter_map(|word| search::cost(&asked, word))
                .min()
        };
        let found: HashMap<CaseId, u32> = found
            .iter()
            .filter_map(|(case, words)| Some((*case, cost(words)?)))
            .collect();
        costs = Some(match costs {
            None => found,
            Some(before) => before
                .into_iter()
                .filter_map(|(case, cost)| Some((case, cost + found.get(&case)?)))
                .collect(),
        });
    }
    let mut ranked: Vec<(u32, CaseId)> = costs
        .unwrap_or_default()
        .into_iter()
        .map(|(case, cost)| (cost, case))
        .collect();
    ranked.sort();
    let mut cases = Vec::new();
    for (_, case) in ranked.into_iter().take(MOST_FOUND) {
        cases.push(store.case_by_id(case).await?);
    }
    Ok(cases)
}

/// The cases whose short names are most like a text.
///
/// # Errors
/// If the store cannot be read.
pub async fn nearest(store: &Store, text: &str) -> Result<Vec<StoredCase>, Error> {
    let slugs = store.slugs().await?;
    let mut cases = Vec::new();
    for slug in search::nearest(text, slugs.iter().map(Slug::as_str), MOST_NEAREST) {
        let Some(slug) = slugs.iter().find(|known| known.as_str() == slug) else {
            continue;
        };
        cases.extend(store.case(slug).await?);
    }
    Ok(cases)
}

fn with_keys(word: String) -> FoundBy {
    FoundBy {
        keys: search::keys(&word),
        word,
    }
}
