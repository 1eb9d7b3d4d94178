//! Somebody blocks the bot, or lets it in again; a group lets it write or not, or becomes another chat.

use teloxide::types::{ChatKind, ChatMember, ChatMemberKind, ChatMemberUpdated, PublicChatKind};

use crate::{
    domain::chat::ChatKey,
    store::{Error, Presence, Receipt},
};

use super::Desk;

/// Silences a chat that no longer hears the bot, goes on with one that does, and where the bot may write again. This comes
/// before the first failed message, and also tells when somebody returns.
pub(super) async fn changed(
    desk: &Desk,
    change: ChatMemberUpdated,
    receipt: Receipt,
) -> Result<(), Error> {
    let known = desk.store.find(ChatKey(change.chat.id.0)).await?;
    let Some((chat, presence)) = known else {
        return desk.store.close_update(receipt).await;
    };
    let bot = &change.new_chat_member;
    match (bot.is_present(), presence) {
        (false, _) => desk.store.mark_unreachable(chat.id, receipt).await,
        (true, Presence::Active) if may_write(bot, &change.chat.kind) => {
            desk.store.may_write_again(chat.id, receipt).await
        }
        (true, _) => {
            let now = desk.clock.now();
            desk.store.mark_reachable(chat.id, receipt, now).await?;
            desk.kept.notify_one();
            Ok(())
        }
    }
}

/// Whether a member may write in a chat of that kind.
fn may_write(member: &ChatMember, kind: &ChatKind) -> bool {
    let is_channel =
        matches!(kind, ChatKind::Public(chat) if matches!(chat.kind, PublicChatKind::Channel(_)));
    match &member.kind {
        ChatMemberKind::Administrator(rights) if is_channel => rights.can_post_messages,
        ChatMemberKind::Restricted(rights) => rights.can_send_messages,
        ChatMemberKind::Owner(_) | ChatMemberKind::Administrator(_) | ChatMemberKind::Member(_) => {
            true
        }
        ChatMemberKind::Left | ChatMemberKind::Banned(_) => false,
    }
}
