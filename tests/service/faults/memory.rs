//! What the process has in its memory stays there: a core dump would hold the key, the token and whoever follows.

use std::{
    os::unix::process::ExitStatusExt,
    process::{Command, Stdio},
};

use super::fixture::{Fixture, until};

/// Where dumps are allowed, whatever the limits of whoever runs the test are.
const DUMPS_ALLOWED: &str = "ulimit -c unlimited && exec \"$@\"";

fn with_dumps(arguments: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", DUMPS_ALLOWED, "sh"]).args(arguments);
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn no_dump_of_the_memory_is_written() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path();
    let control = with_dumps(&["sh", "-c", "kill -QUIT $$"])
        .current_dir(folder)
        .status();
    if !control.unwrap().core_dumped() {
        println!("not tried: nothing dumps its memory here");
        return;
    }
    let mut command = with_dumps(&[env!("CARGO_BIN_EXE_hearing-bot"), "run"]);
    fixture.furnish(
        command
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    );
    let mut running = command.spawn().unwrap();
    fixture.telegram.says("owner", "/start");
    until(|| fixture.heard("owner", "") > 0).await;
    let quit = Command::new("kill")
        .args(["-QUIT", &running.id().to_string()])
        .status();
    assert!(quit.unwrap().success());
    let status = running.wait().unwrap();
    assert!(status.signal().is_some(), "{status}");
    assert!(!status.core_dumped(), "{status}");
}
