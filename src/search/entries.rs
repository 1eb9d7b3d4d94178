//! The index entries of a case: the words of its names and its number, each with its places.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use crate::domain::{
    case::{Court, Description},
    people::Person,
    slug::Slug,
};

use super::fold::fold;
use super::forms::Forms;
use super::place::{NameOwner, Place, PlaceKind};
use super::skeleton::{is_number, is_year, length};
use super::spelling::{Spelling, spellings};

/// The most words of one name that are read.
const MOST_WORDS: usize = 16;

/// Endings that only surnames have.
const SURNAMES: &[&str] = &["ov", "ev", "ova", "eva", "ski", "skaia", "enko"];

/// Endings of patronymics, as a word or as a part of one.
const PATRONYMICS: &[&str] = &[
    "ovič", "evič", "ovičem", "evičem", "ovna", "evna", "ovn", "evn", "inična", "uli", "kizi",
];

/// How many people a title is about, in the two ways in which Russian says it: "дело пяти мужчин", "дело пятерых мужчин".
const SO_MANY: [&str; 9] = [
    "двух двоих",
    "трёх троих",
    "четырёх четверых",
    "пяти пятерых",
    "шести шестерых",
    "семи семерых",
    "восьми восьмерых",
    "девяти девятерых",
    "десяти десятерых",
];

/// [`SO_MANY`], folded.
static FOLDED_SO_MANY: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let folded = SO_MANY.iter().map(|ways| fold(ways).words().to_vec());
    folded.collect()
});

/// The folded words by which a case is found, each with its places.
pub fn entries(slug: &Slug, description: &Description) -> BTreeMap<String, BTreeSet<Place>> {
    let mut entries = Entries::default();
    let short_name = fold(slug.as_str());
    entries.add(short_name.words().concat(), PlaceKind::Slug);
    for word in short_name.words().iter().filter(|word| !is_number(word)) {
        entries.add(word.clone(), PlaceKind::Title);
    }
    if let Some(number) = &description.number {
        entries.number(number);
    }
    for title in description.title.all() {
        entries.title(title);
    }
    entries.court(&description.court);
    for (place, person) in description.people.iter().enumerate() {
        entries.person(place, person);
    }
    entries.0
}

/// The entries of people alone, each with the place of its person in the list.
pub(super) fn of_people<'a>(
    people: impl IntoIterator<Item = &'a Person>,
) -> BTreeMap<String, BTreeSet<Place>> {
    let mut entries = Entries::default();
    for (place, person) in people.into_iter().enumerate() {
        entries.person(place, person);
    }
    entries.0
}

/// Whether a folded word is a patronymic by its ending, in whatever case.
pub(super) fn is_patronymic(word: &str) -> bool {
    let is_one = |form: &&str| PATRONYMICS.iter().any(|ending| form.ends_with(ending));
    Forms::of(word).cases().iter().any(is_one)
}

/// The index entry of a number in several parts: one word, joined by hyphens.
pub(super) fn number_of(words: &[&str]) -> String {
    words.join("-")
}

#[derive(Default)]
struct Entries(BTreeMap<String, BTreeSet<Place>>);

impl Entries {
    fn add(&mut self, word: String, kind: PlaceKind) {
        self.put(word, Place { kind, of: None });
    }

    fn put(&mut self, word: String, place: Place) {
        if !word.is_empty() {
            self.0.entry(word).or_default().insert(place);
        }
    }

    /// Adds a number without its signs, every run of two or more of its parts, and the longer parts alone.
    fn number(&mut self, number: &str) {
        let words = spellings(number, MOST_WORDS);
        let words: Vec<&str> = words.iter().map(|word| word.settled.as_str()).collect();
        self.add(words.concat(), PlaceKind::Number);
        for from in 0..words.len() {
            for to in from + 2..=words.len() {
                self.add(number_of(&words[from..to]), PlaceKind::Number);
            }
        }
        for word in words {
            if is_number(word) && word.len() >= 3 && !is_year(word) {
                self.add(word.to_owned(), PlaceKind::Figure);
            }
        }
    }

    fn title(&mut self, title: &str) {
        self.words(title, PlaceKind::Title);
        let said = fold(title);
        let ways = FOLDED_SO_MANY.iter().filter(|ways| {
            let mut words = said.words().iter();
            words.any(|word| ways.contains(word))
        });
        for way in ways.flatten() {
            self.add(way.clone(), PlaceKind::Title);
        }
    }

    fn words(&mut self, text: &str, kind: PlaceKind) {
        for word in fold(text).words() {
            self.add(word.clone(), kind);
        }
    }

    fn court(&mut self, court: &Court) {
        let also = court.also.iter().map(String::as_str);
        let cities: Vec<String> = court
            .city
            .all()
            .flat_map(|city| fold(city).words().to_vec())
            .collect();
        for name in court.name.all().chain(also) {
            for word in fold(name).words() {
                // The city in a court's name tells courts apart no better than the city.
                if !cities.contains(word) {
                    self.add(word.clone(), PlaceKind::Court);
                }
            }
        }
        for city in cities {
            self.add(city, PlaceKind::City);
        }
    }

    fn person(&mut self, place: usize, person: &Person) {
        let also = person.also.iter().map(String::as_str);
        for name in person.name.all().chain(also) {
            let words = spellings(name, MOST_WORDS);
            let kinds = kinds(&words);
            for (at, (word, kind)) in words.iter().zip(&kinds).enumerate() {
                let others = words.iter().enumerate().filter(|(other, _)| *other != at);
                let initials = others.filter_map(|(_, other)| other.settled.chars().next());
                let of = NameOwner {
                    person: place,
                    part: person.role.into(),
                    initials: initials.collect(),
                };
                self.put(
                    word.settled.clone(),
                    Place {
                        kind: *kind,
                        of: Some(of),
                    },
                );
            }
        }
    }
}

/// The kind of each word of a name: the surname is the word that ends like one, else the first word before a patronymic,
/// else the last.
fn kinds(words: &[Spelling]) -> Vec<PlaceKind> {
    let is_father = |word: &Spelling| is_patronymic(&word.settled);
    let is_surname = |word: &Spelling| {
        let (settled, long) = (&word.settled, length(&word.settled) >= 5);
        long && SURNAMES.iter().any(|ending| settled.ends_with(ending)) && !is_father(word)
    };
    let kind = |word: &Spelling| match (is_father(word), is_surname(word)) {
        (true, _) => PlaceKind::Patronymic,
        (false, true) => PlaceKind::Surname,
        (false, false) => PlaceKind::Given,
    };
    let mut kinds: Vec<PlaceKind> = words.iter().map(kind).collect();
    if !kinds.contains(&PlaceKind::Surname) {
        let surname = match kinds.as_slice() {
            [PlaceKind::Given, .., PlaceKind::Patronymic] if kinds.len() > 2 => 0,
            // Нурлан Сабитулы has no other surname.
            [_, PlaceKind::Patronymic] => 1,
            _ => kinds
                .iter()
                .rposition(|kind| *kind == PlaceKind::Given)
                .unwrap_or_default(),
        };
        if let Some(kind) = kinds.get_mut(surname) {
            *kind = PlaceKind::Surname;
        }
    }
    kinds
}
