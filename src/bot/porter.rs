//! Hands updates to their handlers: those of one chat in order, chats beside each other, a panic in one harming none.

use std::{collections::HashMap, sync::Arc};

use teloxide::types::{Update, UpdateKind};
use tokio::{sync::Semaphore, task::JoinHandle};

use crate::{domain::chat::ChatKey, store::Arrived};

use super::{Desk, handle};

/// Handlers at work at once.
const AT_WORK: usize = 32;

/// Chats that are remembered before those with nothing under way are forgotten.
const REMEMBERED: usize = 1_000;

/// The porter of one bot.
pub struct Porter {
    desk: Arc<Desk>,
    places: Arc<Semaphore>,
    /// The last update of each chat, under way or done.
    last: HashMap<Option<ChatKey>, JoinHandle<()>>,
}

impl Porter {
    /// A porter for this desk.
    pub fn new(desk: Arc<Desk>) -> Self {
        Self {
            desk,
            places: Arc::new(Semaphore::new(AT_WORK)),
            last: HashMap::new(),
        }
    }

    /// Takes updates over, in the order of their arrival.
    pub fn take(&mut self, arrived: Vec<Arrived>) {
        for update in arrived {
            let chat = chat_of(&update);
            let before = self.last.remove(&chat);
            let (desk, places) = (Arc::clone(&self.desk), Arc::clone(&self.places));
            let work = tokio::spawn(async move {
                if let Some(before) = before {
                    // It never fails: what panics in it is caught one level deeper.
                    let _ = before.await;
                }
                let _place = places.acquire().await;
                carry(desk, chat, update).await;
            });
            self.last.insert(chat, work);
        }
        if self.last.len() > REMEMBERED {
            self.last.retain(|_, work| !work.is_finished());
        }
    }

    /// Waits until everything that was taken is done.
    pub async fn done(&mut self) {
        for (_, work) in self.last.drain() {
            let _ = work.await;
        }
    }
}

/// Handles one update in a task of its own, so that a panic ends there. Whatever happened, somebody who asked gets an
/// answer; an update that panicked is closed, or it would panic again at every start.
async fn carry(desk: Arc<Desk>, chat: Option<ChatKey>, update: Arrived) {
    let receipt = update.receipt();
    let work = tokio::spawn({
        let desk = Arc::clone(&desk);
        async move { handle(&desk, &update).await }
    });
    match work.await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::error!(%error, "an update could not be handled; it is tried again at the next start");
            desk.apologise(chat).await;
        }
        Err(_) => {
            tracing::error!("a handler panicked; the update is closed");
            desk.apologise(chat).await;
            if let Err(error) = desk.store.close_update(receipt).await {
                tracing::error!(%error, "an update could not be closed");
            }
        }
    }
}

/// The chat whose updates must stay in order; those that name none form one queue.
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
