//! Public holidays and other days of rest, with the rule that moves those that fall on a weekend.

use std::{ops::RangeInclusive, str::FromStr};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use super::{approx::ApproxDate, when::YEARS};

/// The farthest, in days, that a day of rest is moved: no run of holidays is nearly as long.
const FARTHEST_MOVE: u64 = 31;

/// How many days before its start a year counts as near: only its own days of rest have been named by then.
const NEAR: u64 = 31;

/// The holidays and days of rest of the courts, beside every Saturday and Sunday.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// Holidays whose day of rest moves when they fall on a weekend.
    pub holidays: Vec<Holiday>,
    /// Days of rest that do not move.
    pub days_of_rest: Vec<Holiday>,
}

/// A day of one year or of every year, and the years in which it is a day of rest.
///
/// Written `2026-05-27`, `--05-09`, `--03-15 since 2027`, `--08-30 until 2025`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Holiday {
    day: ApproxDate,
    years: RangeInclusive<i32>,
}

/// Why courts rest on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestReason {
    /// It is a holiday.
    Holiday,
    /// It is a day of rest, and no holiday by law.
    DayOfRest,
    /// This holiday fell on a weekend, and its day of rest was moved.
    MovedFrom(NaiveDate),
}

/// Why a text is not a holiday.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a holiday: write 2026-05-27, --05-09 for every year, --03-15 since 2027 or --08-30 until 2025"
)]
pub struct InvalidHoliday(String);

impl Holidays {
    /// Why courts rest on a day; `None` for a working day, and for a plain Saturday or Sunday.
    ///
    /// Where a holiday coincides with a day of the weekend, the next working day after it is a day of rest: article 5 of
    /// Kazakhstan's law of 13 December 2001 No. 267 "On Holidays in the Republic of Kazakhstan". Two holidays on one
    /// weekend make two such days. Days that are no holidays by that law, such as 7 January, have no such rule.
    pub fn rest(&self, day: NaiveDate) -> Option<RestReason> {
        if lists(&self.holidays, day) {
            return Some(RestReason::Holiday);
        }
        if lists(&self.days_of_rest, day) {
            return Some(RestReason::DayOfRest);
        }
        let mut moved: Vec<NaiveDate> = Vec::new();
        let before = (1..=FARTHEST_MOVE)
            .rev()
            .filter_map(|days| day.checked_sub_days(Days::new(days)));
        for holiday in before.filter(|day| is_weekend(*day) && lists(&self.holidays, *day)) {
            let works = |day: &NaiveDate| {
                !is_weekend(*day) && !self.is_listed(*day) && !moved.contains(day)
            };
            let Some(rest) = holiday.iter_days().skip(1).find(works) else {
                continue;
            };
            if rest == day {
                return Some(RestReason::MovedFrom(holiday));
            }
            moved.push(rest);
        }
        None
    }

    /// The year whose own days of rest are missing from the settings, with the last year that has some: such days are named
    /// anew for each year. Only a year that has begun or is near counts.
    pub fn year_to_enter(&self, today: NaiveDate) -> Option<(i32, i32)> {
        let near = today.checked_add_days(Days::new(NEAR))?.year();
        let years = self.days_of_rest.iter().filter_map(Holiday::only_year);
        let last = years.max()?;
        (last < near).then_some((near, last))
    }

    fn is_listed(&self, day: NaiveDate) -> bool {
        lists(&self.holidays, day) || lists(&self.days_of_rest, day)
    }
}

/// Whether a day is of the weekend.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn lists(holidays: &[Holiday], day: NaiveDate) -> bool {
    holidays.iter().any(|holiday| holiday.falls_on(day))
}

impl Holiday {
    fn only_year(&self) -> Option<i32> {
        match self.day {
            ApproxDate::Day(day) => Some(day.year()),
            ApproxDate::DayOfSomeYear { .. } | ApproxDate::Month { .. } | ApproxDate::Year(_) => {
                None
            }
        }
    }

    fn falls_on(&self, day: NaiveDate) -> bool {
        let is_that_day = match self.day {
            ApproxDate::Day(holiday) => holiday == day,
            ApproxDate::DayOfSomeYear {
                month,
                day: of_month,
            } => day.month() == month && day.day() == of_month,
            // None is read.
            ApproxDate::Month { .. } | ApproxDate::Year(_) => false,
        };
        is_that_day && self.years.contains(&day.year())
    }

    fn parse(text: &str) -> Option<Self> {
        let (first, last) = YEARS.into_inner();
        let mut words = text.split(' ');
        let day = words.next()?.parse().ok()?;
        let years = match (day, words.next(), words.next(), words.next()) {
            (ApproxDate::Day(_) | ApproxDate::DayOfSomeYear { .. }, None, None, None) => {
                first..=last
            }
            (ApproxDate::DayOfSomeYear { .. }, Some("since"), Some(year), None) => of(year)?..=last,
            (ApproxDate::DayOfSomeYear { .. }, Some("until"), Some(year), None) => {
                first..=of(year)?
            }
            _ => return None,
        };
        Some(Self { day, years })
    }
}

/// A year, as an approximate date has it.
fn of(year: &str) -> Option<i32> {
    match year.parse().ok()? {
        ApproxDate::Year(year) => Some(year),
        ApproxDate::Day(_) | ApproxDate::Month { .. } | ApproxDate::DayOfSomeYear { .. } => None,
    }
}

impl FromStr for Holiday {
    type Err = InvalidHoliday;

    fn from_str(text: &str) -> Result<Self, InvalidHoliday> {
        Self::parse(text).ok_or_else(|| InvalidHoliday(text.to_owned()))
    }
}

impl TryFrom<String> for Holiday {
    type Error = InvalidHoliday;

    fn try_from(text: String) -> Result<Self, InvalidHoliday> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> Vec<Holiday> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_holiday_on_a_weekend_moves_over_every_day_of_rest_to_a_working_day() {
        // Saturday to Tuesday; the Wednesday after it rests for another reason.
        let holidays = Holidays {
            holidays: read(&["2026-08-01", "2026-08-02", "2026-08-03", "2026-08-04"]),
            days_of_rest: read(&["2026-08-05", "2026-08-09"]),
        };
        for (on, rest) in [
            ("2026-07-31", None),
            ("2026-08-01", Some(RestReason::Holiday)),
            ("2026-08-04", Some(RestReason::Holiday)),
            ("2026-08-05", Some(RestReason::DayOfRest)),
            ("2026-08-06", Some(RestReason::MovedFrom(day("2026-08-01")))),
            ("2026-08-07", Some(RestReason::MovedFrom(day("2026-08-02")))),
            ("2026-08-08", None),
            // A Sunday that is no holiday by the law moves nowhere.
            ("2026-08-09", Some(RestReason::DayOfRest)),
            ("2026-08-10", None),
        ] {
            assert_eq!(holidays.rest(day(on)), rest, "{on}");
        }
    }

    #[test]
    fn a_holiday_is_one_in_its_years() {
        let holidays = Holidays {
            holidays: read(&["--03-15 since 2027", "--08-30 until 2025", "2026-05-27"]),
            days_of_rest: Vec::new(),
        };
        for (on, rests) in [
            ("2026-03-15", false),
            ("2027-03-15", true),
            ("2200-03-15", true),
            ("2025-08-30", true),
            ("2024-08-30", true),
            ("2026-08-30", false),
            ("2026-08-31", false),
            ("2025-09-01", true),
            ("2026-05-27", true),
            ("2027-05-27", false),
        ] {
            assert_eq!(holidays.rest(day(on)).is_some(), rests, "{on}");
        }
    }

    #[test]
    fn a_year_without_a_day_of_its_own_is_seen_before_it_begins() {
        for (days_of_rest, today, expected) in [
            (vec!["--01-07", "2026-05-27"], "2026-11-30", None),
            (
                vec!["--01-07", "2026-05-27"],
                "2026-12-01",
                Some((2027, 2026)),
            ),
            (
                vec!["--01-07", "2026-05-27"],
                "2028-02-25",
                Some((2028, 2026)),
            ),
            (vec!["2026-05-27", "2027-05-16"], "2027-11-30", None),
            (vec!["2027-05-16", "2026-05-27"], "2026-12-31", None),
            // Nothing is named for each year.
            (vec!["--01-07"], "2026-12-31", None),
            (vec![], "2026-12-31", None),
        ] {
            let holidays = Holidays {
                holidays: read(&["2020-01-01"]),
                days_of_rest: read(&days_of_rest),
            };
            assert_eq!(holidays.year_to_enter(day(today)), expected, "{today}");
        }
    }

    #[test]
    fn what_names_no_day_is_refused_with_examples() {
        for text in [
            "",
            "2026",
            "2026-05",
            "2026-05 early",
            "--02-30",
            "05-09",
            "--05-09 since",
            "--05-09 since 27",
            "--05-09 since 2027-01-01",
            "--05-09 from 2027",
            "--05-09 since 2027 until 2030",
            "2026-05-27 since 2026",
            "--05-09  since 2027",
        ] {
            let refused = text.parse::<Holiday>().unwrap_err().to_string();
            assert!(refused.contains("--03-15 since 2027"), "{text}: {refused}");
        }
    }
}
