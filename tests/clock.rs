//! P7: a clock that somebody sets. Telegram's clock is its reference: while they are apart, what the clock brings waits, the
//! owners hear of it, and all else goes on; as soon as they agree, everything does.
// Not with the tests that start processes: between its fork and its exec a child holds the lock on every open database.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    clock::Clock,
    demo::{stage::DemoStage, terminal::first_case},
    domain::zone::Zone,
};

const DIFFER: &str = "My clock and Telegram’s differ";
const AGREE: &str = "My clock and Telegram’s agree again.";

/// Plays one more line and returns what came of it.
async fn plays(stage: &mut DemoStage, line: &str) -> String {
    stage.play(line).await.unwrap()
}

/// Anna follows a case with a hearing on Friday the 27th. It is Friday the 20th, 15:00 in Almaty.
async fn followed() -> DemoStage {
    let now = "2026-02-20T10:00:00Z".parse().unwrap();
    let mut stage = DemoStage::open(&[first_case()], &["owner"], now)
        .await
        .unwrap();
    for line in ["(owner reads en)\n", "(anna reads en)\n", "owner: /start\n"] {
        plays(&mut stage, line).await;
    }
    plays(&mut stage, "anna: /follow almaty-2025\n").await;
    stage
}

/// Somebody sets the bot's clock so far ahead, and the bot has had an answer of Telegram since.
async fn sets_ahead(stage: &mut DemoStage, by: TimeDelta) -> String {
    stage.sets_the_clock_ahead(by);
    let mut said = plays(stage, "(+1 s)\n").await;
    said += &plays(stage, "owner: /privacy\n").await;
    said + &plays(stage, "(+1 s)\n").await
}

#[tokio::test]
async fn a_day_forward_for_a_minute_says_no_false_tomorrow_and_all_goes_on_when_it_is_right() {
    let mut stage = followed().await;
    plays(&mut stage, "(Wed 25 Feb 2026, 12:00)\n").await;
    let wrong = sets_ahead(&mut stage, TimeDelta::days(1)).await;
    assert!(!wrong.contains("TOMORROW"), "{wrong}");
    assert!(!wrong.contains("bot → anna: "), "{wrong}");
    assert!(wrong.contains(DIFFER), "{wrong}");
    // A change goes out, dated by the right day; so does an answer.
    let minute = "owner: /access almaty-2025 press | says the court\nowner: [Send]\n(+59 s)\n";
    let minute = plays(&mut stage, minute).await;
    assert!(!minute.contains("bot → anna: "), "{minute}");
    let minute = plays(&mut stage, "(+2 s)\n").await;
    assert_eq!(
        minute.matches("bot → anna: ACCESS: ").count(),
        1,
        "{minute}"
    );
    assert!(minute.contains("As of 25 February, 12:01"), "{minute}");
    let asked = plays(&mut stage, "anna: /case almaty-2025\n").await;
    assert!(asked.contains("As of 25 February, 12:01"), "{asked}");

    stage.sets_the_clock_ahead(TimeDelta::zero());
    let right = plays(&mut stage, "(+1 s)\n").await;
    assert!(right.contains(AGREE), "{right}");
    let eve = plays(&mut stage, "(Thu 26 Feb 2026, 09:00)\n").await;
    assert_eq!(
        eve.matches("bot → anna: HEARING TOMORROW: ").count(),
        1,
        "{eve}"
    );
    stage.close().await;
}

#[tokio::test]
async fn what_came_due_while_the_clock_was_wrong_is_told_when_it_is_right() {
    for wrong in [
        TimeDelta::days(1),
        -TimeDelta::days(1),
        TimeDelta::minutes(3),
    ] {
        let mut stage = followed().await;
        plays(&mut stage, "(Thu 26 Feb 2026, 07:00)\n").await;
        let said = sets_ahead(&mut stage, wrong).await;
        assert!(said.contains(DIFFER), "{wrong}: {said}");
        let said = plays(&mut stage, "(Thu 26 Feb 2026, 09:30)\n").await;
        assert!(!said.contains("bot → anna: "), "{wrong}: {said}");
        assert!(said.contains("still so 2 h "), "{wrong}: {said}");
        let status = plays(&mut stage, "owner: /status\n").await;
        assert!(
            status.contains("Now: My clock and Telegram’s differ"),
            "{status}"
        );

        stage.sets_the_clock_ahead(TimeDelta::zero());
        let said = plays(&mut stage, "(+1 s)\n").await;
        assert_eq!(
            said.matches("bot → anna: HEARING TOMORROW: ").count(),
            1,
            "{wrong}: {said}"
        );
        assert!(said.contains(AGREE), "{wrong}: {said}");
        stage.close().await;
    }
}

#[tokio::test]
async fn a_minute_beside_is_no_wrong_clock() {
    for beside in [TimeDelta::seconds(110), -TimeDelta::seconds(110)] {
        let mut stage = followed().await;
        let said = sets_ahead(&mut stage, beside).await;
        assert!(!said.contains(DIFFER), "{beside}: {said}");
        let said = plays(&mut stage, "(Thu 26 Feb 2026, 09:00)\n").await;
        assert_eq!(
            said.matches("bot → anna: HEARING TOMORROW: ").count(),
            1,
            "{beside}: {said}"
        );
        stage.close().await;
    }
}

/// Which of the two is wrong nobody knows; both must be right.
#[tokio::test]
async fn a_telegram_whose_clock_is_wrong_is_a_reference_all_the_same() {
    let mut stage = followed().await;
    plays(&mut stage, "(Thu 26 Feb 2026, 07:00)\n").await;
    stage.telegram().is_ahead(TimeDelta::days(1));
    let said = plays(&mut stage, "owner: /privacy\n(+1 s)\n").await;
    assert!(said.contains(DIFFER), "{said}");
    let said = plays(&mut stage, "(Thu 26 Feb 2026, 09:00)\n").await;
    assert!(!said.contains("TOMORROW"), "{said}");
    stage.telegram().is_ahead(TimeDelta::zero());
    let said = plays(&mut stage, "owner: /privacy\n(+1 s)\n").await;
    assert_eq!(
        said.matches("bot → anna: HEARING TOMORROW: ").count(),
        1,
        "{said}"
    );
    stage.close().await;
}

/// A change that an editor sent while the clock was wrong: once it is right, no value holds it back for longer than its
/// window, in a bot that starts then and in one that ran all the time.
#[tokio::test]
async fn what_was_sent_by_a_wrong_clock_waits_for_no_longer_than_its_window() {
    sent_by_a_wrong_clock("(restart)\n").await;
    sent_by_a_wrong_clock("owner: /privacy\n").await;
}

async fn sent_by_a_wrong_clock(then: &str) {
    let mut stage = followed().await;
    // Nothing tells this bot that its clock is wrong.
    let almaty: Zone = "Asia/Almaty".parse().unwrap();
    let right: DateTime<Utc> = almaty.instant(stage.now());
    stage
        .telegram()
        .goes_by(Clock::manual(right + TimeDelta::days(1)).0);
    stage.sets_the_clock_ahead(TimeDelta::days(1));
    plays(&mut stage, "(restart)\n").await;
    let line = "owner: /access almaty-2025 press | says the court\nowner: [Send]\n";
    plays(&mut stage, line).await;
    stage.telegram().goes_by(Clock::manual(right).0);
    stage.sets_the_clock_ahead(TimeDelta::zero());
    plays(&mut stage, then).await;
    let said = plays(&mut stage, "(+61 s)\n").await;
    assert_eq!(
        said.matches("bot → anna: ACCESS: ").count(),
        1,
        "{then}: {said}"
    );
    stage.close().await;
}

/// Telegram's clock is wrong for a while, in as many answers as it likes: what an editor sends meanwhile is dated, released,
/// reminded of and asked about as ever.
#[tokio::test]
async fn nothing_that_is_sent_while_telegrams_clock_is_wrong_is_dated_or_planned_by_it() {
    for wrong in [
        TimeDelta::days(3),
        TimeDelta::minutes(10),
        -TimeDelta::days(3),
    ] {
        let mut stage = followed().await;
        plays(&mut stage, "(Tue 24 Feb 2026, 10:00)\n").await;
        stage.telegram().is_ahead(wrong);
        let line = "owner: /privacy\nowner: /move almaty-2025 26.02 | says the court\nowner: [Send]\nowner: [Send all the same]\n";
        plays(&mut stage, line).await;
        // Not a second less than was promised, and not a second more.
        let early = plays(&mut stage, "(+50 s)\n").await;
        assert!(!early.contains("bot → anna"), "{wrong}: {early}");
        stage.telegram().is_ahead(TimeDelta::zero());
        let said = plays(&mut stage, "owner: /privacy\n(+11 s)\n").await;
        assert_eq!(
            said.matches("bot → anna: MOVED").count(),
            1,
            "{wrong}: {said}"
        );
        assert!(said.contains("As of 24 February, 10:01"), "{wrong}: {said}");
        let said = plays(&mut stage, "(Wed 25 Feb 2026, 09:00)\n").await;
        assert_eq!(
            said.matches("bot → anna: HEARING TOMORROW: ").count(),
            1,
            "{wrong}: {said}"
        );
        let said = plays(&mut stage, "(Thu 26 Feb 2026, 21:00)\n").await;
        assert_eq!(
            said.matches("bot → anna: HEARING TODAY: ").count(),
            1,
            "{wrong}: {said}"
        );
        assert!(
            said.contains("bot → owner: "),
            "nobody asked what became of it: {wrong}: {said}"
        );
        stage.close().await;
    }
}

/// A bot that starts with a Telegram whose clock is wrong has nothing else to go by. What it plans then is planned anew.
#[tokio::test]
async fn what_is_planned_before_the_clock_was_ever_right_is_planned_anew_when_it_is() {
    let mut stage = followed().await;
    plays(&mut stage, "(Tue 24 Feb 2026, 10:00)\n").await;
    stage.telegram().is_ahead(TimeDelta::days(4));
    let moved = "owner: /move almaty-2025 26.02 | says the court\nowner: [Send]\nowner: [Send all the same]\n(+61 s)\n";
    let said = plays(&mut stage, &format!("(restart)\nowner: /privacy\n{moved}")).await;
    assert_eq!(said.matches("bot → anna: MOVED").count(), 1, "{said}");
    stage.telegram().is_ahead(TimeDelta::zero());
    plays(&mut stage, "owner: /privacy\n(+1 s)\n").await;
    let said = plays(&mut stage, "(Wed 25 Feb 2026, 09:00)\n").await;
    assert_eq!(
        said.matches("bot → anna: HEARING TOMORROW: ").count(),
        1,
        "{said}"
    );
    let said = plays(&mut stage, "(Thu 26 Feb 2026, 21:00)\n").await;
    assert_eq!(
        said.matches("bot → anna: HEARING TODAY: ").count(),
        1,
        "{said}"
    );
    assert!(
        said.contains("bot → owner: "),
        "nobody asked what became of it: {said}"
    );
    stage.close().await;
}
