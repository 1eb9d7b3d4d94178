//! What is wrong with a row of a list: where, what, and what to do.

use std::fmt;

use crate::domain::court_list::DateFault;

use super::fields::{masked, shown};

/// What is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: u64,
    /// The column that is wrong, if it is one.
    pub column: Option<ColumnPlace>,
    /// The court's number of the case, if that could be read.
    pub case: Option<Box<str>>,
    /// What is wrong.
    pub what: RowFault,
    /// All that its row says, as far as that was read, to see which cases may be in it. It is said nowhere.
    pub text: Box<str>,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnPlace {
    /// Its number, from 1.
    pub number: usize,
    /// Its header, if there is one.
    pub header: Option<String>,
}

/// What is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// Fields are missing.
    TooFew {
        /// How many it has.
        fields: usize,
        /// How many others have.
        of: usize,
    },
    /// It has more fields than others.
    TooMany {
        /// How many it has.
        fields: usize,
        /// How many others have.
        of: usize,
    },
    /// It does not say of which case it is.
    NoCase,
    /// It has no date.
    NoDate,
    /// Its date is none.
    NotADate {
        /// What is written.
        written: String,
        /// What the mapping says.
        form: Box<str>,
        /// Why it is none.
        fault: DateFault,
    },
    /// No line above it says its day.
    NoDayAbove,
    /// Its time is none.
    NotATime(String),
    /// Its time is at night.
    AtNight(String),
    /// Its status is none that the mapping has.
    UnknownStatus,
    /// The number of a case that is followed here stands in it, and it was not read as a row of that case.
    NumberWithin,
    /// A letter was lost when the list was saved. In what is not said: it may be a name.
    LostLetter,
    /// A letter cannot be read.
    BrokenLetter,
    /// A field is longer than any such text.
    TooLong {
        /// Its length.
        characters: usize,
    },
    /// It has NUL bytes.
    Nul,
    /// The file ends within it.
    CutOff,
    /// A quote opens and never closes.
    OpenQuote,
    /// A field has other rows in it.
    RowsInAField,
    /// It does not end.
    Endless,
}

/// Whether rows may be missing after a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// It is of its row alone.
    OneRow,
    /// Dates are perhaps written in another form than the mapping's: any of them may be another day.
    DateForm,
    /// Other rows are lost with it: the list is not whole.
    OtherRows,
}

pub(super) const LOST: &str =
    "a `?` stands for a letter that was lost when the list was saved: save it as \"CSV UTF-8\"";

impl Fault {
    pub(super) fn of_row(line: u64, what: RowFault) -> Self {
        Self {
            line,
            column: None,
            case: None,
            what,
            text: Box::default(),
        }
    }

    /// Whether rows may be missing after it.
    pub fn loss(&self) -> Loss {
        match self.what {
            RowFault::NotADate {
                fault: DateFault::NoSuchMonth(_) | DateFault::OtherWeekday,
                ..
            } => Loss::DateForm,
            RowFault::CutOff | RowFault::OpenQuote | RowFault::RowsInAField | RowFault::Endless => {
                Loss::OtherRows
            }
            RowFault::TooFew { .. }
            | RowFault::TooMany { .. }
            | RowFault::NoCase
            | RowFault::NoDate
            | RowFault::NotADate {
                fault: DateFault::OtherForm | DateFault::NoSuchDay,
                ..
            }
            | RowFault::NoDayAbove
            | RowFault::NotATime(_)
            | RowFault::AtNight(_)
            | RowFault::UnknownStatus
            | RowFault::NumberWithin
            | RowFault::LostLetter
            | RowFault::BrokenLetter
            | RowFault::TooLong { .. }
            | RowFault::Nul => Loss::OneRow,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(ColumnPlace { number, header }) = &self.column {
            write!(f, ", column {number}")?;
            if let Some(header) = header {
                write!(f, " (`{}`)", shown(header))?;
            }
        }
        write!(f, ": {}", self.what)
    }
}

impl fmt::Display for RowFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew { fields, of } => {
                write!(f, "it has {} of {of}: a row is whole or none", counted(*fields))
            }
            Self::TooMany { fields, of } => write!(
                f,
                "it has {} of {of}: a field with a separator in it must stand in quotes",
                counted(*fields)
            ),
            Self::NoCase => f.write_str("the number of the case is missing"),
            Self::NoDate => f.write_str("the date is missing"),
            Self::NotADate {
                written,
                form,
                fault,
            } => write!(f, "`{}`{}", masked(written), no_date(form, *fault)),
            Self::NoDayAbove => f.write_str("no line above it says its day"),
            Self::NotATime(written) => write!(
                f,
                "`{}` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words",
                masked(written)
            ),
            Self::AtNight(written) => write!(
                f,
                "`{}` is at night: write pm behind it, or the hour of 24",
                masked(written)
            ),
            Self::UnknownStatus => f.write_str(
                "the mapping does not have this status: say in status_words whether a hearing takes place then",
            ),
            Self::NumberWithin => f.write_str(
                "the number of the case stands here, and this was not read as a row of it",
            ),
            Self::LostLetter => f.write_str(LOST),
            Self::BrokenLetter => f.write_str(
                "a letter of it cannot be read: save the list as \"CSV UTF-8\"",
            ),
            Self::TooLong { characters } => write!(
                f,
                "it is {characters} characters long: this is no field of such a list, or a quote does not close"
            ),
            Self::Nul => f.write_str("it has NUL bytes: save the list as \"CSV UTF-8\""),
            Self::CutOff => f.write_str(
                "the file ends within this row: it was cut off, and what stands in it is not to be believed",
            ),
            Self::OpenQuote => f.write_str(
                "a quote opens here and never closes: nothing from here on was read",
            ),
            Self::RowsInAField => f.write_str(
                "a quote opens here and closes in a later row: what is between was not read",
            ),
            Self::Endless => f.write_str(
                "what begins here does not end within a megabyte, as where a quote never closes: nothing from here on was read",
            ),
        }
    }
}

/// Why what was quoted is no date, and what to do.
fn no_date(form: &str, fault: DateFault) -> String {
    const CORRECT: &str = "correct it, or date_form in the mapping";
    match fault {
        DateFault::OtherForm => format!(" is not a date written as {form}: {CORRECT}"),
        DateFault::NoSuchMonth(month) => {
            format!(", read as {form}, is in a month {month}: {CORRECT}")
        }
        DateFault::NoSuchDay => format!(", read as {form}, is a day that there is not"),
        DateFault::OtherWeekday => {
            format!(", read as {form}, is not of the weekday beside it: {CORRECT}")
        }
    }
}

fn counted(fields: usize) -> String {
    format!("{fields} field{}", if fields == 1 { "" } else { "s" })
}
