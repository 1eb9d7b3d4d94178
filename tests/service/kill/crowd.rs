//! Many followers at Telegram's own pace, and a bot that is killed twice on the way.
//!
//! `HEARING_BOT_CROWD` sets how many they are: ten thousand take six minutes.

use std::{
    collections::HashMap,
    fs,
    ops::Range,
    path::Path,
    time::{Duration, Instant},
};

use chrono::Days;
use hearing_bot::{
    clock::Clock,
    demo::telegram::{ChatKind, Limits, ObservationKind, Telegram},
    domain::{
        chat::{Asker, ChatKey},
        language::Language,
    },
    flow::delivery::MOST_IN_FLIGHT,
    store::{Purpose, RawUpdate, Store},
};

use super::{checks::number_after, number};
use crate::process::{Running, bot, outcome};

const CASE: &str = include_str!("../../chat/city-2026.toml");
const FIRST: i64 = 10_000_000;

/// How many follow where nothing else is said.
const CROWD: u64 = 600;

/// These chats follow the case, and have heard nothing.
async fn gathers(folder: &Path, chats: Range<i64>) {
    let (database, key) = (
        folder.join("hearing-bot.db"),
        folder.join("hearing-bot.key"),
    );
    let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let case = store
        .cases()
        .case(&"city-2026".parse().unwrap())
        .await
        .unwrap();
    let case = case.unwrap().id;
    for key in chats {
        let (key, language) = (ChatKey(key), Language::En);
        let asker = Asker::Stranger { key, language };
        let update = RawUpdate {
            id: 1,
            json: String::new(),
        };
        store
            .follows()
            .follow_case(
                asker,
                None,
                case,
                chrono::DateTime::UNIX_EPOCH,
                update.receipt(),
            )
            .await
            .unwrap();
    }
    store.close().await;
}

fn run(folder: &Path, telegram: &Telegram) -> Running {
    let mut bot = bot(folder, &["run"]);
    let owners = format!("[{}]", telegram.id_of("editor"));
    bot.env("TELOXIDE_TOKEN", "424242:AAcrowdtest")
        .env("TELOXIDE_API_URL", telegram.url())
        .env("HEARING_BOT__EDITORS__OWNERS", owners)
        .env("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0")
        .env("HEARING_BOT__DELIVERY__QUARANTINE_SECONDS", "18");
    Running::start(bot)
}

/// Waits until the editor reads that so many were told, and returns what they read.
async fn told(telegram: &Telegram, enough: u64) -> String {
    let begun = Instant::now();
    loop {
        let cards = telegram.messages_of("editor");
        let last = cards
            .into_iter()
            .rfind(|it| it.text.contains("Change no."))
            .map(|card| card.text)
            .unwrap_or_default();
        let going_out = number_after(&last, "Going out: ").or(number_after(&last, "Told: "));
        if going_out.is_some_and(|told| u64::from(told) >= enough) {
            return last;
        }
        assert!(begun.elapsed() < Duration::from_secs(600), "{last}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_is_told_and_the_ledger_says_so() {
    let crowd = number("HEARING_BOT_CROWD").unwrap_or(CROWD);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let telegram = Telegram::open().await.unwrap();
    let far = Clock::machine().now().date_naive() + Days::new(300);
    let case = CASE.replace("2026-02-25", &far.to_string());
    fs::write(folder.join("case.toml"), case).unwrap();
    outcome(folder, &["import", "case.toml"]).said();
    let last = FIRST + i64::try_from(crowd).unwrap();
    let chats = FIRST..last;
    gathers(folder, chats.clone()).await;
    telegram.opens_many(ChatKind::Private, FIRST..=last - 1);
    telegram.speaks("editor", "en");
    telegram.limit(Some(Limits {
        per_second: 30,
        per_chat_per_second: 1,
        chat_burst: 3,
        group_per_minute: 20,
    }));

    let first = run(folder, &telegram);
    first.prints("is running on");
    let to = far + Days::new(7);
    telegram.says("editor", &format!("/move city-2026 {to} | says the court"));
    telegram.settled("editor").await.unwrap();
    telegram.taps("editor", "Send").unwrap();
    telegram.settled("editor").await.unwrap();
    // It may be a day of rest.
    let _ = telegram.taps("editor", "Send all the same");
    told(&telegram, crowd * 3 / 10).await;
    first.killed();
    let second = run(folder, &telegram);
    second.prints("is running on");
    told(&telegram, crowd * 7 / 10).await;
    second.killed();
    let third = run(folder, &telegram);
    third.prints("is running on");
    // What was on its way when it was killed waits out a quarantine.
    let ledger = told(&telegram, crowd).await;
    assert_eq!(third.stopped().code, Some(0));

    assert!(ledger.contains(&format!("Told: {crowd}.")), "{ledger}");
    let mut copies: HashMap<i64, usize> = HashMap::new();
    for received in telegram.received(0) {
        if chats.contains(&received.chat) && received.how == ObservationKind::Sent {
            *copies.entry(received.chat).or_default() += 1;
        }
    }
    assert_eq!(copies.len() as u64, crowd);
    let copies: usize = copies.values().map(|copies| copies - 1).sum();
    assert!(copies <= 2 * MOST_IN_FLIGHT, "{copies} copies");
    assert_eq!(telegram.refused(), 0, "no answer of 429");
    assert!(telegram.surprises().is_empty());
}
