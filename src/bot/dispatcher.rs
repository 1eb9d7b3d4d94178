//! The dispatcher: hands updates to their handlers, those of one chat in order, chats independent of each other, editors
//! before followers before strangers. A panic in one handler harms no other.

use std::{sync::Arc, time::Duration};

use tokio::task::JoinError;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument, field};

use crate::{
    courier::Backoff,
    domain::{chat::ChatKey, language::Language, rich_text::RichText, role::Rank},
    store::{Error, RawUpdate, Receipt},
    text::replies,
};

use super::{
    Context,
    backlog::{Capacity, Location, QueuedUpdate, ServingTask, UpdateBacklog},
    handle,
    permits::Permits,
    phone_language,
    updates::{ParsedUpdate, Update},
};

/// The most handlers at once, and how many of them are reserved for editors.
const AT_WORK: usize = 32;
const FOR_EDITORS: usize = 8;

/// The back-off between the attempts at an update whose handler failed.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(10));

/// The dispatcher of one bot.
pub struct Dispatcher {
    shared: Arc<DispatcherState>,
}

struct DispatcherState {
    context: Arc<Context>,
    permits: Arc<Permits>,
    /// Cancelled when the dispatcher closes: nothing is retried any more.
    closing: CancellationToken,
}

/// What became of an update after its attempts.
#[derive(PartialEq)]
enum HandlingResult {
    /// It was handled, or never will be.
    Done,
    /// It is left in the inbox, and so is everything after it in its chat.
    Left,
}

impl Dispatcher {
    /// A dispatcher that handles updates in this context.
    pub fn new(context: Arc<Context>) -> Self {
        let shared = DispatcherState {
            context,
            permits: Permits::new(AT_WORK, FOR_EDITORS),
            closing: CancellationToken::new(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Dispatches updates, in the order of their arrival.
    pub async fn dispatch(&self, arrived: Vec<ParsedUpdate>) {
        for ParsedUpdate { arrived, update } in arrived {
            let chat = update.chat();
            let location = match self.shared.backlog().capacity_in_memory() {
                Capacity::Free => Location::InMemory(Arc::clone(&update)),
                Capacity::Full => Location::InInbox,
            };
            let queued = QueuedUpdate {
                number: arrived.id,
                update: location,
                // Who cannot be looked up is served in the order of followers: the handler will know.
                rank: self
                    .shared
                    .context
                    .rank(chat)
                    .await
                    .unwrap_or(Rank::Follower),
                language: phone_language(update.from()),
            };
            self.queue(Some(chat), queued);
        }
    }

    /// Dispatches what an earlier run left in the inbox, in the order of its arrival.
    pub async fn resume(&self, kept: Vec<RawUpdate>) {
        for arrived in kept {
            let number = arrived.id;
            match ParsedUpdate::of(arrived) {
                Some(parsed) => self.dispatch(vec![parsed]).await,
                // It was kept by a version of the bot that could read it: it is closed where it lies.
                None => self.queue(
                    None,
                    QueuedUpdate {
                        number,
                        update: Location::InInbox,
                        rank: Rank::Stranger,
                        language: None,
                    },
                ),
            }
        }
    }

    fn queue(&self, chat: Option<ChatKey>, queued: QueuedUpdate) {
        if self.shared.backlog().push(chat, queued) == ServingTask::NotYet {
            let shared = Arc::clone(&self.shared);
            tokio::spawn(async move { shared.serve(chat).await });
        }
    }

    /// Waits until everything that was dispatched is done. What needs another attempt is left in the inbox.
    pub async fn close(&self) {
        self.shared.closing.cancel();
        self.shared.backlog().is_empty().await;
    }
}

impl DispatcherState {
    async fn serve(&self, chat: Option<ChatKey>) {
        while let Some(queued) = self.backlog().next(chat) {
            let span = tracing::info_span!(
                "update",
                update = queued.number,
                kind = field::Empty,
                command = field::Empty
            );
            let handled = self.handle_with_retries(chat, &queued).instrument(span);
            if handled.await == HandlingResult::Left {
                self.backlog().leave(chat);
            }
        }
    }

    fn backlog(&self) -> &UpdateBacklog {
        &self.context.senders.backlog
    }

    /// Handles one update, with retries. While the database is full or cannot be reached, it is retried before any later
    /// update of its chat, which may depend on it. Whatever went wrong, somebody who asked hears of it, once.
    async fn handle_with_retries(
        &self,
        chat: Option<ChatKey>,
        queued: &QueuedUpdate,
    ) -> HandlingResult {
        let mut backoff = BACKOFF;
        loop {
            let is_first = !backoff.has_begun();
            let pause = backoff.next_pause();
            match self.handle(queued).await {
                Ok(Ok(())) => return HandlingResult::Done,
                Ok(Err(error)) if error.may_pass() => {
                    tracing::error!(%error, ?pause, "an update could not be handled; trying again");
                    if is_first {
                        // Seldom needed, and so no part of what thousands hold that wait.
                        let said = self
                            .context
                            .tell(chat, queued.language, replies::still_trying);
                        Box::pin(said).await;
                    }
                }
                // Of that the owners hear by themselves.
                Ok(Err(Error::CaseUnreadable)) => {
                    Box::pin(self.give_up(chat, replies::case_unreadable, queued)).await;
                    return HandlingResult::Done;
                }
                Ok(Err(error)) => {
                    tracing::error!(%error, "an update cannot be handled; it is closed");
                    Box::pin(self.give_up(chat, replies::our_fault, queued)).await;
                    return HandlingResult::Done;
                }
                Err(_) => {
                    tracing::error!("a handler panicked; the update is closed");
                    Box::pin(self.give_up(chat, replies::our_fault, queued)).await;
                    return HandlingResult::Done;
                }
            }
            tokio::select! {
                () = self.closing.cancelled() => return HandlingResult::Left,
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Runs the handler of one update, in a task of its own, so that a panic ends there.
    async fn handle(&self, queued: &QueuedUpdate) -> Result<Result<(), Error>, JoinError> {
        let _place = Permits::acquire(&self.permits, queued.rank).await;
        let (context, receipt) = (Arc::clone(&self.context), queued.receipt());
        let (number, location) = (queued.number, queued.update.clone());
        let handled = async move {
            let update = match location {
                Location::InMemory(update) => update,
                Location::InInbox => match context.store.inbox().kept_update(number).await? {
                    Some(kept) => match Update::read(&kept.json) {
                        Some(update) => Arc::new(update),
                        None => return unreadable(&context, receipt).await,
                    },
                    None => return Ok(()),
                },
            };
            handle(&context, &update, receipt).await
        };
        tokio::spawn(handled.in_current_span()).await
    }

    /// Gives up an update that would fail at every attempt: closes it, and says why.
    async fn give_up(
        &self,
        chat: Option<ChatKey>,
        why: fn(Language) -> RichText,
        queued: &QueuedUpdate,
    ) {
        self.context.tell(chat, queued.language, why).await;
        if let Err(error) = self
            .context
            .store
            .inbox()
            .close_update(queued.receipt())
            .await
        {
            tracing::error!(%error, "an update could not be closed; it comes again at the next start");
        }
    }
}

/// Closes an update that was stored by a version of the bot that could read it.
async fn unreadable(context: &Context, receipt: Receipt) -> Result<(), Error> {
    tracing::warn!("an update that cannot be read any more is passed over");
    context.store.inbox().close_update(receipt).await
}
