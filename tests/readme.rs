//! What the README shows is true: its conversation is played, its settings are there; all settings are explained in the settings' own file.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use hearing_bot::{config::DEFAULTS, demo::terminal::first_stage};

const FENCE: &str = "```";

#[tokio::test]
async fn the_conversation_is_what_the_bot_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let start = readme.find("```text\n").unwrap() + "```text\n".len();
    let end = start + readme[start..].find(FENCE).unwrap();
    let shown = &readme[start..end];
    let mut stage = first_stage().await.unwrap();
    let said = stage.play(shown).await.unwrap();
    assert!(stage.left_undone().is_empty());
    stage.close().await;
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(
            path,
            format!("{}{said}{}", &readme[..start], &readme[end..]),
        )
        .unwrap();
    } else {
        assert_eq!(said, shown, "UPDATE_EXPECT=1 writes it; read the diff");
    }
}

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// Every setting, as its section and its key.
fn settings() -> Vec<(String, String)> {
    let defaults: toml::Table = toml::from_str(DEFAULTS).unwrap();
    let keys = defaults.into_iter().flat_map(|(section, keys)| {
        let keys = keys.as_table().unwrap().clone().into_iter();
        keys.map(move |(key, _)| (section.clone(), key))
    });
    keys.collect()
}

/// The settings that stand in `text` with no comment of their own right above them.
fn unexplained(text: &str, settings: &[(String, String)]) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let is_explained = |section: &str, key: &str| {
        let begins = lines
            .iter()
            .position(|line| *line == format!("[{section}]"));
        let rest = &lines[begins.unwrap()..];
        let stands = rest
            .iter()
            .position(|line| line.starts_with(&format!("{key} = ")));
        let above = rest[stands.unwrap() - 1];
        above
            .strip_prefix("# ")
            .is_some_and(|said| !said.trim().is_empty())
    };
    let missing = settings
        .iter()
        .filter(|(section, key)| !is_explained(section, key));
    missing
        .map(|(section, key)| format!("{section}.{key}"))
        .collect()
}

#[test]
fn every_setting_is_explained_where_it_stands() {
    let missing = unexplained(DEFAULTS, &settings());
    assert!(missing.is_empty(), "{missing:?}");
    let bare = "[store]\n# The file.\ndatabase = 1\nkey_file = 2\n";
    let keys = ["database", "key_file"].map(|key| ("store".to_owned(), key.to_owned()));
    assert_eq!(unexplained(bare, &keys), ["store.key_file"], "it is seen");
}

#[test]
fn the_table_of_the_readme_has_settings_that_are_there() {
    let readme = readme();
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `"));
    let keys: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    assert_eq!(keys.len(), 6, "{keys:?}");
    let settings = settings();
    for key in keys {
        let is_there = |(section, name): &(String, String)| key == format!("{section}.{name}");
        assert!(settings.iter().any(is_there), "{key}");
    }
}

#[test]
fn the_readme_is_short() {
    let length = readme().chars().count();
    assert!(length <= 7_000, "{length} characters");
}
