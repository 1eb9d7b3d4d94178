//! Updates are applied once, whatever the clock says and however Telegram numbers them.

use chrono::TimeDelta;
use hearing_bot::store::{RawUpdate, Store};

use crate::fixture::{at, fixture};

/// Updates of these numbers arrive after so many days; those that had not arrived before.
async fn arrive(store: &Store, days: i64, numbers: &[i64]) -> Vec<i64> {
    let now = at("2026-02-24T10:59") + TimeDelta::days(days);
    let updates: Vec<RawUpdate> = numbers
        .iter()
        .map(|id| RawUpdate {
            id: *id,
            json: "{}".to_owned(),
        })
        .collect();
    let new = store.inbox().keep_updates(&updates, now).await.unwrap();
    for update in &new {
        store.inbox().close_update(update.receipt()).await.unwrap();
    }
    new.iter().map(|update| update.id).collect()
}

async fn next(store: &Store, days: i64) -> i64 {
    let now = at("2026-02-24T10:59") + TimeDelta::days(days);
    store.inbox().next_update(now).await.unwrap()
}

#[tokio::test]
async fn what_is_sent_again_after_a_jump_of_the_clock_is_not_applied_again() {
    let store = &fixture().await.store;
    assert_eq!(arrive(store, 0, &[40, 41, 42]).await, [40, 41, 42]);
    assert_eq!((next(store, 0).await, next(store, 5).await), (43, 43));
    // The clock was set forward: whatever there is is asked for, and the last batch was not confirmed.
    assert_eq!(next(store, 8).await, 0);
    assert_eq!(arrive(store, 8, &[40, 41, 42]).await, [0; 0]);
    assert_eq!(next(store, 8).await, 43);
    // And back, and forward again, with one more behind them.
    assert_eq!(next(store, 0).await, 43);
    assert_eq!(arrive(store, 17, &[41, 42, 43]).await, [43]);
    assert_eq!(arrive(store, 30, &[41, 42, 43]).await, [0; 0]);
    assert_eq!(next(store, 30).await, 44);
    assert!(store.inbox().kept_updates().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_telegram_numbers_anew_is_applied_whether_the_numbers_are_greater_or_smaller() {
    let store = &fixture().await.store;
    assert_eq!(arrive(store, 0, &[40, 41, 42]).await, [40, 41, 42]);
    assert_eq!(arrive(store, 8, &[7, 8]).await, [7, 8]);
    assert_eq!(next(store, 8).await, 9);
    assert_eq!(arrive(store, 8, &[7, 8]).await, [0; 0], "not confirmed yet");
    assert_eq!(arrive(store, 16, &[1_000]).await, [1_000]);
    assert_eq!(arrive(store, 24, &[39]).await, [39]);
    assert_eq!(next(store, 24).await, 40);
}

#[tokio::test]
async fn a_number_that_is_told_again_is_applied_once() {
    let store = &fixture().await.store;
    assert_eq!(arrive(store, 0, &[40, 40, 41, 40]).await, [40, 41]);
    assert_eq!(arrive(store, 0, &[42]).await, [42]);
    // An answer from before the last one, alone or with more.
    assert_eq!(arrive(store, 0, &[40, 41]).await, [0; 0]);
    assert_eq!(next(store, 0).await, 43);
    assert_eq!(arrive(store, 1, &[39, 40, 42, 44, 44]).await, [44]);
    assert_eq!(arrive(store, 1, &[43]).await, [0; 0], "it was asked for");
    assert_eq!(next(store, 1).await, 45);
    // And after the clock was set forward, whatever is asked for then.
    assert_eq!(next(store, 9).await, 0);
    assert_eq!(arrive(store, 9, &[41, 42, 45]).await, [45]);
    assert_eq!(arrive(store, 18, &[40, 41, 44]).await, [0; 0]);
    assert_eq!(next(store, 18).await, 46);
}

#[tokio::test]
async fn what_was_passed_over_is_never_applied() {
    let store = &fixture().await.store;
    let now = at("2026-02-24T10:59");
    assert_eq!(arrive(store, 0, &[40, 41]).await, [40, 41]);
    store.inbox().pass_over_update(42, now).await.unwrap();
    assert_eq!(arrive(store, 0, &[40, 41, 42, 43]).await, [43]);
    assert_eq!(arrive(store, 8, &[40, 41, 42, 43]).await, [0; 0]);
    assert_eq!(next(store, 8).await, 44);
}
