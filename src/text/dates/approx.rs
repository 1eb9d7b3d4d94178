//! Dates that are known only so far: a day, a part of a month, a month, a year, a day of some year.

use chrono::{Datelike, NaiveDate};
use icu::datetime::fieldsets::{MD, YM};

use crate::domain::{
    approx::{ApproxDate, MonthThird},
    language::Language,
    rich_text::RichText,
};
use crate::text::{
    kazakh::{self, Ending},
    loader::say,
};

use super::icu4x::{full_day, icu, spelled_out};

/// An approximate date that stands by itself, such as before a colon; always with its year.
pub(in crate::text) fn approx(date: ApproxDate, language: Language) -> RichText {
    match date {
        ApproxDate::Day(day) => RichText::plain(full_day(day, language)),
        ApproxDate::Month { year, month, part } => {
            let name = month_beside_a_day(month, language);
            let year = year.to_string();
            match part {
                Some(MonthThird::Early) => {
                    say!(language, "approx-early", month = name, year = year)
                }
                Some(MonthThird::Mid) => say!(language, "approx-mid", month = name, year = year),
                Some(MonthThird::Late) => say!(language, "approx-late", month = name, year = year),
                None => RichText::plain(full_month(date.earliest(), language)),
            }
        }
        ApproxDate::Year(year) => say!(language, "approx-year", year = year.to_string()),
        ApproxDate::DayOfSomeYear { month, day } => {
            let day = icu!(of_some_year(month, day), MD::long(), language);
            say!(language, "approx-some-year", day = day)
        }
    }
}

/// "Since" an approximate date: `since June 2025`, `с июня 2025 года`, `2025 жылғы маусымнан бері`.
pub(in crate::text) fn since(date: ApproxDate, language: Language) -> RichText {
    match date {
        ApproxDate::Day(day) => {
            let from = from_then(full_day(day, language), language);
            match day.day() {
                2 => say!(language, "since-second-day", day = from),
                _ => say!(language, "since-day", day = from),
            }
        }
        ApproxDate::Month { year, month, part } => {
            let name = month_beside_a_day(month, language);
            let year = year.to_string();
            match part {
                Some(MonthThird::Early) => say!(language, "since-early", month = name, year = year),
                Some(MonthThird::Mid) => say!(language, "since-mid", month = name, year = year),
                Some(MonthThird::Late) => say!(language, "since-late", month = name, year = year),
                None => {
                    let from = from_then(name, language);
                    say!(language, "since-month", month = from, year = year)
                }
            }
        }
        ApproxDate::Year(year) => say!(language, "since-year", year = year.to_string()),
        ApproxDate::DayOfSomeYear { month, day } => {
            let from = icu!(of_some_year(month, day), MD::long(), language);
            let from = from_then(from, language);
            match day {
                2 => say!(language, "since-second-of-some-year", day = from),
                _ => say!(language, "since-some-year", day = from),
            }
        }
    }
}

fn from_then(date: String, language: Language) -> String {
    match language {
        Language::En | Language::Ru => date,
        Language::Kk => kazakh::with(&date, Ending::From),
    }
}

fn full_month(first: NaiveDate, language: Language) -> String {
    spelled_out(icu!(first, YM::long(), language), language)
}

/// The month as it is written beside a day, which is how the sentences need it: genitive in Russian, small in Kazakh.
fn month_beside_a_day(month: u32, language: Language) -> String {
    let day = icu!(of_some_year(month, 1), MD::long(), language);
    day.trim_matches(|c: char| c.is_ascii_digit() || c == ' ')
        .to_owned()
}

/// A leap year, so that 29 February is a day of some year.
fn of_some_year(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(write: impl Fn(Language) -> String) -> [String; 3] {
        [Language::En, Language::Ru, Language::Kk].map(write)
    }

    #[test]
    fn approximate_dates_are_words() {
        let table = [
            (
                "2026-02-25",
                "25 February 2026",
                "25 февраля 2026 года",
                "2026 жылғы 25 ақпан",
            ),
            (
                "2026-02 early",
                "early February 2026",
                "начало февраля 2026 года",
                "2026 жылғы ақпан айының басы",
            ),
            (
                "2025-06 mid",
                "mid-June 2025",
                "середина июня 2025 года",
                "2025 жылғы маусым айының ортасы",
            ),
            (
                "2025-06 late",
                "late June 2025",
                "конец июня 2025 года",
                "2025 жылғы маусым айының аяғы",
            ),
            (
                "2025-06",
                "June 2025",
                "июнь 2025 года",
                "2025 жылғы маусым",
            ),
            ("2016", "2016", "2016 год", "2016 жыл"),
            (
                "--06-15",
                "15 June (year not stated)",
                "15 июня (год не указан)",
                "15 маусым (жылы көрсетілмеген)",
            ),
        ];
        for (date, en, ru, kk) in table {
            let date: ApproxDate = date.parse().unwrap();
            assert_eq!(
                in_all(|language| approx(date, language).as_str().to_owned()),
                [en, ru, kk]
            );
        }
    }

    #[test]
    fn since_is_inflected_right() {
        let table = [
            (
                "2026-02-25",
                "since 25 February 2026",
                "с 25 февраля 2026 года",
                "2026 жылғы 25 ақпаннан бері",
            ),
            (
                "2026-02-02",
                "since 2 February 2026",
                "со 2 февраля 2026 года",
                "2026 жылғы 2 ақпаннан бері",
            ),
            (
                "2026-02-22",
                "since 22 February 2026",
                "с 22 февраля 2026 года",
                "2026 жылғы 22 ақпаннан бері",
            ),
            (
                "--07-02",
                "since 2 July (year not stated)",
                "со 2 июля (год не указан)",
                "2 шілдеден бері (жылы көрсетілмеген)",
            ),
            (
                "2026-02 early",
                "since early February 2026",
                "с начала февраля 2026 года",
                "2026 жылғы ақпан айының басынан бері",
            ),
            (
                "2025-06 mid",
                "since mid-June 2025",
                "с середины июня 2025 года",
                "2025 жылғы маусым айының ортасынан бері",
            ),
            (
                "2025-06 late",
                "since late June 2025",
                "с конца июня 2025 года",
                "2025 жылғы маусым айының аяғынан бері",
            ),
            (
                "2025-06",
                "since June 2025",
                "с июня 2025 года",
                "2025 жылғы маусымнан бері",
            ),
            ("2016", "since 2016", "с 2016 года", "2016 жылдан бері"),
            (
                "--06-15",
                "since 15 June (year not stated)",
                "с 15 июня (год не указан)",
                "15 маусымнан бері (жылы көрсетілмеген)",
            ),
        ];
        for (date, en, ru, kk) in table {
            let date: ApproxDate = date.parse().unwrap();
            assert_eq!(
                in_all(|language| since(date, language).as_str().to_owned()),
                [en, ru, kk]
            );
        }
    }
}
