//! Finding a case by what people remember of it.

use std::collections::{BTreeSet, HashMap};

use crate::{
    domain::{
        case::{Description, Visible},
        slug::Slug,
    },
    search::{self, Closeness, Query, QueryWord},
    store::{CaseId, Error, FoundBy, Index, Store, StoredCase, searchable},
};

/// Cases that a search shows.
const MOST_FOUND: usize = 8;

/// Words that are taken to be what was asked for, best first.
const MOST_WORDS: usize = 50;

/// Cases that are offered in place of one that does not exist.
const MOST_NEAREST: usize = 3;

/// A case that a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The case.
    pub stored: StoredCase,
    /// How far the word that agrees least is from what was asked.
    pub closeness: Closeness,
}

impl Found {
    /// Whether the case has what was asked as it was typed: a guess may be shown, not acted upon.
    pub fn is_as_typed(&self) -> bool {
        self.closeness <= Closeness::Prefix
    }
}

/// By what a case is found.
pub fn index(slug: &Slug, description: &Description) -> Index {
    let words = words_of(slug, description).into_iter().map(|word| FoundBy {
        keys: search::keys(&word),
        word,
    });
    Index {
        words: words.collect(),
        slug_keys: search::slug_keys(slug.as_str()),
    }
}

/// The visible cases in which every word of a text is found, best first. Where nothing is found, the keyboard may have
/// been in the other layout.
///
/// # Errors
/// [`Error::CaseUnreadable`] if nothing that was found can be read; any other if the store failed.
pub async fn search(store: &Store, text: &str, visible: Visible) -> Result<Vec<Found>, Error> {
    let found = ask(store, &Query::new(text), visible).await?;
    if found.is_empty() {
        ask(store, &Query::in_other_layout(text), visible).await
    } else {
        Ok(found)
    }
}

/// Those of some cases in which every word of a text is found, best first: no other case costs any work.
pub fn among(cases: &[StoredCase], text: &str) -> Vec<Found> {
    let found = agreeing(cases, &Query::new(text));
    if found.is_empty() {
        agreeing(cases, &Query::in_other_layout(text))
    } else {
        found
    }
}

/// The visible cases whose short names are most like a text.
///
/// # Errors
/// If the store cannot be read.
pub async fn nearest(
    store: &Store,
    text: &str,
    visible: Visible,
) -> Result<Vec<StoredCase>, Error> {
    let alike = store.slugs_like(&search::slug_keys(text), visible).await?;
    let near = search::nearest(text, alike.iter().map(Slug::as_str), MOST_NEAREST);
    let mut cases = Vec::new();
    for slug in near.iter().flat_map(|slug| slug.parse()) {
        cases.extend(store.readable_case(&slug).await?);
    }
    Ok(cases)
}

/// The visible cases that an editor may mean who names one that does not exist: those with a short name like it, then
/// those that a search finds.
///
/// # Errors
/// If the store cannot be read.
pub async fn meant(store: &Store, text: &str, visible: Visible) -> Result<Vec<StoredCase>, Error> {
    let mut cases = nearest(store, text, visible).await?;
    for found in search(store, text, visible).await? {
        if cases.iter().all(|case| case.id != found.stored.id) {
            cases.push(found.stored);
        }
    }
    cases.truncate(MOST_NEAREST);
    Ok(cases)
}

/// The short names that are easily taken for this one.
///
/// # Errors
/// If the store cannot be read.
pub async fn similar(store: &Store, slug: &Slug) -> Result<Vec<Slug>, Error> {
    let keys = search::slug_keys(slug.as_str());
    let mut slugs = store.slugs_like(&keys, Visible::All).await?;
    slugs.retain(|other| search::are_alike(slug.as_str(), other.as_str()));
    slugs.sort();
    Ok(slugs)
}

fn words_of(slug: &Slug, description: &Description) -> BTreeSet<String> {
    let texts = searchable(slug, description);
    let words = texts
        .iter()
        .flat_map(|text| search::fold(text).words().to_vec());
    words.collect()
}

fn agreeing(cases: &[StoredCase], query: &Query) -> Vec<Found> {
    let mut found: Vec<(u32, Found)> = cases
        .iter()
        .filter_map(|stored| {
            let (closeness, sum) = agreement(stored, query)?;
            let stored = stored.clone();
            Some((sum, Found { stored, closeness }))
        })
        .collect();
    found.sort_by_key(|(sum, found)| (found.closeness, *sum, found.stored.id));
    let found = found.into_iter().map(|(_, found)| found);
    found.take(MOST_FOUND).collect()
}

/// How far the word of a case that agrees least is from what was asked, and how well all agree; `None` if one does not.
fn agreement(stored: &StoredCase, query: &Query) -> Option<(Closeness, u32)> {
    let known = words_of(&stored.case.slug, &stored.case.description);
    let nearest = |word: &QueryWord| known.iter().filter_map(|known| word.closeness(known)).min();
    let near: Vec<Closeness> = query.words().iter().map(nearest).collect::<Option<_>>()?;
    let worst = near.iter().copied().max()?;
    Some((worst, near.iter().map(|near| *near as u32).sum()))
}

async fn ask(store: &Store, query: &Query, visible: Visible) -> Result<Vec<Found>, Error> {
    // Of each case that has every word so far: the word that agrees least, and how well all agree.
    let mut so_far: Option<HashMap<CaseId, (Closeness, u32)>> = None;
    for word in query.words() {
        let with_word = cases_with(store, word, visible).await?;
        so_far = Some(match so_far {
            None => with_word
                .into_iter()
                .map(|(case, near)| (case, (near, near as u32)))
                .collect(),
            Some(before) => before
                .into_iter()
                .filter_map(|(case, (worst, sum))| {
                    let near = *with_word.get(&case)?;
                    Some((case, (worst.max(near), sum + near as u32)))
                })
                .collect(),
        });
        if so_far.as_ref().is_some_and(HashMap::is_empty) {
            break;
        }
    }
    let mut ranked: Vec<_> = so_far.unwrap_or_default().into_iter().collect();
    ranked.sort_by_key(|(case, (worst, sum))| (*worst, *sum, *case));
    let mut found = Vec::new();
    let is_any = !ranked.is_empty();
    for (case, (closeness, _)) in ranked.into_iter().take(MOST_FOUND) {
        let readable = store.readable_cases([case]).await?;
        found.extend(
            readable
                .into_iter()
                .map(|stored| Found { stored, closeness }),
        );
    }
    if found.is_empty() && is_any {
        // There is what was asked for.
        return Err(Error::CaseUnreadable);
    }
    Ok(found)
}

/// The cases that have a word like this one, and how near the nearest of it is.
async fn cases_with(
    store: &Store,
    word: &QueryWord,
    visible: Visible,
) -> Result<HashMap<CaseId, Closeness>, Error> {
    let asked = FoundBy {
        word: word.folded().to_owned(),
        keys: word.keys(),
    };
    let words = store.words_like(&asked).await?;
    let mut near: Vec<(Closeness, &str)> = words
        .iter()
        .filter_map(|known| Some((word.closeness(known)?, known.as_str())))
        .collect();
    near.sort_unstable();
    near.truncate(MOST_WORDS);
    let known: Vec<&str> = near.iter().map(|(_, known)| *known).collect();
    let mut cases = HashMap::new();
    for (case, has) in store.cases_with(&known, visible).await? {
        if let Some((closeness, _)) = near.iter().find(|(_, known)| *known == has) {
            let best = cases.entry(case).or_insert(*closeness);
            *best = (*best).min(*closeness);
        }
    }
    Ok(cases)
}
