//! The state of a case: the sum of the events of its log.

mod apply;
mod correction;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    access::Access,
    attribution::Attribution,
    event::{AttributedChange, Change, Event, Origin, Statement},
    hearing::{Hearing, HearingNo},
    language::Words,
    people::Custody,
    slug::Slug,
    stage::CurrentStage,
};

pub use correction::CorrectedLog;

/// The sum of a case's events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseState {
    /// The number of the last event in it.
    pub revision: u32,
    /// When an editor last posted or confirmed something; `None` as long as the state is that of the case file, whose facts
    /// are as old as [it says](super::case::Description::as_of), whenever it was imported.
    pub as_of: Option<DateTime<Utc>>,
    /// Every hearing, in the order of their numbers.
    pub hearings: Vec<Hearing>,
    /// Who may be in the court room.
    pub access: Access,
    /// The event that last changed the access; 0 for none.
    pub access_changed_in: u32,
    /// The stage of the proceedings; `None` where not known.
    pub stage: Option<CurrentStage>,
    /// Custody by person; a person whose custody is not known is not in it.
    pub custody: BTreeMap<Slug, Custody>,
    /// The event that last changed each person's custody.
    pub custody_changed_in: BTreeMap<Slug, u32>,
    /// The verdict, once there is one.
    pub verdict: Option<Verdict>,
    /// The case in which an appeal of this one is heard, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<LinkedAppeal>,
    /// What the sides said, as editors posted it.
    pub statements: Vec<PostedStatement>,
    /// From whom each event is known, by its number, where that was said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributions: BTreeMap<u32, Attribution>,
    /// The highest number that a hearing ever had, where a correction has left that one out; 0 else. No other hearing gets it.
    #[serde(default, skip_serializing_if = "HearingNo::is_none")]
    pub left_out_up_to: HearingNo,
}

/// What the court decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// What it says, as reported; `None` where only that there is one is known.
    pub text: Option<Words>,
    /// The event that brought it.
    pub changed_in: u32,
}

/// The case in which an appeal is heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkedAppeal {
    /// Which.
    pub case: Slug,
    /// The event that brought it.
    pub changed_in: u32,
}

/// A statement that an editor posted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostedStatement {
    /// What was said.
    pub statement: Statement,
    /// The event that brought it.
    pub number: u32,
}

/// The refusal of a change: why it does not apply to the case as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeRefusal {
    /// The case has no hearing of that number.
    NoSuchHearing,
    /// That hearing has an outcome already.
    Over,
    /// Everything is so already.
    NothingChanges,
    /// A hearing goes on at a later day; for a later time on the same day there is `Move`.
    NotALaterDay,
    /// Somebody changed the same thing after this change was shown to its editor.
    ChangedMeanwhile,
    /// It was damaged in the database and cannot be read any more.
    Unreadable,
    /// No second editor approved it in time.
    Lapsed,
    /// A second editor rejected it.
    Rejected(RejectionReason),
    /// It corrects an event that the log does not have.
    NoSuchEvent,
    /// It corrects an event that was withdrawn: what is right is posted anew.
    Withdrawn,
    /// With it the event of that number, which came later, would no longer apply.
    Breaks(u32),
}

/// Why another editor rejected a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RejectionReason {
    /// A date, a name or another fact in it is wrong.
    Wrong,
    /// It is not known surely enough.
    NotConfirmed,
    /// Its words are to be others.
    Wording,
    /// It endangers somebody.
    Dangerous,
}

impl RejectionReason {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Wrong,
        Self::NotConfirmed,
        Self::Wording,
        Self::Dangerous,
    ];
}

impl CaseState {
    /// The hearing of that number.
    pub fn hearing(&self, no: HearingNo) -> Option<&Hearing> {
        self.hearings.iter().find(|hearing| hearing.no == no)
    }

    /// Whether corrections have withdrawn hearings: nobody has their numbers.
    pub fn has_withdrawn_hearings(&self) -> bool {
        let given = self.next_hearing().0 - 1;
        self.hearings.len() < usize::try_from(given).unwrap_or(usize::MAX)
    }

    /// The custody of one person.
    pub fn custody_of(&self, person: &Slug) -> Custody {
        self.custody.get(person).cloned().unwrap_or_default()
    }

    /// The case of an appeal that is linked, and was not in an earlier state.
    pub fn new_appeal_since(&self, before: &Self) -> Option<&Slug> {
        let known = before.appeal.as_ref().map(|linked| &linked.case);
        let linked = self.appeal.as_ref().map(|linked| &linked.case);
        linked.filter(|_| linked != known)
    }

    /// From whom the event of that number is known, where that was said.
    pub fn attribution(&self, number: u32) -> Option<&Attribution> {
        self.attributions.get(&number)
    }

    /// The number of the last event that changed the same thing as `change`; 0 for none.
    pub fn last_touched(&self, change: &Change) -> u32 {
        match change {
            Change::Access { .. } => self.access_changed_in,
            Change::Custody { person, .. } => {
                self.custody_changed_in.get(person).copied().unwrap_or(0)
            }
            Change::Stage { .. } => self.stage.map_or(0, |staged| staged.changed_in),
            Change::Verdict { .. } => self
                .verdict
                .as_ref()
                .map_or(0, |verdict| verdict.changed_in),
            Change::Appeal { .. } => self.appeal.as_ref().map_or(0, |linked| linked.changed_in),
            // Two editors with the same news would set the same hearing twice.
            Change::Schedule { when, .. } => {
                let same_day = |hearing: &&Hearing| hearing.when.day == when.day;
                let that_day = self.hearings.iter().filter(same_day);
                that_day
                    .map(|hearing| hearing.changed_in)
                    .max()
                    .unwrap_or(0)
            }
            Change::Move { .. }
            | Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Cancel { .. }
            | Change::Held { .. }
            | Change::Statement { .. }
            | Change::Check
            | Change::Correct { .. } => {
                let hearing = change.hearing().and_then(|no| self.hearing(no));
                hearing.map_or(0, |hearing| hearing.changed_in)
            }
        }
    }

    /// Applies a change: the new state, and the event to append to the log.
    ///
    /// # Errors
    /// Why the change does not apply; nothing is changed then.
    pub fn accept(
        &self,
        change: impl Into<AttributedChange>,
        origin: Origin,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), ChangeRefusal> {
        let event = self.event(change.into(), origin, now);
        Ok((self.after(&event)?, event))
    }

    /// The next event, if the change applies.
    fn event(&self, change: AttributedChange, origin: Origin, now: DateTime<Utc>) -> Event {
        let AttributedChange {
            change,
            attribution,
        } = change;
        Event {
            number: self.revision + 1,
            recorded: now,
            origin,
            change,
            attribution,
        }
    }

    /// Accepts changes one after the other: the events and the state after them.
    ///
    /// # Errors
    /// Why the first that does not apply does not.
    pub fn accept_all(
        mut self,
        changes: impl IntoIterator<Item = impl Into<AttributedChange>>,
        origin: Origin,
        now: DateTime<Utc>,
    ) -> Result<(Self, Vec<Event>), ChangeRefusal> {
        let mut events = Vec::new();
        for change in changes {
            let event = self.event(change.into(), origin, now);
            self.apply(&event)?;
            events.push(event);
        }
        Ok((self, events))
    }

    /// Applies an event: the new state.
    ///
    /// # Errors
    /// Why it cannot have happened.
    pub fn after(&self, event: &Event) -> Result<Self, ChangeRefusal> {
        let mut after = self.clone();
        after.apply(event)?;
        Ok(after)
    }

    /// Replays a log up to the event numbered `until`.
    ///
    /// # Errors
    /// The number of the first entry that does not apply, which only a damaged log has.
    pub fn replay<'a>(
        log: impl IntoIterator<Item = &'a Event> + Copy,
        until: u32,
    ) -> Result<Self, u32> {
        let mut case_state = Self::default();
        for event in log.into_iter().filter(|event| event.number <= until) {
            if let Change::Correct { .. } = &event.change {
                let so_far = CorrectedLog::of(log, event.number - 1);
                let corrected = case_state.after_correction(so_far, event);
                case_state = corrected.map_err(|_| event.number)?;
            } else {
                case_state.apply(event).map_err(|_| event.number)?;
            }
        }
        Ok(case_state)
    }
}
