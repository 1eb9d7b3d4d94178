//! What is SQLite's own: the file and what lies beside it, its lock, its write-ahead log, disk space, its pages and indexes,
//! its result codes.
//!
//! The rest of the store uses it as any engine: it is opened ([`Store::open`](super::Store::open)), kept well
//! ([`upkeep`](super::Store::upkeep)), found in a [condition](super::Condition), and an error says whether it may pass.

mod ballast;
mod connection;
mod disk_space;
mod error_code;
mod examination;
mod health;
mod integrity;
mod key_check;
mod lock;
mod open;
mod open_error;
mod repair;
mod schema;
mod tree_fault;
mod types;
mod upkeep;
mod wal;

pub use health::{Findings, examine, examine_quickly};
pub use key_check::{KeyFile, is_key_beside};
pub use lock::Purpose;
pub use open_error::OpenError;

pub(super) use disk_space::DiskReserve;
pub(super) use examination::Examination;
pub(super) use lock::Lock;
