//! Errors in the settings: which key, set where, and what is allowed.

use std::ops::RangeInclusive;

use figment::{Figment, Metadata};

use super::{Config, SHORTEST_QUARANTINE};

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
        /// The file or the environment.
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
const ALLOWED: [(&str, &str); 13] = [
    (
        "telegram.poll_seconds",
        "1 to 15 seconds: an answer is awaited for 17",
    ),
    (
        "editors.owners",
        "Telegram ids, such as [1001]; a name is none",
    ),
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

/// The place of settings that no file sets.
pub(super) const ENVIRONMENT: &str = "the environment";

/// Checks every number against its range.
///
/// # Errors
/// The first, with its key and where it was set.
pub(super) fn check(config: &Config, figment: &Figment) -> Result<(), ConfigError> {
    let ranges: [(&str, u32, RangeInclusive<u32>); 5] = [
        (
            "telegram.poll_seconds",
            config.telegram.poll_seconds.into(),
            1..=15,
        ),
        (
            "delivery.messages_per_second",
            config.delivery.messages_per_second,
            1..=1000,
        ),
        (
            "delivery.paid_messages_per_second",
            config.delivery.paid_messages_per_second,
            31..=1000,
        ),
        (
            "delivery.undo_seconds",
            config.delivery.undo_seconds,
            0..=3600,
        ),
        (
            "delivery.quarantine_seconds",
            config.delivery.quarantine_seconds,
            SHORTEST_QUARANTINE..=3600,
        ),
    ];
    for (key, value, range) in ranges {
        if !range.contains(&value) {
            return Err(ConfigError::Setting {
                key: key.to_owned(),
                place: place_and_form(figment.find_metadata(key)),
                what: with_what_is_allowed(format!("{value} is not allowed"), key),
            });
        }
    }
    Ok(())
}

/// Explains a setting that cannot be parsed.
pub(super) fn explain(error: &figment::Error) -> ConfigError {
    let key = error.path.join(".").to_lowercase();
    ConfigError::Setting {
        place: place_and_form(error.metadata.as_ref()),
        what: with_what_is_allowed(error.kind.to_string(), &key),
        key,
    }
}

/// Explains a file that is no TOML.
pub(super) fn not_toml(file: String, text: &str, error: &toml::de::Error) -> ConfigError {
    let offset = error.span().map_or(0, |span| span.start);
    let line = 1 + text.get(..offset).unwrap_or(text).matches('\n').count();
    ConfigError::NotToml {
        file,
        line,
        what: error.message().replace('\n', ", "),
    }
}

fn with_what_is_allowed(what: String, key: &str) -> String {
    let of_key = |(known, _): &&(&str, &str)| {
        key.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    match ALLOWED.iter().find(of_key) {
        Some((_, allowed)) => format!("{what}; allowed is {allowed}"),
        None => what,
    }
}

/// Where a setting was set, and how it is written there.
fn place_and_form(metadata: Option<&Metadata>) -> String {
    let place = place(metadata);
    if place == ENVIRONMENT {
        return format!("{place} (where values are written as in TOML: [1001], 2, or a bare word)");
    }
    place
}

/// Where a setting was set.
pub(super) fn place(metadata: Option<&Metadata>) -> String {
    let Some(metadata) = metadata else {
        return "the settings".to_owned();
    };
    match &metadata.source {
        Some(figment::Source::File(path)) => path.display().to_string(),
        _ if metadata.name.contains("environment") => ENVIRONMENT.to_owned(),
        _ => "the defaults".to_owned(),
    }
}
