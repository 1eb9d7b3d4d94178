//! What goes wrong on purpose, as a bot meets it.

use std::time::Duration;

use serde_json::{Value, json};
use teloxide::{RequestError, prelude::Requester, types::ChatId};
use tokio::time::timeout;

use super::*;

#[tokio::test]
async fn faults_are_what_they_say() {
    let (telegram, anna) = with_people().await;
    let path = "/bot1:x/sendMessage";
    let body = json!({ "chat_id": anna, "text": "x" }).to_string();
    let moment = Duration::from_millis(1);
    for (fault, status, delivered) in [
        (InjectedFault::ServerError, Some(500), 0),
        (InjectedFault::BadGateway, Some(502), 0),
        (InjectedFault::LostAnswer, None, 1),
        (InjectedFault::Unreadable, Some(200), 1),
        (InjectedFault::Slow(moment), Some(200), 1),
        (InjectedFault::Late(moment), Some(200), 1),
    ] {
        telegram.fails_for("anna", fault);
        let answer = raw(&telegram, path, &body).await;
        let readable = |body: &str| serde_json::from_str::<Value>(body).is_ok();
        if let Some((_, body)) = &answer {
            let broken = matches!(fault, InjectedFault::BadGateway | InjectedFault::Unreadable);
            assert_eq!(readable(body), !broken, "{fault:?}");
        }
        assert_eq!(answer.map(|(status, _)| status), status, "{fault:?}");
        assert_eq!(telegram.take_heard().len(), delivered, "{fault:?}");
    }
    assert_eq!(send(&telegram, anna, "x").await.0, 200);
}

#[tokio::test]
async fn a_lost_answer_and_a_429_reach_teloxide_as_such() {
    let (telegram, anna) = with_people().await;
    let bot = teloxide(&telegram);
    telegram.fails(InjectedFault::LostAnswer);
    let lost = bot.send_message(ChatId(anna), "x").await.unwrap_err();
    assert!(matches!(lost, RequestError::Network(_)), "{lost:?}");
    telegram.fails(InjectedFault::TooMany {
        retry_after: 7,
        scope: PenaltyScope::Bot,
    });
    let refused = bot.send_message(ChatId(anna), "x").await.unwrap_err();
    assert!(
        matches!(refused, RequestError::RetryAfter(after) if after.seconds() == 7),
        "{refused:?}"
    );
    assert_eq!(telegram.refused(), 1);
    assert_eq!(telegram.take_heard().len(), 1);
}

#[tokio::test]
async fn a_late_message_arrives_though_its_sender_hung_up() {
    let (telegram, anna) = with_people().await;
    telegram.fails(InjectedFault::Late(Duration::from_millis(20)));
    let hasty = send(&telegram, anna, "late");
    let struck = until(|| telegram.world().plan.next.is_empty());
    tokio::select! {
        _ = hasty => panic!("the answer was not late"),
        () = struck => {}
    }
    assert_eq!(telegram.take_heard(), []);
    until(|| !telegram.take_heard().is_empty()).await;
}

#[tokio::test]
async fn limits_count_messages_and_edits_only() {
    let telegram = Telegram::open().await.unwrap();
    let group = telegram.opens(ChatKind::Group, "group");
    telegram.limit(Some(Limits {
        per_second: 30,
        per_chat_per_second: 1,
        chat_burst: 3,
        group_per_minute: 2,
    }));
    assert_eq!(send(&telegram, group, "x").await.0, 200);
    let edit = json!({ "chat_id": group, "message_id": 1, "text": "y" });
    assert_eq!(call(&telegram, "editMessageText", edit).await.0, 200);
    assert_eq!(send(&telegram, group, "x").await.0, 429);
    assert_eq!(telegram.refused(), 1);
    telegram.taps_data("group", "x").unwrap();
    let answer = json!({ "callback_query_id": "1" });
    assert_eq!(call(&telegram, "answerCallbackQuery", answer).await.0, 200);
    telegram.limit(None);
    assert_eq!(send(&telegram, group, "x").await.0, 200);
}

pub(super) async fn until(happened: impl Fn() -> bool) {
    let wait = async {
        while !happened() {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, wait).await.unwrap();
}
