//! Nobody takes what the bot writes: its log's disk is full, the reader of it is gone or stuck. It works on and stops in
//! order.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::Command,
};

use rustix::fs::OFlags;

use super::fixture::Fixture;
use crate::process::Running;

/// The bot, started by a shell that leads its output elsewhere.
fn with_output(fixture: &Fixture, redirection: &str) -> Command {
    let mut command = Command::new("sh");
    let run = format!("exec \"$0\" run {redirection}");
    command.args(["-c", &run, env!("CARGO_BIN_EXE_hearing-bot")]);
    command.current_dir(fixture.folder.path());
    fixture.furnish(&mut command);
    // There is something to write all the time.
    command.env("RUST_LOG", "debug");
    command
}

/// A pipe in this folder, both of its ends.
fn pipe(folder: &Path) -> File {
    let path = folder.join("pipe");
    let made = Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    let mut ends = OpenOptions::new();
    ends.read(true).write(true);
    ends.custom_flags(OFlags::NONBLOCK.bits().cast_signed());
    ends.open(path).unwrap()
}

/// A change is told, and the stop is in order.
async fn works_on(fixture: &Fixture, running: Running) {
    fixture.adjourns().await;
    fixture.hears("follower", "ADJOURNED: ").await;
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(fixture.telegram.unread(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_on_a_full_disk_stops_nothing() {
    let fixture = Fixture::lived_in().await;
    let running = Running::start(with_output(&fixture, "2>/dev/full"));
    running.prints("is running on");
    works_on(&fixture, running).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_whose_reader_is_gone_stops_nothing() {
    let fixture = Fixture::lived_in().await;
    let reader = pipe(fixture.folder.path());
    let running = Running::start(with_output(&fixture, "2>pipe"));
    running.prints("is running on");
    drop(reader);
    works_on(&fixture, running).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_whose_reader_is_stuck_stops_nothing() {
    let fixture = Fixture::lived_in().await;
    let mut reader = pipe(fixture.folder.path());
    while reader.write(&[b'x'; 512]).is_ok() {}
    let running = Running::start(with_output(&fixture, "2>pipe"));
    running.prints("is running on");
    works_on(&fixture, running).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_standard_output_does_not_take_is_in_the_log() {
    let fixture = Fixture::lived_in().await;
    let mut full = with_output(&fixture, ">/dev/full");
    full.env("HEARING_BOT__EDITORS__OWNERS", "[]");
    let running = Running::start(full);
    running.logs("the standard output cannot be written");
    running.logs("is running on hearing-bot.db");
    running.logs("/claim and the code that is in hearing-bot.db.claim");
    let claim = fixture.folder.path().join("hearing-bot.db.claim");
    let code = std::fs::read_to_string(claim).unwrap();
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(!ended.stderr.contains(code.trim()), "no log holds it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_standard_output_that_nobody_reads_stops_nothing() {
    let fixture = Fixture::lived_in().await;
    let mut reader = pipe(fixture.folder.path());
    while reader.write(&[b'x'; 512]).is_ok() {}
    let running = Running::start(with_output(&fixture, ">pipe"));
    running.logs("is running on hearing-bot.db");
    works_on(&fixture, running).await;
}

/// Whoever likes can put bytes under a button that no reader takes.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_spoils_updates_again_and_again_fills_no_log() {
    let fixture = Fixture::lived_in().await;
    let running = fixture.runs(&[]);
    running.prints("is running on");
    for _ in 0..10 {
        fixture.telegram.taps_bytes("follower", br"\q").unwrap();
        fixture.says("follower", "/following").await;
    }
    let ended = running.stopped();
    for words in ["passed over", "asking again"] {
        let lines = ended.stderr.lines();
        let said = lines.filter(|line| line.contains(words)).count();
        // One, and another if that took a minute.
        assert!((1..=2).contains(&said), "{words}: {ended:?}");
    }
}
