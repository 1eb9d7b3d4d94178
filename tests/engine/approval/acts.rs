//! What people do, each in the product and in the model.

use chrono::TimeDelta;
use hearing_bot::{
    domain::{
        case_state::RejectionReason,
        chat::{Asker, ChatKey},
    },
    flow::change::{self, ApprovalAnswer, DraftOutcome},
    store::{
        DraftSubmission, InviteOutcome, InviteWithdrawal, NewDraft, OwnershipOutcome,
        RemovalOutcome,
    },
};

use super::{
    changes::{Answered, Sent, Sort},
    people::{Opened, Person, Removed},
    world::{Agreed, World, agree, key},
};

impl World {
    /// An owner makes an invitation, or somebody who is none tries to.
    pub(super) async fn invites(&mut self, maker: Person) -> Agreed {
        let receipt = self.receipt().await;
        let roles = self.fixture.store.roles();
        let made = roles.make_invite(self.chats[maker].id, self.now, receipt);
        let made = made.await.unwrap();
        let may = self.people.invites(maker, self.now);
        agree("invites", &made.is_some(), &may)?;
        self.invites.extend(made.map(|made| (made.secret, made.id)));
        Ok(())
    }

    /// Somebody opens an invitation, or guesses one.
    pub(super) async fn opens(&mut self, person: Person, invite: Option<usize>) -> Agreed {
        self.break_invites().await;
        let secret = match invite {
            Some(place) => self.invites[place].0.clone(),
            None => self.made_up_secret(),
        };
        let receipt = self.receipt().await;
        let asker = Asker::Known(self.chats[person]);
        let roles = self.fixture.store.roles();
        let opened = roles.open_invite(asker, &secret, self.now, receipt).await;
        let opened = match opened.unwrap() {
            InviteOutcome::Granted { .. } => Opened::Granted,
            InviteOutcome::NotNeeded => Opened::NotNeeded,
            InviteOutcome::Refused => Opened::Refused,
        };
        agree(
            "opens",
            &opened,
            &self.people.opens(person, invite, self.now),
        )
    }

    pub(super) async fn withdraws(&mut self, person: Person, invite: usize) -> Agreed {
        let receipt = self.receipt().await;
        let (roles, id) = (self.fixture.store.roles(), self.invites[invite].1);
        let withdrawn = roles.withdraw_invite(self.chats[person].id, id, self.now, receipt);
        let is_withdrawn = withdrawn.await.unwrap() == InviteWithdrawal::Withdrawn;
        let expected = self.people.withdraws(person, invite);
        agree("withdraws", &is_withdrawn, &expected)
    }

    pub(super) async fn claims(&mut self, person: Person) -> Agreed {
        let receipt = self.receipt().await;
        let asker = Asker::Known(self.chats[person]);
        let roles = self.fixture.store.roles();
        let claimed = roles.claim_ownership(asker, self.now, receipt).await;
        let is_granted = claimed.unwrap() == OwnershipOutcome::Granted;
        agree("claims", &is_granted, &self.people.claims(person))
    }

    /// An owner removes somebody, also while what they sent waits.
    pub(super) async fn removes(&mut self, by: Person, of: Person) -> Agreed {
        let receipt = self.receipt().await;
        let (by_chat, of_chat) = (self.chats[by].id, self.chats[of].id);
        let roles = self.fixture.store.roles();
        let removed = roles.remove_member(by_chat, of_chat, self.now, receipt);
        let removed = match removed.await.unwrap() {
            RemovalOutcome::Removed(_) => Removed::Done,
            RemovalOutcome::LastOwner => Removed::LastOwner,
            RemovalOutcome::BySettings => Removed::BySettings,
            RemovalOutcome::NoRole => Removed::NoRole,
            RemovalOutcome::NotAnOwner => Removed::NotAnOwner,
        };
        let expected = self.people.removes(by, of);
        self.break_removal(removed, of).await;
        self.lose_roles();
        agree("removes", &removed, &expected)
    }

    /// The command line takes every role from somebody: the last owner's too.
    pub(super) async fn is_revoked(&mut self, of: Person) -> Agreed {
        let roles = self.fixture.store.roles();
        let revoked = roles.revoke_roles(key(of), self.now).await.unwrap();
        let expected = self.people.is_editor(of);
        self.people.loses_all(of);
        self.lose_roles();
        agree("is revoked", &revoked.is_some(), &expected)
    }

    /// The bot starts with settings that name these people as owners.
    pub(super) async fn are_named(&mut self, named: &[Person]) -> Agreed {
        let keys: Vec<ChatKey> = named.iter().map(|person| key(*person)).collect();
        let roles = self.fixture.store.roles();
        roles.follow_settings(&keys, self.now).await.unwrap();
        self.people.are_named(named);
        self.lose_roles();
        Ok(())
    }

    /// Somebody asks to be forgotten, and writes to the bot once more.
    pub(super) async fn is_forgotten(&mut self, person: Person) -> Agreed {
        let receipt = self.receipt().await;
        let chats = self.fixture.store.chats();
        let forgotten = chats.forget_chat(key(person), self.now, receipt).await;
        forgotten.unwrap();
        let back = self.fixture.person(key(person).0).await;
        self.people.loses_all(person);
        self.changes.forgets(person);
        let was = std::mem::replace(&mut self.chats[person], back);
        agree("is another", &(was.id != back.id), &true)
    }

    /// Whoever is no editor any more takes along what they sent.
    fn lose_roles(&mut self) {
        for person in 0..self.chats.len() {
            if !self.people.is_editor(person) {
                self.changes.loses_role(person);
            }
        }
    }

    /// An editor sends a change, perhaps in the place of one that is in its way.
    pub(super) async fn sends(
        &mut self,
        author: Person,
        sort: Sort,
        instead_of: Option<usize>,
    ) -> Agreed {
        let change = self.change_of(sort);
        let stored = self.fixture.store.cases().case_by_id(self.case).await;
        let draft = NewDraft {
            editor: self.chats[author].id,
            case: self.case,
            seen: stored.unwrap().case.state.revision,
            change: change.into(),
            line: "line".into(),
        };
        let receipt = self.receipt().await;
        let drafts = self.fixture.store.drafts();
        let draft = drafts.keep_draft(&draft, self.now, receipt).await;
        let settings = self.settings_for(sort);
        let sending = DraftSubmission {
            draft: draft.unwrap(),
            instead_of: instead_of.map(|place| self.changes.postings[place].id),
            card: 7,
            release_at: self.now + settings.window,
            lapses_at: None,
        };
        let turn = self.turn(author).await;
        let looked_at = (sending, "ffff".parse().unwrap());
        let sent = change::tapped(&self.fixture.store, turn, looked_at, &settings).await;
        let (sent, id) = match sent.unwrap().0 {
            DraftOutcome::Posted(posted) => (Sent::Posted(posted.lapses_at), posted.posting),
            DraftOutcome::Gone => (Sent::NoEditor, 0),
            DraftOutcome::Conflict(_) => (Sent::Conflict, 0),
            DraftOutcome::NobodyToApprove(_) => (Sent::NobodyToApprove, 0),
            other => return Err(format!("sends: {other:?}")),
        };
        let one = (author, sort);
        let expected = self.changes.sent(&self.people, one, instead_of, self.now);
        let is_left_open = match sent {
            // Whether it is a risk depends on what else becomes of the case.
            Sent::Posted(Some(_)) | Sent::NobodyToApprove => {
                sort.is_set() && matches!(expected, Sent::Posted(None))
            }
            Sent::Posted(None) | Sent::NoEditor | Sent::Conflict => false,
        };
        if !is_left_open {
            agree("sends", &sent, &expected)?;
        }
        if let Sent::Posted(lapses_at) = sent {
            let posted = (id, lapses_at);
            self.changes.posted(one, instead_of, posted, self.now);
        }
        Ok(())
    }

    /// Somebody approves a change, or rejects it for that reason.
    pub(super) async fn answers(
        &mut self,
        by: Person,
        place: usize,
        reason: Option<RejectionReason>,
    ) -> Agreed {
        self.break_seen().await;
        let turn = self.turn(by).await;
        let answer = (self.changes.postings[place].id, reason);
        let answered = change::answer_approval(&self.fixture.store, turn, answer).await;
        let answered = said(&answered.unwrap());
        let (one, rejects) = ((by, place), reason.is_some());
        let expected = self.changes.answers(&self.people, one, rejects, self.now);
        self.break_answer(answered, place).await;
        agree("answers", &answered, &expected)
    }

    /// Two people approve the same at once: it is as if one had done so before the other.
    pub(super) async fn both_approve(&mut self, both: [Person; 2], place: usize) -> Agreed {
        let id = self.changes.postings[place].id;
        let (one, other) = (self.turn(both[0]).await, self.turn(both[1]).await);
        let store = &self.fixture.store;
        let (one, other) = tokio::join!(
            change::answer_approval(store, one, (id, None)),
            change::answer_approval(store, other, (id, None)),
        );
        let found = [said(&one.unwrap()), said(&other.unwrap())];
        let mut either = Vec::new();
        for first in [0, 1] {
            let (mut changes, mut answers) = (self.changes.clone(), [Answered::Gone; 2]);
            for who in [first, 1 - first] {
                let by = (both[who], place);
                answers[who] = changes.answers(&self.people, by, false, self.now);
            }
            either.push((answers, changes));
        }
        let mut agreed = either.iter().filter(|(answers, _)| *answers == found);
        match agreed.next() {
            Some((_, changes)) => {
                self.changes = changes.clone();
                Ok(())
            }
            None => Err(format!("both approve: {found:?}")),
        }
    }

    /// An editor takes a change back.
    pub(super) async fn takes_back(&mut self, by: Person, place: usize) -> Agreed {
        // Whoever is none has no way to.
        if self.people.is_editor(by) {
            let turn = self.turn(by).await;
            let id = self.changes.postings[place].id;
            let undone = change::undo(&self.fixture.store, turn, Some(id)).await;
            undone.unwrap();
            self.changes.takes_back(place);
        }
        Ok(())
    }

    /// Time passes while the bot is down.
    pub(super) fn passes(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    /// The bot does what is due.
    pub(super) async fn steps(&mut self) -> Agreed {
        self.break_lapses().await;
        let (store, plan) = (&self.fixture.store, &self.fixture.plan);
        let next = change::step(store, plan, &self.settings, self.now).await;
        let expected = self.changes.pass(self.now);
        self.became_the_same().await?;
        agree("next", &next.unwrap(), &expected)
    }
}

fn said(answer: &ApprovalAnswer) -> Answered {
    match answer {
        ApprovalAnswer::Approved(..) => Answered::Approved,
        ApprovalAnswer::Rejected(_) => Answered::Rejected,
        ApprovalAnswer::Own => Answered::Own,
        ApprovalAnswer::ApprovedBefore(_) => Answered::ApprovedBefore,
        ApprovalAnswer::RejectedBefore(_) => Answered::RejectedBefore,
        ApprovalAnswer::Lapsed(_) => Answered::Lapsed,
        ApprovalAnswer::TakenBack(_) => Answered::TakenBack,
        ApprovalAnswer::NoLongerApplies(_) => Answered::NoLongerApplies,
        ApprovalAnswer::Gone => Answered::Gone,
    }
}
