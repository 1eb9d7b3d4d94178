//! The words and figures of a date, one by one.

use super::vocabulary::{Word, meaning};

/// A piece of the text and what it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// As it was written.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `10`
    Bare(Figures),
    /// `27.02`, `10:00`
    Pair(Figures, Separator, Figures),
    /// `27.02.2026`
    Triple(Figures, Separator, Figures, Figures),
    /// A word of the vocabulary.
    Word(Word),
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
pub(super) struct Figures {
    pub(super) value: u32,
    pub(super) length: usize,
    /// Written `09`, not `9`.
    pub(super) padded: bool,
}

/// Every token of the text. Only spaces, commas, brackets, and full stops and dashes that stand between words are dropped.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text
        .chars()
        .map(|letter| match letter {
            '–' | '—' | '−' | '‑' => '-',
            other => other,
        })
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let end = if letter.is_ascii_digit() {
            end_of_figures(&letters, at)
        } else if is_gap(letter) {
            at += 1;
            continue;
        } else {
            let rest = letters.iter().skip(at);
            at + rest
                .take_while(|letter| !is_gap(**letter) && !letter.is_ascii_digit())
                .count()
        };
        let written: String = letters.iter().skip(at).take(end - at).collect();
        let bare = written.trim_matches(['.', '-', '\'', '"', '«', '»', ':']);
        if !bare.is_empty() {
            found.push(Token {
                text: bare.to_owned(),
                kind: kind(bare),
            });
        }
        at = end;
    }
    found
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')')
}

/// Digits, with one separator at a time between them.
fn end_of_figures(letters: &[char], start: usize) -> usize {
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_separator = |at: usize| letters.get(at).copied().and_then(separator).is_some();
    let mut at = start;
    while is_digit(at) || (is_separator(at) && is_digit(at + 1)) {
        at += 1;
    }
    at
}

fn kind(text: &str) -> Kind {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return meaning(text).map_or(Kind::Unknown, Kind::Word);
    }
    let mut separators = text.chars().filter_map(separator);
    let parts: Option<Vec<Figures>> = text
        .split(|letter| separator(letter).is_some())
        .map(figures)
        .collect();
    let (first, second) = (separators.next(), separators.next());
    match (parts.as_deref(), first, second) {
        (Some(&[only]), None, None) => Kind::Bare(only),
        (Some(&[a, b]), Some(between), None) => Kind::Pair(a, between, b),
        (Some(&[a, b, c]), Some(between), Some(same)) if between == same => {
            Kind::Triple(a, between, b, c)
        }
        _ => Kind::Unknown,
    }
}

fn separator(letter: char) -> Option<Separator> {
    match letter {
        '.' => Some(Separator::Dot),
        ':' => Some(Separator::Colon),
        '/' => Some(Separator::Slash),
        '-' => Some(Separator::Dash),
        _ => None,
    }
}

fn figures(text: &str) -> Option<Figures> {
    let value = (text.len() <= 4).then(|| text.parse().ok()).flatten()?;
    Some(Figures {
        value,
        length: text.len(),
        padded: text.len() == 2 && text.starts_with('0'),
    })
}
