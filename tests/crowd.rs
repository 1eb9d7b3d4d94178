//! Ten thousand followers at Telegram's own pace, and a bot that is killed twice on the way. Six minutes, so it runs only
//! when it is asked for: `cargo test --test crowd -- --ignored`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "service/process.rs"]
#[expect(dead_code, reason = "the other half is for the tests of the service")]
mod process;

use std::{
    collections::HashMap,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use chrono::Days;
use hearing_bot::{
    clock::Clock,
    demo::telegram::{ChatKind, How, Limits, Telegram},
    domain::{chat::ChatKey, language::Language},
    store::{Arrived, Purpose, Store},
};
use process::{Running, bot, outcome};

const CASE: &str = include_str!("chat/city-2026.toml");
const FIRST: i64 = 10_000_000;
const CROWD: i64 = 10_000;

/// As many chats as follow the case, of whom nobody has heard anything.
async fn gathers(folder: &Path) {
    let (database, key) = (
        folder.join("hearing-bot.db"),
        folder.join("hearing-bot.key"),
    );
    let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let case = store.case(&"city-2026".parse().unwrap()).await.unwrap();
    let case = case.unwrap().id;
    for place in 0..CROWD {
        let key = ChatKey(FIRST + place);
        let chat = store.meet(key, Language::En, None).await.unwrap();
        let update = Arrived {
            id: 1,
            json: String::new(),
        };
        store
            .follow(chat.id, None, case, update.receipt())
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
        .env("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0");
    Running::start(bot)
}

/// Waits until so many calls were made.
async fn until(telegram: &Telegram, calls: u64) {
    let begun = Instant::now();
    while telegram.calls() < calls {
        assert!(begun.elapsed() < Duration::from_secs(600), "too slow");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn card(telegram: &Telegram) -> String {
    let cards = telegram.messages_of("editor");
    let card = cards
        .iter()
        .rev()
        .find(|card| card.text.contains("Change no."));
    card.map(|card| card.text.clone()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes six minutes"]
async fn ten_thousand_are_told_and_the_ledger_says_so() {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    };
    let folder = folder.path();
    let telegram = Telegram::open().await.unwrap();
    let far = Clock::machine().now().date_naive() + Days::new(300);
    let case = CASE.replace("2026-02-25", &far.to_string());
    fs::write(folder.join("case.toml"), case).unwrap();
    outcome(folder, &["import", "case.toml"]).said();
    gathers(folder).await;
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + CROWD - 1);
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
    until(&telegram, 3_000).await;
    let underway = card(&telegram);
    assert!(underway.contains("Going out: "), "{underway}");
    first.killed();
    let second = run(folder, &telegram);
    second.prints("is running on");
    until(&telegram, 7_000).await;
    second.killed();
    let third = run(folder, &telegram);
    third.prints("is running on");
    until(&telegram, 9_900).await;
    let begun = Instant::now();
    while !card(&telegram).contains("Told: ") {
        // What was on its way when it was killed waits out a hold.
        assert!(
            begun.elapsed() < Duration::from_secs(150),
            "{}",
            card(&telegram)
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(third.stopped().code, Some(0));

    let last = card(&telegram);
    assert!(last.contains(&format!("Told: {CROWD}.")), "{last}");
    let mut copies: HashMap<i64, usize> = HashMap::new();
    for received in telegram.received(0) {
        if received.chat >= FIRST && received.how == How::Sent {
            *copies.entry(received.chat).or_default() += 1;
        }
    }
    assert_eq!(copies.len(), usize::try_from(CROWD).unwrap());
    let twice = copies.values().filter(|count| **count > 1).count();
    // On their way at a kill were at most those of one claim, and its successors while they waited for an answer.
    assert!(twice <= 2 * 64, "{twice} twice");
    assert!(copies.values().all(|count| *count <= 3));
    assert_eq!(telegram.refused(), 0, "no answer of 429");
    assert!(telegram.surprises().is_empty());
}
