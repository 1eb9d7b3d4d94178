//! Sending one notice: it waits for the rate limiter, leaves, and ends with an outcome.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::TimeDelta;

use super::{
    Attempt,
    compose::{ComposedNotice, NoticeContent, NoticeText},
    settlement,
};
use crate::{
    courier::{Courier, Outcome, RateLimiter, RefusalReason, TrafficClass, Waiter},
    domain::chat::{Address, ChatKey},
    store::{ClaimedNotice, NoticeKind, Settlement, Store},
};

/// How long a composed notice waits for the rate limiter before it is put back: its text is of now.
const LONGEST_LIMITER_WAIT: Duration = Duration::from_secs(2);

/// The pause before an unreadable case is read again.
const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// A notice that was claimed, and its settlement.
pub(super) struct AttemptedNotice {
    pub(super) claimed: ClaimedNotice,
    pub(super) end: Settlement,
    /// The outcome of its request; `None` if there was none.
    outcome: Option<Outcome>,
}

impl AttemptedNotice {
    /// A notice for which no request was made.
    fn never(claimed: ClaimedNotice, end: Settlement) -> Self {
        Self {
            claimed,
            end,
            outcome: None,
        }
    }

    /// A notice that could not be composed, or from another revision than it was claimed for: it is claimed again.
    pub(super) fn unsent(claimed: ClaimedNotice) -> Self {
        Self::never(claimed, Settlement::NotSent)
    }

    /// A notice whose case cannot be read.
    pub(super) fn case_unreadable(claimed: ClaimedNotice) -> Self {
        let wait = CASE_UNREADABLE;
        Self::never(claimed, Settlement::CaseUnreadable { wait })
    }

    /// A notice that has nothing to say for this long.
    pub(super) fn not_yet(claimed: ClaimedNotice, wait: Duration) -> Self {
        let wait = TimeDelta::from_std(wait).unwrap_or_default();
        Self::never(claimed, Settlement::PostponeNotice { wait })
    }

    /// A notice to a chat that the rate limiter makes wait for this long.
    fn limited(claimed: ClaimedNotice, wait: Duration) -> Self {
        let wait = TimeDelta::from_std(wait).unwrap_or_default();
        Self::never(claimed, Settlement::PostponeChat { wait })
    }

    /// A notice for which a request was made.
    fn answered(claimed: ClaimedNotice, attempt: Attempt, outcome: Outcome) -> Self {
        let end = settlement(attempt, outcome);
        if end == Settlement::Failed {
            tracing::warn!(?outcome, "a notice could not be delivered");
        }
        Self {
            claimed,
            end,
            outcome: Some(outcome),
        }
    }

    /// Whether it is in doubt: whether it arrived is not known.
    pub(super) fn is_in_doubt(&self) -> bool {
        matches!(self.end, Settlement::InDoubt { .. })
    }

    /// Whether it is a notice to a follower that was served: it needed no message, or Telegram had its say on it. An editor's report
    /// is not counted: it leaves again and again.
    pub(super) fn is_served(&self) -> bool {
        if let NoticeKind::Posting(_) = self.claimed.what {
            return false;
        }
        match self.outcome {
            None => matches!(self.end, Settlement::Nothing { .. }),
            Some(Outcome::Refused(RefusalReason::Unauthorised | RefusalReason::Conflict)) => false,
            Some(Outcome::Delivered { .. } | Outcome::RetryAfter { .. } | Outcome::Refused(_)) => {
                true
            }
            Some(Outcome::InDoubt | Outcome::NotSent) => false,
        }
    }

    /// Whether the administrators of a group or channel must mend something.
    pub(super) fn is_trouble(&self) -> bool {
        matches!(self.end, Settlement::Barred | Settlement::NoTopic)
    }
}

/// A guard: a message waits for the rate limiter as long as this lives.
pub(super) struct ReadyGuard(Arc<AtomicUsize>);

impl ReadyGuard {
    pub(super) fn one_more(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(count))
    }
}

impl Drop for ReadyGuard {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Sends a composed notice as soon as the rate limiter allows.
pub(super) async fn send(
    (courier, store): (Courier, Store),
    limiter: Arc<Mutex<RateLimiter>>,
    claimed: ClaimedNotice,
    composed: Arc<ComposedNotice>,
    ready: ReadyGuard,
) -> AttemptedNotice {
    let attempt = composed.attempt;
    let words = match &composed.said {
        NoticeContent::Words(words) => words,
        NoticeContent::Nothing => {
            let revision = attempt.revision;
            return AttemptedNotice::never(claimed, Settlement::Nothing { revision });
        }
        NoticeContent::NotYet(wait) => return AttemptedNotice::not_yet(claimed, *wait),
    };
    let chat = claimed.chat.key;
    let allowed = allowed(&limiter, chat).await;
    drop(ready);
    if let Err(wait) = allowed {
        return AttemptedNotice::limited(claimed, wait);
    }
    if store.chats().is_erased(claimed.chat.id) {
        // They said goodbye while it waited.
        return AttemptedNotice::unsent(claimed);
    }
    let to = Address {
        chat,
        topic: claimed.topic,
    };
    let outcome = match words {
        NoticeText::New(message) => courier.send(to, message).await,
        NoticeText::InPlaceOf(target, message) => {
            match courier.edit(chat, *target, message).await {
                Outcome::Refused(RefusalReason::Lost) => courier.send(to, message).await,
                outcome => outcome,
            }
        }
    };
    lock(&limiter).note(chat, &outcome, Instant::now());
    AttemptedNotice::answered(claimed, attempt, outcome)
}

/// Takes a message to this chat from the rate limiter, after a short wait if need be.
///
/// # Errors
/// How long it would have to wait: by then its text could be old, so it is claimed again.
async fn allowed(limiter: &Arc<Mutex<RateLimiter>>, chat: ChatKey) -> Result<(), Duration> {
    let started = Instant::now();
    let mut waiting = None;
    loop {
        let now = Instant::now();
        let (taken, alone) = {
            let mut limiter = lock(limiter);
            let taken = limiter.take(chat, TrafficClass::Broadcast, now);
            (taken, limiter.chat_free_at(chat, now))
        };
        let Err(later) = taken else { return Ok(()) };
        // Nothing is reserved for who has to wait for its own chat.
        waiting = match alone {
            Some(_) => None,
            None => waiting.or_else(|| Some(Waiter::begin(limiter, TrafficClass::Broadcast))),
        };
        if later.duration_since(started) > LONGEST_LIMITER_WAIT {
            return Err(later.saturating_duration_since(now));
        }
        tokio::time::sleep_until(later.into()).await;
    }
}

pub(super) fn lock(limiter: &Mutex<RateLimiter>) -> MutexGuard<'_, RateLimiter> {
    limiter.lock().unwrap_or_else(PoisonError::into_inner)
}
