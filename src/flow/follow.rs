//! Following and unfollowing a case.

use crate::{
    domain::{
        case::Case,
        chat::{Asker, ChatId},
    },
    store::{CaseId, Error, FollowEffect, Presence, Receipt, Store, StoredCase, UnfollowEffect},
};

use super::Turn;

/// The outcome of following a case.
#[derive(Clone, Debug)]
pub struct FollowOutcome {
    /// The chat, which may be new.
    pub chat: ChatId,
    /// The case as it is now, which a new follower is shown at once.
    pub case: Case,
    /// What that changed.
    pub effect: FollowEffect,
    /// Whether it hears from the bot.
    pub presence: Presence,
}

/// Follows a case, in the topic of the turn.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn begin(
    store: &Store,
    stored: &StoredCase,
    turn: Turn<Asker>,
) -> Result<FollowOutcome, Error> {
    let follow =
        store
            .follows()
            .follow_case(turn.chat, turn.topic, stored.id, turn.now, turn.receipt);
    let (chat, effect) = follow.await?;
    Ok(FollowOutcome {
        chat,
        // Read after the follow is kept: a change released in between is not told to who is taken to know it.
        case: store.cases().case_by_id(stored.id).await?.case,
        effect,
        presence: store.chats().presence(chat).await?,
    })
}

/// Unfollows a case and drops everything that was about to be sent for it. A chat that is not stored followed nothing: its
/// receipt comes back unused.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end(
    store: &Store,
    case: CaseId,
    turn: Turn<Asker>,
) -> Result<(UnfollowEffect, Option<Receipt>), Error> {
    match turn.chat.known() {
        Some(chat) => {
            let effect = store
                .follows()
                .unfollow_case(chat.id, case, turn.now, turn.receipt)
                .await?;
            Ok((effect, None))
        }
        None => Ok((UnfollowEffect::Unchanged, Some(turn.receipt))),
    }
}
