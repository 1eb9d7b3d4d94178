//! The environment's layer: variables within limits, checked before they are parsed: the parser recurses as deep as a value
//! nests.

use std::{borrow::Cow, ffi::OsString};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    ConfigError, PREFIX,
    keys::keys_of,
    setting::{COURT_LISTS, ENVIRONMENT, Setting, Source, shown},
};

/// The longest name and the longest value, in bytes.
const LONGEST: (usize, usize) = (100, 4096);

/// The deepest nesting of lists and tables; no setting needs more than two.
const DEEPEST: usize = 8;

/// One of our variables.
#[derive(Debug)]
pub(super) struct Variable {
    name: String,
    value: String,
}

/// Our variables, those of whole sections first.
///
/// # Errors
/// The first that exceeds a limit, is not in UTF-8 or stands there twice, with its name.
pub(super) fn read(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Vec<Variable>, ConfigError> {
    let mut ours: Vec<Variable> = Vec::new();
    for (name, value) in variables {
        let name = name.to_string_lossy().into_owned();
        if !is_ours(&name) {
            continue;
        }
        let value = read_value(&name, value).and_then(|value| {
            let is_same = |other: &&Variable| other.name.eq_ignore_ascii_case(&name);
            match ours.iter().find(is_same) {
                Some(other) => Err(format!("{} sets the same; leave one of them", other.name)),
                None => Ok(value),
            }
        });
        match value {
            Ok(value) => ours.push(Variable { name, value }),
            Err(what) => {
                return Err(ConfigError::Setting {
                    key: shown(&name),
                    place: ENVIRONMENT.to_owned(),
                    what,
                });
            }
        }
    }
    ours.sort_by_key(|variable| (variable.path().1.is_some(), variable.name.clone()));
    Ok(ours)
}

/// What they set.
///
/// # Errors
/// The first that sets what there is not.
pub(super) fn settings<'a>(
    variables: &'a [Variable],
    defaults: &DeTable<'_>,
) -> Result<Vec<Setting<'a>>, ConfigError> {
    let mut settings = Vec::new();
    for variable in variables {
        let source = Source::Variable(&variable.name);
        let (section, name) = variable.path();
        if section == COURT_LISTS {
            return Err(ConfigError::Setting {
                key: shown(&variable.name),
                place: ENVIRONMENT.to_owned(),
                what: "a mapping of a court list stands in a file of settings only".to_owned(),
            });
        }
        let known = defaults.get(section.as_str()).map(Spanned::get_ref);
        let default = match &name {
            Some(name) => known.and_then(|known| known.get(name.as_str())),
            None => None,
        };
        let is_text = default.is_some_and(|default| default.get_ref().is_str());
        let value = parsed(&variable.value, is_text);
        let (section, value) = match name {
            Some(name) => {
                let nowhere = 0..0;
                let mut keys = DeTable::new();
                keys.insert(Spanned::new(nowhere.clone(), Cow::Owned(name)), value);
                (section, Spanned::new(nowhere, DeValue::Table(keys)))
            }
            None => (section, value),
        };
        let section = Spanned::new(0..0, Cow::Owned(section));
        settings.extend(keys_of(section, value, source, defaults)?);
    }
    Ok(settings)
}

impl Variable {
    /// The section that it names, and the key.
    fn path(&self) -> (String, Option<String>) {
        let path = self.name[PREFIX.len()..].to_ascii_lowercase();
        match path.split_once("__") {
            Some((section, name)) => (section.to_owned(), Some(name.to_owned())),
            None => (path, None),
        }
    }
}

/// A value as TOML has it, or else a bare word. Where a text belongs, only lists and tables are no bare words.
fn parsed(value: &str, is_text: bool) -> Spanned<DeValue<'_>> {
    let value = value.trim();
    let bare = || Spanned::new(0..value.len(), DeValue::String(value.into()));
    match DeValue::parse(value) {
        Ok(parsed) if !is_text || value.starts_with(['"', '\'', '[', '{']) => parsed,
        Ok(_) | Err(_) => bare(),
    }
}

fn read_value(name: &str, value: OsString) -> Result<String, String> {
    let (longest_name, longest_value) = LONGEST;
    if name.len() > longest_name {
        return Err("no setting has so long a name".to_owned());
    }
    let length = value.len();
    if length > longest_value {
        return Err(format!(
            "its value has {length} bytes; allowed are {longest_value}"
        ));
    }
    let Ok(value) = value.into_string() else {
        return Err("its value is not in UTF-8".to_owned());
    };
    if depth(&value) > DEEPEST {
        return Err(format!(
            "its value has lists or tables more than {DEEPEST} deep in each other"
        ));
    }
    Ok(value)
}

/// The names are matched as the settings are: without regard to case.
fn is_ours(name: &str) -> bool {
    let start = name.get(..PREFIX.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
}

fn depth(value: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for letter in value.chars() {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(name: &str, value: &str) -> Result<Vec<Variable>, ConfigError> {
        read([(name.into(), value.into())])
    }

    #[test]
    fn what_is_too_deep_or_too_long_is_refused_by_its_name() {
        for (name, value) in [
            ("HEARING_BOT__X", "[".repeat(4000)),
            ("HEARING_BOT__EDITORS__OWNERS", "{a=".repeat(1000)),
            ("hearing_bot__editors__owners", "[{".repeat(9)),
            ("HEARING_BOT__COURT__HOLIDAYS", "x".repeat(5000)),
        ] {
            let refused = checked(name, &value).unwrap_err().to_string();
            assert!(refused.contains(name), "{refused}");
            assert!(refused.len() < 300, "{refused}");
        }
        let long = format!("HEARING_BOT__{}", "A__".repeat(10_000));
        let refused = checked(&long, "1").unwrap_err().to_string();
        assert!(refused.len() < 300, "{refused}");
    }

    #[test]
    fn what_a_setting_may_need_is_not() {
        let owners = format!("[{}]", vec!["1234567890"; 300].join(", "));
        for (name, value) in [
            ("HEARING_BOT__EDITORS__OWNERS", owners.as_str()),
            (
                "HEARING_BOT__COURT__HOLIDAYS",
                "[\"--01-01\", \"2026-05-27\"]",
            ),
            ("HEARING_BOT__DELIVERY", "{undo_seconds=0}"),
            ("SOMETHING_ELSE", "[[[[[[[[[[[[[[["),
        ] {
            checked(name, value).unwrap();
        }
    }
}
