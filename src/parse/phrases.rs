//! Phrase tables: closed lists of phrases, exact and approximate matching.
//!
//! No run of words is compared that is longer than the longest phrase can be, so that the work grows with the line and not
//! with its square.

use std::collections::VecDeque;

use strsim::levenshtein;

use super::fold::fold;

/// The most wrong letters of an approximate match.
const MOST_WRONG: usize = 3;

/// A closed list of values and the phrases for them, folded once.
#[derive(Debug)]
pub(super) struct PhraseTable<T> {
    phrases: Vec<(T, String)>,
    /// Words of the longest phrase.
    most_words: usize,
    /// Letters of the longest phrase.
    most_letters: usize,
}

impl<T: Copy + PartialEq> PhraseTable<T> {
    /// Each value with its phrases, separated by commas.
    pub(super) fn of(values: &[(T, &str)]) -> Self {
        let phrases: Vec<(T, String)> = values
            .iter()
            .flat_map(|(value, phrases)| {
                phrases
                    .split(',')
                    .map(|phrase| (*value, parts(phrase).join(" ")))
            })
            .collect();
        let most = |count: fn(&str) -> usize| {
            let counts = phrases.iter().map(|(_, phrase)| count(phrase));
            counts.max().unwrap_or(0)
        };
        Self {
            most_words: most(|phrase| phrase.split(' ').count()),
            most_letters: most(|phrase| phrase.chars().count()),
            phrases,
        }
    }

    /// The longest phrase that the words begin with, and how many of the words it takes.
    pub(super) fn leading(&self, words: &[&str]) -> Option<(T, usize)> {
        beginnings(words, self.most_words)
            .iter()
            .rev()
            .find_map(|stretch| Some((self.exact(&stretch.spelling)?, stretch.words)))
    }

    /// The longest phrase that the words end in, and how many of the words come before it.
    pub(super) fn trailing(&self, words: &[&str]) -> Option<(T, usize)> {
        endings(words, self.most_words)
            .iter()
            .rev()
            .find_map(|stretch| {
                let value = self.exact(&stretch.spelling)?;
                Some((value, words.len() - stretch.words))
            })
    }

    /// The value whose phrase is nearest to all of the words; `None` where none is near or two are equally so.
    pub(super) fn nearest(&self, words: &[&str]) -> Option<T> {
        let stretches = beginnings(words, self.most_words + MOST_WRONG);
        let whole = stretches.last()?;
        let (value, _) = self.near(&whole.spelling)?;
        (whole.words == words.len()).then_some(value)
    }

    /// The value whose phrase is nearest to the last words, and how many words come before it: at least one. Of equally near
    /// phrases the longest counts.
    pub(super) fn nearest_trailing(&self, words: &[&str]) -> Option<(T, usize)> {
        endings(words, self.most_words + MOST_WRONG)
            .iter()
            .rev()
            .map(|stretch| (words.len() - stretch.words, stretch))
            .filter(|(before, _)| *before > 0)
            .filter_map(|(before, stretch)| {
                let (value, wrong) = self.near(&stretch.spelling)?;
                Some((value, before, wrong))
            })
            .min_by_key(|(_, _, wrong)| *wrong)
            .map(|(value, before, _)| (value, before))
    }

    /// The value of this phrase.
    fn exact(&self, spelling: &str) -> Option<T> {
        let mut known = self.phrases.iter();
        known
            .find(|(_, phrase)| phrase == spelling)
            .map(|(value, _)| *value)
    }

    /// The value whose phrase is nearest to a misspelt one, and how many letters are wrong.
    fn near(&self, written: &str) -> Option<(T, usize)> {
        let letters = written.chars().take(self.most_letters + MOST_WRONG + 1);
        let letters = letters.count();
        if letters > self.most_letters + MOST_WRONG {
            return None;
        }
        let most = (letters / 2).min(MOST_WRONG);
        let mut best: Option<(T, usize)> = None;
        let mut tie = false;
        for (value, phrase) in &self.phrases {
            if phrase.chars().count().abs_diff(letters) > most {
                continue;
            }
            let wrong = levenshtein(written, phrase);
            match best {
                Some((other, least)) if wrong == least => tie |= other != *value,
                Some((_, least)) if wrong > least => {}
                Some(_) | None => {
                    best = Some((*value, wrong));
                    tie = false;
                }
            }
        }
        best.filter(|(_, wrong)| *wrong <= most && !tie)
    }
}

/// A run of words of a line, folded for comparison.
struct WordRun {
    words: usize,
    spelling: String,
}

/// The runs with which the words begin, shortest first: none has more than `most` words of a phrase.
fn beginnings(words: &[&str], most: usize) -> Vec<WordRun> {
    stretches(words.iter(), most, Extend::extend)
}

/// The runs in which the words end, likewise.
fn endings(words: &[&str], most: usize) -> Vec<WordRun> {
    stretches(words.iter().rev(), most, |so_far, more| {
        for part in more.into_iter().rev() {
            so_far.push_front(part);
        }
    })
}

fn stretches<'a>(
    words: impl Iterator<Item = &'a &'a str>,
    most: usize,
    add: impl Fn(&mut VecDeque<String>, Vec<String>),
) -> Vec<WordRun> {
    let mut so_far = VecDeque::new();
    let mut found: Vec<WordRun> = Vec::new();
    for (index, word) in words.enumerate() {
        let more = parts(word);
        if more.is_empty() {
            // A lone dash or comma belongs to the stretch that it stands behind.
            if let Some(last) = found.last_mut() {
                last.words = index + 1;
            }
            continue;
        }
        if so_far.len() + more.len() > most {
            break;
        }
        add(&mut so_far, more);
        found.push(WordRun {
            words: index + 1,
            spelling: so_far.make_contiguous().join(" "),
        });
    }
    found
}

/// The words of a phrase that stand in a text. Hyphens and spaces are one: `house-arrest` is "house arrest".
fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split([' ', '-', '.', ',', '\n']);
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::status::{ACCESS, CUSTODY, SIDE, STAGE};
    use super::*;

    fn table() -> PhraseTable<u8> {
        PhraseTable::of(&[(1, "house arrest, arrest"), (2, "on bail, bail")])
    }

    #[test]
    fn the_longest_phrase_at_either_end_is_taken() {
        for (line, leading, trailing) in [
            ("house arrest again", Some((1, 2)), None),
            ("again house arrest", None, Some((1, 1))),
            ("big arrest", None, Some((1, 1))),
            ("House-Arrest , - x", Some((1, 3)), None),
            ("x – house – arrest .", None, Some((1, 1))),
            ("on bail", Some((2, 2)), Some((2, 0))),
            ("- , .", None, None),
            ("", None, None),
        ] {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(table().leading(&words), leading, "{line}");
            assert_eq!(table().trailing(&words), trailing, "{line}");
        }
    }

    #[test]
    fn no_phrase_means_two_things() {
        fn check<T: Copy + PartialEq + std::fmt::Debug>(table: &PhraseTable<T>) {
            for (value, phrase) in &table.phrases {
                assert_eq!(table.exact(phrase), Some(*value), "{phrase}");
            }
        }
        check(&ACCESS);
        check(&CUSTODY);
        check(&STAGE);
        check(&SIDE);
    }

    #[test]
    fn a_misspelt_ending_leaves_a_word_before_it() {
        for (line, expected) in [
            ("k asanov house arest", Some((1, 2))),
            ("k asanov , on bale", Some((2, 2))),
            ("house arest", Some((1, 1))),
            ("arest", None),
            ("k asanov", None),
        ] {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(table().nearest_trailing(&words), expected, "{line}");
        }
    }

    #[test]
    fn of_two_equally_near_none_is_the_nearest() {
        let nearest = |values: &[(u8, &str)]| PhraseTable::of(values).nearest(&["ad"]);
        assert_eq!(nearest(&[(1, "ab"), (2, "ac")]), None);
        assert_eq!(nearest(&[(1, "ab"), (1, "ac"), (2, "x")]), Some(1));
    }

    #[test]
    fn no_stretch_is_longer_than_a_phrase_can_be() {
        for word in ["x", "-", "x-", "a-b-c-d-e-f-g", "x\u{301}", "1"] {
            let words = vec![word; 4_096];
            for most in [1, 5] {
                for found in [beginnings(&words, most), endings(&words, most)] {
                    assert!(found.len() <= most, "{word}");
                    let parts = |stretch: &WordRun| stretch.spelling.split(' ').count();
                    assert!(found.iter().all(|stretch| parts(stretch) <= most), "{word}");
                }
            }
        }
        let endless = "x".repeat(4_096);
        assert_eq!(table().nearest(&[&endless]), None);
    }
}
