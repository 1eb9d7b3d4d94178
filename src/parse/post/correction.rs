//! The parser of a correction: which event of the log was wrong, and what is right of it.

use super::address::first_word;
use crate::{
    domain::command::{Command, PostCommand},
    parse::{date::begins_with_a_day, fold::fold, line::SLASHES},
};

/// What stands before a number.
const SIGNS: [&str; 3] = ["#", "№", "no."];

/// The words that withdraw an event; the first is the canonical one.
const WITHDRAW: [&str; 10] = [
    "withdraw",
    "withdrawn",
    "retract",
    "отозвать",
    "отзыв",
    "отозвано",
    "қайтарып алу",
    "қайтарып алыңыз",
    "қайтарып алынды",
    "қайтару",
];

/// What is right of an event, as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionWords<'a> {
    /// Nothing of it is right: it is withdrawn.
    Withdrawn,
    /// What this command posts, with these arguments.
    Post(PostCommand, &'a str),
    /// Words that are none of these.
    Extra(&'a str),
}

/// The number of an event at the beginning of a text (`7`, `#7`, `№ 7`, `7-өзгеріс`), and what follows. `7 March` is a day.
pub fn event_number(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    if begins_with_a_day(text) {
        return None;
    }
    let signed = SIGNS.iter().find_map(|sign| text.strip_prefix(sign));
    let (word, rest) = first_word(signed.unwrap_or(text).trim_start());
    let end = word.find(|letter: char| !letter.is_ascii_digit());
    let (digits, after) = word.split_at(end.unwrap_or(word.len()));
    let is_whole = matches!(after, "" | "." | "," | ":" | ";") || after.starts_with("-өзг");
    let number = digits.parse().ok().filter(|_| is_whole);
    Some((number?, rest))
}

/// Reads what is right of an event that `own` posted: behind a command of posts, with or without its slash, or else the
/// arguments of that same command. `None` if nothing is said of it.
pub fn corrected_to(text: &str, own: PostCommand) -> Option<CorrectionWords<'_>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let folded = fold(text.trim_end_matches(['.', '!']));
    if WITHDRAW.iter().any(|word| fold(word) == folded) {
        return Some(CorrectionWords::Withdrawn);
    }
    let (word, rest) = first_word(text);
    let named = word.trim_end_matches([',', ':', ';', '.']);
    let command = named.strip_prefix(SLASHES).unwrap_or(named);
    let has_slash = command.len() < named.len();
    Some(match Command::from_word(command) {
        // The stage of that name, unless it is said otherwise.
        Some(Command::Post(PostCommand::Verdict | PostCommand::Appeal))
            if own == PostCommand::Stage && !has_slash && rest.is_empty() =>
        {
            CorrectionWords::Post(own, text)
        }
        Some(Command::Post(PostCommand::Checked)) => CorrectionWords::Extra(text),
        Some(Command::Post(command)) => CorrectionWords::Post(command, rest),
        Some(Command::Ask(_) | Command::Own(_) | Command::Owner(_)) | None if has_slash => {
            CorrectionWords::Extra(text)
        }
        Some(Command::Ask(_) | Command::Own(_) | Command::Owner(_)) | None => {
            CorrectionWords::Post(own, text)
        }
    })
}

/// The canonical word that withdraws an event.
pub fn withdraw() -> &'static str {
    WITHDRAW[0]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::*;

    #[test]
    fn an_event_is_named_by_its_number() {
        for (text, expected) in [
            ("7", Some((7, ""))),
            ("#7 move 28.02", Some((7, "move 28.02"))),
            ("№7 28.02 | a", Some((7, "28.02 | a"))),
            ("№ 7", Some((7, ""))),
            ("no. 7: withdraw", Some((7, "withdraw"))),
            ("7, 28.02", Some((7, "28.02"))),
            ("7| a", Some((7, "| a"))),
            ("7-өзгеріс 28.02", Some((7, "28.02"))),
            ("5 28.02 10:00", Some((5, "28.02 10:00"))),
            ("5 5 марта", Some((5, "5 марта"))),
            ("3 завтра", Some((3, "завтра"))),
            ("5 марта", None),
            ("5 March, 10:00", None),
            ("5 наурыз", None),
            ("28.02", None),
            ("10:00", None),
            ("2026-02-28", None),
            ("7th", None),
            ("seven", None),
            ("-7", None),
            ("99999999999", None),
            ("", None),
        ] {
            assert_eq!(event_number(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_right_is_a_command_its_arguments_or_nothing() {
        use CorrectionWords::{Extra, Post, Withdrawn};
        let (moved, stage) = (PostCommand::Move, PostCommand::Stage);
        for (text, own, expected) in [
            ("withdraw", moved, Withdrawn),
            ("Отозвать.", moved, Withdrawn),
            ("қайтарып алу", moved, Withdrawn),
            ("withdraw it", moved, Post(moved, "withdraw it")),
            ("move 28.02 | a", moved, Post(moved, "28.02 | a")),
            ("/Adjourn 28.02", moved, Post(PostCommand::Adjourn, "28.02")),
            ("／cancel| a", moved, Post(PostCommand::Cancel, "| a")),
            ("28.02 10:00", moved, Post(moved, "28.02 10:00")),
            ("| a", moved, Post(moved, "| a")),
            ("case 5", stage, Post(stage, "case 5")),
            ("verdict", stage, Post(stage, "verdict")),
            ("/verdict", stage, Post(PostCommand::Verdict, "")),
            ("appeal", stage, Post(stage, "appeal")),
            ("appeal a-2", stage, Post(PostCommand::Appeal, "a-2")),
            ("verdict | a", stage, Post(PostCommand::Verdict, "| a")),
            ("checked", moved, Extra("checked")),
            ("/undo", moved, Extra("/undo")),
            ("/28.02", moved, Extra("/28.02")),
        ] {
            assert_eq!(corrected_to(text, own), Some(expected), "{text}");
        }
        assert_eq!(corrected_to(" ", moved), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_somehow(text in any::<String>()) {
            event_number(&text);
            corrected_to(&text, PostCommand::Move);
        }
    }
}
