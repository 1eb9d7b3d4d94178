//! What must hold for every history of a case: whoever is told the difference knows how the case stands.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod domain {
    mod closing;
    mod corrected;
    mod digest;
    mod warnings;
}

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use hearing_bot::domain::{
    access::{Access, AccessStatus},
    case_state::CaseState,
    event::{Change, Event, Origin},
    hearing::{Hearing, HearingNo, RoomChange},
    news::{self, News, difference},
    people::{Custody, CustodyStatus},
    reminder::Lead,
    slug::Slug,
    when::When,
};
use proptest::prelude::*;

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 1).unwrap() + Days::new(offset)
}

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_770_000_000, 0).unwrap()
}

prop_compose! {
    fn when()(offset in 0_u64..40, hour in prop::option::of(8_u32..18)) -> When {
        When { day: day(offset), time: hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)) }
    }
}

fn room() -> impl Strategy<Value = Option<String>> {
    prop::sample::select(vec![None, Some("5".to_owned()), Some("6".to_owned())])
}

fn room_change() -> impl Strategy<Value = RoomChange> {
    prop::sample::select(vec![
        RoomChange::Stays,
        RoomChange::NotKnown,
        RoomChange::To("5".to_owned()),
    ])
}

/// When and where a hearing is.
type Sitting = (When, Option<String>);

fn sitting(hearing: &Hearing) -> Sitting {
    (hearing.when, hearing.room.clone())
}

/// A change that may or may not apply: hearings are named blindly.
fn change() -> impl Strategy<Value = Change> {
    let hearing = || (1_u32..4).prop_map(HearingNo);
    prop_oneof![
        when().prop_map(|when| Change::Schedule {
            when,
            room: None,
            note: None
        }),
        (hearing(), when(), room_change()).prop_map(|(hearing, to, room)| Change::Move {
            hearing,
            to,
            room,
            reason: None
        }),
        (hearing(), room()).prop_map(|(hearing, room)| Change::Room {
            hearing,
            room,
            reason: None
        }),
        (hearing(), prop::option::of(when())).prop_map(|(hearing, to)| Change::Adjourn {
            hearing,
            to,
            room: None,
            note: None,
            reason: None,
        }),
        hearing().prop_map(|hearing| Change::Cancel {
            hearing,
            reason: None
        }),
        hearing().prop_map(|hearing| Change::Held {
            hearing,
            outcome: None
        }),
        prop::sample::select(vec![AccessStatus::Open, AccessStatus::Partly]).prop_map(|status| {
            let access = Access {
                status,
                ..Access::default()
            };
            Change::Access { access }
        }),
        prop::sample::select(vec![CustodyStatus::Detained, CustodyStatus::Bail]).prop_map(
            |status| {
                let custody = Custody {
                    status,
                    ..Custody::default()
                };
                Change::Custody {
                    person: "one".parse().unwrap(),
                    custody,
                }
            }
        ),
        prop::sample::select(vec!["one", "two"]).prop_map(|case| Change::Appeal {
            case: case.parse().unwrap(),
        }),
        Just(Change::Check),
    ]
}

/// The state after each change that applied, and the log.
fn lived(changes: Vec<Change>) -> (Vec<CaseState>, Vec<Event>) {
    let mut case_states = vec![CaseState::default()];
    let mut log = Vec::new();
    for change in changes {
        if let Ok((after, event)) =
            case_states
                .last()
                .unwrap()
                .accept(change, Origin::Posted, moment())
        {
            case_states.push(after);
            log.push(event);
        }
    }
    (case_states, log)
}

/// The hearings that somebody who knows this state expects to take place.
fn expected(case_state: &CaseState) -> BTreeMap<HearingNo, Sitting> {
    let open = case_state
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open());
    open.map(|hearing| (hearing.no, sitting(hearing))).collect()
}

/// What somebody knows who knew this state and reads a notice: the hearings to come, access, and who is free.
fn knows(
    case_state: &CaseState,
    news: &[News],
) -> (
    BTreeMap<HearingNo, Sitting>,
    Access,
    BTreeMap<Slug, Custody>,
) {
    let (mut access, mut custody) = (case_state.access.clone(), case_state.custody.clone());
    for item in news {
        match item {
            News::Access { to, .. } => access = to.clone(),
            News::Custody { person, to, .. } => {
                custody.insert(person.clone(), to.clone());
            }
            _ => {}
        }
    }
    (told(expected(case_state), news), access, custody)
}

/// What the reader of a notice expects afterwards, from its words alone.
fn told(mut expected: BTreeMap<HearingNo, Sitting>, news: &[News]) -> BTreeMap<HearingNo, Sitting> {
    for item in news {
        match item {
            News::Shifted { to, .. } => {
                let room = expected.remove(&to.no).and_then(|(_, room)| room);
                expected.insert(to.no, (to.when, room));
            }
            News::Room { hearing, .. } => {
                expected.insert(hearing.no, sitting(hearing));
            }
            News::Adjourned { hearing, to, .. } => {
                expected.remove(&hearing.no);
                if let Some(to) = to {
                    expected.insert(to.no, sitting(to));
                }
            }
            News::Set { hearing, .. } => {
                expected.insert(hearing.no, sitting(hearing));
            }
            News::Cancelled { hearing, .. } | News::Held(hearing) => {
                expected.remove(&hearing.no);
            }
            News::Verdict(_)
            | News::Access { .. }
            | News::Custody { .. }
            | News::Stage { .. }
            | News::Appeal(_)
            | News::Statement(_)
            | News::Corrected(_) => {}
        }
    }
    expected
}

proptest! {
    // A reader is misled only by certain orders of certain changes: few histories would not meet them.
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn whoever_is_told_the_difference_knows_every_hearing_to_come(
        changes in prop::collection::vec(change(), 1..14), known in 0_usize..14,
    ) {
        let (case_states, _) = lived(changes);
        let (before, now) = (&case_states[known.min(case_states.len() - 1)], case_states.last().unwrap());
        let news = difference(before, now);
        prop_assert_eq!(told(expected(before), &news), expected(now), "{:?}", news);
    }

    #[test]
    fn whoever_may_have_seen_what_came_in_between_knows_it_too(
        changes in prop::collection::vec(change(), 1..10), told in 0_usize..10, seen in 0_usize..10,
    ) {
        let (case_states, log) = lived(changes);
        let now = case_states.last().unwrap();
        let told = told.min(case_states.len() - 1);
        let since = &case_states[told..];
        let revision = u32::try_from(told).unwrap();
        let news = news::since(&log, now, (revision, Some(revision + 1))).unwrap();
        let saw = &since[seen.min(since.len() - 1)];
        prop_assert_eq!(knows(saw, &news), knows(now, &[]), "{:?}", news);
    }

    #[test]
    fn nothing_is_told_twice(changes in prop::collection::vec(change(), 1..14)) {
        let (case_states, _) = lived(changes);
        let now = case_states.last().unwrap();
        prop_assert!(difference(now, now).is_empty());
        let news = difference(&CaseState::default(), now);
        for (index, item) in news.iter().enumerate() {
            prop_assert!(!news[..index].contains(item), "{:?}", item);
        }
    }

    #[test]
    fn the_log_adds_up_to_the_standing(changes in prop::collection::vec(change(), 1..14)) {
        let (case_states, log) = lived(changes);
        for (revision, case_state) in case_states.iter().enumerate() {
            let until = u32::try_from(revision).unwrap();
            prop_assert_eq!(&CaseState::replay(&log, until).unwrap(), case_state);
        }
    }

    #[test]
    fn a_reminder_comes_before_its_hearing(when in when(), lead in prop::sample::select(Lead::ALL.to_vec())) {
        let zone = "Asia/Almaty".parse().unwrap();
        let morning = NaiveTime::from_hms_opt(8, 0, 0).unwrap();
        if let Some(due) = lead.due(when, zone, morning) {
            prop_assert!(due < when.is_past_from(zone));
            let longest = TimeDelta::days(8);
            prop_assert!(due > when.is_past_from(zone) - longest);
        }
    }
}
