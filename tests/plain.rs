//! Every row of `plain/*.txt`: what an editor writes in plain words, and the line that it becomes.

#![expect(
    clippy::unwrap_used,
    reason = "clippy knows #[test] functions only, not what they call"
)]

mod plain {
    pub(crate) mod editor;
}

use std::fmt::Write;

use plain::editor::Editor;

#[tokio::test]
async fn plain_words_become_the_line_that_the_table_says() {
    check(include_str!("plain/phrases.txt")).await;
}

async fn check(table: &str) {
    let editor = Editor::new().await;
    let (mut rows, mut wrong) = (0, String::new());
    for row in table.lines() {
        let Some((text, expected)) = row.split_once(" => ").filter(|_| !row.starts_with('#'))
        else {
            continue;
        };
        rows += 1;
        let found = editor.reads(&text.replace("\\n", "\n")).await;
        let (what, _) = found.split_once(':').unwrap_or((&found, ""));
        let is_right = found == expected || (expected == "refuses" && what == "refuses");
        if !is_right {
            writeln!(wrong, "{text}\n    must be {expected}\n    is      {found}").unwrap();
        }
    }
    let count = wrong.lines().count() / 3;
    assert!(wrong.is_empty(), "{count} of {rows} wrong:\n{wrong}");
}
