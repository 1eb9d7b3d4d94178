//! The words of a notice, found when it is sent: a notice is a reference, never a text.

use chrono::{DateTime, Days, Utc};

use crate::{
    domain::{case::Case, message::Message, notice},
    store::{Claimed, Error, PostingState, Store, What},
    text::{
        self, editor,
        posted::{self, Posted},
    },
};

/// How long after the hearings that it names a delivery is kept, for corrections.
const KEPT_FOR: Days = Days::new(7);

/// What is said, and where.
#[derive(Clone)]
pub(super) enum Words {
    /// In a new message.
    New(Message),
    /// In place of the message of that number, and again from that moment if there will be more to say.
    InPlaceOf(i32, Message, Option<DateTime<Utc>>),
}

/// The words of a notice, from how the case stands now; `None` when there is nothing left to say.
pub(super) async fn compose(
    store: &Store,
    claimed: &Claimed,
    case: &Case,
    now: DateTime<Utc>,
) -> Result<Option<Words>, Error> {
    let language = claimed.chat.language;
    let open = |no| {
        let hearing = case.standing.hearing(no);
        hearing.filter(|hearing| hearing.is_open())
    };
    match claimed.what {
        What::Change { told, maybe } => {
            let before = store.standing_at(claimed.case, told).await?;
            let mut news = notice::difference(&before, &case.standing);
            if let Some(maybe) = maybe.filter(|_| news.is_empty()) {
                // What may have arrived must be set right too, though nothing has changed since what surely did.
                let before = store.standing_at(claimed.case, maybe).await?;
                news = notice::difference(&before, &case.standing);
            }
            Ok((!news.is_empty())
                .then(|| Words::New(text::notice::change(case, &news, now, language))))
        }
        What::Reminder(no) => Ok(open(no)
            .and_then(|hearing| text::notice::reminder(case, hearing, now, language))
            .map(Words::New)),
        What::Question(no) => Ok(open(no).map(|hearing| {
            Words::New(text::questions::outcome_question(
                case, hearing, now, language,
            ))
        })),
        What::Posting(id) => report(store, claimed, id, case, now).await,
    }
}

/// What became of a posting, for its editor.
async fn report(
    store: &Store,
    claimed: &Claimed,
    id: i64,
    case: &Case,
    now: DateTime<Utc>,
) -> Result<Option<Words>, Error> {
    let language = claimed.chat.language;
    let posting = store.posting(id).await?;
    match posting.state {
        PostingState::Waiting | PostingState::Undone => Ok(None),
        PostingState::Refused(refusal) => Ok(Some(Words::New(editor::no_longer_applies(
            refusal, case, language,
        )))),
        PostingState::Released { number } => {
            let Some(ledger) = store.ledger(id).await? else {
                return Ok(None);
            };
            let before = store.standing_at(claimed.case, number - 1).await?;
            let after = store.standing_at(claimed.case, number).await?;
            let news = notice::difference(&before, &after);
            let case = Case {
                standing: after,
                ..case.clone()
            };
            let posted = Posted {
                case: &case,
                news: &news,
            };
            let message = posted::released(posted, &ledger, now, language);
            Ok(Some(Words::InPlaceOf(
                posting.card,
                message,
                ledger.next_report(now),
            )))
        }
    }
}

/// A correction may have to find the message until some days after the last hearing to come.
pub(super) fn keep_until(case: &Case, now: DateTime<Utc>) -> DateTime<Utc> {
    let zone = case.description.court.zone;
    let open = case
        .standing
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open());
    open.map(|hearing| hearing.when.is_past_from(zone))
        .fold(now, DateTime::max)
        + KEPT_FOR
}
