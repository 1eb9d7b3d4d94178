//! Time zones: the one place that knows the rules of the IANA database, and how a local time becomes an instant and back.
//!
//! A local time is read by one rule: where the offset of a zone changes, with the offset in force *before* the change. So a
//! time in a gap, which no clock shows, moves forward by as much as was skipped, and of a time in a fold, which clocks show
//! twice, the first is meant (RFC 5545, section 3.3.5, reads local times so too).

mod data;

use std::{
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};
use jiff::{Timestamp, civil, tz::AmbiguousOffset};
use serde::{Deserialize, Serialize};

use data::ZoneRules;

pub use data::{DataVersion, InvalidVersion, UnreadableZone, ZoneData, choose, version};

/// A time zone of the IANA database, such as Asia/Almaty. Equal are those of one name.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(&'static ZoneRules);

/// A text that names no zone of the database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no time zone")]
pub struct UnknownZone(String);

/// A change of a zone's offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OffsetChange {
    /// The first instant of the new offset.
    pub at: DateTime<Utc>,
    /// The new offset, east of Greenwich.
    pub to: TimeDelta,
}

impl Zone {
    /// Every zone of the data in use.
    pub fn all() -> impl Iterator<Item = Self> {
        data::zones()
    }

    /// Coordinated Universal Time.
    pub fn utc() -> Self {
        data::zone("UTC").expect("the database has UTC")
    }

    /// Its name in the IANA database.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The offset in force at an instant, east of Greenwich.
    pub fn offset(self, at: DateTime<Utc>) -> TimeDelta {
        seconds(self.0.rules().to_offset(timestamp(at)))
    }

    /// The changes of the offset after an instant, first to last.
    pub fn changes_after(self, at: DateTime<Utc>) -> impl Iterator<Item = OffsetChange> {
        let changes = self.0.rules().following(timestamp(at));
        changes.filter_map(|change| {
            Some(OffsetChange {
                at: DateTime::from_timestamp(change.timestamp().as_second(), 0)?,
                to: seconds(change.offset()),
            })
        })
    }

    /// What the clocks of the zone show at an instant.
    pub fn local(self, at: DateTime<Utc>) -> NaiveDateTime {
        let utc = at.naive_utc();
        // Only at the ends of time there is none.
        utc.checked_add_signed(self.offset(at)).unwrap_or(utc)
    }

    /// The instant of a local time, by the rule of this module.
    pub fn instant(self, local: NaiveDateTime) -> DateTime<Utc> {
        let offset = self.0.rules().to_ambiguous_timestamp(civil(local)).offset();
        let offset = match offset {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
        };
        let utc = local.checked_sub_signed(seconds(offset));
        utc.unwrap_or(local).and_utc()
    }
}

fn seconds(offset: jiff::tz::Offset) -> TimeDelta {
    TimeDelta::seconds(offset.seconds().into())
}

/// The second of an instant; of one that jiff does not know, the nearest that it does.
fn timestamp(at: DateTime<Utc>) -> Timestamp {
    let known = Timestamp::MIN.as_second()..=Timestamp::MAX.as_second();
    let second = at.timestamp().clamp(*known.start(), *known.end());
    Timestamp::from_second(second).unwrap_or_default()
}

/// A local time to the second; of one that jiff does not know, the nearest that it does.
fn civil(local: NaiveDateTime) -> civil::DateTime {
    let small = |number: u32| i8::try_from(number).ok();
    let known = || {
        let year = i16::try_from(local.year()).ok()?;
        let (month, day) = (small(local.month())?, small(local.day())?);
        let (hour, minute) = (small(local.hour())?, small(local.minute())?);
        civil::DateTime::new(year, month, day, hour, minute, small(local.second())?, 0).ok()
    };
    known().unwrap_or(if local.year() < 0 {
        civil::DateTime::MIN
    } else {
        civil::DateTime::MAX
    })
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        data::zone(name).ok_or_else(|| UnknownZone(name.to_owned()))
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;

    fn try_from(name: String) -> Result<Self, UnknownZone> {
        name.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests;
