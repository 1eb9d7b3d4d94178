//! What an editor has in hand and has not sent.

use chrono::{DateTime, Utc};

use crate::domain::{chat::ChatId, event::Change};

use super::{
    CaseId, Error, Receipt, Result, Store, from_json, inbox, random_id, seal::Kind, to_json,
    to_millis,
};

/// A change that an editor has in hand.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// Whose it is.
    pub editor: ChatId,
    /// The case.
    pub case: CaseId,
    /// The case's revision that the editor was shown.
    pub seen: u32,
    /// The change.
    pub change: Change,
    /// The line as it was written.
    pub line: String,
}

/// A draft that an editor pressed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The case.
    pub case: CaseId,
    /// The change.
    pub change: Change,
    /// The line as it was written.
    pub line: String,
}

impl Store {
    /// Keeps a draft, and returns the id for its buttons.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn draft(
        &self,
        draft: &NewDraft,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<i64> {
        let id = random_id();
        let mut tx = self.begin().await?;
        sqlx::query(
            "insert into draft (id, editor, case_id, seen, change, line, created)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(draft.editor.0)
        .bind(draft.case.0)
        .bind(draft.seen)
        .bind(to_json(&draft.change))
        .bind(self.seal.seal(Kind::Line, draft.line.as_bytes()))
        .bind(to_millis(now))
        .execute(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Takes a draft away from its editor, to be written anew or forgotten; `None` if it is not there any more.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn withdraw(
        &self,
        editor: ChatId,
        id: i64,
        receipt: Receipt,
    ) -> Result<Option<Draft>> {
        let mut tx = self.begin().await?;
        let row: Option<(i64, String, Vec<u8>)> = sqlx::query_as(
            "delete from draft where id = $1 and editor = $2 returning case_id, change, line",
        )
        .bind(id)
        .bind(editor.0)
        .fetch_optional(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        let Some((case, change, line)) = row else {
            return Ok(None);
        };
        let line = String::from_utf8(self.seal.open(Kind::Line, &line)?)
            .map_err(|_| Error::Unreadable("line"))?;
        Ok(Some(Draft {
            case: CaseId(case),
            change: from_json(&change, "change")?,
            line,
        }))
    }
}
