//! Roles: where they come from, what goes with them, and who may take back what waits.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    demo::telegram::Telegram,
    domain::{
        chat::{Asker, Chat, ChatKey},
        event::Change,
        language::Language,
        role::{Role, RoleOrigin},
    },
    store::{
        DraftSubmission, NewDraft, NoticeKind, OwnershipOutcome, PostingState, Purpose, Revocation,
        Store, SubmissionOutcome, UndoTarget,
    },
};

use crate::{
    fixture::{Fixture, adjourn, at, fixture, is_event, taken, update},
    served::{Listening, imported},
};

const OWNER: ChatKey = ChatKey(1);

impl Fixture {
    async fn role_of(&self, key: ChatKey) -> Option<Role> {
        let known = self.store.chats().find_chat(key).await.unwrap();
        known.and_then(|(chat, _)| chat.role)
    }

    async fn owner(&self) -> Chat {
        let asker = Asker::Known(self.person(OWNER.0).await);
        let met =
            self.store
                .roles()
                .appoint_by_settings(asker, Role::Owner, at("2026-02-24T10:00"));
        met.await.unwrap()
    }

    async fn claims(&self, key: ChatKey) -> OwnershipOutcome {
        let asker = Asker::Stranger {
            key,
            language: Language::En,
        };
        let receipt = update(&self.store, 700).await.receipt();
        let claimed = self
            .store
            .roles()
            .claim_ownership(asker, at("2026-02-24T10:00"), receipt)
            .await;
        claimed.unwrap()
    }

    async fn drafts(&self, editor: Chat, now: DateTime<Utc>) -> i64 {
        let draft = NewDraft {
            editor: editor.id,
            case: self.case,
            seen: 1,
            // Nothing that waits is in the way of another.
            change: Change::Check.into(),
            line: "line".into(),
        };
        let receipt = update(&self.store, 800).await.receipt();
        self.store
            .drafts()
            .keep_draft(&draft, now, receipt)
            .await
            .unwrap()
    }

    /// Sends a draft that waits for a minute; its id, or `None` if it could not be sent.
    async fn sends(&self, editor: Chat, draft: i64, now: DateTime<Utc>) -> Option<i64> {
        let (release_at, receipt) = (
            now + TimeDelta::seconds(60),
            update(&self.store, 801).await.receipt(),
        );
        let sending = DraftSubmission {
            draft,
            instead_of: None,
            card: 7,
            release_at,
            lapses_at: None,
        };
        let sent = self
            .store
            .postings()
            .send_draft(editor.id, sending, now, receipt);
        match taken(sent.await.unwrap())? {
            SubmissionOutcome::Posted { posting, .. } => Some(posting.id),
            SubmissionOutcome::Conflict(_) | SubmissionOutcome::NobodyToApprove => None,
        }
    }

    async fn takes_back(&self, by: Chat, id: Option<i64>, now: DateTime<Utc>) -> UndoTarget {
        let receipt = update(&self.store, 900).await.receipt();
        let undone = self
            .store
            .postings()
            .undo_posting(by.id, id, now, receipt)
            .await;
        undone.unwrap()
    }

    async fn state_of(&self, posting: i64) -> PostingState {
        self.store.postings().posting(posting).await.unwrap().state
    }

    /// Which postings their editors are told of.
    async fn reported(&self, now: DateTime<Utc>) -> Vec<(Chat, i64)> {
        let claimed = self.claim_up_to(10, now).await;
        let reports = claimed.iter().filter_map(|one| match one.what {
            NoticeKind::Posting(id) => Some((one.chat, id)),
            NoticeKind::Change { .. }
            | NoticeKind::Reminder(..)
            | NoticeKind::Digest
            | NoticeKind::Closing(_)
            | NoticeKind::CarriedOver { .. }
            | NoticeKind::Offer
            | NoticeKind::Date(..)
            | NoticeKind::Question(..)
            | NoticeKind::Correction { .. }
            | NoticeKind::Edit { .. } => None,
        });
        reports.collect()
    }
}

/// A tool beside the running bot.
async fn beside(folder: &Path) -> Store {
    let (database, key) = (folder.join("bot.db"), folder.join("bot.key"));
    let opened = Store::open(&database, &key, Purpose::Tool).await;
    opened.unwrap().0
}

#[tokio::test]
async fn a_role_of_the_settings_ends_with_them_and_takes_along_what_was_not_released() {
    let fixture = fixture().await;
    let now = at("2026-02-24T10:00");
    let (owner, other) = (fixture.owner().await, ChatKey(2));
    fixture.follower(2).await;
    fixture.post(owner, adjourn(), now).await;
    let released = fixture
        .store
        .postings()
        .release_posting(&fixture.plan, now)
        .await
        .unwrap();
    assert!(is_event(released, fixture.case));
    let waits = fixture.drafts(owner, now).await;
    let waits = fixture.sends(owner, waits, now).await.unwrap();
    let in_hand = fixture.drafts(owner, now).await;

    fixture
        .store
        .roles()
        .follow_settings(&[OWNER, other], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert_eq!(fixture.role_of(OWNER).await, Some(Role::Owner));
    assert_eq!(
        fixture.role_of(other).await,
        Some(Role::Owner),
        "known already"
    );
    assert_eq!(
        fixture.state_of(waits).await,
        PostingState::Waiting(Box::new(Change::Check.into()))
    );

    fixture
        .store
        .roles()
        .follow_settings(&[other], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert_eq!(fixture.role_of(OWNER).await, None);
    assert_eq!(fixture.role_of(other).await, Some(Role::Owner));
    assert_eq!(fixture.state_of(waits).await, PostingState::Undone);
    assert_eq!(fixture.sends(owner, in_hand, now).await, None);
    let revision = fixture
        .store
        .cases()
        .case_by_id(fixture.case)
        .await
        .unwrap();
    assert_eq!(revision.case.state.revision, 2, "what was released stays");

    fixture
        .store
        .roles()
        .follow_settings(&[], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert!(!fixture.store.roles().has_owner().await.unwrap());
    fixture
        .store
        .roles()
        .follow_settings(&[OWNER], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert_eq!(
        fixture.role_of(OWNER).await,
        Some(Role::Owner),
        "named again"
    );
}

#[tokio::test]
async fn a_role_that_comes_both_ways_stays_until_both_are_gone() {
    let fixture = fixture().await;
    assert_eq!(fixture.claims(OWNER).await, OwnershipOutcome::Granted);
    fixture
        .store
        .roles()
        .follow_settings(&[OWNER], at("2026-02-24T10:00"))
        .await
        .unwrap();
    let origins = |grants: Vec<hearing_bot::store::Grant>| -> Vec<RoleOrigin> {
        grants.iter().map(|grant| grant.origin).collect()
    };
    let both = fixture.store.roles().grants().await.unwrap();
    assert_eq!(origins(both), [RoleOrigin::Claim, RoleOrigin::Settings]);
    fixture
        .store
        .roles()
        .follow_settings(&[], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert_eq!(fixture.role_of(OWNER).await, Some(Role::Owner));
    let one = fixture.store.roles().grants().await.unwrap();
    assert_eq!(origins(one), [RoleOrigin::Claim]);
    // Being asked about hearings once is being an editor once.
    let editors = fixture.store.roles().editors().await.unwrap();
    assert_eq!(editors.len(), 1);
}

#[tokio::test]
async fn a_role_taken_away_by_another_process_is_gone_at_once_with_what_waited() {
    let fixture = fixture().await;
    let now = at("2026-02-24T10:00");
    let owner = fixture.owner().await;
    fixture.claims(ChatKey(3)).await;
    let waits = fixture.drafts(owner, now).await;
    let waits = fixture.sends(owner, waits, now).await.unwrap();
    let in_hand = fixture.drafts(owner, now).await;

    let tool = beside(fixture.dir.path()).await;
    let revoked = tool
        .roles()
        .revoke_roles(OWNER, at("2026-02-24T10:00"))
        .await
        .unwrap();
    let expected = Revocation {
        roles: vec![(Role::Owner, RoleOrigin::Settings)],
        drafts: 1,
        postings: 1,
    };
    assert_eq!(revoked, Some(expected));
    assert_eq!(
        tool.roles()
            .revoke_roles(OWNER, at("2026-02-24T10:00"))
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        tool.roles()
            .revoke_roles(ChatKey(404), at("2026-02-24T10:00"))
            .await
            .unwrap(),
        None
    );
    tool.close().await;

    assert_eq!(fixture.role_of(OWNER).await, None);
    assert_eq!(fixture.state_of(waits).await, PostingState::Undone);
    assert_eq!(fixture.sends(owner, in_hand, now).await, None);
    let later = now + TimeDelta::hours(1);
    let released = fixture
        .store
        .postings()
        .release_posting(&fixture.plan, later)
        .await
        .unwrap();
    assert_eq!(released, None);
    // The bot that runs still has the settings that name this person, who writes to it.
    assert_eq!(fixture.owner().await.role, None);
    let former = fixture.store.roles().former_editors().await.unwrap();
    assert_eq!(
        former.iter().map(|chat| chat.key).collect::<Vec<_>>(),
        [OWNER]
    );
    // The next start may have others.
    fixture
        .store
        .roles()
        .follow_settings(&[OWNER], at("2026-02-24T10:00"))
        .await
        .unwrap();
    assert_eq!(fixture.role_of(OWNER).await, Some(Role::Owner));
    assert!(
        fixture
            .store
            .roles()
            .former_editors()
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_of_whoever_is_no_editor_any_more_loses_its_buttons_when_one_is_pressed() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, mut config) = imported(&telegram).await;
    let key = ChatKey(telegram.id_of("editor"));
    config.editors.owners = vec![key];
    telegram.speaks("editor", "en");
    let bot = Listening::start(&config).await;
    let card = async || {
        telegram.settled("editor").await.unwrap();
        telegram.messages_of("editor").pop().unwrap()
    };
    telegram.says("editor", "/move city-2026 27.02");
    card().await;
    telegram.taps("editor", "Send").unwrap();
    let sent = card().await;
    assert_eq!(sent.buttons, [["Undo"]]);
    let tool = beside(dir.path()).await;
    tool.roles()
        .revoke_roles(key, at("2026-02-24T10:00"))
        .await
        .unwrap()
        .unwrap();
    tool.close().await;
    telegram.taps("editor", "Undo").unwrap();
    let refused = card().await;
    assert_eq!(refused.id, sent.id);
    assert!(refused.text.contains("for editors"), "{refused:?}");
    assert!(refused.buttons.is_empty(), "{refused:?}");
    bot.stop().await.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_of_whoever_was_an_editor_is_taken_away_once() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, mut config) = imported(&telegram).await;
    let key = ChatKey(telegram.id_of("editor"));
    config.editors.owners = vec![key];
    let bot = Listening::start(&config).await;
    let asks = async || {
        telegram.says("editor", "/status");
        telegram.settled("editor").await.unwrap();
    };
    asks().await;
    let tool = beside(dir.path()).await;
    tool.roles()
        .revoke_roles(key, at("2026-02-24T10:00"))
        .await
        .unwrap()
        .unwrap();
    tool.close().await;
    for _ in 0..5 {
        asks().await;
    }
    assert_eq!(telegram.menus_taken(), 1);
    bot.stop().await.close().await;
}

#[tokio::test]
async fn what_was_written_before_the_role_went_cannot_be_sent_after() {
    let fixture = fixture().await;
    let now = at("2026-02-24T10:00");
    let owner = fixture.owner().await;
    fixture
        .store
        .roles()
        .revoke_roles(OWNER, at("2026-02-24T10:00"))
        .await
        .unwrap()
        .unwrap();
    // Its handler had read the role before.
    let draft = fixture.drafts(owner, now).await;
    assert_eq!(fixture.sends(owner, draft, now).await, None);
}

#[tokio::test]
async fn the_first_claim_is_the_only_one_and_may_be_kept_twice() {
    let fixture = fixture().await;
    assert_eq!(fixture.claims(ChatKey(5)).await, OwnershipOutcome::Granted);
    assert_eq!(fixture.claims(ChatKey(5)).await, OwnershipOutcome::Granted);
    assert_eq!(fixture.claims(ChatKey(6)).await, OwnershipOutcome::TooLate);
    assert_eq!(fixture.role_of(ChatKey(6)).await, None);
}

#[tokio::test]
async fn any_editor_takes_back_what_waits_and_its_author_is_told() {
    let fixture = fixture().await;
    let now = at("2026-02-24T10:00");
    let (author, other) = (fixture.editor(11).await, fixture.editor(12).await);
    let send = async |editor| {
        let draft = fixture.drafts(editor, now).await;
        fixture.sends(editor, draft, now).await.unwrap()
    };
    assert_eq!(
        fixture.takes_back(other, None, now).await,
        UndoTarget::Nothing
    );

    // The only one that waits, without a name.
    let one = send(author).await;
    let UndoTarget::Found(taken) = fixture.takes_back(other, None, now).await else {
        panic!("it waits")
    };
    assert_eq!((taken.id, taken.editor), (one, Some(author.id)));
    assert_eq!(fixture.state_of(one).await, PostingState::Undone);
    assert_eq!(fixture.reported(now).await, [(author, one)]);
    let again = fixture.takes_back(other, Some(one), now).await;
    assert!(matches!(again, UndoTarget::Found(was) if was.state == PostingState::Undone));

    // One's own goes first, and nobody has to be told of that.
    let (theirs, own) = (send(author).await, send(other).await);
    fixture.takes_back(other, None, now).await;
    assert_eq!(fixture.state_of(own).await, PostingState::Undone);
    assert_eq!(
        fixture.state_of(theirs).await,
        PostingState::Waiting(Box::new(Change::Check.into()))
    );

    // Of several none is taken before one is named.
    let second = send(author).await;
    let UndoTarget::OneOf(several) = fixture.takes_back(other, None, now).await else {
        panic!("two wait")
    };
    let ids: Vec<i64> = several.iter().map(|posting| posting.id).collect();
    assert_eq!(ids, [theirs, second]);
    assert_eq!(
        fixture.state_of(theirs).await,
        PostingState::Waiting(Box::new(Change::Check.into()))
    );
    fixture.takes_back(other, Some(second), now).await;
    assert_eq!(fixture.state_of(second).await, PostingState::Undone);

    // What is out is out, whoever asks.
    let later = now + TimeDelta::seconds(60);
    fixture
        .store
        .postings()
        .release_posting(&fixture.plan, later)
        .await
        .unwrap();
    let out = fixture.takes_back(other, Some(theirs), later).await;
    assert!(
        matches!(out, UndoTarget::Found(was) if matches!(was.state, PostingState::Released { .. }))
    );
}
