//! What Telegram takes, mends and refuses.

use proptest::{collection::vec, prelude::*};
use serde_json::json;

use super::{entity::KINDS, *};

fn entity(kind: &str, offset: i64, length: i64) -> Value {
    let mut entity = json!({ "type": kind, "offset": offset, "length": length });
    entity["url"] = json!("https://e.org/");
    entity["unix_time"] = json!(1_772_186_400);
    entity["date_time_format"] = json!("wDt");
    entity
}

fn moment(moment: &Value, format: &str) -> Value {
    json!({ "type": "date_time", "offset": 0, "length": 1, "unix_time": moment, "date_time_format": format })
}

fn read(text: &str, entities: &[(&str, i64, i64)]) -> Result<Content, String> {
    let entities = entities.iter();
    let entities: Vec<Value> = entities
        .map(|(kind, offset, length)| entity(kind, *offset, *length))
        .collect();
    Content::read(text, &entities).map_err(|refusal| refusal.description)
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(
        text in "[a ж😀\n]{0,12}",
        entities in vec((prop::sample::select(KINDS.to_vec()), -1_i64..15, -1_i64..15), 0..6),
    ) {
        let entities: Vec<_> = entities.iter().map(|((kind, _), from, long)| (*kind, *from, *long)).collect();
        if let Ok(content) = read(&text, &entities) {
            let marks = content.shown.replace("~~", "").replace('`', "");
            prop_assert_eq!(&marks, &content.text);
            prop_assert!(content.text.len() <= text.len());
            prop_assert!(content.entities.iter().all(|entity| !entity.range.is_empty()));
        }
    }
}

#[test]
fn shows_what_telegram_shows() {
    for (text, entities, expected) in [
        ("plain", vec![], "plain"),
        (
            "Wed → Fri",
            vec![("strikethrough", 0, 3), ("bold", 6, 3)],
            "~~Wed~~ → Fri",
        ),
        ("😀ж/c", vec![("code", 3, 2)], "😀ж`/c`"),
        ("here", vec![("text_link", 0, 4), ("bold", 0, 4)], "here"),
        ("15:00", vec![("date_time", 0, 5), ("bold", 0, 2)], "15:00"),
        (
            "xy",
            vec![("strikethrough", 1, 1), ("strikethrough", 0, 1)],
            "~~xy~~",
        ),
        (
            "abcd",
            vec![("strikethrough", 0, 4), ("code", 1, 2)],
            "~~a~~`bc`~~d~~",
        ),
        ("abcd", vec![("code", 0, 3), ("code", 2, 2)], "`abc`d"),
        (
            "abc",
            vec![("bold", 0, 2), ("strikethrough", 1, 2)],
            "a~~bc~~",
        ),
        (" \n x \n", vec![("strikethrough", 3, 3)], "~~x~~"),
        (" x ", vec![("strikethrough", 0, 1)], "~~ ~~x"),
        ("x", vec![("strikethrough", 0, 0), ("mention", 9, 9)], "x"),
    ] {
        let content = read(text, &entities);
        assert_eq!(content.unwrap().shown, expected, "{text}");
    }
}

#[test]
fn refuses_what_telegram_refuses() {
    for (entity, problem) in [
        (
            ("bold", 1, 2),
            "entity begins in a middle of a UTF-16 symbol at byte offset 4",
        ),
        (
            ("bold", 0, 1),
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
        ),
        (
            ("bold", 5, 1),
            "entity begins after the end of the text at UTF-16 offset 5",
        ),
        (
            ("bold", 0, 5),
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5",
        ),
        (
            ("bold", -1, 1),
            "receive an entity with incorrect offset -1",
        ),
        (("blink", 0, 2), "blink is no entity known here"),
    ] {
        let refused = read("😀aж", &[entity]).unwrap_err();
        assert_eq!(refused, format!("Bad Request: {problem}"));
    }
    for (entity, problem) in [
        (
            json!("bold"),
            "can't parse MessageEntity: Can't find field \"offset\"",
        ),
        (
            json!({ "type": "text_link", "offset": 0, "length": 1, "url": "http://e" }),
            "entity URL 'http://e' is invalid: Wrong HTTP URL",
        ),
        (moment(&json!(0), "t"), "ENTITY_DATE_INVALID"),
        (moment(&json!(1_u64 << 31), "t"), "ENTITY_DATE_INVALID"),
        (
            moment(&json!("1"), "t"),
            "can't parse MessageEntity: Can't find field \"unix_time\"",
        ),
        (moment(&json!(1), "tw"), "ENTITY_DATE_FORMAT_INVALID"),
        (moment(&json!(1), "rt"), "ENTITY_DATE_FORMAT_INVALID"),
    ] {
        let refused = Content::read("a", &[entity]).unwrap_err();
        assert_eq!(refused.description, format!("Bad Request: {problem}"));
    }
}

#[test]
fn equal_content_is_what_looks_equal() {
    let read = |entities: &[_]| read("xy", entities).unwrap();
    let (whole, parts) = (("bold", 0, 2), [("bold", 1, 1), ("bold", 0, 1)]);
    assert_eq!(read(&[whole]), read(&parts));
    assert_ne!(read(&[whole]), read(&[]));
    assert_ne!(read(&[whole]), read(&[("italic", 0, 2)]));
}
