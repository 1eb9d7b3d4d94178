//! The record of a case: its log, and the state that it adds up to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    case_state::{CaseState, ChangeRefusal, CorrectedLog},
    event::{AttributedChange, Change, Event, Origin},
    hearing::{Hearing, HearingNo, Status},
    news::{self, News},
};

/// The log of a case, and what it adds up to.
#[derive(Clone, Debug, Default)]
pub struct CaseRecord {
    /// The events, oldest first.
    pub log: Vec<Event>,
    /// Their sum.
    pub state: CaseState,
}

/// A hearing that was announced and is none: a correction has withdrawn it.
#[derive(Clone, Debug, PartialEq)]
pub struct WithdrawnHearing {
    /// As it was last announced.
    pub hearing: Hearing,
    /// The latest day that was ever announced for it.
    pub last_day: NaiveDate,
    /// Those that were ever said to go on in it, directly or by others between.
    pub goes_on_from: BTreeSet<HearingNo>,
}

impl WithdrawnHearing {
    /// Whether it is that hearing, or was ever said to be one in which that goes on.
    pub fn is_sitting_of(&self, first: HearingNo) -> bool {
        self.hearing.no == first || self.goes_on_from.contains(&first)
    }
}

impl CaseRecord {
    /// Appends an event.
    ///
    /// # Errors
    /// Its number if it does not apply, as only in a damaged log.
    pub fn append(&mut self, event: Event) -> Result<(), u32> {
        self.state = if let Change::Correct { .. } = &event.change {
            let so_far = CorrectedLog::of(&self.log, u32::MAX);
            let corrected = self.state.after_correction(so_far, &event);
            corrected.map_err(|_| event.number)?
        } else {
            self.state.after(&event).map_err(|_| event.number)?
        };
        self.log.push(event);
        Ok(())
    }

    /// The record with an editor's change, refused if the same thing was changed after revision `seen`, at which the editor
    /// decided.
    ///
    /// # Errors
    /// Why the change does not apply, or no longer.
    pub fn accept_as_seen(
        &self,
        change: impl Into<AttributedChange>,
        seen: u32,
        now: DateTime<Utc>,
    ) -> Result<Self, ChangeRefusal> {
        let change = change.into();
        if self.last_touched(&change.change) > seen {
            return Err(ChangeRefusal::ChangedMeanwhile);
        }
        let (state, event) = if let Change::Correct { event, to } = change.change {
            let to = to.map(|right| *right);
            self.state.correct(&self.log, (event, to), now)?
        } else {
            self.state.accept(change, Origin::Posted, now)?
        };
        let mut log = self.log.clone();
        log.push(event);
        Ok(Self { log, state })
    }

    /// The number of the last event that changed the same thing; 0 for none. A correction replays whatever came after what it
    /// corrects, so everything counts but a check.
    fn last_touched(&self, change: &Change) -> u32 {
        if let Change::Correct { .. } = change {
            let mut latest = self.log.iter().rev();
            let latest = latest.find(|event| event.change != Change::Check);
            latest.map_or(0, |event| event.number)
        } else {
            self.state.last_touched(change)
        }
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
        let mut record = self.clone();
        for (place, (other, their_seen)) in waiting.into_iter().enumerate() {
            let Ok(after) = record.accept_as_seen(other.clone(), their_seen, now) else {
                continue;
            };
            if after.accept_as_seen(change.clone(), seen, now).is_err() {
                return Some(place);
            }
            record = after;
        }
        None
    }

    /// The news for a reader who surely knows revision `told` and may know those from `maybe` on.
    ///
    /// # Errors
    /// The number of an event that does not apply, as only in a damaged log.
    pub fn news_since(&self, told: u32, maybe: Option<u32>) -> Result<Vec<News>, u32> {
        news::since(&self.log, &self.state, (told, maybe))
    }

    /// The hearings that corrections have withdrawn.
    ///
    /// # Errors
    /// The number of an event that does not apply, as only in a damaged log.
    pub fn withdrawn_hearings(&self) -> Result<Vec<WithdrawnHearing>, u32> {
        let (mut record, mut known) = (Self::default(), BTreeMap::new());
        for event in &self.log {
            record.append(event.clone())?;
            for hearing in &record.state.hearings {
                let known: &mut WithdrawnHearing =
                    known.entry(hearing.no).or_insert_with(|| WithdrawnHearing {
                        last_day: hearing.when.day,
                        hearing: hearing.clone(),
                        goes_on_from: BTreeSet::new(),
                    });
                known.last_day = known.last_day.max(hearing.when.day);
                known.hearing.clone_from(hearing);
            }
            note_what_goes_on(&record.state.hearings, &mut known);
        }
        known.retain(|no, _| self.state.hearing(*no).is_none());
        Ok(known.into_values().collect())
    }

    /// The news of its last event.
    ///
    /// # Errors
    /// The number of an event that does not apply, as only in a damaged log.
    pub fn latest_news(&self) -> Result<Vec<News>, u32> {
        self.news_since(self.state.revision.saturating_sub(1), None)
    }
}

/// Notes in which others hearings go on, by their number: a later one has a higher one.
fn note_what_goes_on(hearings: &[Hearing], known: &mut BTreeMap<HearingNo, WithdrawnHearing>) {
    for hearing in hearings {
        let Status::Adjourned { to: Some(to) } = hearing.status else {
            continue;
        };
        let before = known.get(&hearing.no).map(|it| it.goes_on_from.clone());
        if let Some(later) = known.get_mut(&to) {
            later.goes_on_from.extend(before.unwrap_or_default());
            later.goes_on_from.insert(hearing.no);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{hearing::RoomChange, stage::Stage, when::When};

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
    fn hearings_that_were_withdrawn_are_known_as_they_were_announced_last() {
        let mut record = CaseRecord::default();
        let correct = |event, to: Option<Change>| Change::Correct {
            event,
            to: to.map(|to| Box::new(to.into())),
        };
        let withdrawn = |record: &CaseRecord| {
            let withdrawn = record.withdrawn_hearings().unwrap();
            assert_eq!(record.state.has_withdrawn_hearings(), !withdrawn.is_empty());
            let said = |WithdrawnHearing { hearing, .. }: &WithdrawnHearing| {
                let day = hearing.when.day.to_string();
                (hearing.no.0, day, hearing.date_revision)
            };
            withdrawn.iter().map(said).collect::<Vec<_>>()
        };
        let none: [(u32, String, u32); 0] = [];
        for change in [
            schedule("2026-02-25"),
            schedule("2026-03-05"),
            correct(2, Some(schedule("2026-03-06"))),
            schedule("2026-03-10"),
        ] {
            assert_eq!(withdrawn(&record), none);
            record = record.accept_as_seen(change, u32::MAX, now()).unwrap();
        }
        let second = (2, "2026-03-06".to_owned(), 2);
        // With one behind it, and as the last; what stands in its place may be no hearing.
        for (change, expected) in [
            (correct(2, None), vec![second.clone()]),
            (schedule("2026-03-11"), vec![second.clone()]),
            (
                correct(6, Some(stage())),
                vec![second.clone(), (4, "2026-03-11".to_owned(), 1)],
            ),
            (correct(6, Some(schedule("2026-03-12"))), vec![second]),
        ] {
            record = record.accept_as_seen(change, u32::MAX, now()).unwrap();
            assert_eq!(withdrawn(&record), expected);
        }
        // It was once moved to a later day, and that was withdrawn first.
        for change in [move_to("2026-04-01"), correct(9, None), correct(1, None)] {
            record = record.accept_as_seen(change, u32::MAX, now()).unwrap();
        }
        let first = &record.withdrawn_hearings().unwrap()[0];
        assert_eq!(first.hearing.when, day("2026-02-25"));
        assert_eq!(first.last_day, day("2026-04-01").day);
        // One that returns is newer than its withdrawal.
        let returned = record.state.hearing(HearingNo(4)).unwrap();
        assert!(returned.date_revision > 1 + 1);
    }

    #[test]
    fn only_what_touches_the_same_is_in_the_way() {
        let record = CaseRecord::default();
        let record = record.accept_as_seen(schedule("2026-02-25"), 0, now());
        let record = record.unwrap();
        let first = |change: Change, waiting: &[Change]| {
            let waiting = waiting.iter().map(|other| (other, 1));
            record.first_in_the_way((&change, 1), waiting, now())
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
