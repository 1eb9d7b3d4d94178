//! What leaves first, what waits, and what is counted.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::{Asker, Chat, ChatId, ChatKey, Topic},
        event::Change,
        hearing::{HearingNo, RoomChange},
        ledger::Ledger,
    },
    store::{
        CaseId, ClaimedNotice, FollowEffect, NoticeKind, RemoveNoteEffect, Settlement,
        UnfollowEffect,
    },
};

use sqlx::SqlitePool;

use crate::fixture::{
    Fixture, QUARANTINE, adjourn, at, day, delivered, fixture, import, open, update,
};

fn moved_to(when: &str) -> Change {
    Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day(when),
        reason: None,
    }
}

async fn ledger(fixture: &Fixture) -> Ledger {
    fixture
        .store
        .postings()
        .last_ledgers()
        .await
        .unwrap()
        .remove(0)
}

/// Five chats in the order in which they are claimed, of which the middle one has a notice in flight; each has two more that wait.
async fn five_with_one_busy(now: DateTime<Utc>) -> (Fixture, Vec<ChatId>, ClaimedNotice) {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let (second, third) = (
        import(&fixture.store, &fixture.plan, "second", "2026-02-25").await,
        import(&fixture.store, &fixture.plan, "third", "2026-02-25").await,
    );
    let mut chats = Vec::new();
    for key in 2..7 {
        fixture.follower_of(second, key).await;
        chats.push((fixture.follower_of(third, key).await.id, key));
    }
    chats.sort();
    let (busy, key) = chats[2];
    fixture.follower(key).await;
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    let first = fixture.claim(now).await.remove(0);
    assert_eq!(first.chat.id, busy);
    for case in [second, third] {
        fixture
            .post_on(case, editor, moved_to("2026-03-04"), now)
            .await;
        fixture.release(now).await;
    }
    let chats = chats.into_iter().map(|(chat, _)| chat).collect();
    (fixture, chats, first)
}

/// What waits for a chat that is busy stands between what is claimed for the others.
#[tokio::test]
async fn what_waits_between_two_that_are_claimed_is_not_in_flight() {
    let now = at("2026-02-20T12:00");
    let (fixture, chats, first) = five_with_one_busy(now).await;
    let claimed = fixture.claim(now).await;
    assert!(claimed.iter().all(|one| one.along.len() == 1));
    assert_eq!(fixture.in_flight(&chats).await, [2, 2, 1, 2, 2]);
    fixture.settle(&first, delivered(2), now).await;
    let claimed = fixture.claim(now).await;
    assert_eq!((claimed.len(), claimed[0].along.len()), (1, 1));
}

#[tokio::test]
async fn what_leaves_later_stays_so_between_two_that_are_claimed() {
    let now = at("2026-02-20T12:00");
    let (fixture, chats, first) = five_with_one_busy(now).await;
    let wait = TimeDelta::hours(1);
    let later = Settlement::PostponeChat { wait };
    fixture.settle(&first, later, now).await;
    assert_eq!(fixture.claim(now).await.len(), 4);
    assert_eq!(fixture.in_flight(&chats).await, [2, 2, 0, 2, 2]);
}

#[tokio::test]
async fn a_case_with_many_followers_lets_another_have_its_turn() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let small = import(&fixture.store, &fixture.plan, "small", "2026-02-25").await;
    let now = at("2026-02-20T12:00");
    for key in 1_000..1_510 {
        fixture.follower(key).await;
    }
    for key in 2_000..2_003 {
        fixture.follower_of(small, key).await;
    }
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    fixture
        .post_on(small, editor, moved_to("2026-03-04"), now)
        .await;
    fixture.release(now).await;

    let order = fixture.cases_in_turn(510, now).await;
    let last = order.iter().rposition(|case| *case == small).unwrap();
    assert_eq!(order.iter().filter(|case| **case == small).count(), 3);
    assert!((499..=503).contains(&last), "{last}");
}

#[tokio::test]
async fn what_the_courts_day_makes_urgent_overtakes() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    fixture.follower(2).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-20").await;
    fixture.follower_of(other, 3).await;
    let now = at("2026-02-23T12:00");
    // Told on the 23rd, it does not concern today or tomorrow. The other one is older.
    fixture
        .post_on(other, editor, moved_to("2026-03-21"), now)
        .await;
    fixture.release(now).await;
    let later = now + TimeDelta::hours(1);
    fixture.post(editor, moved_to("2026-04-03"), later).await;
    fixture.release(later).await;

    let evening = fixture.claim_one(at("2026-02-23T23:59")).await;
    fixture.settle(&evening, Settlement::NotSent, now).await;
    let night = fixture.claim_one(at("2026-02-24T00:00")).await;
    assert_eq!(night.case, Some(fixture.case));
}

#[tokio::test]
async fn reminders_leave_in_the_order_of_their_hearings() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let sooner = import(&fixture.store, &fixture.plan, "sooner", "2026-02-24").await;
    let soonest = import(&fixture.store, &fixture.plan, "soonest", "2026-02-23").await;
    for (case, key) in [(sooner, 3), (soonest, 4)] {
        fixture.follower_of(case, key).await;
    }
    // All three have a reminder a day before; the machine was off.
    let now = at("2026-02-24T09:00");
    fixture
        .store
        .schedule()
        .begin_reminders(at("2026-02-22T08:00"))
        .await
        .unwrap();
    fixture.store.schedule().begin_reminders(now).await.unwrap();
    fixture.fan_out(now).await;
    let order = fixture.cases_in_turn(2, now).await;
    assert_eq!(order, [sooner, fixture.case], "the soonest hearing is over");
}

#[tokio::test]
async fn the_ledger_tells_what_became_of_everybody() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    for key in 2..9 {
        fixture.follower(key).await;
    }
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    while fixture
        .store
        .postings()
        .release_posting(&fixture.plan, now)
        .await
        .unwrap()
        .is_some()
    {}
    let expected = Ledger {
        case: "a-case".parse().unwrap(),
        number: 2,
        released: now,
        told: 0,
        waiting: 7,
        held: 0,
        for_digest: 0,
        stopped: 0,
        unreachable: 0,
        barred: 0,
        failed: 0,
        corrected: 0,
        uncorrected: 0,
        correcting: 0,
        doubted: 0,
    };
    assert_eq!(ledger(&fixture).await, expected, "nobody has a notice yet");
    fixture.fan_out(now).await;
    assert_eq!(ledger(&fixture).await, expected);

    let claimed = fixture.claim(now).await;
    let ends = [
        delivered(2),
        delivered(2),
        Settlement::Gone,
        Settlement::Barred,
        Settlement::Failed,
        Settlement::InDoubt { revision: 2 },
        Settlement::PostponeChat {
            wait: TimeDelta::seconds(30),
        },
    ];
    for (one, end) in claimed.iter().zip(ends) {
        fixture.settle(one, end, now).await;
    }
    let expected = Ledger {
        told: 2,
        waiting: 2,
        unreachable: 1,
        barred: 1,
        failed: 1,
        doubted: 1,
        ..expected
    };
    assert_eq!(ledger(&fixture).await, expected);
    let later = now + QUARANTINE;
    for one in fixture.claim(later).await {
        fixture.settle(&one, delivered(2), later).await;
    }
    let expected = Ledger {
        told: 4,
        waiting: 0,
        ..expected
    };
    assert_eq!(ledger(&fixture).await, expected);
    assert_eq!(expected.total(), 7);
}

#[tokio::test]
async fn an_editor_hears_how_it_goes_while_others_still_wait() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    for key in 2..40 {
        fixture.follower(key).await;
    }
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let mut reports = 0;
    for seconds in 0..15 {
        let now = now + TimeDelta::seconds(seconds);
        for one in fixture.claim_up_to(2, now).await {
            let end = match one.what {
                NoticeKind::Posting(_) => {
                    reports += 1;
                    let at = now + TimeDelta::seconds(5);
                    Settlement::NextReport { at, message: 0 }
                }
                _ => delivered(2),
            };
            fixture.settle(&one, end, now).await;
        }
    }
    assert!(ledger(&fixture).await.waiting > 0, "some still wait");
    assert_eq!(reports, 3);
}

#[tokio::test]
async fn a_change_that_falls_into_another_is_counted_for_both() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    for key in [2, 3] {
        fixture.follower(key).await;
    }
    let now = at("2026-02-24T10:00");
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    let first = fixture.claim_one(now).await;
    fixture.settle(&first, delivered(2), now).await;
    fixture.post(editor, moved_to("2026-03-04"), now).await;
    fixture.release(now).await;
    for one in fixture.claim(now).await {
        fixture.settle(&one, delivered(3), now).await;
    }
    let told: Vec<_> = fixture.store.postings().last_ledgers().await.unwrap();
    let told: Vec<_> = told.iter().map(|one| (one.number, one.told)).collect();
    assert_eq!(told, [(3, 2), (2, 2)]);
}

#[tokio::test]
async fn reminders_of_a_moved_hearing_are_cleared_away() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    for key in 2..6 {
        fixture.follower(key).await;
    }
    let now = at("2026-02-24T08:00");
    fixture.store.schedule().begin_reminders(now).await.unwrap();
    fixture.fan_out(now).await;
    let on_its_way = fixture.claim_one(now).await;
    assert!(matches!(on_its_way.what, NoticeKind::Reminder(..)));
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    fixture.settle(&on_its_way, delivered(1), now).await;
    fixture.fan_out(now).await;

    for one in fixture.claim(now).await {
        assert!(
            matches!(one.what, NoticeKind::Change { .. }),
            "{:?}",
            one.what
        );
        fixture.settle(&one, delivered(2), now).await;
    }
    let counts = fixture.store.counts(now).await.unwrap();
    // Only the editor's own card is left.
    assert_eq!((counts.waiting, counts.sending), (1, 0));
}

/// A question that is not asked at night must not keep an urgent change from the editor until the morning.
#[tokio::test]
async fn a_notice_that_waits_by_itself_delays_nothing_else_of_its_chat() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-20").await;
    fixture.follower(2).await;
    fixture.follower_of(other, 2).await;
    let now = at("2026-02-24T10:00");
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    let first = fixture.claim_one(now).await;
    let wait = TimeDelta::hours(8);
    let not_yet = Settlement::PostponeNotice { wait };
    fixture.settle(&first, not_yet, now).await;
    fixture
        .post_on(other, editor, moved_to("2026-03-21"), now)
        .await;
    fixture.release(now).await;
    fixture.fan_out(now).await;
    let claimed = fixture.claim(now).await;
    let of_the_other =
        |one: &&ClaimedNotice| one.case == Some(other) && one.chat.id == first.chat.id;
    assert_eq!(claimed.iter().filter(of_the_other).count(), 1);
    assert!(claimed.iter().all(|one| one.broadcast != first.broadcast));
    let morning = fixture.claim(now + wait).await;
    assert!(morning.iter().any(|one| one.broadcast == first.broadcast));
}

#[tokio::test]
async fn a_penalty_of_a_chat_delays_all_that_is_for_it_and_outlives_a_restart() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-20").await;
    let follower = fixture.follower(2).await;
    fixture.follower_of(other, 2).await;
    let now = at("2026-02-24T10:00");
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    let refused = fixture.claim_one(now).await;
    let wait = TimeDelta::minutes(5);
    let until = now + wait;
    fixture
        .settle(&refused, Settlement::PostponeChat { wait }, now)
        .await;
    fixture
        .post_on(other, editor, moved_to("2026-03-21"), now)
        .await;
    fixture.release(now).await;
    assert!(
        fixture
            .claim(until - TimeDelta::seconds(1))
            .await
            .is_empty()
    );

    let Fixture { dir, store, .. } = fixture;
    store.outbox().keep_penalty(None, until).await.unwrap();
    store.close().await;
    drop(store);
    let store = open(&dir).await;
    let penalties = store.outbox().penalties(now).await.unwrap();
    assert_eq!(penalties, [(None, until), (Some(follower.key), until)]);
    let none = store.outbox().penalties(until).await.unwrap();
    assert!(none.is_empty(), "{none:?}");
}

#[tokio::test]
async fn a_group_that_moved_keeps_what_it_follows_and_what_it_is_to_be_told() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let (old, new, known) = (-5, -1_005, -1_006);
    fixture.follower(old).await;
    fixture.follower(-6).await;
    // This one has spoken under its new id already.
    fixture.person(known).await;
    let now = at("2026-02-24T10:00");
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    for one in fixture.claim(now).await {
        let to = ChatKey(if one.chat.key == ChatKey(old) {
            new
        } else {
            known
        });
        fixture.settle(&one, Settlement::Moved { to }, now).await;
    }
    let claimed = fixture.claim(now).await;
    let mut keys: Vec<i64> = claimed.iter().map(|one| one.chat.key.0).collect();
    keys.sort_unstable();
    assert_eq!(keys, [known, new]);
    let what = NoticeKind::Change {
        told: 1,
        maybe: None,
    };
    assert!(claimed.iter().all(|one| one.what == what));
    assert!(
        fixture
            .store
            .chats()
            .find_chat(ChatKey(old))
            .await
            .unwrap()
            .is_none()
    );
}

/// A case that a thousand follow, and another that six hundred do, with the editor of both.
async fn two_crowds() -> (Fixture, CaseId, Chat) {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-25").await;
    for key in 1_000..2_010 {
        fixture.follower(key).await;
    }
    for key in 3_000..3_600 {
        fixture.follower_of(other, key).await;
    }
    (fixture, other, editor)
}

/// The first case is told to almost all when the other begins; the few that are left do not wait for all of the other's.
async fn the_rest_has_its_turn(fixture: &Fixture, other: CaseId, editor: Chat, now: DateTime<Utc>) {
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    fixture.cases_in_turn(1_005, now).await;
    fixture.post_on(other, editor, adjourn(), now).await;
    fixture.release(now).await;

    let order = fixture.cases_in_turn(605, now).await;
    let last = order
        .iter()
        .rposition(|case| *case == fixture.case)
        .unwrap();
    assert!(last < 510, "{last}");
}

#[tokio::test]
async fn a_newcomer_waits_for_its_turn_also_while_editors_are_told() {
    let (fixture, other, editor) = two_crowds().await;
    let now = at("2026-02-24T12:00");
    the_rest_has_its_turn(&fixture, other, editor, now).await;
}

#[tokio::test]
async fn what_was_given_up_has_no_turn() {
    let (fixture, other, editor) = two_crowds().await;
    let stuck = import(&fixture.store, &fixture.plan, "stuck", "2026-02-25").await;
    fixture.follower_of(stuck, 4_000).await;
    let now = at("2026-02-24T12:00");
    fixture.post_on(stuck, editor, adjourn(), now).await;
    fixture.release(now).await;
    let given_up = fixture.claim(now).await.remove(0);
    fixture.settle(&given_up, Settlement::Failed, now).await;
    the_rest_has_its_turn(&fixture, other, editor, now).await;
}

#[tokio::test]
async fn what_has_become_urgent_begins_anew_among_the_urgent() {
    let (fixture, other, editor) = two_crowds().await;
    let now = at("2026-02-20T12:00");
    fixture.post(editor, moved_to("2026-03-03"), now).await;
    fixture.release(now).await;
    fixture.cases_in_turn(1_005, now).await;
    let today = moved_to("2026-02-20");
    fixture.post_on(other, editor, today.clone(), now).await;
    fixture.post(editor, today, now).await;
    fixture.release(now).await;

    let order = fixture.cases_in_turn(605, now).await;
    let of_the_first = order.iter().filter(|case| **case == fixture.case).count();
    assert!(of_the_first > 100, "{of_the_first}");
}

#[tokio::test]
async fn a_chat_that_cannot_be_found_is_tried_once_a_day_whatever_it_is_for() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let now = at("2026-02-24T12:00");
    for slug in ["one", "two", "three"] {
        let case = import(&fixture.store, &fixture.plan, slug, "2026-02-25").await;
        fixture.follower_of(case, 2).await;
        fixture.post_on(case, editor, adjourn(), now).await;
    }
    fixture.release(now).await;
    for days in 0..3 {
        let now = now + TimeDelta::days(days);
        let [one] = fixture.claim(now).await.try_into().unwrap();
        let wait = TimeDelta::days(1);
        fixture
            .settle(&one, Settlement::NotFound { wait }, now)
            .await;
        assert!(fixture.claim(now).await.is_empty(), "{days}");
    }
}

#[tokio::test]
async fn an_editor_whose_chat_has_to_wait_is_not_told_before() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    fixture.follower(2).await;
    let begun = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), begun).await;
    fixture.release(begun).await;
    let now = begun + TimeDelta::seconds(10);
    let [one, other] = fixture.claim_up_to(10, now).await.try_into().unwrap();
    let is_report = |one: &ClaimedNotice| matches!(one.what, NoticeKind::Posting(_));
    let (report, notice) = if is_report(&one) {
        (one, other)
    } else {
        (other, one)
    };
    let wait = TimeDelta::minutes(1);
    let at = now + wait;
    fixture
        .settle(&report, Settlement::NotFound { wait }, now)
        .await;
    fixture.settle(&notice, delivered(2), now).await;
    assert!(fixture.claim_up_to(10, now).await.is_empty());
    assert_eq!(fixture.claim_up_to(10, at).await.len(), 1);
}

#[tokio::test]
async fn a_report_takes_the_place_of_the_one_before_it() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    fixture.follower(2).await;
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let now = now + TimeDelta::seconds(10);
    let claimed = fixture.claim_up_to(10, now).await;
    let (report, posting) = claimed
        .iter()
        .find_map(|one| match one.what {
            NoticeKind::Posting(posting) => Some((one, posting)),
            _ => None,
        })
        .unwrap();
    let card = async || {
        fixture
            .store
            .postings()
            .posting(posting)
            .await
            .unwrap()
            .card
    };
    // Telegram says of some edits only that nothing changed.
    let first = card().await;
    for (message, card_then) in [(0, first), (77, 77)] {
        let at = now;
        let again = Settlement::NextReport { message, at };
        fixture.settle(report, again, now).await;
        assert_eq!(card().await, card_then);
    }
}

#[tokio::test]
async fn what_a_killed_bot_left_on_its_way_is_in_the_ledger() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    fixture.follower(2).await;
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    assert_eq!(fixture.claim(now).await.len(), 1);
    let later = now + QUARANTINE;
    let [again] = fixture.claim(later).await.try_into().unwrap();
    fixture.settle(&again, delivered(2), later).await;
    let ledger = ledger(&fixture).await;
    assert_eq!((ledger.told, ledger.doubted), (1, 1));
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_is_over() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let follower = fixture.follower(2).await;
    let now = at("2026-02-25T18:40");
    let later = now + TimeDelta::days(30);
    fixture.post(editor, moved_to("2026-03-20"), now).await;
    fixture.release(now).await;
    let receipt = update(&fixture.store, 9).await.receipt();
    let left = fixture
        .store
        .follows()
        .unfollow_case(follower.id, fixture.case, now, receipt);
    assert_eq!(
        left.await.unwrap(),
        UnfollowEffect::Ended(RemoveNoteEffect::Unchanged)
    );
    let report = fixture.claim_up_to(10, now).await.remove(0);
    assert!(matches!(report.what, NoticeKind::Posting(_)), "{report:?}");

    fixture.follower(3).await;
    fixture.post(editor, moved_to("2026-03-28"), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim(now).await.remove(0);
    fixture.settle(&claimed, Settlement::Failed, now).await;
    fixture.post(editor, moved_to("2026-04-20"), later).await;
    fixture.release(later).await;
    let lag = fixture.store.counts(later).await.unwrap().lag;
    assert_eq!(lag, Some(0), "what was given up is no part of it");
}

#[tokio::test]
async fn what_arrives_in_a_topic_frees_what_is_for_a_topic_only() {
    let fixture = fixture().await;
    let (editor, group) = (fixture.person(1).await, fixture.person(-5).await);
    let now = at("2026-02-24T12:00");
    let topic = Some(Topic(7));
    let mut cases = Vec::new();
    for (slug, topic) in [("general", None), ("one", topic), ("other", topic)] {
        let case = import(&fixture.store, &fixture.plan, slug, "2026-02-25").await;
        let receipt = update(&fixture.store, 9).await.receipt();
        let followed =
            fixture
                .store
                .follows()
                .follow_case(Asker::Known(group), topic, case, now, receipt);
        assert_eq!(followed.await.unwrap().1, FollowEffect::Begun);
        cases.push(case);
    }
    let [general, one, other] = cases.try_into().unwrap();
    for case in [general, one] {
        fixture.post_on(case, editor, adjourn(), now).await;
        fixture.release(now).await;
        let barred = fixture.claim(now).await.remove(0);
        fixture.settle(&barred, Settlement::Barred, now).await;
    }
    fixture.post_on(other, editor, adjourn(), now).await;
    fixture.release(now).await;
    let arrives = fixture.claim(now).await.remove(0);
    fixture.settle(&arrives, delivered(2), now).await;
    let freed: Vec<CaseId> = fixture
        .claim(now)
        .await
        .iter()
        .map(|it| it.case().unwrap())
        .collect();
    assert_eq!(freed, [one]);
}

#[tokio::test]
async fn what_a_chat_was_told_is_kept_with_the_revisions_that_each_message_carried() {
    let fixture = fixture().await;
    let (editor, chat) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-20T12:00");
    for (days, revision, message) in [(&[3][..], 2, 7), (&[4, 5], 4, 8)] {
        for day in days {
            fixture
                .post(editor, moved_to(&format!("2026-03-0{day}")), now)
                .await;
            fixture.release(now).await;
        }
        let one = fixture.claim_one(now).await;
        let end = Settlement::Delivered {
            revision,
            message,
            keep_until: now,
            is_shared: false,
        };
        fixture.settle(&one, end, now).await;
    }
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    let told: Vec<(i64, String, i64, i64, i64)> = sqlx::query_as(
        "select chat_id, kind, from_revision, to_revision, message from delivery order by message",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let change = |from, to, message| (chat.id.0, "change".to_owned(), from, to, message);
    assert_eq!(told, [change(1, 2, 7), change(2, 4, 8)]);
    pool.close().await;
}
