//! A call of the Bot API: checked against the table of methods, then read by its parameters' names.

use serde_json::{Map, Value};

use super::{
    form,
    methods::{METHODS, Method, ParameterNeed},
};

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
pub(super) enum CallError {
    UnknownMethod,
    Parameters(String),
}

/// Checks a call whose body is of this content type; the method's name is matched without regard to case, as Telegram does.
pub(super) fn read(method: &str, content_type: &str, body: &[u8]) -> Result<Call, CallError> {
    let method = METHODS
        .iter()
        .find(|known| known.called.eq_ignore_ascii_case(method))
        .ok_or(CallError::UnknownMethod)?;
    let args = match (form::boundary(content_type), body) {
        (Some(boundary), body) => {
            form::read(body, boundary, method.parameters).map_err(CallError::Parameters)?
        }
        (None, []) => Map::new(),
        (None, body) => serde_json::from_slice(body)
            .map_err(|_| CallError::Parameters("the body is not a JSON object".to_owned()))?,
    };
    for (name, value) in &args {
        match method.parameters.iter().find(|known| known.name == name) {
            None => return wrong(name, "is no parameter of this method"),
            Some(known) if known.need == ParameterNeed::Foreign => {
                return wrong(name, "means nothing to the small Telegram");
            }
            Some(known) if !known.kind.fits(value) => return wrong(name, "has the wrong type"),
            Some(_) => {}
        }
    }
    for known in method.parameters {
        if known.need == ParameterNeed::Required && !args.contains_key(known.name) {
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

fn wrong<T>(name: &str, problem: &str) -> Result<T, CallError> {
    Err(CallError::Parameters(format!("{name} {problem}")))
}

#[cfg(test)]
mod tests {
    use super::{super::methods::MethodName, *};

    #[test]
    fn methods_are_found_in_any_case() {
        for method in ["sendmessage", "SendMessage", "sendMessage"] {
            let call = read(method, "", br#"{"chat_id": "-5", "text": "x"}"#).unwrap();
            assert_eq!(call.method.name, MethodName::SendMessage);
            assert_eq!(call.args.chat(), Some(-5));
        }
        assert_eq!(
            read("getMe", "", b"").unwrap().method.name,
            MethodName::GetMe
        );
    }

    #[test]
    fn wrong_calls_are_named() {
        let parameters = |problem: &str| CallError::Parameters(problem.to_owned());
        for (method, body, mistake) in [
            ("sendMesage", "{}", CallError::UnknownMethod),
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
                read(method, "", body.as_bytes()).unwrap_err(),
                mistake,
                "{method} {body}"
            );
        }
    }
}
