//! Lines of a list that are no rows: titles, totals, page numbers, and the days that stand above their rows.

use chrono::NaiveDate;

use crate::domain::{
    court_list::{DateFault, DateForm, weekday},
    when::YEARS,
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
    let text = match words.as_str() {
        "" => line.as_str(),
        words => line.split_once(words)?.1.trim_start(),
    };
    let is_meant = !words.is_empty() || seems_to_be_a_day(text);
    let fault = match form.read(text) {
        Ok((day, rest)) if !rest.contains(char::is_alphanumeric) => return Some(Ok(day)),
        Err(DateFault::OtherForm) if !is_meant => return None,
        Ok(_) => DateFault::OtherForm,
        Err(fault) => fault,
    };
    let form = form.to_string();
    Some(Err(RowFault::NotADate {
        written,
        form,
        fault,
    }))
}

/// Whether a line that stands alone seems to say a day, in whatever form: it has a weekday, or begins with a figure and has a year.
fn seems_to_be_a_day(line: &str) -> bool {
    let is_year = |word: &str| word.parse().is_ok_and(|year| YEARS.contains(&year));
    let mut words = line.split(|sign: char| !sign.is_alphanumeric());
    let begins = line.starts_with(|sign: char| sign.is_ascii_digit());
    words.any(|word| weekday(word).is_some() || (begins && is_year(word)))
}

fn in_one_spelling(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
