//! Dates and times as people write them in Kazakh, Russian and English, mixed as they come.
//!
//! Nothing is guessed. Where a text can mean two days or two times, both are given, for the bot to ask; where a single word is
//! not understood, the text is not read, and that word is named.
//!
//! - `27.02` is day and month; `03/04` can be either way round.
//! - A day and month with no year are the next to come; if they passed within sixty days, also those.
//! - A weekday is the next to come; today's own name is today or a week from today.
//! - "Next Friday" is both the coming one and that of the next week, where these are two.
//! - An hour from 1 to 7 can be before or after noon, unless written `03:00` or with a part of the day.

mod calendar;
mod clock;
mod figures;
mod grammar;
mod lex;
mod vocabulary;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::domain::when::When;
use grammar::{Parses, Piece, Says};
use lex::{Kind, Token};
use vocabulary::Word;

/// What came of reading a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read<T> {
    /// It means one thing.
    One(T),
    /// It can mean each of these, at least two, in the order of time.
    Several(Vec<T>),
    /// It cannot be read.
    Not(Unread),
}

/// Why a date or a time cannot be read. Pieces of it are as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It says two things that cannot both be.
    Contradiction(Clash),
    /// This piece of it is no date or time that exists, such as `31.02` or `25:00`.
    Impossible(String),
    /// These pieces were understood, these were not. With none left over, a day (or a time) is what is missing.
    Nothing {
        /// What was understood.
        understood: Vec<String>,
        /// What was not.
        left: Vec<String>,
    },
}

/// Two things that cannot both be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The day is not on that weekday.
    Weekday {
        /// The day as it was understood.
        day: NaiveDate,
        /// The weekday as it was written.
        weekday: Weekday,
    },
    /// Two days, or two times, as they were written.
    Two(String, String),
}

/// Reads a day, perhaps with a time, written on `today` of the court's clock.
pub fn read(words: &str, today: NaiveDate) -> Read<When> {
    let tokens = lex::tokens(words);
    match understood(&tokens) {
        Err(unread) => Read::Not(unread),
        Ok(parses) => settle(
            &parses,
            |pieces| calendar::whens(pieces, &tokens, today),
            |when| (when.day, when.time),
        ),
    }
}

/// Reads a time with no day. Here a lone `10` is an hour.
pub fn time(words: &str) -> Read<NaiveTime> {
    let mut tokens = lex::tokens(words);
    if matches!(tokens.as_slice(), [Token { kind: Kind::Bare(hour), .. }] if hour.length <= 2) {
        let at = Token {
            text: String::new(),
            kind: Kind::Word(Word::At),
        };
        tokens.insert(0, at);
    }
    match understood(&tokens) {
        Err(unread) => Read::Not(unread),
        Ok(parses) => settle(
            &parses,
            |pieces| {
                let (of_time, other): (Vec<_>, Vec<_>) = pieces
                    .iter()
                    .partition(|piece| matches!(piece.says, Says::Time(_) | Says::Part(_)));
                let written = |pieces: Vec<&Piece>| {
                    let texts = pieces.into_iter();
                    texts
                        .map(|piece| calendar::text(&tokens, piece.start, piece.end))
                        .collect()
                };
                let times = calendar::times(pieces, &tokens)?;
                if times.is_empty() || !other.is_empty() {
                    return Err(Unread::Nothing {
                        understood: written(of_time),
                        left: written(other),
                    });
                }
                Ok(times)
            },
            |time| *time,
        ),
    }
}

/// The ways to read the tokens, or the words that no date is made of.
fn understood(tokens: &[Token]) -> Result<Parses, Unread> {
    let (known, unknown): (Vec<&Token>, Vec<&Token>) =
        tokens.iter().partition(|token| token.kind != Kind::Unknown);
    let texts = |tokens: Vec<&Token>| tokens.into_iter().map(|token| token.text.clone()).collect();
    if !unknown.is_empty() {
        return Err(Unread::Nothing {
            understood: texts(known),
            left: texts(unknown),
        });
    }
    let parses = grammar::parses(tokens);
    if !parses.complete.is_empty() {
        return Ok(parses);
    }
    if let Some((first, second)) = &parses.clash {
        return Err(calendar::two(first, second, tokens));
    }
    if let Some((start, end)) = parses.impossible {
        return Err(Unread::Impossible(calendar::text(tokens, start, end)));
    }
    let (before, after) = tokens.split_at(parses.furthest.min(tokens.len()));
    Err(Unread::Nothing {
        understood: texts(before.iter().collect()),
        left: texts(after.iter().collect()),
    })
}

/// What all ways together come to: every meaning that one of them has, else the plainest reason why there is none.
fn settle<T: Copy + PartialEq, K: Ord>(
    parses: &Parses,
    meanings: impl Fn(&[Piece]) -> Result<Vec<T>, Unread>,
    order: impl Fn(&T) -> K,
) -> Read<T> {
    let mut found = Vec::new();
    let mut reason = Unread::Nothing {
        understood: Vec::new(),
        left: Vec::new(),
    };
    for pieces in &parses.complete {
        match meanings(pieces) {
            Ok(more) => found.extend(more),
            Err(unread) if weight(&unread) > weight(&reason) => reason = unread,
            Err(_) => {}
        }
    }
    found.sort_unstable_by_key(order);
    found.dedup();
    match found.as_slice() {
        [] => Read::Not(reason),
        [one] => Read::One(*one),
        _ => Read::Several(found),
    }
}

/// How much a reason tells.
fn weight(unread: &Unread) -> u8 {
    match unread {
        Unread::Nothing { understood, left } if left.is_empty() => u8::from(!understood.is_empty()),
        Unread::Nothing { .. } => 2,
        Unread::Impossible(_) => 3,
        Unread::Contradiction(_) => 4,
    }
}

#[cfg(test)]
mod tests;
