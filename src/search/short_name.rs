//! Short names that are easily confused.

use strsim::osa_distance;

use super::fold::fold;
use super::skeleton::length;

/// At most `limit` short names that may have been meant by a text that is none, nearest first.
pub fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    limit: usize,
) -> Vec<&'a str> {
    let words = fold(text);
    let written = words.words().concat();
    let mut near: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| Some((wrong(words.words(), &written, candidate)?, candidate)))
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(limit)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// The edit distance of a short name to what was typed; none where it has every word that was typed.
fn wrong(words: &[String], written: &str, candidate: &str) -> Option<usize> {
    let of = fold(candidate);
    let letters = length(&of.words().concat());
    if !words.is_empty() && words.iter().all(|word| of.words().contains(word)) {
        return Some(0);
    }
    let wrong = osa_distance(written, &of.words().concat());
    // A third of the letters wrong is another word.
    (wrong * 3 < letters).then_some(wrong)
}

/// Whether two short names are easily confused: one wrong letter, or equal but for the digits.
pub fn are_alike(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String { name.chars().filter(|c| !c.is_ascii_digit()).collect() };
    one != other && (osa_distance(one, other) <= 1 || letters(one) == letters(other))
}
