//! The words of a text, and the clauses that punctuation makes of them.

use std::ops::Range;

use crate::parse::fold::fold;

/// A word as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlainWord {
    /// Its bytes, without the punctuation at its ends.
    pub(super) range: Range<usize>,
    /// Folded, for comparison.
    pub(super) folded: String,
    /// Whether punctuation ends a clause before it.
    pub(super) begins_clause: bool,
}

/// An abbreviation or an initial is at most so long: the full stop behind it ends nothing.
const LONGEST_ABBREVIATION: usize = 2;

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<PlainWord> {
    let mut found: Vec<PlainWord> = Vec::new();
    for run in runs(text) {
        let Some(range) = trimmed(text, run) else {
            continue;
        };
        let written = text.get(range.clone()).unwrap_or_default();
        let before = found.last();
        let begins_clause = before.is_some_and(|before| {
            let gap = text.get(before.range.end..range.start);
            ends_clause(gap.unwrap_or_default(), &before.folded)
        });
        found.push(PlainWord {
            folded: fold(written),
            range,
            begins_clause,
        });
    }
    found
}

/// Runs of letters and figures, with what may stand within a word: hyphens, colons, full stops.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        let ends = letter.is_whitespace() || ",;()[]—–|".contains(letter);
        match (start, ends) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                runs.push(from..at);
                start = None;
            }
            (None, true) | (Some(_), false) => {}
        }
    }
    runs.extend(start.map(|from| from..text.len()));
    runs
}

fn trimmed(text: &str, run: Range<usize>) -> Option<Range<usize>> {
    let written = text.get(run.clone())?;
    let is_of_word = |letter: char| letter.is_alphanumeric() || "№#@".contains(letter);
    let from = written.find(is_of_word)?;
    let to = written.rfind(is_of_word)?;
    let last = written.get(to..)?.chars().next()?;
    Some(run.start + from..run.start + to + last.len_utf8())
}

/// Whether what stands between two words ends a clause.
fn ends_clause(gap: &str, before: &str) -> bool {
    let is_abbreviated = before.chars().count() <= LONGEST_ABBREVIATION;
    gap.chars().any(|letter| match letter {
        '.' => !is_abbreviated,
        _ => ",;:()[]—–-!…|\n".contains(letter),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_words_and_clauses() {
        for (text, expected) in [
            (
                "перенесли Озбека, судья болен",
                "перенесли озбека | судья болен",
            ),
            (
                "А. Озбек: на 27.02. Из-за болезни",
                "а озбек | на 27.02 | из-за болезни",
            ),
            ("Медеу — на 5 (сказал суд)", "медеу | на 5 | сказал суд"),
            ("«Held» - moved", "held | moved"),
            ("a\nb", "a | b"),
            ("... — !", ""),
        ] {
            let words = words(text).into_iter();
            let read: Vec<String> = words
                .map(|word| match word.begins_clause {
                    true => format!("| {}", word.folded),
                    false => word.folded,
                })
                .collect();
            assert_eq!(read.join(" "), expected, "{text}");
        }
    }
}
