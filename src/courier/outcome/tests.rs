//! Every description known, and answers that nobody should send.

use super::*;

/// A group, of which anything may be said.
const GROUP: Option<ChatKey> = Some(ChatKey(-7));

/// What each description means: outcome, status, description.
const DESCRIPTIONS: &str = r#"
Refused(Gone) <- 403 Forbidden: bot was blocked by the user
Refused(Gone) <- 403 Forbidden: user is deactivated
Refused(Gone) <- 403 Forbidden: bot was kicked from the group chat
Refused(Gone) <- 403 Forbidden: bot was kicked from the supergroup chat
Refused(Gone) <- 403 Forbidden: bot was kicked from the channel chat
Refused(Gone) <- 403 Forbidden: bot is not a member of the group chat
Refused(Gone) <- 403 Forbidden: bot is not a member of the supergroup chat
Refused(Gone) <- 403 Forbidden: bot is not a member of the channel chat
Refused(Gone) <- 403 Forbidden: the group chat was deleted
Refused(Gone) <- 403 Forbidden: bot can't initiate conversation with a user
Refused(Gone) <- 403 Forbidden: bot can't send messages to bots
Refused(Gone) <- 403 Forbidden: bots can't send messages to bots
Refused(Gone) <- 401 Unauthorized: bot was kicked from a chat
Refused(NotFound) <- 400 Bad Request: chat not found
Refused(NotFound) <- 400 Bad Request: user not found
Refused(NotFound) <- 400 Bad Request: private chat not found
Refused(NotFound) <- 400 Bad Request: PEER_ID_INVALID
Refused(NotFound) <- 400 Bad Request: group chat was upgraded to a supergroup chat
Refused(NotAllowed) <- 400 Bad Request: not enough rights to send text messages to the chat
Refused(NotAllowed) <- 400 Bad Request: not enough rights to send documents to the chat
Refused(NotAllowed) <- 400 Bad Request: need administrator rights in the channel chat
Refused(NotAllowed) <- 400 Bad Request: have no rights to send a message
Refused(NotAllowed) <- 400 Bad Request: CHAT_WRITE_FORBIDDEN
Refused(NotAllowed) <- 400 Bad Request: CHAT_RESTRICTED
Refused(TopicClosed) <- 400 Bad Request: TOPIC_CLOSED
Refused(TopicClosed) <- 400 Bad Request: TOPIC_DELETED
Refused(TopicClosed) <- 400 Bad Request: message thread not found
Delivered { message_id: None } <- 400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
Refused(Lost) <- 400 Bad Request: message to edit not found
Refused(Lost) <- 400 Bad Request: message can't be edited
Refused(Lost) <- 400 Bad Request: message to delete not found
Refused(Lost) <- 400 Bad Request: message can't be deleted
Refused(Lost) <- 400 Bad Request: message can't be deleted for everyone
Refused(Lost) <- 400 Bad Request: message to be replied not found
Refused(Lost) <- 400 Bad Request: message to reply not found
Refused(OurFault(Unparsable)) <- 400 Bad Request: can't parse MessageEntity: Unsupported type specified
Refused(OurFault(Unparsable)) <- 400 Bad Request: receive an entity with incorrect offset -1
Refused(OurFault(Unparsable)) <- 400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4
Refused(OurFault(Unparsable)) <- 400 Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4
Refused(OurFault(Unparsable)) <- 400 Bad Request: entity begins after the end of the text at UTF-16 offset 5
Refused(OurFault(Unparsable)) <- 400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5
Refused(OurFault(Unparsable)) <- 400 Bad Request: entity URL 'http://chat not found' is invalid: Wrong HTTP URL
Refused(OurFault(Unparsable)) <- 400 Bad Request: ENTITY_BOUNDS_INVALID
Refused(OurFault(Unparsable)) <- 400 Bad Request: ENTITY_DATE_INVALID
Refused(OurFault(Unparsable)) <- 400 Bad Request: ENTITIES_TOO_LONG
Refused(OurFault(TooLong)) <- 400 Bad Request: message is too long
Refused(OurFault(TooLong)) <- 400 Bad Request: MESSAGE_TOO_LONG
Refused(OurFault(TooLong)) <- 400 Bad Request: message caption is too long
Refused(OurFault(TooLong)) <- 413 Request Entity Too Large
Refused(OurFault(Other)) <- 400 Bad Request: text must be non-empty
Refused(OurFault(Other)) <- 400 Bad Request: message text is empty
Refused(Expired) <- 400 Bad Request: query is too old and response timeout expired or query ID is invalid
Refused(OurFault(Other)) <- 400 Bad Request: BUTTON_DATA_INVALID
Refused(OurFault(Other)) <- 400 Bad Request: BUTTON_URL_INVALID
Refused(OurFault(Other)) <- 400 Bad Request: reply markup is too long
Refused(OurFault(Other)) <- 400 Bad Request: file is too big
Refused(OurFault(Other)) <- 400 Bad Request: PHOTO_INVALID_DIMENSIONS
Refused(OurFault(Other)) <- 400 Bad Request: IMAGE_PROCESS_FAILED
Refused(NotAllowed) <- 400 Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN
Refused(NotAllowed) <- 400 Bad Request: not enough rights to send photos to the chat
Refused(Lost) <- 400 Bad Request: wrong file_id or the file is temporarily unavailable
Refused(Lost) <- 400 Bad Request: wrong file identifier/HTTP URL specified
Refused(Lost) <- 400 Bad Request: wrong remote file identifier specified: Wrong string length
Refused(Unauthorised) <- 401 Unauthorized
Refused(Unauthorised) <- 401 Unauthorized: invalid token specified
Refused(Unauthorised) <- 404 Not Found
Refused(OurFault(Other)) <- 404 Not Found: method not found
Refused(Unauthorised) <- 401 Logged out
Refused(Unauthorised) <- 400 Bad Request: Logged out
Refused(Conflict) <- 409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running
Refused(Conflict) <- 409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first
Refused(Conflict) <- 409 Conflict: terminated by setWebhook request
Refused(OurFault(Other)) <- 400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443
RetryAfter { scope: Unknown, after: 5s } <- 429 Too Many Requests: retry after 5
InDoubt <- 500 Internal Server Error: restart
Delivered { message_id: None } <- 500 Internal Server Error: sent message was immediately deleted and can't be returned
InDoubt <- 502 Bad Gateway
Refused(OurFault(Other)) <- 400 Bad Request: inline keyboard expected
Refused(OurFault(Other)) <- 400 Bad Request: BOT_COMMAND_INVALID
Refused(NotAllowed) <- 400 Bad Request: PAYMENT_REQUIRED
Refused(OurFault(Other)) <- 400 Bad Request: not enough Telegram Stars
Refused(NotAllowed) <- 400 Bad Request: CHAT_SEND_PLAIN_FORBIDDEN
Refused(NotAllowed) <- 400 Bad Request: not enough rights to pin a message
Refused(NotAllowed) <- 400 Bad Request: not enough rights to manage pinned messages in the chat
Refused(OurFault(Other)) <- 400 Bad Request: wrong HTTP URL specified
Refused(OurFault(Other)) <- 400 Bad Request: failed to get HTTP URL content
Refused(NotAllowed) <- 403 Forbidden: in words not known yet
Refused(OurFault(Other)) <- 400 Bad Request: in words not known yet
Refused(Unauthorised) <- 401 In words not known yet
InDoubt <- 502 Bad gateway: upstream unauthorized
InDoubt <- 500 Unauthorized
InDoubt <- 503 Not Found
InDoubt <- 504 Conflict: terminated by other getUpdates request
InDoubt <- 500 Forbidden: bot was blocked by the user
InDoubt <- 502 Bad Request: chat not found
InDoubt <- 500 Too Many Requests: retry after 5
InDoubt <- 302 Unauthorized
InDoubt <- 200 Unauthorized
Refused(OurFault(Other)) <- 400 Bad Request: unauthorized
Refused(OurFault(Other)) <- 400 Not Found
Refused(OurFault(Other)) <- 400 Bad Request: conflict: of something
Refused(OurFault(Other)) <- 400 Bad Request: forbidden file
Refused(NotAllowed) <- 403 Forbidden: unauthorized
Refused(Conflict) <- 409 Unauthorized
RetryAfter { scope: Unknown, after: 30s } <- 429 Unauthorized
Refused(OurFault(Other)) <- 405 Method Not Allowed
"#;

/// Rows of outcome, status and what came.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, u16, &'static str)> {
    table.trim().lines().map(|line| {
        let (outcome, answer) = line.split_once(" <- ").unwrap();
        let (status, said) = answer.split_once(' ').unwrap();
        (outcome, status.parse().unwrap(), said)
    })
}

#[test]
fn every_description_has_its_meaning_in_any_case() {
    for (expected, status, description) in rows(DESCRIPTIONS) {
        for said in [description.to_owned(), description.to_uppercase()] {
            let body = serde_json::json!({"ok": false, "error_code": status, "description": said});
            let outcome = classify(status, body.to_string().as_bytes(), GROUP);
            assert_eq!(format!("{outcome:?}"), expected, "{said}");
        }
    }
}

#[test]
fn words_alone_end_nothing_and_tell_nothing_of_a_server_that_fails() {
    for (_, _, description) in rows(DESCRIPTIONS) {
        for status in (100..600).filter(|status| ![400, 401, 404].contains(status)) {
            let body = serde_json::json!({"ok": false, "description": description}).to_string();
            let outcome = classify(status, body.as_bytes(), GROUP);
            assert_ne!(
                outcome,
                Outcome::Refused(RefusalReason::Unauthorised),
                "{status} {description}"
            );
            if status >= 500 && !description.contains(ARRIVED) {
                assert_eq!(outcome, Outcome::InDoubt, "{status} {description}");
            }
        }
    }
}

#[test]
fn only_a_group_becomes_another_chat_and_only_a_group() {
    let moved = |status: u16, from: Option<i64>, to: i64, description: &str| {
        let body = serde_json::json!({
            "ok": false, "description": description, "parameters": {"migrate_to_chat_id": to},
        });
        classify(status, body.to_string().as_bytes(), from.map(ChatKey))
    };
    let upgraded = "Bad Request: group chat was upgraded to a supergroup chat";
    for (from, to, is_move) in [
        (Some(-7), -1005, true),
        (Some(-7), 77, false),
        (Some(-7), 0, false),
        (Some(2), 77, false),
        (Some(2), -1005, false),
        (None, -1005, false),
    ] {
        let to_chat = ChatKey(to);
        let expected = |otherwise| {
            if is_move {
                Outcome::Refused(RefusalReason::Moved { to: to_chat })
            } else {
                otherwise
            }
        };
        assert_eq!(
            moved(400, from, to, upgraded),
            expected(Outcome::Refused(RefusalReason::NotFound))
        );
        let odd = Outcome::Refused(RefusalReason::OurFault(RequestFault::Other));
        assert_eq!(moved(400, from, to, "odd"), expected(odd), "{to}");
    }
    assert_eq!(moved(502, Some(-7), -1005, upgraded), Outcome::InDoubt);
}

/// Answers with more, with less, or with something else than a description.
const ANSWERS: &str = r#"
Delivered { message_id: Some(7) } <- 200 {"ok":true,"result":{"message_id":7,"chat":{"id":1}}}
Delivered { message_id: None } <- 200 {"ok":true,"result":true}
Delivered { message_id: None } <- 200 {"ok":true,"result":{"message_id":99999999999}}
Delivered { message_id: None } <- 200 {"ok":true}
RetryAfter { scope: Unknown, after: 40s } <- 429 {"ok":false,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":40}}
RetryAfter { scope: Unknown, after: 40s } <- 429 {"ok":false,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":40,"new":{}}}
RetryAfter { scope: Unknown, after: 1s } <- 429 {"ok":false,"description":"Too Many Requests: retry after 0"}
RetryAfter { scope: Unknown, after: 86400s } <- 429 {"ok":false,"description":"Too Many Requests: retry after 99999999999999"}
RetryAfter { scope: Unknown, after: 30s } <- 429 {"ok":false,"description":"Too Many Requests"}
RetryAfter { scope: Unknown, after: 30s } <- 429 <html>slow down</html>
RetryAfter { scope: ThisChat, after: 5s } <- 429 {"ok":false,"description":"Too Many Requests: slow mode, retry after 5"}
Refused(Moved { to: ChatKey(…) }) <- 400 {"ok":false,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1005,"new":{}}}
InDoubt <- 500 {"ok":false,"description":"in words not known yet"}
InDoubt <- 502 <html>502 Bad Gateway</html>
InDoubt <- 200 <html>Welcome to this hotel</html>
InDoubt <- 200 {"ok":tr
InDoubt <- 400 {"ok":false}
"#;

#[test]
fn answers_are_read_leniently_and_silence_is_doubt() {
    for (expected, status, body) in rows(ANSWERS) {
        let outcome = classify(status, body.as_bytes(), GROUP);
        assert_eq!(format!("{outcome:?}"), expected, "{status} {body}");
    }
    assert_eq!(classify(200, b"", GROUP), Outcome::InDoubt);
}

#[test]
fn the_log_gets_only_telegrams_own_words() {
    for (description, expected) in [
        (
            "Bad Request: reply markup is too long",
            "Bad Request: reply markup is too long",
        ),
        (
            "Bad Request: entity URL 'http://secret' is invalid: Wrong HTTP URL",
            "Bad Request: entity URL",
        ),
        (
            "Bad Request: button 'secret word' is wrong",
            "Bad Request: button",
        ),
        ("Bad Request: chat 12345 is odd", "Bad Request: chat"),
        ("Bad Request: word:\"secret\" is odd", "Bad Request:"),
    ] {
        let body = serde_json::json!({"ok": false, "description": description}).to_string();
        assert_eq!(own_words(body.as_bytes()), expected);
    }
}
