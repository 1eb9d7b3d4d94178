//! The queue of replies and its worker: in order within a chat, chats independent of each other, editors before followers
//! before strangers.

mod departure;
mod dropped;
mod pictures;
mod queue;
mod ready_queue;
mod reply;
mod retry;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Serialize, de::DeserializeOwned};
use teloxide::requests::Payload;
use tokio::sync::{Notify, watch};
use tokio::task::{self, JoinError, JoinSet};
use tokio::time::{sleep_until, timeout};

use super::Courier;
use super::outcome::{Outcome, RetryScope};
use super::rate_limiter::RateLimiter;
use crate::clock::steady;
use crate::domain::chat::{Address, ChatKey};
use crate::domain::message::Photo;
use crate::domain::role::Rank;

pub use departure::Departure;
pub use pictures::DrawPicture;
use pictures::Pictures;
pub use queue::{QueueAction, ReplyQueue};
pub use reply::{ButtonAnswer, Outgoing, PictureNews, Reply, ReplyPurpose};

/// The queue of replies, which sends them. A clone is of the same queue.
///
/// A chat in penalty (429) or on a slow network delays no other. A reply that cannot leave is retried as long as it is of
/// use to the person, then dropped with a line in the log; the person asks again.
#[derive(Clone)]
pub struct Replies {
    shared: Arc<RepliesShared>,
}

struct RepliesShared {
    courier: Courier,
    limiter: Arc<Mutex<RateLimiter>>,
    /// Lock order: this before the rate limiter.
    waiting: Mutex<RepliesState>,
    busy_chats: watch::Sender<usize>,
    /// Notified when something was queued.
    pushed: Notify,
    /// Notified when Telegram asked to wait.
    penalised: Notify,
    pictures: Pictures,
}

/// The queue and its worker, a task that runs as long as there is anything to send.
struct RepliesState {
    queue: ReplyQueue,
    worker: Worker,
}

#[derive(PartialEq)]
enum Worker {
    Running,
    None,
}

impl Replies {
    /// An empty queue. The rate limiter is shared with whatever else sends through this bot; pictures are drawn by `draw`.
    pub fn new(courier: Courier, limiter: Arc<Mutex<RateLimiter>>, draw: DrawPicture) -> Self {
        Self::with_queue(courier, limiter, (ReplyQueue::new(), draw))
    }

    fn with_queue(
        courier: Courier,
        limiter: Arc<Mutex<RateLimiter>>,
        (queue, draw): (ReplyQueue, DrawPicture),
    ) -> Self {
        let shared = RepliesShared {
            courier,
            limiter,
            waiting: Mutex::new(RepliesState {
                queue,
                worker: Worker::None,
            }),
            busy_chats: watch::Sender::new(0),
            pushed: Notify::new(),
            penalised: Notify::new(),
            pictures: Pictures::drawn_by(draw),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Queues a reply that tells what was done, behind those of the same chat.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn push(&self, to: impl Into<Address>, rank: Rank, reply: Reply) {
        self.queue(Outgoing {
            to: to.into(),
            rank,
            purpose: ReplyPurpose::Tells,
            reply,
        });
    }

    /// Queues a reply behind those of the same chat and returns at once. One that only shows how things stand takes the place
    /// of another such reply to the same address that still waits.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn queue(&self, outgoing: Outgoing) {
        let shared = &self.shared;
        let mut waiting = lock(&shared.waiting);
        waiting.queue.push(outgoing, steady());
        shared.busy_chats.send_replace(waiting.queue.busy_chats());
        if waiting.worker == Worker::None {
            waiting.worker = Worker::Running;
            tokio::spawn(serve(Arc::clone(shared)));
        }
        shared.pushed.notify_one();
    }

    /// Ends a pressed button's wait. It costs nothing, so nobody has to wait for it.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn answer_button(&self, to: impl Into<Address>, callback_id: String, answer: ButtonAnswer) {
        let reply = Reply::CallbackAnswer {
            callback_id,
            answer,
        };
        self.push(to, Rank::Stranger, reply);
    }

    /// Makes a request about a chat, for somebody who waits for its result. During a penalty of the chat or of the bot
    /// nothing is requested.
    ///
    /// # Errors
    /// The outcome, also that of a penalty that still lasts.
    pub async fn request<P>(&self, chat: ChatKey, question: &P) -> Result<P::Output, Outcome>
    where
        P: Payload<Output: DeserializeOwned> + Serialize,
    {
        let shared = &self.shared;
        let later = |after| Outcome::RetryAfter {
            scope: RetryScope::ThisChat,
            after,
        };
        let penalty_left = lock(&shared.limiter).penalty_left(chat, steady());
        if let Some(after) = penalty_left {
            return Err(later(after));
        }
        let answer = shared.courier.request(question).await;
        if let Err(Outcome::RetryAfter { after, .. }) = answer {
            // Whether it is meant for others too shows with what is sent to them.
            lock(&shared.limiter).note(chat, &later(after), steady());
            shared.penalised.notify_one();
        }
        answer
    }

    /// Waits for the next penalty (429), which must be stored before a restart can forget it.
    pub async fn penalised(&self) {
        self.shared.penalised.notified().await;
    }

    /// What was learned of pictures since this was last asked for.
    pub fn take_picture_news(&self) -> Vec<PictureNews> {
        self.shared.pictures.take()
    }

    /// Waits until every reply has left or been dropped, at most so long. Returns how many are left.
    pub async fn drain(&self, longest: Duration) -> usize {
        let mut busy_chats = self.shared.busy_chats.subscribe();
        let empty = busy_chats.wait_for(|chats| *chats == 0);
        if timeout(longest, empty).await.is_ok() {
            return 0;
        }
        lock(&self.shared.waiting).queue.len()
    }

    /// How many replies were dropped so far for which editors or followers waited.
    pub fn unanswered(&self) -> u64 {
        lock(&self.shared.waiting).queue.owed()
    }
}

/// The worker: sends what the queue lets leave, until nothing waits and nothing is under way.
async fn serve(shared: Arc<RepliesShared>) {
    let mut sending = JoinSet::new();
    let mut lines: HashMap<task::Id, ChatKey> = HashMap::new();
    while let Some(next) = shared.next(sending.is_empty()) {
        let later = match next {
            QueueAction::Send(departure) => {
                let (line, shared) = (departure.line(), Arc::clone(&shared));
                let task = sending.spawn(async move {
                    let outcome = shared.attempt(&departure).await;
                    (departure, outcome)
                });
                lines.insert(task.id(), line);
                continue;
            }
            QueueAction::Wait(at) => Some(at),
            QueueAction::Nothing => None,
        };
        let in_time = async {
            match later {
                Some(at) => sleep_until(at.into()).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = shared.pushed.notified() => {}
            () = in_time => {}
            Some(ended) = sending.join_next_with_id() => shared.ended(&mut lines, ended),
        }
    }
}

impl RepliesShared {
    /// The next action; `None` when the worker ends: nothing waits and nothing is under way. The next reply starts another.
    fn next(&self, is_idle: bool) -> Option<QueueAction> {
        let mut waiting = lock(&self.waiting);
        let next = waiting.queue.next(&mut lock(&self.limiter), steady());
        self.busy_chats.send_replace(waiting.queue.busy_chats());
        if is_idle && matches!(next, QueueAction::Nothing) {
            waiting.worker = Worker::None;
            return None;
        }
        Some(next)
    }

    fn ended(
        &self,
        lines: &mut HashMap<task::Id, ChatKey>,
        ended: Result<(task::Id, (Departure, Outcome)), JoinError>,
    ) {
        let mut waiting = lock(&self.waiting);
        match ended {
            Ok((task, (departure, outcome))) => {
                lines.remove(&task);
                waiting.queue.ended(departure, &outcome, steady());
            }
            Err(error) => {
                tracing::error!("sending a reply panicked; it is dropped");
                if let Some(line) = lines.remove(&error.id()) {
                    waiting.queue.lost(line);
                }
            }
        }
        self.busy_chats.send_replace(waiting.queue.busy_chats());
    }

    async fn attempt(&self, departure: &Departure) -> Outcome {
        let to = departure.to();
        let outcome = match departure.reply() {
            Reply::Send(message) => self.courier.send(to, message).await,
            Reply::Document(document) => self.courier.send_document(to, document).await,
            Reply::Photo(photo) => self.send_photo(to, photo).await,
            Reply::Edit(message_id, message) => {
                self.courier.edit(to.chat, *message_id, message).await
            }
            Reply::Keyboard(text, keyboard) => {
                self.courier.send_keyboard(to.chat, text, keyboard).await
            }
            // A button's answer is not rate limited, so nothing is learned from it.
            Reply::CallbackAnswer {
                callback_id,
                answer,
            } => return self.courier.answer_button(callback_id, answer).await,
        };
        lock(&self.limiter).note(to.chat, &outcome, steady());
        if let Outcome::RetryAfter { .. } = outcome {
            self.penalised.notify_one();
        }
        outcome
    }

    /// Sends a picture, and notes what was learned of it; its words alone where it cannot be drawn.
    async fn send_photo(&self, to: Address, photo: &Photo) -> Outcome {
        let Some(photo) = self.pictures.drawn(photo).await else {
            return self.courier.send(to, &photo.words).await;
        };
        let (outcome, kept) = self.courier.send_photo(to, &photo).await;
        self.pictures.note(&photo, &outcome, kept);
        outcome
    }
}

/// The data behind these locks is whole between any two statements, so another task's panic does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
