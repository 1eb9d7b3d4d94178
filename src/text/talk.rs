//! Answers to small talk, and to whoever wants to hear no more.

use crate::domain::{
    callback::{Callback, Wish},
    case::Case,
    language::Language,
    message::{Button, Message},
    rich_text::RichText,
};

use super::{
    apart,
    buttons::{self, LONGEST_LABEL},
    loader::{plain, say},
};

/// Cases that have a button of their own.
const MOST_CASES: usize = 8;

/// Somebody said thank you.
pub fn thanks(language: Language) -> RichText {
    say!(language, "talk-thanks")
}

/// Somebody said that all is well, or goodbye.
pub fn ok(language: Language) -> RichText {
    say!(language, "talk-ok")
}

/// Somebody wants to hear no more: of one of these cases, of anything, or to be forgotten, each by a button. So many more
/// cases that are followed cannot be read.
pub fn how_to_stop(followed: &[Case], unreadable: usize, language: Language) -> Message {
    let wish = |label: String, wish: Wish| buttons::button(label, &Callback::Wish(wish));
    let forget = vec![wish(plain!(language, "button-erase"), Wish::Forget)];
    if followed.is_empty() && unreadable == 0 {
        return buttons::loud(say!(language, "stop-nothing"), vec![forget]);
    }
    let around = plain!(language, "button-stop-case", title = "");
    let most = LONGEST_LABEL.saturating_sub(around.encode_utf16().count());
    let titles = apart::titles(followed, most, language);
    let mut rows: Vec<Vec<Button>> = followed
        .iter()
        .zip(titles)
        .take(MOST_CASES)
        .map(|(case, title)| {
            let label = plain!(language, "button-stop-case", title = title);
            vec![buttons::labelled(
                &label,
                &Callback::Unfollow(case.slug.clone()),
            )]
        })
        .collect();
    rows.push(vec![wish(plain!(language, "button-pause"), Wish::Stop)]);
    rows.push(forget);
    buttons::loud(say!(language, "stop-how"), rows)
}
