//! Replies that will not leave: a line in the log a minute for each reason, and how many were owed to somebody.

use std::time::Instant;

use crate::courier::Outcome;
use crate::courier::log_throttle::LogThrottle;
use crate::domain::role::Rank;

/// What was dropped so far.
#[derive(Default)]
pub(super) struct DropCounter {
    queue_full: LogThrottle,
    of_one_chat: LogThrottle,
    replaced: LogThrottle,
    too_late: LogThrottle,
    undelivered: LogThrottle,
    owed: u64,
}

impl DropCounter {
    /// More of its rank waited than can be served.
    pub(super) fn queue_full(&mut self, rank: Rank, now: Instant) {
        self.owe(rank);
        if let Some(dropped) = self.queue_full.add(now) {
            tracing::warn!(?rank, dropped, "too many replies wait; some were dropped");
        }
    }

    /// It was the oldest of too many for one chat, which is that chat's own doing.
    pub(super) fn of_one_chat(&mut self, waiting: usize, now: Instant) {
        if let Some(dropped) = self.of_one_chat.add(now) {
            tracing::warn!(
                waiting,
                dropped,
                "too many replies wait for one chat; its oldest were dropped"
            );
        }
    }

    /// A newer one took its place.
    pub(super) fn replaced(&mut self, now: Instant) {
        if let Some(dropped) = self.replaced.add(now) {
            tracing::info!(dropped, "who asked again gets the newer answer only");
        }
    }

    /// It is of no use any more.
    pub(super) fn too_late(&mut self, rank: Rank, now: Instant) {
        self.owe(rank);
        if let Some(dropped) = self.too_late.add(now) {
            tracing::warn!(dropped, "replies could not leave in time and were dropped");
        }
    }

    /// It was tried, and ended so at last.
    pub(super) fn undelivered(&mut self, rank: Rank, outcome: &Outcome, now: Instant) {
        match outcome {
            Outcome::RetryAfter { .. } | Outcome::NotSent => self.owe(rank),
            // The chat itself takes none, or it may have arrived, or the owners hear of the reason otherwise.
            Outcome::Delivered { .. } | Outcome::InDoubt | Outcome::Refused(_) => {}
        }
        if let Some(dropped) = self.undelivered.add(now) {
            tracing::warn!(
                ?outcome,
                dropped,
                "replies could not be delivered and were dropped"
            );
        }
    }

    /// How many of them editors and followers waited for, who could have been sent them.
    pub(super) fn owed(&self) -> u64 {
        self.owed
    }

    fn owe(&mut self, rank: Rank) {
        match rank {
            Rank::Editor | Rank::Follower => self.owed += 1,
            Rank::Stranger => {}
        }
    }
}
