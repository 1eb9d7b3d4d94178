//! The scope of a 429: whether it is for one chat or the whole bot. Telegram does not say; it shows in where the next ones
//! fall.
//!
//! A 429 for one chat says nothing of others. Those for two chats may be for each of them, so one message to a third chat,
//! the probe, must show it; until that is answered nothing else leaves. After a
//! penalty of the whole bot the first message is a probe too.

use std::time::{Duration, Instant};

use crate::courier::REQUEST_TIMEOUT;
use crate::domain::chat::ChatKey;

/// How soon to ask again while the probe is unanswered.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(250);

/// The detector: what the 429s since the last accepted message show.
pub(super) enum ScopeDetector {
    /// There were none.
    None,
    /// One chat was refused.
    One(RefusedChat),
    /// Two were.
    Two([RefusedChat; 2], Probe),
    /// Three were: it is the whole bot. When its penalty is over, a probe shows whether others may follow.
    Everywhere(Probe),
}

/// A chat in penalty.
#[derive(Clone, Copy)]
pub(super) struct RefusedChat {
    chat: ChatKey,
    until: Instant,
}

/// The probe: a message to a third chat, or the first one after a penalty of the whole bot.
#[derive(Clone, Copy)]
pub(super) enum Probe {
    /// The next message is it.
    Wanted,
    /// It left for this chat at that time.
    Under(ChatKey, Instant),
}

/// Whom a penalty is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PenaltyTarget {
    /// The chat that was refused.
    TheChat,
    /// Everything.
    Everything,
}

impl ScopeDetector {
    /// A chat got a 429 whose penalty lasts until then.
    pub(super) fn refused(&mut self, chat: ChatKey, until: Instant, now: Instant) -> PenaltyTarget {
        self.forget(now);
        let refused = RefusedChat { chat, until };
        *self = match &*self {
            Self::None => Self::One(refused),
            Self::One(first) if first.chat == chat => Self::One(refused),
            Self::One(first) => Self::Two([*first, refused], Probe::Wanted),
            Self::Two(known, probe) if known.iter().any(|one| one.chat == chat) => {
                let known = known.map(|one| if one.chat == chat { refused } else { one });
                Self::Two(known, *probe)
            }
            Self::Two(..) | Self::Everywhere(_) => Self::Everywhere(Probe::Wanted),
        };
        match self {
            Self::Everywhere(_) => PenaltyTarget::Everything,
            Self::None | Self::One(_) | Self::Two(..) => PenaltyTarget::TheChat,
        }
    }

    /// A chat got a 429 before a restart whose penalty lasts until then; what was accepted since is not known.
    pub(super) fn remember(&mut self, chat: ChatKey, until: Instant, now: Instant) {
        match self {
            Self::None | Self::One(_) => {
                self.refused(chat, until, now);
            }
            Self::Two(..) | Self::Everywhere(_) => {}
        }
    }

    /// The whole bot is penalised.
    pub(super) fn penalised(&mut self) {
        *self = Self::Everywhere(Probe::Wanted);
    }

    /// A message ended without a 429.
    pub(super) fn ended(&mut self, chat: ChatKey, end: ProbeEnd) {
        match (self.probe(), end) {
            (Some(probe), ProbeEnd::Unclear) if probe.is_to(chat) => *probe = Probe::Wanted,
            // What was not the probe may have left before the last refusal.
            (Some(probe), ProbeEnd::Accepted) if !probe.is_to(chat) => {}
            (_, ProbeEnd::Accepted) => *self = Self::None,
            (_, ProbeEnd::Unclear) => {}
        }
    }

    /// A message leaves for this chat.
    pub(super) fn leaves(&mut self, chat: ChatKey, now: Instant) {
        if let Some(probe) = self.probe() {
            *probe = Probe::Under(chat, now);
        }
    }

    /// When to ask again, if nothing may leave now.
    pub(super) fn free_at(&mut self, now: Instant) -> Option<Instant> {
        self.forget(now);
        match self.probe() {
            Some(Probe::Under(..)) => Some(now + LOOK_AGAIN),
            Some(Probe::Wanted) | None => None,
        }
    }

    /// Whether a probe is needed: only one message may leave.
    pub(super) fn needs_probe(&self) -> bool {
        matches!(self, Self::Two(..) | Self::Everywhere(_))
    }

    fn probe(&mut self) -> Option<&mut Probe> {
        match self {
            Self::Two(_, probe) | Self::Everywhere(probe) => Some(probe),
            Self::None | Self::One(_) => None,
        }
    }

    /// Forgets penalties that are over, which are no evidence, and a probe that was lost.
    fn forget(&mut self, now: Instant) {
        if let Some(probe) = self.probe()
            && probe.is_lost(now)
        {
            *probe = Probe::Wanted;
        }
        *self = match &*self {
            Self::One(first) if first.until <= now => Self::None,
            Self::Two([one, other], Probe::Wanted) if one.until.min(other.until) <= now => {
                let longer = if one.until > other.until { one } else { other };
                if longer.until > now {
                    Self::One(*longer)
                } else {
                    Self::None
                }
            }
            Self::None | Self::One(_) | Self::Two(..) | Self::Everywhere(_) => return,
        };
    }
}

/// The outcome of a message that got no 429, as far as it says anything of the scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ProbeEnd {
    /// Delivered: the bot is not in penalty.
    Accepted,
    /// It shows nothing.
    Unclear,
}

impl Probe {
    fn is_to(self, chat: ChatKey) -> bool {
        matches!(self, Self::Under(to, _) if to == chat)
    }

    fn is_lost(self, now: Instant) -> bool {
        matches!(self, Self::Under(_, since) if since + REQUEST_TIMEOUT <= now)
    }
}
