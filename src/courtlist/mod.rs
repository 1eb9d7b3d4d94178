//! The reader of court lists: a file as a court exports it → rows, by a [mapping](crate::domain::court_list::Mapping).
//! `config/lists/README.md` explains mappings and what is done with what is read.
//!
//! A file is read as a stream, a row at a time, whatever its size. Its encoding is recognised (`encoding`), its line ends and its
//! end are made plain (`decoded`), so that the lines of rows are those of an editor of texts and a quote that never closes is seen.
//! Titles above the header (`header`) and lines that are no rows (`passed`) are passed over; `layout` says what a line is, `columns`
//! what a row says. A row that is wrong is a [`RowFault`] and costs itself alone; what keeps the whole file from being read is a
//! [`ListFault`].

mod above;
mod columns;
mod decoded;
mod encoding;
mod fault;
mod fields;
mod header;
mod layout;
mod passed;
mod records;
mod row_fault;

use std::{
    collections::VecDeque,
    io::{self, Seek},
};

use crate::domain::{
    court_list::{ListedStatus, Mapping},
    when::When,
};

use columns::Columns;
use fields::said;
use layout::{Layout, Line};
use records::{Record, Records};

pub use fault::ListFault;
pub use fields::masked;
pub use passed::Passed;
pub use row_fault::{ColumnPlace, Fault, Loss, RowFault};

/// A row of a list, which is one person's hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line at which it begins, from 1.
    pub line: u64,
    /// The court's number of the case.
    pub case: String,
    /// Its day and, if the list has it, its time.
    pub when: When,
    /// The court room, as it is written.
    pub room: Option<String>,
    /// The person, in the list's spelling, the surname first where they stand apart.
    pub person: Option<String>,
    /// Whether it takes place.
    pub status: ListedStatus,
}

/// What a line of a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A row.
    Row(Row),
    /// A line that is no row.
    Passed(Passed),
    /// What is wrong with a row.
    Wrong(Fault),
}

/// The rows of a list and what is wrong in it, in the order of its lines.
pub struct ListReader<R> {
    records: Records<R>,
    layout: Layout,
    /// Records that were read already.
    ahead: VecDeque<Record>,
    /// What was found and not told.
    found: VecDeque<Read>,
    /// Why nothing is read after them.
    broken: Option<Fault>,
    unread_status: Option<String>,
}

impl<R: io::Read + Seek> ListReader<R> {
    /// Begins to read a list: recognises its encoding, and finds the columns that the mapping names.
    ///
    /// # Errors
    /// If nothing of it can be read.
    pub fn open(file: R, mapping: &Mapping) -> Result<Self, ListFault> {
        let separator = mapping.separator.byte();
        let mut records = Records::open(file, separator, mapping.encoding)?;
        let mut first = Vec::new();
        let mut broken = None;
        while first.len() < header::LOOKED_THROUGH {
            match records.next()? {
                Some(Ok(record)) if first.is_empty() && header::is_for_a_spreadsheet(&record) => {}
                Some(Ok(record)) => first.push(record),
                Some(Err(fault)) => {
                    broken = Some(fault);
                    break;
                }
                None => break,
            }
        }
        if first.is_empty() {
            let no_row = |fault| ListFault::NoWholeRow(Box::new(fault));
            return Err(broken.map_or(ListFault::NoRows, no_row));
        }
        let beginning = header::beginning(mapping, &first)?;
        let rows = first.split_off(beginning.at);
        let titles = first.iter().map(|title| Read::Passed(Passed::of(title)));
        let of_list = (beginning.places, &rows[0], beginning.has_header);
        let columns = Columns::new(mapping, of_list);
        let headers = columns.header.as_deref();
        let unread_status = header::unread_status(mapping, headers);
        let mut reader = Self {
            found: titles.collect(),
            ahead: rows.into(),
            layout: Layout { columns },
            records,
            broken,
            unread_status,
        };
        for title in &first {
            reader.layout.title(title);
        }
        if beginning.has_header {
            reader.ahead.pop_front();
        }
        reader.look_ahead()?;
        if reader.ahead.is_empty() && reader.broken.is_none() {
            return Err(ListFault::OnlyHeader);
        }
        Ok(reader)
    }

    /// The header of a column that seems to say whether hearings take place, and that the mapping does not read.
    pub fn unread_status(&self) -> Option<&str> {
        self.unread_status.as_deref()
    }

    /// The next line; `None` at the end.
    ///
    /// # Errors
    /// If the file cannot be read on.
    #[expect(
        clippy::should_implement_trait,
        reason = "the iterator's would hide an error of the file among those of its rows"
    )]
    pub fn next(&mut self) -> Result<Option<Read>, ListFault> {
        loop {
            if let Some(found) = self.found.pop_front() {
                return Ok(Some(found));
            }
            let Some(record) = self.ahead.pop_front() else {
                return Ok(self.broken.take().map(Read::Wrong));
            };
            // Whether it is the last one says whether what is broken at its end was cut off.
            self.look_ahead()?;
            let is_last = self.ahead.is_empty();
            let is_cut = is_last && self.records.ends_within_a_line;
            match self.layout.line(&record, is_last) {
                // No row has what it says.
                Line::Above if is_last => {
                    self.found.push_back(Read::Passed(Passed::of(&record)));
                }
                Line::Header | Line::Above => {}
                Line::Row(_) if is_cut && self.layout.columns.is_short(&record) => {
                    self.found.push_back(cut_off(&record));
                }
                Line::Row(row) => self.found.push_back(Read::Row(row)),
                Line::Wrong(_) if is_cut => self.found.push_back(cut_off(&record)),
                Line::Passed(passed) if is_cut && passed.may_be_a_number() => {
                    self.found.push_back(cut_off(&record));
                }
                Line::Passed(passed) => self.found.push_back(Read::Passed(passed)),
                Line::Wrong(faults) => self.found.extend(faults.into_iter().map(Read::Wrong)),
            }
        }
    }

    /// Reads the next record, if none is read already.
    fn look_ahead(&mut self) -> Result<(), ListFault> {
        if self.ahead.is_empty() && self.broken.is_none() {
            match self.records.next()? {
                Some(Ok(record)) => self.ahead.push_back(record),
                Some(Err(fault)) => self.broken = Some(fault),
                None => {}
            }
        }
        Ok(())
    }
}

/// The last row of a file that ends within it.
fn cut_off(record: &Record) -> Read {
    Read::Wrong(Fault::of_row(record.line, RowFault::CutOff))
}

/// A person's name of its parts.
fn joined(parts: &[Option<String>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    Some(parts.join(" ")).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests;
