//! A clock that stands before what the database knows: nothing is sent until the owner says go. `tests/clock.rs` moves one.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{app, clock::Clock, config::Config, demo::terminal::first_case};

use super::house::House;

/// An entry of the log from a day that has not come.
async fn something_happened_tomorrow(house: &House) -> DateTime<Utc> {
    let mut config = Config::load(None).unwrap();
    config.store.database = house.database();
    config.store.key_file = house.folder.path().join("hearing-bot.key");
    let mut case = first_case();
    case.slug = "another-case".parse().unwrap();
    let tomorrow = Clock::machine().now() + TimeDelta::days(1);
    app::import(&config, &[case], tomorrow).await.unwrap();
    tomorrow
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_before_the_last_entry_until_the_owner_says_go() {
    let house = House::lived_in().await;
    let tomorrow = something_happened_tomorrow(&house).await;

    let running = house.runs(&[]);
    let greeting = running.prints("The clock stands before the last entry");
    let day = tomorrow.format("%F").to_string();
    assert!(greeting.contains(&day), "{greeting}");
    assert!(greeting.contains("run --trust-clock"), "{greeting}");
    running.logs("the clock stands before the last entry of the database");
    // Questions are answered, changes taken; nothing of them leaves.
    house.adjourns().await;
    house.says("reader", "/case almaty-2025").await;
    assert_eq!(house.heard("reader", ""), 1);
    assert_eq!(running.stopped().code, Some(0));
    assert_eq!(house.heard("follower", "ADJOURNED: "), 0);

    let trusting = house.runs(&["--trust-clock"]);
    let greeting = trusting.prints("is running on");
    house.hears("follower", "ADJOURNED: ").await;
    assert_eq!(trusting.stopped().code, Some(0));
    assert!(!greeting.contains("The clock"), "{greeting}");
    assert_eq!(house.heard("follower", "ADJOURNED: "), 1);
}
