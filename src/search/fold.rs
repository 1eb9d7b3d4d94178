//! One spelling for a name written in Russian, Kazakh or any of their transliterations.

use std::fmt;

use super::spelling::spellings;

/// How many words of a name are read.
const MAX_WORDS: usize = 16;
/// A text as words of the skeleton, digits apart from letters; shown with a space between the words.
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

/// The skeleton of a text; folding what it shows gives the same again.
pub fn fold(text: &str) -> FoldedText {
    let words = spellings(text, MAX_WORDS).into_iter();
    FoldedText(words.map(|word| word.settled).collect())
}
