//! Every reason not to open a database, in a sentence for its owner.

use super::{super::seal::KeyFileError, error_code};

/// Why a database cannot be used. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The path cannot be written.
    #[error(
        "the database {path} cannot be opened for writing: {why}. Give another path under [store] database"
    )]
    Path {
        /// The file.
        path: String,
        /// What the system says.
        why: String,
    },
    /// The file is no database, or a damaged one.
    #[error(
        "{path} is damaged or is no database of hearing-bot ({what}). Restore it from a backup, and remove {path}-wal and \
         {path}-shm, which belong to this file; it was left as it is"
    )]
    Damaged {
        /// The file.
        path: String,
        /// What was found first.
        what: String,
    },
    /// The file needs what only its bot does.
    #[error(
        "{path} has indexes that do not agree with its tables ({what}), as after a bit that flipped on the disk. Start \
         hearing-bot on it once with `run`, which makes them anew; it was left as it is"
    )]
    ToRepair {
        /// The file.
        path: String,
        /// What was found first.
        what: String,
    },
    /// There is no room to open it.
    #[error(
        "there is no room on the disk of the database {0}: it and the log beside it need a few megabytes. Make some there \
         and start again; nothing is lost"
    )]
    Full(String),
    /// Others than its owner may read or write it.
    #[error(
        "others on this machine can read or write {0}, which holds who follows. Let only yourself: chmod 600 {0} (a disk \
         that knows no such rights is mounted with umask=077)"
    )]
    Exposed(String),
    /// What is acknowledged would not survive a power cut.
    #[error(
        "the database {path} cannot be kept safely: {what}. Put it on a local disk; a network folder may not do"
    )]
    NotDurable {
        /// The file.
        path: String,
        /// What is not as it must be.
        what: String,
    },
    /// A later hearing-bot wrote it.
    #[error(
        "the database {0} was written by a newer hearing-bot. Install that version; nothing was changed"
    )]
    Newer(String),
    /// An earlier hearing-bot wrote it, and it is only to be read.
    #[error(
        "the database {0} was last served by an older hearing-bot. Start this one on it once with `run`, which brings its \
         tables up to date; nothing was changed"
    )]
    Older(String),
    /// A migration that this version has differs from the one that was applied.
    #[error(
        "the database {0} was made by another build of hearing-bot, with other migrations. Start that one on it; if there is \
         none, the file is damaged: restore it from a backup. Nothing was changed"
    )]
    Foreign(String),
    /// A database that was served is not there, or holds nothing.
    #[error(
        "the database {0} is gone or empty, though a hearing-bot was running on it. Restore it from a backup, and remove \
         {0}-wal and {0}-shm, which belong to the old one; to begin anew with nothing, remove {0}.lock too"
    )]
    Gone(String),
    /// The lock cannot be used.
    #[error(
        "the file {path}, by which a second hearing-bot is kept away, cannot be used: {why}. While none is running, remove \
         it or make it yours"
    )]
    Lock {
        /// The lock.
        path: String,
        /// What the system says.
        why: String,
    },
    /// Another process serves it.
    #[error(
        "another hearing-bot is running on {0}. Stop it first: two would send everything twice"
    )]
    InUse(String),
    /// The key file is not the one the database was sealed with.
    #[error(
        "the key file {key} does not belong to the database {database}. Put the right key file back; without it the \
         followers cannot be read"
    )]
    WrongKey {
        /// The key file.
        key: String,
        /// The database.
        database: String,
    },
    /// The key file itself.
    #[error(transparent)]
    KeyFile(#[from] KeyFileError),
    /// The SQLite in this binary is too old.
    #[error(
        "this binary has SQLite {0}, which can lose committed writes; build it with 3.51.3 or later"
    )]
    OldSqlite(String),
    /// Anything else.
    #[error("the database {path}: {error}")]
    Other {
        /// The file.
        path: String,
        /// What SQLite says.
        error: sqlx::Error,
    },
}

/// Explains an error of SQLite while opening the file.
pub(super) fn explain(error: sqlx::Error, path: &str) -> OpenError {
    let path = path.to_owned();
    if error_code::is_full(&error) {
        return OpenError::Full(path);
    }
    // What tells the tables and the database itself is text, and it is not.
    if let sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) = error {
        let what = error.to_string();
        return OpenError::Damaged { path, what };
    }
    // The low byte is the kind of error: https://sqlite.org/rescode.html
    match error_code::code(&error) & 0xff {
        11 | 26 => OpenError::Damaged {
            path,
            what: error.to_string(),
        },
        8 | 10 | 14 => OpenError::Path {
            path,
            why: error.to_string(),
        },
        _ => OpenError::Other { path, error },
    }
}
