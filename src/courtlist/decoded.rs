//! A list as plain text: UTF-8, each line ended by a line feed, and a mark after its end.

use std::{
    cell::Cell,
    io::{self, Read},
    rc::Rc,
};

use encoding_rs::{Decoder, Encoding};

use super::encoding::CHUNK;

/// Stands in a line of its own after the end: a field that has it in it never closed. No text has this character.
pub(super) const END: &str = "\u{ffff}";

/// The most bytes of one row. A row without an end would fill the memory.
const LONGEST_ROW: usize = 1024 * 1024;

/// What was read since the last row ended, and was too much for one.
#[derive(Debug, thiserror::Error)]
#[error("a row without an end")]
pub(super) struct EndlessRow;

/// The text of a file.
pub(super) struct Decoded<R> {
    file: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    /// What of `text` was given already.
    given: usize,
    is_after_return: bool,
    has_ended: bool,
    since_row: Rc<Cell<usize>>,
}

impl<R: Read> Decoded<R> {
    /// The text, and the count of the bytes since the last row, which its reader sets to 0 where a row ends.
    pub(super) fn new(file: R, encoding: &'static Encoding) -> (Self, Rc<Cell<usize>>) {
        let since_row = Rc::new(Cell::new(0));
        let decoded = Self {
            file,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            text: Vec::new(),
            given: 0,
            is_after_return: false,
            has_ended: false,
            since_row: Rc::clone(&since_row),
        };
        (decoded, since_row)
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let read = self.file.read(&mut self.raw)?;
        let is_last = read == 0;
        let longest = self.decoder.max_utf8_buffer_length(read);
        self.text.resize(longest.unwrap_or(4 * CHUNK), 0);
        // The buffer holds all of it, so nothing is left over.
        let (_, _, written, _) =
            self.decoder
                .decode_to_utf8(&self.raw[..read], &mut self.text, is_last);
        self.text.truncate(written);
        self.given = 0;
        self.make_plain();
        if is_last {
            self.has_ended = true;
            self.text.extend(format!("\n{END}\n").bytes());
        }
        Ok(())
    }

    /// Ends each line by a line feed alone, and leaves no mark of an end that is none.
    fn make_plain(&mut self) {
        let mut kept = 0;
        for at in 0..self.text.len() {
            let byte = self.text[at];
            let is_second = byte == b'\n' && self.is_after_return;
            self.is_after_return = byte == b'\r';
            if is_second {
                continue;
            }
            self.text[kept] = if byte == b'\r' { b'\n' } else { byte };
            kept += 1;
        }
        self.text.truncate(kept);
        let end = END.as_bytes();
        let mut from = 0;
        while let Some(at) = self.text[from..]
            .windows(end.len())
            .position(|it| it == end)
        {
            let at = from + at;
            self.text[at..at + end.len()].copy_from_slice("\u{fffd}".as_bytes());
            from = at + end.len();
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.has_ended {
                return Ok(0);
            }
            self.decode_more()?;
        }
        let since_row = self.since_row.get();
        if since_row > LONGEST_ROW {
            return Err(io::Error::other(EndlessRow));
        }
        let left = &self.text[self.given..];
        let read = left.len().min(buffer.len());
        buffer[..read].copy_from_slice(&left[..read]);
        self.given += read;
        self.since_row.set(since_row + read);
        Ok(read)
    }
}
