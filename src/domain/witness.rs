//! Whether the wall clock is right: Telegram's clock is its second witness, and the steady clock says what passed since.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};

use super::moment::{Moment, since};

/// How far two clocks may be apart: beyond it, a reminder could name a wrong day or come at a wrong hour.
const APART: TimeDelta = TimeDelta::minutes(2);

/// An HTTP date names whole seconds (RFC 9110, section 5.6.7): it may be earlier by up to this.
const RESOLUTION: TimeDelta = TimeDelta::seconds(1);

/// What Telegram's clock said, in the `Date` of an answer. It was read at some moment of the round trip.
#[derive(Clone, Copy, Debug)]
pub struct Sighting {
    /// What it said.
    pub date: DateTime<Utc>,
    /// When the request left.
    pub asked: Instant,
    /// When the answer was there.
    pub answered: Moment,
}

/// What the witnesses say of the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They agree.
    Right,
    /// They are apart, and this one says so.
    Wrong(Witness),
}

/// Who says that the wall clock is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// Telegram, in its last answer.
    Telegram,
    /// The steady clock: the wall clock was right when Telegram last answered, and was set since. Or the machine slept.
    Steady,
}

impl Sighting {
    /// Telegram's time by now, the earliest and the latest that it can be.
    fn range(&self, now: Moment) -> (DateTime<Utc>, DateTime<Utc>) {
        let earliest = self.date + since(self.answered.steady, now.steady);
        let latest = self.date + RESOLUTION + since(self.asked, now.steady);
        (earliest, latest)
    }

    fn contradicts(&self, now: Moment) -> bool {
        let (earliest, latest) = self.range(now);
        now.wall < earliest - APART || now.wall > latest + APART
    }
}

/// Hears the witnesses. Where Telegram has never told its time, the wall clock is taken to have been right at `begun`.
pub fn judge(telegram: Option<&Sighting>, begun: Moment, now: Moment) -> Verdict {
    let is_wrong = match telegram {
        Some(sighting) => sighting.contradicts(now),
        None => now.jumped_since(begun).abs() > APART,
    };
    match telegram {
        _ if !is_wrong => Verdict::Right,
        Some(sighting) if sighting.contradicts(sighting.answered) => {
            Verdict::Wrong(Witness::Telegram)
        }
        Some(_) | None => Verdict::Wrong(Witness::Steady),
    }
}

/// The time: by the wall clock, or, where that is wrong, by its witnesses.
pub fn corrected(telegram: Option<&Sighting>, begun: Moment, now: Moment) -> DateTime<Utc> {
    match (judge(telegram, begun, now), telegram) {
        (Verdict::Right, _) => now.wall,
        (Verdict::Wrong(_), Some(sighting)) => sighting.range(now).0,
        (Verdict::Wrong(_), None) => begun.wall + since(begun.steady, now.steady),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;

    /// A time, this many seconds after both clocks began, with the wall clock ahead by so many.
    fn at(begun: Instant, passed: i64, ahead: i64) -> Moment {
        Moment {
            wall: DateTime::UNIX_EPOCH + TimeDelta::seconds(1_000_000 + passed + ahead),
            steady: begun + Duration::from_secs(passed.try_into().unwrap()),
        }
    }

    /// Telegram's answer at that time, after a round trip of so many seconds, while the wall clock was ahead by so many.
    fn sighting(begun: Instant, passed: i64, trip: i64, ahead: i64) -> Sighting {
        Sighting {
            date: at(begun, passed, 0).wall,
            asked: at(begun, passed - trip, 0).steady,
            answered: at(begun, passed, ahead),
        }
    }

    #[test]
    fn two_minutes_are_apart_on_either_side_and_the_round_trip_counts() {
        let begun = Instant::now();
        let trip = 10;
        for (ahead, verdict) in [
            (0, Verdict::Right),
            (-120, Verdict::Right),
            (-121, Verdict::Wrong(Witness::Telegram)),
            // It may have been read as the request left.
            (131, Verdict::Right),
            (132, Verdict::Wrong(Witness::Telegram)),
            (86_400, Verdict::Wrong(Witness::Telegram)),
            (-86_400, Verdict::Wrong(Witness::Telegram)),
        ] {
            let seen = sighting(begun, 100, trip, ahead);
            let now = at(begun, 100, ahead);
            assert_eq!(judge(Some(&seen), now, now), verdict, "{ahead}");
        }
    }

    #[test]
    fn a_clock_set_since_the_last_answer_is_wrong_by_the_steady_one_until_telegram_has_spoken() {
        let begun = Instant::now();
        let right = sighting(begun, 100, 0, 0);
        let start = at(begun, 0, 0);
        let judged =
            |sighting, passed, ahead| judge(Some(sighting), start, at(begun, passed, ahead));
        // A day without an answer.
        assert_eq!(judged(&right, 90_000, 0), Verdict::Right);
        assert_eq!(
            judged(&right, 90_000, 3_600),
            Verdict::Wrong(Witness::Steady)
        );
        assert_eq!(
            judged(&right, 90_000, -3_600),
            Verdict::Wrong(Witness::Steady)
        );
        let wrong = sighting(begun, 90_010, 0, 3_600);
        assert_eq!(
            judged(&wrong, 90_011, 3_600),
            Verdict::Wrong(Witness::Telegram)
        );
        // As soon as it is set right.
        assert_eq!(judged(&wrong, 90_012, 0), Verdict::Right);
    }

    #[test]
    fn where_telegram_tells_no_time_only_a_jump_is_wrong() {
        let begun = Instant::now();
        // Who knows how right it is.
        let start = at(begun, 0, 86_400);
        let judged = |passed, ahead| judge(None, start, at(begun, passed, ahead));
        assert_eq!(judged(90_000, 86_400), Verdict::Right);
        assert_eq!(judged(90_000, 86_400 + 120), Verdict::Right);
        assert_eq!(
            judged(90_000, 86_400 + 121),
            Verdict::Wrong(Witness::Steady)
        );
        assert_eq!(judged(90_000, 0), Verdict::Wrong(Witness::Steady));
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
            let mut seen = sighting(begun, passed, trip, ahead);
            seen.date -= TimeDelta::seconds(read.min(trip));
            let now = at(begun, passed + later, ahead);
            let verdict = judge(Some(&seen), at(begun, 0, 0), now);
            if ahead.abs() <= 120 {
                prop_assert_eq!(verdict, Verdict::Right);
            }
            if ahead.abs() > 120 + trip + 1 {
                prop_assert_eq!(verdict, Verdict::Wrong(Witness::Telegram));
            }
        }
    }
}
