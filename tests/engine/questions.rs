//! Questions to editors about a hearing, in a real database: what is asked when, and what is not.

use hearing_bot::{
    domain::{
        chat::ChatId,
        event::Change,
        hearing::{HearingNo, RoomChange},
        reminder::{HearingQuestion, Plan},
        when::When,
    },
    store::{NoticeKind, Receipt, SubmittedCheck},
};

use crate::fixture::{Fixture, at, delivered, fixture};

/// What is claimed at each of these times, after everything that is due was begun.
async fn asked(fixture: &Fixture, times: &[(&str, Option<HearingQuestion>)]) {
    for (time, expected) in times {
        let now = at(time);
        let schedule = fixture.store.schedule();
        schedule.ask_editors(&fixture.plan, now).await.unwrap();
        let mut asked = Vec::new();
        // One by one: there is one chat.
        while let [one] = fixture.claim_up_to(1, now).await.as_slice() {
            match one.what {
                NoticeKind::Question(_, question) => asked.push(question),
                NoticeKind::Change { .. }
                | NoticeKind::Reminder(..)
                | NoticeKind::Digest
                | NoticeKind::Closing(_)
                | NoticeKind::CarriedOver { .. }
                | NoticeKind::Offer
                | NoticeKind::Date(..)
                | NoticeKind::Posting(_)
                | NoticeKind::Correction { .. }
                | NoticeKind::Edit { .. } => {}
            }
            fixture.settle(one, delivered(1), now).await;
        }
        assert_eq!(asked.as_slice(), expected.as_slice(), "{time}");
    }
}

/// At 17:00 of the day it is said that the hearing begins at 21:30.
#[tokio::test]
async fn a_hearing_that_begins_late_after_all_is_asked_of_next_morning() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let morning = [("2026-02-25T07:00", Some(HearingQuestion::StillOn))];
    asked(&fixture, &morning).await;
    let now = at("2026-02-25T17:00");
    let late = When::at("2026-02-25".parse().unwrap(), "21:30:00".parse().unwrap());
    let moved = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: late,
        reason: None,
    };
    fixture.post(editor, moved, now).await;
    fixture.release(now).await;
    let rest = [
        ("2026-02-25T20:00", None),
        ("2026-02-25T23:30", None),
        ("2026-02-26T07:00", None),
        ("2026-02-26T09:00", Some(HearingQuestion::Outcome)),
        ("2026-02-27T09:00", Some(HearingQuestion::Outcome)),
        ("2026-02-28T09:00", None),
    ];
    asked(&fixture, &rest).await;
}

/// New settings and a restart ask nothing twice, and lose nothing that is due.
#[tokio::test]
async fn a_plan_made_anew_asks_no_more_and_no_less_on_the_morning() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    let other = Plan {
        leads: vec!["3d".parse().unwrap()],
        ..fixture.plan.clone()
    };
    let schedule = fixture.store.schedule();
    // It is due, and was not asked yet.
    schedule
        .replan_reminders(&other, at("2026-02-25T07:30"))
        .await
        .unwrap();
    let morning = [("2026-02-25T07:31", Some(HearingQuestion::StillOn))];
    asked(&fixture, &morning).await;
    schedule
        .replan_reminders(&fixture.plan, at("2026-02-25T07:40"))
        .await
        .unwrap();
    let rest = [
        ("2026-02-25T07:41", None),
        ("2026-02-25T20:00", Some(HearingQuestion::Outcome)),
    ];
    asked(&fixture, &rest).await;
}

/// An editor whom nothing reached since the morning is asked once, and of what is to be known by then.
#[tokio::test]
async fn a_question_of_the_morning_that_has_not_left_gives_way_to_that_of_the_evening() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    let schedule = fixture.store.schedule();
    for time in ["2026-02-25T07:00", "2026-02-25T20:00"] {
        schedule.ask_editors(&fixture.plan, at(time)).await.unwrap();
    }
    let claimed = fixture.claim(at("2026-02-25T20:00")).await;
    let asked: Vec<_> = claimed.iter().map(|one| one.what).collect();
    let outcome = NoticeKind::Question(HearingNo(1), HearingQuestion::Outcome);
    assert_eq!(asked, [outcome]);
}

/// A check that is posted with one tap is a posting like any other, and of nobody who has lost the role.
#[tokio::test]
async fn a_check_is_posted_at_once_by_an_editor_only() {
    let fixture = fixture().await;
    let (editor, other) = (fixture.editor(1).await, fixture.follower(2).await);
    let now = at("2026-02-25T07:03");
    let post = async |chat: ChatId, number| {
        let check = SubmittedCheck {
            editor: chat,
            case: fixture.case,
            seen: 1,
            card: 5,
            release_at: now,
        };
        let receipt = Receipt::of(number);
        fixture
            .store
            .postings()
            .post_check(check, now, receipt)
            .await
    };
    assert_eq!(post(other.id, 1).await.unwrap(), None);
    assert!(post(editor.id, 2).await.unwrap().is_some());
    fixture.release(now).await;
    let case = fixture.store.cases().case_by_id(fixture.case).await;
    assert_eq!(case.unwrap().case.state.as_of, Some(now));
}
