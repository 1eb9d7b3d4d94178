//! P14: a step of the work that nobody asks for fails, and no other step does.

use chrono::{DateTime, Utc};
use hearing_bot::{demo::telegram::Telegram, domain::chat::ChatKey};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::{
    fixture::at,
    served::{Listening, imported},
};

/// A bot with an owner and a follower, moved by hand.
struct Moved {
    telegram: Telegram,
    dir: TempDir,
    bot: Listening,
}

/// What was done of what was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Done {
    told: bool,
    reminded: bool,
    asked: bool,
    swept: bool,
}

const ALL: Done = Done {
    told: true,
    reminded: true,
    asked: true,
    swept: true,
};

impl Moved {
    async fn begin() -> Self {
        let telegram = Telegram::open().await.unwrap();
        telegram.set_time(at("2026-02-24T10:00"));
        let (dir, mut config) = imported(&telegram).await;
        config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
        for name in ["owner", "follower"] {
            telegram.speaks(name, "en");
        }
        let bot = Listening::start(&config).await;
        let moved = Self { telegram, dir, bot };
        for (name, line) in [
            ("owner", "/start"),
            ("follower", "/follow city-2026"),
            // In hand, and never sent.
            ("owner", "/access city-2026 open"),
            ("owner", "/verdict city-2026"),
        ] {
            moved.telegram.says(name, line);
            moved.telegram.settled(name).await.unwrap();
        }
        moved.telegram.taps("owner", "Send").unwrap();
        moved.telegram.settled("owner").await.unwrap();
        moved
    }

    async fn is_at(&self, now: DateTime<Utc>) {
        self.telegram.set_time(now);
        self.bot.manual.set(now);
        // A step that fails says so.
        let _ = self.bot.app.catch_up().await;
    }

    /// From the release of the change to the night in which the draft goes.
    async fn lives(&self) {
        for moment in [
            "2026-02-24T10:02",
            "2026-02-25T08:00",
            "2026-02-25T20:00",
            "2026-03-04T03:30",
            "2026-03-04T03:31",
        ] {
            self.is_at(at(moment)).await;
        }
    }

    async fn done(&self) -> Done {
        let reads = |name: &str, words: &str| {
            let messages = self.telegram.messages_of(name);
            messages.iter().any(|message| message.text.contains(words))
        };
        let mut other = self.connect().await;
        let drafts: i64 = sqlx::query_scalar("select count(*) from draft")
            .fetch_one(&mut other)
            .await
            .unwrap();
        other.close().await.unwrap();
        Done {
            told: reads("follower", "VERDICT"),
            reminded: reads("follower", "TOMORROW") || reads("follower", "TODAY"),
            asked: reads("owner", QUESTION),
            swept: drafts == 0,
        }
    }

    async fn connect(&self) -> SqliteConnection {
        let file = self.dir.path().join("bot.db");
        SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap()
    }

    async fn sql(&self, statement: &'static str) {
        let mut other = self.connect().await;
        sqlx::query(statement).execute(&mut other).await.unwrap();
        other.close().await.unwrap();
    }
}

/// The first words of the question what became of a hearing.
const QUESTION: &str = "What happened at the hearing";

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_fails_stops_no_other() {
    for (broken, missing) in [
        (
            "create trigger broken before insert on event begin select raise(abort, 'broken'); end",
            Done { told: false, ..ALL },
        ),
        (
            "create trigger broken before update on reminder begin select raise(abort, 'broken'); end",
            Done {
                reminded: false,
                ..ALL
            },
        ),
        (
            "create trigger broken before update of asked on hearing when new.asked > 0
             begin select raise(abort, 'broken'); end",
            Done {
                asked: false,
                ..ALL
            },
        ),
        (
            "create trigger broken before insert on notice
             when (select kind from broadcast where id = new.broadcast_id) = 'change'
             begin select raise(abort, 'broken'); end",
            Done { told: false, ..ALL },
        ),
        (
            "create trigger broken before delete on draft begin select raise(abort, 'broken'); end",
            Done {
                swept: false,
                ..ALL
            },
        ),
    ] {
        let moved = Moved::begin().await;
        moved.sql(broken).await;
        moved.lives().await;
        assert_eq!(moved.done().await, missing, "{broken}");
        // And it is done as soon as it can be, if it is not too late; nobody is asked at night.
        moved.sql("drop trigger broken").await;
        moved.is_at(at("2026-03-04T09:00")).await;
        let done = moved.done().await;
        assert!(done.told && done.asked && done.swept, "{broken}: {done:?}");
        moved.bot.stop().await.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_does_nothing_is_seen() {
    let moved = Moved::begin().await;
    moved
        .sql("create trigger broken before insert on broadcast begin select raise(abort, 'broken'); end")
        .await;
    moved.lives().await;
    let nothing = Done {
        told: false,
        reminded: false,
        asked: false,
        swept: true,
    };
    assert_eq!(moved.done().await, nothing);
    moved.bot.stop().await.close().await;
}
