//! P14 from the side of what is spoiled: a row that cannot be read takes nothing with it silently, and what can still be
//! done for it is done.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        alarm::Table,
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        ledger::Ledger,
        reminder::Plan,
        role::Role,
    },
    flow::answer,
    store::{NoticeKind, Presence, Settlement},
};

use super::rows::sql;
use crate::house::{House, adjourn, at, day, delivered, house, import, update};

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
pub(super) async fn released() -> (House, Chat) {
    let house = house().await;
    let (editor, anna) = (house.editor(1).await, house.follower(ANNA).await);
    house.post(editor, adjourn(), now()).await;
    let released = house
        .store
        .release_posting(&house.plan, now())
        .await
        .unwrap();
    assert!(released.is_some());
    (house, anna)
}

/// What anna is told now.
pub(super) async fn told(house: &House, at: DateTime<Utc>) -> Vec<NoticeKind> {
    house.fan_out(at).await;
    let mut claimed = house.claim(at).await;
    claimed.retain(|one| one.chat.key == ChatKey(ANNA));
    for one in &claimed {
        house.settle(one, delivered(one.revision), at).await;
    }
    claimed.into_iter().map(|one| one.what).collect()
}

pub(super) fn news(told: u32) -> NoticeKind {
    NoticeKind::Change { told, maybe: None }
}

pub(super) async fn ledger(house: &House) -> Ledger {
    house.store.last_ledgers().await.unwrap().remove(0)
}

pub(super) fn is_known(house: &House, table: Table) -> bool {
    let unreadable = house.store.unreadable();
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
            let (house, _) = released().await;
            if !is_spoiled_before_the_fan_out {
                house.fan_out(now()).await;
            }
            sql(&house.dir, keep).await;
            sql(&house.dir, spoil).await;
            assert_eq!(told(&house, now()).await, [], "{spoil}");
            assert!(is_known(&house, Table::Cases), "{spoil}");
            sql(&house.dir, mend).await;
            assert_eq!(told(&house, later()).await, [news(1)], "{spoil}");
        }
    }
}

/// Who comes back to a case that cannot be read is told what they missed once it can be.
#[tokio::test]
async fn who_comes_back_to_a_case_that_cannot_be_read_loses_nothing() {
    let house = house().await;
    let (editor, anna) = (house.editor(1).await, house.follower(ANNA).await);
    let receipt = update(&house.store, 9).await.receipt();
    house
        .store
        .stop_chat(Asker::Known(anna), receipt, now())
        .await
        .unwrap();
    house.post(editor, adjourn(), now()).await;
    house.release(now()).await;
    assert_eq!(told(&house, now()).await, []);
    sql(&house.dir, "create table stood as select * from court_case").await;
    let spoil = "update court_case set case_state = json_set(case_state, '$.revision', 1)";
    sql(&house.dir, spoil).await;
    let receipt = update(&house.store, 9).await.receipt();
    house
        .store
        .resume_chat(anna.id, receipt, now())
        .await
        .unwrap();
    assert_eq!(told(&house, now()).await, []);
    let mend = "update court_case set case_state = (select case_state from stood)";
    sql(&house.dir, mend).await;
    assert_eq!(told(&house, later()).await, [news(1)]);
}

/// Nobody was told of what has not happened: such a row is its follower's loss, and not a silent one.
#[tokio::test]
async fn a_follower_who_seems_to_know_the_future_is_counted() {
    let (house, _) = released().await;
    sql(&house.dir, "update follow set told = 9").await;
    assert_eq!(told(&house, now()).await, []);
    assert!(is_known(&house, Table::Chats));
    assert_eq!(house.store.counts(now()).await.unwrap().failed, 1);
}

/// A reminder that cannot be read is planned anew with the others, and holds nothing up.
#[tokio::test]
async fn a_reminder_that_cannot_be_read_costs_itself_alone() {
    for spoil in [
        "update reminder set state = 'garbage' where lead = '1d'",
        "update reminder set lead = 'garbage' where lead = '1d'",
        "update reminder set lead = cast(x'ff' as text), state = 'sent' where lead = '1d'",
    ] {
        let house = house().await;
        house.follower(ANNA).await;
        sql(&house.dir, spoil).await;
        let at_nine = Plan {
            morning_at: chrono::NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            ..house.plan.clone()
        };
        let early = at("2026-02-24T08:30");
        house.store.replan_reminders(&at_nine, early).await.unwrap();
        house.store.announce_reminders(early).await.unwrap();
        assert_eq!(told(&house, early).await, [], "{spoil}");
        let nine = at("2026-02-24T09:00");
        house.store.announce_reminders(nine).await.unwrap();
        let reminded = [NoticeKind::Reminder(HearingNo(1))];
        assert_eq!(told(&house, nine).await, reminded, "{spoil}");
    }
}

/// A hearing that only seems to be over is reminded of once its row is mended.
#[tokio::test]
async fn a_hearing_that_seems_to_be_over_keeps_its_reminder() {
    let house = house().await;
    house.follower(ANNA).await;
    let eight = at("2026-02-24T08:00");
    sql(&house.dir, "create table was as select * from hearing").await;
    sql(&house.dir, "update hearing set past_from = 0").await;
    house.store.announce_reminders(eight).await.unwrap();
    assert_eq!(told(&house, eight).await, []);
    assert!(is_known(&house, Table::Cases));
    let mend = "update hearing set past_from = (select past_from from was)";
    sql(&house.dir, mend).await;
    house.store.announce_reminders(eight).await.unwrap();
    let reminded = [NoticeKind::Reminder(HearingNo(1))];
    assert_eq!(told(&house, eight).await, reminded);
}

/// It arrived, and that could not be kept: it is in doubt, is not sent again, and nothing older follows.
#[tokio::test]
async fn what_arrived_and_could_not_be_recorded_is_in_doubt() {
    let (house, _) = released().await;
    house.fan_out(now()).await;
    let claimed = house.claim_one(now()).await;
    let broken =
        "create trigger broken before insert on delivery begin select raise(abort, 'broken'); end";
    sql(&house.dir, broken).await;
    house.settle(&claimed, delivered(2), now()).await;
    sql(&house.dir, "drop trigger broken").await;
    let ledger = ledger(&house).await;
    assert_eq!((ledger.told, ledger.doubted, ledger.failed), (0, 1, 0));
    assert!(is_known(&house, Table::Chats));
    assert_eq!(told(&house, later()).await, []);
    let editor = house.editor(1).await;
    let moved = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(2),
        to: day("2026-03-02"),
        reason: None,
    };
    house.post(editor, moved, later()).await;
    house.release(later()).await;
    let both = NoticeKind::Change {
        told: 1,
        maybe: Some(2),
    };
    assert_eq!(told(&house, later()).await, [both]);
}

/// What did not arrive is given up, and nobody is taken to know of it.
#[tokio::test]
async fn what_did_not_arrive_and_could_not_be_recorded_is_given_up() {
    let (house, _) = released().await;
    house.fan_out(now()).await;
    let claimed = house.claim_one(now()).await;
    let broken = "create trigger broken before update of state on chat begin select raise(abort, 'broken'); end";
    sql(&house.dir, broken).await;
    house.settle(&claimed, Settlement::Gone, now()).await;
    let ledger = ledger(&house).await;
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
            let (house, anna) = released().await;
            if !is_spoiled_before_the_fan_out {
                house.fan_out(now()).await;
            }
            sql(&house.dir, spoil).await;
            assert_eq!(told(&house, now()).await, [], "{spoil}");
            let counted = ledger(&house).await;
            assert_eq!((counted.unreachable, counted.waiting), (1, 0), "{spoil}");
            assert!(is_known(&house, Table::Chats), "{spoil}");
            let met = house
                .store
                .recognise_chat(anna.key, None, now())
                .await
                .unwrap();
            assert_eq!(
                met,
                Some((Asker::Follower(anna), Presence::Unreachable)),
                "{spoil}"
            );
            assert_eq!(told(&house, now()).await, [news(1)], "{spoil}");
            let counted = ledger(&house).await;
            assert_eq!((counted.unreachable, counted.told), (0, 1), "{spoil}");
            house.store.read_through(now()).await.unwrap();
            assert!(!is_known(&house, Table::Chats), "{spoil}");
        }
    }
}

/// Nothing waits for a moment that lies farther than anybody asked for; what Telegram asked for is waited for.
#[tokio::test]
async fn a_wait_without_an_end_has_one() {
    let days = |days| (now() + TimeDelta::days(days)).timestamp_millis();
    for (until, ends) in [(i64::MAX, true), (days(32), true), (days(30), false)] {
        for of_a_chat in ["penalty_until = $", "not_found = 1, retry_at = $"] {
            let (house, _) = released().await;
            let spoil = format!("update chat set {of_a_chat}").replace('$', &until.to_string());
            sql(&house.dir, &spoil).await;
            // From here on it stands in their notices too.
            house.fan_out(now()).await;
            ends_or_not(&house, ends, &spoil).await;
        }
        for spoil in [
            "update broadcast set retry_at = $",
            "update notice set state = 'later', not_before = $",
        ] {
            let (house, _) = released().await;
            house.fan_out(now()).await;
            let spoil = spoil.replace('$', &until.to_string());
            sql(&house.dir, &spoil).await;
            ends_or_not(&house, ends, &spoil).await;
        }
    }
}

async fn ends_or_not(house: &House, ends: bool, spoil: &str) {
    assert_eq!(told(house, now()).await, [], "{spoil}");
    house.store.mend_implausible(now()).await.unwrap();
    let after = told(house, now()).await;
    assert_eq!(after == [news(1)], ends, "{spoil}: {after:?}");
}

/// They are told and answered in the bot's own language, and what they say next sets it right.
#[tokio::test]
async fn whose_language_cannot_be_read_is_told_in_the_bots_own() {
    for spoil in [
        "update chat set language = 'garbage' where id = (select chat_id from follow)",
        "update chat set language = cast(x'ff' as text) where id = (select chat_id from follow)",
    ] {
        let (mut house, anna) = released().await;
        house.store = house.store.speaking(Language::Kk);
        sql(&house.dir, spoil).await;
        house.fan_out(now()).await;
        let claimed = house.claim_one(now()).await;
        assert_eq!(claimed.chat.language, Language::Kk, "{spoil}");
        assert!(is_known(&house, Table::Chats), "{spoil}");
        house.settle(&claimed, delivered(2), now()).await;
        let chat = house.store.chat(anna.id).await.unwrap();
        assert_eq!(chat.language, Language::Kk, "{spoil}");
        let phone = Some(Language::En);
        for language in [Language::En, Language::Ru] {
            let met = house.store.recognise_chat(anna.key, phone, now()).await;
            let (met, _) = met.unwrap().unwrap();
            // What was chosen once is not overwritten.
            assert_eq!(met.language(), Language::En, "{spoil} {language}");
        }
    }
}

/// A word that names no role gives none, and takes none that another origin gives.
#[tokio::test]
async fn a_role_that_cannot_be_read_is_none() {
    let (house, _) = released().await;
    let editor = house.editor(1).await;
    let more = "insert into role_grant (chat_id, origin, role) select chat_id, 'claim', 'zzz' from role_grant";
    sql(&house.dir, more).await;
    let known = async || {
        let met = house.store.recognise_chat(editor.key, None, now()).await;
        met.unwrap().unwrap().0.known().unwrap().role
    };
    assert_eq!(known().await, Some(Role::Editor));
    assert_eq!(house.store.editors().await.unwrap().len(), 1);
    let spoil = "update role_grant set role = cast(x'ff' as text)";
    sql(&house.dir, spoil).await;
    assert_eq!(known().await, None);
    assert!(house.store.editors().await.unwrap().is_empty());
    house.store.read_through(now()).await.unwrap();
    assert!(is_known(&house, Table::Chats));
    assert_eq!(house.store.revoke_roles(editor.key).await.unwrap(), None);
    house.store.read_through(now()).await.unwrap();
    assert!(!is_known(&house, Table::Chats), "taken away it is mended");
}

#[tokio::test]
async fn a_case_that_cannot_be_read_is_missed_in_what_somebody_follows() {
    let house = house().await;
    let other = import(&house.store, &house.plan, "other", "2026-02-27").await;
    let anna = house.follower(ANNA).await;
    house.follower_of(other, ANNA).await;
    let zone = chrono_tz::Asia::Almaty;
    let lists = async || {
        let (store, asker) = (&house.store, Asker::Known(anna));
        let following = answer::following(store, asker, now()).await.unwrap();
        let hearings = answer::hearings(store, asker, zone, now()).await.unwrap();
        [following.html, hearings.html]
    };
    let one = "One case that you follow cannot be opened right now; you still follow it.";
    let two = "2 cases that you follow cannot be opened right now; you still follow them.";
    for list in lists().await {
        assert!(!list.contains("cannot be opened"), "{list}");
    }
    sql(
        &house.dir,
        "update court_case set case_state = '' where id = 1",
    )
    .await;
    for list in lists().await {
        assert!(list.contains(one) && list.contains("A case"), "{list}");
    }
    sql(&house.dir, "update court_case set case_state = ''").await;
    for list in lists().await {
        assert!(list.contains(two) && !list.contains("A case"), "{list}");
    }
    assert!(is_known(&house, Table::Cases));
}
