//! Finding people of a case in a line.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::people::Person;

use super::entries::of_people;
use super::place::Place;
use super::query::Query;
use super::rank::{Match, Ranking, rank};
use super::skeleton::length;

/// The people whom a text names, best first, found as cases are.
pub fn people_meant<'a>(text: &str, people: &[&'a Person]) -> Vec<&'a Person> {
    let query = Query::new(text);
    let entries = of_people(people.iter().copied());
    let each = people.iter().enumerate().map(|(at, _)| {
        let own = |place: &&Place| place.of.as_ref().is_some_and(|of| of.person == at);
        let words = entries.iter().map(|(word, places)| {
            let own: BTreeSet<Place> = places.iter().filter(own).cloned().collect();
            (word.clone(), own)
        });
        (at, matches(&query, &words.collect()))
    });
    match rank(&query, each) {
        Ranking::Found(found) => found
            .into_iter()
            .filter_map(|ranked| people.get(ranked.case).copied())
            .collect(),
        Ranking::Near(_) | Ranking::Nothing => Vec::new(),
    }
}

/// The matches of a query with these entries.
pub fn matches(query: &Query, entries: &BTreeMap<String, BTreeSet<Place>>) -> Vec<Match> {
    let mut matches = Vec::new();
    for (word, places) in entries {
        let single = query.words().iter().enumerate().filter_map(|(at, asked)| {
            if !asked.is_sought() {
                return None;
            }
            let closeness = query.closeness(asked, word)?;
            let spare = length(asked.folded()).abs_diff(length(word));
            Some((at..at + 1, closeness, spare, Some(asked)))
        });
        let joined = query.joined().iter().filter_map(|asked| {
            let closeness = asked.closeness(word)?;
            Some((asked.words.clone(), closeness, 0, None))
        });
        for (asked, closeness, spare, by) in single.chain(joined) {
            let may = places
                .iter()
                .filter(|place| by.is_none_or(|by| by.may_stand(place)));
            matches.extend(may.map(|place| Match {
                asked: asked.clone(),
                closeness,
                spare,
                word: word.clone(),
                place: place.clone(),
            }));
        }
    }
    matches
}
