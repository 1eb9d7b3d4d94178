//! The hearings of one case as a court list has them: rows of one moment are one hearing of several people.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{NaiveDate, NaiveTime};

use crate::domain::when::When;

use super::{ListedStatus, is_same_room, tidy_room};

/// The hearings of one case in a list, by their moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedHearings(BTreeMap<(NaiveDate, Option<NaiveTime>), ListedSitting>);

/// One hearing of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSitting {
    /// Its day, perhaps its time.
    pub when: When,
    /// The line of its first row, from 1.
    pub line: u64,
    /// The court rooms of its rows, at most two: more than one is a contradiction.
    pub rooms: Vec<String>,
    /// The first people of its rows, in the list's spelling.
    pub people: Vec<String>,
    /// What its rows say of it: `None` if one says that it takes place, another that it does not.
    pub status: Option<ListedStatus>,
}

/// What one row says of a hearing.
#[derive(Clone, Copy, Debug)]
pub struct ListedRow<'a> {
    /// Its line, from 1.
    pub line: u64,
    /// The day, perhaps the time.
    pub when: When,
    /// The court room, as it is written.
    pub room: Option<&'a str>,
    /// The person, in the list's spelling.
    pub person: Option<&'a str>,
    /// Whether the hearing takes place.
    pub status: ListedStatus,
}

/// The most people of a hearing that are kept: one whom the case knows is enough, and each is looked for.
const MOST_PEOPLE: usize = 20;

impl ListedHearings {
    /// Adds a row: of a moment that is known a person, perhaps, and nothing if it stands there twice.
    pub fn add(&mut self, row: ListedRow<'_>) {
        let ListedRow { line, when, .. } = row;
        let sitting = match self.0.entry((when.day, when.time)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(ListedSitting {
                when,
                line,
                rooms: Vec::new(),
                people: Vec::new(),
                status: Some(row.status),
            }),
        };
        if sitting.status != Some(row.status) {
            sitting.status = None;
        }
        let room = row.room.and_then(tidy_room);
        add(&mut sitting.rooms, room, 2, |one, other| {
            is_same_room(one, other)
        });
        let person = row.person.map(str::to_owned);
        add(&mut sitting.people, person, MOST_PEOPLE, |one, other| {
            one == other
        });
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// They, in the order of their moments.
    pub fn iter(&self) -> impl Iterator<Item = &ListedSitting> {
        self.0.values()
    }
}

/// Adds what is said and not known, up to so many.
fn add(
    known: &mut Vec<String>,
    said: Option<String>,
    most: usize,
    is_same: impl Fn(&str, &str) -> bool,
) {
    let is_new =
        |said: &String| known.len() < most && !known.iter().any(|known| is_same(known, said));
    if let Some(said) = said.filter(is_new) {
        known.reserve_exact(1);
        known.push(said);
    }
}

impl ListedSitting {
    /// Its court room, if the list says one and no more.
    pub fn room(&self) -> Option<&str> {
        match self.rooms.as_slice() {
            [room] => Some(room),
            _ => None,
        }
    }
}
