//! Files that others on the machine may read or change, and files that are none.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
};

use super::fixture::{Fixture, refuses};
use crate::process::{Ended, Running, bot};

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

/// The bot with its token in this file.
fn with_token_file(fixture: &Fixture, file: &Path) -> Command {
    let mut command = fixture.run(&[]);
    command.env_remove("TELOXIDE_TOKEN");
    command.env("TELOXIDE_TOKEN_FILE", file);
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_others_can_read_is_refused() {
    let fixture = Fixture::new().await;
    let file = fixture.folder.path().join("token");
    fs::write(&file, "424242:AAfaultstest").unwrap();
    for mode in [0o666, 0o644, 0o602] {
        permit(&file, mode);
        let ended = Running::start(with_token_file(&fixture, &file)).ended();
        let advice = format!("chmod 600 {}", file.display());
        refuses(&ended, &["others on this machine", &advice]);
    }
    permit(&file, 0o400);
    let running = Running::start(with_token_file(&fixture, &file));
    running.prints("is running on");
    assert_eq!(running.stopped().code, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pipe_in_the_place_of_the_token_or_the_settings_is_refused() {
    let fixture = Fixture::new().await;
    let path = fixture.folder.path().join("pipe");
    pipe(&path);
    let token = Running::start(with_token_file(&fixture, &path)).ended();
    refuses(&token, &["token file", "it is no regular file"]);
    let settings = fixture.runs(&["--config", "pipe"]).ended();
    refuses(&settings, &["settings file pipe", "it is no regular file"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_or_a_folder_that_others_can_change_are_warned_of() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path();
    let settings = folder.join("bot.toml");
    fs::write(&settings, "[language]\ndefault = \"en\"\n").unwrap();
    let of_the_settings = "others on this machine can write the settings file bot.toml";
    let of_the_folder = "they can write in the folder .";
    let check =
        || -> Ended { Running::start(bot(folder, &["check", "--config", "bot.toml"])).ended() };

    let before = check();
    before.said();
    assert!(!before.stderr.contains("others"), "{before:?}");
    permit(&settings, 0o666);
    permit(folder, 0o777);
    let after = check();
    after.said();
    for warning in [of_the_settings, of_the_folder] {
        assert_eq!(after.stderr.matches(warning).count(), 1, "{after:?}");
    }
    let running = fixture.runs(&["--config", "bot.toml"]);
    running.logs(of_the_settings);
    running.logs(of_the_folder);
    assert_eq!(running.stopped().code, Some(0));
}
