//! Random faults, outages, and the journal of what arrived nevertheless.

use std::time::Duration;

use serde_json::json;
use tokio::time::timeout;

use super::{faults::until, *};

/// The texts that a chat received, each with the number of its call and its end.
fn journal(telegram: &Telegram) -> Vec<(u64, String, CallEnd)> {
    let received = telegram.received(0).into_iter();
    let line = |it: JournalEntry| (it.call, it.text.to_string(), it.end);
    received.map(line).collect()
}

#[tokio::test]
async fn the_journal_knows_what_the_bot_could_have_learnt() {
    let (telegram, anna) = with_people().await;
    let moment = Duration::from_millis(1);
    for (text, fault, end) in [
        ("clean", None, Some(CallEnd::Clean)),
        (
            "lost",
            Some(InjectedFault::LostAnswer),
            Some(CallEnd::Ambiguous),
        ),
        (
            "unreadable",
            Some(InjectedFault::Unreadable),
            Some(CallEnd::Ambiguous),
        ),
        ("refused", Some(InjectedFault::ServerError), None),
        ("gateway", Some(InjectedFault::BadGateway), None),
        (
            "slow",
            Some(InjectedFault::Slow(moment)),
            Some(CallEnd::Clean),
        ),
        (
            "late",
            Some(InjectedFault::Late(moment)),
            Some(CallEnd::Clean),
        ),
    ] {
        let seen = telegram.received(0).len();
        if let Some(fault) = fault {
            telegram.fails(fault);
        }
        let body = json!({ "chat_id": anna, "text": text }).to_string();
        raw(&telegram, "/bot1:x/sendMessage", &body).await;
        let ends: Vec<CallEnd> = telegram.received(seen).iter().map(|it| it.end).collect();
        assert_eq!(ends, Vec::from_iter(end), "{text}");
    }
}

#[tokio::test]
async fn a_sender_who_hung_up_learns_nothing() {
    for fault in [InjectedFault::Slow, InjectedFault::Late] {
        let (telegram, anna) = with_people().await;
        telegram.fails(fault(Duration::from_millis(30)));
        let hasty = send(&telegram, anna, "one");
        let struck = until(|| telegram.world().plan.next.is_empty());
        tokio::select! {
            _ = hasty => panic!("the answer was not late"),
            () = struck => {}
        }
        send(&telegram, anna, "two").await;
        until(|| telegram.received(0).len() == 2).await;
        // A slow answer is dropped with its request; give it the time to go wrong.
        tokio::time::sleep(Duration::from_millis(60)).await;
        let mut journal = journal(&telegram);
        // Late: the call came in first and arrived last.
        journal.sort_by_key(|(call, _, _)| *call);
        assert_eq!(
            journal,
            [
                (1, "one".to_owned(), CallEnd::Ambiguous),
                (2, "two".to_owned(), CallEnd::Clean)
            ]
        );
    }
}

#[tokio::test]
async fn a_late_call_arrives_after_a_later_one() {
    let (telegram, anna) = with_people().await;
    telegram.fails(InjectedFault::Late(Duration::from_millis(30)));
    let (first, second) = tokio::join!(send(&telegram, anna, "first"), async {
        until(|| telegram.world().plan.next.is_empty()).await;
        send(&telegram, anna, "second").await
    });
    assert_eq!((first.0, second.0), (200, 200));
    let calls: Vec<u64> = telegram.received(0).iter().map(|it| it.call).collect();
    assert_eq!(calls, [2, 1]);
}

#[tokio::test]
async fn equal_texts_are_kept_once_and_the_manner_of_a_message_is_kept() {
    let (telegram, anna) = with_people().await;
    send(&telegram, anna, "same").await;
    let args = json!({ "chat_id": anna, "text": "same", "disable_notification": true,
        "allow_paid_broadcast": true });
    call(&telegram, "sendMessage", args).await;
    let edit = json!({ "chat_id": anna, "message_id": 1, "text": "other" });
    call(&telegram, "editMessageText", edit).await;
    let received = telegram.received(0);
    let [first, second, third] = received.as_slice() else {
        panic!("{received:?}")
    };
    assert!(Arc::ptr_eq(&first.text, &second.text));
    assert_eq!((first.is_silent, first.is_paid), (false, false));
    assert_eq!((second.is_silent, second.is_paid), (true, true));
    assert_eq!(
        (third.how, &*third.text),
        (ObservationKind::Edited, "other")
    );
    assert_eq!((first.chat, first.thread), (anna, None));
}

#[tokio::test]
async fn random_faults_strike_and_passes() {
    let (telegram, anna) = with_people().await;
    let statuses = async || {
        let mut statuses = Vec::new();
        for _ in 0..40 {
            statuses.push(send(&telegram, anna, "x").await.0);
        }
        statuses
    };
    let faults = RandomFaults {
        seed: 7,
        shares: vec![(300, InjectedFault::ServerError)],
    };
    telegram.random_faults(Some(faults.clone()));
    let first = statuses().await;
    telegram.random_faults(Some(faults));
    assert_eq!(first, statuses().await);
    assert!(first.contains(&200) && first.contains(&500), "{first:?}");
    telegram.random_faults(None);
    assert_eq!(statuses().await, [200; 40]);
}

#[tokio::test]
async fn an_outage_meets_every_call_and_the_poll_under_way() {
    let (telegram, anna) = with_people().await;
    let body = json!({ "chat_id": anna, "text": "x" }).to_string();
    let calls = [
        ("sendMessage", body.as_str()),
        ("getMe", ""),
        ("getUpdates", ""),
        ("nonsense", ""),
    ];
    for (outage, expected) in [(Outage::HangsUp, None), (Outage::BadGateway, Some(502))] {
        let poll = raw(&telegram, "/bot1:x/getUpdates", r#"{"timeout":50}"#);
        let cut = async {
            until(|| telegram.world().poll > 0).await;
            telegram.outage(outage);
        };
        let (poll, ()) = timeout(PATIENCE, async { tokio::join!(poll, cut) })
            .await
            .unwrap();
        assert_eq!(poll.map(|(status, _)| status), expected);
        for (method, body) in calls {
            let answer = raw(&telegram, &format!("/bot1:x/{method}"), body).await;
            assert_eq!(answer.map(|(status, _)| status), expected, "{method}");
        }
        telegram.outage(Outage::Off);
        telegram.world().poll = 0;
        assert_eq!(call(&telegram, "getMe", json!({})).await.0, 200);
    }
    assert_eq!(telegram.received(0), []);
    assert_eq!(telegram.surprises(), [""; 0]);
}

#[tokio::test]
async fn a_crowd_receives_and_is_not_kept() {
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, 1..=1_000_000);
    assert_eq!(send(&telegram, 1_000_001, "x").await.0, 400);
    for id in [1, 500_000, 1_000_000] {
        let (status, sent) = send(&telegram, id, "x").await;
        assert_eq!((status, &sent["chat"]["id"]), (200, &json!(id)));
        assert_eq!(telegram.received(0).last().unwrap().chat, id);
    }
    assert_eq!(telegram.take_heard(), []);
    assert!(telegram.world().chats.is_empty());
}
