//! Choices: lines that the bot offered to a chat as buttons.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{
    Drafts, Error, Receipt, Result, Store, Table, from_json, random_id, seal::SealedKind, to_hour,
    to_json,
};

impl Drafts<'_> {
    /// Stores lines to choose from, and returns the id for their buttons.
    ///
    /// # Errors
    /// If they could not be stored.
    pub async fn keep_choices(
        self,
        chat: ChatId,
        lines: &[String],
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<i64> {
        let id = random_id();
        self.store
            .write(Some(receipt), async |tx| {
                sqlx::query(
                    "insert into choice (id, chat_id, lines, created) values ($1, $2, $3, $4)",
                )
                .bind(id)
                .bind(chat.0)
                .bind(
                    self.store
                        .seal
                        .seal(SealedKind::Line, to_json(&lines).as_bytes()),
                )
                .bind(to_hour(now))
                .execute(&mut *tx)
                .await?;
                Ok(id)
            })
            .await
    }

    /// One of the lines offered to this chat; `None` if the offer is too old, was made to another chat or cannot be read any
    /// more.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn chosen_line(self, chat: ChatId, id: i64, option: u8) -> Result<Option<String>> {
        let sealed: Option<Vec<u8>> = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_scalar("select lines from choice where id = $1 and chat_id = $2")
                        .bind(id)
                        .bind(chat.0)
                        .fetch_optional(reader)
                        .await?,
                )
            })
            .await?;
        let read = sealed
            .map(|sealed| self.store.lines_of(&sealed))
            .transpose();
        let lines = self.store.if_readable(Table::Choice, id, read)?.flatten();
        Ok(lines.and_then(|lines| lines.into_iter().nth(usize::from(option))))
    }
}

impl Store {
    /// Opens the lines of a choice.
    pub(super) fn lines_of(&self, sealed: &[u8]) -> Result<Vec<String>> {
        let plain = self.seal.open(SealedKind::Line, sealed)?;
        let text = String::from_utf8(plain).map_err(|_| Error::Unreadable("choice"))?;
        from_json(&text, "choice")
    }
}
