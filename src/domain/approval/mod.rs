//! Approval: the kinds of changes for which a second editor can be asked.

use serde::{Deserialize, Serialize};

use crate::domain::{
    access::AccessStatus,
    case_state::CaseState,
    event::Change,
    hearing::{Hearing, Status},
    stage::Stage,
    when::{Shift, When},
};

/// A kind of change with which much is at risk if it is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HighRiskKind {
    /// The court gave its verdict.
    Verdict,
    /// A hearing will not take place.
    Cancelled,
    /// A hearing takes place earlier than it was announced: who hears of it late, or wrongly, misses it.
    MovedEarlier,
    /// The court room is closed to the public, or the proceedings are over.
    Closed,
}

impl HighRiskKind {
    /// The kinds of a change by which a case becomes `after`; none where not so much is at risk. A correction is of the kinds of
    /// what comes of it, and so is one that withdraws an event.
    pub fn of(change: &Change, before: &CaseState, after: &CaseState) -> Vec<Self> {
        match change {
            Change::Correct { .. } => Self::between(before, after),
            Change::Schedule { .. }
            | Change::Move { .. }
            | Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Cancel { .. }
            | Change::Held { .. }
            | Change::Access { .. }
            | Change::Custody { .. }
            | Change::Stage { .. }
            | Change::Verdict { .. }
            | Change::Statement { .. }
            | Change::Appeal { .. }
            | Change::Check => Self::said(change, before).into_iter().collect(),
        }
    }

    /// What is another in `after`, whatever made it so.
    fn between(before: &CaseState, after: &CaseState) -> Vec<Self> {
        let stage = |case_state: &CaseState| case_state.stage.map(|staged| staged.stage);
        let new_stage = stage(after).filter(|_| stage(before) != stage(after));
        let verdict = |case_state: &CaseState| {
            let verdict = case_state.verdict.as_ref();
            verdict.map(|verdict| verdict.text.clone())
        };
        let is_closed = |case_state: &CaseState| case_state.access.status == AccessStatus::Closed;
        let found = [
            (
                Self::Verdict,
                new_stage == Some(Stage::Verdict)
                    || verdict(after).is_some() && verdict(before) != verdict(after),
            ),
            (Self::Cancelled, before.loses_a_hearing_in(after)),
            (Self::MovedEarlier, before.shifts_to(after).any(is_earlier)),
            (
                Self::Closed,
                new_stage == Some(Stage::Closed) || is_closed(after) && !is_closed(before),
            ),
        ];
        let found = found.into_iter().filter(|(_, is_so)| *is_so);
        found.map(|(kind, _)| kind).collect()
    }

    /// The kind of what an ordinary change says.
    fn said(change: &Change, case_state: &CaseState) -> Option<Self> {
        match change {
            Change::Verdict { .. } => Some(Self::Verdict),
            Change::Stage { stage, .. } => match stage {
                Stage::Verdict => Some(Self::Verdict),
                Stage::Closed => Some(Self::Closed),
                Stage::Investigation
                | Stage::Preliminary
                | Stage::Trial
                | Stage::Appeal
                | Stage::Cassation => None,
            },
            Change::Cancel { .. } => Some(Self::Cancelled),
            Change::Move { hearing, to, .. } => earlier(case_state.hearing(*hearing), *to),
            // A hearing that was adjourned with no date continues on it: of several, which one depends on what goes out before.
            Change::Schedule { when, .. } => {
                let mut hearings = case_state.hearings.iter();
                hearings.find_map(|hearing| match hearing.status {
                    Status::Adjourned { to: None } => earlier(Some(hearing), *when),
                    Status::Set | Status::Held | Status::Adjourned { .. } | Status::Cancelled => {
                        None
                    }
                })
            }
            Change::Access { access } => {
                (access.status == AccessStatus::Closed).then_some(Self::Closed)
            }
            Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Held { .. }
            | Change::Custody { .. }
            | Change::Statement { .. }
            | Change::Appeal { .. }
            | Change::Check
            | Change::Correct { .. } => None,
        }
    }
}

/// Whether a hearing is on an earlier date then. A time that is withdrawn counts: what is announced after it can be any time of
/// that day.
fn earlier(known: Option<&Hearing>, to: When) -> Option<HighRiskKind> {
    is_earlier(known?.when.shift(to)).then_some(HighRiskKind::MovedEarlier)
}

fn is_earlier(shift: Shift) -> bool {
    match shift {
        Shift::Earlier | Shift::TimeWithdrawn => true,
        Shift::None | Shift::LaterToday | Shift::LaterDay | Shift::TimeAnnounced => false,
    }
}

#[cfg(test)]
mod tests;
