//! Where a longer text speaks of dates: the stretches that state a day, a time or a court room, not yet parsed.
//!
//! Each stretch is as long as a piece of the grammar can be, from the left. What the stretches mean together is for
//! [`parse`](super::parse) to say, which is given only these.

use std::ops::Range;

use super::{
    DateOrTime, grammar, lex,
    lexeme::{Lexeme, LexemeKind},
    piece::{ParseStep, Piece, PieceMeaning},
    vocabulary,
    word::Word,
};

/// A stretch of a text that states something of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// Its bytes, with the prepositions that lead to it.
    pub range: Range<usize>,
    /// The byte at which it begins without them.
    pub bare: usize,
    /// What it is about.
    pub subject: SpanSubject,
    /// Whether a change leads to it or away from it.
    pub direction: SpanDirection,
}

/// What a stretch states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanSubject {
    /// A day.
    Day,
    /// That no day is set.
    NoDay,
    /// Today, or a day before.
    Today,
    /// A year, a week, a part of the day: nothing without a day or a time.
    Vague,
    /// A time, or that none was announced.
    Time,
    /// A court room, or that none is known.
    Room,
}

/// The direction that a preposition or a Kazakh case ending gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanDirection {
    /// None: "27 февраля".
    None,
    /// "с 27 февраля", "27 ақпаннан"
    From,
    /// "на 27 февраля", "27 ақпанға"
    To,
}

/// Every stretch of the text that is of a date, in their order.
pub fn spans(text: &str, asked: DateOrTime) -> Vec<DateSpan> {
    let tokens = lex::tokens(text);
    let kinds: Vec<LexemeKind> = tokens.iter().map(|token| token.kind).collect();
    let mut found = Vec::new();
    let mut said: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(step) = longest(&kinds, asked, &said, at) else {
            said.clear();
            at += 1;
            continue;
        };
        let step = SpanStep {
            end: step.end + trailing(&kinds, step.end),
            ..step
        };
        found.extend(span(&tokens, at, &step));
        at = step.end;
        said.extend(step.piece);
    }
    found
}

/// Whether a piece ends in the word for a room whose name is the next token: "в 10 зал 5" names no room 10.
fn takes_another(kinds: &[LexemeKind], end: usize) -> bool {
    let kind = |at: usize| kinds.get(at).copied();
    let before = end.checked_sub(1).and_then(kind);
    let is_name = matches!(kind(end), Some(LexemeKind::Bare(_) | LexemeKind::Name));
    let is_day = matches!(kind(end + 1), Some(LexemeKind::Word(Word::Month(_))));
    before == Some(LexemeKind::Word(Word::Room)) && is_name && !is_day
}

/// How many words there belong to the piece before them: "жұма күні".
fn trailing(kinds: &[LexemeKind], from: usize) -> usize {
    let rest = kinds.iter().skip(from);
    let belongs =
        |kind: &&LexemeKind| matches!(kind, LexemeKind::Word(Word::OnDay | Word::UntilThen));
    rest.take_while(belongs).count()
}

/// Whether a word that is in no stretch may have been meant for one: figures, a month, a misspelt weekday.
pub fn may_be_of_a_date(word: &str) -> bool {
    let is_named = vocabulary::meaning(word)
        .is_some_and(|word| matches!(word, Word::Month(_) | Word::Weekday(_) | Word::Week));
    word.starts_with(|letter: char| letter.is_ascii_digit())
        || is_named
        || vocabulary::is_nearly_of_dates(word)
}

/// A stretch in tokens.
struct SpanStep {
    /// The first token behind the words that only lead to it.
    core: usize,
    end: usize,
    /// `None` for a date that does not exist.
    piece: Option<Piece>,
}

/// The words that may lead to a piece: "до", "в", "the".
const MOST_LEADS: usize = 3;

/// The piece that ends last of those that begin here, behind words that lead to it or at once.
fn longest(
    kinds: &[LexemeKind],
    asked: DateOrTime,
    said: &[Piece],
    from: usize,
) -> Option<SpanStep> {
    let mut best: Option<SpanStep> = None;
    for core in from..=from + MOST_LEADS {
        let rest = grammar::known(kinds.get(core..).unwrap_or_default());
        let at = if said.is_empty() { 0 } else { core };
        let mut leads = false;
        for step in grammar::steps(rest, asked, (said, at)) {
            let (end, piece) = match step {
                ParseStep::Skip => {
                    leads = true;
                    continue;
                }
                ParseStep::Say(length, says) => {
                    let end = core + length;
                    if matches!(says, PieceMeaning::Room { .. }) && takes_another(kinds, end) {
                        continue;
                    }
                    let start = core;
                    (end, Some(Piece { start, end, says }))
                }
                ParseStep::Impossible(length) => (core + length, None),
            };
            let is_better = best
                .as_ref()
                .is_none_or(|best| (end, piece.is_some()) > (best.end, best.piece.is_some()));
            if is_better {
                best = Some(SpanStep { core, end, piece });
            }
        }
        if !leads {
            break;
        }
    }
    best
}

fn span(tokens: &[Lexeme], from: usize, step: &SpanStep) -> Option<DateSpan> {
    let of_span = tokens.get(from..step.end)?;
    let (first, last) = (of_span.first()?, of_span.last()?);
    Some(DateSpan {
        range: first.start..last.end,
        bare: tokens.get(step.core)?.start,
        subject: subject(step, of_span),
        direction: direction(of_span),
    })
}

fn subject(step: &SpanStep, of_span: &[Lexeme]) -> SpanSubject {
    let Some(piece) = &step.piece else {
        let is_time = of_span.iter().any(|token| token.text.contains(':'));
        return if is_time {
            SpanSubject::Time
        } else {
            SpanSubject::Day
        };
    };
    match piece.says {
        PieceMeaning::Ahead(..=0) => SpanSubject::Today,
        PieceMeaning::Date(_)
        | PieceMeaning::DayMonth(_)
        | PieceMeaning::DayOfMonth(_)
        | PieceMeaning::Ahead(_)
        | PieceMeaning::MonthsAhead(_)
        | PieceMeaning::Weekday(_)
        | PieceMeaning::Pointed(..) => SpanSubject::Day,
        PieceMeaning::NoDate => SpanSubject::NoDay,
        PieceMeaning::Year(_)
        | PieceMeaning::YearAhead(_)
        | PieceMeaning::Week(_)
        | PieceMeaning::Part(_) => SpanSubject::Vague,
        PieceMeaning::Time(_) | PieceMeaning::NoTime => SpanSubject::Time,
        PieceMeaning::Room { .. } | PieceMeaning::NoRoom => SpanSubject::Room,
    }
}

fn direction(of_span: &[Lexeme]) -> SpanDirection {
    let is_preposition = |word| {
        matches!(
            word,
            Word::At | Word::From | Word::S | Word::On | Word::To | Word::Until | Word::In
        )
    };
    for token in of_span {
        match token.kind {
            LexemeKind::Word(word) if is_preposition(word) => {}
            _ => break,
        }
        match token.text.to_lowercase().as_str() {
            "с" | "from" => return SpanDirection::From,
            "на" | "до" | "to" | "until" | "till" => return SpanDirection::To,
            _ => {}
        }
    }
    let takes_endings = |token: &&Lexeme| {
        matches!(
            token.kind,
            LexemeKind::Word(
                Word::Month(_) | Word::Weekday(_) | Word::Ending | Word::FromEnding | Word::OnDay
            )
        )
    };
    let last = of_span.iter().rev().find(takes_endings);
    let last = last.map_or(String::new(), |token| token.text.to_lowercase());
    let ends = |endings: &[&str]| endings.iter().any(|ending| last.ends_with(ending));
    if ends(&["нан", "нен", "дан", "ден", "тан", "тен"]) {
        SpanDirection::From
    } else if ends(&["ға", "ге", "қа", "ке"]) || ends(&["сіне", "ына", "іне"]) {
        SpanDirection::To
    } else {
        SpanDirection::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_of_a_date_is_taken() {
        for (text, asked, expected) in [
            (
                "перенесли Озбека на 27 февраля в 10",
                DateOrTime::Date,
                vec!["на 27 февраля", "в 10"],
            ),
            (
                "алматы ісі 27 ақпанға қалды",
                DateOrTime::Date,
                vec!["27 ақпанға"],
            ),
            (
                "adjourned to Friday, defendant unwell",
                DateOrTime::Date,
                vec!["to Friday"],
            ),
            (
                "с 10 декабря на 24 декабря, зал 5",
                DateOrTime::Date,
                vec!["с 10 декабря", "на 24 декабря", "зал 5"],
            ),
            ("суд отложен без даты", DateOrTime::Date, vec!["без даты"]),
            (
                "24 декабря в 10 зал 5",
                DateOrTime::Date,
                vec!["24 декабря", "в 10", "зал 5"],
            ),
            (
                "в 5 зале 24 декабря",
                DateOrTime::Date,
                vec!["в 5 зале", "24 декабря"],
            ),
            ("в 3 зале", DateOrTime::Date, vec!["в 3 зале"]),
            (
                "24 декабря в 10 зал 5",
                DateOrTime::Date,
                vec!["24 декабря", "в 10", "зал 5"],
            ),
            (
                "в 5 зале 24 декабря",
                DateOrTime::Date,
                vec!["в 5 зале", "24 декабря"],
            ),
            (
                "02.12.2026 күніне ауыстырылды",
                DateOrTime::Date,
                vec!["02.12.2026 күніне"],
            ),
            ("до 17", DateOrTime::Time, vec!["до 17"]),
            ("не пришёл на допрос", DateOrTime::Date, vec![]),
            ("", DateOrTime::Date, vec![]),
        ] {
            let found = spans(text, asked).into_iter();
            let found: Vec<&str> = found.map(|span| &text[span.range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
