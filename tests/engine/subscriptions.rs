//! Subscriptions: a new case is offered once, a date is told once, and neither outlives what it is of.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        case::{Description, Listing},
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::{Language, Words},
        news::NewsKind,
        note::Note,
        preferences::{Preferences, Way},
        subscription::{Sought, Subject, SubjectKind},
    },
    flow::{Turn, fan_out, find, subscribe},
    search,
    store::{
        CaseId, ClaimRequest, Claimable, ClaimedNotice, NoteEffect, NoticeKind, SubscribeEffect,
        UnfollowEffect,
    },
};

use crate::fixture::{Fixture, at, day, delivered, description, fixture, import, is_event, update};

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

/// Any case of a court in Almaty is one of it.
fn almaty() -> Subject {
    let court = description().court;
    Subject {
        sought: search::sought_city(&court),
        ..everything()
    }
}

async fn subscribed(fixture: &Fixture, chat: Chat, shown: &[CaseId]) -> i64 {
    match subscribe_to(fixture, chat, (&everything(), shown)).await {
        SubscribeEffect::Begun(subscription) => subscription.id,
        other => panic!("{other:?}"),
    }
}

async fn subscribe_to(fixture: &Fixture, chat: Chat, to: (&Subject, &[CaseId])) -> SubscribeEffect {
    let receipt = update(&fixture.store, 5000).await.receipt();
    let subscriptions = fixture.store.subscriptions();
    let subscribed = subscriptions.subscribe(Asker::Known(chat), None, to, receipt);
    subscribed.await.unwrap().1
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
    subscribed(&fixture, anna, &[fixture.case]).await;
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
        subscribed(&fixture, chat, &[fixture.case]).await;
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

/// They are counted for a preview as they are told.
#[tokio::test]
async fn whoever_wants_no_dates_is_not_counted_among_those_who_are_told_them() {
    let fixture = fixture().await;
    let counted = async || {
        let told = fixture.store.subscriptions().told_dates_of(fixture.case);
        told.await.unwrap()
    };
    for key in [2, 3] {
        let chat = fixture.person(key).await;
        subscribed(&fixture, chat, &[fixture.case]).await;
    }
    assert_eq!(counted().await, 2);
    let boris = fixture.person(3).await;
    for (way, expected) in [(Way::Never, 1), (Way::InDigest, 2), (Way::Silently, 2)] {
        let mut chosen = Preferences::default();
        chosen.choose(NewsKind::Hearings, way);
        let receipt = update(&fixture.store, 5002).await.receipt();
        let chats = fixture.store.chats();
        let choose = chats.choose_preferences(Asker::Known(boris), &chosen, receipt, now());
        choose.await.unwrap();
        assert_eq!(counted().await, expected, "{way:?}");
    }
}

/// What was called off is not cleared away yet when it is on again.
#[tokio::test]
async fn a_date_that_was_called_off_is_told_once_it_is_on_again() {
    let fixture = fixture().await;
    let chat = fixture.person(2).await;
    subscribed(&fixture, chat, &[fixture.case]).await;
    let editor = fixture.editor(1).await;
    let set = Change::Schedule {
        when: day("2026-02-27"),
        room: None,
        note: None,
    };
    let off = Change::Cancel {
        hearing: HearingNo(2),
        reason: None,
    };
    let wrong = Change::Correct { event: 3, to: None };
    for change in [set, off, wrong] {
        fixture.post(editor, change, now()).await;
        let postings = fixture.store.postings();
        let released = postings.release_posting(&fixture.plan, now());
        assert!(is_event(released.await.unwrap(), fixture.case));
    }
    let told = claimed(&fixture, now()).await.into_iter();
    let told: Vec<_> = told.filter(|one| one.chat.id == chat.id).collect();
    let told: Vec<_> = told.iter().map(|one| one.what).collect();
    assert_eq!(told, [NoticeKind::Date(HearingNo(2), 1)]);
}

#[tokio::test]
async fn nothing_is_left_of_a_subscription_that_ended_or_of_a_chat_that_was_forgotten() {
    let fixture = fixture().await;
    for (key, forgets) in [(2, false), (3, true)] {
        let chat = fixture.person(key).await;
        let id = subscribed(&fixture, chat, &[fixture.case]).await;
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
    subscribed(&fixture, chat, &[fixture.case]).await;
    import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    while let Ok(Some(_)) = fan_out::step(&fixture.store, now()).await {}
    let exported = async || {
        let kept = fixture.store.chats().export_chat(chat.id).await.unwrap();
        serde_json::to_string(&kept).unwrap()
    };
    assert_eq!(exported().await.matches("\"other\"").count(), 2);
    let mut unlisted = description();
    unlisted.listing = Listing::Unlisted;
    describe(&fixture, "other", &unlisted).await;
    assert!(!exported().await.contains("\"other\""));
}

#[tokio::test]
async fn what_was_shown_or_followed_before_it_was_offered_is_not_offered() {
    #[derive(Debug)]
    enum Way {
        Untouched,
        ShownByAnother,
        ShownByTheSame,
        Followed,
        Merged,
    }
    for way in [
        Way::Untouched,
        Way::ShownByAnother,
        Way::ShownByTheSame,
        Way::Followed,
        Way::Merged,
    ] {
        let fixture = fixture().await;
        let chat = fixture.person(2).await;
        let (store, asker) = (&fixture.store, Asker::Known(chat));
        subscribed(&fixture, chat, &[fixture.case]).await;
        let other = import(store, &fixture.plan, "other", "2026-02-27").await;
        while let Ok(Some(_)) = fan_out::step(store, now()).await {}
        let receipt = update(store, 5001).await.receipt();
        match way {
            Way::Untouched => {}
            Way::ShownByAnother => {
                subscribe_to(&fixture, chat, (&almaty(), &[other])).await;
            }
            Way::ShownByTheSame => {
                let again = subscribe_to(&fixture, chat, (&everything(), &[other])).await;
                assert!(matches!(again, SubscribeEffect::Unchanged(_)));
            }
            Way::Followed => {
                let follows = store.follows();
                let followed = follows.follow_case(asker, None, other, now(), receipt);
                followed.await.unwrap();
                let receipt = update(store, 5002).await.receipt();
                let unfollowed = follows.unfollow_case(chat.id, other, now(), receipt);
                unfollowed.await.unwrap();
            }
            Way::Merged => {
                let from = fixture.person(3).await;
                subscribe_to(&fixture, from, (&almaty(), &[other])).await;
                let migrated = store.chats().migrate_chat(from.key, chat.key, receipt);
                migrated.await.unwrap();
            }
        }
        import(store, &fixture.plan, "other", "2026-02-27").await;
        let offers = claimed(&fixture, now()).await;
        let expected = matches!(way, Way::Untouched);
        assert_eq!(offers.len(), usize::from(expected), "{way:?}: {offers:?}");
    }
}

/// Who was carried over to an appeal and let it go again can be offered it; a note on it says that they know of it.
#[tokio::test]
async fn a_case_with_a_note_is_not_offered_once_it_is_let_go() {
    for writes in [false, true] {
        let fixture = fixture().await;
        let anna = fixture.follower(2).await;
        subscribed(&fixture, anna, &[fixture.case]).await;
        let appeal = import(&fixture.store, &fixture.plan, "appeal", "2026-03-20").await;
        let linked = Change::Appeal {
            case: "appeal".parse().unwrap(),
        };
        let editor = fixture.editor(1).await;
        fixture.post(editor, linked, now()).await;
        fixture.release(now()).await;
        while let Ok(Some(_)) = fan_out::step(&fixture.store, now()).await {}
        let follows = fixture.store.follows();
        if writes {
            let receipt = update(&fixture.store, 5001).await.receipt();
            let note = Note::new("my cousin").unwrap();
            let kept = follows.keep_note((anna.id, appeal), &note, receipt);
            assert!(matches!(kept.await.unwrap(), NoteEffect::Kept(_)));
        }
        let receipt = update(&fixture.store, 5002).await.receipt();
        let unfollowed = follows.unfollow_case(anna.id, appeal, now(), receipt);
        assert!(matches!(
            unfollowed.await.unwrap(),
            UnfollowEffect::Ended(_)
        ));
        import(&fixture.store, &fixture.plan, "appeal", "2026-03-20").await;
        let told = claimed(&fixture, now()).await;
        let offers = told.iter().filter(|one| one.what == NoticeKind::Offer);
        assert_eq!(offers.count(), usize::from(!writes), "{told:?}");
    }
}

/// Between the search and the subscription it can become so.
#[tokio::test]
async fn a_case_that_is_unlisted_or_erased_is_of_no_subscription() {
    let fixture = fixture().await;
    let chat = fixture.person(2).await;
    let mut unlisted = description();
    unlisted.listing = Listing::Unlisted;
    describe(&fixture, "a-case", &unlisted).await;
    let shown = [fixture.case, CaseId::of_number(99)];
    subscribed(&fixture, chat, &shown).await;
    let subscriptions = fixture.store.subscriptions();
    assert_eq!(subscriptions.unfollowed_cases(chat.id).await.unwrap(), []);
}

#[tokio::test]
async fn all_cases_of_a_city_are_of_its_subscription_however_many_there_are() {
    let fixture = fixture().await;
    let chat = fixture.person(2).await;
    let many = 1_001;
    for number in 0..many {
        describe(&fixture, &format!("of-{number}"), &description()).await;
    }
    let turn = Turn {
        chat: Asker::Known(chat),
        topic: None,
        now: now(),
        receipt: update(&fixture.store, 5001).await.receipt(),
    };
    let begun = subscribe::begin(&fixture.store, &almaty(), turn)
        .await
        .unwrap();
    assert_eq!(begun.count, many);
    let subscriptions = fixture.store.subscriptions();
    let known = subscriptions.unfollowed_cases(chat.id).await.unwrap();
    assert_eq!(known.len(), many);
}

/// Imports a case of that description, found by its words.
async fn describe(fixture: &Fixture, slug: &str, description: &Description) {
    let slug = slug.parse().unwrap();
    let index = find::index(&slug, description);
    let imported = fixture.store.cases().import_case(
        &slug,
        description,
        &index,
        Vec::new(),
        &fixture.plan,
        now(),
    );
    imported.await.unwrap();
}
