//! A chat begins or ceases to follow a case.

use chrono::{DateTime, Utc};

use crate::{
    domain::{chat::Chat, message::Message},
    store::{Error, Followed, Receipt, Store, StoredCase},
    text::replies,
};

/// Follows, and shows at once where the case stands: who comes late is told the current date too.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn begin(
    store: &Store,
    stored: &StoredCase,
    chat: Chat,
    now: DateTime<Utc>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let followed = store.follow(chat.id, None, stored.id, receipt).await?;
    // Read after the follow is kept: a change released in between is not told to who is taken to know it.
    let stored = store.case_by_id(stored.id).await?;
    store.may_look(chat.id).await?;
    Ok(match followed {
        Followed::Now => replies::followed(&stored.case, now, chat.language),
        Followed::Already => replies::followed_already(&stored.case, now, chat.language),
    })
}

/// Ceases to follow, with everything that was about to be sent.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end(
    store: &Store,
    stored: &StoredCase,
    chat: Chat,
    receipt: Receipt,
) -> Result<Message, Error> {
    Ok(match store.unfollow(chat.id, stored.id, receipt).await? {
        Followed::Now => replies::unfollowed(&stored.case, chat.language),
        Followed::Already => replies::unfollowed_already(&stored.case, chat.language),
    })
}
