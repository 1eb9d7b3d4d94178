//! Dates in figures only: `27.02`, `2026-02-27`, `03/04`.

use chrono::NaiveDate;

use super::{
    calendar::YEARS,
    clock::clock,
    lexeme::{DigitRun, LexemeKind, Separator},
    piece::{ParseStep, PieceMeaning},
    word::Word,
};

/// Dates of figures only, and years.
pub(super) fn figures(rest: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    match *rest {
        // "10:00:00"
        [LexemeKind::Triple(_, Separator::Colon, ..), ..] => {}
        [LexemeKind::Triple(a, separator, b, c), ref after @ ..] => {
            let orders = dates(a, separator, b, c);
            let year = usize::from(matches!(after, [LexemeKind::Word(Word::Year), ..]));
            steps.push(if orders.is_empty() {
                ParseStep::Impossible(1)
            } else {
                ParseStep::Say(1 + year, PieceMeaning::Date(orders))
            });
        }
        [LexemeKind::Pair(a, separator, b), ..] if a.length <= 2 && b.length <= 2 => {
            let clock = clock(a, b);
            let days: Vec<(u32, u32)> = match separator {
                Separator::Dot => vec![(a.value, b.value)],
                Separator::Slash => vec![(a.value, b.value), (b.value, a.value)],
                // "10-12" is a time or a span of days; only what cannot be a time is a day and a month.
                Separator::Dash if clock.is_none() => vec![(a.value, b.value)],
                Separator::Dash | Separator::Colon => Vec::new(),
            };
            let mut days: Vec<(u32, u32)> = days.into_iter().filter(|day| exists(*day)).collect();
            days.dedup();
            let is_time = clock.is_some() && separator != Separator::Slash;
            if !days.is_empty() {
                steps.push(ParseStep::Say(1, PieceMeaning::DayMonth(days)));
            } else if !is_time && separator != Separator::Dash {
                steps.push(ParseStep::Impossible(1));
            }
        }
        // "24 12 2026"
        [
            LexemeKind::Bare(a),
            LexemeKind::Bare(b),
            LexemeKind::Bare(c),
            ..,
        ] if a.length <= 2 && c.length == 4 => {
            let orders = dates(a, Separator::Dot, b, c);
            if !orders.is_empty() {
                steps.push(ParseStep::Say(3, PieceMeaning::Date(orders)));
            }
        }
        [LexemeKind::Bare(year), ref after @ ..] if year.length == 4 => {
            let word = usize::from(matches!(after, [LexemeKind::Word(Word::Year), ..]));
            let in_range = year_of(year).filter(|year| YEARS.contains(year));
            steps.push(match in_range {
                Some(year) => ParseStep::Say(1 + word, PieceMeaning::Year(year)),
                None => ParseStep::Impossible(1),
            });
        }
        _ => {}
    }
}

/// Whether some year has that day.
pub(super) fn exists((day, month): (u32, u32)) -> bool {
    chrono::NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

/// Each order in which three figures make a date. Only full stops settle the order: with a slash or a dash, some write the
/// month first, and with a dash and two figures also the year.
fn dates(a: DigitRun, separator: Separator, b: DigitRun, c: DigitRun) -> Vec<(i32, u32, u32)> {
    let mut orders = Vec::new();
    if a.length == 4 {
        orders.push((a, b, c));
    } else {
        orders.push((c, b, a));
        match separator {
            Separator::Dot | Separator::Colon => {}
            Separator::Slash => orders.push((c, a, b)),
            Separator::Dash => {
                orders.push((c, a, b));
                orders.push((a, b, c));
            }
        }
    }
    let mut dates: Vec<(i32, u32, u32)> = orders
        .into_iter()
        .filter(|(_, month, day)| month.length <= 2 && day.length <= 2)
        .filter_map(|(year, month, day)| Some((year_of(year)?, month.value, day.value)))
        .filter(|&(year, month, day)| {
            YEARS.contains(&year) && NaiveDate::from_ymd_opt(year, month, day).is_some()
        })
        .collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// A year of four figures, or of two in this century.
fn year_of(year: DigitRun) -> Option<i32> {
    match year.length {
        4 => Some(year.value.cast_signed()),
        2 => Some(2000 + year.value.cast_signed()),
        _ => None,
    }
}
