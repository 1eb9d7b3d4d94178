//! Penalties (429): a restart must not forget them, for sending during one makes it longer.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;

use crate::domain::chat::{ChatId, ChatKey};

use super::{
    Outbox, Reader, Result, Table, Tx, from_millis, implausible::LONGEST_PLAUSIBLE_WAIT, to_millis,
};

impl Outbox<'_> {
    /// Stores the end of the penalty of a chat, or of the whole bot.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_penalty(self, chat: Option<ChatKey>, until: DateTime<Utc>) -> Result<()> {
        let known = match chat {
            Some(key) => self
                .store
                .chats()
                .find_chat(key)
                .await?
                .map(|(chat, _)| chat.id),
            None => None,
        };
        self.store
            .write(None, async |tx| match (chat, known) {
                (None, _) => extend_penalty_of_all(tx, until).await,
                (Some(_), Some(id)) => extend_penalty(tx, id, until).await,
                // Who is not known has nothing that would be sent.
                (Some(_), None) => Ok(()),
            })
            .await
    }

    /// The penalties that are not over and are plausible: of chats that can be read, and of the whole bot.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn penalties(
        self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Option<ChatKey>, DateTime<Utc>)>> {
        let longest = now + LONGEST_PLAUSIBLE_WAIT;
        let all = self
            .store
            .read(async |reader| penalty_of_all(reader, now, longest).await)
            .await?;
        let rows = self
            .store
            .read(async |reader| penalties_of_chats(reader, now, longest).await)
            .await?;
        let read = |(_, sealed, until): (i64, Vec<u8>, i64)| {
            Ok((Some(self.store.key_of(&sealed)?), from_millis(until)))
        };
        let chats = self.store.read_each(Table::Chat, &rows, read).read;
        let all = all.into_iter().map(|until| (None, from_millis(until)));
        Ok(all.chain(chats).collect())
    }
}

/// Makes the penalty of a chat last until then, if it is not longer already.
pub(super) async fn extend_penalty(tx: &mut Tx, chat: ChatId, until: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update chat set penalty_until = case when penalty_until < $2 then $2 else penalty_until end where id = $1",
    )
    .bind(chat.0)
    .bind(to_millis(until))
    .execute(tx)
    .await?;
    Ok(())
}

async fn extend_penalty_of_all(tx: &mut Tx, until: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update instance set penalty_until = case when penalty_until < $1 then $1 else penalty_until end where id = 1",
    )
    .bind(to_millis(until))
    .execute(tx)
    .await?;
    Ok(())
}

/// The end of the penalty of the whole bot, if it is after `now` and not after `longest`.
async fn penalty_of_all(
    reader: &mut Reader,
    now: DateTime<Utc>,
    longest: DateTime<Utc>,
) -> Result<Option<i64>> {
    let until = sqlx::query_scalar(
        "select penalty_until from instance where id = 1 and penalty_until between $1 + 1 and $2",
    )
    .bind(to_millis(now))
    .bind(to_millis(longest))
    .fetch_optional(reader)
    .await?;
    Ok(until)
}

/// The chats with a penalty that ends after `now` and not after `longest`.
async fn penalties_of_chats(
    reader: &mut Reader,
    now: DateTime<Utc>,
    longest: DateTime<Utc>,
) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select id, sealed, penalty_until from chat where penalty_until between $1 + 1 and $2 and penalty_until > 0",
    )
    .bind(to_millis(now))
    .bind(to_millis(longest))
    .fetch_all(reader)
    .await?;
    Ok(rows)
}
