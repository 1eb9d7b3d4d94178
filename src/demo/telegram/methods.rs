//! The Bot API's methods that this Telegram has, with their parameters; every call is checked against this table.
//!
//! Names and types are those of Bot API 10.3, <https://core.telegram.org/bots/api#available-methods>.

use serde_json::Value;

/// A method that this Telegram answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Name {
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteMyCommands,
    DeleteWebhook,
    EditMessageReplyMarkup,
    EditMessageText,
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetMe,
    GetUpdates,
    GetWebhookInfo,
    SendMessage,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
}

/// Whether a call takes from the bot's quota of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quota {
    Counted,
    Free,
}

#[derive(Debug)]
pub(super) struct Method {
    pub(super) name: Name,
    pub(super) called: &'static str,
    pub(super) quota: Quota,
    pub(super) parameters: &'static [Parameter],
}

#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) need: Need,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Array,
    Boolean,
    /// An integer or a string.
    Chat,
    Integer,
    Object,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Required,
    Optional,
    /// Telegram knows it; this Telegram has nothing that it could mean, and says so instead of passing over it.
    Foreign,
}

impl Kind {
    pub(super) fn fits(self, value: &Value) -> bool {
        match self {
            Self::Array => value.is_array(),
            Self::Boolean => value.is_boolean(),
            Self::Chat => value.is_i64() || value.is_string(),
            Self::Integer => value.is_i64(),
            Self::Object => value.is_object(),
            Self::Text => value.is_string(),
        }
    }
}

const fn must(name: &'static str, kind: Kind) -> Parameter {
    Parameter {
        name,
        kind,
        need: Need::Required,
    }
}

const fn may(name: &'static str, kind: Kind) -> Parameter {
    Parameter {
        name,
        kind,
        need: Need::Optional,
    }
}

const fn foreign(name: &'static str, kind: Kind) -> Parameter {
    Parameter {
        name,
        kind,
        need: Need::Foreign,
    }
}

const fn method(
    name: Name,
    called: &'static str,
    quota: Quota,
    parameters: &'static [Parameter],
) -> Method {
    Method {
        name,
        called,
        quota,
        parameters,
    }
}

pub(super) const METHODS: [Method; 16] = [
    method(
        Name::AnswerCallbackQuery,
        "answerCallbackQuery",
        Quota::Free,
        &[
            must("callback_query_id", Kind::Text),
            may("text", Kind::Text),
            may("show_alert", Kind::Boolean),
            foreign("url", Kind::Text),
            may("cache_time", Kind::Integer),
        ],
    ),
    method(
        Name::DeleteMessage,
        "deleteMessage",
        Quota::Free,
        &[
            must("chat_id", Kind::Chat),
            must("message_id", Kind::Integer),
        ],
    ),
    method(
        Name::DeleteMyCommands,
        "deleteMyCommands",
        Quota::Free,
        &[may("scope", Kind::Object), may("language_code", Kind::Text)],
    ),
    method(
        Name::DeleteWebhook,
        "deleteWebhook",
        Quota::Free,
        &[may("drop_pending_updates", Kind::Boolean)],
    ),
    method(
        Name::EditMessageReplyMarkup,
        "editMessageReplyMarkup",
        Quota::Counted,
        &[
            foreign("business_connection_id", Kind::Text),
            may("chat_id", Kind::Chat),
            may("message_id", Kind::Integer),
            foreign("inline_message_id", Kind::Text),
            may("reply_markup", Kind::Object),
        ],
    ),
    method(
        Name::EditMessageText,
        "editMessageText",
        Quota::Counted,
        &[
            foreign("business_connection_id", Kind::Text),
            may("chat_id", Kind::Chat),
            may("message_id", Kind::Integer),
            foreign("inline_message_id", Kind::Text),
            may("text", Kind::Text),
            foreign("parse_mode", Kind::Text),
            may("entities", Kind::Array),
            may("link_preview_options", Kind::Object),
            foreign("rich_message", Kind::Object),
            may("reply_markup", Kind::Object),
        ],
    ),
    method(
        Name::GetChat,
        "getChat",
        Quota::Free,
        &[must("chat_id", Kind::Chat)],
    ),
    method(
        Name::GetChatAdministrators,
        "getChatAdministrators",
        Quota::Free,
        &[
            must("chat_id", Kind::Chat),
            may("return_bots", Kind::Boolean),
        ],
    ),
    method(
        Name::GetChatMember,
        "getChatMember",
        Quota::Free,
        &[must("chat_id", Kind::Chat), must("user_id", Kind::Integer)],
    ),
    method(Name::GetMe, "getMe", Quota::Free, &[]),
    method(
        Name::GetUpdates,
        "getUpdates",
        Quota::Free,
        &[
            may("offset", Kind::Integer),
            may("limit", Kind::Integer),
            may("timeout", Kind::Integer),
            may("allowed_updates", Kind::Array),
        ],
    ),
    method(Name::GetWebhookInfo, "getWebhookInfo", Quota::Free, &[]),
    method(
        Name::SendMessage,
        "sendMessage",
        Quota::Counted,
        &[
            foreign("business_connection_id", Kind::Text),
            must("chat_id", Kind::Chat),
            may("message_thread_id", Kind::Integer),
            foreign("direct_messages_topic_id", Kind::Integer),
            foreign("ephemeral_message_parameters", Kind::Object),
            must("text", Kind::Text),
            foreign("parse_mode", Kind::Text),
            may("entities", Kind::Array),
            may("link_preview_options", Kind::Object),
            may("disable_notification", Kind::Boolean),
            may("protect_content", Kind::Boolean),
            may("allow_paid_broadcast", Kind::Boolean),
            foreign("message_effect_id", Kind::Text),
            foreign("suggested_post_parameters", Kind::Object),
            may("reply_parameters", Kind::Object),
            may("reply_markup", Kind::Object),
        ],
    ),
    method(
        Name::SetMyCommands,
        "setMyCommands",
        Quota::Free,
        &[
            must("commands", Kind::Array),
            may("scope", Kind::Object),
            may("language_code", Kind::Text),
        ],
    ),
    method(
        Name::SetMyDescription,
        "setMyDescription",
        Quota::Free,
        &[
            may("description", Kind::Text),
            may("language_code", Kind::Text),
        ],
    ),
    method(
        Name::SetMyShortDescription,
        "setMyShortDescription",
        Quota::Free,
        &[
            may("short_description", Kind::Text),
            may("language_code", Kind::Text),
        ],
    ),
];
