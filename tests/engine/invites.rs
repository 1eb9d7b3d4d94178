//! Invitations, and the removal of a role by an owner: what is spent, what is refused, and who can be removed.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::{Asker, Chat, ChatId, ChatKey},
        language::Language,
        person::PersonNumber,
        role::{Role, RoleOrigin},
    },
    store::{
        InviteOutcome, InviteWithdrawal, NewInvite, OwnershipOutcome, RemovalOutcome, Revocation,
    },
};

use crate::fixture::{Fixture, at, fixture, update};

const OWNER: ChatKey = ChatKey(1);

fn now() -> DateTime<Utc> {
    at("2026-02-24T10:00")
}

fn stranger(key: i64) -> Asker {
    Asker::Stranger {
        key: ChatKey(key),
        language: Language::En,
    }
}

impl Fixture {
    async fn owner_by_claim(&self) -> Chat {
        let receipt = update(&self.store, 700).await.receipt();
        let asker = Asker::Stranger {
            key: OWNER,
            language: Language::En,
        };
        let claimed = self
            .store
            .roles()
            .claim_ownership(asker, now(), receipt)
            .await;
        assert_eq!(claimed.unwrap(), OwnershipOutcome::Granted);
        let found = self.store.chats().find_chat(OWNER).await.unwrap();
        found.unwrap().0
    }

    async fn invites(&self, owner: ChatId) -> Option<NewInvite> {
        let receipt = update(&self.store, 701).await.receipt();
        let made = self.store.roles().make_invite(owner, now(), receipt);
        made.await.unwrap()
    }

    async fn opens(&self, who: Asker, secret: &str, at: DateTime<Utc>) -> InviteOutcome {
        let receipt = update(&self.store, 702).await.receipt();
        let opened = self.store.roles().open_invite(who, secret, at, receipt);
        opened.await.unwrap()
    }

    /// Whoever of that key is an editor by an invitation now.
    async fn invited(&self, owner: ChatId, key: i64) -> ChatId {
        let invite = self.invites(owner).await.unwrap();
        match self.opens(stranger(key), &invite.secret, now()).await {
            InviteOutcome::Granted { editor, .. } => editor,
            other => panic!("{other:?}"),
        }
    }

    async fn removes(&self, by: ChatId, of: ChatId) -> RemovalOutcome {
        let receipt = update(&self.store, 703).await.receipt();
        let removed = self.store.roles().remove_member(by, of, now(), receipt);
        removed.await.unwrap()
    }
}

#[tokio::test]
async fn an_invitation_is_spent_by_the_first_who_opens_it() {
    let fixture = fixture().await;
    let owner = fixture.owner_by_claim().await;
    let invite = fixture.invites(owner.id).await.unwrap();
    assert_eq!(invite.secret.len(), 32);
    // Of the secret nothing is in the file but its hash.
    let database = std::fs::read(fixture.dir.path().join("bot.db")).unwrap();
    let log = std::fs::read(fixture.dir.path().join("bot.db-wal")).unwrap_or_default();
    for file in [database, log] {
        let secret = invite.secret.as_bytes();
        assert!(!file.windows(secret.len()).any(|bytes| bytes == secret));
    }
    // Whoever has a role does not spend it.
    let own = fixture.opens(Asker::Known(owner), &invite.secret, now());
    assert_eq!(own.await, InviteOutcome::NotNeeded);
    let shouted = invite.secret.to_uppercase();
    let wrong = fixture.opens(stranger(2), &shouted, now()).await;
    assert_eq!(wrong, InviteOutcome::Refused);
    let first = fixture.opens(stranger(2), &invite.secret, now()).await;
    let InviteOutcome::Granted { editor, owner: by } = first else {
        panic!("{first:?}")
    };
    assert_eq!(by, owner.id);
    let again = fixture.opens(stranger(3), &invite.secret, now()).await;
    assert_eq!(again, InviteOutcome::Refused);
    let members = fixture.store.roles().members().await.unwrap();
    let standing = |id| {
        let found = members.iter().find(|member| member.chat.id == id);
        found.map(|member| (member.standing.role, member.standing.origin))
    };
    assert_eq!(standing(editor), Some((Role::Editor, RoleOrigin::Invite)));
    assert_eq!(standing(owner.id), Some((Role::Owner, RoleOrigin::Claim)));
    assert_eq!(members.len(), 2);
}

#[tokio::test]
async fn an_invitation_ends_after_a_day_and_with_the_role_of_who_made_it() {
    let fixture = fixture().await;
    let owner = fixture.owner_by_claim().await;
    let invite = fixture.invites(owner.id).await.unwrap();
    let later = now() + TimeDelta::hours(24);
    let expired = fixture.opens(stranger(2), &invite.secret, later).await;
    assert_eq!(expired, InviteOutcome::Refused);
    let rows = async || {
        let receipt = update(&fixture.store, 704).await.receipt();
        let roles = fixture.store.roles();
        let withdrawn = roles
            .withdraw_invite(owner.id, invite.id, now(), receipt)
            .await;
        withdrawn.unwrap()
    };
    let swept = fixture
        .store
        .schedule()
        .sweep_old_records(later + TimeDelta::minutes(1));
    swept.await.unwrap();
    let gone = fixture.opens(stranger(2), &invite.secret, now()).await;
    assert_eq!(gone, InviteOutcome::Refused, "swept");
    assert_eq!(rows().await, InviteWithdrawal::Gone);

    let invite = fixture.invites(owner.id).await.unwrap();
    let revoked = fixture
        .store
        .roles()
        .revoke_roles(OWNER, now())
        .await
        .unwrap();
    assert!(revoked.is_some());
    let lost = fixture.opens(stranger(2), &invite.secret, now()).await;
    assert_eq!(lost, InviteOutcome::Refused);
    assert!(fixture.invites(owner.id).await.is_none(), "no owner");
    // Nor does it come back with the role.
    fixture.owner_by_claim().await;
    let lost = fixture.opens(stranger(2), &invite.secret, now()).await;
    assert_eq!(lost, InviteOutcome::Refused);
}

#[tokio::test]
async fn owners_remove_whom_the_settings_do_not_name_and_never_the_last_of_them() {
    let fixture = fixture().await;
    let owner = fixture.owner_by_claim().await;
    let editor = fixture.invited(owner.id, 2).await;
    assert_eq!(
        fixture.removes(owner.id, owner.id).await,
        RemovalOutcome::LastOwner
    );
    assert_eq!(
        fixture.removes(editor, owner.id).await,
        RemovalOutcome::NotAnOwner
    );
    let stored = fixture.store.chats().chat(editor).await.unwrap();
    let lines = ["/post".to_owned(), "answers".to_owned()];
    let receipt = update(&fixture.store, 705).await.receipt();
    let drafts = fixture.store.drafts();
    let kept = drafts.keep_choices(editor, &lines, now(), receipt).await;
    let kept = kept.unwrap();
    let removed = fixture.removes(owner.id, editor).await;
    let lost = Revocation {
        roles: vec![(Role::Editor, RoleOrigin::Invite)],
        drafts: 0,
        postings: 0,
    };
    assert_eq!(removed, RemovalOutcome::Removed(lost));
    let line = fixture.store.drafts().chosen_line(editor, kept, 0).await;
    assert_eq!(line.unwrap(), None, "dialogues go too");
    assert_eq!(
        fixture.removes(owner.id, editor).await,
        RemovalOutcome::NoRole
    );
    // Whoever was removed can be invited once more.
    let again = fixture.invites(owner.id).await.unwrap();
    let opened = fixture
        .opens(Asker::Known(stored), &again.secret, now())
        .await;
    assert!(matches!(opened, InviteOutcome::Granted { .. }));

    let roles = fixture.store.roles();
    roles.follow_settings(&[ChatKey(2)], now()).await.unwrap();
    assert_eq!(
        fixture.removes(owner.id, editor).await,
        RemovalOutcome::BySettings
    );
    // There are two owners now, so either may go but for what the settings say.
    let removed = fixture.removes(owner.id, owner.id).await;
    assert!(matches!(removed, RemovalOutcome::Removed(_)));
}

#[test]
fn a_number_has_six_digits_whatever_the_id() {
    for id in [0, 1, 899_999, 900_000, i64::MAX, i64::MIN, -1] {
        let number = PersonNumber::of(ChatId(id)).to_string();
        assert_eq!(number.len(), 6, "{number}");
        assert!(!number.starts_with('0'), "{number}");
    }
}
