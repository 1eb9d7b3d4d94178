//! The encoding of a list: a byte order mark says it, or the mapping; else it is UTF-8 if most of its letters are, else
//! Windows-1251.

use std::io::{Read, Seek, SeekFrom};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1251};

use super::ListFault;

/// How much is read at once.
pub(super) const CHUNK: usize = 64 * 1024;

/// The first bytes of a workbook: of a ZIP file (.xlsx, .ods), and of the older format (.xls).
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Recognises the encoding of a file of which perhaps something was said, and goes back to its beginning.
///
/// # Errors
/// If it is a workbook, or cannot be read.
pub(super) fn recognise(
    file: &mut (impl Read + Seek),
    said: Option<&'static Encoding>,
) -> Result<&'static Encoding, ListFault> {
    file.seek(SeekFrom::Start(0))?;
    let mut chunk = vec![0; CHUNK];
    let mut has = fill(file, &mut chunk)?;
    if WORKBOOKS.iter().any(|mark| chunk[..has].starts_with(mark)) {
        return Err(ListFault::Workbook);
    }
    let of_mark = Encoding::for_bom(&chunk[..has]).map(|(encoding, _)| encoding);
    if let Some(encoding) = of_mark.or(said) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(encoding);
    }
    // Letters of more than one byte, and what is none.
    let (mut good, mut bad) = (0_u64, 0_u64);
    loop {
        let mut rest = 0;
        for part in chunk[..has].utf8_chunks() {
            let beyond_ascii = |letter: &char| !letter.is_ascii();
            if !part.valid().is_ascii() {
                good += part.valid().chars().filter(beyond_ascii).count() as u64;
            }
            rest = part.invalid().len();
            bad += u64::from(rest > 0);
        }
        // The last letter may go on in the next chunk.
        let ends_within = std::str::from_utf8(&chunk[has - rest..has])
            .is_err_and(|error| error.error_len().is_none());
        let carried = if ends_within { rest } else { 0 };
        chunk.copy_within(has - carried..has, 0);
        let more = fill(file, &mut chunk[carried..])?;
        if more == 0 {
            break;
        }
        bad -= u64::from(carried > 0);
        has = carried + more;
    }
    let encoding = if good >= bad { UTF_8 } else { WINDOWS_1251 };
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
