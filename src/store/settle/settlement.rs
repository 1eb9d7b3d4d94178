//! Settlements: how an attempt to deliver a notice can end.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::chat::ChatKey;

use super::super::ClaimedNotice;

/// A claimed notice and its settlement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettledNotice {
    /// What was claimed.
    pub claimed: ClaimedNotice,
    /// How it ended.
    pub end: Settlement,
}

/// The settlement of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It is there.
    Delivered {
        /// The revision it was composed from.
        revision: u32,
        /// The message's number in its chat.
        message: i32,
        /// Until when a correction may need to find it.
        keep_until: DateTime<Utc>,
        /// Whether it says something else too.
        is_shared: bool,
    },
    /// There was nothing left to say.
    Nothing {
        /// The revision that was looked at.
        revision: u32,
    },
    /// Its chat is to be told later.
    Held {
        /// When; with its digest if no moment is said.
        until: Option<DateTime<Utc>>,
    },
    /// It is there, and there will be more to say in its place.
    NextReport {
        /// The message's number in its chat.
        message: i32,
        /// Not before.
        at: DateTime<Utc>,
    },
    /// A message was corrected in its place, or Telegram does not let that be done.
    Edited {
        /// Whether it was.
        is_done: bool,
    },
    /// Telegram has not looked at it: it is claimed again.
    NotSent,
    /// Only this notice waits; others for its chat go on.
    PostponeNotice {
        /// For how long.
        wait: TimeDelta,
    },
    /// This chat has to wait, after a 429 or by the rate limiter: everything for it is postponed, and the notice is claimed
    /// again then.
    PostponeChat {
        /// For how long.
        wait: TimeDelta,
    },
    /// This chat is unreachable.
    Gone,
    /// Telegram knows no such chat; that may pass.
    NotFound {
        /// In how long it is tried again.
        wait: TimeDelta,
    },
    /// The chat has another key now.
    Moved {
        /// That key.
        to: ChatKey,
    },
    /// The topic is closed or gone: it is told in the general one from now on; the general one itself is barred.
    NoTopic,
    /// The bot may not write there.
    Barred,
    /// It cannot be delivered, and that is our fault. It stays counted until somebody looks.
    Failed,
    /// Its case cannot be read now: everything of its broadcast waits.
    CaseUnreadable {
        /// For how long.
        wait: TimeDelta,
    },
    /// In doubt: whether it arrived is not known. It stays in flight until the quarantine has passed, then it is claimed
    /// again.
    InDoubt {
        /// The revision it was composed from.
        revision: u32,
    },
}

impl Settlement {
    /// The revision that its chat may know from it.
    pub(super) fn may_have_told(&self) -> Option<u32> {
        match self {
            Self::Delivered { revision, .. } | Self::InDoubt { revision } => Some(*revision),
            Self::Nothing { .. }
            | Self::Held { .. }
            | Self::NextReport { .. }
            | Self::Edited { .. }
            | Self::NotSent
            | Self::PostponeNotice { .. }
            | Self::PostponeChat { .. }
            | Self::Gone
            | Self::NotFound { .. }
            | Self::Moved { .. }
            | Self::NoTopic
            | Self::Barred
            | Self::Failed
            | Self::CaseUnreadable { .. } => None,
        }
    }
}
