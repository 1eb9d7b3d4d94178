//! Which changes, and which corrections, are of which kind.

use chrono::{DateTime, Utc};

use super::*;
use crate::domain::{
    access::Access,
    event::Origin,
    hearing::{HearingNo, RoomChange},
    language::Words,
    record::CaseRecord,
};

fn when(text: &str) -> When {
    match text.split_once(' ') {
        Some((day, time)) => When::at(day.parse().unwrap(), time.parse().unwrap()),
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

fn adjourned() -> Change {
    adjourned_no(1)
}

fn adjourned_no(no: u32) -> Change {
    Change::Adjourn {
        hearing: HearingNo(no),
        to: None,
        room: None,
        note: None,
        reason: None,
    }
}

/// However many steps it takes, a hearing comes to no earlier moment without one that counts.
#[test]
fn nothing_is_earlier_by_a_way_round() {
    let now: DateTime<Utc> = "2026-02-10T04:00:00Z".parse().unwrap();
    let earlier = Some(HighRiskKind::MovedEarlier);
    for (steps, kinds) in [
        (vec![moved("2026-02-24")], vec![earlier]),
        (vec![moved("2026-02-25 09:00:00")], vec![earlier]),
        (vec![moved("2026-02-25 16:00:00")], vec![None]),
        (vec![moved("2026-02-26")], vec![None]),
        (
            vec![moved("2026-02-25"), moved("2026-02-25 09:00:00")],
            vec![earlier, None],
        ),
        (vec![adjourned(), set("2026-02-20")], vec![None, earlier]),
        (
            vec![adjourned(), set("2026-02-25 14:00:00")],
            vec![None, earlier],
        ),
        (vec![adjourned(), set("2026-02-27")], vec![None, None]),
        (vec![set("2026-02-20")], vec![None]),
        // The first of them may be the one that continues then.
        (
            vec![
                set("2026-02-20"),
                adjourned(),
                adjourned_no(2),
                set("2026-02-22"),
            ],
            vec![None, None, None, earlier],
        ),
    ] {
        let begun = CaseState::default().accept(set("2026-02-25 15:00:00"), Origin::Posted, now);
        let mut case_state = begun.unwrap().0;
        for (step, kind) in steps.into_iter().zip(kinds) {
            let after = case_state.accept(step.clone(), Origin::Posted, now);
            let after = after.unwrap().0;
            let found = HighRiskKind::of(&step, &case_state, &after);
            assert_eq!(found, Vec::from_iter(kind), "{step:?}");
            case_state = after;
        }
    }
}

/// A log, and what it adds up to.
fn record(changes: impl IntoIterator<Item = Change>) -> CaseRecord {
    let now = "2026-02-10T04:00:00Z".parse().unwrap();
    changes
        .into_iter()
        .fold(CaseRecord::default(), |record, change| {
            record.accept_as_seen(change, u32::MAX, now).unwrap()
        })
}

fn correct(event: u32, right: Option<Change>) -> Change {
    let to = right.map(|right| Box::new(right.into()));
    Change::Correct { event, to }
}

#[test]
fn a_correction_is_of_the_kinds_of_what_comes_of_it() {
    use HighRiskKind::{Cancelled, Closed, MovedEarlier, Verdict};
    let cancelled = || Change::Cancel {
        hearing: HearingNo(1),
        reason: None,
    };
    let adjourned_to = |text| Change::Adjourn {
        hearing: HearingNo(1),
        to: Some(when(text)),
        room: None,
        note: None,
        reason: None,
    };
    let held = || Change::Held {
        hearing: HearingNo(1),
        outcome: None,
    };
    let stage = |stage| Change::Stage { stage, since: None };
    let access = |status| Change::Access {
        access: Access {
            status,
            ..Access::default()
        },
    };
    let verdict = |text: Option<&str>| Change::Verdict {
        text: text.map(|text| Words {
            en: Some(text.to_owned()),
            ..Words::default()
        }),
    };
    let first = || set("2026-02-25 10:00:00");
    for (log, wrong, right, expected) in [
        (vec![first()], 1, Some(set("2026-02-26")), vec![]),
        (
            vec![first()],
            1,
            Some(set("2026-02-24")),
            vec![MovedEarlier],
        ),
        (
            vec![first()],
            1,
            Some(set("2026-02-25")),
            vec![MovedEarlier],
        ),
        (vec![first()], 1, None, vec![Cancelled]),
        (
            vec![first(), moved("2026-02-27")],
            2,
            None,
            vec![MovedEarlier],
        ),
        (
            vec![first(), moved("2026-02-27")],
            2,
            Some(cancelled()),
            vec![Cancelled],
        ),
        // It is on again: nobody misses it who comes.
        (vec![first(), cancelled()], 2, None, vec![]),
        (
            vec![first(), cancelled()],
            2,
            Some(moved("2026-02-24")),
            vec![MovedEarlier],
        ),
        (vec![first(), held()], 2, Some(cancelled()), vec![Cancelled]),
        (
            vec![first(), adjourned_to("2026-03-02")],
            2,
            Some(adjourned_to("2026-02-28")),
            vec![MovedEarlier],
        ),
        (
            vec![first(), adjourned_to("2026-03-02")],
            2,
            None,
            vec![MovedEarlier],
        ),
        (vec![first(), adjourned()], 2, None, vec![]),
        (
            vec![first(), adjourned_to("2026-03-02")],
            2,
            Some(adjourned()),
            vec![],
        ),
        // What came later says the same as before.
        (
            vec![first(), moved("2026-02-27"), moved("2026-03-02")],
            2,
            Some(moved("2026-02-26")),
            vec![],
        ),
        (
            vec![stage(Stage::Trial)],
            1,
            Some(stage(Stage::Verdict)),
            vec![Verdict],
        ),
        (
            vec![stage(Stage::Trial)],
            1,
            Some(stage(Stage::Closed)),
            vec![Closed],
        ),
        (vec![verdict(None)], 1, None, vec![]),
        (
            vec![verdict(None)],
            1,
            Some(verdict(Some("two years"))),
            vec![Verdict],
        ),
        (
            vec![access(AccessStatus::Open)],
            1,
            Some(access(AccessStatus::Closed)),
            vec![Closed],
        ),
        (
            vec![access(AccessStatus::Closed), access(AccessStatus::Open)],
            2,
            None,
            vec![Closed],
        ),
        (
            vec![first(), access(AccessStatus::Open)],
            1,
            Some(access(AccessStatus::Closed)),
            vec![Cancelled],
        ),
    ] {
        let now = "2026-02-11T04:00:00Z".parse().unwrap();
        let before = record(log);
        let change = correct(wrong, right);
        let after = before.accept_as_seen(change.clone(), u32::MAX, now);
        let after = after.unwrap().state;
        let found = HighRiskKind::of(&change, &before.state, &after);
        assert_eq!(found, expected, "{change:?} of {:?}", before.log);
    }
}
