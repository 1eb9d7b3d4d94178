//! Approval: the kinds of changes for which a second editor can be asked.

use serde::{Deserialize, Serialize};

use super::{
    access::AccessStatus,
    case_state::CaseState,
    event::Change,
    hearing::Hearing,
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
            Change::Move { hearing, to, .. } => earlier(case_state.hearing(*hearing), *to),
            // A hearing that was adjourned with no date continues on it.
            Change::Schedule { when, .. } => earlier(case_state.waiting_for_a_date(), *when),
            Change::Access { access } => {
                (access.status == AccessStatus::Closed).then_some(Self::Closed)
            }
            Change::Correct { to, .. } => {
                let right = to.as_ref().map(|right| &right.change);
                right.and_then(|right| Self::of(right, case_state))
            }
            Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Held { .. }
            | Change::Custody { .. }
            | Change::Statement { .. }
            | Change::Check => None,
        }
    }
}

/// Whether a hearing is on an earlier date then. A time that is withdrawn counts: what is announced after it can be any time of
/// that day.
fn earlier(known: Option<&Hearing>, to: When) -> Option<HighRiskKind> {
    match known?.when.shift(to) {
        Shift::Earlier | Shift::TimeWithdrawn => Some(HighRiskKind::MovedEarlier),
        Shift::None | Shift::LaterToday | Shift::LaterDay | Shift::TimeAnnounced => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;
    use crate::domain::{
        event::Origin,
        hearing::{HearingNo, RoomChange},
    };

    fn when(text: &str) -> When {
        match text.split_once(' ') {
            Some((day, time)) => When::at(day.parse().unwrap(), time.parse().unwrap()),
            None => When::day(text.parse().unwrap()),
        }
    }

    fn set(text: &str) -> Change {
        Change::Schedule {
            when: when(text),
            room: None,
            note: None,
        }
    }

    fn moved(text: &str) -> Change {
        Change::Move {
            hearing: HearingNo(1),
            to: when(text),
            room: RoomChange::Stays,
            reason: None,
        }
    }

    fn adjourned() -> Change {
        Change::Adjourn {
            hearing: HearingNo(1),
            to: None,
            room: None,
            note: None,
            reason: None,
        }
    }

    /// However many steps it takes, a hearing comes to no earlier moment without one that counts.
    #[test]
    fn nothing_is_earlier_by_a_way_round() {
        let now: DateTime<Utc> = "2026-02-10T04:00:00Z".parse().unwrap();
        let earlier = Some(HighRiskKind::MovedEarlier);
        for (steps, kinds) in [
            (vec![moved("2026-02-24")], vec![earlier]),
            (vec![moved("2026-02-25 09:00:00")], vec![earlier]),
            (vec![moved("2026-02-25 16:00:00")], vec![None]),
            (vec![moved("2026-02-26")], vec![None]),
            (
                vec![moved("2026-02-25"), moved("2026-02-25 09:00:00")],
                vec![earlier, None],
            ),
            (vec![adjourned(), set("2026-02-20")], vec![None, earlier]),
            (
                vec![adjourned(), set("2026-02-25 14:00:00")],
                vec![None, earlier],
            ),
            (vec![adjourned(), set("2026-02-27")], vec![None, None]),
            (vec![set("2026-02-20")], vec![None]),
        ] {
            let begun =
                CaseState::default().accept(set("2026-02-25 15:00:00"), Origin::Posted, now);
            let mut case_state = begun.unwrap().0;
            for (step, kind) in steps.into_iter().zip(kinds) {
                assert_eq!(HighRiskKind::of(&step, &case_state), kind, "{step:?}");
                case_state = case_state.accept(step, Origin::Posted, now).unwrap().0;
            }
        }
    }
}
