//! A moment by the wall clock and by the monotonic one.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};

/// A moment by both clocks: the wall clock, which may be set, and the monotonic ("steady") one, which only goes on.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// For everything that has a date.
    pub wall: DateTime<Utc>,
    /// For time-outs and pauses: setting the wall clock must neither end nor prolong them.
    pub steady: Instant,
}

impl Moment {
    /// How far the wall clock was set ahead since then: so much more has passed on it than on the monotonic one.
    pub fn jumped_since(self, then: Self) -> TimeDelta {
        self.wall - then.wall - since(then.steady, self.steady)
    }

    /// The moment of the monotonic clock as the wall clock will show it, if nobody sets that.
    pub fn on_the_wall(self, steady: Instant) -> DateTime<Utc> {
        let wait = steady.saturating_duration_since(self.steady);
        self.wall + TimeDelta::from_std(wait).unwrap_or_default()
    }
}

/// The time between two moments of the monotonic clock; negative if `now` is earlier.
pub fn since(then: Instant, now: Instant) -> TimeDelta {
    let passed = |from: Instant, to: Instant| {
        TimeDelta::from_std(to.saturating_duration_since(from)).unwrap_or(TimeDelta::MAX)
    };
    passed(then, now) - passed(now, then)
}
