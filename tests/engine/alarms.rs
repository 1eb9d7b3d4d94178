//! P15: no silence without an alarm. Each cause is made in turn; the owners hear of it at its start, hourly while it lasts,
//! and at its end, and `/status` shows it. The clock is moved by hand.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    demo::telegram::{Fault, Telegram},
    domain::chat::ChatKey,
    store::{Purpose, Store},
};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::{
    house::at,
    served::{Listening, imported},
};

/// A bot with an owner and a follower.
struct Watched {
    telegram: Telegram,
    dir: TempDir,
    bot: Listening,
    now: DateTime<Utc>,
}

impl Watched {
    async fn begin() -> Self {
        let telegram = Telegram::open().await.unwrap();
        let now = at("2026-02-24T10:00");
        telegram.set_time(now);
        let (dir, mut config) = imported(&telegram).await;
        config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
        for name in ["owner", "follower"] {
            telegram.speaks(name, "en");
        }
        let bot = Listening::start(&config).await;
        let watched = Self {
            telegram,
            dir,
            bot,
            now,
        };
        watched.says("owner", "/start").await;
        watched.says("follower", "/follow city-2026").await;
        watched.telegram.take_heard();
        watched
    }

    async fn says(&self, name: &str, line: &str) {
        self.telegram.says(name, line);
        self.telegram.settled(name).await.unwrap();
    }

    /// So many minutes later: the first lines of what the owner has read since.
    async fn after(&mut self, minutes: i64) -> Vec<String> {
        self.now += TimeDelta::minutes(minutes);
        self.telegram.set_time(self.now);
        self.bot.hand.set(self.now);
        // What fails is looked at all the same.
        let _ = self.bot.app.catch_up().await;
        self.owner_read()
    }

    fn owner_read(&self) -> Vec<String> {
        let heard = self.telegram.take_heard().into_iter();
        let own = heard.filter(|heard| heard.chat == "owner");
        own.map(|heard| heard.text.lines().next().unwrap_or_default().to_owned())
            .collect()
    }

    async fn status(&self) -> String {
        self.telegram.take_heard();
        self.says("owner", "/status").await;
        self.telegram.take_heard().remove(0).text
    }

    async fn sql(&self, statement: &'static str) {
        let file = self.dir.path().join("bot.db");
        let mut other = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        sqlx::query(statement).execute(&mut other).await.unwrap();
        other.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_message_is_told_hourly_while_more_are_refused_and_then_that_it_is_over() {
    let mut watched = Watched::begin().await;
    let refused = Fault::Refused("Bad Request: message is too long");
    let title = "Telegram did not accept one of my messages as I wrote it";
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(0).await, [title]);
    assert_eq!(watched.after(30).await, [""; 0]);
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(1).await, [""; 0]);
    let still = format!("{title}: still so, for 1 h 1 min");
    assert_eq!(watched.after(30).await, [still]);
    let status = watched.status().await;
    assert!(
        status.contains(&format!("Now: {title} (for 1 h 1 min)")),
        "{status}"
    );
    let over = watched.after(31).await;
    assert!(
        over[0].starts_with("For an hour Telegram has accepted"),
        "{over:?}"
    );
    let status = watched.status().await;
    assert!(!status.contains("Now:"), "{status}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_the_role_meanwhile_hears_of_no_alarm() {
    let mut watched = Watched::begin().await;
    let (database, key) = (
        watched.dir.path().join("bot.db"),
        watched.dir.path().join("bot.key"),
    );
    let (tool, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let owner = ChatKey(watched.telegram.id_of("owner"));
    assert!(tool.revoke(owner).await.unwrap().is_some());
    tool.close().await;
    // The settings with which the bot was started still name this person.
    let refused = Fault::Refused("Bad Request: message is too long");
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(0).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_release_that_fails_for_a_minute_is_told_until_it_succeeds() {
    let mut watched = Watched::begin().await;
    watched.says("owner", "/verdict city-2026").await;
    watched.telegram.taps("owner", "Send").unwrap();
    watched.telegram.settled("owner").await.unwrap();
    watched.telegram.take_heard();
    watched
        .sql(
            "create trigger broken before insert on event begin select raise(abort, 'broken'); end",
        )
        .await;
    assert_eq!(watched.after(2).await, [""; 0]);
    let title = "For a minute I have not been able to do this: release changes";
    assert_eq!(watched.after(1).await, [title]);
    assert_eq!(
        watched.after(60).await,
        [format!("{title}: still so, for 1 h 0 min")]
    );
    watched.sql("drop trigger broken").await;
    let right = watched.after(5).await;
    let over = "I can do this again: release changes. (It lasted 1 h 5 min.)";
    assert!(right.iter().any(|line| line == over), "{right:?}");
}

/// Telegram tells of somebody who blocked the bot; an alarm is tried all the same.
#[tokio::test(flavor = "multi_thread")]
async fn an_owner_whom_the_bot_believes_not_to_reach_is_told() {
    let mut watched = Watched::begin().await;
    watched.sql("update chat set state = 'unreachable'").await;
    let refused = Fault::Refused("Bad Request: message is too long");
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(0).await.len(), 1);
}
