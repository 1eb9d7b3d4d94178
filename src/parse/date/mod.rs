//! The parser of dates and times as people write them in Kazakh, Russian and English, mixed as they come.
//!
//! Nothing is guessed. Where a text is ambiguous, every meaning is returned, for the bot to ask. Words that are not
//! understood may follow a date: they are its reason or note. Such words before or within it, and misspelt words of dates,
//! are returned as an error, and the text is not taken for a date.
//!
//! - `27.02` is day and month; `03/04` can be either way round.
//! - A day and month with no year are the next to come; if they passed within sixty days, also those.
//! - A weekday is the next to come; today's own name is today or a week from today.
//! - "Next Friday" is both the coming one and that of the next week, where these are two.
//! - An hour from 1 to 7 can be before or after noon, unless written `03:00` or with a part of the day.
//! - What is said twice and agrees is said once: `чт 24.12 четверг`, `12:00 полдень`.
//! - A hearing more than three years ahead is a slip of a finger.

mod calendar;
mod clock;
mod days;
mod figures;
mod follows;
mod forms;
mod grammar;
mod letters;
mod lex;
mod lexeme;
mod numbers;
mod phrases;
mod piece;
mod quote;
mod rooms;
mod sitting;
mod spans;
mod vocabulary;
mod word;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::domain::{hearing::RoomChange, when::When};
use grammar::ParseResults;
use lexeme::{Lexeme, LexemeKind};
use piece::{Piece, PieceMeaning};
use word::Word;

pub use spans::{DateSpan, SpanDirection, SpanSubject, may_be_of_a_date, spans};

/// What the text must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrTime {
    /// A day, and perhaps a time.
    Date,
    /// A time with no day. A lone `10` is an hour.
    Time,
}

/// A sitting, as far as a text states it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sitting {
    /// Its day.
    pub day: StatedDay,
    /// Its time.
    pub time: StatedTime,
    /// Its court room.
    pub room: RoomChange,
}

/// The stated day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatedDay {
    /// Nothing.
    Unsaid,
    /// That none is set.
    NotSet,
    /// Which it is.
    On(NaiveDate),
}

/// The stated time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatedTime {
    /// Nothing.
    Unsaid,
    /// That none was announced.
    NotAnnounced,
    /// Which it is.
    At(NaiveTime),
}

/// A parsed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedSitting<'a> {
    /// The sitting.
    pub sitting: ParsedDate<Sitting>,
    /// The words that follow; empty for none.
    pub rest: &'a str,
}

/// The outcome of parsing a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedDate<T> {
    /// It means one thing.
    One(T),
    /// Ambiguous: it can mean each of these, at least two, in the order of time.
    Several(Vec<T>),
    /// It cannot be read.
    Not(DateError),
}

/// The error of parsing a date or a time. Pieces are quoted as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It contradicts itself.
    Contradiction(Clash),
    /// This piece is a date or time that does not exist, such as `31.02` or `25:00`.
    Impossible(String),
    /// This day is too far ahead.
    Far(NaiveDate),
    /// There is no date (or time): these pieces were understood, these were not. If nothing is left over, a day (or a time)
    /// is missing.
    Nothing {
        /// What was understood.
        understood: Vec<String>,
        /// What was not.
        left: Vec<String>,
    },
}

/// A contradiction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The day is not on that weekday.
    Weekday {
        /// The day as it was understood.
        day: NaiveDate,
        /// The weekday as it was written.
        weekday: Weekday,
    },
    /// Two days, two times or two rooms, as they were written.
    Two(String, String),
}

impl Sitting {
    /// Its day and time, if a day is said.
    pub fn when(&self) -> Option<When> {
        let StatedDay::On(day) = self.day else {
            return None;
        };
        Some(match self.time {
            StatedTime::At(time) => When::at(day, time),
            StatedTime::Unsaid | StatedTime::NotAnnounced => When::day(day),
        })
    }
}

/// Parses the date and time of a hearing (a sitting) as people write it, on `today` of the court's clock.
pub fn parse(words: &str, asked: DateOrTime, today: NaiveDate) -> ParsedSitting<'_> {
    let tokens = lex::tokens(words);
    let may_end = follows::may_end(&tokens);
    let parses = grammar::parses(&tokens, asked, &may_end);
    let mut ends: Vec<usize> = parses.complete.iter().map(|(end, _)| *end).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut reason = None;
    for end in ends.into_iter().rev() {
        let ways = parses.complete.iter().filter(|(at, _)| *at == end);
        let read = settle(ways.map(|(_, pieces)| pieces), |pieces| {
            sitting::sittings(pieces, &tokens[..end], asked, today)
        });
        match read {
            ParsedDate::Not(unread) => {
                reason.get_or_insert(unread);
            }
            ParsedDate::One(_) | ParsedDate::Several(_) => {
                let rest = tokens
                    .get(end)
                    .map_or("", |token| words.get(token.start..).unwrap_or_default());
                return ParsedSitting {
                    sitting: read,
                    rest: follows::bare(words, rest),
                };
            }
        }
    }
    let unread = reason.unwrap_or_else(|| why_not(&parses, &tokens));
    ParsedSitting {
        sitting: ParsedDate::Not(unread),
        rest: "",
    }
}

/// Whether a text begins with a day.
pub fn begins_with_a_day(words: &str) -> bool {
    let tokens = lex::tokens(words);
    let anywhere = vec![true; tokens.len() + 1];
    let parses = grammar::parses(&tokens, DateOrTime::Date, &anywhere);
    let mut pieces = parses.complete.iter().flat_map(|(_, pieces)| pieces);
    pieces.any(|piece| {
        matches!(
            piece.says,
            PieceMeaning::Date(_)
                | PieceMeaning::DayMonth(_)
                | PieceMeaning::DayOfMonth(_)
                | PieceMeaning::Weekday(_)
        )
    })
}

/// The error for tokens without a parse.
fn why_not(parses: &ParseResults, tokens: &[Lexeme]) -> DateError {
    let texts = |tokens: &[&Lexeme]| tokens.iter().map(|token| token.text.clone()).collect();
    let is_known = |token: &&Lexeme| {
        !matches!(
            token.kind,
            LexemeKind::Unknown | LexemeKind::Word(Word::Vague)
        )
    };
    let (known, unknown): (Vec<&Lexeme>, Vec<&Lexeme>) = tokens.iter().partition(is_known);
    if !unknown.is_empty() {
        return DateError::Nothing {
            understood: texts(&known),
            left: texts(&unknown),
        };
    }
    if let Some((first, second)) = &parses.clash {
        return quote::two(first, second, tokens);
    }
    if let Some((start, end)) = parses.impossible {
        return DateError::Impossible(quote::text(tokens, start, end));
    }
    let (before, after) = tokens.split_at(parses.furthest.min(tokens.len()));
    DateError::Nothing {
        understood: texts(&before.iter().collect::<Vec<_>>()),
        left: texts(&after.iter().collect::<Vec<_>>()),
    }
}

/// The outcome of all parses together: every meaning that one of them has, else the plainest error.
fn settle<'a>(
    ways: impl Iterator<Item = &'a Vec<Piece>>,
    meanings: impl Fn(&[Piece]) -> Result<Vec<Sitting>, DateError>,
) -> ParsedDate<Sitting> {
    let mut found = Vec::new();
    let mut reason = DateError::Nothing {
        understood: Vec::new(),
        left: Vec::new(),
    };
    for pieces in ways {
        match meanings(pieces) {
            Ok(more) => found.extend(more),
            Err(unread) if weight(&unread) > weight(&reason) => reason = unread,
            Err(_) => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [] => ParsedDate::Not(reason),
        [one] => ParsedDate::One(one.clone()),
        _ => ParsedDate::Several(found),
    }
}

/// How telling an error is.
fn weight(unread: &DateError) -> u8 {
    match unread {
        DateError::Nothing { understood, left } if left.is_empty() => {
            u8::from(!understood.is_empty())
        }
        DateError::Nothing { .. } => 2,
        DateError::Impossible(_) | DateError::Far(_) => 3,
        DateError::Contradiction(_) => 4,
    }
}

#[cfg(test)]
mod tests;
