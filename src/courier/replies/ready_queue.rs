//! The ready queue: the chats that have something to be sent, those that may be served, best first, and those that rest.

use std::collections::{BTreeSet, HashMap};
use std::time::Instant;

use super::Reply;
use crate::domain::chat::ChatKey;
use crate::domain::role::Rank;

/// The ready queue, by chat. A chat whose reply is under way is not in it.
#[derive(Default)]
pub(super) struct ReadyQueue {
    /// May be served now, best first.
    ready: BTreeSet<ReadyChat>,
    /// May not be served before this, soonest first.
    resting: BTreeSet<(Instant, ChatKey)>,
    states: HashMap<ChatKey, ChatState>,
    /// How many were queued so far: who came first is served first.
    turns: u64,
}

/// Whether a reply counts towards the rate limit; one that does not leaves first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cost {
    Nothing,
    Limited,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ReadyChat {
    cost: Cost,
    rank: Rank,
    turn: u64,
    chat: ChatKey,
}

#[derive(Clone, Copy)]
enum ChatState {
    Ready(ReadyChat),
    Resting(Instant),
}

impl Reply {
    /// Whether sending it counts towards the rate limit.
    pub(super) fn cost(&self) -> Cost {
        match self {
            Self::CallbackAnswer { .. } => Cost::Nothing,
            Self::Send(_)
            | Self::Document(_)
            | Self::Photo(_)
            | Self::Edit(..)
            | Self::Keyboard(..) => Cost::Limited,
        }
    }
}

impl ReadyQueue {
    /// Makes a chat ready: behind those of its rank, or in its old place if it was ready already.
    pub(super) fn line_up(&mut self, chat: ChatKey, cost: Cost, rank: Rank) {
        let earlier = match self.leave(chat) {
            Some(ChatState::Ready(place)) => Some(place.turn),
            Some(ChatState::Resting(_)) | None => None,
        };
        self.turns += 1;
        let place = ReadyChat {
            cost,
            rank,
            turn: earlier.unwrap_or(self.turns),
            chat,
        };
        self.ready.insert(place);
        self.states.insert(chat, ChatState::Ready(place));
    }

    /// Lets a chat wait until then.
    pub(super) fn rest(&mut self, chat: ChatKey, until: Instant) {
        self.leave(chat);
        self.resting.insert((until, chat));
        self.states.insert(chat, ChatState::Resting(until));
    }

    /// Takes a chat out.
    pub(super) fn remove(&mut self, chat: ChatKey) {
        self.leave(chat);
    }

    /// The chat to serve first.
    pub(super) fn first(&self) -> Option<ChatKey> {
        self.ready.first().map(|place| place.chat)
    }

    /// A chat whose wait is over.
    pub(super) fn rested(&self, now: Instant) -> Option<ChatKey> {
        let (until, chat) = self.resting.first()?;
        (*until <= now).then_some(*chat)
    }

    /// When the next wait ends.
    pub(super) fn next_end_of_rest(&self) -> Option<Instant> {
        self.resting.first().map(|(until, _)| *until)
    }

    pub(super) fn is_resting(&self, chat: ChatKey) -> bool {
        matches!(self.states.get(&chat), Some(ChatState::Resting(_)))
    }

    fn leave(&mut self, chat: ChatKey) -> Option<ChatState> {
        let state = self.states.remove(&chat)?;
        match state {
            ChatState::Ready(place) => self.ready.remove(&place),
            ChatState::Resting(until) => self.resting.remove(&(until, chat)),
        };
        Some(state)
    }
}
