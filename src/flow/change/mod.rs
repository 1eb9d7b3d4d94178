//! An editor's change: a line becomes a draft with its preview, a draft becomes a posting, a posting becomes an event.

mod appeal;
mod approval;
mod correct;
mod correctable;
mod listed;
mod outcome;
pub mod plain;
mod propose;
mod purpose;
mod read;
mod resolve;
mod send;
mod still_on;
mod tap;
mod unclear;
mod waiting;

use std::num::NonZeroU32;

use chrono::{DateTime, TimeDelta, Utc};
use waiting::WaitContext;

use crate::{
    domain::{
        approval::HighRiskKind,
        case::Case,
        chat::Chat,
        dialogue::Happening,
        event::{AttributedChange, Change, Event},
        hearing::{HearingAnswer, HearingNo},
        holidays::Holidays,
        message::BroadcastRate,
        record::CaseRecord,
        reminder::Plan,
        slug::Slug,
        views::ChangeView,
    },
    parse::post::{Post, PostAddress, PostKind},
    store::{CaseId, DraftLookup, Error, Posting, PostingState, ReleaseOutcome, Store, UndoTarget},
};

use super::Turn;

pub use approval::{ApprovalAnswer, ApprovalView, answer_approval, decided, to_approve};
pub use correct::{CorrectionOutcome, correct, correct_replied, line_to_correct};
pub use correctable::{CorrectableEvent, CorrectableEvents};
pub use listed::{ListedView, listed};
pub use outcome::{
    AppealObstacle, ConflictView, DraftOutcome, HearingReport, PostedChange, Proposal, Question,
    UnclearLine, UndoOutcome, WithdrawnChange,
};
pub use propose::{EditorLine, propose, show};
pub use still_on::{StillOnOutcome, StillOnPress, answer_still_on, check};
pub use tap::tapped;

/// The settings of changes, the same for every line.
#[derive(Clone, Debug)]
pub struct ChangeSettings {
    /// Days on which courts rest.
    pub holidays: Holidays,
    /// The rate at which broadcasts leave.
    pub broadcast_rate: BroadcastRate,
    /// The same in messages a second.
    pub messages_per_second: NonZeroU32,
    /// How long a change can be taken back.
    pub window: TimeDelta,
    /// The kinds of changes that a second editor must approve.
    pub second_for: Vec<HighRiskKind>,
    /// How long one can do so.
    pub approval: TimeDelta,
}

impl ChangeSettings {
    /// When a change that is sent now lapses if nobody approves it: after its undo window.
    fn lapses_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now + self.approval.max(self.window + TimeDelta::seconds(1))
    }
}

/// The context of an editor's line.
#[derive(Clone, Copy, Debug)]
pub struct LineContext<'a> {
    /// Whose line it is.
    pub chat: Chat,
    /// The time.
    pub now: DateTime<Utc>,
    /// The settings, the same for every line.
    pub settings: &'a ChangeSettings,
}

impl LineContext<'_> {
    fn looking(&self) -> WaitContext {
        WaitContext {
            chat: self.chat,
            window: self.settings.window,
            now: self.now,
        }
    }
}

/// The view of a waiting posting: the case as it would leave it, and the news for a follower; `None` if the case cannot be
/// read.
async fn as_posted(
    store: &Store,
    case: CaseId,
    change: AttributedChange,
    now: DateTime<Utc>,
) -> Result<Option<ChangeView>, Error> {
    let Some(stored) = store.cases().readable_cases([case]).await?.pop() else {
        return Ok(None);
    };
    let record = store.cases().record(&stored).await?;
    // What no longer applies is told when the window ends.
    let posted = record.accept_as_seen(change, u32::MAX, now).ok();
    let news = posted
        .as_ref()
        .map_or(Ok(Vec::new()), CaseRecord::latest_news);
    Ok(Some(ChangeView {
        news: news.map_err(|_| store.cases().log_is_impossible(case))?,
        case: Case {
            state: posted.unwrap_or(record).state,
            ..stored.case
        },
    }))
}

/// Gives a draft's line back to be corrected.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn edit(store: &Store, draft: i64, turn: Turn<Chat>) -> Result<DraftOutcome, Error> {
    let withdrawn = store
        .drafts()
        .withdraw_draft(turn.chat.id, draft, turn.receipt);
    Ok(match withdrawn.await? {
        DraftLookup::Draft(line) => DraftOutcome::Line(line),
        DraftLookup::Gone => DraftOutcome::Gone,
        DraftLookup::Unreadable => DraftOutcome::Unreadable,
    })
}

/// Forgets a draft.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn discard(store: &Store, draft: i64, turn: Turn<Chat>) -> Result<DraftOutcome, Error> {
    let withdrawn = store
        .drafts()
        .withdraw_draft(turn.chat.id, draft, turn.receipt);
    Ok(match withdrawn.await? {
        // Whatever it was, it is gone.
        DraftLookup::Draft(_) | DraftLookup::Unreadable => DraftOutcome::Discarded,
        DraftLookup::Gone => DraftOutcome::Gone,
    })
}

/// Undoes a change that has not been released: the one of that id, or the editor's last, or the only one that waits.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn undo(store: &Store, turn: Turn<Chat>, id: Option<i64>) -> Result<UndoOutcome, Error> {
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let posting = match store
        .postings()
        .undo_posting(chat.id, id, now, receipt)
        .await?
    {
        UndoTarget::Nothing => return Ok(UndoOutcome::Nothing),
        UndoTarget::OneOf(several) => return which_to_undo(store, &several, now).await,
        UndoTarget::Found(posting) => *posting,
    };
    Ok(match posting.state {
        PostingState::Waiting(change) => {
            let Some(change) = as_posted(store, posting.case, *change, now).await? else {
                return Ok(UndoOutcome::Own(posting.card, None));
            };
            match posting.editor {
                Some(author) if author != chat.id => {
                    let by = (posting.editor, posting.card);
                    match send::taken_back(store, chat, by, change).await? {
                        Some(taken_back) => UndoOutcome::Anothers(Box::new(taken_back)),
                        None => UndoOutcome::Nothing,
                    }
                }
                // Whoever was forgotten has no card any more.
                Some(_) | None => UndoOutcome::Own(posting.card, Some(Box::new(change))),
            }
        }
        // What it was nobody can say; that it does not go out is what was asked for.
        PostingState::Unreadable => UndoOutcome::Own(posting.card, None),
        PostingState::Released { number } => {
            let case = store.cases().case_by_id(posting.case).await?.case;
            let log = store.cases().case_log(posting.case).await?;
            let mut events = log.iter();
            let is_check = |event: &Event| event.number == number && event.change == Change::Check;
            let wrong = (!events.any(is_check)).then_some(number);
            UndoOutcome::TooLate(Box::new(case), wrong)
        }
        PostingState::Refused(_) | PostingState::Undone => UndoOutcome::Nothing,
    })
}

async fn which_to_undo(
    store: &Store,
    several: &[Posting],
    now: DateTime<Utc>,
) -> Result<UndoOutcome, Error> {
    let mut waiting = Vec::new();
    for posting in several {
        if let PostingState::Waiting(change) = &posting.state {
            let change = as_posted(store, posting.case, (**change).clone(), now).await?;
            waiting.extend(change.map(|change| (posting.id, change)));
        }
    }
    Ok(UndoOutcome::Which(waiting))
}

/// Handles an editor's answer to the question about a hearing's outcome.
///
/// # Errors
/// If the store cannot be read.
pub async fn report_hearing(
    store: &Store,
    slug: &Slug,
    hearing: HearingNo,
    answer: HearingAnswer,
) -> Result<HearingReport, Error> {
    if store.cases().case(slug).await?.is_none() {
        return Ok(HearingReport::Old);
    }
    let line = |what| {
        let address = PostAddress {
            case: slug.clone(),
            hearing: Some(hearing),
        };
        let post = Post {
            address,
            what,
            attribution: None,
        };
        HearingReport::Line(post.canonical())
    };
    Ok(match answer {
        HearingAnswer::Held => line(PostKind::Held { outcome: None }),
        HearingAnswer::Adjourned => line(PostKind::Adjourn {
            to: None,
            room: None,
            reason: None,
        }),
        HearingAnswer::Cancelled => line(PostKind::Cancel { reason: None }),
        HearingAnswer::AdjournedTo => HearingReport::Details(Happening::Continues),
        HearingAnswer::NotKnown => HearingReport::NotKnown,
    })
}

/// Releases every change whose undo window has ended, and refuses those that no second editor approved in time.
///
/// Returns when the next window ends, or the next change lapses. None of that is later than the settings say from now on,
/// whatever the clock said when the change was sent.
///
/// # Errors
/// If the store failed; the rest is released by the next step.
pub async fn step(
    store: &Store,
    plan: &Plan,
    settings: &ChangeSettings,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    store.postings().release_by(now + settings.window).await?;
    store.postings().lapse_by(settings.lapses_at(now)).await?;
    let next = store.postings().next_release().await?;
    if next.is_none_or(|at| at > now) {
        return Ok(next);
    }
    while let Some(released) = store.postings().release_posting(plan, now).await? {
        let case = store.cases().slug_for_log(released.case).await;
        let (case, posting) = (case.map(tracing::field::display), released.posting);
        match released.outcome {
            ReleaseOutcome::Event {
                revision,
                broadcast,
            } => tracing::info!(case, revision, posting, broadcast, "a change is released"),
            ReleaseOutcome::Refused => {
                tracing::info!(
                    case,
                    posting,
                    "a change no longer applied when it was to be released"
                );
            }
        }
    }
    store.postings().next_release_after(now).await
}
