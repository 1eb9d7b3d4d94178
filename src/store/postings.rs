//! Postings: changes that editors have sent. Each waits out its undo window, in which it can be taken back.

use chrono::{DateTime, Utc};
use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::chat::ChatId;

use super::{
    CaseId, DraftConflict, DraftLookup, HOUR, Posting, PostingState, Postings, Reader, Receipt,
    Result, Store, Table, Tx, broadcasts, from_millis,
    posting_rows::{PostingRow, one},
    random_id, to_count, to_millis,
    waiting::DraftRow,
};

/// The target of an undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoTarget {
    /// There is nothing.
    Nothing,
    /// This posting, as it was: if it waited, it is withdrawn now.
    Found(Box<Posting>),
    /// Ambiguous: each of these waits, and all are other editors'.
    OneOf(Vec<Posting>),
}

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
}

/// The most waiting postings that are offered for an undo.
const MOST_OFFERED: i64 = 8;

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

    /// Withdraws a posting that has not been released: the one of that id, or else the editor's own last, or another
    /// editor's if that is the only one that waits. Another author is told.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn undo_posting(
        self,
        by: ChatId,
        id: Option<i64>,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<UndoTarget> {
        self.store
            .write(Some(receipt), async |tx| {
                let meant = match id {
                    Some(id) => one(tx, id).await?.into_iter().collect(),
                    None => undo_candidates(tx, by).await?,
                };
                let meant: Vec<Posting> = meant
                    .into_iter()
                    .map(|row| self.store.posting_of(row))
                    .collect();
                let undone = match <[Posting; 1]>::try_from(meant) {
                    Ok([posting]) => {
                        withdraw(tx, &posting, by, now).await?;
                        UndoTarget::Found(Box::new(posting))
                    }
                    Err(none) if none.is_empty() => UndoTarget::Nothing,
                    Err(several) => UndoTarget::OneOf(several),
                };
                Ok(undone)
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
        let id = insert(tx, editor, &in_hand, leaves).await?;
        let posting = Posting {
            id,
            editor: Some(editor),
            case: in_hand.case,
            card: sending.card,
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

/// The postings that an undo without a number may mean: the editor's last waiting one, else all waiting ones of others, the
/// earliest first, else the editor's last, for which it is too late.
async fn undo_candidates(tx: &mut Tx, by: ChatId) -> Result<Vec<PostingRow>> {
    if let Some(own) = last_waiting_of(tx, by).await? {
        return Ok(vec![own]);
    }
    let others = first_waiting(tx).await?;
    if !others.is_empty() {
        return Ok(others);
    }
    Ok(last_of(tx, by).await?.into_iter().collect())
}

async fn last_waiting_of(tx: &mut Tx, editor: ChatId) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number
         from posting where state = 'waiting' and editor = $1 order by sequence desc limit 1",
    )
    .bind(editor.0)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

async fn first_waiting(tx: &mut Tx) -> Result<Vec<PostingRow>> {
    let rows = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number
         from posting where state = 'waiting' order by sequence limit +$1",
    )
    .bind(MOST_OFFERED)
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

async fn last_of(tx: &mut Tx, editor: ChatId) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number
         from posting where editor = $1 order by sequence desc limit 1",
    )
    .bind(editor.0)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// Withdraws a waiting posting. Its author is told, unless they withdrew it themselves.
async fn withdraw(tx: &mut Tx, posting: &Posting, by: ChatId, now: DateTime<Utc>) -> Result<()> {
    let undone = undo_waiting(tx, posting.id).await?;
    if posting.editor != Some(by) && undone > 0 {
        broadcasts::tell_progress(tx, posting.id, (posting.editor, posting.case), now, now).await?;
    }
    Ok(())
}

/// Undoes a posting if it waits; returns how many were undone: one or none.
async fn undo_waiting(tx: &mut Tx, posting: i64) -> Result<u64> {
    let undone = sqlx::query(
        "update posting set state = 'undone', change = null, release_at = release_at - release_at % $2
         where id = $1 and state = 'waiting'",
    )
    .bind(posting)
    .bind(HOUR)
    .execute(tx)
    .await?;
    Ok(undone.rows_affected())
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
    sqlx::query("update posting set release_at = $1 where state = 'waiting' and release_at > $1")
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

/// Stores a posting with the message that shows it and the end of its undo window.
pub(super) async fn insert(
    tx: &mut Tx,
    editor: ChatId,
    in_hand: &DraftRow,
    (card, release_at): (i32, DateTime<Utc>),
) -> Result<i64> {
    let id = random_id();
    sqlx::query(
        "insert into posting
             (id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
             (select coalesce(max(sequence), 0) + 1 from posting), 'waiting')",
    )
    .bind(id)
    .bind(editor.0)
    .bind(in_hand.case.0)
    .bind(i64::from(in_hand.seen))
    .bind(in_hand.change.change.kind())
    .bind(in_hand.change.change.hearing().map(|hearing| i64::from(hearing.0)))
    .bind(&in_hand.sealed)
    .bind(card)
    .bind(to_millis(release_at))
    .execute(tx)
    .await?;
    Ok(id)
}
