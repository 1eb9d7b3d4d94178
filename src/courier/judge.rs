//! What an answer of Telegram means.

use std::time::Duration;

use teloxide::{ApiError, RequestError};

use crate::domain::chat::ChatKey;

/// The ways a request can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there; the number of the message in its chat.
    Delivered(i32),
    /// Telegram asks to wait: this chat or the whole bot, it does not say which.
    Later(Duration),
    /// The chat no longer hears the bot: blocked, kicked, deactivated.
    Gone,
    /// Telegram knows no such chat; that may pass.
    NotFound,
    /// The group is a supergroup now, with another id.
    Moved(ChatKey),
    /// The bot may not write there.
    NotAllowed,
    /// The topic is closed or gone.
    TopicClosed,
    /// The message is malformed or too long: our mistake.
    OurFault,
    /// The message to edit is gone.
    TargetGone,
    /// The button was pressed too long ago to answer.
    Expired,
    /// The token is wrong or revoked.
    Unauthorised,
    /// Somebody else reads this bot's updates.
    Conflict,
    /// Nobody knows whether it arrived.
    InDoubt,
    /// It never left.
    NotSent,
}

/// What descriptions begin with or contain, in lower case, and what they mean. The first that fits counts. The texts are
/// those of Telegram's Bot API server; teloxide gives names to a third of them.
const DESCRIPTIONS: [(&str, Outcome); 46] = [
    ("bot was blocked by the user", Outcome::Gone),
    ("user is deactivated", Outcome::Gone),
    ("bot can't initiate conversation", Outcome::Gone),
    ("can't send messages to bots", Outcome::Gone),
    ("bot was kicked from", Outcome::Gone),
    ("bot is not a member of", Outcome::Gone),
    ("group chat was deleted", Outcome::Gone),
    ("chat not found", Outcome::NotFound),
    ("user not found", Outcome::NotFound),
    ("peer_id_invalid", Outcome::NotFound),
    ("not enough rights", Outcome::NotAllowed),
    ("need administrator rights", Outcome::NotAllowed),
    ("have no rights to send", Outcome::NotAllowed),
    ("chat_write_forbidden", Outcome::NotAllowed),
    ("chat_restricted", Outcome::NotAllowed),
    ("chat_send_plain_forbidden", Outcome::NotAllowed),
    ("topic_closed", Outcome::TopicClosed),
    ("topic_deleted", Outcome::TopicClosed),
    ("message thread not found", Outcome::TopicClosed),
    ("message to edit not found", Outcome::TargetGone),
    ("message can't be edited", Outcome::TargetGone),
    ("can't parse entities", Outcome::OurFault),
    ("message is too long", Outcome::OurFault),
    ("message_too_long", Outcome::OurFault),
    ("caption is too long", Outcome::OurFault),
    ("text is empty", Outcome::OurFault),
    ("text must be non-empty", Outcome::OurFault),
    ("button_data_invalid", Outcome::OurFault),
    ("button_url_invalid", Outcome::OurFault),
    ("reply markup is too long", Outcome::OurFault),
    ("inline keyboard expected", Outcome::OurFault),
    ("wrong http url", Outcome::OurFault),
    ("bot_command_invalid", Outcome::OurFault),
    ("method not found", Outcome::OurFault),
    ("query is too old", Outcome::Expired),
    ("query id is invalid", Outcome::Expired),
    ("unauthorized", Outcome::Unauthorised),
    ("logged out", Outcome::Unauthorised),
    ("conflict", Outcome::Conflict),
    // Telegram sent it and could not show it: it arrived.
    (
        "sent message was immediately deleted",
        Outcome::Delivered(0),
    ),
    ("internal server error", Outcome::InDoubt),
    ("bad gateway", Outcome::InDoubt),
    ("gateway time", Outcome::InDoubt),
    ("restart", Outcome::InDoubt),
    ("message to delete not found", Outcome::TargetGone),
    ("message can't be deleted", Outcome::TargetGone),
];

/// What an error means for the request that it ended.
pub(crate) fn judge(error: &RequestError) -> Outcome {
    match error {
        RequestError::RetryAfter(seconds) => Outcome::Later(seconds.duration()),
        RequestError::MigrateToChatId(to) => Outcome::Moved(ChatKey(to.0)),
        RequestError::Api(ApiError::Unknown(description)) => judge_description(description),
        // The one name whose text is not Telegram's.
        RequestError::Api(ApiError::InvalidToken) => Outcome::Unauthorised,
        RequestError::Api(error) => judge_description(&error.to_string()),
        // A connection that was never made carried nothing.
        RequestError::Network(error) if error.is_connect() || error.is_builder() => {
            Outcome::NotSent
        }
        RequestError::Network(_) | RequestError::InvalidJson { .. } | RequestError::Io(_) => {
            Outcome::InDoubt
        }
    }
}

/// What a description means, in any case of letters. `message is not modified` is no error: the message is as wanted.
pub(crate) fn judge_description(description: &str) -> Outcome {
    let description = description.to_lowercase();
    let description = description
        .trim_start_matches("unknown error: ")
        .trim_matches('"');
    if let Some(wait) = wait(description) {
        return Outcome::Later(wait);
    }
    if description.contains("message is not modified") {
        return Outcome::Delivered(0);
    }
    // A wrong token's whole answer; a longer text that ends so speaks of something else.
    if description == "not found" {
        return Outcome::Unauthorised;
    }
    let known = DESCRIPTIONS
        .iter()
        .find(|(text, _)| description.contains(text));
    // What nobody knows is no reason to send again and again.
    known.map_or(Outcome::OurFault, |(_, outcome)| *outcome)
}

/// `Too Many Requests: retry after 5`, where the answer had no field for it.
fn wait(description: &str) -> Option<Duration> {
    let (_, rest) = description.split_once("too many requests")?;
    let seconds = rest
        .split_once("retry after")
        .and_then(|(_, number)| number.trim().parse().ok());
    Some(Duration::from_secs(seconds.unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deserialised(description: &str) -> RequestError {
        let error = serde_json::from_value(serde_json::Value::from(description)).unwrap();
        RequestError::Api(error)
    }

    #[test]
    fn every_known_description_means_what_the_table_says() {
        use Outcome::*;
        let table = [
            ("Forbidden: bot was blocked by the user", Gone),
            ("Forbidden: user is deactivated", Gone),
            ("Forbidden: bot was kicked from the group chat", Gone),
            ("Forbidden: bot was kicked from the supergroup chat", Gone),
            ("Forbidden: bot was kicked from the channel chat", Gone),
            (
                "Forbidden: bot is not a member of the supergroup chat",
                Gone,
            ),
            ("Forbidden: the group chat was deleted", Gone),
            (
                "Forbidden: bot can't initiate conversation with a user",
                Gone,
            ),
            ("Bad Request: chat not found", NotFound),
            ("Bad Request: PEER_ID_INVALID", NotFound),
            (
                "Bad Request: not enough rights to send text messages to the chat",
                NotAllowed,
            ),
            (
                "Bad Request: need administrator rights in the channel chat",
                NotAllowed,
            ),
            ("Bad Request: CHAT_WRITE_FORBIDDEN", NotAllowed),
            ("Bad Request: TOPIC_CLOSED", TopicClosed),
            ("Bad Request: message thread not found", TopicClosed),
            (
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
                Delivered(0),
            ),
            ("Bad Request: message to edit not found", TargetGone),
            ("Bad Request: message can't be edited", TargetGone),
            (
                "Bad Request: can't parse entities: Unsupported start tag \"foo\" at byte offset 0",
                OurFault,
            ),
            ("Bad Request: message is too long", OurFault),
            ("Bad Request: MESSAGE_TOO_LONG", OurFault),
            ("Bad Request: message text is empty", OurFault),
            ("Bad Request: BUTTON_DATA_INVALID", OurFault),
            (
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                Expired,
            ),
            ("Unauthorized", Unauthorised),
            ("Not Found", Unauthorised),
            ("Logged out", Unauthorised),
            ("Not Found: method not found", OurFault),
            (
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                Conflict,
            ),
            (
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                Conflict,
            ),
            (
                "Too Many Requests: retry after 5",
                Later(Duration::from_secs(5)),
            ),
            ("Too Many Requests", Later(Duration::from_secs(1))),
            ("Internal Server Error: restart", InDoubt),
            (
                "Internal Server Error: sent message was immediately deleted and can't be returned",
                Delivered(0),
            ),
            ("Bad Gateway", InDoubt),
            ("Bad Request: something nobody has seen", OurFault),
        ];
        for (description, outcome) in table {
            assert_eq!(judge(&deserialised(description)), outcome, "{description}");
            assert_eq!(
                judge_description(&description.to_uppercase()),
                outcome,
                "{description}"
            );
        }
    }
}
