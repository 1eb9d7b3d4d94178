//! The days of a list: those of which it says what is heard and what is not.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

/// Between two hearings of one list lie no more days than these. A day further away stands for itself, as where one row has a
/// mistyped year: nothing is missed between it and the others.
const LONGEST_GAP: TimeDelta = TimeDelta::days(31);

/// No list leaves out so much. It is less than a year, for a mistyped one is a year from its neighbours only by and large.
const FAR: TimeDelta = TimeDelta::days(300);

/// The days on which a list has hearings, of whatever case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListDays(BTreeSet<NaiveDate>);

impl ListDays {
    /// Adds the day of a hearing.
    pub fn add(&mut self, day: NaiveDate) {
        self.0.insert(day);
    }

    /// Whether the list would have a hearing of this day, if there was one: it has one before and one after that are no more than
    /// 31 days apart, or one on the day itself.
    pub fn cover(&self, day: NaiveDate) -> bool {
        let before = self.0.range(..=day).next_back();
        let after = self.0.range(day..).next();
        let both = before.zip(after);
        both.is_some_and(|(before, after)| *after - *before <= LONGEST_GAP)
    }

    /// Whether there are other days, all of them 300 days from this one or more.
    pub fn is_far_from_others(&self, day: NaiveDate) -> bool {
        let before = self.0.range(..day).next_back();
        let after = self.0.range(day..).find(|other| **other != day);
        let nearest = before
            .into_iter()
            .chain(after)
            .map(|other| (*other - day).abs())
            .min();
        nearest.is_some_and(|nearest| nearest >= FAR)
    }

    /// The first and the last of them.
    pub fn ends(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.0.first().copied().zip(self.0.last().copied())
    }
}

impl FromIterator<NaiveDate> for ListDays {
    fn from_iter<I: IntoIterator<Item = NaiveDate>>(days: I) -> Self {
        Self(days.into_iter().collect())
    }
}
