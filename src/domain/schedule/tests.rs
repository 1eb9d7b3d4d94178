//! When expressions come, and which are refused.

use super::*;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn schedule(text: &str) -> Schedule {
    text.parse().unwrap()
}

/// The times after an instant, as clocks in the zone show them.
fn times(text: &str, name: &str, after: &str, count: usize) -> Vec<String> {
    let mut last = utc(after);
    let times = std::iter::from_fn(|| {
        last = schedule(text).next(zone(name), last)?;
        let shown = zone(name).local(last);
        Some(shown.format("%d %H:%M").to_string())
    });
    times.take(count).collect()
}

#[test]
fn a_skipped_time_comes_once_as_much_later() {
    // `cron` by itself goes from the 28th to the 30th.
    let berlin = ("Europe/Berlin", "2026-03-27T12:00");
    let nightly = times("0 30 2 * * *", berlin.0, berlin.1, 3);
    assert_eq!(nightly, ["28 02:30", "29 03:30", "30 02:30"]);
    // It is still to come when clocks have gone forward already.
    let soon = times("0 30 2 * * *", berlin.0, "2026-03-29T01:10", 2);
    assert_eq!(soon, ["29 03:30", "30 02:30"]);
    // What comes in both hours comes with the second.
    let hourly = times("0 30 * * * *", berlin.0, "2026-03-28T23:45", 3);
    assert_eq!(hourly, ["29 01:30", "29 03:30", "29 04:30"]);
    // In half an hour that is skipped, and right after it.
    let close = times(
        "0 10,40 2 * * *",
        "Australia/Lord_Howe",
        "2026-10-03T12:00",
        3,
    );
    assert_eq!(close, ["04 02:40", "05 02:10", "05 02:40"]);
    // There was no 30 December.
    let evening = times("0 0 20 * * *", "Pacific/Apia", "2011-12-29T12:00", 3);
    assert_eq!(evening, ["29 20:00", "31 20:00", "01 20:00"]);
}

#[test]
fn a_time_that_clocks_show_twice_comes_once_the_first_time() {
    // `cron` by itself comes at 17:30 and at 18:30 UTC.
    let almaty = zone("Asia/Almaty");
    let nightly = schedule("0 30 23 * * *");
    let first = nightly.next(almaty, utc("2024-02-29T00:00"));
    assert_eq!(first, Some(utc("2024-02-29T17:30")));
    for after in ["2024-02-29T17:30", "2024-02-29T18:15", "2024-02-29T18:30"] {
        let next = nightly.next(almaty, utc(after));
        assert_eq!(next, Some(utc("2024-03-01T18:30")), "{after}");
    }
    let hourly = times("0 15 * * * *", "Asia/Almaty", "2024-02-29T16:30", 2);
    assert_eq!(hourly, ["29 23:15", "01 00:15"]);
}

#[test]
fn what_is_due_came_since_the_last_run() {
    let (almaty, nightly) = (zone("Asia/Almaty"), schedule("0 30 3 * * *"));
    let due = |since: &str, now: &str| nightly.due(almaty, utc(since), utc(now));
    let night = utc("2026-02-24T22:30");
    assert_eq!(due("2026-02-24T12:00", "2026-02-24T22:29"), None);
    assert_eq!(due("2026-02-24T12:00", "2026-02-24T22:30"), Some(night));
    assert_eq!(due("2026-02-24T12:00", "2026-03-24T12:00"), Some(night));
    assert_eq!(due("2026-02-24T22:30", "2026-02-25T22:29"), None);
    let from = |from| nightly.next_from(almaty, from);
    assert_eq!(from(night), Some(night));
    let just_after = night + TimeDelta::nanoseconds(1);
    assert_eq!(from(just_after), Some(night + TimeDelta::days(1)));
}

#[test]
fn a_day_of_the_week_is_the_one_that_is_named() {
    for (days, expected) in [
        ("SUN", ["01", "08"]),
        ("mon", ["02", "09"]),
        ("SAT,SUN", ["28", "01"]),
        ("Mon,Fri", ["27", "02"]),
        ("MON-FRI", ["26", "27"]),
    ] {
        let text = format!("0 0 12 * * {days}");
        let days = times(&text, "Asia/Almaty", "2026-02-25T12:00", 2);
        let days: Vec<&str> = days.iter().map(|day| &day[..2]).collect();
        assert_eq!(days, expected, "{text}");
    }
}

#[test]
fn what_is_no_schedule_is_refused_in_a_sentence() {
    for text in [
        "",
        "0 20 * * *",
        "0 0 20 * * * *",
        "0 0 20 * * MON 2030",
        "@daily",
        "0 0 25 * * *",
        "0 0 20 * * FEB",
        "0 0 20 * MON *",
        "0 0 20 * * MON\n#",
        // Six words, and not six fields.
        "0 0 1 - 5 *",
        "0 0 1 - 5** MON",
        "0 0 20 * JAN1 *",
        "0 0 20** MON 2030",
    ] {
        let refused = text.parse::<Schedule>().unwrap_err();
        assert_eq!(refused, InvalidSchedule::NotSixFields(text.to_owned()));
        assert!(!refused.to_string().contains('\n'), "{refused}");
    }
    for days in ["1", "0", "2-6", "MON,3", "1/2", "7"] {
        let text = format!("0 0 20 * * {days}");
        let refused = text.parse::<Schedule>().unwrap_err().to_string();
        assert!(refused.contains("write SUN, MON, TUE"), "{text}: {refused}");
    }
    for text in ["0 0 20 30 2 *", "0 0 3 31 4,6,9,11 *"] {
        let refused = text.parse::<Schedule>().unwrap_err();
        assert_eq!(refused, InvalidSchedule::Never(text.to_owned()));
    }
    for text in [
        "0 0 20 29 2 MON",
        "0 */10 8-20 ? JAN,FEB MON-FRI",
        "  0 0\t20 * * *  ",
    ] {
        text.parse::<Schedule>().unwrap();
    }
    assert_eq!(schedule(" 0 0  20 * * * ").to_string(), "0 0 20 * * *");
}
