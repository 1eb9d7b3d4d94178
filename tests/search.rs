//! What people type, and what must come first: `tests/search/queries.md` is the table, and each row is asked.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails by panicking, and says what did not hold")]

mod search {
    pub(crate) mod base;
    pub(crate) mod generated;
    pub(crate) mod table;
}

use hearing_bot::{domain::{case::Visible, slug::Slug}, flow::find, store::Store};
use search::{
    base,
    table::{Answered, By, read},
};

/// The rows that are not answered as they say, each with what was answered.
async fn wrong(store: &Store, table: &str) -> (usize, Vec<String>) {
    let rows = read(table);
    let mut wrong = Vec::new();
    for row in &rows {
        let visible = match row.by {
            By::Anybody => Visible::Public,
            By::Editor => Visible::All,
        };
        let answered = answer(store, &row.query, visible).await;
        if !row.expected.is(&answered) {
            wrong.push(format!("{}: {answered:?}", row.written));
        }
    }
    (rows.len(), wrong)
}

async fn answer(store: &Store, text: &str, visible: Visible) -> Answered {
    if let Ok(slug) = text.to_lowercase().parse::<Slug>() && let Some(stored) = store.case(&slug).await.unwrap() {
        return Answered::Cases(vec![stored.case.slug.as_str().to_owned()]);
    }
    let found = find::search(store, text, visible).await.unwrap();
    let mut cases: Vec<String> = found.iter().map(|it| it.stored.case.slug.as_str().to_owned()).collect();
    if cases.is_empty() {
        let near = find::nearest(store, text, visible).await.unwrap();
        cases = near.iter().map(|it| it.case.slug.as_str().to_owned()).collect();
    }
    Answered::Cases(cases)
}

#[tokio::test]
async fn each_query_is_answered_as_the_table_says() {
    let (store, _dir) = base::open().await;
    let (rows, wrong) = wrong(&store, include_str!("search/queries.md")).await;
    eprintln!("{} of {rows} as the table says", rows - wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
