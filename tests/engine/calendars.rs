//! What a calendar file is made of: which hearings are cancelled in it.

use hearing_bot::{
    domain::{
        chat::Asker,
        event::Change,
        hearing::{HearingNo, RoomChange},
        when::When,
    },
    flow::calendar,
};

use crate::fixture::{at, fixture};

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
