//! Settings that are not allowed: refused with the key, where it was set and what is allowed.

use std::fs;

use super::fixture::refuses;
use crate::process::{Running, bot};

/// A key, a value as TOML, and what is said of it beside the key.
const WRONG: [(&str, &str, &str); 39] = [
    ("delivery.messages_per_second", "0", "1 to 1000"),
    ("delivery.messages_per_second", "-1", "1 to 1000"),
    ("delivery.messages_per_second", "1001", "1 to 1000"),
    ("delivery.messages_per_second", "28.5", "1 to 1000"),
    ("delivery.messages_per_second", "\"many\"", "1 to 1000"),
    ("delivery.messages_per_second", "99999999999", "1 to 1000"),
    ("delivery.messages_per_second", "nan", "1 to 1000"),
    ("delivery.quarantine_seconds", "17", "18 to 3600"),
    ("delivery.quarantine_seconds", "0", "18 to 3600"),
    ("delivery.quarantine_seconds", "-60", "18 to 3600"),
    ("delivery.quarantine_seconds", "60.0", "18 to 3600"),
    ("delivery.quarantine_seconds", "\"60 s\"", "18 to 3600"),
    ("delivery.quarantine_seconds", "3601", "18 to 3600"),
    ("delivery.paid_messages_per_second", "30", "31 to 1000"),
    ("delivery.paid_messages_per_second", "-1", "31 to 1000"),
    ("delivery.paid_messages_per_second", "1001", "31 to 1000"),
    ("delivery.allow_paid_broadcast", "1", "true or false"),
    ("delivery.allow_paid_broadcast", "\"yes\"", "true or false"),
    ("delivery.undo_seconds", "-1", "0 to 3600"),
    ("delivery.undo_seconds", "3601", "0 to 3600"),
    ("telegram.poll_seconds", "0", "1 to 15"),
    ("telegram.poll_seconds", "16", "1 to 15"),
    ("telegram.poll_seconds", "300", "1 to 15"),
    ("reminders.leads", "[\"5d\"]", "7d, 3d, 1d, morning, 2h, 1h"),
    ("reminders.leads", "[7]", "7d, 3d, 1d, morning, 2h, 1h"),
    ("reminders.leads", "\"7d\"", "7d, 3d, 1d, morning, 2h, 1h"),
    ("reminders.morning_at", "\"25:00\"", "08:00"),
    ("court.holidays", "[\"2026-05\"]", "--03-15 since 2027"),
    ("court.holidays", "\"--05-09\"", "--03-15 since 2027"),
    (
        "court.days_of_rest",
        "[\"--05-09 from 2027\"]",
        "--03-15 since 2027",
    ),
    ("court.time_zone", "\"Almaty\"", "such as \"Asia/Almaty\""),
    ("court.time_zone", "5", "such as \"Asia/Almaty\""),
    (
        "questions.still_on",
        "\"07:00\"",
        "is not a cron expression of six fields",
    ),
    (
        "questions.first",
        "\"0 20 * * *\"",
        "is not a cron expression of six fields",
    ),
    ("questions.first", "\"0 0 20 * * 1\"", "write SUN, MON, TUE"),
    (
        "questions.second",
        "\"0 0 20 30 2 *\"",
        "names a day that never comes",
    ),
    (
        "housekeeping.sweep",
        "\"@daily\"",
        "is not a cron expression of six fields",
    ),
    ("editors.owners", "[\"@ada\"]", "[1001]"),
    ("language.default", "\"de\"", "kk, ru or en"),
];

fn run(folder: &std::path::Path, more: &[&str]) -> std::process::Command {
    let mut command = bot(folder, &[&["run"], more].concat());
    command
        .env("TELOXIDE_TOKEN", "1:faults")
        .env("TELOXIDE_API_URL", "http://127.0.0.1:1");
    command
}

#[test]
fn what_a_file_may_not_say_is_refused_with_key_place_and_range() {
    let folder = tempfile::tempdir().unwrap();
    for (key, value, allowed) in WRONG {
        let (section, name) = key.split_once('.').unwrap();
        let text = format!("[{section}]\n{name} = {value}\n");
        fs::write(folder.path().join("my.toml"), text).unwrap();
        let ended = Running::start(run(folder.path(), &["--config", "my.toml"])).ended();
        refuses(&ended, &[key, "set in", "my.toml", allowed]);
    }
    assert!(!folder.path().join("hearing-bot.db").exists());
}

#[test]
fn what_the_environment_may_not_say_is_refused_with_key_place_and_range() {
    let folder = tempfile::tempdir().unwrap();
    for (key, value, allowed) in WRONG {
        let name = format!("HEARING_BOT__{}", key.replace('.', "__").to_uppercase());
        let mut command = run(folder.path(), &[]);
        command.env(name, value);
        refuses(
            &Running::start(command).ended(),
            &[key, "set in the environment", allowed],
        );
    }
    assert!(!folder.path().join("hearing-bot.db").exists());
}

#[test]
fn what_goes_too_deep_is_refused_by_name_and_overflows_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("HEARING_BOT__X", "[".repeat(100_000)),
        ("HEARING_BOT__EDITORS__OWNERS", "{a=[".repeat(30_000)),
        ("HEARING_BOT__COURT__HOLIDAYS", "[".repeat(2_000)),
        ("HEARING_BOT__STORE__DATABASE", "a".repeat(100_000)),
    ] {
        let mut command = run(folder.path(), &[]);
        command.env(name, value);
        let ended = Running::start(command).ended();
        refuses(&ended, &[name, "set in the environment"]);
        assert!(ended.stderr.len() < 400, "{ended:?}");
    }
    // A file is read with a limit of its own.
    let deep = format!("[editors]\nowners = {}", "[".repeat(100_000));
    fs::write(folder.path().join("my.toml"), deep).unwrap();
    let ended = Running::start(run(folder.path(), &["--config", "my.toml"])).ended();
    refuses(&ended, &["my.toml:2"]);
}

#[test]
fn a_key_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = run(folder.path(), &[]);
    command.env("HEARING_BOT__DELIVERY__MESSAGES_PER_MINUTE", "28");
    let ended = Running::start(command).ended();
    // The nearest is named as it would be written there.
    let nearest = "HEARING_BOT__DELIVERY__MESSAGES_PER_SECOND";
    refuses(&ended, &["messages_per_minute", nearest]);
}
