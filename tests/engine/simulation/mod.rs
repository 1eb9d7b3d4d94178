//! Promises P1 to P4 and P6 under chance: the rules of the outbox where they are, in the real store, with the real
//! budget and the real judgement of how a request ended; Telegram, the network and the time are simulated.
//!
//! A seed is one world: followers who come, go and block the bot, changes, lost and late answers, penalties, crashes, a
//! clock that is set. A few hundred seeds run with every `cargo test`; `HEARING_BOT_SEEDS=5000` runs so many, and
//! `HEARING_BOT_SEED=N` that one alone.

mod chance;
mod telegram;
mod world;

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{config::Config, store::Store};

use crate::house;

/// What is broken on purpose, to see that the promises are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Broken {
    Nothing,
    /// P2: a chat in doubt is written to again at once.
    NoHold,
    /// P1: an answer that did not come counts as a delivery.
    DoubtIsDelivery,
    /// P3: half of the deliveries count as answers that did not come.
    DeliveryIsDoubt,
    /// P4: what was claimed leaves minutes later.
    Dawdling,
    /// P6: nothing is learned from a refusal.
    PenaltiesIgnored,
}

const SEEDS_IN_CI: u64 = 300;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// Runs worlds side by side until one breaks a promise; what it was, with its seed.
fn run(seeds: std::ops::Range<u64>, broken: Broken) -> Result<(), String> {
    let threads = 2;
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|part| {
                let seeds = seeds.clone().skip(part).step_by(threads);
                scope.spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread()
                        .enable_all()
                        .build()
                        .unwrap();
                    runtime.block_on(run_in_turn(seeds, broken))
                })
            })
            .collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap())
    })
}

async fn run_in_turn(seeds: impl Iterator<Item = u64>, broken: Broken) -> Result<(), String> {
    // Nothing here asks what a power cut leaves, so the disk need not be waited for.
    let memory = Path::new("/dev/shm");
    let dir = if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    };
    let store = house::open(&dir).await;
    let plan = Config::load(None).unwrap().plan();
    for seed in seeds {
        let begun = begin(&store, seed).await;
        world::live(&store, &plan, seed, begun, broken)
            .await
            .map_err(|broken| format!("HEARING_BOT_SEED={seed}: {broken}"))?;
    }
    Ok(())
}

/// Each world begins after the one before it has come to rest.
async fn begin(store: &Store, seed: u64) -> DateTime<Utc> {
    let begun = house::at("2026-02-20T10:00") + TimeDelta::days(i64::try_from(seed).unwrap() * 20);
    world::case(store, seed, begun).await;
    begun
}

#[test]
fn p1_to_p4_and_p6_hold_in_every_world() {
    let seeds = match (setting("HEARING_BOT_SEED"), setting("HEARING_BOT_SEEDS")) {
        (Some(seed), _) => seed..seed + 1,
        (None, count) => 0..count.unwrap_or(SEEDS_IN_CI),
    };
    if let Err(broken) = run(seeds, Broken::Nothing) {
        panic!("{broken}");
    }
}

#[test]
fn each_promise_is_seen_to_break() {
    for (broken, promise) in [
        (Broken::NoHold, "P2"),
        (Broken::DoubtIsDelivery, "P1"),
        (Broken::DeliveryIsDoubt, "P3"),
        (Broken::Dawdling, "P4"),
        (Broken::PenaltiesIgnored, "P6"),
    ] {
        let found = run(0..100, broken).unwrap_err();
        assert!(found.contains(promise), "{broken:?}: {found}");
    }
}
