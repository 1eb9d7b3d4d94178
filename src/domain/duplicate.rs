//! Duplicates: whether two cases may be one, imported twice under different short names.

use std::collections::BTreeSet;

use super::{
    case::Description,
    language::Words,
    people::{Part, Person},
};

/// Why two cases may be duplicates: what they share that is rarely shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuplicateReason {
    /// The court's number.
    Number,
    /// The defendants, and the court or the title.
    Defendants,
}

/// The duplicate keys of a case: two cases that may be duplicates share at least one.
pub fn keys(of: &Description) -> BTreeSet<String> {
    let number = number(of).map(|number| format!("number {number}"));
    let names = of.people_with(Part::Defendant).flat_map(names);
    names
        .map(|name| format!("defendant {name}"))
        .chain(number)
        .collect()
}

/// Why two cases may be duplicates; `None` if they are not.
///
/// Each court numbers its own cases, so an equal number counts only with something else that is equal. Cases whose numbers
/// differ are two cases, whoever is in them.
pub fn duplicate_reason(one: &Description, other: &Description) -> Option<DuplicateReason> {
    let same_title = share(&written(&one.title), &written(&other.title));
    let same_court = share(&court(one), &court(other));
    match (number(one), number(other)) {
        (Some(one_number), Some(other_number)) if one_number == other_number => {
            let defendants = |of: &Description| -> BTreeSet<String> {
                of.people_with(Part::Defendant).flat_map(names).collect()
            };
            let same_person = share(&defendants(one), &defendants(other));
            (same_title || same_court || same_person).then_some(DuplicateReason::Number)
        }
        (Some(_), Some(_)) => None,
        (None, _) | (_, None) => ((same_title || same_court) && same_defendants(one, other))
            .then_some(DuplicateReason::Defendants),
    }
}

/// Whether the same people are accused in both.
fn same_defendants(one: &Description, other: &Description) -> bool {
    let all: Vec<BTreeSet<String>> = other.people_with(Part::Defendant).map(names).collect();
    let mut left = all;
    for person in one.people_with(Part::Defendant) {
        let named = names(person);
        let Some(same) = left.iter().position(|other| !named.is_disjoint(other)) else {
            return false;
        };
        left.swap_remove(same);
    }
    left.is_empty() && one.people_with(Part::Defendant).next().is_some()
}

fn share(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_disjoint(other)
}

fn number(of: &Description) -> Option<String> {
    of.number.as_deref().and_then(folded)
}

fn court(of: &Description) -> BTreeSet<String> {
    let also = of.court.also.iter().filter_map(|name| folded(name));
    written(&of.court.name).into_iter().chain(also).collect()
}

fn names(person: &Person) -> BTreeSet<String> {
    let also = person.also.iter().filter_map(|name| folded(name));
    written(&person.name).into_iter().chain(also).collect()
}

fn written(words: &Words) -> BTreeSet<String> {
    words.all().filter_map(folded).collect()
}

/// Letters and digits alone: signs and spaces are written in many ways. `None` if there are none.
pub fn folded(text: &str) -> Option<String> {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    let folded = letters
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ё' => 'е',
            letter => letter,
        });
    Some(folded.collect()).filter(|folded: &String| !folded.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{Court, Listing};

    /// A case written `title; number; court; defendant, defendant`, each in any spelling, and `-` for none.
    fn case(text: &str) -> Description {
        let words = |text: &str| Words {
            ru: Some(text.to_owned()),
            ..Words::default()
        };
        let mut fields = text.split("; ");
        let mut field = || fields.next().unwrap();
        let (title, number, court) = (field(), field(), field());
        let person = |(at, name): (usize, &str)| Person {
            key: format!("person-{at}").parse().unwrap(),
            name: words(name),
            transliterated: vec![],
            also: vec![],
            role: Part::Defendant,
            lawyer_for: vec![],
            age: None,
            from: None,
            occupation: None,
            note: None,
            background: vec![],
        };
        let people = field().split(", ").filter(|name| *name != "-");
        Description {
            title: words(title),
            number: Some(number).filter(|it| *it != "-").map(str::to_owned),
            listing: Listing::Public,
            court: Court {
                name: words(court),
                city: words("Алматы"),
                zone: "Asia/Almaty".parse().unwrap(),
                also: vec![],
            },
            summary: None,
            as_of: "2026".parse().unwrap(),
            people: people.enumerate().map(person).collect(),
            charges: vec![],
            episodes: vec![],
            statements: vec![],
            related: vec![],
            sources: vec![],
        }
    }

    #[test]
    fn one_case_in_two_files_is_known_by_its_number_or_its_people() {
        let number = Some(DuplicateReason::Number);
        let defendants = Some(DuplicateReason::Defendants);
        for (one, other, expected) in [
            (
                "А; 7514-25-00-1/105; С; Асанов",
                "А; 7514-25-00-1/105; С; Асанов",
                number,
            ),
            ("А; 7514-25-00-1/105; С; -", "Б; 751425001105; С; -", number),
            (
                "А; 7514-25-00-1/105; С; Асанов",
                "Б; 7514 25 00 1 105; Т; АСАНОВ, Беков",
                number,
            ),
            (
                "Дело пяти; 1-5/2026; С; -",
                "дело «Пяти»; 1-5/2026; Т; -",
                number,
            ),
            // Each court numbers its own.
            ("А; 1-5/2026; С; Асанов", "Б; 1-5/2026; Т; Беков", None),
            // Two numbers are two cases.
            ("А; 1-5/2026; С; Асанов", "А; 1-6/2026; С; Асанов", None),
            (
                "А; -; С; Асанов, Беков",
                "А; -; С; Беков, Асанов",
                defendants,
            ),
            (
                "А; -; С; Асанов, Беков",
                "Б; -; С; Асанов, Беков",
                defendants,
            ),
            ("А; -; С; Асанов", "А; 1-5/2026; Т; Асанов", defendants),
            ("А; -; С; Семёнов", "А; -; С; семенов", defendants),
            ("А; -; С; Асанов, Беков", "А; -; С; Асанов", None),
            ("А; -; С; Асанов, Асанов", "А; -; С; Асанов, Беков", None),
            ("А; -; С; Асанов", "Б; -; Т; Асанов", None),
            ("А; -; С; -", "А; -; С; -", None),
        ] {
            let (one, other) = (case(one), case(other));
            assert_eq!(duplicate_reason(&one, &other), expected, "{:?}", one.title);
            assert_eq!(duplicate_reason(&other, &one), expected);
            if expected.is_some() {
                assert!(share(&keys(&one), &keys(&other)), "they are not found");
            }
        }
    }
}
