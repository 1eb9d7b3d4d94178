//! What people type behind the bot's name, answered by the built binary while it sends a broadcast.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use chrono::{Days, TimeDelta};
use hearing_bot::{
    clock::Clock,
    demo::telegram::{ChatKind, Limits, ObservationKind, Telegram},
};

use crate::{
    Row,
    fixture::{EDITOR, FIRST, Followers, fixture, open, post},
    quantile, row, run,
    service::Bot,
};

const FOLLOWERS: i64 = 2_000;

/// How many type at once; each types once a second.
const PEOPLE: usize = 100;

/// How long they type.
const SECONDS: usize = 10;

pub(crate) fn measure() -> Vec<Row> {
    let (mut waits, unanswered) = run(typed());
    let longest = quantile(&mut waits, 1.0);
    vec![row(
        "100 people type the bot's name each second in other chats during a broadcast: the longest wait, and how many got no answer",
        "≤ 1 s, 0",
        format!("{longest:.2} s, {unanswered} of {}", PEOPLE * SECONDS),
        longest <= 1.0 && unanswered == 0,
    )]
}

/// The waits for an answer in seconds, and how many there was no answer to.
async fn typed() -> (Vec<f64>, usize) {
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
    let now = Clock::machine().now();
    let store = open(fixture.dir.path()).await;
    let release_at = now + TimeDelta::seconds(3);
    post(&store, now.date_naive() + Days::new(1), now, release_at).await;
    store.close().await;
    // The lock of the database goes with it.
    drop(store);
    let owners = [telegram.id_of("editor"), EDITOR];
    let _bot = Bot::owned_by(&fixture, &telegram, &owners);
    while telegram.received(0).is_empty() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let mut beats = tokio::time::interval(Duration::from_micros(1_000_000 / PEOPLE as u64));
    let (mut asked, mut waits) = (HashMap::new(), Vec::new());
    let mut unanswered = 0;
    for number in 0..PEOPLE * SECONDS {
        beats.tick().await;
        let person = format!("person {}", number % PEOPLE);
        telegram.asks_inline(&person, &"асанов"[..2 * (1 + number / PEOPLE % 6)]);
        if asked.insert(person, Instant::now()).is_some() {
            unanswered += 1;
        }
        waits.extend(answered(&telegram, &mut asked));
    }
    let end = Instant::now() + Duration::from_secs(2);
    while !asked.is_empty() && Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(2)).await;
        waits.extend(answered(&telegram, &mut asked));
    }
    (waits, unanswered + asked.len())
}

/// How long those waited who have been answered since.
fn answered(telegram: &Telegram, asked: &mut HashMap<String, Instant>) -> Vec<f64> {
    let heard = telegram.take_heard().into_iter();
    let offered = heard.filter(|heard| heard.how == ObservationKind::Offered);
    let waits = offered.filter_map(|heard| asked.remove(&heard.chat));
    waits.map(|since| since.elapsed().as_secs_f64()).collect()
}
