//! Which of many names is meant.

use strsim::osa_distance;

use super::closeness::Closeness;
use super::fold::{Folded, fold, length};
use super::query::{Query, QueryWord};

/// How well a name answers a query; the smaller, the better.
///
/// Compared in this order: the worst word; all words together; words of the name that nobody asked for; letters by which the
/// words differ in length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    worst: Closeness,
    all: usize,
    spare_words: usize,
    spare_letters: usize,
}

impl Score {
    /// The closeness of the word that matches worst: up to `Prefix` the name is as typed, after it a guess.
    pub fn worst(self) -> Closeness {
        self.worst
    }
}

/// How well a name answers a query: each word of the query needs a word of the name for itself, in any order.
pub fn score(query: &Query, name: &Folded) -> Option<Score> {
    let (asked, words) = (query.words(), name.words());
    let mut taken: Vec<Pair> = Vec::new();
    for pair in pairs(asked, words) {
        if taken
            .iter()
            .all(|other| other.asked != pair.asked && other.word != pair.word)
        {
            taken.push(pair);
        }
    }
    if taken.len() < asked.len() {
        return None;
    }
    Some(Score {
        worst: taken.last()?.closeness,
        all: taken.iter().map(|pair| pair.closeness as usize).sum(),
        spare_words: words.len() - taken.len(),
        spare_letters: taken.iter().map(|pair| pair.spare_letters).sum(),
    })
}

/// The names that answer a query, best first; equal ones by their letters, then by what they are of.
pub fn rank<T: Ord>(
    query: &Query,
    names: impl IntoIterator<Item = (Folded, T)>,
) -> Vec<(Score, T)> {
    let mut found: Vec<_> = names
        .into_iter()
        .filter_map(|(name, of)| Some((score(query, &name)?, name, of)))
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|(score, _, of)| (score, of))
        .collect()
}

/// At most `limit` of the candidates that may have been meant by a text that names none of them, nearest first.
pub fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    limit: usize,
) -> Vec<&'a str> {
    let query = Query::new(text);
    let written = fold(text).words().concat();
    let mut near: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| Some((nearness(&query, &written, &fold(candidate))?, candidate)))
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(limit)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// A word of the query and a word of the name that may answer it, by their places.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    closeness: Closeness,
    spare_letters: usize,
    asked: usize,
    word: usize,
}

/// All pairs that match, nearest first.
fn pairs(asked: &[QueryWord], words: &[String]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (asked_place, asked) in asked.iter().enumerate() {
        for (word_place, word) in words.iter().enumerate() {
            if let Some(closeness) = asked.closeness(word) {
                pairs.push(Pair {
                    closeness,
                    spare_letters: length(asked.folded()).abs_diff(length(word)),
                    asked: asked_place,
                    word: word_place,
                });
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Found(Score),
    WrongLetters(usize),
}

fn nearness(query: &Query, written: &str, candidate: &Folded) -> Option<Nearness> {
    if let Some(score) = score(query, candidate) {
        return Some(Nearness::Found(score));
    }
    let candidate = candidate.words().concat();
    let wrong = osa_distance(written, &candidate);
    // A third of the letters wrong is another word.
    (wrong * 3 < length(&candidate)).then_some(Nearness::WrongLetters(wrong))
}

/// Whether two short names are easily taken for one another: a letter wrong, or the same but for the digits.
pub fn are_alike(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String { name.chars().filter(|c| !c.is_ascii_digit()).collect() };
    one != other && (strsim::osa_distance(one, other) <= 1 || letters(one) == letters(other))
}
