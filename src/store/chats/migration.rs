//! The migration of a group to its supergroup, which has another key.

use crate::domain::chat::{ChatId, ChatKey};

use super::{
    super::{
        Chats, Receipt, Result, Store, Tx, closings, notes, preferences, presence, subscriptions,
    },
    delete_chat,
};

impl Chats<'_> {
    /// Migrates a group to its supergroup, which has another key: what it follows goes with it.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn migrate_chat(self, from: ChatKey, to: ChatKey, receipt: Receipt) -> Result<()> {
        let known = self.find_chat(from).await?;
        self.store
            .write(Some(receipt), async |tx| {
                if let Some((chat, _)) = known {
                    self.store.move_chat(tx, chat.id, to).await?;
                }
                Ok(())
            })
            .await
    }
}

impl Store {
    /// Gives a chat the new key of its group. If that key is stored as another chat, the follows of both are merged.
    pub(in crate::store) async fn move_chat(
        &self,
        tx: &mut Tx,
        chat: ChatId,
        to: ChatKey,
    ) -> Result<()> {
        let known = self.known(tx, to).await?;
        if known == Some(chat) {
            // Somebody else has moved it already.
            return Ok(());
        }
        let Some(known) = known else {
            forget_message_numbers(tx, chat).await?;
            return replace_key(tx, chat, &self.sealed(to)).await;
        };
        presence::hand_on(tx, chat, known).await?;
        let chosen = preferences::hand_on(tx, chat, known).await?;
        copy_follows(tx, chat, known).await?;
        closings::copy(tx, chat, known).await?;
        notes::hand_on(tx, chat, known).await?;
        subscriptions::hand_on(tx, chat, known).await?;
        copy_notices(tx, chat, known).await?;
        copy_deliveries(tx, chat, known).await?;
        delete_chat(tx, chat).await?;
        preferences::delete_if_unused(tx, chosen).await?;
        presence::take_over(tx, known).await
    }
}

/// In its new form a chat has none of the messages that it had before.
async fn forget_message_numbers(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: or replace.
         update or replace delivery set message = 0, wrong = 0 where chat_id = $1",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

async fn replace_key(tx: &mut Tx, chat: ChatId, sealed: &[u8]) -> Result<()> {
    sqlx::query("update chat set sealed = $2 where id = $1")
        .bind(chat.0)
        .bind(sealed)
        .execute(tx)
        .await?;
    Ok(())
}

/// Copies what a chat follows to another, unless that follows it already; then what one of them asked for stays asked for.
async fn copy_follows(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query(
        "insert into follow (case_id, chat_id, topic, told, maybe_told, carried_from)
         select case_id, $2, topic, told, maybe_told, carried_from from follow where chat_id = $1
         on conflict (case_id, chat_id) do update set
             carried_from = case when excluded.carried_from is not null then follow.carried_from end",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Queues the notices of a chat for another, unless that has them already.
async fn copy_notices(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state)
         select broadcast_id, $2, 'waiting' from notice where chat_id = $1
         on conflict (broadcast_id, chat_id) do nothing",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Copies what a chat was told to another, which has none of its messages.
async fn copy_deliveries(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query(
        "insert into delivery (chat_id, case_id, kind, from_revision, to_revision, message, keep_until)
         select $2, case_id, kind, min(from_revision), to_revision, 0, max(keep_until) from delivery
         where chat_id = $1 group by case_id, kind, to_revision
         on conflict (chat_id, case_id, kind, to_revision, message) do nothing",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}
