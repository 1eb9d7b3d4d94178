//! The reader beside whatever else Telegram may write into an update.

use proptest::{
    collection::vec,
    prelude::{BoxedStrategy, Just, Strategy, any, prop_assert_eq, prop_oneof, proptest},
    sample::select,
};

use std::fmt;

use super::*;

/// What is read of a message, of the press of a button and of what the bot became, and what of the objects inside: each with
/// the place of another field in each of them.
const MESSAGE: &str = r#"{"message":{"chat":{"id":-5@},"from":{"id":1,"language_code":"kk"@},"sender_chat":{"id":-5@},"via_bot":{"id":8@},
    "message_thread_id":7,"is_topic_message":true,"reply_to_message":{"message_id":4@},"text":"/forget"@}@}"#;
const EDITED: &str = r#"{"edited_message":{"chat":{"id":5@},"from":{"id":5,"language_code":"kk"@},"caption":"/move x"@}@}"#;
const PRESS: &str = r#"{"callback_query":{"id":"9","from":{"id":1,"language_code":"kk"@},
    "message":{"chat":{"id":-5@},"message_id":3,"message_thread_id":7,"is_topic_message":true@},"data":"x"@}@}"#;
const CHOICE: &str = r#"{"message":{"chat":{"id":5@},"from":{"id":5@},"chat_shared":{"request_id":6,"chat_id":-7@}@}@}"#;
const MEMBER: &str = r#"{"my_chat_member":{"chat":{"id":-5,"type":"channel"@},
    "new_chat_member":{"status":"administrator","can_post_messages":true@}@}@}"#;

/// Fields of these objects that nobody reads, and some that Telegram does not have.
const OTHERS: [&str; 23] = [
    "date",
    "edit_date",
    "entities",
    "quote",
    "external_reply",
    "pinned_message",
    "reply_to_story",
    "reply_markup",
    "link_preview_options",
    "sticker",
    "first_name",
    "is_bot",
    "is_forum",
    "username",
    "title",
    "chat_instance",
    "inline_message_id",
    "user",
    "old_chat_member",
    "until_date",
    "invite_link",
    "community",
    "",
];

/// JSON of any form, nested more deeply than a parser goes.
fn json() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        select(vec![
            "null",
            "true",
            "0",
            "-1.5e999",
            "1e400",
            r#""""#,
            r#""\ud800""#,
            r#""\udfff\ud800 \" x""#,
            r#"[{"type":"date_time","offset":0,"length":2,"unix_time":1}]"#,
            r#"{"origin":{"type":"channel","date":1}}"#,
            r#"{"inline_keyboard":[[{"text":"x"}]]}"#,
        ])
        .prop_map(str::to_owned),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
    ];
    let nested = leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|all| format!("[{}]", all.join(","))),
            vec(inner, 0..4).prop_map(|all| {
                let fields = all.iter().map(|value| format!(r#""id":{value}"#));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }),
        ]
    });
    (
        nested,
        prop_oneof![4 => Just(0_usize), 1 => Just(200), 1 => Just(5_000)],
    )
        .prop_map(|(value, depth)| format!("{}{value}{}", "[".repeat(depth), "]".repeat(depth)))
        .boxed()
}

/// An update with other fields in each of its objects.
fn beside(update: &'static str) -> impl Strategy<Value = String> {
    let fields = vec((select(OTHERS.to_vec()), json()), 0..3);
    vec(fields, update.matches('@').count()).prop_map(move |places| {
        let mut parts = update.split('@');
        let mut json = parts.next().unwrap_or_default().to_owned();
        for (fields, part) in places.iter().zip(parts) {
            for (name, value) in fields {
                json += &format!(r#","{name}":{value}"#);
            }
            json += part;
        }
        json
    })
}

fn read(json: &str) -> Option<Update> {
    Update::read(json)
}

/// Everything that is read, for comparison.
fn seen(update: Option<Update>) -> Vec<String> {
    fn said<T: fmt::Debug>(value: &T) -> String {
        format!("{value:?}")
    }
    let user = |user: User| vec![said(&user.id.0), said(&user.language_code)];
    match update {
        Some(Update::Message(it) | Update::EditedMessage(it)) => [
            vec![
                said(&it.topic()),
                said(&it.replies_to()),
                said(&it.chat.0),
                said(&it.sender_chat.map(|chat| chat.0)),
                said(&it.via_bot.as_ref().map(|bot| bot.id.0)),
                said(&it.migrate_to_chat_id.map(|chat| chat.0)),
                said(&it.chat_shared.map(|it| (it.request_id, it.chat_id.0))),
                said(&(it.origin == MessageOrigin::Forwarded)),
                said(&it.line()),
            ],
            it.from.map(user).unwrap_or_default(),
        ]
        .concat(),
        Some(Update::CallbackQuery(it)) => [
            vec![
                it.id,
                said(
                    &it.message
                        .map(|card| (card.chat.0, card.message_id, card.topic())),
                ),
                said(&it.data),
            ],
            user(it.from),
        ]
        .concat(),
        Some(Update::MyChatMember(it)) => vec![
            said(&it.chat.id.0),
            said(&it.chat.kind),
            it.new_chat_member.status,
            said(&it.new_chat_member.can_post_messages),
        ],
        None => vec![],
    }
}

proptest! {
    #[test]
    fn whatever_else_is_said_changes_nothing_of_what_is_read(
        (plain, update) in prop_oneof![
            beside(MESSAGE).prop_map(|update| (MESSAGE, update)),
            beside(EDITED).prop_map(|update| (EDITED, update)),
            beside(CHOICE).prop_map(|update| (CHOICE, update)),
            beside(PRESS).prop_map(|update| (PRESS, update)),
            beside(MEMBER).prop_map(|update| (MEMBER, update)),
        ]
    ) {
        let expected = seen(read(&plain.replace('@', "")));
        prop_assert_eq!(expected.len() > 3, true);
        prop_assert_eq!(seen(read(&update)), expected);
    }

    #[test]
    fn in_whatever_form_it_is_said_words_that_were_passed_on_are_not_the_senders(origin in json()) {
        let json = format!(r#"{{"message":{{"chat":{{"id":1}},"forward_origin":{origin},"text":"/undo"}}}}"#);
        let Some(Update::Message(message)) = read(&json) else {
            panic!("it is a message");
        };
        prop_assert_eq!(message.origin == MessageOrigin::Forwarded, true);
        prop_assert_eq!(message.line(), Some("/undo"));
    }

    #[test]
    fn a_field_of_another_form_costs_itself_alone(value in json()) {
        for field in [
            "from",
            "sender_chat",
            "via_bot",
            "message_thread_id",
            "is_topic_message",
            "chat_shared",
            "reply_to_message",
        ] {
            let json = format!(r#"{{"message":{{"chat":{{"id":1}},"{field}":{value},"text":"/help"}}}}"#);
            let Some(Update::Message(message)) = read(&json) else {
                panic!("it is a message");
            };
            prop_assert_eq!(message.line(), Some("/help"));
            prop_assert_eq!(message.chat.0, 1);
        }
        let json = format!(r#"{{"message":{{"chat":{{"id":1}},"from":{{"id":2}},"text":{value}}}}}"#);
        let Some(Update::Message(message)) = read(&json) else {
            panic!("it is a message");
        };
        prop_assert_eq!(message.from.map(|from| from.id.0), Some(2));
    }
}

/// Beside anything else the same is read: here, what that is.
#[test]
fn of_each_object_is_read_what_it_says() {
    for (update, expected) in [
        (
            MESSAGE,
            r#"Some(Topic(7)), Some(4), -5, Some(-5), Some(8), None, None, false, Some("/forget"), 1, Some("kk")"#,
        ),
        (
            EDITED,
            r#"None, None, 5, None, None, None, None, false, Some("/move x"), 5, Some("kk")"#,
        ),
        (
            CHOICE,
            "None, None, 5, None, None, None, Some((6, -7)), false, None, 5, None",
        ),
        (
            PRESS,
            r#"9, Some((-5, Some(3), Some(Topic(7)))), Some("x"), 1, Some("kk")"#,
        ),
        (MEMBER, r#"-5, Some("channel"), administrator, Some(true)"#),
    ] {
        let read = seen(read(&update.replace('@', "")));
        assert_eq!(read.join(", "), expected, "{update}");
    }
}

#[test]
fn half_a_letter_costs_that_letter_and_not_who_sent_it() {
    let json = r#"{"callback_query":{"id":"9","from":{"id":66},"data":"f:\ud83d"}}"#;
    let Some(Update::CallbackQuery(query)) = read(json) else {
        panic!("it is a press");
    };
    assert_eq!(query.from.id.0, 66);
    assert!(query.data.unwrap().starts_with("f:\u{fffd}"));
    let json = r#"{"message":{"chat":{"id":1},"text":"/forget \udc00 \ud83d\ude00"}}"#;
    let Some(Update::Message(message)) = read(json) else {
        panic!("it is a message");
    };
    let text = message.text.unwrap();
    assert!(text.starts_with("/forget \u{fffd}") && text.ends_with('😀'));
}

#[test]
fn an_update_that_names_nobody_to_answer_is_none() {
    for json in [
        "{}",
        "null",
        r#"{"message":7}"#,
        r#"{"message":{"chat":{"id":"1"},"text":"x"}}"#,
        r#"{"message":{"text":"x"}}"#,
        r#"{"edited_message":{"text":"x"}}"#,
        r#"{"edited_channel_post":{"chat":{"id":1},"text":"x"}}"#,
        r#"{"callback_query":{"id":"1","data":"x"}}"#,
        r#"{"callback_query":{"from":{"id":1},"data":"x"}}"#,
        r#"{"callback_query":{"id":"1","from":{"id":1},"message":{"message_id":1}}}"#,
        r#"{"my_chat_member":{"chat":{"id":1},"new_chat_member":{}}}"#,
    ] {
        assert!(read(json).is_none(), "{json}");
    }
}
