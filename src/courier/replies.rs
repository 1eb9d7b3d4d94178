//! Answers to people: in order within a chat, chats independent of each other, before everything nobody asked for.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::watch;

use crate::domain::{chat::ChatKey, message::Message};

use super::{Budget, Courier, Outcome, Purpose};

/// Answers that may wait in one chat. Who sends more than that is not reading them.
const WAITING: usize = 100;

/// How long an answer is tried while Telegram cannot be reached: after that nobody waits for it.
const WORTH_TRYING: Duration = Duration::from_secs(60);

/// The pause before an answer of which nobody knows whether it arrived is sent once more: better twice than not at all
/// for somebody who asked.
const ONCE_MORE: Duration = Duration::from_secs(2);

/// Something for one chat that somebody in it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A new message.
    Send(Message),
    /// A message in place of the one of that number.
    Edit(i32, Message),
    /// The answer that ends a button's waiting sign, with a short text or none.
    Answer {
        /// The press.
        query: String,
        /// What to show.
        text: Option<String>,
    },
}

/// The queues of all chats. Cheap to clone.
#[derive(Clone)]
pub struct Replies(Arc<Inner>);

struct Inner {
    courier: Courier,
    budget: Arc<Mutex<Budget>>,
    queues: Mutex<HashMap<ChatKey, VecDeque<Reply>>>,
    /// How many chats have something waiting.
    busy: watch::Sender<usize>,
}

impl Replies {
    /// Empty queues over this courier and the budget that everything shares.
    pub fn new(courier: Courier, budget: Arc<Mutex<Budget>>) -> Self {
        let busy = watch::Sender::new(0);
        Self(Arc::new(Inner {
            courier,
            budget,
            queues: Mutex::default(),
            busy,
        }))
    }

    /// Puts an answer at the end of its chat's queue.
    pub fn push(&self, chat: ChatKey, reply: Reply) {
        let mut queues = self.queues();
        if let Some(queue) = queues.get_mut(&chat) {
            if queue.len() < WAITING {
                queue.push_back(reply);
            } else {
                tracing::warn!(
                    limit = WAITING,
                    "a chat has too many answers waiting; one is dropped"
                );
            }
            return;
        }
        queues.insert(chat, VecDeque::from([reply]));
        self.0.busy.send_replace(queues.len());
        tokio::spawn(self.clone().work(chat));
    }

    /// Waits until every queue is empty.
    pub async fn drained(&self) {
        let mut busy = self.0.busy.subscribe();
        // The sender lives as long as `self`.
        let _ = busy.wait_for(|chats| *chats == 0).await;
    }

    /// Sends what waits for one chat until nothing does.
    async fn work(self, chat: ChatKey) {
        while let Some(reply) = self.first(chat) {
            self.deliver(chat, reply).await;
            let mut queues = self.queues();
            if let Some(queue) = queues.get_mut(&chat) {
                queue.pop_front();
                if queue.is_empty() {
                    queues.remove(&chat);
                }
            }
            self.0.busy.send_replace(queues.len());
        }
    }

    fn first(&self, chat: ChatKey) -> Option<Reply> {
        self.queues().get(&chat)?.front().cloned()
    }

    async fn deliver(&self, chat: ChatKey, mut reply: Reply) {
        let started = Instant::now();
        let mut doubted = None;
        loop {
            let pause = match self.attempt(chat, &reply).await {
                Outcome::Delivered(_) | Outcome::Expired => return,
                Outcome::Later(wait) => {
                    self.budget().penalise(chat, wait, Instant::now());
                    wait
                }
                Outcome::NotSent if started.elapsed() < WORTH_TRYING => ONCE_MORE,
                Outcome::InDoubt if doubted.is_none() => {
                    doubted = Some(());
                    ONCE_MORE
                }
                Outcome::TargetGone => match reply {
                    Reply::Edit(_, message) => {
                        reply = Reply::Send(message);
                        Duration::ZERO
                    }
                    Reply::Send(_) | Reply::Answer { .. } => return,
                },
                // Who blocked the bot or left does not wait for an answer; `my_chat_member` tells the rest of us.
                Outcome::Gone | Outcome::NotFound | Outcome::Moved(_) => return,
                outcome @ (Outcome::NotAllowed
                | Outcome::TopicClosed
                | Outcome::OurFault
                | Outcome::Unauthorised
                | Outcome::Conflict
                | Outcome::InDoubt
                | Outcome::NotSent) => {
                    tracing::warn!(?outcome, "an answer could not be delivered");
                    return;
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    async fn attempt(&self, chat: ChatKey, reply: &Reply) -> Outcome {
        let courier = &self.0.courier;
        match reply {
            // Answers to buttons cost nothing.
            Reply::Answer { query, text } => courier.answer(query, text.as_deref()).await,
            Reply::Send(message) => {
                self.allowed(chat).await;
                courier.send(chat, message).await
            }
            Reply::Edit(target, message) => {
                self.allowed(chat).await;
                courier.edit(chat, *target, message).await
            }
        }
    }

    /// Waits until the budget lets a message to this chat leave.
    async fn allowed(&self, chat: ChatKey) {
        loop {
            let taken = self.budget().take(chat, Purpose::Reply, Instant::now());
            match taken {
                Ok(()) => return,
                Err(later) => tokio::time::sleep_until(later.into()).await,
            }
        }
    }

    fn queues(&self) -> MutexGuard<'_, HashMap<ChatKey, VecDeque<Reply>>> {
        self.0.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn budget(&self) -> MutexGuard<'_, Budget> {
        self.0.budget.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
