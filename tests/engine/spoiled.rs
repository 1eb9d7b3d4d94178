//! P14 from the side of what is spoiled: a row that cannot be read takes nothing with it silently, and what can still be
//! done for it is done.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        alarm::UnreadableTable,
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        ledger::Ledger,
        preferences::ChatDefaults,
        reminder::Plan,
        role::Role,
        views::ListScope,
    },
    flow::{answer, calendar},
    store::{NoticeKind, Presence, Settlement},
};

use super::rows::sql;
use crate::fixture::{Fixture, adjourn, at, day, delivered, fixture, import, leads, update};

/// Whose own rows are spoiled; nobody else follows.
const ANNA: i64 = 2;

pub(super) fn now() -> DateTime<Utc> {
    at("2026-02-24T10:00")
}

/// When everything was tried once more that waited for a case to become readable.
pub(super) fn later() -> DateTime<Utc> {
    now() + TimeDelta::minutes(2)
}

/// Somebody follows, and a change is released.
pub(super) async fn released() -> (Fixture, Chat) {
    let fixture = fixture().await;
    let (editor, anna) = (fixture.editor(1).await, fixture.follower(ANNA).await);
    fixture.post(editor, adjourn(), now()).await;
    let released = fixture
        .store
        .postings()
        .release_posting(&fixture.plan, now())
        .await
        .unwrap();
    assert!(released.is_some());
    (fixture, anna)
}

/// What anna is told now.
pub(super) async fn told(fixture: &Fixture, at: DateTime<Utc>) -> Vec<NoticeKind> {
    fixture.fan_out(at).await;
    let mut claimed = fixture.claim(at).await;
    claimed.retain(|one| one.chat.key == ChatKey(ANNA));
    for one in &claimed {
        fixture.settle(one, delivered(one.revision), at).await;
    }
    claimed.into_iter().map(|one| one.what).collect()
}

pub(super) fn news(told: u32) -> NoticeKind {
    NoticeKind::Change { told, maybe: None }
}

pub(super) async fn ledger(fixture: &Fixture) -> Ledger {
    fixture
        .store
        .postings()
        .last_ledgers()
        .await
        .unwrap()
        .remove(0)
}

pub(super) fn is_known(fixture: &Fixture, table: UnreadableTable) -> bool {
    let unreadable = fixture.store.unreadable();
    unreadable.iter().any(|(known, _)| *known == table)
}

/// The log is the truth: where the state disagrees with it, in either direction, nobody is taken to know it all.
#[tokio::test]
async fn notices_of_a_case_that_disagrees_with_its_log_wait_until_it_is_mended() {
    let keep =
        "create table kept as select * from event; create table stood as select * from court_case";
    let mend = "insert or ignore into event select * from kept; \
                update court_case set case_state = (select case_state from stood)";
    for spoil in [
        "update court_case set case_state = json_set(case_state, '$.revision', 1)",
        "update court_case set case_state = json_set(case_state, '$.revision', 9)",
        "delete from event where number = 2",
        "update court_case set case_state = 'garbage'",
        "update court_case set case_state = cast(x'ff' as text)",
    ] {
        for is_spoiled_before_the_fan_out in [true, false] {
            let (fixture, _) = released().await;
            if !is_spoiled_before_the_fan_out {
                fixture.fan_out(now()).await;
            }
            sql(&fixture.dir, keep).await;
            sql(&fixture.dir, spoil).await;
            assert_eq!(told(&fixture, now()).await, [], "{spoil}");
            assert!(is_known(&fixture, UnreadableTable::Cases), "{spoil}");
            sql(&fixture.dir, mend).await;
            assert_eq!(told(&fixture, later()).await, [news(1)], "{spoil}");
        }
    }
}

/// Who comes back to a case that cannot be read is told what they missed once it can be.
#[tokio::test]
async fn who_comes_back_to_a_case_that_cannot_be_read_loses_nothing() {
    let fixture = fixture().await;
    let (editor, anna) = (fixture.editor(1).await, fixture.follower(ANNA).await);
    let receipt = update(&fixture.store, 9).await.receipt();
    fixture
        .store
        .chats()
        .stop_chat(Asker::Known(anna), receipt, now())
        .await
        .unwrap();
    fixture.post(editor, adjourn(), now()).await;
    fixture.release(now()).await;
    assert_eq!(told(&fixture, now()).await, []);
    sql(
        &fixture.dir,
        "create table stood as select * from court_case",
    )
    .await;
    let spoil = "update court_case set case_state = json_set(case_state, '$.revision', 1)";
    sql(&fixture.dir, spoil).await;
    let receipt = update(&fixture.store, 9).await.receipt();
    fixture
        .store
        .chats()
        .resume_chat(anna.id, receipt, now())
        .await
        .unwrap();
    assert_eq!(told(&fixture, now()).await, []);
    let mend = "update court_case set case_state = (select case_state from stood)";
    sql(&fixture.dir, mend).await;
    assert_eq!(told(&fixture, later()).await, [news(1)]);
}

/// Nobody was told of what has not happened: such a row is its follower's loss, and not a silent one.
#[tokio::test]
async fn a_follower_who_seems_to_know_the_future_is_counted() {
    let (fixture, _) = released().await;
    sql(&fixture.dir, "update follow set told = 9").await;
    assert_eq!(told(&fixture, now()).await, []);
    assert!(is_known(&fixture, UnreadableTable::Chats));
    assert_eq!(fixture.store.counts(now()).await.unwrap().failed, 1);
}

/// A reminder that cannot be read is planned anew with the others, and holds nothing up.
#[tokio::test]
async fn a_reminder_that_cannot_be_read_costs_itself_alone() {
    for spoil in [
        "update reminder set state = 'garbage' where lead = '1d'",
        "update reminder set lead = 'garbage' where lead = '1d'",
        "update reminder set lead = cast(x'ff' as text), state = 'sent' where lead = '1d'",
    ] {
        let fixture = fixture().await;
        fixture.follower(ANNA).await;
        sql(&fixture.dir, spoil).await;
        let at_nine = Plan {
            morning_at: chrono::NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            ..fixture.plan.clone()
        };
        let early = at("2026-02-24T08:30");
        fixture
            .store
            .schedule()
            .replan_reminders(&at_nine, early)
            .await
            .unwrap();
        fixture
            .store
            .schedule()
            .begin_reminders(early)
            .await
            .unwrap();
        assert_eq!(told(&fixture, early).await, [], "{spoil}");
        let nine = at("2026-02-24T09:00");
        fixture
            .store
            .schedule()
            .begin_reminders(nine)
            .await
            .unwrap();
        let reminded = [NoticeKind::Reminder(HearingNo(1), leads("1d"))];
        assert_eq!(told(&fixture, nine).await, reminded, "{spoil}");
    }
}

/// A hearing that only seems to be over is reminded of once its row is mended.
#[tokio::test]
async fn a_hearing_that_seems_to_be_over_keeps_its_reminder() {
    let fixture = fixture().await;
    fixture.follower(ANNA).await;
    let eight = at("2026-02-24T08:00");
    sql(&fixture.dir, "create table was as select * from hearing").await;
    sql(&fixture.dir, "update hearing set past_from = 0").await;
    fixture
        .store
        .schedule()
        .begin_reminders(eight)
        .await
        .unwrap();
    assert_eq!(told(&fixture, eight).await, []);
    assert!(is_known(&fixture, UnreadableTable::Cases));
    let mend = "update hearing set past_from = (select past_from from was)";
    sql(&fixture.dir, mend).await;
    fixture
        .store
        .schedule()
        .begin_reminders(eight)
        .await
        .unwrap();
    let reminded = [NoticeKind::Reminder(HearingNo(1), leads("1d"))];
    assert_eq!(told(&fixture, eight).await, reminded);
}

/// It arrived, and that could not be kept: it is in doubt, is not sent again, and nothing older follows.
#[tokio::test]
async fn what_arrived_and_could_not_be_recorded_is_in_doubt() {
    let (fixture, _) = released().await;
    fixture.fan_out(now()).await;
    let claimed = fixture.claim_one(now()).await;
    let broken =
        "create trigger broken before insert on delivery begin select raise(abort, 'broken'); end";
    sql(&fixture.dir, broken).await;
    fixture.settle(&claimed, delivered(2), now()).await;
    sql(&fixture.dir, "drop trigger broken").await;
    let ledger = ledger(&fixture).await;
    assert_eq!((ledger.told, ledger.doubted, ledger.failed), (0, 1, 0));
    assert!(is_known(&fixture, UnreadableTable::Chats));
    assert_eq!(told(&fixture, later()).await, []);
    let editor = fixture.editor(1).await;
    let moved = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(2),
        to: day("2026-03-02"),
        reason: None,
    };
    fixture.post(editor, moved, later()).await;
    fixture.release(later()).await;
    let both = NoticeKind::Change {
        told: 1,
        maybe: Some(2),
    };
    assert_eq!(told(&fixture, later()).await, [both]);
}

/// What did not arrive is given up, and nobody is taken to know of it.
#[tokio::test]
async fn what_did_not_arrive_and_could_not_be_recorded_is_given_up() {
    let (fixture, _) = released().await;
    fixture.fan_out(now()).await;
    let claimed = fixture.claim_one(now()).await;
    let broken = "create trigger broken before update of state on chat begin select raise(abort, 'broken'); end";
    sql(&fixture.dir, broken).await;
    fixture.settle(&claimed, Settlement::Gone, now()).await;
    let ledger = ledger(&fixture).await;
    assert_eq!((ledger.told, ledger.doubted, ledger.failed), (0, 0, 1));
}

/// Nobody can say whether that chat hears: it is counted with those out of reach, the owners hear of it, and it is heard of
/// again with the first sign of it.
#[tokio::test]
async fn a_chat_whose_state_cannot_be_read_is_out_of_reach_until_it_speaks() {
    for spoil in [
        "update chat set state = 'garbage' where id = (select chat_id from follow)",
        "update chat set state = cast(x'ff' as text) where id = (select chat_id from follow)",
    ] {
        for is_spoiled_before_the_fan_out in [true, false] {
            let (fixture, anna) = released().await;
            if !is_spoiled_before_the_fan_out {
                fixture.fan_out(now()).await;
            }
            sql(&fixture.dir, spoil).await;
            assert_eq!(told(&fixture, now()).await, [], "{spoil}");
            let counted = ledger(&fixture).await;
            assert_eq!((counted.unreachable, counted.waiting), (1, 0), "{spoil}");
            assert!(is_known(&fixture, UnreadableTable::Chats), "{spoil}");
            let met = fixture
                .store
                .chats()
                .recognise_chat(anna.key, None, now())
                .await
                .unwrap();
            assert_eq!(
                met,
                Some((Asker::Follower(anna), Presence::Unreachable)),
                "{spoil}"
            );
            assert_eq!(told(&fixture, now()).await, [news(1)], "{spoil}");
            let counted = ledger(&fixture).await;
            assert_eq!((counted.unreachable, counted.told), (0, 1), "{spoil}");
            fixture.store.read_through(now()).await.unwrap();
            assert!(!is_known(&fixture, UnreadableTable::Chats), "{spoil}");
        }
    }
}

/// Nothing waits for a moment that lies farther than anybody asked for; what Telegram asked for is waited for.
#[tokio::test]
async fn a_wait_without_an_end_has_one() {
    let days = |days| (now() + TimeDelta::days(days)).timestamp_millis();
    for (until, ends) in [(i64::MAX, true), (days(32), true), (days(30), false)] {
        for of_a_chat in ["penalty_until = $", "not_found = 1, retry_at = $"] {
            let (fixture, _) = released().await;
            let spoil = format!("update chat set {of_a_chat}").replace('$', &until.to_string());
            sql(&fixture.dir, &spoil).await;
            // From here on it stands in their notices too.
            fixture.fan_out(now()).await;
            ends_or_not(&fixture, ends, &spoil).await;
        }
        for spoil in [
            "update broadcast set retry_at = $",
            "update notice set state = 'later', not_before = $",
        ] {
            let (fixture, _) = released().await;
            fixture.fan_out(now()).await;
            let spoil = spoil.replace('$', &until.to_string());
            sql(&fixture.dir, &spoil).await;
            ends_or_not(&fixture, ends, &spoil).await;
        }
    }
}

async fn ends_or_not(fixture: &Fixture, ends: bool, spoil: &str) {
    assert_eq!(told(fixture, now()).await, [], "{spoil}");
    fixture.store.mend_implausible(now()).await.unwrap();
    let after = told(fixture, now()).await;
    assert_eq!(after == [news(1)], ends, "{spoil}: {after:?}");
}

/// They are told and answered in the bot's own language, and what they say next sets it right.
#[tokio::test]
async fn whose_language_cannot_be_read_is_told_in_the_bots_own() {
    for spoil in [
        "update chat set language = 'garbage' where id = (select chat_id from follow)",
        "update chat set language = cast(x'ff' as text) where id = (select chat_id from follow)",
    ] {
        let (mut fixture, anna) = released().await;
        fixture.store = fixture.store.with_defaults(ChatDefaults {
            language: Language::Kk,
            ..ChatDefaults::default()
        });
        sql(&fixture.dir, spoil).await;
        fixture.fan_out(now()).await;
        let claimed = fixture.claim_one(now()).await;
        assert_eq!(claimed.chat.language, Language::Kk, "{spoil}");
        assert!(is_known(&fixture, UnreadableTable::Chats), "{spoil}");
        fixture.settle(&claimed, delivered(2), now()).await;
        let chat = fixture.store.chats().chat(anna.id).await.unwrap();
        assert_eq!(chat.language, Language::Kk, "{spoil}");
        let phone = Some(Language::En);
        for language in [Language::En, Language::Ru] {
            let met = fixture
                .store
                .chats()
                .recognise_chat(anna.key, phone, now())
                .await;
            let (met, _) = met.unwrap().unwrap();
            // What was chosen once is not overwritten.
            assert_eq!(met.language(), Language::En, "{spoil} {language}");
        }
    }
}

/// A word that names no role gives none, and takes none that another origin gives.
#[tokio::test]
async fn a_role_that_cannot_be_read_is_none() {
    let (fixture, _) = released().await;
    let editor = fixture.editor(1).await;
    let more = "insert into role_grant (chat_id, origin, role) select chat_id, 'claim', 'zzz' from role_grant";
    sql(&fixture.dir, more).await;
    let known = async || {
        let met = fixture
            .store
            .chats()
            .recognise_chat(editor.key, None, now())
            .await;
        met.unwrap().unwrap().0.known().unwrap().role
    };
    assert_eq!(known().await, Some(Role::Editor));
    assert_eq!(fixture.store.roles().editors().await.unwrap().len(), 1);
    let spoil = "update role_grant set role = cast(x'ff' as text)";
    sql(&fixture.dir, spoil).await;
    assert_eq!(known().await, None);
    assert!(fixture.store.roles().editors().await.unwrap().is_empty());
    fixture.store.read_through(now()).await.unwrap();
    assert!(is_known(&fixture, UnreadableTable::Chats));
    assert_eq!(
        fixture
            .store
            .roles()
            .revoke_roles(editor.key, at("2026-02-24T10:00"))
            .await
            .unwrap(),
        None
    );
    fixture.store.read_through(now()).await.unwrap();
    assert!(
        !is_known(&fixture, UnreadableTable::Chats),
        "taken away it is mended"
    );
}

#[tokio::test]
async fn a_case_that_cannot_be_read_is_missed_in_what_somebody_follows() {
    let fixture = fixture().await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    let anna = fixture.follower(ANNA).await;
    fixture.follower_of(other, ANNA).await;
    let lists = async || {
        let (store, asker) = (&fixture.store, Asker::Known(anna));
        let following = answer::following(store, asker).await.unwrap();
        let today = now().date_naive();
        let (hearings, scope) = answer::hearings(store, asker, today).await.unwrap();
        let ListScope::Followed { unreadable } = scope else {
            panic!("{scope:?}");
        };
        let following = (following.cases.len(), following.unreadable);
        [following, (hearings.len(), unreadable)]
    };
    assert_eq!(lists().await, [(2, 0); 2]);
    sql(
        &fixture.dir,
        "update court_case set case_state = '' where id = 1",
    )
    .await;
    assert_eq!(lists().await, [(1, 1); 2]);
    sql(&fixture.dir, "update court_case set case_state = ''").await;
    assert_eq!(lists().await, [(0, 2); 2]);
    assert!(is_known(&fixture, UnreadableTable::Cases));
}

/// There are more of them than a claim looks at, and they stand before and between those who can be told.
#[tokio::test]
async fn what_cannot_be_read_at_the_head_of_the_queue_keeps_nobody_waiting() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    for key in 2..80 {
        fixture.follower(key).await;
    }
    fixture.post(editor, adjourn(), now()).await;
    fixture.release(now()).await;
    for one in fixture.claim_up_to(100, now()).await {
        fixture.settle(&one, delivered(one.revision), now()).await;
    }
    let withdrawn = Change::Correct { event: 2, to: None };
    fixture.post(editor, withdrawn, now()).await;
    fixture.release(now()).await;
    // No message has such a number.
    let spoil = "update delivery set message = 5000000000 where chat_id not in (select min(chat_id) from delivery union select max(chat_id) from delivery)";
    sql(&fixture.dir, spoil).await;
    let mut told = Vec::new();
    for _ in 0..100 {
        for one in fixture.claim_up_to(1, now()).await {
            fixture.settle(&one, delivered(one.revision), now()).await;
            told.push(one.what);
        }
    }
    told.retain(|what| matches!(what, NoticeKind::Change { .. }));
    assert_eq!(told, [news(2); 2]);
    assert!(is_known(&fixture, UnreadableTable::Chats));
    assert_eq!(ledger(&fixture).await.failed, 76);
}

/// Which hearings of a case were withdrawn stands in its log alone.
#[tokio::test]
async fn where_a_log_cannot_be_read_a_calendar_has_what_stands() {
    let (fixture, anna) = released().await;
    let editor = fixture.editor(1).await;
    let withdrawn = Change::Correct { event: 2, to: None };
    fixture.post(editor, withdrawn, now()).await;
    fixture.release(now()).await;
    let hearings = async || {
        let stored = fixture.store.cases().case_by_id(fixture.case).await;
        let of_case = calendar::of_case(&fixture.store, stored.unwrap(), None, Asker::Known(anna));
        let case = of_case.await.unwrap().cases.remove(0);
        (case.hearings().count(), case.withdrawn.len())
    };
    assert_eq!(hearings().await, (1, 1));
    sql(&fixture.dir, "update event set change = ''").await;
    assert_eq!(hearings().await, (1, 0));
    assert!(is_known(&fixture, UnreadableTable::Cases));
}
