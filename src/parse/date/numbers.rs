//! Numbers in figures and in words, and the days of a month that they are.

use super::{lexeme::LexemeKind, word::Word};

/// A number and how many tokens it takes.
pub(super) type CountedNumber = (u32, usize);

/// A number of one or two figures, or written out in one word.
pub(super) fn number(kind: LexemeKind) -> Option<u32> {
    match kind {
        LexemeKind::Bare(figures) if figures.length <= 2 => Some(figures.value),
        LexemeKind::Word(Word::Number(value)) => Some(value),
        LexemeKind::Bare(_)
        | LexemeKind::Pair(..)
        | LexemeKind::Triple(..)
        | LexemeKind::Word(_)
        | LexemeKind::Name
        | LexemeKind::Unknown => None,
    }
}

/// Every number with which the tokens begin: "жиырма екі" is 22, and may be 20 followed by a 2.
pub(super) fn numbers(rest: &[LexemeKind]) -> Vec<CountedNumber> {
    let Some(first) = rest.first().copied().and_then(number) else {
        return Vec::new();
    };
    let both = match rest {
        [
            LexemeKind::Word(Word::Number(tens)),
            LexemeKind::Word(Word::Number(ones)),
            ..,
        ] => joined(*tens, *ones),
        _ => None,
    };
    std::iter::once((first, 1))
        .chain(both.map(|both| (both, 2)))
        .collect()
}

/// The number of a day in words: "двадцать четвёртого", "жиырма төртінші", "first".
pub(super) fn ordinal(rest: &[LexemeKind]) -> Option<CountedNumber> {
    match *rest {
        [LexemeKind::Word(Word::Nth(day)), ..] => Some((day, 1)),
        [
            LexemeKind::Word(Word::Number(tens)),
            LexemeKind::Word(Word::Nth(ones)),
            ..,
        ] => joined(tens, ones).map(|both| (both, 2)),
        _ => None,
    }
}

/// Tens and ones as one number; "он бір" is Kazakh for eleven.
fn joined(tens: u32, ones: u32) -> Option<u32> {
    (matches!(tens, 10 | 20 | 30 | 40 | 50) && (1..=9).contains(&ones)).then_some(tens + ones)
}
