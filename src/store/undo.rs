//! Undo: a posting that has not been released is taken back.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{
    CaseId, HOUR, Posting, Postings, Receipt, Result, Tx, audit, broadcasts, cards,
    posting_rows::{PostingRow, one},
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

/// The most waiting postings that are offered for an undo.
const MOST_OFFERED: i64 = 8;

impl Postings<'_> {
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
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
         from posting where state = 'waiting' and editor = $1 order by sequence desc limit 1",
    )
    .bind(editor.0)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

async fn first_waiting(tx: &mut Tx) -> Result<Vec<PostingRow>> {
    let rows = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
         from posting where state = 'waiting' order by sequence limit +$1",
    )
    .bind(MOST_OFFERED)
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

async fn last_of(tx: &mut Tx, editor: ChatId) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
         from posting where editor = $1 order by sequence desc limit 1",
    )
    .bind(editor.0)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// Withdraws a waiting posting. Its author is told, unless they withdrew it themselves.
pub(super) async fn withdraw(
    tx: &mut Tx,
    posting: &Posting,
    by: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    let undone = undo_waiting(tx, posting.id).await?;
    if undone > 0 {
        audit::undone(tx, posting, by, now).await?;
        cards::end(tx, posting.id, None).await?;
    }
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

/// Withdraws everything of a chat that waits, for it may not post any more; returns how many.
pub(super) async fn withdraw_all_of(
    tx: &mut Tx,
    chat: ChatId,
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<usize> {
    let withdrawn: Vec<Withdrawn> = sqlx::query_as(
        "update posting set state = 'undone', change = null, release_at = release_at - release_at % $2
         where editor = $1 and state = 'waiting' returning id, case_id, kind",
    )
    .bind(chat.0)
    .bind(HOUR)
    .fetch_all(&mut *tx)
    .await?;
    note_withdrawn(tx, &withdrawn, by, now).await?;
    Ok(withdrawn.len())
}

/// Withdraws what a chat that is forgotten sent and nobody approved: without its author nobody could tell whether whoever
/// approves it is another.
pub(super) async fn withdraw_unapproved_of(
    tx: &mut Tx,
    chat: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    let withdrawn: Vec<Withdrawn> = sqlx::query_as(
        "update posting set state = 'undone', change = null, release_at = release_at - release_at % $2
         where editor = $1 and state = 'waiting' and lapses_at is not null
         returning id, case_id, kind",
    )
    .bind(chat.0)
    .bind(HOUR)
    .fetch_all(&mut *tx)
    .await?;
    note_withdrawn(tx, &withdrawn, None, now).await
}

/// The id, the case and the kind of a withdrawn posting.
type Withdrawn = (i64, i64, String);

async fn note_withdrawn(
    tx: &mut Tx,
    withdrawn: &[Withdrawn],
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<()> {
    for (posting, case, kind) in withdrawn {
        audit::withdrawn(tx, (*posting, CaseId(*case)), kind, by, now).await?;
        cards::end(tx, *posting, None).await?;
    }
    Ok(())
}
