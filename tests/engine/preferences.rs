//! What chats choose, in the store: what is held leaves when it may, nothing of it is lost, and nothing of a choice is left behind.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use hearing_bot::{
    courier::Courier,
    demo::telegram::{ChatKind, Telegram},
    domain::{
        access::{Access, AccessStatus},
        chat::{Asker, Chat, ChatId, ChatKey},
        event::Change,
        news::NewsKind,
        preferences::{Choice, DigestPlan, Preferences, QuietHours, Way},
    },
    store::{ClaimedNotice, NoticeKind, Settlement},
};

use super::rows::number;
use crate::fixture::{
    Fixture, adjourn, at, deliver_all, delivered, fixture, import, leads, update, wide_limiter,
};

const ANNA: i64 = 2;
const BORIS: i64 = 3;

fn quiet(from: u32, to: u32) -> Choice {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    Choice::Quiet(Some(QuietHours::new(hour(from), hour(to)).unwrap()))
}

/// Who may be in the court room may change at any time, and never is that urgent.
fn opened(place: usize) -> Change {
    let status = [AccessStatus::Open, AccessStatus::Full][place % 2];
    Change::Access {
        access: Access {
            status,
            reason: None,
            said_by: None,
            objections: Vec::new(),
        },
    }
}

impl Fixture {
    async fn chooses(&self, chat: Chat, choices: &[Choice], now: DateTime<Utc>) {
        let defaults = self.store.defaults();
        let chosen = Preferences::default();
        let chosen = choices
            .iter()
            .fold(chosen, |chosen, choice| chosen.with(*choice, defaults));
        let receipt = update(&self.store, 2_000).await.receipt();
        let chats = self.store.chats();
        chats
            .choose_preferences(Asker::Known(chat), &chosen, receipt, now)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_choice_stands_once_and_goes_with_the_last_who_made_it() {
    let fixture = fixture().await;
    let (anna, boris) = (fixture.follower(ANNA).await, fixture.follower(BORIS).await);
    let now = at("2026-02-25T18:40");
    let choices = async || number(&fixture.dir, "select count(*) from preference").await;
    fixture.chooses(anna, &[quiet(22, 8)], now).await;
    fixture.chooses(boris, &[quiet(22, 8)], now).await;
    assert_eq!(choices().await, 1);
    fixture.chooses(anna, &[quiet(21, 8)], now).await;
    assert_eq!(choices().await, 2);
    fixture.chooses(anna, &[], now).await;
    assert_eq!(choices().await, 1);
    let receipt = update(&fixture.store, 2_001).await.receipt();
    let chats = fixture.store.chats();
    chats.forget_chat(boris.key, now, receipt).await.unwrap();
    assert_eq!(choices().await, 0);
}

/// One with a row that cannot be read is told as who chose nothing, and `check` counts the row.
#[tokio::test]
async fn a_choice_that_cannot_be_read_keeps_nothing_back() {
    let fixture = fixture().await;
    let anna = fixture.follower(ANNA).await;
    let night = at("2026-02-25T20:40");
    fixture.chooses(anna, &[quiet(0, 23)], night).await;
    super::rows::sql(&fixture.dir, "update preference set content = 'garbage'").await;
    fixture
        .post(fixture.person(1).await, opened(0), night)
        .await;
    fixture.release(night).await;
    assert_eq!(fixture.claim(night).await.len(), 1);
    let unreadable = fixture.store.read_through(night).await.unwrap();
    assert_eq!(unreadable.into_values().collect::<Vec<_>>(), [1]);
}

/// What waits for a digest that will never come, for the choice cannot be read any more, is told.
#[tokio::test]
async fn what_is_held_for_a_digest_that_cannot_come_is_told() {
    let fixture = fixture().await;
    let anna = fixture.follower(ANNA).await;
    let now = at("2026-02-25T12:00");
    let for_digest = Choice::Way(NewsKind::Access, Way::InDigest);
    fixture.chooses(anna, &[for_digest], now).await;
    fixture.post(fixture.person(1).await, opened(0), now).await;
    fixture.release(now).await;
    assert_eq!(fixture.claim(now).await, []);
    super::rows::sql(&fixture.dir, "update preference set content = 'garbage'").await;
    let evening = at("2026-02-25T19:00");
    let schedule = fixture.store.schedule();
    schedule.begin_digests(evening).await.unwrap();
    assert_eq!(fixture.claim(evening).await.len(), 1);
    assert_eq!(schedule.next_digest_at().await.unwrap(), None);
}

/// A clock that was days ahead holds nobody for days.
#[tokio::test]
async fn what_a_wrong_clock_held_is_not_held_for_days() {
    let fixture = fixture().await;
    let anna = fixture.follower(ANNA).await;
    let ahead = at("2026-02-28T18:40");
    fixture.chooses(anna, &[quiet(0, 23)], ahead).await;
    fixture
        .post(fixture.person(1).await, opened(0), ahead)
        .await;
    fixture.release(ahead).await;
    assert_eq!(fixture.claim(ahead).await, []);
    // The clock is set right, and her quiet hours are over.
    let now = at("2026-02-25T23:30");
    assert_eq!(fixture.claim(now).await.len(), 1);
}

/// What is held leaves at once when its chat calls the quiet hours off, and not before they end when it does not.
#[tokio::test]
async fn what_is_held_leaves_when_they_end_or_are_called_off() {
    for is_called_off in [true, false] {
        let fixture = fixture().await;
        let anna = fixture.follower(ANNA).await;
        let now = at("2026-02-25T18:40");
        fixture.chooses(anna, &[quiet(0, 23)], now).await;
        fixture.post(fixture.person(1).await, opened(0), now).await;
        fixture.release(now).await;
        assert_eq!(fixture.claim(now).await, []);
        let end = at("2026-02-25T23:00");
        if is_called_off {
            fixture.chooses(anna, &[], now).await;
            assert_eq!(fixture.claim(now).await.len(), 1);
        } else {
            assert_eq!(fixture.claim(end - TimeDelta::minutes(1)).await, []);
            assert_eq!(fixture.claim(end).await.len(), 1);
        }
    }
}

/// A change that may leave takes along what is held of the same case.
#[tokio::test]
async fn what_is_urgent_carries_what_is_held_of_its_case() {
    let fixture = fixture().await;
    let anna = fixture.follower(ANNA).await;
    let (editor, now) = (fixture.person(1).await, at("2026-02-24T18:40"));
    fixture.chooses(anna, &[quiet(0, 23)], now).await;
    fixture.post(editor, opened(0), now).await;
    fixture.release(now).await;
    assert_eq!(fixture.claim(now).await, []);
    // The hearing is tomorrow.
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim_one(now).await;
    assert_eq!(
        claimed.what,
        NoticeKind::Change {
            told: 1,
            maybe: None
        }
    );
    fixture.settle(&claimed, delivered(3), now).await;
    assert_eq!(fixture.claim(at("2026-02-24T23:00")).await, []);
}

/// What waits for one chat is one message, up to a limit; beyond it there are more, and of nothing a reader hears twice.
#[tokio::test]
async fn what_waits_for_one_chat_is_one_message_as_far_as_it_fits() {
    let fixture = fixture().await;
    let anna = fixture.follower(ANNA).await;
    let (editor, now) = (fixture.person(1).await, at("2026-02-25T18:40"));
    for place in 0..25 {
        let slug = format!("case-{place}");
        let case = import(&fixture.store, &fixture.plan, &slug, "2026-03-25").await;
        fixture.follower_of(case, ANNA).await;
        fixture.post_on(case, editor, opened(place), now).await;
    }
    fixture.release(now).await;
    let mut told = Vec::new();
    while let [claimed] = fixture.claim(now).await.as_slice() {
        assert_eq!(claimed.chat.id, anna.id);
        told.push(claimed.all().count());
        fixture.settle(claimed, delivered(2), now).await;
    }
    assert_eq!(told, [20, 5]);
}

/// After a kill nobody knows of any part of a message whether it arrived: all of them are told once more.
#[tokio::test]
async fn every_part_of_a_message_in_doubt_is_told_again() {
    let fixture = fixture().await;
    fixture.follower(ANNA).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-25").await;
    fixture.follower_of(other, ANNA).await;
    let (editor, now) = (fixture.person(1).await, at("2026-02-25T18:40"));
    fixture.post(editor, adjourn(), now).await;
    fixture.post_on(other, editor, opened(0), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim_one(now).await;
    assert_eq!(claimed.all().count(), 2);
    assert_eq!(fixture.claim(now + TimeDelta::seconds(59)).await, []);
    let again = fixture.claim_one(now + TimeDelta::seconds(61)).await;
    let in_doubt = NoticeKind::Change {
        told: 1,
        maybe: Some(2),
    };
    let kinds: Vec<NoticeKind> = again.all().map(|one| one.what).collect();
    assert_eq!(kinds, [in_doubt, in_doubt]);
}

/// One part of which Telegram takes no message costs only itself.
#[tokio::test]
async fn what_telegram_does_not_take_keeps_no_other_case_back() {
    let fixture = fixture().await;
    fixture.follower(ANNA).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-25").await;
    fixture.follower_of(other, ANNA).await;
    let (editor, now) = (fixture.person(1).await, at("2026-02-25T18:40"));
    fixture.post(editor, adjourn(), now).await;
    fixture.post_on(other, editor, opened(0), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim_one(now).await;
    fixture.settle(&claimed, Settlement::Failed, now).await;
    let next = fixture.claim_one(now).await;
    let cases: Vec<_> = next.all().map(|one| one.case).collect();
    assert_eq!(cases, [claimed.along[0].case]);
    fixture.settle(&next, delivered(2), now).await;
    assert_eq!(fixture.claim(now).await, []);
}

/// Whoever wants no such reminder gets none, and a change of mind sends nothing late.
#[tokio::test]
async fn reminders_come_by_the_leads_of_each() {
    let fixture = fixture().await;
    let case = import(&fixture.store, &fixture.plan, "far", "2026-03-25").await;
    let anna = fixture.follower_of(case, ANNA).await;
    let boris = fixture.follower_of(case, BORIS).await;
    let early = at("2026-03-01T08:00");
    let only = |leads: &str| {
        let wanted: hearing_bot::domain::reminder::Leads = leads.parse().unwrap();
        let off = hearing_bot::domain::reminder::Lead::ALL.into_iter();
        let off = off.filter(move |lead| !wanted.contains(*lead));
        off.map(|lead| Choice::Lead(lead, hearing_bot::domain::preferences::Switch::Off))
            .collect::<Vec<_>>()
    };
    fixture.chooses(anna, &only("7d"), early).await;
    fixture.chooses(boris, &only("1d"), early).await;
    let reminded = async |now: DateTime<Utc>| {
        let schedule = fixture.store.schedule();
        schedule.begin_reminders(now).await.unwrap();
        fixture.fan_out(now).await;
        let claimed = fixture.claim(now).await;
        for one in &claimed {
            fixture.settle(one, delivered(1), now).await;
        }
        let of = |one: &ClaimedNotice| (one.chat.id, one.what);
        claimed.iter().map(of).collect::<Vec<_>>()
    };
    let hearing = hearing_bot::domain::hearing::HearingNo(1);
    let a_week = NoticeKind::Reminder(hearing, leads("7d"));
    let a_day = NoticeKind::Reminder(hearing, leads("1d"));
    assert_eq!(reminded(at("2026-03-18T08:00")).await, [(anna.id, a_week)]);
    assert_eq!(reminded(at("2026-03-22T08:00")).await, []);
    // Boris would have been reminded a week before: it is not made good for.
    fixture
        .chooses(boris, &only("7d 1d"), at("2026-03-22T09:00"))
        .await;
    assert_eq!(reminded(at("2026-03-22T10:00")).await, []);
    assert_eq!(reminded(at("2026-03-24T08:00")).await, [(boris.id, a_day)]);
}

/// The digest takes along what is held for it, comes once, and once more the next day.
#[tokio::test]
async fn a_digest_takes_along_what_is_held_for_it() {
    let fixture = fixture().await;
    let telegram = Telegram::open().await.unwrap();
    let key = |name| telegram.opens(ChatKind::Private, name);
    let editor = fixture.person(key("editor")).await;
    let anna = fixture.follower(key("anna")).await;
    let now = at("2026-02-20T12:00");
    let at_seven = DigestPlan::default();
    let for_digest = Choice::Way(NewsKind::Access, Way::InDigest);
    fixture
        .chooses(anna, &[for_digest, Choice::Digest(Some(at_seven))], now)
        .await;
    fixture.post(editor, opened(0), now).await;
    fixture.release(now).await;
    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let mut delivery = fixture.delivery(courier, wide_limiter(), now).await;
    deliver_all(&mut delivery, now).await;
    let told = || telegram.messages_of("anna").len();
    assert_eq!(told(), 0);
    for (moment, messages) in [
        ("2026-02-20T18:59", 0),
        ("2026-02-20T19:00", 1),
        ("2026-02-20T19:30", 1),
        // Nothing is new, and no hearing is near.
        ("2026-02-21T19:00", 1),
        // The hearing is in two days.
        ("2026-02-23T19:00", 2),
    ] {
        let moment = at(moment);
        let schedule = fixture.store.schedule();
        if schedule
            .next_digest_at()
            .await
            .unwrap()
            .is_some_and(|at| at <= moment)
        {
            schedule.begin_digests(moment).await.unwrap();
            fixture.fan_out(moment).await;
        }
        deliver_all(&mut delivery, moment).await;
        assert_eq!(told(), messages, "{moment}");
    }
}

/// What waits for the chats between them is not on its way.
#[tokio::test]
async fn a_digest_that_takes_along_what_is_held_takes_nothing_of_others() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-25").await;
    let mut chats = Vec::new();
    for key in 2..6 {
        chats.push(fixture.follower(key).await);
    }
    // Claims are in the order of the chats.
    chats.sort_by_key(|chat| chat.id);
    let evening = at("2026-02-20T19:00");
    let now = evening - TimeDelta::seconds(30);
    let for_digest = Choice::Way(NewsKind::Access, Way::InDigest);
    let choices = [for_digest, Choice::Digest(Some(DigestPlan::default()))];
    for outer in [chats[0], chats[3]] {
        fixture.chooses(outer, &choices, now).await;
    }
    for inner in [chats[1], chats[2]] {
        let ChatKey(key) = inner.key;
        fixture.follower_of(other, key).await;
    }
    fixture.post_on(other, editor, adjourn(), now).await;
    fixture.release(now).await;
    assert_eq!(fixture.claim(now).await.len(), 2);
    fixture.post(editor, opened(0), now).await;
    fixture.release(now).await;
    let schedule = fixture.store.schedule();
    schedule.begin_digests(evening).await.unwrap();
    fixture.fan_out(evening).await;
    let claimed = fixture.claim(evening).await;
    assert_eq!(claimed.len(), 2);
    assert!(claimed.iter().all(|one| one.along.len() == 1));
    let chats: Vec<ChatId> = chats.into_iter().map(|chat| chat.id).collect();
    assert_eq!(fixture.in_flight(&chats).await, [2, 1, 1, 2]);
}
