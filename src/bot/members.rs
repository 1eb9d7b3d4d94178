//! Somebody blocks the bot, or lets it in again.

use teloxide::types::ChatMemberUpdated;

use crate::{
    domain::chat::ChatKey,
    store::{Error, Presence, Receipt},
};

use super::Desk;

/// Pauses a chat that no longer hears the bot and revives one that does. This comes before the first failed message, and
/// also tells when somebody returns.
pub(super) async fn changed(
    desk: &Desk,
    change: ChatMemberUpdated,
    receipt: Receipt,
) -> Result<(), Error> {
    let presence = if change.new_chat_member.is_present() {
        Presence::Active
    } else {
        Presence::Paused
    };
    if let Some((chat, known)) = desk.store.find(ChatKey(change.chat.id.0)).await?
        && known != presence
    {
        desk.store.set_presence(chat.id, presence).await?;
    }
    desk.store.close_update(receipt).await
}
