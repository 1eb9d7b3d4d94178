//! The language of a reason that was written beside a change.

use crate::{domain::language::Language, parse::fold::fold};

/// A reason behind its bar, with the mark of its language where its letters do not tell it; `beside` is that of the change.
/// An empty one is empty.
pub(super) fn marked(reason: &str, beside: Language) -> String {
    if reason.is_empty() {
        return String::new();
    }
    let lower = reason.to_lowercase();
    let is_kazakh = lower.contains(|letter| "әғқңөұүһі".contains(letter));
    let is_cyrillic = lower.contains(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
    let mark = match beside {
        Language::Ru if is_cyrillic && !is_kazakh => "ru: ",
        Language::Kk if is_cyrillic && !is_kazakh && ends_like_kazakh(reason) => "kk: ",
        Language::Kk | Language::Ru | Language::En => "",
    };
    format!(" | {mark}{reason}")
}

/// Whether the last word ends as Kazakh verbs do, and no Russian word does.
fn ends_like_kazakh(text: &str) -> bool {
    let folded = fold(text);
    let endings = "рды лды нды ады йды кты пты ған жоқ жатыр қалды";
    endings
        .split(' ')
        .any(|ending| folded.ends_with(&fold(ending)))
}
