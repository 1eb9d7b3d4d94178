//! What is looked at after each step: the roles as stored, what became of each change, and whether what went out was approved.

use hearing_bot::{
    domain::{
        access::AccessStatus,
        approval::HighRiskKind,
        case_state::{CaseState, ChangeRefusal},
        chat::ChatKey,
        hearing::{HearingNo, Status},
        role::{Role, RoleOrigin},
        when::When,
    },
    store::PostingState,
};

use super::{
    changes::{Became, Posting},
    people::Origin,
    world::{Agreed, World, agree, key},
};

impl World {
    pub(super) async fn is_as_it_should_be(&mut self) -> Agreed {
        self.roles_are_the_same().await?;
        self.became_the_same().await?;
        self.what_is_out_was_approved().await?;
        let each = self.changes.postings.iter().enumerate();
        let settled = each.filter(|(_, one)| one.became != Became::Waiting);
        self.settled = settled.map(|(place, _)| place).collect();
        Ok(())
    }

    /// What became of each is still so, and nobody changed what was done.
    pub(super) async fn is_so_in_the_end(&mut self) -> Agreed {
        self.settled.clear();
        self.is_as_it_should_be().await?;
        let verified = self.fixture.store.audit().verify(None).await.unwrap();
        agree("audit", &verified.err(), &None)
    }

    /// Those of which it was not seen yet what became of them.
    fn unsettled(&self) -> impl Iterator<Item = (usize, &Posting)> {
        let each = self.changes.postings.iter().enumerate();
        each.filter(|(place, _)| !self.settled.contains(place))
    }

    async fn roles_are_the_same(&self) -> Agreed {
        let grants = self.fixture.store.roles().grants().await.unwrap();
        let stored: Vec<(Option<ChatKey>, Role, RoleOrigin)> = grants
            .iter()
            .map(|grant| (grant.key, grant.role, grant.origin))
            .collect();
        let roles = self.people.roles().into_iter();
        let expected = roles.map(|(person, origin)| {
            let (role, origin) = match origin {
                Origin::Claim => (Role::Owner, RoleOrigin::Claim),
                Origin::Invite => (Role::Editor, RoleOrigin::Invite),
                Origin::Settings => (Role::Owner, RoleOrigin::Settings),
            };
            (Some(key(person)), role, origin)
        });
        agree("roles", &stored, &expected.collect())
    }

    pub(super) async fn became_the_same(&self) -> Agreed {
        for (place, one) in self.unsettled() {
            let became = match self.posting(place).await {
                PostingState::Waiting(_) => Became::Waiting,
                PostingState::Released { .. } => Became::Released,
                PostingState::Undone => Became::Undone,
                PostingState::Refused(ChangeRefusal::Lapsed) => Became::Lapsed,
                PostingState::Refused(ChangeRefusal::Rejected(_)) => Became::Rejected,
                PostingState::Refused(_) | PostingState::Unreadable => Became::Refused,
            };
            agree("became", &became, &one.became)
                .map_err(|found| format!("{found}: {:?}", one.sort))?;
        }
        Ok(())
    }

    /// By how the case stands before and after it, whatever the product took it for.
    async fn what_is_out_was_approved(&self) -> Agreed {
        for (place, one) in self.unsettled() {
            let PostingState::Released { number } = self.posting(place).await else {
                continue;
            };
            let cases = self.fixture.store.cases();
            let before = cases.case_state_at(self.case, number - 1).await.unwrap();
            let after = cases.case_state_at(self.case, number).await.unwrap();
            let asked_for = self.changes.asked_for.iter();
            let mut risks = asked_for.filter(|kind| is_risked(**kind, &before, &after));
            if let Some(kind) = risks.next()
                && one.approved_by.is_none()
            {
                return Err(format!(
                    "out: {:?} is {kind:?}, and nobody approved it",
                    one.sort
                ));
            }
        }
        Ok(())
    }
}

fn is_risked(kind: HighRiskKind, before: &CaseState, after: &CaseState) -> bool {
    match kind {
        HighRiskKind::Verdict => after.verdict.is_some() && after.verdict != before.verdict,
        HighRiskKind::Closed => {
            after.access.status == AccessStatus::Closed && after.access != before.access
        }
        HighRiskKind::Cancelled => {
            let takes_place = |state: &CaseState, no| {
                let found = state.hearing(no).map(|hearing| hearing.status);
                found.is_some_and(|status| status != Status::Cancelled)
            };
            let mut hearings = before.hearings.iter().map(|hearing| hearing.no);
            hearings.any(|no| takes_place(before, no) && !takes_place(after, no))
        }
        HighRiskKind::MovedEarlier => {
            let mut hearings = before.hearings.iter().map(|hearing| hearing.no);
            hearings.any(|no| {
                let (was, is) = (goes_on(before, no), goes_on(after, no));
                was.zip(is).is_some_and(|(was, is)| is.day < was.day)
            })
        }
    }
}

/// When a hearing takes place, or the one at which it goes on; the last date that is known of it.
fn goes_on(state: &CaseState, no: HearingNo) -> Option<When> {
    let hearing = state.hearing(no)?;
    match hearing.status {
        Status::Adjourned { to: Some(next) } => goes_on(state, next),
        Status::Set | Status::Held | Status::Adjourned { to: None } | Status::Cancelled => {
            Some(hearing.when)
        }
    }
}
