//! What a calendar file is made of: hearings as they stand, for a calendar of one's own.

use chrono::{DateTime, NaiveTime, Utc};

use super::{
    case::Case,
    hearing::{Hearing, HearingNo},
    reminder::Leads,
};

/// The hearings that a file is to hold.
#[derive(Clone, Debug)]
pub struct CalendarView {
    /// Their cases.
    pub cases: Vec<CalendarCase>,
    /// How many more cases there would be that cannot be read.
    pub unreadable: usize,
    /// By which of them the calendar reminds.
    pub leads: Leads,
    /// The time of day, at the court, of reminders that are not counted in hours.
    pub morning_at: NaiveTime,
}

/// A case whose hearings a file holds.
#[derive(Clone, Debug)]
pub struct CalendarCase {
    /// The case.
    pub case: Case,
    /// The one hearing that is wanted; all of them if there is none.
    pub only: Option<HearingNo>,
    /// When the last event of its log was recorded: as of then it stands as it does.
    pub recorded: DateTime<Utc>,
}

impl CalendarCase {
    /// The hearings that are wanted.
    pub fn hearings(&self) -> impl Iterator<Item = &Hearing> {
        let hearings = self.case.state.hearings.iter();
        hearings.filter(|hearing| self.only.is_none_or(|only| hearing.no == only))
    }
}

impl CalendarView {
    /// Whether there is no hearing in it.
    pub fn is_empty(&self) -> bool {
        self.cases
            .iter()
            .all(|case| case.hearings().next().is_none())
    }
}
