//! The write-ahead log of a database, which holds every commit since it was opened
//! (<https://sqlite.org/fileformat2.html#the_write_ahead_log>).

use std::{fs, path::Path};

const HEADER: usize = 32;

/// Where each commit in a log ends.
fn ends(log: &[u8]) -> Vec<usize> {
    if log.is_empty() {
        return Vec::new();
    }
    let number = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().unwrap());
    let frame = 24 + usize::try_from(number(8)).unwrap();
    let salt = &log[16..24];
    (HEADER..log.len())
        .step_by(frame)
        .take_while(|at| &log[at + 8..at + 16] == salt)
        // Only the last frame of a commit says how large the database is.
        .filter(|at| number(at + 4) != 0)
        .map(|at| at + frame)
        .collect()
}

/// How many commits the log in this folder holds.
pub(crate) fn commits(folder: &Path) -> usize {
    ends(&fs::read(folder.join("bot.db-wal")).unwrap()).len()
}

/// Copies a database as it lies on the disk.
pub(crate) fn copy(from: &Path, to: &Path) {
    for file in ["bot.db", "bot.db-wal", "bot.key"] {
        fs::copy(from.join(file), to.join(file)).unwrap();
    }
}

/// Copies a database as it lay on the disk after so many of its commits.
pub(crate) fn copy_as_after(commits: usize, from: &Path, to: &Path) {
    copy(from, to);
    let log = fs::read(from.join("bot.db-wal")).unwrap();
    let end = match commits {
        0 => HEADER,
        commits => ends(&log)[commits - 1],
    };
    fs::write(to.join("bot.db-wal"), &log[..end]).unwrap();
}
