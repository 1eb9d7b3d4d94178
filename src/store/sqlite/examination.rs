//! The examination of the database while the bot runs: whether the file is whole and its rows can be read. It is a task of
//! its own, for it can take long.

use std::{
    sync::{MutexGuard, PoisonError, atomic::Ordering},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};

use crate::domain::{clock_check::ClockVerdict, moment::Moment, reminder::Plan};

use super::{
    super::{Store, StoreFault},
    health::{self, ScanDepth},
};

/// How often every page and every row is read: a disk can begin to fail at any time, and a role or a reminder that cannot be
/// read is noticed by nobody.
const WHOLE_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// How often a fault is examined again, and how soon after the start every row of a large database is read.
const WRONG_EVERY: Duration = Duration::from_secs(10 * 60);

/// The last examination, on the monotonic clock.
#[derive(Debug, Default)]
pub(in crate::store) struct Examination {
    /// When every page was read, the result, and how often damage had been met in use by then.
    pages: Option<(Instant, DamageFound, u64)>,
    /// When every row was read, or the bot began, and which of the two it was.
    rows: Option<(Instant, RowsRead)>,
    unreadable_since: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowsRead {
    NotYet,
    Before,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DamageFound {
    Whole,
    Damaged,
}

impl Store {
    /// Examines what is due. The bot does not delay its start to read through a large database.
    pub(super) async fn examine(&self, plan: &Plan, (now, clock): (Moment, ClockVerdict)) {
        let met = self.damage_met.load(Ordering::Relaxed);
        let is_time = self.examined().is_time_for_pages(met, now.steady);
        if is_time {
            self.look_through(met, now.steady).await;
        }
        let is_damaged = self.examined().is_damaged(met);
        self.set_fault(StoreFault::Damaged, is_damaged);
        let unreadable = self.unreadable().len();
        let first = if health::is_small(self.reserve.database()) {
            Duration::ZERO
        } else {
            WRONG_EVERY
        };
        let is_time = self
            .examined()
            .is_time_for_rows(unreadable, first, now.steady);
        if is_time {
            self.read_through_and_repair(plan, now.wall, clock).await;
        }
    }

    /// Reads every row and repairs what can be repaired; what depends on the clock only while that is right.
    async fn read_through_and_repair(&self, plan: &Plan, now: DateTime<Utc>, clock: ClockVerdict) {
        let mut read = self.read_through(now).await.map(drop);
        read = read.and(self.retype().await);
        if clock == ClockVerdict::Right {
            read = read.and(self.mend_implausible(now).await);
            read = read.and(self.derive_anew(plan, now).await);
        }
        if let Err(error) = read {
            tracing::warn!(%error, "the database could not be read through");
        }
    }

    async fn look_through(&self, met: u64, now: Instant) {
        // Where work has met damage it is there, and is looked for until it is found.
        let depth = if self.examined().is_damaged(met) {
            ScanDepth::Everything
        } else {
            ScanDepth::Pages
        };
        let found = match health::examine_to(self.reserve.database(), depth).await {
            Ok(found) if found.damage.is_empty() => DamageFound::Whole,
            Ok(found) if found.can_be_repaired() && self.repair_if_small().await => {
                DamageFound::Whole
            }
            Ok(found) => {
                tracing::error!(
                    found = found.damage.join("; "),
                    "the database is damaged: restore it from a backup; `hearing-bot check` says more"
                );
                DamageFound::Damaged
            }
            Err(error) => {
                tracing::error!(%error, "the database could not be looked through");
                self.examined().found()
            }
        };
        self.examined().pages = Some((now, found, met));
    }

    /// Repairs a small file as far as possible. Returns whether it is whole now. A large one is left alone: nobody could
    /// write meanwhile.
    async fn repair_if_small(&self) -> bool {
        if !health::is_small(self.reserve.database()) {
            return false;
        }
        let repaired = self.repair_file().await;
        repaired.unwrap_or_else(|error| {
            tracing::error!(%error, "the damage of the database could not be set right");
            false
        })
    }

    fn examined(&self) -> MutexGuard<'_, Examination> {
        self.examined.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Examination {
    fn is_time_for_pages(&self, met: u64, now: Instant) -> bool {
        let Some((at, ..)) = self.pages else {
            return true;
        };
        let every = if self.is_damaged(met) {
            WRONG_EVERY
        } else {
            WHOLE_EVERY
        };
        now >= at + every
    }

    fn is_time_for_rows(&mut self, unreadable: usize, first: Duration, now: Instant) -> bool {
        let (at, read) = *self.rows.get_or_insert((now, RowsRead::NotYet));
        let every = match read {
            RowsRead::NotYet => first,
            RowsRead::Before => WHOLE_EVERY,
        };
        let again = if unreadable == 0 {
            self.unreadable_since = None;
            None
        } else {
            let since = *self.unreadable_since.get_or_insert(now);
            Some(at.max(since) + WRONG_EVERY)
        };
        let is_time = now >= at + every || again.is_some_and(|again| now >= again);
        if is_time {
            self.rows = Some((now, RowsRead::Before));
        }
        is_time
    }

    /// Whether it was damaged when every page was last read, or damage has been met in use since.
    fn is_damaged(&self, met: u64) -> bool {
        let before = self.pages.map_or(0, |(.., met)| met);
        self.found() == DamageFound::Damaged || met > before
    }

    fn found(&self) -> DamageFound {
        self.pages.map_or(DamageFound::Whole, |(_, found, _)| found)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    #[test]
    fn pages_are_looked_at_at_the_start_daily_and_soon_again_while_damaged() {
        let begun = Instant::now();
        let mut examined = Examination::default();
        assert!(examined.is_time_for_pages(0, begun));
        examined.pages = Some((begun, DamageFound::Whole, 0));
        let later = begun + WRONG_EVERY;
        assert!(!examined.is_time_for_pages(0, later));
        assert!(examined.is_time_for_pages(0, begun + WHOLE_EVERY));
        // Work has met damage, which is believed until it was looked for.
        assert!(examined.is_damaged(1) && examined.is_time_for_pages(1, later));
        examined.pages = Some((later, DamageFound::Damaged, 1));
        assert!(examined.is_damaged(1) && !examined.is_time_for_pages(1, later));
        assert!(examined.is_time_for_pages(1, later + WRONG_EVERY));
        examined.pages = Some((later, DamageFound::Whole, 1));
        assert!(!examined.is_damaged(1));
    }

    #[test]
    fn rows_are_read_soon_after_the_start_daily_and_again_while_some_cannot_be() {
        let begun = Instant::now();
        let mut examined = Examination::default();
        let minute = Duration::from_secs(60);
        let mut read = Vec::new();
        for passed in 0..4_000 {
            // Some cannot be read from the thousandth minute on, for half an hour.
            let unreadable = usize::from((1_000..1_030).contains(&passed));
            if examined.is_time_for_rows(unreadable, WRONG_EVERY, begun + minute * passed) {
                read.push(passed);
            }
        }
        assert_eq!(read, [10, 1_010, 1_020, 2_460, 3_900]);
        assert!(Examination::default().is_time_for_rows(0, Duration::ZERO, begun));
    }
}
