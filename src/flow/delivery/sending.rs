//! One notice on its way: it waits for the rate limiter, leaves, and ends.

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

/// How long a composed notice waits for the rate limiter before it is put back: its words are of now.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// How long to wait before a case is read again that could not be.
const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// A notice that was to be sent, and what became of it.
pub(super) struct SentNotice {
    pub(super) claimed: ClaimedNotice,
    pub(super) end: Settlement,
    /// What Telegram said; `None` if it was not asked.
    outcome: Option<Outcome>,
}

impl SentNotice {
    /// A notice that never left.
    fn never(claimed: ClaimedNotice, end: Settlement) -> Self {
        Self {
            claimed,
            end,
            outcome: None,
        }
    }

    /// A notice without words, or with those of a later revision than it was claimed for: it is claimed anew.
    pub(super) fn unsent(claimed: ClaimedNotice) -> Self {
        Self::never(claimed, Settlement::NotSent)
    }

    /// A notice without words while its case cannot be read.
    pub(super) fn case_unreadable(claimed: ClaimedNotice) -> Self {
        let wait = CASE_UNREADABLE;
        Self::never(claimed, Settlement::CaseUnreadable { wait })
    }

    /// A notice that would have to wait for so long.
    pub(super) fn not_yet(claimed: ClaimedNotice, wait: Duration) -> Self {
        let wait = TimeDelta::from_std(wait).unwrap_or_default();
        Self::never(claimed, Settlement::NotYet { wait })
    }

    /// A notice to a chat for which the rate limiter would have it wait for so long.
    fn limited(claimed: ClaimedNotice, wait: Duration) -> Self {
        let wait = TimeDelta::from_std(wait).unwrap_or_default();
        Self::never(claimed, Settlement::Later { wait })
    }

    /// A notice that was sent, or could have been.
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

    /// Whether nobody will know if it arrived.
    pub(super) fn is_in_doubt(&self) -> bool {
        matches!(self.end, Settlement::InDoubt { .. })
    }

    /// Whether a notice to a follower has had its turn: it needed none, or Telegram had its say. An editor's report is no
    /// measure of how followers are told: it leaves again and again.
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

    /// Whether it is for the administrators of a group or channel to mend.
    pub(super) fn is_trouble(&self) -> bool {
        matches!(self.end, Settlement::Barred | Settlement::NoTopic)
    }
}

/// A message that waits for the rate limiter, as long as this lives.
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

/// Sends a notice with its words as soon as the rate limiter allows.
pub(super) async fn send(
    (courier, store): (Courier, Store),
    limiter: Arc<Mutex<RateLimiter>>,
    claimed: ClaimedNotice,
    composed: Arc<ComposedNotice>,
    ready: ReadyGuard,
) -> SentNotice {
    let attempt = composed.attempt;
    let words = match &composed.said {
        NoticeContent::Words(words) => words,
        NoticeContent::Nothing => {
            let revision = attempt.revision;
            return SentNotice::never(claimed, Settlement::Nothing { revision });
        }
        NoticeContent::NotYet(wait) => return SentNotice::not_yet(claimed, *wait),
    };
    let chat = claimed.chat.key;
    let allowed = allowed(&limiter, chat).await;
    drop(ready);
    if let Err(wait) = allowed {
        return SentNotice::limited(claimed, wait);
    }
    if store.is_erased(claimed.chat.id) {
        // They said goodbye while it waited.
        return SentNotice::unsent(claimed);
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
    SentNotice::answered(claimed, attempt, outcome)
}

/// Asks the rate limiter for a notice to this chat, after a short wait if need be.
///
/// # Errors
/// How long it would have to wait: by then its words could be old, so it is claimed again.
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
        if later.duration_since(started) > LONGEST_WAIT {
            return Err(later.saturating_duration_since(now));
        }
        tokio::time::sleep_until(later.into()).await;
    }
}

pub(super) fn lock(limiter: &Mutex<RateLimiter>) -> MutexGuard<'_, RateLimiter> {
    limiter.lock().unwrap_or_else(PoisonError::into_inner)
}
