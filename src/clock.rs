//! The one place that reads the time.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};

use crate::domain::moment::Moment;

/// Tells the time: the machine's, or one that is set by hand for a story or a test. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    trust: Trust,
}

/// Whether the clock is believed where what was recorded contradicts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It is compared with what was recorded.
    Compared,
    /// The owner said that it is right.
    Given,
}

#[derive(Clone, Debug)]
enum Source {
    Machine,
    Hand {
        millis: Arc<AtomicI64>,
        /// Where both clocks stood at first.
        begun: (i64, Instant),
    },
}

/// Moves a clock that was set by hand.
#[derive(Clone, Debug)]
pub struct Hand(Arc<AtomicI64>);

impl Clock {
    /// The machine's clock.
    pub fn machine() -> Self {
        Self::of(Source::Machine)
    }

    /// A clock that stands at `at` until its hand is moved.
    pub fn by_hand(at: DateTime<Utc>) -> (Self, Hand) {
        let begun = (at.timestamp_millis(), Instant::now());
        let millis = Arc::new(AtomicI64::new(begun.0));
        let hand = Hand(Arc::clone(&millis));
        (Self::of(Source::Hand { millis, begun }), hand)
    }

    fn of(source: Source) -> Self {
        let trust = Trust::Compared;
        Self { source, trust }
    }

    /// The same clock, believed so far.
    pub fn with_trust(self, trust: Trust) -> Self {
        Self { trust, ..self }
    }

    /// How far it is believed.
    pub fn trust(&self) -> Trust {
        self.trust
    }

    /// The time now, to the millisecond.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place where the time is read"
    )]
    pub fn now(&self) -> DateTime<Utc> {
        let millis = match &self.source {
            Source::Machine => Utc::now().timestamp_millis(),
            Source::Hand { millis, .. } => millis.load(Ordering::SeqCst),
        };
        DateTime::from_timestamp_millis(millis).unwrap_or_default()
    }

    /// This moment by both clocks. Where the clock is set by hand, so much time passes as the hand moves on.
    pub fn moment(&self) -> Moment {
        let wall = self.now();
        let steady = match &self.source {
            Source::Machine => Instant::now(),
            Source::Hand {
                begun: (millis, at),
                ..
            } => {
                let passed = wall.timestamp_millis() - millis;
                *at + Duration::from_millis(passed.try_into().unwrap_or_default())
            }
        };
        Moment { wall, steady }
    }
}

impl Hand {
    /// Sets the clock.
    pub fn set(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp_millis(), Ordering::SeqCst);
    }
}
