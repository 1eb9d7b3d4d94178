//! The names in a case by which subscriptions find it, and what in a case words name.

use std::collections::BTreeSet;

use crate::domain::{
    case::{Case, Court, Description},
    people::{Part, Person},
    subscription::{CaseNames, Sought},
};

use super::entries::entries;
use super::fold::fold;
use super::forms::Forms;
use super::people::matches;
use super::place::{NameOwner, Place, PlaceKind};
use super::query::Query;
use super::rank::Match;
use super::skeleton::is_number;

/// What words name of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedParts {
    /// The people, by their places in the list.
    pub people: Vec<usize>,
    /// Its court.
    pub court: bool,
    /// Its city.
    pub city: bool,
    /// The case itself: by its number, its title, or somebody whom it is about.
    pub case: bool,
}

/// The folded names in a case.
pub fn case_names(description: &Description) -> CaseNames {
    let court = &description.court;
    let people = description.people.iter().flat_map(names_of);
    CaseNames {
        people: people.collect(),
        courts: names_of_court(court),
        cities: cities(court),
    }
}

/// What a case has of a person who is found in one of this court.
pub fn sought_person(person: &Person, court: &Court) -> Sought {
    sought(names_of(person), court)
}

/// What a case has of a court.
pub fn sought_court(court: &Court) -> Sought {
    sought(names_of_court(court), court)
}

/// What a case has of the city of a court.
pub fn sought_city(court: &Court) -> Sought {
    sought(Vec::new(), court)
}

/// What a case has of somebody of that name, in whatever case it is written; `None` if it is none.
pub fn sought_name(name: &str) -> Option<Sought> {
    let folded = fold(name);
    let words = folded.words().iter().map(|word| names_with_case(word));
    let words: Vec<BTreeSet<String>> = words.collect();
    let is_name = folded
        .words()
        .iter()
        .any(|word| word.chars().nth(1).is_some())
        && !folded.words().iter().any(|word| is_number(word));
    is_name.then(|| Sought {
        names: vec![words],
        cities: BTreeSet::new(),
    })
}

/// What words name of a case: of each sort only what has all of them.
pub fn named_parts(text: &str, case: &Case) -> NamedParts {
    let entries = entries(&case.slug, &case.description);
    let queries = [Query::new(text)].into_iter();
    let mut parts = queries
        .chain(Query::in_other_layouts(text))
        .map(|query| parts_of(&query, &matches(&query, &entries), &case.description));
    parts
        .find(|parts| *parts != NamedParts::default())
        .unwrap_or_default()
}

fn parts_of(query: &Query, matches: &[Match], description: &Description) -> NamedParts {
    let required = query.required();
    let covers = |is_of: &dyn Fn(&Place) -> bool| {
        let of = matches.iter().filter(|found| is_of(&found.place));
        let asked = of.flat_map(|found| found.asked.clone());
        let has = asked.fold(0_u64, |has, at| {
            has | 1_u64
                .checked_shl(u32::try_from(at).unwrap_or(u32::MAX))
                .unwrap_or(0)
        });
        required != 0 && has & required == required
    };
    let owner = |place: &Place, at: usize| {
        let of: Option<&NameOwner> = place.of.as_ref();
        of.is_some_and(|of| of.person == at)
    };
    let people: Vec<usize> = (0..description.people.len())
        .filter(|at| covers(&|place| owner(place, *at)))
        .collect();
    let is_about = |at: &usize| {
        let person = description.people.get(*at);
        person.is_some_and(|person| person.role == Part::Defendant)
    };
    let city = covers(&|place| place.kind == PlaceKind::City);
    let of_the_case = |place: &Place| {
        matches!(
            place.kind,
            PlaceKind::Number | PlaceKind::Slug | PlaceKind::Figure | PlaceKind::Title
        )
    };
    NamedParts {
        court: !city && covers(&|place| matches!(place.kind, PlaceKind::Court | PlaceKind::City)),
        city,
        case: people.iter().any(is_about) || covers(&of_the_case),
        people,
    }
}

/// The names of which a word may be a case: "Балгабаеву" may be of Балгабаев, and of Балгабаева.
fn names_with_case(word: &str) -> BTreeSet<String> {
    let forms = Forms::of(word);
    let of_woman = |form: &&str| {
        let ending = word.strip_prefix(*form);
        let is_case = ending.is_some_and(|ending| ["e", "i", "oi", "u"].contains(&ending));
        is_case.then(|| format!("{form}a"))
    };
    let of_women = forms.cases().iter().filter_map(of_woman);
    let names = forms.cases().iter().copied().map(str::to_owned);
    names.chain(of_women).collect()
}

fn sought(names: Vec<Vec<String>>, court: &Court) -> Sought {
    let one = |words: Vec<String>| words.into_iter().map(|word| [word].into()).collect();
    Sought {
        names: names.into_iter().map(one).collect(),
        cities: cities(court),
    }
}

fn names_of(person: &Person) -> Vec<Vec<String>> {
    let also = person.also.iter().map(String::as_str);
    in_words(person.name.all().chain(also))
}

fn names_of_court(court: &Court) -> Vec<Vec<String>> {
    let also = court.also.iter().map(String::as_str);
    in_words(court.name.all().chain(also))
}

/// The folded spellings of the city of a court.
fn cities(court: &Court) -> BTreeSet<String> {
    let cities = court.city.all().map(|city| fold(city).to_string());
    cities.filter(|city| !city.is_empty()).collect()
}

/// Each of these names once, in words.
fn in_words<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Vec<String>> {
    let words: BTreeSet<Vec<String>> = names.map(|name| fold(name).words().to_vec()).collect();
    words
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect()
}
