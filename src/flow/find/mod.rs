//! Finding a case by what people write of it.
//!
//! Every way to name a case comes here: a text, `/case`, `/follow`, an editor's line.

mod candidates;

use std::collections::HashMap;

use crate::{
    domain::{
        case::{Description, Listing, Visibility},
        slug::Slug,
        start::StartPayload,
    },
    search::{self, Closeness, MOST_NEAR, Match, PlaceKind, Query, Ranked, Ranking},
    store::{CaseId, CaseIndex, Error, IndexedWord, Store, StoredCase},
};

pub use crate::search::{Confidence, SmallTalk};

/// What a text is taken for: a search, or small talk.
#[derive(Clone, Debug, PartialEq)]
pub enum TextMeaning {
    /// A search, and its outcome.
    Search(SearchOutcome),
    /// Small talk, which names no case.
    Talk(SmallTalk),
}

/// The outcome of a search for a case.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchOutcome {
    /// An exact short name, or a link with it.
    Named(Box<StoredCase>),
    /// Found: these match, best first.
    Found(Vec<FoundCase>),
    /// Near: none matches; these, at most three, may have been meant.
    Near(Vec<StoredCase>),
    /// None matches, and none is near.
    Nothing,
}

/// A case that a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundCase {
    /// The case.
    pub stored: StoredCase,
    /// How sure the match is.
    pub confidence: Confidence,
}

/// The index entries of a case: the words by which it is found.
pub fn index(slug: &Slug, description: &Description) -> CaseIndex {
    let words = search::entries(slug, description).into_iter();
    let words = words.map(|(word, places)| IndexedWord {
        keys: if places.iter().all(|place| place.kind.is_filed_as_it_is()) {
            [].into()
        } else {
            search::keys(&word)
        },
        places: candidates::written(&places),
        word,
    });
    CaseIndex {
        words: words.collect(),
        slug_keys: search::slug_keys(slug.as_str()),
        names: search::case_names(description),
    }
}

/// Understands a text: a search, or small talk.
///
/// # Errors
/// If the store cannot be read.
pub async fn interpret(
    store: &Store,
    text: &str,
    visible: Visibility,
) -> Result<TextMeaning, Error> {
    if let Some(talk) = search::talk(text) {
        return Ok(TextMeaning::Talk(talk));
    }
    let looked = lookup(store, text, visible).await?;
    let confidence = match &looked {
        SearchOutcome::Named(_) => Some(Confidence::AsTyped),
        SearchOutcome::Found(found) => found.first().map(|found| found.confidence),
        SearchOutcome::Near(_) | SearchOutcome::Nothing => None,
    };
    // "Көп рахмет" names nobody, though a name begins so; "спасибо, а Тагай?" does.
    let talk = match confidence {
        Some(Confidence::AsTyped | Confidence::Named) => None,
        Some(Confidence::Begun | Confidence::Guessed) | None => {
            search::nearly_talk(text).or_else(|| search::talk_within(text))
        }
    };
    Ok(talk.map_or(TextMeaning::Search(looked), TextMeaning::Talk))
}

/// Searches the visible cases. An exact short name finds its case in any event.
///
/// # Errors
/// [`Error::CaseUnreadable`] if nothing that was found can be read; any other if the store failed.
pub async fn lookup(
    store: &Store,
    text: &str,
    visible: Visibility,
) -> Result<SearchOutcome, Error> {
    if let Some(slug) = short_name(text)
        && let Some(stored) = store.cases().case(&slug).await?
    {
        return Ok(SearchOutcome::Named(Box::new(stored)));
    }
    by_words(store, text, visible).await
}

/// The same of public cases alone: an unlisted one is not found by its short name either, and hides nothing.
///
/// # Errors
/// As [`lookup`].
pub async fn lookup_public(store: &Store, text: &str) -> Result<SearchOutcome, Error> {
    let Some(slug) = short_name(text) else {
        return by_words(store, text, Visibility::Public).await;
    };
    match store.cases().case(&slug).await {
        Ok(Some(stored)) if stored.case.description.listing == Listing::Public => {
            Ok(SearchOutcome::Named(Box::new(stored)))
        }
        Ok(_) => by_words(store, text, Visibility::Public).await,
        // It may be unlisted: a public one is found by the words of its name, and cannot be read then.
        Err(Error::CaseUnreadable) => by_words(store, slug.as_str(), Visibility::Public).await,
        Err(error) => Err(error),
    }
}

/// Searches the visible cases by words.
async fn by_words(store: &Store, text: &str, visible: Visibility) -> Result<SearchOutcome, Error> {
    let mut best = ranking(store, &Query::new(text), visible).await?;
    if !is_as_typed(&best) {
        for query in Query::in_other_layouts(text) {
            let other = ranking(store, &query, visible).await?;
            if is_as_typed(&other) || (matches!(best, Ranking::Nothing) && is_found(&other)) {
                best = other;
                break;
            }
        }
    }
    let near = match best {
        Ranking::Found(ranked) => return found(store, ranked).await,
        Ranking::Near(near) => store.cases().readable_cases(near).await?,
        Ranking::Nothing => near_short_names(store, text, visible).await?,
    };
    if near.is_empty() {
        Ok(SearchOutcome::Nothing)
    } else {
        Ok(SearchOutcome::Near(near))
    }
}

/// Searches some cases only, best first: no other case costs any work.
pub fn among(cases: &[StoredCase], text: &str) -> Vec<FoundCase> {
    let mut queries = vec![Query::new(text)];
    queries.extend(Query::in_other_layouts(text));
    let mut found = queries.iter().map(|query| agreeing(cases, query));
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

fn agreeing(cases: &[StoredCase], query: &Query) -> Vec<FoundCase> {
    let each = cases.iter().enumerate().map(|(at, stored)| {
        let entries = search::entries(&stored.case.slug, &stored.case.description);
        (at, search::matches(query, &entries))
    });
    let Ranking::Found(found) = search::rank(query, each) else {
        return Vec::new();
    };
    let stored = found.into_iter().filter_map(|Ranked { case, confidence }| {
        let stored = cases.get(case)?.clone();
        Some(FoundCase { stored, confidence })
    });
    stored.collect()
}

/// Which of these words name a case by themselves, as they were typed or inflected.
pub fn named(stored: &StoredCase, words: &[&str]) -> Vec<bool> {
    let entries = search::entries(&stored.case.slug, &stored.case.description);
    let is_named = |word: &&str| {
        // "Карагандинский" is made of a city's name.
        let is_as_typed = |it: &Match| match it.place.kind {
            PlaceKind::City | PlaceKind::Court => it.closeness <= Closeness::Akin,
            PlaceKind::Number
            | PlaceKind::Slug
            | PlaceKind::Surname
            | PlaceKind::Given
            | PlaceKind::Patronymic
            | PlaceKind::Title
            | PlaceKind::Figure => it.closeness <= Closeness::Inflected,
        };
        let matches = search::matches(&Query::new(word), &entries);
        let folded = search::fold(word);
        let mut folded = folded.words().iter();
        short_name(word).as_ref() == Some(&stored.case.slug)
            || matches.iter().any(is_as_typed)
            || folded.any(|word| entries.contains_key(word))
    };
    // A word may be said many times.
    let mut known: HashMap<&str, bool> = HashMap::new();
    let named = words
        .iter()
        .map(|word| *known.entry(word).or_insert_with(|| is_named(word)));
    named.collect()
}

/// The nearest cases, for an editor to choose from.
///
/// # Errors
/// If the store cannot be read.
pub async fn closest(
    store: &Store,
    text: &str,
    visible: Visibility,
) -> Result<Vec<StoredCase>, Error> {
    let mut cases = match lookup(store, text, visible).await? {
        SearchOutcome::Named(stored) => vec![*stored],
        SearchOutcome::Found(found) => found.into_iter().map(|found| found.stored).collect(),
        SearchOutcome::Near(near) => near,
        SearchOutcome::Nothing => Vec::new(),
    };
    cases.truncate(MOST_NEAR);
    Ok(cases)
}

/// The short names that are easily confused with this one.
///
/// # Errors
/// If the store cannot be read.
pub async fn similar(store: &Store, slug: &Slug) -> Result<Vec<Slug>, Error> {
    let keys = search::slug_keys(slug.as_str());
    let mut slugs = store.names().slugs_like(&keys, Visibility::All).await?;
    slugs.retain(|other| search::are_alike(slug.as_str(), other.as_str()));
    slugs.sort();
    Ok(slugs)
}

/// Parses a short name, or a link to a case.
fn short_name(text: &str) -> Option<Slug> {
    let text = text.trim().to_lowercase();
    let payload = text.rsplit_once("start=").map(|(_, payload)| payload);
    match StartPayload::parse(payload.unwrap_or(&text)) {
        StartPayload::Case(slug) => slug.parse().ok(),
        StartPayload::Greeting | StartPayload::Invitation(_) => text.parse().ok(),
    }
}

fn is_found(ranking: &Ranking<CaseId>) -> bool {
    matches!(ranking, Ranking::Found(_))
}

fn is_as_typed(ranking: &Ranking<CaseId>) -> bool {
    match ranking {
        Ranking::Found(found) => found
            .iter()
            .any(|ranked| ranked.confidence == Confidence::AsTyped),
        Ranking::Near(_) | Ranking::Nothing => false,
    }
}

async fn ranking(
    store: &Store,
    query: &Query,
    visible: Visibility,
) -> Result<Ranking<CaseId>, Error> {
    let candidates = candidates::candidates(store, query, visible).await?;
    Ok(search::rank(query, candidates))
}

/// Reads the cases that were found.
async fn found(store: &Store, ranked: Vec<Ranked<CaseId>>) -> Result<SearchOutcome, Error> {
    let readable = store
        .cases()
        .readable_cases(ranked.iter().map(|ranked| ranked.case));
    let found: Vec<FoundCase> = readable
        .await?
        .into_iter()
        .filter_map(|stored| {
            let ranked = ranked.iter().find(|ranked| ranked.case == stored.id)?;
            let confidence = ranked.confidence;
            Some(FoundCase { stored, confidence })
        })
        .collect();
    if found.is_empty() {
        // There is what was asked for.
        Err(Error::CaseUnreadable)
    } else {
        Ok(SearchOutcome::Found(found))
    }
}

/// The visible cases whose short names are most like this one.
async fn near_short_names(
    store: &Store,
    text: &str,
    visible: Visibility,
) -> Result<Vec<StoredCase>, Error> {
    let alike = store
        .names()
        .slugs_like(&search::slug_keys(text), visible)
        .await?;
    let near = search::nearest(text, alike.iter().map(Slug::as_str), MOST_NEAR);
    let mut cases = Vec::new();
    for slug in near.iter().flat_map(|slug| slug.parse()) {
        cases.extend(store.cases().readable_case(&slug).await?);
    }
    Ok(cases)
}
