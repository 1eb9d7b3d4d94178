//! A mapping: how the file of one court's list is read.

use encoding_rs::Encoding;

use crate::domain::{case::Court, duplicate::folded, zone::Zone};

use super::{DateForm, StatusWords, TimeWords};

/// A mapping: which column is what, and how dates are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The court, in any spelling that a case file has for it.
    pub court: String,
    /// The zone of its clock.
    pub zone: Zone,
    /// The file's encoding, if it has no mark and is none that is recognised.
    pub encoding: Option<&'static Encoding>,
    /// What stands between two fields.
    pub separator: Separator,
    /// How a date is written.
    pub date_form: DateForm,
    /// The column of the court's number of a case.
    pub case: Column,
    /// Where the day stands.
    pub day: DayPlace,
    /// The column of the time.
    pub time: Option<Column>,
    /// What words in it mean.
    pub time_words: TimeWords,
    /// The column of the court room.
    pub room: Option<Column>,
    /// The column of a person's whole name.
    pub name: Option<Column>,
    /// The column of a person's surname.
    pub surname: Option<Column>,
    /// The column of a person's first name.
    pub first_name: Option<Column>,
    /// The column of the status.
    pub status: Option<Column>,
    /// What words in it mean.
    pub status_words: StatusWords,
    /// The columns in which an empty field says what stands above it.
    pub as_above: AsAbove,
}

/// Where the day of a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayPlace {
    /// In a column.
    Column(Column),
    /// In a line of its own above its rows, behind these words and, perhaps, its weekday.
    Heading(String),
}

/// The columns in which an empty field says what stands above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AsAbove {
    /// The row is of the case above: all that it does not say is as above, until it has a day of its own.
    pub case: bool,
    /// The day.
    pub date: bool,
    /// The time, on the same day.
    pub time: bool,
}

/// How a mapping names a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// By its header.
    Header(String),
    /// By its number, from 1.
    Number(usize),
}

/// What stands between two fields of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `|`
    Pipe,
    /// The tabulator.
    Tab,
}

impl Separator {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Pipe, Self::Tab];

    /// The character, which is one byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Pipe => b'|',
            Self::Tab => b'\t',
        }
    }

    /// Its value in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Pipe => "|",
            Self::Tab => "tab",
        }
    }

    /// Its name in a sentence about many.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Pipe => "pipes",
            Self::Tab => "tabs",
        }
    }
}

impl Mapping {
    /// The columns that it names, each with what it is for.
    pub fn columns(&self) -> impl Iterator<Item = (&'static str, &Column)> {
        let date = match &self.day {
            DayPlace::Column(column) => Some(column),
            DayPlace::Heading(_) => None,
        };
        let optional = [
            ("date", date),
            ("time", self.time.as_ref()),
            ("room", self.room.as_ref()),
            ("name", self.name.as_ref()),
            ("surname", self.surname.as_ref()),
            ("first_name", self.first_name.as_ref()),
            ("status", self.status.as_ref()),
        ];
        let optional = optional
            .into_iter()
            .filter_map(|(what, column)| Some((what, column?)));
        [("case", &self.case)].into_iter().chain(optional)
    }

    /// Whether it is a mapping of this court's list.
    pub fn is_of(&self, court: &Court) -> bool {
        let Some(meant) = folded(&self.court) else {
            return false;
        };
        let also = court.also.iter().map(String::as_str);
        let mut names = court.name.all().chain(also);
        names.any(|name| folded(name).as_ref() == Some(&meant))
    }
}
