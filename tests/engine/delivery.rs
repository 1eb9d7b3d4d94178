//! Deliveries that meet a rate limiter which says no, or a row that cannot be read.

use std::{num::NonZeroU32, time::Duration};

use chrono::TimeDelta;
use hearing_bot::{
    courier::{Courier, RateLimiter, RateShare},
    demo::telegram::{ChatKind, Telegram},
    domain::{alarm::UnreadableTable, event::Change, hearing::HearingNo},
};
use sqlx::SqlitePool;

use crate::fixture::{adjourn, at, day, deliver_all, fixture, import, moment, wide_limiter};

#[tokio::test]
async fn a_notice_to_a_chat_that_has_to_wait_goes_back_until_then() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;

    let steady = moment(now).steady;
    let mut limiter = RateLimiter::new(NonZeroU32::MIN, RateShare::Half, steady);
    limiter.penalise(Some(follower.key), steady + Duration::from_secs(300));
    let courier = Courier::connect("1:token", "http://127.0.0.1:9").unwrap();
    let mut delivery = fixture.delivery(courier, limiter, now).await;

    deliver_all(&mut delivery, now).await;
    for (seconds, comes) in [(280, 0), (301, 1)] {
        let later = now + TimeDelta::seconds(seconds);
        assert_eq!(fixture.claim(later).await.len(), comes, "after {seconds} s");
    }
}

#[tokio::test]
async fn what_is_told_of_a_case_that_cannot_be_read_waits_for_it_and_nobody_else_does() {
    let fixture = fixture().await;
    let telegram = Telegram::open().await.unwrap();
    let key = |name| telegram.opens(ChatKind::Private, name);
    let editor = fixture.person(key("editor")).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-25").await;
    fixture.follower(key("anna")).await;
    fixture.follower_of(other, key("boris")).await;
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.post_on(other, editor, adjourn(), now).await;
    fixture.release(now).await;
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    let spoil = |from: &'static str, to: &'static str| {
        sqlx::query(
            "update court_case set case_state = replace(case_state, $1, $2) where slug = 'a-case'",
        )
        .bind(from)
        .bind(to)
        .execute(&pool)
    };
    spoil("revision", "revisiom").await.unwrap();

    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let limiter = wide_limiter();
    let mut delivery = fixture.delivery(courier, limiter, now).await;
    deliver_all(&mut delivery, now).await;
    let told = |name| telegram.messages_of(name).len();
    assert_eq!((told("anna"), told("boris")), (0, 1));
    assert_eq!(fixture.store.unreadable(), [(UnreadableTable::Cases, 1)]);

    spoil("revisiom", "revision").await.unwrap();
    deliver_all(&mut delivery, now + TimeDelta::minutes(1)).await;
    assert_eq!((told("anna"), told("boris")), (1, 1));
    pool.close().await;
}

#[tokio::test]
async fn what_is_out_of_date_keeps_nobody_waiting() {
    let fixture = fixture().await;
    let telegram = Telegram::open().await.unwrap();
    let key = |name| telegram.opens(ChatKind::Private, name);
    let editor = fixture.person(key("editor")).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-25").await;
    for key in 1_000..1_600 {
        fixture.follower(key).await;
    }
    fixture.follower_of(other, key("anna")).await;
    let eve = at("2026-02-24T10:00");
    fixture.store.schedule().begin_reminders(eve).await.unwrap();
    fixture.fan_out(eve).await;
    // By now the hearing is over, and nobody was reminded.
    let now = at("2026-02-26T10:00");
    let moved = Change::Move {
        room: hearing_bot::domain::hearing::RoomChange::Stays,
        hearing: HearingNo(1),
        to: day("2026-03-27"),
        reason: None,
    };
    fixture.post_on(other, editor, moved, now).await;
    fixture.release(now).await;

    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let limiter = wide_limiter();
    let mut delivery = fixture.delivery(courier, limiter, now).await;
    deliver_all(&mut delivery, now).await;
    assert_eq!(telegram.messages_of("anna").len(), 1);
}
