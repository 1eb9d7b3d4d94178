//! Inline keyboards: what Telegram demands of them, and the buttons that a person sees.

use serde_json::Value;

use super::refusal::CallRefusal;

const MOST_IN_A_ROW: usize = 8;
const MOST_IN_ALL: usize = 100;
/// In bytes of UTF-8.
const LONGEST_DATA: usize = 64;

/// What a button copies, and what it asks the bot in another chat, in characters (Bot API, `CopyTextButton`, `InlineQuery`).
const LONGEST_COPY: usize = 256;
const LONGEST_QUERY: usize = 256;

/// What a button can do besides sending its `callback_data`; none of these comes back to the bot as a press.
const OTHER_ACTIONS: [&str; 9] = [
    "callback_game",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "url",
    "web_app",
];

/// The keyboard under a message, as it was sent and as it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Keyboard {
    pub(super) sent: Value,
    pub(super) rows: Vec<Vec<InlineButton>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InlineButton {
    pub(super) label: String,
    /// What a press sends to the bot; `None` for a link and the like.
    pub(super) data: Option<String>,
}

impl Keyboard {
    /// Reads a `reply_markup`; `None` where there are no buttons in it, or another kind of keyboard.
    pub(super) fn read(markup: Option<&Value>) -> Result<Option<Self>, CallRefusal> {
        let Some(sent) = markup else { return Ok(None) };
        let Some(rows) = sent.get("inline_keyboard") else {
            let known = ["keyboard", "remove_keyboard", "force_reply"];
            return if known.iter().any(|key| sent.get(key).is_some()) {
                Ok(None)
            } else {
                Err(CallRefusal::surprise(
                    "reply_markup is no known kind of keyboard",
                ))
            };
        };
        let rows = array(rows)?
            .iter()
            .map(|row| array(row)?.iter().map(InlineButton::read).collect())
            .collect::<Result<Vec<Vec<InlineButton>>, CallRefusal>>()?;
        let all: usize = rows.iter().map(Vec::len).sum();
        if all > MOST_IN_ALL || rows.iter().any(|row| row.len() > MOST_IN_A_ROW) {
            return Err(CallRefusal::bad("reply markup is too long"));
        }
        Ok((all > 0).then(|| Self {
            sent: sent.clone(),
            rows,
        }))
    }

    pub(super) fn labels(&self) -> Vec<Vec<String>> {
        let labels =
            |row: &Vec<InlineButton>| row.iter().map(|button| button.label.clone()).collect();
        self.rows.iter().map(labels).collect()
    }
}

impl InlineButton {
    fn read(button: &Value) -> Result<Self, CallRefusal> {
        let Some(fields) = button.as_object() else {
            return Err(CallRefusal::surprise("a button is not an object"));
        };
        for name in fields.keys() {
            let known = ["text", "callback_data", "style", "icon_custom_emoji_id"];
            if !known.contains(&name.as_str()) && !OTHER_ACTIONS.contains(&name.as_str()) {
                return Err(CallRefusal::surprise(format!(
                    "{name} is no field of a button"
                )));
            }
        }
        let label = match fields.get("text").and_then(Value::as_str) {
            Some(label) if !label.trim().is_empty() => label.to_owned(),
            _ => return Err(CallRefusal::surprise("a button has no label")),
        };
        let others = OTHER_ACTIONS
            .iter()
            .filter(|action| fields.contains_key(**action))
            .count();
        let data = match fields.get("callback_data").map(Value::as_str) {
            Some(None) => return Err(CallRefusal::surprise("callback_data has the wrong type")),
            Some(Some("")) | None => None,
            Some(Some(data)) => Some(data.to_owned()),
        };
        match (&data, others) {
            (None, 0) => Err(CallRefusal::bad(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            )),
            (Some(data), 0) if data.len() > LONGEST_DATA => {
                Err(CallRefusal::bad("BUTTON_DATA_INVALID"))
            }
            (Some(_), 0) => Ok(Self { label, data }),
            (None, 1) => {
                check_action(button)?;
                Ok(Self { label, data })
            }
            (Some(_) | None, _) => Err(CallRefusal::surprise("a button has more than one action")),
        }
    }
}

/// Checks what a press does that the bot does not hear of.
fn check_action(button: &Value) -> Result<(), CallRefusal> {
    let text = |value: &Value| value.as_str().map(|text| text.chars().count());
    if let Some(copied) = button.get("copy_text") {
        let length = copied.get("text").and_then(text);
        if !length.is_some_and(|length| (1..=LONGEST_COPY).contains(&length)) {
            return Err(CallRefusal::bad("BUTTON_COPY_TEXT_INVALID"));
        }
    }
    let is_web = |url: &Value| url.as_str().is_some_and(|url| url.starts_with("https://"));
    if button.get("url").is_some_and(|url| !is_web(url)) {
        return Err(CallRefusal::bad("BUTTON_URL_INVALID"));
    }
    let query = button.get("switch_inline_query").map(text);
    if query.is_some_and(|length| length.is_none_or(|length| length > LONGEST_QUERY)) {
        return Err(CallRefusal::surprise("switch_inline_query is too long"));
    }
    Ok(())
}

fn array(value: &Value) -> Result<&Vec<Value>, CallRefusal> {
    value
        .as_array()
        .ok_or_else(|| CallRefusal::surprise("inline_keyboard is not an array of arrays"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(rows: &Value) -> Result<Option<Keyboard>, CallRefusal> {
        Keyboard::read(Some(&json!({ "inline_keyboard": rows })))
    }

    fn button(label: &str, data: &str) -> Value {
        json!({ "text": label, "callback_data": data })
    }

    #[test]
    fn a_keyboard_is_read_in_rows() {
        let link = json!({ "text": "Open", "url": "https://e.org" });
        let keyboard = read(&json!([[button("A", "a"), button("Б", "b")], [link]]))
            .unwrap()
            .unwrap();
        assert_eq!(keyboard.labels(), [vec!["A", "Б"], vec!["Open"]]);
        assert_eq!(keyboard.rows[0][1].data.as_deref(), Some("b"));
        assert_eq!(keyboard.rows[1][0].data, None);
        assert_eq!(read(&json!([])).unwrap(), None);
        assert_eq!(Keyboard::read(None).unwrap(), None);
        let other = json!({ "remove_keyboard": true });
        assert_eq!(Keyboard::read(Some(&other)).unwrap(), None);
    }

    #[test]
    fn as_much_as_telegram_takes_is_taken() {
        let row = vec![button("x", &"д".repeat(32)); 8];
        let mut rows = vec![row; 12];
        rows.push(vec![button("x", "y"); 4]);
        assert!(read(&json!(rows)).unwrap().is_some());
        rows.push(vec![button("x", "y")]);
        let too_long = CallRefusal::bad("reply markup is too long");
        assert_eq!(read(&json!(rows)).unwrap_err(), too_long);
        let wide = json!([vec![button("x", "y"); 9]]);
        assert_eq!(read(&wide).unwrap_err(), too_long);
    }

    #[test]
    fn bad_buttons_are_refused() {
        let unallowed = CallRefusal::bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        );
        for (button, refusal) in [
            (
                button("x", &"д".repeat(33)),
                CallRefusal::bad("BUTTON_DATA_INVALID"),
            ),
            (button("x", ""), unallowed.clone()),
            (json!({ "text": "x" }), unallowed),
            (
                button(" ", "x"),
                CallRefusal::surprise("a button has no label"),
            ),
            (
                json!({ "text": "x", "callback": "y" }),
                CallRefusal::surprise("callback is no field of a button"),
            ),
            (
                json!({ "text": "x", "callback_data": "y", "url": "z" }),
                CallRefusal::surprise("a button has more than one action"),
            ),
            (
                json!({ "text": "x", "callback_data": 1 }),
                CallRefusal::surprise("callback_data has the wrong type"),
            ),
            (
                json!({ "text": "x", "copy_text": { "text": "y".repeat(257) } }),
                CallRefusal::bad("BUTTON_COPY_TEXT_INVALID"),
            ),
            (
                json!({ "text": "x", "copy_text": { "text": "" } }),
                CallRefusal::bad("BUTTON_COPY_TEXT_INVALID"),
            ),
            (
                json!({ "text": "x", "url": "nowhere" }),
                CallRefusal::bad("BUTTON_URL_INVALID"),
            ),
            (
                json!({ "text": "x", "switch_inline_query": "y".repeat(257) }),
                CallRefusal::surprise("switch_inline_query is too long"),
            ),
            (
                json!("x"),
                CallRefusal::surprise("a button is not an object"),
            ),
        ] {
            let rows = json!([[button]]);
            assert_eq!(read(&rows).unwrap_err(), refusal, "{button}");
        }
        let flat = read(&json!([button("x", "y")])).unwrap_err();
        assert_eq!(
            flat,
            CallRefusal::surprise("inline_keyboard is not an array of arrays")
        );
        assert!(Keyboard::read(Some(&json!({ "inline": [] }))).is_err());
    }
}
