//! Sending a draft: it is posted and waits out the undo window, or is refused at once.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::ChangeRefusal,
        chat::{Chat, ChatId},
        views::{Authorship, ChangeView},
        warning::RepeatedWarnings,
    },
    store::{
        CaseId, DraftConflict, DraftLookup, DraftSubmission, Error, Posting, PostingState, Store,
        SubmissionOutcome,
    },
};

use super::{
    super::Turn,
    ChangeSettings, ConflictView, DraftOutcome, PostedChange, WithdrawnChange, as_posted,
    waiting::{WaitContext, project, waits},
};

/// Posts a draft, perhaps in the place of a waiting change.
pub(super) async fn send(
    store: &Store,
    turn: Turn<Chat>,
    (sending, repeated): (DraftSubmission, RepeatedWarnings),
    settings: &ChangeSettings,
) -> Result<DraftOutcome, Error> {
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let window = sending.release_at - now;
    let lapses_at = lapses_at(store, (chat, sending.draft), settings, now).await?;
    let sending = DraftSubmission {
        lapses_at,
        ..sending
    };
    let (posting, instead_of) = match store
        .postings()
        .send_draft(chat.id, sending, now, receipt)
        .await?
    {
        DraftLookup::Gone => return Ok(DraftOutcome::Gone),
        DraftLookup::Unreadable => return Ok(DraftOutcome::Unreadable),
        DraftLookup::Draft(SubmissionOutcome::Conflict(obstacle)) => {
            let looking = WaitContext { chat, window, now };
            let not_sent = not_sent(store, (sending.draft, repeated), &obstacle, looking).await?;
            return Ok(DraftOutcome::Conflict(not_sent));
        }
        DraftLookup::Draft(SubmissionOutcome::NobodyToApprove) => {
            return Ok(DraftOutcome::NobodyToApprove(sending.draft));
        }
        DraftLookup::Draft(SubmissionOutcome::Posted {
            posting,
            instead_of,
        }) => (*posting, instead_of),
    };
    let case = store.cases().slug_for_log(posting.case).await;
    let case = case.map(tracing::field::display);
    tracing::info!(case, posting = posting.id, "a change is posted");
    if window.is_zero() && lapses_at.is_none() {
        // Two edits of one card, this and that of the release, could arrive in either order.
        return Ok(DraftOutcome::Soon);
    }
    let Some(change) = told(store, &posting, now).await? else {
        return Ok(DraftOutcome::Soon);
    };
    let instead_of = match instead_of {
        Some(other) => match told(store, &other, now).await? {
            Some(change) => taken_back(store, chat, (other.editor, other.card), change).await?,
            None => None,
        },
        None => None,
    };
    Ok(DraftOutcome::Posted(Box::new(PostedChange {
        posting: posting.id,
        change,
        seconds: window.num_seconds().unsigned_abs(),
        lapses_at,
        instead_of,
    })))
}

/// When a draft lapses if it is sent now and no second editor approves it; `None` if none needs to.
async fn lapses_at(
    store: &Store,
    (chat, draft): (Chat, i64),
    settings: &ChangeSettings,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if settings.second_for.is_empty() {
        return Ok(None);
    }
    let DraftLookup::Draft(draft) = store.drafts().drafted(chat.id, draft).await? else {
        return Ok(None);
    };
    let stored = store.cases().case_by_id(draft.case).await?;
    let (change, window) = ((&draft.change, draft.seen), settings.window);
    let looking = WaitContext { chat, window, now };
    let Ok(projected) = project(store, &stored, change, None, looking).await? else {
        return Ok(None);
    };
    let mut risks = projected.risks.iter();
    let needs_one = risks.any(|kind| settings.second_for.contains(kind));
    Ok(needs_one.then(|| settings.lapses_at(now)))
}

/// The view of a waiting posting for a follower; `None` if it cannot be read.
async fn told(
    store: &Store,
    posting: &Posting,
    now: DateTime<Utc>,
) -> Result<Option<ChangeView>, Error> {
    match &posting.state {
        PostingState::Waiting(change) => {
            as_posted(store, posting.case, (**change).clone(), now).await
        }
        PostingState::Released { .. }
        | PostingState::Refused(_)
        | PostingState::Undone
        | PostingState::Unreadable => Ok(None),
    }
}

/// The view of a withdrawn change; `None` if its author was forgotten.
pub(super) async fn taken_back(
    store: &Store,
    by: Chat,
    (author, card): (Option<ChatId>, i32),
    change: ChangeView,
) -> Result<Option<WithdrawnChange>, Error> {
    let Some(author) = author else {
        return Ok(None);
    };
    let author = store.chats().chat(author).await?;
    Ok(Some(WithdrawnChange {
        by: if author.id == by.id {
            Authorship::Own
        } else {
            Authorship::Another
        },
        author,
        card,
        change,
    }))
}

/// The view of a conflict, with the case as it is by now.
pub(super) async fn not_sent(
    store: &Store,
    (draft, repeated): (i64, RepeatedWarnings),
    obstacle: &DraftConflict,
    looking: WaitContext,
) -> Result<ConflictView, Error> {
    let id: CaseId = match obstacle {
        DraftConflict::Case { case, .. } => *case,
        DraftConflict::Waiting(other) => other.posting.case,
    };
    let stored = store.cases().case_by_id(id).await?;
    let record = store.cases().record(&stored).await?;
    let case: Case = stored.case;
    let (seen, refusal) = match obstacle {
        DraftConflict::Case { seen, refusal, .. } => (*seen, *refusal),
        DraftConflict::Waiting(other) => match waits((&case, &record), other, looking) {
            Some((waiting, _)) => {
                return Ok(ConflictView::Waiting {
                    draft,
                    repeated,
                    waits: Box::new(waiting),
                });
            }
            // It went out in this very moment.
            None => (other.seen, ChangeRefusal::ChangedMeanwhile),
        },
    };
    let news = record.news_since(seen, None);
    let news = news.map_err(|_| store.cases().log_is_impossible(id))?;
    Ok(ConflictView::Changed {
        draft,
        refusal,
        meanwhile: Box::new(ChangeView { case, news }),
    })
}
