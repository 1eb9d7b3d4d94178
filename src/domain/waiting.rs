//! Changes that wait out their undo window, and whether a change still applies after them.

use chrono::{DateTime, Utc};

use super::{
    case_state::{CaseState, ChangeRefusal},
    event::{AttributedChange, Change, Event, Origin},
};

impl CaseState {
    /// Applies an editor's `change`, as [`accept`](CaseState::accept) does, but refuses it if the same thing was changed
    /// after revision `seen`, at which the editor decided.
    ///
    /// # Errors
    /// Why the change does not apply, or no longer.
    pub fn accept_as_seen(
        &self,
        change: impl Into<AttributedChange>,
        seen: u32,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), ChangeRefusal> {
        let change = change.into();
        if self.last_touched(&change.change) > seen {
            return Err(ChangeRefusal::ChangedMeanwhile);
        }
        self.accept(change, Origin::Posted, now)
    }

    /// The place of the first waiting change after which `change` no longer applies. The waiting changes are in the order of
    /// their release, each with the revision that its editor had seen; one that does not apply itself conflicts with
    /// nothing.
    pub fn first_in_the_way<'a>(
        &self,
        (change, seen): (&Change, u32),
        waiting: impl IntoIterator<Item = (&'a Change, u32)>,
        now: DateTime<Utc>,
    ) -> Option<usize> {
        let mut case_state = self.clone();
        for (place, (other, their_seen)) in waiting.into_iter().enumerate() {
            let Ok((after, _)) = case_state.accept_as_seen(other.clone(), their_seen, now) else {
                continue;
            };
            if after.accept_as_seen(change.clone(), seen, now).is_err() {
                return Some(place);
            }
            case_state = after;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        hearing::{HearingNo, RoomChange},
        stage::Stage,
        when::When,
    };

    fn now() -> DateTime<Utc> {
        "2026-02-24T04:00:00Z".parse().unwrap()
    }

    fn day(text: &str) -> When {
        When::day(text.parse().unwrap())
    }

    fn schedule(text: &str) -> Change {
        Change::Schedule {
            when: day(text),
            room: None,
            note: None,
        }
    }

    fn move_to(text: &str) -> Change {
        Change::Move {
            room: RoomChange::Stays,
            hearing: HearingNo(1),
            to: day(text),
            reason: None,
        }
    }

    fn cancel() -> Change {
        Change::Cancel {
            hearing: HearingNo(1),
            reason: None,
        }
    }

    fn stage() -> Change {
        Change::Stage {
            stage: Stage::Appeal,
            since: None,
        }
    }

    #[test]
    fn only_what_touches_the_same_is_in_the_way() {
        let (case_state, _) = CaseState::default()
            .accept(schedule("2026-02-25"), Origin::Imported, now())
            .unwrap();
        let first = |change: Change, waiting: &[Change]| {
            let waiting = waiting.iter().map(|other| (other, 1));
            case_state.first_in_the_way((&change, 1), waiting, now())
        };
        for (change, waiting, expected) in [
            (move_to("2026-02-27"), vec![], None),
            (move_to("2026-02-27"), vec![move_to("2026-02-28")], Some(0)),
            (move_to("2026-02-27"), vec![move_to("2026-02-27")], Some(0)),
            (move_to("2026-02-27"), vec![stage()], None),
            (move_to("2026-02-27"), vec![stage(), cancel()], Some(1)),
            // What is refused itself when its turn comes.
            (stage(), vec![move_to("2026-02-25")], None),
            (stage(), vec![stage()], Some(0)),
            (
                schedule("2026-03-02"),
                vec![schedule("2026-03-02")],
                Some(0),
            ),
            (schedule("2026-03-02"), vec![schedule("2026-03-03")], None),
            (Change::Check, vec![cancel(), stage(), Change::Check], None),
        ] {
            assert_eq!(first(change.clone(), &waiting), expected, "{change:?}");
        }
    }
}
