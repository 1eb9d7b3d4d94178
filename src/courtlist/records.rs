//! The records of a list: fields between separators, each record with its line.

use std::{
    cell::Cell,
    io::{Read, Seek},
    rc::Rc,
};

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use encoding_rs::Encoding;

use super::{
    ColumnPlace, Fault, ListFault, RowFault,
    decoded::{Decoded, END, EndlessRow},
    encoding::recognise,
    said,
};

/// How a field ends that never closed: the end of the file is in it.
const UNCLOSED: &str = "\n\u{ffff}\n";

/// A record with the line at which it begins, from 1.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) fields: StringRecord,
}

impl Record {
    /// Whether one field alone says something.
    pub(super) fn is_lone(&self) -> bool {
        self.fields.iter().filter_map(said).nth(1).is_none()
    }
}

/// The records of a file.
pub(super) struct Records<R> {
    csv: csv::Reader<Decoded<R>>,
    since_row: Rc<Cell<usize>>,
    has_ended: bool,
    /// The line at which the last record ended.
    last: u64,
    /// Whether the file ends without a line break: what stands last may have been cut off.
    pub(super) ends_within_a_line: bool,
}

impl<R: Read + Seek> Records<R> {
    pub(super) fn open(
        mut file: R,
        separator: u8,
        said: Option<&'static Encoding>,
    ) -> Result<Self, ListFault> {
        let encoding = recognise(&mut file, said)?;
        let (decoded, since_row) = Decoded::new(file, encoding);
        let csv = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(decoded);
        Ok(Self {
            csv,
            since_row,
            has_ended: false,
            last: 0,
            ends_within_a_line: false,
        })
    }

    /// The next record that is not blank, or why there is none and something follows all the same; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Result<Record, Fault>>, ListFault> {
        while !self.has_ended {
            let mut fields = StringRecord::new();
            let begins = self.csv.position().line();
            match self.csv.read_record(&mut fields) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    self.has_ended = true;
                    return match error.into_kind() {
                        ErrorKind::Io(error) if is_endless(&error) => {
                            Ok(Some(Err(Fault::of_row(begins, RowFault::Endless))))
                        }
                        ErrorKind::Io(error) => Err(error.into()),
                        other => Err(std::io::Error::other(format!("{other:?}")).into()),
                    };
                }
            }
            self.since_row.set(0);
            let breaks = |field: &str| field.matches('\n').count() as u64;
            let within: u64 = fields.iter().map(breaks).sum();
            // Blank lines before it are passed over by the parser.
            let line = self.csv.position().line().saturating_sub(1 + within);
            let last = fields.iter().next_back().unwrap_or_default();
            if fields.len() == 1 && last == END {
                self.ends_within_a_line = line == self.last + 1;
                break;
            }
            self.last = line + within;
            if last.ends_with(UNCLOSED) {
                self.has_ended = true;
                return Ok(Some(Err(open_quote(line, &fields))));
            }
            if fields.iter().any(|field| said(field).is_some()) {
                return Ok(Some(Ok(Record { line, fields })));
            }
        }
        self.has_ended = true;
        Ok(None)
    }
}

fn is_endless(error: &std::io::Error) -> bool {
    error
        .get_ref()
        .is_some_and(<dyn std::error::Error + Send + Sync>::is::<EndlessRow>)
}

/// The last field of a record never closed: the line and the column at which it opens.
fn open_quote(line: u64, fields: &StringRecord) -> Fault {
    let before = fields.len().saturating_sub(1);
    let breaks: u64 = fields
        .iter()
        .take(before)
        .map(|field| field.matches('\n').count() as u64)
        .sum();
    // Its own line breaks, and that of the mark, were counted as within the record.
    Fault {
        line: line + 1 + breaks,
        column: Some(ColumnPlace {
            number: before + 1,
            header: None,
        }),
        case: None,
        what: RowFault::OpenQuote,
        text: Box::default(),
    }
}
