//! The rate limit and the penalty of each single chat.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use super::windows::{Limit, SECOND};
use crate::domain::chat::{ChatKey, ChatKind};
use crate::domain::traffic_limits::ChatLimits;

/// One chat's recent messages and its penalty.
#[derive(Default)]
pub(super) struct ChatWindow {
    taken: VecDeque<Instant>,
    penalty_until: Option<Instant>,
}

/// The spans of [`ChatLimits`].
const EACH_SPAN: Duration = SECOND.saturating_mul(3);
const GROUP_SPAN: Duration = SECOND.saturating_mul(60);
/// Below this many chats idle ones are not evicted.
const FEW_CHATS: usize = 256;

/// The window and the penalty of every chat that was sent something lately.
pub(super) struct ChatWindows {
    pub(super) known: HashMap<ChatKey, ChatWindow>,
    each: Limit,
    /// Of a group besides.
    group: Limit,
    /// The number of chats above which idle ones are evicted.
    forget_above: usize,
}

impl ChatWindows {
    pub(super) fn new(limits: ChatLimits) -> Self {
        Self {
            known: HashMap::new(),
            each: Limit::count(limits.each, EACH_SPAN),
            group: Limit::count(limits.group, GROUP_SPAN),
            forget_above: FEW_CHATS,
        }
    }

    /// Counts a message to a chat.
    pub(super) fn take(&mut self, chat: ChatKey, now: Instant) {
        let window = self.known.entry(chat).or_default();
        window.taken.push_back(now);
        if window.taken.len() > self.each.count.max(self.group.count) {
            window.taken.pop_front();
        }
        self.forget_idle(now);
    }

    /// When a chat may be sent the next message, by its own limit and penalty.
    pub(super) fn free_at(&self, chat: ChatKey) -> Option<Instant> {
        let window = self.known.get(&chat)?;
        let group = match chat.kind() {
            ChatKind::Private => None,
            ChatKind::Shared => self.group.free_at(&window.taken),
        };
        let free_at = [
            window.penalty_until,
            self.each.free_at(&window.taken),
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
                ChatKind::Private => EACH_SPAN,
                ChatKind::Shared => GROUP_SPAN,
            };
            let recent = window.taken.back().is_some_and(|last| *last + span > now);
            recent || window.penalty_until.is_some_and(|until| until > now)
        });
        self.forget_above = FEW_CHATS.max(self.known.len() * 2);
    }
}
