//! P15: no silence without an alarm. Each cause is made in turn; the owners hear of it at its start, hourly while it lasts,
//! and at its end, and `/status` shows it. The clock is moved by hand.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    demo::telegram::{Fault, News, Telegram},
    domain::chat::ChatKey,
    store::{Purpose, Store},
};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::{
    house::at,
    served::{Listening, imported, until},
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
        let (dir, mut config) = imported(&telegram).await;
        config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
        for name in ["owner", "follower"] {
            telegram.speaks(name, "en");
        }
        let bot = Listening::start(&config).await;
        telegram.goes_by(bot.hand.right_clock());
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
        let heard = self.read_after(minutes).await;
        let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
        heard.into_iter().map(first).collect()
    }

    /// The same, with all that was read.
    async fn read_after(&mut self, minutes: i64) -> Vec<String> {
        self.now += TimeDelta::minutes(minutes);
        self.bot.hand.set(self.now);
        // What fails is looked at all the same.
        let _ = self.bot.app.catch_up().await;
        let heard = self.telegram.take_heard().into_iter();
        let own = heard.filter(|heard| heard.chat == "owner");
        own.map(|heard| heard.text).collect()
    }

    /// Waits until a question for news has failed.
    async fn fails_to_hear(&self) {
        let asked = self.telegram.polls();
        until(async || self.telegram.polls() > asked).await;
    }

    async fn hears_again(&self) {
        self.telegram.gives_no_news(News::AsUsual);
        let asked = self.telegram.polls();
        until(async || self.telegram.polls() > asked).await;
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
    // In the language that was chosen, which stands only in that chat's row.
    let title = "Telegram did not accept one of my messages as I wrote it";
    assert_eq!(watched.after(0).await, [title]);
}

/// Polls are answered with an error while messages are taken: the owners hear of it at once.
#[tokio::test(flavor = "multi_thread")]
async fn deafness_is_told_while_messages_can_be_sent() {
    let mut watched = Watched::begin().await;
    watched.telegram.gives_no_news(News::None);
    // The open question ends with that.
    watched.fails_to_hear().await;
    assert_eq!(watched.after(1).await, [""; 0]);
    let title = "I do not hear you";
    assert_eq!(watched.after(1).await, [title]);
    assert_eq!(
        watched.after(60).await,
        [format!("{title}: still so, for 1 h 0 min")]
    );
    watched.hears_again().await;
    watched.says("owner", "/status").await;
    let heard = watched.telegram.take_heard();
    let status = heard.iter().find(|heard| heard.text.contains("Status"));
    assert!(status.is_some(), "{heard:?}");
    assert_eq!(
        watched.after(0).await,
        ["I hear you again. (It lasted 1 h 0 min.)"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_reader_is_told_at_once_with_the_first_step_of_the_drill() {
    let mut watched = Watched::begin().await;
    watched.telegram.gives_no_news(News::ToAnother);
    watched.fails_to_hear().await;
    let title = "Another program reads my messages";
    let heard = watched.read_after(0).await;
    assert!(heard[0].starts_with(title), "{heard:?}");
    assert!(
        heard[0].contains("@BotFather now, send /revoke"),
        "{heard:?}"
    );
    watched.hears_again().await;
    let status = watched.status().await;
    assert!(status.contains(&format!("Now: {title}")), "{status}");
    let over = watched.after(15).await;
    assert!(
        over[0].starts_with("For ten minutes no other program"),
        "{over:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_without_a_word_is_told_when_messages_go_out() {
    let mut watched = Watched::begin().await;
    // What the owner is asked then goes out.
    let title = "Nothing has reached me for a week";
    let heard = watched.after(8 * 24 * 60).await;
    assert!(heard.iter().any(|line| line == title), "{heard:?}");
    let status = watched.status().await;
    assert!(status.contains(&format!("Now: {title}")), "{status}");
    let over = watched.after(1).await;
    assert!(over[0].starts_with("Messages reach me again."), "{over:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_urgent_notice_that_does_not_leave_is_told() {
    let mut watched = Watched::begin().await;
    watched
        .says("owner", "/access city-2026 press | says the court")
        .await;
    watched.telegram.taps("owner", "Send").unwrap();
    watched.telegram.settled("owner").await.unwrap();
    watched.telegram.take_heard();
    // Nothing can be claimed.
    watched
        .sql("create trigger broken before update of state on notice begin select raise(abort, 'broken'); end")
        .await;
    assert_eq!(watched.after(2).await, [""; 0]);
    let late = watched.after(2).await;
    assert!(
        late.iter().any(|line| line == "Messages are late"),
        "{late:?}"
    );
    watched.sql("drop trigger broken").await;
    let right = watched.after(1).await;
    assert!(
        right
            .iter()
            .any(|line| line.starts_with("Messages are no longer late.")),
        "{right:?}"
    );
}
