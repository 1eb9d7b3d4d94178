//! The built binary: how soon it starts, how much memory it takes, how soon it answers while it tells many.

use std::{
    fs,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use hearing_bot::{
    clock::Clock,
    demo::telegram::{ChatKind, Limits, Telegram},
    store::Progress,
};

use crate::{
    Row,
    fixture::{EDITOR, FIRST, Fixture, Followers, fixture, open, release},
    quantile, row, run,
};

const REAL: i64 = 4_000;

/// People who ask, in turn: what one chat may be sent in a second is not what is measured.
const ASKERS: usize = 20;

pub(crate) fn measure() -> Vec<Row> {
    let (start, resident) = run(with_a_million());
    let (idle, busy) = run(answers());
    vec![
        row(
            "start with 1,000,000 followers and notices, to the first getUpdates",
            "≤ 300 ms",
            format!("{start:.0} ms"),
            start <= 300.0,
        ),
        row(
            "memory with that database while it delivers, at its highest",
            "≤ 60 MiB",
            format!("{resident:.0} MiB"),
            resident <= 60.0,
        ),
        row(
            "answer to /case during a broadcast to 100,000, p99, against an idle bot",
            "≤ 2 ×",
            format!("{:.2} × ({busy:.1} ms against {idle:.1} ms)", busy / idle),
            busy <= 2.0 * idle,
        ),
    ]
}

/// The binary at work. It is killed when this is dropped.
pub(crate) struct Bot(Child);

impl Bot {
    fn start(fixture: &Fixture, telegram: &Telegram) -> Self {
        Self::owned_by(fixture, telegram, &[])
    }

    /// The same with owners.
    pub(crate) fn owned_by(fixture: &Fixture, telegram: &Telegram, owners: &[i64]) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_hearing-bot"))
            .arg("run")
            .current_dir(fixture.dir.path())
            .env("TELOXIDE_TOKEN", "1:token")
            .env("TELOXIDE_API_URL", telegram.url())
            .env("HEARING_BOT__STORE__DATABASE", "bot.db")
            .env("HEARING_BOT__STORE__KEY_FILE", "bot.key")
            .env("HEARING_BOT__EDITORS__OWNERS", format!("{owners:?}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }

    /// The most memory it has had so far, in MiB.
    pub(crate) fn most_resident(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let kilobytes = line.unwrap().split_whitespace().nth(1).unwrap();
        kilobytes.parse::<f64>().unwrap() / 1_024.0
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A fixture with a change of which everybody has a notice and nobody was told.
async fn told_nobody(followers: Followers) -> (Fixture, Telegram) {
    let fixture = fixture(followers).await;
    let store = open(fixture.dir.path()).await;
    let clock = Clock::machine();
    release(&store, clock.now()).await;
    while store.outbox().expand_broadcast(clock.now()).await.unwrap() == Progress::More {}
    store.close().await;
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + followers.real);
    telegram.opens_many(ChatKind::Private, EDITOR..=EDITOR);
    (fixture, telegram)
}

/// Milliseconds to the first question for updates, and MiB.
async fn with_a_million() -> (f64, f64) {
    let (fixture, telegram) = told_nobody(Followers {
        real: REAL,
        unreachable: 1_000_000 - REAL,
    })
    .await;
    telegram.push("message", &serde_json::json!({}));
    let begun = Instant::now();
    let bot = Bot::start(&fixture, &telegram);
    // An update is confirmed by the second question, which follows the first at once.
    while telegram.unread() > 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let start = begun.elapsed().as_secs_f64() * 1_000.0;
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert!(telegram.calls() > 500, "it delivers");
    (start, bot.most_resident())
}

/// The 99th percentile of milliseconds until an answer is in its chat: of an idle bot, and of one that tells many.
async fn answers() -> (f64, f64) {
    let idle = answers_of(Followers {
        real: 0,
        unreachable: 0,
    })
    .await;
    let busy = answers_of(Followers {
        real: REAL,
        unreachable: 100_000 - REAL,
    })
    .await;
    (idle, busy)
}

async fn answers_of(followers: Followers) -> f64 {
    let (fixture, telegram) = told_nobody(followers).await;
    telegram.limit(Some(Limits {
        per_second: 30,
        per_chat_per_second: 1,
        chat_burst: 3,
        group_per_minute: 20,
    }));
    let _bot = Bot::start(&fixture, &telegram);
    let mut samples = Vec::new();
    for number in 0..ASKERS * 10 {
        let name = format!("asker {}", number % ASKERS);
        let before = telegram.messages_of(&name).len();
        let begun = Instant::now();
        telegram.says(&name, "/case city-2026");
        while telegram.messages_of(&name).len() == before {
            assert!(begun.elapsed() < Duration::from_secs(20), "no answer");
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
        // The first of each meets the bot, and that is another thing.
        if number >= ASKERS {
            samples.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    quantile(&mut samples, 0.99)
}
