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
mod figures;
mod follows;
mod forget;
mod health;
mod hearings;
mod inbox;
mod ledger;
mod names;
mod open;
mod outbox;
mod penalties;
mod postings;
mod presence;
mod private;
mod release;
mod reminders;
mod roles;
mod room;
mod runs;
mod schema;
mod seal;
mod settle;
mod troubles;

pub use cases::{CaseId, Imported, StoredCase};
pub use drafts::{Draft, NewDraft};
pub use figures::{Backlog, Counts};
pub use follows::Followed;
pub use health::{Depth, examine};
pub use inbox::{Arrived, Receipt};
pub use names::{FoundBy, Index, searchable};
pub use open::{KeyFile, OpenError, Purpose, is_key_beside};
pub use outbox::{Claim, Claimable, Claimed, Exchanged, What};
pub use postings::{Posting, PostingState, Undone};
pub use presence::Presence;
pub use release::Released;
pub use roles::{Grant, Ownership, Revoked};
pub use room::Room;
pub use seal::KeyFileError;
pub use settle::{Settled, Settlement};

use chrono::{DateTime, Utc};
use sqlx::SqlitePool;

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

type Result<T> = std::result::Result<T, Error>;

impl Store {
    /// Begins a write. There is one writer, so this waits for its turn.
    async fn begin(&self) -> Result<room::Write> {
        let tx = self.writer.begin_with("begin immediate").await?;
        Ok(room::Write::new(tx, std::sync::Arc::clone(&self.reserve)))
    }

    /// Moves what is in SQLite's log into the database, beside the writer: a commit that had to do it would wait for the
    /// disk many times as long as any other.
    ///
    /// # Errors
    /// If there is no room; the log stays as it is.
    pub async fn shorten_log(&self) -> Result<()> {
        sqlx::query("pragma wal_checkpoint(passive)")
            .execute(&self.broom)
            .await?;
        Ok(())
    }

    /// Closes the file once everything under way is done.
    pub async fn close(&self) {
        self.readers.close().await;
        self.broom.close().await;
        self.writer.close().await;
    }
}

fn to_millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

fn from_millis(millis: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis).ok_or(Error::Unreadable("time"))
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
