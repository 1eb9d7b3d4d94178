//! The golden file has all of each language's file: no message is said that nobody read beside its translations.

use hearing_bot::domain::language::Language;

use super::fixture::changes;

const GOLDEN: &str = include_str!("messages.md");

fn file_of(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../config/locales/en/bot.ftl"),
        Language::Ru => include_str!("../../config/locales/ru/bot.ftl"),
        Language::Kk => include_str!("../../config/locales/kk/bot.ftl"),
    }
}

/// What a reader reads: no tags, and letters for their names in HTML.
fn read(html: &str) -> String {
    let mut text = String::new();
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap());
    for piece in pieces {
        let (_, after) = piece.split_once('>').unwrap();
        text.push_str(after);
    }
    let names = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    names
        .iter()
        .fold(text, |text, (name, letter)| text.replace(name, letter))
}

/// The words of a line of Fluent, in pieces: what an argument or a choice stands between.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim().trim_start_matches('*');
    let line = match line.strip_prefix('[').and_then(|arm| arm.split_once(']')) {
        Some((_, words)) => words,
        None => line,
    };
    line.split('{')
        .flat_map(|piece| match piece.split_once('}') {
            Some((_, words)) => words.split('\u{0}'),
            // An argument that a choice hangs on, or words before the first.
            None if piece.contains("->") => "".split('\u{0}'),
            None => piece.split('\u{0}'),
        })
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

/// That a text is in the language in which it is read is never said.
fn is_of_itself(id: &str, language: Language) -> bool {
    id == match language {
        Language::En => "in-english",
        Language::Ru => "in-russian",
        Language::Kk => "in-kazakh",
    }
}

/// The messages of which the golden file lacks a piece.
fn missing(file: &'static str) -> Vec<&'static str> {
    // A long first line is broken after a sentence.
    let golden = read(GOLDEN).replace('\n', " ");
    let (mut id, mut missing) = ("", Vec::new());
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let line = match line.split_once(" = ") {
            Some((begun, words)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                id = begun;
                words
            }
            Some(_) | None => line,
        };
        if pieces(line).any(|words| !golden.contains(words)) {
            missing.push(id);
        }
    }
    missing.dedup();
    missing
}

#[test]
fn every_message_and_each_branch_of_it_is_in_the_golden_file() {
    for language in Language::ALL {
        let mut missing = missing(file_of(language));
        missing.retain(|id| !is_of_itself(id, language));
        assert_eq!(missing, [""; 0], "{language}");
    }
}

#[test]
fn one_that_is_not_shown_is_seen() {
    let file = "# said\nstatus-title = Status\nnew = Nobody read this: { $count ->\n    [one] a day\n   *[other] days\n} x";
    assert_eq!(missing(file), ["new"]);
}

#[test]
fn a_change_of_each_kind_can_be_posted() {
    let schema = include_str!("../../migrations/0015_appeals.sql");
    let (_, kinds) = schema
        .split_once("constraint posting_kind check (")
        .unwrap();
    let (kinds, _) = kinds.split_once("))").unwrap();
    for (_, change) in changes() {
        let kind = change.kind();
        assert!(kinds.contains(&format!("'{kind}'")), "{kind}");
    }
}
