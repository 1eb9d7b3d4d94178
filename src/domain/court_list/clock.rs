//! Times of day as court lists have them: `10:00`, `9.30`, `0930`, ` 2:00 pm`, `10 ч. 00 мин.`, `10:00-11:30`.

use chrono::{NaiveTime, Timelike};

/// What a text is, read as a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeReading {
    /// This time; of a span that in which it begins.
    At(NaiveTime),
    /// Midnight: no court sits then, and spreadsheets have it for an empty time.
    NotAnnounced,
    /// An hour of the night, with nothing that says which half of the day is meant.
    AtNight,
    /// No time.
    None,
}

/// Before this hour no court sits. Where a list has hours of half a day, 2:00 is 14:00.
const EARLIEST: u32 = 7;

/// Words before a time.
const BEFORE: [&str; 5] = ["в", "с", "сағат", "at", "from"];

/// Words for hours, the longer before their beginnings.
const HOURS: [&str; 8] = ["часов", "часа", "час", "ч", "сағат", "сағ", "hrs", "h"];

/// Words for minutes.
const MINUTES: [&str; 5] = ["минут", "мин", "м", "min", "m"];

/// Words between the beginning and the end of a span.
const UNTIL: [&str; 6] = ["-", "–", "—", "до", "to", "until"];

/// Reads a time of day. An hour alone is none, and neither is 24:00.
pub fn read_time(text: &str) -> TimeReading {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    // A spreadsheet has a time as one of the first day of its calendar.
    let is_first_day = |word: &&str| word.contains("1899") || word.contains("1900");
    let words = match words.as_slice() {
        [first, rest @ ..] if is_first_day(first) => rest,
        words => words,
    };
    let line = words.join(" ");
    let said = BEFORE.iter().find_map(|word| after_word(&line, word));
    let Some((begins, half, rest)) = start(said.unwrap_or(&line)) else {
        return TimeReading::None;
    };
    let rest = rest.trim_start();
    let is_whole = rest.is_empty() || {
        let end = UNTIL.iter().find_map(|word| rest.strip_prefix(word));
        end.and_then(|end| start(end.trim_start()))
            .is_some_and(|(_, _, rest)| rest.trim().is_empty())
    };
    match begins {
        _ if !is_whole => TimeReading::None,
        NaiveTime::MIN => TimeReading::NotAnnounced,
        time if time.hour() < EARLIEST && half == Half::Unsaid => TimeReading::AtNight,
        time => TimeReading::At(time),
    }
}

/// The time that a text begins with, and what follows it.
fn start(text: &str) -> Option<(NaiveTime, Half, &str)> {
    let (figures, rest) = figures(text);
    let (hour, minute, rest) = match figures.len() {
        3 | 4 => {
            let (hour, minute) = figures.split_at(figures.len() - 2);
            (hour, minute, rest)
        }
        1 | 2 => {
            let (minute, rest) = minutes(rest)?;
            (figures, minute, rest)
        }
        _ => return None,
    };
    let rest = HOURS
        .iter()
        .find_map(|word| after_word(rest.trim_start(), word))
        .unwrap_or(rest);
    let (half, rest) = half(rest);
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Half::Unsaid => hour,
        Half::Morning | Half::Afternoon if !(1..=12).contains(&hour) => return None,
        Half::Morning => hour % 12,
        Half::Afternoon => hour % 12 + 12,
    };
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, half, rest))
}

/// The minutes that follow an hour, and what follows them: none where a word says that it is an hour.
fn minutes(rest: &str) -> Option<(&str, &str)> {
    if let Some(after) = rest.strip_prefix([':', '.', '-']) {
        let (minute, after) = figures(after);
        // Of a span of hours such as 9-11 nobody knows that it is one.
        let is_dash = rest.starts_with('-');
        let is_doubtful = is_dash && !minute.ends_with(['0', '5']);
        let behind = if is_dash { after } else { after_seconds(after) };
        return (minute.len() == 2 && !is_doubtful).then_some((minute, behind));
    }
    let after = rest.trim_start();
    let of_hours = HOURS.iter().find_map(|word| after_word(after, word));
    let Some(after) = of_hours else {
        return (half(after).0 != Half::Unsaid).then_some(("00", rest));
    };
    let (minute, behind) = figures(after);
    if minute.is_empty() {
        return Some(("00", after));
    }
    let word = MINUTES
        .iter()
        .find_map(|word| after_word(behind.trim_start(), word));
    (minute.len() == 2).then_some((minute, word.unwrap_or(behind)))
}

/// What follows the minutes, without seconds that say nothing.
fn after_seconds(rest: &str) -> &str {
    let zero = |rest: &'_ str| -> Option<usize> {
        let (seconds, _) = figures(rest.strip_prefix([':', '.'])?);
        (seconds.len() >= 2 && seconds.bytes().all(|figure| figure == b'0'))
            .then_some(1 + seconds.len())
    };
    let mut rest = rest;
    while let Some(length) = zero(rest) {
        rest = &rest[length..];
    }
    rest
}

/// Half of a day of twelve hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Unsaid,
    Morning,
    Afternoon,
}

/// The half of the day that a text begins with, and what follows it.
fn half(text: &str) -> (Half, &str) {
    let known = [
        ("a.m", Half::Morning),
        ("am", Half::Morning),
        ("a", Half::Morning),
        ("p.m", Half::Afternoon),
        ("pm", Half::Afternoon),
        ("p", Half::Afternoon),
    ];
    let begins = text.trim_start();
    let of = known.into_iter();
    of.filter_map(|(word, half)| Some((half, after_word(begins, word)?)))
        .next()
        .unwrap_or((Half::Unsaid, text))
}

/// What follows a word that a text begins with, and its point.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    (!rest.starts_with(char::is_alphabetic)).then(|| rest.trim_start())
}

/// The figures that a text begins with, and what follows them.
fn figures(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_lists_have_it() {
        for (text, time) in [
            ("10:00", "10:00"),
            ("9.30", "09:30"),
            ("09:30:00", "09:30"),
            ("09:30:00.000", "09:30"),
            ("0930", "09:30"),
            ("930", "09:30"),
            ("10-00", "10:00"),
            ("10.00 ч.", "10:00"),
            ("10 ч.", "10:00"),
            ("10 час. 00 мин.", "10:00"),
            ("10 часов 30 минут", "10:30"),
            ("10ч30м", "10:30"),
            ("10\u{a0}ч.\u{a0}15\u{a0}мин.", "10:15"),
            ("сағат 10:00", "10:00"),
            ("10 сағ. 20 мин.", "10:20"),
            ("в 10:00", "10:00"),
            ("с 10-00 до 11-00", "10:00"),
            ("10:00-11:30", "10:00"),
            ("10.00 – 11.30", "10:00"),
            ("10-00-11-00", "10:00"),
            ("1:30 pm to 2:30 pm", "13:30"),
            (" 2:00 pm", "14:00"),
            ("2:00PM", "14:00"),
            ("2:00 p.m.", "14:00"),
            ("2PM", "14:00"),
            ("1:30P", "13:30"),
            ("12:00 pm", "12:00"),
            ("9:05 a.m.", "09:05"),
            ("30.12.1899 10:00:00", "10:00"),
            ("1899-12-30 10:00:00", "10:00"),
            ("5:00 am", "05:00"),
        ] {
            let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
            assert_eq!(read_time(text), TimeReading::At(time), "{text}");
        }
        for text in ["00:00", "12:00 am", "0:00:00", "30.12.1899 0:00:00"] {
            assert_eq!(read_time(text), TimeReading::NotAnnounced, "{text}");
        }
        for text in ["2:00", "02:00", "1-30", "6:59"] {
            assert_eq!(read_time(text), TimeReading::AtNight, "{text}");
        }
        for text in [
            "",
            "25:00",
            "10:60",
            "24:00",
            "10",
            "утром",
            "14:00 pm",
            "0:30 am",
            "10:0",
            "+9:30",
            "10:00:30",
            "9-11",
            "10-15:00",
            "10:00-зал",
            "10:00 (отменено)",
            "10:00 EST",
            "10:00 МСК",
            "10:00+05:00",
            "09300",
            ":30",
            "pm",
            "٠٩٣٠",
            "07.12.2026 10:00",
        ] {
            assert_eq!(read_time(text), TimeReading::None, "{text}");
        }
    }
}
