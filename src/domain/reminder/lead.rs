//! Lead times: how long before a hearing a reminder comes.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{when::When, zone::Zone};

/// The lead time of a reminder: how long before the hearing it comes. Written `7d`, `morning`, `2h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Lead {
    /// So many calendar days of the court before, in the morning.
    Days(u8),
    /// On the day itself, in the morning.
    Morning,
    /// So many hours before the announced time; there is none for a hearing with no time.
    Hours(u8),
}

/// Why a text is not a lead time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a lead time: 7d, 3d, 1d, morning, 2h and 1h are")]
pub struct InvalidLead(String);

impl Lead {
    /// Every lead time a follower can choose, longest first.
    pub const ALL: [Self; 6] = [
        Self::Days(7),
        Self::Days(3),
        Self::Days(1),
        Self::Morning,
        Self::Hours(2),
        Self::Hours(1),
    ];

    /// When the reminder is due; `None` for hours before a hearing with no time, and for a morning that comes after the
    /// hearing.
    pub fn due(self, when: When, zone: Zone, morning_at: NaiveTime) -> Option<DateTime<Utc>> {
        let morning = |day: NaiveDate| zone.instant(day.and_time(morning_at));
        let due = match self {
            Self::Days(days) => morning(when.day - Days::new(days.into())),
            Self::Morning => morning(when.day),
            Self::Hours(hours) => when.begins(zone)? - TimeDelta::hours(hours.into()),
        };
        (due < when.is_past_from(zone)).then_some(due)
    }
}

/// A set of lead times. Written as they are, longest first: `7d 1d morning`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Lead>", into = "Vec<Lead>")]
pub struct Leads(u8);

impl Leads {
    /// Every lead time.
    pub const ALL: Self = Self((1 << Lead::ALL.len()) - 1);

    /// Whether it has this one.
    pub fn contains(self, lead: Lead) -> bool {
        self.0 & Self::from_iter([lead]).0 != 0
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those that are in both.
    #[must_use]
    pub fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that are in either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds a lead that it does not have, or removes one that it has.
    pub fn toggle(&mut self, lead: Lead) {
        self.0 ^= Self::from_iter([lead]).0;
    }

    /// Each of them, longest first.
    pub fn iter(self) -> impl Iterator<Item = Lead> {
        let has = move |(place, _): &(usize, Lead)| self.0 & (1 << place) != 0;
        Lead::ALL
            .into_iter()
            .enumerate()
            .filter(has)
            .map(|(_, lead)| lead)
    }
}

impl FromIterator<Lead> for Leads {
    /// The set of these; a lead that nobody can choose is in none.
    fn from_iter<T: IntoIterator<Item = Lead>>(leads: T) -> Self {
        let place = |lead| Lead::ALL.iter().position(|known| *known == lead);
        let places = leads.into_iter().filter_map(place);
        Self(places.fold(0, |all, place| all | (1 << place)))
    }
}

impl From<Vec<Lead>> for Leads {
    fn from(leads: Vec<Lead>) -> Self {
        leads.into_iter().collect()
    }
}

impl From<Leads> for Vec<Lead> {
    fn from(leads: Leads) -> Self {
        leads.iter().collect()
    }
}

impl FromStr for Leads {
    type Err = InvalidLead;

    fn from_str(text: &str) -> Result<Self, InvalidLead> {
        text.split_whitespace().map(Lead::from_str).collect()
    }
}

impl fmt::Display for Leads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, lead) in self.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{lead}")?;
        }
        Ok(())
    }
}

impl FromStr for Lead {
    type Err = InvalidLead;

    fn from_str(text: &str) -> Result<Self, InvalidLead> {
        Self::ALL
            .into_iter()
            .find(|lead| lead.to_string() == text)
            .ok_or_else(|| InvalidLead(text.to_owned()))
    }
}

impl TryFrom<String> for Lead {
    type Error = InvalidLead;

    fn try_from(text: String) -> Result<Self, InvalidLead> {
        text.parse()
    }
}

impl From<Lead> for String {
    fn from(lead: Lead) -> Self {
        lead.to_string()
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days) => write!(f, "{days}d"),
            Self::Morning => f.write_str("morning"),
            Self::Hours(hours) => write!(f, "{hours}h"),
        }
    }
}
