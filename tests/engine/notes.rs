//! Notes on followed cases: each costs only itself, says nothing without the key, and goes with its follow.

use hearing_bot::{
    domain::{
        alarm::UnreadableTable,
        chat::{Chat, ChatKey},
        note::Note,
    },
    store::{CaseId, NoteEffect, NoteLookup, RemoveNoteEffect, Table, UnfollowEffect},
};

use super::rows::{number, raw, sql};
use crate::fixture::{Fixture, at, fixture, import, update};

async fn keeps(fixture: &Fixture, of: (Chat, CaseId), text: &str) -> NoteEffect {
    let receipt = update(&fixture.store, 6000).await.receipt();
    let note = Note::new(text).unwrap();
    let kept = fixture
        .store
        .follows()
        .keep_note((of.0.id, of.1), &note, receipt);
    kept.await.unwrap()
}

async fn looked_up(fixture: &Fixture, (chat, case): (Chat, CaseId)) -> NoteLookup {
    let note = fixture.store.follows().note(chat.id, case).await;
    note.unwrap()
}

/// What it says, if there is one that can be read.
async fn kept(fixture: &Fixture, of: (Chat, CaseId)) -> Option<Note> {
    match looked_up(fixture, of).await {
        NoteLookup::Note(_, note) => Some(note),
        NoteLookup::None | NoteLookup::Unreadable(_) => None,
    }
}

fn note(text: &str) -> Option<Note> {
    Some(Note::new(text).unwrap())
}

#[tokio::test]
async fn a_note_that_cannot_be_read_costs_only_itself_and_is_counted() {
    let fixture = fixture().await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    let anna = fixture.follower(2).await;
    fixture.follower_of(other, 2).await;
    for case in [fixture.case, other] {
        let effect = keeps(&fixture, (anna, case), "my cousin").await;
        assert!(matches!(effect, NoteEffect::Kept(_)));
    }
    let same = "select count(distinct sealed) from follow_note";
    assert_eq!(number(&fixture.dir, same).await, 2, "no two look alike");
    // Sealed as another row it is none.
    let spoil = "update follow_note set sealed = (select sealed from follow_note where case_id = 2) where case_id = 1";
    sql(&fixture.dir, spoil).await;
    let store = &fixture.store;
    let spoilt = looked_up(&fixture, (anna, fixture.case)).await;
    assert!(matches!(spoilt, NoteLookup::Unreadable(_)));
    assert_eq!(kept(&fixture, (anna, other)).await, note("my cousin"));
    let notes = store.follows().notes(anna.id).await.unwrap();
    assert_eq!(notes.len(), 1);
    assert_eq!(store.unreadable(), [(UnreadableTable::Chats, 1)]);
    let found = store.read_through(at("2026-02-24T10:00")).await.unwrap();
    assert_eq!(found.get(&Table::FollowNote), Some(&1));
    let exported = store.chats().export_chat(anna.id).await.unwrap().notes;
    let texts: Vec<_> = exported
        .iter()
        .map(|note| (note.case.as_str(), note.text.as_deref()))
        .collect();
    assert_eq!(texts, [("a-case", None), ("other", Some("my cousin"))]);
    assert_eq!(
        store.follows().followed_by(anna.id).await.unwrap().len(),
        2,
        "it follows on"
    );
    // Written anew it is read.
    keeps(&fixture, (anna, fixture.case), "my neighbour").await;
    assert_eq!(
        kept(&fixture, (anna, fixture.case)).await,
        note("my neighbour")
    );
}

#[tokio::test]
async fn a_note_is_kept_only_with_a_follow_and_ends_with_it() {
    let fixture = fixture().await;
    let (anna, boris) = (fixture.follower(2).await, fixture.person(3).await);
    let of = (boris, fixture.case);
    assert_eq!(keeps(&fixture, of, "a").await, NoteEffect::NotFollowed);
    keeps(&fixture, (anna, fixture.case), "a").await;
    keeps(&fixture, (anna, fixture.case), "b").await;
    let count = "select count(*) from follow_note";
    assert_eq!(number(&fixture.dir, count).await, 1);
    assert_eq!(kept(&fixture, (anna, fixture.case)).await, note("b"));
    let follows = fixture.store.follows();
    let receipt = update(&fixture.store, 6001).await.receipt();
    let ended = follows.unfollow_case(anna.id, fixture.case, at("2026-02-24T10:00"), receipt);
    let with_it = UnfollowEffect::Ended(RemoveNoteEffect::Removed);
    assert_eq!(ended.await.unwrap(), with_it);
    assert_eq!(number(&fixture.dir, count).await, 0);
    let anna = fixture.follower(2).await;
    let of = (anna, fixture.case);
    let NoteEffect::Kept(old) = keeps(&fixture, of, "c").await else {
        panic!("it is followed");
    };
    let NoteEffect::Kept(new) = keeps(&fixture, of, "c").await else {
        panic!("it is followed");
    };
    let receipt = async || update(&fixture.store, 6002).await.receipt();
    for (note, expected) in [
        (old, RemoveNoteEffect::Unchanged),
        (new, RemoveNoteEffect::Removed),
        (new, RemoveNoteEffect::Unchanged),
    ] {
        let removed = follows.remove_note((anna.id, fixture.case), note, receipt().await);
        assert_eq!(removed.await.unwrap(), expected);
    }
    keeps(&fixture, (anna, fixture.case), "d").await;
    let forgotten =
        fixture
            .store
            .chats()
            .forget_chat(anna.key, at("2026-02-24T10:00"), receipt().await);
    forgotten.await.unwrap();
    assert_eq!(number(&fixture.dir, count).await, 0);
}

#[tokio::test]
async fn where_two_chats_become_one_it_keeps_its_own_note() {
    let fixture = fixture().await;
    let other = import(&fixture.store, &fixture.plan, "other", "2026-02-27").await;
    let (group, supergroup) = (fixture.follower(-2).await, fixture.follower(-1_002).await);
    fixture.follower_of(other, -2).await;
    for case in [fixture.case, other] {
        keeps(&fixture, (group, case), "of the group").await;
    }
    keeps(&fixture, (supergroup, fixture.case), "its own").await;
    let receipt = update(&fixture.store, 6003).await.receipt();
    let migrated = fixture
        .store
        .chats()
        .migrate_chat(group.key, ChatKey(-1_002), receipt);
    migrated.await.unwrap();
    assert_eq!(
        kept(&fixture, (supergroup, fixture.case)).await,
        note("its own")
    );
    assert_eq!(
        kept(&fixture, (supergroup, other)).await,
        note("of the group")
    );
    let mut connection = raw(&fixture.dir).await;
    let loose = sqlx::query("pragma foreign_key_check")
        .fetch_all(&mut connection)
        .await;
    assert!(loose.unwrap().is_empty());
}
