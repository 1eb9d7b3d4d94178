//! What is asked of Telegram, and what is made of its answers.

use chrono::DateTime;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use self::stand_in::stand_in;
use super::entities::MessageText;
use super::*;
use crate::domain::{
    chat::{Address, Topic},
    clock_check::{ClockVerdict, ReferenceClock},
    message::{Button, ButtonAction, ChatChoice, ChatRequest, Message, ReplyKeyboard},
    rich_text::RichText,
};

pub(in crate::courier) mod stand_in;

const CHAT: ChatKey = ChatKey(1);

fn message(rows: Vec<Vec<Button>>) -> Message {
    let text = RichText::plain("MOVED").bold();
    Message::new(text, rows)
}

fn button() -> Button {
    Button {
        label: "Follow".to_owned(),
        action: ButtonAction::Press("f1".to_owned()),
    }
}

async fn asked(request: impl Future<Output = Outcome>, mut calls: stand_in::Calls) -> Value {
    let (outcome, body) = tokio::join!(request, async {
        let call = calls.recv().await.unwrap();
        assert!(call.path.starts_with("/bot1:token/"));
        let asked = json!([call.method(), call.body.clone()]);
        call.accept();
        asked
    });
    let message_id = Some(7);
    assert_eq!(outcome, Outcome::Delivered { message_id });
    body
}

#[tokio::test]
async fn a_message_says_everything_that_telegram_must_know() {
    let (courier, calls) = stand_in().await;
    let card = message(vec![vec![button()]]);
    let expected = json!(["SendMessage", {
        "chat_id": 1, "text": "MOVED", "entities": [{"type": "bold", "offset": 0, "length": 5}],
        "link_preview_options": {"is_disabled": true},
        "reply_markup": {"inline_keyboard": [[{"text": "Follow", "callback_data": "f1"}]]},
    }]);
    assert_eq!(
        asked(courier.send(CHAT.into(), &card), calls).await,
        expected
    );
}

#[tokio::test]
async fn a_message_to_a_topic_names_it() {
    let (courier, calls) = stand_in().await;
    let plain = message(Vec::new());
    let to = Address {
        chat: ChatKey(-1005),
        topic: Some(Topic(3)),
    };
    let sent = asked(courier.send(to, &plain), calls).await;
    assert_eq!(sent[1]["message_thread_id"], 3);
}

#[tokio::test]
async fn what_telegram_does_not_take_for_its_form_goes_out_as_plain_text() {
    let (courier, mut calls) = stand_in().await;
    let wrong = message(Vec::new());
    let refusing = async {
        let call = calls.recv().await.unwrap();
        call.answer(
            400,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4"}"#,
        );
        let call = calls.recv().await.unwrap();
        let text = (
            call.body["text"].clone(),
            call.body.get("entities").cloned(),
        );
        call.accept();
        text
    };
    let (outcome, text) = tokio::join!(courier.send(CHAT.into(), &wrong), refusing);
    assert_eq!(
        outcome,
        Outcome::Delivered {
            message_id: Some(7)
        }
    );
    assert_eq!(text, (json!("MOVED"), None));
}

#[tokio::test]
async fn an_edit_that_is_not_taken_for_its_form_is_made_in_plain_text_and_counted() {
    let (courier, mut calls) = stand_in().await;
    let mut refused = courier.refused();
    let wrong = message(Vec::new());
    let refusing = async {
        let call = calls.recv().await.unwrap();
        call.refuse(
            400,
            "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4",
        );
        let call = calls.recv().await.unwrap();
        let text = (
            call.method().to_owned(),
            call.text().to_owned(),
            call.body.get("entities").cloned(),
        );
        call.accept();
        text
    };
    let (outcome, text) = tokio::join!(courier.edit(CHAT, 9, &wrong), refusing);
    let message_id = Some(7);
    assert_eq!(outcome, Outcome::Delivered { message_id });
    assert_eq!(
        text,
        ("EditMessageText".to_owned(), "MOVED".to_owned(), None)
    );
    assert!(refused.has_changed().unwrap() && *refused.borrow_and_update() == 1);
}

#[tokio::test]
async fn only_a_broadcast_may_cost_something() {
    let (courier, calls) = stand_in().await;
    let paying = courier.for_broadcasts(BroadcastRate::Paid);
    let plain = message(Vec::new());
    let [_, body]: [Value; 2] =
        serde_json::from_value(asked(paying.send(CHAT.into(), &plain), calls).await).unwrap();
    assert_eq!(body["allow_paid_broadcast"], true);

    // `editMessageText` knows no such thing; a reply goes by the other courier.
    let (courier, calls) = stand_in().await;
    let paying = courier.for_broadcasts(BroadcastRate::Paid);
    let edited = asked(paying.edit(CHAT, 9, &plain), calls).await;
    assert_eq!(edited[1].get("allow_paid_broadcast"), None);
    let (courier, calls) = stand_in().await;
    let reply = asked(courier.send(CHAT.into(), &plain), calls).await;
    assert_eq!(reply[1].get("allow_paid_broadcast"), None);
}

#[tokio::test]
async fn a_bot_that_cannot_pay_sends_for_nothing() {
    let (courier, mut calls) = stand_in().await;
    let paying = courier.for_broadcasts(BroadcastRate::Paid);
    let (refused, unpaid) = (courier.refused(), courier.unpaid());
    let plain = message(Vec::new());
    let refusing = async {
        let poor = r#"{"ok":false,"error_code":400,"description":"Bad Request: not enough Telegram Stars"}"#;
        calls.recv().await.unwrap().answer(400, poor);
        let call = calls.recv().await.unwrap();
        let flag = call.body.get("allow_paid_broadcast").cloned();
        call.accept();
        flag
    };
    let sending = async { tokio::join!(paying.send(CHAT.into(), &plain), refusing) };
    let sent = tokio::time::timeout(Duration::from_secs(5), sending).await;
    let message_id = Some(7);
    assert_eq!(sent, Ok((Outcome::Delivered { message_id }, None)));
    assert_eq!((*refused.borrow(), *unpaid.borrow()), (0, 1));
}

#[test]
fn the_plain_text_is_as_much_as_one_message_holds() {
    let body = |text: &str| {
        let message = Message {
            text: RichText::plain(text).bold(),
            ..message(Vec::new())
        };
        let plain = MessageText::plain(&message.text);
        let payload = payloads::new_message(CHAT.into(), &message, plain, None);
        (payload.payload.text, payload.entities.map(|all| all.len()))
    };
    assert_eq!(body("a < b"), ("a < b".to_owned(), None));
    let (long, _) = body(&"𝄞".repeat(2100));
    assert_eq!(long.encode_utf16().count(), TEXT_LIMIT);
}

#[test]
fn entities_are_counted_in_utf16_units_and_lead_only_where_telegram_lets_them() {
    let mut text = RichText::plain("😀 ");
    text.push(RichText::plain("ж").struck());
    text.push(RichText::plain(" 𝄞\n"));
    text.push(RichText::plain("👩\u{200d}🚀").link("https://суд.kz"));
    text.push(RichText::code("/x"));
    let moment =
        |text: &str, second| RichText::plain(text).at(DateTime::from_timestamp(second, 0).unwrap());
    text.push(moment("15:00", 1_772_186_400));
    text.push(moment("2200", 7_258_118_400));
    let text = text.bold();
    let message = Message {
        text,
        ..message(Vec::new())
    };
    let styled = MessageText::styled(&message.text);
    let payload = payloads::new_message(CHAT.into(), &message, styled, None);
    assert_eq!(
        serde_json::to_value(payload.entities).unwrap(),
        json!([
            {"type": "bold", "offset": 0, "length": 24},
            {"type": "strikethrough", "offset": 3, "length": 1},
            {"type": "text_link", "offset": 8, "length": 5, "url": "https://xn--d1azg.kz/"},
            {"type": "code", "offset": 13, "length": 2},
            {
                "type": "date_time",
                "offset": 15,
                "length": 5,
                "unix_time": 1_772_186_400,
                "date_time_format": "wDt",
            },
        ])
    );
    for url in [
        "https://localhost/",
        "http://[::1]/",
        "https://",
        "https://a b.kz/",
        "https://a.kz:0/",
        "https://a\"b.kz/",
        "https://me:%zz@a.kz/",
    ] {
        let text = RichText::plain("x").link(url);
        let entities = MessageText::styled(&text).entities;
        assert_eq!(entities, None, "{url}");
    }
}

#[tokio::test]
async fn an_edit_and_an_answer_name_their_target() {
    let (courier, calls) = stand_in().await;
    let card = message(vec![vec![button()]]);
    let expected = json!(["EditMessageText", {
        "chat_id": 1, "message_id": 9, "text": "MOVED", "entities": [{"type": "bold", "offset": 0, "length": 5}],
        "link_preview_options": {"is_disabled": true},
        "reply_markup": {"inline_keyboard": [[{"text": "Follow", "callback_data": "f1"}]]},
    }]);
    assert_eq!(asked(courier.edit(CHAT, 9, &card), calls).await, expected);

    let (courier, calls) = stand_in().await;
    let done = ButtonAnswer::Words("Done".to_owned());
    let expected = json!(["AnswerCallbackQuery", {"callback_query_id": "c", "text": "Done"}]);
    let answer = courier.answer_button("c", &done);
    assert_eq!(asked(answer, calls).await, expected);

    let (courier, calls) = stand_in().await;
    let link = "https://t.me/hearing_bot?start=c_city";
    let expected = json!(["AnswerCallbackQuery", {"callback_query_id": "c", "url": link}]);
    let opens = ButtonAnswer::Opens(link.to_owned());
    let answer = courier.answer_button("c", &opens);
    assert_eq!(asked(answer, calls).await, expected);
}

#[tokio::test]
async fn a_keyboard_asks_for_what_a_person_administers() {
    let text = RichText::plain("Which?");
    let request = |id, choice| ChatRequest {
        label: "One".to_owned(),
        id,
        choice,
    };
    let (courier, calls) = stand_in().await;
    let keyboard = ReplyKeyboard::Requests(vec![
        request(6, ChatChoice::Group),
        request(7, ChatChoice::Channel),
    ]);
    let asked_for = asked(courier.send_keyboard(CHAT, &text, &keyboard), calls).await;
    let markup = &asked_for[1]["reply_markup"];
    assert_eq!(markup["one_time_keyboard"], true);
    assert_eq!(markup["resize_keyboard"], true);
    let button = |row: usize| &markup["keyboard"][row][0]["request_chat"];
    assert_eq!(button(0)["request_id"], 6);
    assert_eq!(button(0)["chat_is_channel"], false);
    assert_eq!(button(0)["bot_is_member"], true);
    assert_eq!(
        button(0)["user_administrator_rights"]["can_manage_chat"],
        true
    );
    assert_eq!(button(1)["request_id"], 7);
    assert_eq!(button(1)["chat_is_channel"], true);
    let rights = &button(1)["bot_administrator_rights"];
    assert_eq!(rights["can_post_messages"], true);
    assert_eq!(rights["can_delete_messages"], false);

    let (courier, calls) = stand_in().await;
    let gone = courier.send_keyboard(CHAT, &text, &ReplyKeyboard::Removed);
    let markup = &asked(gone, calls).await[1]["reply_markup"];
    assert_eq!(markup["remove_keyboard"], true);
}

#[tokio::test]
async fn a_server_error_is_told_at_once() {
    let (courier, mut calls) = stand_in().await;
    let request = courier.answer_button("c", &ButtonAnswer::Silent);
    let answered = async { calls.recv().await.unwrap().answer(502, "<html>") };
    let (outcome, ()) = tokio::join!(
        tokio::time::timeout(Duration::from_secs(5), request),
        answered
    );
    assert_eq!(outcome, Ok(Outcome::InDoubt));
}

#[tokio::test]
async fn a_lost_connection_is_in_doubt_and_none_at_all_is_not() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let courier = Courier::connect("1:token", &url).unwrap();
    let hang_up = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.read_u8().await.unwrap();
    };
    let (outcome, ()) = tokio::join!(courier.answer_button("c", &ButtonAnswer::Silent), hang_up);
    assert_eq!(outcome, Outcome::InDoubt);
    drop(listener);
    assert_eq!(
        courier.answer_button("c", &ButtonAnswer::Silent).await,
        Outcome::NotSent
    );
}

#[tokio::test]
async fn what_is_for_a_person_is_never_handed_to_another() {
    let upgraded = "Bad Request: group chat was upgraded to a supergroup chat";
    for (from, to, is_move) in [
        (1, 77, false),
        (1, -1005, false),
        (-7, 77, false),
        (-7, -1005, true),
    ] {
        let (courier, mut calls) = stand_in().await;
        let paying = courier.for_broadcasts(BroadcastRate::Paid);
        let plain = message(Vec::new());
        let chat = ChatKey(from);
        let body = json!({
            "ok": false, "description": upgraded, "parameters": {"migrate_to_chat_id": to},
        });
        let requests = async {
            [
                courier.send(chat.into(), &plain).await,
                paying.send(chat.into(), &plain).await,
                courier.edit(chat, 9, &plain).await,
            ]
        };
        let answers = async {
            while let Some(call) = calls.recv().await {
                call.answer(400, body.to_string());
            }
        };
        let to = ChatKey(to);
        tokio::select! {
            outcomes = requests => {
                let are_moves = outcomes.map(|outcome| outcome == Outcome::Refused(RefusalReason::Moved { to }));
                assert_eq!(are_moves, [is_move; 3], "{from} {}", to.0);
            }
            () = answers => panic!("no more requests"),
        }
    }
}

#[test]
fn only_web_addresses_are_taken() {
    for address in ["api.telegram.org", "data:text", "ftp://127.0.0.1", ""] {
        let refused = Courier::connect("1:token", address).err();
        assert!(matches!(refused, Some(ConnectError::Address)), "{address}");
    }
    assert!(Courier::connect("1:token", "https://api.telegram.org").is_ok());
}

#[test]
fn loopback_is_known_by_name_and_by_number() {
    for (host, expected) in [
        ("localhost", true),
        ("127.0.0.1", true),
        ("127.1.2.3", true),
        ("[::1]", true),
        ("10.0.0.1", false),
        ("api.telegram.org", false),
    ] {
        assert_eq!(address::is_loopback(host), expected, "{host}");
    }
}

#[tokio::test]
async fn nobody_to_whom_a_redirect_leads_gets_anything() {
    use tokio::io::AsyncWriteExt;
    for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
        let elsewhere = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let near = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = elsewhere.local_addr().unwrap();
        let url = format!("http://{}", near.local_addr().unwrap());
        let redirected = async {
            let (mut stream, _) = near.accept().await.unwrap();
            let mut some = [0; 4096];
            let _ = stream.read(&mut some).await.unwrap();
            let head = format!(
                "HTTP/1.1 {status}\r\nlocation: http://{target}/\r\ncontent-length: 0\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).await.unwrap();
        };
        let courier = Courier::connect("1:token", &url).unwrap();
        let loud = message(Vec::new());
        tokio::select! {
            (outcome, ()) = async { tokio::join!(courier.send(CHAT.into(), &loud), redirected) } => {
                assert_eq!(outcome, Outcome::InDoubt, "{status}");
            }
            _ = elsewhere.accept() => panic!("{status}: it was followed"),
        }
    }
}

/// Time is added to it: where there is no more of it to be had, that would be the end of everything.
#[test]
fn a_date_beyond_every_calendar_says_nothing() {
    let told = |year: i64| body::date(&format!("31 Dec {year} 23:59:59 GMT"));
    assert!(told(2026).is_some() && told(9999).is_some());
    for year in [10_000, 262_142, 1_000_000, 1969] {
        assert_eq!(told(year), None, "{year}");
    }
}

#[tokio::test]
async fn only_telegrams_own_answers_tell_the_time() {
    let (courier, mut calls) = stand_in().await;
    // What answers here goes by the clock of today.
    let (clock, _hand) = Clock::manual(DateTime::UNIX_EPOCH);
    let courier = courier.with_clock(clock.clone());
    let loud = message(Vec::new());
    for (status, body, verdict) in [
        (502, "<html>Bad Gateway</html>", ClockVerdict::Right),
        (200, r#"{"login":"here","ok":true}"#, ClockVerdict::Right),
        (200, "", ClockVerdict::Right),
        (
            502,
            " { \"ok\" : false}",
            ClockVerdict::Wrong(ReferenceClock::Telegram),
        ),
    ] {
        let answered = async { calls.recv().await.unwrap().answer(status, body) };
        tokio::join!(courier.send(CHAT.into(), &loud), answered);
        assert_eq!(clock.verdict(), verdict, "{body}");
    }
}

#[tokio::test]
async fn of_an_answer_without_an_end_no_more_is_read_than_there_is_room_for() {
    let (courier, mut calls) = stand_in().await;
    let long = format!("{{\"ok\":true,\"result\":[{}", "1,".repeat(6 << 20));
    let question = teloxide::payloads::GetMe::new();
    let answered = async { calls.recv().await.unwrap().answer(200, long) };
    let (answer, ()) = tokio::join!(courier.request_for_bytes(&question), answered);
    assert_eq!(answer.unwrap().len(), 8 << 20);
}
