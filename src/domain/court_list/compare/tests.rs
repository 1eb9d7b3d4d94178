//! What lists say of cases, as a table.

use super::*;
use crate::domain::{court_list::ListedRow, event::Origin, hearing::HearingNo, when::When};

/// The time at the court.
const NOW: &str = "2026-02-20T12:00:00";

fn when(text: &str) -> When {
    match text.split_once(' ') {
        Some((day, time)) => When::at(day.parse().unwrap(), format!("{time}:00").parse().unwrap()),
        None => When::day(text.parse().unwrap()),
    }
}

/// A case with these hearings, each written `day time/room`, with `!` before it if it is cancelled.
fn case(hearings: &[&str]) -> CaseState {
    let now = chrono::DateTime::UNIX_EPOCH;
    let mut state = CaseState::default();
    for (no, text) in (1..).zip(hearings) {
        let (date, room) = text.split_once('/').unwrap_or((text, ""));
        let change = Change::Schedule {
            when: when(date.trim_start_matches('!')),
            room: Some(room.to_owned()).filter(|room| !room.is_empty()),
            note: None,
        };
        (state, _) = state.accept(change, Origin::Posted, now).unwrap();
        if text.starts_with('!') {
            let (hearing, reason) = (HearingNo(no), None);
            let change = Change::Cancel { hearing, reason };
            (state, _) = state.accept(change, Origin::Posted, now).unwrap();
        }
    }
    state
}

/// The days of the list: other cases have hearings on its first and its last.
fn days() -> ListDays {
    let days = ["2026-02-16", "2026-03-06"];
    days.map(|day| day.parse().unwrap()).into_iter().collect()
}

/// Hearings of a list, each written `day time/room`, with `!` before it if it does not take place.
fn hearings(listed: &[&str]) -> ListedHearings {
    let mut hearings = ListedHearings::default();
    for (line, text) in (1..).zip(listed) {
        let (date, room) = text.split_once('/').unwrap_or((text, ""));
        let status = match date.starts_with('!') {
            true => ListedStatus::Off,
            false => ListedStatus::On,
        };
        hearings.add(ListedRow {
            line,
            when: when(date.trim_start_matches('!')),
            room: Some(room),
            person: None,
            status,
        });
    }
    hearings
}

fn found(known: &[&str], listed: &[&str]) -> String {
    found_in(Reading::Whole, known, listed)
}

fn found_in(reading: Reading, known: &[&str], listed: &[&str]) -> String {
    let scope = ListScope {
        days: days(),
        reading,
        now: NOW.parse().unwrap(),
    };
    let findings = compare(&case(known), &hearings(listed), &scope);
    let words = findings.iter().map(|finding| match finding {
        Finding::AsKnown => "known".to_owned(),
        Finding::New(listed) => format!("new {}", listed.when.day),
        Finding::Moved(hearing, listed) => {
            format!("moved {} {}", hearing.no.0, listed.when.day)
        }
        Finding::OtherRoom(hearing, listed) => {
            format!("room {} {}", hearing.no.0, listed.room().unwrap())
        }
        Finding::Vanished(hearing) => format!("vanished {}", hearing.no.0),
        Finding::CalledOff(hearing, _) => format!("called off {}", hearing.no.0),
        Finding::Doubtful(_, doubt) => match doubt {
            Doubt::WhichMoved(_) => "which moved",
            Doubt::MovedToWhich(_) => "moved to which",
            Doubt::NoTime(_) => "no time",
            Doubt::IsOver(_) => "over",
            Doubt::AnotherTime(_) => "another time",
            Doubt::TwoRooms => "two rooms",
            Doubt::TwoStatuses => "two statuses",
            Doubt::TooFar => "too far",
            Doubt::NoTimeBeside => "no time beside",
            Doubt::NobodyKnown => "nobody known",
            Doubt::TwoCases => "two cases",
            Doubt::TooMany => "too many",
            Doubt::OtherZone(_) => "other zone",
        }
        .to_owned(),
    });
    words.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_list_says_what_is_new_moved_and_vanished_and_what_nobody_can_say() {
    for (known, listed, expected) in [
        (&[][..], &["2026-02-27 10:00"][..], "new 2026-02-27"),
        (&[], &["2026-02-17 10:00"], "new 2026-02-17"),
        (&["2026-02-27 10:00"], &["2026-02-27 10:00"], "known"),
        (&["2026-02-27"], &["2026-02-27"], "known"),
        (&["2026-02-27 10:00/5"], &["2026-02-27 10:00"], "known"),
        (
            &["2026-02-27 10:00/5"],
            &["2026-02-27 10:00/зал № 5"],
            "known",
        ),
        (&["2026-02-27 10:00/5"], &["2026-02-27 10:00/2"], "room 1 2"),
        (&["2026-02-27 10:00"], &["2026-02-27 10:00/2"], "room 1 2"),
        (
            &["2026-02-27 10:00"],
            &["2026-02-27 15:00"],
            "moved 1 2026-02-27",
        ),
        (&["2026-02-27"], &["2026-02-27 15:00"], "moved 1 2026-02-27"),
        (&["2026-02-27 10:00"], &["2026-02-27"], "no time"),
        (
            &["2026-02-27 10:00"],
            &["2026-03-02 10:00"],
            "moved 1 2026-03-02",
        ),
        (&["2026-02-27 10:00"], &[], "vanished 1"),
        // Nobody can say which of them it is.
        (
            &["2026-02-25 10:00"],
            &["2026-02-27 10:00", "2026-02-28 10:00"],
            "moved to which, moved to which",
        ),
        (
            &["2026-02-25", "2026-02-26"],
            &["2026-02-27 10:00"],
            "which moved",
        ),
        (
            &["2026-02-27 10:00"],
            &["2026-02-27 11:00", "2026-02-27 15:00"],
            "moved to which, moved to which",
        ),
        // What is known is none of those that moved.
        (
            &["2026-02-25 10:00", "2026-02-27 10:00"],
            &["2026-02-27 10:00", "2026-03-02 10:00"],
            "known, moved 1 2026-03-02",
        ),
        // Of a day that is not in the list, the list says nothing.
        (
            &["2026-03-09 10:00"],
            &["2026-02-27 10:00"],
            "new 2026-02-27",
        ),
        (&["2026-03-09 10:00"], &[], ""),
        // A past one is missed by no list.
        (&["2026-02-17"], &["2026-02-27 10:00"], "new 2026-02-27"),
        (&["2026-02-17"], &[], ""),
        (&["!2026-02-27 10:00"], &["2026-02-27 10:00"], "over"),
        (&["!2026-02-17 10:00"], &["2026-02-17 10:00"], "known"),
        (
            &["!2026-02-17 10:00"],
            &["2026-02-17 11:00"],
            "another time",
        ),
        (&["!2026-02-17 10:00"], &["2026-02-18"], "new 2026-02-18"),
        // It was cancelled, and set anew at the same moment.
        (
            &["!2026-02-25 10:00", "2026-02-25 10:00"],
            &["2026-02-25 10:00", "2026-03-02 10:00"],
            "known, new 2026-03-02",
        ),
        (
            &["!2026-02-25 10:00"],
            &["2026-02-27 10:00"],
            "new 2026-02-27",
        ),
        (
            &[],
            &["2026-02-27 10:00/1", "2026-02-27 10:00/2"],
            "two rooms",
        ),
        (
            &["2026-02-27 10:00/5"],
            &["2026-02-27 10:00/ЗАЛ 05 (2 этаж)"],
            "known",
        ),
        (
            &[],
            &["2026-02-27 10:00/каб. 3", "2026-02-27 10:00/3"],
            "new 2026-02-27",
        ),
        // It is noon: what began today is past, and so is what would have.
        (&[], &["2026-02-20 11:00"], "new 2026-02-20"),
        (&["2026-02-20 11:00"], &["2026-02-20 09:00"], "another time"),
        (
            &["2026-02-20 11:00"],
            &["2026-02-20 15:00"],
            "moved 1 2026-02-20",
        ),
        (&["2026-02-20 11:00/1"], &["2026-02-20 11:00/2"], "known"),
        (&["2026-02-20 15:00/1"], &["2026-02-20 15:00/2"], "room 1 2"),
        (&["2026-02-20"], &["2026-02-20"], "known"),
        // A year that is mistyped.
        (&["2026-02-27 10:00"], &["2027-02-27 10:00"], "too far"),
        (&["2026-02-27 10:00"], &["2062-02-27 10:00"], "too far"),
        (&[], &["2027-02-20 10:00"], "too far"),
        (&[], &["2027-02-19 10:00"], "new 2027-02-19"),
        (&["2027-06-01 10:00"], &["2027-06-01 10:00"], "known"),
        // What is listed as put off is not heard then, whatever days the list covers.
        (
            &["2026-02-27 10:00"],
            &["!2026-02-27 10:00"],
            "called off 1",
        ),
        (
            &["2026-03-27 10:00"],
            &["!2026-03-27 10:00"],
            "called off 1",
        ),
        (
            &["2026-03-27 10:00"],
            &["!2026-03-27 10:00", "2026-04-02 09:00"],
            "moved 1 2026-04-02",
        ),
        (
            &["2026-02-27 10:00"],
            &["!2026-02-27 10:00", "2026-02-27 15:00"],
            "moved 1 2026-02-27",
        ),
        (&[], &["!2026-02-27 10:00"], ""),
        (&["!2026-02-27 10:00"], &["!2026-02-27 10:00"], ""),
        (
            &["2026-02-17 10:00"],
            &["!2026-02-17 10:00"],
            "called off 1",
        ),
        (&["!2026-02-17 10:00"], &["!2026-02-17 10:00"], ""),
        // Nobody has said yet whether it was heard.
        (&["2026-02-17 10:00"], &["2026-02-17 15:00"], "another time"),
        // A row of one person has lost its time.
        (
            &[],
            &["2026-02-27", "2026-02-27 10:00"],
            "no time beside, new 2026-02-27",
        ),
        (
            &["2026-02-27 10:00"],
            &["2026-02-27", "2026-02-27 10:00"],
            "known, no time beside",
        ),
        (&[], &["2016-02-01 10:00"], "too far"),
        (&[], &["2025-01-05 10:00"], "too far"),
        (&[], &["2025-03-05 10:00"], "too far"),
        (&[], &["2025-08-05 10:00"], "new 2025-08-05"),
        // Nobody has reported on one that the list does not have.
        (
            &["2026-02-18 10:00"],
            &["2026-02-17 15:00"],
            "moved to which",
        ),
        (&["2026-02-27 10:00"], &["!2026-02-27"], "called off 1"),
        (
            &["2026-02-27 10:00"],
            &["!2026-02-27 10:00", "2026-02-27 10:00"],
            "two statuses",
        ),
        (
            &[],
            &["!2026-02-27 10:00", "2026-02-27 10:00"],
            "two statuses",
        ),
    ] {
        assert_eq!(found(known, listed), expected, "{known:?} {listed:?}");
    }
}

#[test]
fn what_may_stand_in_a_row_that_is_wrong_has_neither_moved_nor_vanished() {
    for (known, listed, expected) in [
        (&["2026-02-27 10:00"][..], &[][..], ""),
        (&["2026-02-27"], &["2026-03-02"], "moved to which"),
        (&["2026-02-27"], &["2026-02-27"], "known"),
        (&["2026-02-27"], &["2026-02-27 9:00"], "moved 1 2026-02-27"),
        (&[], &["2026-02-27"], "new 2026-02-27"),
        (&["2026-02-27"], &["!2026-02-27"], "called off 1"),
        (
            &["2026-02-27"],
            &["!2026-02-27", "2026-03-02"],
            "moved 1 2026-03-02",
        ),
    ] {
        let said = found_in(Reading::WithGaps, known, listed);
        assert_eq!(said, expected, "{known:?} {listed:?}");
    }
}

#[test]
fn what_is_done_as_it_is_found_is_known_the_next_time() {
    for (known, listed) in [
        (&[][..], &["2026-02-27 10:00/зал 5", "2026-03-02"][..]),
        (&["2026-02-25 9:00"], &["2026-02-27 10:00/зал 5"]),
        (&["2026-02-27 9:00/3"], &["2026-02-27 10:00/зал 5"]),
        (&["2026-02-27 10:00/3"], &["2026-02-27 10:00/зал 5"]),
    ] {
        let hearings = hearings(listed);
        let scope = ListScope {
            days: days(),
            reading: Reading::Whole,
            now: NOW.parse().unwrap(),
        };
        let mut state = case(known);
        for finding in compare(&state, &hearings, &scope) {
            let now = chrono::DateTime::UNIX_EPOCH;
            let change = finding.change().unwrap();
            (state, _) = state.accept(change, Origin::Posted, now).unwrap();
        }
        let again = compare(&state, &hearings, &scope);
        assert!(again.iter().all(|it| *it == Finding::AsKnown), "{again:?}");
    }
}

#[test]
fn a_day_far_from_all_others_makes_no_hearing_between_them_missed() {
    let covers = |days: &[&str], day: &str| {
        let days: ListDays = days.iter().map(|day| day.parse().unwrap()).collect();
        days.cover(day.parse().unwrap())
    };
    assert!(covers(&["2026-12-01", "2026-12-31"], "2026-12-11"));
    assert!(covers(&["2026-12-01", "2027-01-01"], "2026-12-11"));
    assert!(covers(&["2026-12-11"], "2026-12-11"));
    // Two thousand and sixty-two, or one year late: a slip of somebody's.
    assert!(!covers(&["2026-12-01", "2062-12-01"], "2026-12-11"));
    assert!(!covers(&["2026-12-05", "2027-12-05"], "2026-12-11"));
    assert!(!covers(&["2025-12-20", "2026-12-20"], "2026-12-11"));
    assert!(!covers(&["2026-12-01", "2026-12-10"], "2026-12-11"));
    assert!(!covers(&[], "2026-12-11"));
}
