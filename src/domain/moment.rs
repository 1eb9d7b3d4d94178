//! A moment by both clocks.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};

/// When something is done: what the wall clock says, which may be set, and the steady one, which only goes on.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// For everything that has a date.
    pub wall: DateTime<Utc>,
    /// For waits: a wall clock that is set must neither end nor prolong them.
    pub steady: Instant,
}

impl Moment {
    /// By how much the wall clock was set ahead since then: so much more has passed on it than on the steady one.
    pub fn jumped_since(self, then: Self) -> TimeDelta {
        self.wall - then.wall - since(then.steady, self.steady)
    }

    /// When it is that late on the steady clock, by the wall clock as it goes now.
    pub fn on_the_wall(self, steady: Instant) -> DateTime<Utc> {
        let wait = steady.saturating_duration_since(self.steady);
        self.wall + TimeDelta::from_std(wait).unwrap_or_default()
    }
}

/// What has passed on the steady clock; negative if `now` is before.
pub fn since(then: Instant, now: Instant) -> TimeDelta {
    let passed = |from: Instant, to: Instant| {
        TimeDelta::from_std(to.saturating_duration_since(from)).unwrap_or(TimeDelta::MAX)
    };
    passed(then, now) - passed(now, then)
}
