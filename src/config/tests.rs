//! What the settings take, and what they say of what they do not.

use chrono::{Datelike, TimeZone};
use chrono_tz::Asia::Almaty;

use super::*;
use crate::domain::holidays::is_weekend;

#[test]
fn the_shipped_expressions_fire_when_the_comments_say() {
    let config: Config = Figment::from(Toml::string(DEFAULTS)).extract().unwrap();
    let from = Almaty.with_ymd_and_hms(2026, 2, 25, 12, 0, 0).unwrap();
    let fires = |schedule: &cron::Schedule| -> Vec<String> {
        schedule
            .after(&from)
            .take(2)
            .map(|at| at.format("%F %T").to_string())
            .collect()
    };
    assert_eq!(
        fires(&config.questions.first),
        ["2026-02-25 20:00:00", "2026-02-26 20:00:00"]
    );
    assert_eq!(
        fires(&config.questions.second),
        ["2026-02-26 09:00:00", "2026-02-27 09:00:00"]
    );
    assert_eq!(
        fires(&config.housekeeping.sweep),
        ["2026-02-26 03:30:00", "2026-02-27 03:30:00"]
    );
}

#[test]
fn a_list_of_holidays_in_a_file_replaces_the_shipped_one() {
    let rests = |own: &str, day: &str| {
        let figment = Figment::from(Toml::string(DEFAULTS)).merge(Toml::string(own));
        let config: Config = figment.extract().unwrap();
        config.holidays().rest(day.parse().unwrap()).is_some()
    };
    assert!(rests("", "2027-01-07") && !rests("", "2027-05-17"));
    let alone = "[court]\ndays_of_rest = [\"2027-05-17\"]";
    assert!(rests(alone, "2027-05-17") && !rests(alone, "2027-01-07"));
    let whole = "[court]\ndays_of_rest = [\"--01-07\", \"2027-05-17\"]";
    assert!(rests(whole, "2027-05-17") && rests(whole, "2027-01-07"));
    assert!(rests(alone, "2027-05-07"), "the other list is as shipped");
}

/// Every weekday of these years on which courts rest, by the law.
#[test]
fn the_shipped_holidays_are_those_of_the_law() {
    let config: Config = Figment::from(Toml::string(DEFAULTS)).extract().unwrap();
    let holidays = config.holidays();
    for (year, expected) in [
        (
            2026,
            "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
        ),
        (
            2027,
            "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
        ),
        (
            2028,
            "01-03 01-04 01-07 03-08 03-15 03-21 03-22 03-23 05-01 05-08 05-09 07-06 10-25 12-18",
        ),
        // The day after a holiday on Saturday is taken by another.
        (
            2033,
            "01-03 01-04 01-07 03-08 03-15 03-21 03-22 03-23 05-02 05-09 05-10 07-06 10-25 12-16",
        ),
    ] {
        let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let rests: Vec<String> = first
            .iter_days()
            .take_while(|day| day.year() == year)
            .filter(|day| !is_weekend(*day) && holidays.rest(*day).is_some())
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        assert_eq!(rests.join(" "), expected, "{year}");
    }
}

fn refused(text: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("bot.toml");
    std::fs::write(&file, text).unwrap();
    Config::load(Some(&file)).unwrap_err().to_string()
}

#[test]
fn what_is_not_allowed_is_refused_with_its_key() {
    for (text, key) in [
        (
            "[delivery]\nmessages_per_second = 0",
            "delivery.messages_per_second",
        ),
        (
            "[delivery]\nmessages_per_second = -1",
            "delivery.messages_per_second",
        ),
        (
            "[delivery]\nquarantine_seconds = 5",
            "delivery.quarantine_seconds",
        ),
        ("[reminders]\nleads = [\"5d\"]", "reminders.leads"),
        ("[reminders]\nmorning_at = \"8\"", "reminders.morning_at"),
        ("[questions]\nfirst = \"0 20 * * *\"", "questions.first"),
        ("[questions]\nfirst = \"0 0 20 30 2 *\"", "questions.first"),
        (
            "[housekeeping]\nsweep = \"0 0 3 31 4 *\"",
            "housekeeping.sweep",
        ),
        ("[court]\ntime_zone = \"Almaty\"", "court.time_zone"),
        ("[telegram]\npoll_second = 5", "poll_second"),
    ] {
        let message = refused(text);
        assert!(message.contains(key), "{text}: {message}");
    }
}
