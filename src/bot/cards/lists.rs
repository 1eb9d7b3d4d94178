//! The cards of lists of cases, each case with a button.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        rich_text::RichText,
        views::{CaseList, ListScope, Paging},
    },
    text::{compose::blocks, lists},
};

use super::{
    buttons,
    pages::{MESSAGE, turning},
};

/// How many cases a page of a list has: each has a button.
pub const CASES_A_PAGE: usize = 8;

/// A page of the public cases: at most [`CASES_A_PAGE`], with those of it that cannot be read.
pub fn cases(list: &CaseList, paging: Paging, reader: Reader) -> Message {
    let text = lists::cases(list, paging, MESSAGE, reader);
    let turning = turning(paging, Callback::Cases, reader.language).filter(|_| !list.is_empty());
    let mut rows = buttons::cases(&list.cases, reader.language);
    rows.extend(turning);
    Message::new(text, rows)
}

/// The hearings to come of these cases.
pub fn hearings(cases: &[Case], scope: ListScope, reader: Reader) -> Message {
    let text = lists::hearings(cases, scope, MESSAGE, reader);
    let calendar = match scope {
        ListScope::Followed { .. } => vec![buttons::calendar_of_followed(reader.language)],
        ListScope::All { .. } => Vec::new(),
    };
    let rows = all_cases(reader.language).into_iter().chain([calendar]);
    Message::new(text, rows.filter(|row| !row.is_empty()).collect())
}

/// What a chat follows, and where each case stands.
pub fn following(list: &CaseList, reader: Reader) -> Message {
    let rows = if list.is_empty() {
        all_cases(reader.language)
    } else {
        buttons::cases(&list.cases, reader.language)
    };
    Message::new(lists::following(list, MESSAGE, reader), rows)
}

/// Nothing that a chat follows is what it named; `following` says what it follows.
pub fn not_among_those(query: &str, following: Message, language: Language) -> Message {
    let said = lists::not_among_those(query, language);
    Message::new(blocks([said, following.text]), following.rows)
}

/// What a search found, best first.
pub fn search_results(cases: &[Case], reader: Reader) -> Message {
    let text = lists::search_results(cases, MESSAGE, reader);
    Message::new(text, buttons::cases(cases, reader.language))
}

/// A search found nothing; the nearest names may still be what was meant.
pub fn nothing_found(query: &str, nearest: &[Case], language: Language) -> Message {
    let text = lists::nothing_found(query, nearest, language);
    or_nearest(text, nearest, language)
}

/// A command names a case that there is not.
pub fn no_such_case(query: &str, nearest: &[Case], language: Language) -> Message {
    let text = lists::no_such_case(query, nearest, language);
    or_nearest(text, nearest, language)
}

fn or_nearest(text: RichText, nearest: &[Case], language: Language) -> Message {
    let mut rows = buttons::cases(nearest, language);
    rows.extend(all_cases(language));
    Message::new(text, rows)
}

fn all_cases(language: Language) -> Vec<Vec<Button>> {
    vec![vec![buttons::all_cases(language)]]
}
