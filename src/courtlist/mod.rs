//! The reader of court lists: a file as a court exports it → rows, by a [mapping](crate::domain::court_list::Mapping).
//! `config/lists/README.md` explains mappings and what is done with what is read.
//!
//! A file is read as a stream, a row at a time, whatever its size. Its encoding is recognised (`encoding`), its line ends and
//! its end are made plain (`decoded`), so that the lines of rows are those of an editor of texts and a quote that never closes is
//! seen. A row that is wrong is a [`RowFault`] and costs itself alone; what keeps the whole file from being read is a
//! [`ListFault`].

mod columns;
mod decoded;
mod encoding;
mod fault;
mod fields;
mod records;

use std::{
    collections::VecDeque,
    io::{Read, Seek},
};

use crate::domain::{court_list::Mapping, when::When};

use columns::Columns;
use fields::said;
use records::{Record, Records};

pub use fault::{ColumnPlace, Fault, ListFault, Loss, RowFault};
pub use fields::masked;

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
}

/// The rows of a list and what is wrong in it, in the order of its lines.
pub struct ListReader<R> {
    records: Records<R>,
    columns: Columns,
    /// A record that was read already.
    next: Option<Record>,
    /// Faults that were found and not told.
    faults: VecDeque<Fault>,
}

impl<R: Read + Seek> ListReader<R> {
    /// Begins to read a list: recognises its encoding, and finds the columns that the mapping names.
    ///
    /// # Errors
    /// If nothing of it can be read.
    pub fn open(file: R, mapping: &Mapping) -> Result<Self, ListFault> {
        let mut records = Records::open(file, mapping.separator.byte())?;
        let first = match records.next()? {
            Some(Ok(record)) => record,
            Some(Err(fault)) => return Err(ListFault::NoWholeRow(Box::new(fault))),
            None => return Err(ListFault::NoRows),
        };
        let columns = Columns::find(mapping, &first)?;
        let mut reader = Self {
            records,
            columns,
            next: None,
            faults: VecDeque::new(),
        };
        if reader.columns.header.is_none() {
            reader.next = Some(first);
        } else {
            reader.look_at_the_next()?;
            if reader.next.is_none() && reader.faults.is_empty() {
                return Err(ListFault::OnlyHeader);
            }
        }
        Ok(reader)
    }

    /// The next row or fault; `None` at the end.
    ///
    /// # Errors
    /// If the file cannot be read on.
    #[expect(
        clippy::should_implement_trait,
        reason = "the iterator's would hide an error of the file among those of its rows"
    )]
    pub fn next(&mut self) -> Result<Option<Result<Row, Fault>>, ListFault> {
        loop {
            if let Some(fault) = self.faults.pop_front() {
                return Ok(Some(Err(fault)));
            }
            let Some(record) = self.next.take() else {
                return Ok(None);
            };
            // Whether it is the last one says whether what is broken at its end was cut off.
            let ahead = self.look_at_the_next();
            let is_last = self.next.is_none();
            match self.columns.row(&record, is_last) {
                Ok(row) => {
                    ahead?;
                    return Ok(Some(Ok(row)));
                }
                Err(faults) => {
                    let later = std::mem::take(&mut self.faults);
                    self.faults = faults.into_iter().chain(later).collect();
                    ahead?;
                }
            }
        }
    }

    /// Reads the next record that says something.
    fn look_at_the_next(&mut self) -> Result<(), ListFault> {
        while let Some(read) = self.records.next()? {
            match read {
                Ok(record) if self.columns.is_header(&record) => {}
                Ok(record) => {
                    self.next = Some(record);
                    return Ok(());
                }
                // Nothing is read after it.
                Err(fault) => self.faults.push_back(fault),
            }
        }
        Ok(())
    }
}

/// A person's name of its parts.
fn joined(parts: &[Option<String>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    Some(parts.join(" ")).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests;
