//! What is wrong with a list or a row of it: where, what, and what to do.

use std::{fmt, io};

use crate::domain::court_list::Separator;

use super::fields::{masked, shown};

/// What keeps a list from being read at all.
#[derive(Debug, thiserror::Error)]
pub enum ListFault {
    /// The file.
    #[error("it cannot be read: {0}")]
    File(#[from] io::Error),
    /// It is a workbook.
    #[error("it is a workbook and no list: save it as \"CSV UTF-8\"")]
    Workbook,
    /// It is no text.
    #[error(
        "its first line has NUL bytes: it is no text in UTF-8, Windows-1251 or UTF-16 with a byte order mark; save it as \"CSV UTF-8\""
    )]
    NoText,
    /// There is nothing in it.
    #[error("it has no rows")]
    NoRows,
    /// There is nothing below the header.
    #[error("it has a header and no rows")]
    OnlyHeader,
    /// Its first row has no end.
    #[error("{0}")]
    NoWholeRow(Box<Fault>),
    /// No column is called so.
    #[error(
        "no column is called `{}`; there are {}, the nearest first{}",
        shown(name),
        quoted(headers),
        if *has_lost_letters { format!("; {LOST}") } else { String::new() }
    )]
    NoSuchHeader {
        /// What the mapping says.
        name: String,
        /// The columns that there are, the nearest first.
        headers: Vec<String>,
        /// Whether letters of them were lost.
        has_lost_letters: bool,
    },
    /// No column is called so, for the first line is a row.
    #[error(
        "no column is called `{}`, and the first line is a row and no header: name the columns by their numbers in the mapping",
        shown(name)
    )]
    NoHeader {
        /// What the mapping says.
        name: String,
    },
    /// Two columns are called so.
    #[error(
        "several columns are called `{}`, those of the numbers {}: name the one that is meant by its number in the mapping",
        shown(name),
        listed(numbers)
    )]
    HeaderTwice {
        /// What the mapping says.
        name: String,
        /// Their numbers, from 1.
        numbers: Vec<usize>,
    },
    /// There is no column of that number.
    #[error("there is no column {number}: its first row has {count}")]
    NoSuchNumber {
        /// What the mapping says.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// The mapping names one column for two things.
    #[error("column {number} is {one} and {other} in the mapping: a column is one thing")]
    SameColumn {
        /// Its number.
        number: usize,
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// Nothing is separated.
    #[error("its first line has one column where {asked} were looked for, separated by {}{}", .separator.plural(), seems_to_be(*seems))]
    OneColumn {
        /// How many the mapping names.
        asked: usize,
        /// What the mapping says.
        separator: Separator,
        /// What they seem to be separated by.
        seems: Option<Separator>,
    },
}

/// What is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: u64,
    /// The column that is wrong, if it is one.
    pub column: Option<ColumnPlace>,
    /// The court's number of the case, if that could be read.
    pub case: Option<String>,
    /// What is wrong.
    pub what: RowFault,
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
    /// Its date is not written as the mapping says.
    NotADate {
        /// What is written.
        written: String,
        /// What the mapping says.
        form: String,
    },
    /// Its date is in a month that there is not.
    NoSuchMonth {
        /// What is written.
        written: String,
        /// What the mapping says.
        form: String,
        /// The month that it would be.
        month: u32,
    },
    /// Its date is a day that its month does not have.
    NoSuchDay {
        /// What is written.
        written: String,
        /// What the mapping says.
        form: String,
    },
    /// Its time is none.
    NotATime(String),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It is of its row alone.
    OneRow,
    /// Other rows are lost with it: the list is not whole.
    OtherRows,
}

const LOST: &str =
    "a `?` stands for a letter that was lost when the list was saved: save it as \"CSV UTF-8\"";

impl Fault {
    pub(super) fn of_row(line: u64, what: RowFault) -> Self {
        Self {
            line,
            column: None,
            case: None,
            what,
        }
    }

    /// Whether rows may be missing after it.
    pub fn loss(&self) -> Loss {
        match self.what {
            RowFault::CutOff | RowFault::OpenQuote | RowFault::RowsInAField | RowFault::Endless => {
                Loss::OtherRows
            }
            RowFault::TooFew { .. }
            | RowFault::TooMany { .. }
            | RowFault::NoCase
            | RowFault::NoDate
            | RowFault::NotADate { .. }
            | RowFault::NoSuchMonth { .. }
            | RowFault::NoSuchDay { .. }
            | RowFault::NotATime(_)
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
                write!(f, "it has {fields} fields of {of}: a row is whole or none")
            }
            Self::TooMany { fields, of } => write!(
                f,
                "it has {fields} fields of {of}: a field with a separator in it must stand in quotes"
            ),
            Self::NoCase => f.write_str("the number of the case is missing"),
            Self::NoDate => f.write_str("the date is missing"),
            Self::NotADate { written, form } => {
                write!(f, "`{}` is not a date written as {form}", masked(written))
            }
            Self::NoSuchMonth {
                written,
                form,
                month,
            } => write!(
                f,
                "`{}`, read as {form}, is in a month {month}: correct it, or date_form in the mapping",
                masked(written)
            ),
            Self::NoSuchDay { written, form } => write!(
                f,
                "`{}`, read as {form}, is a day that there is not",
                masked(written)
            ),
            Self::NotATime(written) => write!(
                f,
                "`{}` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced",
                masked(written)
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
                "the file ends within a letter: it was cut off, and what stands in this row is not to be believed",
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

fn quoted(headers: &[String]) -> String {
    /// How many columns are named.
    const MOST: usize = 20;
    let named = headers.iter().take(MOST);
    let named: Vec<String> = named.map(|it| format!("`{}`", shown(it))).collect();
    named.join(", ")
}

fn listed(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    numbers.join(" and ")
}

fn seems_to_be(separator: Option<Separator>) -> String {
    separator.map_or(String::new(), |separator| {
        format!(
            ". It seems to be separated by {}: set separator = \"{}\" in the mapping",
            separator.plural(),
            separator.word()
        )
    })
}
