//! From a notice to a message in a chat: claim, compose, send, judge, settle.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::{FutureExt, StreamExt, future::BoxFuture, stream::FuturesUnordered};

use super::compose::{Words, compose, keep_until};
use crate::{
    courier::{Budget, Courier, Errand, Outcome},
    domain::{case::Case, chat::ChatKey, language::Language},
    store::{CaseId, Claimed, Error, Settled, Settlement, Store, What},
};

/// Messages on their way at once: enough to fill Telegram's rate while each takes two seconds.
const ON_THE_WAY: usize = 64;

/// How long a composed notice waits for the budget before it is put back: its words are of now.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// How long to wait before what could not leave is tried again.
const TRY_AGAIN: TimeDelta = TimeDelta::seconds(5);

/// The sender of everything that nobody asked for.
pub struct Delivery {
    store: Store,
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    hold: TimeDelta,
    sending: FuturesUnordered<BoxFuture<'static, Sent>>,
    /// The notices in `sending`: whatever the hold says, they are not claimed again.
    claimed: HashSet<i64>,
}

/// A notice with its words.
struct Composed {
    notice: Claimed,
    words: Words,
    revision: u32,
    keep_until: DateTime<Utc>,
}

/// A notice that was sent, and what became of it.
pub struct Sent {
    composed: Composed,
    end: End,
}

/// How an attempt ended.
enum End {
    /// Telegram has had its say, or could have.
    Outcome(Outcome),
    /// It did not leave: the budget would have let it wait for so long.
    NotYet(Duration),
}

impl Delivery {
    /// A sender with nothing on its way. After `hold`, a notice of which nobody knows whether it arrived is sent again.
    pub fn new(
        store: Store,
        courier: Courier,
        budget: Arc<Mutex<Budget>>,
        hold: TimeDelta,
    ) -> Self {
        Self {
            store,
            courier,
            budget,
            hold,
            sending: FuturesUnordered::new(),
            claimed: HashSet::new(),
        }
    }

    /// Claims what may leave now and lets it leave. Returns when there is next something to claim.
    ///
    /// # Errors
    /// If the store failed; what was claimed then is in doubt and comes back after the hold.
    pub async fn step(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
        let here: Vec<i64> = self.claimed.iter().copied().collect();
        self.store.reclaim(self.hold, &here, now).await?;
        let room = u32::try_from(ON_THE_WAY - self.sending.len().min(ON_THE_WAY)).unwrap_or(0);
        if room == 0 {
            // The next thing to happen is that something ends.
            return Ok(None);
        }
        let allowed = self.with_budget(|budget| budget.available(Instant::now()));
        let claimed = match allowed {
            Ok(allowed) => {
                let limit = u32::try_from(allowed).unwrap_or(u32::MAX).min(room);
                self.store.claim(limit, now).await?
            }
            Err(_) => Vec::new(),
        };
        self.send(claimed, now).await?;
        let Some(next) = self.store.next_claim(self.hold, &here).await? else {
            return Ok(None);
        };
        // The budget is counted on another clock: what is left to wait there is added to the time here.
        let later = self
            .with_budget(|budget| budget.available(Instant::now()))
            .err();
        let wait = later.map_or(Duration::ZERO, |at| {
            at.saturating_duration_since(Instant::now())
        });
        Ok(Some(
            next.max(now + TimeDelta::from_std(wait).unwrap_or(TRY_AGAIN)),
        ))
    }

    /// Waits for the next messages to end. Nothing is lost when the wait is given up.
    pub async fn ended(&mut self) -> Vec<Sent> {
        let mut ended = Vec::from_iter(self.sending.next().await);
        while let Some(Some(more)) = self.sending.next().now_or_never() {
            ended.push(more);
        }
        ended
    }

    /// Records what became of messages.
    ///
    /// # Errors
    /// If the store failed; they are in doubt then and come back after the hold.
    pub async fn settle(&mut self, ended: Vec<Sent>, now: DateTime<Utc>) -> Result<(), Error> {
        let settled: Vec<Settled> = ended
            .into_iter()
            .map(|sent| self.record(&sent, now))
            .collect();
        self.store.settle(&settled, now).await
    }

    /// Whether anything is on its way.
    pub fn is_idle(&self) -> bool {
        self.sending.is_empty()
    }

    /// Composes what was claimed, each text once for all who read the same, and starts to send.
    async fn send(&mut self, claimed: Vec<Claimed>, now: DateTime<Utc>) -> Result<(), Error> {
        let mut cases: HashMap<CaseId, Case> = HashMap::new();
        let mut texts: HashMap<(CaseId, What, Language), Option<Words>> = HashMap::new();
        let mut silent = Vec::new();
        for notice in claimed {
            let case = match cases.get(&notice.case) {
                Some(case) => case.clone(),
                None => {
                    let case = self.store.case_by_id(notice.case).await?.case;
                    cases.insert(notice.case, case.clone());
                    case
                }
            };
            let text = (notice.case, notice.what, notice.chat.language);
            let words = match texts.get(&text) {
                Some(words) => words.clone(),
                None => {
                    let words = compose(&self.store, &notice, &case, now).await?;
                    texts.insert(text, words.clone());
                    words
                }
            };
            let revision = case.standing.revision;
            match words {
                Some(words) => {
                    let composed = Composed {
                        notice,
                        words,
                        revision,
                        keep_until: keep_until(&case, now),
                    };
                    self.claimed.insert(composed.notice.id);
                    self.start(composed);
                }
                None => silent.push(Settled {
                    id: notice.id,
                    chat: notice.chat.id,
                    doubt: None,
                    end: Settlement::Nothing { revision },
                }),
            }
        }
        if silent.is_empty() {
            Ok(())
        } else {
            self.store.settle(&silent, now).await
        }
    }

    fn start(&mut self, composed: Composed) {
        let (courier, budget) = (self.courier.clone(), Arc::clone(&self.budget));
        self.sending.push(
            async move {
                let chat = composed.notice.chat.key;
                if let Err(wait) = allowed(&budget, chat).await {
                    return Sent {
                        composed,
                        end: End::NotYet(wait),
                    };
                }
                let outcome = match &composed.words {
                    Words::New(message) => courier.send(chat, message).await,
                    Words::InPlaceOf(target, message) => {
                        match courier.edit(chat, *target, message).await {
                            Outcome::Lost => courier.send(chat, message).await,
                            outcome => outcome,
                        }
                    }
                };
                Sent {
                    composed,
                    end: End::Outcome(outcome),
                }
            }
            .boxed(),
        );
    }

    fn record(&mut self, sent: &Sent, now: DateTime<Utc>) -> Settled {
        let notice = &sent.composed.notice;
        let chat = notice.chat.key;
        if let End::Outcome(outcome) = &sent.end {
            self.with_budget(|budget| budget.note(chat, outcome, Instant::now()));
        }
        self.claimed.remove(&notice.id);
        Settled {
            id: notice.id,
            chat: notice.chat.id,
            doubt: notice.what.doubt(),
            end: settlement(sent, now),
        }
    }

    fn with_budget<T>(&self, ask: impl FnOnce(&mut Budget) -> T) -> T {
        ask(&mut lock(&self.budget))
    }
}

/// What an outcome means for a notice.
fn settlement(sent: &Sent, now: DateTime<Utc>) -> Settlement {
    let composed = &sent.composed;
    let outcome = match sent.end {
        End::Outcome(outcome) => outcome,
        End::NotYet(wait) => {
            let at = now + TimeDelta::from_std(wait).unwrap_or(TRY_AGAIN);
            return Settlement::Later { at };
        }
    };
    match outcome {
        // A message whose number Telegram did not tell cannot be found again, and is there all the same.
        Outcome::Delivered { message_id } => delivered(composed, message_id.unwrap_or_default()),
        Outcome::Unchanged => delivered(composed, 0),
        Outcome::Later { after, .. } => Settlement::Later {
            at: now + TimeDelta::from_std(after).unwrap_or(TimeDelta::hours(1)),
        },
        Outcome::NotSent => Settlement::Later {
            at: now + TRY_AGAIN,
        },
        Outcome::Gone => Settlement::Gone,
        Outcome::NotFound => Settlement::NotFound {
            at: now + TRY_AGAIN,
        },
        Outcome::Moved { to } => Settlement::Moved { to },
        Outcome::InDoubt => Settlement::InDoubt {
            revision: composed.revision,
        },
        Outcome::NotAllowed
        | Outcome::TopicClosed
        | Outcome::OurFault(_)
        | Outcome::Lost
        | Outcome::Expired
        | Outcome::Unauthorised
        | Outcome::Conflict => {
            tracing::warn!(?outcome, "a notice could not be delivered");
            Settlement::Failed
        }
    }
}

fn delivered(composed: &Composed, message: i32) -> Settlement {
    Settlement::Delivered {
        revision: composed.revision,
        message,
        keep_until: composed.keep_until,
    }
}

/// Takes the budget for a notice to this chat, after a short wait if need be.
///
/// # Errors
/// How long it would have to wait: by then its words could be old, so it is claimed again.
async fn allowed(budget: &Mutex<Budget>, chat: ChatKey) -> Result<(), Duration> {
    let started = Instant::now();
    loop {
        let now = Instant::now();
        let taken = lock(budget).take(chat, Errand::Broadcast, now);
        let Err(later) = taken else { return Ok(()) };
        if later.duration_since(started) > LONGEST_WAIT {
            return Err(later.saturating_duration_since(now));
        }
        tokio::time::sleep_until(later.into()).await;
    }
}

fn lock(budget: &Mutex<Budget>) -> MutexGuard<'_, Budget> {
    budget.lock().unwrap_or_else(PoisonError::into_inner)
}
