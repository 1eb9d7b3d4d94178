//! The reader against a Telegram whose updates anybody may have spoiled.

use proptest::prelude::{any, prop_assert, proptest};

use super::*;
use crate::demo::telegram::SeededRandom;

/// Updates as bytes under their numbers, in order, as Telegram keeps them until they are confirmed.
struct Queue(Vec<(i64, Vec<u8>)>);

impl Queue {
    fn answer(&self, offset: i64, limit: u8) -> Vec<u8> {
        let waiting = self.0.iter().filter(|(number, _)| *number >= offset);
        let bodies: Vec<&[u8]> = waiting
            .take(limit.into())
            .map(|(_, body)| body.as_slice())
            .collect();
        let all = bodies.join(&b","[..]);
        [br#"{"ok":true,"result":["#, all.as_slice(), b"]}"].concat()
    }

    /// Reads everything, and returns what arrived and how many questions that took.
    fn read(&self, mut offset: i64) -> (Vec<i64>, usize) {
        let last = self.0.last().map_or(0, |(number, _)| *number);
        let (mut poll_size, mut arrived, mut questions) = (PollSize::new(), Vec::new(), 0);
        while offset <= last {
            questions += 1;
            assert!(questions < 10_000, "it stands still at {offset}");
            match poll_size.step(offset, &self.answer(offset, poll_size.limit())) {
                AnswerAction::Keep(updates, _) => {
                    arrived.extend(updates.iter().map(|update| update.number));
                    offset = updates.iter().map(|update| update.number).max().unwrap() + 1;
                }
                AnswerAction::AskAgain => {}
                AnswerAction::PassOver(number) => offset = number + 1,
                AnswerAction::PassOverNext(number) => {
                    assert_eq!(number, offset);
                    offset += 1;
                }
                AnswerAction::NotAnAnswer => panic!("this Telegram writes answers"),
            }
        }
        (arrived, questions)
    }
}

fn update(number: i64, text: &str) -> Vec<u8> {
    let text = text.replace('"', "\\\"");
    format!(r#"{{"update_id":{number},"message":{{"message_id":1,"text":"{text}"}}}}"#).into()
}

fn pressed(number: i64, data: &[u8]) -> Vec<u8> {
    let before = format!(r#"{{"update_id":{number},"callback_query":{{"id":"1","data":""#);
    [before.as_bytes(), data, br#""}}"#].concat()
}

#[test]
fn one_update_that_no_parser_takes_costs_itself_alone() {
    let deep = [b"[".repeat(500), b"]".repeat(500)].concat();
    let nested = [br#"{"update_id":12,"x":"#, deep.as_slice(), b"}"].concat();
    for (spoiled, arrives) in [
        (pressed(12, b"\xff"), true),
        (pressed(12, b"\xc3\x28 \xed\xa0\x80 \xf8\x88"), true),
        (pressed(12, br"\ud800"), true),
        (pressed(12, br"\udc00\ud800 x"), true),
        (pressed(12, b"a\x00b\x1fc"), true),
        (nested, true),
        (br#"{"update_id":12,"x":1e999}"#.to_vec(), true),
        (br#"{"update_id":12,"x":01}"#.to_vec(), false),
        (br#"{"update_id":12,"x":NaN}"#.to_vec(), false),
        (pressed(12, br"\x41"), false),
        (pressed(12, br"\u12"), false),
        (br#"{"update_id":12,"message":{"text":"x"#.to_vec(), false),
        (br#"{"update_id":12,"update_id":12}"#.to_vec(), false),
        (br#"{"update_id":"12"}"#.to_vec(), false),
        (br#"{"update_id":12.5}"#.to_vec(), false),
        (br#"{"update_ie":12}"#.to_vec(), false),
        (br#"{}"#.to_vec(), false),
        (b"null".to_vec(), false),
        (b"]}".to_vec(), false),
    ] {
        let queue = Queue(vec![
            (10, update(10, "a")),
            (12, spoiled.clone()),
            (17, update(17, "b")),
        ]);
        let expected = if arrives {
            vec![10, 12, 17]
        } else {
            vec![10, 17]
        };
        let (arrived, questions) = queue.read(10);
        let spoiled = String::from_utf8_lossy(&spoiled);
        assert_eq!(arrived, expected, "{spoiled}");
        assert!(questions < 20, "{questions} for {spoiled}");
    }
}

#[test]
fn what_somebody_writes_is_never_taken_for_a_number() {
    let text = r#"","update_id":99,"x":""#;
    let mut spoiled = update(12, text);
    spoiled.truncate(spoiled.len() - 1);
    let queue = Queue(vec![(12, spoiled), (13, update(13, text))]);
    assert_eq!(queue.read(12).0, [13]);
}

#[test]
fn what_telegram_did_not_write_passes_nothing_over() {
    let mut poll_size = PollSize::new();
    for answer in [
        "",
        "<html>Please log in to this network</html>",
        r#"{"ok":false,"result":[{"update_id":99}]}"#,
        r#"{"ok":true}"#,
        r#"{"ok":true,"result":true}"#,
        r#"["update_id":99]"#,
    ] {
        for _ in 0..5 {
            let step = poll_size.step(7, answer.as_bytes());
            let is_foreign = matches!(step, AnswerAction::NotAnAnswer);
            assert!(is_foreign, "{answer}");
        }
        assert_eq!(poll_size.limit(), MOST);
    }
}

/// How many streams are spoiled: more on demand.
fn streams() -> u64 {
    let asked = std::env::var("HEARING_BOT_SEEDS").ok();
    asked.and_then(|seeds| seeds.parse().ok()).unwrap_or(2_000)
}

#[test]
fn whatever_bytes_are_spoiled_everything_else_is_read_once_and_in_order() {
    for seed in 0..streams() {
        let mut dice = SeededRandom::new(seed);
        let mut throw = |sides: u64| usize::try_from(dice.below(sides)).unwrap();
        let (mut number, mut good, mut queue) = (100, Vec::new(), Vec::new());
        for _ in 0..1 + throw(30) {
            // Telegram's numbers have gaps: an edited message that nobody asked for has one too.
            number += 1 + i64::try_from(throw(4)).unwrap();
            let mut body = update(number, "Озбек \\\\ \"x\" {[,]}");
            if throw(3) > 0 {
                good.push(number);
            } else {
                // The number is Telegram's own; whatever comes behind it may be anybody's.
                let own = format!(r#"{{"update_id":{number},"#).len();
                for _ in 0..1 + throw(4) {
                    let at = own + throw((body.len() - own) as u64);
                    match throw(4) {
                        0 => body[at] = u8::try_from(throw(256)).unwrap(),
                        1 => body.insert(at, u8::try_from(throw(256)).unwrap()),
                        2 => drop(body.remove(at)),
                        _ => body.splice(at..at, *b"\\ud800").for_each(drop),
                    }
                    if body.len() <= own {
                        break;
                    }
                }
            }
            queue.push((number, body));
        }
        let spoiled = queue.len() - good.len();
        let (mut arrived, questions) = Queue(queue).read(100);
        arrived.retain(|number| good.contains(number));
        assert_eq!(arrived, good, "seed {seed}");
        assert!(questions <= 20 * (spoiled + 1), "seed {seed}: {questions}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(body in any::<Vec<u8>>(), offset in any::<i64>()) {
        let mut poll_size = PollSize::new();
        let inside = [br#"{"ok":true,"result":["#, body.as_slice(), b"]}"].concat();
        for _ in 0..4 {
            poll_size.step(offset, &body);
            if let AnswerAction::PassOver(number) = poll_size.step(offset, &inside) {
                prop_assert!(number >= offset);
            }
        }
    }
}
