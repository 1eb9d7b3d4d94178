//! Followers of a case are carried over to that of its appeal, each once and told once, through a crash in the middle.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        case::Listing,
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        news::NewsKind,
        note::Note,
        preferences::{Preferences, Way},
    },
    store::{
        CaseId, CaseIndex, ClaimedNotice, FollowEffect, NoteEffect, NoteLookup, NoticeKind,
        Progress, Settlement,
    },
};

use crate::fixture::{Fixture, at, day, delivered, description, fixture, import, open, update};

/// More than one slice.
const FOLLOWERS: i64 = 520;

fn now() -> DateTime<Utc> {
    at("2026-02-20T10:00")
}

/// A case with these followers, and that of its appeal.
async fn cases(followers: impl IntoIterator<Item = i64>) -> (Fixture, CaseId) {
    let fixture = fixture().await;
    for key in followers {
        fixture.follower(key).await;
    }
    let appeal = import(&fixture.store, &fixture.plan, "appeal", "2026-03-20").await;
    (fixture, appeal)
}

fn linked() -> Change {
    Change::Appeal {
        case: "appeal".parse().unwrap(),
    }
}

impl Fixture {
    /// An editor links the appeal; nobody has a notice yet.
    async fn link(&self) {
        let editor = self.editor(1).await;
        self.post(editor, linked(), now()).await;
        let released = self.store.postings().release_posting(&self.plan, now());
        assert!(released.await.unwrap().is_some());
    }

    async fn expand(&self) -> Progress {
        self.store.outbox().expand_broadcast(now()).await.unwrap()
    }

    async fn unfollow(&self, chat: Chat, case: CaseId) {
        let receipt = update(&self.store, 9_000).await.receipt();
        let follows = self.store.follows();
        let unfollowed = follows.unfollow_case(chat.id, case, now(), receipt);
        unfollowed.await.unwrap();
    }

    async fn followed(&self, key: i64) -> Vec<CaseId> {
        let chat = self.person(key).await;
        let mut followed = self.store.follows().followed_by(chat.id).await.unwrap();
        followed.sort();
        followed
    }

    /// Everything that is there leaves; how often each chat was told that it was carried over, and all else that it was told.
    async fn told(&self, now: DateTime<Utc>) -> BTreeMap<i64, Vec<&'static str>> {
        let mut told: BTreeMap<i64, Vec<&'static str>> = BTreeMap::new();
        loop {
            let claimed = self.claim_up_to(50, now).await;
            if claimed.is_empty() {
                return told;
            }
            for one in claimed {
                let kinds = one.all().filter_map(named);
                told.entry(one.chat.key.0).or_default().extend(kinds);
                self.settle(&one, delivered(one.revision), now).await;
            }
        }
    }
}

fn named(notice: &ClaimedNotice) -> Option<&'static str> {
    match notice.what {
        NoticeKind::CarriedOver { .. } => Some("carried over"),
        NoticeKind::Change { .. } => Some("change"),
        NoticeKind::Posting(_) => None,
        _ => panic!("{notice:?}"),
    }
}

#[tokio::test]
async fn a_crash_in_the_middle_carries_everybody_over_once() {
    let (fixture, appeal) = cases(2..2 + FOLLOWERS).await;
    fixture.link().await;
    assert_eq!(fixture.expand().await, Progress::More);
    // Whoever was carried over leaves with one tap, and one whom it has not come to follows no more.
    let (mut leaves, mut is_not_carried) = (0, 0);
    for key in 2..2 + FOLLOWERS {
        match fixture.followed(key).await.contains(&appeal) {
            true => leaves = key,
            false => is_not_carried = key,
        }
    }
    fixture.unfollow(fixture.person(leaves).await, appeal).await;
    let other = fixture.person(is_not_carried).await;
    fixture.unfollow(other, fixture.case).await;
    let Fixture {
        dir,
        store,
        case,
        plan,
    } = fixture;
    store.close().await;
    drop(store);
    let fixture = Fixture {
        store: open(&dir).await,
        dir,
        case,
        plan,
    };
    while fixture.expand().await == Progress::More {}
    let told = fixture.told(now()).await;
    for key in 2..2 + FOLLOWERS {
        let (follows, heard): (&[CaseId], &[&str]) = match key {
            key if key == leaves => (&[fixture.case], &["change"]),
            key if key == is_not_carried => (&[], &[]),
            _ => (&[fixture.case, appeal], &["carried over", "change"]),
        };
        assert_eq!(fixture.followed(key).await, follows, "{key}");
        let told = told.get(&key).map_or(&[][..], Vec::as_slice);
        assert_eq!(told, heard, "{key}");
    }
    let untold = "select count(*) from follow where carried_from is not null";
    assert_eq!(super::rows::number(&fixture.dir, untold).await, 0);
    let left = "select count(*) from broadcast where kind in ('change', 'carried')";
    assert_eq!(super::rows::number(&fixture.dir, left).await, 0);
}

#[tokio::test]
async fn what_changes_before_it_is_told_is_told_with_it() {
    let (fixture, appeal) = cases([2]).await;
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    let moved = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day("2026-03-23"),
        reason: None,
    };
    let editor = fixture.editor(1).await;
    fixture.post_on(appeal, editor, moved, now()).await;
    fixture.release(now()).await;
    let told = fixture.told(now()).await;
    let told: Vec<_> = told[&2].iter().filter(|kind| **kind == "change").collect();
    // That of the first case.
    assert_eq!(told.len(), 1);
    assert_eq!(
        fixture.told(now() + TimeDelta::hours(1)).await.get(&2),
        None
    );
}

#[tokio::test]
async fn what_may_have_arrived_is_told_again_and_what_did_is_not() {
    let (fixture, _) = cases([2]).await;
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    let one = fixture.claim_one(now()).await;
    assert!(matches!(one.what, NoticeKind::CarriedOver { .. }));
    let revision = one.revision;
    fixture
        .settle(&one, Settlement::InDoubt { revision }, now())
        .await;
    let later = now() + TimeDelta::minutes(10);
    assert_eq!(fixture.told(later).await[&2], ["carried over", "change"]);
    assert_eq!(
        fixture.told(later + TimeDelta::hours(1)).await.get(&2),
        None
    );
}

#[tokio::test]
async fn whoever_wants_no_news_of_stages_is_told_all_the_same() {
    let (fixture, _) = cases([2]).await;
    let mut chosen = Preferences::default();
    chosen.choose(NewsKind::Decisions, Way::Never);
    let chat = fixture.person(2).await;
    let receipt = update(&fixture.store, 9_001).await.receipt();
    let chats = fixture.store.chats();
    let kept = chats.choose_preferences(Asker::Known(chat), &chosen, receipt, now());
    kept.await.unwrap();
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    assert_eq!(fixture.told(now()).await[&2], ["carried over"]);
}

#[tokio::test]
async fn a_link_that_is_withdrawn_meanwhile_carries_nobody_over() {
    let (fixture, _) = cases(2..2 + FOLLOWERS).await;
    fixture.link().await;
    assert_eq!(fixture.expand().await, Progress::More);
    let editor = fixture.editor(1).await;
    let event = 2;
    let withdrawn = Change::Correct { event, to: None };
    fixture.post(editor, withdrawn, now()).await;
    fixture.release(now()).await;
    let told = fixture.told(now()).await;
    assert!(told.values().flatten().all(|kind| *kind == "change"));
    for key in 2..2 + FOLLOWERS {
        assert_eq!(fixture.followed(key).await, [fixture.case], "{key}");
    }
    let left = "select count(*) from broadcast where kind = 'carried'";
    assert_eq!(super::rows::number(&fixture.dir, left).await, 0);
}

/// An unlisted case is for nobody to know of who does not know of it.
#[tokio::test]
async fn whoever_was_not_told_before_it_became_unlisted_follows_it_no_more() {
    let (fixture, appeal) = cases([2, 3]).await;
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    let told = fixture.claim_one(now()).await;
    fixture.settle(&told, delivered(told.revision), now()).await;
    let mut unlisted = description();
    unlisted.listing = Listing::Unlisted;
    let (slug, index) = ("appeal".parse().unwrap(), CaseIndex::default());
    let cases = fixture.store.cases();
    let imported = cases.import_case(&slug, &unlisted, &index, Vec::new(), &fixture.plan, now());
    imported.await.unwrap();
    while fixture.expand().await == Progress::More {}
    for key in [2, 3] {
        let knows = told.chat.key.0 == key;
        assert_eq!(fixture.followed(key).await.contains(&appeal), knows);
    }
    let heard = fixture.told(now()).await;
    assert!(heard.values().flatten().all(|kind| *kind == "change"));
}

/// Before they were told that they follow it.
#[tokio::test]
async fn whoever_asks_for_the_appeal_themselves_stays_where_the_link_is_withdrawn() {
    let (fixture, appeal) = cases([2, 3, 4]).await;
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    let follows = fixture.store.follows();
    let follower = fixture.person(2).await;
    let receipt = update(&fixture.store, 9_100).await.receipt();
    let asked = follows.follow_case(Asker::Known(follower), None, appeal, now(), receipt);
    assert_eq!(asked.await.unwrap().1, FollowEffect::Unchanged);
    let writer = fixture.person(3).await;
    let receipt = update(&fixture.store, 9_101).await.receipt();
    let note = Note::new("my cousin").unwrap();
    let kept = follows.keep_note((writer.id, appeal), &note, receipt);
    assert!(matches!(kept.await.unwrap(), NoteEffect::Kept(_)));
    let editor = fixture.editor(1).await;
    let withdrawn = Change::Correct { event: 2, to: None };
    fixture.post(editor, withdrawn, now()).await;
    fixture.release(now()).await;
    for (key, stays) in [(2, true), (3, true), (4, false)] {
        let follows = fixture.followed(key).await.contains(&appeal);
        assert_eq!(follows, stays, "{key}");
    }
    let lookup = follows.note(writer.id, appeal).await.unwrap();
    assert!(matches!(lookup, NoteLookup::Note(..)));
    let told = fixture.told(now()).await;
    assert!(told.values().flatten().all(|kind| *kind == "change"));
}

#[tokio::test]
async fn whoever_asks_for_the_appeal_before_they_are_told_reads_its_news_once() {
    let (fixture, appeal) = cases([2]).await;
    fixture.link().await;
    while fixture.expand().await == Progress::More {}
    let follower = fixture.person(2).await;
    let receipt = update(&fixture.store, 9_102).await.receipt();
    let follows = fixture.store.follows();
    let asked = follows.follow_case(Asker::Known(follower), None, appeal, now(), receipt);
    asked.await.unwrap();
    let set = Change::Schedule {
        when: day("2026-04-01"),
        room: None,
        note: None,
    };
    let editor = fixture.editor(1).await;
    fixture.post_on(appeal, editor, set, now()).await;
    fixture.release(now()).await;
    // That there is an appeal, and its hearing.
    assert_eq!(fixture.told(now()).await[&2], ["change", "change"]);
}

/// A group and its supergroup, one of which asked for the appeal and neither of which was told that it follows it.
#[tokio::test]
async fn where_two_chats_become_one_what_either_asked_for_stays() {
    let (old, new) = (-2, -1_002);
    for (asks, stays) in [(None, false), (Some(old), true), (Some(new), true)] {
        let (fixture, appeal) = cases([old, new]).await;
        fixture.link().await;
        while fixture.expand().await == Progress::More {}
        if let Some(key) = asks {
            fixture.follower_of(appeal, key).await;
        }
        let receipt = update(&fixture.store, 9_103).await.receipt();
        let chats = fixture.store.chats();
        let migrated = chats.migrate_chat(ChatKey(old), ChatKey(new), receipt);
        migrated.await.unwrap();
        let editor = fixture.editor(1).await;
        let withdrawn = Change::Correct { event: 2, to: None };
        fixture.post(editor, withdrawn, now()).await;
        fixture.release(now()).await;
        let follows = fixture.followed(new).await.contains(&appeal);
        assert_eq!(follows, stays, "{asks:?}");
    }
}
