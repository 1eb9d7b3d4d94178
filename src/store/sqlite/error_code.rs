//! SQLite's result codes, and what each means.

use super::super::Error;

impl Error {
    /// Whether the disk, or the quota of this process, is full. The write did not happen.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Database(error) if is_full(error))
    }

    /// Whether a retry may succeed later by itself: the disk was full, the file was locked or could not be reached. Any
    /// other error is permanent.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Database(
                sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_),
            ) => true,
            // The low byte is the kind of error (<https://sqlite.org/rescode.html>): `BUSY`, `LOCKED`, `NOMEM`, `READONLY`,
            // `IOERR`, `FULL`, `CANTOPEN`.
            Self::Database(error) => matches!(code(error) & 0xff, 5..=8 | 10 | 13 | 14),
            Self::Gone => true,
            Self::WrongKey(_) | Self::Unreadable(_) | Self::CaseUnreadable => false,
        }
    }

    /// Whether a single row cannot be read: that row fails at every attempt, and no other does.
    pub fn is_unreadable(&self) -> bool {
        match self {
            Self::Database(error) => matches!(
                error,
                sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)
            ),
            Self::Gone => false,
            Self::WrongKey(_) | Self::Unreadable(_) | Self::CaseUnreadable => true,
        }
    }

    /// Whether the file is damaged.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Database(error) if is_damage(error))
    }
}

/// Whether an error says that the disk is full: `SQLITE_FULL`, `SQLITE_IOERR_WRITE` for a file that may not grow,
/// `SQLITE_IOERR_SHMSIZE` for the index of the write-ahead log.
pub(super) fn is_full(error: &sqlx::Error) -> bool {
    matches!(code(error), 13 | 778 | 4874)
}

/// Whether an error says that the file is damaged, or no database.
pub(super) fn is_damage(error: &sqlx::Error) -> bool {
    matches!(code(error) & 0xff, 11 | 26)
}

/// Whether an error says that the database is locked, `SQLITE_BUSY`.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    code(error) & 0xff == 5
}

/// The extended result code (<https://sqlite.org/rescode.html>); 0 for what did not come from SQLite.
pub(super) fn code(error: &sqlx::Error) -> u32 {
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .and_then(|code| code.parse().ok())
        .unwrap_or(0)
}
