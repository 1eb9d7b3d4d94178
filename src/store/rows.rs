//! Unreadable rows: each costs itself alone.
//!
//! A reader of many rows parses each by itself and goes on without the unreadable ones; what becomes of these is decided
//! where they are met. Here they are counted, so that the owners are told.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use sqlx::{FromRow, Row, sqlite::SqliteRow};

use crate::domain::alarm;

use super::{CaseId, Cases, Error, Result, Store, Table};

/// The most unreadable rows of a table that are remembered by id; beyond it only their number counts.
const MOST_TOLD_APART: usize = 10_000;

/// Rows that were parsed one by one.
pub(super) struct Rows<T> {
    /// The readable ones, in order.
    pub(super) read: Vec<T>,
    /// The ids of the others.
    pub(super) unreadable: Vec<i64>,
}

/// The unreadable rows that this process has met.
#[derive(Debug, Default)]
pub(super) struct UnreadableRows {
    met: Mutex<UnreadableIds>,
    /// Those that were repaired since every row was last read: the owners are told all the same.
    mended: Mutex<UnreadableIds>,
}

type UnreadableIds = BTreeMap<Table, BTreeSet<i64>>;

impl UnreadableRows {
    /// Notes a row, and logs it once. Its id is not logged: it could name somebody.
    fn note(&self, table: Table, id: i64, error: &Error) {
        let mut met = known(&self.met);
        let rows = met.entry(table).or_default();
        if rows.len() >= MOST_TOLD_APART || !rows.insert(id) {
            return;
        }
        let count = rows.len();
        // A wrong key spoils all at once: a line for each would bury everything else.
        if count.is_power_of_two() {
            say(table, count, Some(error));
        }
    }
}

fn say(table: Table, count: usize, error: Option<&Error>) {
    tracing::error!(
        error = error.map(tracing::field::display),
        table = table.name(),
        count,
        "a row of the database cannot be used; everything else goes on. `hearing-bot check` says what to do"
    );
}

/// The sets are consistent between any two statements, so another task's panic does not spoil them.
fn known(rows: &Mutex<UnreadableIds>) -> MutexGuard<'_, UnreadableIds> {
    rows.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Cases<'_> {
    /// Notes a case whose notices wait, because it or its log cannot be read.
    pub fn case_unreadable(self, case: CaseId, error: &Error) {
        self.store.cannot_read(Table::Case, case.0, error);
    }
}

impl Store {
    /// How many unreadable rows were met since the start, by the part of the database.
    pub fn unreadable(&self) -> Vec<(alarm::UnreadableTable, u64)> {
        let mut counts: Vec<(alarm::UnreadableTable, u64)> = Vec::new();
        for (table, rows) in known(&self.unreadable.met).iter() {
            let (part, rows) = (table.is_part_of(), rows.len() as u64);
            match counts.iter_mut().find(|(known, _)| *known == part) {
                Some((_, count)) => *count += rows,
                None => counts.push((part, rows)),
            }
        }
        counts
    }

    /// Replaces the known unreadable rows by these and those that were repaired since the last call. Rows that were not
    /// known are logged.
    pub(super) fn known_unreadable(&self, rows: BTreeMap<Table, Vec<i64>>) {
        let mut all = std::mem::take(&mut *known(&self.unreadable.mended));
        let mut met = known(&self.unreadable.met);
        for (table, rows) in rows {
            let rows: BTreeSet<i64> = rows.into_iter().take(MOST_TOLD_APART).collect();
            if met.get(&table).is_none_or(|met| !rows.is_subset(met)) {
                say(table, rows.len(), None);
            }
            all.entry(table).or_default().extend(rows);
        }
        *met = all;
    }

    /// Notes a row whose implausible value was repaired.
    pub(super) fn is_mended(&self, table: Table, id: i64) {
        self.cannot_read(table, id, &Error::Unreadable("value"));
        let mut mended = known(&self.unreadable.mended);
        let rows = mended.entry(table).or_default();
        if rows.len() < MOST_TOLD_APART {
            rows.insert(id);
        }
    }

    /// The result of work that depends on a case, which is noted if it cannot be read.
    ///
    /// # Errors
    /// [`Error::CaseUnreadable`] if it failed because that case cannot be read; any other failure as it is.
    pub(super) fn of_case<T>(&self, case: CaseId, read: Result<T>) -> Result<T> {
        read.map_err(|error| {
            if !error.is_unreadable() {
                return error;
            }
            self.cases().case_unreadable(case, &error);
            Error::CaseUnreadable
        })
    }

    /// Notes an unreadable row.
    pub(super) fn cannot_read(&self, table: Table, id: i64, error: &Error) {
        self.unreadable.note(table, id, error);
    }

    /// Parses each row by itself. The first column is its id.
    pub(super) fn read_each<R, T>(
        &self,
        table: Table,
        rows: &[SqliteRow],
        read: impl Fn(R) -> Result<T>,
    ) -> Rows<T>
    where
        R: for<'row> FromRow<'row, SqliteRow>,
    {
        let mut all = Rows {
            read: Vec::with_capacity(rows.len()),
            unreadable: Vec::new(),
        };
        for row in rows {
            match R::from_row(row).map_err(Error::from).and_then(&read) {
                Ok(value) => all.read.push(value),
                Err(error) => {
                    let id = row.try_get_unchecked(0).unwrap_or_default();
                    self.cannot_read(table, id, &error);
                    all.unreadable.push(id);
                }
            }
        }
        all
    }

    /// The result of an independent part of a batch; `None` if it failed permanently, which must not fail the rest of the
    /// batch. The error is kept in `failed`, unless it is only that its row cannot be read.
    ///
    /// # Errors
    /// A transient error: then the whole batch is retried.
    pub(super) fn isolate_failure<T>(
        &self,
        table: Table,
        id: i64,
        done: Result<T>,
        failed: &mut Result<()>,
    ) -> Result<Option<T>> {
        match done {
            Err(error) if !error.is_unreadable() && !error.may_pass() => {
                self.learn_from(&error);
                if failed.is_ok() {
                    *failed = Err(error);
                }
                Ok(None)
            }
            done => self.if_readable(table, id, done),
        }
    }

    /// The result of a use case of one row; `None` if that row cannot be read.
    ///
    /// # Errors
    /// Any other failure.
    pub(super) fn if_readable<T>(
        &self,
        table: Table,
        id: i64,
        read: Result<T>,
    ) -> Result<Option<T>> {
        match read {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.is_unreadable() => {
                self.cannot_read(table, id, &error);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
