//! Words that make what they stand beside its opposite.

use std::{collections::HashSet, sync::LazyLock};

use super::fold::fold;

/// Before what they deny.
pub(super) const DENIALS: &str =
    "не нет not never isn't aren't wasn't weren't hasn't haven't won't didn't doesn't ни";

/// Behind what they deny, in Kazakh.
pub(super) const KAZAKH_DENIERS: &str = "жоқ емес";

/// Between a denial and what it denies.
pub(super) const AUXILIARIES: &str = "было был была были будет будут быть еще пока be been being yet is was has have \
     become стали стал стало";

/// The endings of a Kazakh verb that is denied.
pub(super) const KAZAKH_DENIALS: &str = "мады меді бады беді пады педі майды мейді байды бейді пайды пейді маған меген \
     баған беген паған пеген мапты мепті";

/// Beside a status they take it back or forbid it.
const OF_A_STATUS: &str = "no longer banned forbidden prohibited запрещен запрещена запрещено запрещены нельзя тыйым болмайды";

static DENYING: LazyLock<HashSet<String>> = LazyLock::new(|| set(&[DENIALS, KAZAKH_DENIERS, "no"]));
static DENYING_ENDINGS: LazyLock<HashSet<String>> = LazyLock::new(|| set(&[KAZAKH_DENIALS]));
static DENYING_A_STATUS: LazyLock<HashSet<String>> =
    LazyLock::new(|| set(&[DENIALS, KAZAKH_DENIERS, OF_A_STATUS]));
static BESIDE_A_DENIAL: LazyLock<HashSet<String>> =
    LazyLock::new(|| set(&[AUXILIARIES, OF_A_HEARING]));

fn set(lists: &[&str]) -> HashSet<String> {
    let words = lists.iter().flat_map(|list| list.split_whitespace());
    words.map(fold).collect()
}

/// Whether a word takes back or forbids the status beside which it stands.
pub(super) fn denies_a_status(word: &str) -> bool {
    DENYING_A_STATUS.contains(&fold(word))
}

/// Beside a denial they add nothing to it: "заседания сегодня не было".
const OF_A_HEARING: &str =
    "заседания слушания суда отырыс сот hearing session сегодня бүгін today никакого there";

/// Beginnings of words that speak of guilt: what is denied beside them is guilt, and that is a verdict.
const OF_GUILT: &str =
    "вин невин оправд осужд доказ кінә айып ақтал дәлел guilt convict acquit prove";

/// Beginnings of words for what is done with a verdict.
const OF_A_VERDICT: &str =
    "вынес вынос оглас оглаш объяв announc deliver reach pronounc given шығар шықпа жария";

/// With as many words a text says one thing.
pub(super) const FEW: usize = 4;

/// Whether words do nothing but deny a hearing: "не было", "no hearing", "жоқ".
pub(super) fn denies_a_hearing(words: &[&str]) -> bool {
    let words: Vec<String> = words.iter().map(|word| word_of(word)).collect();
    words.iter().any(|word| denies(word))
        && words
            .iter()
            .all(|word| denies(word) || BESIDE_A_DENIAL.contains(word))
}

/// Whether words deny that there is a verdict: "пока не вынесен", "no verdict yet", "үкім шықпады", but not "не виновен".
pub(super) fn denies_a_verdict(words: &[&str]) -> bool {
    let words: Vec<String> = words.iter().map(|word| word_of(word)).collect();
    let speak_of = |beginnings: &str| {
        let mut beginnings = beginnings.split_whitespace().map(fold);
        beginnings.any(|beginning| words.iter().any(|word| word.starts_with(&beginning)))
    };
    words.iter().any(|word| denies(word))
        && !speak_of(OF_GUILT)
        && (words.len() <= FEW || speak_of(OF_A_VERDICT))
}

/// Whether a folded word denies, by itself or by its Kazakh ending.
fn denies(word: &str) -> bool {
    DENYING.contains(word)
        || DENYING_ENDINGS
            .iter()
            .any(|ending| word.ends_with(ending.as_str()))
}

/// A word, folded, without the marks around it.
fn word_of(written: &str) -> String {
    fold(written.trim_matches(|letter: char| !letter.is_alphanumeric()))
}
