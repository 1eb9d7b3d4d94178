//! A clock that goes back while the bot runs: nothing is sent until it is past what happened last.
// Not with the tests that start processes: between its fork and its exec a child holds the lock on every open database.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use hearing_bot::demo::{stage::Stage, terminal::first_case};

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
