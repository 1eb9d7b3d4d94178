//! The picture of a case's course, drawn by the built binary.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use chrono::{DateTime, Days, NaiveDate, Utc};
use hearing_bot::{
    casefile,
    clock::Clock,
    demo::telegram::Telegram,
    domain::language::Language,
    flow::{self, import},
    picture,
    store::Store,
};

use crate::{
    Row,
    fixture::{CASE, EDITOR, Followers, fixture, open, plan},
    quantile, row, run,
    service::Bot,
};

/// How many hearings each case has.
const HEARINGS: u64 = 60;

const CASES: [&str; 3] = ["one", "two", "three"];

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

pub(crate) fn measure() -> Vec<Row> {
    let (mut alone, mut waits, grown) = run(drawn());
    let drawing = quantile(&mut alone, 1.0);
    let longest = quantile(&mut waits, 1.0);
    vec![
        row(
            "the picture of a case with 60 hearings, drawn and encoded, the longest of nine",
            "≤ 100 ms",
            format!("{drawing:.0} ms; {longest:.0} ms from the question to Telegram"),
            drawing <= 100.0,
        ),
        row(
            "memory while they are drawn, above that of answers in words",
            "≤ 10 MiB",
            format!("{grown:.1} MiB"),
            grown <= 10.0,
        ),
    ]
}

/// How many milliseconds it took to draw each, how many from the question until Telegram had it, and by how many MiB the memory grew.
async fn drawn() -> (Vec<f64>, Vec<f64>, f64) {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: 0,
    })
    .await;
    let now = Clock::machine().now();
    let store = open(fixture.dir.path()).await;
    for name in CASES {
        let text = with_hearings(now.date_naive()).replace("city-2026", name);
        let case = casefile::read(&format!("{name}.toml"), &text).unwrap();
        import::bring_in(&store, &case, &plan(), now).await.unwrap();
    }
    let alone = draw_alone(&store, now).await;
    store.close().await;
    // The lock of the database goes with it.
    drop(store);
    let telegram = Telegram::open().await.unwrap();
    let owners = [telegram.id_of("editor"), EDITOR];
    let bot = Bot::owned_by(&fixture, &telegram, &owners);
    let asks = async |language: &str, what: &str| {
        let begun = Instant::now();
        telegram.says(language, what);
        telegram.settled(language).await.unwrap();
        begun.elapsed().as_secs_f64() * 1_000.0
    };
    for language in LANGUAGES {
        telegram.speaks(language, language);
        for name in CASES {
            asks(language, &format!("/case {name}")).await;
        }
    }
    let before = bot.most_resident();
    let mut waits = Vec::new();
    for name in CASES {
        // No chat has had more than it may have in so many seconds.
        tokio::time::sleep(Duration::from_secs(4)).await;
        for language in LANGUAGES {
            waits.push(asks(language, &format!("/timeline {name}")).await);
        }
    }
    assert_eq!(telegram.photos().len(), waits.len());
    (alone, waits, bot.most_resident() - before)
}

/// How many milliseconds each took.
async fn draw_alone(store: &Store, now: DateTime<Utc>) -> Vec<f64> {
    let mut taken = Vec::new();
    for name in CASES {
        let stored = store.cases().case(&name.parse().unwrap()).await.unwrap();
        let course = flow::timeline::of_case(store, stored.unwrap(), now).await;
        let course = course.unwrap();
        for language in Language::ALL {
            let begun = Instant::now();
            let drawing = picture::timeline::draw(&course, language);
            picture::timeline::png(drawing.svg()).unwrap();
            taken.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
    }
    taken
}

/// The case with so many hearings, half of them over.
fn with_hearings(today: NaiveDate) -> String {
    let (head, _) = CASE.split_once("[[hearings]]").unwrap();
    let mut text = head.to_owned();
    for no in 1..=HEARINGS {
        let day = today - Days::new(HEARINGS / 2) + Days::new(no);
        write!(text, "[[hearings]]\nno = {no}\nday = {day}\n").unwrap();
    }
    text
}
