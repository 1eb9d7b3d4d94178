//! Notes: why a chat follows a case, in its own words, sealed. A note goes with its follow.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::{
    chat::ChatId,
    export::KeptNote,
    note::{Note, NoteId},
};

use super::{
    CaseId, Error, Follows, Reader, Receipt, Result, Store, Table, Tx, random_id, rows::Rows,
    seal::SealedKind, to_json, wanted,
};

/// The effect of keeping a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteEffect {
    /// It is kept under this id, in the place of an earlier one.
    Kept(NoteId),
    /// It is not: the chat does not follow the case.
    NotFollowed,
}

/// The effect of removing a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveNoteEffect {
    /// It is gone.
    Removed,
    /// There was none, or another is there by now.
    Unchanged,
}

/// The note of a chat on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteLookup {
    /// This one.
    Note(NoteId, Note),
    /// There is none.
    None,
    /// There is one that cannot be read.
    Unreadable(NoteId),
}

/// What is sealed: with the id, so that no two are alike.
#[derive(Serialize, Deserialize)]
struct Content<T> {
    id: i64,
    text: T,
}

#[derive(FromRow)]
struct NoteRow {
    id: i64,
    case_id: i64,
    sealed: Vec<u8>,
}

impl Follows<'_> {
    /// Keeps a note of a chat on a case that it follows, in the place of an earlier one.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_note(
        self,
        (chat, case): (ChatId, CaseId),
        note: &Note,
        receipt: Receipt,
    ) -> Result<NoteEffect> {
        let id = random_id();
        let sealed = self.store.seal_note(id, note);
        self.store
            .write(Some(receipt), async |tx| {
                if put(tx, id, (chat, case), &sealed).await? == 0 {
                    return Ok(NoteEffect::NotFollowed);
                }
                wanted::mark_wanted(tx, case, chat).await?;
                Ok(NoteEffect::Kept(NoteId(id)))
            })
            .await
    }

    /// Removes a note of a chat on a case, also one that cannot be read, unless another was written in its place.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn remove_note(
        self,
        (chat, case): (ChatId, CaseId),
        note: NoteId,
        receipt: Receipt,
    ) -> Result<RemoveNoteEffect> {
        self.store
            .write(Some(receipt), async |tx| {
                Ok(effect(delete_one(tx, (chat, case), note).await?))
            })
            .await
    }

    /// The note of a chat on a case.
    ///
    /// # Errors
    /// If the store could not be read.
    pub async fn note(self, chat: ChatId, case: CaseId) -> Result<NoteLookup> {
        let rows = self
            .store
            .read(async |reader| note_of(reader, (chat, case)).await);
        let Rows {
            mut read,
            unreadable,
        } = self.store.notes_of(&rows.await?);
        Ok(match (read.pop(), unreadable.first()) {
            (Some((id, _, note)), _) => NoteLookup::Note(id, note),
            (None, Some(id)) => NoteLookup::Unreadable(NoteId(*id)),
            (None, None) => NoteLookup::None,
        })
    }

    /// The notes of a chat that can be read, by case.
    ///
    /// # Errors
    /// If the store could not be read.
    pub async fn notes(self, chat: ChatId) -> Result<HashMap<CaseId, Note>> {
        let rows = self
            .store
            .read(async |reader| all_of(reader, chat).await)
            .await?;
        let notes = self.store.notes_of(&rows).read.into_iter();
        Ok(notes.map(|(_, case, note)| (case, note)).collect())
    }
}

impl Store {
    fn notes_of(&self, rows: &[SqliteRow]) -> Rows<(NoteId, CaseId, Note)> {
        let read = |row: NoteRow| {
            let note = self.open_note(row.id, &row.sealed)?;
            Ok((NoteId(row.id), CaseId(row.case_id), note))
        };
        self.read_each(Table::FollowNote, rows, read)
    }

    fn seal_note(&self, id: i64, note: &Note) -> Vec<u8> {
        let text = note.as_str();
        let content = to_json(&Content { id, text });
        self.seal.seal(SealedKind::Note, content.as_bytes())
    }

    fn open_note(&self, id: i64, sealed: &[u8]) -> Result<Note> {
        let opened = self.seal.open(SealedKind::Note, sealed)?;
        let content: Option<Content<String>> = serde_json::from_slice(&opened).ok();
        let content = content.filter(|content| content.id == id);
        let note = content.and_then(|content| Note::new(&content.text).ok());
        note.ok_or(Error::Unreadable("note"))
    }

    /// The ids of the rows that cannot be read.
    pub(super) async fn note_rows(&self) -> Result<Vec<i64>> {
        let read = |row: NoteRow| self.open_note(row.id, &row.sealed).map(drop);
        self.each("select id, case_id, sealed from follow_note", read)
            .await
    }

    /// The notes of a chat, for it to read; of one that cannot be read, the case.
    pub(super) async fn kept_notes(
        &self,
        reader: &mut Reader,
        chat: ChatId,
    ) -> Result<Vec<KeptNote>> {
        let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = sqlx::query_as(
            "select follow_note.id, court_case.slug, follow_note.sealed
             from follow_note join court_case on court_case.id = follow_note.case_id
             where follow_note.chat_id = $1 order by court_case.slug",
        )
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
        let notes = rows.into_iter().map(|(id, case, sealed)| {
            let note = self.open_note(id, &sealed);
            let note = self.if_readable(Table::FollowNote, id, note)?;
            Ok(KeptNote {
                case: String::from_utf8_lossy(&case).into_owned(),
                text: note.map(|note| note.as_str().to_owned()),
            })
        });
        notes.collect()
    }
}

/// Removes the note of a chat on a case inside another use case's transaction.
pub(super) async fn remove(tx: &mut Tx, of: (ChatId, CaseId)) -> Result<RemoveNoteEffect> {
    Ok(effect(delete(tx, of).await?))
}

fn effect(deleted: u64) -> RemoveNoteEffect {
    if deleted > 0 {
        RemoveNoteEffect::Removed
    } else {
        RemoveNoteEffect::Unchanged
    }
}

/// Hands the notes of a chat on to another, which follows the same, unless that has its own.
pub(super) async fn hand_on(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query(
        "update follow_note set chat_id = $2
         where chat_id = $1 and not exists (
             select 1 from follow_note as own where own.chat_id = $2 and own.case_id = follow_note.case_id)",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Returns how many are kept: one, or none where the case is not followed.
async fn put(tx: &mut Tx, id: i64, (chat, case): (ChatId, CaseId), sealed: &[u8]) -> Result<u64> {
    let kept = sqlx::query(
        "insert into follow_note (id, case_id, chat_id, sealed)
         select $1, case_id, chat_id, $4 from follow where case_id = $2 and chat_id = $3
         on conflict (case_id, chat_id) do update set id = excluded.id, sealed = excluded.sealed",
    )
    .bind(id)
    .bind(case.0)
    .bind(chat.0)
    .bind(sealed)
    .execute(tx)
    .await?;
    Ok(kept.rows_affected())
}

/// Returns how many were deleted: one or none.
async fn delete(tx: &mut Tx, (chat, case): (ChatId, CaseId)) -> Result<u64> {
    let deleted = sqlx::query("delete from follow_note where case_id = $1 and chat_id = $2")
        .bind(case.0)
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected())
}

/// The same of the note of that id alone.
async fn delete_one(tx: &mut Tx, (chat, case): (ChatId, CaseId), note: NoteId) -> Result<u64> {
    let deleted =
        sqlx::query("delete from follow_note where case_id = $1 and chat_id = $2 and id = $3")
            .bind(case.0)
            .bind(chat.0)
            .bind(note.0)
            .execute(tx)
            .await?;
    Ok(deleted.rows_affected())
}

async fn note_of(reader: &mut Reader, (chat, case): (ChatId, CaseId)) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select id, case_id, sealed from follow_note where case_id = $1 and chat_id = $2",
    )
    .bind(case.0)
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn all_of(reader: &mut Reader, chat: ChatId) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query("select id, case_id, sealed from follow_note where chat_id = $1")
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
    Ok(rows)
}
