//! Somebody blocks the bot, or lets it in again; a group lets it write or not, or becomes another chat.

use crate::{
    domain::chat::{Asker, Chat, ChatKey, ChatKind},
    store::{Error, Presence, Receipt},
};

use super::{
    Context, groups::LimiterVerdict, handled::HandlerOutcome, leaving, updates::ChatMemberUpdated,
};

/// What the bot is in a chat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BotRights {
    /// It may write there.
    Writes,
    /// It is there and may not.
    Silent,
    /// It is not there.
    Gone,
}

/// Silences a chat that no longer hears the bot, goes on with one that does, and where the bot may write again. This comes
/// before the first failed message, and also tells when somebody returns.
pub(super) async fn changed(
    context: &Context,
    change: &ChatMemberUpdated,
    receipt: Receipt,
) -> Result<HandlerOutcome, Error> {
    let store = &context.store;
    let Some(membership) = membership(change) else {
        tracing::warn!("what the bot became in a chat is of an unknown form; it is passed over");
        return Ok(HandlerOutcome::unused(receipt));
    };
    let Some((chat, presence)) = store.find_chat(change.chat.id).await? else {
        return Ok(HandlerOutcome::unused(receipt));
    };
    match (membership, presence) {
        (BotRights::Gone, _) => store.mark_unreachable(chat.id, receipt).await?,
        (BotRights::Writes, Presence::Active) => store.may_write_again(chat.id, receipt).await?,
        (BotRights::Writes, Presence::Unreachable) => {
            is_back(context, chat, receipt).await?;
            return says_so(context, chat.key).await;
        }
        (BotRights::Writes | BotRights::Silent, _) => is_back(context, chat, receipt).await?,
    }
    Ok(HandlerOutcome::closed())
}

/// What changed meanwhile is told, unless the chat asked for silence.
async fn is_back(context: &Context, chat: Chat, receipt: Receipt) -> Result<(), Error> {
    let now = context.clock.now();
    context.store.mark_reachable(chat.id, receipt, now).await?;
    context.kept.notify_one();
    Ok(())
}

/// Says that they hear again, and where it stands, to somebody who follows something, as to one who ends a pause: of what
/// has not changed they may have missed a reminder. Whoever blocks the bot and lets it in again and again reads that once in
/// a while. In a group the bot is seen to be back.
async fn says_so(context: &Context, key: ChatKey) -> Result<HandlerOutcome, Error> {
    let now = context.clock.moment().steady;
    if key.kind() == ChatKind::Private
        && let Some(asker @ Asker::Follower(_)) = context.store.asker(key).await?
        && context.returns.allows(key, now) == LimiterVerdict::Yes
    {
        let message = leaving::hears_again(context, asker).await?;
        let handled = HandlerOutcome::closed().shown_to(asker);
        return Ok(handled.show(key, asker.rank(), message));
    }
    Ok(HandlerOutcome::closed())
}

/// What the bot is in a chat now; `None` if Telegram has a new word for it.
fn membership(change: &ChatMemberUpdated) -> Option<BotRights> {
    let bot = &change.new_chat_member;
    let may_write = |may: bool| {
        if may {
            BotRights::Writes
        } else {
            BotRights::Silent
        }
    };
    match bot.status.as_str() {
        "creator" | "member" => Some(BotRights::Writes),
        "administrator" if change.chat.kind.as_deref() == Some("channel") => {
            Some(may_write(bot.can_post_messages == Some(true)))
        }
        "administrator" => Some(BotRights::Writes),
        "restricted" if bot.is_member? => Some(may_write(bot.can_send_messages?)),
        "restricted" | "left" | "kicked" => Some(BotRights::Gone),
        _ => None,
    }
}
