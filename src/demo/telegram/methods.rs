//! The Bot API's methods that this Telegram has, with their parameters; every call is checked against this table.
//!
//! Names and types are those of Bot API 10.3, <https://core.telegram.org/bots/api#available-methods>.

use serde_json::{Map, Value};

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
    parameters: &'static [Parameter],
}

#[derive(Debug)]
struct Parameter {
    name: &'static str,
    kind: Kind,
    need: Need,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Array,
    Boolean,
    /// An integer or a string.
    Chat,
    Integer,
    Object,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Required,
    Optional,
    /// Telegram knows it; this Telegram has nothing that it could mean, and says so instead of passing over it.
    Foreign,
}

/// A call whose parameters have the names and types they must have.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) method: &'static Method,
    pub(super) args: Args,
}

/// The parameters of a call.
#[derive(Debug)]
pub(super) struct Args(Map<String, Value>);

/// Why a call is not one of the Bot API's.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    UnknownMethod,
    Parameters(String),
}

/// Checks a call; the method's name is matched without regard to case, as Telegram does.
pub(super) fn read(method: &str, body: &[u8]) -> Result<Call, Mistake> {
    let method = METHODS
        .iter()
        .find(|known| known.called.eq_ignore_ascii_case(method))
        .ok_or(Mistake::UnknownMethod)?;
    let args = match body {
        [] => Map::new(),
        body => serde_json::from_slice(body)
            .map_err(|_| Mistake::Parameters("the body is not a JSON object".to_owned()))?,
    };
    for (name, value) in &args {
        match method.parameters.iter().find(|known| known.name == name) {
            None => return wrong(name, "is no parameter of this method"),
            Some(known) if known.need == Need::Foreign => {
                return wrong(name, "means nothing to the small Telegram");
            }
            Some(known) if !known.kind.fits(value) => return wrong(name, "has the wrong type"),
            Some(_) => {}
        }
    }
    for known in method.parameters {
        if known.need == Need::Required && !args.contains_key(known.name) {
            return wrong(known.name, "is missing");
        }
    }
    Ok(Call {
        method,
        args: Args(args),
    })
}

impl Args {
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.get(name)?.as_i64()
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }

    /// The chat's id, which may be written as a string; `None` for a `@name`, since no chat here has one.
    pub(super) fn chat(&self) -> Option<i64> {
        let id = self.get("chat_id")?;
        id.as_i64().or_else(|| id.as_str()?.parse().ok())
    }
}

impl Kind {
    fn fits(self, value: &Value) -> bool {
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

fn wrong<T>(name: &str, problem: &str) -> Result<T, Mistake> {
    Err(Mistake::Parameters(format!("{name} {problem}")))
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

const METHODS: [Method; 16] = [
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_found_in_any_case() {
        for method in ["sendmessage", "SendMessage", "sendMessage"] {
            let call = read(method, br#"{"chat_id": "-5", "text": "x"}"#).unwrap();
            assert_eq!(call.method.name, Name::SendMessage);
            assert_eq!(call.args.chat(), Some(-5));
        }
        assert_eq!(read("getMe", b"").unwrap().method.name, Name::GetMe);
    }

    #[test]
    fn wrong_calls_are_named() {
        let parameters = |problem: &str| Mistake::Parameters(problem.to_owned());
        for (method, body, mistake) in [
            ("sendMesage", "{}", Mistake::UnknownMethod),
            ("getMe", "[]", parameters("the body is not a JSON object")),
            ("getMe", "a=b", parameters("the body is not a JSON object")),
            (
                "getMe",
                r#"{"x": 1}"#,
                parameters("x is no parameter of this method"),
            ),
            (
                "sendMessage",
                r#"{"chat_id": 1}"#,
                parameters("text is missing"),
            ),
            (
                "sendMessage",
                r#"{"chat_id": 1, "text": 2}"#,
                parameters("text has the wrong type"),
            ),
            (
                "sendMessage",
                r#"{"chat_id": 1.5, "text": "x"}"#,
                parameters("chat_id has the wrong type"),
            ),
            (
                "sendMessage",
                r#"{"chat_id": 1, "text": "x", "message_effect_id": "5"}"#,
                parameters("message_effect_id means nothing to the small Telegram"),
            ),
        ] {
            assert_eq!(
                read(method, body.as_bytes()).unwrap_err(),
                mistake,
                "{method} {body}"
            );
        }
    }
}
