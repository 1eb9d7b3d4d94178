//! One notice on its way: it waits for the rate limiter, leaves, and ends.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Attempt,
    compose::{Composed, NoticeContent, NoticeText},
    settlement,
};
use crate::{
    courier::{Courier, Outcome, RateLimiter, TrafficClass, Waiter},
    domain::chat::{Address, ChatKey},
    store::{Claimed, NoticeKind, Settlement, Store},
};

/// How long a composed notice waits for the rate limiter before it is put back: its words are of now.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// How long to wait before a case is read again that could not be.
const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// A notice that was to be sent, and what became of it.
pub(super) struct SentNotice {
    pub(super) claimed: Claimed,
    end: End,
}

/// How it ended.
pub(super) enum End {
    /// There was nothing left to say since this revision.
    Silent(u32),
    /// Telegram has had its say, or could have.
    Outcome(Attempt, Outcome),
    /// It did not leave: it would have to wait for so long.
    NotYet(Duration),
    /// It has no words, or those of a later revision than it was claimed for: it is claimed anew.
    Unsent,
    /// It has no words while its case cannot be read.
    CaseUnreadable,
}

impl SentNotice {
    /// A notice that never left.
    pub(super) fn never(claimed: Claimed, end: End) -> Self {
        Self { claimed, end }
    }

    /// What that means for the notice.
    pub(super) fn settlement(&self, now: DateTime<Utc>) -> Settlement {
        match self.end {
            End::Silent(revision) => Settlement::Nothing { revision },
            End::Outcome(attempt, outcome) => settlement(attempt, outcome, now),
            End::NotYet(wait) => Settlement::Later {
                at: now + TimeDelta::from_std(wait).unwrap_or_default(),
            },
            End::Unsent => Settlement::NotSent,
            End::CaseUnreadable => Settlement::CaseUnreadable {
                at: now + CASE_UNREADABLE,
            },
        }
    }

    /// Whether nobody will know if it arrived.
    pub(super) fn is_in_doubt(&self) -> bool {
        matches!(self.end, End::Outcome(_, Outcome::InDoubt))
    }

    /// Whether a notice to a follower has had its turn: it needed none, or Telegram had its say. An editor's report is no
    /// measure of how followers are told: it leaves again and again.
    pub(super) fn is_served(&self) -> bool {
        if let NoticeKind::Posting(_) = self.claimed.what {
            return false;
        }
        match self.end {
            End::Silent(_) => true,
            End::NotYet(_) | End::Unsent | End::CaseUnreadable => false,
            End::Outcome(_, outcome) => match outcome {
                Outcome::Delivered { .. }
                | Outcome::Unchanged
                | Outcome::RetryAfter { .. }
                | Outcome::Gone
                | Outcome::NotFound
                | Outcome::Moved { .. }
                | Outcome::NotAllowed
                | Outcome::TopicClosed
                | Outcome::OurFault(_)
                | Outcome::Lost
                | Outcome::Expired => true,
                Outcome::Unauthorised | Outcome::Conflict | Outcome::InDoubt | Outcome::NotSent => {
                    false
                }
            },
        }
    }

    /// Whether it is for the administrators of a group or channel to mend.
    pub(super) fn is_trouble(&self) -> bool {
        matches!(
            self.end,
            End::Outcome(_, Outcome::NotAllowed | Outcome::TopicClosed)
        )
    }
}

/// A message that waits for the rate limiter, as long as this lives.
pub(super) struct Ready(Arc<AtomicUsize>);

impl Ready {
    pub(super) fn one_more(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(count))
    }
}

impl Drop for Ready {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Sends a notice with its words as soon as the rate limiter allows.
pub(super) async fn send(
    (courier, store): (Courier, Store),
    limiter: Arc<Mutex<RateLimiter>>,
    claimed: Claimed,
    composed: Arc<Composed>,
    ready: Ready,
) -> SentNotice {
    let attempt = composed.attempt;
    let words = match &composed.said {
        NoticeContent::Words(words) => words,
        NoticeContent::Nothing => return SentNotice::never(claimed, End::Silent(attempt.revision)),
        NoticeContent::NotYet(wait) => return SentNotice::never(claimed, End::NotYet(*wait)),
    };
    let chat = claimed.chat.key;
    let allowed = allowed(&limiter, chat).await;
    drop(ready);
    if let Err(wait) = allowed {
        return SentNotice::never(claimed, End::NotYet(wait));
    }
    if store.is_erased(claimed.chat.id) {
        // They said goodbye while it waited.
        return SentNotice::never(claimed, End::Unsent);
    }
    let to = Address {
        chat,
        topic: claimed.topic,
    };
    let outcome = match words {
        NoticeText::New(message) => courier.send(to, message).await,
        NoticeText::InPlaceOf(target, message) => {
            match courier.edit(chat, *target, message).await {
                Outcome::Lost => courier.send(to, message).await,
                outcome => outcome,
            }
        }
    };
    lock(&limiter).note(chat, &outcome, Instant::now());
    if settlement(attempt, outcome, DateTime::UNIX_EPOCH) == Settlement::Failed {
        tracing::warn!(?outcome, "a notice could not be delivered");
    }
    let end = End::Outcome(attempt, outcome);
    SentNotice { claimed, end }
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
