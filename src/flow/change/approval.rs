//! The approval of a change by a second editor.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::{ChangeRefusal, RejectionReason},
        chat::Chat,
        views::{ChangeView, DraftView},
    },
    store::{ApprovalOutcome, Error, Posting, PostingState, Store},
};

use super::{super::Turn, LineContext, as_posted, propose::preview, waiting::project};

/// What another editor is asked to approve.
#[derive(Debug)]
pub struct ApprovalView {
    /// The preview, with the number of the posting.
    pub draft: DraftView,
    /// Until when.
    pub lapses_at: DateTime<Utc>,
}

/// The outcome of another editor's answer.
#[derive(Debug)]
pub enum ApprovalAnswer {
    /// It is approved, and goes out after so many seconds.
    Approved(Box<ChangeView>, u64),
    /// It is rejected.
    Rejected(Box<ChangeView>),
    /// Nobody approves their own.
    Own,
    /// It was approved before.
    ApprovedBefore(Box<Case>),
    /// It was rejected before.
    RejectedBefore(Box<Case>),
    /// Nobody approved it in time.
    Lapsed(Box<Case>),
    /// It was taken back.
    TakenBack(Box<Case>),
    /// It no longer applies.
    NoLongerApplies(Box<Case>),
    /// There is no such change any more.
    Gone,
}

/// What an editor is asked to approve; `None` if that is decided, or the change no longer applies.
///
/// # Errors
/// If the store cannot be read.
pub async fn to_approve(
    store: &Store,
    posting: i64,
    around: LineContext<'_>,
) -> Result<Option<ApprovalView>, Error> {
    let case = store.postings().posting(posting).await?.case;
    let mut waiting = store.postings().waiting(case).await?.into_iter();
    let Some(asked) = waiting.find(|other| other.posting.id == posting) else {
        return Ok(None);
    };
    let Some(lapses_at) = asked.posting.lapses_at.filter(|at| around.now < *at) else {
        return Ok(None);
    };
    let stored = store.cases().case_by_id(case).await?;
    let change = (&asked.change, asked.seen);
    let projected = project(store, &stored, change, Some(posting), around.looking()).await?;
    let Ok(projected) = projected else {
        return Ok(None);
    };
    let draft = preview(store, &stored, (posting, &asked.change), projected, around).await?;
    Ok(Some(ApprovalView { draft, lapses_at }))
}

/// Takes an editor's answer: they approve, or reject for that reason.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn answer_approval(
    store: &Store,
    turn: Turn<Chat>,
    (posting, rejected): (i64, Option<RejectionReason>),
) -> Result<ApprovalAnswer, Error> {
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let postings = store.postings();
    let by = (posting, chat.id);
    let outcome = match rejected {
        None => postings.approve(by, now, receipt).await?,
        Some(reason) => postings.reject(by, reason, now, receipt).await?,
    };
    Ok(match outcome {
        ApprovalOutcome::Counts(posting) => {
            let Some(change) = waiting_change(store, &posting, now).await? else {
                return Ok(ApprovalAnswer::Gone);
            };
            match rejected {
                None => ApprovalAnswer::Approved(change, seconds_left(store, &posting, now).await?),
                Some(_) => ApprovalAnswer::Rejected(change),
            }
        }
        ApprovalOutcome::NoLongerApplies(posting) => {
            let case = store.cases().case_by_id(posting.case).await?.case;
            ApprovalAnswer::NoLongerApplies(Box::new(case))
        }
        ApprovalOutcome::Own => ApprovalAnswer::Own,
        ApprovalOutcome::Decided(posting) => {
            let case = Box::new(store.cases().case_by_id(posting.case).await?.case);
            decided(&posting, case)
        }
        ApprovalOutcome::Gone => ApprovalAnswer::Gone,
    })
}

async fn waiting_change(
    store: &Store,
    posting: &Posting,
    now: DateTime<Utc>,
) -> Result<Option<Box<ChangeView>>, Error> {
    let PostingState::Waiting(change) = &posting.state else {
        return Ok(None);
    };
    let change = as_posted(store, posting.case, (**change).clone(), now).await?;
    Ok(change.map(Box::new))
}

/// How long the undo window of a posting still lasts, in seconds.
async fn seconds_left(store: &Store, posting: &Posting, now: DateTime<Utc>) -> Result<u64, Error> {
    let waiting = store.postings().waiting(posting.case).await?.into_iter();
    let mut ends = waiting.filter(|other| other.posting.id == posting.id);
    let left = ends
        .next()
        .map(|other| (other.release_at - now).num_seconds().max(0));
    Ok(left.unwrap_or_default().unsigned_abs())
}

/// How a change was decided, for whoever was asked to approve it.
pub fn decided(posting: &Posting, case: Box<Case>) -> ApprovalAnswer {
    match posting.state {
        PostingState::Waiting(_) if posting.lapses_at.is_some() => ApprovalAnswer::Lapsed(case),
        PostingState::Waiting(_) | PostingState::Released { .. } => {
            ApprovalAnswer::ApprovedBefore(case)
        }
        PostingState::Refused(ChangeRefusal::Rejected(_)) => ApprovalAnswer::RejectedBefore(case),
        PostingState::Refused(ChangeRefusal::Lapsed) => ApprovalAnswer::Lapsed(case),
        PostingState::Refused(
            ChangeRefusal::NoSuchHearing
            | ChangeRefusal::Over
            | ChangeRefusal::NothingChanges
            | ChangeRefusal::NotALaterDay
            | ChangeRefusal::ChangedMeanwhile
            | ChangeRefusal::Unreadable
            | ChangeRefusal::NoSuchEvent
            | ChangeRefusal::Withdrawn
            | ChangeRefusal::Breaks(_),
        )
        | PostingState::Unreadable => ApprovalAnswer::NoLongerApplies(case),
        PostingState::Undone => ApprovalAnswer::TakenBack(case),
    }
}
