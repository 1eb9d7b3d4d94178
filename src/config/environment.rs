//! Limits on environment variables, checked before they are parsed: the parser recurses as deep as a value nests.

use std::ffi::{OsStr, OsString};

use super::{ConfigError, PREFIX, fault::ENVIRONMENT};

/// The longest name and the longest value, in bytes.
const LONGEST: (usize, usize) = (100, 4096);

/// The deepest nesting of lists and tables; no setting needs more than two.
const DEEPEST: usize = 8;

/// How much of a name is quoted in an error.
const SHOWN: usize = 60;

/// Checks the length and the nesting of our variables.
///
/// # Errors
/// The first that exceeds a limit, with its name.
pub(super) fn check(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<(), ConfigError> {
    for (name, value) in variables {
        let Some(what) = is_ours(&name).then(|| fault(&name, &value)).flatten() else {
            continue;
        };
        let shown: String = name.to_string_lossy().chars().take(SHOWN).collect();
        return Err(ConfigError::Setting {
            key: shown.escape_debug().to_string(),
            place: ENVIRONMENT.to_owned(),
            what,
        });
    }
    Ok(())
}

fn fault(name: &OsStr, value: &OsStr) -> Option<String> {
    let (longest_name, longest_value) = LONGEST;
    if name.len() > longest_name {
        return Some("no setting has so long a name".to_owned());
    }
    if value.len() > longest_value {
        let length = value.len();
        return Some(format!(
            "its value has {length} bytes; allowed are {longest_value}"
        ));
    }
    (depth(&value.to_string_lossy()) > DEEPEST)
        .then(|| format!("its value has lists or tables more than {DEEPEST} deep in each other"))
}

/// The names are matched as the settings are: without regard to case.
fn is_ours(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
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

    fn checked(name: &str, value: &str) -> Result<(), ConfigError> {
        check([(name.into(), value.into())])
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
