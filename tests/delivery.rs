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
    store::{Arrived, Expansion, NewDraft, Purpose, Receipt, Settled, Settlement, Store},
};

const FOLLOWER: ChatKey = ChatKey(2);

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
    // What became of the posting is the editor's own notice.
    let claimed = store.claim(10, now).await.unwrap();
    for one in claimed.into_iter().filter(|one| one.chat.key != FOLLOWER) {
        let end = Settlement::Failed;
        let (id, chat) = (one.id, one.chat.id);
        let settled = Settled {
            id,
            chat,
            doubt: None,
            end,
        };
        store.settle(&[settled], now).await.unwrap();
    }
    store.reclaim(TimeDelta::zero(), &[], now).await.unwrap();
}

#[tokio::test]
async fn a_notice_to_a_chat_that_has_to_wait_goes_back_until_then() {
    let dir = tempfile::tempdir().unwrap();
    let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
    let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
    let now = at("2026-02-25T18:40");
    a_notice_waits(&store, now).await;

    let mut budget = Budget::new(NonZeroU32::MIN, Instant::now());
    budget.hold(FOLLOWER, Instant::now() + Duration::from_secs(300));
    let courier = Courier::connect("1:token", "http://127.0.0.1:9").unwrap();
    let budget = Arc::new(Mutex::new(budget));
    let hold = TimeDelta::seconds(60);
    let mut delivery = Delivery::new(store.clone(), courier, budget, hold);

    delivery.step(now).await.unwrap();
    let ended = delivery.ended().await;
    delivery.settle(ended, now).await.unwrap();
    let next = delivery.step(now).await.unwrap().unwrap();
    assert!(delivery.is_idle(), "nothing waits on its way");
    let wait = (next - now).num_seconds();
    assert!((290..=300).contains(&wait), "{wait} s");
    assert!(store.claim(10, now).await.unwrap().is_empty());
    assert_eq!(store.claim(10, next).await.unwrap().len(), 1);
}
