//! Every row of `plain/*.txt`: what an editor writes in plain words, and the line that it becomes.

#![expect(
    clippy::unwrap_used,
    reason = "clippy knows #[test] functions only, not what they call"
)]

mod plain {
    pub(crate) mod editor;
    pub(crate) mod templates;
}

use std::{collections::BTreeSet, fmt::Write};

use hearing_bot::parse::plain as reader;
use plain::{editor::Editor, templates::said};
use proptest::{
    prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest},
    test_runner::TestRunner,
};

#[tokio::test]
async fn plain_words_become_the_line_that_the_table_says() {
    check(include_str!("plain/phrases.txt")).await;
}

#[tokio::test]
async fn what_was_written_without_sight_of_the_reader_is_read_as_its_table_says() {
    check(include_str!("plain/further.txt")).await;
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
        let is_right = found == expected || is_in_short(&found, expected);
        if !is_right {
            writeln!(wrong, "{text}\n    must be {expected}\n    is      {found}").unwrap();
        }
    }
    let count = wrong.lines().count() / 3;
    assert!(wrong.is_empty(), "{count} of {rows} wrong:\n{wrong}");
}

/// Whether a row says in short what was found: that a line is refused, or that one of two times or of two days is asked for.
fn is_in_short(found: &str, expected: &str) -> bool {
    let lines = found.strip_prefix("asks ").map(|lines| lines.split(" or "));
    let days = lines.map(|lines| lines.filter_map(|line| line.split(' ').nth(2)));
    let days: Option<BTreeSet<&str>> = days.map(Iterator::collect);
    match expected {
        "refuses" => found.starts_with("refuses"),
        "asks time" => days.is_some_and(|days| days.len() == 1),
        // A weekday that is not that of the day is asked back with both days.
        "asks date" => days.is_some_and(|days| days.len() > 1) || found.contains("Weekday"),
        _ => false,
    }
}

/// Whatever way the same thing is said, the draft holds the same change.
#[test]
fn plain_words_and_a_line_that_say_the_same_lead_to_the_same_change() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let editor = runtime.block_on(Editor::new());
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&said(), |said| {
        for (text, line) in said.in_words() {
            let read = runtime.block_on(editor.line(&text));
            let [found, expected] = [read.as_deref(), Some(line.as_str())]
                .map(|line| line.and_then(|line| runtime.block_on(editor.change(line))));
            prop_assert_eq!(&found, &expected, "{}: {:?}", text, read);
            prop_assert!(read.is_some(), "{}", text);
        }
        Ok(())
    });
    outcome.unwrap();
}

#[tokio::test]
async fn what_is_no_sentence_is_searched_for() {
    let editor = Editor::new().await;
    for text in [
        "\u{202e}\u{200b}\u{2066}",
        "... — , ; ( ) !",
        "<b>перенесли</b>",
        "| | |",
        "🙂",
        "перенесли отложили отменили состоялось",
        &"перенесли Ахметова на 24 декабря ".repeat(124),
        &"перенесли ".repeat(400),
        &"а".repeat(4_096),
        &"1 ".repeat(2_048),
        &"не ".repeat(60),
        &"с на до ".repeat(20),
    ] {
        assert_eq!(editor.reads(text).await, "search", "{text}");
    }
}

#[tokio::test]
async fn signs_that_a_line_keeps_for_itself_do_no_harm_in_plain_words() {
    let editor = Editor::new().await;
    for (text, expected) in [
        (
            "отложили Ахметова на 24 декабря, судья | source: court болен",
            "/adjourn medeu-2025 2026-12-24 | ru: судья; болен | source: court",
        ),
        (
            "отложили \u{202e}Ахме\u{200b}това на 24 декабря, <b>судья</b> болен",
            "/adjourn medeu-2025 2026-12-24 | ru: <b>судья</b> болен",
        ),
    ] {
        assert_eq!(editor.reads(text).await, expected, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_searched_for(
        text in any::<String>(),
        words in prop::collection::vec(
            prop::sample::select(vec![
                "перенесли", "отложили", "не", "на", "с", "24", "декабря", "зал", "5", "из-за", "Ахметова", ",", ".", "адвокат",
                "сообщил", "қалды", "ақпанға", "moved", "to", "verdict", "given", "says", "court", "https://a.kz/b", "|", "приговорили",
            ]),
            0..40,
        ),
    ) {
        for text in [text, words.join(" ")] {
            let Some(post) = reader::read(&text) else { continue };
            for named in [true, false] {
                let line = post.line(&"a-case".parse().unwrap(), None, &vec![named; post.plain_words().len()]);
                prop_assert!(line.line().starts_with('/'));
            }
        }
    }
}
