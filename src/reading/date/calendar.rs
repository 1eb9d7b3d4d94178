//! From what a date says to the days and times it can mean.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};

use super::{
    Clash, Unread,
    clock::Clock,
    figures::exists,
    grammar::{Piece, Says, Which},
    lex::{Kind, Separator, Token},
    vocabulary::Part,
};
use crate::domain::when::When;

/// The years in which a hearing can be. Others are slips of a finger.
pub(super) const YEARS: RangeInclusive<i32> = 2000..=2099;

/// A day and month with no year that passed so recently may well be meant, although the next one is to come.
const RECENT_DAYS: u64 = 60;

/// A weekday so near is seldom called "next".
const TOO_NEAR_FOR_NEXT: i64 = 2;

/// Everything that these pieces can mean together, in the order of time; never empty.
pub(super) fn whens(
    pieces: &[Piece],
    tokens: &[Token],
    today: NaiveDate,
) -> Result<Vec<When>, Unread> {
    if is_day_taken_for_time(pieces, tokens) {
        return Err(Unread::Nothing {
            understood: Vec::new(),
            left: Vec::new(),
        });
    }
    let days = days(pieces, tokens, today)?;
    let times = times(pieces, tokens)?;
    let mut whens = Vec::new();
    for day in days {
        if times.is_empty() {
            whens.push(When::day(day));
        }
        whens.extend(times.iter().map(|time| When::at(day, *time)));
    }
    Ok(whens)
}

/// Whether a plain `12.03` is read as a time although no other day stands in figures or with its month. It is a day and a
/// month then: "пятница 12.03" must not become three minutes past noon when 12 March is no Friday.
fn is_day_taken_for_time(pieces: &[Piece], tokens: &[Token]) -> bool {
    let is_plain = pieces.iter().any(|piece| {
        let written = tokens.get(piece.start).map(|token| token.kind);
        matches!(piece.says, Says::Time(_))
            && piece.end == piece.start + 1
            && matches!(written, Some(Kind::Pair(day, Separator::Dot, month)) if exists((day.value, month.value)))
    });
    let has_day = pieces.iter().any(|piece| {
        matches!(
            piece.says,
            Says::Date(_) | Says::DayMonth(_) | Says::DayOfMonth(_)
        )
    });
    is_plain && !has_day
}

/// The times that these pieces can mean: none if they speak of no time.
pub(super) fn times(pieces: &[Piece], tokens: &[Token]) -> Result<Vec<NaiveTime>, Unread> {
    let part = pieces.iter().find_map(|piece| {
        if let Says::Part(part) = piece.says {
            Some((piece, part))
        } else {
            None
        }
    });
    let clock = pieces.iter().find_map(|piece| {
        if let Says::Time(clock) = piece.says {
            Some((piece, clock))
        } else {
            None
        }
    });
    match (clock, part) {
        (None, None) => Ok(Vec::new()),
        (None, Some((piece, _))) => Err(left_over(pieces, piece, tokens)),
        (Some((piece, clock)), part) => {
            let times: Vec<NaiveTime> = hours(clock, part.map(|(_, part)| part))
                .into_iter()
                .filter_map(|hour| NaiveTime::from_hms_opt(hour, clock.minute, 0))
                .collect();
            if times.is_empty() {
                let end = part.map_or(piece, |(part, _)| part);
                let (start, end) = (piece.start.min(end.start), piece.end.max(end.end));
                return Err(Unread::Impossible(text(tokens, start, end)));
            }
            Ok(times)
        }
    }
}

/// The hours of 24 that are meant. Courts sit by day, yet nobody may guess: from one to seven, both halves of the day
/// are possible unless the text says which.
fn hours(clock: Clock, part: Option<Part>) -> Vec<u32> {
    let hour = clock.hour;
    match (part, hour) {
        (None, 1..=7) if !clock.padded => vec![hour, hour + 12],
        (None, _) => vec![hour],
        (Some(Part::Am), 12) => vec![0],
        (Some(Part::Am | Part::Morning), 1..=11) => vec![hour],
        (Some(Part::Pm), 1..=11) | (Some(Part::Evening), 4..=11) | (Some(Part::Day), 1..=6) => {
            vec![hour + 12]
        }
        (Some(Part::Pm), 12..) | (Some(Part::Day), 10..=18) | (Some(Part::Evening), 16..) => {
            vec![hour]
        }
        (Some(Part::Am | Part::Morning | Part::Pm | Part::Day | Part::Evening), _) => Vec::new(),
    }
}

fn days(pieces: &[Piece], tokens: &[Token], today: NaiveDate) -> Result<Vec<NaiveDate>, Unread> {
    let weekday = pieces.iter().find_map(|piece| {
        if let Says::Weekday(weekday) = piece.says {
            Some(weekday)
        } else {
            None
        }
    });
    let year = pieces.iter().find_map(|piece| {
        if let Says::Year(year) = piece.says {
            Some((piece, year))
        } else {
            None
        }
    });
    let week = pieces.iter().find_map(|piece| {
        if let Says::Week(which) = piece.says {
            Some((piece, which))
        } else {
            None
        }
    });
    let mut known: Option<(Vec<NaiveDate>, &Piece)> = None;
    let mut used_year = false;
    for piece in pieces {
        let here: Vec<NaiveDate> = match &piece.says {
            Says::Date(orders) => orders
                .iter()
                .filter_map(|&(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .collect(),
            Says::DayMonth(orders) => {
                used_year = true;
                let each = orders.iter().flat_map(|&(day, month)| match year {
                    Some((_, year)) => NaiveDate::from_ymd_opt(year, month, day)
                        .into_iter()
                        .collect(),
                    None => near(day, month, today, weekday),
                });
                each.collect()
            }
            Says::DayOfMonth(day) => day_of_month(*day, today),
            Says::Ahead(days) => today
                .checked_add_signed(TimeDelta::days(*days))
                .into_iter()
                .collect(),
            Says::Pointed(which, weekday) => pointed(*which, *weekday, today),
            Says::Weekday(_) | Says::Year(_) | Says::Week(_) | Says::Time(_) | Says::Part(_) => {
                continue;
            }
        };
        if here.is_empty() {
            return Err(Unread::Impossible(text(tokens, piece.start, piece.end)));
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
    if let Some((piece, _)) = year.filter(|_| !used_year) {
        return Err(left_over(pieces, piece, tokens));
    }
    let within =
        |day: &NaiveDate| week.is_none_or(|(_, which)| day.iso_week() == week_of(which, today));
    match (known, weekday) {
        (None, None) => Err(Unread::Nothing {
            understood: vec![text(tokens, 0, tokens.len())]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
            left: Vec::new(),
        }),
        (None, Some(weekday)) => Ok(match week {
            Some((_, which)) => of_week(which, weekday, today).into_iter().collect(),
            None => coming(weekday, today),
        }),
        (Some((days, first)), weekday) => {
            let first_day = days.first().copied();
            let fitting: Vec<NaiveDate> = days
                .into_iter()
                .filter(|day| weekday.is_none_or(|weekday| day.weekday() == weekday))
                .collect();
            if let (true, Some(day), Some(weekday)) = (fitting.is_empty(), first_day, weekday) {
                return Err(Unread::Contradiction(Clash::Weekday { day, weekday }));
            }
            let fitting: Vec<NaiveDate> = fitting.into_iter().filter(within).collect();
            match week {
                Some((week, _)) if fitting.is_empty() => Err(two(first, week, tokens)),
                Some(_) | None => Ok(fitting),
            }
        }
    }
}

/// The years of a day and a month: the next one, and the last one if that passed only recently. A weekday beside it
/// speaks of the recent one, where there is one: the same day of next year cannot save it.
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

/// A day of this month; if it has passed, perhaps of the next. A day that this month does not have is none.
fn day_of_month(day: u32, today: NaiveDate) -> Vec<NaiveDate> {
    let Some(this) = today.with_day(day) else {
        return Vec::new();
    };
    let next = this.checked_add_months(chrono::Months::new(1));
    let next = next.filter(|next| this < today && next.day() == day);
    std::iter::once(this).chain(next).collect()
}

/// The next such weekday. Today's own name means today or a week from today.
fn coming(weekday: Weekday, today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = days_until(weekday, today);
    match ahead {
        0 => vec![today, today + Days::new(7)],
        ahead => vec![today + Days::new(ahead.unsigned_abs())],
    }
}

/// "This Friday" is of this week and, if it has passed, perhaps the one to come. "Next Friday" is of the next week and, if
/// one comes before that, perhaps that one.
fn pointed(which: Which, weekday: Weekday, today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = days_until(weekday, today);
    let own = of_week(Which::This, weekday, today);
    let nearest = today + Days::new(ahead.unsigned_abs());
    let days = match which {
        Which::This => own.into_iter().chain(Some(nearest)).collect(),
        Which::Next if ahead == 0 => vec![today + Days::new(7)],
        Which::Next if own == Some(nearest) || ahead <= TOO_NEAR_FOR_NEXT => {
            vec![nearest, nearest + Days::new(7)]
        }
        Which::Next => vec![nearest],
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

fn of_week(which: Which, weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let week = week_of(which, today);
    NaiveDate::from_isoywd_opt(week.year(), week.week(), weekday)
}

fn week_of(which: Which, today: NaiveDate) -> chrono::IsoWeek {
    match which {
        Which::This => today.iso_week(),
        Which::Next => (today + Days::new(7)).iso_week(),
    }
}

/// Two pieces that cannot both be, as written.
pub(super) fn two(first: &Piece, second: &Piece, tokens: &[Token]) -> Unread {
    Unread::Contradiction(Clash::Two(
        text(tokens, first.start, first.end),
        text(tokens, second.start, second.end),
    ))
}

fn left_over(pieces: &[Piece], left: &Piece, tokens: &[Token]) -> Unread {
    let others = pieces.iter().filter(|piece| *piece != left);
    Unread::Nothing {
        understood: others
            .map(|piece| text(tokens, piece.start, piece.end))
            .collect(),
        left: vec![text(tokens, left.start, left.end)],
    }
}

/// Tokens as they were written.
pub(super) fn text(tokens: &[Token], start: usize, end: usize) -> String {
    let written = tokens.iter().skip(start).take(end.saturating_sub(start));
    let written: Vec<&str> = written
        .map(|token| token.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    written.join(" ")
}
