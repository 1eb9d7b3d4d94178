//! Where the chats stand that have something to be sent: those that may be served, best first, and those that have to rest.

use std::collections::{BTreeSet, HashMap};
use std::time::Instant;

use super::Reply;
use crate::domain::chat::ChatKey;
use crate::domain::role::Rank;

/// The places of all chats that wait. A chat for which something is under way has none.
#[derive(Default)]
pub(super) struct Places {
    /// Best first.
    ready: BTreeSet<ChatPlace>,
    /// Soonest first.
    resting: BTreeSet<(Instant, ChatKey)>,
    of: HashMap<ChatKey, Stand>,
    /// How many became ready so far.
    turns: u64,
}

/// What costs nothing leaves first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cost {
    Nothing,
    Limited,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ChatPlace {
    cost: Cost,
    rank: Rank,
    turn: u64,
    chat: ChatKey,
}

#[derive(Clone, Copy)]
enum Stand {
    Ready(ChatPlace),
    Resting(Instant),
}

impl Reply {
    /// What it costs to send this.
    pub(super) fn cost(&self) -> Cost {
        match self {
            Self::Answer { .. } => Cost::Nothing,
            Self::Send(_) | Self::Edit(..) => Cost::Limited,
        }
    }
}

impl Places {
    /// Lets a chat be served: after those of its rank, or where it stands if it was to be served already.
    pub(super) fn line_up(&mut self, chat: ChatKey, cost: Cost, rank: Rank) {
        let earlier = match self.leave(chat) {
            Some(Stand::Ready(place)) => Some(place.turn),
            Some(Stand::Resting(_)) | None => None,
        };
        self.turns += 1;
        let place = ChatPlace {
            cost,
            rank,
            turn: earlier.unwrap_or(self.turns),
            chat,
        };
        self.ready.insert(place);
        self.of.insert(chat, Stand::Ready(place));
    }

    /// Lets a chat rest.
    pub(super) fn rest(&mut self, chat: ChatKey, until: Instant) {
        self.leave(chat);
        self.resting.insert((until, chat));
        self.of.insert(chat, Stand::Resting(until));
    }

    /// Takes a chat out.
    pub(super) fn remove(&mut self, chat: ChatKey) {
        self.leave(chat);
    }

    /// Who is to be served first.
    pub(super) fn first(&self) -> Option<ChatKey> {
        self.ready.first().map(|place| place.chat)
    }

    /// Who has rested enough.
    pub(super) fn rested(&self, now: Instant) -> Option<ChatKey> {
        let (until, chat) = self.resting.first()?;
        (*until <= now).then_some(*chat)
    }

    /// When the next will have.
    pub(super) fn next_end_of_rest(&self) -> Option<Instant> {
        self.resting.first().map(|(until, _)| *until)
    }

    pub(super) fn is_resting(&self, chat: ChatKey) -> bool {
        matches!(self.of.get(&chat), Some(Stand::Resting(_)))
    }

    fn leave(&mut self, chat: ChatKey) -> Option<Stand> {
        let stand = self.of.remove(&chat)?;
        match stand {
            Stand::Ready(place) => self.ready.remove(&place),
            Stand::Resting(until) => self.resting.remove(&(until, chat)),
        };
        Some(stand)
    }
}
