//! Answers to the people talking: in order within a chat, each chat on its own, before any broadcast.

mod patience;

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::{Notify, watch};
use tokio::time::{sleep_until, timeout_at};

use super::Courier;
use super::budget::{Budget, Errand};
use super::judge::Outcome;
use crate::domain::chat::{Address, ChatKey};
use crate::domain::message::Message;
use patience::{Next, Patience, Trying};

/// Something to say to a person who waits for it.
#[derive(Clone)]
pub enum Reply {
    /// A new message.
    Send(Message),
    /// Another content for the message of this number; if that is gone, a new message.
    Edit(i32, Message),
    /// The end of a pressed button's wait. It leaves in its turn, but uses none of the budget.
    Answer {
        /// The press's id.
        callback_id: String,
        /// What to show for a moment, if anything.
        text: Option<String>,
    },
}

/// The replies under way. Each chat with something to say has a task of its own, which ends when its queue is empty.
///
/// A chat in penalty or on a slow network delays no other. A reply that cannot leave is tried again as long as it is of use to
/// the person, then dropped with a line in the log; the person asks again.
#[derive(Clone)]
pub struct Replies {
    shared: Arc<Shared>,
}

struct Shared {
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    patience: Patience,
    /// A chat has an entry exactly as long as it has a task.
    queues: Mutex<HashMap<ChatKey, VecDeque<Waiting>>>,
    busy_chats: watch::Sender<usize>,
    /// Rung when Telegram asked to wait.
    penalised: Notify,
    /// Where chats line up for the bot's own budget, first come, first served.
    turn: tokio::sync::Mutex<()>,
}

struct Waiting {
    to: Address,
    reply: Reply,
    since: Instant,
}

/// No conversation has this many answers open; beyond it the oldest goes, for the latest is the one waited for.
const MOST_WAITING: usize = 100;

impl Replies {
    /// An empty queue. The budget is shared with whatever else sends through this bot.
    pub fn new(courier: Courier, budget: Arc<Mutex<Budget>>) -> Self {
        Self::with_patience(courier, budget, patience::USUAL)
    }

    fn with_patience(courier: Courier, budget: Arc<Mutex<Budget>>, patience: Patience) -> Self {
        let shared = Shared {
            courier,
            budget,
            patience,
            queues: Mutex::default(),
            busy_chats: watch::Sender::new(0),
            penalised: Notify::new(),
            turn: tokio::sync::Mutex::default(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Queues a reply behind those of the same chat and returns at once.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn push(&self, to: impl Into<Address>, reply: Reply) {
        let (to, since) = (to.into(), now());
        let chat = to.chat;
        let waiting = Waiting { to, reply, since };
        let mut queues = lock(&self.shared.queues);
        match queues.entry(chat) {
            Entry::Occupied(mut queue) => {
                let queue = queue.get_mut();
                if queue.len() >= MOST_WAITING {
                    queue.pop_front();
                    tracing::warn!(
                        waiting = MOST_WAITING,
                        "A chat has too many replies waiting: dropped its oldest"
                    );
                }
                queue.push_back(waiting);
            }
            Entry::Vacant(queue) => {
                queue.insert(VecDeque::from([waiting]));
                self.shared.busy_chats.send_replace(queues.len());
                let shared = Arc::clone(&self.shared);
                tokio::spawn(async move { shared.serve(chat).await });
            }
        }
    }

    /// Waits until Telegram asks for patience, which must be kept before a restart can forget it.
    pub async fn penalised(&self) {
        self.shared.penalised.notified().await;
    }

    /// Waits until every reply has left or been dropped, at most until `deadline`; how many are left.
    pub async fn drain(&self, deadline: Instant) -> usize {
        let mut busy_chats = self.shared.busy_chats.subscribe();
        let empty = busy_chats.wait_for(|chats| *chats == 0);
        if timeout_at(deadline.into(), empty).await.is_ok() {
            return 0;
        }
        // One more of each chat is under way.
        let queues = lock(&self.shared.queues);
        queues.values().map(|queue| queue.len() + 1).sum()
    }
}

impl Shared {
    async fn serve(&self, chat: ChatKey) {
        // A group that moves meanwhile takes the rest of its queue along.
        let mut address = chat;
        while let Some(waiting) = self.next(chat) {
            self.deliver(&mut address, waiting).await;
        }
    }

    /// The chat's next reply. Where there is none the queue goes too, under the same lock, so that none is left behind.
    fn next(&self, chat: ChatKey) -> Option<Waiting> {
        let mut queues = lock(&self.queues);
        let next = queues.get_mut(&chat).and_then(VecDeque::pop_front);
        if next.is_none() {
            queues.remove(&chat);
            self.busy_chats.send_replace(queues.len());
        }
        next
    }

    async fn deliver(&self, chat: &mut ChatKey, waiting: Waiting) {
        let (mut reply, topic) = (waiting.reply, waiting.to.topic);
        let mut trying = Trying::since(waiting.since, self.patience);
        loop {
            if !self.may_leave(*chat, &reply, trying.until()).await {
                tracing::warn!("A reply could not leave in time and was dropped");
                return;
            }
            let to = Address { chat: *chat, topic };
            let outcome = self.attempt(to, &reply).await;
            match trying.next(&outcome, now()) {
                Next::Done => return,
                Next::Again { at } => sleep_until(at.into()).await,
                Next::Anew => match reply {
                    Reply::Edit(_, message) => reply = Reply::Send(message),
                    Reply::Send(_) | Reply::Answer { .. } => return,
                },
                Next::Follow(to) => *chat = to,
                Next::GiveUp => {
                    tracing::warn!(?outcome, "A reply could not be delivered and was dropped");
                    return;
                }
            }
        }
    }

    /// Waits for the budget; whether it came before `until`.
    async fn may_leave(&self, chat: ChatKey, reply: &Reply, until: Instant) -> bool {
        match reply {
            Reply::Answer { .. } => now() < until,
            Reply::Send(_) | Reply::Edit(..) => self.wait_for_budget(chat, until).await.is_some(),
        }
    }

    async fn wait_for_budget(&self, chat: ChatKey, until: Instant) -> Option<()> {
        let in_time = |at: Instant| (at < until).then_some(at);
        loop {
            // What only this chat has to wait for, it waits for on its own.
            let alone = lock(&self.budget).chat_free_at(chat, now());
            if let Some(at) = alone {
                sleep_until(in_time(at)?.into()).await;
                continue;
            }
            let _turn = self.turn.lock().await;
            loop {
                let now = in_time(now())?;
                let (taken, alone) = {
                    let mut budget = lock(&self.budget);
                    let taken = budget.take(chat, Errand::Reply, now);
                    (taken, budget.chat_free_at(chat, now))
                };
                match (taken, alone) {
                    (Ok(()), _) => return Some(()),
                    (Err(_), Some(_)) => break,
                    (Err(at), None) => sleep_until(in_time(at)?.into()).await,
                }
            }
        }
    }

    async fn attempt(&self, to: Address, reply: &Reply) -> Outcome {
        let chat = to.chat;
        let outcome = match reply {
            Reply::Send(message) => self.courier.send(to, message).await,
            Reply::Edit(message_id, message) => self.courier.edit(chat, *message_id, message).await,
            // A button's answer is outside of the budget, so nothing is learned from it.
            Reply::Answer { callback_id, text } => {
                let text = text.as_deref();
                return self.courier.answer_button(callback_id, text).await;
            }
        };
        lock(&self.budget).note(chat, &outcome, now());
        if let Outcome::Later { .. } = outcome {
            self.penalised.notify_one();
        }
        outcome
    }
}

/// The data behind these locks is whole between any two statements, so another task's panic does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn now() -> Instant {
    tokio::time::Instant::now().into_std()
}

#[cfg(test)]
mod tests;
