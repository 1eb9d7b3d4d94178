//! What is wrong with a list as a whole: what, and what to do.

use std::io;

use crate::domain::court_list::Separator;

use super::{
    fields::shown,
    row_fault::{Fault, LOST},
};

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
