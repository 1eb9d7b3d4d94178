//! The retry policy of replies: what to do after each outcome, decided without a clock or a network.

use std::time::{Duration, Instant};

use crate::courier::{Backoff, Outcome, RefusalReason};
use crate::domain::chat::ChatKey;

/// The retry policy of a reply: its back-off, and when it is given up.
#[derive(Clone, Copy)]
pub(super) struct RetryPolicy {
    /// The age after which a reply is dropped: what it says was true when it was asked for, and may no longer be.
    pub(super) life: Duration,
    /// How long to retry while no request leaves this machine.
    pub(super) unsent_for: Duration,
    /// The pauses after requests that could not leave.
    pub(super) backoff: Backoff,
    /// The pause before a reply in doubt is sent a second time.
    pub(super) doubt_pause: Duration,
}

/// The policy in use.
pub(super) const USUAL: RetryPolicy = RetryPolicy {
    life: Duration::from_secs(600),
    unsent_for: Duration::from_secs(60),
    backoff: Backoff::new(Duration::from_millis(500), Duration::from_secs(8)),
    doubt_pause: Duration::from_secs(2),
};

/// The decision after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RetryDecision {
    /// It has arrived, or no longer matters.
    Done,
    /// Retry the same.
    Again {
        /// Not before this.
        at: Instant,
    },
    /// Send it as a new message.
    Anew,
    /// Retry in this chat, to which the group migrated.
    Follow(ChatKey),
    /// Drop it.
    GiveUp,
}

/// The attempts at one reply, and what the retry policy makes of the next outcome.
pub(super) struct Attempts {
    policy: RetryPolicy,
    until: Instant,
    doubted: Times,
    moved: Times,
    unsent_since: Option<Instant>,
    backoff: Backoff,
}

#[derive(PartialEq)]
enum Times {
    Never,
    Once,
}

impl Attempts {
    /// No attempt yet, at a reply that was asked for at this moment.
    pub(super) fn since(since: Instant, policy: RetryPolicy) -> Self {
        Self {
            policy,
            until: since + policy.life,
            doubted: Times::Never,
            moved: Times::Never,
            unsent_since: None,
            backoff: policy.backoff,
        }
    }

    /// The moment at which the reply is dropped.
    pub(super) fn until(&self) -> Instant {
        self.until
    }

    /// Decides what to do after an attempt with this outcome.
    pub(super) fn next(&mut self, outcome: &Outcome, now: Instant) -> RetryDecision {
        match *outcome {
            Outcome::Delivered { .. } => RetryDecision::Done,
            Outcome::RetryAfter { after, .. } => self.again(now + after),
            Outcome::NotSent => self.after_unsent(now),
            // A reply twice is a smaller harm than a person without one; but two doubts are a fault that a third does not
            // heal.
            Outcome::InDoubt if self.doubted == Times::Never => {
                self.doubted = Times::Once;
                self.again(now + self.policy.doubt_pause)
            }
            Outcome::InDoubt => RetryDecision::GiveUp,
            Outcome::Refused(reason) => self.after_refusal(reason, now),
        }
    }

    fn after_refusal(&mut self, reason: RefusalReason, now: Instant) -> RetryDecision {
        match reason {
            RefusalReason::Expired => RetryDecision::Done,
            RefusalReason::Lost => RetryDecision::Anew,
            // Telegram has not looked at it; a token that it refuses now it may take in a moment.
            RefusalReason::Unauthorised => self.after_unsent(now),
            RefusalReason::Moved { to } if self.moved == Times::Never => {
                self.moved = Times::Once;
                RetryDecision::Follow(to)
            }
            RefusalReason::Moved { .. }
            | RefusalReason::Gone
            | RefusalReason::NotFound
            | RefusalReason::NotAllowed
            | RefusalReason::TopicClosed
            | RefusalReason::OurFault(_)
            | RefusalReason::Conflict => RetryDecision::GiveUp,
        }
    }

    fn after_unsent(&mut self, now: Instant) -> RetryDecision {
        let since = *self.unsent_since.get_or_insert(now);
        let at = now + self.backoff.next_pause();
        if at > since + self.policy.unsent_for {
            return RetryDecision::GiveUp;
        }
        self.again(at)
    }

    fn again(&self, at: Instant) -> RetryDecision {
        if at < self.until {
            RetryDecision::Again { at }
        } else {
            RetryDecision::GiveUp
        }
    }
}

/// Whether Telegram does not take a picture as it is, there, or knows it no more: its words may still be taken.
pub(super) fn is_untaken(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Refused(reason) => match reason {
            RefusalReason::NotAllowed | RefusalReason::Lost | RefusalReason::OurFault(_) => true,
            RefusalReason::Gone
            | RefusalReason::NotFound
            | RefusalReason::Moved { .. }
            | RefusalReason::TopicClosed
            | RefusalReason::Expired
            | RefusalReason::Unauthorised
            | RefusalReason::Conflict => false,
        },
        Outcome::Delivered { .. }
        | Outcome::RetryAfter { .. }
        | Outcome::InDoubt
        | Outcome::NotSent => false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;
    use crate::courier::{RequestFault, RetryScope};

    fn refused(seconds: u64) -> Outcome {
        Outcome::RetryAfter {
            scope: RetryScope::Unknown,
            after: Duration::from_secs(seconds),
        }
    }

    #[test]
    fn each_outcome_has_its_consequence() {
        let now = Instant::now();
        let soon = now + Duration::from_secs(5);
        let to = ChatKey(-1005);
        for (outcome, expected) in [
            (Outcome::Delivered { message_id: None }, RetryDecision::Done),
            (
                Outcome::Refused(RefusalReason::Expired),
                RetryDecision::Done,
            ),
            (refused(5), RetryDecision::Again { at: soon }),
            (refused(600), RetryDecision::GiveUp),
            (Outcome::Refused(RefusalReason::Lost), RetryDecision::Anew),
            (
                Outcome::Refused(RefusalReason::Moved { to }),
                RetryDecision::Follow(to),
            ),
            (Outcome::Refused(RefusalReason::Gone), RetryDecision::GiveUp),
            (
                Outcome::Refused(RefusalReason::NotFound),
                RetryDecision::GiveUp,
            ),
            (
                Outcome::Refused(RefusalReason::NotAllowed),
                RetryDecision::GiveUp,
            ),
            (
                Outcome::Refused(RefusalReason::TopicClosed),
                RetryDecision::GiveUp,
            ),
            (
                Outcome::Refused(RefusalReason::OurFault(RequestFault::Unparsable)),
                RetryDecision::GiveUp,
            ),
            (
                Outcome::Refused(RefusalReason::Conflict),
                RetryDecision::GiveUp,
            ),
        ] {
            let mut attempts = Attempts::since(now, USUAL);
            assert_eq!(attempts.next(&outcome, now), expected, "{outcome:?}");
        }
    }

    #[test]
    fn a_second_doubt_and_a_second_move_are_the_last() {
        let now = Instant::now();
        for outcome in [
            Outcome::InDoubt,
            Outcome::Refused(RefusalReason::Moved { to: ChatKey(-1005) }),
        ] {
            let mut attempts = Attempts::since(now, USUAL);
            assert_ne!(attempts.next(&outcome, now), RetryDecision::GiveUp);
            assert_eq!(attempts.next(&outcome, now), RetryDecision::GiveUp);
        }
    }

    #[test]
    fn what_cannot_leave_is_tried_ever_more_slowly_for_a_minute() {
        let begun = Instant::now();
        for outcome in [
            Outcome::NotSent,
            Outcome::Refused(RefusalReason::Unauthorised),
        ] {
            let (mut now, mut attempts) = (begun, Attempts::since(begun, USUAL));
            let mut pauses = Vec::new();
            while let RetryDecision::Again { at } = attempts.next(&outcome, now) {
                pauses.push((at - now).as_millis());
                now = at;
            }
            assert_eq!(
                pauses,
                [500, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000, 8000]
            );
            assert!(now - begun <= USUAL.unsent_for);
        }
    }
}
