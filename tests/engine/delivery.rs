//! Deliveries against a budget that says no: what is claimed goes back and is not kept on its way.

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chrono::TimeDelta;
use hearing_bot::{
    courier::{Budget, Courier},
    flow::deliver::Delivery,
};

use crate::house::{HOLD, adjourn, at, house, moment};

#[tokio::test]
async fn a_notice_to_a_chat_that_has_to_wait_goes_back_until_then() {
    let house = house().await;
    let (editor, follower) = (house.person(1).await, house.follower(2).await);
    let now = at("2026-02-25T18:40");
    house.post(editor, adjourn(), now).await;
    house.store.release(&house.plan, now).await.unwrap();
    house.fan_out(now).await;

    let mut budget = Budget::new(NonZeroU32::MIN, Instant::now());
    budget.hold(
        Some(follower.key),
        Instant::now() + Duration::from_secs(300),
    );
    let courier = Courier::connect("1:token", "http://127.0.0.1:9").unwrap();
    let budget = Arc::new(Mutex::new(budget));
    let store = house.store.clone();
    let delivery = Delivery::resume(store, courier, budget, HOLD, moment(now)).await;
    let mut delivery = delivery.unwrap();

    delivery.step(moment(now)).await.unwrap();
    delivery.wait().await;
    delivery.record(moment(now)).await.unwrap();
    assert!(delivery.is_idle(), "nothing waits on its way");
    for (seconds, comes) in [(280, 0), (301, 1)] {
        let later = now + TimeDelta::seconds(seconds);
        assert_eq!(house.claim(later).await.len(), comes, "after {seconds} s");
    }
}
