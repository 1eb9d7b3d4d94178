//! P1 and P3 after every step: the engine is stopped after each one in turn, opened again, and goes on. A step commits once
//! at most, so there is a stop after each commit, and others before what it let leave has left.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    app::Delivery,
    courier::Courier,
    demo::telegram::{ChatKind, Telegram},
    domain::{chat::ChatKey, event::Change, hearing::HearingNo},
    store::{Progress, Store},
};

use crate::{
    fixture::{Fixture, adjourn, at, day, fixture, folder, moment, open, wide_limiter},
    wal::{commits, copy},
};

const FOLLOWERS: [&str; 3] = ["one", "two", "three"];

/// Where the engine stops.
#[derive(Clone, Copy, Debug)]
struct Stop {
    /// After so many steps.
    after: usize,
    /// Whether what was on its way then still arrives.
    requests: Requests,
    /// Whether the disk kept its word.
    disk: Disk,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Requests {
    Cut,
    Arrive,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Disk {
    Honest,
    /// Broken on purpose: the last commit before the stop is lost.
    LosesTheLastCommit,
}

struct Engine {
    fixture: Fixture,
    delivery: Delivery,
}

async fn engine(fixture: Fixture, telegram: &Telegram, now: DateTime<Utc>) -> Engine {
    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let limiter = wide_limiter();
    let delivery = fixture.delivery(courier, limiter, now).await;
    Engine { fixture, delivery }
}

impl Engine {
    /// Does the next thing that is to be done, which is one commit; whether there was any.
    async fn advance(&mut self, now: DateTime<Utc>) -> bool {
        let store = &self.fixture.store;
        if store
            .postings()
            .next_release()
            .await
            .unwrap()
            .is_some_and(|at| at <= now)
        {
            store
                .postings()
                .release_posting(&self.fixture.plan, now)
                .await
                .unwrap();
            return true;
        }
        if store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {
            self.delivery.wake();
            return true;
        }
        self.delivery
            .step(moment(now))
            .stored
            .unwrap_or(Ok(()))
            .unwrap();
        if self.delivery.is_idle() {
            return false;
        }
        let stores = self.delivery.is_exchanging();
        while self.delivery.wait().await && stores {}
        true
    }
}

/// Two changes, half a minute apart, told to three followers, with a stop on the way. How many steps it took.
async fn play(stop: Option<Stop>) -> Result<usize, String> {
    let telegram = Telegram::open().await.unwrap();
    let fixture = fixture().await;
    let key = |name| ChatKey(telegram.opens(ChatKind::Private, name));
    let mut now = at("2026-02-24T10:00");
    for name in FOLLOWERS {
        fixture.follower(key(name).0).await;
    }
    let editor = fixture.person(key("editor").0).await;
    fixture.post(editor, adjourn(), now).await;

    let (before, maybe) = (folder(), folder());
    let mut steps = 0;
    let mut engine = engine(fixture, &telegram, now).await;
    let mut on_the_way = 0;
    let mut stop_at = stop;
    let mut posted = 1;
    for _ in 0..8 {
        loop {
            let stopping = stop_at.filter(|stop| steps == stop.after);
            if let Some(stop) = stopping {
                stop_at = None;
                (engine, on_the_way) = crash(engine, stop, before.path(), &telegram, now).await;
            }
            let lies_in = engine.fixture.dir.path().to_owned();
            let known = commits(&lies_in);
            if stop_at.is_some_and(|stop| stop.disk == Disk::LosesTheLastCommit) {
                copy(&lies_in, maybe.path());
            }
            let went_on = engine.advance(now).await;
            // No commit without a stop after it.
            let made = commits(&lies_in).saturating_sub(known);
            assert!(made <= 1, "{made} commits in one step");
            if made == 1 && stop_at.is_some_and(|stop| stop.disk == Disk::LosesTheLastCommit) {
                copy(maybe.path(), before.path());
            }
            steps += 1;
            if !went_on {
                break;
            }
        }
        if posted == 1 {
            posted = 2;
            let to = day("2026-03-02");
            let moved = Change::Move {
                room: hearing_bot::domain::hearing::RoomChange::Stays,
                hearing: HearingNo(2),
                to,
                reason: None,
            };
            engine.fixture.post(editor, moved, now).await;
        }
        now += TimeDelta::seconds(30);
    }
    is_told(&telegram, on_the_way)?;
    Ok(steps)
}

/// Stops the engine where it is and opens it again.
async fn crash(
    engine: Engine,
    stop: Stop,
    before: &Path,
    telegram: &Telegram,
    now: DateTime<Utc>,
) -> (Engine, usize) {
    let Engine {
        fixture:
            Fixture {
                dir,
                store,
                case,
                plan,
            },
        mut delivery,
    } = engine;
    if stop.requests == Requests::Arrive {
        while delivery.wait().await {}
    }
    let on_the_way = store.outbox().notices_in_flight().await.unwrap().len();
    // As it lies on the disk at this moment: closing it would tidy up.
    let found = folder();
    match stop.disk {
        Disk::Honest => copy(dir.path(), found.path()),
        Disk::LosesTheLastCommit => copy(before, found.path()),
    }
    drop(delivery);
    store.close().await;
    let store: Store = open(&found).await;
    let fixture = Fixture {
        dir: found,
        store,
        case,
        plan,
    };
    (self::engine(fixture, telegram, now).await, on_the_way)
}

fn is_told(telegram: &Telegram, on_the_way: usize) -> Result<(), String> {
    let mut copies = 0;
    for name in FOLLOWERS {
        let messages = telegram.messages_of(name);
        let last = messages.last().map(|last| last.text.as_str());
        if !last.is_some_and(|last| last.contains("2 Mar")) {
            return Err(format!("P1: {name} was not told: {last:?}"));
        }
        let mut texts: Vec<&str> = messages.iter().map(|one| one.text.as_str()).collect();
        let all = texts.len();
        texts.dedup();
        copies += all - texts.len();
    }
    if copies > on_the_way {
        return Err(format!(
            "P3: {copies} copies, {on_the_way} were on their way"
        ));
    }
    let cards = telegram.messages_of("editor");
    let ledgers = cards.iter().filter(|card| card.text.contains("Told: 3."));
    if ledgers.count() < 2 {
        return Err(format!("the ledgers are not whole: {cards:?}"));
    }
    Ok(())
}

#[tokio::test]
async fn p1_and_p3_hold_after_every_step() {
    let steps = play(None).await.unwrap();
    assert!(steps > 24, "{steps}");
    for after in 0..steps {
        for requests in [Requests::Cut, Requests::Arrive] {
            let disk = Disk::Honest;
            let stop = Stop {
                after,
                requests,
                disk,
            };
            if let Err(broken) = play(Some(stop)).await {
                panic!("{stop:?}: {broken}");
            }
        }
    }
}

#[tokio::test]
async fn a_disk_that_loses_a_commit_is_seen() {
    let steps = play(None).await.unwrap();
    let mut seen = Vec::new();
    for after in 1..steps {
        let stop = Stop {
            after,
            requests: Requests::Arrive,
            disk: Disk::LosesTheLastCommit,
        };
        seen.extend(play(Some(stop)).await.err());
    }
    assert!(
        seen.iter().any(|broken| broken.starts_with("P3")),
        "{seen:?}"
    );
}
