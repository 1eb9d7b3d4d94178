//! Where everything is kept: one SQLite file. All SQL is in this room, one file per aggregate.
//!
//! The public face is use cases, each of them one transaction: what an editor sends, what is released, claimed,
//! settled. There is one writer; readers see the last committed state and never wait for it.
//!
//! A parameter after `limit` has a plus before it: SQLite looks at the value of a bare one when it prepares a statement, and
//! then prepares the statement again for every use (3.51.3, `sqlite3ExprIsInteger`), which costs more than many of ours take.

mod ballast;
mod broadcasts;
mod cases;
mod chats;
mod choices;
mod drafts;
mod fan_out;
mod figures;
mod follows;
mod forget;
mod health;
mod hearings;
mod implausible;
mod inbox;
mod ledger;
mod names;
mod open;
mod outbox;
mod penalties;
mod postings;
mod presence;
mod private;
mod queue;
mod release;
mod reminders;
mod roles;
mod room;
mod rows;
mod runs;
mod scan;
mod schema;
mod seal;
mod settle;
mod troubles;
mod waiting;

pub use cases::{CaseId, Imported, StoredCase};
pub use drafts::{NewDraft, Taken};
pub use figures::Counts;
pub use follows::Followed;
pub use health::{Depth, Findings, examine, is_small};
pub use inbox::{Arrived, Receipt};
pub use names::{FoundBy, Index, searchable};
pub use open::{KeyFile, OpenError, Purpose, is_key_beside};
pub use outbox::{Claim, Claimable, Claimed, Exchanged, What};
pub use postings::{Posting, PostingState, Sending, Sent, Undone};
pub use presence::Presence;
pub use release::Released;
pub use roles::{Grant, Ownership, Revoked};
pub use room::Room;
pub use rows::Table;
pub use scan::Sum;
pub use seal::KeyFileError;
pub use settle::{Settled, Settlement};
pub use waiting::{InTheWay, Waiting};

use chrono::{DateTime, Utc};
use sqlx::SqlitePool;

use crate::domain::language::Language;

/// The database, open. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    /// Empties the log beside the writer.
    broom: SqlitePool,
    readers: SqlitePool,
    seal: seal::Seal,
    reserve: std::sync::Arc<room::Reserve>,
    erased: std::sync::Arc<forget::Erased>,
    unreadable: std::sync::Arc<rows::Unreadable>,
    /// For chats of which nobody can say any more what they speak.
    default_language: Language,
    damage_met: std::sync::Arc<std::sync::atomic::AtomicU64>,
    purpose: Purpose,
    // Held as long as any clone lives, so that no second bot serves the same file.
    _lock: std::sync::Arc<Option<std::fs::File>>,
}

/// What of a long piece of work was done: it is cut into slices, so that no other writer waits for long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slice {
    /// A slice; there may be more.
    More,
    /// The last one.
    Last,
}

/// Why a use case failed. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite said no.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A sealed field does not open.
    #[error(transparent)]
    WrongKey(#[from] seal::WrongKey),
    /// A row holds what this version does not understand.
    #[error("the database holds a {0} that cannot be read")]
    Unreadable(&'static str),
}

/// In milliseconds.
const HOUR: i64 = 3_600_000;

type Result<T> = std::result::Result<T, Error>;

impl Store {
    /// The same store; chats whose own language cannot be read are told in this one.
    #[must_use]
    pub fn speaking(self, default_language: Language) -> Self {
        Self {
            default_language,
            ..self
        }
    }

    /// Begins a write. There is one writer, so this waits for its turn.
    async fn begin(&self) -> Result<room::Write> {
        let tx = self.writer.begin_with("begin immediate").await?;
        Ok(room::Write::new(tx, std::sync::Arc::clone(&self.reserve)))
    }

    /// Moves what is in SQLite's log into the database, beside the writer: a commit that had to do it would wait for the
    /// disk many times as long as any other. Returns a number that is another one after each write.
    ///
    /// # Errors
    /// If there is no room; the log stays as it is.
    pub async fn shorten_log(&self) -> Result<i64> {
        sqlx::query("pragma wal_checkpoint(passive)")
            .execute(&self.broom)
            .await?;
        // It counts the commits of other connections, and this one makes none (<https://sqlite.org/pragma.html#pragma_data_version>).
        Ok(sqlx::query_scalar("pragma data_version")
            .fetch_one(&self.broom)
            .await?)
    }

    /// Moves everything from SQLite's log into the database and cuts it: what was moved stands there until it is
    /// overwritten, with what was deleted since. Returns whether that could be done; a reader may be in the way.
    ///
    /// # Errors
    /// If there is no room; the log stays as it is.
    pub async fn empty_log(&self) -> Result<bool> {
        let (busy, ..): (i64, i64, i64) = sqlx::query_as("pragma wal_checkpoint(truncate)")
            .fetch_one(&self.broom)
            .await?;
        Ok(busy == 0)
    }

    /// Closes the file once everything under way is done. Its log is emptied before: what it held is nobody's business any
    /// more, and another process may keep it from being removed. Whoever only reads leaves that to those who write: SQLite
    /// would try, and report an error of the disk.
    pub async fn close(&self) {
        if self.purpose != Purpose::Read
            && let Err(error) = self.empty_log().await
        {
            tracing::warn!(%error, "the database's log could not be emptied");
        }
        self.readers.close().await;
        self.broom.close().await;
        self.writer.close().await;
    }
}

fn to_millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The hour in which something happened, for what must not tell when somebody wrote.
fn to_hour(at: DateTime<Utc>) -> i64 {
    let millis = to_millis(at);
    millis - millis.rem_euclid(HOUR)
}

/// A moment beyond what a calendar holds is the farthest that one does: only a spoiled row has it.
fn from_millis(millis: i64) -> DateTime<Utc> {
    let farthest = if millis < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    DateTime::from_timestamp_millis(millis).unwrap_or(farthest)
}

fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("the domain's types are plain data with text keys")
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str, what: &'static str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Unreadable(what))
}

/// A positive random number: an id that says nothing about when it was given.
fn random_id() -> i64 {
    let random = getrandom::u64().expect("the operating system gives random numbers");
    (random >> 1).cast_signed()
}
