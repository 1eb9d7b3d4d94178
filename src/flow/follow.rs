//! A chat begins or ceases to follow a case.

use crate::{
    domain::{
        chat::{Asker, ChatId},
        message::Message,
    },
    store::{CaseId, Error, Followed, Presence, Receipt, Store, StoredCase},
    text::{leaving, replies},
};

use super::Turn;

/// Follows, and shows at once where the case stands: who comes late is told the current date too. Also the chat, which may
/// be new.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn begin(
    store: &Store,
    stored: &StoredCase,
    turn: Turn<Asker>,
) -> Result<(ChatId, Message), Error> {
    let asker = turn.chat;
    let follow = store.follow_case(asker, None, stored.id, turn.receipt);
    let (chat, followed) = follow.await?;
    // Read after the follow is kept: a change released in between is not told to who is taken to know it.
    let stored = store.case_by_id(stored.id).await?;
    let (case, language, now) = (&stored.case, asker.language(), turn.now);
    let presence = store.presence(chat).await?;
    let message = match (followed, presence) {
        (Followed::Now, Presence::Stopped) => replies::followed_while_stopped(case, now, language),
        (Followed::Now, Presence::Active | Presence::Unreachable) => {
            replies::followed(case, now, language)
        }
        (Followed::Already, _) => replies::followed_already(case, now, language),
    };
    let message = match presence {
        Presence::Stopped => leaving::while_stopped(message, language),
        Presence::Active | Presence::Unreachable => message,
    };
    Ok((chat, message))
}

/// Ceases to follow, with everything that was about to be sent. Whoever is not known followed nothing: the receipt comes
/// back.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end(
    store: &Store,
    stored: &StoredCase,
    turn: Turn<Asker>,
) -> Result<(Message, Option<Receipt>), Error> {
    let language = turn.chat.language();
    let (followed, unused) = unfollow(store, stored.id, turn).await?;
    let message = match followed {
        Followed::Now => replies::unfollowed(&stored.case, language),
        Followed::Already => replies::unfollowed_already(&stored.case, language),
    };
    Ok((message, unused))
}

/// The same of a case that cannot be read: that keeps nobody.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end_unread(
    store: &Store,
    case: CaseId,
    turn: Turn<Asker>,
) -> Result<(Message, Option<Receipt>), Error> {
    let language = turn.chat.language();
    let (followed, unused) = unfollow(store, case, turn).await?;
    let message = match followed {
        Followed::Now => replies::unfollowed_unread(language),
        Followed::Already => replies::unfollowed_unread_already(language),
    };
    Ok((message, unused))
}

async fn unfollow(
    store: &Store,
    case: CaseId,
    turn: Turn<Asker>,
) -> Result<(Followed, Option<Receipt>), Error> {
    match turn.chat.known() {
        Some(chat) => {
            let followed = store.unfollow_case(chat.id, case, turn.receipt).await?;
            Ok((followed, None))
        }
        None => Ok((Followed::Already, Some(turn.receipt))),
    }
}
