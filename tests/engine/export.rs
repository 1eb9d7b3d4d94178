//! The export: every row of a chat is in it, and nothing else.

use std::collections::BTreeSet;

use hearing_bot::domain::{
    chat::ChatKey,
    export::{ChatExport, KeptData},
};
use sqlx::{AssertSqlSafe, Connection};

use crate::fixture::{at, open};

use super::rows::{PEOPLE, lived_in, raw};

/// A table with rows of chats: the column that names the chat, and how many of its rows are in an export.
type ExportedTable = (&'static str, &'static str, fn(&KeptData) -> i64);

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap()
}

/// Every table with rows of chats. Of a new one the rows go into the export (`src/domain/export.rs`, `src/store/export.rs`), or it
/// stands here with why they do not.
const EXPORTED: [ExportedTable; 13] = [
    ("role_grant", "chat_id", |kept| count(&kept.roles)),
    ("follow", "chat_id", |kept| count(&kept.following)),
    ("closed_follow", "chat_id", |kept| {
        let asked = kept.following.iter().filter(|one| one.to_keep.is_some());
        i64::try_from(asked.count()).unwrap()
    }),
    ("follow_note", "chat_id", |kept| count(&kept.notes)),
    ("subscription", "chat_id", |kept| count(&kept.subscriptions)),
    ("subscription_match", "chat_id", |kept| {
        kept.subscriptions.iter().map(|one| count(&one.cases)).sum()
    }),
    ("notice", "chat_id", |kept| count(&kept.waiting)),
    ("delivery", "chat_id", |kept| count(&kept.messages)),
    ("choice", "chat_id", |kept| kept.offered_choices),
    ("draft", "editor", |kept| count(&kept.drafts)),
    ("posting", "editor", |kept| count(&kept.changes)),
    ("invite", "owner", |kept| count(&kept.invitations)),
    ("audit_person", "chat_id", |kept| count(&kept.audit)),
];

#[tokio::test]
async fn no_table_with_rows_of_chats_is_passed_over() {
    let dir = lived_in().await;
    let mut connection = raw(&dir).await;
    let of_chats: Vec<(String, String)> = sqlx::query_as(
        "select made.name, referring.\"from\" from sqlite_schema as made, pragma_foreign_key_list(made.name) as referring
         where made.type = 'table' and referring.\"table\" = 'chat'
         union
         select made.name, named.name from sqlite_schema as made, pragma_table_info(made.name) as named
         where made.type = 'table' and named.name = 'chat_id'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let exported = EXPORTED.map(|(table, column, _)| (table.to_owned(), column.to_owned()));
    let of_chats: BTreeSet<_> = of_chats.into_iter().collect();
    assert_eq!(of_chats, BTreeSet::from(exported));
}

#[tokio::test]
async fn every_row_of_a_chat_is_exported_and_none_of_another() {
    let dir = lived_in().await;
    let store = open(&dir).await;
    let mut connection = raw(&dir).await;
    let mut in_all = [0; EXPORTED.len()];
    for key in PEOPLE {
        let (chat, _) = store
            .chats()
            .find_chat(ChatKey(key))
            .await
            .unwrap()
            .unwrap();
        let kept = store.chats().export_chat(chat.id).await.unwrap();
        for ((table, column, exported), all) in EXPORTED.iter().zip(&mut in_all) {
            let rows = format!(
                "select count(*) from {table} where {column} = {}",
                chat.id.0
            );
            let rows: i64 = sqlx::query_scalar(AssertSqlSafe(rows))
                .fetch_one(&mut connection)
                .await
                .unwrap();
            assert_eq!(exported(&kept), rows, "{table} of {key}");
            *all += rows;
        }
        // What names a chat here or at Telegram is in no export.
        let file = ChatExport::new("about".to_owned(), kept, at("2026-02-24T10:00")).to_json();
        let file = String::from_utf8(file).unwrap();
        assert!(!file.contains(&chat.id.0.to_string()), "{file}");
    }
    connection.close().await.unwrap();
    assert!(in_all.iter().all(|rows| *rows > 0), "{in_all:?}");
    store.close().await;
}
