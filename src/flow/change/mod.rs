//! An editor's change: a line becomes a draft with its preview, a draft becomes a posting, a posting becomes an event.

mod propose;
mod resolve;
mod send;
mod unclear;
mod waiting;

use chrono::{DateTime, TimeDelta, Utc};
use waiting::WaitContext;

use crate::{
    domain::{
        callback::HearingAnswer,
        case::Case,
        chat::Chat,
        event::{Change, Origin},
        hearing::HearingNo,
        holidays::Holidays,
        message::{Broadcast, Message},
        news::{self, News},
        reminder::Plan,
        slug::Slug,
    },
    parse::post::{Post, PostAddress, PostKind},
    store::{CaseId, Error, FoundDraft, Posting, PostingState, Receipt, Released, Store, Undone},
    text::{
        editor,
        posted::{self, Posted},
        questions, replies, unclear as unclear_text,
    },
};

use super::Turn;

pub use propose::{Written, propose, turn};
pub use send::{OtherCard, send};

/// What is the same around every line.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// Days on which courts rest.
    pub holidays: &'a Holidays,
    /// How fast what is told to many may leave.
    pub broadcast: Broadcast,
    /// How long a change can be taken back.
    pub window: TimeDelta,
}

/// What is around a line, beside its words.
#[derive(Clone, Copy, Debug)]
pub struct LineContext<'a> {
    /// Whose line it is.
    pub chat: Chat,
    /// The time.
    pub now: DateTime<Utc>,
    /// What is the same around every line.
    pub surroundings: Surroundings<'a>,
}

impl LineContext<'_> {
    fn looking(&self) -> WaitContext {
        WaitContext {
            chat: self.chat,
            window: self.surroundings.window,
            now: self.now,
        }
    }
}

/// What becomes of a card whose button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardAfter {
    /// It now says this.
    Becomes(Message),
    /// It now says this, and what it took the place of is taken back.
    Instead {
        /// What it says.
        becomes: Message,
        /// The card of what was taken back.
        other: OtherCard,
    },
    /// It soon says what became of the change, by itself.
    Soon,
    /// It is too old.
    Old,
}

/// The case as a posting that waits would leave it, and what that is for a follower; `None` if the case cannot be read.
async fn as_posted(
    store: &Store,
    case: CaseId,
    change: Change,
    now: DateTime<Utc>,
) -> Result<Option<(Case, Vec<News>)>, Error> {
    let Some(case) = store.readable_cases([case]).await?.pop() else {
        return Ok(None);
    };
    let case = case.case;
    let after = case.state.accept(change, Origin::Posted, now);
    // What no longer applies is told when the window ends.
    let case_state = after.map_or_else(|_| case.state.clone(), |(case_state, _)| case_state);
    let news = news::difference(&case.state, &case_state);
    Ok(Some((
        Case {
            state: case_state,
            ..case
        },
        news,
    )))
}

/// Gives a draft's line back to be corrected.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn edit(
    store: &Store,
    chat: Chat,
    draft: i64,
    receipt: Receipt,
) -> Result<CardAfter, Error> {
    Ok(match store.withdraw_draft(chat.id, draft, receipt).await? {
        FoundDraft::Draft(line) => CardAfter::Becomes(editor::edit(&line, chat.language)),
        FoundDraft::Gone => CardAfter::Old,
        FoundDraft::Unreadable => {
            CardAfter::Becomes(unclear_text::draft_is_unreadable(chat.language))
        }
    })
}

/// Forgets a draft.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn discard(
    store: &Store,
    chat: Chat,
    draft: i64,
    receipt: Receipt,
) -> Result<CardAfter, Error> {
    Ok(match store.withdraw_draft(chat.id, draft, receipt).await? {
        // Whatever it was, it is gone.
        FoundDraft::Draft(_) | FoundDraft::Unreadable => {
            CardAfter::Becomes(editor::discarded(chat.language))
        }
        FoundDraft::Gone => CardAfter::Old,
    })
}

/// What an undo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// The editor's own change is gone; the card it had.
    Own(i32, Message),
    /// Another editor's is gone: what to say of it, and what becomes of its author's card.
    Anothers {
        /// To who took it back.
        said: Message,
        /// The card of who sent it.
        other: OtherCard,
    },
    /// Several wait, of other editors: one must be named.
    Which(Message),
    /// It is too late, or there is nothing.
    No(Message),
}

/// Takes a change back that has not been released: the one of that id, or the editor's last, or the only one that waits.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn undo(store: &Store, turn: Turn<Chat>, id: Option<i64>) -> Result<Undo, Error> {
    let Turn { chat, now, receipt } = turn;
    let nothing = || Undo::No(replies::nothing_to_undo(chat.language));
    let posting = match store.undo_posting(chat.id, id, now, receipt).await? {
        Undone::Nothing => return Ok(nothing()),
        Undone::OneOf(several) => return which_to_undo(store, chat, &several, now).await,
        Undone::Found(posting) => posting,
    };
    Ok(match posting.state {
        PostingState::Waiting(change) => {
            let posted = as_posted(store, posting.case, change, now).await?;
            let Some((case, news)) = posted else {
                let said = editor::discarded(chat.language);
                return Ok(Undo::Own(posting.card, said));
            };
            let posted = Posted {
                case: &case,
                news: &news,
            };
            let by = (posting.editor, posting.card);
            match send::taken_back(store, chat, by, posted, now).await? {
                Some(other) if other.chat.id != chat.id => Undo::Anothers {
                    said: posted::undone_anothers(posted, now, chat.language),
                    other,
                },
                // Whoever was forgotten has no card any more.
                Some(_) | None => {
                    Undo::Own(posting.card, posted::undone(posted, now, chat.language))
                }
            }
        }
        // What it was nobody can say; that it does not go out is what was asked for.
        PostingState::Unreadable => Undo::Own(posting.card, editor::discarded(chat.language)),
        PostingState::Released { .. } => {
            let case = store.case_by_id(posting.case).await?.case;
            Undo::No(replies::too_late_to_undo(&case, chat.language))
        }
        PostingState::Refused(_) | PostingState::Undone => nothing(),
    })
}

/// Asks which of several changes is to be taken back.
async fn which_to_undo(
    store: &Store,
    chat: Chat,
    several: &[Posting],
    now: DateTime<Utc>,
) -> Result<Undo, Error> {
    let mut waiting = Vec::new();
    for posting in several {
        if let PostingState::Waiting(change) = &posting.state {
            let posted = as_posted(store, posting.case, change.clone(), now).await?;
            waiting.extend(posted.map(|posted| (posting.id, posted)));
        }
    }
    let waiting: Vec<(i64, Posted<'_>)> = waiting
        .iter()
        .map(|(id, (case, news))| (*id, Posted { case, news }))
        .collect();
    Ok(Undo::Which(posted::which_to_undo(
        &waiting,
        now,
        chat.language,
    )))
}

/// What an editor's answer to the question about a hearing leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// The editor said as much as this line.
    Line(String),
    /// There is more to say, or nothing yet.
    Message(Message),
    /// There is no such case any more.
    Old,
}

/// Reads the answer to the question what became of a hearing.
///
/// # Errors
/// If the store cannot be read.
pub async fn report_hearing(
    store: &Store,
    chat: Chat,
    slug: &Slug,
    hearing: HearingNo,
    answer: HearingAnswer,
) -> Result<Answered, Error> {
    let Some(stored) = store.case(slug).await? else {
        return Ok(Answered::Old);
    };
    let line = |what| {
        let address = PostAddress {
            case: slug.clone(),
            hearing: Some(hearing),
        };
        Answered::Line(Post { address, what }.canonical())
    };
    Ok(match answer {
        HearingAnswer::Held => line(PostKind::Held { outcome: None }),
        HearingAnswer::Adjourned => line(PostKind::Adjourn {
            to: None,
            room: None,
            reason: None,
        }),
        HearingAnswer::Cancelled => line(PostKind::Cancel { reason: None }),
        HearingAnswer::AdjournedTo => {
            Answered::Message(questions::which_new_date(&stored.case, chat.language))
        }
        HearingAnswer::NotKnown => Answered::Message(questions::outcome_not_known(chat.language)),
    })
}

/// Releases every change whose undo window has ended, and returns when the next one ends. None lasts longer than `window`
/// from now on, whatever the clock said when the change was sent.
///
/// # Errors
/// If the store failed; the rest is released by the next step.
pub async fn step(
    store: &Store,
    plan: &Plan,
    window: TimeDelta,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    store.release_by(now + window).await?;
    let next = store.next_release().await?;
    if next.is_none_or(|at| at > now) {
        return Ok(next);
    }
    while let Some(released) = store.release_posting(plan, now).await? {
        match released {
            Released::Event(_) => tracing::info!("a change is released"),
            Released::Refused(_) => {
                tracing::info!("a change no longer applied when it was to be released");
            }
        }
    }
    store.next_release_after(now).await
}
