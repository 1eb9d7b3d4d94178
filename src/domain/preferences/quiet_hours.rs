//! Quiet hours: when a chat is left alone.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::zone::Zone;

/// Hours of each day in which nothing is sent that can wait; from 22:00 to 08:00 they go over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[NaiveTime; 2]", into = "[NaiveTime; 2]")]
pub struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
}

/// Quiet hours that end when they begin: that is a whole day or none, and nobody can say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("quiet hours end when they begin")]
pub struct NoHours;

impl QuietHours {
    /// How long they last at most: a day, on which the clocks may be put back.
    pub const LONGEST: TimeDelta = TimeDelta::hours(26);

    /// Quiet hours from one time of day to another.
    ///
    /// # Errors
    /// If the two are the same.
    pub fn new(from: NaiveTime, to: NaiveTime) -> Result<Self, NoHours> {
        if from == to {
            Err(NoHours)
        } else {
            Ok(Self { from, to })
        }
    }

    /// When they begin.
    pub fn from(self) -> NaiveTime {
        self.from
    }

    /// When they end.
    pub fn to(self) -> NaiveTime {
        self.to
    }

    /// Whether they include this time of day: the first moment, not the last.
    pub fn include(self, time: NaiveTime) -> bool {
        if self.from < self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        }
    }

    /// When the quiet hours that it is in now end; `None` outside them.
    ///
    /// Where clocks show an hour twice, an end in it comes the first time.
    pub fn end(self, zone: Zone, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let local = zone.local(now);
        if !self.include(local.time()) {
            return None;
        }
        let day = if local.time() < self.to {
            local.date()
        } else {
            local.date().checked_add_days(Days::new(1))?
        };
        let end = zone.instant(day.and_time(self.to));
        (end > now).then_some(end)
    }
}

impl TryFrom<[NaiveTime; 2]> for QuietHours {
    type Error = NoHours;

    fn try_from([from, to]: [NaiveTime; 2]) -> Result<Self, NoHours> {
        Self::new(from, to)
    }
}

impl From<QuietHours> for [NaiveTime; 2] {
    fn from(hours: QuietHours) -> Self {
        [hours.from, hours.to]
    }
}
