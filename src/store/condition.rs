//! The condition of the database: what its upkeep, or whoever used it, found wrong with it.

use std::collections::BTreeSet;

use tokio::sync::watch;

use super::Store;

/// A fault of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreFault {
    /// There is no disk space: what is to be written waits until there is.
    NoSpace,
    /// The database was removed or replaced: what is written to it would be lost.
    Gone,
    /// It is damaged.
    Damaged,
    /// What was deleted is still in a file, for another process reads it.
    DeletedDataKept,
}

/// The condition of the database: its faults, none if all is well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition(BTreeSet<StoreFault>);

impl Condition {
    /// Whether it has this fault.
    pub fn has(&self, fault: StoreFault) -> bool {
        self.0.contains(&fault)
    }

    /// Whether it takes what is to be written.
    pub fn is_writable(&self) -> bool {
        !self.has(StoreFault::NoSpace) && !self.has(StoreFault::Gone)
    }

    /// Sets or clears a fault, and returns whether that is news.
    pub(super) fn set(&mut self, fault: StoreFault, is_so: bool) -> bool {
        if is_so {
            self.0.insert(fault)
        } else {
            self.0.remove(&fault)
        }
    }
}

impl Store {
    /// The condition of the database, to be watched.
    pub fn condition(&self) -> watch::Receiver<Condition> {
        self.condition.subscribe()
    }

    /// Whether the database takes what is to be written, as far as is known.
    pub fn is_writable(&self) -> bool {
        self.condition.borrow().is_writable()
    }

    /// Sets or clears a fault.
    pub(super) fn set_fault(&self, fault: StoreFault, is_so: bool) {
        self.condition
            .send_if_modified(|condition| condition.set(fault, is_so));
    }
}
