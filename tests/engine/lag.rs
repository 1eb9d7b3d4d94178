//! P15: what is late, by what the store says of the queue. A crowd that flows is not late, however large; the same crowd is
//! that flows at a part of the rate, or not at all. The clock is virtual.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::lag::{Lag, Throughput},
    store::Claimable,
};

use crate::fixture::{Fixture, adjourn, at, delivered, fixture, moment};

/// As many as leave in five minutes at the rate: one a second.
const CROWD: i64 = 300;
const PACE: Duration = Duration::from_secs(2);

/// A case of whose hearing today many are to hear at once.
async fn crowded() -> (Fixture, DateTime<Utc>) {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    for follower in 0..CROWD {
        fixture.follower(100 + follower).await;
    }
    let now = at("2026-02-25T08:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    (fixture, now)
}

/// Tells one each time so many seconds have passed; after how many seconds something is late first.
async fn late(one_each: Option<i64>) -> Option<i64> {
    let (fixture, begun) = crowded().await;
    let (mut lag, mut served, mut late) = (Lag::default(), 0, None);
    for second in 0..=CROWD + 30 {
        let now = begun + TimeDelta::seconds(second);
        if one_each.is_some_and(|each| second % each == 0) {
            for one in fixture.claim_up_to(1, now).await {
                fixture.settle(&one, delivered(2), now).await;
                served += 1;
            }
        }
        if second % 5 == 0 {
            let backlog = fixture
                .store
                .outbox()
                .backlog(Claimable::Everything)
                .await
                .unwrap();
            let pace = PACE;
            let is_late = lag.is_late(&backlog, Throughput { served, pace }, moment(now).steady);
            late = late.or(is_late.then_some(second));
        }
    }
    if one_each == Some(1) {
        let backlog = fixture
            .store
            .outbox()
            .backlog(Claimable::Everything)
            .await
            .unwrap();
        assert!(!backlog.something_waits(), "{backlog:?}");
    }
    late
}

#[tokio::test]
async fn a_crowd_told_at_the_rate_is_not_late() {
    assert_eq!(late(Some(1)).await, None);
}

#[tokio::test]
async fn the_same_crowd_told_at_a_part_of_the_rate_is_late() {
    let late = late(Some(8)).await;
    assert!(
        late.is_some_and(|late| (120..=165).contains(&late)),
        "{late:?}"
    );
}

#[tokio::test]
async fn the_same_crowd_is_late_after_two_minutes_when_nothing_leaves() {
    assert_eq!(late(None).await, Some(120));
}

/// What waits for its chat, or for something on its way there, could not leave: that is no lag.
#[tokio::test]
async fn who_is_first_in_line_is_found_and_what_cannot_leave_is_not_counted() {
    let (fixture, now) = crowded().await;
    let backlog = async || {
        fixture
            .store
            .outbox()
            .backlog(Claimable::Everything)
            .await
            .unwrap()
    };
    let first = backlog().await.urgent;
    assert_eq!(first.len(), 1);
    let claimed = fixture.claim_up_to(1, now).await;
    assert_eq!(claimed[0].chat.id, first[0].chat);
    let second = backlog().await.urgent;
    assert_ne!(second, first);
    let all = fixture.claim_up_to(1_000, now).await;
    assert_eq!(i64::try_from(all.len()).unwrap(), CROWD - 1);
    assert!(!backlog().await.something_waits());
}
