//! Look-up keys, by which the index finds candidates.
//!
//! Two words that differ in few letters become equal when those letters are deleted from both. So each word is indexed by
//! its beginning and by that without any one letter (long words: any two). Unlike trigrams, of which "ova" is shared by a
//! third of all surnames, such a key is shared by few words.

use std::collections::BTreeSet;

use super::closeness::{ONE_WRONG_FROM, TWO_WRONG_FROM, WRONG_STEM_FROM};
use super::fold::fold;
use super::forms::Forms;
use super::skeleton::{is_number, length};

/// How many letters of a word go into its keys; a difference behind them counts in ranking only.
///
/// Of half a million alike names 8 letters bring together five times as many as 10, which need half again as many keys.
const KEY_LETTERS: usize = 10;

/// The keys of a folded word: a matching word shares one of them, unless it begins with the typed one.
pub fn keys(word: &str) -> BTreeSet<String> {
    let forms = Forms::of(word);
    let mut keys: BTreeSet<String> = forms.all().iter().copied().map(beginning).collect();
    if is_number(word) {
        return keys;
    }
    let stem = forms.stem();
    let wrong =
        usize::from(length(word) >= ONE_WRONG_FROM) + usize::from(length(word) >= TWO_WRONG_FROM);
    let wrong_in_stem = usize::from(length(stem) >= WRONG_STEM_FROM);
    for (form, wrong) in [(word, wrong), (stem, wrong_in_stem)] {
        let mut left = BTreeSet::from([beginning(form)]);
        for _ in 0..wrong {
            left = left.iter().flat_map(|word| without_one(word)).collect();
            keys.extend(left.iter().cloned());
        }
    }
    keys
}

/// Longer short names match with one wrong letter, not with two: their keys would be too many.
const SHORT_NAME_LETTERS: usize = 16;

/// The most letters that are read of what is typed as a short name.
const LONGEST_SHORT_NAME: usize = 40;

/// The keys of a case's short name, or of what was typed in its place.
///
/// Two short names that are easily confused share a key. Most short names of a court begin alike, so here a key is made of
/// the whole name.
pub fn slug_keys(text: &str) -> BTreeSet<String> {
    let words = fold(text);
    let whole = words.words().concat();
    let letters = length(&whole);
    if letters > LONGEST_SHORT_NAME || length(text) > LONGEST_SHORT_NAME {
        return BTreeSet::new();
    }
    let without_numbers = words.words().iter().filter(|word| !is_number(word));
    let without_numbers: String = without_numbers.map(String::as_str).collect();
    let mut left = BTreeSet::from([whole]);
    let mut keys = left.clone();
    let wrong = if letters > SHORT_NAME_LETTERS { 1 } else { 2 };
    for _ in 0..wrong {
        left = left.iter().flat_map(|word| without_one(word)).collect();
        keys.extend(left.iter().cloned());
    }
    keys.insert(without_numbers);
    // One letter that is typed wrong can change several of the skeleton.
    keys.extend(without_one(text));
    keys.insert(text.to_owned());
    keys
}

fn beginning(word: &str) -> String {
    word.chars().take(KEY_LETTERS).collect()
}

fn without_one(word: &str) -> impl Iterator<Item = String> {
    word.char_indices().map(move |(index, letter)| {
        let (before, after) = word.split_at(index);
        format!("{before}{}", &after[letter.len_utf8()..])
    })
}
