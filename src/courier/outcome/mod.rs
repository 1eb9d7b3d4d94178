//! The outcome of a request: what Telegram's answer, or the lack of one, means. A 429 is classified here; what follows from
//! it is in `rate_limiter`, `replies/retry` and `flow/delivery/settlement`, and for polling in `bot/polling_retry`.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::body::readable;
use crate::domain::chat::ChatKey;

/// The outcome of one request to Telegram. It has no text of anybody's and prints no chat, so it may be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Telegram has it, or has it already: an edit that would change nothing.
    Delivered {
        /// The message's number in its chat; `None` where none was told, as for a button's answer.
        message_id: Option<i32>,
    },
    /// 429, too many requests: nothing was done; retry later.
    RetryAfter {
        /// Whom the penalty is for.
        scope: RetryScope,
        /// For how long, between a second and a day.
        after: Duration,
    },
    /// In doubt: Telegram may have done it or not. The connection broke, the time was up, or the answer cannot be read.
    InDoubt,
    /// The request never left this machine, so repeating it cannot do it twice.
    NotSent,
    /// Refused: Telegram did nothing, and says why.
    Refused(RefusalReason),
}

/// Why Telegram refused a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// The person blocked the bot or left Telegram, or the bot was put out of the chat: pause the follower.
    Gone,
    /// Telegram does not know this chat. It has been known to be wrong about that: unreachable after thirty days of it.
    NotFound,
    /// The group became a supergroup and has another id from now on.
    Moved {
        /// The id to use instead.
        to: ChatKey,
    },
    /// The bot may not write here: postpone, tell the chat's administrator once, try again when its rights change.
    NotAllowed,
    /// The topic is closed or deleted: use the general one.
    TopicClosed,
    /// Telegram will never take this request as it is.
    OurFault(RequestFault),
    /// The message to edit, or to reply to, or the file to send, is gone or can no longer be changed: send anew.
    Lost,
    /// The button was pressed too long ago to be answered: nothing to do.
    Expired,
    /// Telegram does not take the token. It may be wrong or revoked; Telegram also says so for a while where it is neither.
    Unauthorised,
    /// Another instance, or a webhook, takes this bot's updates.
    Conflict,
}

/// The scope of a 429: whom its penalty is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryScope {
    /// Only the chat that was written to.
    ThisChat,
    /// Telegram does not say whether it means the chat or the whole bot; the rate limiter finds out by where the next ones
    /// fall.
    Unknown,
}

/// What was wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestFault {
    /// The styles of the text are not taken: send it without them.
    Unparsable,
    /// Longer than Telegram takes: send it without styles, cut to what fits.
    TooLong,
    /// Anything else.
    Other,
}

/// How long to wait after a 429 without `retry_after`.
const USUAL_WAIT: Duration = Duration::from_secs(30);
/// The shortest and the longest `retry_after` that is believed, so that neither zero nor nonsense can do harm.
const WAITS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(24 * 60 * 60));

/// The entities of a text were refused, by the Bot API's server or by Telegram's own.
const UNPARSABLE: RefusalReason = RefusalReason::OurFault(RequestFault::Unparsable);

/// Known pieces of Telegram's error descriptions, in lower case; the first that occurs decides.
///
/// Those of the entities come first: only there does Telegram repeat a piece of the message, an address, which may say
/// anything.
const MEANINGS: &[(&str, RefusalReason)] = &[
    ("request: entity ", UNPARSABLE),
    ("receive an entity with", UNPARSABLE),
    ("can't parse messageentity", UNPARSABLE),
    ("entity_bounds_invalid", UNPARSABLE),
    ("entity_date_", UNPARSABLE),
    ("entities_too_long", UNPARSABLE),
    ("bot was blocked by the user", RefusalReason::Gone),
    ("user_is_blocked", RefusalReason::Gone),
    ("user is deactivated", RefusalReason::Gone),
    ("input_user_deactivated", RefusalReason::Gone),
    ("bot was kicked from", RefusalReason::Gone),
    ("bot is not a member of", RefusalReason::Gone),
    ("channel_private", RefusalReason::Gone),
    ("group chat was deleted", RefusalReason::Gone),
    ("group is deactivated", RefusalReason::Gone),
    ("can't initiate conversation", RefusalReason::Gone),
    ("can't send messages to bots", RefusalReason::Gone),
    ("chat not found", RefusalReason::NotFound),
    ("user not found", RefusalReason::NotFound),
    ("peer_id_invalid", RefusalReason::NotFound),
    ("chat_id_invalid", RefusalReason::NotFound),
    // Without the new id there is nothing to move to; the group's own service message brings it.
    ("upgraded to a supergroup", RefusalReason::NotFound),
    ("not enough rights", RefusalReason::NotAllowed),
    ("need administrator rights", RefusalReason::NotAllowed),
    ("have no rights", RefusalReason::NotAllowed),
    ("chat_admin_required", RefusalReason::NotAllowed),
    ("chat_write_forbidden", RefusalReason::NotAllowed),
    ("chat_restricted", RefusalReason::NotAllowed),
    ("chat_send_plain_forbidden", RefusalReason::NotAllowed),
    ("chat_send_photos_forbidden", RefusalReason::NotAllowed),
    ("chat_send_media_forbidden", RefusalReason::NotAllowed),
    ("chat_guest_send_forbidden", RefusalReason::NotAllowed),
    ("user_banned_in_channel", RefusalReason::NotAllowed),
    // The chat charges for messages, which is its way of not letting the bot write.
    ("payment_required", RefusalReason::NotAllowed),
    ("topic_closed", RefusalReason::TopicClosed),
    ("topic_deleted", RefusalReason::TopicClosed),
    ("message thread not found", RefusalReason::TopicClosed),
    ("message to edit not found", RefusalReason::Lost),
    ("message can't be edited", RefusalReason::Lost),
    ("message to delete not found", RefusalReason::Lost),
    ("message can't be deleted", RefusalReason::Lost),
    ("message to be replied not found", RefusalReason::Lost),
    ("message to reply not found", RefusalReason::Lost),
    // What a reply quotes does not stand in the message: it was edited, or told in another language.
    ("quote_text_invalid", RefusalReason::Lost),
    ("message_id_invalid", RefusalReason::Lost),
    // A file that Telegram keeps for another bot, or no longer.
    ("wrong file_id", RefusalReason::Lost),
    ("wrong file identifier", RefusalReason::Lost),
    ("wrong remote file identifier", RefusalReason::Lost),
    // Of the number 0, which stands for a message whose number Telegram did not tell.
    ("message identifier is not specified", RefusalReason::Lost),
    (
        "message is too long",
        RefusalReason::OurFault(RequestFault::TooLong),
    ),
    (
        "message_too_long",
        RefusalReason::OurFault(RequestFault::TooLong),
    ),
    (
        "caption is too long",
        RefusalReason::OurFault(RequestFault::TooLong),
    ),
    ("query is too old", RefusalReason::Expired),
    ("query_id_invalid", RefusalReason::Expired),
];

/// The description of an edit that would change nothing: the message stands there as it should.
const UNCHANGED: &str = "message is not modified";

/// The description of a 500 for a message that did arrive.
const ARRIVED: &str = "sent message was immediately deleted";

/// Classifies the answer to a request about that chat, or about none, by its HTTP status and its body.
///
/// The status decides before the words: those of a 5xx may come from any machine on the way.
pub(super) fn classify(status: u16, body: &[u8], about: Option<ChatKey>) -> Outcome {
    match serde_json::from_str::<ApiAnswer<'_>>(&readable(body)) {
        Ok(ApiAnswer {
            ok: true, result, ..
        }) => Outcome::Delivered {
            message_id: number(result),
        },
        Ok(ApiAnswer {
            description: Some(description),
            parameters,
            ..
        }) => classify_refusal(status, &description.to_lowercase(), &parameters, about),
        Ok(_) | Err(_) if status == 429 => later("", None),
        Ok(_) | Err(_) => Outcome::InDoubt,
    }
}

/// The leading words of a description that are certainly Telegram's own, for the log.
///
/// Telegram puts a repeated piece of the message in quotes, and ids are digits; this stops at the first of either.
pub(super) fn own_words(body: &[u8]) -> String {
    let description = serde_json::from_str::<ApiAnswer<'_>>(&readable(body))
        .ok()
        .and_then(|answer| answer.description)
        .unwrap_or_default();
    let plain = |word: &&str| {
        word.starts_with(|first: char| first.is_ascii_alphabetic())
            && word
                .chars()
                .all(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '_' | '-' | ':' | ','))
    };
    let words: Vec<&str> = description
        .split_whitespace()
        .take_while(plain)
        .take(12)
        .collect();
    words.join(" ")
}

/// The answer's envelope, as far as it matters here; whatever else stands in it is not looked at.
#[derive(Deserialize)]
struct ApiAnswer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    description: Option<String>,
    #[serde(default)]
    parameters: Value,
}

/// What most requests produce, as far as it matters here.
#[derive(Deserialize)]
struct SentMessage {
    message_id: i32,
}

/// The id of the message that a request produced, if it produced one.
fn number(result: Option<&RawValue>) -> Option<i32> {
    let message: SentMessage = serde_json::from_str(result?.get()).ok()?;
    Some(message.message_id)
}

fn classify_refusal(
    status: u16,
    description: &str,
    parameters: &Value,
    about: Option<ChatKey>,
) -> Outcome {
    let wait = parameters.get("retry_after").and_then(Value::as_u64);
    match status {
        500.. if description.contains(ARRIVED) => Outcome::Delivered { message_id: None },
        // Telegram refuses with 4xx alone.
        500.. | ..400 => Outcome::InDoubt,
        429 => later(description, wait),
        409 => Outcome::Refused(RefusalReason::Conflict),
        413 => Outcome::Refused(RefusalReason::OurFault(RequestFault::TooLong)),
        // An address that Telegram does not serve at all means a malformed token; anything after these words is another
        // matter.
        404 if description == "not found" => Outcome::Refused(RefusalReason::Unauthorised),
        400 if description.ends_with("logged out") => Outcome::Refused(RefusalReason::Unauthorised),
        400..500 if wait.is_some() => later(description, wait),
        400..500 => moved(parameters, about)
            .or_else(|| known(description))
            .unwrap_or(Outcome::Refused(match status {
                401 => RefusalReason::Unauthorised,
                // A prohibition in words not known yet: the chat does not want it, so do not insist.
                403 => RefusalReason::NotAllowed,
                _ => RefusalReason::OurFault(RequestFault::Other),
            })),
    }
}

/// The migration of a group, with its new id. `None` for a chat that cannot migrate: else somebody's messages would be
/// handed to somebody else.
fn moved(parameters: &Value, about: Option<ChatKey>) -> Option<Outcome> {
    let to = ChatKey(parameters.get("migrate_to_chat_id")?.as_i64()?);
    about?
        .may_become(to)
        .then_some(Outcome::Refused(RefusalReason::Moved { to }))
}

fn known(description: &str) -> Option<Outcome> {
    let mut meanings = MEANINGS.iter();
    match meanings.find(|(words, _)| description.contains(words)) {
        Some((_, reason)) => Some(Outcome::Refused(*reason)),
        None if description.contains(UNCHANGED) => Some(Outcome::Delivered { message_id: None }),
        None => None,
    }
}

fn later(description: &str, wait: Option<u64>) -> Outcome {
    let named = || {
        let (_, rest) = description.split_once("retry after ")?;
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    };
    let (shortest, longest) = WAITS;
    let after = wait
        .or_else(named)
        .map_or(USUAL_WAIT, Duration::from_secs)
        .clamp(shortest, longest);
    // Slow mode is a setting of one group.
    let scope = if description.contains("slow mode") || description.contains("slowmode") {
        RetryScope::ThisChat
    } else {
        RetryScope::Unknown
    };
    Outcome::RetryAfter { scope, after }
}

#[cfg(test)]
mod tests;
