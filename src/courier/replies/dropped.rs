//! The counter of dropped replies: a line in the log a minute for each reason, and how many of them somebody waited for.

use std::time::Instant;

use crate::courier::Outcome;
use crate::courier::log_throttle::LogThrottle;
use crate::domain::role::Rank;

/// The counter of dropped replies.
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
    /// Dropped because more of its rank waited than can be served.
    pub(super) fn queue_full(&mut self, rank: Rank, now: Instant) {
        self.owe(rank);
        if let Some(dropped) = self.queue_full.add(now) {
            tracing::warn!(?rank, dropped, "too many replies wait; some were dropped");
        }
    }

    /// Dropped because it was the oldest of too many for one chat, which is that chat's own doing.
    pub(super) fn of_one_chat(&mut self, waiting: usize, now: Instant) {
        if let Some(dropped) = self.of_one_chat.add(now) {
            tracing::warn!(
                waiting,
                dropped,
                "too many replies wait for one chat; its oldest were dropped"
            );
        }
    }

    /// Dropped because a newer one took its place.
    pub(super) fn replaced(&mut self, now: Instant) {
        if let Some(dropped) = self.replaced.add(now) {
            tracing::info!(dropped, "who asked again gets the newer answer only");
        }
    }

    /// Dropped because it was too old to be of use.
    pub(super) fn too_late(&mut self, rank: Rank, now: Instant) {
        self.owe(rank);
        if let Some(dropped) = self.too_late.add(now) {
            tracing::warn!(dropped, "replies could not leave in time and were dropped");
        }
    }

    /// Dropped after its last attempt, which had this outcome.
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

    /// How many of them editors and followers waited for and could have been sent.
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
