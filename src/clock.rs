//! The clock: the one place that reads the time, by the wall clock and by the monotonic ("steady") one.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    clock_check::{ClockCheck, ClockSample, ClockVerdict},
    moment::Moment,
};

/// A clock: the machine's, or a manual one for a story or a test. Cheap to clone.
///
/// Where a reference clock says that the wall clock is wrong, this one goes on from when it was right, so that dates and
/// waits go on as if nobody had set it.
#[derive(Clone, Debug)]
pub struct Clock {
    source: ClockSource,
    clock_check: Arc<Mutex<ClockCheck>>,
}

#[derive(Clone, Debug)]
enum ClockSource {
    Machine,
    Manual(ManualClock),
}

/// A manual clock: lets time pass, or sets the wall clock as somebody may set a machine's.
#[derive(Clone, Debug)]
pub struct ManualClock {
    /// Where both clocks stood at first.
    begun: Moment,
    /// Milliseconds that have passed since.
    passed: Arc<AtomicI64>,
    /// By how many of them the wall clock was set ahead.
    ahead: Arc<AtomicI64>,
}

/// The steady time of this machine, by which its timers go, also where a [manual clock](Clock::manual) stands.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the place where the time is read"
)]
pub fn steady() -> Instant {
    Instant::now()
}

impl Clock {
    /// The machine's clock.
    pub fn machine() -> Self {
        Self::of(ClockSource::Machine)
    }

    /// A clock that stands at `at`, and the handle that moves it.
    pub fn manual(at: DateTime<Utc>) -> (Self, ManualClock) {
        let manual = ManualClock {
            begun: Moment {
                wall: at,
                steady: steady(),
            },
            passed: Arc::default(),
            ahead: Arc::default(),
        };
        (Self::of(ClockSource::Manual(manual.clone())), manual)
    }

    fn of(source: ClockSource) -> Self {
        Self {
            clock_check: Arc::new(Mutex::new(ClockCheck::new(source.moment()))),
            source,
        }
    }

    /// The time now, to the millisecond.
    pub fn now(&self) -> DateTime<Utc> {
        self.moment().wall
    }

    /// This moment by both clocks.
    pub fn moment(&self) -> Moment {
        let now = self.source.moment();
        let wall = self.clock_check().corrected(now);
        let wall = DateTime::from_timestamp_millis(wall.timestamp_millis()).unwrap_or(wall);
        Moment { wall, ..now }
    }

    /// The verdict on the wall clock.
    pub fn verdict(&self) -> ClockVerdict {
        self.clock_check().judge(self.source.moment())
    }

    /// Adds a sample of Telegram's clock, from the answer to a request that left at `asked`.
    pub fn hears(&self, date: DateTime<Utc>, asked: Instant) {
        let answered = self.source.moment();
        self.clock_check().hear(ClockSample {
            date,
            asked,
            answered,
        });
    }

    fn clock_check(&self) -> MutexGuard<'_, ClockCheck> {
        self.clock_check
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl ClockSource {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place where the time is read"
    )]
    fn moment(&self) -> Moment {
        match self {
            Self::Machine => {
                let millis = Utc::now().timestamp_millis();
                Moment {
                    wall: DateTime::from_timestamp_millis(millis).unwrap_or_default(),
                    steady: steady(),
                }
            }
            Self::Manual(manual) => {
                let mut moment = manual.right();
                moment.wall += TimeDelta::milliseconds(manual.ahead.load(Ordering::SeqCst));
                moment
            }
        }
    }
}

impl ManualClock {
    /// Lets time pass until `at`; time only goes on.
    pub fn set(&self, at: DateTime<Utc>) {
        let passed = (at - self.begun.wall).num_milliseconds();
        self.passed.fetch_max(passed, Ordering::SeqCst);
    }

    /// Sets the wall clock ahead of the right time, or behind it if negative.
    pub fn is_ahead(&self, by: TimeDelta) {
        self.ahead.store(by.num_milliseconds(), Ordering::SeqCst);
    }

    /// The right time.
    pub fn now(&self) -> DateTime<Utc> {
        self.right().wall
    }

    /// A clock on which the same time passes and which is always right: everybody else's.
    pub fn right_clock(&self) -> Clock {
        let manual = Self {
            ahead: Arc::default(),
            ..self.clone()
        };
        Clock::of(ClockSource::Manual(manual))
    }

    fn right(&self) -> Moment {
        let passed = self.passed.load(Ordering::SeqCst);
        Moment {
            wall: self.begun.wall + TimeDelta::milliseconds(passed),
            steady: self.begun.steady
                + Duration::from_millis(passed.try_into().unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clock_check::ReferenceClock;

    #[test]
    fn a_clock_that_somebody_sets_tells_the_time_by_its_reference_clocks() {
        let begun = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let (clock, manual) = Clock::manual(begun);
        let hour = TimeDelta::hours(1);
        clock.hears(begun, clock.moment().steady);
        manual.set(begun + hour);
        assert_eq!(clock.verdict(), ClockVerdict::Right);
        manual.is_ahead(TimeDelta::days(1));
        manual.set(begun + hour * 2);
        // A clone is the same clock.
        assert_eq!(clock.clone().now(), begun + hour * 2);
        assert_eq!(clock.verdict(), ClockVerdict::Wrong(ReferenceClock::Steady));
        for _ in 0..2 {
            clock.hears(begun + hour * 2, clock.moment().steady);
        }
        assert_eq!(
            clock.verdict(),
            ClockVerdict::Wrong(ReferenceClock::Telegram)
        );
        assert_eq!(manual.right_clock().now(), begun + hour * 2);
        manual.is_ahead(TimeDelta::minutes(1));
        assert_eq!(clock.verdict(), ClockVerdict::Right);
        assert_eq!(clock.now(), begun + hour * 2 + TimeDelta::minutes(1));
    }
}
