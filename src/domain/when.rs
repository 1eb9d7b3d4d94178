//! When a hearing takes place, as it was announced: a day at the court, perhaps a time.

use std::ops::RangeInclusive;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::zone::Zone;

/// The years that a date of a case may have; any other is a typing error.
pub const YEARS: RangeInclusive<i32> = 1900..=2200;

/// When the working day of a court begins. A hearing with no announced time does not begin earlier.
const COURTS_OPEN: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");

/// When the working day of a court ends. A hearing with no announced time does not begin later.
const COURTS_CLOSE: NaiveTime = NaiveTime::from_hms_opt(18, 0, 0).expect("a time");

/// A day and perhaps a time, both on the court's clock. With no time it is a day, not midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The day at the court.
    pub day: NaiveDate,
    /// The time at the court, if one was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
}

/// What a change from one [`When`] to another means to somebody who planned for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Nothing changed.
    None,
    /// An earlier day, or an earlier time on the same day.
    Earlier,
    /// A later time on the same day.
    LaterToday,
    /// A later day.
    LaterDay,
    /// The same day, whose time is now known.
    TimeAnnounced,
    /// The same day, whose time is no longer known.
    TimeWithdrawn,
}

/// Whether a hearing has begun, by the clock alone: that its hour has come is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartState {
    /// It has not begun.
    NotYet,
    /// It may have begun: its hour has come.
    Possible,
}

impl When {
    /// A day with no time.
    pub fn day(day: NaiveDate) -> Self {
        Self { day, time: None }
    }

    /// A day with a time.
    pub fn at(day: NaiveDate, time: NaiveTime) -> Self {
        Self {
            day,
            time: Some(time),
        }
    }

    /// The instant at which it begins; `None` where no time was announced.
    pub fn begins(self, zone: Zone) -> Option<DateTime<Utc>> {
        self.time.map(|time| zone.instant(self.day.and_time(time)))
    }

    /// The first instant at which it is certainly past: its beginning, or the end of a day with no time.
    pub fn is_past_from(self, zone: Zone) -> DateTime<Utc> {
        self.begins(zone)
            .unwrap_or_else(|| begins(self.day + Days::new(1), zone))
    }

    /// The first instant at which it may begin: its time or, where none was announced, when courts open.
    pub fn may_begin_from(self, zone: Zone) -> DateTime<Utc> {
        zone.instant(self.day.and_time(self.time.unwrap_or(COURTS_OPEN)))
    }

    /// Whether a reader is told of it in the past tense, by the court's clock: its time has passed or, where none was
    /// announced, the court's working day is over.
    pub fn is_past(self, local: NaiveDateTime) -> bool {
        self.day.and_time(self.time.unwrap_or(COURTS_CLOSE)) <= local
    }

    /// The start state by the court's clock: it may have begun when its time has passed or, where none was announced, when
    /// courts have opened.
    pub fn begun(self, local: NaiveDateTime) -> StartState {
        if self.day.and_time(self.time.unwrap_or(COURTS_OPEN)) <= local {
            StartState::Possible
        } else {
            StartState::NotYet
        }
    }

    /// What it means that this became `to`.
    pub fn shift(self, to: Self) -> Shift {
        match self.day.cmp(&to.day) {
            std::cmp::Ordering::Less => Shift::LaterDay,
            std::cmp::Ordering::Greater => Shift::Earlier,
            std::cmp::Ordering::Equal => match (self.time, to.time) {
                (Some(old), Some(new)) if new < old => Shift::Earlier,
                (Some(old), Some(new)) if new > old => Shift::LaterToday,
                (None, Some(_)) => Shift::TimeAnnounced,
                (Some(_), None) => Shift::TimeWithdrawn,
                (Some(_), Some(_)) | (None, None) => Shift::None,
            },
        }
    }
}

/// The instant at which a day begins on the court's clock.
pub fn begins(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    zone.instant(day.and_time(NaiveTime::MIN))
}

/// The day on the court's clock.
pub fn local_day(now: DateTime<Utc>, zone: Zone) -> NaiveDate {
    zone.local(now).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        match text.split_once(' ') {
            Some((day, time)) => {
                When::at(day.parse().unwrap(), format!("{time}:00").parse().unwrap())
            }
            None => When::day(text.parse().unwrap()),
        }
    }

    #[test]
    fn a_shift_says_what_it_means_to_a_reader() {
        let cases = [
            ("2026-02-25", "2026-02-27", Shift::LaterDay),
            ("2026-02-25 10:00", "2026-02-24 15:00", Shift::Earlier),
            ("2026-02-25 10:00", "2026-02-25 09:00", Shift::Earlier),
            ("2026-02-25 10:00", "2026-02-25 15:00", Shift::LaterToday),
            ("2026-02-25", "2026-02-25 15:00", Shift::TimeAnnounced),
            ("2026-02-25 15:00", "2026-02-25", Shift::TimeWithdrawn),
            ("2026-02-25", "2026-02-25", Shift::None),
        ];
        for (from, to, shift) in cases {
            assert_eq!(when(from).shift(when(to)), shift, "{from} to {to}");
        }
    }

    #[test]
    fn a_hearing_begins_at_its_hour_and_one_with_no_time_not_before_courts_open() {
        let local = |text: &str| {
            let When { day, time } = when(text);
            day.and_time(time.unwrap())
        };
        for (hearing, at, begun) in [
            ("2026-02-25 10:00", "2026-02-25 09:59", StartState::NotYet),
            ("2026-02-25 10:00", "2026-02-25 10:00", StartState::Possible),
            ("2026-02-25 08:00", "2026-02-25 08:00", StartState::Possible),
            ("2026-02-25", "2026-02-24 23:59", StartState::NotYet),
            ("2026-02-25", "2026-02-25 08:59", StartState::NotYet),
            ("2026-02-25", "2026-02-25 09:00", StartState::Possible),
            ("2026-02-25", "2026-02-26 00:00", StartState::Possible),
        ] {
            assert_eq!(when(hearing).begun(local(at)), begun, "{hearing} at {at}");
        }
    }

    #[test]
    fn what_has_begun_is_past_and_a_day_with_no_time_once_courts_close() {
        let local = |text: &str| {
            let When { day, time } = when(text);
            day.and_time(time.unwrap())
        };
        for (hearing, at, past) in [
            ("2026-02-25 10:00", "2026-02-25 09:59", false),
            ("2026-02-25 10:00", "2026-02-25 10:00", true),
            ("2026-02-25", "2026-02-25 17:59", false),
            ("2026-02-25", "2026-02-25 18:00", true),
            ("2026-02-26", "2026-02-25 23:59", false),
        ] {
            assert_eq!(when(hearing).is_past(local(at)), past, "{hearing} at {at}");
        }
    }
}
