//! A reply that waits, and one that leaves.

use super::retry::Attempts;
use super::{Outgoing, Reply};
use crate::courier::HasRank;
use crate::domain::chat::{Address, ChatKey};
use crate::domain::role::Rank;

/// A reply that waits, with the attempts at it.
pub(super) struct QueuedReply {
    pub(super) outgoing: Outgoing,
    pub(super) attempts: Attempts,
}

/// A reply that leaves the queue.
pub struct Departure {
    pub(super) line: ChatKey,
    pub(super) chat: ChatKey,
    pub(super) waiting: QueuedReply,
}

impl HasRank for QueuedReply {
    fn rank(&self) -> Rank {
        self.outgoing.rank
    }
}

impl Departure {
    /// Where it goes.
    pub fn to(&self) -> Address {
        Address {
            chat: self.chat,
            ..self.waiting.outgoing.to
        }
    }

    /// What it says.
    pub fn reply(&self) -> &Reply {
        &self.waiting.outgoing.reply
    }

    /// The key of its queue: its chat before any migration.
    pub(super) fn line(&self) -> ChatKey {
        self.line
    }
}
