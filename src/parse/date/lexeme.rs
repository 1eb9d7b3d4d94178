//! Lexemes (tokens) of a date: a word or figures, and their place in the text.

use super::word::Word;

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    /// As it was written.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: LexemeKind,
    /// The byte of the text at which it begins.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LexemeKind {
    /// `10`
    Bare(DigitRun),
    /// `27.02`, `10:00`
    Pair(DigitRun, Separator, DigitRun),
    /// `27.02.2026`, `10:00:00`
    Triple(DigitRun, Separator, DigitRun, DigitRun),
    /// A word or a phrase of the vocabulary.
    Word(Word),
    /// The name of a court room that is no plain number: `5А`, `А`, `«Большой»`.
    Name,
    /// Anything else.
    Unknown,
}

/// What stands between figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    Dot,
    Colon,
    Slash,
    Dash,
}

/// One to four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DigitRun {
    pub(super) value: u32,
    pub(super) length: usize,
    /// Written `09`, not `9`.
    pub(super) padded: bool,
}
