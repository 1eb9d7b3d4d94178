//! What a link that opens a chat with the bot carries: the payload of `/start`, of at most 64 letters, digits, `_` and `-`
//! (<https://core.telegram.org/bots/features#deep-linking>).

use std::fmt;

/// The payload of `/start`. It has no `Debug`: an invitation's secret is for nobody's log.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StartPayload<'a> {
    /// Nothing in particular. Where a button opens the chat, Telegram wants a payload all the same.
    Greeting,
    /// A case, by its short name as it was typed.
    Case(&'a str),
    /// An invitation, by its secret.
    Invitation(&'a str),
}

impl<'a> StartPayload<'a> {
    /// Parses what came with `/start`.
    pub fn parse(payload: &'a str) -> Self {
        match payload.split_once('_') {
            Some(("c", slug)) if !slug.is_empty() => Self::Case(slug),
            Some(("i", secret)) => Self::Invitation(secret),
            Some(_) | None => Self::Greeting,
        }
    }

    /// The link that opens the chat of a bot with it.
    pub fn link(self, username: &str) -> String {
        format!("https://t.me/{username}?start={self}")
    }
}

impl fmt::Display for StartPayload<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Greeting => f.write_str("cases"),
            Self::Case(slug) => write!(f, "c_{slug}"),
            Self::Invitation(secret) => write!(f, "i_{secret}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_is_parsed_as_it_is_written() {
        for payload in [
            StartPayload::Greeting,
            StartPayload::Case("city-2026"),
            StartPayload::Invitation("a_b-c"),
        ] {
            let written = payload.to_string();
            assert!(StartPayload::parse(&written) == payload, "{written}");
        }
        for other in ["", "c_", "c", "x_city-2026", "city-2026"] {
            assert!(
                StartPayload::parse(other) == StartPayload::Greeting,
                "{other}"
            );
        }
    }
}
