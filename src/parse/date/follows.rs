//! The end of a date: other words, a reason or a note, may follow it.
//!
//! Nothing that could belong to the date is taken for a reason: no figures, no word or near word of dates, no time of
//! another clock. Whoever means such words as a reason puts a `|` before them.

use super::{
    lexeme::{Lexeme, LexemeKind},
    vocabulary::is_nearly_of_dates,
    word::Word,
};

/// How many words at the beginning of a reason are checked for a misspelt word of a date.
const NEAR_THE_DATE: usize = 3;

/// How tightly a token is attached to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Attachment {
    /// Loose: it may stand in any reason.
    Loose,
    /// Weak: it may stand in a reason behind a date, but could be a date itself: "неделю".
    Weak,
    /// Strong: it is of a date.
    Strong,
}

/// Whether a date may end there: for each place before a token, and for the end.
pub(super) fn may_end(tokens: &[Lexeme]) -> Vec<bool> {
    let mut may_end = vec![true; tokens.len() + 1];
    let mut tightest = Attachment::Loose;
    let mut has_words = false;
    for (at, token) in tokens.iter().enumerate().rev() {
        tightest = tightest.max(attachment(token.kind));
        has_words |= is_of_its_own(token);
        let most = if at == 0 {
            Attachment::Loose
        } else {
            Attachment::Weak
        };
        may_end[at] = has_words && tightest <= most && token.kind != LexemeKind::Word(Word::Room);
    }
    // A slip is looked for only where a date could end.
    for at in 0..tokens.len() {
        if may_end[at] {
            let next = tokens.iter().skip(at).take(NEAR_THE_DATE);
            let mut unknown = next.filter(|token| token.kind == LexemeKind::Unknown);
            may_end[at] = !unknown.any(|token| is_nearly_of_dates(&token.text));
        }
        // Behind the first word that no date has, none goes on.
        if tokens
            .get(at)
            .is_some_and(|token| token.kind == LexemeKind::Unknown)
        {
            may_end
                .iter_mut()
                .take(tokens.len())
                .skip(at + 1)
                .for_each(|may| *may = false);
            break;
        }
    }
    may_end
}

/// Whether a token is a word that can begin a reason by itself.
fn is_of_its_own(token: &Lexeme) -> bool {
    match token.kind {
        LexemeKind::Unknown => token.text.chars().any(char::is_alphabetic),
        LexemeKind::Word(word) => word == Word::OfHearings,
        LexemeKind::Bare(_) | LexemeKind::Pair(..) | LexemeKind::Triple(..) | LexemeKind::Name => {
            false
        }
    }
}

fn attachment(kind: LexemeKind) -> Attachment {
    match kind {
        LexemeKind::Bare(_) | LexemeKind::Pair(..) | LexemeKind::Triple(..) | LexemeKind::Name => {
            Attachment::Strong
        }
        LexemeKind::Unknown => Attachment::Loose,
        LexemeKind::Word(word) => of_word(word),
    }
}

fn of_word(word: Word) -> Attachment {
    match word {
        Word::A
        | Word::This
        | Word::OnDay
        | Word::In
        | Word::After
        | Word::At
        | Word::From
        | Word::S
        | Word::On
        | Word::To
        | Word::Or
        | Word::Without
        | Word::Past
        | Word::Current
        | Word::Ordinal
        | Word::Ending
        | Word::FromEnding
        | Word::Room
        | Word::OfHearings
        | Word::Size
        | Word::NumberSign => Attachment::Loose,
        Word::Week
        | Word::Months
        | Word::Day
        | Word::OfDay
        | Word::Now
        | Word::Later
        | Word::Until
        | Word::UntilThen
        | Word::Half
        | Word::Year => Attachment::Weak,
        Word::Month(_)
        | Word::Weekday(_)
        | Word::Ahead(_)
        | Word::Number(_)
        | Word::Nth(_)
        | Word::HalfTo(_)
        | Word::NoDate
        | Word::NoTime
        | Word::Next
        | Word::Coming
        | Word::Fortnight
        | Word::Hour
        | Word::Minute
        | Word::Quarter
        | Word::HalfPast
        | Word::Part(_)
        | Word::Noon
        | Word::ThisYear
        | Word::NoRoom
        | Word::Vague => Attachment::Strong,
    }
}

/// The rest after a date, with the bracket that opens before it if it closes, and without the punctuation that separates it
/// from the date.
pub(super) fn bare<'a>(words: &'a str, rest: &'a str) -> &'a str {
    let before = words.get(..words.len() - rest.len()).unwrap_or_default();
    let rest = rest.trim();
    let opened = before.trim_end().ends_with(['(', '[']);
    match rest.strip_suffix([')', ']']) {
        Some(inside) if opened && !inside.contains(['(', '[']) => inside.trim(),
        Some(_) | None => rest,
    }
}
