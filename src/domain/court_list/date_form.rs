//! The form of the dates of a court list: `day.month.year`, `month/day/year`, `day-MON-yy`.

use std::{fmt, ops::RangeInclusive, str::FromStr};

use chrono::NaiveDate;

use crate::domain::when::YEARS;

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
    /// Two figures of a year of this century.
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

/// What a text is, read by a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateReading<'a> {
    /// This date, and what follows it.
    Date(NaiveDate, &'a str),
    /// It is written so, and there is no such month.
    NoSuchMonth(u32),
    /// It is written so, and there is no such day.
    NoSuchDay,
    /// It is not written so.
    OtherForm,
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

impl DateForm {
    /// Reads the date that a text begins with. Of one with other signs between only a month that cannot be is said: it was
    /// perhaps written month before day.
    pub fn read<'a>(&self, text: &'a str) -> DateReading<'a> {
        let Some((read, rest)) = self.pieces_of(text) else {
            return DateReading::OtherForm;
        };
        if !(1..=12).contains(&read.month) {
            return DateReading::NoSuchMonth(read.month);
        }
        // A figure that goes on is another number.
        if read.has_other_signs || rest.starts_with(|next: char| next.is_alphanumeric()) {
            return DateReading::OtherForm;
        }
        let year = i32::try_from(read.year).unwrap_or(i32::MAX);
        if !YEARS.contains(&year) {
            return DateReading::OtherForm;
        }
        match NaiveDate::from_ymd_opt(year, read.month, read.day) {
            Some(date) => DateReading::Date(date, rest),
            None => DateReading::NoSuchDay,
        }
    }

    fn pieces_of<'a>(&self, text: &'a str) -> Option<(ReadPieces, &'a str)> {
        let mut read = ReadPieces::default();
        let mut rest = text;
        for piece in &self.pieces {
            match piece {
                Piece::Day => read.day = figures(&mut rest, 1..=2)?,
                Piece::Month => read.month = figures(&mut rest, 1..=2)?,
                Piece::MonthName => read.month = month_name(&mut rest)?,
                Piece::Year => read.year = figures(&mut rest, 4..=4)?,
                Piece::ShortYear => read.year = 2000 + figures(&mut rest, 2..=2)?,
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

/// The numbers of a text that may be a date.
#[derive(Default)]
struct ReadPieces {
    day: u32,
    month: u32,
    year: u32,
    has_other_signs: bool,
}

/// Takes a number of so many figures from the start of a text.
fn figures(rest: &mut &str, count: RangeInclusive<usize>) -> Option<u32> {
    let end = rest.find(|letter: char| !letter.is_ascii_digit());
    let (number, after) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = after;
    count.contains(&number.len()).then(|| number.parse().ok())?
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
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_by_its_form_and_by_no_other() {
        let day = |text: &str| DateReading::Date(text.parse().unwrap(), "");
        for (form, text, expected) in [
            ("day.month.year", "27.02.2026", day("2026-02-27")),
            ("day.month.year", "7.2.2026", day("2026-02-07")),
            ("month/day/year", "09/27/2017", day("2017-09-27")),
            ("day-MON-yy", "20-MAR-15", day("2015-03-20")),
            ("day MON year", "20 марта 2026", day("2026-03-20")),
            ("day MON. year", "1 қаң. 2026", DateReading::OtherForm),
            ("year-month-day", "2026-03-02", day("2026-03-02")),
            ("day.month.yy", "27.02.26", day("2026-02-27")),
            ("day.month.year", "30.02.2026", DateReading::NoSuchDay),
            ("day.month.year", "0.02.2026", DateReading::NoSuchDay),
            ("day.month.year", "02/27/2026", DateReading::NoSuchMonth(27)),
            ("day.month.year", "02.27.2026", DateReading::NoSuchMonth(27)),
            // What month this is nobody can say.
            ("day.month.year", "02/03/2026", DateReading::OtherForm),
            ("day.month.year", "2026", DateReading::OtherForm),
            ("day.month.year", "27.02.26", DateReading::OtherForm),
            ("day.month.year", "27.02.20260", DateReading::OtherForm),
            ("day.month.year", "27.02.1026", DateReading::OtherForm),
            ("day.month.year", "27.02.2026г", DateReading::OtherForm),
            ("day.month.year", "", DateReading::OtherForm),
            ("day-MON-yy", "20-XYZ-15", DateReading::OtherForm),
            ("day.month.year", "٢٧.02.2026", DateReading::OtherForm),
        ] {
            let form: DateForm = form.parse().unwrap();
            assert_eq!(form.read(text), expected, "{text} as {form}");
        }
    }

    #[test]
    fn what_follows_a_date_is_left() {
        let form: DateForm = "day.month.year".parse().unwrap();
        let DateReading::Date(_, rest) = form.read("27.02.2026 10:00") else {
            panic!("a date");
        };
        assert_eq!(rest, " 10:00");
    }

    #[test]
    fn a_form_has_each_part_once() {
        for text in [
            "",
            "day.month",
            "day.month.year.year",
            "day.month.MON.year",
            "daymonth.year",
            "DD.MM.YYYY",
            "%d.%m.%Y",
            "day.month.yearday",
        ] {
            assert_eq!(text.parse::<DateForm>(), Err(InvalidDateForm), "{text}");
        }
    }
}
