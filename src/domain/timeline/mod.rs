//! The course of a case: what happened in it and when it is heard next, in the order of time.

mod course;
mod entry;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{case::Case, event::Event};

pub use entry::{Entry, EntryDate, Happening, HearingStanding, Precision};

/// The course of a case, as of a moment: a hearing whose day has passed is not the next one.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The case.
    pub case: Case,
    /// The moment.
    pub now: DateTime<Utc>,
    /// What happened, in the order of time; what has no place in it comes first.
    pub entries: Vec<Entry>,
    /// What is known of the next hearing.
    pub outlook: Outlook,
}

/// What is known of the next hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It is set, and among the entries.
    Set,
    /// The hearing of that day goes on, no date is set.
    WaitsForADate(NaiveDate),
    /// None is known.
    NoneKnown,
}

/// A row of what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// An entry.
    Entry(&'a Entry),
    /// So many entries that are left out.
    LeftOut(usize),
}

/// The fewest rows to which a course can be shortened: the four entries that always stay, and a gap between each two.
pub const FEWEST_ROWS: usize = 7;

impl Timeline {
    /// The course of a case by its log.
    pub fn of(case: Case, log: &[Event], now: DateTime<Utc>) -> Self {
        let entries = course::entries(&case, log, now);
        let outlook = if entries.iter().any(Entry::is_next) {
            Outlook::Set
        } else {
            let waiting = case.state.waiting_for_a_date();
            waiting.map_or(Outlook::NoneKnown, |waiting| {
                Outlook::WaitsForADate(waiting.when.day)
            })
        };
        Self {
            case,
            now,
            entries,
            outlook,
        }
    }

    /// At most so many rows, at least [`FEWEST_ROWS`]: the first entry, the first of a known date, the last and the next hearing
    /// always stay; of the others rather those of its day, so that none hides another, then the first of all and the last before it.
    pub fn rows(&self, most: usize) -> Vec<Row<'_>> {
        let most = most.max(FEWEST_ROWS);
        let fewer = (0..=most).rev().map(|room| self.keeping(room));
        let mut fitting = fewer.filter(|rows| rows.len() <= most);
        fitting.next().unwrap_or_default()
    }

    /// The rows in which so many entries are kept, and those that always are.
    fn keeping(&self, mut room: usize) -> Vec<Row<'_>> {
        let count = self.entries.len();
        let last = count.saturating_sub(1);
        let focus = self.entries.iter().position(Entry::is_next);
        let focus = focus.unwrap_or(last);
        let has_a_place = |entry: &Entry| entry.date.has_a_place();
        let first_placed = self.entries.iter().position(has_a_place).unwrap_or(0);
        let always = [0, first_placed, focus, last];
        let mut kept: BTreeSet<usize> = always.into_iter().filter(|at| *at < count).collect();
        room = room.saturating_sub(kept.len());
        let next = (focus..count).filter(|at| self.entries[*at].is_next());
        let others = (0..room / 3).chain((0..focus).rev()).chain(focus..count);
        let wanted = next.chain(others);
        for at in wanted.filter(|at| *at < count) {
            if room > 0 && kept.insert(at) {
                room -= 1;
            }
        }
        let mut rows = Vec::new();
        let mut shown = 0;
        for at in kept {
            match at - shown {
                0 => {}
                // The row that would say so has room for it.
                1 => rows.push(Row::Entry(&self.entries[shown])),
                more => rows.push(Row::LeftOut(more)),
            }
            rows.push(Row::Entry(&self.entries[at]));
            shown = at + 1;
        }
        rows
    }
}
