//! The Bot API's methods that this Telegram has, with their parameters; every call is checked against this table.
//!
//! Names and types are those of Bot API 10.3, <https://core.telegram.org/bots/api#available-methods>.

use serde_json::Value;

/// A method that this Telegram answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum MethodName {
    AnswerCallbackQuery,
    AnswerInlineQuery,
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
    SendDocument,
    SendMessage,
    SendPhoto,
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
    pub(super) name: MethodName,
    pub(super) called: &'static str,
    pub(super) quota: Quota,
    pub(super) parameters: &'static [Parameter],
}

#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: &'static str,
    pub(super) kind: ParameterKind,
    pub(super) need: ParameterNeed,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum ParameterKind {
    Array,
    Boolean,
    /// A part of a form that is a file.
    File,
    /// The same, or the id of a file that is kept here.
    FileOrId,
    /// An integer or a string.
    Chat,
    Integer,
    Object,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParameterNeed {
    Required,
    Optional,
    /// Telegram knows it; this Telegram has nothing that it could mean, and says so instead of passing over it.
    Foreign,
}

impl ParameterKind {
    pub(super) fn fits(self, value: &Value) -> bool {
        match self {
            Self::Array => value.is_array(),
            Self::Boolean => value.is_boolean(),
            Self::Chat => value.is_i64() || value.is_string(),
            Self::Integer => value.is_i64(),
            Self::File | Self::Object => value.is_object(),
            Self::FileOrId => value.is_object() || value.is_string(),
            Self::Text => value.is_string(),
        }
    }
}

const fn must(name: &'static str, kind: ParameterKind) -> Parameter {
    Parameter {
        name,
        kind,
        need: ParameterNeed::Required,
    }
}

const fn may(name: &'static str, kind: ParameterKind) -> Parameter {
    Parameter {
        name,
        kind,
        need: ParameterNeed::Optional,
    }
}

const fn foreign(name: &'static str, kind: ParameterKind) -> Parameter {
    Parameter {
        name,
        kind,
        need: ParameterNeed::Foreign,
    }
}

const fn method(
    name: MethodName,
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

pub(super) const METHODS: [Method; 19] = [
    method(
        MethodName::AnswerCallbackQuery,
        "answerCallbackQuery",
        Quota::Free,
        &[
            must("callback_query_id", ParameterKind::Text),
            may("text", ParameterKind::Text),
            may("show_alert", ParameterKind::Boolean),
            may("url", ParameterKind::Text),
            may("cache_time", ParameterKind::Integer),
        ],
    ),
    method(
        MethodName::AnswerInlineQuery,
        "answerInlineQuery",
        Quota::Free,
        &[
            must("inline_query_id", ParameterKind::Text),
            must("results", ParameterKind::Array),
            may("cache_time", ParameterKind::Integer),
            may("is_personal", ParameterKind::Boolean),
            may("next_offset", ParameterKind::Text),
            may("button", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::DeleteMessage,
        "deleteMessage",
        Quota::Free,
        &[
            must("chat_id", ParameterKind::Chat),
            must("message_id", ParameterKind::Integer),
        ],
    ),
    method(
        MethodName::DeleteMyCommands,
        "deleteMyCommands",
        Quota::Free,
        &[
            may("scope", ParameterKind::Object),
            may("language_code", ParameterKind::Text),
        ],
    ),
    method(
        MethodName::DeleteWebhook,
        "deleteWebhook",
        Quota::Free,
        &[may("drop_pending_updates", ParameterKind::Boolean)],
    ),
    method(
        MethodName::EditMessageReplyMarkup,
        "editMessageReplyMarkup",
        Quota::Counted,
        &[
            foreign("business_connection_id", ParameterKind::Text),
            may("chat_id", ParameterKind::Chat),
            may("message_id", ParameterKind::Integer),
            foreign("inline_message_id", ParameterKind::Text),
            may("reply_markup", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::EditMessageText,
        "editMessageText",
        Quota::Counted,
        &[
            foreign("business_connection_id", ParameterKind::Text),
            may("chat_id", ParameterKind::Chat),
            may("message_id", ParameterKind::Integer),
            foreign("inline_message_id", ParameterKind::Text),
            may("text", ParameterKind::Text),
            foreign("parse_mode", ParameterKind::Text),
            may("entities", ParameterKind::Array),
            may("link_preview_options", ParameterKind::Object),
            foreign("rich_message", ParameterKind::Object),
            may("reply_markup", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::GetChat,
        "getChat",
        Quota::Free,
        &[must("chat_id", ParameterKind::Chat)],
    ),
    method(
        MethodName::GetChatAdministrators,
        "getChatAdministrators",
        Quota::Free,
        &[
            must("chat_id", ParameterKind::Chat),
            may("return_bots", ParameterKind::Boolean),
        ],
    ),
    method(
        MethodName::GetChatMember,
        "getChatMember",
        Quota::Free,
        &[
            must("chat_id", ParameterKind::Chat),
            must("user_id", ParameterKind::Integer),
        ],
    ),
    method(MethodName::GetMe, "getMe", Quota::Free, &[]),
    method(
        MethodName::GetUpdates,
        "getUpdates",
        Quota::Free,
        &[
            may("offset", ParameterKind::Integer),
            may("limit", ParameterKind::Integer),
            may("timeout", ParameterKind::Integer),
            may("allowed_updates", ParameterKind::Array),
        ],
    ),
    method(
        MethodName::GetWebhookInfo,
        "getWebhookInfo",
        Quota::Free,
        &[],
    ),
    method(
        MethodName::SendDocument,
        "sendDocument",
        Quota::Counted,
        &[
            foreign("business_connection_id", ParameterKind::Text),
            must("chat_id", ParameterKind::Chat),
            may("message_thread_id", ParameterKind::Integer),
            foreign("direct_messages_topic_id", ParameterKind::Integer),
            foreign("ephemeral_message_parameters", ParameterKind::Object),
            must("document", ParameterKind::File),
            foreign("thumbnail", ParameterKind::File),
            may("caption", ParameterKind::Text),
            foreign("parse_mode", ParameterKind::Text),
            foreign("caption_entities", ParameterKind::Array),
            may("disable_content_type_detection", ParameterKind::Boolean),
            may("disable_notification", ParameterKind::Boolean),
            may("protect_content", ParameterKind::Boolean),
            may("allow_paid_broadcast", ParameterKind::Boolean),
            foreign("message_effect_id", ParameterKind::Text),
            foreign("suggested_post_parameters", ParameterKind::Object),
            may("reply_parameters", ParameterKind::Object),
            may("reply_markup", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::SendMessage,
        "sendMessage",
        Quota::Counted,
        &[
            foreign("business_connection_id", ParameterKind::Text),
            must("chat_id", ParameterKind::Chat),
            may("message_thread_id", ParameterKind::Integer),
            foreign("direct_messages_topic_id", ParameterKind::Integer),
            foreign("ephemeral_message_parameters", ParameterKind::Object),
            must("text", ParameterKind::Text),
            foreign("parse_mode", ParameterKind::Text),
            may("entities", ParameterKind::Array),
            may("link_preview_options", ParameterKind::Object),
            may("disable_notification", ParameterKind::Boolean),
            may("protect_content", ParameterKind::Boolean),
            may("allow_paid_broadcast", ParameterKind::Boolean),
            foreign("message_effect_id", ParameterKind::Text),
            foreign("suggested_post_parameters", ParameterKind::Object),
            may("reply_parameters", ParameterKind::Object),
            may("reply_markup", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::SendPhoto,
        "sendPhoto",
        Quota::Counted,
        &[
            foreign("business_connection_id", ParameterKind::Text),
            must("chat_id", ParameterKind::Chat),
            may("message_thread_id", ParameterKind::Integer),
            foreign("direct_messages_topic_id", ParameterKind::Integer),
            foreign("ephemeral_message_parameters", ParameterKind::Object),
            must("photo", ParameterKind::FileOrId),
            may("caption", ParameterKind::Text),
            foreign("parse_mode", ParameterKind::Text),
            may("caption_entities", ParameterKind::Array),
            foreign("show_caption_above_media", ParameterKind::Boolean),
            foreign("has_spoiler", ParameterKind::Boolean),
            may("disable_notification", ParameterKind::Boolean),
            may("protect_content", ParameterKind::Boolean),
            may("allow_paid_broadcast", ParameterKind::Boolean),
            foreign("message_effect_id", ParameterKind::Text),
            foreign("suggested_post_parameters", ParameterKind::Object),
            may("reply_parameters", ParameterKind::Object),
            may("reply_markup", ParameterKind::Object),
        ],
    ),
    method(
        MethodName::SetMyCommands,
        "setMyCommands",
        Quota::Free,
        &[
            must("commands", ParameterKind::Array),
            may("scope", ParameterKind::Object),
            may("language_code", ParameterKind::Text),
        ],
    ),
    method(
        MethodName::SetMyDescription,
        "setMyDescription",
        Quota::Free,
        &[
            may("description", ParameterKind::Text),
            may("language_code", ParameterKind::Text),
        ],
    ),
    method(
        MethodName::SetMyShortDescription,
        "setMyShortDescription",
        Quota::Free,
        &[
            may("short_description", ParameterKind::Text),
            may("language_code", ParameterKind::Text),
        ],
    ),
];
