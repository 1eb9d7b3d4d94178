//! Keyboards in place of a person's own: what Telegram demands of them, and the chats that their buttons ask for.

use serde_json::{Map, Value};

use super::refusal::CallRefusal;

/// What a message does to the keyboard of its chat.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ReplyKeyboard {
    /// It shows these buttons, row by row.
    Shown(Vec<Vec<RequestButton>>),
    /// It takes away what was there.
    Removed,
}

/// A button that asks for a group or a channel; of the other kinds this Telegram has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RequestButton {
    pub(super) label: String,
    pub(super) id: i64,
    pub(super) is_for_channels: bool,
    /// Whether only chats that the person administers are shown.
    pub(super) is_of_administrators: bool,
    /// Whether the application adds the bot where it is not.
    pub(super) takes_bot_in: bool,
}

const MARKUP: [&str; 7] = [
    "force_reply",
    "input_field_placeholder",
    "is_persistent",
    "keyboard",
    "one_time_keyboard",
    "resize_keyboard",
    "selective",
];

const REQUEST: [&str; 11] = [
    "bot_administrator_rights",
    "bot_is_member",
    "chat_has_username",
    "chat_is_channel",
    "chat_is_created",
    "chat_is_forum",
    "request_id",
    "request_photo",
    "request_title",
    "request_username",
    "user_administrator_rights",
];

const RIGHTS: [&str; 18] = [
    "can_change_info",
    "can_delete_messages",
    "can_delete_stories",
    "can_edit_messages",
    "can_edit_stories",
    "can_invite_users",
    "can_manage_chat",
    "can_manage_direct_messages",
    "can_manage_tags",
    "can_manage_topics",
    "can_manage_video_chats",
    "can_pin_messages",
    "can_post_messages",
    "can_post_stories",
    "can_promote_members",
    "can_restrict_members",
    "can_send_welcome_messages",
    "is_anonymous",
];

impl ReplyKeyboard {
    /// Reads a `reply_markup`; `None` where it is none or an inline keyboard.
    pub(super) fn read(markup: Option<&Value>) -> Result<Option<Self>, CallRefusal> {
        let Some(markup) = markup.and_then(Value::as_object) else {
            return Ok(None);
        };
        if markup.get("remove_keyboard") == Some(&Value::Bool(true)) {
            return Ok(Some(Self::Removed));
        }
        let Some(rows) = markup.get("keyboard") else {
            return Ok(None);
        };
        known(markup, &MARKUP)?;
        let wrong = || CallRefusal::surprise("keyboard is not an array of arrays");
        let rows = rows.as_array().ok_or_else(wrong)?.iter();
        let rows: Vec<Vec<RequestButton>> = rows
            .map(|row| {
                let row = row.as_array().ok_or_else(wrong)?;
                row.iter().map(RequestButton::read).collect()
            })
            .collect::<Result<_, CallRefusal>>()?;
        let mut ids: Vec<i64> = rows.iter().flatten().map(|button| button.id).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        if ids.len() < all {
            return Err(CallRefusal::surprise(
                "two buttons of a message have one request_id",
            ));
        }
        Ok(Some(Self::Shown(rows)))
    }

    pub(super) fn labels(&self) -> Vec<Vec<String>> {
        match self {
            Self::Shown(rows) => {
                let labels = |row: &Vec<RequestButton>| {
                    row.iter().map(|button| button.label.clone()).collect()
                };
                rows.iter().map(labels).collect()
            }
            Self::Removed => Vec::new(),
        }
    }
}

impl RequestButton {
    fn read(button: &Value) -> Result<Self, CallRefusal> {
        let object = |value: &Value, what: &str| match value.as_object() {
            Some(object) => Ok(object.clone()),
            None => Err(CallRefusal::surprise(format!("{what} is not an object"))),
        };
        let button = object(button, "a button")?;
        known(&button, &["request_chat", "text"])?;
        let label = button.get("text").and_then(Value::as_str);
        let label = label.filter(|label| !label.trim().is_empty());
        let label = label.ok_or_else(|| CallRefusal::surprise("a button has no label"))?;
        let request = button.get("request_chat").ok_or_else(|| {
            CallRefusal::surprise("a button that asks for no chat means nothing here")
        })?;
        let request = object(request, "request_chat")?;
        known(&request, &REQUEST)?;
        let id = request.get("request_id").and_then(Value::as_i64);
        let id = id.filter(|id| i32::try_from(*id).is_ok());
        let is_for_channels = request.get("chat_is_channel").and_then(Value::as_bool);
        let (Some(id), Some(is_for_channels)) = (id, is_for_channels) else {
            return Err(CallRefusal::surprise(
                "request_chat has no request_id of 32 bits, or does not say which kind",
            ));
        };
        let rights = |of: &str| match request.get(of) {
            Some(rights) => given(&object(rights, of)?).map(Some),
            None => Ok(None),
        };
        let (users, bots) = (
            rights("user_administrator_rights")?,
            rights("bot_administrator_rights")?,
        );
        let of_user = users.as_deref().unwrap_or_default();
        let is_subset = bots.iter().flatten().all(|right| of_user.contains(right));
        if !is_subset {
            return Err(CallRefusal::bad("USER_RIGHTS_MISSING"));
        }
        let is_member = request.get("bot_is_member") == Some(&Value::Bool(true));
        Ok(Self {
            label: label.to_owned(),
            id,
            is_for_channels,
            is_of_administrators: users.is_some(),
            takes_bot_in: is_member || bots.is_some(),
        })
    }
}

/// The rights that are asked for.
fn given(rights: &Map<String, Value>) -> Result<Vec<String>, CallRefusal> {
    known(rights, &RIGHTS)?;
    if rights.values().any(|right| !right.is_boolean()) {
        return Err(CallRefusal::surprise("a right has the wrong type"));
    }
    let given = rights
        .iter()
        .filter(|(_, right)| **right == Value::Bool(true));
    Ok(given.map(|(name, _)| name.clone()).collect())
}

fn known(object: &Map<String, Value>, fields: &[&str]) -> Result<(), CallRefusal> {
    match object.keys().find(|key| !fields.contains(&key.as_str())) {
        Some(unknown) => Err(CallRefusal::surprise(format!(
            "{unknown} is no field of a keyboard"
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(buttons: &Value) -> Result<Option<ReplyKeyboard>, CallRefusal> {
        let markup = json!({ "keyboard": [buttons], "one_time_keyboard": true });
        ReplyKeyboard::read(Some(&markup))
    }

    fn button(request: &Value) -> Value {
        json!({ "text": "A group", "request_chat": request })
    }

    #[test]
    fn what_a_button_asks_for_is_read() {
        let rights = json!({ "can_manage_chat": true, "can_post_messages": false });
        let asked = button(&json!({
            "request_id": -7, "chat_is_channel": false, "bot_is_member": true,
            "user_administrator_rights": rights,
        }));
        let expected = RequestButton {
            label: "A group".to_owned(),
            id: -7,
            is_for_channels: false,
            is_of_administrators: true,
            takes_bot_in: true,
        };
        assert_eq!(
            read(&json!([asked])).unwrap(),
            Some(ReplyKeyboard::Shown(vec![vec![expected]]))
        );
        let gone = json!({ "remove_keyboard": true });
        let read = |markup: &Value| ReplyKeyboard::read(Some(markup)).unwrap();
        assert_eq!(read(&gone), Some(ReplyKeyboard::Removed));
        assert_eq!(read(&json!({ "inline_keyboard": [] })), None);
    }

    #[test]
    fn what_telegram_does_not_take_is_refused() {
        let fine = json!({ "request_id": 1, "chat_is_channel": true });
        for buttons in [
            json!(["text"]),
            json!([{ "text": "x" }]),
            json!([{ "text": " ", "request_chat": fine }]),
            json!([{ "text": "x", "request_chat": fine, "data": "y" }]),
            json!([button(&fine), button(&fine)]),
            json!([button(&json!({ "request_id": 1 }))]),
            json!([button(
                &json!({ "request_id": 1_u64 << 31, "chat_is_channel": true })
            )]),
            json!([button(&json!({
                "request_id": 1, "chat_is_channel": true,
                "bot_administrator_rights": { "can_post_messages": true },
                "user_administrator_rights": { "can_manage_chat": true },
            }))]),
            json!([button(&json!({
                "request_id": 1, "chat_is_channel": true,
                "user_administrator_rights": { "can_write": true },
            }))]),
        ] {
            assert!(read(&buttons).is_err(), "{buttons}");
        }
        assert!(read(&json!([button(&fine)])).is_ok());
    }
}
