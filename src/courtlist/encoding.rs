//! The encoding of a list: a byte order mark says it; else it is UTF-8 if all of it is, else Windows-1251.

use std::io::{Read, Seek, SeekFrom};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1251};

use super::ListFault;

/// How much is read at once.
pub(super) const CHUNK: usize = 64 * 1024;

/// The first bytes of a workbook: of a ZIP file (.xlsx, .ods), and of the older format (.xls).
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Recognises the encoding of a file, and goes back to its beginning.
///
/// # Errors
/// If it is a workbook, or cannot be read.
pub(super) fn recognise(file: &mut (impl Read + Seek)) -> Result<&'static Encoding, ListFault> {
    file.seek(SeekFrom::Start(0))?;
    let mut chunk = vec![0; CHUNK];
    let mut has = fill(file, &mut chunk)?;
    if WORKBOOKS.iter().any(|mark| chunk[..has].starts_with(mark)) {
        return Err(ListFault::Workbook);
    }
    if let Some((encoding, _)) = Encoding::for_bom(&chunk[..has]) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(encoding);
    }
    let mut has_letters = false;
    let encoding = loop {
        match std::str::from_utf8(&chunk[..has]) {
            Ok(text) => {
                has_letters |= !text.is_ascii();
                has = 0;
            }
            Err(error) if error.error_len().is_none() => {
                let good = error.valid_up_to();
                has_letters |= !chunk[..good].is_ascii();
                chunk.copy_within(good..has, 0);
                has -= good;
            }
            Err(_) => break WINDOWS_1251,
        }
        let more = fill(file, &mut chunk[has..])?;
        if more == 0 {
            // Cut off within its last letter, or one letter of the other encoding at the end.
            break if has == 0 || has_letters {
                UTF_8
            } else {
                WINDOWS_1251
            };
        }
        has += more;
    };
    file.seek(SeekFrom::Start(0))?;
    Ok(encoding)
}

/// Reads until a buffer is full or the file ends.
pub(super) fn fill(file: &mut impl Read, buffer: &mut [u8]) -> Result<usize, ListFault> {
    let mut has = 0;
    while has < buffer.len() {
        match file.read(&mut buffer[has..])? {
            0 => break,
            read => has += read,
        }
    }
    Ok(has)
}
