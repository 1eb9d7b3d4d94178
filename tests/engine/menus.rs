//! The menu of commands, as people open it: by role and by language.

use chrono::TimeDelta;
use expect_test::expect_file;
use hearing_bot::{
    bot::introduce,
    demo::telegram::{ChatKind, Telegram},
    domain::{
        chat::{Asker, ChatKey},
        language::Language,
        role::Role,
    },
};

use super::inbox::context;
use crate::fixture::at;

#[tokio::test]
async fn everybody_is_offered_their_commands_in_their_language() {
    let (telegram, dir) = (
        Telegram::open().await.unwrap(),
        tempfile::tempdir().unwrap(),
    );
    let context = context(dir.path(), &telegram, TimeDelta::seconds(20)).await;
    let mut seen = String::new();
    let mut people = Vec::new();
    for (role, code, language) in [
        ("follower", "en", Language::En),
        ("follower", "ru", Language::Ru),
        ("follower", "kk", Language::Kk),
        // The menu of whoever speaks another language is in the bot's own.
        ("follower", "de", Language::En),
        ("editor", "en", Language::En),
        ("editor", "ru", Language::Ru),
        ("editor", "kk", Language::Kk),
        ("owner", "en", Language::En),
        ("owner", "ru", Language::Ru),
        ("owner", "kk", Language::Kk),
        ("group", "en", Language::En),
        ("group", "ru", Language::Ru),
        ("group", "kk", Language::Kk),
    ] {
        let name = format!("{role}, {code}");
        if role == "group" {
            telegram.opens(ChatKind::Supergroup, &name);
        }
        telegram.speaks(&name, code);
        let key = ChatKey(telegram.id_of(&name));
        let granted = match role {
            "owner" => Some(Role::Owner),
            "editor" => Some(Role::Editor),
            _ => None,
        };
        if let Some(role) = granted {
            let asker = Asker::Stranger { key, language };
            let roles = context.store.roles();
            roles
                .appoint_by_settings(asker, role, at("2026-02-24T10:00"))
                .await
                .unwrap();
        }
        people.push(name);
    }
    introduce(&context).await.unwrap();
    for name in people {
        seen += &format!("({name})\n{}\n\n", telegram.menu_of(&name).join("\n"));
    }
    assert_eq!(telegram.surprises(), [""; 0]);
    expect_file!["menus.txt"].assert_eq(&seen);
}
