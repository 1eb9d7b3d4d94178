//! The binary as its user starts it: a folder, an environment, signals. Telegram is the small one, on loopback.
#![expect(
    clippy::disallowed_methods,
    reason = "a test waits by the machine's clock"
)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "a test says what it could not try")]

#[path = "service/courts.rs"]
mod courts;
#[path = "service/faults/mod.rs"]
mod faults;
#[path = "service/kill/mod.rs"]
mod kill;
#[path = "service/lists.rs"]
mod lists;
#[path = "service/process.rs"]
mod process;

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta};
use expect_test::expect;
use hearing_bot::{
    demo::{
        telegram::{InjectedFault, Outage, PenaltyScope, Telegram},
        terminal::{FIRST_CASE, first_case},
    },
    store::{Purpose, Store},
};
use process::{Ended, Running, bot, outcome};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config/cases/almaty-2025.toml");
const TOKEN: &str = "424242:AAservicetest";

/// A folder of its own for the database and the key, as the defaults name them.
fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn import(folder: &Path) -> Ended {
    outcome(folder, &["import", CASE])
}

/// `run` with a token, against this Telegram.
fn run(folder: &Path, url: &str, more: &[(&str, &str)]) -> Running {
    let mut bot = bot(folder, &["run"]);
    bot.env("TELOXIDE_TOKEN", TOKEN)
        .env("TELOXIDE_API_URL", url)
        .envs(more.iter().copied());
    Running::start(bot)
}

/// It ended with one sentence on what is wrong, and nothing else.
fn refuses(ended: &Ended, words: &[&str]) {
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert_eq!(ended.stdout, "", "{ended:?}");
    let said: Vec<&str> = ended.stderr.lines().collect();
    let [sentence] = said.as_slice() else {
        panic!("one line: {ended:?}")
    };
    for word in words {
        assert!(sentence.contains(word), "{word}: {sentence}");
    }
}

#[test]
fn run_without_a_token_says_how_to_get_one_and_that_the_demo_needs_none() {
    let folder = folder();
    let ended = outcome(folder.path(), &["run"]);
    refuses(
        &ended,
        &["@BotFather", "TELOXIDE_TOKEN", "hearing-bot demo"],
    );
    assert!(!folder.path().join("hearing-bot.db").exists());
}

#[test]
fn one_fault_in_one_file_stops_an_import() {
    let folder = folder();
    let bad = folder.path().join("bad.toml");
    fs::write(&bad, FIRST_CASE.replace("[\"tagai\"]", "[\"nobody\"]")).unwrap();
    let ended = outcome(folder.path(), &["import", CASE, bad.to_str().unwrap()]);
    refuses(&ended, &["bad.toml:", "lawyer_for[0]", "`nobody`", "tagai"]);
    let exported = outcome(folder.path(), &["export", "almaty-2025"]);
    refuses(&exported, &["there is no database", "import"]);
}

#[test]
fn a_case_goes_in_and_comes_out() {
    let folder = folder();
    let first = import(folder.path());
    let said = first.said();
    assert!(
        said.starts_with("almaty-2025: imported, with its history; this machine’s clock says 20")
            && said.ends_with(" UTC\n"),
        "{said}"
    );
    let exported = outcome(folder.path(), &["export", "almaty-2025"]);
    assert_eq!(exported.said(), first_case().to_toml());
    let again = import(folder.path());
    assert_eq!(
        again.said(),
        "almaty-2025: its people, charges and texts are as in the file now\n"
    );
    let changed = folder.path().join("changed.toml");
    let later = FIRST_CASE.replace("as_of = \"2026-02-25\"", "as_of = \"2026-03\"");
    fs::write(&changed, later.replace("\"closed\"", "\"open\"")).unwrap();
    let differs = outcome(folder.path(), &["import", changed.to_str().unwrap()]);
    assert!(differs.said().contains("access to the court room differs"));
    let exported = outcome(folder.path(), &["export", "almaty-2025"]);
    assert_eq!(exported.said(), first_case().to_toml(), "left alone");
    fs::write(&changed, later).unwrap();
    outcome(folder.path(), &["import", changed.to_str().unwrap()]).said();
    let exported = outcome(folder.path(), &["export", "almaty-2025"]);
    assert!(exported.said().contains("\nas_of = \"2026-03\"\n"));
    let twice = folder.path().join("twice.toml");
    let renamed = FIRST_CASE.replace("\"almaty-2025\"", "\"tagai-and-others\"");
    fs::write(&twice, renamed).unwrap();
    let duplicate = outcome(folder.path(), &["import", twice.to_str().unwrap()]);
    assert!(
        duplicate
            .said()
            .contains("it may be the same case as almaty-2025: it is against the same people"),
    );
    let unknown = outcome(folder.path(), &["export", "astana-2024"]);
    refuses(&unknown, &["there is no case `astana-2024`"]);
}

#[test]
fn check_looks_at_files_and_database() {
    let folder = folder();
    let no_database = outcome(folder.path(), &["check"]);
    refuses(&no_database, &["there is no database hearing-bot.db yet"]);
    let only_a_file = outcome(folder.path(), &["check", CASE]);
    assert!(only_a_file.said().contains("there is no database"));
    assert!(!folder.path().join("hearing-bot.db").exists());
    import(folder.path()).said();
    let all = outcome(folder.path(), &["check", CASE]);
    assert!(all.said().contains("hearing-bot.db are in order"));
    let bad = folder.path().join("bad.toml");
    fs::write(&bad, "slug = 'Bad'").unwrap();
    refuses(
        &outcome(folder.path(), &["check", "bad.toml"]),
        &["bad.toml:1: slug: "],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn check_beside_somebody_who_has_just_written_finds_nothing_wrong() {
    let folder = folder();
    import(folder.path()).said();
    let (database, key) = (
        folder.path().join("hearing-bot.db"),
        folder.path().join("hearing-bot.key"),
    );
    let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let later = DateTime::UNIX_EPOCH + TimeDelta::days(1);
    store.outbox().keep_penalty(None, later).await.unwrap();
    let log = folder.path().join("hearing-bot.db-wal");
    let written = fs::metadata(&log).unwrap().len();
    assert!(written > 0);
    for tool in [
        &["check"][..],
        &["roles", "list"],
        &["export", "almaty-2025"],
    ] {
        let ended = outcome(folder.path(), tool);
        ended.said();
        let log = |level| ended.stderr.contains(level);
        assert!(!log("WARN") && !log("ERROR"), "{tool:?}: {ended:?}");
    }
    assert_eq!(
        fs::metadata(&log).unwrap().len(),
        written,
        "theirs to empty"
    );
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_telegram_refuses_is_told_at_once() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    telegram.outage(Outage::RefusesToken);
    // Whatever year it is, nothing is asked for.
    let none = [("HEARING_BOT__COURT__DAYS_OF_REST", "[]")];
    let ended = run(folder.path(), &telegram.url(), &none).ended();
    refuses(&ended, &["does not accept the token", "@BotFather"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_reaches_who_follows_and_a_signal_stops_the_bot_in_order() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    for name in ["owner", "follower"] {
        telegram.speaks(name, "en");
    }
    let (owner, follower) = (telegram.id_of("owner"), telegram.id_of("follower"));
    let settings = folder.path().join("my.toml");
    let text =
        "[store]\ndatabase = \"my.db\"\nkey_file = \"my.key\"\n[delivery]\nundo_seconds = 0\n";
    fs::write(&settings, text).unwrap();
    let imported = outcome(folder.path(), &["import", "--config", "my.toml", CASE]);
    imported.said();

    let mut bot = bot(folder.path(), &["run", "--config", "my.toml"]);
    bot.env("TELOXIDE_TOKEN", TOKEN)
        .env("TELOXIDE_API_URL", telegram.url())
        .env("HEARING_BOT__EDITORS__OWNERS", format!("[{owner}]"));
    let running = Running::start(bot);
    let greeting = running.prints("is running on my.db.\n");
    assert!(!greeting.contains("/claim"), "{greeting}");

    telegram.says("follower", "/follow almaty-2025");
    telegram.settled("follower").await.unwrap();
    telegram.says("owner", "/adjourn almaty-2025 | says the court");
    telegram.settled("owner").await.unwrap();
    telegram.taps("owner", "Send").unwrap();
    telegram.settled("owner").await.unwrap();
    hears(&telegram, "follower", "ADJOURNED: ").await;

    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("stopping"), "{ended:?}");
    let printed = format!("{}{}", ended.stdout, ended.stderr);
    for secret in [&owner.to_string(), &follower.to_string(), TOKEN] {
        assert!(!printed.contains(secret), "{printed}");
    }
    assert!(
        telegram.surprises().is_empty(),
        "{:?}",
        telegram.surprises()
    );
    assert_eq!(telegram.unread(), 0);

    let lived = outcome(
        folder.path(),
        &["export", "--config", "my.toml", "almaty-2025"],
    );
    let last = "no = 2\nday = 2026-02-27\nstatus = \"adjourned\"\nnote = ";
    assert!(lived.said().contains(last), "{lived:?}");
    outcome(folder.path(), &["check", "--config", "my.toml"]).said();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_was_killed_starts_again_and_knows_what_it_answered() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    telegram.speaks("follower", "en");
    let first = run(folder.path(), &telegram.url(), &[]);
    first.prints("is running on");
    telegram.says("follower", "/follow almaty-2025");
    telegram.settled("follower").await.unwrap();
    first.killed();

    let second = run(folder.path(), &telegram.url(), &[]);
    second.prints("is running on");
    telegram.says("follower", "/following");
    telegram.settled("follower").await.unwrap();
    let messages = telegram.messages_of("follower");
    let last = messages.last().unwrap();
    assert!(last.text.contains("five men"), "{last:?}");
    assert_eq!(second.stopped().code, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_telegram_does_not_answer_is_left_in_doubt_by_a_stop() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    let owner = telegram.id_of("owner");
    let owners = format!("[{owner}]");
    let settings = [
        ("HEARING_BOT__EDITORS__OWNERS", owners.as_str()),
        ("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0"),
        ("HEARING_BOT__DELIVERY__QUARANTINE_SECONDS", "18"),
    ];
    for name in ["owner", "follower"] {
        telegram.speaks(name, "en");
    }
    let first = run(folder.path(), &telegram.url(), &settings);
    first.prints("is running on");
    telegram.says("follower", "/follow almaty-2025");
    telegram.settled("follower").await.unwrap();
    telegram.fails_for("follower", InjectedFault::Slow(Duration::from_secs(60)));
    telegram.says("owner", "/adjourn almaty-2025 | says the court");
    telegram.settled("owner").await.unwrap();
    telegram.taps("owner", "Send").unwrap();
    hears(&telegram, "follower", "ADJOURNED: ").await;
    // Within eight seconds, or the test fails.
    let ended = first.stopped_by("-INT");
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("sent again after"), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_telegram_asked_to_wait_outlives_a_kill_also_where_it_was_an_answer() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    telegram.speaks("follower", "en");
    let first = run(folder.path(), &telegram.url(), &[]);
    first.prints("is running on");
    // Of whoever only asks nothing is kept.
    telegram.says("follower", "/follow almaty-2025");
    telegram.settled("follower").await.unwrap();
    let wait = InjectedFault::TooMany {
        retry_after: 600,
        scope: PenaltyScope::Chat,
    };
    telegram.fails_for("follower", wait);
    telegram.says("follower", "/cases");
    let (database, key) = (
        folder.path().join("hearing-bot.db"),
        folder.path().join("hearing-bot.key"),
    );
    let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let begun = Instant::now();
    while store
        .outbox()
        .penalties(hearing_bot::clock::Clock::machine().now())
        .await
        .unwrap()
        .is_empty()
    {
        // The delivery looks again by itself after a minute: too late for a kill before that.
        assert!(begun.elapsed() < Duration::from_secs(30), "it was not kept");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    store.close().await;
    first.killed();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_telegram_does_not_take_goes_out_as_plain_text_and_the_owner_hears_of_it() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    let owners = format!("[{}]", telegram.id_of("owner"));
    for name in ["owner", "follower"] {
        telegram.speaks(name, "en");
    }
    let settings = [("HEARING_BOT__EDITORS__OWNERS", owners.as_str())];
    let running = run(folder.path(), &telegram.url(), &settings);
    running.prints("is running on");
    telegram.says("owner", "/start");
    telegram.settled("owner").await.unwrap();
    let unparsable = "Bad Request: ENTITY_BOUNDS_INVALID";
    telegram.fails_for("follower", InjectedFault::Refused(unparsable));
    telegram.says("follower", "/case almaty-2025");
    hears(&telegram, "follower", "The case of five men").await;
    hears(&telegram, "owner", "refuses some of my messages").await;
    let ended = running.stopped();
    assert!(ended.stderr.contains("please report this as a bug"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_owner_a_code_makes_one_and_only_one() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    for name in ["owner", "other"] {
        telegram.speaks(name, "en");
    }
    let running = run(folder.path(), &telegram.url(), &[]);
    running.prints("/claim and the code that is in hearing-bot.db.claim");
    let file = folder.path().join("hearing-bot.db.claim");
    let code = fs::read_to_string(&file).unwrap().trim().to_owned();
    assert_eq!(code.len(), 8, "{code}");
    assert_eq!(mode(&file), 0o600);
    for name in ["owner", "other"] {
        telegram.says(name, &format!("/claim {code}"));
        telegram.settled(name).await.unwrap();
    }
    let is_owner = |name| {
        let messages = telegram.messages_of(name);
        messages
            .iter()
            .any(|it| it.text.contains("You are the owner now"))
    };
    assert!(is_owner("owner"), "{:?}", telegram.messages_of("owner"));
    assert!(!is_owner("other"), "{:?}", telegram.messages_of("other"));
    assert!(!file.exists(), "it has been used");
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0));
    let printed = format!("{}{}", ended.stdout, ended.stderr);
    assert!(
        !printed.contains(&code),
        "no terminal, but a log: {printed}"
    );

    let again = run(folder.path(), &telegram.url(), &[]);
    let greeting = again.prints("is running on");
    assert_eq!(again.stopped().code, Some(0));
    assert!(!greeting.contains("/claim"), "{greeting}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_listed_and_taken_away_beside_the_running_bot() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    for name in ["owner", "second"] {
        telegram.speaks(name, "en");
    }
    let ids = ["owner", "second"].map(|name| telegram.id_of(name));
    let [owner, second] = ids;
    let owners = format!("[{owner}, {second}]");
    let named = [("HEARING_BOT__EDITORS__OWNERS", owners.as_str())];
    let nobody = outcome(folder.path(), &["roles", "list"]);
    assert!(nobody.said().contains("nobody has a role"), "{nobody:?}");

    let first = run(folder.path(), &telegram.url(), &named);
    first.prints("is running on");
    for name in ["owner", "second"] {
        telegram.says(name, "/start");
        telegram.settled(name).await.unwrap();
    }
    assert_eq!(first.stopped().code, Some(0));
    let running = run(folder.path(), &telegram.url(), &named);
    running.prints("is running on");
    let listed = outcome(folder.path(), &["roles", "list"]);
    for id in ids {
        let line = format!("{id}\towner\tsettings\n");
        assert!(listed.said().contains(&line), "{listed:?}");
    }
    hears_menu(&telegram, "second").await;

    telegram.says("second", "/adjourn almaty-2025 | says the court");
    telegram.settled("second").await.unwrap();
    telegram.taps("second", "Send").unwrap();
    telegram.settled("second").await.unwrap();
    let id = second.to_string();
    // The settings of this command name nobody any more; those of the running bot still do.
    let revoked = outcome(folder.path(), &["roles", "revoke", &id]);
    let said = revoked.said();
    assert!(said.contains("no longer: owner (settings)"), "{said}");
    assert!(said.contains("changes that waited 1"), "{said}");
    for line in ["/undo", "/adjourn almaty-2025 | says the court"] {
        telegram.says("second", line);
        telegram.settled("second").await.unwrap();
        let last = telegram.messages_of("second").pop().unwrap();
        assert!(last.text.contains("for editors"), "{last:?}");
    }
    assert!(!is_offered_post(&telegram, "second"), "everybody's again");
    let mut lists = bot(folder.path(), &["roles", "list"]);
    lists.env("HEARING_BOT__EDITORS__OWNERS", &owners);
    let until_then = format!("{id}\towner\tsettings, from the next start on\n");
    let listed = Running::start(lists).ended();
    assert!(listed.said().contains(&until_then), "{listed:?}");
    let again = outcome(folder.path(), &["roles", "revoke", &id]);
    refuses(&again, &[&id, "has no role", "roles list"]);

    let mut names = bot(folder.path(), &["roles", "revoke", &owner.to_string()]);
    names.env("HEARING_BOT__EDITORS__OWNERS", &owners);
    let named = Running::start(names).ended();
    assert!(named.said().contains("set in the environment"), "{named:?}");
    assert_eq!(running.stopped().code, Some(0));
    let listed = outcome(folder.path(), &["roles", "list"]);
    assert!(listed.said().contains("nobody has a role"), "{listed:?}");

    let last = run(folder.path(), &telegram.url(), &[]);
    last.prints("There is no owner yet");
    assert_eq!(last.stopped().code, Some(0));
    assert!(telegram.surprises().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_made_is_for_its_owner_alone_and_the_keys_place_is_told() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    let beside = "hearing-bot.key lies on the same disk as the database hearing-bot.db";
    let imported = import(folder.path());
    assert!(imported.stderr.contains(beside), "{imported:?}");
    let running = run(folder.path(), &telegram.url(), &[]);
    running.prints(&format!("Note: the key file {beside}"));
    running.logs("The key is on the same disk as the database");
    let ballast = folder.path().join("hearing-bot.db.ballast");
    let began = Instant::now();
    while !ballast.exists() {
        assert!(began.elapsed() < process::PATIENCE, "no ballast");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    let names: Vec<String> = files
        .iter()
        .map(|file| file.as_ref().unwrap().file_name().into_string().unwrap())
        .collect();
    for made in [
        "db",
        "db-wal",
        "db-shm",
        "db.lock",
        "db.ballast",
        "db.claim",
        "key",
    ] {
        assert!(names.contains(&format!("hearing-bot.{made}")), "{names:?}");
    }
    for file in files {
        let path = file.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    assert_eq!(running.stopped().code, Some(0));

    let memory = Path::new("/dev/shm");
    let is_another = |place: &Path| {
        let device = |path: &Path| fs::metadata(path).unwrap().dev();
        place.is_dir() && device(place) != device(folder.path())
    };
    if is_another(memory) {
        let away = tempfile::tempdir_in(memory).unwrap();
        let key = away.path().join("bot.key");
        fs::copy(folder.path().join("hearing-bot.key"), &key).unwrap();
        let key = [("HEARING_BOT__STORE__KEY_FILE", key.to_str().unwrap())];
        let running = run(folder.path(), &telegram.url(), &key);
        running.prints("is running on");
        let ended = running.stopped();
        assert!(!ended.stderr.contains("same disk"), "{ended:?}");
    }
}

/// As somebody set it up: it is no news for an owner's chat.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_beside_the_database_is_said_to_whoever_looks() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path());
    telegram.speaks("owner", "en");
    let owners = format!("[{}]", telegram.id_of("owner"));
    let settings = [("HEARING_BOT__EDITORS__OWNERS", owners.as_str())];
    let running = run(folder.path(), &telegram.url(), &settings);
    let title = "The key is on the same disk as the database";
    running.logs(title);
    telegram.says("owner", "/status");
    hears(&telegram, "owner", &format!("Now: {title}")).await;
    assert_eq!(running.stopped().code, Some(0));
    let messages = telegram.messages_of("owner");
    let told = messages.iter().filter(|it| it.text.starts_with(title));
    assert_eq!(told.count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_can_read_is_refused_with_what_to_do() {
    let folder = folder();
    import(folder.path()).said();
    for name in ["hearing-bot.db", "hearing-bot.key"] {
        let file = folder.path().join(name);
        for mode in [0o666, 0o640, 0o604] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            let advice = format!("{name} (a disk that knows no such rights");
            let words = [
                "others on this machine can read or write",
                "chmod 600 ",
                &advice,
            ];
            refuses(
                &run(folder.path(), "http://127.0.0.1:1", &[]).ended(),
                &words,
            );
            for tool in [
                &["export", "almaty-2025"][..],
                &["import", CASE],
                &["roles", "list"],
                &["roles", "revoke", "1"],
                &["check"],
            ] {
                refuses(&outcome(folder.path(), tool), &words);
            }
        }
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    outcome(folder.path(), &["check"]).said();
}

#[test]
fn a_plain_way_that_leads_far_is_warned_of() {
    let folder = folder();
    import(folder.path()).said();
    let far = [("TELOXIDE_API_URL", "http://telegram.invalid")];
    let running = run(folder.path(), "", &far);
    running.logs("everybody on the way can read the token");
    assert_eq!(running.stopped().code, Some(0));
    let mut check = bot(folder.path(), &["check"]);
    check.envs(far);
    let checked = Running::start(check).ended();
    checked.said();
    assert!(
        checked.stderr.contains("everybody on the way"),
        "{checked:?}"
    );
    let near = outcome(folder.path(), &["check"]);
    assert!(!near.stderr.contains("everybody on the way"), "{near:?}");
}

/// Waits until somebody is offered an editor's menu.
async fn hears_menu(telegram: &Telegram, name: &str) {
    let began = Instant::now();
    while !is_offered_post(telegram, name) {
        assert!(began.elapsed() < process::PATIENCE, "no menu for {name}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn is_offered_post(telegram: &Telegram, name: &str) -> bool {
    let menu = telegram.menu_of(name);
    menu.iter().any(|line| line.starts_with("/post:"))
}

fn mode(file: &Path) -> u32 {
    fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_bot_on_the_same_database_is_refused() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    let first = run(folder.path(), &telegram.url(), &[]);
    first.prints("is running on");
    let second = run(folder.path(), &telegram.url(), &[]).ended();
    refuses(
        &second,
        &["hearing-bot.db. Stop it first: two would send everything twice"],
    );
    assert_eq!(first.stopped().code, Some(0));
}

#[test]
fn a_key_of_another_database_is_refused() {
    let (folder, other) = (folder(), folder());
    for folder in [&folder, &other] {
        import(folder.path()).said();
    }
    let key = |folder: &TempDir| folder.path().join("hearing-bot.key");
    fs::copy(key(&other), key(&folder)).unwrap();
    let ended = run(folder.path(), "http://127.0.0.1:1", &[]).ended();
    refuses(&ended, &["hearing-bot.key does not belong to the database"]);
}

#[test]
fn a_database_that_cannot_be_written_is_refused() {
    let folder = folder();
    let nowhere = [("HEARING_BOT__STORE__DATABASE", "nowhere/bot.db")];
    let ended = run(folder.path(), "http://127.0.0.1:1", &nowhere).ended();
    refuses(
        &ended,
        &[
            "nowhere/bot.db cannot be opened for writing",
            "[store] database",
        ],
    );
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    let folder = folder();
    import(folder.path()).said();
    let file = folder.path().join("hearing-bot.db");
    let pool = sqlx::SqlitePool::connect(file.to_str().unwrap())
        .await
        .unwrap();
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (99991231235959, 'later', true, x'00', 0)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    let ended = run(folder.path(), "http://127.0.0.1:1", &[]).ended();
    refuses(
        &ended,
        &["was written by a newer hearing-bot", "nothing was changed"],
    );
}

#[test]
fn with_no_network_it_keeps_trying_says_so_and_can_be_stopped() {
    let folder = folder();
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let running = run(folder.path(), &format!("http://{closed}"), &[]);
    running.logs("Telegram cannot be reached yet");
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(!ended.stderr.contains(TOKEN), "{ended:?}");
    assert!(
        !ended.stderr.contains('\u{1b}'),
        "colours only for a terminal: {ended:?}"
    );
}

#[test]
fn a_telegram_that_never_answers_does_not_delay_the_stop() {
    let folder = folder();
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let running = run(folder.path(), &url, &[]);
    let _asked = silent.accept().unwrap();
    assert_eq!(running.stopped().code, Some(0));
}

#[test]
fn the_demo_plays_to_its_end_without_a_token() {
    let folder = folder();
    let ended = outcome(folder.path(), &["demo", "--quick"]);
    let said = ended.said();
    assert!(said.contains("(Wed 25 Feb 2026, 18:40)"), "{said}");
    assert!(said.contains("(observer: 1 tap since /start)"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broadcast_that_may_cost_something_says_so_before_and_nothing_else_costs() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    for name in ["owner", "follower"] {
        telegram.speaks(name, "en");
    }
    let owners = format!("[{}]", telegram.id_of("owner"));
    let (url, passed) = tap(telegram.url()).await;
    let running = run(
        folder.path(),
        &url,
        &[
            ("HEARING_BOT__EDITORS__OWNERS", &owners),
            ("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0"),
            ("HEARING_BOT__DELIVERY__ALLOW_PAID_BROADCAST", "true"),
        ],
    );
    running.prints("is running on");
    telegram.says("follower", "/follow almaty-2025");
    telegram.settled("follower").await.unwrap();
    telegram.says("owner", "/adjourn almaty-2025 | says the court");
    telegram.settled("owner").await.unwrap();
    hears(&telegram, "owner", "at most 1 Star").await;
    let flag = "\"allow_paid_broadcast\":true";
    assert!(!passed.lock().unwrap().contains(flag), "an answer costs");
    telegram.taps("owner", "Send").unwrap();
    hears(&telegram, "follower", "ADJOURNED: ").await;
    assert_eq!(passed.lock().unwrap().matches(flag).count(), 1);
    assert_eq!(running.stopped().code, Some(0));
    assert!(telegram.surprises().is_empty());
}

/// A way to this address on which everything that is sent there is written down.
async fn tap(url: String) -> (String, Arc<Mutex<String>>) {
    use tokio::{io::AsyncReadExt, io::AsyncWriteExt, net};
    let address = url
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let listener = net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let here = format!("http://{}", listener.local_addr().unwrap());
    let passed = Arc::new(Mutex::new(String::new()));
    let written = Arc::clone(&passed);
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let (mut from_bot, mut to_bot) = near.into_split();
            let far = net::TcpStream::connect(&address).await.unwrap();
            let (mut from_telegram, mut to_telegram) = far.into_split();
            tokio::spawn(async move {
                let _ = tokio::io::copy(&mut from_telegram, &mut to_bot).await;
            });
            let written = Arc::clone(&written);
            tokio::spawn(async move {
                let mut some = [0; 16_384];
                while let Ok(read @ 1..) = from_bot.read(&mut some).await {
                    let text = String::from_utf8_lossy(&some[..read]);
                    written.lock().unwrap().push_str(&text);
                    if to_telegram.write_all(&some[..read]).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    (here, passed)
}

/// Waits until a message with these words stands in a chat; a look at the bot between two looks at the chat.
async fn hears(telegram: &Telegram, name: &str, words: &str) {
    let began = std::time::Instant::now();
    loop {
        let messages = telegram.messages_of(name);
        if messages.iter().any(|message| message.text.contains(words)) {
            return;
        }
        assert!(began.elapsed() < process::PATIENCE, "{messages:?}");
        telegram.settled(name).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_leads_from_an_update_to_its_broadcast_and_names_nobody() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    import(folder.path()).said();
    let people = ["yerlan", "zhuldyz", "mukhtar"];
    for name in people {
        telegram.speaks(name, "en");
    }
    let owners = format!("[{}]", telegram.id_of("yerlan"));
    let settings = [
        ("HEARING_BOT__EDITORS__OWNERS", owners.as_str()),
        ("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0"),
    ];
    let running = run(folder.path(), &telegram.url(), &settings);
    running.prints("is running on");
    for name in ["zhuldyz", "mukhtar"] {
        telegram.says(name, "/follow almaty-2025");
        telegram.settled(name).await.unwrap();
    }
    let unheard_of = InjectedFault::Refused("Bad Request: nobody has heard of this");
    telegram.fails_for("mukhtar", unheard_of);
    telegram.fails_for("mukhtar", unheard_of);
    telegram.says("yerlan", "/adjourn almaty-2025 | says the court");
    telegram.settled("yerlan").await.unwrap();
    telegram.taps("yerlan", "Send").unwrap();
    telegram.settled("yerlan").await.unwrap();
    hears(&telegram, "zhuldyz", "ADJOURNED: ").await;
    running.logs("a notice could not be delivered");
    let log = running.stopped().stderr;

    let line = |words: &[&str]| {
        let mut lines = log.lines();
        let found = lines.find(|line| words.iter().all(|word| line.contains(word)));
        found.unwrap_or_else(|| panic!("no line with {words:?} in:\n{log}"))
    };
    let field = |line: &str, name: &str| {
        let (_, value) = line.split_once(&format!("{name}=")).unwrap();
        let ends = |c: char| !c.is_ascii_digit();
        format!("{name}={}", value.split(ends).next().unwrap())
    };
    let case = "case=almaty-2025";
    let posted = line(&["a change is posted", case, "update{update="]);
    let posting = field(posted, "posting");
    let released = line(&["a change is released", case, &posting]);
    let (revision, broadcast) = (field(released, "revision"), field(released, "broadcast"));
    line(&["every follower has a notice", &broadcast]);
    let failure = "a notice could not be delivered";
    line(&[failure, &broadcast, case, &revision]);
    assert_eq!(log.matches(failure).count(), 1, "{log}");

    let ids = people.map(|name| telegram.id_of(name).to_string());
    let ids = ids.iter().map(String::as_str);
    for secret in ids.chain(people).chain([TOKEN, "says the court"]) {
        assert!(!log.contains(secret), "{log}");
    }
}

/// The head that `audit verify` says.
fn head(said: &str) -> String {
    let (_, head) = said.trim_end().rsplit_once("head: ").unwrap();
    head.to_owned()
}

/// Does to the audit what its triggers prevent. The bot refuses a schema that is not its own: whoever does this puts them back.
async fn tamper(folder: &Path, statement: &'static str) {
    let database = folder.join("hearing-bot.db");
    let mut raw = SqliteConnection::connect(database.to_str().unwrap())
        .await
        .unwrap();
    for statement in [
        "drop trigger audit_is_append_only",
        "drop trigger audit_is_never_cut",
        statement,
        "create trigger audit_is_append_only
before update on audit
begin
    select raise(abort, 'the audit is append-only');
end",
        "create trigger audit_is_never_cut
before delete on audit
begin
    select raise(abort, 'the audit is append-only');
end",
    ] {
        sqlx::query(statement).execute(&mut raw).await.unwrap();
    }
    raw.close().await.unwrap();
}

/// The text without the checksums of heads, which are of the hour, but for those that somebody made up.
fn hidden(text: &str) -> String {
    let is_checksum = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        let is_part =
            |part: &&str| part.len() == 4 && part.chars().all(|it| it.is_ascii_hexdigit());
        parts.len() == 4 && parts.iter().all(is_part) && *word != "0123-4567-89ab-cdef"
    };
    let words = text.split([' ', '\n', ';', '"']).filter(is_checksum);
    words.fold(text.to_owned(), |text, word| text.replace(word, "hash"))
}

/// A dialogue with `audit verify`.
#[tokio::test]
async fn what_audit_verify_says() {
    let folder = folder();
    let mut said = String::new();
    let mut noted = String::new();
    let mut verify = |given: &str| {
        let given = given.replace("HEAD", &noted);
        let arguments: Vec<&str> = ["audit", "verify"]
            .into_iter()
            .chain(given.split(' '))
            .filter(|word| !word.is_empty())
            .collect();
        let ended = outcome(folder.path(), &arguments);
        if ended.code == Some(0) && noted.is_empty() {
            noted = head(&ended.stdout);
        }
        let written = format!(
            "$ hearing-bot {}\n{}{}({})\n",
            arguments.join(" "),
            ended.stdout,
            ended.stderr,
            ended.code.unwrap()
        );
        said += &hidden(&written);
    };
    verify("");
    import(folder.path());
    import(folder.path());
    verify("");
    verify("HEAD");
    // What somebody mistypes, and heads of another record.
    verify("17");
    verify("2 0123-4567-89ab-cdef");
    verify("3 0123-4567-89ab-cdef");
    tamper(
        folder.path(),
        "update audit set kind = 'sent' where number = 1",
    )
    .await;
    verify("");
    verify("HEAD");
    tamper(
        folder.path(),
        "update audit set kind = 'imported' where number = 1",
    )
    .await;
    verify("HEAD");
    tamper(folder.path(), "delete from audit where number = 2").await;
    verify("");
    verify("HEAD");
    tamper(folder.path(), "delete from audit where number = 1").await;
    verify("");
    verify("HEAD");
    expect![[r#"
        $ hearing-bot audit verify
        hearing-bot: there is no database hearing-bot.db yet: `import` or `run` makes one
        (1)
        $ hearing-bot audit verify
        every act is as it was appended, and compare the head with one that owners were sent; head: 2 hash
        (0)
        $ hearing-bot audit verify 2 hash
        every act is as it was appended, and they lead to the head that was given; head: 2 hash
        (0)
        $ hearing-bot audit verify 17
        hearing-bot: a head is the number of an act and 16 hexadecimal digits, such as "17 hash"
        (1)
        $ hearing-bot audit verify 2 0123-4567-89ab-cdef
        hearing-bot: act 2 is not the one whose head was noted: the acts up to it were made anew, or the head is mistyped. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
        $ hearing-bot audit verify 3 0123-4567-89ab-cdef
        hearing-bot: the acts from 3 on are missing: the end was cut off. Nothing before it was touched. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
        $ hearing-bot audit verify
        hearing-bot: act 1 is not as it was: it was changed, put in or moved. Nothing before it was touched. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
        $ hearing-bot audit verify 2 hash
        hearing-bot: act 1 is not as it was: it was changed, put in or moved. Nothing before it was touched. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
        $ hearing-bot audit verify 2 hash
        every act is as it was appended, and they lead to the head that was given; head: 2 hash
        (0)
        $ hearing-bot audit verify
        every act is as it was appended, and compare the head with one that owners were sent; head: 1 hash
        (0)
        $ hearing-bot audit verify 2 hash
        hearing-bot: the acts from 2 on are missing: the end was cut off. Nothing before it was touched. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
        $ hearing-bot audit verify
        every act is as it was appended, and compare the head with one that owners were sent; head: 0 hash
        (0)
        $ hearing-bot audit verify 2 hash
        hearing-bot: the acts from 1 on are missing: the end was cut off. Nothing before it was touched. Whoever did this can write the database's file; a backup has the audit as it was
        (1)
    "#]].assert_eq(&said);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_is_verified_beside_the_running_bot_and_names_what_was_done_to_it() {
    let (folder, telegram) = (folder(), Telegram::open().await.unwrap());
    let verify = |more: &[&str]| {
        let arguments: Vec<&str> = ["audit", "verify"].iter().chain(more).copied().collect();
        outcome(folder.path(), &arguments)
    };
    refuses(&verify(&[]), &["there is no database"]);
    import(folder.path());
    import(folder.path());
    let running = run(folder.path(), &telegram.url(), &[]);
    running.prints("is running on");
    let said = verify(&[]).said().to_owned();
    assert!(said.contains("every act is as it was appended"), "{said}");
    let noted = head(&said);
    assert!(noted.starts_with("2 "), "{noted}");
    let said = verify(&[&noted]).said().to_owned();
    assert!(said.contains("lead to the head that was given"), "{said}");
    // In two words, as a shell splits it.
    let (number, hash) = noted.split_once(' ').unwrap();
    assert_eq!(head(verify(&[number, hash]).said()), noted);
    refuses(&verify(&["17"]), &["16 hexadecimal digits"]);
    assert_eq!(running.stopped().code, Some(0));

    let tamper = async |statement| tamper(folder.path(), statement).await;
    tamper("delete from audit where number = 2").await;
    let cut = verify(&[]);
    assert!(head(cut.said()).starts_with("1 "), "{cut:?}");
    refuses(&verify(&[&noted]), &["acts from 2 on are missing"]);
    // Another second act is not that one.
    import(folder.path());
    if head(verify(&[]).said()) != noted {
        refuses(&verify(&[&noted]), &["act 2", "made anew"]);
    }
    tamper("delete from audit where number = 1").await;
    refuses(&verify(&[]), &["act 1 is missing"]);
}
