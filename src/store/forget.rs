//! Erasing a chat: its row, everything that hangs on it, and what its bytes leave behind.
//!
//! Deleted rows are overwritten in the database (`secure_delete`), and its write-ahead log, which still has the pages as
//! they were, is emptied. What an editor has posted stays, without a name.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::domain::chat::{ChatId, ChatKey};

use super::{Chats, Receipt, Result, Store, broadcasts::finish};

/// The attempts to empty the write-ahead log, and the pause between them: readers end within milliseconds, and whoever is
/// erased waits for the answer. What is left then goes when it is next emptied.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(20);

/// The extent of an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// Nothing of it is left in any file.
    Done,
    /// It is gone from the database. A reader still pins the pages as they were in the write-ahead log: they go when it is
    /// next emptied.
    InWal,
}

/// Chats that were erased while a notice for them was in flight: it must not leave any more.
#[derive(Debug, Default)]
pub(super) struct ErasedChats(Mutex<HashSet<ChatId>>);

impl ErasedChats {
    fn add(&self, chat: ChatId) {
        self.chats().insert(chat);
    }

    /// Ends the notice in flight to an erased chat.
    pub(super) fn is_over(&self, chat: ChatId) {
        self.chats().remove(&chat);
    }

    fn chats(&self) -> std::sync::MutexGuard<'_, HashSet<ChatId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Chats<'_> {
    /// Erases a chat and everything that hangs on it, and says whether anything of it is left in a file.
    ///
    /// # Errors
    /// If nothing could be erased.
    pub async fn forget_chat(self, key: ChatKey, receipt: Receipt) -> Result<Erasure> {
        self.store
            .write(Some(receipt), async |tx| {
                if let Some(chat) = self.store.known(tx, key).await? {
                    let told: Vec<(i64, String)> = sqlx::query_as(
                        "delete from notice where chat_id = $1 returning broadcast_id, state",
                    )
                    .bind(chat.0)
                    .fetch_all(&mut *tx)
                    .await?;
                    if told.iter().any(|(_, state)| state == "sending") {
                        self.store.erased.add(chat);
                    }
                    sqlx::query("delete from chat where id = $1")
                        .bind(chat.0)
                        .execute(&mut *tx)
                        .await?;
                    finish(tx, told.into_iter().map(|(broadcast, _)| broadcast)).await?;
                }
                Ok(())
            })
            .await?;
        Ok(self.store.empty_wal_of_erased().await)
    }

    /// Whether a chat was erased after something was claimed for it.
    pub fn is_erased(self, chat: ChatId) -> bool {
        self.store.erased.chats().contains(&chat)
    }
}

impl Store {
    async fn empty_wal_of_erased(&self) -> Erasure {
        for _ in 0..TRIES {
            match self.purge_deleted().await {
                Ok(true) => return Erasure::Done,
                Ok(false) => tokio::time::sleep(PAUSE).await,
                Err(error) => {
                    tracing::warn!(%error, "the write-ahead log could not be emptied of what was erased; it is tried again");
                    return Erasure::InWal;
                }
            }
        }
        tracing::warn!(
            "the write-ahead log could not be emptied of what was erased: somebody reads it; it is tried again"
        );
        Erasure::InWal
    }
}
