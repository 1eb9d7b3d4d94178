//! What somebody typed to find a name.

use std::collections::BTreeSet;

use super::closeness::{Closeness, closeness};
use super::fold::spellings;
use super::keys::keys;
use super::layout::in_other_layout;

/// Folded words that say what is looked for, not which one; left out where other words remain.
const COMMON_WORDS: &[&str] = &[
    "delo", "dela", "delu", "dele", "sud", "suda", "sudu", "sude", "is", "isi", "sot", "soti",
    "kase", "kourt", "no", "the", "of", "po", "v", "i",
];

/// How many words of a text are looked for. Each costs a look-up of its own; what so many find, more would not find better.
const MOST_WORDS: usize = 8;

/// The words of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<QueryWord>,
}

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    settled: String,
    typed: String,
}

impl Query {
    /// Reads a search; it has no words if the text has neither letters nor digits.
    pub fn new(text: &str) -> Self {
        let mut words: Vec<_> = spellings(text)
            .map(|(typed, settled)| QueryWord { settled, typed })
            .collect();
        let is_common = |word: &QueryWord| COMMON_WORDS.contains(&word.settled.as_str());
        if !words.iter().all(is_common) {
            words.retain(|word| !is_common(word));
        }
        words.truncate(MOST_WORDS);
        Self { words }
    }

    /// The same keys typed with the keyboard in the other layout, for when nothing was found: "jp,tr" for "озбек".
    pub fn in_other_layout(text: &str) -> Self {
        Self::new(&in_other_layout(text))
    }

    /// The words, each of which a name must have; at most eight.
    pub fn words(&self) -> &[QueryWord] {
        &self.words
    }
}

impl QueryWord {
    /// The word's skeleton: every word that begins with it is a candidate.
    pub fn folded(&self) -> &str {
        &self.settled
    }

    /// The keys of the other candidates: every word that has one of them.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut keys = keys(&self.settled);
        keys.append(&mut super::keys(&self.typed));
        keys
    }

    /// How near it is to a folded word; `None` if it is another word.
    pub fn closeness(&self, word: &str) -> Option<Closeness> {
        closeness(&self.settled, &self.typed, word)
    }
}
