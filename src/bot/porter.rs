//! Hands updates to their handlers: those of one chat in order, chats beside each other, editors' before followers' before
//! strangers', a panic in one harming none.

use std::{
    collections::{HashMap, VecDeque, hash_map::Entry},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::task::JoinError;
use tokio_util::sync::CancellationToken;

use crate::{
    domain::{chat::ChatKey, language::Language, message::Message, role::Rank},
    store::{Arrived, Error, Receipt},
    text::replies,
};

use super::{
    Desk,
    backlog::{Backlog, Room},
    handle,
    permits::Permits,
    phone_language,
    updates::Update,
};

/// Handlers at work at once, and how many of those are for editors alone.
const AT_WORK: usize = 32;
const FOR_EDITORS: usize = 8;

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
    /// Nobody waits to try again any more.
    closing: CancellationToken,
}

/// An update, and how soon it is handled.
struct Taken {
    update: Kept,
    rank: Rank,
    /// What its sender's phone speaks, if the bot does.
    language: Option<Language>,
}

/// Where an update is until it is handled. In the inbox it is in any case.
#[derive(Clone)]
enum Kept {
    /// In memory too.
    Whole(Arrived),
    /// Only there: so many wait. This is its number.
    InInbox(i64),
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
            places: Permits::new(AT_WORK, FOR_EDITORS),
            queues: Mutex::default(),
            closing: CancellationToken::new(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Takes updates over, in the order of their arrival.
    pub async fn take(&self, arrived: Vec<Arrived>) {
        for update in arrived {
            let read = Update::read(&update);
            let language = phone_language(read.as_ref().and_then(Update::from));
            let chat = read.map(|read| read.chat());
            let rank = match chat {
                // Who cannot be looked up is served in the order of followers: the handler will know.
                Some(chat) => self.shared.desk.rank(chat).await.unwrap_or(Rank::Follower),
                None => Rank::Stranger,
            };
            let backlog = self.shared.backlog();
            let update = match backlog.room_for_a_whole_one() {
                Room::Yes => Kept::Whole(update),
                Room::No => Kept::InInbox(update.id),
            };
            let taken = Taken {
                update,
                rank,
                language,
            };
            backlog.begins(chat, rank);
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

    /// Waits until everything that was taken is done. What has to be tried again is left in the inbox.
    pub async fn close(&self) {
        self.shared.closing.cancel();
        self.shared.backlog().is_empty().await;
    }
}

impl Shared {
    async fn serve(&self, chat: Option<ChatKey>) {
        while let Some(taken) = self.next(chat) {
            if self.carry(chat, &taken).await == Carried::Left {
                let left_behind = self.queues().remove(&chat).unwrap_or_default();
                let backlog = self.backlog();
                left_behind
                    .iter()
                    .for_each(|taken| backlog.ends(chat, taken.rank));
            }
            self.backlog().ends(chat, taken.rank);
        }
    }

    fn backlog(&self) -> &Backlog {
        &self.desk.senders.backlog
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
        let mut pause = PAUSE.0;
        loop {
            match self.handle(taken).await {
                Ok(Ok(())) => return Carried::Done,
                Ok(Err(error)) if error.may_pass() => {
                    self.desk.store.note(&error);
                    tracing::error!(%error, ?pause, "an update could not be handled; trying again");
                    if pause == PAUSE.0 {
                        // Seldom needed, and so no part of what thousands hold that wait.
                        let said = self.desk.tell(chat, taken.language, replies::still_trying);
                        Box::pin(said).await;
                    }
                }
                // Of that the owners hear by themselves.
                Ok(Err(Error::CaseUnreadable)) => {
                    Box::pin(self.give_up(chat, replies::case_unreadable, taken)).await;
                    return Carried::Done;
                }
                Ok(Err(error)) => {
                    self.desk.store.note(&error);
                    tracing::error!(%error, "an update cannot be handled; it is closed");
                    Box::pin(self.give_up(chat, replies::our_fault, taken)).await;
                    return Carried::Done;
                }
                Err(_) => {
                    tracing::error!("a handler panicked; the update is closed");
                    Box::pin(self.give_up(chat, replies::our_fault, taken)).await;
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
        let handled = async move {
            match update {
                Kept::Whole(update) => handle(&desk, &update).await,
                Kept::InInbox(number) => match desk.store.kept_update(number).await? {
                    Some(update) => handle(&desk, &update).await,
                    None => Ok(()),
                },
            }
        };
        tokio::spawn(handled).await
    }

    /// Closes an update that would fail again whenever it is tried, and says why.
    async fn give_up(&self, chat: Option<ChatKey>, why: fn(Language) -> Message, taken: &Taken) {
        self.desk.tell(chat, taken.language, why).await;
        let receipt = taken.update.receipt();
        if let Err(error) = self.desk.store.close_update(receipt).await {
            tracing::error!(%error, "an update could not be closed; it comes again at the next start");
        }
    }

    /// The queues; they are whole between any two statements, so another task's panic does not spoil them.
    fn queues(&self) -> MutexGuard<'_, HashMap<Option<ChatKey>, VecDeque<Taken>>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn receipt(&self) -> Receipt {
        match self {
            Self::Whole(update) => update.receipt(),
            Self::InInbox(number) => Receipt::of(*number),
        }
    }
}
