//! The cards of a change that waits for a second editor, in the store: what is decided while one is on its way reaches it.

use chrono::TimeDelta;
use hearing_bot::{
    domain::case_state::RejectionReason,
    store::{ApprovalOutcome, NoticeKind, Settlement},
};
use sqlx::{SqlitePool, query, query_scalar};

use crate::fixture::{adjourn, at, fixture, update};

#[tokio::test]
async fn what_is_decided_while_an_editor_is_being_asked_reaches_their_card() {
    let fixture = fixture().await;
    let now = at("2026-02-21T10:00");
    let lapses_at = now + TimeDelta::hours(1);
    let (author, first) = (fixture.editor(1).await, fixture.editor(2).await);
    fixture.editor(3).await;
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    fixture.asks(author, adjourn(), (now, lapses_at)).await;
    let asked = fixture.claim_up_to(10, now).await;
    assert_eq!(asked.len(), 2, "{asked:?}");
    let NoticeKind::Posting(posting) = asked[0].what else {
        panic!("{asked:?}");
    };
    let is_first = |at: &usize| asked[*at].chat.id == first.id;
    let (one, other) = if is_first(&0) { (0, 1) } else { (1, 0) };
    let there = |message| Settlement::NextReport {
        at: lapses_at,
        message,
    };
    fixture.settle(&asked[one], there(11), now).await;
    // The first answers before it is known that the other has their card.
    let receipt = update(&fixture.store, 900).await.receipt();
    let by = (posting, first.id);
    let postings = fixture.store.postings();
    let rejected = postings.reject(by, RejectionReason::Wrong, now, receipt);
    assert!(matches!(
        rejected.await.unwrap(),
        ApprovalOutcome::Counts(_)
    ));
    fixture.settle(&asked[other], there(12), now).await;
    let left: Vec<i64> = query_scalar("select message from notice where message is not null")
        .fetch_all(&pool)
        .await
        .unwrap();
    assert_eq!(left, [12], "whoever decided sees it on their card");
    let ends = fixture.claim_up_to(10, now).await;
    let ends = ends.iter().find(|one| one.chat.id == asked[other].chat.id);
    let card = postings.asked_in(ends.unwrap()).await.unwrap();
    assert_eq!(card, Some(12));
    // Whatever stands there, it is edited in vain at worst.
    query("update notice set message = 9223372036854775807 where message = 12")
        .execute(&pool)
        .await
        .unwrap();
    let card = postings.asked_in(ends.unwrap()).await.unwrap();
    assert_eq!(card, Some(0));
}
