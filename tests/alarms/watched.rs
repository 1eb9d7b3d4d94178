//! A bot with an owner and a follower, whose clock is moved by hand, and what the owner reads of alarms.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    config::Config,
    demo::telegram::{PollBehaviour, Telegram},
    domain::chat::ChatKey,
};
use sqlx::{Connection, SqliteConnection};

use crate::{
    fixture::at,
    served::{Listening, imported_into, until},
};

pub(crate) struct Watched {
    pub(crate) telegram: Telegram,
    pub(crate) bot: Listening,
    folder: PathBuf,
    config: Config,
    now: DateTime<Utc>,
}

impl Watched {
    /// In this folder, with these settings beside the usual ones. The owner has met the bot, and somebody follows.
    pub(crate) async fn begin(folder: &Path, settings: impl FnOnce(&mut Config)) -> Self {
        let telegram = Telegram::open().await.unwrap();
        let mut config = imported_into(folder, &telegram).await;
        config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
        settings(&mut config);
        for name in ["owner", "follower"] {
            telegram.speaks(name, "en");
        }
        let bot = Listening::start(&config).await;
        telegram.goes_by(bot.manual.right_clock());
        let mut watched = Self {
            telegram,
            bot,
            folder: folder.to_owned(),
            config,
            now: at("2026-02-24T10:00"),
        };
        watched.says("owner", "/start").await;
        watched.says("follower", "/follow city-2026").await;
        watched.after(0).await;
        watched
    }

    /// Stops, does this to the database, and starts again.
    pub(crate) async fn starts_again_after(self, statement: &'static str) -> Self {
        let Self { bot, .. } = self;
        bot.stop().await.close().await;
        sql(&self.folder, statement).await;
        let bot = Listening::start(&self.config).await;
        self.telegram.goes_by(bot.manual.right_clock());
        bot.manual.set(self.now);
        Self { bot, ..self }
    }

    pub(crate) async fn says(&self, name: &str, line: &str) {
        self.telegram.says(name, line);
        self.telegram.settled(name).await.unwrap();
    }

    /// The owner sends this change; it is released when a minute has passed.
    pub(crate) async fn posts(&self, line: &str) {
        self.says("owner", line).await;
        self.telegram.taps("owner", "Send").unwrap();
        self.telegram.settled("owner").await.unwrap();
    }

    /// So many minutes later: the first lines of what the owner has read since.
    pub(crate) async fn after(&mut self, minutes: i64) -> Vec<String> {
        let heard = self.read_after(minutes).await;
        let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
        heard.into_iter().map(first).collect()
    }

    /// The same, with all that was read.
    pub(crate) async fn read_after(&mut self, minutes: i64) -> Vec<String> {
        self.now += TimeDelta::minutes(minutes);
        self.bot.manual.set(self.now);
        // What fails is looked at all the same.
        let _ = self.bot.app.catch_up().await;
        let heard = self.telegram.take_heard().into_iter();
        let own = heard.filter(|heard| heard.chat == "owner");
        own.map(|heard| heard.text).collect()
    }

    /// It is this time in Almaty, and nobody has done anything yet.
    pub(crate) fn it_is(&mut self, time: &str) {
        self.now = at(time);
    }

    /// Waits until a question for news has failed.
    pub(crate) async fn fails_to_hear(&self, why: PollBehaviour) {
        self.telegram.gives_no_news(why);
        self.asks().await;
    }

    pub(crate) async fn hears_again(&self) {
        self.telegram.gives_no_news(PollBehaviour::AsUsual);
        self.asks().await;
    }

    async fn asks(&self) {
        let asked = self.telegram.polls();
        until(async || self.telegram.polls() > asked).await;
    }

    pub(crate) async fn status(&self) -> String {
        self.telegram.take_heard();
        self.says("owner", "/status").await;
        let heard = self.telegram.take_heard().into_iter();
        let own = heard.filter(|heard| heard.chat == "owner");
        own.map(|heard| heard.text).next_back().unwrap()
    }

    pub(crate) async fn sql(&self, statement: &'static str) {
        sql(&self.folder, statement).await;
    }

    pub(crate) fn database(&self) -> PathBuf {
        database(&self.folder)
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("bot.db")
}

async fn sql(folder: &Path, statement: &'static str) {
    let file = database(folder);
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    sqlx::query("pragma ignore_check_constraints = on")
        .execute(&mut other)
        .await
        .unwrap();
    sqlx::query(statement).execute(&mut other).await.unwrap();
    other.close().await.unwrap();
}
