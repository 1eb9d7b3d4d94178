//! Corrections in the store: what waits for them, and who is told of which.

use chrono::{DateTime, Days, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::{Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        ledger::Ledger,
    },
    store::{ClaimedNotice, NoticeKind, Settlement, SubmissionOutcome},
};
use sqlx::SqlitePool;

use crate::fixture::{Fixture, at, day, fixture, import, update};

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
        is_shared: false,
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

    /// Everything that waits is sent, each in a message of its own; edits end so.
    async fn sends_all(&self, edited: bool, (now, keep_until): (DateTime<Utc>, DateTime<Utc>)) {
        for message in 1.. {
            let Some(one) = self.claim_up_to(1, now).await.pop() else {
                return;
            };
            let end = match one.what {
                NoticeKind::Edit { .. } => Settlement::Edited { is_done: edited },
                _ => Settlement::Delivered {
                    revision: one.revision,
                    message: i32::try_from(one.revision * 100).unwrap() + message,
                    keep_until,
                    is_shared: false,
                },
            };
            self.settle(&one, end, now).await;
        }
    }

    /// The ledger of the event of that number.
    async fn ledger(&self, number: u32) -> Ledger {
        let ledgers = self.store.postings().last_ledgers().await.unwrap();
        let mut ledgers = ledgers.into_iter();
        ledgers.find(|ledger| ledger.number == number).unwrap()
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
    let is_reminder = |one: &ClaimedNotice| matches!(one.what, NoticeKind::Reminder(..));
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

/// A correction quotes a message, and leaves by itself. Whoever was told of it gets what comes later in one message again.
#[tokio::test]
async fn once_a_correction_was_told_one_message_is_enough_again() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    fixture.follower(2).await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-03-25").await;
    fixture.follower_of(other, 2).await;
    let (now, until) = (at("2026-02-21T10:00"), at("2026-04-21T10:00"));
    let both = async |change: Change, now: DateTime<Utc>| {
        fixture.post(editor, change, now).await;
        let to = now.date_naive() + Days::new(30);
        let others = moved(&to.to_string());
        fixture.post_on(other, editor, others, now).await;
        fixture.release(now).await;
        let claimed = fixture.claim_up_to(1, now).await.pop().unwrap();
        claimed.all().count()
    };
    let first = moved("2026-03-10");
    fixture.tells(editor, first, (now, until)).await;
    assert_eq!(both(withdrawn(2), now).await, 1);
    fixture
        .sends_all(true, (now + TimeDelta::minutes(2), until))
        .await;
    let later = at("2026-02-22T10:00");
    assert_eq!(both(moved("2026-03-12"), later).await, 2);
}

/// Whoever followed no more when something was corrected is told in a reply to the message, also if they follow again by then.
#[tokio::test]
async fn a_correction_quotes_its_message_also_for_who_follows_again() {
    for follows_again in [false, true] {
        let fixture = fixture().await;
        let editor = fixture.editor(1).await;
        let reader = fixture.follower(2).await;
        let (now, until) = (at("2026-02-21T10:00"), at("2026-04-21T10:00"));
        let first = moved("2026-03-10");
        fixture.tells(editor, first, (now, until)).await;
        fixture.unfollows(reader).await;
        fixture.post(editor, withdrawn(2), now).await;
        fixture.release(now).await;
        if follows_again {
            fixture.follower(2).await;
        }
        let corrections = fixture.corrections(now).await;
        let carriers = corrections
            .iter()
            .map(|one| one.carrier.map(|it| it.message));
        assert_eq!(carriers.collect::<Vec<_>>(), [Some(5)], "{follows_again}");
    }
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

#[tokio::test]
async fn an_edit_is_counted_for_what_it_corrects_and_no_more() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    fixture.follower(2).await;
    let now = at("2026-02-21T10:00");
    let until = at("2026-03-21T10:00");
    let correct = |to: &str| Change::Correct {
        event: 2,
        to: Some(Box::new(moved(to).into())),
    };
    for (change, edited) in [
        (moved("2026-02-26"), true),
        (correct("2026-02-27"), false),
        (correct("2026-02-28"), true),
    ] {
        fixture.post(editor, change, now).await;
        fixture.release(now).await;
        fixture.sends_all(edited, (now, until)).await;
    }
    let counts = async |number| {
        let ledger = fixture.ledger(number).await;
        (ledger.told, ledger.corrected, ledger.uncorrected)
    };
    assert_eq!(counts(3).await, (1, 0, 1), "it was refused");
    assert_eq!(
        counts(4).await,
        (1, 2, 0),
        "of the move and of the first correction"
    );
}

#[tokio::test]
async fn the_last_report_on_a_correction_waits_for_the_edits() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    fixture.follower(2).await;
    let (now, until) = (at("2026-02-21T10:00"), at("2026-03-21T10:00"));
    fixture.post(editor, moved("2026-02-26"), now).await;
    fixture.release(now).await;
    fixture.sends_all(true, (now, until)).await;
    fixture.post(editor, withdrawn(2), now).await;
    fixture.release(now).await;
    let told = Settlement::Delivered {
        revision: 3,
        message: 300,
        keep_until: until,
        is_shared: false,
    };
    let done = Settlement::Edited { is_done: true };
    let next = async |end| {
        let [one] = fixture.claim_up_to(10, now).await.try_into().unwrap();
        fixture.settle(&one, end, now).await;
        one.what
    };
    assert!(matches!(next(told).await, NoticeKind::Change { .. }));
    assert!(matches!(next(done.clone()).await, NoticeKind::Edit { .. }));
    assert!(matches!(next(done).await, NoticeKind::Posting(_)));
}

#[tokio::test]
async fn whoever_follows_no_more_and_hears_nothing_is_in_the_ledger_once() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let (left, leaves) = (fixture.follower(2).await, fixture.follower(3).await);
    let now = at("2026-02-21T10:00");
    let until = at("2026-03-21T10:00");
    let sends = async |change| {
        fixture.post(editor, change, now).await;
        fixture.release(now).await;
        fixture.sends_all(true, (now, until)).await;
    };
    sends(moved("2026-02-26")).await;
    fixture.unfollows(left).await;
    let chats = fixture.store.chats();
    for (chat, no) in [(left, 510), (leaves, 511)] {
        let receipt = update(&fixture.store, no).await.receipt();
        chats.mark_unreachable(chat.id, receipt).await.unwrap();
    }
    sends(withdrawn(2)).await;
    let counts = async |number| {
        let ledger = fixture.ledger(number).await;
        (ledger.told, ledger.waiting, ledger.unreachable)
    };
    assert_eq!(counts(3).await, (0, 0, 2));
    fixture.unfollows(leaves).await;
    assert_eq!(counts(3).await, (0, 0, 2));
    let receipt = update(&fixture.store, 512).await.receipt();
    let back = chats.mark_reachable(left.id, receipt, now).await;
    back.unwrap();
    fixture.sends_all(true, (now, until)).await;
    assert_eq!(counts(3).await, (1, 0, 1));
    assert_eq!(counts(2).await, (2, 0, 0), "they were told of the move");
}
