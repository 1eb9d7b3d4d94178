//! Membership of the bot: somebody blocks it or unblocks it; a group lets it write or not, or migrates.

use crate::{
    domain::{
        chat::{Asker, Chat, ChatKey, ChatKind},
        message::ChatChoice,
    },
    store::{Error, Presence, Receipt},
};

use super::{
    Context,
    groups::LimiterVerdict,
    leaving,
    response::Response,
    updates::{ChatMember, ChatMemberUpdated},
};

/// The rights of the bot in a chat.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BotRights {
    /// It may write there.
    Writes,
    /// It is there and may not.
    Silent,
    /// It is not there.
    Gone,
}

/// Handles a change of the bot's membership: a chat that it lost becomes unreachable; one that it may write in again is told
/// what it missed. This comes before the first failed message, and also tells when somebody returns.
pub(super) async fn changed(
    context: &Context,
    change: &ChatMemberUpdated,
    receipt: Receipt,
) -> Result<Response, Error> {
    let store = &context.store;
    let choice = match change.chat.kind.as_deref() {
        Some("channel") => ChatChoice::Channel,
        Some(_) | None => ChatChoice::Group,
    };
    let Some(membership) = rights(&change.new_chat_member, choice) else {
        tracing::warn!("what the bot became in a chat is of an unknown form; it is passed over");
        return Ok(Response::unused(receipt));
    };
    let Some((chat, presence)) = store.chats().find_chat(change.chat.id).await? else {
        return Ok(Response::unused(receipt));
    };
    match (membership, presence) {
        (BotRights::Gone, _) => store.chats().mark_unreachable(chat.id, receipt).await?,
        (BotRights::Writes, Presence::Active) => {
            store.chats().may_write_again(chat.id, receipt).await?;
        }
        (BotRights::Writes, Presence::Unreachable) => {
            is_back(context, chat, receipt).await?;
            return says_so(context, chat.key).await;
        }
        (BotRights::Writes | BotRights::Silent, _) => is_back(context, chat, receipt).await?,
    }
    Ok(Response::closed())
}

/// Marks a chat as reachable: what changed in between is told, unless the chat has paused.
async fn is_back(context: &Context, chat: Chat, receipt: Receipt) -> Result<(), Error> {
    let now = context.clock.now();
    context
        .store
        .chats()
        .mark_reachable(chat.id, receipt, now)
        .await?;
    context.wake_scheduler.notify_one();
    Ok(())
}

/// Welcomes back a person who follows something, with the state of it, as after a pause: they may have missed reminders of
/// what has not changed. Rate-limited, for anybody can block and unblock again and again. In a group the bot is seen to be
/// back.
async fn says_so(context: &Context, key: ChatKey) -> Result<Response, Error> {
    let now = context.clock.moment().steady;
    if key.kind() == ChatKind::Private
        && let Some(asker @ Asker::Follower(_)) = context.store.chats().asker(key).await?
        && context.returns.allows(key, now) == LimiterVerdict::Yes
    {
        let message = leaving::hears_again(context, asker).await?;
        let response = Response::closed().shown_to(asker);
        return Ok(response.show(key, asker.rank(), message));
    }
    Ok(Response::closed())
}

/// The rights of the bot in a chat; `None` for a status that is not known.
pub(super) fn rights(bot: &ChatMember, chat: ChatChoice) -> Option<BotRights> {
    let may_write = |may: bool| {
        if may {
            BotRights::Writes
        } else {
            BotRights::Silent
        }
    };
    match bot.status.as_str() {
        "creator" | "member" => Some(BotRights::Writes),
        "administrator" => Some(match chat {
            ChatChoice::Channel => may_write(bot.can_post_messages == Some(true)),
            ChatChoice::Group => BotRights::Writes,
        }),
        "restricted" if bot.is_member? => Some(may_write(bot.can_send_messages?)),
        "restricted" | "left" | "kicked" => Some(BotRights::Gone),
        _ => None,
    }
}
