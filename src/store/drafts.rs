//! Drafts: changes that editors have not sent yet.

use chrono::{DateTime, Utc};
use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::{chat::ChatId, event::AttributedChange};

use super::{
    CaseId, Drafts, Error, Receipt, Result, Store, Table, from_json, random_id, seal::SealedKind,
    to_count, to_hour, to_json,
};

/// A draft to be stored.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// Whose it is.
    pub editor: ChatId,
    /// The case.
    pub case: CaseId,
    /// The case's revision that the editor was shown.
    pub seen: u32,
    /// The change.
    pub change: AttributedChange,
    /// The line as it was written.
    pub line: String,
}

/// The look-up of a draft whose button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftLookup<T> {
    /// It.
    Draft(T),
    /// It is gone: sent, edited or discarded.
    Gone,
    /// It cannot be read any more.
    Unreadable,
}

impl Drafts<'_> {
    /// Keeps a draft, and returns the id for its buttons.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_draft(
        self,
        draft: &NewDraft,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<i64> {
        let id = random_id();
        self.store
            .write(Some(receipt), async |tx| {
                sqlx::query(
                    "insert into draft (id, editor, case_id, seen, change, line, created)
                 values ($1, $2, $3, $4, $5, $6, $7)",
                )
                .bind(id)
                .bind(draft.editor.0)
                .bind(draft.case.0)
                .bind(i64::from(draft.seen))
                .bind(
                    self.store
                        .seal
                        .seal(SealedKind::Change, to_json(&draft.change).as_bytes()),
                )
                .bind(
                    self.store
                        .seal
                        .seal(SealedKind::Line, draft.line.as_bytes()),
                )
                .bind(to_hour(now))
                .execute(&mut *tx)
                .await?;
                Ok(id)
            })
            .await
    }

    /// The line of a draft, as it was written. The draft stays.
    ///
    /// # Errors
    /// If it could not be looked for.
    pub async fn draft_line(self, editor: ChatId, id: i64) -> Result<DraftLookup<String>> {
        let row = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query("select line from draft where id = $1 and editor = $2")
                        .bind(id)
                        .bind(editor.0)
                        .fetch_optional(reader)
                        .await?,
                )
            })
            .await?;
        self.store.read_line(id, row)
    }

    /// A draft, which stays.
    ///
    /// # Errors
    /// If it could not be looked for.
    pub async fn drafted(self, editor: ChatId, id: i64) -> Result<DraftLookup<NewDraft>> {
        let row = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select case_id, seen, change, line from draft where id = $1 and editor = $2",
                )
                .bind(id)
                .bind(editor.0)
                .fetch_optional(reader)
                .await?)
            })
            .await?;
        let Some(row) = row else {
            return Ok(DraftLookup::Gone);
        };
        let draft = self
            .store
            .if_readable(Table::Draft, id, self.store.draft_of(editor, &row))?;
        Ok(draft.map_or(DraftLookup::Unreadable, DraftLookup::Draft))
    }

    /// Withdraws a draft, to be written anew or discarded, and returns its line.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn withdraw_draft(
        self,
        editor: ChatId,
        id: i64,
        receipt: Receipt,
    ) -> Result<DraftLookup<String>> {
        let row = self
            .store
            .write(Some(receipt), async |tx| {
                let row =
                    sqlx::query("delete from draft where id = $1 and editor = $2 returning line")
                        .bind(id)
                        .bind(editor.0)
                        .fetch_optional(tx)
                        .await?;
                Ok(row)
            })
            .await?;
        self.store.read_line(id, row)
    }
}

impl Store {
    /// The ids of the rows that cannot be read.
    pub(super) async fn draft_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, seen, change, line): (i64, i64, Vec<u8>, Vec<u8>)| {
            to_count(seen, "draft")?;
            self.change_of(&change)?;
            self.line_of(&line).map(drop)
        };
        self.each("select id, seen, change, line from draft", read)
            .await
    }

    fn draft_of(&self, editor: ChatId, row: &SqliteRow) -> Result<NewDraft> {
        Ok(NewDraft {
            editor,
            case: CaseId(row.try_get("case_id")?),
            seen: to_count(row.try_get("seen")?, "draft")?,
            change: self.change_of(row.try_get("change")?)?,
            line: self.line_of(row.try_get("line")?)?,
        })
    }

    fn read_line(&self, id: i64, row: Option<SqliteRow>) -> Result<DraftLookup<String>> {
        let Some(row) = row else {
            return Ok(DraftLookup::Gone);
        };
        let sealed = row.try_get::<Vec<u8>, _>(0).map_err(Error::from);
        let line = sealed.and_then(|sealed| self.line_of(&sealed));
        let line = self.if_readable(Table::Draft, id, line)?;
        Ok(line.map_or(DraftLookup::Unreadable, DraftLookup::Draft))
    }

    /// Opens the line of a draft.
    pub(super) fn line_of(&self, sealed: &[u8]) -> Result<String> {
        let line = self.seal.open(SealedKind::Line, sealed)?;
        String::from_utf8(line).map_err(|_| Error::Unreadable("line"))
    }

    /// Opens a change that is not released.
    pub(super) fn change_of(&self, sealed: &[u8]) -> Result<AttributedChange> {
        let change = self.seal.open(SealedKind::Change, sealed)?;
        let text = String::from_utf8(change).map_err(|_| Error::Unreadable("change"))?;
        from_json(&text, "change")
    }
}
