//! Hands updates to their handlers: those of one chat in order, chats beside each other, editors' before followers' before
//! strangers', a panic in one harming none.

use std::{
    collections::{HashMap, VecDeque, hash_map::Entry},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use teloxide::types::{Update, UpdateKind};
use tokio::{sync::watch, task::JoinError};
use tokio_util::sync::CancellationToken;

use crate::{
    domain::{chat::ChatKey, role::Rank},
    store::{Arrived, Error},
    text::replies,
};

use super::{Desk, handle, permits::Permits};

/// Handlers at work at once.
const AT_WORK: usize = 32;

/// Updates in memory beyond which no more are fetched: Telegram keeps them as well. Those of strangers do not count, or an
/// editor's could not be fetched behind them; how many of them there are is limited where they arrive.
const MOST_WAITING: usize = 2_000;

/// How long to wait before an update is handled again that could not be, at first and at most.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(10));

/// The porter of one bot.
pub struct Porter {
    shared: Arc<Shared>,
}

struct Shared {
    desk: Arc<Desk>,
    places: Arc<Permits>,
    /// A chat has an entry exactly as long as it has a task. Updates that name no chat form one queue.
    queues: Mutex<HashMap<Option<ChatKey>, VecDeque<Taken>>>,
    /// Updates that were taken and are neither done nor left in the inbox.
    waiting: watch::Sender<Count>,
    /// Nobody waits to try again any more.
    closing: CancellationToken,
}

/// An update, and how soon it is handled.
struct Taken {
    update: Arrived,
    rank: Rank,
}

/// How many updates wait.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    /// Of those, so many are not of strangers.
    known: usize,
}

/// What became of an update.
#[derive(PartialEq)]
enum Carried {
    /// It was handled, or never will be.
    Done,
    /// It is left in the inbox, and so must be what came after it.
    Left,
}

impl Porter {
    /// A porter for this desk.
    pub fn new(desk: Arc<Desk>) -> Self {
        let shared = Shared {
            desk,
            places: Permits::new(AT_WORK),
            queues: Mutex::default(),
            waiting: watch::Sender::new(Count::default()),
            closing: CancellationToken::new(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Takes updates over, in the order of their arrival.
    pub async fn take(&self, arrived: Vec<Arrived>) {
        for update in arrived {
            let chat = chat_of(&update);
            let rank = match chat {
                // Who cannot be looked up is served in the order of followers: the handler will know.
                Some(chat) => self.shared.desk.rank(chat).await.unwrap_or(Rank::Follower),
                None => Rank::Stranger,
            };
            let taken = Taken { update, rank };
            self.shared.begins(rank);
            match self.shared.queues().entry(chat) {
                Entry::Occupied(mut queue) => queue.get_mut().push_back(taken),
                Entry::Vacant(queue) => {
                    queue.insert(VecDeque::from([taken]));
                    let shared = Arc::clone(&self.shared);
                    tokio::spawn(async move { shared.serve(chat).await });
                }
            }
        }
    }

    /// Waits until more updates may be taken.
    pub async fn has_room(&self) {
        let mut waiting = self.shared.waiting.subscribe();
        // It fails only without a sender, and that lives here.
        let _ = waiting
            .wait_for(|waiting| waiting.known < MOST_WAITING)
            .await;
    }

    /// Waits until everything that was taken is done. What has to be tried again is left in the inbox.
    pub async fn close(&self) {
        self.shared.closing.cancel();
        let mut waiting = self.shared.waiting.subscribe();
        let _ = waiting.wait_for(|waiting| waiting.all == 0).await;
    }
}

impl Shared {
    async fn serve(&self, chat: Option<ChatKey>) {
        while let Some(taken) = self.next(chat) {
            if self.carry(chat, &taken).await == Carried::Left {
                let left_behind = self.queues().remove(&chat).unwrap_or_default();
                left_behind.iter().for_each(|taken| self.ends(taken.rank));
            }
            self.ends(taken.rank);
        }
    }

    fn begins(&self, rank: Rank) {
        self.desk.senders.begins(rank);
        self.waiting.send_modify(|waiting| {
            waiting.all += 1;
            waiting.known += usize::from(rank != Rank::Stranger);
        });
    }

    fn ends(&self, rank: Rank) {
        self.desk.senders.ends(rank);
        self.waiting.send_modify(|waiting| {
            waiting.all -= 1;
            waiting.known -= usize::from(rank != Rank::Stranger);
        });
    }

    /// The chat's next update. Where there is none the queue goes too, under the same lock, so that none is left behind.
    fn next(&self, chat: Option<ChatKey>) -> Option<Taken> {
        let mut queues = self.queues();
        let next = queues.get_mut(&chat).and_then(VecDeque::pop_front);
        if next.is_none() {
            queues.remove(&chat);
        }
        next
    }

    /// Handles one update. While the store has no room or cannot be reached it is tried again, before any later one of its
    /// chat: that may rest on it. Whatever went wrong, somebody who asked hears of it, once.
    async fn carry(&self, chat: Option<ChatKey>, taken: &Taken) -> Carried {
        let update = &taken.update;
        let mut pause = PAUSE.0;
        loop {
            match self.handle(taken).await {
                Ok(Ok(())) => return Carried::Done,
                Ok(Err(error)) if error.may_pass() => {
                    tracing::error!(%error, ?pause, "an update could not be handled; trying again");
                    if pause == PAUSE.0 {
                        self.desk.tell(chat, replies::still_trying).await;
                    }
                }
                Ok(Err(error)) => {
                    tracing::error!(%error, "an update cannot be handled; it is closed");
                    self.give_up(chat, update).await;
                    return Carried::Done;
                }
                Err(_) => {
                    tracing::error!("a handler panicked; the update is closed");
                    self.give_up(chat, update).await;
                    return Carried::Done;
                }
            }
            tokio::select! {
                () = self.closing.cancelled() => return Carried::Left,
                () = tokio::time::sleep(pause) => pause = (pause * 2).min(PAUSE.1),
            }
        }
    }

    /// Has one update handled, in a task of its own, so that a panic ends there.
    async fn handle(&self, taken: &Taken) -> Result<Result<(), Error>, JoinError> {
        let _place = Permits::acquire(&self.places, taken.rank).await;
        let (desk, update) = (Arc::clone(&self.desk), taken.update.clone());
        tokio::spawn(async move { handle(&desk, &update).await }).await
    }

    /// Closes an update that would fail again whenever it is tried.
    async fn give_up(&self, chat: Option<ChatKey>, update: &Arrived) {
        self.desk.tell(chat, replies::our_fault).await;
        if let Err(error) = self.desk.store.close_update(update.receipt()).await {
            tracing::error!(%error, "an update could not be closed; it comes again at the next start");
        }
    }

    /// The queues; they are whole between any two statements, so another task's panic does not spoil them.
    fn queues(&self) -> MutexGuard<'_, HashMap<Option<ChatKey>, VecDeque<Taken>>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The chat whose updates must stay in order.
fn chat_of(update: &Arrived) -> Option<ChatKey> {
    let update: Update = serde_json::from_str(&update.json).ok()?;
    match &update.kind {
        // A button pressed under a message that Telegram no longer shows names only who pressed.
        UpdateKind::CallbackQuery(query) if query.message.is_none() => {
            i64::try_from(query.from.id.0).ok().map(ChatKey)
        }
        _ => update.chat().map(|chat| ChatKey(chat.id.0)),
    }
}
