//! Subscriptions: a new case is offered once, a date is told once, and neither outlives what it is of.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        case::Listing,
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::{Language, Words},
        subscription::{Sought, Subject, SubjectKind},
    },
    flow::fan_out,
    store::{
        CaseId, CaseIndex, ClaimRequest, Claimable, ClaimedNotice, NoticeKind, SubscribeEffect,
    },
};

use crate::fixture::{Fixture, at, day, delivered, description, fixture, import, update};

fn now() -> DateTime<Utc> {
    at("2026-02-20T10:00")
}

/// Any case is one of it.
fn everything() -> Subject {
    Subject {
        kind: SubjectKind::City,
        name: Words::only(Language::En, "Almaty"),
        city: None,
        sought: Sought::default(),
    }
}

async fn subscribe(fixture: &Fixture, chat: Chat, shown: &[CaseId]) -> i64 {
    let receipt = update(&fixture.store, 5000).await.receipt();
    let subject = everything();
    let subscribed = fixture.store.subscriptions().subscribe(
        Asker::Known(chat),
        None,
        (&subject, shown),
        receipt,
    );
    match subscribed.await.unwrap().1 {
        SubscribeEffect::Begun(subscription) => subscription.id,
        other => panic!("{other:?}"),
    }
}

/// What is claimed after all notices are made.
async fn claimed(fixture: &Fixture, now: DateTime<Utc>) -> Vec<ClaimedNotice> {
    while let Ok(Some(_)) = fan_out::step(&fixture.store, now).await {}
    fixture.claim_up_to(10, now).await
}

#[tokio::test]
async fn an_offer_that_may_have_arrived_is_made_again_and_one_that_did_is_not() {
    let fixture = fixture().await;
    let anna = fixture.follower(2).await;
    subscribe(&fixture, anna, &[fixture.case]).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    let first = claimed(&fixture, now()).await;
    let [offer] = first.as_slice() else {
        panic!("{first:?}")
    };
    assert_eq!((offer.what, offer.case), (NoticeKind::Offer, Some(other)));
    // A crash: the claim is not settled, and its chat is not busy any more.
    let request = ClaimRequest {
        limit: 10,
        busy: &[],
        what: Claimable::Everything,
    };
    let outbox = fixture.store.outbox();
    let again = outbox.settle_and_claim(&[], request, now()).await.unwrap();
    let again = again.claimed;
    assert_eq!(again.len(), 1);
    fixture
        .settle(&again[0], delivered(again[0].revision), now())
        .await;
    import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    assert_eq!(claimed(&fixture, now()).await, []);
}

#[tokio::test]
async fn a_date_is_told_once_and_not_to_who_follows_the_case() {
    let fixture = fixture().await;
    let (anna, boris) = (fixture.follower(2).await, fixture.person(3).await);
    for chat in [anna, boris] {
        subscribe(&fixture, chat, &[fixture.case]).await;
    }
    let editor = fixture.editor(1).await;
    let moved = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day("2026-02-26"),
        reason: None,
    };
    fixture.post(editor, moved, now()).await;
    fixture.release(now()).await;
    let told = claimed(&fixture, now()).await;
    let kinds: Vec<_> = told.iter().map(|one| (one.chat.key, one.what)).collect();
    let dates: Vec<_> = kinds
        .iter()
        .filter(|(_, what)| matches!(what, NoticeKind::Date(..)))
        .collect();
    let [(to, _)] = dates.as_slice() else {
        panic!("{kinds:?}")
    };
    assert_eq!(*to, ChatKey(3));
    for one in &told {
        fixture.settle(one, delivered(one.revision), now()).await;
    }
    assert_eq!(
        claimed(&fixture, now() + TimeDelta::hours(1))
            .await
            .iter()
            .filter(|one| one.chat.key == ChatKey(3))
            .count(),
        0
    );
}

#[tokio::test]
async fn nothing_is_left_of_a_subscription_that_ended_or_of_a_chat_that_was_forgotten() {
    let fixture = fixture().await;
    for (key, forgets) in [(2, false), (3, true)] {
        let chat = fixture.person(key).await;
        let id = subscribe(&fixture, chat, &[fixture.case]).await;
        let receipt = update(&fixture.store, 5001).await.receipt();
        let slug = if forgets { "one" } else { "two" };
        import(&fixture.store, &fixture.plan, slug, "2026-02-27").await;
        while let Ok(Some(_)) = fan_out::step(&fixture.store, now()).await {}
        if forgets {
            let chats = fixture.store.chats();
            chats.forget_chat(chat.key, now(), receipt).await.unwrap();
        } else {
            let ended = fixture
                .store
                .subscriptions()
                .unsubscribe(chat.id, id, receipt);
            assert!(ended.await.unwrap().is_some());
        }
        assert_eq!(fixture.claim_up_to(10, now()).await, []);
        let kept = fixture
            .store
            .subscriptions()
            .of_chat(chat.id)
            .await
            .unwrap();
        assert_eq!(kept, []);
    }
}

/// Whoever was not told of it while it was public has not heard of it.
#[tokio::test]
async fn a_case_that_became_unlisted_before_it_was_offered_is_in_no_export() {
    let fixture = fixture().await;
    let chat = fixture.person(2).await;
    subscribe(&fixture, chat, &[fixture.case]).await;
    import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    while let Ok(Some(_)) = fan_out::step(&fixture.store, now()).await {}
    let exported = async || {
        let kept = fixture.store.chats().export_chat(chat.id).await.unwrap();
        serde_json::to_string(&kept).unwrap()
    };
    assert_eq!(exported().await.matches("\"other\"").count(), 2);
    let mut unlisted = description();
    unlisted.listing = Listing::Unlisted;
    let (slug, index) = ("other".parse().unwrap(), CaseIndex::default());
    let imported = fixture.store.cases().import_case(
        &slug,
        &unlisted,
        &index,
        Vec::new(),
        &fixture.plan,
        now(),
    );
    imported.await.unwrap();
    assert!(!exported().await.contains("\"other\""));
}
