//! Every stop is one in order, and in time: from wherever it comes, whatever is in the way.

use std::{fs, net::TcpListener, path::PathBuf, process::Command, time::Duration};

use hearing_bot::demo::telegram::InjectedFault;
use sqlx::SqlitePool;

use super::fixture::Fixture;
use crate::process::{Ended, Running};

/// The database's log has been emptied, or is gone.
fn is_in_order(fixture: &Fixture, ended: &Ended) {
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("stopping"), "{ended:?}");
    let mut log = fixture.database().into_os_string();
    log.push("-wal");
    let left = fs::metadata(PathBuf::from(log)).map_or(0, |log| log.len());
    assert_eq!(left, 0, "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_terminal_is_a_stop_in_order() {
    let fixture = Fixture::lived_in().await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearing-bot"));
    if is_under_nohup() {
        command = Command::new("env");
        command.args(["--default-signal=HUP", env!("CARGO_BIN_EXE_hearing-bot")]);
    }
    command.arg("run");
    fixture.furnish(command.current_dir(fixture.folder.path()));
    let running = Running::start(command);
    running.prints("is running on");
    fixture.says("follower", "/following").await;
    is_in_order(&fixture, &running.stopped_by("-HUP"));
}

/// Whether the tests themselves were started under `nohup`: what they start ignores the end of its terminal too.
fn is_under_nohup() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    // SIGHUP is the first signal.
    ignored.is_some_and(|mask| mask & 1 != 0)
}

#[tokio::test(flavor = "multi_thread")]
async fn under_nohup_the_end_of_the_terminal_is_none_of_it() {
    let fixture = Fixture::lived_in().await;
    let mut command = Command::new("nohup");
    command.args([env!("CARGO_BIN_EXE_hearing-bot"), "run"]);
    fixture.furnish(command.current_dir(fixture.folder.path()));
    let running = Running::start(command);
    running.prints("is running on");
    running.signal("-HUP");
    fixture.adjourns().await;
    fixture.hears("follower", "ADJOURNED: ").await;
    is_in_order(&fixture, &running.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_before_telegram_answered_leaves_nothing_open() {
    let fixture = Fixture::lived_in().await;
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut command = fixture.run(&[]);
    let url = format!("http://{}", silent.local_addr().unwrap());
    command.env("TELOXIDE_API_URL", url);
    // The settings give and take a role: something is written.
    command.env("HEARING_BOT__EDITORS__OWNERS", "[77]");
    let running = Running::start(command);
    let _asked = silent.accept().unwrap();
    is_in_order(&fixture, &running.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_locks_the_database_does_not_delay_the_stop() {
    let fixture = Fixture::lived_in().await;
    let slow = InjectedFault::Slow(Duration::from_secs(2));
    fixture.telegram.fails_for("follower", slow);
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture.adjourns().await;
    fixture.hears("follower", "ADJOURNED: ").await;
    // It is on its way, and cannot be recorded any more.
    let database = fixture.database();
    let holder = SqlitePool::connect(database.to_str().unwrap())
        .await
        .unwrap();
    let locked = holder.begin_with("begin immediate").await.unwrap();
    for name in ["owner", "follower"] {
        fixture.telegram.says(name, "/unfollow almaty-2025");
    }
    running.logs("cannot be");
    // Within eight seconds, or the test fails.
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    locked.rollback().await.unwrap();
}

/// An alarm that did not reach its owner has a minute's pause; the process ends before it is over.
#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_that_is_still_to_be_told_is_told_before_the_end_or_stands_in_the_log() {
    let title = "Telegram refuses some of my messages";
    for (tries, told) in [(1, 1), (2, 0)] {
        let fixture = Fixture::lived_in().await;
        let running = fixture.runs(&[]);
        running.prints("is running on");
        let refused = InjectedFault::Refused("Bad Request: message is too long");
        fixture.telegram.fails_for("follower", refused);
        for _ in 0..tries {
            fixture
                .telegram
                .fails_for("owner", InjectedFault::ServerError);
        }
        fixture.says("follower", "/case almaty-2025").await;
        running.logs("an owner could not be told of this alarm");
        assert_eq!(fixture.heard("owner", title), 0);
        let ended = running.stopped();
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert_eq!(fixture.heard("owner", title), told, "{ended:?}");
        let untold = ended.stderr.contains("not every owner could be told");
        assert_eq!(untold, told == 0, "{ended:?}");
    }
}
