//! What a calendar file is made of: hearings as they stand, and what is none any more, for a calendar of one's own.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, Utc};

use super::{
    case::Case,
    hearing::{Hearing, HearingNo, Status},
    record::WithdrawnHearing,
    reminder::Leads,
    when::local_day,
};

/// The hearings that a file is to hold.
#[derive(Clone, Debug)]
pub struct CalendarView {
    /// Their cases.
    pub cases: Vec<CalendarCase>,
    /// How many more cases there would be that cannot be read.
    pub unreadable: usize,
    /// How long before a hearing the calendar reminds.
    pub leads: Leads,
    /// The time of day, at the court, of reminders that are not counted in hours.
    pub morning_at: NaiveTime,
}

/// A case whose hearings a file holds.
#[derive(Clone, Debug)]
pub struct CalendarCase {
    /// The case.
    pub case: Case,
    /// The one hearing that is wanted, with those on which it goes on; all of them if there is none.
    pub only: Option<HearingNo>,
    /// Those of its hearings that are wanted and that a correction withdrew, whose last day is not before that since which the
    /// case stands as it does: a calendar may have them from an earlier file.
    pub withdrawn: Vec<WithdrawnHearing>,
    /// Since when it stands as it does: when the last event of its log was recorded, or later its file described it in another way.
    pub since: DateTime<Utc>,
}

impl CalendarCase {
    /// The hearings that are wanted, and those on which they go on; where the one that is wanted was withdrawn, those of its day.
    pub fn hearings(&self) -> impl Iterator<Item = &Hearing> {
        let is_beside = |hearing: &Hearing| {
            let mut withdrawn = self.withdrawn.iter();
            let is_wanted = |other: &&WithdrawnHearing| Some(other.hearing.no) == self.only;
            let wanted = withdrawn.find(is_wanted);
            wanted.is_some_and(|other| other.hearing.when.day == hearing.when.day)
        };
        let wanted = self.only.map(|only| self.sittings(only));
        let hearings = self.case.state.hearings.iter();
        hearings.filter(move |hearing| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&hearing.no) || is_beside(hearing))
        })
    }

    /// A hearing and those to which it was adjourned, one after the other.
    fn sittings(&self, first: HearingNo) -> BTreeSet<HearingNo> {
        let (mut sittings, mut next) = (BTreeSet::new(), Some(first));
        while let Some(no) = next.filter(|no| sittings.insert(*no)) {
            next = match self.case.state.hearing(no).map(|hearing| &hearing.status) {
                Some(Status::Adjourned { to }) => *to,
                Some(Status::Set | Status::Held | Status::Cancelled) | None => None,
            };
        }
        sittings
    }
}

impl CalendarView {
    /// Whether something in it was withdrawn.
    pub fn has_withdrawn(&self) -> bool {
        self.cases.iter().any(|case| !case.withdrawn.is_empty())
    }

    /// Whether no hearing is in it.
    pub fn has_no_hearing(&self) -> bool {
        let mut cases = self.cases.iter();
        cases.all(|case| case.hearings().next().is_none())
    }

    /// Whether it is of no use at that moment: no hearing is in it, and the days of what was withdrawn have passed.
    pub fn is_of_no_use(&self, now: DateTime<Utc>) -> bool {
        let mut withdrawn = self.cases.iter().flat_map(|case| {
            let today = local_day(now, case.case.description.court.zone);
            let days = case.withdrawn.iter().map(|hearing| hearing.last_day);
            days.map(move |day| day < today)
        });
        self.has_no_hearing() && withdrawn.all(|has_passed| has_passed)
    }
}
