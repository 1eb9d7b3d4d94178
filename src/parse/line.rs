//! The parser of an incoming text: a command, an unknown command, or words.

use crate::domain::{command::Command, invisible::is_invisible};

/// A parsed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedLine {
    /// A command of the list.
    Command {
        /// Which.
        command: Command,
        /// What follows it, [`tidy`].
        rest: String,
    },
    /// A slash and a word that is no command: the word.
    UnknownCommand(String),
    /// Anything else, [`tidy`].
    Words(String),
    /// A command that names another bot.
    NotForUs,
}

/// What a command begins with, on any keyboard.
pub(super) const SLASHES: [char; 2] = ['/', '／'];

/// The most bytes of a text that are read to find its command: longer than any command with a bot's name.
const HEAD: usize = 100;

/// The command that [`read`] would find, without parsing what follows it.
pub fn command(text: &str, username: &str) -> Option<Command> {
    let visible = text.chars().filter(|letter| !is_invisible(*letter));
    let mut begun = visible
        .skip_while(|letter| letter.is_whitespace())
        .peekable();
    begun.next_if(|letter| SLASHES.contains(letter))?;
    let head: String = begun
        .take_while(|letter| !letter.is_whitespace())
        .take(HEAD)
        .collect();
    match read_head(&head, username) {
        CommandHead::Command(command) => Some(command),
        CommandHead::Unknown(_) | CommandHead::NotForUs => None,
    }
}

/// Parses a text, for the bot of that username.
pub fn read(text: &str, username: &str) -> ParsedLine {
    let text = tidy(text);
    let Some(after_slash) = text.strip_prefix(SLASHES) else {
        return ParsedLine::Words(text);
    };
    let (head, rest) = after_slash
        .split_once([' ', '\n'])
        .unwrap_or((after_slash, ""));
    match read_head(head, username) {
        CommandHead::Command(command) => ParsedLine::Command {
            command,
            rest: rest.trim_start().to_owned(),
        },
        CommandHead::Unknown(word) => ParsedLine::UnknownCommand(word.to_owned()),
        CommandHead::NotForUs => ParsedLine::NotForUs,
    }
}

/// The head of a command: what stands between the slash and the first space.
enum CommandHead<'a> {
    Command(Command),
    Unknown(&'a str),
    NotForUs,
}

fn read_head<'a>(head: &'a str, username: &str) -> CommandHead<'a> {
    let (word, bot) = head.split_once('@').unwrap_or((head, ""));
    if !bot.is_empty() && !bot.eq_ignore_ascii_case(username) {
        return CommandHead::NotForUs;
    }
    let word = word.trim_end_matches(['.', ',', ':', ';', '!']);
    Command::from_word(word).map_or(CommandHead::Unknown(word), CommandHead::Command)
}

/// Whether a text names the bot of that username: mentions it, or says a command to it by name.
pub fn names(text: &str, username: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let command = text.trim_start();
    let command = command
        .strip_prefix(SLASHES)
        .map_or(0, |_| command.split_whitespace().next().map_or(0, str::len));
    let command = text.len() - text.trim_start().len() + command;
    text.match_indices('@').any(|(at, _)| {
        let named = text.get(at + 1..at + 1 + username.len());
        let after = text.get(at + 1 + username.len()..).unwrap_or_default();
        named.is_some_and(|named| named.eq_ignore_ascii_case(username))
            && !after.starts_with(is_word)
            && (at < command || !text[..at].ends_with(is_word))
    })
}

/// The text with every kind of space one space, none at the ends of its lines, and no invisible characters.
///
/// Line breaks stay: a text may have paragraphs.
pub fn tidy(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .collect();
    let lines: Vec<String> = visible
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::*;
    use crate::domain::command::AskCommand;

    fn command(command: Command, rest: &str) -> ParsedLine {
        ParsedLine::Command {
            command,
            rest: rest.to_owned(),
        }
    }

    #[test]
    fn every_way_to_write_a_command_is_that_command() {
        for (text, rest) in [
            ("/start", ""),
            ("/START", ""),
            ("/Start abc", "abc"),
            ("/start\nabc", "abc"),
            ("/start\r\nabc", "abc"),
            ("/start\u{a0}abc", "abc"),
            ("/start\u{202f}\u{2009}abc", "abc"),
            ("/start\tabc ", "abc"),
            ("  /start   a   b  ", "a b"),
            ("\u{feff}/start\u{200b} abc", "abc"),
            ("/st\u{202e}art \u{2066}a\u{61c}b\u{2069}c", "abc"),
            ("/start a\u{7}\u{1b}b\u{3164}c", "abc"),
            ("／start abc", "abc"),
            ("/start@hearing_bot", ""),
            ("/start@Hearing_Bot abc", "abc"),
            ("/start@ abc", "abc"),
            ("/start. abc", "abc"),
            ("/start a \n  b\n\n c ", "a\nb\n\nc"),
        ] {
            assert_eq!(
                read(text, "hearing_bot"),
                command(Command::Ask(AskCommand::Start), rest),
                "{text:?}"
            );
            assert_eq!(
                super::command(text, "hearing_bot"),
                Some(Command::Ask(AskCommand::Start)),
                "{text:?}"
            );
        }
        for each in Command::all() {
            let upper = format!("/{} x", each.word().to_uppercase());
            assert_eq!(read(&upper, "hearing_bot"), command(each, "x"));
        }
    }

    #[test]
    fn what_is_no_command_of_ours_is_said_to_be_so() {
        for (text, line) in [
            ("/strat abc", ParsedLine::UnknownCommand("strat".to_owned())),
            ("/", ParsedLine::UnknownCommand(String::new())),
            ("/ start", ParsedLine::UnknownCommand(String::new())),
            ("/старт", ParsedLine::UnknownCommand("старт".to_owned())),
            ("/start@other_bot", ParsedLine::NotForUs),
            ("/strat@other_bot abc", ParsedLine::NotForUs),
            (
                " Озбек \u{a0} Кайсар ",
                ParsedLine::Words("Озбек Кайсар".to_owned()),
            ),
            ("a /start", ParsedLine::Words("a /start".to_owned())),
            ("", ParsedLine::Words(String::new())),
        ] {
            assert_eq!(read(text, "hearing_bot"), line, "{text:?}");
        }
    }

    #[test]
    fn the_bot_is_named_by_a_mention_or_in_a_command() {
        for (text, expected) in [
            ("/start@hearing_bot", true),
            ("  /Start@Hearing_Bot abc", true),
            ("@hearing_bot when is the hearing?", true),
            ("ask (@HEARING_BOT).", true),
            ("сот қашан, @hearing_bot?", true),
            ("/start", false),
            ("/start@other_bot", false),
            ("/start@hearing_bot2", false),
            ("@hearing_bots", false),
            ("mail me@hearing_bot", false),
            ("/start me@hearing_bot", false),
            ("hearing_bot", false),
            ("@", false),
            ("@әәәәәәәәәәә", false),
        ] {
            assert_eq!(names(text, "hearing_bot"), expected, "{text:?}");
        }
    }

    proptest! {
        /// Before the first space stands less than what is read at most.
        #[test]
        fn the_command_of_a_text_is_found_without_reading_it(
            text in "[ \u{200b}\n]{0,2}[/／]?(stop|START|unfollow)?[a-s.!@\u{200e}]{0,20}(@hearing_bot)?(.*|[ \n].*)"
        ) {
            let read = match read(&text, "hearing_bot") {
                ParsedLine::Command { command, .. } => Some(command),
                ParsedLine::UnknownCommand(_) | ParsedLine::Words(_) | ParsedLine::NotForUs => None,
            };
            let head = text.split_whitespace().next().unwrap_or_default();
            if head.chars().count() < HEAD {
                prop_assert_eq!(super::command(&text, "hearing_bot"), read);
            }
        }

        #[test]
        fn any_text_is_some_line_and_tidy_twice_is_tidy_once(text in any::<String>()) {
            names(&text, "hearing_bot");
            read(&text, "hearing_bot");
            read(&format!("/{text}"), "hearing_bot");
            prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
        }
    }
}
