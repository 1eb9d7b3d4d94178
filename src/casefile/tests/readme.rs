//! `config/cases/README.md` against the format: every key, every word, the lengths.

use serde::de::DeserializeOwned;

use crate::domain::{access::AccessStatus, language::Language, people};

use super::super::*;

const README: &str = include_str!("../../../config/cases/README.md");

/// What may stand there, as the reader lists it when something else does.
fn allowed<T: DeserializeOwned>(wrong: &str) -> Vec<String> {
    let Err(error) = toml::from_str::<T>(wrong) else {
        panic!("{wrong} is allowed")
    };
    let message = error.message().to_owned();
    let (_, listed) = message.split_once(", expected ").unwrap();
    let quoted = listed.split('`').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

fn keys<T: DeserializeOwned>() -> Vec<String> {
    allowed::<T>("zzz = 1")
}

/// The rows of one section's table, by their keys.
fn rows(section: &str) -> Vec<(String, String)> {
    let (_, rest) = README.split_once(&format!("\n## {section}\n")).unwrap();
    let section = rest.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|row| row.strip_prefix("| `"));
    rows.map(|row| row.split_once('`').unwrap())
        .map(|(key, rest)| (key.to_owned(), rest.to_owned()))
        .collect()
}

#[test]
fn explains_every_key_and_no_other() {
    let table = [
        ("The case", keys::<CaseFile>()),
        ("`[court]`", keys::<Court>()),
        ("`[stage]`", keys::<StageEntry>()),
        ("`[access]`", keys::<Access>()),
        ("`[verdict]`", keys::<VerdictEntry>()),
        ("`[[sources]]`", keys::<Source>()),
        ("`[[people]]`", keys::<Person>()),
        ("`[[custody]]`", keys::<CustodyEntry>()),
        ("`[[charges]]`", keys::<Charge>()),
        ("`[[hearings]]`", keys::<HearingEntry>()),
        ("`[[episodes]]`", keys::<Fact>()),
        ("`[[statements]]`", keys::<Statement>()),
        ("`[[related]]`", keys::<RelatedCase>()),
    ];
    let has_section = |key: &str| {
        let one = README.contains(&format!("\n## `[{key}]`\n"));
        one || README.contains(&format!("\n## `[[{key}]]`\n"))
    };
    for (section, mut keys) in table {
        // A table of the file has a section of its own.
        keys.retain(|key| section != "The case" || !has_section(key));
        let explained: Vec<String> = rows(section).into_iter().map(|(key, _)| key).collect();
        assert_eq!(explained, keys, "{section}");
    }
    assert_eq!(keys::<Words>(), ["en", "ru", "kk"]);
}

#[derive(Debug, Deserialize)]
struct Only<T> {
    #[expect(dead_code, reason = "it is never read: what is wrong with it is")]
    only: T,
}

#[test]
fn lists_every_word_that_is_allowed() {
    fn words<T: DeserializeOwned>() -> Vec<String> {
        allowed::<Only<T>>("only = 'zzz'")
    }
    let table = [
        ("The case", "listing", words::<Listing>()),
        ("`[stage]`", "stage", words::<Stage>()),
        ("`[access]`", "status", words::<AccessStatus>()),
        ("`[[people]]`", "role", words::<people::Part>()),
        ("`[[custody]]`", "status", words::<CustodyStatus>()),
        ("`[[hearings]]`", "status", words::<HearingStatus>()),
        ("`[[episodes]]`", "side", words::<people::Side>()),
        ("`[[statements]]`", "side", words::<people::Side>()),
    ];
    for (section, key, words) in table {
        let rows = rows(section);
        let (_, row) = rows.iter().find(|(name, _)| name == key).unwrap();
        let listed = row.split(" | ").nth(2).unwrap();
        let listed: Vec<&str> = listed.split('"').skip(1).step_by(2).collect();
        assert_eq!(listed, words, "{section} {key}");
    }
    for language in Language::ALL {
        assert!(README.contains(&format!("`{language}`")), "{language}");
    }
}
