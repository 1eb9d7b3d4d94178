//! Deliveries against a budget that says no: what is claimed goes back and is not kept on its way.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    config::Config,
    courier::{Budget, Courier},
    domain::{
        case::{Court, Description, Listing},
        chat::ChatKey,
        event::Change,
        hearing::HearingNo,
        language::{Language, Words},
        when::When,
    },
    flow::deliver::Delivery,
    store::{Arrived, Claim, Claimed, Expansion, NewDraft, Purpose, Receipt, Store, What},
};

const FOLLOWER: ChatKey = ChatKey(2);
const HOLD: TimeDelta = TimeDelta::seconds(60);

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+05:00").parse().unwrap()
}

fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

fn description() -> Description {
    let words = || Words {
        en: Some("A court".into()),
        ru: Some("Суд".into()),
        kk: Some("Сот".into()),
    };
    Description {
        title: words(),
        number: None,
        listing: Listing::Public,
        court: Court {
            name: words(),
            city: words(),
            zone: chrono_tz::Asia::Almaty,
            also: vec![],
        },
        summary: None,
        people: vec![],
        charges: vec![],
        episodes: vec![],
        statements: vec![],
        related: vec![],
        sources: vec![],
    }
}

async fn receipt(store: &Store, id: i64) -> Receipt {
    let json = "{}".into();
    let update = Arrived { id, json };
    let now = at("2026-02-20T10:00");
    store
        .keep(std::slice::from_ref(&update), now)
        .await
        .unwrap();
    update.receipt()
}

/// A notice of an adjournment waits for one follower, and nothing else does.
async fn a_notice_waits(store: &Store, now: DateTime<Utc>) {
    let plan = Config::load(None).unwrap().plan();
    let slug = "a-case".parse().unwrap();
    let history = vec![Change::Schedule {
        when: day("2026-02-25"),
        room: None,
        note: None,
    }];
    let begun = at("2026-02-20T10:00");
    store
        .import(&slug, &description(), &[], history, &plan, begun)
        .await
        .unwrap();
    let case = store.case(&slug).await.unwrap().unwrap().id;
    let follower = store.meet(FOLLOWER, Language::En, None).await.unwrap();
    let arrived = receipt(store, 1).await;
    store.follow(follower.id, case, arrived).await.unwrap();
    let editor = store.meet(ChatKey(1), Language::En, None).await.unwrap();
    let draft = NewDraft {
        editor: editor.id,
        case,
        seen: 1,
        change: Change::Adjourn {
            hearing: HearingNo(1),
            to: Some(day("2026-02-27")),
            room: None,
            note: None,
            reason: None,
        },
        line: "line".into(),
    };
    let arrived = receipt(store, 2).await;
    let draft = store.draft(&draft, now, arrived).await.unwrap();
    let arrived = receipt(store, 3).await;
    let posted = store.post(editor.id, draft, 7, now, arrived).await.unwrap();
    posted.unwrap();
    store.release(&plan, now).await.unwrap();
    while store.expand().await.unwrap() == Expansion::More {}
}

fn claim() -> Claim<'static> {
    Claim {
        limit: 10,
        hold: HOLD,
        here: &[],
    }
}

#[tokio::test]
async fn a_notice_to_a_chat_that_has_to_wait_goes_back_until_then() {
    let dir = tempfile::tempdir().unwrap();
    let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
    let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
    let now = at("2026-02-25T18:40");
    a_notice_waits(&store, now).await;

    let mut budget = Budget::new(NonZeroU32::MIN, Instant::now());
    budget.hold(Some(FOLLOWER), Instant::now() + Duration::from_secs(300));
    let courier = Courier::connect("1:token", "http://127.0.0.1:9").unwrap();
    let budget = Arc::new(Mutex::new(budget));
    let mut delivery = Delivery::new(store.clone(), courier, budget, HOLD);

    delivery.step(now).await.unwrap();
    let ended = delivery.ended().await;
    delivery.settle(ended, now).await.unwrap();
    assert!(delivery.is_idle(), "nothing waits on its way");
    let of_changes = |claimed: Vec<Claimed>| {
        let mut whats = claimed.into_iter().map(|one| one.what);
        whats.any(|what| matches!(what, What::Change { .. }))
    };
    for (seconds, comes) in [(280, false), (301, true)] {
        let later = now + TimeDelta::seconds(seconds);
        let claimed = store.claim(claim(), later).await.unwrap();
        assert_eq!(of_changes(claimed), comes, "after {seconds} s");
    }
}
