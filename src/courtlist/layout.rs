//! What each line of a list is: a row, what the rows below it have, or neither.

use chrono::NaiveDate;

use crate::domain::court_list::{AsAbove, DayPlace};

use super::{
    Fault, Record, Row, RowFault,
    above::Above,
    columns::Columns,
    passed::{self, Passed, is_no_row},
    said,
};

/// The lines of a list below its header.
pub(super) struct Layout {
    pub(super) columns: Columns,
}

/// What a record is.
pub(super) enum Line {
    /// The header once more.
    Header,
    /// What the rows below it have: their day, their time or their case.
    Above,
    /// No row.
    Passed(Passed),
    /// A row, and what it says.
    Row(Row),
    /// A row with all that is wrong with it, or a day that is none.
    Wrong(Vec<Fault>),
}

impl Layout {
    /// Reads a record.
    pub(super) fn line(&mut self, record: &Record, is_last: bool) -> Line {
        if self.is_header(record) {
            return Line::Header;
        }
        if let Some(fault) = self.columns.damage(record, is_last) {
            self.columns.above = Above::default();
            return Line::Wrong(vec![fault]);
        }
        let day = self.day(record);
        let is_row = !is_no_row(record, &self.columns.places) || self.is_of_the_case_above(record);
        match day {
            Some(Err(_)) | None if is_row => {
                self.columns.row(record).map_or_else(Line::Wrong, Line::Row)
            }
            None => self.no_row(record),
            Some(day) => {
                self.columns.above = Above::only(day.clone().ok());
                let wrong = |what| Line::Wrong(vec![Fault::of_row(record.line, what)]);
                day.err().map_or(Line::Above, wrong)
            }
        }
    }

    /// Reads a line that is no row, and may say what the rows below it have.
    fn no_row(&mut self, record: &Record) -> Line {
        let field = |at: Option<usize>| at.and_then(|at| record.fields.get(at)).and_then(said);
        let AsAbove { case, date, time } = self.columns.mapping.as_above;
        let is_lone = record.is_lone();
        let passed = Passed::of(record);
        let form = &self.columns.mapping.date_form;
        let of_case = field(Some(self.columns.places.case)).filter(|_| case);
        let is_day = match &of_case {
            Some(_) => form.read(&passed.text).is_ok(),
            None => passed::seems_to_be_a_day(&passed.text, form),
        };
        if date && is_lone && is_day {
            self.columns.above.begin_date(passed.text);
            return Line::Above;
        }
        if let Some(begins) = field(self.columns.places.time).filter(|_| time && is_lone) {
            self.columns.above.begin_time(begins);
            return Line::Above;
        }
        if case {
            let is_number = of_case.is_some() && is_lone && passed.may_be_a_number();
            self.columns.above.begin_case(of_case);
            if is_number {
                return Line::Above;
            }
        }
        Line::Passed(passed)
    }

    /// The day that a record says for the rows below it.
    fn day(&self, record: &Record) -> Option<Result<NaiveDate, RowFault>> {
        let DayPlace::Heading(words) = &self.columns.mapping.day else {
            return None;
        };
        passed::day(record, words, &self.columns.mapping.date_form)
    }

    /// Whether a record names somebody, and the case above is his; or says a day, and it is the next of that case.
    fn is_of_the_case_above(&self, record: &Record) -> bool {
        let columns = &self.columns;
        let mut names = columns.places.person.iter();
        let date = columns.places.date.and_then(|at| record.fields.get(at));
        let is_day = |date: &str| passed::seems_to_be_a_day(date, &columns.mapping.date_form);
        columns.mapping.as_above.case
            && columns.above.case.is_some()
            && !columns.is_said(record, Some(columns.places.case))
            && (names.any(|at| columns.is_said(record, *at))
                || (!columns.mapping.as_above.date && date.is_some_and(is_day)))
    }

    /// Reads a title above the header, which may have the day of the rows below it.
    pub(super) fn title(&mut self, record: &Record) {
        if let Some(day) = self.day(record) {
            self.columns.above.day = day.ok();
        }
    }

    /// Whether a record is the header once more, as on another page, or where two lists were joined.
    fn is_header(&self, record: &Record) -> bool {
        let plain = |field: &str| said(field).map(|field| field.to_lowercase());
        self.columns.header.as_ref().is_some_and(|header| {
            let header = header.iter().map(|field| plain(field));
            record.fields.iter().map(plain).eq(header)
        })
    }
}
