//! Corrections in the store: what waits for them, and who is told of which.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::{Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
    },
    store::{ClaimedNotice, NoticeKind, Settlement, SubmissionOutcome},
};
use sqlx::SqlitePool;

use crate::fixture::{Fixture, at, day, fixture, update};

fn moved(to: &str) -> Change {
    Change::Move {
        hearing: HearingNo(1),
        to: day(to),
        room: RoomChange::Stays,
        reason: None,
    }
}

fn withdrawn(event: u32) -> Change {
    Change::Correct { event, to: None }
}

fn told(revision: u32, keep_until: DateTime<Utc>) -> Settlement {
    Settlement::Delivered {
        revision,
        message: 5,
        keep_until,
    }
}

impl Fixture {
    /// A change is posted and released, and reaches whoever is to be told.
    async fn tells(
        &self,
        editor: Chat,
        change: Change,
        (now, until): (DateTime<Utc>, DateTime<Utc>),
    ) {
        self.post(editor, change, now).await;
        self.release(now).await;
        let case = self.store.cases().case_by_id(self.case).await.unwrap();
        let revision = case.case.state.revision;
        for one in self.claim_up_to(10, now).await {
            self.settle(&one, told(revision, until), now).await;
        }
    }

    async fn unfollows(&self, chat: Chat) {
        let receipt = update(&self.store, 500).await.receipt();
        let follows = self.store.follows();
        let unfollowed = follows
            .unfollow_case(chat.id, self.case, at("2026-02-21T10:00"), receipt)
            .await;
        unfollowed.unwrap();
    }

    async fn corrections(&self, now: DateTime<Utc>) -> Vec<ClaimedNotice> {
        let mut claimed = self.claim_up_to(10, now).await;
        claimed.retain(|one| matches!(one.what, NoticeKind::Correction { .. }));
        claimed
    }
}

#[tokio::test]
async fn reminders_wait_for_what_withdraws_the_date_of_their_hearing() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    fixture.follower(2).await;
    let begun = at("2026-02-21T10:00");
    let until = at("2026-03-21T10:00");
    fixture
        .tells(editor, moved("2026-02-26"), (begun, until))
        .await;
    let eve = at("2026-02-25T10:00");
    let sent = fixture
        .sends_on(fixture.case, editor, withdrawn(2), eve)
        .await;
    assert!(matches!(sent, SubmissionOutcome::Posted { .. }));
    let is_reminder = |one: &ClaimedNotice| matches!(one.what, NoticeKind::Reminder(_));
    let reminded = async || {
        fixture.store.schedule().begin_reminders(eve).await.unwrap();
        fixture.fan_out(eve).await;
        let claimed = fixture.claim_up_to(10, eve).await;
        claimed.iter().any(is_reminder)
    };
    assert!(!reminded().await, "of a date that is being withdrawn");
    // Nothing is withdrawn: the reminder leaves.
    let receipt = update(&fixture.store, 501).await.receipt();
    let postings = fixture.store.postings();
    let undone = postings.undo_posting(editor.id, None, eve, receipt).await;
    undone.unwrap();
    assert!(reminded().await);
}

#[tokio::test]
async fn who_was_told_a_correction_is_not_told_it_again_when_rows_of_deliveries_are_swept() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let reader = fixture.follower(2).await;
    let now = at("2026-02-21T10:00");
    let (short, long) = (at("2026-03-01T10:00"), at("2026-04-01T10:00"));
    fixture
        .tells(editor, moved("2026-02-26"), (now, long))
        .await;
    fixture.unfollows(reader).await;
    // The notice of the correction is kept for less than that of the error.
    fixture.tells(editor, withdrawn(2), (now, short)).await;
    let file = fixture.dir.path().join("bot.db");
    let pool = SqlitePool::connect(file.to_str().unwrap()).await.unwrap();
    let later = short + TimeDelta::days(1);
    sqlx::query("delete from delivery where keep_until < $1")
        .bind(later.timestamp_millis())
        .execute(&pool)
        .await
        .unwrap();
    fixture.post(editor, moved("2026-02-27"), later).await;
    fixture.release(later).await;
    fixture.post(editor, withdrawn(4), later).await;
    fixture.release(later).await;
    let again = fixture.corrections(later).await;
    assert!(again.is_empty(), "of the move to the 27th they never heard");
}

#[tokio::test]
async fn a_group_that_became_one_that_was_known_is_told_what_was_wrong() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let (group, known) = (fixture.follower(2).await, fixture.person(3).await);
    let now = at("2026-02-21T10:00");
    let until = at("2026-04-01T10:00");
    fixture
        .tells(editor, moved("2026-02-26"), (now, until))
        .await;
    fixture.unfollows(group).await;
    let receipt = update(&fixture.store, 502).await.receipt();
    let chats = fixture.store.chats();
    let migrated = chats.migrate_chat(group.key, known.key, receipt).await;
    migrated.unwrap();
    assert!(chats.find_chat(ChatKey(2)).await.unwrap().is_none());
    fixture.post(editor, withdrawn(2), now).await;
    fixture.release(now).await;
    let told = fixture.corrections(now).await;
    let told: Vec<_> = told.iter().map(|one| one.chat.id).collect();
    assert_eq!(told, [known.id]);
}
