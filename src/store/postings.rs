//! What an editor has sent: it waits out the undo window, in which it can be taken back.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{chat::ChatId, event::Change, hearing::HearingNo, standing::Refusal};

use super::{
    CaseId, Error, Receipt, Result, Store, from_json, from_millis, inbox, random_id, to_millis,
};

/// A change that an editor has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: i64,
    /// The case.
    pub case: CaseId,
    /// The change.
    pub change: Change,
    /// The message with its “Undo” button.
    pub card: i32,
    /// What became of it.
    pub state: PostingState,
}

/// What became of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostingState {
    /// It waits out the undo window.
    Waiting,
    /// It is an event.
    Released {
        /// The event's number.
        number: u32,
    },
    /// It did not apply any more.
    Refused(Refusal),
    /// It was taken back.
    Undone,
}

#[derive(FromRow)]
pub(super) struct PostingRow {
    pub(super) id: i64,
    pub(super) editor: i64,
    case_id: i64,
    pub(super) seen: u32,
    change: String,
    card: i32,
    state: String,
    refusal: Option<String>,
    number: Option<u32>,
}

impl PostingRow {
    pub(super) fn read(self) -> Result<Posting> {
        let state = match (self.state.as_str(), self.refusal, self.number) {
            ("waiting", _, _) => PostingState::Waiting,
            ("released", _, Some(number)) => PostingState::Released { number },
            ("undone", _, _) => PostingState::Undone,
            ("refused", Some(refusal), _) => PostingState::Refused(from_json(&refusal, "refusal")?),
            _ => return Err(Error::Unreadable("posting")),
        };
        let change = from_json(&self.change, "change")?;
        Ok(Posting {
            id: self.id,
            case: CaseId(self.case_id),
            change,
            card: self.card,
            state,
        })
    }
}

impl Store {
    /// Sends a draft: it becomes a posting that only editors see until `release_at`. `None` if the draft is not there
    /// any more, as after a second press.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn post(
        &self,
        editor: ChatId,
        draft: i64,
        card: i32,
        release_at: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Option<Posting>> {
        let id = random_id();
        let mut tx = self.begin().await?;
        let row: Option<(i64, u32, String)> = sqlx::query_as(
            "delete from draft where id = $1 and editor = $2 returning case_id, seen, change",
        )
        .bind(draft)
        .bind(editor.0)
        .fetch_optional(&mut *tx)
        .await?;
        let Some((case, seen, change)) = row else {
            inbox::close(&mut tx, receipt).await?;
            tx.commit().await?;
            return Ok(None);
        };
        let read: Change = from_json(&change, "change")?;
        let hearing = hearing_of(&read);
        sqlx::query(
            "insert into posting (id, editor, case_id, seen, change, hearing_no, card, release_at, turn, state)
             values ($1, $2, $3, $4, $5, $6, $7, $8,
                 (select coalesce(max(turn), 0) + 1 from posting), 'waiting')",
        )
        .bind(id)
        .bind(editor.0)
        .bind(case)
        .bind(seen)
        .bind(change)
        .bind(hearing.map(|hearing| hearing.0))
        .bind(card)
        .bind(to_millis(release_at))
        .execute(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        let case = CaseId(case);
        Ok(Some(Posting {
            id,
            case,
            change: read,
            card,
            state: PostingState::Waiting,
        }))
    }

    /// Takes a posting back if it has not been released: the one of that id, or the editor's last. Returns the posting
    /// as it was, `None` if there is none.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn undo(
        &self,
        editor: ChatId,
        id: Option<i64>,
        receipt: Receipt,
    ) -> Result<Option<Posting>> {
        let mut tx = self.begin().await?;
        let row: Option<PostingRow> = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number
             from posting where editor = $1 and ($2 is null or id = $2)
             order by state = 'waiting' desc, turn desc limit 1",
        )
        .bind(editor.0)
        .bind(id)
        .fetch_optional(&mut *tx)
        .await?;
        let posting = row.map(PostingRow::read).transpose()?;
        if let Some(posting) = posting
            .as_ref()
            .filter(|posting| posting.state == PostingState::Waiting)
        {
            sqlx::query("update posting set state = 'undone' where id = $1")
                .bind(posting.id)
                .execute(&mut *tx)
                .await?;
        }
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        Ok(posting)
    }

    /// A posting, to tell its editor what became of it.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn posting(&self, id: i64) -> Result<Posting> {
        let row: PostingRow = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number
             from posting where id = $1",
        )
        .bind(id)
        .fetch_one(&self.readers)
        .await?;
        row.read()
    }

    /// When the next posting leaves its undo window.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_release(&self) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> =
            sqlx::query_scalar("select min(release_at) from posting where state = 'waiting'")
                .fetch_one(&self.readers)
                .await?;
        at.map(from_millis).transpose()
    }
}

fn hearing_of(change: &Change) -> Option<HearingNo> {
    match change {
        Change::Move { hearing, .. }
        | Change::Adjourn { hearing, .. }
        | Change::Cancel { hearing, .. }
        | Change::Hold { hearing, .. } => Some(*hearing),
        Change::Schedule { .. }
        | Change::Access { .. }
        | Change::Custody { .. }
        | Change::Stage { .. }
        | Change::Verdict { .. }
        | Change::Statement { .. }
        | Change::Check => None,
    }
}
