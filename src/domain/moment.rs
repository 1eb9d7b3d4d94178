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
    /// When it is that late on the steady clock, by the wall clock as it goes now.
    pub fn on_the_wall(self, steady: Instant) -> DateTime<Utc> {
        let wait = steady.saturating_duration_since(self.steady);
        self.wall + TimeDelta::from_std(wait).unwrap_or_default()
    }
}
