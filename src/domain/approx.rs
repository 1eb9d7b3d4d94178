//! Approximate dates: early February 2026, June 2025, 2016, or 15 June of an unknown year.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::when::YEARS;

/// An approximate date, as precise as its source.
///
/// Written `2026-02-27`, `2026-02 early`, `2025-06`, `2016` or, with the year not stated, `--06-15` (the form that vCard
/// took from ISO 8601:2000, RFC 6350 section 4.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ApproxDate {
    /// A day.
    Day(NaiveDate),
    /// A month, perhaps a third of it.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u32,
        /// Early, mid or late, where the source says so.
        part: Option<MonthThird>,
    },
    /// A year.
    Year(i32),
    /// A day of a year that the source does not state.
    DayOfSomeYear {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
    },
}

/// A third of a month, as people speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MonthThird {
    /// The beginning.
    Early,
    /// The middle.
    Mid,
    /// The end.
    Late,
}

/// The parse error of an approximate date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a date: write 2026-02-27, 2026-02 early, 2026-02, 2026 or, for a year not known, --06-15; a year is \
     from {first} to {last}", first = YEARS.start(), last = YEARS.end()
)]
pub struct InvalidDate(String);

impl ApproxDate {
    /// The sort key: the first day it can be. An unknown year sorts first.
    pub fn earliest(self) -> NaiveDate {
        let found = match self {
            Self::Day(day) => Some(day),
            Self::Month { year, month, part } => {
                let first = match part {
                    Some(MonthThird::Mid) => 11,
                    Some(MonthThird::Late) => 21,
                    Some(MonthThird::Early) | None => 1,
                };
                NaiveDate::from_ymd_opt(year, month, first)
            }
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::DayOfSomeYear { .. } => None,
        };
        found.unwrap_or(NaiveDate::MIN)
    }

    /// The last day it can be. An unknown year is the last of all.
    pub fn latest(self) -> NaiveDate {
        let found = match self {
            Self::Day(day) => Some(day),
            Self::Month { year, month, part } => match part {
                Some(MonthThird::Early) => NaiveDate::from_ymd_opt(year, month, 10),
                Some(MonthThird::Mid) => NaiveDate::from_ymd_opt(year, month, 20),
                Some(MonthThird::Late) | None => {
                    let first = NaiveDate::from_ymd_opt(year, month, 1);
                    let next = first.and_then(|first| first.checked_add_months(Months::new(1)));
                    next.and_then(|next| next.pred_opt())
                }
            },
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::DayOfSomeYear { .. } => None,
        };
        found.unwrap_or(NaiveDate::MAX)
    }

    fn parse(text: &str) -> Option<Self> {
        let date = Self::of_any_year(text)?;
        let year = match date {
            Self::Day(day) => day.year(),
            Self::Month { year, .. } | Self::Year(year) => year,
            Self::DayOfSomeYear { .. } => return Some(date),
        };
        YEARS.contains(&year).then_some(date)
    }

    fn of_any_year(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-')?;
            let (month, day) = (digits(month, 2)?, digits(day, 2)?);
            // A leap year, so that 29 February is a day of some year.
            NaiveDate::from_ymd_opt(2024, month, day)?;
            return Some(Self::DayOfSomeYear { month, day });
        }
        let (date, part) = match text.split_once(' ') {
            Some((date, part)) => (date, Some(MonthThird::from_word(part)?)),
            None => (text, None),
        };
        let fields: Vec<&str> = date.split('-').collect();
        match (fields.as_slice(), part) {
            ([year], None) => Some(Self::Year(digits(year, 4)?.cast_signed())),
            ([year, month], part) => {
                let (year, month) = (digits(year, 4)?.cast_signed(), digits(month, 2)?);
                NaiveDate::from_ymd_opt(year, month, 1)?;
                Some(Self::Month { year, month, part })
            }
            ([year, month, day], None) => {
                let day = NaiveDate::from_ymd_opt(
                    digits(year, 4)?.cast_signed(),
                    digits(month, 2)?,
                    digits(day, 2)?,
                )?;
                Some(Self::Day(day))
            }
            _ => None,
        }
    }
}

impl MonthThird {
    fn from_word(word: &str) -> Option<Self> {
        match word {
            "early" => Some(Self::Early),
            "mid" => Some(Self::Mid),
            "late" => Some(Self::Late),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
        }
    }
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let all = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

impl FromStr for ApproxDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        Self::parse(text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

impl TryFrom<String> for ApproxDate {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        text.parse()
    }
}

impl From<ApproxDate> for String {
    fn from(date: ApproxDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for ApproxDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Month { year, month, part } => {
                write!(f, "{year:04}-{month:02}")?;
                part.map_or(Ok(()), |part| write!(f, " {}", part.word()))
            }
            Self::Year(year) => write!(f, "{year:04}"),
            Self::DayOfSomeYear { month, day } => write!(f, "--{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_written() {
        for text in [
            "2026-02-27",
            "2026-02 early",
            "2025-06 mid",
            "2025-06 late",
            "2025-06",
            "2016",
            "--06-15",
        ] {
            assert_eq!(text.parse::<ApproxDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn each_begins_and_ends_with_a_day() {
        for (text, earliest, latest) in [
            ("2026-02-27", "2026-02-27", "2026-02-27"),
            ("2026-02 early", "2026-02-01", "2026-02-10"),
            ("2026-02 mid", "2026-02-11", "2026-02-20"),
            ("2026-02 late", "2026-02-21", "2026-02-28"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-12 late", "2025-12-21", "2025-12-31"),
            ("2025-12", "2025-12-01", "2025-12-31"),
            ("2016", "2016-01-01", "2016-12-31"),
        ] {
            let date: ApproxDate = text.parse().unwrap();
            assert_eq!(date.earliest().to_string(), earliest, "{text}");
            assert_eq!(date.latest().to_string(), latest, "{text}");
        }
        let date: ApproxDate = "--06-15".parse().unwrap();
        assert_eq!(date.earliest(), NaiveDate::MIN);
        assert_eq!(date.latest(), NaiveDate::MAX);
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_examples() {
        for text in [
            "",
            "2026-13",
            "2026-02-30",
            "26",
            "2026 early",
            "2026-02 soon",
            "--02-30",
            "+026",
            "2026-2-7",
            "9999-12-31",
            "1899-12-31",
            "2201",
            "0001-01",
            "9999-01 mid",
        ] {
            let refused = text.parse::<ApproxDate>().unwrap_err().to_string();
            assert!(refused.contains("2026-02 early"), "{text}: {refused}");
        }
    }
}
