//! Whatever Telegram says of an update beside what the bot looks at, who sent it is heard.

use hearing_bot::{demo::telegram::Telegram, domain::chat::ChatKey};
use serde_json::{Value, json};

use crate::served::{Listening, imported, until};

/// What Telegram says of a message beside its text: of today, and of a day to come.
fn manners() -> Vec<(&'static str, Value)> {
    let channel = json!({ "id": -1_001_234_567_890_i64, "type": "channel", "title": "News" });
    let origin =
        json!({ "type": "channel", "chat": channel, "message_id": 5, "date": 1_764_000_000 });
    let entity = |kind: &str, more: &Value| {
        let mut entity = json!({ "type": kind, "offset": 0, "length": 2 });
        for (field, value) in more.as_object().unwrap() {
            entity[field] = value.clone();
        }
        entity
    };
    let time = entity(
        "date_time",
        &json!({ "unix_time": 1, "date_time_format": "r" }),
    );
    vec![
        (
            "a reply to a text in another chat",
            json!({ "external_reply": { "origin": origin, "chat": channel, "message_id": 5 } }),
        ),
        (
            "the same with a part of it",
            json!({ "external_reply": { "origin": origin, "chat": channel, "message_id": 5 },
                "quote": { "text": "24.12", "position": 0, "entities": [time] } }),
        ),
        ("a time in the reader's zone", json!({ "entities": [time] })),
        (
            "a link to no address",
            json!({ "entities": [entity("text_link", &json!({ "url": "http://a b/" }))] }),
        ),
        (
            "an entity to come",
            json!({ "entities": [entity("hologram", &json!({}))] }),
        ),
        (
            "a button with only a text",
            json!({ "reply_markup": { "inline_keyboard": [[{ "text": "x" }]] } }),
        ),
        ("a date to come", json!({ "date": { "era": 2 } })),
        ("everything nested", {
            let mut deep = json!(0);
            for _ in 0..100 {
                deep = json!([deep]);
            }
            json!({ "reply_to_message": { "x": deep }, "sticker": deep, "photo": 7, "pinned_message": "x" })
        }),
    ]
}

/// What somebody is told to a line that comes with more than its text, first line only.
async fn answer(telegram: &Telegram, name: &str, line: &str, more: &Value) -> String {
    let read = telegram.messages_of(name).len();
    telegram.says_with(name, line, more);
    telegram.settled(name).await.unwrap();
    let messages = telegram.messages_of(name);
    assert_eq!(messages.len(), read + 1);
    messages[read].text.lines().next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_and_a_follower_are_heard_in_whatever_manner_they_write() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
    let bot = Listening::start(&config).await;
    for name in ["editor", "follower"] {
        telegram.speaks(name, "en");
    }
    telegram.says("follower", "/follow city-2026");
    telegram.settled("follower").await.unwrap();
    for (name, line) in [
        ("editor", "/move city-2026 27.02 | the judge is ill"),
        ("follower", "/forget"),
    ] {
        let plain = answer(&telegram, name, line, &json!({})).await;
        assert!(!plain.contains("only understand text"), "{plain}");
        for (manner, more) in manners() {
            let heard = answer(&telegram, name, line, &more).await;
            assert_eq!(heard, plain, "{manner}");
        }
    }
    bot.stop().await.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_wrote_is_never_done_in_whatever_form_its_origin_is() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
    let bot = Listening::start(&config).await;
    telegram.speaks("editor", "en");
    let line = "/move city-2026 27.02";
    telegram.forwards("editor", line);
    telegram.settled("editor").await.unwrap();
    let forwarded = telegram.messages_of("editor")[0].text.clone();
    for origin in [
        json!({ "type": "hidden_user", "date": 1, "sender_user_name": "x" }),
        json!({ "type": "community", "date": 1 }),
        json!({}),
        json!([]),
        json!(false),
        json!(null),
    ] {
        let more = json!({ "forward_origin": origin });
        let told = answer(&telegram, "editor", line, &more).await;
        assert!(forwarded.starts_with(&told), "{origin}");
    }
    bot.stop().await.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_is_heard_whatever_the_message_above_the_button_is() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let bot = Listening::start(&config).await;
    telegram.speaks("anna", "en");
    telegram.says("anna", "/start");
    telegram.settled("anna").await.unwrap();
    let anna = telegram.id_of("anna");
    for (nth, message) in [
        json!({ "chat": { "id": anna, "type": "community" }, "message_id": 1, "date": 1 }),
        json!({ "chat": { "id": anna }, "date": "never", "hologram": [[]] }),
        json!({ "chat": { "id": anna, "type": "private" }, "message_id": "x", "date": 0 }),
        json!(null),
    ]
    .into_iter()
    .enumerate()
    {
        let data = ["f:city-2026", "u:city-2026"][nth % 2];
        let query = json!({ "id": "7", "from": { "id": anna, "language_code": ["en"] }, "message": message,
            "data": data });
        let read = telegram.messages_of("anna").len();
        telegram.push("callback_query", &query);
        until(async || telegram.unread() == 0).await;
        telegram.settled("anna").await.unwrap();
        assert_eq!(telegram.messages_of("anna").len(), read + 1, "{message}");
    }
    bot.stop().await.close().await;
}

/// In whatever form somebody's words come, they are answered as a line, as no text, as edited, or, if nobody said anything, not.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_line_is_answered_as_what_it_is() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let bot = Listening::start(&config).await;
    telegram.speaks("anna", "en");
    telegram.says("anna", "/following");
    telegram.settled("anna").await.unwrap();
    let anna = telegram.id_of("anna");
    let (line, text, edited) = (
        "You were not following",
        "I only understand text",
        "I do not read edited messages",
    );
    let origin = json!({ "type": "hidden_user", "date": 1, "sender_user_name": "x" });
    for (kind, body, expected) in [
        (
            "message",
            json!({ "photo": [], "caption": "/unfollow city-2026" }),
            Some(line),
        ),
        (
            "message",
            json!({ "video_note": {}, "caption": "/unfollow city-2026" }),
            Some(line),
        ),
        // Of a kind that is to come.
        (
            "message",
            json!({ "hologram": {}, "caption": "/unfollow city-2026" }),
            Some(line),
        ),
        (
            "message",
            json!({ "photo": [], "caption": "/stop", "forward_origin": origin }),
            Some("This message was forwarded"),
        ),
        (
            "message",
            json!({ "photo": [], "caption": ["x"] }),
            Some(text),
        ),
        (
            "message",
            json!({ "photo": [], "forward_origin": origin }),
            Some(text),
        ),
        (
            "message",
            json!({ "venue": {}, "location": {} }),
            Some(text),
        ),
        ("message", json!({ "live_photo": {} }), Some(text)),
        (
            "message",
            json!({ "poll": { "question": "/stop" } }),
            Some(text),
        ),
        ("message", json!({ "checklist": {} }), Some(text)),
        ("message", json!({ "rich_message": {} }), Some(text)),
        (
            "message",
            json!({ "pinned_message": { "text": "/stop", "photo": [] } }),
            None,
        ),
        ("message", json!({ "new_chat_photo": [] }), None),
        ("message", json!({ "users_shared": {} }), None),
        (
            "message",
            json!({ "web_app_data": { "data": "/stop" } }),
            None,
        ),
        ("message", json!({ "hologram": {} }), None),
        ("message", json!({}), None),
        (
            "edited_message",
            json!({ "text": "/stop", "edit_date": 2 }),
            Some(edited),
        ),
        ("edited_message", json!({ "text": "/forget" }), Some(edited)),
        (
            "edited_message",
            json!({ "photo": [], "caption": "/follow city-2026" }),
            Some(edited),
        ),
        ("edited_message", json!({ "photo": [] }), None),
        (
            "edited_message",
            json!({ "location": { "live_period": 900 } }),
            None,
        ),
        ("edited_channel_post", json!({ "text": "/stop" }), None),
    ] {
        let mut update = body.clone();
        update["chat"] = json!({ "id": anna, "type": "private" });
        update["from"] = json!({ "id": anna, "language_code": "en" });
        update["message_id"] = json!(77);
        let read = telegram.messages_of("anna").len();
        telegram.push(kind, &update);
        until(async || telegram.unread() == 0).await;
        telegram.settled("anna").await.unwrap();
        let messages = telegram.messages_of("anna");
        let told = messages.get(read).map(|message| message.text.as_str());
        assert_eq!(
            told.is_some(),
            expected.is_some(),
            "{kind} {body}: {told:?}"
        );
        let begins = told
            .unwrap_or_default()
            .starts_with(expected.unwrap_or_default());
        assert!(begins, "{kind} {body}: {told:?}");
        assert!(messages.len() <= read + 1, "{kind} {body}");
    }
    bot.stop().await.close().await;
}
