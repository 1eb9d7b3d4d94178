//! Pieces of a date: single statements in a text.

use chrono::Weekday;

use super::word::DayPart;

/// A piece: one statement about a date, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The first token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// What it says.
    pub(super) says: PieceMeaning,
}

impl Piece {
    /// Whether it is about the day.
    pub(super) fn is_of_a_day(&self) -> bool {
        match self.says {
            PieceMeaning::Date(_)
            | PieceMeaning::DayMonth(_)
            | PieceMeaning::DayOfMonth(_)
            | PieceMeaning::Ahead(_)
            | PieceMeaning::MonthsAhead(_)
            | PieceMeaning::Weekday(_)
            | PieceMeaning::Pointed(..) => true,
            PieceMeaning::Year(_)
            | PieceMeaning::YearAhead(_)
            | PieceMeaning::Week(_)
            | PieceMeaning::NoDate
            | PieceMeaning::Time(_)
            | PieceMeaning::Part(_)
            | PieceMeaning::NoTime
            | PieceMeaning::Room { .. }
            | PieceMeaning::NoRoom => false,
        }
    }
}

/// The meaning of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PieceMeaning {
    /// A year, a month and a day, in each order in which the figures can be meant.
    Date(Vec<(i32, u32, u32)>),
    /// A day and a month, likewise.
    DayMonth(Vec<(u32, u32)>),
    /// A day of a month that is not named.
    DayOfMonth(u32),
    /// So many days from today.
    Ahead(i64),
    /// So many months from today.
    MonthsAhead(u32),
    Year(i32),
    /// So many years from this one.
    YearAhead(i32),
    Weekday(Weekday),
    /// A weekday of which one is pointed at.
    Pointed(WeekReference, Weekday),
    /// A week, to which a weekday belongs.
    Week(WeekReference),
    /// That no day is set.
    NoDate,
    Time(TimeOfDay),
    Part(DayPart),
    /// That no time was announced.
    NoTime,
    /// A court room: the token that names it, counted from the first of the piece.
    Room {
        name: usize,
    },
    /// That no court room was announced.
    NoRoom,
}

/// Which of the weekdays or weeks is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WeekReference {
    This,
    Next,
}

/// An hour and a minute as written, before the half of the day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeOfDay {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// Written `03:00`, which nobody does who counts to twelve.
    pub(super) padded: bool,
}

/// A step of the parser: what can stand at a place.
pub(super) enum ParseStep {
    /// A piece of so many tokens.
    Say(usize, PieceMeaning),
    /// A word that adds nothing where it stands.
    Skip,
    /// So many tokens that look like a date or a time that does not exist.
    Impossible(usize),
}
