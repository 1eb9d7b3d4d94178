//! What calls do, and what is said to those that cannot be.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::*;

const NOT_MODIFIED: &str = "Bad Request: message is not modified: specified new message content and reply markup are \
    exactly the same as a current content and reply markup of the message";
const CONFLICT: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is \
    running";
const TOO_OLD: &str =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[tokio::test]
async fn a_poll_waits_until_something_comes_or_another_takes_over() {
    let (telegram, _) = with_people().await;
    let poll = |args: Value| {
        let telegram = telegram.clone();
        tokio::spawn(async move { call(&telegram, "getUpdates", args).await })
    };
    let first = poll(json!({ "timeout": 50 }));
    let mut turn = telegram.hub.stirred.subscribe();
    while telegram.world().poll < 1 {
        turn.changed().await.unwrap();
    }
    let second = poll(json!({ "timeout": 50 }));
    assert_eq!(first.await.unwrap(), (409, json!(CONFLICT)));
    telegram.says("anna", "one");
    let (_, updates) = second.await.unwrap();
    assert_eq!(updates[0]["message"]["text"], "one");

    for text in ["two", "three"] {
        telegram.says("anna", text);
    }
    let texts = |(_, updates): (u16, Value)| -> Vec<Value> {
        let updates = updates.as_array().unwrap().clone();
        updates
            .into_iter()
            .map(|update| update["message"]["text"].clone())
            .collect()
    };
    let some = poll(json!({ "limit": 2 })).await.unwrap();
    assert_eq!(texts(some), ["one", "two"]);
    let last = poll(json!({ "offset": -1 })).await.unwrap();
    assert_eq!(texts(last), ["three"]);
    assert_eq!(telegram.unread(), 1);
    let drop = json!({ "drop_pending_updates": true });
    call(&telegram, "deleteWebhook", drop).await;
    assert_eq!(telegram.unread(), 0);
}

#[tokio::test]
async fn telegram_says_why_it_refuses() {
    let (telegram, anna) = with_people().await;
    let group = telegram.opens(ChatKind::Group, "Group");
    let supergroup = telegram.opens(ChatKind::Supergroup, "Supergroup");
    let channel = telegram.opens(ChatKind::Channel, "Channel");
    let stranger = telegram.id_of("stranger");
    assert!(anna > 0 && group < 0 && supergroup < -1_000_000_000_000);
    for chat in [group, supergroup, channel] {
        assert_eq!(send(&telegram, chat, "x").await.0, 200);
    }
    let refusal = |code: u16, description: &str| (code, json!(description));
    for (chat, text, expected) in [
        (5, "x", refusal(400, "Bad Request: chat not found")),
        (
            stranger,
            "x",
            refusal(
                403,
                "Forbidden: bot can't initiate conversation with a user",
            ),
        ),
        (anna, "", refusal(400, "Bad Request: message text is empty")),
        (
            anna,
            " \n",
            refusal(400, "Bad Request: text must be non-empty"),
        ),
        (
            anna,
            &"😀".repeat(2049),
            refusal(400, "Bad Request: message is too long"),
        ),
    ] {
        assert_eq!(send(&telegram, chat, text).await, expected, "{text}");
    }
    let longest = format!("{}\n", "<".repeat(4096));
    assert_eq!(send(&telegram, anna, &longest).await.0, 200);
    let args = json!({ "chat_id": anna, "text": "😀",
        "entities": [{ "type": "bold", "offset": 1, "length": 1 }] });
    let within = "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4";
    let refused = call(&telegram, "sendMessage", args).await;
    assert_eq!(refused, refusal(400, within));

    for (name, chat, description) in [
        ("anna", anna, "Forbidden: bot was blocked by the user"),
        (
            "Group",
            group,
            "Forbidden: bot was kicked from the group chat",
        ),
        (
            "Channel",
            channel,
            "Forbidden: bot was kicked from the channel chat",
        ),
    ] {
        telegram.blocks(name);
        assert_eq!(send(&telegram, chat, "x").await, refusal(403, description));
        telegram.unblocks(name);
        assert_eq!(send(&telegram, chat, "x").await.0, 200);
    }
    assert_eq!(telegram.surprises(), [""; 0]);
}

#[tokio::test]
async fn edits_deletions_and_replies_need_their_message() {
    let (telegram, anna) = with_people().await;
    telegram.says("anna", "hers");
    send(&telegram, anna, "mine").await;
    for (method, args, description) in [
        (
            "editMessageText",
            json!({ "message_id": 9, "text": "x" }),
            "Bad Request: message to edit not found",
        ),
        (
            "editMessageText",
            json!({ "message_id": 1, "text": "x" }),
            "Bad Request: message can't be edited",
        ),
        (
            "editMessageText",
            json!({ "text": "x" }),
            "Bad Request: message identifier is not specified",
        ),
        (
            "editMessageText",
            json!({ "message_id": 2, "text": "ж".repeat(4097) }),
            "Bad Request: MESSAGE_TOO_LONG",
        ),
        (
            "editMessageReplyMarkup",
            json!({ "message_id": 2 }),
            NOT_MODIFIED,
        ),
        (
            "deleteMessage",
            json!({ "message_id": 9 }),
            "Bad Request: message to delete not found",
        ),
        (
            "sendMessage",
            json!({ "text": "x", "reply_parameters": { "message_id": 9 } }),
            "Bad Request: message to be replied not found",
        ),
    ] {
        let mut args = args;
        args["chat_id"] = json!(anna);
        let (status, said) = call(&telegram, method, args).await;
        assert_eq!((status, said), (400, json!(description)), "{method}");
    }
    let anyway = json!({ "chat_id": anna, "text": "x",
        "reply_parameters": { "message_id": 9, "allow_sending_without_reply": true } });
    assert_eq!(call(&telegram, "sendMessage", anyway).await.0, 200);
    let edits = async |message: i64| {
        let args = json!({ "chat_id": anna, "message_id": message, "text": "y" });
        call(&telegram, "editMessageText", args).await
    };
    telegram.deletes("anna", "mine").unwrap();
    assert!(telegram.deletes("anna", "mine").is_err());
    let gone = json!("Bad Request: message to edit not found");
    assert_eq!(edits(2).await, (400, gone));
    assert_eq!(edits(3).await.0, 200);
    telegram.refuses_edits("anna");
    let refused = json!("Bad Request: message can't be edited");
    assert_eq!(edits(3).await, (400, refused));
}

#[tokio::test]
async fn calls_that_no_bot_should_make_are_kept() {
    let (telegram, anna) = with_people().await;
    let unknown = json!({ "chat_id": anna, "text": "x", "texts": "y" });
    call(&telegram, "sendMessage", unknown).await;
    let (status, _) = call(&telegram, "sendDice", json!({ "chat_id": anna })).await;
    assert_eq!(status, 404);
    let html = json!({ "chat_id": anna, "text": "x", "parse_mode": "HTML" });
    call(&telegram, "sendMessage", html).await;
    let blinks = json!({ "chat_id": anna, "text": "x",
        "entities": [{ "type": "blink", "offset": 0, "length": 1 }] });
    call(&telegram, "sendMessage", blinks).await;
    for commands in [
        json!([{ "command": "start" }]),
        json!(vec![json!({ "command": "a", "description": "b" }); 101]),
    ] {
        call(&telegram, "setMyCommands", json!({ "commands": commands })).await;
    }
    let bad = json!({ "commands": [{ "command": "Start", "description": "x" }] });
    let (_, said) = call(&telegram, "setMyCommands", bad).await;
    assert_eq!(said, "Bad Request: BOT_COMMAND_INVALID");
    let long = json!({ "short_description": "x".repeat(121) });
    call(&telegram, "setMyShortDescription", long).await;
    call(&telegram, "getUpdates", json!({ "limit": 101 })).await;
    assert_eq!(
        telegram.surprises(),
        [
            "sendMessage: Bad Request: texts is no parameter of this method",
            "sendDice: unknown method",
            "sendMessage: Bad Request: parse_mode means nothing to the small Telegram",
            "sendMessage: Bad Request: blink is no entity known here",
            "setMyCommands: Bad Request: a command lacks its name or description",
            "setMyCommands: Bad Request: too many commands",
            "setMyShortDescription: Bad Request: short_description is too long",
            "getUpdates: Bad Request: limit is not within 1 to 100",
        ]
    );
    for path in ["/1:x/getMe", "/bot1/getMe"] {
        let (status, _) = raw(&telegram, path, "").await.unwrap();
        assert_eq!(status, 404, "{path}");
    }
    assert_eq!(telegram.take_heard(), []);
}

#[tokio::test]
async fn a_button_is_pressed_where_it_is_and_answered_once_in_time() {
    let (telegram, anna) = with_people().await;
    let now = telegram.world().now();
    telegram.set_time(now);
    let show = |text: &'static str, buttons: Value| {
        let args = json!({ "chat_id": anna, "text": text,
            "reply_markup": { "inline_keyboard": buttons } });
        let telegram = telegram.clone();
        async move { call(&telegram, "sendMessage", args).await.0 }
    };
    let button = |label: &str, data: &str| json!({ "text": label, "callback_data": data });
    show("old", json!([[button("A", "old a"), button("B", "old b")]])).await;
    let link = json!({ "text": "Open", "url": "https://e.org" });
    show("new", json!([[link], [button("A", "new a")]])).await;
    for label in ["A", "B", "2"] {
        telegram.taps("anna", label).unwrap();
    }
    let (_, updates) = call(&telegram, "getUpdates", json!({})).await;
    let data: Vec<&Value> = (0..3)
        .map(|at| &updates[at]["callback_query"]["data"])
        .collect();
    assert_eq!(data, ["new a", "old b", "new a"]);
    for (tap, problem) in [
        (
            telegram.taps("anna", "C"),
            r#"anna sees no button [C]; there are: ["Open", "A", "A", "B"]"#,
        ),
        (
            telegram.taps("anna", "Open"),
            "[Open] sends the bot nothing when anna presses it",
        ),
        (telegram.taps("zoya", "A"), "nobody is called zoya"),
    ] {
        assert_eq!(tap.unwrap_err().to_string(), problem);
    }

    let answer = async |at: usize, text: &str| {
        let query = &updates[at]["callback_query"]["id"];
        let args = json!({ "callback_query_id": query, "text": text });
        call(&telegram, "answerCallbackQuery", args).await
    };
    let long = "ж".repeat(201);
    assert_eq!(answer(0, &long).await.1, "Bad Request: MESSAGE_TOO_LONG");
    assert_eq!(answer(0, &long[2..]).await, (200, json!(true)));
    assert_eq!(answer(0, "again").await, (400, json!(TOO_OLD)));
    telegram.set_time(now + TimeDelta::seconds(150));
    assert_eq!(answer(1, "").await, (200, json!(true)));
    assert_eq!(telegram.unanswered(), ["anna: [A]"]);
    telegram.set_time(now + TimeDelta::seconds(151));
    assert_eq!(answer(2, "late").await, (400, json!(TOO_OLD)));
    assert_eq!(telegram.unanswered(), [""; 0]);
    let toasts = telegram.take_heard();
    let toasts = toasts
        .iter()
        .filter(|heard| heard.how == ObservationKind::Toast);
    assert_eq!(toasts.count(), 1);
}
