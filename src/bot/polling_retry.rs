//! The retry policy of polling and of the first request: the back-off after a failure, and when a refused token is believed.
//! Decided without a clock or a network.

use std::time::Duration;

use crate::courier::{Backoff, Outcome, RefusalReason};

/// The pauses between attempts.
const BACKOFF: Backoff = Backoff::new(FIRST_PAUSE, Duration::from_secs(30));
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The longest `retry_after` that is obeyed. These requests send nobody anything, so they make no penalty longer, as a
/// message would; but waiting all of a day would mean to hear nobody for that day. As the probe of the rate limiter does,
/// this finds out early that the penalty is over.
const LONGEST_OBEYED: Duration = Duration::from_secs(5 * 60);

/// How many refusals of the token in a row are believed at the start, where somebody waits to hear that it is wrong.
const REFUSALS_AT_START: u32 = 2;

/// The same for a token that has worked: with the back-off, five minutes. Telegram also refuses a good token while it loses
/// and finds a session, and a machine on the way may answer for it.
const REFUSALS_AT_WORK: u32 = 15;

/// The retries of one request that is repeated until it is answered.
#[derive(Debug)]
pub struct PollingRetry {
    backoff: Backoff,
    refusals: u32,
    enough: u32,
}

impl PollingRetry {
    /// For a token that has not worked yet.
    pub fn at_start() -> Self {
        Self::until(REFUSALS_AT_START)
    }

    /// For a token that has worked.
    pub(super) fn at_work() -> Self {
        Self::until(REFUSALS_AT_WORK)
    }

    fn until(enough: u32) -> Self {
        Self {
            backoff: BACKOFF,
            refusals: 0,
            enough,
        }
    }

    /// Telegram answered.
    pub(super) fn succeeded(&mut self) {
        *self = Self::until(self.enough);
    }

    /// Telegram did not. Returns the pause before the next attempt.
    pub fn failed(&mut self, outcome: Outcome) -> Duration {
        self.refusals = if outcome == Outcome::Refused(RefusalReason::Unauthorised) {
            self.refusals.saturating_add(1)
        } else {
            // What else goes wrong is no word on the token.
            0
        };
        let pause = self.back_off();
        if let Outcome::RetryAfter { after, .. } = outcome {
            pause.max(after.min(LONGEST_OBEYED))
        } else {
            pause
        }
    }

    /// The pause after a failure that was not Telegram's; it grows with each.
    pub(super) fn back_off(&mut self) -> Duration {
        self.backoff.next_pause()
    }

    /// Whether Telegram has refused the token so often in a row that it is believed.
    pub fn is_refused(&self) -> bool {
        self.refusals >= self.enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::courier::RetryScope;

    const UNAUTHORISED: Outcome = Outcome::Refused(RefusalReason::Unauthorised);

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    /// What Telegram answers to the question asked so long after the first one; `None` for what was asked for.
    type Script = fn(Duration) -> Option<Outcome>;

    /// How a day of questions, or what of it was needed, went by.
    #[derive(Debug, PartialEq, Eq)]
    enum Ended {
        Answered(Duration),
        Refused(Duration),
        StillAsking { asked: u32, longest: Duration },
    }

    /// Asks until there is an answer or no hope, on a clock that moves by the waits alone.
    fn asked_until(mut retry: PollingRetry, script: Script) -> Ended {
        let (mut now, mut asked, mut longest) = (Duration::ZERO, 0, Duration::ZERO);
        while now < DAY {
            asked += 1;
            let Some(outcome) = script(now) else {
                return Ended::Answered(now);
            };
            let wait = retry.failed(outcome);
            if retry.is_refused() {
                return Ended::Refused(now);
            }
            longest = longest.max(wait);
            now += wait;
        }
        Ended::StillAsking { asked, longest }
    }

    const MINUTES: Duration = Duration::from_secs(60);

    #[test]
    fn a_refusal_that_passes_is_an_outage() {
        let once = |now: Duration| now.is_zero().then_some(UNAUTHORISED);
        let first = Ended::Answered(FIRST_PAUSE);
        assert_eq!(asked_until(PollingRetry::at_work(), once), first);
        assert_eq!(asked_until(PollingRetry::at_start(), once), first);
        let some_minutes = |now| (now < 4 * MINUTES).then_some(UNAUTHORISED);
        let ended = asked_until(PollingRetry::at_work(), some_minutes);
        assert!(
            matches!(ended, Ended::Answered(at) if at >= 4 * MINUTES),
            "{ended:?}"
        );
    }

    #[test]
    fn a_refusal_that_lasts_is_the_end() {
        let always = |_| Some(UNAUTHORISED);
        let ended = asked_until(PollingRetry::at_work(), always);
        assert!(
            matches!(ended, Ended::Refused(at) if (4 * MINUTES..8 * MINUTES).contains(&at)),
            "{ended:?}"
        );
        // At the start somebody waits to hear it.
        assert_eq!(
            asked_until(PollingRetry::at_start(), always),
            Ended::Refused(FIRST_PAUSE)
        );
    }

    #[test]
    fn what_is_no_word_on_the_token_begins_the_count_anew() {
        for other in [
            Outcome::NotSent,
            Outcome::InDoubt,
            Outcome::Refused(RefusalReason::Conflict),
            Outcome::RetryAfter {
                scope: RetryScope::Unknown,
                after: FIRST_PAUSE,
            },
        ] {
            let mut retry = PollingRetry::at_work();
            for _ in 0..100 {
                for _ in 1..REFUSALS_AT_WORK {
                    retry.failed(UNAUTHORISED);
                    assert!(!retry.is_refused());
                }
                retry.failed(other);
            }
            assert!(!retry.is_refused(), "{other:?}");
        }
    }

    #[test]
    fn an_answer_begins_the_count_and_the_pauses_anew() {
        let mut retry = PollingRetry::at_work();
        for _ in 1..REFUSALS_AT_WORK {
            retry.failed(UNAUTHORISED);
        }
        retry.succeeded();
        assert_eq!(retry.failed(UNAUTHORISED), FIRST_PAUSE);
        assert!(!retry.is_refused());
    }

    #[test]
    fn a_wait_is_kept_unless_it_would_leave_nobody_heard() {
        let of = |seconds| Outcome::RetryAfter {
            scope: RetryScope::Unknown,
            after: Duration::from_secs(seconds),
        };
        for (asked, granted) in [(1, 1), (40, 40), (300, 300), (301, 300), (86_400, 300)] {
            let granted = Duration::from_secs(granted);
            assert_eq!(
                PollingRetry::at_work().failed(of(asked)),
                granted,
                "{asked}"
            );
        }
        let a_day = |_| {
            Some(Outcome::RetryAfter {
                scope: RetryScope::Unknown,
                after: DAY,
            })
        };
        let (asked, longest) = (288, LONGEST_OBEYED);
        assert_eq!(
            asked_until(PollingRetry::at_work(), a_day),
            Ended::StillAsking { asked, longest }
        );
    }
}
