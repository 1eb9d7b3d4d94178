//! One message to Telegram, and what became of it; how much may be sent; the queue of answers.

mod budget;
mod judge;
mod replies;

use std::time::Duration;

use teloxide::{
    Bot,
    payloads::{AnswerCallbackQuerySetters, EditMessageTextSetters, SendMessageSetters},
    requests::{Request, Requester},
    types::{
        CallbackQueryId, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions,
        MessageId, ParseMode,
    },
};

use crate::domain::{
    chat::ChatKey,
    message::{Alert, Message},
};

pub use budget::{Budget, Purpose, Rates};
pub use judge::Outcome;
pub use replies::{Replies, Reply};

pub(crate) use judge::judge;

/// How long an answer of Telegram is awaited: teloxide's own choice (`net::default_reqwest_settings`). Afterwards the
/// request is in doubt, so a hold must be longer.
pub const TIMEOUT: Duration = Duration::from_secs(17);

/// The longest text of a message (Bot API, `sendMessage`).
const TEXT_LIMIT: usize = 4096;

/// The way to Telegram. Cheap to clone.
#[derive(Clone)]
pub struct Courier {
    bot: Bot,
}

/// Why there is no way to Telegram.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    /// The address is not one.
    #[error("telegram.api_url = {0} is not an address such as https://api.telegram.org")]
    Address(String),
    /// The system gave no HTTP client.
    #[error("no HTTP client could be made")]
    Client,
}

impl Courier {
    /// A courier with this token to the Bot API at this address.
    ///
    /// # Errors
    /// If the address is not one.
    pub fn new(token: &str, api_url: &str) -> Result<Self, CourierError> {
        let address = || CourierError::Address(api_url.to_owned());
        let mut client = teloxide::net::default_reqwest_settings();
        if is_loopback(api_url) {
            client = client.no_proxy();
        }
        let client = client.build().map_err(|_| CourierError::Client)?;
        if !api_url.starts_with("http://") && !api_url.starts_with("https://") {
            return Err(address());
        }
        let url = api_url.parse().map_err(|_| address())?;
        Ok(Self {
            bot: Bot::with_client(token, client).set_api_url(url),
        })
    }

    /// The bot, for what is asked of Telegram rather than sent.
    pub(crate) fn bot(&self) -> &Bot {
        &self.bot
    }

    /// Sends a message. One that Telegram does not take because of its form is sent once more as plain text: a reader
    /// is better served by a plain message than by none.
    pub async fn send(&self, chat: ChatKey, message: &Message) -> Outcome {
        let outcome = self
            .send_as(chat, message, &message.html, Some(ParseMode::Html))
            .await;
        if outcome != Outcome::OurFault {
            return outcome;
        }
        tracing::error!("Telegram did not take the form of a message; sending it as plain text");
        self.send_as(chat, message, &plain(&message.html), None)
            .await
    }

    /// Puts a message in the place of another.
    pub async fn edit(&self, chat: ChatKey, target: i32, message: &Message) -> Outcome {
        let sent = self
            .bot
            .edit_message_text(ChatId(chat.0), MessageId(target), &message.html)
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview())
            .reply_markup(keyboard(message))
            .send()
            .await;
        match sent.as_ref().map_err(judge) {
            // An edit without a change is judged delivered; it is the same message.
            Ok(_) | Err(Outcome::Delivered(_)) => Outcome::Delivered(target),
            Err(outcome) => outcome,
        }
    }

    /// Answers a button, with a short text over the chat or none.
    pub async fn answer(&self, query: &str, text: Option<&str>) -> Outcome {
        let mut request = self
            .bot
            .answer_callback_query(CallbackQueryId(query.to_owned()));
        if let Some(text) = text {
            request = request.text(text);
        }
        match request.send().await {
            Ok(_) => Outcome::Delivered(0),
            Err(error) => judge(&error),
        }
    }

    async fn send_as(
        &self,
        chat: ChatKey,
        message: &Message,
        text: &str,
        mode: Option<ParseMode>,
    ) -> Outcome {
        let mut request = self
            .bot
            .send_message(ChatId(chat.0), text)
            .link_preview_options(no_preview())
            .disable_notification(message.alert == Alert::Silent);
        if !message.rows.is_empty() {
            request = request.reply_markup(keyboard(message));
        }
        if let Some(mode) = mode {
            request = request.parse_mode(mode);
        }
        match request.send().await {
            Ok(sent) => Outcome::Delivered(sent.id.0),
            Err(error) => judge(&error),
        }
    }
}

fn keyboard(message: &Message) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(message.rows.iter().map(|row| {
        row.iter()
            .map(|button| InlineKeyboardButton::callback(button.label.clone(), button.data.clone()))
    }))
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// A proxy of the environment must not see what is meant for this machine.
fn is_loopback(api_url: &str) -> bool {
    let host = api_url.split("://").nth(1).unwrap_or(api_url);
    ["127.", "localhost", "[::1]"]
        .iter()
        .any(|local| host.starts_with(local))
}

/// The text of HTML that we wrote ourselves, cut to what one message holds.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= TEXT_LIMIT
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_what_a_reader_would_have_seen() {
        assert_eq!(plain("<b>a &lt; b &amp; c</b> <s>d</s>"), "a < b & c d");
        assert_eq!(plain(&"ә".repeat(5000)).encode_utf16().count(), TEXT_LIMIT);
    }

    #[test]
    fn an_address_that_is_none_is_refused_by_its_key() {
        for address in ["", "api.telegram.org", "ftp://x", "http://"] {
            let refused = Courier::new("1:x", address)
                .err()
                .map(|error| error.to_string());
            assert!(
                refused.is_some_and(|text| text.contains("telegram.api_url")),
                "{address}"
            );
        }
        assert!(Courier::new("1:x", "http://127.0.0.1:80").is_ok());
    }
}
