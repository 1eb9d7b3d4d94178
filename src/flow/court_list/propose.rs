//! Proposing: what a list says becomes changes that any editor may take.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        court_list::Finding,
        event::{AttributedChange, Change},
        hearing::RoomChange,
        slug::Slug,
    },
    parse::{
        date::{Sitting, StatedDay, StatedTime},
        post::{Post, PostAddress, PostKind},
    },
    store::{Error, NewProposal, ProposalOutcome, Store},
};

use super::{FindingOutcome, ListView, ListedCase, said_by_the_court};

/// Proposes to the editors what is new or moved in a list of that name. What the list proposed before and says no longer is
/// withdrawn.
///
/// # Errors
/// If the store failed; what was proposed before stays, and is known to the next run.
pub async fn propose(
    store: &Store,
    list: &mut ListView,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for ListedCase { stored, findings } in &mut list.cases {
        let case = &stored.case;
        let local = case.description.court.zone.local(now);
        let mut proposals = Vec::new();
        let mut proposed = Vec::new();
        for (finding, outcome) in findings.iter_mut() {
            let Some(change) = finding.change() else {
                continue;
            };
            if matches!(finding, Finding::New(listed) if listed.when.is_past(local)) {
                *outcome = match case.state.waiting_for_a_date() {
                    None => FindingOutcome::Past,
                    Some(_) => FindingOutcome::PastAndAwaited,
                };
                continue;
            }
            let change = said_by_the_court(change);
            let line = line(&case.slug, &change);
            proposals.push(NewProposal { change, line });
            proposed.push(outcome);
        }
        let of = (name, stored.id, case.state.revision);
        let listed = store.drafts().propose_listed(of, &proposals, now).await?;
        list.withdrawn += listed.withdrawn;
        for (outcome, became) in proposed.into_iter().zip(listed.each) {
            *outcome = match became {
                ProposalOutcome::Proposed => FindingOutcome::Proposed,
                ProposalOutcome::Waits => FindingOutcome::Waits,
                ProposalOutcome::Discarded => FindingOutcome::Discarded,
                ProposalOutcome::ChangedMeanwhile => FindingOutcome::ChangedMeanwhile,
            };
        }
    }
    Ok(())
}

/// The line that posts a change of a list.
fn line(slug: &Slug, change: &AttributedChange) -> String {
    let sitting = |day, time, room| PostKind::Move {
        to: Sitting { day, time, room },
        reason: None,
    };
    let what = match &change.change {
        Change::Schedule { when, room, .. } => PostKind::Schedule {
            when: *when,
            room: room.clone(),
            note: None,
        },
        Change::Move { to, room, .. } => {
            let time = to.time.map_or(StatedTime::NotAnnounced, StatedTime::At);
            sitting(StatedDay::On(to.day), time, room.clone())
        }
        Change::Room { room, .. } => {
            let room = room.clone().map_or(RoomChange::NotKnown, RoomChange::To);
            sitting(StatedDay::Unsaid, StatedTime::Unsaid, room)
        }
        // A list says nothing of these.
        Change::Adjourn { .. }
        | Change::Cancel { .. }
        | Change::Held { .. }
        | Change::Access { .. }
        | Change::Custody { .. }
        | Change::Stage { .. }
        | Change::Verdict { .. }
        | Change::Appeal { .. }
        | Change::Statement { .. }
        | Change::Correct { .. }
        | Change::Check => PostKind::Checked,
    };
    let address = PostAddress {
        case: slug.clone(),
        hearing: change.change.hearing(),
    };
    let attribution = change.attribution.clone();
    Post {
        address,
        what,
        attribution,
    }
    .canonical()
}
