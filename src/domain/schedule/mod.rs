//! Recurring times as cron expressions, on the wall clock of a zone.
//!
//! An expression names local times; each is put into the zone by the rule of [`zone`](super::zone). So a time that a change of
//! the offset skips comes once, as much later as was skipped, and one that clocks show twice comes once, the first time.

use std::{fmt, str::FromStr};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use cron::TimeUnitSpec;
use serde::{Deserialize, Serialize};

use super::zone::Zone;

/// The largest change of an offset so far, that of Samoa in 2011. For as long after a change a skipped time may still come.
const LARGEST_CHANGE: TimeDelta = TimeDelta::days(1);

/// A cron expression of six fields: second, minute, hour, day of the month, month, day of the week.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Schedule {
    text: String,
    fields: cron::Schedule,
}

/// Why a text is not taken as a schedule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSchedule {
    /// It is no expression of six fields.
    #[error(
        "{0:?} is not a cron expression of six fields (second, minute, hour, day of the month, month, day of the week), such \
         as \"0 0 20 * * *\""
    )]
    NotSixFields(String),
    /// It numbers the days of the week, of which some call Sunday the first and others Monday.
    #[error("{0:?} has a number for a day of the week: write SUN, MON, TUE, WED, THU, FRI or SAT")]
    NumberedDay(String),
    /// It never comes.
    #[error("{0:?} names a day that never comes")]
    Never(String),
}

impl Schedule {
    /// The first time after an instant; `None` if there is none until the year 2100, where `cron` ends.
    pub fn next(&self, zone: Zone, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut found: Option<DateTime<Utc>> = None;
        let begin = after.checked_sub_signed(LARGEST_CHANGE).unwrap_or(after);
        let mut offset = zone.offset(begin);
        // What is looked for comes later than this on the clock.
        let mut shown = after.naive_utc() + offset;
        for change in zone.changes_after(begin) {
            let Some(local) = self.next_local(shown) else {
                return found;
            };
            // Times before this one, those of a gap or a fold among them, are read with the old offset.
            let until = change.at.naive_utc() + offset.max(change.to);
            if local < until {
                found = earlier(found, local - offset);
            }
            if found.is_some_and(|found| found <= change.at) {
                return found;
            }
            offset = change.to;
            shown = (after.naive_utc() + offset).max(until - TimeDelta::nanoseconds(1));
        }
        match self.next_local(shown) {
            Some(local) => earlier(found, local - offset),
            None => found,
        }
    }

    /// The first time at an instant or after it.
    pub fn next_from(&self, zone: Zone, from: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next(zone, from - TimeDelta::nanoseconds(1))
    }

    /// The first time since the last run that has come by now; `None` if nothing is due.
    pub fn due(
        &self,
        zone: Zone,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        self.next(zone, since).filter(|at| *at <= now)
    }

    /// The first time after that one on a clock that nobody changes.
    fn next_local(&self, after: NaiveDateTime) -> Option<NaiveDateTime> {
        let after = after.and_utc();
        self.fields.after(&after).next().map(|at| at.naive_utc())
    }
}

fn earlier(found: Option<DateTime<Utc>>, other: NaiveDateTime) -> Option<DateTime<Utc>> {
    found.into_iter().chain([other.and_utc()]).min()
}

impl FromStr for Schedule {
    type Err = InvalidSchedule;

    fn from_str(text: &str) -> Result<Self, InvalidSchedule> {
        let not_six = || InvalidSchedule::NotSixFields(text.to_owned());
        let words: Vec<&str> = text.split_whitespace().collect();
        let [.., days] = words[..] else {
            return Err(not_six());
        };
        // `cron` also joins `1 - 5` to one field and parts `JAN1` into two.
        let is_open = |word: &&str| word.ends_with(['-', ',', '/']) || word.starts_with(['-', ',']);
        if words.len() != 6 || words.iter().any(is_open) {
            return Err(not_six());
        }
        if has_number(days) {
            return Err(InvalidSchedule::NumberedDay(text.to_owned()));
        }
        let text_of_six = words.join(" ");
        let with_years = format!("{text_of_six} *");
        let fields: cron::Schedule = with_years.parse().map_err(|_| not_six())?;
        if !fields.years().is_all() {
            return Err(not_six());
        }
        let schedule = Self {
            text: text_of_six,
            fields,
        };
        // A day that no year has has none at any time.
        if schedule
            .next_local(DateTime::UNIX_EPOCH.naive_utc())
            .is_none()
        {
            return Err(InvalidSchedule::Never(text.to_owned()));
        }
        Ok(schedule)
    }
}

/// Whether a day of the week is a number; how many days lie between two may be one.
fn has_number(days: &str) -> bool {
    let first = |part: &str| part.split('/').next().unwrap_or_default().to_owned();
    days.split(',')
        .any(|part| first(part).contains(|char: char| char.is_ascii_digit()))
}

impl TryFrom<String> for Schedule {
    type Error = InvalidSchedule;

    fn try_from(text: String) -> Result<Self, InvalidSchedule> {
        text.parse()
    }
}

impl From<Schedule> for String {
    fn from(schedule: Schedule) -> Self {
        schedule.text
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests;
