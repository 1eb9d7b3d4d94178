//! The driver of delivery: executes what its machine ([`Machine`]) decides, each action in a task, and hands in how it ended.

use std::{
    collections::HashMap,
    mem,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use tokio::{
    sync::Notify,
    task::{self, JoinError, JoinSet},
};
use tracing::Instrument;

use crate::{
    courier::{Courier, Outcome, RateLimiter, RefusalReason, ReplyTarget},
    domain::{
        chat::{Address, ChatId},
        message::Message,
        moment::Moment,
        rich_text::RichText,
    },
    flow::delivery::{
        Action, ComposeSettings, Departure, Event, Exchange, Machine, NoticeText, Quarantine,
        compose_batch,
    },
    store::{Carrier, Claimable, ClaimedNotice, Error, NoticeKind, Store},
};

/// The context of delivery: the courier, the rate limiter and what notices are composed by.
pub struct DeliveryContext {
    /// Sends requests to Telegram.
    pub courier: Courier,
    /// Says when a message may leave.
    pub limiter: Arc<Mutex<RateLimiter>>,
    /// What notices are composed by.
    pub compose: Arc<ComposeSettings>,
}

/// The delivery of notices: everything that is sent without having been asked for.
pub struct Delivery {
    store: Store,
    context: DeliveryContext,
    machine: Machine,
    /// The actions under way; they go on while nobody waits for them.
    running: JoinSet<Ended>,
    /// What each of them is, should it panic.
    tasks: HashMap<task::Id, Task>,
    ended: Vec<Ended>,
    /// Notified when a group or channel refused something that its administrators can mend.
    troubled: Arc<Notify>,
    served: Arc<AtomicU64>,
}

/// A step of delivery.
#[derive(Debug)]
pub struct DeliveryStep {
    /// When the next step is due, if nothing ends earlier.
    pub next: Option<DateTime<Utc>>,
    /// Whether the store did what was asked of it since the last step; `None` if nothing was.
    pub stored: Option<Result<(), Error>>,
}

/// How an action ended.
enum Ended {
    Exchange(Exchange, Result<crate::flow::delivery::Exchanged, Error>),
    Other(Event, Option<Error>),
}

/// What a task does, and for which chats.
enum Task {
    Exchange(Vec<ChatId>),
    Other(Vec<ChatId>),
}

impl Delivery {
    /// A delivery with nothing in flight but what an earlier run left there. After the quarantine, a notice in doubt is sent
    /// again.
    ///
    /// # Errors
    /// If the store failed.
    pub async fn resume(
        store: Store,
        context: DeliveryContext,
        quarantine: Duration,
        now: Moment,
    ) -> Result<Self, Error> {
        let quarantine =
            Quarantine::resume(quarantine, &store.outbox().notices_in_flight().await?, now);
        Ok(Self {
            store,
            context,
            machine: Machine::new(quarantine),
            running: JoinSet::new(),
            tasks: HashMap::new(),
            ended: Vec::new(),
            troubled: Arc::default(),
            served: Arc::default(),
        })
    }

    /// Notifies when a group or channel refused something that its administrators can mend.
    pub fn troubled(&self) -> Arc<Notify> {
        Arc::clone(&self.troubled)
    }

    /// How many notices were served so far, whatever the outcome.
    pub fn served(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.served)
    }

    /// Restricts what is claimed from now on.
    pub fn claims(&mut self, what: Claimable) {
        self.machine.claims(what);
    }

    /// There may be something new to claim.
    pub fn wake(&mut self) {
        self.machine.wake();
    }

    /// From now on nothing is claimed and nothing leaves: what is in flight ends, and is stored.
    pub fn close(&mut self) {
        self.machine.close();
    }

    /// Learns what ended and begins what is to be done now.
    pub fn step(&mut self, now: Moment) -> DeliveryStep {
        let limiter = Arc::clone(&self.context.limiter);
        let mut limiter = limiter.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stored = None;
        for ended in mem::take(&mut self.ended) {
            let (event, result) = self.event(ended);
            // An error is not hidden by what went well beside it.
            stored = match (stored, result) {
                (Some(Err(error)), _) => Some(Err(error)),
                (_, Some(result)) => Some(result),
                (stored, None) => stored,
            };
            self.machine.on(event, &mut limiter, now);
        }
        self.served.store(self.machine.served(), Ordering::Relaxed);
        let step = self.machine.step(&mut limiter, now);
        drop(limiter);
        for action in step.actions {
            self.begin(action, now.wall);
        }
        DeliveryStep {
            next: step.next,
            stored,
        }
    }

    /// Waits until something ends; whether anything did. Cancelling the wait loses nothing.
    pub async fn wait(&mut self) -> bool {
        let Some(first) = self.running.join_next_with_id().await else {
            return false;
        };
        self.note(first);
        while let Some(more) = self.running.try_join_next_with_id() {
            self.note(more);
        }
        true
    }

    /// Whether nothing is under way.
    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }

    /// Whether something is being stored.
    pub fn is_exchanging(&self) -> bool {
        self.machine.is_exchanging()
    }

    fn begin(&mut self, action: Action, now: DateTime<Utc>) {
        match action {
            Action::Exchange(exchange) => {
                let chats = exchange.settled.iter();
                let chats = chats.map(|settled| settled.claimed.chat.id).collect();
                let store = self.store.clone();
                self.spawn(Task::Exchange(chats), async move {
                    let result = exchange.run(&store, now).await;
                    Ended::Exchange(exchange, result)
                });
            }
            Action::Compose(claimed) => {
                // A report counts all who wait, and nobody should wait for that.
                let is_report = |one: &ClaimedNotice| matches!(one.what, NoticeKind::Posting(_));
                let (reports, notices) = claimed.into_iter().partition(is_report);
                self.compose(notices, now);
                for report in reports {
                    self.compose(vec![report], now);
                }
            }
            Action::Send(departure) => {
                let task = Task::Other(vec![departure.claimed.chat.id]);
                let span = departure.composed.span.clone();
                let (courier, store) = (self.context.courier.clone(), self.store.clone());
                let sent = send(courier, store, departure).instrument(span);
                self.spawn(task, async move { Ended::Other(sent.await, None) });
            }
        }
    }

    fn compose(&mut self, claimed: Vec<ClaimedNotice>, now: DateTime<Utc>) {
        if claimed.is_empty() {
            return;
        }
        let chats = claimed.iter().map(|claimed| claimed.chat.id).collect();
        let (store, settings) = (self.store.clone(), Arc::clone(&self.context.compose));
        self.spawn(Task::Other(chats), async move {
            let batch = compose_batch(&store, claimed, &settings, now).await;
            Ended::Other(Event::Composed(batch.notices), batch.failure)
        });
    }

    fn spawn(&mut self, what: Task, task: impl Future<Output = Ended> + Send + 'static) {
        let task = self.running.spawn(task);
        self.tasks.insert(task.id(), what);
    }

    fn note(&mut self, joined: Result<(task::Id, Ended), JoinError>) {
        match joined {
            Ok((task, ended)) => {
                self.tasks.remove(&task);
                self.ended.push(ended);
            }
            Err(error) => {
                tracing::error!("delivery panicked; what it was about is in doubt");
                let lost = match self.tasks.remove(&error.id()) {
                    Some(Task::Exchange(chats)) => Event::ExchangeLost(chats),
                    Some(Task::Other(chats)) => Event::Lost(chats),
                    None => return,
                };
                self.ended.push(Ended::Other(lost, None));
            }
        }
    }

    /// The event of what ended, and what the store said, if it was asked.
    fn event(&self, ended: Ended) -> (Event, Option<Result<(), Error>>) {
        match ended {
            Ended::Exchange(exchange, Ok(exchanged)) => {
                if exchange.is_trouble() {
                    self.troubled.notify_one();
                }
                (Event::Exchanged(exchange, Some(exchanged)), Some(Ok(())))
            }
            Ended::Exchange(exchange, Err(error)) => {
                (Event::Exchanged(exchange, None), Some(Err(error)))
            }
            Ended::Other(event, failure) => (event, failure.map(Err)),
        }
    }
}

/// Sends a correction as a reply with a quote, or without one where Telegram does not find the line in the message: it may be
/// told in another language by now.
async fn reply(
    courier: &Courier,
    to: Address,
    (message, quote): (&Message, &RichText),
    carrier: Option<Carrier>,
) -> Outcome {
    let Some(carrier) = carrier else {
        return courier.send(to, message).await;
    };
    let of = |quote| ReplyTarget {
        message: carrier.message,
        quote,
    };
    match courier.reply(to, message, of(Some(quote))).await {
        Outcome::Refused(RefusalReason::Lost) => courier.reply(to, message, of(None)).await,
        outcome => outcome,
    }
}

/// Sends a message.
async fn send(courier: Courier, store: Store, departure: Departure) -> Event {
    let claimed = &departure.claimed;
    if store.chats().is_erased(claimed.chat.id) {
        // They said goodbye while it waited.
        return Event::Erased(departure.claimed);
    }
    let chat = claimed.chat.key;
    let to = Address {
        chat,
        topic: claimed.topic,
    };
    let outcome = match &departure.composed.text {
        Some(NoticeText::New(message)) => courier.send(to, message).await,
        Some(NoticeText::InPlaceOf(target, message)) => {
            match courier.edit(chat, *target, message).await {
                Outcome::Refused(RefusalReason::Lost) if !departure.composed.is_edit() => {
                    courier.send(to, message).await
                }
                outcome => outcome,
            }
        }
        Some(NoticeText::Reply(message, quote)) => {
            reply(&courier, to, (message, quote), claimed.carrier).await
        }
        Some(NoticeText::Edit(message)) => match claimed.carrier {
            Some(carrier) => courier.edit(chat, carrier.message, message).await,
            None => Outcome::Refused(RefusalReason::Lost),
        },
        // The machine lets only words leave.
        None => Outcome::NotSent,
    };
    Event::Answered(departure, outcome)
}
