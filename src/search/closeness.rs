//! Closeness: how near a typed word is to a word of a name.

use strsim::osa_distance;

use super::forms::Forms;
use super::skeleton::{is_number, length};

/// The shortest word that matches as a prefix.
const PREFIX_FROM: usize = 2;
/// The shortest word that matches with one wrong letter.
pub(super) const ONE_WRONG_FROM: usize = 4;
/// The shortest word that matches with two wrong letters.
pub(super) const TWO_WRONG_FROM: usize = 8;
/// The shortest stem that matches with a wrong letter: too much has been cut off a shorter one.
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

/// The closeness of a query's word, by its skeleton and as typed, to a folded word.
///
/// The typed word counts beside its skeleton because a missing letter can bring two letters together that fold into one:
/// "Схаров" for Сахаров.
pub(super) fn closeness(settled: &str, typed: &str, word: &str) -> Option<Closeness> {
    if settled == word {
        return Some(Closeness::Exact);
    }
    let is_beginning = length(settled) >= PREFIX_FROM && word.starts_with(settled);
    let begins = is_beginning.then_some(Closeness::Prefix);
    if is_number(settled) || is_number(word) {
        return begins;
    }
    let (asked, known) = (Forms::of(settled), Forms::of(word));
    if meet(asked.cases(), known.cases()) {
        return Some(Closeness::Inflected);
    }
    if meet(asked.all(), known.all()) {
        return Some(Closeness::Akin);
    }
    // The smaller of that of the skeletons, as typed, and of the stems.
    let wrong_letters = || {
        let (one, two) = (ONE_WRONG_FROM, TWO_WRONG_FROM);
        distance(settled, word, one, two)
            .min(distance(typed, word, one, two))
            .min(distance(
                asked.stem(),
                known.stem(),
                WRONG_STEM_FROM,
                usize::MAX,
            ))
    };
    begins.or_else(|| match wrong_letters() {
        1 => Some(Closeness::OneWrong),
        2 => Some(Closeness::TwoWrong),
        _ => None,
    })
}

fn meet(one: &[&str], other: &[&str]) -> bool {
    one.iter().any(|form| other.contains(form))
}

/// The edit distance of two words, or `usize::MAX` where it is more than their length allows.
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
