//! Errors in the settings: which key, set where, and what is allowed.

use std::ops::RangeInclusive;

use toml::{Spanned, de::DeValue};

use super::{
    SHORTEST_QUARANTINE,
    setting::{Setting, Source, line_at, shown},
};

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file is not there.
    #[error("the settings file {0} cannot be read: {1}")]
    File(String, std::io::Error),
    /// A key or value is not allowed.
    #[error("{key}, set in {place}: {what}. Every key with its meaning is in config/default.toml")]
    Setting {
        /// The key with its section.
        key: String,
        /// The line of the file, or the environment variable.
        place: String,
        /// What is wrong and what is allowed.
        what: String,
    },
    /// A mapping of a court list is wrong.
    #[error("{key}, set in {place}: {what}. config/lists/README.md explains mappings")]
    Mapping {
        /// The key with its section.
        key: String,
        /// The line of the file.
        place: String,
        /// What is wrong and what is allowed.
        what: String,
    },
    /// The file is no TOML.
    #[error("{file}:{line}: {what}. The file is written as config/default.toml is")]
    NotToml {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
}

/// The allowed values of each key whose type does not say them; a key of several values stands for each of them.
const ALLOWED: [(&str, &str); 15] = [
    (
        "telegram.poll_seconds",
        "1 to 15 seconds: an answer is awaited for 17",
    ),
    (
        "editors.owners",
        "Telegram ids, such as [1001]; a name is none",
    ),
    (
        "editors.second_for",
        "a list of verdict, cancelled, moved_earlier, closed, such as [\"verdict\", \"closed\"]",
    ),
    ("editors.approval_minutes", "1 to 1440 minutes"),
    (
        "delivery.messages_per_second",
        "1 to 1000; Telegram allows about 30",
    ),
    ("delivery.allow_paid_broadcast", "true or false"),
    (
        "delivery.paid_messages_per_second",
        "31 to 1000; 30 and fewer cost nothing",
    ),
    ("delivery.undo_seconds", "0 to 3600 seconds"),
    (
        "delivery.quarantine_seconds",
        "18 to 3600 seconds: longer than the 17 for which an answer of Telegram is awaited",
    ),
    (
        "reminders.leads",
        "a list of 7d, 3d, 1d, morning, 2h, 1h, such as [\"1d\", \"morning\"]",
    ),
    ("reminders.morning_at", "a time of day, such as \"08:00\""),
    (
        "court.time_zone",
        "an IANA time zone, such as \"Asia/Almaty\"",
    ),
    ("court.holidays", HOLIDAYS),
    ("court.days_of_rest", HOLIDAYS),
    ("language.default", "kk, ru or en"),
];

const HOLIDAYS: &str =
    "a list of days, such as [\"--05-09\", \"--03-15 since 2027\", \"2026-05-27\"]";

/// The ranges of the numbers.
const RANGES: [(&str, RangeInclusive<i64>); 6] = [
    ("telegram.poll_seconds", 1..=15),
    ("editors.approval_minutes", 1..=1440),
    ("delivery.messages_per_second", 1..=1000),
    ("delivery.paid_messages_per_second", 31..=1000),
    ("delivery.undo_seconds", 0..=3600),
    (
        "delivery.quarantine_seconds",
        SHORTEST_QUARANTINE as i64..=3600,
    ),
];

/// The longest text that is quoted, in characters. A token and a key are longer; a password is in an address only, and
/// every address is allowed.
const QUOTED: usize = 40;

/// Checks a number against its range.
///
/// # Errors
/// If it is outside.
pub(super) fn check_range(setting: &Setting<'_>) -> Result<(), ConfigError> {
    let key = setting.key();
    let (Some((_, range)), DeValue::Integer(number)) = (
        RANGES.iter().find(|(known, _)| *known == key),
        setting.value.get_ref(),
    ) else {
        return Ok(());
    };
    let value = i64::from_str_radix(number.as_str(), number.radix());
    if value.is_ok_and(|value| range.contains(&value)) {
        return Ok(());
    }
    Err(not_allowed(
        setting,
        &setting.value,
        format!("{number} is not allowed"),
    ))
}

/// Explains a setting, or an item of its list, that is of the wrong type or none of the values that its type has.
pub(super) fn explain(
    setting: &Setting<'_>,
    value: &Spanned<DeValue<'_>>,
    error: &toml::de::Error,
) -> ConfigError {
    let said = error.message();
    let what = match value.get_ref() {
        DeValue::String(text) if said.starts_with("invalid type") => {
            unclosed(setting.source, text).unwrap_or_else(|| wrong_type(&setting.key(), value))
        }
        DeValue::String(text) if text.chars().count() > QUOTED => {
            let length = text.chars().count();
            format!("a text of {length} characters is not allowed here")
        }
        DeValue::String(text) if said.starts_with("unknown variant") => {
            format!("`{}` is not allowed", text.escape_debug())
        }
        // What follows on other lines is a picture of the place.
        DeValue::String(_) => said.lines().next().unwrap_or_default().to_owned(),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => wrong_type(&setting.key(), value),
    };
    not_allowed(setting, value, what)
}

/// Explains a file that is no TOML.
pub(super) fn not_toml(file: &str, text: &str, error: &toml::de::Error) -> ConfigError {
    let span = error.span().unwrap_or_default();
    let what = if error.message() == "duplicate key" {
        let key = shown(text.get(span.clone()).unwrap_or_default().trim());
        format!("`{key}` stands here a second time; each key and each section stands once")
    } else {
        error.message().replace('\n', ", ")
    };
    ConfigError::NotToml {
        file: file.to_owned(),
        line: line_at(text, span.start),
        what,
    }
}

fn not_allowed(setting: &Setting<'_>, value: &Spanned<DeValue<'_>>, what: String) -> ConfigError {
    let key = setting.key();
    let items = setting.value.get_ref().as_array();
    let item = items.and_then(|items| items.iter().position(|item| item.span() == value.span()));
    ConfigError::Setting {
        place: setting.source.place_and_form(value.span().start),
        what: match allowed(&key) {
            Some(allowed) => format!("{what}; allowed is {allowed}"),
            None => what,
        },
        key: match item {
            Some(item) => format!("{key}[{item}]"),
            None => key,
        },
    }
}

/// What a variable's bare word says that was to be a list or a table.
fn unclosed(source: Source<'_>, text: &str) -> Option<String> {
    let is_bare = matches!(source, Source::Variable(_)) && text.starts_with(['[', '{']);
    let error = is_bare.then(|| DeValue::parse(text).err()).flatten()?;
    let why = error.message().replace('\n', ", ");
    Some(format!("it is not written as in TOML: {why}"))
}

fn wrong_type(key: &str, value: &Spanned<DeValue<'_>>) -> String {
    let kind = match value.get_ref() {
        DeValue::String(text) if text.is_empty() => "an empty text",
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    if allowed(key).is_some() {
        format!("{kind} is not allowed here")
    } else {
        format!("{kind} is not allowed here; allowed is a text in quotes")
    }
}

fn allowed(key: &str) -> Option<&'static str> {
    let known = ALLOWED.iter().find(|(known, _)| *known == key);
    known.map(|(_, allowed)| *allowed)
}
