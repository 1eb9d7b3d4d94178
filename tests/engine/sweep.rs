//! What is removed at night, in slices that let others write in between.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{config::Config, domain::chat::ChatId, flow::sweep};
use sqlx::SqlitePool;

use crate::house::{House, adjourn, at, house, update};

/// Sweeps until nothing is left to do now; in how many steps, and when it is to be done again.
async fn sweep(house: &House, now: DateTime<Utc>) -> (usize, DateTime<Utc>) {
    let schedule = Config::load(None).unwrap().housekeeping.sweep;
    let mut steps = 0;
    loop {
        let zone = chrono_tz::Asia::Almaty;
        let next = sweep::step(&house.store, &schedule, zone, now).await;
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
         insert into chat (id, key_no, sealed, language, state)
         select i, 1, cast('chat ' || i as blob), 'en', 'active' from n where $2 > 0",
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
         insert into delivery (case_id, chat_id, kind, revision, message, keep_until)
         select 1, i, 'change', day, i, $2 + day * 86400000 from n, (select 0 as day union all select 1)",
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
        _ => "select count(*) from posting",
    };
    sqlx::query_scalar(query).fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn what_is_past_its_use_goes_at_night_slice_by_slice() {
    let house = house().await;
    let file = house.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    let editor = house.person(1).await;
    let begun = at("2026-02-24T10:00");
    house.post(editor, adjourn(), begun).await;
    house.release(begun).await;
    let night = at("2026-02-25T03:30");
    assert_eq!(
        sweep(&house, begun).await,
        (1, night),
        "not before its time"
    );
    deliveries(&pool, 2_500, night - TimeDelta::hours(1)).await;

    let (steps, next) = sweep(&house, night).await;
    assert_eq!((steps, next), (6, night + TimeDelta::days(1)));
    assert_eq!(count(&pool, "delivery").await, 2_500);
    assert_eq!(
        count(&pool, "posting").await,
        1,
        "it can still be pressed on"
    );
    let week = night + TimeDelta::days(7);
    sweep(&house, week).await;
    assert_eq!(count(&pool, "delivery").await, 0);
    assert_eq!(count(&pool, "posting").await, 0);
    // Who follows is not swept away.
    let receipt = update(&house.store, 9).await.receipt();
    let follows = house.store.follow(ChatId(7), None, house.case, receipt);
    follows.await.unwrap();
    sweep(&house, week + TimeDelta::days(1)).await;
    assert_eq!(house.store.audience(house.case).await.unwrap(), 1);
    pool.close().await;
}
