//! The hearings of one case as a court list has them: rows of one moment are one hearing of several people.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{invisible::is_invisible, when::When};

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
}

/// The most people of a hearing that are kept: one whom the case knows is enough, and each is looked for.
const MOST_PEOPLE: usize = 20;

impl ListedHearings {
    /// Adds a row: of a moment that is known a person, perhaps, and nothing if it stands there twice.
    pub fn add(&mut self, line: u64, when: When, room: Option<&str>, person: Option<&str>) {
        let sitting = match self.0.entry((when.day, when.time)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(ListedSitting {
                when,
                line,
                rooms: Vec::new(),
                people: Vec::new(),
            }),
        };
        add(&mut sitting.rooms, room.and_then(tidy_room), 2);
        add(&mut sitting.people, person.map(str::to_owned), MOST_PEOPLE);
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
fn add(known: &mut Vec<String>, said: Option<String>, most: usize) {
    let is_new = |said: &String| known.len() < most && !known.contains(said);
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

/// Words for a court room, which stand before its name or after it.
const ROOM: [&str; 7] = ["courtroom", "room", "залы", "зал", "№", "no.", "кабинет"];

/// The name of a court room on one line, without the words for a room around it; `None` if there is nothing of it.
pub fn tidy_room(written: &str) -> Option<String> {
    let seen: String = written.chars().filter(|it| !is_invisible(*it)).collect();
    // A name stands in quotation marks in a line.
    let line = seen.replace('"', "");
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = line.as_str();
    loop {
        let shorter = ROOM.iter().find_map(|word| without(name, word));
        match shorter {
            Some(shorter) if shorter.chars().any(char::is_alphanumeric) => name = shorter,
            Some(_) | None => break,
        }
    }
    let is_named = name.chars().any(char::is_alphanumeric);
    is_named.then(|| name.to_owned())
}

/// A name without a word before it or after it, if it stands there.
fn without<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let is_word = |part: Option<&str>| part.is_some_and(|part| part.to_lowercase() == word);
    let length = word.len();
    if is_word(name.get(..length)) {
        let rest = &name[length..];
        let is_sign = word.ends_with(|end: char| !end.is_alphabetic());
        if is_sign || rest.starts_with([' ', '№', '-']) {
            return Some(rest.trim_start_matches([' ', '-']));
        }
    }
    let at = name.len().checked_sub(length)?;
    let before = name.get(..at)?;
    (is_word(name.get(at..)) && before.ends_with([' ', '-']))
        .then(|| before.trim_end_matches([' ', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_called_by_its_name_alone() {
        for (written, name) in [
            ("зал № 5", "5"),
            ("Зал №5", "5"),
            ("5-зал", "5"),
            ("5 зал", "5"),
            ("Courtroom 4B", "4B"),
            ("Dept. 12, annex", "Dept. 12, annex"),
            ("Hall 1\n(second floor)", "Hall 1 (second floor)"),
            ("Зал", "Зал"),
            ("Roommate", "Roommate"),
            ("зал \u{202e}\"Большой\"", "Большой"),
            ("=1+1", "=1+1"),
        ] {
            assert_eq!(tidy_room(written).as_deref(), Some(name), "{written}");
        }
        for nothing in ["", " ", "-", "—", "\u{200b}"] {
            assert_eq!(tidy_room(nothing), None, "{nothing}");
        }
    }
}
