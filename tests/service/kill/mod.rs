//! The binary killed again and again in bad weather, and what its chats received all the same.
//!
//! `HEARING_BOT_KILL_ROUNDS` sets how often it is killed, `HEARING_BOT_SEED` repeats what a failure printed.

mod checks;
mod crowd;
mod story;

use std::{fs, time::Duration};

use hearing_bot::demo::telegram::{InjectedFault, PenaltyScope, RandomFaults};
use story::{Story, comes};
use tempfile::TempDir;

use crate::process;

/// How often the bot is killed where nothing else is said.
const ROUNDS: u64 = 60;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_kills_it_everyone_is_told_and_nothing_is_told_backwards() {
    let seed = number("HEARING_BOT_SEED").unwrap_or(20_260_225);
    let mut story = Story::begin(seed, 30).await;
    let too_many = |scope| InjectedFault::TooMany {
        retry_after: 1,
        scope,
    };
    story.weather = Some(RandomFaults {
        seed,
        shares: vec![
            (40, InjectedFault::LostAnswer),
            (30, too_many(PenaltyScope::Chat)),
            (3, too_many(PenaltyScope::Bot)),
            (20, InjectedFault::ServerError),
            (20, InjectedFault::BadGateway),
            (20, InjectedFault::Unreadable),
            (30, InjectedFault::Slow(Duration::from_millis(300))),
            (30, InjectedFault::Late(Duration::from_millis(400))),
            (20, InjectedFault::Late(Duration::from_millis(2500))),
        ],
    });
    story.telegram.random_faults(story.weather.clone());
    for _ in 0..number("HEARING_BOT_KILL_ROUNDS").unwrap_or(ROUNDS) {
        story.round().await;
    }
    let problems = story.end().await;
    assert!(
        problems.is_empty(),
        "HEARING_BOT_SEED={seed}\n{}",
        problems.join("\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_forgot_what_was_sent_is_noticed() {
    let mut story = Story::begin(1, 12).await;
    let aside = tempfile::tempdir().unwrap();
    let database = |from: &TempDir, to: &TempDir| {
        for file in fs::read_dir(from.path()).unwrap() {
            let file = file.unwrap();
            if file.file_name().to_string_lossy().contains(".db") {
                fs::copy(file.path(), to.path().join(file.file_name())).unwrap();
            }
        }
    };
    database(&story.folder, &aside);
    let running = story.start();
    story.posts();
    assert!(story.sends(process::PATIENCE).await);
    story.settle().await;
    let telegram = story.telegram.clone();
    let told = || {
        telegram
            .messages_of("follower 0")
            .iter()
            .any(|it| it.text.contains("report 1."))
    };
    assert!(comes(process::PATIENCE, told).await);
    story.kill(running);
    for file in fs::read_dir(story.folder.path()).unwrap() {
        let file = file.unwrap();
        if file.file_name().to_string_lossy().contains(".db") {
            fs::remove_file(file.path()).unwrap();
        }
    }
    database(&aside, &story.folder);
    // The editor does not look twice either.
    story.last_date = None;
    let problems = story.end().await.join("\n");
    assert!(problems.contains("P9: "), "{problems}");
}
