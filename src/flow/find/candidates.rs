//! The candidates of a search: cases that the store's index has for the words of a query.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

use crate::{
    domain::case::Visibility,
    search::{Closeness, Lookup, Match, Place, Query, QueryWord},
    store::{CaseId, Error, Store, WordHit},
};

/// The most indexed words that one word of a query may be, best first.
const MOST_WORDS: usize = 50;

/// The most cases that are looked at for one word.
const MOST_CASES: usize = 400;

/// The most cases that are looked at for several common words together.
const MOST_TOGETHER: usize = 50;

/// The most ways to split a word into two indexed ones.
const MOST_HALVED: usize = 4;

/// The most matches of a case with a query.
const MOST_MATCHES: usize = 100;

/// The places of a word as they are stored.
pub(super) fn written(places: &BTreeSet<Place>) -> String {
    let places: Vec<String> = places.iter().map(Place::to_string).collect();
    places.join(" ")
}

/// The candidates of a query, with their matches.
pub(super) async fn candidates(
    store: &Store,
    query: &Query,
    visible: Visibility,
) -> Result<Vec<(CaseId, Vec<Match>)>, Error> {
    let mut cases: HashMap<CaseId, Vec<Match>> = HashMap::new();
    let mut common: Vec<SearchTerm> = Vec::new();
    for (at, asked) in query.words().iter().enumerate() {
        if asked.lookup() != Lookup::Alike {
            continue;
        }
        let sought = sought(store, query, at, asked).await?;
        let has = cases_of(store, &sought, visible).await?;
        if !has.iter().any(|has| sought.is_as_typed(&has.word)) {
            two_as_one(store, at, asked, visible, &mut cases).await?;
        }
        for has in &has {
            add(&mut cases, query, &sought, has);
        }
        if has.len() >= MOST_CASES {
            common.push(sought.without_guesses());
        }
    }
    // Apart, for a figure that many courts have in their names would leave no room for a number.
    for exact in [joined(query), themselves(query)] {
        let words: BTreeSet<&str> = exact.iter().flat_map(SearchTerm::words).collect();
        if words.is_empty() {
            continue;
        }
        let words: Vec<&str> = words.into_iter().collect();
        for has in store
            .names()
            .cases_with(&words, visible, MOST_CASES)
            .await?
        {
            for sought in &exact {
                add(&mut cases, query, sought, &has);
            }
        }
    }
    together(store, query, visible, &common, &mut cases).await?;
    Ok(cases.into_iter().collect())
}

/// A search term: a word of a query, or several as one, and the indexed words that it may be.
struct SearchTerm {
    asked: Range<usize>,
    words: Vec<(Closeness, String)>,
}

impl SearchTerm {
    fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(_, word)| word.as_str())
    }

    /// Whether a word is what was typed, without a wrong letter.
    fn is_as_typed(&self, word: &str) -> bool {
        let mut words = self.words.iter();
        words.any(|(closeness, known)| known == word && *closeness <= Closeness::Prefix)
    }

    /// The same without guesses, which have a wrong letter, and with the five best words at most.
    fn without_guesses(mut self) -> Self {
        self.words
            .retain(|(closeness, _)| *closeness <= Closeness::Akin);
        self.words.truncate(5);
        self
    }
}

/// The search term of a word: the indexed words that it may be.
async fn sought(
    store: &Store,
    query: &Query,
    at: usize,
    asked: &QueryWord,
) -> Result<SearchTerm, Error> {
    let known = store
        .names()
        .words_like(asked.folded(), &asked.keys())
        .await?;
    let mut words: Vec<(Closeness, String)> = known
        .into_iter()
        .filter_map(|word| Some((query.closeness(asked, &word)?, word)))
        .collect();
    words.sort_unstable();
    words.truncate(MOST_WORDS);
    Ok(SearchTerm {
        asked: at..at + 1,
        words,
    })
}

/// The cases of a term: those that have it as it was typed, then those of its guesses.
async fn cases_of(
    store: &Store,
    sought: &SearchTerm,
    visible: Visibility,
) -> Result<Vec<WordHit>, Error> {
    let guessed = |closeness: &Closeness| *closeness > Closeness::Prefix;
    let of = |guess: bool| -> Vec<&str> {
        let words = sought.words.iter();
        words
            .filter(|(closeness, _)| guessed(closeness) == guess)
            .map(|(_, word)| word.as_str())
            .collect()
    };
    let mut has = Vec::new();
    for words in [of(false), of(true)] {
        let left = MOST_CASES - has.len();
        if !words.is_empty() && left > 0 {
            has.extend(store.names().cases_with(&words, visible, left).await?);
        }
    }
    Ok(has)
}

/// The terms of neighbouring words as one word, and of figures as one number.
fn joined(query: &Query) -> Vec<SearchTerm> {
    let joined = query.joined().iter().map(|joined| {
        let words = joined.filed.iter();
        let near = words.filter_map(|word| Some((joined.closeness(word)?, word.clone())));
        SearchTerm {
            asked: joined.words.clone(),
            words: near.collect(),
        }
    });
    joined.collect()
}

/// The terms that are looked for exactly as they were typed.
fn themselves(query: &Query) -> Vec<SearchTerm> {
    let words = query.words().iter().enumerate();
    words
        .filter(|(_, asked)| asked.lookup() == Lookup::Exact)
        .map(|(at, asked)| SearchTerm {
            asked: at..at + 1,
            words: vec![(Closeness::Exact, asked.folded().to_owned())],
        })
        .collect()
}

fn add(cases: &mut HashMap<CaseId, Vec<Match>>, query: &Query, sought: &SearchTerm, has: &WordHit) {
    let Some((closeness, _)) = sought.words.iter().find(|(_, word)| *word == has.word) else {
        return;
    };
    let single = match sought.asked.len() {
        1 => query.words().get(sought.asked.start),
        _ => None,
    };
    let length = |word: &str| word.chars().count();
    let spare = single.map_or(0, |asked| {
        length(asked.folded()).abs_diff(length(&has.word))
    });
    let matches = cases.entry(has.case).or_default();
    for place in parse_places(&has.places) {
        if matches.len() < MOST_MATCHES && single.is_none_or(|asked| asked.may_stand(&place)) {
            matches.push(Match {
                asked: sought.asked.clone(),
                closeness: *closeness,
                spare,
                word: has.word.clone(),
                place,
            });
        }
    }
}

/// Parses stored places.
fn parse_places(places: &str) -> impl Iterator<Item = Place> {
    places.split(' ').filter_map(|place| place.parse().ok())
}

/// Finds two names of one person that were typed as one word.
async fn two_as_one(
    store: &Store,
    at: usize,
    asked: &QueryWord,
    visible: Visibility,
    cases: &mut HashMap<CaseId, Vec<Match>>,
) -> Result<(), Error> {
    let halves = asked.halves();
    let words: BTreeSet<&str> = halves
        .iter()
        .flat_map(|(one, other)| [one.as_str(), other.as_str()])
        .collect();
    let known = store.names().known_words(&words).await?;
    let is_known = |word: &String| known.contains(word);
    let both = halves
        .iter()
        .filter(|(one, other)| is_known(one) && is_known(other));
    for (one, other) in both.take(MOST_HALVED) {
        let found = store
            .names()
            .cases_with_both(&[one], &[other], visible, MOST_TOGETHER)
            .await?;
        let has = store.names().words_of(&found, &[one, other]).await?;
        let mut places: BTreeMap<CaseId, Vec<(String, Place)>> = BTreeMap::new();
        for has in has {
            let of = places.entry(has.case).or_default();
            of.extend(parse_places(&has.places).map(|place| (has.word.clone(), place)));
        }
        for (case, places) in places {
            let Some(place) = of_one_name(&places) else {
                continue;
            };
            cases.entry(case).or_default().push(Match {
                asked: at..at + 1,
                closeness: Closeness::Exact,
                spare: 0,
                word: format!("{one}{other}"),
                place,
            });
        }
    }
    Ok(())
}

/// The best place of two words that stand in one name, or in the name of the court.
fn of_one_name(places: &[(String, Place)]) -> Option<Place> {
    let person = |place: &Place| place.of.as_ref().map(|of| of.person);
    let pairs = places.iter().flat_map(|one| {
        let beside = places
            .iter()
            .filter(|other| other.0 != one.0 && person(&other.1) == person(&one.1));
        beside.map(|_| &one.1)
    });
    pairs.min().cloned()
}

/// Finds cases that have several very common words together: of each such word only the first cases were read.
async fn together(
    store: &Store,
    query: &Query,
    visible: Visibility,
    common: &[SearchTerm],
    cases: &mut HashMap<CaseId, Vec<Match>>,
) -> Result<(), Error> {
    let mut chosen: BTreeSet<CaseId> = BTreeSet::new();
    for sought in common {
        let beside = cases.iter().filter(|(_, matches)| {
            matches
                .iter()
                .any(|it| it.asked != sought.asked && it.closeness <= Closeness::Akin)
        });
        chosen.extend(beside.map(|(case, _)| *case).take(MOST_CASES));
    }
    if let [one, other, ..] = common {
        let (one, other): (Vec<&str>, Vec<&str>) = (one.words().collect(), other.words().collect());
        for (one, other) in [(&one, &other), (&other, &one)] {
            let both = store
                .names()
                .cases_with_both(one, other, visible, MOST_TOGETHER);
            chosen.extend(both.await?);
        }
    }
    if chosen.is_empty() {
        return Ok(());
    }
    let chosen: Vec<CaseId> = chosen.into_iter().take(MOST_CASES).collect();
    for sought in common {
        let words: Vec<&str> = sought.words().collect();
        for has in store.names().words_of(&chosen, &words).await? {
            add(cases, query, sought, &has);
        }
    }
    Ok(())
}
