//! The rows of postings, parsed as far as possible.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{case_state::ChangeRefusal, chat::ChatId, event::AttributedChange};

use super::{CaseId, Error, Postings, Result, Store, Table, Tx, from_json, from_millis};

/// A posting: a change that an editor has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: i64,
    /// Who sent it.
    pub editor: Option<ChatId>,
    /// The case.
    pub case: CaseId,
    /// The case's revision that its editor had seen.
    pub seen: u32,
    /// The message with its “Undo” button; 0 for none.
    pub card: i32,
    /// Until when a second editor must approve it; `None` where none needs to, or one has.
    pub lapses_at: Option<DateTime<Utc>>,
    /// Its state.
    pub state: PostingState,
}

/// The state of a posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostingState {
    /// It waits out the undo window.
    Waiting(Box<AttributedChange>),
    /// It is an event.
    Released {
        /// The event's number.
        number: u32,
    },
    /// It did not apply any more when it was released.
    Refused(ChangeRefusal),
    /// It was taken back.
    Undone,
    /// It cannot be read any more. If it waits out the undo window, it will be refused.
    Unreadable,
}

/// The row of a posting.
#[derive(FromRow)]
pub(super) struct PostingRow {
    id: i64,
    pub(super) case_id: i64,
    pub(super) editor: Option<i64>,
    pub(super) seen: i64,
    change: Option<Vec<u8>>,
    // Whatever bytes stand there, the others are read.
    kind: Vec<u8>,
    card: i64,
    state: Vec<u8>,
    refusal: Option<Vec<u8>>,
    number: Option<i64>,
    pub(super) lapses_at: Option<i64>,
}

impl Postings<'_> {
    /// A posting, for the report to its editor.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn posting(self, id: i64) -> Result<Posting> {
        let row: PostingRow = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_as(
                    "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
             from posting where id = $1",
                )
                .bind(id)
                .fetch_one(reader)
                .await?)
            })
            .await?;
        Ok(self.store.posting_of(row))
    }
}

impl Store {
    /// The ids of the rows that cannot be read.
    pub(super) async fn posting_rows(&self) -> Result<Vec<i64>> {
        let read = |row: PostingRow| match self.posting_of(row).state {
            PostingState::Unreadable => Err(Error::Unreadable("posting")),
            PostingState::Waiting(_)
            | PostingState::Released { .. }
            | PostingState::Refused(_)
            | PostingState::Undone => Ok(()),
        };
        self.each(
            "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at from posting",
            read,
        )
        .await
    }

    /// Parses a posting as far as possible.
    pub(super) fn posting_of(&self, row: PostingRow) -> Posting {
        let id = row.id;
        Posting {
            id,
            editor: row.editor.map(ChatId),
            case: CaseId(row.case_id),
            seen: u32::try_from(row.seen).unwrap_or_default(),
            // Without it there is only no message to put the next word in place of.
            card: row.card.try_into().unwrap_or_default(),
            lapses_at: row.lapses_at.map(from_millis),
            state: self.state_of(row).unwrap_or_else(|error| {
                self.cannot_read(Table::Posting, id, &error);
                PostingState::Unreadable
            }),
        }
    }

    fn state_of(&self, row: PostingRow) -> Result<PostingState> {
        let unreadable = || Error::Unreadable("posting");
        Ok(match row.state.as_slice() {
            b"waiting" => {
                let change = self.change_of(&row.change.ok_or_else(unreadable)?)?;
                // Others look at what stands in clear beside it.
                if change.change.kind().as_bytes() != row.kind {
                    return Err(unreadable());
                }
                PostingState::Waiting(Box::new(change))
            }
            b"released" => {
                let number = row.number.and_then(|number| number.try_into().ok());
                PostingState::Released {
                    number: number.filter(|number| *number > 0).ok_or_else(unreadable)?,
                }
            }
            b"undone" => PostingState::Undone,
            b"refused" => {
                let refusal = row.refusal.ok_or_else(unreadable)?;
                PostingState::Refused(from_json(&String::from_utf8_lossy(&refusal), "refusal")?)
            }
            _ => return Err(unreadable()),
        })
    }
}

/// The row of the posting of that id.
pub(super) async fn one(tx: &mut Tx, id: i64) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
         from posting where id = $1",
    )
    .bind(id)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}
