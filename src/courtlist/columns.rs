//! A row of a list, read by the columns that its mapping names.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::domain::{
    court_list::{DateFault, ListedStatus, Mapping, TimeReading, read_time},
    when::When,
};

use super::{
    ColumnPlace, Fault, Record, Row, RowFault,
    above::Above,
    fields::{LONGEST, has_lost_letters},
    header::Places,
    joined,
    passed::Passed,
    said,
};

/// The columns of a list.
pub(super) struct Columns {
    /// The header, if there is one.
    pub(super) header: Option<Vec<String>>,
    /// How many fields a row has.
    count: usize,
    pub(super) places: Places,
    pub(super) mapping: Mapping,
    pub(super) above: Above,
}

impl Columns {
    /// The columns of a list whose header, or else whose first row, is this record.
    pub(super) fn new(
        mapping: &Mapping,
        (places, first, has_header): (Places, &Record, bool),
    ) -> Self {
        let fields: Vec<String> = first.fields.iter().map(str::to_owned).collect();
        Self {
            count: fields.len(),
            places,
            mapping: mapping.clone(),
            above: Above::default(),
            header: has_header.then_some(fields),
        }
    }

    pub(super) fn is_said(&self, record: &Record, at: Option<usize>) -> bool {
        at.and_then(|at| record.fields.get(at))
            .and_then(said)
            .is_some()
    }

    /// Reads a row, or says all that is wrong with it.
    pub(super) fn row(&mut self, record: &Record) -> Result<Row, Vec<Fault>> {
        let miscounted = self.miscounted(record);
        // Its fields are not where they should be: what stands for the number may be anything.
        let is_shifted = miscounted.is_some();
        let mut faults = Vec::from_iter(miscounted);
        let case = kept(self.case(record), &mut faults);
        let when = kept(self.when(record), &mut faults);
        let room = kept(self.room(record), &mut faults);
        let status = kept(self.status(record), &mut faults);
        let person = self
            .places
            .person
            .map(|at| kept(self.text(record, at), &mut faults));
        if is_shifted {
            self.above = Above::only(self.above.day);
        }
        match (case, when, room, status) {
            (Some(case), Some(when), Some(room), Some(status)) if faults.is_empty() => Ok(Row {
                line: record.line,
                case,
                when,
                room,
                person: joined(&person.map(Option::flatten)),
                status,
            }),
            (case, ..) => {
                // Nor is it a number where a date stands for it.
                let is_date = |case: &String| self.mapping.date_form.read(case).is_ok();
                let case: Option<Box<str>> = case
                    .filter(|case| !is_shifted && !is_date(case))
                    .map(Into::into);
                let of_case = |fault| Fault {
                    case: case.clone(),
                    text: Passed::of(record).text.into(),
                    ..fault
                };
                Err(faults.into_iter().map(of_case).collect())
            }
        }
    }

    /// The number of the case: its own, or that above.
    fn case(&mut self, record: &Record) -> Result<String, Fault> {
        let own = self.text(record, Some(self.places.case));
        let has_case = !matches!(own, Ok(None));
        let date = self.places.date.and_then(|at| record.fields.get(at));
        let date = date.and_then(said);
        self.above
            .keep_for(self.mapping.as_above, has_case, date.as_deref());
        self.above.case = own?.or(self.above.case.take());
        let has_figure = |case: &String| case.contains(|sign: char| sign.is_ascii_digit());
        let case = self.above.case.clone().filter(has_figure);
        case.ok_or_else(|| self.at(record, self.places.case, RowFault::NoCase))
    }

    fn room(&mut self, record: &Record) -> Result<Option<String>, Fault> {
        let above = self.above.room.take();
        self.above.room = self.text(record, self.places.room)?.or(above);
        Ok(self.above.room.clone())
    }

    fn status(&mut self, record: &Record) -> Result<ListedStatus, Fault> {
        let above = self.above.status.take();
        self.above.status = self.text(record, self.places.status)?.or(above);
        let written = self.above.status.as_ref();
        let Some((written, at)) = written.zip(self.places.status) else {
            return Ok(ListedStatus::On);
        };
        let known = self.mapping.status_words.of(written);
        known.ok_or_else(|| self.at(record, at, RowFault::UnknownStatus))
    }

    /// What makes all of a row unbelievable.
    pub(super) fn damage(&self, record: &Record, is_last: bool) -> Option<Fault> {
        let of_row = |what| Some(Fault::of_row(record.line, what));
        if record.fields.iter().any(|field| field.contains('\0')) {
            return of_row(RowFault::Nul);
        }
        let last = record.fields.iter().next_back().unwrap_or_default();
        if is_last && last.ends_with('\u{fffd}') {
            return of_row(RowFault::CutOff);
        }
        let is_miscounted = record.fields.len() != self.count;
        let has_rows =
            |field: &str| self.has_rows(field) || (is_miscounted && field.contains('\n'));
        let at = record.fields.iter().position(has_rows);
        at.map(|at| self.at(record, at, RowFault::RowsInAField))
    }

    /// Empty fields at its end are none, and what is left out there may be where no case, day or time would be.
    fn miscounted(&self, record: &Record) -> Option<Fault> {
        let (fields, of) = (record.fields.len(), self.count);
        let what = match fields.cmp(&of) {
            Ordering::Less if fields < self.places.fewest() => RowFault::TooFew { fields, of },
            Ordering::Greater
                if record
                    .fields
                    .iter()
                    .skip(of)
                    .any(|field| said(field).is_some()) =>
            {
                RowFault::TooMany { fields, of }
            }
            Ordering::Less | Ordering::Greater | Ordering::Equal => return None,
        };
        Some(Fault::of_row(record.line, what))
    }

    /// Whether a record has fewer fields than others.
    pub(super) fn is_short(&self, record: &Record) -> bool {
        record.fields.len() < self.count
    }

    /// Whether a field has whole rows in it: the quote before it was meant for an earlier one.
    fn has_rows(&self, field: &str) -> bool {
        let separator = char::from(self.mapping.separator.byte());
        let separators = field.matches(separator).count();
        field.contains('\n') && separators >= self.count.saturating_sub(1).max(1)
    }

    /// What a field says, if it is whole.
    fn text(&self, record: &Record, at: Option<usize>) -> Result<Option<String>, Fault> {
        let Some((at, field)) = at.and_then(|at| Some((at, record.fields.get(at)?))) else {
            return Ok(None);
        };
        let Some(said) = said(field) else {
            return Ok(None);
        };
        let characters = said.chars().count();
        let what = if characters > LONGEST {
            RowFault::TooLong { characters }
        } else if said.contains('\u{fffd}') {
            RowFault::BrokenLetter
        } else if has_lost_letters(&said) {
            RowFault::LostLetter
        } else {
            return Ok(Some(said));
        };
        Err(self.at(record, at, what))
    }

    fn when(&mut self, record: &Record) -> Result<When, Fault> {
        let Some(at) = self.places.date else {
            let day = self.above.day;
            let day = day.ok_or_else(|| Fault::of_row(record.line, RowFault::NoDayAbove))?;
            let time = self.written_time(record)?;
            return self.at_time(record, day, time);
        };
        let above = self.above.date.take();
        let Some(written) = self.text(record, Some(at))?.or(above) else {
            return Err(self.at(record, at, RowFault::NoDate));
        };
        self.above.date = Some(written.clone());
        let wrong = |fault| {
            let form = self.mapping.date_form.to_string().into();
            let written = written.clone();
            self.at(
                record,
                at,
                RowFault::NotADate {
                    written,
                    form,
                    fault,
                },
            )
        };
        let (day, rest) = self.mapping.date_form.read(&written).map_err(wrong)?;
        let rest = rest.trim();
        let is_joint = self.places.time == Some(at);
        // A spreadsheet has midnight behind a day.
        let is_bare = rest.is_empty() || read_time(rest) == TimeReading::NotAnnounced;
        if !is_joint && !is_bare {
            return Err(wrong(DateFault::OtherForm));
        }
        let time = if is_joint {
            said(rest)
        } else {
            self.written_time(record)?
        };
        self.at_time(record, day, time)
    }

    fn written_time(&mut self, record: &Record) -> Result<Option<String>, Fault> {
        let above = self.above.time.take();
        self.above.time = self.text(record, self.places.time)?.or(above);
        Ok(self.above.time.clone())
    }

    fn at_time(
        &self,
        record: &Record,
        day: NaiveDate,
        written: Option<String>,
    ) -> Result<When, Fault> {
        let Some(written) = written else {
            return Ok(When::day(day));
        };
        let plain = self.mapping.time_words.said_plainly(&written);
        let what = match read_time(&plain) {
            _ if said(&plain).is_none() => return Ok(When::day(day)),
            TimeReading::NotAnnounced => return Ok(When::day(day)),
            TimeReading::At(time) => return Ok(When::at(day, time)),
            TimeReading::AtNight => RowFault::AtNight(written),
            TimeReading::None => RowFault::NotATime(written),
        };
        let at = self.places.time.or(self.places.date);
        Err(self.at(record, at.unwrap_or_default(), what))
    }

    fn at(&self, record: &Record, at: usize, what: RowFault) -> Fault {
        let header = self.header.as_ref().and_then(|header| header.get(at));
        Fault {
            line: record.line,
            column: Some(ColumnPlace {
                number: at + 1,
                header: header.map(|header| header.trim().to_owned()),
            }),
            case: None,
            what,
            text: Box::default(),
        }
    }
}

/// What was read; a fault is kept with the others.
fn kept<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}
