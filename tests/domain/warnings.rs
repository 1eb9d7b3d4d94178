//! What an editor is warned of who corrects a change, on Tuesday, 24 February 2026.

use chrono::{DateTime, Utc};
use hearing_bot::{
    casefile,
    config::Config,
    domain::{
        access::{Access, AccessStatus},
        attribution::{Attribution, Voice},
        case::Case,
        event::{AttributedChange, Change},
        hearing::{HearingNo, RoomChange},
        record::CaseRecord,
        stage::Stage,
        warning::{Warning, WarningContext, warnings},
        when::When,
    },
};

fn now() -> DateTime<Utc> {
    "2026-02-24T04:00:00Z".parse().unwrap()
}

fn when(text: &str) -> When {
    match text.split_once(' ') {
        Some((day, time)) => When::at(day.parse().unwrap(), format!("{time}:00").parse().unwrap()),
        None => When::day(text.parse().unwrap()),
    }
}

fn set(text: &str) -> Change {
    Change::Schedule {
        when: when(text),
        room: None,
        note: None,
    }
}

fn moved(text: &str) -> Change {
    Change::Move {
        hearing: HearingNo(1),
        to: when(text),
        room: RoomChange::Stays,
        reason: None,
    }
}

fn held() -> Change {
    Change::Held {
        hearing: HearingNo(1),
        outcome: None,
    }
}

fn access(status: AccessStatus) -> Change {
    let access = Access {
        status,
        ..Access::default()
    };
    Change::Access { access }
}

fn stage(stage: Stage) -> Change {
    Change::Stage { stage, since: None }
}

/// The warnings in a correction of an event, which is known from a court.
fn found(log: Vec<Change>, event: u32, right: Option<Change>) -> Vec<Warning> {
    let said = right.map(|change| AttributedChange {
        change,
        attribution: Some(Attribution::By(Voice::Court)),
    });
    of(log, event, said)
}

fn of(log: Vec<Change>, event: u32, right: Option<AttributedChange>) -> Vec<Warning> {
    let log = log.into_iter();
    let record = log.fold(CaseRecord::default(), |record, change| {
        record.accept_as_seen(change, u32::MAX, now()).unwrap()
    });
    let to = right.map(Box::new);
    let correction = AttributedChange::from(Change::Correct { event, to });
    let after = record.accept_as_seen(correction.clone(), u32::MAX, now());
    let file = include_str!("../chat/city-2026.toml");
    let file = casefile::read("city-2026.toml", file).unwrap();
    let case = Case {
        slug: file.slug.clone(),
        description: file.description(),
        state: record.state,
    };
    let config = Config::load(None).unwrap();
    let around = WarningContext {
        now: now(),
        holidays: &config.holidays(),
        duplicates: &[],
        similar: &[],
        recipients: 0,
        usual_recipients: None,
    };
    warnings(&case, &correction, &after.unwrap().state, &around)
}

#[test]
fn a_correction_has_the_warnings_of_what_is_right_and_of_what_comes_of_it() {
    use Warning::{
        ClosedAccess, Concluded, EarlierThanBefore, InThePast, LessThanADay, NotYet, PublicHoliday,
        SameDayAs, Weekend,
    };
    let first = || vec![set("2026-03-05 10:00")];
    let later = |change| vec![set("2026-03-05 10:00"), change];
    for (log, event, right, expected) in [
        (first(), 1, Some(set("2026-03-06 10:00")), vec![]),
        (
            first(),
            1,
            Some(set("2026-02-20")),
            vec![InThePast, EarlierThanBefore],
        ),
        (
            first(),
            1,
            Some(set("2026-02-25")),
            vec![LessThanADay, EarlierThanBefore],
        ),
        (first(), 1, Some(set("2026-03-07")), vec![Weekend]),
        (first(), 1, Some(set("2026-03-10 10:00")), vec![]),
        (first(), 1, Some(set("2026-03-23")), vec![PublicHoliday]),
        (first(), 1, None, vec![]),
        (later(moved("2026-03-12")), 2, None, vec![EarlierThanBefore]),
        // What is moved once more stays where it is.
        (
            vec![
                set("2026-03-05 10:00"),
                moved("2026-03-12"),
                moved("2026-03-13"),
            ],
            2,
            Some(moved("2026-03-11")),
            vec![],
        ),
        (
            later(set("2026-03-12")),
            1,
            Some(set("2026-03-12 15:00")),
            vec![SameDayAs(HearingNo(2))],
        ),
        (
            later(set("2026-03-12")),
            2,
            Some(set("2026-03-05 16:00")),
            vec![EarlierThanBefore, SameDayAs(HearingNo(1))],
        ),
        (
            later(access(AccessStatus::Open)),
            2,
            Some(held()),
            vec![NotYet],
        ),
        (
            first(),
            1,
            Some(access(AccessStatus::Closed)),
            vec![ClosedAccess],
        ),
        (
            vec![access(AccessStatus::Closed), access(AccessStatus::Open)],
            2,
            None,
            vec![ClosedAccess],
        ),
        (
            vec![access(AccessStatus::Closed), access(AccessStatus::Open)],
            1,
            Some(access(AccessStatus::Full)),
            vec![],
        ),
        (
            later(stage(Stage::Closed)),
            1,
            Some(set("2026-03-06")),
            vec![Concluded],
        ),
    ] {
        let case = format!("{right:?} for {event} of {log:?}");
        let mut found = found(log, event, right);
        found.sort_by_key(|warning| format!("{warning:?}"));
        let mut expected = expected;
        expected.sort_by_key(|warning| format!("{warning:?}"));
        assert_eq!(found, expected, "{case}");
    }
}

#[test]
fn a_correction_without_a_source_is_seen_as_any_change_without_one() {
    let right = |attribution| AttributedChange {
        change: set("2026-03-06 10:00"),
        attribution,
    };
    let log = || vec![set("2026-03-05 10:00")];
    assert_eq!(of(log(), 1, Some(right(None))), [Warning::NoSource]);
    let court = Some(Attribution::By(Voice::Court));
    assert_eq!(of(log(), 1, Some(right(court))), []);
    // That nothing of it happened nobody else has to say.
    assert_eq!(of(log(), 1, None), []);
}
