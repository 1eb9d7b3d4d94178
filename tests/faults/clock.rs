//! A clock that stands before what the database knows: nothing is sent until it is past it, or the owner says go.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    app,
    clock::Clock,
    config::Config,
    demo::{stage::Stage, terminal::first_case},
};

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

/// Plays one more line and returns what came of it.
async fn plays(stage: &mut Stage, line: &str) -> String {
    stage.play(line).await.unwrap()
}

#[tokio::test]
async fn a_clock_that_goes_back_while_the_bot_runs_holds_everything_until_it_is_right() {
    let now = "2026-02-20T10:00:00Z".parse().unwrap();
    let mut stage = Stage::open(&[first_case()], &["owner"], now).await.unwrap();
    for line in ["(owner reads en)\n", "(anna reads en)\n"] {
        plays(&mut stage, line).await;
    }
    plays(&mut stage, "anna: /follow almaty-2025\n").await;
    let adjourn = "owner: /adjourn almaty-2025 | says the court\nowner: [Send]\n(+61 s)\n";
    assert!(plays(&mut stage, adjourn).await.contains("bot → anna: "));

    // Two hours back: an entry is ahead now.
    plays(&mut stage, "(Fri 20 Feb 2026, 13:00)\n").await;
    let set = "owner: /schedule almaty-2025 5.03\nowner: [Send]\n(+61 s)\n";
    let held = plays(&mut stage, set).await;
    assert!(held.contains("bot → owner: "), "{held}");
    assert!(!held.contains("bot → anna: "), "{held}");
    let asked = plays(&mut stage, "anna: /case almaty-2025\n").await;
    assert!(asked.contains("bot → anna: "), "{asked}");

    // So is a bot that starts with that clock.
    let restarted = plays(&mut stage, "(restart)\n(+10 min)\n").await;
    assert!(!restarted.contains("bot → anna: "), "{restarted}");
    let right = plays(&mut stage, "(Fri 20 Feb 2026, 15:05)\n").await;
    assert_eq!(right.matches("bot → anna: ").count(), 1, "{right}");
    stage.close().await;
}

#[tokio::test]
async fn a_minute_back_is_no_wrong_clock() {
    let now = "2026-02-20T10:00:00Z".parse().unwrap();
    let mut stage = Stage::open(&[first_case()], &["owner"], now).await.unwrap();
    plays(&mut stage, "(owner reads en)\n").await;
    plays(&mut stage, "anna: /follow almaty-2025\n").await;
    let line = "owner: /adjourn almaty-2025 | says the court\nowner: [Send]\n";
    plays(&mut stage, line).await;
    plays(&mut stage, "(Fri 20 Feb 2026, 14:59)\n").await;
    let said = plays(&mut stage, "(+125 s)\n").await;
    assert!(said.contains("bot → anna: "), "{said}");
    stage.close().await;
}
