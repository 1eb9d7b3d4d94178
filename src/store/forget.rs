//! Erasing a chat: its row, everything that hangs on it, and what its bytes leave behind.
//!
//! Deleted rows are overwritten in the database, and what its files still have of them is removed: with SQLite, its write-ahead
//! log is emptied. What an editor has posted stays, without a name.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{ChatId, ChatKey},
    role::Role,
};

use super::{
    Chats, Receipt, Result, Store, Tx, audit,
    broadcasts::finish,
    chats::{delete_chat, role_of},
    preferences,
    undo::withdraw_unapproved_of,
};

/// The attempts to remove what erased rows leave behind, and the pause between them: readers end within milliseconds, and
/// whoever is erased waits for the answer. What is left then goes when that is next tried.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(20);

/// The extent of an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// Nothing of it is left in any file.
    Done,
    /// It is gone from the database. While somebody reads that as it was before, a file still has traces of it: they go soon.
    TracesLeft,
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
    pub async fn forget_chat(
        self,
        key: ChatKey,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Erasure> {
        self.store
            .write(Some(receipt), async |tx| {
                if let Some(chat) = self.store.known(tx, key).await? {
                    withdraw_unapproved_of(tx, chat, now).await?;
                    let (role, acts) = (role_in(tx, chat).await?, acts_of(tx, chat).await?);
                    // Followers are in no act.
                    if role.is_some() || acts > 0 {
                        audit::forgotten(tx, (role, acts), now).await?;
                    }
                    let chosen = preferences::id_of_chat(tx, chat).await?;
                    let told = delete_notices(tx, chat).await?;
                    if told.iter().any(|(_, state)| state == "sending") {
                        self.store.erased.add(chat);
                    }
                    delete_chat(tx, chat).await?;
                    preferences::delete_if_unused(tx, chosen).await?;
                    finish(tx, told.into_iter().map(|(broadcast, _)| broadcast)).await?;
                }
                Ok(())
            })
            .await?;
        Ok(self.store.purge_erased().await)
    }

    /// Whether a chat was erased after something was claimed for it.
    pub fn is_erased(self, chat: ChatId) -> bool {
        self.store.erased.chats().contains(&chat)
    }
}

impl Store {
    /// Removes from the files what erased rows leave behind.
    async fn purge_erased(&self) -> Erasure {
        for _ in 0..TRIES {
            match self.purge_deleted().await {
                Ok(true) => return Erasure::Done,
                Ok(false) => tokio::time::sleep(PAUSE).await,
                Err(error) => {
                    tracing::warn!(%error, "traces of what was erased could not be removed; it is tried again");
                    return Erasure::TracesLeft;
                }
            }
        }
        tracing::warn!(
            "traces of what was erased could not be removed, for somebody reads the database; it is tried again"
        );
        Erasure::TracesLeft
    }
}

/// The highest role of a chat.
async fn role_in(tx: &mut Tx, chat: ChatId) -> Result<Option<Role>> {
    let role: Option<String> = sqlx::query_scalar("select role from editor where chat_id = $1")
        .bind(chat.0)
        .fetch_optional(tx)
        .await?;
    Ok(role.as_deref().and_then(role_of))
}

/// In how many places of the audit a chat stands.
async fn acts_of(tx: &mut Tx, chat: ChatId) -> Result<u64> {
    let acts: i64 = sqlx::query_scalar("select count(*) from audit_person where chat_id = $1")
        .bind(chat.0)
        .fetch_one(tx)
        .await?;
    Ok(acts.unsigned_abs())
}

/// Deletes the notices of a chat; returns of which broadcast each was, and its state.
async fn delete_notices(tx: &mut Tx, chat: ChatId) -> Result<Vec<(i64, String)>> {
    let deleted =
        sqlx::query_as("delete from notice where chat_id = $1 returning broadcast_id, state")
            .bind(chat.0)
            .fetch_all(tx)
            .await?;
    Ok(deleted)
}
