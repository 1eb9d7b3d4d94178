//! Answers to who begins, and to who follows a case or no longer does.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        chat::ChatKind,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        rich_text::RichText,
        views::Section,
    },
    text::replies,
};

use super::{LINE, buttons};

/// The longest data of a button, in bytes (Bot API, `InlineKeyboardButton`).
const LONGEST_DATA: usize = 64;

/// The greeting.
pub fn welcome(language: Language) -> Message {
    let rows = vec![vec![buttons::all_cases(language)], buttons::languages()];
    Message::new(replies::welcome(language), rows)
}

/// Asks for the chat's language.
pub fn choose_language() -> Message {
    Message::new(replies::choose_language(), vec![buttons::languages()])
}

/// A command that there is not, and the lines that may have been meant: each a button, where one holds it.
pub fn unknown_command(meant: &[String], language: Language) -> Message {
    let text = replies::unknown_command(meant, LINE, language);
    let presses = meant.iter().map(|line| (line, Callback::Say(line.clone())));
    let rows = presses
        .filter(|(_, press)| press.data().len() <= LONGEST_DATA)
        .map(|(line, press)| vec![buttons::labelled(line, &press)]);
    Message::new(text, rows.collect())
}

/// A chat follows a case now.
pub fn followed(case: &Case, reader: Reader) -> Message {
    for_a_chat_too(replies::followed(case, reader), case, reader.language)
}

/// A chat follows a case from now on, and has asked to be told nothing for now.
pub fn followed_while_stopped(case: &Case, reader: Reader) -> Message {
    let text = replies::followed_while_stopped(case, reader);
    for_a_chat_too(text, case, reader.language)
}

/// A chat followed a case already.
pub fn followed_already(case: &Case, reader: Reader) -> Message {
    let text = replies::followed_already(case, reader);
    for_a_chat_too(text, case, reader.language)
}

/// A chat keeps following a case that is at its end.
pub fn kept(case: &Case, reader: Reader) -> Message {
    let text = replies::kept(case, reader);
    with_standing(text, case, (reader.chat, reader.language))
}

/// A chat no longer follows a case; of one that cannot be read there is no title and no button.
pub fn unfollowed(case: Option<&Case>, language: Language) -> Message {
    let text = replies::unfollowed(case, language);
    Message::new(text, follow_again(case, (ChatKind::Private, language)))
}

/// A chat did not follow a case anyway.
pub fn unfollowed_already(case: Option<&Case>, language: Language) -> Message {
    let text = replies::unfollowed_already(case, language);
    Message::new(text, follow_again(case, (ChatKind::Private, language)))
}

/// With a button by which a group or channel of the person follows too.
fn for_a_chat_too(text: RichText, case: &Case, language: Language) -> Message {
    let mut message = with_standing(text, case, (ChatKind::Private, language));
    message
        .rows
        .push(vec![buttons::choose_chat(&case.slug, language)]);
    message
}

pub(super) fn with_standing(
    text: RichText,
    case: &Case,
    (chat, language): (ChatKind, Language),
) -> Message {
    let row = vec![
        buttons::show(case, Section::Overview, language),
        buttons::unfollow(&case.slug, chat, language),
    ];
    Message::new(text, vec![row])
}

pub(super) fn follow_again(
    case: Option<&Case>,
    (chat, language): (ChatKind, Language),
) -> Vec<Vec<Button>> {
    case.map(|case| vec![buttons::follow(&case.slug, chat, language)])
        .into_iter()
        .collect()
}
