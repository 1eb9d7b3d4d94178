//! A folder with a database, and the people around the bot that runs on it.

use std::{
    fs,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

use hearing_bot::demo::telegram::Telegram;
use tempfile::TempDir;

use crate::process::{Ended, PATIENCE, Running, bot, outcome};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config/cases/almaty-2025.toml");
const TOKEN: &str = "424242:AAfaultstest";

/// A folder with the first case, one owner, one follower, and no time to undo.
pub(super) struct Fixture {
    pub(super) folder: TempDir,
    pub(super) telegram: Telegram,
}

impl Fixture {
    /// Nobody has met the bot yet.
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let telegram = Telegram::open().await.unwrap();
        for name in ["owner", "follower"] {
            telegram.speaks(name, "en");
        }
        outcome(folder.path(), &["import", CASE]).said();
        Self { folder, telegram }
    }

    /// The owner has met the bot, and somebody follows the case.
    pub(super) async fn lived_in() -> Self {
        let fixture = Self::new().await;
        let running = fixture.runs(&[]);
        running.prints("is running on");
        fixture.says("owner", "/start").await;
        fixture.says("follower", "/follow almaty-2025").await;
        assert_eq!(running.stopped().code, Some(0));
        fixture
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.path().join("hearing-bot.db")
    }

    /// `run`, with more arguments.
    pub(super) fn run(&self, more: &[&str]) -> Command {
        let mut command = bot(self.folder.path(), &[&["run"], more].concat());
        self.furnish(&mut command);
        command
    }

    pub(super) fn furnish(&self, command: &mut Command) {
        let owner = self.telegram.id_of("owner");
        command
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", self.telegram.url())
            .env("HEARING_BOT__EDITORS__OWNERS", format!("[{owner}]"))
            .env("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0")
            .env("HEARING_BOT__DELIVERY__QUARANTINE_SECONDS", "18");
    }

    pub(super) fn runs(&self, more: &[&str]) -> Running {
        Running::start(self.run(more))
    }

    /// Says something and waits until the bot has done with it.
    pub(super) async fn says(&self, name: &str, text: &str) {
        self.telegram.says(name, text);
        self.telegram.settled(name).await.unwrap();
    }

    /// The owner sends an adjournment of the next hearing.
    pub(super) async fn adjourns(&self) {
        self.says("owner", "/adjourn almaty-2025 | says the court")
            .await;
        self.telegram.taps("owner", "Send").unwrap();
        self.telegram.settled("owner").await.unwrap();
        // Another case may be the same.
        if self.telegram.taps("owner", "Send all the same").is_ok() {
            self.telegram.settled("owner").await.unwrap();
        }
    }

    /// How many messages with these words stand in a chat.
    pub(super) fn heard(&self, name: &str, words: &str) -> usize {
        let messages = self.telegram.messages_of(name);
        let with = messages
            .iter()
            .filter(|message| message.text.contains(words));
        with.count()
    }

    /// Waits until a message with these words stands in a chat.
    pub(super) async fn hears(&self, name: &str, words: &str) {
        until(|| self.heard(name, words) > 0).await;
    }

    pub(super) fn check(&self) -> Ended {
        outcome(self.folder.path(), &["check"])
    }

    /// The database's bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(self.database()).unwrap()
    }
}

/// Waits until this is so: a look now and then, for nothing rings when the bot does something of its own accord.
pub(super) async fn until(is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "waited in vain");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// It ended with one sentence on what is wrong, and nothing else.
pub(super) fn refuses(ended: &Ended, words: &[&str]) {
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
