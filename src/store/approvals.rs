//! Approvals: a change with which much is at risk is released only when a second editor has approved it.
//!
//! `posting.lapses_at` says until when one can. The undo window runs meanwhile; a change that nobody has approved when it ends is
//! parked (`release`): it no longer holds the reminders of its hearing back, and is decided on when it is approved or lapses.

use chrono::{DateTime, Utc};

use crate::domain::{
    case_state::{ChangeRefusal, RejectionReason},
    chat::ChatId,
};

use super::{
    CaseId, Posting, PostingState, Postings, Receipt, Result, Store, Tx, audit, broadcasts, cards,
    case_log, case_rows, posting_rows::one, release::refuse, roles::is_editor, to_millis,
};

/// The outcome of an approval or a rejection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalOutcome {
    /// It counts: the posting as it was before.
    Counts(Box<Posting>),
    /// It does not: the change no longer applies, and is refused.
    NoLongerApplies(Box<Posting>),
    /// It does not: the posting is the editor's own.
    Own,
    /// It does not: this is decided already, or taken back.
    Decided(Box<Posting>),
    /// There is no such posting any more, or whoever answered is no editor any more.
    Gone,
}

impl Postings<'_> {
    /// Approves a posting: it is released when its undo window ends, or at once if that is over.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn approve(
        self,
        (posting, by): (i64, ChatId),
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<ApprovalOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                let approved = match self.answered(tx, (posting, by), now).await? {
                    ApprovalOutcome::Counts(approved) => approved,
                    other => return Ok(other),
                };
                if let Some(refusal) = refusal(self.store, tx, &approved, now).await? {
                    let to = (approved.editor, approved.case);
                    refuse(tx, (posting, Some(by)), to, refusal, now).await?;
                    return Ok(ApprovalOutcome::NoLongerApplies(approved));
                }
                audit::approved(tx, &approved, by, now).await?;
                mark_approved(tx, posting, now).await?;
                cards::end(tx, posting, Some(by)).await?;
                Ok(ApprovalOutcome::Counts(approved))
            })
            .await
    }

    /// Rejects a posting: it is refused, and its editor told why.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn reject(
        self,
        (posting, by): (i64, ChatId),
        reason: RejectionReason,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<ApprovalOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                let outcome = self.answered(tx, (posting, by), now).await?;
                if let ApprovalOutcome::Counts(rejected) = &outcome {
                    audit::rejected(tx, rejected, by, now).await?;
                    let to = (rejected.editor, rejected.case);
                    let rejected = ChangeRefusal::Rejected(reason);
                    refuse(tx, (posting, Some(by)), to, rejected, now).await?;
                }
                Ok(outcome)
            })
            .await
    }

    /// Whether the answer of this editor counts.
    async fn answered(
        self,
        tx: &mut Tx,
        (posting, by): (i64, ChatId),
        now: DateTime<Utc>,
    ) -> Result<ApprovalOutcome> {
        let Some(row) = one(tx, posting).await? else {
            return Ok(ApprovalOutcome::Gone);
        };
        if !is_editor(tx, by).await? {
            return Ok(ApprovalOutcome::Gone);
        }
        let posting = self.store.posting_of(row);
        let is_open = posting.lapses_at.is_some_and(|lapses_at| now < lapses_at)
            && matches!(posting.state, PostingState::Waiting(_));
        Ok(if posting.editor.is_none_or(|author| author == by) {
            ApprovalOutcome::Own
        } else if is_open {
            ApprovalOutcome::Counts(Box::new(posting))
        } else {
            ApprovalOutcome::Decided(Box::new(posting))
        })
    }

    /// Lets nothing lapse later than `latest`: what was sent while the clock was ahead would wait too long.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn lapse_by(self, latest: DateTime<Utc>) -> Result<()> {
        if !self.lapses_after(latest).await? {
            return Ok(());
        }
        self.store
            .write(None, async |tx| shorten(tx, latest).await)
            .await
    }

    async fn lapses_after(self, latest: DateTime<Utc>) -> Result<bool> {
        self.store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
                    "select exists (select 1 from posting where state = 'waiting' and lapses_at > $1)",
                )
                .bind(to_millis(latest))
                .fetch_one(reader)
                .await?)
            })
            .await
    }
}

/// Why a posting does not apply to the case as it is, if it does not.
async fn refusal(
    store: &Store,
    tx: &mut Tx,
    posting: &Posting,
    now: DateTime<Utc>,
) -> Result<Option<ChangeRefusal>> {
    let PostingState::Waiting(change) = &posting.state else {
        return Ok(None);
    };
    let case = case_rows::load(tx, posting.case).await?;
    let record = case_log::record(store, tx, (posting.case, case.state)).await?;
    let decided = record.accept_as_seen((**change).clone(), posting.seen, now);
    Ok(decided.err())
}

/// Whether there is another editor who can be asked.
pub(super) async fn can_be_asked(tx: &mut Tx, author: ChatId) -> Result<bool> {
    let can_be_asked = sqlx::query_scalar(
        "select exists (
             select 1 from editor join chat on chat.id = editor.chat_id
             where editor.chat_id <> $1 and chat.state not in ('stopped', 'unreachable'))",
    )
    .bind(author.0)
    .fetch_one(tx)
    .await?;
    Ok(can_be_asked)
}

/// Asks every other editor to approve a posting by then.
pub(super) async fn ask(
    tx: &mut Tx,
    (posting, case, author): (i64, CaseId, ChatId),
    lapses_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update posting set lapses_at = $2 where id = $1")
        .bind(posting)
        .bind(to_millis(lapses_at))
        .execute(&mut *tx)
        .await?;
    broadcasts::ask_for_approval(tx, (posting, case, author), now).await
}

async fn mark_approved(tx: &mut Tx, posting: i64, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update posting set lapses_at = null,
             release_at = case when release_at = lapses_at then $2 else release_at end
         where id = $1",
    )
    .bind(posting)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

async fn shorten(tx: &mut Tx, latest: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update posting set lapses_at = $1,
             release_at = case when release_at = lapses_at then $1 else release_at end
         where state = 'waiting' and lapses_at > $1",
    )
    .bind(to_millis(latest))
    .execute(tx)
    .await?;
    Ok(())
}
