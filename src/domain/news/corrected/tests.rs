use chrono::{DateTime, Utc};

use super::*;
use crate::domain::{
    access::AccessStatus,
    event::Change,
    hearing::RoomChange,
    language::Words,
    people::{CustodyStatus, Side},
    record::CaseRecord,
    stage::Stage,
};

fn day(text: &str) -> When {
    When::day(format!("2026-03-{text}").parse().unwrap())
}

fn set(text: &str) -> Change {
    Change::Schedule {
        when: day(text),
        room: None,
        note: None,
    }
}

fn moved(text: &str) -> Change {
    Change::Move {
        hearing: HearingNo(1),
        to: day(text),
        room: RoomChange::Stays,
        reason: None,
    }
}

fn correct(event: u32, to: Option<Change>) -> Change {
    let to = to.map(|right| Box::new(right.into()));
    Change::Correct { event, to }
}

fn lived(changes: impl IntoIterator<Item = Change>) -> CaseRecord {
    let now: DateTime<Utc> = "2026-02-24T04:00:00Z".parse().unwrap();
    let accept = |record: CaseRecord, change| record.accept_as_seen(change, u32::MAX, now);
    let lived = changes.into_iter().try_fold(CaseRecord::default(), accept);
    lived.unwrap()
}

/// What a reader who knows that revision is told.
fn told(record: &CaseRecord, revision: u32) -> Vec<String> {
    said(&record.news_since(revision, None).unwrap())
}

/// What news say: the days, or that something was wrong.
fn said(news: &[News]) -> Vec<String> {
    let said = news.iter().map(|item| match item {
        News::Corrected(corrected) => match &corrected.fact {
            CorrectedFact::Hearing { wrong, right, .. } => {
                let day = |standing: &HearingStanding| {
                    let when = standing.when();
                    when.map_or("none".to_owned(), |when| when.day.format("%d").to_string())
                };
                format!("{}: {} → {}", corrected.wrong, day(wrong), day(right))
            }
            _ => format!("{} was wrong", corrected.wrong),
        },
        News::Shifted { from, to } => {
            format!("{} to {}", from.day.format("%d"), to.when.day.format("%d"))
        }
        _ => "something else".to_owned(),
    });
    said.collect()
}

#[test]
fn no_date_is_called_right_that_is_not() {
    let record = lived([set("10"), moved("12"), correct(1, Some(set("11")))]);
    assert_eq!(told(&record, 2), ["1 was wrong"]);
    assert_eq!(told(&record, 1), ["1: 10 → 11", "11 to 12"]);
    assert_eq!(told(&record, 3), [""; 0]);
}

#[test]
fn of_two_corrections_of_a_hearing_the_one_that_counts_is_told() {
    let both = [correct(1, Some(set("11"))), correct(2, Some(moved("13")))];
    let begun = [set("10"), moved("12")];
    let record = lived(begun.clone().into_iter().chain(both.clone()));
    assert_eq!(told(&record, 2), ["2: 12 → 13", "1 was wrong"]);
    // Whichever came last.
    let record = lived(begun.into_iter().chain(both.into_iter().rev()));
    assert_eq!(told(&record, 2), ["2: 12 → 13", "1 was wrong"]);
}

#[test]
fn of_a_hearing_that_goes_on_its_date_is_told_once() {
    let adjourned = |to| Change::Adjourn {
        hearing: HearingNo(1),
        to: Some(day(to)),
        room: None,
        note: None,
        reason: None,
    };
    let right = correct(2, Some(adjourned("13")));
    let record = lived([set("10"), adjourned("12"), right]);
    assert_eq!(told(&record, 2), ["2: 12 → 13"]);
}

/// A reader who may have heard of what came in between, or may not.
#[test]
fn what_was_wrong_in_either_case_is_told_once() {
    let record = lived([set("10"), Change::Check, correct(1, Some(set("11")))]);
    let news = record.news_since(1, Some(2)).unwrap();
    assert_eq!(said(&news), ["1: 10 → 11"]);
}

#[test]
fn what_was_corrected_back_is_told_to_nobody_who_knew_it() {
    let there = correct(2, Some(moved("13")));
    let back = correct(2, Some(moved("12")));
    let record = lived([set("10"), moved("12"), there, back]);
    assert_eq!(told(&record, 2), [""; 0]);
    assert_eq!(told(&record, 3), ["2: 13 → 12"]);
}

#[test]
fn what_was_withdrawn_is_as_it_was_before() {
    let record = lived([set("10"), moved("12"), correct(2, None)]);
    assert_eq!(told(&record, 2), ["2: 12 → 10"]);
    assert_eq!(told(&record, 1), [""; 0]);
}

fn words(text: &str) -> Words {
    Words {
        en: Some(text.to_owned()),
        ..Words::default()
    }
}

/// A thing of each kind, said wrong, and what is right.
fn things() -> Vec<(&'static str, Change, Change)> {
    let room = |room: &str| Change::Room {
        hearing: HearingNo(1),
        room: Some(room.to_owned()),
        reason: None,
    };
    let access = |status| Change::Access {
        access: Access {
            status,
            ..Access::default()
        },
    };
    let custody = |status| Change::Custody {
        person: "somebody".parse().unwrap(),
        custody: Custody {
            status,
            ..Custody::default()
        },
    };
    let stage = |stage| Change::Stage { stage, since: None };
    let verdict = |text| Change::Verdict {
        text: Some(words(text)),
    };
    let appeal = |case: &str| Change::Appeal {
        case: case.parse().unwrap(),
    };
    let statement = |side| Change::Statement {
        statement: Statement {
            side,
            speaker: None,
            said: None,
            text: words("no comment"),
            source: None,
        },
    };
    vec![
        ("date", moved("12"), moved("13")),
        ("room", room("5"), room("6")),
        (
            "access",
            access(AccessStatus::Full),
            access(AccessStatus::Closed),
        ),
        (
            "custody",
            custody(CustodyStatus::Bail),
            custody(CustodyStatus::Pledge),
        ),
        ("stage", stage(Stage::Appeal), stage(Stage::Cassation)),
        ("verdict", verdict("one"), verdict("another")),
        ("appeal", appeal("one"), appeal("another")),
        (
            "statement",
            statement(Side::Defence),
            statement(Side::Court),
        ),
    ]
}

/// What is wrong of what a reader knows, and in which change each thing was said, in the order of the changes.
fn named(record: &CaseRecord, revision: u32) -> Vec<(u32, &'static str)> {
    let news = record.news_since(revision, None).unwrap();
    let told = news.iter().filter_map(|item| match item {
        News::Corrected(corrected) => Some(corrected),
        _ => None,
    });
    let kind = |fact: &CorrectedFact| match fact {
        CorrectedFact::Hearing { .. } => "date",
        CorrectedFact::Room { .. } => "room",
        CorrectedFact::Verdict { .. } => "verdict",
        CorrectedFact::Access { .. } => "access",
        CorrectedFact::Custody { .. } => "custody",
        CorrectedFact::Stage { .. } => "stage",
        CorrectedFact::Appeal { .. } => "appeal",
        CorrectedFact::Statement { .. } => "statement",
        CorrectedFact::Details(_) => "details",
    };
    let named = told.map(|corrected| (corrected.told_in, kind(&corrected.fact)));
    let mut named: Vec<_> = named.collect();
    named.sort_unstable();
    named
}

#[test]
fn a_thing_is_named_by_the_change_that_said_it() {
    let things = things();
    let pairs = things
        .iter()
        .flat_map(|one| things.iter().map(move |other| (one, other)));
    for ((one, wrong_one, right_one), (other, wrong_other, right_other)) in
        pairs.filter(|(one, other)| one.0 != other.0)
    {
        let begun = [set("10"), wrong_one.clone(), wrong_other.clone()];
        let mut corrections = [
            correct(2, Some(right_one.clone())),
            correct(3, Some(right_other.clone())),
        ];
        for _ in 0..2 {
            let record = lived(begun.iter().chain(&corrections).cloned());
            assert_eq!(named(&record, 3), [(2, *one), (3, *other)]);
            corrections.reverse();
        }
        // One of them is a correction itself by the time that it is wrong.
        let again = [correct(4, None), correct(3, None)];
        let record = lived(begun.into_iter().chain(corrections).chain(again));
        assert_eq!(named(&record, 4), [(3, *other), (4, *one)]);
    }
}

#[test]
fn what_a_hearing_was_set_with_is_named_by_the_change_that_set_it() {
    let wrong = Change::Schedule {
        when: day("10"),
        room: Some("5".to_owned()),
        note: None,
    };
    let both = [correct(1, Some(set("11"))), correct(2, Some(moved("13")))];
    let record = lived([wrong, moved("12")].into_iter().chain(both));
    assert_eq!(named(&record, 2), [(1, "room"), (2, "date")]);
}

#[test]
fn what_no_change_said_is_named_by_the_one_that_was_to_say_it() {
    let things = things();
    let wrong = |kind: &str| {
        things
            .iter()
            .find(|thing| thing.0 == kind)
            .unwrap()
            .1
            .clone()
    };
    let begun = [set("10"), wrong("access"), wrong("custody")];
    let both = [correct(2, Some(moved("11"))), correct(3, None)];
    let record = lived(begun.into_iter().chain(both));
    let expected = [(2, "access"), (2, "date"), (3, "custody")];
    assert_eq!(named(&record, 3), expected);
}
