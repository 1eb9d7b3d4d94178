//! The words of a notice, found when it is sent: a notice is a reference, never a text.

use std::{iter, time::Duration};

use chrono::{DateTime, Days, Utc};
use tracing::Span;

use super::Attempt;
use crate::{
    domain::{
        case::Case,
        case_state::CaseState,
        hearing::Hearing,
        language::Language,
        message::Message,
        news::{self, News},
        reminder::after_the_night,
    },
    store::{CaseId, Claimed, Error, NoticeKind, PostingState, Store},
    text::{
        self, editor,
        posted::{self, Posted},
        questions::outcome_question,
    },
};

/// How long after the hearings that it names a delivery is kept, for corrections.
const KEPT_FOR: Days = Days::new(7);

/// What is said, and where.
pub(super) enum NoticeText {
    /// In a new message.
    New(Message),
    /// In place of the message of that number.
    InPlaceOf(i32, Message),
}

/// What is to be said of a notice.
pub(super) enum NoticeContent {
    /// This.
    Words(NoticeText),
    /// Nothing is left to say.
    Nothing,
    /// Nothing for so long; then it is to be looked at again.
    NotYet(Duration),
}

/// What is said of a notice, and from what it was made.
pub(super) struct Composed {
    pub(super) said: NoticeContent,
    pub(super) attempt: Attempt,
    /// What the log says of its way belongs to.
    pub(super) span: Span,
}

/// The words of a notice, from how the case stands now.
pub(super) async fn compose(
    store: &Store,
    claimed: &Claimed,
    now: DateTime<Utc>,
) -> Result<Composed, Error> {
    let case = store.case_by_id(claimed.case).await?.case;
    let mut attempt = Attempt {
        revision: case.state.revision,
        keep_until: keep_until(&case, now),
        again: None,
    };
    let span = tracing::info_span!(
        "broadcast",
        broadcast = claimed.broadcast,
        case = %case.slug,
        revision = case.state.revision,
    );
    let composed = |said, attempt| Composed {
        said,
        attempt,
        span,
    };
    let language = claimed.chat.language;
    let open = |no| {
        let hearing = case.state.hearing(no);
        hearing.filter(|hearing| hearing.is_open())
    };
    let words = match claimed.what {
        NoticeKind::Change { told, maybe } => {
            let news = changed(store, claimed.case, &case.state, told, maybe).await?;
            (!news.is_empty()).then(|| text::notice::change(&case, &news, now, language))
        }
        NoticeKind::Reminder(no) => {
            let lead = store.last_lead(claimed.case, no).await?;
            open(no).and_then(|hearing| text::notice::reminder(&case, hearing, lead, now, language))
        }
        NoticeKind::Question(no) => {
            let asked = open(no).map(|hearing| question(&case, hearing, now, language));
            let said = asked.unwrap_or(NoticeContent::Nothing);
            return Ok(composed(said, attempt));
        }
        NoticeKind::Posting(id) => {
            let (words, again) = progress(store, claimed, id, &case, now).await?;
            attempt.again = again;
            let said = words.map_or(NoticeContent::Nothing, NoticeContent::Words);
            return Ok(composed(said, attempt));
        }
    };
    let said = words.map_or(NoticeContent::Nothing, |message| {
        NoticeContent::Words(NoticeText::New(message))
    });
    Ok(composed(said, attempt))
}

/// The question what became of a hearing. What could not leave in time is not asked at night.
fn question(
    case: &Case,
    hearing: &Hearing,
    now: DateTime<Utc>,
    language: Language,
) -> NoticeContent {
    let zone = case.description.court.zone;
    match (after_the_night(now, zone) - now).to_std() {
        Ok(night) if !night.is_zero() => NoticeContent::NotYet(night),
        Ok(_) | Err(_) => {
            let question = outcome_question(case, hearing, now, language);
            NoticeContent::Words(NoticeText::New(question))
        }
    }
}

/// What a chat must be told that surely knows revision `told` of a case, and perhaps those from `maybe` on.
///
/// # Errors
/// If the store cannot be read.
pub async fn changed(
    store: &Store,
    case: CaseId,
    now: &CaseState,
    told: u32,
    maybe: Option<u32>,
) -> Result<Vec<News>, Error> {
    let seen = maybe.map_or(0..0, |maybe| maybe..now.revision);
    let known = iter::once(told).chain(seen);
    let known = store.case_states_at(case, known).await?;
    let Some((before, seen)) = known.split_first() else {
        return Ok(Vec::new());
    };
    Ok(news::differences(before, seen, now))
}

/// What became of a posting, for its editor, and when there will be more to say, if there will be.
async fn progress(
    store: &Store,
    claimed: &Claimed,
    id: i64,
    case: &Case,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeText>, Option<DateTime<Utc>>), Error> {
    let language = claimed.chat.language;
    let posting = store.posting(id).await?;
    match posting.state {
        PostingState::Waiting(_) | PostingState::Unreadable => Ok((None, None)),
        // Whoever took their own change back saw it happen and is told nothing.
        PostingState::Undone => {
            let message = posted::taken_back(case, language);
            Ok((Some(NoticeText::New(message)), None))
        }
        PostingState::Refused(refusal) => {
            let message = editor::no_longer_applies(refusal, case, language);
            Ok((Some(NoticeText::New(message)), None))
        }
        PostingState::Released { number } => {
            let Some(ledger) = store.ledger(id).await? else {
                return Ok((None, None));
            };
            let before = store.case_state_at(claimed.case, number - 1).await?;
            let after = store.case_state_at(claimed.case, number).await?;
            let news = news::difference(&before, &after);
            let case = Case {
                state: after,
                ..case.clone()
            };
            let posted = Posted {
                case: &case,
                news: &news,
            };
            let message = posted::released(posted, &ledger, now, language);
            let words = NoticeText::InPlaceOf(posting.card, message);
            Ok((Some(words), ledger.next_report(now)))
        }
    }
}

/// A correction may have to find the message until some days after the last hearing to come.
fn keep_until(case: &Case, now: DateTime<Utc>) -> DateTime<Utc> {
    let zone = case.description.court.zone;
    let open = case
        .state
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open());
    open.map(|hearing| hearing.when.is_past_from(zone))
        .fold(now, DateTime::max)
        + KEPT_FOR
}
