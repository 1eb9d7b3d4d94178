//! From a notice to a message in a chat: claim, compose, send, judge, settle.

mod holds;
mod settlement;

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::{
    sync::Notify,
    task::{self, JoinError, JoinSet},
};

use super::compose::{Words, compose, keep_until};
use crate::{
    courier::{Budget, Courier, Errand, Outcome},
    domain::{
        case::Case,
        chat::{Address, ChatId, ChatKey},
        language::Language,
        moment::Moment,
    },
    store::{CaseId, Claim, Claimed, Error, Settled, Settlement, Store, What},
};

pub use holds::Holds;
pub use settlement::{Attempt, settlement};

/// Messages on their way at once: enough for Telegram's highest rate while each takes a quarter of a second.
const ON_THE_WAY: usize = 256;

/// Room below which nothing is claimed: what is claimed together is committed together.
const WORTH_A_CLAIM: usize = ON_THE_WAY / 4;

/// When enough is ready, how soon to look whether some of it has left.
const A_LITTLE: TimeDelta = TimeDelta::milliseconds(60);

/// How long a composed notice waits for the budget before it is put back: its words are of now.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// The sender of everything that nobody asked for.
pub struct Delivery {
    store: Store,
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    holds: Holds,
    /// Requests go on while their sender waits for the store.
    sending: JoinSet<Sent>,
    /// The chats that `sending` is for.
    here: HashMap<task::Id, ChatId>,
    /// How many of `sending` wait for the budget.
    ready: Arc<AtomicUsize>,
    /// How attempts ended that are not recorded yet.
    ended: Vec<Sent>,
    /// The chats of those that are in doubt, until they are held.
    doubtful: Vec<ChatId>,
    /// Rung when a group or channel did not take something that its administrators can mend.
    troubled: Arc<Notify>,
}

/// A notice with its words.
struct Composed {
    claimed: Claimed,
    words: Words,
    attempt: Attempt,
}

/// A notice that was sent, and what became of it.
struct Sent {
    claimed: Claimed,
    attempt: Attempt,
    end: End,
}

/// How an attempt ended.
enum End {
    /// There was nothing left to say.
    Silent,
    /// Telegram has had its say, or could have.
    Outcome(Outcome),
    /// It did not leave: the budget would have let it wait for so long.
    NotYet(Duration),
}

impl Delivery {
    /// A sender with nothing on its way but what an earlier run left there. After `hold`, a notice of which nobody knows
    /// whether it arrived is sent again.
    ///
    /// # Errors
    /// If the store failed.
    pub async fn resume(
        store: Store,
        courier: Courier,
        budget: Arc<Mutex<Budget>>,
        hold: Duration,
        now: Moment,
    ) -> Result<Self, Error> {
        let holds = Holds::resume(hold, &store.on_their_way().await?, now);
        Ok(Self {
            store,
            courier,
            budget,
            holds,
            sending: JoinSet::new(),
            here: HashMap::new(),
            ready: Arc::default(),
            ended: Vec::new(),
            doubtful: Vec::new(),
            troubled: Arc::default(),
        })
    }

    /// Rings when a group or channel did not take something that its administrators can mend.
    pub fn troubled(&self) -> Arc<Notify> {
        Arc::clone(&self.troubled)
    }

    /// Records what ended, claims what may leave now and lets it leave. Returns when there is next something to claim.
    ///
    /// # Errors
    /// If the store failed. What ended is recorded by the next step, and what was claimed is claimed again.
    pub async fn step(&mut self, now: Moment) -> Result<Option<DateTime<Utc>>, Error> {
        self.keep_penalties(now).await?;
        let room = ON_THE_WAY - self.sending.len().min(ON_THE_WAY);
        let ready = self.ready.load(Ordering::Relaxed);
        let worth = lock(&self.budget).worth_making(ready, Instant::now());
        let (limit, free_at) = match worth {
            // The next thing to happen is that something ends.
            _ if room < WORTH_A_CLAIM => (0, None),
            Ok(0) => (0, Some(now.wall + A_LITTLE)),
            Ok(worth) => (worth.min(room), None),
            Err(later) => (0, Some(on_the_wall(later, now))),
        };
        if limit == 0 {
            self.record(now).await?;
            return Ok(free_at);
        }
        let settled = self.settled(now);
        self.hold_the_doubtful(now);
        let here = self.here.values().copied();
        let busy: Vec<ChatId> = here.chain(self.holds.chats(now.steady)).collect();
        let claim = Claim {
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
            busy: &busy,
        };
        let claimed = self.store.exchange(&settled, claim, now.wall).await?;
        self.recorded();
        if claimed.is_empty() {
            let hold_ends = self.holds.next_end().map(|end| now.on_the_wall(end));
            let wakes = self.store.next_wake().await?;
            return Ok(hold_ends.into_iter().chain(wakes).min());
        }
        self.send(claimed, now.wall).await?;
        // There may be more.
        Ok(Some(now.wall))
    }

    /// Waits for the next messages to end. Nothing is lost when the wait is given up.
    pub async fn wait(&mut self) {
        if let Some(first) = self.sending.join_next_with_id().await {
            self.note(first);
        }
        while let Some(more) = self.sending.try_join_next_with_id() {
            self.note(more);
        }
    }

    /// Records what ended.
    ///
    /// # Errors
    /// If the store failed; it is tried again with the next step.
    pub async fn record(&mut self, now: Moment) -> Result<(), Error> {
        let settled = self.settled(now);
        self.hold_the_doubtful(now);
        self.store.settle(&settled, now.wall).await?;
        self.recorded();
        Ok(())
    }

    /// Whether anything is on its way.
    pub fn is_idle(&self) -> bool {
        self.sending.is_empty()
    }

    /// Composes what was claimed, each text once for all who read the same, and starts to send.
    async fn send(&mut self, claimed: Vec<Claimed>, now: DateTime<Utc>) -> Result<(), Error> {
        let mut cases: HashMap<CaseId, (Case, DateTime<Utc>)> = HashMap::new();
        let mut texts: HashMap<(CaseId, What, Language), Option<Words>> = HashMap::new();
        for claimed in claimed {
            let (case, keep_until) = match cases.entry(claimed.case) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    let case = self.store.case_by_id(claimed.case).await?.case;
                    let keep_until = keep_until(&case, now);
                    unknown.insert((case, keep_until))
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
            let again = match words {
                None | Some(Words::New(_)) => None,
                Some(Words::InPlaceOf(_, _, again)) => again,
            };
            let attempt = Attempt {
                revision: case.standing.revision,
                keep_until: *keep_until,
                again,
            };
            match words {
                Some(words) => self.start(Composed {
                    claimed,
                    words,
                    attempt,
                }),
                None => self.ended.push(Sent {
                    claimed,
                    attempt,
                    end: End::Silent,
                }),
            }
        }
        Ok(())
    }

    fn start(&mut self, composed: Composed) {
        let chat = composed.claimed.chat.id;
        let (courier, budget) = (self.courier.clone(), Arc::clone(&self.budget));
        let ready = Ready::one_more(&self.ready);
        let task = self.sending.spawn(send(courier, budget, composed, ready));
        self.here.insert(task.id(), chat);
    }

    fn settled(&self, now: Moment) -> Vec<Settled> {
        let settled = self.ended.iter().map(|sent| Settled {
            claimed: sent.claimed.clone(),
            end: end(sent, now.wall),
        });
        settled.collect()
    }

    fn recorded(&mut self) {
        let is_trouble = |end: &End| {
            matches!(
                end,
                End::Outcome(Outcome::NotAllowed | Outcome::TopicClosed)
            )
        };
        if self.ended.iter().any(|sent| is_trouble(&sent.end)) {
            self.troubled.notify_one();
        }
        self.ended.clear();
    }

    /// Holds the chats of messages of which nobody will know whether they arrived.
    fn hold_the_doubtful(&mut self, now: Moment) {
        for chat in self.doubtful.drain(..) {
            self.holds.begin(chat, now.steady);
        }
    }

    fn note(&mut self, joined: Result<(task::Id, Sent), JoinError>) {
        match joined {
            Ok((task, sent)) => {
                self.here.remove(&task);
                if let End::Outcome(Outcome::InDoubt) = sent.end {
                    self.doubtful.push(sent.claimed.chat.id);
                }
                self.ended.push(sent);
            }
            Err(error) => {
                tracing::error!("sending a notice panicked; it is in doubt");
                self.doubtful.extend(self.here.remove(&error.id()));
            }
        }
    }

    /// Keeps what Telegram asked for: a restart must not forget it.
    async fn keep_penalties(&self, now: Moment) -> Result<(), Error> {
        let penalties = lock(&self.budget).new_penalties();
        for (chat, until) in penalties {
            self.store.hold(chat, on_the_wall(until, now)).await?;
        }
        Ok(())
    }
}

/// A message that waits for the budget, as long as this lives.
struct Ready(Arc<AtomicUsize>);

impl Ready {
    fn one_more(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(count))
    }
}

impl Drop for Ready {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

async fn send(
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    composed: Composed,
    ready: Ready,
) -> Sent {
    let Composed {
        claimed,
        words,
        attempt,
    } = composed;
    let chat = claimed.chat.key;
    let allowed = allowed(&budget, chat).await;
    drop(ready);
    let end = match allowed {
        Err(wait) => End::NotYet(wait),
        Ok(()) => {
            let to = Address {
                chat,
                topic: claimed.topic,
            };
            let outcome = match &words {
                Words::New(message) => courier.send(to, message).await,
                Words::InPlaceOf(target, message, _) => {
                    match courier.edit(chat, *target, message).await {
                        Outcome::Lost => courier.send(to, message).await,
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
        End::Silent => Settlement::Nothing {
            revision: sent.attempt.revision,
        },
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
fn on_the_wall(later: Instant, now: Moment) -> DateTime<Utc> {
    let wait = later.saturating_duration_since(Instant::now());
    now.wall + TimeDelta::from_std(wait).unwrap_or_default()
}

fn lock(budget: &Mutex<Budget>) -> MutexGuard<'_, Budget> {
    budget.lock().unwrap_or_else(PoisonError::into_inner)
}
