//! The keys that there are, and the nearest of them to one that is not.

use std::borrow::Cow;

use strsim::osa_distance;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    ConfigError, PREFIX,
    setting::{COURT_LISTS, Setting, Source, shown},
};

const NO_TOKEN: &str = "the token is no setting: it belongs into TELOXIDE_TOKEN, or into a file named in TELOXIDE_TOKEN_FILE";

/// The keys of one section, as they were set.
///
/// # Errors
/// If it is no section or one of them no key.
pub(super) fn keys_of<'a>(
    section: Spanned<Cow<'a, str>>,
    value: Spanned<DeValue<'a>>,
    source: Source<'a>,
    defaults: &DeTable<'_>,
) -> Result<Vec<Setting<'a>>, ConfigError> {
    let at = section.span().start;
    let section = section.into_inner().into_owned();
    let Some(known) = defaults.get(section.as_str()) else {
        return Err(unknown(&section, (source, at), defaults));
    };
    let DeValue::Table(keys) = value.into_inner() else {
        return Err(no_section(&section, source.place(at), known.get_ref()));
    };
    let mut settings = Vec::new();
    for (name, value) in keys {
        let at = name.span().start;
        let name = name.into_inner().into_owned();
        if known.get_ref().get(name.as_str()).is_none() {
            let key = format!("{section}.{name}");
            return Err(unknown(&key, (source, at), defaults));
        }
        let section = section.clone();
        settings.push(Setting {
            section,
            name,
            value,
            source,
        });
    }
    Ok(settings)
}

/// Explains a key or a section that does not exist, with the nearest one that does.
fn unknown(
    key: &str,
    (source, offset): (Source<'_>, usize),
    defaults: &DeTable<'_>,
) -> ConfigError {
    let written = key.to_lowercase();
    let (section, name) = written.split_once('.').unwrap_or(("", &written));
    let of_section = |(section, keys): (_, &Spanned<DeValue<'_>>)| names(section, keys.get_ref());
    let sections = defaults.keys().map(|it| it.get_ref().as_ref());
    let sections: Vec<&str> = sections.chain([COURT_LISTS]).collect();
    let elsewhere = defaults
        .iter()
        .flat_map(|(it, keys)| of_section((it.get_ref(), keys)));
    let mut elsewhere = elsewhere.filter(|known| known.ends_with(&format!(".{name}")));
    let here = defaults
        .get(section)
        .map(|keys| of_section((section, keys)));
    let what = if name.contains("token") {
        NO_TOKEN.to_owned()
    } else if let Some(nearest) = elsewhere
        .next()
        .or_else(|| nearest(&written, here.as_deref().unwrap_or_default()))
    {
        let nearest = match source {
            Source::File(..) => nearest,
            Source::Variable(_) => variable_of(&nearest),
        };
        format!("there is no such key; the nearest is {nearest}")
    } else if let Some(here) = here {
        format!("there is no such key; there are {}", here.join(", "))
    } else if let Some(nearest) = nearest(&written, &sections) {
        format!("there is no such section; the nearest is [{nearest}]")
    } else {
        format!(
            "there is no such section; there are {}",
            sections.join(", ")
        )
    };
    ConfigError::Setting {
        key: shown(key),
        place: source.place(offset),
        what,
    }
}

/// The nearest of the names, if one is near: the rest of what was begun, or two letters in five apart.
pub(super) fn nearest<N: AsRef<str>>(written: &str, names: &[N]) -> Option<String> {
    let (section, name) = written.rsplit_once('.').unwrap_or(("", written));
    let distance = |known: &str| {
        let known = known.strip_prefix(section).unwrap_or(known);
        let known = known.strip_prefix('.').unwrap_or(known);
        let is_begun = name.len() > 2 && known.starts_with(name);
        let length = known.chars().count().max(name.chars().count());
        let distance = osa_distance(known, name);
        (is_begun || distance * 5 <= length * 2).then_some(distance)
    };
    let near = names
        .iter()
        .filter_map(|known| Some((distance(known.as_ref())?, known)));
    let (_, nearest) = near.min_by_key(|(distance, _)| *distance)?;
    Some(nearest.as_ref().to_owned())
}

/// Explains a section that was set as if it were a key.
fn no_section(section: &str, place: String, keys: &DeValue<'_>) -> ConfigError {
    let keys = names(section, keys).join(", ");
    ConfigError::Setting {
        key: section.to_owned(),
        place,
        what: format!("this is a section, [{section}], and no key; its keys are {keys}"),
    }
}

/// The keys of a section, each with it.
fn names(section: &str, keys: &DeValue<'_>) -> Vec<String> {
    let keys = keys.as_table().into_iter().flat_map(DeTable::keys);
    keys.map(|name| format!("{section}.{}", name.get_ref()))
        .collect()
}

fn variable_of(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "__").to_uppercase())
}
