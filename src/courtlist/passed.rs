//! Lines of a list that are no rows: titles, totals, page numbers, and the days that stand above their rows.

use chrono::NaiveDate;

use crate::domain::court_list::{
    DateFault, DateForm, TimeReading, in_one_spelling, is_month, read_time, weekday,
};

use super::{RowFault, header::Places, records::Record, said};

/// A date has at least a day, a month and something of a year: a total has fewer figures.
const FIGURES_OF_A_DATE: usize = 3;

/// A line that is no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The line, from 1.
    pub line: u64,
    /// All that it says, to see whether a case is in it.
    pub text: String,
}

impl Passed {
    pub(super) fn of(record: &Record) -> Self {
        let said: Vec<String> = record.fields.iter().filter_map(said).collect();
        Self {
            line: record.line,
            text: said.join(" "),
        }
    }

    /// Whether it may be the beginning of a number of a case: one word with figures.
    pub(super) fn may_be_a_number(&self) -> bool {
        let figures = self.text.bytes().filter(u8::is_ascii_digit).count();
        figures >= FIGURES_OF_A_DATE && !self.text.contains(char::is_whitespace)
    }
}

/// Whether a record is no row: one field alone, the numbers of the columns, or nothing where a case, a day and a time have figures.
pub(super) fn is_no_row(record: &Record, places: &Places) -> bool {
    let is_number = |(at, field): (usize, &str)| field.trim().parse() == Ok(at + 1);
    let has_figures = |at: Option<usize>, fewest: usize| {
        let field = at.and_then(|at| record.fields.get(at)).unwrap_or_default();
        field.bytes().filter(u8::is_ascii_digit).count() >= fewest
    };
    record.is_lone()
        || record.fields.iter().enumerate().all(is_number)
        || !(has_figures(Some(places.case), 1)
            || has_figures(places.date, FIGURES_OF_A_DATE)
            || has_figures(places.time, 1))
}

/// The day that a line says, if it stands above its rows: behind these words, and with a weekday at most. What seems to be one and
/// is not is an error, or the rows below it would be taken for those of the day before.
pub(super) fn day(
    record: &Record,
    words: &str,
    form: &DateForm,
) -> Option<Result<NaiveDate, RowFault>> {
    let written = Passed::of(record).text;
    let line = in_one_spelling(&written);
    let words = in_one_spelling(words);
    let behind = line
        .split_once(words.as_str())
        .map(|(_, text)| text.trim_start());
    let fault = match behind.map(|text| form.read(text)) {
        Some(Ok((day, rest))) if !rest.contains(char::is_alphanumeric) => return Some(Ok(day)),
        None | Some(Err(DateFault::OtherForm)) if !seems_to_be_a_day(&line, form) => return None,
        None | Some(Ok(_)) => DateFault::OtherForm,
        Some(Err(fault)) => fault,
    };
    let form = form.to_string().into();
    Some(Err(RowFault::NotADate {
        written,
        form,
        fault,
    }))
}

/// Words for a day that no form has.
const RELATIVE: [&str; 6] = ["today", "tomorrow", "сегодня", "завтра", "бүгін", "ертең"];

/// A number alone with fewer figures is that of a page.
const FIGURES_OF_A_PAGE: usize = 2;

/// Whether a line seems to say a day, in whatever form: by a weekday or such a word, a month beside figures, figures and signs alone,
/// or a date without a time, which a print stamp has.
pub(super) fn seems_to_be_a_day(line: &str, form: &DateForm) -> bool {
    let line = in_one_spelling(line);
    let figures = line.bytes().filter(u8::is_ascii_digit).count();
    let is_clock = line.contains(':') && read_time(&line) != TimeReading::None;
    let is_bare = figures > FIGURES_OF_A_PAGE && !line.contains(char::is_alphabetic) && !is_clock;
    let words = || line.split(|sign: char| !sign.is_alphanumeric());
    let is_day = |word: &str| weekday(word).is_some() || RELATIVE.contains(&word);
    let is_month = |word: &str| figures > 0 && is_month(word);
    let is_date = |word: &str| form.read(word) != Err(DateFault::OtherForm) || has_parts(word);
    let is_stamp = line
        .split(' ')
        .any(|word| matches!(read_time(word), TimeReading::At(_)) && word.contains(':'));
    is_bare
        || words().any(|word| is_day(word) || is_month(word))
        || (!is_stamp && line.split(' ').any(is_date))
}

/// Whether a word is of two or three numbers with signs between, as dates are in any form.
fn has_parts(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    let mut parts = word.split(['.', '/', '-']);
    let is_number = |part: &str| {
        (1..=4).contains(&part.len()) && part.bytes().all(|figure| figure.is_ascii_digit())
    };
    (2..=3).contains(&parts.clone().count()) && parts.all(is_number)
}
