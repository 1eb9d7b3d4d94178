//! The words to a group or channel that follows cases, and to whoever chooses one that is to follow.

use crate::domain::{
    case::Case, language::Language, reader::Reader, rich_text::RichText, views::CaseList,
};

use super::{
    compose::{blocks, lines},
    lists::{are_missing, followed_ones, where_they_stand},
    loader::say,
    quote,
    replies::{with_standing, with_title},
};

/// A case is followed here now: where it stands, since only what changes from here on will be told.
pub fn followed(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "here-followed"), case, reader)
}

/// A case is followed here from now on, and nothing is told here for now.
pub fn followed_while_stopped(case: &Case, reader: Reader) -> RichText {
    let said = say!(reader.language, "here-followed-while-stopped");
    with_standing(said, case, reader)
}

/// A case that was followed in another topic is told in this one.
pub fn moved(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "here-moved"), case, reader)
}

/// A case was followed here already.
pub fn followed_already(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "here-followed-already"), case, reader)
}

/// A case is no longer followed here; of one that cannot be read, without its title.
pub fn unfollowed(case: Option<&Case>, language: Language) -> RichText {
    with_title(say!(language, "here-unfollowed"), case, language)
}

/// A case was not followed here anyway.
pub fn unfollowed_already(case: Option<&Case>, language: Language) -> RichText {
    with_title(say!(language, "here-unfollowed-already"), case, language)
}

/// What is followed here, and where each case stands.
pub fn following(list: &CaseList, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    if list.is_empty() {
        return say!(language, "here-following-none");
    }
    let head = if list.cases.is_empty() {
        RichText::default()
    } else {
        say!(language, "here-following-title").bold()
    };
    blocks([
        head,
        followed_ones(list, most, reader),
        are_missing(list.unreadable, language),
    ])
}

/// Nothing that is followed here is what was named.
pub fn not_among_those(query: &str, language: Language) -> RichText {
    let query = quote::part(query);
    say!(language, "here-not-among", query = query)
}

/// Asks which of several cases is meant.
pub fn which(cases: &[Case], most: usize, reader: Reader) -> RichText {
    let which = say!(reader.language, "here-which");
    blocks([which, where_they_stand(cases, most, reader)])
}

/// There is no such case; the nearest names may be what was meant.
pub fn no_such_case(query: &str, nearest: &[Case], language: Language) -> RichText {
    let query = quote::part(query);
    let hint = if nearest.is_empty() {
        say!(language, "here-search")
    } else {
        say!(language, "search-nearest")
    };
    lines([say!(language, "no-such-case", query = query), hint])
}

/// Asks which group or channel is to follow a case.
pub fn choose(case: &Case, language: Language) -> RichText {
    with_title(say!(language, "chat-choose"), Some(case), language)
}

/// The chosen one follows the case now.
pub fn chosen_follows(case: &Case, language: Language) -> RichText {
    with_title(say!(language, "chat-follows"), Some(case), language)
}

/// The chosen one follows the case now, and is told nothing for now.
pub fn chosen_is_stopped(case: &Case, language: Language) -> RichText {
    with_title(say!(language, "chat-follows-stopped"), Some(case), language)
}

/// The chosen one followed the case already.
pub fn chosen_follows_already(case: &Case, language: Language) -> RichText {
    with_title(say!(language, "chat-follows-already"), Some(case), language)
}

/// Whoever chose does not administer what they chose.
pub fn chosen_by_no_administrator(language: Language) -> RichText {
    say!(language, "chat-no-administrator")
}

/// The bot may not write in what was chosen, or is not there.
pub fn chosen_is_closed(language: Language) -> RichText {
    say!(language, "chat-cannot-write")
}

/// What the bot may do in what was chosen cannot be known now.
pub fn chosen_is_unknown(language: Language) -> RichText {
    say!(language, "chat-unknown")
}
