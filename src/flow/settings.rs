//! The settings of a chat: what it chose, and a choice more.

use crate::{
    domain::{chat::Asker, preferences::Preferences},
    store::{Error, Store},
};

use super::Turn;

/// What a chat chose; nothing if it is not stored.
///
/// # Errors
/// If it could not be read.
pub async fn chosen(store: &Store, asker: Asker) -> Result<Preferences, Error> {
    match asker.known() {
        Some(chat) => store.chats().preferences(chat.id).await,
        None => Ok(Preferences::default()),
    }
}

/// Stores what a chat chose. What waits for it is decided on anew.
///
/// # Errors
/// If it could not be stored.
pub async fn choose(store: &Store, chosen: &Preferences, turn: Turn<Asker>) -> Result<(), Error> {
    let Turn {
        chat, receipt, now, ..
    } = turn;
    store
        .chats()
        .choose_preferences(chat, chosen, receipt, now)
        .await
}
