//! The cards of a group or channel that follows cases. A button that follows or unfollows does so for all of it.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        chat::ChatKind,
        language::Language,
        message::{ChatChoice, ChatRequest, Message, ReplyKeyboard},
        reader::Reader,
        rich_text::RichText,
        slug::Slug,
    },
    text::{groups, labels},
};

use super::{
    buttons,
    pages::MESSAGE,
    replies::{follow_again, with_standing},
};

/// A case is followed here now.
pub fn followed(case: &Case, reader: Reader) -> Message {
    told_here(groups::followed(case, reader), case, reader.language)
}

/// A case is followed here from now on, and nothing is told here for now.
pub fn followed_while_stopped(case: &Case, reader: Reader) -> Message {
    let text = groups::followed_while_stopped(case, reader);
    told_here(text, case, reader.language)
}

/// A case that was followed in another topic is told in this one.
pub fn moved(case: &Case, reader: Reader) -> Message {
    told_here(groups::moved(case, reader), case, reader.language)
}

/// A case was followed here already.
pub fn followed_already(case: &Case, reader: Reader) -> Message {
    let text = groups::followed_already(case, reader);
    told_here(text, case, reader.language)
}

/// In a channel nothing is read, so that its settings need a button.
fn told_here(text: RichText, case: &Case, language: Language) -> Message {
    let mut message = with_standing(text, case, (ChatKind::Shared, language));
    message.rows.push(vec![buttons::settings(language)]);
    message
}

/// A case is no longer followed here.
pub fn unfollowed(case: Option<&Case>, language: Language) -> Message {
    let text = groups::unfollowed(case, language);
    Message::new(text, follow_again(case, (ChatKind::Shared, language)))
}

/// A case was not followed here anyway.
pub fn unfollowed_already(case: Option<&Case>, language: Language) -> Message {
    let text = groups::unfollowed_already(case, language);
    Message::new(text, follow_again(case, (ChatKind::Shared, language)))
}

/// Which of several cases is meant, each with a button that does what was asked for.
pub fn which(cases: &[Case], press: fn(Slug) -> Callback, reader: Reader) -> Message {
    let rows = buttons::for_cases(cases, press, reader.language);
    Message::new(groups::which(cases, MESSAGE, reader), rows)
}

/// There is no such case; of the nearest names, each has a button that does what was asked for.
pub fn no_such_case(
    query: &str,
    nearest: &[Case],
    press: fn(Slug) -> Callback,
    language: Language,
) -> Message {
    let rows = buttons::for_cases(nearest, press, language);
    Message::new(groups::no_such_case(query, nearest, language), rows)
}

/// The keyboard by which a person chooses the group or the channel that is to follow; each choice comes back with its number.
pub fn choices(numbers: [(ChatChoice, i32); 2], language: Language) -> ReplyKeyboard {
    let requests = numbers.map(|(choice, id)| ChatRequest {
        label: match choice {
            ChatChoice::Group => labels::a_group(language),
            ChatChoice::Channel => labels::a_channel(language),
        },
        id,
        choice,
    });
    ReplyKeyboard::Requests(requests.into())
}
