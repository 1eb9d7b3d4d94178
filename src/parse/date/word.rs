//! What the words of a date mean.

use chrono::Weekday;

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u32),
    Weekday(Weekday),
    /// So many days from today: today, tomorrow, yesterday.
    Ahead(i64),
    /// A number written out.
    Number(u32),
    /// A place in an order, as in "двадцать четвёртого" or "половина одиннадцатого".
    Nth(u32),
    /// Half of the hour that leads to this one: "полодиннадцатого".
    HalfTo(u32),
    /// No day is set.
    NoDate,
    /// No time was announced.
    NoTime,
    /// English "a", one in "in a week".
    A,
    Next,
    This,
    /// The nearest to come.
    Coming,
    Week,
    /// Two weeks.
    Fortnight,
    /// The span of a month.
    Months,
    Day,
    /// From today on: "a week from now".
    Now,
    /// Russian "дня": of days, or of the hours after noon.
    OfDay,
    /// Follows what it belongs to and adds nothing: "жұма күні", "27 числа".
    OnDay,
    /// Before a span: "через", "in".
    In,
    /// After a span: "кейін", "later".
    Later,
    /// English "after", in "the day after tomorrow".
    After,
    /// Before a time, and before other things too.
    At,
    /// English "from", before a time or a day that is left.
    From,
    /// Russian "с", before the same, and before other things too.
    S,
    /// Before a day.
    On,
    /// English "to", before a day or an hour.
    To,
    /// Before a day or an hour up to which something lasts.
    Until,
    /// Kazakh "дейін", behind it.
    UntilThen,
    /// Between two things of which only one can be.
    Or,
    Hour,
    Minute,
    /// Half of an hour, before it: "половина".
    Half,
    Quarter,
    /// Russian "без", English "to" in "quarter to ten".
    Without,
    Past,
    /// Kazakh "жарым": half past.
    HalfPast,
    Part(DayPart),
    Noon,
    Year,
    /// This year, in one word: "т.г.", "биыл".
    ThisYear,
    /// Russian "текущий".
    Current,
    /// The ending of a day's number.
    Ordinal,
    /// A Kazakh case ending, set off from figures by a hyphen.
    Ending,
    /// The one that says from when.
    FromEnding,
    /// A court room.
    Room,
    /// No court room was announced.
    NoRoom,
    /// What a room is for: "зал судебных заседаний".
    OfHearings,
    /// A name of rooms: "большой".
    Size,
    /// `№`
    NumberSign,
    /// Makes what stands beside it vague, or another clock's: "примерно", "по московскому времени".
    Vague,
}

/// A part of the day, as it is said together with an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    /// Ante meridiem.
    Am,
    /// Post meridiem.
    Pm,
    Morning,
    /// "дня": from late morning to early evening.
    Day,
    Evening,
    Night,
}
