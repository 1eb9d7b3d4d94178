//! Changes of the bot's membership of chats.

use serde::Deserialize;

use super::fields::{if_readable, text_if_readable};
use crate::domain::chat::ChatKey;

/// A change of the bot's membership of a chat (Bot API, `ChatMemberUpdated`).
#[derive(Deserialize)]
pub(in crate::bot) struct ChatMemberUpdated {
    /// The chat.
    pub(in crate::bot) chat: IncomingChat,
    /// What it is there now.
    pub(in crate::bot) new_chat_member: ChatMember,
}

/// A chat and its type (Bot API, `IncomingChat`).
#[derive(Deserialize)]
pub(in crate::bot) struct IncomingChat {
    /// Its id.
    pub(in crate::bot) id: ChatKey,
    /// Whether it is a group, a channel or anything else.
    #[serde(default, rename = "type", deserialize_with = "text_if_readable")]
    pub(in crate::bot) kind: Option<String>,
}

/// What a member of a chat is and may do (Bot API, `ChatMember`).
#[derive(Deserialize)]
pub(in crate::bot) struct ChatMember {
    /// What it is.
    pub(in crate::bot) status: String,
    /// Whether a restricted one is there.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) is_member: Option<bool>,
    /// Whether a restricted one may write.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) can_send_messages: Option<bool>,
    /// Whether an administrator of a channel may write.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) can_post_messages: Option<bool>,
}
