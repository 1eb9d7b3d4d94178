//! How near one typed word is to one word of a name.

use strsim::osa_distance;

use super::forms::{case_forms, forms, stem};
use super::skeleton::{is_number, length};

/// Words shorter than this are no beginning of anything.
const PREFIX_FROM: usize = 2;
/// Words shorter than this are never read as one letter wrong.
pub(super) const ONE_WRONG_FROM: usize = 4;
/// Words shorter than this are never read as two letters wrong.
pub(super) const TWO_WRONG_FROM: usize = 8;
/// Stems shorter than this are never compared with a letter wrong: too much has been cut off already.
pub(super) const WRONG_STEM_FROM: usize = 5;

/// How a typed word matches a word of a name, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// The same skeleton.
    Exact,
    /// The same name in another case, or of a woman: Озбека, Өзбектің, Ашировой.
    Inflected,
    /// Two names of one stem: Nurmagan for Nurmaganov, Алмалинский for Алмалы.
    Akin,
    /// The typed word is how the name begins.
    Prefix,
    /// One letter replaced, left out, added or swapped with its neighbour; words of four letters and more.
    OneWrong,
    /// Two such; words of eight letters and more.
    TwoWrong,
}

/// The closeness of a query's word, settled and as typed, to a folded word.
///
/// What was typed counts beside its skeleton because a letter left out can bring two together that fold into one: "Схаров"
/// for Сахаров.
pub(super) fn closeness(settled: &str, typed: &str, word: &str) -> Option<Closeness> {
    if settled == word {
        return Some(Closeness::Exact);
    }
    let is_beginning = length(settled) >= PREFIX_FROM && word.starts_with(settled);
    let begins = is_beginning.then_some(Closeness::Prefix);
    if is_number(settled) || is_number(word) {
        return begins;
    }
    if meet(&case_forms(settled), &case_forms(word)) {
        return Some(Closeness::Inflected);
    }
    if meet(&forms(settled), &forms(word)) {
        return Some(Closeness::Akin);
    }
    begins.or_else(|| match wrong_letters(settled, typed, word) {
        1 => Some(Closeness::OneWrong),
        2 => Some(Closeness::TwoWrong),
        _ => None,
    })
}

fn meet(one: &[&str], other: &[&str]) -> bool {
    one.iter().any(|form| other.contains(form))
}

/// The smallest number of wrong letters by which the words may be taken for each other.
fn wrong_letters(settled: &str, typed: &str, word: &str) -> usize {
    let (one, two) = (ONE_WRONG_FROM, TWO_WRONG_FROM);
    distance(settled, word, one, two)
        .min(distance(typed, word, one, two))
        .min(distance(
            stem(settled),
            stem(word),
            WRONG_STEM_FROM,
            usize::MAX,
        ))
}

/// The distance of two words, or `usize::MAX` where it is more than their length allows.
fn distance(a: &str, b: &str, one_from: usize, two_from: usize) -> usize {
    let (shorter, longer) = (length(a).min(length(b)), length(a).max(length(b)));
    let allowed = usize::from(shorter >= one_from) + usize::from(shorter >= two_from);
    if longer - shorter > allowed || allowed == 0 {
        return usize::MAX;
    }
    Some(osa_distance(a, b))
        .filter(|distance| *distance <= allowed)
        .unwrap_or(usize::MAX)
}
