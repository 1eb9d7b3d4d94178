//! The clock check: whether the wall clock is right, by two reference clocks: Telegram's and the monotonic ("steady") one.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};

use super::moment::{Moment, since};

/// The greatest skew between two clocks: beyond it, a reminder could name a wrong day or come at a wrong hour.
const APART: TimeDelta = TimeDelta::minutes(2);

/// An HTTP date names whole seconds (RFC 9110, section 5.6.7): it may be earlier by up to this.
const RESOLUTION: TimeDelta = TimeDelta::seconds(1);

/// A sample of Telegram's clock, from the `Date` of an answer. It was read at some moment of the round trip.
#[derive(Clone, Copy, Debug)]
pub struct ClockSample {
    /// What it said.
    pub date: DateTime<Utc>,
    /// When the request left.
    pub asked: Instant,
    /// When the answer was there.
    pub answered: Moment,
}

/// The verdict on the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockVerdict {
    /// It is right, as far as is known.
    Right,
    /// It is wrong by this reference clock.
    Wrong(ReferenceClock),
}

/// The reference clock that contradicts the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceClock {
    /// Telegram's, in its last answer.
    Telegram,
    /// The monotonic clock: the wall clock was right when Telegram last answered, and was set since. Or the machine slept.
    Steady,
}

impl ClockSample {
    /// The range of Telegram's time now: the earliest and the latest that it can be.
    fn range(&self, now: Moment) -> (DateTime<Utc>, DateTime<Utc>) {
        let earliest = self.date + since(self.answered.steady, now.steady);
        let latest = self.date + RESOLUTION + since(self.asked, now.steady);
        (earliest, latest)
    }

    fn contradicts(&self, now: Moment) -> bool {
        let (earliest, latest) = self.range(now);
        now.wall < earliest - APART || now.wall > latest + APART
    }

    /// Whether the round trip was short enough to confirm anything: the longer it was, the more clocks the sample would fit.
    fn is_prompt(&self) -> bool {
        since(self.asked, self.answered.steady) <= APART
    }

    /// Whether this and a later sample can be of one clock.
    fn fits(&self, later: &Self) -> bool {
        let (earliest, latest) = self.range(later.answered);
        let (from, to) = later.range(later.answered);
        from <= latest + APART && to >= earliest - APART
    }
}

/// The check of the wall clock against two reference clocks, and what they have said so far.
#[derive(Clone, Copy, Debug)]
pub struct ClockCheck {
    /// When the bot began: until Telegram's first answer, the wall clock is taken to have been right then.
    begun: Moment,
    /// When the wall clock last agreed with Telegram's.
    agreed: Option<Moment>,
    /// The samples since then that contradict the wall clock.
    apart: Option<Contradiction>,
}

/// Samples of Telegram's clock that contradict the wall clock.
#[derive(Clone, Copy, Debug)]
enum Contradiction {
    /// One: a single answer may come from any machine on the way.
    Once(ClockSample),
    /// Several in a row that fit one clock; this is the last.
    Steadily(ClockSample),
}

impl ClockCheck {
    /// A check without a sample yet.
    pub fn new(begun: Moment) -> Self {
        Self {
            begun,
            agreed: None,
            apart: None,
        }
    }

    /// Adds a sample of Telegram's clock.
    pub fn hear(&mut self, sample: ClockSample) {
        if !sample.contradicts(sample.answered) {
            if sample.is_prompt() {
                self.agreed = Some(sample.answered);
                self.apart = None;
            }
            return;
        }
        self.apart = Some(match self.apart {
            Some(Contradiction::Once(before) | Contradiction::Steadily(before))
                if before.fits(&sample) =>
            {
                Contradiction::Steadily(sample)
            }
            Some(_) | None => Contradiction::Once(sample),
        });
    }

    /// The verdict on the wall clock.
    ///
    /// As long as Telegram's clock has never agreed, one sample is enough to doubt the wall clock, for only scheduled work
    /// (reminders, questions) waits then. Later, one sample against the wall clock and the monotonic one is not.
    pub fn judge(&self, now: Moment) -> ClockVerdict {
        let jumped = || now.jumped_since(self.known_right()).abs() > APART;
        match (self.apart, self.agreed) {
            (Some(Contradiction::Steadily(sample)), _)
            | (Some(Contradiction::Once(sample)), None) => {
                if sample.contradicts(now) {
                    ClockVerdict::Wrong(ReferenceClock::Telegram)
                } else {
                    ClockVerdict::Right
                }
            }
            (Some(Contradiction::Once(_)), Some(_)) | (None, _) if jumped() => {
                ClockVerdict::Wrong(ReferenceClock::Steady)
            }
            (Some(Contradiction::Once(_)), Some(_)) | (None, _) => ClockVerdict::Right,
        }
    }

    /// The corrected time: the wall clock's; where that is wrong, the moment when it was last right plus the monotonic time
    /// since. Telegram's time, which must neither end nor prolong a wait, is taken only if the wall clock was never known to
    /// be right.
    pub fn corrected(&self, now: Moment) -> DateTime<Utc> {
        match (self.judge(now), self.agreed, self.apart) {
            (ClockVerdict::Right, ..) => now.wall,
            (_, None, Some(Contradiction::Steadily(sample))) => sample.range(now).0,
            (ClockVerdict::Wrong(_), ..) => {
                let right = self.known_right();
                right.wall + since(right.steady, now.steady)
            }
        }
    }

    fn known_right(&self) -> Moment {
        self.agreed.unwrap_or(self.begun)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]
    use std::time::Duration;

    use super::*;
    use proptest::prelude::*;

    /// A time, this many seconds after both clocks began, with the wall clock ahead by so many.
    fn at(begun: Instant, passed: i64, ahead: i64) -> Moment {
        Moment {
            wall: DateTime::UNIX_EPOCH + TimeDelta::seconds(1_000_000 + passed + ahead),
            steady: begun + Duration::from_secs(passed.try_into().unwrap()),
        }
    }

    /// Telegram's answer at that time, after a round trip of so many seconds, while the wall clock was ahead by so many.
    fn sample(begun: Instant, passed: i64, trip: i64, ahead: i64) -> ClockSample {
        ClockSample {
            date: at(begun, passed, 0).wall,
            asked: at(begun, passed - trip, 0).steady,
            answered: at(begun, passed, ahead),
        }
    }

    /// What is known after these answers, of a bot that began with the wall clock ahead by so many seconds.
    fn heard(begun: Instant, ahead: i64, samples: &[ClockSample]) -> ClockCheck {
        let mut check = ClockCheck::new(at(begun, 0, ahead));
        for sample in samples {
            check.hear(*sample);
        }
        check
    }

    #[test]
    fn two_minutes_are_apart_on_either_side_and_the_round_trip_counts() {
        let begun = Instant::now();
        let trip = 10;
        for (ahead, verdict) in [
            (0, ClockVerdict::Right),
            (-120, ClockVerdict::Right),
            (-121, ClockVerdict::Wrong(ReferenceClock::Telegram)),
            // It may have been read as the request left.
            (131, ClockVerdict::Right),
            (132, ClockVerdict::Wrong(ReferenceClock::Telegram)),
            (86_400, ClockVerdict::Wrong(ReferenceClock::Telegram)),
            (-86_400, ClockVerdict::Wrong(ReferenceClock::Telegram)),
        ] {
            let check = heard(begun, ahead, &[sample(begun, 100, trip, ahead)]);
            let now = at(begun, 100, ahead);
            assert_eq!(check.judge(now), verdict, "{ahead}");
        }
    }

    #[test]
    fn a_clock_set_since_the_last_answer_is_wrong_by_the_steady_one_until_telegram_has_spoken() {
        let begun = Instant::now();
        let mut check = heard(begun, 0, &[sample(begun, 100, 0, 0)]);
        let judged = |check: &ClockCheck, passed, ahead| {
            let now = at(begun, passed, ahead);
            assert_eq!(check.corrected(now), at(begun, passed, 0).wall);
            check.judge(now)
        };
        // A day without an answer.
        assert_eq!(judged(&check, 90_000, 0), ClockVerdict::Right);
        for ahead in [3_600, -3_600] {
            let verdict = judged(&check, 90_000, ahead);
            assert_eq!(
                verdict,
                ClockVerdict::Wrong(ReferenceClock::Steady),
                "{ahead}"
            );
        }
        for (passed, reference) in [
            (90_010, ReferenceClock::Steady),
            (90_020, ReferenceClock::Telegram),
        ] {
            check.hear(sample(begun, passed, 0, 3_600));
            let verdict = judged(&check, passed + 1, 3_600);
            assert_eq!(verdict, ClockVerdict::Wrong(reference), "{passed}");
        }
        // As soon as it is set right.
        assert_eq!(judged(&check, 90_022, 0), ClockVerdict::Right);
        // A machine that slept wakes so, and is believed when Telegram says the same.
        let mut awake = sample(begun, 90_030, 0, 3_600);
        awake.date = awake.answered.wall;
        check.hear(awake);
        let now = at(begun, 90_031, 3_600);
        assert_eq!(check.judge(now), ClockVerdict::Right);
        assert_eq!(check.corrected(now), now.wall);
    }

    #[test]
    fn where_telegram_tells_no_time_only_a_jump_is_wrong() {
        let begun = Instant::now();
        // Who knows how right it is.
        let check = heard(begun, 86_400, &[]);
        let judged = |passed, ahead| check.judge(at(begun, passed, ahead));
        assert_eq!(judged(90_000, 86_400), ClockVerdict::Right);
        assert_eq!(judged(90_000, 86_400 + 120), ClockVerdict::Right);
        assert_eq!(
            judged(90_000, 86_400 + 121),
            ClockVerdict::Wrong(ReferenceClock::Steady)
        );
        assert_eq!(
            judged(90_000, 0),
            ClockVerdict::Wrong(ReferenceClock::Steady)
        );
    }

    #[test]
    fn a_clock_that_was_never_right_is_doubted_at_once_and_set_by_answers_that_fit() {
        let begun = Instant::now();
        let ahead = 86_400;
        let mut check = heard(begun, ahead, &[sample(begun, 1, 0, ahead)]);
        let now = at(begun, 2, ahead);
        assert_eq!(
            check.judge(now),
            ClockVerdict::Wrong(ReferenceClock::Telegram)
        );
        assert_eq!(check.corrected(now), now.wall);
        // One that goes by another clock proves nothing.
        let mut other = sample(begun, 3, 0, ahead);
        other.date += TimeDelta::days(9);
        check.hear(other);
        assert_eq!(check.corrected(now), now.wall);
        for passed in [4, 5] {
            check.hear(sample(begun, passed, 0, ahead));
        }
        assert_eq!(check.corrected(at(begun, 6, ahead)), at(begun, 6, 0).wall);
        assert_eq!(check.judge(at(begun, 7, 0)), ClockVerdict::Right);
    }

    #[test]
    fn a_wrong_sample_among_right_ones_is_no_reference() {
        let begun = Instant::now();
        let mut check = heard(begun, 0, &[sample(begun, 1, 0, 0)]);
        for passed in 2..20 {
            let mut told = sample(begun, passed, 0, 0);
            if passed % 2 == 0 {
                told.date += TimeDelta::days(3);
            }
            check.hear(told);
            assert_eq!(check.judge(at(begun, passed, 0)), ClockVerdict::Right);
        }
    }

    proptest! {
        /// However slow the answer: a clock that is right is not doubted, one that is wrong by more than the limit and the
        /// round trip is, and nothing else that happened before has a say.
        #[test]
        fn a_right_clock_is_believed_and_a_wrong_one_is_not(
            passed in 20..1_000_000_i64, trip in 0..20_i64, read in 0..20_i64, later in 0..1_000_000_i64,
            ahead in -200_000..200_000_i64,
        ) {
            let begun = Instant::now();
            let mut seen = sample(begun, passed, trip, ahead);
            seen.date -= TimeDelta::seconds(read.min(trip));
            let verdict = heard(begun, ahead, &[seen]).judge(at(begun, passed + later, ahead));
            if ahead.abs() <= 120 {
                prop_assert_eq!(verdict, ClockVerdict::Right);
            }
            if ahead.abs() > 120 + trip + 1 {
                prop_assert_eq!(verdict, ClockVerdict::Wrong(ReferenceClock::Telegram));
            }
        }

        /// Whatever Telegram's clock says after it was once right, no time that is told depends on it.
        #[test]
        fn once_right_the_time_goes_on_whatever_telegram_says(
            said in prop::collection::vec((1..600_i64, -1_000_000..1_000_000_i64), 0..20),
            set_ahead in prop_oneof![Just(0), -1_000_000..1_000_000_i64],
        ) {
            let begun = Instant::now();
            let mut check = heard(begun, 0, &[sample(begun, 0, 0, 0)]);
            let mut passed = 0;
            for (wait, wrong) in said {
                passed += wait;
                let mut told = sample(begun, passed, 0, 0);
                told.date += TimeDelta::seconds(wrong);
                check.hear(told);
                let now = at(begun, passed, set_ahead);
                let told = check.corrected(now);
                // What a wall clock that was set says is told only where a reference clock confirms it.
                let fits = now.wall == told || (told - at(begun, passed, 0).wall).abs() <= APART;
                prop_assert!(fits, "{told} at {passed}");
                prop_assert!(set_ahead != 0 || told == now.wall);
            }
        }
    }
}
