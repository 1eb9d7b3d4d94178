//! The store: one SQLite file. All SQL is in this module, a file or a folder for each aggregate.
//!
//! Its public functions are use cases, each of them one transaction: what an editor sends, what is released, claimed,
//! settled. They are methods of handles, by what they are about: [`Store::outbox`], [`Store::chats`] … (`handles.rs`). There is
//! one writer; readers see the last committed state and never wait for it. A use case writes through `write` and reads through
//! `read` (`write.rs`), which begin, commit and learn from every error.
//!
//! What is SQLite's own and no statement (the file, its lock, its log, disk space, its pages, its result codes) is in
//! `sqlite/`. Others see only a [`Condition`], which [`Store::upkeep`] keeps good.
//!
//! # What a second engine would bring
//!
//! - A folder beside `sqlite/`: `open`, `upkeep`, `close`, what `check` examines, the lock against a second bot, and of an error
//!   whether it may pass, is a full disk, is damage or is of one row alone. The pools, the lock and the reserve of a [`Store`] are
//!   its own too.
//! - The types of a transaction, a reader and a row (`write.rs` has the first two; `SqliteRow` is named where rows are read one by
//!   one), and what `begin immediate` is in `write.rs`: as there is one writer, what a use case has read stays so until it
//!   commits. A reader that looks twice (`derived/`) sees one state in its transaction.
//! - Its migrations: `migrations/` has strict tables, `without rowid`, blobs and a trigger that keeps the log append-only.
//!   `integer` has eight bytes, and `court_case`, `hearing` and `broadcast` give themselves their ids.
//! - Its own decoding of three things: of a text that may be damaged, the bytes are read; `language_chosen` is a number here and
//!   read as a `bool`; a JSON list comes as a `blob`. No number is bound or read unsigned, for no other engine has such, and a
//!   count that is none is damage (`to_count`).
//! - Texts in the order of their bytes (the database's collation "C"), in which `order by`, `min` and `max` of a text have them.
//! - Sums of small numbers only: `sum` of a `bigint` is `numeric` elsewhere, and `integer` in a `cast` has four bytes there, so
//!   it is `bigint`.
//! - A second text of the statements that begin with `-- SQLite's own:` and say what of it is in them; every other statement is in
//!   the dialect that SQLite and PostgreSQL share (all of them were prepared by PostgreSQL 15, with the types that are bound). `tests/statements.rs` holds the statements to it, and this list:
//!
//! | file | statements | of SQLite's own |
//! |---|---|---|
//! | `audience.rs` | 1 | `cross join` |
//! | `broadcasts/place.rs` | 1 | `indexed by` |
//! | `case_log.rs` | 1 | `json_each`, `->>` |
//! | `case_rows.rs` | 1 | `json_each` |
//! | `cases.rs` | 2 | `json_each` |
//! | `chats/migration.rs` | 1 | `or replace` |
//! | `corrections.rs` | 4 | `json_each`, `->>` |
//! | `duplicates.rs` | 1 | `json_each` |
//! | `fan_out/followers.rs` | 2 | `json_each`, `->>` |
//! | `fan_out/mod.rs` | 1 | `typeof` |
//! | `fan_out/subscribers.rs` | 1 | `json_each`, `->>` |
//! | `figures.rs` | 1 | `limit -1`, `indexed by` |
//! | `follows.rs` | 1 | `json_each` |
//! | `hearings.rs` | 2 | `json_each`, `->>` |
//! | `implausible.rs` | 3 | `json_valid`, `->>`, `cross join`, `unixepoch`, `pragma` |
//! | `ledger.rs` | 1 | `cross join` |
//! | `list_proposals/rows.rs` | 1 | `json_each`, `->>`, `unhex` |
//! | `new_hearings.rs` | 2 | `json_each`, `->>`, `cross join` |
//! | `names/mod.rs` | 3 | `json_each`, `->>` |
//! | `names/slugs.rs` | 1 | `json_each`, `json_group_array` |
//! | `names/words.rs` | 5 | `json_each`, `json_group_array`, `json_array`, `as blob`, `char`, `cross join` |
//! | `outbox/mark.rs` | 2 | `json_each`, `->>` |
//! | `outbox/mod.rs` | 1 | `json_each`, `->>` |
//! | `outbox/wake.rs` | 4 | `json_each`, `indexed by`, `cross join` |
//! | `preferences.rs` | 1 | `json_each` |
//! | `queue/heads.rs` | 1 | `json_group_array`, `json_array`, `as blob`, `indexed by`, `cross join` |
//! | `queue/rows.rs` | 3 | `json_group_array`, `json_array`, `json_object`, `hex`, `as blob`, `json_each`, `indexed by`, `cross join` |
//! | `reminders.rs` | 1 | `indexed by`, `cross join` |
//! | `settle/told.rs` | 4 | `json_each`, `cross join` |
//! | `silent.rs` | 2 | `indexed by`, `cross join`, `json_each` |
//! | `subscriptions/candidates.rs` | 1 | `json_each` |
//! | `subscriptions/matches.rs` | 5 | `json_each`, `->>` |
//! | `troubles.rs` | 4 | `json_each` |
//!
//! Lists are one parameter (`json_each`), and where many rows are one value (`json_group_array`) each by itself would cross to
//! SQLite's thread and back. `cross join`, `indexed by` and `limit -1` fix the plan of a statement whose figure was measured.
//! A parameter after `limit` has a plus before it: SQLite looks at the value of a bare one when it prepares a statement, and
//! then prepares the statement again for every use (3.51.3, `sqlite3ExprIsInteger`), which costs more than many of ours take.

mod approvals;
mod audience;
mod audit;
mod backfill;
mod broadcasts;
mod cards;
mod carried;
mod case_import;
mod case_log;
mod case_rows;
mod cases;
mod chats;
mod checks;
mod choices;
mod closings;
mod condition;
mod corrections;
mod derived;
mod dialogues;
mod digests;
mod drafts;
mod duplicates;
mod export;
mod fan_out;
mod figures;
mod follows;
mod forget;
mod former;
mod handles;
mod hearing_row;
mod hearings;
mod implausible;
mod inbox;
mod ledger;
mod list_proposals;
mod names;
mod new_hearings;
mod new_posting;
mod notes;
mod notice;
mod numbers;
mod outbox;
mod penalties;
mod pictures;
mod plan_basis;
mod posting_rows;
mod postings;
mod preferences;
mod presence;
mod private;
mod questions;
mod queue;
mod release;
mod reminders;
mod replan;
mod roles;
mod rows;
mod runs;
mod scan;
mod seal;
mod settle;
mod silent;
mod sqlite;
mod subscriptions;
mod table;
mod troubles;
mod undo;
mod waiting;
mod wanted;
mod write;

pub use approvals::ApprovalOutcome;
pub use backfill::BackfillOutcome;
pub use carried::CarriedEvents;
pub use case_import::ImportOutcome;
pub use case_rows::{CaseId, StoredCase};
pub use cases::StoredCaseList;
pub use checks::SubmittedCheck;
pub use condition::{Condition, StoreFault};
pub use drafts::{DraftLookup, NewDraft};
pub use figures::Counts;
pub use follows::{FollowEffect, UnfollowEffect};
pub use forget::Erasure;
pub use handles::{
    Audit, Cases, Chats, Drafts, Follows, Inbox, Names, Outbox, Postings, Roles, Schedule,
    Subscriptions,
};
pub use inbox::RawUpdate;
pub use list_proposals::{ListProposal, NewProposal, ProposalOutcome, TakeOutcome};
pub use names::{CaseIndex, IndexedWord, WordHit};
pub use notes::{NoteEffect, NoteLookup, RemoveNoteEffect};
pub use notice::{Carrier, ClaimRequest, Claimable, ClaimedNotice, NoticeKind};
pub use outbox::ClaimedBatch;
pub use posting_rows::{Posting, PostingState};
pub use postings::{DraftSubmission, SubmissionOutcome};
pub use presence::{Presence, StopOutcome};
pub use release::{ReleaseOutcome, ReleasedPosting};
pub use roles::{
    Grant, InviteOutcome, InviteWithdrawal, Member, NewInvite, OwnershipOutcome, RemovalOutcome,
    Revocation,
};
pub use scan::LogVerdict;
pub use seal::KeyFileError;
pub use settle::{SettledNotice, Settlement};
pub use sqlite::{Findings, KeyFile, OpenError, Purpose, examine, examine_quickly, is_key_beside};
pub use subscriptions::SubscribeEffect;
pub use table::Table;
pub use undo::UndoTarget;
pub use waiting::{DraftConflict, WaitingChange};
pub use write::Receipt;

use chrono::{DateTime, Utc};
use sqlx::SqlitePool;
use write::{Reader, Tx};

use crate::domain::preferences::ChatDefaults;

/// The database, open. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    /// Checkpoints the write-ahead log beside the writer. What it commits need not survive a power cut.
    checkpointer: SqlitePool,
    readers: SqlitePool,
    seal: seal::Seal,
    reserve: std::sync::Arc<sqlite::DiskReserve>,
    erased: std::sync::Arc<forget::ErasedChats>,
    unreadable: std::sync::Arc<rows::UnreadableRows>,
    /// For chats that chose nothing, or nothing that can be read.
    defaults: ChatDefaults,
    damage_met: std::sync::Arc<std::sync::atomic::AtomicU64>,
    condition: std::sync::Arc<tokio::sync::watch::Sender<Condition>>,
    examined: std::sync::Arc<std::sync::Mutex<sqlite::Examination>>,
    purpose: Purpose,
    /// Kept as long as any clone lives, so that no second bot serves the same file.
    lock: std::sync::Arc<Option<sqlite::Lock>>,
}

/// How far a long piece of work has come: it is cut into slices, so that no other writer waits for long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// A slice; there may be more.
    More,
    /// The last one.
    Done,
}

/// Why a use case failed. Nothing of it was committed.
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
    /// A case or its log cannot be read. Which one has been noted.
    #[error("the database holds a case that cannot be read")]
    CaseUnreadable,
    /// The database file is gone: what is written would be lost with it.
    #[error("the database's file was removed, or another one lies in its place")]
    Gone,
}

/// In milliseconds.
const HOUR: i64 = 3_600_000;

type Result<T> = std::result::Result<T, Error>;

impl Store {
    /// The same store with these defaults, for chats that chose nothing, or nothing that can be read.
    #[must_use]
    pub fn with_defaults(self, defaults: ChatDefaults) -> Self {
        Self { defaults, ..self }
    }

    /// What a chat has that chose nothing.
    pub fn defaults(&self) -> ChatDefaults {
        self.defaults
    }
}

fn to_millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// Cuts a moment to its hour, for columns that must not tell when somebody wrote.
fn to_hour(at: DateTime<Utc>) -> i64 {
    let millis = to_millis(at);
    millis - millis.rem_euclid(HOUR)
}

/// A moment from the database. One beyond the calendar, which only a damaged row has, becomes the farthest one.
fn from_millis(millis: i64) -> DateTime<Utc> {
    let farthest = if millis < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    DateTime::from_timestamp_millis(millis).unwrap_or(farthest)
}

/// A number from the database that counts something. Engines have no unsigned integers: what is none is damaged.
fn to_count(stored: i64, of: &'static str) -> Result<u32> {
    u32::try_from(stored).map_err(|_| Error::Unreadable(of))
}

fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("the domain's types are plain data with text keys")
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str, what: &'static str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Unreadable(what))
}

/// Parses the elements of a JSON list that SQLite made of rows, each by itself; invalid ones are left out. A text column can
/// have any bytes.
fn elements<T: serde::de::DeserializeOwned>(json: &[u8]) -> Result<Vec<T>> {
    // Mostly each can be read, and one by one takes twice as long.
    if let Ok(read) = serde_json::from_slice(json) {
        return Ok(read);
    }
    let text = String::from_utf8_lossy(json);
    let rows: Vec<&serde_json::value::RawValue> =
        serde_json::from_str(&text).map_err(|_| Error::Unreadable("list"))?;
    let read = rows
        .iter()
        .filter_map(|row| serde_json::from_str(row.get()).ok());
    Ok(read.collect())
}

/// A positive random number: an id that says nothing about when it was given.
fn random_id() -> i64 {
    let random = getrandom::u64().expect("the operating system gives random numbers");
    (random >> 1).cast_signed()
}
