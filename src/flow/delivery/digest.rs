//! A digest: how all that its chat follows stands by now. What changed leaves in the same message, as notices of their own.

use chrono::{DateTime, Utc};

use super::{
    Attempt,
    content::{Content, Said},
    notice_view::NoticeView,
};
use crate::{
    domain::{case::Case, digest::Digest, message::Sound, preferences::Timing},
    store::{CaseId, ClaimedNotice, Error, Settlement, Store},
};

/// What a digest says, and whether it leaves now: like a reminder, not in quiet hours.
pub(super) async fn content(
    store: &Store,
    claimed: &ClaimedNotice,
    now: DateTime<Utc>,
) -> Result<Content, Error> {
    let nothing = Content::Unsaid(Settlement::Nothing { revision: 0 });
    let Some(plan) = claimed.preferences.digest else {
        // It was called off meanwhile.
        return Ok(nothing);
    };
    match claimed
        .preferences
        .timing_of_digest((store.defaults(), now))
    {
        Timing::Now(_) => {}
        Timing::Held(until) => {
            return Ok(Content::Unsaid(Settlement::Held { until: Some(until) }));
        }
        Timing::WithDigest | Timing::Never => return Ok(nothing),
    }
    let chat = claimed.chat.id;
    let cases = read(store, store.follows().followed_by(chat).await?).await?;
    let subscribed = store.subscriptions().unfollowed_cases(chat).await?;
    let subscribed = read(store, subscribed).await?;
    Ok(Content::Said(Box::new(Said {
        view: NoticeView::Digest(Digest {
            cases,
            subscribed,
            plan,
        }),
        sound: Sound::Silent,
        attempt: Attempt {
            revision: 0,
            keep_until: now,
            again: None,
            is_edit: false,
            is_shared: false,
        },
    })))
}

/// The cases of these ids that can be read: of another nothing can be said, and these are told.
async fn read(store: &Store, ids: Vec<CaseId>) -> Result<Vec<Case>, Error> {
    let mut cases = Vec::new();
    for id in ids {
        match store.cases().case_by_id(id).await {
            Ok(stored) => cases.push(stored.case),
            Err(error) if error.may_pass() => return Err(error),
            Err(error) => store.cases().case_unreadable(id, &error),
        }
    }
    Ok(cases)
}
