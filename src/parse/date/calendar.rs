//! The calendar: from what a text says of a day to the days that it can mean.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::{
    Clash, DateError,
    lexeme::Lexeme,
    piece::{Piece, PieceMeaning, WeekReference},
    quote::{left_over, text, two},
};

/// The years that a hearing can be in; any other is a typing error.
pub(super) const YEARS: RangeInclusive<i32> = 2000..=2099;

/// How many days ago a day and month without a year may have been, to be meant beside the next one to come.
const RECENT_DAYS: u64 = 60;

/// Within so many days a weekday is seldom called "next".
const TOO_NEAR_FOR_NEXT: i64 = 2;

/// How far ahead a hearing can be; a later date is a typing error.
const FARTHEST: Months = Months::new(36);

/// The days that these pieces can mean, in order; none if they say nothing of a day.
pub(super) fn days(
    pieces: &[Piece],
    tokens: &[Lexeme],
    today: NaiveDate,
) -> Result<Vec<NaiveDate>, DateError> {
    let year = agreed(pieces, tokens, |says| {
        if let PieceMeaning::YearAhead(years) = says {
            return Some(today.year() + years);
        }
        let PieceMeaning::Year(year) = says else {
            return None;
        };
        Some(*year)
    })?;
    let weekday = agreed(pieces, tokens, |says| {
        let PieceMeaning::Weekday(weekday) = says else {
            return None;
        };
        Some(*weekday)
    })?;
    let week = agreed(pieces, tokens, |says| {
        let PieceMeaning::Week(which) = says else {
            return None;
        };
        Some(*which)
    })?;
    let weekday = weekday.map(|(_, weekday)| weekday);
    let of_year = year.map(|(_, year)| year);
    let known = named(pieces, tokens, today, (of_year, weekday))?;
    let uses_year = pieces
        .iter()
        .any(|piece| matches!(piece.says, PieceMeaning::DayMonth(_)));
    if let Some((piece, _)) = year.filter(|_| !uses_year) {
        return Err(left_over(pieces, piece, tokens));
    }
    let Some((days, first)) = known else {
        return match (weekday, week) {
            (None, None) => Ok(Vec::new()),
            (None, Some(_)) => Err(DateError::Nothing {
                understood: vec![text(tokens, 0, tokens.len())],
                left: Vec::new(),
            }),
            (Some(weekday), Some((_, which))) => {
                Ok(of_week(which, weekday, today).into_iter().collect())
            }
            (Some(weekday), None) => Ok(coming(weekday, today)),
        };
    };
    let first_day = days.first().copied();
    let mut fitting = days;
    fitting.retain(|day| weekday.is_none_or(|weekday| day.weekday() == weekday));
    if let (true, Some(day), Some(weekday)) = (fitting.is_empty(), first_day, weekday) {
        return Err(DateError::Contradiction(Clash::Weekday { day, weekday }));
    }
    if let Some((week, which)) = week {
        fitting.retain(|day| day.iso_week() == week_of(which, today));
        if fitting.is_empty() {
            return Err(two(first, week, tokens));
        }
    }
    near_enough(fitting, today)
}

/// The days without those that are too far ahead.
fn near_enough(mut days: Vec<NaiveDate>, today: NaiveDate) -> Result<Vec<NaiveDate>, DateError> {
    let farthest = today.checked_add_months(FARTHEST);
    let first = days.first().copied();
    days.retain(|day| farthest.is_none_or(|farthest| *day <= farthest));
    match first.filter(|_| days.is_empty()) {
        Some(far) => Err(DateError::Far(far)),
        None => Ok(days),
    }
}

/// The value on which all pieces agree that give one, with one of these pieces; `None` if none gives one.
fn agreed<'a, T: PartialEq>(
    pieces: &'a [Piece],
    tokens: &[Lexeme],
    value: impl Fn(&PieceMeaning) -> Option<T>,
) -> Result<Option<(&'a Piece, T)>, DateError> {
    let given = |piece: &'a Piece| Some((piece, value(&piece.says)?));
    let mut all = pieces.iter().filter_map(given);
    let first = all.next();
    match (&first, all.next()) {
        (Some((one, value)), Some((other, another))) if *value != another => {
            Err(two(one, other, tokens))
        }
        _ => Ok(first),
    }
}

/// The days that all pieces allow which name days (27 February, Friday, tomorrow), with one of these pieces; `None` if no
/// piece names one.
fn named<'a>(
    pieces: &'a [Piece],
    tokens: &[Lexeme],
    today: NaiveDate,
    (year, weekday): (Option<i32>, Option<Weekday>),
) -> Result<Option<(Vec<NaiveDate>, &'a Piece)>, DateError> {
    let mut known: Option<(Vec<NaiveDate>, &Piece)> = None;
    for piece in pieces {
        let here: Vec<NaiveDate> = match &piece.says {
            PieceMeaning::Date(orders) => orders
                .iter()
                .filter_map(|&(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .collect(),
            PieceMeaning::DayMonth(orders) => {
                let each = orders.iter().flat_map(|&(day, month)| match year {
                    Some(year) => NaiveDate::from_ymd_opt(year, month, day)
                        .into_iter()
                        .collect(),
                    None => near(day, month, today, weekday),
                });
                each.collect()
            }
            PieceMeaning::DayOfMonth(day) => day_of_month(*day, today),
            PieceMeaning::Ahead(days) => today
                .checked_add_signed(TimeDelta::days(*days))
                .into_iter()
                .collect(),
            PieceMeaning::MonthsAhead(months) => in_months(*months, today),
            PieceMeaning::Pointed(which, weekday) => pointed(*which, *weekday, today),
            PieceMeaning::Weekday(_)
            | PieceMeaning::Year(_)
            | PieceMeaning::YearAhead(_)
            | PieceMeaning::Week(_)
            | PieceMeaning::NoDate
            | PieceMeaning::Time(_)
            | PieceMeaning::Part(_)
            | PieceMeaning::NoTime
            | PieceMeaning::Room { .. }
            | PieceMeaning::NoRoom => continue,
        };
        if here.is_empty() {
            return Err(DateError::Impossible(text(tokens, piece.start, piece.end)));
        }
        known = Some(match known {
            None => (here, piece),
            Some((before, first)) => {
                let both: Vec<NaiveDate> = here
                    .into_iter()
                    .filter(|day| before.contains(day))
                    .collect();
                if both.is_empty() {
                    return Err(two(first, piece, tokens));
                }
                (both, piece)
            }
        });
    }
    Ok(known)
}

/// The day that many months from today; where the month is too short, its last day and the day after that.
fn in_months(months: u32, today: NaiveDate) -> Vec<NaiveDate> {
    let Some(same) = today.checked_add_months(Months::new(months)) else {
        return Vec::new();
    };
    let next = (same.day() != today.day()).then(|| same + Days::new(1));
    std::iter::once(same).chain(next).collect()
}

/// The dates of a day and a month without a year: the next one, and the last one if that passed only recently. A weekday
/// beside it selects the recent one, if there is one: the same day of next year cannot save it.
fn near(day: u32, month: u32, today: NaiveDate, weekday: Option<Weekday>) -> Vec<NaiveDate> {
    let this = today.year();
    let in_years = |years: RangeInclusive<i32>| {
        years.filter_map(move |year| NaiveDate::from_ymd_opt(year, month, day))
    };
    let recent = in_years(this - 1..=this)
        .rfind(|day| *day < today && today - Days::new(RECENT_DAYS) <= *day);
    let next = in_years(this..=this + 1).find(|day| *day >= today);
    match (recent, next) {
        (Some(recent), Some(_)) if weekday.is_some() => vec![recent],
        (recent, next) => recent.into_iter().chain(next).collect(),
    }
}

/// The dates of a day without a month: of this month and, if that has passed, perhaps of the next. If this month does not
/// have that day, there is none.
fn day_of_month(day: u32, today: NaiveDate) -> Vec<NaiveDate> {
    let Some(this) = today.with_day(day) else {
        return Vec::new();
    };
    let next = this.checked_add_months(chrono::Months::new(1));
    let next = next.filter(|next| this < today && next.day() == day);
    std::iter::once(this).chain(next).collect()
}

/// The dates of a weekday: the next one; today's own name means today or a week from today.
fn coming(weekday: Weekday, today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = days_until(weekday, today);
    match ahead {
        0 => vec![today, today + Days::new(7)],
        ahead => vec![today + Days::new(ahead.unsigned_abs())],
    }
}

/// The dates of "this Friday" (of this week and, if that has passed, perhaps the coming one) and of "next Friday" (of next
/// week and, if one comes before that, perhaps that one).
fn pointed(which: WeekReference, weekday: Weekday, today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = days_until(weekday, today);
    let own = of_week(WeekReference::This, weekday, today);
    let nearest = today + Days::new(ahead.unsigned_abs());
    let days = match which {
        WeekReference::This => own.into_iter().chain(Some(nearest)).collect(),
        WeekReference::Next if ahead == 0 => vec![today + Days::new(7)],
        WeekReference::Next if own == Some(nearest) || ahead <= TOO_NEAR_FOR_NEXT => {
            vec![nearest, nearest + Days::new(7)]
        }
        WeekReference::Next => vec![nearest],
    };
    let mut days: Vec<NaiveDate> = days;
    days.dedup();
    days
}

fn days_until(weekday: Weekday, today: NaiveDate) -> i64 {
    let days = i64::from(weekday.num_days_from_monday())
        - i64::from(today.weekday().num_days_from_monday());
    days.rem_euclid(7)
}

fn of_week(which: WeekReference, weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let week = week_of(which, today);
    NaiveDate::from_isoywd_opt(week.year(), week.week(), weekday)
}

fn week_of(which: WeekReference, today: NaiveDate) -> chrono::IsoWeek {
    match which {
        WeekReference::This => today.iso_week(),
        WeekReference::Next => (today + Days::new(7)).iso_week(),
    }
}
