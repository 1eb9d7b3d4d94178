//! P14: whatever number of cases cannot be told, the others are.

use hearing_bot::{
    domain::chat::ChatKey,
    store::{CaseId, Progress},
};

use super::{
    rows::sql,
    spoiled::{later, now},
};
use crate::fixture::{Fixture, adjourn, fixture, import};

/// More than are looked at together.
const BAD: usize = 70;

const FOLLOWER: i64 = 2;

/// Changes of many cases were released, and last one of this case.
async fn released() -> (Fixture, CaseId) {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let mut good = fixture.case;
    for nth in 0..=BAD {
        let name = if nth < BAD {
            format!("bad-{nth}")
        } else {
            "good".to_owned()
        };
        good = import(&fixture.store, &fixture.plan, &name, "2026-02-25").await;
        fixture
            .follower_of(good, FOLLOWER + i64::from(nth < BAD))
            .await;
        fixture.post_on(good, editor, adjourn(), now()).await;
    }
    let (store, plan) = (&fixture.store, &fixture.plan);
    while store
        .postings()
        .release_posting(plan, now())
        .await
        .unwrap()
        .is_some()
    {}
    (fixture, good)
}

/// Whether the last of them is told of, and after how many steps of the fan-out.
async fn is_told(fixture: &Fixture, good: CaseId) -> (bool, usize) {
    let mut steps = 1;
    while let Ok(Progress::More) = fixture.store.outbox().expand_broadcast(now()).await {
        steps += 1;
        assert!(steps < 1_000, "the fan-out has no end");
    }
    let claimed = fixture.claim_up_to(200, now()).await;
    let is_told = |claimed: &&hearing_bot::store::ClaimedNotice| {
        claimed.case == Some(good) && claimed.chat.key == ChatKey(FOLLOWER)
    };
    (
        claimed
            .iter()
            .any(|one| one.all().any(|part| is_told(&part))),
        steps,
    )
}

#[tokio::test]
async fn no_number_of_cases_that_cannot_be_read_starves_the_others() {
    let (fixture, good) = released().await;
    sql(
        &fixture.dir,
        "create table stood as select * from court_case",
    )
    .await;
    let spoil = "update court_case set case_state = '?' || case_state where slug like 'bad-%'";
    sql(&fixture.dir, spoil).await;
    let (is_told, steps) = is_told(&fixture, good).await;
    assert!(is_told && steps < 10, "{is_told} {steps}");
    let mend = "update court_case set case_state = (select case_state from stood where stood.id = court_case.id)";
    sql(&fixture.dir, mend).await;
    fixture.fan_out(later()).await;
    let mut told = std::collections::BTreeSet::new();
    for _ in 0..=BAD {
        for one in fixture.claim(later()).await {
            told.extend(one.all().map(|part| part.case));
            fixture
                .settle(&one, crate::fixture::delivered(one.revision), later())
                .await;
        }
    }
    assert!(told.len() >= BAD, "{}", told.len());
}

#[tokio::test]
async fn no_number_of_fan_outs_that_fail_starves_the_others() {
    let (fixture, good) = released().await;
    let broken = "create trigger broken before insert on notice when (
                      select slug like 'bad-%' from broadcast join court_case on court_case.id = broadcast.case_id
                      where broadcast.id = new.broadcast_id and broadcast.kind = 'change')
                  begin select raise(abort, 'broken'); end";
    sql(&fixture.dir, broken).await;
    let (is_told, steps) = is_told(&fixture, good).await;
    assert!(is_told && steps < 10, "{is_told} {steps}");
    fixture
        .store
        .outbox()
        .expand_broadcast(now())
        .await
        .unwrap_err();
}
