//! What a word after a slash may have meant that is no command: one misspelt, half typed, written with its argument in one word, or
//! said in the reader's own language.

use super::{
    fold::fold,
    line::{self, SLASHES},
    phrases::PhraseTable,
};
use crate::domain::command::{AskCommand, Command, OwnCommand};

/// The most commands that are offered.
const MOST: usize = 3;

/// The shortest beginning of a word that may mean it, in letters.
const BEGUN_FROM: usize = 2;

/// The shortest word that may be a misspelt one, in letters: of a shorter one too little is right.
const MISSPELT_FROM: usize = 4;

/// The lines that a line with an unknown command may have meant, nearest first, of the commands that are offered to whoever wrote
/// it. What stands behind the command stays.
pub fn meant(text: &str, offered: impl Iterator<Item = Command>) -> Vec<String> {
    let text = line::tidy(text);
    let after_slash = text.trim_start_matches(SLASHES);
    let (head, rest) = after_slash
        .split_once([' ', '\n'])
        .unwrap_or((after_slash, ""));
    let word = head.split('@').next().unwrap_or_default();
    let offered: Vec<Command> = offered.collect();
    // Telegram makes a link of a command up to the first sign that none can have, so people write /follow_almaty.
    if let Some((begun, argument)) = word.split_once('_')
        && let Some(command) = Command::from_word(begun).filter(|known| offered.contains(known))
    {
        let argument = argument.replace('_', "-");
        return vec![line_of(command, &format!("{argument} {rest}"))];
    }
    let mut found = begun(word, &offered);
    if found.is_empty() {
        found.extend(nearest(word, &offered));
    }
    // Whoever wrote more than a word meant a command that takes more.
    if !rest.is_empty() && found.iter().any(|command| takes_words(*command)) {
        found.retain(|command| takes_words(*command));
    }
    found
        .into_iter()
        .take(MOST)
        .map(|command| line_of(command, rest))
        .collect()
}

fn line_of(command: Command, rest: &str) -> String {
    let line = format!("/{} {}", command.word(), rest.trim());
    line.trim_end().to_owned()
}

/// Whether a command is written with more than its word.
fn takes_words(command: Command) -> bool {
    match command {
        Command::Ask(
            AskCommand::Start
            | AskCommand::Case
            | AskCommand::History
            | AskCommand::Follow
            | AskCommand::Unfollow
            | AskCommand::Calendar
            | AskCommand::Share
            | AskCommand::Timeline
            | AskCommand::Note
            | AskCommand::Settings
            | AskCommand::Claim,
        )
        | Command::Post(_)
        | Command::Own(OwnCommand::Post | OwnCommand::Correct) => true,
        Command::Ask(
            AskCommand::Help
            | AskCommand::Language
            | AskCommand::Cases
            | AskCommand::Hearings
            | AskCommand::Following
            | AskCommand::Stop
            | AskCommand::Privacy
            | AskCommand::Export
            | AskCommand::Forget,
        )
        | Command::Own(OwnCommand::Undo | OwnCommand::Status)
        | Command::Owner(_) => false,
    }
}

/// The commands one of whose words begins with this one; the whole word is that command alone.
fn begun(word: &str, offered: &[Command]) -> Vec<Command> {
    let word = fold(word);
    if word.chars().count() < BEGUN_FROM {
        return Vec::new();
    }
    let with = |is_meant: fn(&str, &str) -> bool| -> Vec<Command> {
        let of = |command: &Command| words_of(*command).any(|known| is_meant(&fold(known), &word));
        offered.iter().copied().filter(of).collect()
    };
    let whole = with(|known, word| known == word);
    if whole.is_empty() {
        with(|known, word| known.starts_with(word))
    } else {
        whole
    }
}

/// The command one of whose words is nearest to this one.
fn nearest(word: &str, offered: &[Command]) -> Option<Command> {
    if word.chars().count() < MISSPELT_FROM {
        return None;
    }
    let words: Vec<(Command, String)> = offered
        .iter()
        .map(|command| (*command, words_of(*command).collect::<Vec<_>>().join(",")))
        .collect();
    let values: Vec<(Command, &str)> = words
        .iter()
        .map(|(command, words)| (*command, words.as_str()))
        .collect();
    PhraseTable::of(&values).nearest(&[word])
}

/// The words for a command: its own, and what people write instead.
fn words_of(command: Command) -> impl Iterator<Item = &'static str> {
    let native: &[&str] = match command {
        Command::Ask(command) => of_followers(command),
        Command::Own(OwnCommand::Undo) => &["отменить", "отмена", "қайтару"],
        Command::Own(OwnCommand::Status) => &["статус", "күй"],
        Command::Own(OwnCommand::Post | OwnCommand::Correct)
        | Command::Post(_)
        | Command::Owner(_) => &[],
    };
    [command.word()].into_iter().chain(native.iter().copied())
}

fn of_followers(command: AskCommand) -> &'static [&'static str] {
    match command {
        AskCommand::Start => &["старт", "начать", "бастау"],
        AskCommand::Help => &["помощь", "справка", "хелп", "көмек", "анықтама"],
        AskCommand::Language => &["язык", "тіл"],
        AskCommand::Settings => &["настройки", "баптаулар", "options"],
        AskCommand::Cases => &["дела", "список", "list", "істер", "тізім"],
        AskCommand::Case => &["дело", "карточка", "іс"],
        AskCommand::Hearings => &["заседания", "расписание", "отырыстар", "кесте"],
        AskCommand::History => &["история", "тарих"],
        AskCommand::Follow => &["подписаться", "подпишись", "subscribe", "жазылу"],
        AskCommand::Unfollow => &["отписаться", "отпиши", "unsubscribe"],
        AskCommand::Following => &["подписки", "жазылымдар", "жазылымдарым"],
        AskCommand::Calendar => &["календарь", "күнтізбе", "ics"],
        AskCommand::Timeline => &["хронология", "картинка", "барысы", "сурет", "picture"],
        AskCommand::Share => &["поделиться", "ссылка", "link", "qr", "бөлісу", "сілтеме"],
        AskCommand::Note => &["заметка", "примечание", "жазба", "ескертпе"],
        AskCommand::Stop => &["стоп", "пауза", "pause", "тоқта", "кідірту"],
        AskCommand::Privacy => &["приватность", "конфиденциальность", "құпиялық"],
        AskCommand::Export => &["экспорт", "данные", "data", "деректер"],
        AskCommand::Forget => &["забыть", "стереть", "удалить", "delete", "ұмыту", "өшіру"],
        AskCommand::Claim => &[],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;
    use crate::domain::command::Audience;

    /// What a line may have meant that a follower wrote.
    fn of_follower(text: &str) -> Vec<String> {
        let open = |command: &Command| command.audience() == Audience::Everyone;
        meant(text, Command::all().filter(open))
    }

    #[test]
    fn the_nearest_commands_are_found_and_their_arguments_kept() {
        for (text, expected) in [
            ("/folow almaty-2025", &["/follow almaty-2025"][..]),
            ("/casses", &["/cases"]),
            ("/strat c_almaty", &["/start c_almaty"]),
            ("/FOLOW  a  b", &["/follow a b"]),
            ("/hlep", &["/help"]),
            ("/fol", &["/follow", "/following"]),
            ("/fol almaty-2025", &["/follow almaty-2025"]),
            ("/un", &["/unfollow"]),
            ("/подписаться almaty-2025", &["/follow almaty-2025"]),
            ("/подпсаться", &["/follow"]),
            ("/Жазылу", &["/follow"]),
            ("/жазылым", &["/following"]),
            ("/дела", &["/cases"]),
            ("/істер", &["/cases"]),
            ("/стоп", &["/stop"]),
            ("/заметка city-2026 | a", &["/note city-2026 | a"]),
            ("/жазба", &["/note"]),
            ("/note_city-2026 a", &["/note city-2026 a"]),
            ("/помощь", &["/help"]),
            ("/көмек", &["/help"]),
            ("/Follow_almaty", &["/follow almaty"]),
            ("/follow_almaty_2025", &["/follow almaty-2025"]),
            ("/case_almaty-2025 please", &["/case almaty-2025 please"]),
            ("/folow@hearing_bot x", &["/follow x"]),
            ("/nonsense", &[]),
            ("/", &[]),
            ("/ follow", &[]),
            ("/x", &[]),
            ("/xyz", &[]),
            // What is for editors is not offered to a follower.
            ("/mov almaty-2025", &[]),
            ("/adjorn almaty-2025", &[]),
            ("/move_almaty", &[]),
        ] {
            assert_eq!(of_follower(text), expected, "{text}");
        }
        let editors = meant("/adjorn almaty-2025 27.02", Command::all());
        assert_eq!(editors, ["/adjourn almaty-2025 27.02"]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_what_is_offered_is_a_command(text in any::<String>()) {
            for line in of_follower(&format!("/{text}")) {
                let command = line::command(&line, "hearing_bot");
                prop_assert!(command.is_some(), "{line}");
            }
        }
    }
}
