//! The built binary while strangers write without end, to a Telegram that counts.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chrono::{Days, TimeDelta};
use hearing_bot::{
    clock::Clock,
    demo::telegram::{BOT_USERNAME, ChatKind, Limits, Telegram},
};

use crate::{
    Row,
    fixture::{EDITOR, FIRST, Followers, fixture, open, post},
    row, run,
    service::Bot,
};

const FOLLOWERS: i64 = 20;

/// How long strangers write before the change is released, and after it.
const BEFORE: Duration = Duration::from_secs(20);
const AFTER: Duration = Duration::from_secs(20);

/// Strangers who write as fast as they may.
#[derive(Clone, Copy)]
enum Strangers {
    /// So many people, in turn.
    People(usize),
    /// So many groups, in which the bot is named.
    Groups(usize),
}

/// What became of those who are owed something.
struct Seen {
    told: usize,
    /// When the last follower was told, in seconds after the release.
    last: f64,
    /// The longest that the editor waited for an answer, in seconds.
    answered: f64,
    refused: usize,
}

pub(crate) fn measure() -> Vec<Row> {
    let of = |figure, seen: Seen| {
        let Seen {
            told,
            last,
            answered,
            refused,
        } = seen;
        row(
            figure,
            "20 of 20 in ≤ 5 s, ≤ 2 s, 0",
            format!("{told} of 20 in {last:.2} s, {answered:.2} s, {refused}"),
            told == 20 && last <= 5.0 && answered <= 2.0 && refused == 0,
        )
    };
    vec![
        of(
            "60 strangers write 60 a second: followers told after the release, an editor answered, answers of 429",
            run(flood(Strangers::People(60), 60)),
        ),
        of(
            "100 groups write 40 a second: the same",
            run(flood(Strangers::Groups(100), 40)),
        ),
    ]
}

async fn flood(strangers: Strangers, a_second: u64) -> Seen {
    let fixture = fixture(Followers {
        real: FOLLOWERS,
        unreachable: 0,
    })
    .await;
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + FOLLOWERS);
    telegram.opens_many(ChatKind::Private, EDITOR..=EDITOR);
    telegram.limit(Some(Limits {
        per_second: 30,
        per_chat_per_second: 1,
        chat_burst: 3,
        group_per_minute: 20,
    }));
    if let Strangers::Groups(count) = strangers {
        for number in 0..count {
            telegram.opens(ChatKind::Group, &format!("group {number}"));
        }
    }
    let clock = Clock::machine();
    let now = clock.now();
    let release_at = now + TimeDelta::from_std(BEFORE).unwrap();
    let store = open(fixture.dir.path()).await;
    // To an earlier day, which is tomorrow: nothing is more urgent.
    post(&store, now.date_naive() + Days::new(1), now, release_at).await;
    store.close().await;
    // The lock of the database goes with it.
    drop(store);
    // Whoever posted keeps the role, or the change would be withdrawn.
    let owners = [telegram.id_of("editor"), EDITOR];
    let _bot = Bot::owned_by(&fixture, &telegram, &owners);
    let writing = tokio::spawn(write(telegram.clone(), strangers, a_second));
    let slowest = Arc::new(Mutex::new(0.0));
    let asking = tokio::spawn(ask(telegram.clone(), Arc::clone(&slowest)));
    let (mut told, mut last, mut seen) = (HashSet::new(), 0.0_f64, 0);
    let end = Instant::now() + BEFORE + AFTER;
    while Instant::now() < end {
        let new = telegram.received(seen);
        seen += new.len();
        for message in new {
            let is_follower = (FIRST..FIRST + FOLLOWERS).contains(&message.chat);
            if is_follower && told.insert(message.chat) {
                let passed = (clock.now() - release_at).to_std().unwrap_or_default();
                last = last.max(passed.as_secs_f64());
            }
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    writing.abort();
    asking.abort();
    let answered = *slowest.lock().unwrap();
    Seen {
        told: told.len(),
        last,
        answered,
        refused: telegram.refused(),
    }
}

async fn write(telegram: Telegram, strangers: Strangers, a_second: u64) {
    let mut beats = tokio::time::interval(Duration::from_micros(1_000_000 / a_second));
    for number in 0_usize.. {
        beats.tick().await;
        match strangers {
            Strangers::People(count) => {
                telegram.says(&format!("stranger {}", number % count), "/help");
            }
            Strangers::Groups(count) => {
                let group = format!("group {}", number % count);
                telegram.says_in(&group, "stranger", &format!("/help@{BOT_USERNAME}"));
            }
        }
    }
}

/// An editor asks, over and over; the longest wait so far is kept.
async fn ask(telegram: Telegram, slowest: Arc<Mutex<f64>>) {
    loop {
        let before = telegram.messages_of("editor").len();
        let begun = Instant::now();
        telegram.says("editor", "/help");
        while telegram.messages_of("editor").len() == before {
            keep_longest(&slowest, begun);
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        keep_longest(&slowest, begun);
        tokio::time::sleep(Duration::from_millis(1_500)).await;
    }
}

fn keep_longest(slowest: &Mutex<f64>, begun: Instant) {
    let mut slowest = slowest.lock().unwrap();
    *slowest = slowest.max(begun.elapsed().as_secs_f64());
}
