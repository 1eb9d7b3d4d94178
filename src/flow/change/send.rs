//! A draft is sent: it waits out the undo window, or is refused at once.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::Refusal,
        chat::{Chat, ChatId},
        message::Message,
        news::{self, News},
    },
    store::{
        CaseId, Error, FoundDraft, InTheWay, Posting, PostingState, SendOutcome, Sending, Store,
    },
    text::{
        posted::{self, Posted},
        unclear,
        waiting::{changed_meanwhile, in_the_way},
    },
};

use super::{
    super::Turn,
    CardAfter, as_posted,
    waiting::{WaitContext, Waits},
};

/// A card beside the one whose button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherCard {
    /// Whose it is.
    pub chat: Chat,
    /// The message; 0 for none.
    pub card: i32,
    /// What it says from now on.
    pub becomes: Message,
}

/// Sends a draft, perhaps in the place of a change that waits.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn send(store: &Store, turn: Turn<Chat>, sending: Sending) -> Result<CardAfter, Error> {
    let Turn { chat, now, receipt } = turn;
    let window = sending.release_at - now;
    let (posting, instead_of) = match store.send_draft(chat.id, sending, now, receipt).await? {
        FoundDraft::Gone => return Ok(CardAfter::Old),
        FoundDraft::Unreadable => {
            let said = unclear::draft_is_unreadable(chat.language);
            return Ok(CardAfter::Becomes(said));
        }
        FoundDraft::Draft(SendOutcome::InTheWay(obstacle)) => {
            let looking = WaitContext { chat, window, now };
            let said = refused(store, sending.draft, &obstacle, looking).await?;
            return Ok(CardAfter::Becomes(said));
        }
        FoundDraft::Draft(SendOutcome::Posted {
            posting,
            instead_of,
        }) => (*posting, instead_of),
    };
    if window.is_zero() {
        // Two edits of one card, this and that of the release, could arrive in either order.
        return Ok(CardAfter::Soon);
    }
    let Some((case, news)) = told(store, &posting, now).await? else {
        return Ok(CardAfter::Soon);
    };
    let posted = Posted {
        case: &case,
        news: &news,
    };
    let seconds = window.num_seconds().unsigned_abs();
    let becomes = posted::goes_out(posted, posting.id, seconds, now, chat.language);
    let Some(other) = instead_of else {
        return Ok(CardAfter::Becomes(becomes));
    };
    let Some((case, news)) = told(store, &other, now).await? else {
        return Ok(CardAfter::Becomes(becomes));
    };
    let posted = Posted {
        case: &case,
        news: &news,
    };
    let other = taken_back(store, chat, (other.editor, other.card), posted, now).await?;
    Ok(match other {
        Some(other) => CardAfter::Instead { becomes, other },
        None => CardAfter::Becomes(becomes),
    })
}

/// What a posting that waits is for a follower; `None` if it cannot be read.
async fn told(
    store: &Store,
    posting: &Posting,
    now: DateTime<Utc>,
) -> Result<Option<(Case, Vec<News>)>, Error> {
    match &posting.state {
        PostingState::Waiting(change) => as_posted(store, posting.case, change.clone(), now).await,
        PostingState::Released { .. }
        | PostingState::Refused(_)
        | PostingState::Undone
        | PostingState::Unreadable => Ok(None),
    }
}

/// What the card says of a change that was taken back by somebody, perhaps by its author; `None` if its author was
/// forgotten.
pub(super) async fn taken_back(
    store: &Store,
    by: Chat,
    (author, card): (Option<ChatId>, i32),
    posted: Posted<'_>,
    now: DateTime<Utc>,
) -> Result<Option<OtherCard>, Error> {
    let Some(author) = author else {
        return Ok(None);
    };
    let chat = store.chat(author).await?;
    let becomes = if chat.id == by.id {
        posted::undone(posted, now, chat.language)
    } else {
        posted::undone_by_another(posted, now, chat.language)
    };
    Ok(Some(OtherCard {
        chat,
        card,
        becomes,
    }))
}

/// Why a draft was not sent, with how the case stands by now.
pub(super) async fn refused(
    store: &Store,
    draft: i64,
    obstacle: &InTheWay,
    looking: WaitContext,
) -> Result<Message, Error> {
    let (now, language) = (looking.now, looking.chat.language);
    let id: CaseId = match obstacle {
        InTheWay::Case { case, .. } => *case,
        InTheWay::Waiting(other) => other.posting.case,
    };
    let case: Case = store.case_by_id(id).await?.case;
    let (seen, refusal) = match obstacle {
        InTheWay::Case { seen, refusal, .. } => (*seen, *refusal),
        InTheWay::Waiting(other) => match Waits::of(&case, other, looking) {
            Some(waits) => return Ok(in_the_way(draft, &waits.shown(), now, language)),
            // It went out in this very moment.
            None => (other.seen, Refusal::ChangedMeanwhile),
        },
    };
    let before = store.case_state_at(id, seen).await?;
    let meanwhile = news::difference(&before, &case.state);
    let case = (&case, meanwhile.as_slice());
    Ok(changed_meanwhile(draft, refusal, case, now, language))
}
