//! One change to a million followers, and another writer meanwhile.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use hearing_bot::{
    clock::Clock,
    store::{Progress, RawUpdate},
};

use crate::{
    Row,
    fixture::{Followers, beside_upkeep, fixture, open, release},
    quantile, row, run,
};

const FOLLOWERS: i64 = 1_000_000;

pub(crate) fn measure() -> Vec<Row> {
    let (seconds, p99) = run(fan_out());
    vec![
        row(
            "fan-out of one change to 1,000,000 followers",
            "≤ 10 s",
            format!("{seconds:.1} s"),
            seconds <= 10.0,
        ),
        row(
            "another writer's wait meanwhile, p99",
            "≤ 50 ms",
            format!("{p99:.0} ms"),
            p99 <= 50.0,
        ),
    ]
}

async fn fan_out() -> (f64, f64) {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: FOLLOWERS,
    })
    .await;
    let store = open(fixture.dir.path()).await;
    let clock = Clock::machine();
    release(&store, clock.now()).await;
    let done = AtomicBool::new(false);
    let expanding = async {
        let begun = Instant::now();
        while store.outbox().expand_broadcast(clock.now()).await.unwrap() == Progress::More {}
        done.store(true, Ordering::SeqCst);
        begun.elapsed().as_secs_f64()
    };
    // Somebody follows, asks or unfollows: each is one such write.
    let writing = async {
        let mut waits = Vec::new();
        let mut id = 100;
        while !done.load(Ordering::SeqCst) {
            id += 1;
            let update = RawUpdate {
                id,
                json: "{}".to_owned(),
            };
            let begun = Instant::now();
            store
                .inbox()
                .keep_updates(&[update], clock.now())
                .await
                .unwrap();
            waits.push(begun.elapsed().as_secs_f64() * 1_000.0);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        quantile(&mut waits, 0.99)
    };
    let measured = beside_upkeep(&store, async { tokio::join!(expanding, writing) }).await;
    store.close().await;
    measured
}
