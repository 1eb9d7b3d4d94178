//! Cases of their own: a clock that was ahead, an author who is forgotten, a change that no longer applies, questions, and what is
//! said to whom.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    bot::{render_notice, render_quote},
    domain::case_state::{ChangeRefusal, RejectionReason},
    flow::{
        change::{self, ApprovalAnswer},
        delivery::{ComposeSettings, Composition, compose_batch},
    },
    store::{ClaimedNotice, NoticeKind, PostingState},
};

use super::{
    broken::Broken,
    changes::{APPROVAL, HEARINGS, Sort, WINDOW},
    world::{EVERY_KIND, World},
};
use crate::fixture::{at, delivered};

/// Four editors, of whom the first sent what another must approve.
async fn sent_at(now: DateTime<Utc>) -> World {
    let mut world = World::open(&EVERY_KIND, Broken::Nothing).await;
    world.are_named(&[0, 1, 2, 3]).await.unwrap();
    world.now = now;
    world.sends(0, Sort::Cancelled(1), None).await.unwrap();
    world
}

fn now() -> DateTime<Utc> {
    at("2026-02-20T10:00")
}

#[tokio::test]
async fn what_was_sent_while_the_clock_was_ahead_lapses_in_time() {
    let right = now();
    let world = sent_at(right + TimeDelta::days(1)).await;
    let (store, plan) = (&world.fixture.store, &world.fixture.plan);
    let (ends, lapses) = (
        right + TimeDelta::minutes(WINDOW),
        right + TimeDelta::minutes(APPROVAL),
    );
    for (now, next) in [(right, Some(ends)), (ends, Some(lapses)), (lapses, None)] {
        let due = change::step(store, plan, &world.settings, now).await;
        assert_eq!(due.unwrap(), next);
    }
    let lapsed = PostingState::Refused(ChangeRefusal::Lapsed);
    assert_eq!(world.posting(0).await, lapsed);
}

/// Whoever comes back after that is another chat, and would be another editor.
#[tokio::test]
async fn what_a_forgotten_editor_sent_is_approved_by_nobody() {
    let mut world = sent_at(now()).await;
    world.is_forgotten(0).await.unwrap();
    assert_eq!(world.posting(0).await, PostingState::Undone);
    world.are_named(&[0, 1, 2, 3]).await.unwrap();
    world.answers(0, 0, None).await.unwrap();
    world.passes(WINDOW);
    world.steps().await.unwrap();
    assert_eq!(world.posting(0).await, PostingState::Undone);
}

#[tokio::test]
async fn what_no_longer_applies_is_refused_for_that_and_not_as_lapsed() {
    for approves in [true, false] {
        let mut world = sent_at(now()).await;
        // As if its editor had seen the case before its hearings were set.
        world.raw("update posting set seen = 0", &[]).await;
        let store = world.fixture.store.clone();
        if approves {
            let turn = world.turn(1).await;
            let id = world.changes.postings[0].id;
            let answered = change::answer_approval(&store, turn, (id, None)).await;
            let answered = answered.unwrap();
            assert!(
                matches!(answered, ApprovalAnswer::NoLongerApplies(_)),
                "{answered:?}"
            );
        } else {
            world.now += TimeDelta::minutes(WINDOW);
            let (plan, settings) = (&world.fixture.plan, &world.settings);
            change::step(&store, plan, settings, world.now)
                .await
                .unwrap();
        }
        let refused = PostingState::Refused(ChangeRefusal::ChangedMeanwhile);
        assert_eq!(world.posting(0).await, refused);
    }
}

/// The questions to editors wait for the undo window only, as the reminders do.
#[tokio::test]
async fn what_waits_for_approval_holds_no_question_back() {
    let mut world = sent_at(at("2026-06-25T06:50")).await;
    for _ in 0..2 {
        world.passes(WINDOW);
        world.steps().await.unwrap();
    }
    let schedule = world.fixture.store.schedule();
    schedule
        .ask_editors(&world.fixture.plan, world.now)
        .await
        .unwrap();
    let mut asked = 0;
    // One by one for each chat.
    loop {
        let claimed = world.fixture.claim_up_to(10, world.now).await;
        if claimed.is_empty() {
            break;
        }
        for one in &claimed {
            let is_asked = matches!(one.what, NoticeKind::Question(..));
            asked += u32::from(is_asked && one.case == Some(world.case));
            world.fixture.settle(one, delivered(1), world.now).await;
        }
    }
    // Of every hearing, each of the four.
    assert_eq!(asked, 4 * HEARINGS);
}

/// Two were on their way: to one who lost the role meanwhile, and to one who did not.
#[tokio::test]
async fn whoever_lost_the_role_is_not_asked() {
    let world = sent_at(now()).await;
    let mut claimed = world.fixture.claim_up_to(10, world.now).await;
    assert_eq!(claimed.len(), 3);
    claimed[1].chat.role = None;
    assert_eq!(world.said(claimed).await, [true, false, true]);
}

/// A question that was kept back leaves together with the answer to the author, whose language is the same.
#[tokio::test]
async fn nobody_reads_what_its_author_is_told() {
    let mut world = sent_at(now()).await;
    let mut claimed = world.fixture.claim_up_to(10, world.now).await;
    let reason = Some(RejectionReason::NotConfirmed);
    world.answers(1, 0, reason).await.unwrap();
    let author = ClaimedNotice {
        chat: world.chats[0],
        ..claimed[0].clone()
    };
    claimed.insert(0, author);
    assert_eq!(world.said(claimed).await, [true, false, false, false]);
}

impl World {
    /// Whether each of these notices says something.
    async fn said(&self, claimed: Vec<ClaimedNotice>) -> Vec<bool> {
        let settings = ComposeSettings {
            render_notice,
            render_quote,
            plan: self.fixture.plan.clone(),
            changes: Arc::clone(&self.settings),
        };
        let composed = compose_batch(&self.fixture.store, claimed, &settings, self.now).await;
        let says = |composition| match composition {
            Composition::Composed(composed) => composed.text.is_some(),
            Composition::Failed => panic!("it is composed"),
        };
        composed
            .notices
            .into_iter()
            .map(|(_, it)| says(it))
            .collect()
    }
}

/// What is earlier depends on what goes out before it: here a change that was to, and waits for its approval longer, or is taken
/// back.
#[tokio::test]
async fn what_was_no_risk_behind_another_change_is_one_without_it() {
    for is_taken_back in [true, false] {
        let mut world = World::open(&EVERY_KIND, Broken::Nothing).await;
        world.sends(0, Sort::Adjourned(1), None).await.unwrap();
        world.passes(WINDOW);
        world.steps().await.unwrap();
        let first = if is_taken_back {
            Sort::SetAfter
        } else {
            Sort::SetBefore
        };
        world.sends(0, first, None).await.unwrap();
        world.sends(0, Sort::SetBefore, None).await.unwrap();
        if is_taken_back {
            world.takes_back(0, 1).await.unwrap();
        }
        world.passes(WINDOW);
        world.steps().await.unwrap();
        world.is_as_it_should_be().await.unwrap();
    }
}
