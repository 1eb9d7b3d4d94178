//! Finding people of a case in a line.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::people::Person;

use super::entries::of_people;
use super::place::Place;
use super::query::Query;
use super::rank::{Match, Ranking, rank};
use super::skeleton::length;

/// People, each with the forms of the names, for texts that may name them.
pub struct NamedPeople<'a> {
    people: Vec<&'a Person>,
    entries: Vec<BTreeMap<String, BTreeSet<Place>>>,
}

impl<'a> NamedPeople<'a> {
    /// The forms of their names.
    pub fn new(people: Vec<&'a Person>) -> Self {
        let all = of_people(people.iter().copied());
        let of = |at: usize| {
            let own = |place: &&Place| place.of.as_ref().is_some_and(|of| of.person == at);
            let words = all.iter().map(|(word, places)| {
                let own: BTreeSet<Place> = places.iter().filter(own).cloned().collect();
                (word.clone(), own)
            });
            words.filter(|(_, own)| !own.is_empty()).collect()
        };
        let entries = (0..people.len()).map(of).collect();
        Self { people, entries }
    }

    /// Those whom a text names, best first, found as cases are.
    pub fn meant(&self, text: &str) -> Vec<&'a Person> {
        let query = Query::new(text);
        let each = self.entries.iter().enumerate();
        let each = each.map(|(at, entries)| (at, matches(&query, entries)));
        match rank(&query, each) {
            Ranking::Found(found) => found
                .into_iter()
                .filter_map(|ranked| self.people.get(ranked.case).copied())
                .collect(),
            Ranking::Near(_) | Ranking::Nothing => Vec::new(),
        }
    }
}

/// The people whom a text names, best first, found as cases are.
pub fn people_meant<'a>(text: &str, people: &[&'a Person]) -> Vec<&'a Person> {
    NamedPeople::new(people.to_vec()).meant(text)
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
