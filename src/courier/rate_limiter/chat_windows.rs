//! The rate limit and the penalty of each single chat.

use std::collections::{HashMap, VecDeque};
use std::time::Instant;

use super::windows::{Limit, SECOND};
use crate::domain::chat::{ChatKey, ChatKind};

/// One chat's recent messages and its penalty.
#[derive(Default)]
pub(super) struct ChatWindow {
    taken: VecDeque<Instant>,
    penalty_until: Option<Instant>,
}

/// A chat takes one message a second, and short bursts pass
/// (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
const EACH_CHAT: Limit = Limit {
    count: 3,
    span: SECOND.saturating_mul(3),
};
/// A group takes twenty a minute (same source).
const SHARED_CHAT: Limit = Limit {
    count: 20,
    span: SECOND.saturating_mul(60),
};
/// Below this many chats idle ones are not evicted.
const FEW_CHATS: usize = 256;

/// The window and the penalty of every chat that was sent something lately.
pub(super) struct ChatWindows {
    pub(super) known: HashMap<ChatKey, ChatWindow>,
    /// The number of chats above which idle ones are evicted.
    forget_above: usize,
}

impl Default for ChatWindows {
    fn default() -> Self {
        Self {
            known: HashMap::new(),
            forget_above: FEW_CHATS,
        }
    }
}

impl ChatWindows {
    /// Counts a message to a chat.
    pub(super) fn take(&mut self, chat: ChatKey, now: Instant) {
        let window = self.known.entry(chat).or_default();
        window.taken.push_back(now);
        if window.taken.len() > SHARED_CHAT.count {
            window.taken.pop_front();
        }
        self.forget_idle(now);
    }

    /// When a chat may be sent the next message, by its own limit and penalty.
    pub(super) fn free_at(&self, chat: ChatKey) -> Option<Instant> {
        let window = self.known.get(&chat)?;
        let group = match chat.kind() {
            ChatKind::Private => None,
            ChatKind::Shared => SHARED_CHAT.free_at(&window.taken),
        };
        let free_at = [
            window.penalty_until,
            EACH_CHAT.free_at(&window.taken),
            group,
        ];
        free_at.into_iter().flatten().max()
    }

    /// Penalises a chat until then, unless it has a longer penalty.
    pub(super) fn penalise(&mut self, chat: ChatKey, until: Instant) {
        let window = self.known.entry(chat).or_default();
        window.penalty_until = window.penalty_until.max(Some(until));
    }

    /// The end of the chat's penalty, if it has one.
    pub(super) fn penalty_until(&self, chat: ChatKey) -> Option<Instant> {
        self.known.get(&chat)?.penalty_until
    }

    /// Evicts idle chats. Doing so each time their number has doubled keeps both the memory and the work small.
    fn forget_idle(&mut self, now: Instant) {
        if self.known.len() <= self.forget_above {
            return;
        }
        self.known.retain(|chat, window| {
            let span = match chat.kind() {
                ChatKind::Private => EACH_CHAT.span,
                ChatKind::Shared => SHARED_CHAT.span,
            };
            let recent = window.taken.back().is_some_and(|last| *last + span > now);
            recent || window.penalty_until.is_some_and(|until| until > now)
        });
        self.forget_above = FEW_CHATS.max(self.known.len() * 2);
    }
}
