//! Postings: changes that editors have sent. Each waits out its undo window, in which it can be taken back.

use chrono::{DateTime, Utc};
use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::chat::ChatId;

use super::{
    CaseId, DraftConflict, DraftLookup, Posting, PostingState, Postings, Reader, Receipt, Result,
    Store, Table, Tx, approvals, from_millis, new_posting, posting_rows::one, to_count, to_millis,
    undo::withdraw, waiting::DraftRow,
};

/// The submission of a draft by its editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftSubmission {
    /// The draft.
    pub draft: i64,
    /// The conflicting waiting change that is withdrawn for it.
    pub instead_of: Option<i64>,
    /// The message with its buttons; 0 for none.
    pub card: i32,
    /// When its undo window ends.
    pub release_at: DateTime<Utc>,
    /// Until when a second editor must approve it, later than the end of its window; `None` where none needs to.
    pub lapses_at: Option<DateTime<Utc>>,
}

/// The outcome of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmissionOutcome {
    /// It is posted, and waits out the undo window.
    Posted {
        /// As what.
        posting: Box<Posting>,
        /// The posting that was withdrawn for it, as it was.
        instead_of: Option<Box<Posting>>,
    },
    /// It conflicts, and is still a draft.
    Conflict(Box<DraftConflict>),
    /// Another editor must approve it, and there is none; it is still a draft.
    NobodyToApprove,
}

impl Postings<'_> {
    /// Submits a draft: it becomes a posting that only editors see until its window ends. A draft that would be refused then
    /// is refused now. After a second press, the draft may be gone, and its editor may just have lost the role.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn send_draft(
        self,
        editor: ChatId,
        sending: DraftSubmission,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<DraftLookup<SubmissionOutcome>> {
        self.store
            .write(Some(receipt), async |tx| {
                let Some(row) = draft_of_editor(tx, sending.draft, editor).await? else {
                    return Ok(DraftLookup::Gone);
                };
                let in_hand = self.store.in_hand(&row);
                let in_hand = self
                    .store
                    .if_readable(Table::Draft, sending.draft, in_hand)?;
                let Some(in_hand) = in_hand else {
                    delete_draft(tx, sending.draft).await?;
                    return Ok(DraftLookup::Unreadable);
                };
                let sent = self.store.send(tx, editor, in_hand, sending, now).await?;
                Ok(DraftLookup::Draft(sent))
            })
            .await
    }

    /// Releases every waiting posting by `latest`, the end of a window that begins now: one that was sent while the clock
    /// was ahead would wait too long.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn release_by(self, latest: DateTime<Utc>) -> Result<()> {
        if self.next_release_after(latest).await?.is_none() {
            return Ok(());
        }
        self.store
            .write(None, async |tx| shorten_windows(tx, latest).await)
            .await
    }

    /// When the next undo window ends.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_release(self) -> Result<Option<DateTime<Utc>>> {
        self.next_release_after(DateTime::<Utc>::MIN_UTC).await
    }

    /// When the next undo window ends that has not ended by then: a posting that is due and was not released depends on a
    /// case that cannot be read.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_release_after(self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let at = self
            .store
            .read(async |reader| first_release_after(reader, now).await)
            .await?;
        Ok(at.map(from_millis))
    }
}

impl Store {
    /// Decides on a draft as the release will, and stores it as a posting if it applies.
    async fn send(
        &self,
        tx: &mut Tx,
        editor: ChatId,
        in_hand: DraftRow,
        sending: DraftSubmission,
        now: DateTime<Utc>,
    ) -> Result<SubmissionOutcome> {
        let in_the_way = self.in_the_way(tx, &in_hand, sending.instead_of, now);
        if let Some(in_the_way) = in_the_way.await? {
            return Ok(SubmissionOutcome::Conflict(Box::new(in_the_way)));
        }
        if sending.lapses_at.is_some() && !approvals::can_be_asked(tx, editor).await? {
            return Ok(SubmissionOutcome::NobodyToApprove);
        }
        let mut instead_of = None;
        if let Some(id) = sending.instead_of
            && let Some(row) = one(tx, id).await?
        {
            let other = self.posting_of(row);
            if matches!(other.state, PostingState::Waiting(_)) && other.case == in_hand.case {
                withdraw(tx, &other, editor, now).await?;
                instead_of = Some(Box::new(other));
            }
        }
        delete_draft(tx, sending.draft).await?;
        let leaves = (sending.card, sending.release_at);
        let id = new_posting::insert(tx, editor, &in_hand, leaves, now).await?;
        if let Some(lapses_at) = sending.lapses_at {
            let asked = (id, in_hand.case, editor);
            approvals::ask(tx, asked, lapses_at, now).await?;
        }
        let posting = Posting {
            id,
            editor: Some(editor),
            case: in_hand.case,
            seen: in_hand.seen,
            card: sending.card,
            lapses_at: sending.lapses_at,
            state: PostingState::Waiting(Box::new(in_hand.change)),
        };
        Ok(SubmissionOutcome::Posted {
            posting: Box::new(posting),
            instead_of,
        })
    }

    /// Parses the row of a draft that is submitted.
    fn in_hand(&self, row: &SqliteRow) -> Result<DraftRow> {
        let sealed: Vec<u8> = row.try_get("change")?;
        Ok(DraftRow {
            case: CaseId(row.try_get("case_id")?),
            seen: to_count(row.try_get("seen")?, "draft")?,
            change: self.change_of(&sealed)?,
            sealed,
        })
    }
}

/// The row of a draft of somebody who is an editor.
async fn draft_of_editor(tx: &mut Tx, draft: i64, editor: ChatId) -> Result<Option<SqliteRow>> {
    let row = sqlx::query(
        "select id, case_id, seen, change from draft
         where id = $1 and editor = $2 and editor in (select chat_id from editor)",
    )
    .bind(draft)
    .bind(editor.0)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// Makes every window end by then.
async fn shorten_windows(tx: &mut Tx, latest: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update posting set release_at = $1
         where state = 'waiting' and release_at > $1 and release_at is distinct from lapses_at",
    )
    .bind(to_millis(latest))
    .execute(tx)
    .await?;
    Ok(())
}

async fn first_release_after(reader: &mut Reader, now: DateTime<Utc>) -> Result<Option<i64>> {
    let at = sqlx::query_scalar(
        "select min(release_at) from posting where state = 'waiting' and release_at > $1",
    )
    .bind(to_millis(now))
    .fetch_one(reader)
    .await?;
    Ok(at)
}

async fn delete_draft(tx: &mut Tx, id: i64) -> Result<()> {
    sqlx::query("delete from draft where id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}
