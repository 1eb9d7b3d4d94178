//! The words of a date in Kazakh, Russian and English, and what each means.

use std::{collections::HashMap, sync::LazyLock};

use strsim::osa_distance;

use super::{
    forms::{FORMS, KAZAKH_ENDINGS, STEMS, is_of_dates},
    word::Word,
};
use crate::parse::fold::{fold, in_one_script};

/// The meaning of a word; `None` for a word that is not of dates. Letters of another script that look right count as right.
pub(super) fn meaning(written: &str) -> Option<Word> {
    let listed = |word: &str| MEANINGS.get(&spelling(word)).copied();
    listed(written).or_else(|| in_one_script(written).find_map(|word| listed(&word)))
}

/// Every form of every word. A form listed as itself goes before one made of a stem and an ending: "күні" is no "күн".
static MEANINGS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let made = STEMS.iter().flat_map(|(word, stems)| {
        stems.split(' ').flat_map(move |stem| {
            let endings = KAZAKH_ENDINGS.split_whitespace().chain(Some(""));
            endings.map(move |ending| (spelling(&format!("{stem}{ending}")), *word))
        })
    });
    let listed = FORMS
        .iter()
        .flat_map(|(word, forms)| forms.split(' ').map(|form| (spelling(form), *word)));
    made.chain(listed).collect()
});

/// Whether an unknown word is nearly one of dates: "чтверг", "декбря".
pub(super) fn is_nearly_of_dates(written: &str) -> bool {
    let spelling = spelling(written);
    let length = spelling.chars().take(LONGEST_NEAR + 1).count();
    let most = match length {
        0..4 => return false,
        4..7 => 1,
        7..=LONGEST_NEAR => 2,
        _ => return false,
    };
    NEAR.iter().any(|(known, known_length)| {
        known_length.abs_diff(length) <= most && osa_distance(known, &spelling) <= most
    })
}

/// No form is longer.
const LONGEST_NEAR: usize = 16;

/// The forms that a misspelt word may have been meant for, and their lengths.
static NEAR: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let listed = FORMS.iter().chain(STEMS);
    let of_dates = listed.filter(|(word, _)| is_of_dates(*word));
    let forms = of_dates.flat_map(|(_, forms)| forms.split(' ').map(spelling));
    let forms = forms.map(|form| (form.chars().count(), form));
    let forms = forms.filter(|(length, _)| *length >= 4);
    forms.map(|(length, form)| (form, length)).collect()
});

/// How a word is looked up: `a.m.` is `am`.
fn spelling(word: &str) -> String {
    fold(word).replace('.', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_means_two_things() {
        for (word, forms) in FORMS.iter().chain(STEMS) {
            for form in forms.split(' ') {
                assert_eq!(meaning(form), Some(*word), "{form}");
            }
        }
    }
}
