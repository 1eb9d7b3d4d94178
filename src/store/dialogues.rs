//! Dialogues: posts that editors put together. Each is kept as a line offered to its editor: `/post` with its answers so far.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{Drafts, Receipt, Result, Table, random_id, seal::SealedKind, to_hour, to_json};

/// The line that tells a dialogue from other lines that were offered: whoever says it begins a new one.
const POST: &str = "/post";

impl Drafts<'_> {
    /// Keeps a dialogue, a new one where there is no id yet, and returns its id. Without a receipt the update stays open: a
    /// later part of the same use case closes it.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_dialogue(
        self,
        (chat, id): (ChatId, Option<i64>),
        answers: &str,
        now: DateTime<Utc>,
        receipt: Option<Receipt>,
    ) -> Result<i64> {
        let id = id.unwrap_or_else(random_id);
        let lines = to_json(&[POST, answers]);
        let sealed = self.store.seal.seal(SealedKind::Line, lines.as_bytes());
        self.store
            .write(receipt, async |tx| {
                sqlx::query(
                    "insert into choice (id, chat_id, lines, created) values ($1, $2, $3, $4)
                     on conflict (id) do update set lines = excluded.lines, created = excluded.created
                     where choice.chat_id = excluded.chat_id",
                )
                .bind(id)
                .bind(chat.0)
                .bind(sealed)
                .bind(to_hour(now))
                .execute(tx)
                .await?;
                Ok(id)
            })
            .await
    }

    /// The dialogues of a chat, with their ids, as they were kept; one that cannot be read any more is left out.
    ///
    /// # Errors
    /// If they could not be looked for.
    pub async fn dialogues(self, chat: ChatId) -> Result<Vec<(i64, String)>> {
        let rows: Vec<(i64, Vec<u8>)> = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_as("select id, lines from choice where chat_id = $1")
                        .bind(chat.0)
                        .fetch_all(reader)
                        .await?,
                )
            })
            .await?;
        let mut dialogues = Vec::new();
        for (id, sealed) in rows {
            let lines = self.store.lines_of(&sealed);
            let lines = self.store.if_readable(Table::Choice, id, lines)?;
            if let Some([post, answers]) = lines.as_deref()
                && post == POST
            {
                dialogues.push((id, answers.clone()));
            }
        }
        Ok(dialogues)
    }

    /// Ends a dialogue; nothing of it is kept.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn end_dialogue(
        self,
        chat: ChatId,
        id: i64,
        receipt: impl Into<Option<Receipt>>,
    ) -> Result<()> {
        self.store
            .write(receipt.into(), async |tx| {
                sqlx::query("delete from choice where id = $1 and chat_id = $2")
                    .bind(id)
                    .bind(chat.0)
                    .execute(tx)
                    .await?;
                Ok(())
            })
            .await
    }
}
