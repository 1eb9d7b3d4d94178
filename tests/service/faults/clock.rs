//! The binary with a clock that is wrong, or believed to be: Telegram's is its reference. `tests/clock.rs` moves one.

use chrono::TimeDelta;
use hearing_bot::{app, clock::Clock, config::Config, demo::terminal::first_case};

use super::fixture::{Fixture, until};

/// An entry of the log from a day that has not come: the clock was wrong when it was made, or is now.
async fn something_happened_tomorrow(fixture: &Fixture) {
    let mut config = Config::load(None).unwrap();
    config.store.database = fixture.database();
    config.store.key_file = fixture.folder.path().join("hearing-bot.key");
    let mut case = first_case();
    case.slug = "another-case".parse().unwrap();
    let tomorrow = Clock::machine().now() + TimeDelta::days(1);
    app::import(&config, &[case], tomorrow).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_database_says_of_tomorrow_delays_nothing_where_telegram_agrees() {
    let fixture = Fixture::lived_in().await;
    something_happened_tomorrow(&fixture).await;
    let running = fixture.runs(&[]);
    let greeting = running.prints("is running on");
    assert!(!greeting.contains("clock"), "{greeting}");
    fixture.adjourns().await;
    fixture.hears("follower", "ADJOURNED: ").await;
    assert_eq!(running.stopped().code, Some(0));
    assert_eq!(fixture.heard("owner", "clock"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_apart_from_telegrams_is_told_and_changes_go_out() {
    let fixture = Fixture::lived_in().await;
    for days in [1, -1] {
        fixture.telegram.is_ahead(TimeDelta::days(days));
        let differs = || fixture.heard("owner", "My clock and Telegram’s differ");
        let before = differs();
        let running = fixture.runs(&[]);
        running.prints("is running on");
        running.logs("alarm: My clock and Telegram’s differ");
        until(|| differs() > before).await;
        fixture.says("reader", "/case almaty-2025").await;
        // With the next answer of Telegram everything is right, with no restart.
        fixture.telegram.is_ahead(TimeDelta::zero());
        fixture.says("owner", "/start").await;
        let agrees = || fixture.heard("owner", "My clock and Telegram’s agree again.");
        until(|| agrees() > before).await;
        assert_eq!(running.stopped().code, Some(0));
    }
}
