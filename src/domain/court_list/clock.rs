//! Times of day as court lists have them: `10:00`, `9.30`, `0930`, ` 2:00 pm`.

use chrono::NaiveTime;

/// Reads a time of day; `None` if it is none. An hour alone is none, and neither is 24:00.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    let (figures, half) = halves(&lower);
    let (hour, minute) = match figures.split_once([':', '.']) {
        Some((hour, rest)) => {
            let (minute, second) = rest.split_once([':', '.']).unwrap_or((rest, "00"));
            if second != "00" || minute.len() != 2 || !(1..=2).contains(&hour.len()) {
                return None;
            }
            (hour, minute)
        }
        None if figures.len() == 4 && figures.is_ascii() => figures.split_at(2),
        None => return None,
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match half {
        Half::Unsaid => hour,
        Half::Morning | Half::Afternoon if !(1..=12).contains(&hour) => return None,
        Half::Morning => hour % 12,
        Half::Afternoon => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Half of a day of twelve hours.
#[derive(Clone, Copy)]
enum Half {
    Unsaid,
    Morning,
    Afternoon,
}

fn halves(text: &str) -> (&str, Half) {
    let known = [
        ("am", Half::Morning),
        ("a.m.", Half::Morning),
        ("pm", Half::Afternoon),
        ("p.m.", Half::Afternoon),
    ];
    for (end, half) in known {
        if let Some(figures) = text.strip_suffix(end) {
            return (figures.trim_end(), half);
        }
    }
    (text, Half::Unsaid)
}

fn number(figures: &str) -> Option<u32> {
    let is_number = figures.bytes().all(|figure| figure.is_ascii_digit());
    is_number.then(|| figures.parse().ok())?
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
            ("0930", "09:30"),
            (" 2:00 pm", "14:00"),
            ("2:00PM", "14:00"),
            ("12:00 pm", "12:00"),
            ("12:00 am", "00:00"),
            ("9:05 a.m.", "09:05"),
            ("00:00", "00:00"),
        ] {
            let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
            assert_eq!(read_time(text), Some(time), "{text}");
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
            "930",
            "10:00:30",
            "10:00-11:00",
            "09300",
            ":30",
            "pm",
            "٠٩٣٠",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
