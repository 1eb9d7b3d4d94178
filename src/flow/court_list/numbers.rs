//! The courts' numbers of the cases that are followed here, and which of them a text means.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::duplicate::folded;

/// The numbers of cases, each with the places of those that have it.
pub(super) struct Numbers {
    places: BTreeMap<String, BTreeSet<usize>>,
    /// The numbers that begin with a part.
    by_first: BTreeMap<String, Vec<String>>,
}

/// The cases that a text means.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// The places of those whose number it is.
    pub(super) is: BTreeSet<usize>,
    /// The places of others, whose numbers stand within it.
    pub(super) within: BTreeSet<usize>,
}

impl Meant {
    /// All of them.
    pub(super) fn all(&self) -> BTreeSet<usize> {
        self.is.union(&self.within).copied().collect()
    }
}

impl Numbers {
    /// The numbers of cases, in the order of their places.
    pub(super) fn new(numbers: impl Iterator<Item = Option<String>>) -> Self {
        let mut places = BTreeMap::<String, BTreeSet<usize>>::new();
        for (place, number) in numbers.enumerate() {
            if let Some(number) = number.as_deref().and_then(same_number) {
                places.entry(number).or_default().insert(place);
            }
        }
        let mut by_first = BTreeMap::<String, Vec<String>>::new();
        for number in places.keys() {
            let first = number.split(' ').next().unwrap_or_default();
            by_first
                .entry(first.to_owned())
                .or_default()
                .push(number.clone());
        }
        Self { places, by_first }
    }

    /// The cases that a text means: it is the number, or the number is its first word with a figure, outside of brackets.
    pub(super) fn meant(&self, written: &str) -> Meant {
        let Some(whole) = same_number(written) else {
            return Meant::default();
        };
        let of = |number: &String| self.places.get(number);
        let bare = || first_with_a_figure(written).as_ref().and_then(of);
        let is = of(&whole).or_else(bare).cloned().unwrap_or_default();
        let mut within = self.within(&whole);
        within.retain(|place| !is.contains(place));
        Meant { is, within }
    }

    fn within(&self, text: &str) -> BTreeSet<usize> {
        let begins = text.match_indices(' ').map(|(at, _)| at + 1);
        let mut found = BTreeSet::new();
        for at in [0].into_iter().chain(begins) {
            let rest = &text[at..];
            let first = rest.split(' ').next().unwrap_or_default();
            for number in self.by_first.get(first).into_iter().flatten() {
                let after = rest.strip_prefix(number.as_str());
                if after.is_some_and(|after| after.is_empty() || after.starts_with(' ')) {
                    found.extend(self.places.get(number).into_iter().flatten());
                }
            }
        }
        found
    }
}

/// A number of a case, however its signs are written: they divide it all the same, for `1-15/2026` is not `11-5/2026`. A letter is
/// the same in both alphabets: nobody sees which of them the `a` of `1a-61` is.
pub(super) fn same_number(written: &str) -> Option<String> {
    let parts = written.split(|sign: char| !sign.is_alphanumeric());
    let parts: Vec<String> = parts.filter_map(folded).collect();
    let number = parts.join(" ");
    (!number.is_empty()).then(|| number.chars().map(in_one_alphabet).collect())
}

/// A small letter, Latin for a Cyrillic one whose capital or small letter looks the same.
fn in_one_alphabet(letter: char) -> char {
    const CYRILLIC: [char; 12] = ['а', 'в', 'е', 'к', 'м', 'н', 'о', 'р', 'с', 'т', 'у', 'х'];
    const LATIN: [char; 12] = ['a', 'b', 'e', 'k', 'm', 'h', 'o', 'p', 'c', 't', 'y', 'x'];
    let at = CYRILLIC.iter().position(|it| *it == letter);
    at.map_or(letter, |at| LATIN[at])
}

fn first_with_a_figure(written: &str) -> Option<String> {
    let outside = written
        .split_once('(')
        .map_or(written, |(before, _)| before);
    let mut words = outside.split_whitespace();
    let word = words.find(|word| word.contains(|sign: char| sign.is_ascii_digit()));
    word.and_then(same_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_behind_its_words_and_before_what_follows_it() {
        let numbers = [
            "1-15/2026",
            "7521-26-00-1/45",
            "1-16/2026",
            "2/16",
            "15-1а/61",
            "253 Ds 214 Js 1187/26",
        ];
        let numbers = Numbers::new(numbers.into_iter().map(|it| Some(it.to_owned())));
        for (written, is, within) in [
            ("1-15/2026", &[0][..], &[][..]),
            ("1 - 15 / 2026", &[0], &[]),
            ("1–15/2026", &[0], &[]),
            ("Дело № 7521-26-00-1/45", &[1], &[]),
            ("№7521-26-00-1/45 (2)", &[1], &[]),
            ("1-15/2026 (1-987/2025;)", &[0], &[]),
            ("1-15/2026 ~ М-12/2026", &[0], &[]),
            ("7521-26-00-1/45 ст. 366 ч. 4", &[1], &[]),
            ("1-15/2026, 1-16/2026", &[0], &[2]),
            ("ст. 366, дело 1-15/2026", &[], &[0]),
            ("21-1-15/2026", &[], &[0]),
            ("1-15/2026-2", &[], &[0]),
            ("11-5/2026", &[], &[]),
            ("1-151/2026", &[], &[]),
            ("1-12/16", &[], &[]),
            ("15-1A/61", &[4], &[]),
            ("253 DS 214 Js 1187/26", &[5], &[]),
            ("253 Ds 214 Js 1190/26", &[], &[]),
            ("Итого: 6 дел", &[], &[]),
            ("", &[], &[]),
        ] {
            let expected = Meant {
                is: is.iter().copied().collect(),
                within: within.iter().copied().collect(),
            };
            assert_eq!(numbers.meant(written), expected, "{written}");
        }
    }
}
