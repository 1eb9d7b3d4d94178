//! Folding: one spelling for a name written in Russian, Kazakh or any of their transliterations.

use std::fmt;

use super::spelling::spellings;

/// The most words of a name that are read.
const MAX_WORDS: usize = 16;
/// A folded text: the skeletons of its words, digits apart from letters; displayed with a space between the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FoldedText(Vec<String>);

impl FoldedText {
    /// The words in their order: at most 16, each of 1 to 32 letters.
    pub fn words(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for FoldedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

/// Folds a text; folding the display of the result gives the same again.
pub fn fold(text: &str) -> FoldedText {
    let words = spellings(text, MAX_WORDS).into_iter();
    FoldedText(words.map(|word| word.settled).collect())
}
