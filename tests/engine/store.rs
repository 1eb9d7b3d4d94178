//! The store's use cases against a real database: what is kept, what is refused, what a stop in between leaves.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        case_state::ChangeRefusal,
        chat::Chat,
        event::Change,
        hearing::{HearingNo, RoomChange},
        reminder::Plan,
    },
    flow::delivery::changed,
    store::{
        ClaimedNotice, DraftConflict, NoticeKind, OpenError, PostingState, Purpose, Settlement,
        Store, SubmissionOutcome, UndoTarget,
    },
};
use sqlx::SqlitePool;

use crate::fixture::{
    Fixture, QUARANTINE, adjourn, at, day, delivered, fixture, is_event, leads, open, update,
};

#[tokio::test]
async fn a_released_change_is_told_once_to_those_who_follow() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    assert!(
        fixture.claim(now).await.is_empty(),
        "nothing leaves before the release"
    );

    let store = &fixture.store;
    let released = store
        .postings()
        .release_posting(&fixture.plan, now)
        .await
        .unwrap();
    assert!(is_event(released, fixture.case));
    fixture.fan_out(now).await;
    let claimed = fixture.claim(now).await;
    assert_eq!(
        claimed.iter().map(|one| one.chat).collect::<Vec<_>>(),
        [follower]
    );
    assert_eq!(
        claimed[0].what,
        NoticeKind::Change {
            told: 1,
            maybe: None
        }
    );
    assert!(fixture.claim(now).await.is_empty(), "it is on its way");

    fixture.settle(&claimed[0], delivered(2), now).await;
    fixture.fan_out(now).await;
    assert!(fixture.claim(now).await.is_empty(), "it was told");
}

#[tokio::test]
async fn a_change_during_a_delivery_is_told_after_it() {
    let fixture = fixture().await;
    let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let first = fixture.claim(now).await.remove(0);

    let to = day("2026-03-02");
    fixture
        .post(
            editor,
            Change::Move {
                room: RoomChange::Stays,
                hearing: HearingNo(2),
                to,
                reason: None,
            },
            now,
        )
        .await;
    fixture.release(now).await;
    assert!(
        fixture.claim(now).await.is_empty(),
        "one message to a chat at a time"
    );
    fixture.settle(&first, delivered(2), now).await;
    assert_eq!(
        fixture.claim(now).await[0].what,
        NoticeKind::Change {
            told: 2,
            maybe: None
        }
    );
}

#[tokio::test]
async fn a_notice_in_doubt_comes_back_after_the_quarantine_also_after_a_crash() {
    let fixture = fixture().await;
    let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    fixture.claim(now).await;

    fixture.store.close().await;
    let Fixture {
        dir,
        case,
        plan,
        store,
    } = fixture;
    drop(store);
    let fixture = Fixture {
        store: open(&dir).await,
        dir,
        case,
        plan,
    };
    let later = now + TimeDelta::seconds(59);
    assert!(fixture.claim(later).await.is_empty());
    let after = now + QUARANTINE;
    assert_eq!(fixture.claim(after).await.len(), 1);
}

/// By what a chat may come to know a revision that it was not surely told.
#[derive(Clone, Copy, Debug)]
enum Hint {
    /// The answer to its notice was lost.
    ADoubtfulNotice,
    /// The bot was killed before there was an answer.
    AForgottenNotice,
    AnAnswer,
    AReminder,
    ADoubtfulReminder,
}

/// Where the hearing of the 25th is moved, and moved back.
const MOVES: [&str; 2] = ["2026-03-02", "2026-02-25"];

impl Hint {
    /// The hearing has been moved, and this is on its way.
    async fn come_to_pass(self, fixture: &Fixture, claimed: ClaimedNotice, now: DateTime<Utc>) {
        let reminder = ClaimedNotice {
            what: NoticeKind::Reminder(HearingNo(1), leads("1d")),
            ..claimed.clone()
        };
        let in_doubt = Settlement::InDoubt { revision: 2 };
        match self {
            Self::ADoubtfulNotice => fixture.settle(&claimed, in_doubt, now).await,
            Self::AForgottenNotice => {}
            Self::AnAnswer => {
                fixture.settle(&claimed, Settlement::NotSent, now).await;
                fixture
                    .store
                    .follows()
                    .note_case_may_be_known(claimed.chat.id)
                    .await
                    .unwrap();
            }
            Self::AReminder => {
                fixture.settle(&claimed, Settlement::NotSent, now).await;
                fixture.settle(&reminder, delivered(2), now).await;
            }
            Self::ADoubtfulReminder => {
                fixture.settle(&claimed, Settlement::NotSent, now).await;
                fixture.settle(&reminder, in_doubt, now).await;
            }
        }
    }
}

async fn move_to(fixture: &Fixture, editor: Chat, to: &str, now: DateTime<Utc>) {
    let change = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day(to),
        reason: None,
    };
    fixture.post(editor, change, now).await;
    fixture.release(now).await;
}

/// Whether there is something to say in a notice.
async fn has_news(fixture: &Fixture, claimed: &ClaimedNotice) -> bool {
    let NoticeKind::Change { told, maybe } = claimed.what else {
        panic!("not a change");
    };
    let now = fixture
        .store
        .cases()
        .case_by_id(fixture.case)
        .await
        .unwrap();
    let now = now.case.state;
    let news = changed(&fixture.store, fixture.case, &now, told, maybe).await;
    !news.unwrap().is_empty()
}

#[tokio::test]
async fn what_a_chat_may_know_is_set_right_though_it_was_moved_back() {
    for hint in [
        Hint::ADoubtfulNotice,
        Hint::AForgottenNotice,
        Hint::AnAnswer,
        Hint::AReminder,
        Hint::ADoubtfulReminder,
    ] {
        let fixture = fixture().await;
        let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
        let now = at("2026-02-24T10:00");
        move_to(&fixture, editor, MOVES[0], now).await;
        let claimed = fixture.claim(now).await.remove(0);
        hint.come_to_pass(&fixture, claimed, now).await;
        move_to(&fixture, editor, MOVES[1], now).await;

        let mut later = now + TimeDelta::seconds(61);
        for attempt in 0..3 {
            let again = fixture.claim(later).await.remove(0);
            assert!(has_news(&fixture, &again).await, "{hint:?} {attempt}");
            // Nobody knows whether that arrived either.
            let in_doubt = Settlement::InDoubt { revision: 3 };
            fixture.settle(&again, in_doubt, later).await;
            later += TimeDelta::seconds(61);
        }
        let again = fixture.claim(later).await.remove(0);
        fixture.settle(&again, delivered(3), later).await;
        assert!(fixture.claim(later).await.is_empty());
    }
}

#[tokio::test]
async fn whoever_looks_while_a_notice_is_on_its_way_hears_when_what_they_saw_is_taken_back() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-24T10:00");
    move_to(&fixture, editor, "2026-03-02", now).await;
    let first = fixture.claim(now).await.remove(0);
    move_to(&fixture, editor, "2026-03-03", now).await;
    fixture
        .store
        .follows()
        .note_case_may_be_known(follower.id)
        .await
        .unwrap();
    move_to(&fixture, editor, "2026-03-02", now).await;
    fixture.settle(&first, delivered(2), now).await;
    let again = fixture.claim(now).await.remove(0);
    assert!(has_news(&fixture, &again).await);
    // Who knows the last revision has nothing to be set right.
    fixture.settle(&again, delivered(4), now).await;
    fixture
        .store
        .follows()
        .note_case_may_be_known(follower.id)
        .await
        .unwrap();
    fixture.fan_out(now).await;
    assert!(fixture.claim(now).await.is_empty());
}

#[tokio::test]
async fn all_that_a_chat_may_have_seen_since_counts() {
    let fixture = fixture().await;
    let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
    let mut now = at("2026-02-24T10:00");
    for to in MOVES {
        move_to(&fixture, editor, to, now).await;
    }
    // The bot is killed before it finds that there is nothing to say.
    fixture.claim(now).await;
    now += TimeDelta::seconds(61);
    move_to(&fixture, editor, MOVES[0], now).await;
    let claimed = fixture.claim(now).await.remove(0);
    let in_doubt = Settlement::InDoubt { revision: 4 };
    fixture.settle(&claimed, in_doubt, now).await;
    now += TimeDelta::seconds(61);
    move_to(&fixture, editor, MOVES[1], now).await;
    let claimed = fixture.claim(now).await.remove(0);
    assert!(has_news(&fixture, &claimed).await);
}

#[tokio::test]
async fn the_second_of_two_editors_with_the_same_news_is_told_so() {
    let fixture = fixture().await;
    let (first, second) = (fixture.person(1).await, fixture.person(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(first, adjourn(), now).await;
    let sent = fixture.sends_on(fixture.case, second, adjourn(), now).await;
    let SubmissionOutcome::Conflict(in_the_way) = sent else {
        panic!("it is in the way")
    };
    let DraftConflict::Waiting(waiting) = *in_the_way else {
        panic!("it waits")
    };
    assert_eq!(waiting.posting.editor, Some(first.id));
    let store = &fixture.store;
    let released = store
        .postings()
        .release_posting(&fixture.plan, now)
        .await
        .unwrap();
    assert!(is_event(released, fixture.case));
    assert_eq!(
        fixture
            .store
            .postings()
            .release_posting(&fixture.plan, now)
            .await
            .unwrap(),
        None
    );
    let sent = fixture.sends_on(fixture.case, second, adjourn(), now).await;
    let SubmissionOutcome::Conflict(in_the_way) = sent else {
        panic!("it is over")
    };
    assert!(matches!(
        *in_the_way,
        DraftConflict::Case {
            refusal: ChangeRefusal::Over,
            ..
        }
    ));
}

#[tokio::test]
async fn an_undone_posting_never_becomes_an_event() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    let receipt = update(&fixture.store, 9).await.receipt();
    let undone = fixture
        .store
        .postings()
        .undo_posting(editor.id, None, now, receipt)
        .await;
    let UndoTarget::Found(posting) = undone.unwrap() else {
        panic!("it waits")
    };
    assert_eq!(
        posting.state,
        PostingState::Waiting(Box::new(adjourn().into()))
    );
    assert_eq!(
        fixture
            .store
            .postings()
            .release_posting(&fixture.plan, now)
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn reminders_follow_the_hearing_and_wait_for_a_pending_change() {
    let fixture = fixture().await;
    let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
    assert_eq!(
        fixture.store.schedule().next_reminder_at().await.unwrap(),
        Some(at("2026-02-24T08:00")),
        "7 days before had passed"
    );

    let eve = at("2026-02-24T08:00");
    let to = day("2026-03-10");
    fixture
        .post(
            editor,
            Change::Move {
                room: RoomChange::Stays,
                hearing: HearingNo(1),
                to,
                reason: None,
            },
            eve,
        )
        .await;
    fixture.store.schedule().begin_reminders(eve).await.unwrap();
    fixture.fan_out(eve).await;
    assert!(
        fixture.claim(eve).await.is_empty(),
        "a change of this hearing is waiting"
    );

    fixture
        .store
        .postings()
        .release_posting(&fixture.plan, eve)
        .await
        .unwrap();
    assert_eq!(
        fixture.store.schedule().next_reminder_at().await.unwrap(),
        Some(at("2026-03-03T08:00"))
    );
    fixture.fan_out(eve).await;
    let told = fixture.claim(eve).await;
    assert!(
        matches!(
            told.as_slice(),
            [ClaimedNotice {
                what: NoticeKind::Change { .. },
                ..
            }]
        ),
        "no reminder of the old date"
    );
}

#[tokio::test]
async fn reminders_missed_while_down_become_one() {
    let fixture = fixture().await;
    fixture.follower(2).await;
    let back = at("2026-02-25T09:00");
    fixture
        .store
        .schedule()
        .begin_reminders(back)
        .await
        .unwrap();
    fixture.fan_out(back).await;
    let claimed = fixture.claim(back).await;
    assert_eq!(
        claimed.len(),
        1,
        "the day before and the morning are one reminder"
    );
    fixture.settle(&claimed[0], delivered(1), back).await;
    fixture
        .store
        .schedule()
        .begin_reminders(back)
        .await
        .unwrap();
    fixture.fan_out(back).await;
    assert!(fixture.claim(back).await.is_empty());
}

#[tokio::test]
async fn editors_are_asked_twice_about_a_hearing_nobody_reported_on() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    for (time, asked) in [
        ("2026-02-25T19:59", 0),
        ("2026-02-25T20:00", 1),
        ("2026-02-26T09:00", 1),
        ("2026-02-27T09:00", 0),
    ] {
        fixture
            .store
            .schedule()
            .ask_editors(&fixture.plan, at(time))
            .await
            .unwrap();
        let claimed = fixture.claim(at(time)).await;
        assert_eq!(claimed.len(), asked, "{time}");
        for one in claimed {
            fixture.settle(&one, delivered(1), at(time)).await;
        }
    }
}

/// The bot was down when the question was due, and is back in the night.
#[tokio::test]
async fn no_editor_is_asked_at_night() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    for (time, asked) in [
        ("2026-02-25T22:00", 0),
        ("2026-02-26T03:15", 0),
        ("2026-02-26T06:59", 0),
        ("2026-02-26T07:00", 1),
        // The one more question keeps its time.
        ("2026-02-26T09:00", 1),
        ("2026-02-27T09:00", 0),
    ] {
        fixture
            .store
            .schedule()
            .ask_editors(&fixture.plan, at(time))
            .await
            .unwrap();
        let next = fixture
            .store
            .schedule()
            .next_due_after(at(time))
            .await
            .unwrap();
        if asked == 0 && time < "2026-02-26T07:00" {
            assert_eq!(next, Some(at("2026-02-26T07:00")), "{time}");
        }
        let claimed = fixture.claim(at(time)).await;
        assert_eq!(claimed.len(), asked, "{time}");
        for one in claimed {
            fixture.settle(&one, delivered(1), at(time)).await;
        }
    }
}

#[tokio::test]
async fn new_settings_plan_anew_and_a_question_that_is_due_is_still_asked() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    let later = Plan {
        leads: vec!["3d".parse().unwrap()],
        ..fixture.plan.clone()
    };
    let (before, after) = (at("2026-02-21T10:00"), at("2026-02-26T08:00"));
    fixture
        .store
        .schedule()
        .replan_reminders(&later, before)
        .await
        .unwrap();
    assert_eq!(
        fixture.store.schedule().next_reminder_at().await.unwrap(),
        Some(at("2026-02-22T08:00")),
        "three days before"
    );
    fixture
        .store
        .schedule()
        .replan_reminders(&fixture.plan, after)
        .await
        .unwrap();
    fixture
        .store
        .schedule()
        .begin_reminders(after)
        .await
        .unwrap();
    fixture
        .store
        .schedule()
        .ask_editors(&fixture.plan, after)
        .await
        .unwrap();
    assert_eq!(
        fixture.claim(after).await.len(),
        1,
        "the question of the evening before is still asked"
    );
}

#[tokio::test]
async fn a_notice_that_was_given_up_comes_back_with_the_next_change() {
    let fixture = fixture().await;
    let (editor, _) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim(now).await.remove(0);
    fixture.settle(&claimed, Settlement::Failed, now).await;
    assert!(fixture.claim(now).await.is_empty());

    let to = day("2026-03-02");
    fixture
        .post(
            editor,
            Change::Move {
                room: RoomChange::Stays,
                hearing: HearingNo(2),
                to,
                reason: None,
            },
            now,
        )
        .await;
    fixture.release(now).await;
    assert_eq!(
        fixture.claim(now).await[0].what,
        NoticeKind::Change {
            told: 1,
            maybe: None
        }
    );
}

#[tokio::test]
async fn an_update_is_kept_until_it_is_closed_and_asked_for_once() {
    let fixture = fixture().await;
    let arrived = update(&fixture.store, 41).await;
    let now = at("2026-02-20T10:00");
    assert!(fixture.store.inbox().kept_updates().await.unwrap() == [arrived]);
    assert_eq!(fixture.store.inbox().next_update(now).await.unwrap(), 42);
    let arrived = update(&fixture.store, 41).await;
    fixture
        .store
        .inbox()
        .close_update(arrived.receipt())
        .await
        .unwrap();
    assert!(
        fixture
            .store
            .inbox()
            .kept_updates()
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        fixture
            .store
            .inbox()
            .next_update(now + TimeDelta::days(7))
            .await
            .unwrap(),
        0,
        "numbers may start anywhere"
    );
}

#[tokio::test]
async fn an_update_that_cannot_be_read_keeps_back_no_other() {
    let fixture = fixture().await;
    update(&fixture.store, 41).await;
    let other = update(&fixture.store, 42).await;
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    sqlx::query("update inbox set sealed = x'00' where id = 41")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    assert!(fixture.store.inbox().kept_updates().await.unwrap() == [other]);
}

#[tokio::test]
async fn a_wrong_key_a_second_bot_and_a_damaged_file_are_refused_in_a_sentence() {
    let fixture = fixture().await;
    let (database, key) = (
        fixture.dir.path().join("bot.db"),
        fixture.dir.path().join("bot.key"),
    );
    let second = Store::open(&database, &key, Purpose::Serve)
        .await
        .unwrap_err();
    assert!(matches!(second, OpenError::InUse(_)), "{second}");

    let other = tempfile::tempdir().unwrap();
    open(&other).await.close().await;
    let wrong = Store::open(&database, &other.path().join("bot.key"), Purpose::Tool)
        .await
        .unwrap_err();
    assert!(matches!(wrong, OpenError::WrongKey { .. }), "{wrong}");
    let missing = Store::open(
        &database,
        &fixture.dir.path().join("none.key"),
        Purpose::Tool,
    )
    .await
    .unwrap_err();
    assert!(matches!(missing, OpenError::KeyFile(_)), "{missing}");
    assert!(!fixture.dir.path().join("none.key").exists());

    let damaged = fixture.dir.path().join("damaged.db");
    std::fs::write(
        &damaged,
        "not a database at all, but long enough to be looked at as if it were one".repeat(99),
    )
    .unwrap();
    let refused = Store::open(&damaged, &key, Purpose::Tool)
        .await
        .unwrap_err();
    assert!(matches!(refused, OpenError::Damaged { .. }), "{refused}");
    let nowhere = fixture.dir.path().join("no/such/folder/bot.db");
    let refused = Store::open(&nowhere, &key, Purpose::Serve)
        .await
        .unwrap_err();
    assert!(matches!(refused, OpenError::Path { .. }), "{refused}");
}

#[tokio::test]
async fn the_log_is_append_only_and_adds_up_to_the_standing() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let now = at("2026-02-25T18:40");
    fixture.post(editor, adjourn(), now).await;
    fixture
        .store
        .postings()
        .release_posting(&fixture.plan, now)
        .await
        .unwrap();
    let case = fixture
        .store
        .cases()
        .case_by_id(fixture.case)
        .await
        .unwrap()
        .case;
    assert_eq!(
        fixture
            .store
            .cases()
            .case_state_at(fixture.case, 2)
            .await
            .unwrap(),
        case.state
    );
    assert_eq!(
        fixture
            .store
            .cases()
            .case_state_at(fixture.case, 1)
            .await
            .unwrap()
            .hearings
            .len(),
        1
    );
}
