//! The cards of pausing, coming back, and being forgotten.

use crate::{
    domain::{
        callback::{Callback, Wish},
        chat::ChatKind,
        language::Language,
        message::{Button, Message},
        role::Role,
        views::CaseList,
    },
    text::{apart, compose::blocks, labels, leaving},
};

use super::buttons::{self, LONGEST_LABEL};

/// Cases that have a button of their own.
const MOST_CASES: usize = 8;

/// The chat hears nothing from now on, and how it can again.
pub fn stopped(chat: ChatKind, language: Language) -> Message {
    let resume = buttons::wish(Wish::Resume, language);
    Message::new(leaving::stopped(chat, language), vec![vec![resume]])
}

/// A message to a chat that wants to hear nothing, with a word on that.
pub fn while_stopped(message: Message, chat: ChatKind, language: Language) -> Message {
    let said = [message.text, leaving::while_stopped(chat, language)];
    let mut rows = message.rows;
    rows.push(vec![buttons::wish(Wish::Resume, language)]);
    Message::new(blocks(said), rows)
}

/// What would be erased, and whether it is to be.
pub fn question(role: Option<Role>, language: Language) -> Message {
    let row = [Wish::Erase, Wish::Keep].map(|wish| buttons::wish(wish, language));
    Message::new(leaving::question(role, language), vec![row.into()])
}

/// Somebody wants to hear no more: of one of the cases that they follow, of anything, or to be forgotten, each by a button.
pub fn how_to_stop(followed: &CaseList, language: Language) -> Message {
    let forget = vec![buttons::wish(Wish::Forget, language)];
    if followed.is_empty() {
        return Message::new(leaving::nothing_to_stop(language), vec![forget]);
    }
    let around = labels::unfollow_one("", language);
    let most = LONGEST_LABEL.saturating_sub(around.encode_utf16().count());
    let titles = apart::titles(&followed.cases, most, language);
    let mut rows: Vec<Vec<Button>> = followed
        .cases
        .iter()
        .zip(titles)
        .take(MOST_CASES)
        .map(|(case, title)| {
            let label = labels::unfollow_one(&title, language);
            let press = Callback::Unfollow(case.slug.clone());
            vec![buttons::labelled(&label, &press)]
        })
        .collect();
    rows.push(vec![buttons::wish(Wish::Stop, language)]);
    rows.push(forget);
    Message::new(leaving::how_to_stop(language), rows)
}
