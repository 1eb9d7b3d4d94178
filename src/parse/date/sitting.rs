//! From the pieces of a text to the sittings that it can mean: day, time, court room.

use chrono::{NaiveDate, NaiveTime};

use super::{
    DateError, DateOrTime, Sitting, StatedDay, StatedTime,
    calendar::days,
    figures::exists,
    lexeme::{Lexeme, LexemeKind, Separator},
    piece::{Piece, PieceMeaning, TimeOfDay},
    quote::{left_over, text, two},
    word::DayPart,
};
use crate::domain::hearing::RoomChange;

/// Every sitting that these pieces can mean together, in the order of time; never empty.
pub(super) fn sittings(
    pieces: &[Piece],
    tokens: &[Lexeme],
    asked: DateOrTime,
    today: NaiveDate,
) -> Result<Vec<Sitting>, DateError> {
    match asked {
        DateOrTime::Date if is_day_taken_for_time(pieces, tokens) => {
            return Err(DateError::Nothing {
                understood: Vec::new(),
                left: Vec::new(),
            });
        }
        DateOrTime::Date => {}
        DateOrTime::Time => only_times(pieces, tokens)?,
    }
    let days = days(pieces, tokens, today)?;
    let times = times(pieces, tokens)?;
    let room = room(pieces, tokens)?;
    let no_date = pieces
        .iter()
        .find(|piece| piece.says == PieceMeaning::NoDate);
    let dated = pieces
        .iter()
        .find(|piece| piece.is_of_a_day() || matches!(piece.says, PieceMeaning::Time(_)));
    if let (Some(no_date), Some(dated)) = (no_date, dated) {
        return Err(two(dated, no_date, tokens));
    }
    let days: Vec<StatedDay> = match (days.is_empty(), no_date) {
        (false, _) => days.into_iter().map(StatedDay::On).collect(),
        (true, Some(_)) => vec![StatedDay::NotSet],
        (true, None) => vec![StatedDay::Unsaid],
    };
    let each = days.into_iter().flat_map(|day| {
        times.iter().map(move |time| Sitting {
            day,
            time: *time,
            room: RoomChange::Stays,
        })
    });
    Ok(each
        .map(|sitting| Sitting {
            room: room.clone(),
            ..sitting
        })
        .collect())
}

/// Whether a plain `12.03` was taken for a time although no other day is given in figures or with its month. It is a day and
/// a month then: "пятница 12.03" must not become three minutes past noon when 12 March is no Friday.
fn is_day_taken_for_time(pieces: &[Piece], tokens: &[Lexeme]) -> bool {
    let is_plain = pieces.iter().any(|piece| {
        let written = tokens.get(piece.start).map(|token| token.kind);
        matches!(piece.says, PieceMeaning::Time(_))
            && piece.end == piece.start + 1
            && matches!(written, Some(LexemeKind::Pair(day, Separator::Dot, month)) if exists((day.value, month.value)))
    });
    let has_day = pieces.iter().any(|piece| {
        matches!(
            piece.says,
            PieceMeaning::Date(_) | PieceMeaning::DayMonth(_) | PieceMeaning::DayOfMonth(_)
        )
    });
    is_plain && !has_day
}

/// Refuses pieces about a day where only a time is asked for.
fn only_times(pieces: &[Piece], tokens: &[Lexeme]) -> Result<(), DateError> {
    let (of_days, others): (Vec<&Piece>, Vec<&Piece>) =
        pieces.iter().partition(|piece| match piece.says {
            PieceMeaning::Time(_)
            | PieceMeaning::Part(_)
            | PieceMeaning::NoTime
            | PieceMeaning::Room { .. }
            | PieceMeaning::NoRoom => false,
            PieceMeaning::Date(_)
            | PieceMeaning::DayMonth(_)
            | PieceMeaning::DayOfMonth(_)
            | PieceMeaning::Ahead(_)
            | PieceMeaning::MonthsAhead(_)
            | PieceMeaning::Year(_)
            | PieceMeaning::YearAhead(_)
            | PieceMeaning::Weekday(_)
            | PieceMeaning::Pointed(..)
            | PieceMeaning::Week(_)
            | PieceMeaning::NoDate => true,
        });
    if of_days.is_empty() {
        return Ok(());
    }
    let written = |pieces: Vec<&Piece>| {
        let pieces = pieces.into_iter();
        pieces
            .map(|piece| text(tokens, piece.start, piece.end))
            .collect()
    };
    Err(DateError::Nothing {
        understood: written(others),
        left: written(of_days),
    })
}

/// The times that these pieces can mean: at least that none is said.
fn times(pieces: &[Piece], tokens: &[Lexeme]) -> Result<Vec<StatedTime>, DateError> {
    let mut parts: Vec<(&Piece, DayPart)> = Vec::new();
    let mut clocks: Vec<(&Piece, TimeOfDay)> = Vec::new();
    for piece in pieces {
        if let PieceMeaning::Part(part) = piece.says {
            parts.push((piece, part));
        }
        if let PieceMeaning::Time(clock) = piece.says {
            clocks.push((piece, clock));
        }
    }
    let no_time = pieces
        .iter()
        .find(|piece| piece.says == PieceMeaning::NoTime);
    let mut known: Option<(Vec<NaiveTime>, &Piece)> = None;
    for (piece, clock) in &clocks {
        let beside =
            |part: &&(&Piece, DayPart)| part.0.end == piece.start || part.0.start == piece.end;
        let beside = |part: &&(&Piece, DayPart)| clocks.len() == 1 || beside(part);
        let here = times_of(*clock, piece, parts.iter().filter(beside), tokens)?;
        known = Some(match known {
            None => (here, *piece),
            Some((before, first)) => {
                let mut both = here;
                both.retain(|time| before.contains(time));
                if both.is_empty() {
                    return Err(two(first, piece, tokens));
                }
                (both, first)
            }
        });
    }
    match (known, parts.first(), no_time) {
        (Some((_, piece)), _, Some(no_time)) => Err(two(piece, no_time, tokens)),
        (Some((times, _)), _, None) => Ok(times.into_iter().map(StatedTime::At).collect()),
        (None, Some((part, _)), _) => Err(left_over(pieces, part, tokens)),
        (None, None, Some(_)) => Ok(vec![StatedTime::NotAnnounced]),
        (None, None, None) => Ok(vec![StatedTime::Unsaid]),
    }
}

/// The times that an hour and minute can mean with the parts of the day beside it.
fn times_of<'a>(
    clock: TimeOfDay,
    piece: &Piece,
    parts: impl Iterator<Item = &'a (&'a Piece, DayPart)>,
    tokens: &[Lexeme],
) -> Result<Vec<NaiveTime>, DateError> {
    let (mut start, mut end) = (piece.start, piece.end);
    let mut meant: Option<Vec<u32>> = None;
    for (beside, part) in parts {
        (start, end) = (start.min(beside.start), end.max(beside.end));
        let mut here = hours(clock, Some(*part));
        here.retain(|hour| meant.as_ref().is_none_or(|meant| meant.contains(hour)));
        meant = Some(here);
    }
    let meant = meant.unwrap_or_else(|| hours(clock, None));
    let times: Vec<NaiveTime> = meant
        .into_iter()
        .filter_map(|hour| NaiveTime::from_hms_opt(hour, clock.minute, 0))
        .collect();
    if times.is_empty() {
        return Err(DateError::Impossible(text(tokens, start, end)));
    }
    Ok(times)
}

/// The hours of the day that are possible. Courts sit by day, yet nothing is guessed: from one to seven, both halves of the
/// day are possible unless the text says which.
fn hours(clock: TimeOfDay, part: Option<DayPart>) -> Vec<u32> {
    let hour = clock.hour;
    match (part, hour) {
        (None, 1..=7) if !clock.padded => vec![hour, hour + 12],
        (None, _) => vec![hour],
        (Some(DayPart::Am), 12) => vec![0],
        (Some(DayPart::Am | DayPart::Morning), 1..=11) | (Some(DayPart::Night), 0..=5) => {
            vec![hour]
        }
        (Some(DayPart::Pm), 1..=11)
        | (Some(DayPart::Evening), 4..=11)
        | (Some(DayPart::Day), 1..=6)
        | (Some(DayPart::Night), 10..=11) => {
            vec![hour + 12]
        }
        (Some(DayPart::Pm), 12..)
        | (Some(DayPart::Day), 10..=18)
        | (Some(DayPart::Evening), 16..)
        | (Some(DayPart::Night), 22..) => {
            vec![hour]
        }
        (
            Some(
                DayPart::Am
                | DayPart::Morning
                | DayPart::Pm
                | DayPart::Day
                | DayPart::Evening
                | DayPart::Night,
            ),
            _,
        ) => Vec::new(),
    }
}

/// What the pieces say of the court room.
fn room(pieces: &[Piece], tokens: &[Lexeme]) -> Result<RoomChange, DateError> {
    let mut said = pieces.iter().filter_map(|piece| {
        if piece.says == PieceMeaning::NoRoom {
            return Some((piece, RoomChange::NotKnown));
        }
        let PieceMeaning::Room { name } = piece.says else {
            return None;
        };
        let name = text(tokens, piece.start + name, piece.start + name + 1);
        Some((piece, RoomChange::To(name)))
    });
    match (said.next(), said.next()) {
        (None, _) => Ok(RoomChange::Stays),
        (Some((one, room)), Some((other, another))) if room != another => {
            Err(two(one, other, tokens))
        }
        (Some((_, room)), _) => Ok(room),
    }
}
