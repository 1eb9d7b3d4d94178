//! What a calendar file is made of: since when a case stands as it does, and which hearings are cancelled in it.

use hearing_bot::{
    domain::{
        chat::Asker,
        event::Change,
        hearing::{HearingNo, RoomChange},
        when::When,
    },
    flow::calendar,
    store::CaseIndex,
};

use crate::fixture::{at, description, fixture};

#[tokio::test]
async fn a_case_that_its_file_describes_in_another_way_stands_so_since_then() {
    let fixture = fixture().await;
    let anna = fixture.follower(2).await;
    let slug = "a-case".parse().unwrap();
    let since = async || {
        let stored = fixture.store.cases().case(&slug).await.unwrap().unwrap();
        let file = calendar::of_case(&fixture.store, stored, None, Asker::Known(anna)).await;
        file.unwrap().cases[0].since
    };
    let import = async |zone: &str, now| {
        let mut description = description();
        description.court.zone = zone.parse().unwrap();
        let index = CaseIndex::default();
        let cases = fixture.store.cases();
        let none = Vec::new();
        let imported = cases.import_case(&slug, &description, &index, none, &fixture.plan, now);
        imported.await.unwrap();
    };
    let recorded = since().await;
    let (same, other) = (at("2026-02-24T12:00"), at("2026-02-24T13:00"));
    assert!(recorded < same);
    import("Asia/Almaty", same).await;
    assert_eq!(since().await, recorded, "nothing is another");
    import("Europe/London", other).await;
    assert_eq!(since().await, other);
    import("Europe/London", at("2026-02-24T14:00")).await;
    assert_eq!(since().await, other);
}

/// An earlier file has it on the later day, to which it was moved, and that was withdrawn first.
#[tokio::test]
async fn a_withdrawn_hearing_is_cancelled_until_the_last_day_that_was_announced_for_it() {
    let fixture = fixture().await;
    let (editor, anna) = (fixture.editor(1).await, fixture.follower(2).await);
    let moved = Change::Move {
        hearing: HearingNo(1),
        to: When::day("2026-03-05".parse().unwrap()),
        room: RoomChange::Stays,
        reason: None,
    };
    let withdraw = |event| Change::Correct { event, to: None };
    let post = async |change, now| {
        fixture.post(editor, change, now).await;
        fixture.release(now).await;
    };
    let file = async || {
        let stored = fixture.store.cases().case_by_id(fixture.case).await;
        let file = calendar::of_case(&fixture.store, stored.unwrap(), None, Asker::Known(anna));
        file.await.unwrap()
    };
    for (change, now) in [
        (moved, at("2026-02-24T10:00")),
        (withdraw(2), at("2026-02-24T11:00")),
        (withdraw(1), at("2026-02-26T10:00")),
    ] {
        assert!(!file().await.has_withdrawn());
        post(change, now).await;
    }
    let cancelling = file().await;
    assert_eq!(cancelling.cases[0].withdrawn.len(), 1);
    let is_of_no_use = |now| cancelling.is_of_no_use(at(now));
    assert!(!is_of_no_use("2026-03-05T10:00") && is_of_no_use("2026-03-06T10:00"));
    post(Change::Check, at("2026-03-05T10:00")).await;
    assert!(file().await.has_withdrawn());
    post(Change::Check, at("2026-03-06T10:00")).await;
    assert!(!file().await.has_withdrawn());
}

#[tokio::test]
async fn the_file_of_a_hearing_that_was_adjourned_has_the_day_on_which_it_goes_on() {
    let fixture = fixture().await;
    let (editor, anna) = (fixture.editor(1).await, fixture.follower(2).await);
    let of_hearing = async |only| {
        let stored = fixture.store.cases().case_by_id(fixture.case).await;
        let only = Some(HearingNo(only));
        let asker = Asker::Known(anna);
        let file = calendar::of_case(&fixture.store, stored.unwrap(), only, asker).await;
        file.unwrap().cases.remove(0)
    };
    let days = async |only| {
        let case = of_hearing(only).await;
        let hearings = case.hearings().map(|hearing| hearing.no.0);
        hearings.collect::<Vec<_>>()
    };
    let cancelled = async |only| {
        let withdrawn = of_hearing(only).await.withdrawn.into_iter();
        let numbers = withdrawn.map(|withdrawn| withdrawn.hearing.no.0);
        numbers.collect::<Vec<_>>()
    };
    let to = |day: &str| Some(When::day(day.parse().unwrap()));
    let set = Change::Schedule {
        when: When::day("2026-04-01".parse().unwrap()),
        room: None,
        note: None,
    };
    let adjourned = |hearing, to| Change::Adjourn {
        hearing: HearingNo(hearing),
        to,
        room: None,
        note: None,
        reason: None,
    };
    for (change, expected) in [
        (set, vec![1]),
        (adjourned(1, to("2026-03-02")), vec![1, 3]),
        (adjourned(3, to("2026-03-04")), vec![1, 3, 4]),
        (adjourned(4, None), vec![1, 3, 4]),
    ] {
        fixture.post(editor, change, at("2026-02-25T12:00")).await;
        fixture.release(at("2026-02-25T12:00")).await;
        assert_eq!(days(1).await, expected);
    }
    assert_eq!(days(4).await, [4]);
    assert_eq!(days(2).await, [2]);
    // What an earlier file of the same hearing has is cancelled in it, and nothing else.
    for event in [5, 4, 2] {
        let change = Change::Correct { event, to: None };
        fixture.post(editor, change, at("2026-02-25T13:00")).await;
        fixture.release(at("2026-02-25T13:00")).await;
    }
    assert_eq!(days(1).await, [1, 3]);
    for (only, expected) in [(1, vec![4]), (3, vec![4]), (2, vec![2])] {
        assert_eq!(cancelled(only).await, expected, "{only}");
    }
}
