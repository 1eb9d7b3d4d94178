//! The form of the dates of a court list: `day.month.year`, `month/day/year`, `day-MON-yy`.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::when::YEARS;

use super::weekday;

/// The form of a date, written with the words `day`, `month` or `MON`, and `year` or `yy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm {
    written: String,
    pieces: Vec<Piece>,
}

/// A part of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// One or two figures.
    Day,
    /// One or two figures.
    Month,
    /// The name of a month, in English, Russian or Kazakh, or its first three letters.
    MonthName,
    /// Four figures.
    Year,
    /// Two figures of a year of this century, or four.
    ShortYear,
    /// What stands between.
    Sign(char),
}

/// The text is no form of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a date's form has day, month (or MON) and year (or yy), each once, with signs between: day.month.year"
)]
pub struct InvalidDateForm;

/// Why a text is no date, read by a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It is not written so.
    OtherForm,
    /// It is written so, and there is no such month.
    NoSuchMonth(u32),
    /// It is written so, and there is no such day.
    NoSuchDay,
    /// It is written so, with a weekday that it is not.
    OtherWeekday,
}

/// Whether a word is the name of a month, or its first three letters.
pub fn is_month(word: &str) -> bool {
    let letters = word.chars().count();
    let known = MONTHS.iter().flat_map(|known| known.iter());
    let is_whole = |start: &&&str| word.starts_with(**start);
    let mut named = known.filter(is_whole);
    letters >= 3 && named.next().is_some()
}

/// The first three letters of the months, of all languages of each.
const MONTHS: [&[&str]; 12] = [
    &["jan", "янв", "қаң"],
    &["feb", "фев", "ақп"],
    &["mar", "мар", "нау"],
    &["apr", "апр", "сәу"],
    &["may", "май", "мая", "мам"],
    &["jun", "июн", "мау"],
    &["jul", "июл", "шіл"],
    &["aug", "авг", "там"],
    &["sep", "сен", "қыр"],
    &["oct", "окт", "қаз"],
    &["nov", "ноя", "қар"],
    &["dec", "дек", "жел"],
];

impl FromStr for DateForm {
    type Err = InvalidDateForm;

    fn from_str(written: &str) -> Result<Self, InvalidDateForm> {
        let mut pieces = Vec::new();
        let mut rest = written;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|letter: char| !letter.is_ascii_alphabetic());
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            let piece = match word {
                "" if first.is_ascii_punctuation() || first == ' ' => Piece::Sign(first),
                "day" => Piece::Day,
                "month" => Piece::Month,
                "MON" => Piece::MonthName,
                "year" => Piece::Year,
                "yy" => Piece::ShortYear,
                _ => return Err(InvalidDateForm),
            };
            pieces.push(piece);
            rest = if word.is_empty() { &rest[1..] } else { after };
        }
        let count = |of: &[Piece]| pieces.iter().filter(|piece| of.contains(piece)).count();
        let once = [
            &[Piece::Day][..],
            &[Piece::Month, Piece::MonthName],
            &[Piece::Year, Piece::ShortYear],
        ];
        let is_apart = pieces
            .windows(2)
            .all(|pair| pair.iter().any(|piece| matches!(piece, Piece::Sign(_))));
        if once.iter().all(|of| count(of) == 1) && is_apart {
            let written = written.to_owned();
            Ok(Self { written, pieces })
        } else {
            Err(InvalidDateForm)
        }
    }
}

impl fmt::Display for DateForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// Words for a year, which stand behind its figures.
const YEAR_WORDS: [&str; 7] = ["года", "год", "г", "жылғы", "жылы", "жыл", "ж"];

impl DateForm {
    /// Reads the date that a text begins with, perhaps with its weekday before it or after it, and leaves what follows. Of one with
    /// other signs between only a month that cannot be is said: it was perhaps written month before day.
    ///
    /// # Errors
    /// If it begins with no such date.
    pub fn read<'a>(&self, text: &'a str) -> Result<(NaiveDate, &'a str), DateFault> {
        let (read, before) = match (self.bare(text), weekday(text)) {
            (Err(DateFault::OtherForm), Some((day, rest))) => (self.bare(rest), Some(day)),
            (bare, _) => (bare, None),
        };
        let (date, rest) = read?;
        let (after, rest) = weekday(rest).map_or((None, rest), |(day, rest)| (Some(day), rest));
        let is_other = |day: Weekday| day != date.weekday();
        if before.is_some_and(is_other) || after.is_some_and(is_other) {
            return Err(DateFault::OtherWeekday);
        }
        Ok((date, rest))
    }

    fn bare<'a>(&self, text: &'a str) -> Result<(NaiveDate, &'a str), DateFault> {
        let (read, rest) = self.pieces_of(text).ok_or(DateFault::OtherForm)?;
        if !(1..=12).contains(&read.month) {
            return Err(DateFault::NoSuchMonth(read.month));
        }
        // A figure that goes on is another number; `T` stands before a time.
        let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_alphanumeric());
        let time = rest.strip_prefix('T').filter(|time| goes_on(time));
        let rest = time.unwrap_or(rest);
        if read.has_other_signs || (time.is_none() && goes_on(rest)) {
            return Err(DateFault::OtherForm);
        }
        let year = i32::try_from(read.year).unwrap_or(i32::MAX);
        if !YEARS.contains(&year) {
            return Err(DateFault::OtherForm);
        }
        let date = NaiveDate::from_ymd_opt(year, read.month, read.day);
        Ok((date.ok_or(DateFault::NoSuchDay)?, rest))
    }

    fn pieces_of<'a>(&self, text: &'a str) -> Option<(ReadPieces, &'a str)> {
        let mut read = ReadPieces::default();
        let mut rest = text;
        for piece in &self.pieces {
            match piece {
                Piece::Day => read.day = figures(&mut rest, &[1, 2])?,
                Piece::Month => read.month = figures(&mut rest, &[1, 2])?,
                Piece::MonthName => read.month = month_name(&mut rest)?,
                Piece::Year => {
                    read.year = figures(&mut rest, &[4])?;
                    rest = after_year_word(rest);
                }
                Piece::ShortYear => {
                    let year = figures(&mut rest, &[2, 4])?;
                    read.year = if year < 100 { 2000 + year } else { year };
                    rest = after_year_word(rest);
                }
                Piece::Sign(' ') => {
                    let after = rest.trim_start();
                    if after.len() == rest.len() {
                        return None;
                    }
                    rest = after;
                }
                Piece::Sign(sign) => {
                    let found = rest.chars().next()?;
                    if found.is_alphanumeric() {
                        return None;
                    }
                    read.has_other_signs |= found != *sign;
                    rest = &rest[found.len_utf8()..];
                }
            }
        }
        Some((read, rest))
    }
}

/// What follows the figures of a year, without a word for it.
fn after_year_word(rest: &str) -> &str {
    let begins = rest.trim_start();
    let end = begins.find(|letter: char| !letter.is_alphabetic());
    let (word, after) = begins.split_at(end.unwrap_or(begins.len()));
    if YEAR_WORDS.contains(&word.to_lowercase().as_str()) {
        after.strip_prefix('.').unwrap_or(after)
    } else {
        rest
    }
}

/// The numbers of a text that may be a date.
#[derive(Default)]
struct ReadPieces {
    day: u32,
    month: u32,
    year: u32,
    has_other_signs: bool,
}

/// Takes a number of so many figures from the start of a text.
fn figures(rest: &mut &str, counts: &[usize]) -> Option<u32> {
    let begins = rest.trim_start_matches(' ');
    let end = begins.find(|letter: char| !letter.is_ascii_digit());
    let (number, after) = begins.split_at(end.unwrap_or(begins.len()));
    *rest = after;
    counts
        .contains(&number.len())
        .then(|| number.parse().ok())?
}

/// Takes the name of a month from the start of a text.
fn month_name(rest: &mut &str) -> Option<u32> {
    let end = rest.find(|letter: char| !letter.is_alphabetic());
    let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = after.strip_prefix('.').unwrap_or(after);
    let name = name.to_lowercase();
    let is_named = |known: &&[&str]| known.iter().any(|start| name.starts_with(start));
    let number = (1..).zip(&MONTHS).find(|(_, known)| is_named(known));
    number.map(|(number, _)| number)
}

#[cfg(test)]
mod tests;
