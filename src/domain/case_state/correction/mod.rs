//! Corrections: the log is replayed with what is right in the place of what was wrong.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{CaseState, ChangeRefusal};
use crate::domain::{
    event::{AttributedChange, Change, Event, Origin},
    hearing::{Hearing, HearingNo},
};

/// A log with its corrections carried out.
#[derive(Clone, Debug, Default)]
pub struct CorrectedLog(Vec<Entry>);

/// An entry of a corrected log.
#[derive(Clone, Debug)]
struct Entry {
    event: Event,
    /// What is right of it; nothing, where it was withdrawn.
    right: Option<AttributedChange>,
    /// The number of the hearing that it sets, or once set: later events name theirs by it.
    sets: Option<HearingNo>,
}

impl CorrectedLog {
    /// Carries out the corrections of a log up to the event numbered `until`.
    pub fn of<'a>(log: impl IntoIterator<Item = &'a Event>, until: u32) -> Self {
        let mut corrected = Self::default();
        for event in log.into_iter().filter(|event| event.number <= until) {
            corrected.add(event);
        }
        corrected
    }

    fn add(&mut self, event: &Event) {
        let next = HearingNo(self.highest().0 + 1);
        if let Change::Correct { event: wrong, to } = &event.change
            && let Some(entry) = self.0.iter_mut().find(|past| past.event.number == *wrong)
        {
            entry.right = to.as_deref().cloned();
            let sets = to
                .as_ref()
                .is_some_and(|right| sets_a_hearing(&right.change));
            entry.sets = entry.sets.or(sets.then_some(next));
        }
        let said = AttributedChange {
            change: event.change.clone(),
            attribution: event.attribution.clone(),
        };
        self.0.push(Entry {
            sets: sets_a_hearing(&event.change).then_some(next),
            event: event.clone(),
            right: Some(said),
        });
    }

    /// The highest number of a hearing that any event sets, or once set.
    fn highest(&self) -> HearingNo {
        self.0
            .iter()
            .filter_map(|entry| entry.sets)
            .max()
            .unwrap_or_default()
    }

    /// The sum of the events up to the one numbered `until`, as they should have been from the start.
    ///
    /// # Errors
    /// The number of the first event that does not apply, and why.
    pub fn sum(&self, until: u32) -> Result<CaseState, (u32, ChangeRefusal)> {
        let mut sum = CaseState::default();
        for Entry { event, right, sets } in &self.0 {
            let number = event.number;
            if number > until {
                break;
            }
            let Some(right) = right else {
                sum.note(event);
                continue;
            };
            let right = Event {
                change: right.change.clone(),
                attribution: right.attribution.clone(),
                ..event.clone()
            };
            let applied = sum.apply_with(&right, sets.unwrap_or_default());
            applied.map_err(|refusal| (number, refusal))?;
        }
        let last = sum.hearings.last().map_or(HearingNo(0), |last| last.no);
        sum.left_out_up_to = Some(self.highest())
            .filter(|highest| *highest > last)
            .unwrap_or_default();
        Ok(sum)
    }

    /// The sum of the events up to the one numbered `until`, without one of them and what does not apply without it.
    pub(in crate::domain) fn sum_without(&self, number: u32, until: u32) -> CaseState {
        let mut rest = self.clone();
        let mut left_out = number;
        loop {
            rest.leave_out(left_out);
            match rest.sum(until) {
                Ok(sum) => return sum,
                Err((refused, _)) => left_out = refused,
            }
        }
    }

    fn leave_out(&mut self, number: u32) {
        let entries = self.0.iter_mut();
        for entry in entries.filter(|entry| entry.event.number == number) {
            entry.right = None;
        }
    }
}

fn sets_a_hearing(change: &Change) -> bool {
    matches!(
        change,
        Change::Schedule { .. } | Change::Adjourn { to: Some(_), .. }
    )
}

impl CorrectedLog {
    /// What is right of an event by now: nothing, where it was withdrawn; `None` where there is no such event.
    pub fn right(&self, number: u32) -> Option<Option<&AttributedChange>> {
        let mut entries = self.0.iter();
        let entry = entries.find(|entry| entry.event.number == number)?;
        Some(entry.right.as_ref())
    }

    /// The event that a correction is about, where that is a correction itself: what that one corrects.
    pub fn wrong(&self, number: u32) -> u32 {
        match self.right(number).flatten().map(|said| &said.change) {
            Some(Change::Correct { event, .. }) => *event,
            Some(_) | None => number,
        }
    }
}

impl CaseState {
    /// Corrects an event of the log: the new state, and the event to append. Whatever is another by it is changed in that event.
    ///
    /// # Errors
    /// Why it cannot be corrected so; nothing is changed then.
    pub fn correct(
        &self,
        log: &[Event],
        (wrong, to): (u32, Option<AttributedChange>),
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), ChangeRefusal> {
        let so_far = CorrectedLog::of(log, self.revision);
        let wrong = so_far.wrong(wrong);
        match so_far.right(wrong) {
            None => return Err(ChangeRefusal::NoSuchEvent),
            Some(None) => return Err(ChangeRefusal::Withdrawn),
            Some(right) if right == to.as_ref() => return Err(ChangeRefusal::NothingChanges),
            Some(Some(_)) => {}
        }
        let event = Event {
            number: self.revision + 1,
            recorded: now,
            origin: Origin::Posted,
            attribution: to.as_ref().and_then(|right| right.attribution.clone()),
            change: Change::Correct {
                event: wrong,
                to: to.map(Box::new),
            },
        };
        let corrected = self.after_correction(so_far, &event);
        match corrected {
            Ok(after) => Ok((after, event)),
            Err((number, refusal)) if number == wrong => Err(refusal),
            Err((event, _)) => Err(ChangeRefusal::Breaks(event)),
        }
    }

    /// Applies a correction to the state that the log before it adds up to.
    ///
    /// # Errors
    /// The number of the first event that does not apply then, and why.
    pub(in crate::domain) fn after_correction(
        &self,
        mut so_far: CorrectedLog,
        correction: &Event,
    ) -> Result<Self, (u32, ChangeRefusal)> {
        so_far.add(correction);
        let sum = so_far.sum(correction.number)?;
        let mut after = self.marked(sum, correction.number);
        after.attribute(correction);
        Ok(after)
    }

    /// `after`, in which everything that is not as it was is changed in the event of that number. A hearing's date counts on
    /// from what was announced, or its reminders would be taken for sent.
    fn marked(&self, mut after: Self, number: u32) -> Self {
        for hearing in &mut after.hearings {
            let known = self.hearing(hearing.no);
            let date_revision = known.map_or(number, |known| {
                known.date_revision + u32::from(known.when != hearing.when)
            });
            hearing.date_revision = date_revision;
            let is_as_it_was = |known: &&Hearing| {
                let as_marked = Hearing {
                    date_revision: known.date_revision,
                    changed_in: known.changed_in,
                    ..hearing.clone()
                };
                **known == as_marked
            };
            hearing.changed_in = known
                .filter(is_as_it_was)
                .map_or(number, |known| known.changed_in);
        }
        after.access_changed_in = match after.access == self.access {
            true => self.access_changed_in,
            false => number,
        };
        let people: BTreeSet<_> = after
            .custody
            .keys()
            .chain(self.custody.keys())
            .cloned()
            .collect();
        for person in people {
            let is_as_it_was = after.custody_of(&person) == self.custody_of(&person);
            let before = self.custody_changed_in.get(&person).copied();
            let changed_in = before.filter(|_| is_as_it_was).unwrap_or(number);
            after.custody_changed_in.insert(person, changed_in);
        }
        if let Some(staged) = &mut after.stage {
            let before = self.stage.filter(|before| before.stage == staged.stage);
            staged.changed_in = before.map_or(number, |before| before.changed_in);
        }
        if let Some(verdict) = &mut after.verdict {
            let before = self
                .verdict
                .as_ref()
                .filter(|before| before.text == verdict.text);
            verdict.changed_in = before.map_or(number, |before| before.changed_in);
        }
        if let Some(linked) = &mut after.appeal {
            let before = self.appeal.as_ref();
            let before = before.filter(|before| before.case == linked.case);
            linked.changed_in = before.map_or(number, |before| before.changed_in);
        }
        for posted in &mut after.statements {
            let mut before = self.statements.iter();
            let before = before.find(|before| before.statement == posted.statement);
            posted.number = before.map_or(number, |before| before.number);
        }
        after
    }
}

#[cfg(test)]
mod tests;
