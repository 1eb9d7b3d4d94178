//! A reminder is sent once for a date and a lead, whatever settings and zones say meanwhile, across restarts too.

use chrono::{DateTime, Utc};
use hearing_bot::{
    domain::{case::Description, reminder::Plan},
    store::CaseIndex,
};

use crate::fixture::{Fixture, at, delivered, description, fixture, open};

/// How many reminders are sent by then.
async fn sent(fixture: &Fixture, now: DateTime<Utc>) -> usize {
    fixture.store.schedule().begin_reminders(now).await.unwrap();
    fixture.fan_out(now).await;
    let claimed = fixture.claim(now).await;
    for one in &claimed {
        fixture.settle(one, delivered(1), now).await;
    }
    claimed.len()
}

async fn restarted(fixture: Fixture) -> Fixture {
    let Fixture {
        dir,
        store,
        case,
        plan,
    } = fixture;
    store.close().await;
    drop(store);
    let store = open(&dir).await;
    Fixture {
        dir,
        store,
        case,
        plan,
    }
}

fn at_hour(fixture: &Fixture, hour: u32) -> Plan {
    Plan {
        morning_at: chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        ..fixture.plan.clone()
    }
}

/// The hearing is on the 25th: the reminder of the day before is due on the 24th.
#[tokio::test]
async fn a_later_morning_on_the_same_day_reminds_nobody_twice() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let morning = at("2026-02-24T08:00");
    assert_eq!(sent(&fixture, morning).await, 1);
    let later = at("2026-02-24T09:00");
    fixture
        .store
        .schedule()
        .replan_reminders(&at_hour(&fixture, 20), later)
        .await
        .unwrap();
    let fixture = restarted(fixture).await;
    assert_eq!(sent(&fixture, at("2026-02-24T20:00")).await, 0);
    // The day's own comes all the same.
    assert_eq!(sent(&fixture, at("2026-02-25T19:59")).await, 0);
    assert_eq!(sent(&fixture, at("2026-02-25T20:00")).await, 1);
}

#[tokio::test]
async fn an_earlier_morning_on_the_same_day_reminds_once_at_once() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let before = at("2026-02-24T07:30");
    assert_eq!(sent(&fixture, before).await, 0);
    fixture
        .store
        .schedule()
        .replan_reminders(&at_hour(&fixture, 6), before)
        .await
        .unwrap();
    let fixture = restarted(fixture).await;
    assert_eq!(sent(&fixture, before).await, 1);
    assert_eq!(sent(&fixture, at("2026-02-24T23:00")).await, 0);
}

#[tokio::test]
async fn a_zone_set_right_in_a_case_file_reminds_once() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let in_zone = |zone| {
        let mut description: Description = description();
        description.court.zone = zone;
        description
    };
    let import = async |zone, now| {
        let slug = "a-case".parse().unwrap();
        fixture
            .store
            .cases()
            .import_case(
                &slug,
                &in_zone(zone),
                &CaseIndex::default(),
                vec![],
                &fixture.plan,
                now,
            )
            .await
            .unwrap();
    };
    import("Europe/London".parse().unwrap(), at("2026-02-21T10:00")).await;
    let noon = at("2026-02-24T12:00");
    assert_eq!(sent(&fixture, noon).await, 0, "it is 07:00 there");
    import("Asia/Almaty".parse().unwrap(), noon).await;
    assert_eq!(sent(&fixture, noon).await, 1);
    import("Europe/London".parse().unwrap(), at("2026-02-24T12:10")).await;
    assert_eq!(sent(&fixture, at("2026-02-24T18:00")).await, 0);
}

/// The bot was off when the reminder of the day before was due.
#[tokio::test]
async fn what_was_missed_on_an_earlier_day_is_told_late_only_where_nothing_was_planned_anew() {
    let on_the_day = at("2026-02-25T07:00");
    for (planned, missed) in [(None, 1), (Some(20), 0), (Some(8), 1)] {
        let fixture = fixture().await;
        fixture.follower(2).await;
        let before = at("2026-02-23T08:00");
        fixture
            .store
            .schedule()
            .replan_reminders(&fixture.plan, before)
            .await
            .unwrap();
        assert_eq!(sent(&fixture, before).await, 0);
        if let Some(hour) = planned {
            let plan = at_hour(&fixture, hour);
            fixture
                .store
                .schedule()
                .replan_reminders(&plan, on_the_day)
                .await
                .unwrap();
        }
        assert_eq!(sent(&fixture, on_the_day).await, missed, "{planned:?}");
        let of_the_day = sent(&fixture, at("2026-02-25T20:00")).await;
        assert_eq!(of_the_day, 1, "{planned:?}: the day's own");
    }
}

#[tokio::test]
async fn a_case_file_brought_in_again_plans_nothing_anew() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let on_the_day = at("2026-02-25T07:00");
    let slug = "a-case".parse().unwrap();
    let (description, index) = (description(), CaseIndex::default());
    let again = fixture.store.cases().import_case(
        &slug,
        &description,
        &index,
        vec![],
        &fixture.plan,
        on_the_day,
    );
    again.await.unwrap();
    assert_eq!(sent(&fixture, on_the_day).await, 1);
}

/// What was sent is kept until the hearing is over.
#[tokio::test]
async fn nothing_is_kept_of_reminders_when_the_hearing_is_over() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    assert_eq!(sent(&fixture, at("2026-02-25T08:00")).await, 1);
    let count = async || {
        let file = fixture.dir.path().join("bot.db");
        let pool = sqlx::SqlitePool::connect(file.to_str().unwrap())
            .await
            .unwrap();
        let rows: i64 = sqlx::query_scalar("select count(*) from reminder")
            .fetch_one(&pool)
            .await
            .unwrap();
        pool.close().await;
        rows
    };
    fixture
        .store
        .schedule()
        .sweep_old_records(at("2026-02-25T12:00"))
        .await
        .unwrap();
    assert!(count().await > 0);
    fixture
        .store
        .schedule()
        .sweep_old_records(at("2026-02-26T12:00"))
        .await
        .unwrap();
    assert_eq!(count().await, 0);
}
