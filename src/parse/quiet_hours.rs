//! Quiet hours as people write them behind `/settings`: `22-8`, `22:30–07:00`, `с 22 до 8`, `from 10 to 7`.

use chrono::NaiveTime;

use crate::domain::preferences::{NoHours, QuietHours};

/// What stands before and between the two times.
const WORDS: [&str; 8] = ["from", "to", "till", "until", "с", "до", "бастап", "дейін"];

/// Parses quiet hours; `None` for a text that is none.
pub fn quiet_hours(text: &str) -> Option<Result<QuietHours, NoHours>> {
    let lower = text.to_lowercase();
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—');
    let pieces = lower.split(is_between).filter(|piece| !piece.is_empty());
    let mut times = pieces.filter(|piece| !WORDS.contains(piece));
    let (from, to) = (time(times.next()?)?, time(times.next()?)?);
    times.next().is_none().then(|| QuietHours::new(from, to))
}

/// A time of day: `22`, `7:30`, `7.30`, `24:00`.
fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let figures = |text: &str| {
        let is_short = (1..=2).contains(&text.len());
        let all = text.chars().all(|c| c.is_ascii_digit());
        (is_short && all)
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    match (figures(hour)?, figures(minute)?) {
        (24, 0) => Some(NaiveTime::MIN),
        (hour, minute) => NaiveTime::from_hms_opt(hour, minute, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_are_read_as_they_are_written() {
        for (text, expected) in [
            ("22-8", Some("22:00 08:00")),
            ("22:30–07:15", Some("22:30 07:15")),
            ("с 22 до 8", Some("22:00 08:00")),
            ("From 9 to 17.30", Some("09:00 17:30")),
            ("23 — 24", Some("23:00 00:00")),
            ("22-22", Some("whole day")),
            ("22", None),
            ("22-8-9", None),
            ("25-8", None),
            ("22:75-8", None),
            ("Berlin", None),
            ("+3", None),
            ("2026-02-27", None),
            ("", None),
        ] {
            let read = quiet_hours(text).map(|read| match read {
                Ok(hours) => format!(
                    "{} {}",
                    hours.from().format("%H:%M"),
                    hours.to().format("%H:%M")
                ),
                Err(NoHours) => "whole day".to_owned(),
            });
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
