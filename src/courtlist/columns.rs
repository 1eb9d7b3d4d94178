//! The columns of a list that its mapping names, and a row read by them.

use std::cmp::Ordering;

use chrono::NaiveTime;
use strsim::osa_distance;

use crate::domain::{
    court_list::{Column, DateForm, DateReading, Mapping, Separator, read_time},
    invisible::is_invisible,
    when::When,
};

use super::{
    ColumnPlace, Fault, ListFault, Record, Row, RowFault,
    fields::{LONGEST, has_lost_letters},
    joined, said,
};

/// Where in a row everything stands, from 0.
pub(super) struct Columns {
    /// The header, if there is one.
    pub(super) header: Option<Vec<String>>,
    /// How many fields a row has.
    count: usize,
    separator: Separator,
    date_form: DateForm,
    case: usize,
    date: usize,
    time: Option<usize>,
    room: Option<usize>,
    person: [Option<usize>; 3],
}

impl Columns {
    /// Finds the columns in the first record of a list. It is a header if the mapping names a column by one, or has no figure where
    /// a number and a date would have some.
    pub(super) fn find(mapping: &Mapping, first: &Record) -> Result<Self, ListFault> {
        let fields: Vec<String> = first.fields.iter().map(str::to_owned).collect();
        if fields.iter().any(|field| field.contains('\0')) {
            return Err(ListFault::NoText);
        }
        let asked = mapping.columns().count();
        if let ([only], true) = (fields.as_slice(), asked > 1) {
            return Err(other_separator(only, mapping.separator, asked));
        }
        let is_named = |(_, column): (_, &Column)| matches!(column, Column::Header(_));
        let has_header = mapping.columns().any(is_named) || is_header(mapping, &fields);
        let header = has_header.then_some(fields.as_slice());
        let mut found: Vec<(&str, usize)> = Vec::new();
        for (what, column) in mapping.columns() {
            let at = place(column, header, fields.len())?;
            let same = found.iter().find(|(other, taken)| {
                // A date and its time may stand in one field.
                *taken == at && (*other, what) != ("date", "time")
            });
            if let Some((other, _)) = same {
                return Err(ListFault::SameColumn {
                    number: at + 1,
                    one: (*other).to_owned(),
                    other: what.to_owned(),
                });
            }
            found.push((what, at));
        }
        let of = |what: &str| {
            let mut found = found.iter();
            found.find(|(it, _)| *it == what).map(|(_, at)| *at)
        };
        Ok(Self {
            count: fields.len(),
            separator: mapping.separator,
            date_form: mapping.date_form.clone(),
            case: of("case").unwrap_or_default(),
            date: of("date").unwrap_or_default(),
            time: of("time"),
            room: of("room"),
            person: [of("name"), of("surname"), of("first_name")],
            header: has_header.then_some(fields),
        })
    }

    /// Whether a record is the header once more, as where two lists were joined.
    pub(super) fn is_header(&self, record: &Record) -> bool {
        let header = self.header.as_ref();
        header.is_some_and(|header| record.fields.iter().eq(header.iter().map(String::as_str)))
    }

    /// Reads a row, or says all that is wrong with it.
    pub(super) fn row(&self, record: &Record, is_last: bool) -> Result<Row, Vec<Fault>> {
        if let Some(fault) = self.damage(record, is_last) {
            return Err(vec![fault]);
        }
        let miscounted = self.miscounted(record);
        // Its fields are not where they should be: what stands for the number may be anything.
        let is_shifted = miscounted.is_some();
        let mut faults = Vec::from_iter(miscounted);
        let case = self
            .text(record, Some(self.case))
            .and_then(|case| case.ok_or_else(|| self.at(record, self.case, RowFault::NoCase)));
        let case = kept(case, &mut faults);
        let when = kept(self.when(record), &mut faults);
        let room = kept(self.text(record, self.room), &mut faults);
        let person = self
            .person
            .map(|at| kept(self.text(record, at), &mut faults));
        match (case, when, room) {
            (Some(case), Some(when), Some(room)) if faults.is_empty() => Ok(Row {
                line: record.line,
                case,
                when,
                room,
                person: joined(&person.map(Option::flatten)),
            }),
            (case, _, _) => {
                let case = case.filter(|_| !is_shifted);
                let of_case = |fault| Fault {
                    case: case.clone(),
                    ..fault
                };
                Err(faults.into_iter().map(of_case).collect())
            }
        }
    }

    /// What makes all of a row unbelievable.
    fn damage(&self, record: &Record, is_last: bool) -> Option<Fault> {
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

    fn miscounted(&self, record: &Record) -> Option<Fault> {
        let (fields, of) = (record.fields.len(), self.count);
        let what = match fields.cmp(&of) {
            Ordering::Less => RowFault::TooFew { fields, of },
            Ordering::Greater => RowFault::TooMany { fields, of },
            Ordering::Equal => return None,
        };
        Some(Fault::of_row(record.line, what))
    }

    /// Whether a field has whole rows in it: the quote before it was meant for an earlier one.
    fn has_rows(&self, field: &str) -> bool {
        let separator = char::from(self.separator.byte());
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

    fn when(&self, record: &Record) -> Result<When, Fault> {
        let Some(written) = self.text(record, Some(self.date))? else {
            return Err(self.at(record, self.date, RowFault::NoDate));
        };
        let form = self.date_form.to_string();
        let wrong = |what| Err(self.at(record, self.date, what));
        let (day, rest) = match self.date_form.read(&written) {
            DateReading::Date(day, rest) => (day, rest.trim()),
            DateReading::NoSuchMonth(month) => {
                return wrong(RowFault::NoSuchMonth {
                    written,
                    form,
                    month,
                });
            }
            DateReading::NoSuchDay => return wrong(RowFault::NoSuchDay { written, form }),
            DateReading::OtherForm => return wrong(RowFault::NotADate { written, form }),
        };
        let time = if self.time == Some(self.date) {
            said(rest)
        } else if rest.is_empty() {
            self.text(record, self.time)?
        } else {
            return wrong(RowFault::NotADate { written, form });
        };
        let Some(time) = time else {
            return Ok(When::day(day));
        };
        match (read_time(&time), self.time) {
            // No court sits at midnight: a spreadsheet has it for an empty time.
            (Some(NaiveTime::MIN), _) => Ok(When::day(day)),
            (Some(time), _) => Ok(When::at(day, time)),
            (None, at) => {
                let at = at.unwrap_or(self.date);
                Err(self.at(record, at, RowFault::NotATime(time)))
            }
        }
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
        }
    }
}

/// What was read; a fault is kept with the others.
fn kept<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

/// Whether the first record of a list is a header, where the mapping names none.
fn is_header(mapping: &Mapping, fields: &[String]) -> bool {
    let is_worded = |column: &Column| {
        let Column::Number(number) = column else {
            return true;
        };
        let field = number.checked_sub(1).and_then(|at| fields.get(at));
        field.is_some_and(|field| {
            !field.trim().is_empty() && !field.contains(|letter: char| letter.is_numeric())
        })
    };
    is_worded(&mapping.case) && is_worded(&mapping.date)
}

/// Where a column stands, from 0.
fn place(column: &Column, header: Option<&[String]>, count: usize) -> Result<usize, ListFault> {
    match column {
        Column::Number(number) => match number.checked_sub(1).filter(|at| *at < count) {
            Some(at) => Ok(at),
            None => Err(ListFault::NoSuchNumber {
                number: *number,
                count,
            }),
        },
        Column::Header(name) => {
            let header = header.unwrap_or_default();
            let wanted = folded(name);
            let of_name = |(_, field): &(usize, &String)| folded(field) == wanted;
            let places: Vec<usize> = header
                .iter()
                .enumerate()
                .filter(of_name)
                .map(|(at, _)| at)
                .collect();
            match places.as_slice() {
                [at] => Ok(*at),
                [] if header.iter().any(|field| is_of_a_row(field)) => {
                    Err(ListFault::NoHeader { name: name.clone() })
                }
                [] => Err(ListFault::NoSuchHeader {
                    name: name.clone(),
                    headers: nearest_first(&wanted, header),
                    has_lost_letters: header.iter().any(|field| has_lost_letters(field)),
                }),
                several => Err(ListFault::HeaderTwice {
                    name: name.clone(),
                    numbers: several.iter().map(|at| at + 1).collect(),
                }),
            }
        }
    }
}

/// Whether a field is of a row and of no header: a date or a number has as many figures.
fn is_of_a_row(field: &str) -> bool {
    field.chars().filter(char::is_ascii_digit).count() > 4
}

/// A header in one spelling.
fn folded(header: &str) -> String {
    let seen: String = header.chars().filter(|it| !is_invisible(*it)).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn nearest_first(wanted: &str, header: &[String]) -> Vec<String> {
    let mut headers: Vec<String> = header.iter().map(|it| it.trim().to_owned()).collect();
    headers.retain(|header| !header.is_empty());
    headers.sort_by_cached_key(|header| {
        // A header without an end is no name for anything.
        let start: String = folded(header).chars().take(LONGEST).collect();
        wanted
            .split(' ')
            .map(|word| distance(word, &start))
            .sum::<usize>()
    });
    headers
}

/// How far a word is from the nearest word of a header, in hundredths of their length.
fn distance(word: &str, header: &str) -> usize {
    let from = |other: &str| {
        let length = word.chars().count().max(other.chars().count()).max(1);
        100 * osa_distance(word, other) / length
    };
    header.split(' ').map(from).min().unwrap_or(100)
}

/// One field stands where several were looked for: perhaps they are separated by something else.
fn other_separator(only: &str, separator: Separator, asked: usize) -> ListFault {
    let count = |of: Separator| only.matches(char::from(of.byte())).count();
    let others = Separator::ALL
        .into_iter()
        .filter(|other| *other != separator && count(*other) > 0);
    ListFault::OneColumn {
        asked,
        separator,
        seems: others.max_by_key(|other| count(*other)),
    }
}
