//! From a notice to a message in a chat: claim, compose, send, judge, settle.

mod settlement;

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::task::{self, JoinError, JoinSet};

use super::compose::{Words, compose, keep_until};
use crate::{
    courier::{Budget, Courier, Errand, Outcome},
    domain::{
        case::Case,
        chat::{ChatId, ChatKey},
        language::Language,
    },
    store::{CaseId, Claim, Claimed, Error, Settled, Settlement, Store, What},
};

pub use settlement::{Attempt, settlement};

/// Messages on their way at once: enough for Telegram's highest rate while each takes a quarter of a second.
const ON_THE_WAY: usize = 256;

/// Room below which nothing is claimed: what is claimed together is committed together.
const WORTH_A_CLAIM: usize = ON_THE_WAY / 4;

/// How long a composed notice waits for the budget before it is put back: its words are of now.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// The sender of everything that nobody asked for.
pub struct Delivery {
    store: Store,
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    hold: TimeDelta,
    /// Requests go on while their sender waits for the store.
    sending: JoinSet<Sent>,
    /// The chats that `sending` is for: whatever the hold says, nothing more is claimed for them.
    here: HashMap<task::Id, ChatId>,
}

/// A notice with its words.
struct Composed {
    claimed: Claimed,
    words: Words,
    attempt: Attempt,
}

/// A notice that was sent, and what became of it.
pub struct Sent {
    claimed: Claimed,
    attempt: Attempt,
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
            sending: JoinSet::new(),
            here: HashMap::new(),
        }
    }

    /// Claims what may leave now and lets it leave. Returns when there is next something to claim.
    ///
    /// # Errors
    /// If the store failed; what was claimed then is in doubt and comes back after the hold.
    pub async fn step(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
        self.keep_penalties(now).await?;
        let room = ON_THE_WAY - self.sending.len().min(ON_THE_WAY);
        if room < WORTH_A_CLAIM {
            // The next thing to happen is that something ends.
            return Ok(None);
        }
        let allowed = match lock(&self.budget).available(Instant::now()) {
            Ok(allowed) => allowed.min(room),
            Err(later) => return Ok(Some(on_the_wall(later, now))),
        };
        let here: Vec<ChatId> = self.here.values().copied().collect();
        let claim = Claim {
            limit: u32::try_from(allowed).unwrap_or(u32::MAX),
            hold: self.hold,
            here: &here,
        };
        let claimed = self.store.claim(claim, now).await?;
        let queue_is_empty = claimed.is_empty();
        self.send(claimed, now).await?;
        if queue_is_empty {
            return self.store.next_wake(self.hold, &here).await;
        }
        // There may be more.
        let free = lock(&self.budget).available(Instant::now());
        Ok(Some(
            free.map_or_else(|later| on_the_wall(later, now), |_| now),
        ))
    }

    /// Waits for the next messages to end. Nothing is lost when the wait is given up.
    pub async fn ended(&mut self) -> Vec<Sent> {
        let first = self.sending.join_next_with_id().await;
        let mut ended: Vec<Sent> = first
            .and_then(|first| self.arrived(first))
            .into_iter()
            .collect();
        while let Some(more) = self.sending.try_join_next_with_id() {
            ended.extend(self.arrived(more));
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
            .map(|sent| Settled {
                end: end(&sent, now),
                claimed: sent.claimed,
            })
            .collect();
        self.store.settle(&settled, now).await?;
        self.keep_penalties(now).await
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
        for claimed in claimed {
            let case = match cases.entry(claimed.case) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    unknown.insert(self.store.case_by_id(claimed.case).await?.case)
                }
            };
            let text = (claimed.case, claimed.what, claimed.chat.language);
            let words = match texts.get(&text) {
                Some(words) => words.clone(),
                None => {
                    let words = compose(&self.store, &claimed, case, now).await?;
                    texts.insert(text, words.clone());
                    words
                }
            };
            let revision = case.standing.revision;
            let Some(words) = words else {
                let end = Settlement::Nothing { revision };
                silent.push(Settled { claimed, end });
                continue;
            };
            let again = match words {
                Words::New(_) => None,
                Words::InPlaceOf(_, _, again) => again,
            };
            let keep_until = keep_until(case, now);
            self.start(Composed {
                claimed,
                words,
                attempt: Attempt {
                    revision,
                    keep_until,
                    again,
                },
            });
        }
        self.store.settle(&silent, now).await
    }

    fn start(&mut self, composed: Composed) {
        let chat = composed.claimed.chat.id;
        let (courier, budget) = (self.courier.clone(), Arc::clone(&self.budget));
        let task = self.sending.spawn(send(courier, budget, composed));
        self.here.insert(task.id(), chat);
    }

    fn arrived(&mut self, joined: Result<(task::Id, Sent), JoinError>) -> Option<Sent> {
        match joined {
            Ok((task, sent)) => {
                self.here.remove(&task);
                Some(sent)
            }
            Err(error) => {
                tracing::error!("sending a notice panicked; it is in doubt");
                self.here.remove(&error.id());
                None
            }
        }
    }

    /// Keeps what Telegram asked for: a restart must not forget it.
    async fn keep_penalties(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let penalties = lock(&self.budget).new_penalties();
        for (chat, until) in penalties {
            self.store.hold(chat, on_the_wall(until, now)).await?;
        }
        Ok(())
    }
}

async fn send(courier: Courier, budget: Arc<Mutex<Budget>>, composed: Composed) -> Sent {
    let Composed {
        claimed,
        words,
        attempt,
    } = composed;
    let chat = claimed.chat.key;
    let end = match allowed(&budget, chat).await {
        Err(wait) => End::NotYet(wait),
        Ok(()) => {
            let outcome = match &words {
                Words::New(message) => courier.send(chat, message).await,
                Words::InPlaceOf(target, message, _) => {
                    match courier.edit(chat, *target, message).await {
                        Outcome::Lost => courier.send(chat, message).await,
                        outcome => outcome,
                    }
                }
            };
            lock(&budget).note(chat, &outcome, Instant::now());
            End::Outcome(outcome)
        }
    };
    Sent {
        claimed,
        attempt,
        end,
    }
}

fn end(sent: &Sent, now: DateTime<Utc>) -> Settlement {
    match sent.end {
        End::Outcome(outcome) => {
            let end = settlement(sent.attempt, outcome, now);
            if end == Settlement::Failed {
                tracing::warn!(?outcome, "a notice could not be delivered");
            }
            end
        }
        End::NotYet(wait) => Settlement::Later {
            at: now + TimeDelta::from_std(wait).unwrap_or_default(),
        },
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

/// The budget is counted on another clock: what is left to wait there is added to the time here.
fn on_the_wall(later: Instant, now: DateTime<Utc>) -> DateTime<Utc> {
    let wait = later.saturating_duration_since(Instant::now());
    now + TimeDelta::from_std(wait).unwrap_or_default()
}

fn lock(budget: &Mutex<Budget>) -> MutexGuard<'_, Budget> {
    budget.lock().unwrap_or_else(PoisonError::into_inner)
}
