//! Who is kept at all: whoever only asks is answered and leaves nothing.

use std::{fs, path::Path};

use hearing_bot::{
    config::Config,
    demo::telegram::Telegram,
    domain::{chat::ChatKey, language::Language, role::Rank},
    store::{Purpose, Store},
};
use sqlx::{Connection, SqliteConnection};

use crate::served::{Listening, imported, until};

/// How many people write before the first of them are answered, at most.
const AT_ONCE: usize = 500;

/// How many rows of chats a database has.
async fn chats(config: &Config) -> i64 {
    let file = config.store.database.to_str().unwrap();
    let mut connection = SqliteConnection::connect(file).await.unwrap();
    let count = sqlx::query_scalar("select count(*) from chat")
        .fetch_one(&mut connection)
        .await;
    connection.close().await.unwrap();
    count.unwrap()
}

fn size(file: &Path) -> u64 {
    fs::metadata(file).unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_who_only_ask_leave_nothing() {
    let people = 10_000;
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let before = size(&config.store.database);
    let lines = [
        "/start",
        "/start c_city-2026",
        "/cases",
        "/case city-2026",
        "/unfollow city-2026",
        "/unfollow Асанов",
        "/stop",
        "/following",
        "Асанов",
        "/move city-2026 27.02",
    ];
    let bot = Listening::start(&config).await;
    for person in 0..people {
        telegram.says(&format!("person {person}"), lines[person % lines.len()]);
        // How much waits at once is another question, and rests on the machine.
        if person % AT_ONCE == 0 {
            until(async || telegram.received(0).len() > person).await;
        }
    }
    until(async || telegram.received(0).len() == people).await;
    telegram.taps("person 0", "Все дела").unwrap();
    telegram.settled("person 0").await.unwrap();
    bot.stop().await.close().await;
    assert_eq!(chats(&config).await, 0);
    // What the inbox took at once stays as free pages, for the next.
    let grown = size(&config.store.database) - before;
    assert!(grown < 1 << 20, "{grown} bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_comes_with_the_first_thing_worth_keeping() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
    let bot = Listening::start(&config).await;
    for (person, before, keeps) in [
        ("anna", "/case city-2026", "/follow city-2026"),
        ("boris", "/language", "Қазақша"),
        ("owner", "", "/status"),
    ] {
        let known = chats(&config).await;
        if !before.is_empty() {
            telegram.says(person, before);
            telegram.settled(person).await.unwrap();
        }
        assert_eq!(chats(&config).await, known, "{person}");
        if telegram.taps(person, keeps).is_err() {
            telegram.says(person, keeps);
        }
        telegram.settled(person).await.unwrap();
        assert_eq!(chats(&config).await, known + 1, "{person}");
    }
    bot.stop().await.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_follows_is_served_as_a_follower() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
    telegram.speaks("anna", "en");
    let bot = Listening::start(&config).await;
    let (database, key) = (&config.store.database, &config.store.key_file);
    let (store, _) = Store::open(database, key, Purpose::Tool).await.unwrap();
    for (person, line, rank) in [
        ("anna", "/follow city-2026", Rank::Follower),
        ("anna", "/stop", Rank::Follower),
        // That anna wants silence is still kept, and a stranger's wish all the same.
        ("anna", "/unfollow city-2026", Rank::Stranger),
        ("owner", "/stop", Rank::Editor),
    ] {
        telegram.says(person, line);
        telegram.settled(person).await.unwrap();
        let asker = store.chats().asker(ChatKey(telegram.id_of(person))).await;
        assert_eq!(asker.unwrap().unwrap().rank(), rank, "{person}: {line}");
    }
    store.close().await;
    bot.stop().await.close().await;
}

/// What costs work is for those for whom something can come of it: without the index of all names, only they are heard.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_searched_for_whoever_stops_following() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let bot = Listening::start(&config).await;
    for person in ["anna", "boris"] {
        telegram.speaks(person, "en");
    }
    let answer = async |person: &str, line: &str| {
        telegram.says(person, line);
        telegram.settled(person).await.unwrap();
        telegram.messages_of(person).pop().unwrap().text
    };
    answer("boris", "/follow city-2026").await;
    let file = config.store.database.to_str().unwrap();
    let mut other = SqliteConnection::connect(file).await.unwrap();
    for lost in ["name", "name_key", "slug_key"] {
        let lose = format!("alter table {lost} rename to lost_{lost}");
        let lose = sqlx::AssertSqlSafe(lose);
        sqlx::query(lose).execute(&mut other).await.unwrap();
    }
    other.close().await.unwrap();
    for (person, line, expected) in [
        (
            "anna",
            "/unfollow Asanov",
            "You are not following any case.",
        ),
        ("anna", "/unfollow c", "You are not following any case."),
        (
            "anna",
            "/unfollow city-2026",
            "You were not following this case.",
        ),
        (
            "boris",
            "/unfollow nobody",
            "None of the cases you follow matches “nobody”.",
        ),
        // Much like it, and not what was typed.
        ("boris", "/unfollow Asanbv", "Found"),
        (
            "boris",
            "/unfollow Асанов",
            "You no longer follow this case.",
        ),
        (
            "boris",
            "/unfollow Асанов",
            "You are not following any case.",
        ),
    ] {
        let told = answer(person, line).await;
        assert!(told.starts_with(expected), "{person}, {line}: {told}");
    }
    // Whoever wants to follow may find something, and is searched for.
    let told = answer("anna", "/follow Asanov").await;
    assert!(told.starts_with("Something went wrong"), "{told}");
    bot.stop().await.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_phones_language_is_taken_until_one_is_chosen() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let bot = Listening::start(&config).await;
    let (database, key) = (&config.store.database, &config.store.key_file);
    let (store, _) = Store::open(database, key, Purpose::Tool).await.unwrap();
    let says = async |line: &str| {
        telegram.says("anna", line);
        telegram.settled("anna").await.unwrap();
    };
    let reads = async || {
        let known = store
            .chats()
            .find_chat(ChatKey(telegram.id_of("anna")))
            .await
            .unwrap();
        known.unwrap().0.language
    };
    says("/follow city-2026").await;
    assert_eq!(reads().await, Language::Ru, "the bot's own");
    for (phone, language) in [
        ("kk", Language::Kk),
        // The bot does not speak it, so nothing better is known.
        ("de", Language::Kk),
        ("en-GB", Language::En),
    ] {
        telegram.speaks("anna", phone);
        says("/following").await;
        assert_eq!(reads().await, language, "{phone}");
    }
    says("/language").await;
    telegram.taps("anna", "Русский").unwrap();
    telegram.settled("anna").await.unwrap();
    telegram.speaks("anna", "kk");
    says("/following").await;
    assert_eq!(reads().await, Language::Ru, "it was chosen");
    store.close().await;
    bot.stop().await.close().await;
}
