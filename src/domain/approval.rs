//! Approval: the kinds of changes for which a second editor can be asked.

use serde::{Deserialize, Serialize};

use super::{
    access::AccessStatus, case_state::CaseState, event::Change, stage::Stage, when::Shift,
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
    /// The kind of a change to a case as it stands; `None` where not so much is at risk.
    pub fn of(change: &Change, case_state: &CaseState) -> Option<Self> {
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
            Change::Move { hearing, to, .. } => {
                let known = case_state.hearing(*hearing).map(|hearing| hearing.when);
                let is_earlier = known.is_some_and(|known| known.shift(*to) == Shift::Earlier);
                is_earlier.then_some(Self::MovedEarlier)
            }
            Change::Access { access } => {
                (access.status == AccessStatus::Closed).then_some(Self::Closed)
            }
            Change::Schedule { .. }
            | Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Held { .. }
            | Change::Custody { .. }
            | Change::Statement { .. }
            | Change::Check => None,
        }
    }
}
