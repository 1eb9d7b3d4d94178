//! What a digest says beside what changed, and whether it is sent for that alone: at 19:00 on Tuesday, 24 February 2026.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use hearing_bot::{
    casefile,
    domain::{
        case::Case, digest::Digest, event::Change, hearing::HearingNo, preferences::DigestPlan,
        record::CaseRecord, stage::Stage, when::When,
    },
};

fn now() -> DateTime<Utc> {
    "2026-02-24T14:00:00Z".parse().unwrap()
}

const DAILY: DigestPlan = DigestPlan {
    at: NaiveTime::from_hms_opt(19, 0, 0).unwrap(),
    on: None,
};

const WEEKLY: DigestPlan = DigestPlan {
    on: Some(Weekday::Tue),
    ..DAILY
};

fn set(day: &str, time: Option<&str>) -> Change {
    Change::Schedule {
        when: When {
            day: day.parse().unwrap(),
            time: time.map(|time| format!("{time}:00").parse().unwrap()),
        },
        room: None,
        note: None,
    }
}

fn adjourned() -> Change {
    Change::Adjourn {
        hearing: HearingNo(1),
        to: None,
        room: None,
        note: None,
        reason: None,
    }
}

fn closed() -> Change {
    Change::Stage {
        stage: Stage::Closed,
        since: None,
    }
}

/// A case with these changes, posted so long ago.
fn case(log: Vec<Change>, ago: TimeDelta) -> Case {
    let record = log
        .into_iter()
        .fold(CaseRecord::default(), |record, change| {
            record
                .accept_as_seen(change, u32::MAX, now() - ago)
                .unwrap()
        });
    let file = include_str!("../chat/city-2026.toml");
    let file = casefile::read("city-2026.toml", file).unwrap();
    Case {
        slug: file.slug.clone(),
        description: file.description(),
        state: record.state,
    }
}

fn digest(case: Case, plan: DigestPlan) -> Digest {
    Digest {
        cases: vec![case],
        subscribed: Vec::new(),
        plan,
    }
}

#[test]
fn a_digest_is_sent_for_what_comes_before_the_next_and_weekly_for_what_stands_still() {
    let (recent, old) = (TimeDelta::hours(1), TimeDelta::days(14));
    for (log, ago, daily, weekly) in [
        (vec![], recent, false, false),
        // Hearings: until the next digest, and one day more.
        (vec![set("2026-02-24", Some("20:00"))], recent, true, true),
        // By the evening one without a time is over.
        (vec![set("2026-02-24", None)], recent, false, false),
        (vec![set("2026-02-24", Some("18:00"))], recent, false, false),
        (vec![set("2026-02-26", Some("09:00"))], recent, true, true),
        (vec![set("2026-02-27", None)], recent, false, true),
        (vec![set("2026-03-04", None)], recent, false, true),
        (vec![set("2026-03-05", None)], recent, false, false),
        // No date.
        (
            vec![set("2026-02-24", None), adjourned()],
            recent,
            false,
            true,
        ),
        // Nobody has looked for two weeks.
        (
            vec![set("2026-04-20", None)],
            old - TimeDelta::seconds(1),
            false,
            false,
        ),
        (vec![set("2026-04-20", None)], old, false, true),
        (vec![closed()], old, false, false),
    ] {
        let case = case(log.clone(), ago);
        for (plan, expected) in [(DAILY, daily), (WEEKLY, weekly)] {
            let digest = digest(case.clone(), plan);
            assert_eq!(
                digest.is_worth_sending(now()),
                expected,
                "{plan:?} of {log:?}, {ago}"
            );
        }
    }
}

#[test]
fn of_what_is_only_subscribed_to_hearings_alone_are_worth_a_digest() {
    for (log, weekly) in [
        (vec![set("2026-03-04", None)], true),
        (vec![set("2026-02-24", None), adjourned()], false),
        (vec![], false),
    ] {
        let digest = Digest {
            cases: Vec::new(),
            subscribed: vec![case(log.clone(), TimeDelta::days(30))],
            plan: WEEKLY,
        };
        assert_eq!(digest.is_worth_sending(now()), weekly, "{log:?}");
    }
}

#[test]
fn a_case_with_a_hearing_to_come_waits_for_no_date() {
    let waits = |log| {
        digest(case(log, TimeDelta::zero()), WEEKLY)
            .undated(now())
            .count()
    };
    let (first, later) = (set("2026-02-20", None), set("2026-05-20", None));
    assert_eq!(waits(vec![first.clone(), adjourned()]), 1);
    assert_eq!(waits(vec![first.clone(), adjourned(), later.clone()]), 0);
    // Another hearing was set before.
    assert_eq!(waits(vec![first, later, adjourned()]), 0);
}

/// As old as the file says, by the last day that it can mean: it is the evening of 24 February.
#[test]
fn what_no_editor_has_looked_at_is_as_old_as_its_file_says() {
    for (as_of, expected) in [
        ("2026-02-09", true),
        ("2026-02-10", false),
        ("2026-02 early", false),
        ("2026-01 late", true),
        ("2026-02", false),
        ("2026-01", true),
        ("2026", false),
        ("2025", true),
        ("--01-15", false),
    ] {
        let mut untouched = case(vec![], TimeDelta::zero());
        untouched.description.as_of = as_of.parse().unwrap();
        let mut ended = untouched.clone();
        let end = case(vec![closed()], TimeDelta::zero());
        (ended.state, ended.state.as_of) = (end.state, None);
        assert_eq!(untouched.state.as_of, None);
        for (case, expected) in [(untouched, expected), (ended, false)] {
            let weekly = digest(case.clone(), WEEKLY);
            assert_eq!(weekly.unchecked(now()).count() == 1, expected, "{as_of}");
            assert_eq!(weekly.is_worth_sending(now()), expected, "{as_of}");
            assert!(!digest(case, DAILY).is_worth_sending(now()), "{as_of}");
        }
    }
}

/// What an editor has looked at is as old as that, whatever its file says.
#[test]
fn what_an_editor_has_looked_at_is_as_old_as_that() {
    for (ago, expected) in [(TimeDelta::days(1), false), (TimeDelta::days(14), true)] {
        let mut seen = case(vec![set("2026-04-20", None)], ago);
        for as_of in ["2025", "2026-02-24"] {
            seen.description.as_of = as_of.parse().unwrap();
            let weekly = digest(seen.clone(), WEEKLY);
            assert_eq!(weekly.unchecked(now()).count() == 1, expected, "{as_of}");
        }
    }
}
