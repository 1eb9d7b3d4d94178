//! The cards of lists of cases, each case with a button.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        chat::ChatKind,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        rich_text::RichText,
        subscription::Subscription,
        views::{CaseList, ListScope, Paging},
    },
    text::{compose::blocks, groups, lists, subscriptions},
};

use super::{
    buttons,
    pages::{MESSAGE, turning},
    subscriptions::ends,
};

/// How many cases a page of a list has: each has a button.
pub const CASES_A_PAGE: usize = 8;

/// How many buttons stand under what a chat follows: a message has a hundred at most (Bot API, `InlineKeyboardMarkup`), and others
/// may stand beneath.
const MOST_BUTTONS: usize = 95;

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

/// What a chat follows, where each case stands, and what it is subscribed to, beneath what else is said: as much as fits.
pub fn following(
    above: RichText,
    (list, known): (&CaseList, &[Subscription]),
    reader: Reader,
) -> Message {
    let language = reader.language;
    let subscribed = subscriptions::list(known, MESSAGE / 2, language);
    let room = MESSAGE.saturating_sub(above.units() + subscribed.units());
    let is_nothing = list.is_empty() && known.is_empty();
    let followed = match reader.chat {
        // That nothing is followed is not said where there is a subscription.
        _ if list.is_empty() && !is_nothing => RichText::default(),
        ChatKind::Private => lists::following(list, room, reader),
        ChatKind::Shared => groups::following(list, room, reader),
    };
    let mut rows = match reader.chat {
        ChatKind::Private if is_nothing => all_cases(language),
        ChatKind::Private | ChatKind::Shared => {
            let room = MOST_BUTTONS.saturating_sub(known.len());
            let shown = list.cases.len().min(room);
            buttons::cases(&list.cases[..shown], language)
        }
    };
    rows.extend(ends(known, language));
    Message::new(blocks([above, followed, subscribed]), rows)
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
