//! Preferences: each choice once, for all chats that made it.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::{Asker, ChatId},
    preferences::Preferences,
    reminder::Leads,
};

use super::{
    Chats, Reader, Receipt, Result, Store, Table, Tx, from_json, random_id, to_json, to_millis,
};

/// Preferences by the id of their row; a chat without one chose nothing.
pub(super) type KnownPreferences = HashMap<i64, Arc<Preferences>>;

/// Every row, for a check of each.
pub(super) const ROWS: &str = "select id, content from preference";

#[derive(FromRow)]
pub(super) struct PreferenceRow {
    id: i64,
    content: String,
}

impl Chats<'_> {
    /// What a chat chose.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn preferences(self, chat: ChatId) -> Result<Preferences> {
        self.store
            .read(async |reader| preferences_of(self.store, reader, chat).await)
            .await
    }

    /// Stores what a chat chose. What is held for it is looked at again: it may leave now, or later.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn choose_preferences(
        self,
        asker: Asker,
        preferences: &Preferences,
        receipt: Receipt,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                let before = id_of_chat(tx, chat).await?;
                let after = self.store.keep_preferences(tx, preferences, now).await?;
                if before != after {
                    choose(tx, chat, after).await?;
                    delete_if_unused(tx, before).await?;
                    look_again(tx, chat).await?;
                }
                Ok(())
            })
            .await
    }
}

impl Store {
    /// The id of these preferences, which are stored if nobody chose them before; none for those of who chose nothing.
    async fn keep_preferences(
        &self,
        tx: &mut Tx,
        preferences: &Preferences,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>> {
        if *preferences == Preferences::default() {
            return Ok(None);
        }
        let content = to_json(preferences);
        if let Some(known) = id_of_content(tx, &content).await? {
            return Ok(Some(known));
        }
        let id = random_id();
        let digest_at = preferences.next_digest(self.defaults, now);
        insert(tx, id, &content, digest_at.map(to_millis)).await?;
        Ok(Some(id))
    }

    /// The preferences of these ids. Those of a row that cannot be read are of who chose nothing: they are told.
    pub(super) async fn known_preferences(
        &self,
        reader: &mut Reader,
        ids: impl IntoIterator<Item = i64>,
    ) -> Result<KnownPreferences> {
        let mut ids: Vec<i64> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(KnownPreferences::new());
        }
        let rows = rows_of(reader, &to_json(&ids)).await?;
        let read = |row: PreferenceRow| Ok((row.id, Arc::new(row.read()?)));
        let known = self.read_each(Table::Preference, &rows, read).read;
        Ok(known.into_iter().collect())
    }
}

impl PreferenceRow {
    pub(super) fn id(&self) -> i64 {
        self.id
    }

    pub(super) fn read(self) -> Result<Preferences> {
        from_json(&self.content, "preference")
    }
}

/// Whether a row can be read.
pub(super) fn check(row: PreferenceRow) -> Result<()> {
    row.read().map(drop)
}

impl Store {
    /// The leads that anybody wants. Of others no reminder begins, for it would be looked for in vain who wants it.
    pub(super) async fn wanted_leads(&self, reader: &mut Reader) -> Result<Leads> {
        let rows = sqlx::query(ROWS).fetch_all(reader).await?;
        let read = |row: PreferenceRow| Ok(row.read()?.leads(self.defaults));
        let chosen = self.read_each(Table::Preference, &rows, read).read;
        Ok(chosen.into_iter().fold(self.defaults.leads, Leads::and))
    }
}

pub(super) async fn preferences_of(
    store: &Store,
    reader: &mut Reader,
    chat: ChatId,
) -> Result<Preferences> {
    let Some(id) = id_of_chat(reader, chat).await? else {
        return Ok(Preferences::default());
    };
    let known = store.known_preferences(reader, [id]).await?;
    let chosen = known.get(&id).map(|chosen| chosen.as_ref().clone());
    Ok(chosen.unwrap_or_default())
}

/// Deletes preferences that no chat has any more.
pub(super) async fn delete_if_unused(tx: &mut Tx, id: Option<i64>) -> Result<()> {
    sqlx::query(
        "delete from preference where id = $1 and not exists (select 1 from chat where preference_id = $1)",
    )
    .bind(id)
    .execute(tx)
    .await?;
    Ok(())
}

/// Before a chat is merged into another: that has its choice, unless it made one itself. Returns what the first one chose.
pub(super) async fn hand_on(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<Option<i64>> {
    let chosen = id_of_chat(tx, from).await?;
    if id_of_chat(tx, to).await?.is_none() {
        choose(tx, to, chosen).await?;
    }
    Ok(chosen)
}

/// The id of what a chat chose.
pub(super) async fn id_of_chat(reader: &mut Reader, chat: ChatId) -> Result<Option<i64>> {
    let id: Option<Option<i64>> =
        sqlx::query_scalar("select preference_id from chat where id = $1")
            .bind(chat.0)
            .fetch_optional(reader)
            .await?;
    Ok(id.flatten())
}

async fn id_of_content(tx: &mut Tx, content: &str) -> Result<Option<i64>> {
    let id = sqlx::query_scalar("select id from preference where content = $1")
        .bind(content)
        .fetch_optional(tx)
        .await?;
    Ok(id)
}

async fn insert(tx: &mut Tx, id: i64, content: &str, digest_at: Option<i64>) -> Result<()> {
    sqlx::query("insert into preference (id, content, digest_at) values ($1, $2, $3)")
        .bind(id)
        .bind(content)
        .bind(digest_at)
        .execute(tx)
        .await?;
    Ok(())
}

async fn choose(tx: &mut Tx, chat: ChatId, preferences: Option<i64>) -> Result<()> {
    sqlx::query("update chat set preference_id = $2 where id = $1")
        .bind(chat.0)
        .bind(preferences)
        .execute(tx)
        .await?;
    Ok(())
}

/// Puts what is held for a chat back into the queue: when it is claimed, it is decided anew when it leaves.
pub(super) async fn look_again(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null where chat_id = $1 and state = 'held'",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts back what is held for digests that never come, for what their chats chose cannot be read or is gone: they are told as who
/// chose nothing.
pub(super) async fn release_undigested(tx: &mut Tx) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting'
         where state = 'held' and not_before is null and not exists (
             select 1 from chat left join preference on preference.id = chat.preference_id
             where chat.id = notice.chat_id
                 and (preference.digest_at is not null or chat.state in ('stopped', 'unreachable')))",
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The rows of these ids, a JSON list.
async fn rows_of(reader: &mut Reader, ids: &str) -> Result<Vec<sqlx::sqlite::SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each.
         select id, content from preference where id in (select value from json_each($1))",
    )
    .bind(ids)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}
