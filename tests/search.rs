//! What people type, and what must come first: `tests/search/queries.md` is the table, and each row is asked.
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what did not hold"
)]

mod search {
    pub(crate) mod base;
    pub(crate) mod generated;
    pub(crate) mod table;
}

use hearing_bot::{
    domain::case::Visibility,
    flow::find::{self, SearchOutcome, SmallTalk, TextMeaning},
    store::{Store, StoredCase},
};
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
            By::Anybody => Visibility::Public,
            By::Editor => Visibility::All,
        };
        let answered = answer(store, &row.query, visible).await;
        if !row.expected.is(&answered) {
            wrong.push(format!("{}: {answered:?}", row.written));
        }
    }
    (rows.len(), wrong)
}

async fn answer(store: &Store, text: &str, visible: Visibility) -> Answered {
    let slugs = |cases: Vec<StoredCase>| {
        let slug = |stored: StoredCase| stored.case.slug.as_str().to_owned();
        Answered::Cases(cases.into_iter().map(slug).collect())
    };
    match find::interpret(store, text, visible).await.unwrap() {
        TextMeaning::Talk(SmallTalk::Ok) => Answered::Talk("ok"),
        TextMeaning::Talk(SmallTalk::Greeting) => Answered::Talk("greeting"),
        TextMeaning::Talk(SmallTalk::Thanks) => Answered::Talk("thanks"),
        TextMeaning::Talk(SmallTalk::Help) => Answered::Talk("help"),
        TextMeaning::Talk(SmallTalk::Stop) => Answered::Talk("stop"),
        TextMeaning::Talk(SmallTalk::Abuse) | TextMeaning::Search(SearchOutcome::Nothing) => {
            slugs(Vec::new())
        }
        TextMeaning::Search(SearchOutcome::Named(stored)) => slugs(vec![*stored]),
        TextMeaning::Search(SearchOutcome::Near(near)) => slugs(near),
        TextMeaning::Search(SearchOutcome::Found(found)) => {
            slugs(found.into_iter().map(|found| found.stored).collect())
        }
    }
}

#[tokio::test]
async fn each_query_is_answered_as_the_table_says() {
    let (store, _dir) = base::open().await;
    let (rows, wrong) = wrong(&store, include_str!("search/queries.md")).await;
    eprintln!("{} of {rows} as the table says", rows - wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
