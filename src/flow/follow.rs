//! A chat begins or ceases to follow a case.

use chrono::{DateTime, Utc};

use crate::{
    domain::{chat::Asker, message::Message},
    store::{CaseId, Error, Followed, Presence, Receipt, Store, StoredCase},
    text::{leaving, replies},
};

/// Follows, and shows at once where the case stands: who comes late is told the current date too.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn begin(
    store: &Store,
    stored: &StoredCase,
    asker: Asker,
    now: DateTime<Utc>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let (chat, followed) = store.follow_case(asker, None, stored.id, receipt).await?;
    // Read after the follow is kept: a change released in between is not told to who is taken to know it.
    let stored = store.case_by_id(stored.id).await?;
    store.note_case_may_be_known(chat).await?;
    let (case, language) = (&stored.case, asker.language());
    let presence = store.presence(chat).await?;
    let message = match (followed, presence) {
        (Followed::Now, Presence::Stopped) => replies::followed_while_stopped(case, now, language),
        (Followed::Now, Presence::Active | Presence::Unreachable) => {
            replies::followed(case, now, language)
        }
        (Followed::Already, _) => replies::followed_already(case, now, language),
    };
    Ok(match presence {
        Presence::Stopped => leaving::while_stopped(message, language),
        Presence::Active | Presence::Unreachable => message,
    })
}

/// Ceases to follow, with everything that was about to be sent.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end(
    store: &Store,
    stored: &StoredCase,
    asker: Asker,
    receipt: Receipt,
) -> Result<Message, Error> {
    Ok(match unfollow(store, stored.id, asker, receipt).await? {
        Followed::Now => replies::unfollowed(&stored.case, asker.language()),
        Followed::Already => replies::unfollowed_already(&stored.case, asker.language()),
    })
}

/// The same of a case that cannot be read: that keeps nobody.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end_unread(
    store: &Store,
    case: CaseId,
    asker: Asker,
    receipt: Receipt,
) -> Result<Message, Error> {
    Ok(match unfollow(store, case, asker, receipt).await? {
        Followed::Now => replies::unfollowed_unread(asker.language()),
        Followed::Already => replies::unfollowed_unread_already(asker.language()),
    })
}

async fn unfollow(
    store: &Store,
    case: CaseId,
    asker: Asker,
    receipt: Receipt,
) -> Result<Followed, Error> {
    match asker.known() {
        Some(chat) => store.unfollow_case(chat.id, case, receipt).await,
        None => {
            store.close_update(receipt).await?;
            Ok(Followed::Already)
        }
    }
}
