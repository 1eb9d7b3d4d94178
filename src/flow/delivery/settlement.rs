//! The settlement of an attempt: what its outcome means for the notice, a pure decision. A 429 is settled as
//! [`Settlement::PostponeChat`].

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    courier::{Outcome, RefusalReason},
    store::Settlement,
};

/// The pause before a chat that Telegram does not find is tried again.
const UNKNOWN_CHAT: TimeDelta = TimeDelta::days(1);

/// The longest penalty, if `retry_after` is more than can be counted.
const LONGEST_PENALTY: TimeDelta = TimeDelta::days(1);

/// An attempt to send a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The revision of the case that it was composed from.
    pub revision: u32,
    /// Until when a correction may need to find the message.
    pub keep_until: DateTime<Utc>,
    /// When the next report in its place is due, if there will be one.
    pub again: Option<DateTime<Utc>>,
    /// Whether it corrects a message in its place, or ends a card: where that cannot be done, nothing is sent instead.
    pub is_edit: bool,
    /// Whether the message says something else too: it cannot be corrected in its place then.
    pub is_shared: bool,
}

/// The settlement of an attempt with this outcome.
pub(super) fn settlement(attempt: Attempt, outcome: Outcome) -> Settlement {
    match outcome {
        // A message whose number Telegram did not tell cannot be found again, and is there all the same.
        Outcome::Delivered { message_id } => delivered(attempt, message_id.unwrap_or_default()),
        Outcome::RetryAfter { after, .. } => Settlement::PostponeChat {
            wait: TimeDelta::from_std(after).unwrap_or(LONGEST_PENALTY),
        },
        Outcome::NotSent => Settlement::NotSent,
        Outcome::InDoubt => Settlement::InDoubt {
            revision: attempt.revision,
        },
        Outcome::Refused(reason) => refused(attempt, reason),
    }
}

/// Whether a notice with this outcome was served: Telegram had its say on it.
pub(super) fn is_served(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Refused(RefusalReason::Unauthorised | RefusalReason::Conflict)
        | Outcome::InDoubt
        | Outcome::NotSent => false,
        Outcome::Delivered { .. } | Outcome::RetryAfter { .. } | Outcome::Refused(_) => true,
    }
}

fn refused(attempt: Attempt, reason: RefusalReason) -> Settlement {
    match reason {
        // Telegram has not looked at it; with the right token it will.
        RefusalReason::Unauthorised => Settlement::NotSent,
        RefusalReason::Gone => Settlement::Gone,
        RefusalReason::NotFound => Settlement::NotFound { wait: UNKNOWN_CHAT },
        RefusalReason::Moved { to } => Settlement::Moved { to },
        // Its chat was told: that is enough.
        RefusalReason::NotAllowed
        | RefusalReason::TopicClosed
        | RefusalReason::OurFault(_)
        | RefusalReason::Lost
        | RefusalReason::Expired
        | RefusalReason::Conflict
            if attempt.is_edit =>
        {
            Settlement::Edited { is_done: false }
        }
        RefusalReason::NotAllowed => Settlement::Barred,
        RefusalReason::TopicClosed => Settlement::NoTopic,
        RefusalReason::OurFault(_)
        | RefusalReason::Lost
        | RefusalReason::Expired
        | RefusalReason::Conflict => Settlement::Failed,
    }
}

fn delivered(attempt: Attempt, message: i32) -> Settlement {
    match attempt.again {
        _ if attempt.is_edit => Settlement::Edited { is_done: true },
        Some(at) => Settlement::NextReport { at, message },
        None => Settlement::Delivered {
            revision: attempt.revision,
            message,
            keep_until: attempt.keep_until,
            is_shared: attempt.is_shared,
        },
    }
}

/// What becomes of the others that left in the same message, where it did not arrive or it is not known whether it did.
pub(super) fn of_others(end: Settlement) -> Settlement {
    match end {
        Settlement::Delivered { .. }
        | Settlement::InDoubt { .. }
        | Settlement::Nothing { .. }
        | Settlement::Held { .. } => end,
        // What concerns the whole chat is said of the first; of the others it is known only that they were not sent.
        Settlement::NextReport { .. }
        | Settlement::Edited { .. }
        | Settlement::NotSent
        | Settlement::PostponeNotice { .. }
        | Settlement::PostponeChat { .. }
        | Settlement::Gone
        | Settlement::NotFound { .. }
        | Settlement::Moved { .. }
        | Settlement::NoTopic
        | Settlement::Barred
        | Settlement::Failed
        | Settlement::CaseUnreadable { .. } => Settlement::NotSent,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        courier::{RequestFault, RetryScope},
        domain::chat::ChatKey,
    };

    #[test]
    fn each_outcome_has_its_settlement() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::hours(1);
        let attempt = Attempt {
            revision: 7,
            keep_until: now + TimeDelta::days(7),
            again: None,
            is_edit: false,
            is_shared: false,
        };
        let there = |message| Settlement::Delivered {
            revision: 7,
            message,
            keep_until: attempt.keep_until,
            is_shared: false,
        };
        let later = |seconds| Outcome::RetryAfter {
            scope: RetryScope::Unknown,
            after: Duration::from_secs(seconds),
        };
        let to = ChatKey(-1005);
        for (outcome, expected) in [
            (
                Outcome::Delivered {
                    message_id: Some(3),
                },
                there(3),
            ),
            (Outcome::Delivered { message_id: None }, there(0)),
            (
                later(5),
                Settlement::PostponeChat {
                    wait: TimeDelta::seconds(5),
                },
            ),
            (
                later(u64::MAX),
                Settlement::PostponeChat {
                    wait: LONGEST_PENALTY,
                },
            ),
            (Outcome::NotSent, Settlement::NotSent),
            (
                Outcome::Refused(RefusalReason::Unauthorised),
                Settlement::NotSent,
            ),
            (Outcome::Refused(RefusalReason::Gone), Settlement::Gone),
            (
                Outcome::Refused(RefusalReason::NotFound),
                Settlement::NotFound { wait: UNKNOWN_CHAT },
            ),
            (
                Outcome::Refused(RefusalReason::Moved { to }),
                Settlement::Moved { to },
            ),
            (Outcome::InDoubt, Settlement::InDoubt { revision: 7 }),
            (
                Outcome::Refused(RefusalReason::NotAllowed),
                Settlement::Barred,
            ),
            (
                Outcome::Refused(RefusalReason::TopicClosed),
                Settlement::NoTopic,
            ),
            (
                Outcome::Refused(RefusalReason::OurFault(RequestFault::Other)),
                Settlement::Failed,
            ),
            (Outcome::Refused(RefusalReason::Lost), Settlement::Failed),
        ] {
            assert_eq!(settlement(attempt, outcome), expected, "{outcome:?}");
        }
        let at = now + TimeDelta::seconds(5);
        let again = Attempt {
            again: Some(at),
            ..attempt
        };
        assert_eq!(
            settlement(again, Outcome::Delivered { message_id: None }),
            Settlement::NextReport { at, message: 0 }
        );
    }
}
