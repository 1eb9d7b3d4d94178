//! The circuit breaker: while Telegram cannot be reached, no notices leave but a trial message now and then.

use std::time::{Duration, Instant};

use crate::courier::Backoff;
use crate::courier::outcome::{Outcome, RefusalReason};

/// How many lost answers in a row are an outage: fewer happen on any bad day, and each only puts its own chat into
/// quarantine.
const DOUBTS: u32 = 8;

/// The pauses between attempts.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(30));

/// The circuit breaker: open while Telegram cannot be reached, as far as the last outcomes show.
pub(super) struct CircuitBreaker {
    /// Lost answers since the last one that came.
    doubts: u32,
    /// It begins with the outage.
    backoff: Backoff,
    until: Instant,
}

impl CircuitBreaker {
    /// Closed: there is no outage.
    pub(super) fn closed(now: Instant) -> Self {
        Self {
            doubts: 0,
            backoff: BACKOFF,
            until: now,
        }
    }

    /// Learns from the outcome of a request.
    pub(super) fn note(&mut self, outcome: &Outcome, now: Instant) {
        let fails = match outcome {
            // With a token that was revoked nothing else gets through either.
            Outcome::NotSent | Outcome::Refused(RefusalReason::Unauthorised) => true,
            Outcome::InDoubt => {
                self.doubts = self.doubts.saturating_add(1);
                self.doubts >= DOUBTS
            }
            Outcome::Delivered { .. } | Outcome::RetryAfter { .. } | Outcome::Refused(_) => {
                *self = Self::closed(now);
                false
            }
        };
        // Requests that were under way together fail together, and that is one failure.
        if fails && now >= self.until {
            self.until = now + self.backoff.next_pause();
        }
    }

    /// Until when no notice should leave.
    pub(super) fn until(&self) -> Instant {
        self.until
    }

    /// Whether it is open: Telegram cannot be reached.
    pub(super) fn is_open(&self) -> bool {
        self.backoff.has_begun()
    }

    /// How many messages may leave at once: while it is open, a single trial.
    pub(super) fn at_once(&self) -> usize {
        if self.is_open() { 1 } else { usize::MAX }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    #[test]
    fn what_cannot_leave_pauses_everything_for_ever_longer() {
        let mut now = Instant::now();
        let mut breaker = CircuitBreaker::closed(now);
        let mut pauses = Vec::new();
        for _ in 0..7 {
            breaker.note(&Outcome::NotSent, now);
            // Its companions fail at the same moment.
            breaker.note(&Outcome::NotSent, now);
            pauses.push((breaker.until() - now).as_secs());
            now = breaker.until();
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(breaker.at_once(), 1);
        breaker.note(&Outcome::Delivered { message_id: None }, now);
        assert!(breaker.until() <= now && breaker.at_once() > 1);
        breaker.note(&Outcome::Refused(RefusalReason::Unauthorised), now);
        assert!(breaker.until() > now);
    }

    #[test]
    fn a_few_lost_answers_are_no_outage_and_many_in_a_row_are() {
        let now = Instant::now();
        let mut breaker = CircuitBreaker::closed(now);
        for _ in 1..DOUBTS {
            breaker.note(&Outcome::InDoubt, now);
        }
        assert!(breaker.until() <= now);
        breaker.note(&Outcome::Delivered { message_id: None }, now);
        for _ in 1..DOUBTS {
            breaker.note(&Outcome::InDoubt, now);
        }
        assert!(breaker.until() <= now);
        breaker.note(&Outcome::InDoubt, now);
        assert!(breaker.until() > now);
    }
}
