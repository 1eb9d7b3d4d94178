//! No room on the disk: nothing acknowledged is lost, nothing is sent that cannot be recorded, questions are answered as
//! long as that is possible, and everything goes on by itself once there is room.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::TimeDelta;
use hearing_bot::{
    clock::Clock,
    demo::telegram::{InjectedFault, PenaltyScope},
};

use super::fixture::{Fixture, until};
use crate::process::Running;

/// Whether this command ends well.
fn can(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

/// Sets how large a file of a running process may grow: a number of bytes, or `unlimited`.
fn limit(running: &Running, size: &str) {
    let id = running.id.to_string();
    let limited = can(
        "prlimit",
        &["--pid", &id, &format!("--fsize={size}:unlimited")],
    );
    assert!(limited, "the limit was not set");
}

/// What must hold after the day on which there was no room.
async fn everything_is_there(fixture: &Fixture, running: Running) {
    fixture.hears("follower", "ADJOURNED: ").await;
    fixture
        .hears("owner", "There is room on the disk again")
        .await;
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(fixture.heard("follower", "ADJOURNED: "), 1, "{ended:?}");
    assert_eq!(fixture.telegram.unread(), 0);
    assert!(fixture.telegram.unanswered().is_empty());
    assert!(
        ended
            .stderr
            .contains("there is room for the database again"),
        "{ended:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_may_not_grow_stops_nothing_for_good() {
    if !can("prlimit", &["--version"]) {
        println!("not tried: there is no prlimit here");
        return;
    }
    let fixture = Fixture::lived_in().await;
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture
        .says("owner", "/adjourn almaty-2025 | says the court")
        .await;

    limit(&running, "1");
    fixture.telegram.taps("owner", "Send").unwrap();
    running.logs("there is no room left for the database");
    fixture
        .hears("owner", "There is no room left on the disk")
        .await;
    fixture.telegram.says("reader", "/case almaty-2025");
    running.logs("updates cannot be kept; trying again");
    assert_eq!(fixture.heard("follower", "ADJOURNED: "), 0);

    limit(&running, "unlimited");
    fixture.hears("reader", "").await;
    everything_is_there(&fixture, running).await;
    fixture.check().said();
}

#[test]
fn a_tool_whose_files_may_not_grow_ends_with_a_sentence() {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/config/cases/almaty-2025.toml");
    for tool in [&["import", case][..], &["demo", "--quick"]] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -f 8 && exec \"$0\" \"$@\""]);
        command.arg(env!("CARGO_BIN_EXE_hearing-bot")).args(tool);
        command.current_dir(folder.path());
        let ended = Running::start(command).ended();
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(ended.stderr.contains("no room"), "{ended:?}");
    }
}

/// A notice that Telegram took only later, by which time there was no room for its claim.
struct Postponed {
    fixture: Fixture,
    running: Running,
}

impl Postponed {
    async fn notice() -> Self {
        let fixture = Fixture::lived_in().await;
        let running = fixture.runs(&[]);
        running.prints("is running on");
        let (retry_after, scope) = (2, PenaltyScope::Chat);
        let later = InjectedFault::TooMany { retry_after, scope };
        // Its clock stands, so that the penalty lasts.
        fixture.telegram.set_time(Clock::machine().now());
        fixture.telegram.fails_for("follower", later);
        fixture.adjourns().await;
        until(|| fixture.telegram.refused() > 0).await;
        // By the time of this answer the refusal is recorded.
        fixture.says("reader", "/start").await;
        Self { fixture, running }
    }

    /// Telegram takes it from now on; how often it left by the time that the owner would know of a full disk.
    async fn leaves(&self, is_time: impl AsyncFn()) -> usize {
        let later = Clock::machine().now() + TimeDelta::hours(1);
        self.fixture.telegram.set_time(later);
        is_time().await;
        self.fixture.heard("follower", "ADJOURNED: ")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_claimed_does_not_leave() {
    if !can("prlimit", &["--version"]) {
        println!("not tried: there is no prlimit here");
        return;
    }
    let postponed = Postponed::notice().await;
    limit(&postponed.running, "1");
    let left = postponed.leaves(async || {
        postponed
            .running
            .logs("there is no room left for the database");
        let alarm = "There is no room left on the disk";
        postponed.fixture.hears("owner", alarm).await;
    });
    assert_eq!(left.await, 0);

    limit(&postponed.running, "unlimited");
    everything_is_there(&postponed.fixture, postponed.running).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_sends_though_it_cannot_record_is_seen() {
    // Nothing keeps this one from recording; that it sends is what the test above would see.
    let postponed = Postponed::notice().await;
    let left = postponed.leaves(async || postponed.fixture.hears("follower", "ADJOURNED: ").await);
    assert_eq!(left.await, 1);
}

/// A folder on a disk of its own, seen by nobody but the bot on it: no right is needed, and nothing is left behind.
const ON_A_SMALL_DISK: &str = "mount -t tmpfs -o size=2m none disk && cp hearing-bot.db hearing-bot.key disk && cd disk \
                               && exec \"$0\" run";

/// What takes all the room there is.
struct Filler(PathBuf);

impl Filler {
    fn of(disk: &Path) -> Self {
        let path = disk.join("filler");
        let mut file = fs::File::create(&path).unwrap();
        // To the last byte that fits.
        while file.write_all(&[0; 512]).is_ok() {}
        Self(path)
    }

    fn goes(self) {
        fs::remove_file(self.0).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_nothing_for_good_and_questions_are_answered() {
    if !can("unshare", &["-rm", "mount", "-t", "tmpfs", "none", "/tmp"]) {
        println!("not tried: no disk can be mounted here");
        return;
    }
    let fixture = Fixture::lived_in().await;
    fs::create_dir(fixture.folder.path().join("disk")).unwrap();
    let mut command = Command::new("unshare");
    let binary = env!("CARGO_BIN_EXE_hearing-bot");
    command.args(["-rm", "sh", "-c", ON_A_SMALL_DISK, binary]);
    command.current_dir(fixture.folder.path());
    fixture.furnish(&mut command);
    let running = Running::start(command);
    running.prints("is running on");
    fixture
        .says("owner", "/adjourn almaty-2025 | says the court")
        .await;
    let folder = fixture.folder.path().strip_prefix("/").unwrap();
    let seen = PathBuf::from(format!("/proc/{}/root", running.id)).join(folder);

    until(|| seen.join("disk/hearing-bot.db.ballast").exists()).await;
    let filler = Filler::of(&seen.join("disk"));
    fixture.telegram.taps("owner", "Send").unwrap();
    running.logs("there is no room left for the database");
    fixture
        .hears("owner", "There is no room left on the disk")
        .await;
    // The reserve is enough for these. Under which name Telegram keeps the picture is stored by whoever asks next.
    for (reader, question) in [
        ("reader", "/case almaty-2025"),
        ("observer", "/timeline almaty-2025"),
        ("journalist", "/timeline almaty-2025"),
    ] {
        fixture.telegram.says(reader, question);
        fixture.hears(reader, "").await;
    }
    assert_eq!(
        fixture.telegram.photos().len(),
        1,
        "the second is sent by its name"
    );
    assert_eq!(fixture.heard("follower", "ADJOURNED: "), 0);

    filler.goes();
    everything_is_there(&fixture, running).await;
}

/// The same with so many bytes beside what lies there.
const ON_A_TIGHT_DISK: &str = "mount -t tmpfs -o size=$(($(cat hearing-bot.db hearing-bot.key | wc -c) + ROOM)) none disk && \
                               cp hearing-bot.db hearing-bot.key disk && cd disk && exec \"$0\" run";

/// Where there is hardly any room a start goes on, or says in one sentence what is full, where, and what to do.
#[tokio::test(flavor = "multi_thread")]
async fn a_start_on_a_tight_disk_goes_on_or_says_what_to_do() {
    if !can("unshare", &["-rm", "mount", "-t", "tmpfs", "none", "/tmp"]) {
        println!("not tried: no disk can be mounted here");
        return;
    }
    // The first start after an import writes more than others do.
    let fixture = Fixture::new().await;
    fs::create_dir(fixture.folder.path().join("disk")).unwrap();
    let mut refused = 0;
    for kib in (4..300).step_by(16).chain([400, 700, 1_500]) {
        let mut command = Command::new("unshare");
        let script = ON_A_TIGHT_DISK.replace("ROOM", &(kib << 10).to_string());
        command.args([
            "-rm",
            "sh",
            "-c",
            &script,
            env!("CARGO_BIN_EXE_hearing-bot"),
        ]);
        command.current_dir(fixture.folder.path());
        fixture.furnish(&mut command);
        let running = Running::start(command);
        if running.may_print("is running on") {
            assert_eq!(running.stopped().code, Some(0), "{kib} KiB");
        } else {
            let ended = running.ended();
            assert_eq!(ended.code, Some(1), "{kib} KiB: {ended:?}");
            let sentence = ended.stderr.lines().last().unwrap();
            for word in [
                "there is no room on the disk of the database",
                "hearing-bot.db",
                "Make some there",
            ] {
                assert!(sentence.contains(word), "{kib} KiB: {ended:?}");
            }
            refused += 1;
        }
    }
    assert!((1..20).contains(&refused), "{refused}");
}
