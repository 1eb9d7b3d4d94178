//! What people read who ask about a case of which what is kept cannot be read.

use hearing_bot::{app, casefile, demo::telegram::Telegram, domain::chat::ChatKey};

use super::rows::sql;
use crate::{
    fixture::at,
    served::{Listening, imported},
};

/// What each of them is told of such a case, and of such a case in a list.
const SAID: [(&str, &str, &str); 3] = [
    (
        "en",
        "This case cannot be opened right now",
        "One case cannot be opened right now",
    ),
    (
        "ru",
        "Это дело сейчас не удаётся открыть",
        "Сейчас не удаётся открыть 1 дело",
    ),
    (
        "kk",
        "Бұл істі қазір оқу мүмкін емес",
        "Қазір 1 істі ашу мүмкін болмай тұр",
    ),
];

/// A case that can be read, in no list.
const QUIET: &str = r#"
slug = "quiet-2026"
title = { en = "The quiet case", ru = "Тихое дело", kk = "Тыныш іс" }
listing = "unlisted"
as_of = "2026-02"

[court]
name = { en = "City Court", ru = "Городской суд", kk = "Қалалық сот" }
city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
zone = "Asia/Almaty"

[[hearings]]
no = 1
day = 2026-03-20
"#;

/// Says this and returns what is said last.
async fn hears(telegram: &Telegram, name: &str, line: &str) -> String {
    telegram.says(name, line);
    telegram.settled(name).await.unwrap();
    telegram.messages_of(name).last().unwrap().text.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_about_a_case_that_cannot_be_read_is_told_so() {
    for spoil in [
        "update court_case set description = '?' || description where slug = 'city-2026'",
        "update court_case set case_state = cast(x'ff' as text) where slug = 'city-2026'",
        "update event set change = '{}' where number = 1
             and case_id = (select id from court_case where slug = 'city-2026')",
    ] {
        let telegram = Telegram::open().await.unwrap();
        let (dir, mut config) = imported(&telegram).await;
        let quiet = casefile::read("quiet-2026.toml", QUIET).unwrap();
        let now = at("2026-02-20T10:00");
        app::import(&config, &[quiet], now).await.unwrap();
        config.editors.owners = vec![ChatKey(telegram.id_of("owner"))];
        for (name, language) in [("owner", "en"), ("en", "en"), ("ru", "ru"), ("kk", "kk")] {
            telegram.speaks(name, language);
        }
        let bot = Listening::start(&config).await;
        hears(&telegram, "owner", "/start").await;
        hears(&telegram, "kk", "/follow city-2026").await;
        for case in ["city-2026", "quiet-2026"] {
            hears(&telegram, "ru", &format!("/follow {case}")).await;
        }
        sql(&dir, spoil).await;
        // Of how a case stands its log says nothing that must be read for that.
        let is_of_the_log = spoil.contains(" event ");
        for (name, case, listed) in SAID {
            for line in ["/history city-2026", "/case city-2026"] {
                let said = hears(&telegram, name, line).await;
                assert!(said.contains(case), "{spoil}: {line}: {said}");
            }
            if is_of_the_log {
                continue;
            }
            for line in [
                "/start c_city-2026",
                "city-2026",
                "Asanov",
                "/follow city-2026",
            ] {
                let said = hears(&telegram, name, line).await;
                assert!(said.contains(case), "{spoil}: {line}: {said}");
            }
            let mut lists = vec!["/cases"];
            // Who follows something reads of that.
            lists.extend((name == "en").then_some("/hearings"));
            for line in lists {
                let said = hears(&telegram, name, line).await;
                assert!(said.contains(listed), "{spoil}: {line}: {said}");
            }
        }
        if !is_of_the_log {
            for line in [
                "/adjourn city-2026 27.02 | says the court",
                "/verdict city-2026",
            ] {
                let said = hears(&telegram, "owner", line).await;
                assert!(said.contains(SAID[0].1), "{spoil}: {line}: {said}");
            }
            for said in ["жазылымды тоқтаттыңыз", "жазылмағансыз"]
            {
                let heard = hears(&telegram, "kk", "/unfollow city-2026").await;
                assert!(heard.contains(said), "{spoil}: {heard}");
            }
        }
        // Of two followed cases the other one is given.
        let hearings = hears(&telegram, "ru", "/calendar").await;
        assert!(
            hearings.contains("UID:quiet-2026-h1@"),
            "{spoil}: {hearings}"
        );
        let is_given = hearings.contains("UID:city-2026-h1@");
        assert_eq!(is_given, is_of_the_log, "{spoil}: {hearings}");
        assert_eq!(
            hearings.contains(SAID[1].2),
            !is_of_the_log,
            "{spoil}: {hearings}"
        );
        bot.app.catch_up().await.unwrap();
        let heard = telegram.messages_of("owner");
        let alarm = "I cannot read: cases";
        assert!(
            heard.iter().any(|message| message.text.contains(alarm)),
            "{spoil}"
        );
        bot.stop().await.close().await;
    }
}
