//! What court lists propose, from the list to whatever becomes of it: what comes of nothing is proposed again, and what an editor
//! discarded is not.

use chrono::{DateTime, Utc};
use hearing_bot::{
    domain::{
        access::{Access, AccessStatus},
        chat::Chat,
        event::Change,
        hearing::{HearingNo, RoomChange},
    },
    store::{
        BackfillOutcome, DraftSubmission, ListProposal, NewProposal, ProposalOutcome, Settlement,
        SubmissionOutcome, TakeOutcome,
    },
};

use crate::fixture::{Fixture, at, day, delivered, fixture, taken, update};

const LIST: &str = "city";

fn now() -> DateTime<Utc> {
    at("2026-02-21T10:00")
}

/// The hearing of the case is on another day.
fn moved(to: &str) -> Change {
    Change::Move {
        hearing: HearingNo(1),
        to: day(to),
        room: RoomChange::Stays,
        reason: None,
    }
}

/// A change that has nothing to do with the hearing.
fn access() -> Change {
    Change::Access {
        access: Access {
            status: AccessStatus::Open,
            ..Access::default()
        },
    }
}

impl Fixture {
    async fn revision(&self) -> u32 {
        let case = self.store.cases().case_by_id(self.case).await.unwrap();
        case.case.state.revision
    }

    /// What becomes of the one change that the list asks for.
    async fn lists(&self, change: Change) -> ProposalOutcome {
        let seen = self.revision().await;
        self.lists_as_of(seen, change).await
    }

    async fn lists_as_of(&self, seen: u32, change: Change) -> ProposalOutcome {
        let proposals = [NewProposal {
            change: change.into(),
            line: "line".into(),
        }];
        let of = (LIST, self.case, seen);
        let drafts = self.store.drafts();
        let outcomes = drafts.propose_listed(of, &proposals, now()).await.unwrap();
        let [outcome] = outcomes.each.as_slice() else {
            panic!("one outcome for one proposal")
        };
        *outcome
    }

    /// The proposal that editors are shown next.
    async fn shown(&self) -> ListProposal {
        let drafts = self.store.drafts();
        let next = drafts.next_listed(1).await.unwrap().unwrap();
        drafts.listed_is_shown(next.id).await.unwrap();
        next
    }

    async fn discards(&self, proposal: &ListProposal) {
        let receipt = update(&self.store, 600).await.receipt();
        let drafts = self.store.drafts();
        let discarded = drafts.discard_listed(proposal.id, receipt).await.unwrap();
        assert_eq!(discarded, TakeOutcome::Taken);
    }

    async fn takes(&self, editor: Chat, proposal: &ListProposal) {
        let drafts = self.store.drafts();
        let taken = drafts.take_listed((proposal.id, editor.id), now()).await;
        assert_eq!(taken.unwrap(), TakeOutcome::Taken);
    }

    /// The editor sends what they took; the id of the posting.
    async fn sends_taken(&self, editor: Chat, proposal: &ListProposal) -> i64 {
        let receipt = update(&self.store, 601).await.receipt();
        let sending = DraftSubmission {
            draft: proposal.id,
            instead_of: None,
            card: 7,
            release_at: now() + chrono::TimeDelta::seconds(60),
            lapses_at: None,
        };
        let postings = self.store.postings();
        let sent = postings.send_draft(editor.id, sending, now(), receipt);
        match taken(sent.await.unwrap()).unwrap() {
            SubmissionOutcome::Posted { posting, .. } => posting.id,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_date_to_which_the_list_comes_back_is_proposed_again() {
    let fixture = fixture().await;
    let (first, second) = (moved("2026-02-27"), moved("2026-03-05"));
    let proposed = fixture.lists(first.clone()).await;
    assert_eq!(proposed, ProposalOutcome::Proposed);
    let proposal = fixture.shown().await;
    fixture.discards(&proposal).await;
    let again = fixture.lists(first.clone()).await;
    assert_eq!(again, ProposalOutcome::Discarded);
    assert_eq!(fixture.lists(second).await, ProposalOutcome::Proposed);
    assert_eq!(fixture.lists(first).await, ProposalOutcome::Proposed);
}

#[tokio::test]
async fn what_was_discarded_is_proposed_again_once_its_hearing_is_another() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let listed = moved("2026-02-27");
    fixture.lists(listed.clone()).await;
    let proposal = fixture.shown().await;
    fixture.discards(&proposal).await;
    fixture.post(editor, access(), now()).await;
    fixture.release(now()).await;
    let again = fixture.lists(listed.clone()).await;
    assert_eq!(again, ProposalOutcome::Discarded, "the hearing is the same");
    fixture.post(editor, moved("2026-03-12"), now()).await;
    fixture.release(now()).await;
    assert_eq!(fixture.lists(listed).await, ProposalOutcome::Proposed);
}

#[tokio::test]
async fn what_an_editor_took_is_proposed_again_if_nothing_came_of_it() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let listed = moved("2026-02-27");
    fixture.lists(listed.clone()).await;
    let proposal = fixture.shown().await;
    fixture.takes(editor, &proposal).await;
    let in_hand = fixture.lists(listed.clone()).await;
    assert_eq!(in_hand, ProposalOutcome::Waits, "it is an editor's draft");
    let posting = fixture.sends_taken(editor, &proposal).await;
    let waits = fixture.lists(listed.clone()).await;
    assert_eq!(waits, ProposalOutcome::Waits, "it is on its way");
    let receipt = update(&fixture.store, 602).await.receipt();
    let postings = fixture.store.postings();
    let undone = postings.undo_posting(editor.id, Some(posting), now(), receipt);
    undone.await.unwrap();
    assert_eq!(fixture.lists(listed).await, ProposalOutcome::Proposed);
}

#[tokio::test]
async fn what_waits_is_proposed_anew_once_the_case_is_another() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let listed = moved("2026-02-27");
    fixture.lists(listed.clone()).await;
    let old = fixture.shown().await;
    let again = fixture.lists(listed.clone()).await;
    assert_eq!(again, ProposalOutcome::Waits);
    fixture.post(editor, access(), now()).await;
    fixture.release(now()).await;
    let anew = fixture.lists(listed.clone()).await;
    assert_eq!(anew, ProposalOutcome::Proposed);
    let drafts = fixture.store.drafts();
    let gone = drafts.listed(old.id).await.unwrap();
    assert!(gone.is_none(), "its card showed what is no longer so");
    let new = fixture.shown().await;
    assert_eq!(new.seen, fixture.revision().await);
    // What the list was compared with is not what is there now.
    fixture.post(editor, Change::Check, now()).await;
    fixture.post(editor, moved("2026-03-12"), now()).await;
    fixture.release(now()).await;
    let late = fixture.lists_as_of(new.seen, listed).await;
    assert_eq!(late, ProposalOutcome::ChangedMeanwhile);
}

#[tokio::test]
async fn a_new_editor_is_shown_what_those_before_them_had() {
    let fixture = fixture().await;
    fixture.editor(1).await;
    fixture.lists(moved("2026-02-27")).await;
    let proposal = fixture.shown().await;
    let drafts = fixture.store.drafts();
    assert_eq!(drafts.next_listed(5).await.unwrap(), None);
    fixture.editor(2).await;
    let next = drafts.next_listed(5).await.unwrap();
    assert_eq!(next.map(|next| next.id), Some(proposal.id));
}

#[tokio::test]
async fn a_backfill_waits_until_followers_know_what_was_before_it() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let follower = fixture.follower(2).await;
    let barred = fixture.follower(3).await;
    fixture.post(editor, access(), now()).await;
    fixture.release(now()).await;
    let changes = || {
        let schedule = Change::Schedule {
            when: day("2026-03-20"),
            room: None,
            note: None,
        };
        vec![schedule.into()]
    };
    let seen = fixture.revision().await;
    let backfill = async || {
        let (cases, plan) = (fixture.store.cases(), &fixture.plan);
        let recorded = cases.backfill(fixture.case, (seen, changes()), plan, now());
        recorded.await.unwrap()
    };
    assert_eq!(backfill().await, BackfillOutcome::FollowersAreBehind);
    assert_eq!(fixture.revision().await, seen, "nothing was recorded");
    for claimed in fixture.claim_up_to(10, now()).await {
        // Where the bot may not write nobody is waited for.
        let end = if claimed.chat.id == barred.id {
            Settlement::Barred
        } else {
            delivered(2)
        };
        fixture.settle(&claimed, end, now()).await;
    }
    assert_eq!(backfill().await, BackfillOutcome::Recorded);
    let told = fixture.claim_up_to(10, now()).await;
    assert!(told.iter().all(|it| it.chat.id != follower.id));
}
