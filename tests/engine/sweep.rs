//! What is removed at night, in slices that let others write in between.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    config::Config,
    domain::{
        chat::{Asker, ChatKey},
        language::Language,
        role::Role,
    },
    flow::sweep,
    store::{Presence, StopOutcome},
};
use sqlx::SqlitePool;

use crate::fixture::{Fixture, adjourn, at, fixture, update};

/// Sweeps until nothing is left to do now; in how many steps, and when it is to be done again.
async fn sweep(fixture: &Fixture, now: DateTime<Utc>) -> (usize, DateTime<Utc>) {
    let schedule = Config::load(None).unwrap().housekeeping.sweep;
    let mut steps = 0;
    loop {
        let zone = "Asia/Almaty".parse().unwrap();
        let next = sweep::step(&fixture.store, &schedule, zone, now).await;
        steps += 1;
        match next.unwrap() {
            Some(next) if next > now => return (steps, next),
            _ => {}
        }
    }
}

/// So many chats, each with two deliveries: one past its use at `past`, one a day later.
async fn deliveries(pool: &SqlitePool, count: i64, past: DateTime<Utc>) {
    for statement in [
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
         insert into chat (id, sealed, language, state)
         select i, cast('chat ' || i as blob), 'en', 'active' from n where $2 > 0",
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
         insert into delivery (chat_id, case_id, kind, from_revision, to_revision, message, keep_until)
         select i, 1, 'change', 0, day, i, $2 + day * 86400000 from n, (select 0 as day union all select 1)",
    ] {
        sqlx::query(statement)
            .bind(count)
            .bind(past.timestamp_millis())
            .execute(pool)
            .await
            .unwrap();
    }
}

async fn count(pool: &SqlitePool, table: &'static str) -> i64 {
    let query = match table {
        "delivery" => "select count(*) from delivery",
        "chat" => "select count(*) from chat",
        _ => "select count(*) from posting",
    };
    sqlx::query_scalar(query).fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn what_is_past_its_use_goes_at_night_slice_by_slice() {
    let fixture = fixture().await;
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    let editor = fixture.person(1).await;
    let begun = at("2026-02-24T10:00");
    fixture.post(editor, adjourn(), begun).await;
    fixture.release(begun).await;
    let night = at("2026-02-25T03:30");
    assert_eq!(
        sweep(&fixture, begun).await,
        (1, night),
        "not before its time"
    );
    deliveries(&pool, 2_500, night - TimeDelta::hours(1)).await;

    let (steps, next) = sweep(&fixture, night).await;
    // Five slices of deliveries and three of chats; each of the two ends with one in which nothing is found.
    assert_eq!((steps, next), (11, night + TimeDelta::days(1)));
    assert_eq!(count(&pool, "delivery").await, 2_500);
    assert_eq!(
        count(&pool, "posting").await,
        1,
        "it can still be pressed on"
    );
    assert_eq!(
        count(&pool, "chat").await,
        2_501,
        "a correction may have to reach them"
    );
    let week = night + TimeDelta::days(7);
    sweep(&fixture, week).await;
    assert_eq!(count(&pool, "delivery").await, 0);
    assert_eq!(count(&pool, "posting").await, 0);
    assert_eq!(count(&pool, "chat").await, 1, "the editor's");
    pool.close().await;
}

#[tokio::test]
async fn a_chat_of_which_nothing_is_kept_any_more_is_swept_away() {
    let fixture = fixture().await;
    let begun = at("2026-02-24T10:00");
    sweep(&fixture, begun).await;
    let language = Language::En;
    let stranger = |key| Asker::Stranger {
        key: ChatKey(key),
        language,
    };
    let follow = async |key| {
        let receipt = update(&fixture.store, 9).await.receipt();
        let followed = fixture
            .store
            .follows()
            .follow_case(stranger(key), None, fixture.case, begun, receipt)
            .await;
        followed.unwrap().0
    };
    let unfollow = async |chat| {
        let receipt = update(&fixture.store, 9).await.receipt();
        let unfollowed = fixture
            .store
            .follows()
            .unfollow_case(chat, fixture.case, at("2026-02-24T10:00"), receipt)
            .await;
        unfollowed.unwrap();
    };
    follow(1).await;
    fixture.person(2).await;
    let appointed = fixture.store.roles().appoint_by_settings(
        stranger(3),
        Role::Editor,
        at("2026-02-24T10:00"),
    );
    appointed.await.unwrap();
    // Four no longer follow: one was told something that may have to be corrected, one has a draft in hand, and of the last
    // two nothing is left but that one wants silence, as do two of the others.
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    for (key, naming) in [
        (
            4,
            "insert into delivery (chat_id, case_id, kind, from_revision, to_revision, message, keep_until)
             values ($1, 1, 'change', 0, 1, 1, 9223372036854775807)",
        ),
        (
            6,
            "insert into draft (id, editor, case_id, seen, change, line, created)
             values (1, $1, 1, 1, x'', x'', 9223372036854775807)",
        ),
        (7, "select $1"),
        (8, "update chat set state = 'stopped' where id = $1"),
    ] {
        let chat = follow(key).await;
        unfollow(chat).await;
        sqlx::query(naming)
            .bind(chat.0)
            .execute(&pool)
            .await
            .unwrap();
    }
    for key in [1, 4] {
        let receipt = update(&fixture.store, 9).await.receipt();
        let stopped = fixture
            .store
            .chats()
            .stop_chat(stranger(key), receipt, begun);
        assert_eq!(stopped.await.unwrap(), StopOutcome::Now);
    }
    assert_eq!(count(&pool, "chat").await, 7);
    sweep(&fixture, at("2026-02-25T03:30")).await;
    assert_eq!(count(&pool, "chat").await, 5);
    for (key, expected) in [
        (1, Some(Presence::Stopped)),
        (4, Some(Presence::Stopped)),
        (7, None),
        (8, None),
    ] {
        let found = fixture.store.chats().find_chat(ChatKey(key)).await.unwrap();
        assert_eq!(found.map(|(_, presence)| presence), expected, "{key}");
    }
    pool.close().await;
}
