//! What the README shows is true: its conversation is played, its table of settings is complete.

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

#[test]
fn every_setting_is_in_the_table() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let defaults: toml::Table = toml::from_str(DEFAULTS).unwrap();
    for (section, keys) in &defaults {
        for key in keys.as_table().unwrap().keys() {
            assert!(
                readme.contains(&format!("`{section}.{key}`")),
                "{section}.{key} is missing"
            );
        }
    }
}
