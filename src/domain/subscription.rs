//! Subscriptions: to a person, a court or a city, and which cases are one of those.
//!
//! Names are compared as the search folds them, in any script and spelling: here they are plain words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{chat::Topic, language::Words};

/// The most subscriptions of a chat.
pub const MOST_SUBSCRIPTIONS: usize = 20;

/// A subscription of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Its number: random.
    pub id: i64,
    /// To what.
    pub subject: Subject,
    /// The topic of a forum in which it is told.
    pub topic: Option<Topic>,
}

/// What somebody subscribed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// What sort of thing it is.
    pub kind: SubjectKind,
    /// Its name, as it is shown.
    pub name: Words,
    /// The city in which it is; none of a person in any city.
    pub city: Option<Words>,
    /// What a case has of it.
    pub sought: Sought,
}

/// What sort of thing somebody subscribed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    /// A person, whatever part that person has in a case.
    Person,
    /// A court.
    Court,
    /// All courts of a city.
    City,
}

/// What a case has of a subject, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sought {
    /// Each spelling of the name: its words, each with the words of which it may be a form.
    pub names: Vec<Vec<BTreeSet<String>>>,
    /// Each spelling of the city; any city if there is none.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub cities: BTreeSet<String>,
}

/// The names in a case, folded: those by which subscriptions find it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseNames {
    /// Each spelling of the name of each person, in words.
    pub people: Vec<Vec<String>>,
    /// Each spelling of the name of the court, in words.
    pub courts: Vec<Vec<String>>,
    /// Each spelling of the name of its city.
    pub cities: BTreeSet<String>,
}

impl Subject {
    /// Whether a case with these names is one of it.
    pub fn is_in(&self, names: &CaseNames) -> bool {
        let is_there =
            self.sought.cities.is_empty() || are_one_city(&self.sought.cities, &names.cities);
        let has = |of: &[Vec<String>], agree: fn(&[BTreeSet<String>], &[String]) -> bool| {
            let mut sought = self.sought.names.iter();
            sought.any(|sought| of.iter().any(|name| agree(sought, name)))
        };
        is_there
            && match self.kind {
                SubjectKind::Person => has(&names.people, may_be_one),
                SubjectKind::Court => has(&names.courts, are_one),
                SubjectKind::City => true,
            }
    }

    /// What lists of subjects are sorted by: the kind, the name, the city.
    pub fn sort_key(&self) -> (SubjectKind, Vec<String>) {
        let city = self.city.iter().flat_map(Words::all);
        let words = self.name.all().chain(city).map(str::to_owned);
        (self.kind, words.collect())
    }

    /// Whether it is the same as another, whatever its name is shown as.
    pub fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.sought == other.sought
    }
}

/// Whether two cities with these spellings of their names are one: they share two of them, or the only one that either has. One of
/// several may be of another city too, as Russian says Петропавловск of Петропавл and, for short, of Петропавловск-Камчатский.
fn are_one_city(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    shared > 0 && shared >= one.len().min(other.len()).min(2)
}

/// Whether two names may be of one person: all words of the shorter are in the longer, of which an initial is enough for all but
/// one.
fn may_be_one(sought: &[BTreeSet<String>], name: &[String]) -> bool {
    if sought.is_empty() || name.is_empty() {
        return false;
    }
    let most = sought.len().min(name.len());
    let mut left: Vec<&String> = name.iter().collect();
    let (mut whole, mut initials) = (0, 0);
    let mut unsettled = Vec::new();
    for forms in sought {
        match left
            .iter()
            .position(|word| forms.contains(*word) && is_whole(word))
        {
            Some(at) => {
                left.swap_remove(at);
                whole += 1;
            }
            None => unsettled.push(forms),
        }
    }
    for forms in unsettled {
        if let Some(at) = left
            .iter()
            .position(|word| forms.iter().any(|form| is_initial(form, word)))
        {
            left.swap_remove(at);
            initials += 1;
        }
    }
    whole > 0 && whole + initials == most
}

fn is_whole(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// Whether one of two words is the first letter of the other.
fn is_initial(one: &str, other: &str) -> bool {
    let is_of = |letter: &str, word: &str| !is_whole(letter) && word.starts_with(letter);
    is_of(one, other) || is_of(other, one)
}

/// Whether two names are the same, in whatever order their words stand.
fn are_one(sought: &[BTreeSet<String>], name: &[String]) -> bool {
    sought.len() == name.len()
        && sought
            .iter()
            .all(|forms| name.iter().any(|word| forms.contains(word)))
}

/// A number for a text that buttons have no room for: the same in every version (FNV-1a).
pub fn code(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sought(name: &str) -> Vec<BTreeSet<String>> {
        let words = name
            .split(' ')
            .map(|forms| forms.split('|').map(str::to_owned).collect());
        words.collect()
    }

    fn person(name: &str, city: &str) -> Subject {
        Subject {
            kind: SubjectKind::Person,
            name: Words::default(),
            city: None,
            sought: Sought {
                names: vec![sought(name)],
                cities: city
                    .split(' ')
                    .filter(|city| !city.is_empty())
                    .map(str::to_owned)
                    .collect(),
            },
        }
    }

    fn names(people: &[&str], city: &str) -> CaseNames {
        let words = |name: &&str| name.split(' ').map(str::to_owned).collect();
        CaseNames {
            people: people.iter().map(words).collect(),
            courts: vec![words(&"medeu court")],
            cities: [city.to_owned()].into(),
        }
    }

    #[test]
    fn a_person_is_found_by_what_two_spellings_of_a_name_have_in_common() {
        for (asked, has, expected) in [
            ("asanov", "asanov", true),
            ("asanov", "aidar asanov", true),
            ("asanov aidar", "asanov", true),
            ("asanov aidar", "a asanov", true),
            ("a asanov", "asanov aidar bekovič", true),
            ("asanov aidar bekovič", "asanov aidar", true),
            ("asanovu|asanov", "aidar asanov", true),
            ("asanov bolat", "a asanov", false),
            ("asanov bolat", "asanov aidar", false),
            ("asanova", "asanov", false),
            ("a b", "aidar bolat", false),
            ("a", "a", false),
        ] {
            let is_in = person(asked, "").is_in(&names(&["other", has], "almati"));
            assert_eq!(is_in, expected, "{asked}, {has}");
        }
    }

    #[test]
    fn namesakes_in_another_city_are_others() {
        for (city, expected) in [
            ("almati", true),
            ("astana", false),
            ("astana almati", true),
            ("", true),
        ] {
            let is_in = person("asanov", city).is_in(&names(&["asanov"], "almati"));
            assert_eq!(is_in, expected, "{city}");
        }
    }

    #[test]
    fn a_court_is_its_whole_name_and_a_city_is_all_of_its_courts() {
        let of = |kind, name: &str, city: &str| Subject {
            kind,
            ..person(name, city)
        };
        let case = names(&[], "almati");
        for (subject, expected) in [
            (of(SubjectKind::Court, "court medeu", "almati"), true),
            (of(SubjectKind::Court, "court", "almati"), false),
            (of(SubjectKind::Court, "court medeu", "astana"), false),
            (of(SubjectKind::City, "", "almati"), true),
            (of(SubjectKind::City, "", "astana"), false),
        ] {
            assert_eq!(subject.is_in(&case), expected, "{subject:?}");
        }
    }
}
