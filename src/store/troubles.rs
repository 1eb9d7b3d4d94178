//! Troubled groups and channels: the bot may not write there, or lost its topic, and the administrators are still to be
//! told.

use crate::domain::{
    chat::{ChatId, ChatKey, Topic},
    trouble::Trouble,
};

use super::{Chats, Error, Receipt, Result, Table, Tx, subscriptions};

impl Chats<'_> {
    /// The chats whose administrators are still to be told.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn troubled(self) -> Result<Vec<(ChatId, ChatKey, Trouble)>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select id, sealed, trouble from chat where trouble in ('barred', 'topic')",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let read = |(id, sealed, trouble): (i64, Vec<u8>, String)| {
            let trouble = match trouble.as_str() {
                "barred" => Trouble::Barred,
                "topic" => Trouble::NoTopic,
                _ => return Err(Error::Unreadable("trouble")),
            };
            Ok((ChatId(id), self.store.key_of(&sealed)?, trouble))
        };
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }

    /// Notes that the administrators of a chat were told of its trouble: they are not told of the same again.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn told_of_trouble(self, chat: ChatId, trouble: Trouble) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let (word, after) = match trouble {
                    Trouble::Barred => ("barred", Some("told")),
                    Trouble::NoTopic => ("topic", None),
                };
                replace_trouble(tx, chat, word, after).await
            })
            .await
    }

    /// Notes that the bot may write in a chat again: its waiting notices leave.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn may_write_again(self, chat: ChatId, receipt: Receipt) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| {
                let_be_told(tx, chat).await?;
                may_write(tx, chat).await
            })
            .await
    }
}

/// Notes that a message arrived in these chats, a JSON list: notices that were given up there get another attempt; if it was
/// in a topic, only those for a topic, for the general one may still be closed.
pub(super) async fn are_over(tx: &mut Tx, chats: &str, topic: Option<Topic>) -> Result<()> {
    clear_not_found(tx, chats).await?;
    if topic.is_some() {
        let_topics_be_told(tx, chats).await?;
        return clear_told_if_not_barred(tx, chats).await;
    }
    for chat in clear_barred(tx, chats).await? {
        let_be_told(tx, ChatId(chat)).await?;
    }
    Ok(())
}

/// Notes that these chats, a JSON list, are found.
async fn clear_not_found(tx: &mut Tx, chats: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update chat set not_found = 0, retry_at = 0
         where id in (select value from json_each($1)) and not_found > 0",
    )
    .bind(chats)
    .execute(tx)
    .await?;
    Ok(())
}

/// Queues the barred notices for a topic of these chats, a JSON list.
async fn let_topics_be_told(tx: &mut Tx, chats: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update notice set state = 'waiting'
         where state = 'barred' and chat_id in (
                 select id from chat where id in (select value from json_each($1)) and trouble in ('barred', 'told'))
             and exists (
                 select 1 from broadcast where broadcast.id = notice.broadcast_id and (
                     exists (
                         select 1 from follow
                         where case_id = broadcast.case_id and chat_id = notice.chat_id and topic is not null)
                     or broadcast.kind in ('offer', 'date') and exists (
                         select 1 from subscription where chat_id = notice.chat_id and topic is not null)))",
    )
    .bind(chats)
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends the trouble of those of these chats, a JSON list, that were told of it and have no barred notice any more.
async fn clear_told_if_not_barred(tx: &mut Tx, chats: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update chat set trouble = null
         where id in (select value from json_each($1)) and trouble = 'told' and not exists (
             select 1 from notice where chat_id = chat.id and state = 'barred')",
    )
    .bind(chats)
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends the trouble of those of these chats, a JSON list, in which the bot might not write, and returns them.
async fn clear_barred(tx: &mut Tx, chats: &str) -> Result<Vec<i64>> {
    let cleared = sqlx::query_scalar(
        "-- SQLite's own: json_each.
         update chat set trouble = null
         where id in (select value from json_each($1)) and trouble in ('barred', 'told')
         returning id",
    )
    .bind(chats)
    .fetch_all(tx)
    .await?;
    Ok(cleared)
}

/// Queues the barred notices of a chat.
async fn let_be_told(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update notice set state = 'waiting' where chat_id = $1 and state = 'barred'")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Notes that the bot may not write in this chat.
pub(super) async fn is_barred(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update chat set trouble = 'barred' where id = $1 and trouble is distinct from 'told'",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that this topic is closed or gone: its notices go to the general one from now on.
pub(super) async fn topic_is_gone(tx: &mut Tx, chat: ChatId, topic: Topic) -> Result<()> {
    forget_topic(tx, chat, topic).await?;
    subscriptions::topic_is_gone(tx, chat, topic).await?;
    lost_a_topic(tx, chat).await
}

/// Replaces a trouble by what follows it, unless another has come meanwhile.
async fn replace_trouble(
    tx: &mut Tx,
    chat: ChatId,
    trouble: &str,
    after: Option<&str>,
) -> Result<()> {
    sqlx::query("update chat set trouble = $3 where id = $1 and trouble = $2")
        .bind(chat.0)
        .bind(trouble)
        .bind(after)
        .execute(tx)
        .await?;
    Ok(())
}

/// Ends the trouble of a chat, unless it is about a topic.
async fn may_write(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update chat set trouble = null where id = $1 and trouble <> 'topic'")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

async fn forget_topic(tx: &mut Tx, chat: ChatId, topic: Topic) -> Result<()> {
    sqlx::query("update follow set topic = null where chat_id = $1 and topic = $2")
        .bind(chat.0)
        .bind(topic.0)
        .execute(tx)
        .await?;
    Ok(())
}

async fn lost_a_topic(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("update chat set trouble = 'topic' where id = $1")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}
