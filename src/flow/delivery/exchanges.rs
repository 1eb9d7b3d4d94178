//! When to exchange with the store: as seldom as nobody has to wait for it, for each exchange is a commit.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::exchange::{Claim, Exchange, Exchanged, Queue};
use crate::{
    domain::{
        chat::{ChatId, ChatKey},
        moment::Moment,
    },
    store::{Claimable, SettledNotice},
};

/// How long a settlement waits at most to be committed with others, while much is in flight.
const LONGEST_UNSETTLED: Duration = Duration::from_millis(100);

/// The pause after an exchange or a composition that failed.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// Whether something is to be claimed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Claiming {
    /// At most so many, now.
    UpTo(u32),
    /// Not before this moment: enough is composed, or nothing may leave.
    NotBefore(Instant),
    /// Not before some of what is in flight ends.
    NoRoom,
    /// Nothing is to be found, until the next quarantine ends.
    Nothing {
        /// When it ends.
        until: Option<DateTime<Utc>>,
    },
    /// Nothing any more: delivery stops.
    Over,
}

/// The exchanges with the store: one at a time.
#[derive(Debug)]
pub(super) struct Exchanges {
    what: Claimable,
    /// What ended and is not stored yet, and since when the first of it waits.
    settled: Vec<SettledNotice>,
    since: Option<Instant>,
    queue: Queue,
    /// Whether there may be more in the queue than the last exchange saw.
    is_woken: bool,
    is_running: bool,
    /// After a failure: nothing is tried before.
    pause_until: Option<Instant>,
}

impl Default for Exchanges {
    fn default() -> Self {
        Self {
            what: Claimable::Everything,
            settled: Vec::new(),
            since: None,
            queue: Queue::MayHaveMore,
            is_woken: false,
            is_running: false,
            pause_until: None,
        }
    }
}

impl Exchanges {
    /// Restricts what is claimed.
    pub(super) fn claims(&mut self, what: Claimable) {
        self.is_woken |= self.what != what;
        self.what = what;
    }

    /// There may be more in the queue.
    pub(super) fn wake(&mut self) {
        self.is_woken = true;
    }

    /// A notice ended.
    pub(super) fn add(&mut self, settled: SettledNotice, now: Instant) {
        self.settled.push(settled);
        self.since.get_or_insert(now);
    }

    /// Whether one is under way.
    pub(super) fn is_running(&self) -> bool {
        self.is_running
    }

    /// Whether a claim may find something.
    pub(super) fn may_find_more(&self, quarantine_ends: Option<Instant>, now: Moment) -> bool {
        let is_due = match self.queue {
            Queue::MayHaveMore => true,
            Queue::Empty(until) => until.is_some_and(|until| until <= now.wall),
        };
        let is_over = quarantine_ends.is_some_and(|end| end <= now.steady);
        is_due || is_over || self.is_woken || !self.settled.is_empty()
    }

    /// The exchange to begin now, if any; otherwise when to ask again, unless something happens earlier.
    pub(super) fn next(
        &mut self,
        claiming: Claiming,
        penalties: Vec<(Option<ChatKey>, DateTime<Utc>)>,
        busy: impl FnOnce() -> Vec<ChatId>,
        now: Moment,
    ) -> (Option<Exchange>, Option<DateTime<Utc>>) {
        if self.is_running {
            return (None, None);
        }
        if let Some(until) = self.pause_until.filter(|until| *until > now.steady) {
            return (None, Some(now.on_the_wall(until)));
        }
        let claim = match claiming {
            Claiming::UpTo(limit) => Some(Claim {
                limit,
                busy: busy(),
                what: self.what,
            }),
            Claiming::NotBefore(_)
            | Claiming::NoRoom
            | Claiming::Nothing { .. }
            | Claiming::Over => None,
        };
        let ripe = self.ripe_at(claiming);
        let is_ripe = ripe.is_some_and(|at| at <= now.steady);
        if claim.is_some() || is_ripe || !penalties.is_empty() {
            return (Some(self.begin(claim, penalties)), None);
        }
        let ripe = ripe.map(|at| now.on_the_wall(at));
        (
            None,
            ripe.into_iter().chain(self.claims_at(claiming, now)).min(),
        )
    }

    /// When what ended is stored at the latest, even if nothing can be claimed.
    fn ripe_at(&self, claiming: Claiming) -> Option<Instant> {
        let since = self.since?;
        match claiming {
            // Soon more ends that can be stored with it.
            Claiming::NoRoom => Some(since + LONGEST_UNSETTLED),
            Claiming::UpTo(_)
            | Claiming::NotBefore(_)
            | Claiming::Nothing { .. }
            | Claiming::Over => Some(since),
        }
    }

    /// When to claim next, if nothing happens earlier.
    fn claims_at(&self, claiming: Claiming, now: Moment) -> Option<DateTime<Utc>> {
        match claiming {
            Claiming::NotBefore(at) => Some(now.on_the_wall(at)),
            Claiming::Nothing { until } => match self.queue {
                Queue::MayHaveMore | Queue::Empty(None) => until,
                Queue::Empty(Some(at)) => Some(until.map_or(at, |until| until.min(at))),
            },
            Claiming::UpTo(_) | Claiming::NoRoom | Claiming::Over => None,
        }
    }

    fn begin(
        &mut self,
        claim: Option<Claim>,
        penalties: Vec<(Option<ChatKey>, DateTime<Utc>)>,
    ) -> Exchange {
        self.is_running = true;
        self.pause_until = None;
        self.since = None;
        // What is settled without a claim may be claimed again, or let others of its chat be claimed.
        self.is_woken = claim.is_none() && (self.is_woken || !self.settled.is_empty());
        Exchange {
            penalties,
            settled: std::mem::take(&mut self.settled),
            claim,
        }
    }

    /// An exchange is committed.
    pub(super) fn committed(&mut self, exchange: &Exchange, exchanged: &Exchanged) {
        self.is_running = false;
        if exchange.claim.is_some() {
            self.queue = exchanged.queue;
        }
    }

    /// An exchange failed: it is tried again after a pause, with what has ended since.
    pub(super) fn failed(&mut self, exchange: Exchange, now: Instant) {
        self.lost(now);
        let since = std::mem::replace(&mut self.settled, exchange.settled);
        self.settled.extend(since);
        self.since = (!self.settled.is_empty()).then_some(now);
    }

    /// What became of an exchange is not known.
    pub(super) fn lost(&mut self, now: Instant) {
        self.is_running = false;
        self.is_woken = true;
        self.pause(now);
    }

    /// Something failed: nothing is tried for a while.
    pub(super) fn pause(&mut self, now: Instant) {
        self.pause_until = Some(now + AFTER_FAILURE);
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    fn moment() -> Moment {
        Moment {
            wall: DateTime::UNIX_EPOCH,
            steady: Instant::now(),
        }
    }

    fn later(now: Moment, by: Duration) -> Moment {
        Moment {
            wall: now.wall + by,
            steady: now.steady + by,
        }
    }

    fn begins(exchanges: &mut Exchanges, claiming: Claiming, now: Moment) -> Option<Exchange> {
        exchanges.next(claiming, Vec::new(), Vec::new, now).0
    }

    fn found_nothing() -> Exchanged {
        Exchanged {
            claimed: Vec::new(),
            queue: Queue::Empty(None),
        }
    }

    #[test]
    fn a_wake_during_an_exchange_is_not_forgotten() {
        let (mut exchanges, now) = (Exchanges::default(), moment());
        for wakes in [false, true] {
            let exchange = begins(&mut exchanges, Claiming::UpTo(1), now).unwrap();
            assert!(begins(&mut exchanges, Claiming::UpTo(1), now).is_none());
            if wakes {
                exchanges.wake();
            }
            exchanges.committed(&exchange, &found_nothing());
            assert_eq!(exchanges.may_find_more(None, now), wakes);
        }
    }

    #[test]
    fn the_end_of_a_quarantine_may_bring_more() {
        let (mut exchanges, now) = (Exchanges::default(), moment());
        let exchange = begins(&mut exchanges, Claiming::UpTo(1), now).unwrap();
        exchanges.committed(&exchange, &found_nothing());
        let end = later(now, AFTER_FAILURE).steady;
        assert!(!exchanges.may_find_more(Some(end), now));
        assert!(exchanges.may_find_more(Some(end), later(now, AFTER_FAILURE)));
    }

    #[test]
    fn after_a_failure_the_next_waits() {
        let (mut exchanges, now) = (Exchanges::default(), moment());
        let exchange = begins(&mut exchanges, Claiming::UpTo(1), now).unwrap();
        exchanges.failed(exchange, now.steady);
        let (exchange, next) = exchanges.next(Claiming::UpTo(1), Vec::new(), Vec::new, now);
        assert!(exchange.is_none() && next == Some(now.wall + AFTER_FAILURE));
        let now = later(now, AFTER_FAILURE);
        assert!(begins(&mut exchanges, Claiming::UpTo(1), now).is_some());
    }
}
