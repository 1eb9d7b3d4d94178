//! Weekdays as court lists have them beside a date: in English, Russian and Kazakh, whole or short.

use chrono::Weekday;

/// The beginnings of the weekdays' names in any case, and their short names.
const NAMES: [(Weekday, &[&str], &[&str]); 7] = [
    (
        Weekday::Mon,
        &["monday", "понедельн", "дүйсенбі"],
        &["mon", "пн", "дс"],
    ),
    (
        Weekday::Tue,
        &["tuesday", "вторник", "сейсенбі"],
        &["tue", "tues", "вт", "сс"],
    ),
    (
        Weekday::Wed,
        &["wednesday", "среда", "среду", "среды", "сәрсенбі"],
        &["wed", "ср"],
    ),
    (
        Weekday::Thu,
        &["thursday", "четверг", "бейсенбі"],
        &["thu", "thur", "thurs", "чт", "бс"],
    ),
    (
        Weekday::Fri,
        &["friday", "пятниц", "жұма"],
        &["fri", "пт", "жм"],
    ),
    (
        Weekday::Sat,
        &["saturday", "суббот", "сенбі"],
        &["sat", "сб", "сн"],
    ),
    (
        Weekday::Sun,
        &["sunday", "воскресен", "жексенбі"],
        &["sun", "вс", "жк"],
    ),
];

/// Takes a weekday from the start of a text, with the signs after it.
pub fn weekday(text: &str) -> Option<(Weekday, &str)> {
    let begins = text.trim_start_matches([' ', ',', '(']);
    let end = begins.find(|letter: char| !letter.is_alphabetic());
    let (word, rest) = begins.split_at(end.unwrap_or(begins.len()));
    let word = word.to_lowercase();
    let is_named = |(_, names, short): &&(Weekday, &[&str], &[&str])| {
        short.contains(&word.as_str()) || names.iter().any(|name| word.starts_with(name))
    };
    let (day, ..) = NAMES.iter().find(is_named)?;
    Some((*day, rest.trim_start_matches(['.', ',', ')', ' '])))
}
