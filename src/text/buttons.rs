//! Buttons that several messages share, and messages made of lines and buttons.

use crate::domain::{
    callback::{Callback, Section},
    case::Case,
    language::Language,
    message::{Button, Message},
    rich_text::RichText,
    slug::Slug,
};

use super::{apart, compose::shortened, loader::plain};

/// The longest label that a phone shows in one line, in UTF-16 units.
pub(super) const LONGEST_LABEL: usize = 40;

/// A message that sounds. Its first line is what a lock screen shows.
pub(super) fn loud(text: RichText, rows: Vec<Vec<Button>>) -> Message {
    Message::new(text, rows)
}

/// A button.
pub(super) fn button(label: String, press: &Callback) -> Button {
    Button {
        label,
        data: press.data(),
    }
}

/// The button "Follow".
pub(super) fn follow(slug: &Slug, language: Language) -> Button {
    button(
        plain!(language, "button-follow"),
        &Callback::Follow(slug.clone()),
    )
}

/// The button "Stop following".
pub(super) fn unfollow(slug: &Slug, language: Language) -> Button {
    button(
        plain!(language, "button-unfollow"),
        &Callback::Unfollow(slug.clone()),
    )
}

/// Opens a part of what is known of a case.
pub(super) fn show(slug: &Slug, section: Section, language: Language) -> Button {
    let label = match section {
        Section::Card => plain!(language, "button-case"),
        Section::Hearings => plain!(language, "button-hearings"),
        Section::People => plain!(language, "button-people"),
        Section::Charges => plain!(language, "button-charges"),
        Section::Statements => plain!(language, "button-statements"),
        Section::Related => plain!(language, "button-related"),
        Section::History => plain!(language, "button-history"),
    };
    button(label, &Callback::Show(slug.clone(), section, 0))
}

/// The button that sends a draft in the place of what waits.
pub(super) fn send_instead(draft: i64, of: i64, language: Language) -> Button {
    let press = Callback::SendInstead { draft, of };
    button(plain!(language, "button-send-instead"), &press)
}

/// The button "All cases".
pub(super) fn all_cases(language: Language) -> Button {
    button(plain!(language, "button-cases"), &Callback::Cases(0))
}

/// A button of a label that may be long.
pub(super) fn labelled(label: &str, press: &Callback) -> Button {
    button(shortened(label, LONGEST_LABEL), press)
}

/// A button for each case, with its title; no two are alike.
pub(super) fn cases(cases: &[Case], language: Language) -> Vec<Vec<Button>> {
    let titles = apart::titles(cases, LONGEST_LABEL, language);
    let one = |(case, title): (&Case, String)| {
        let press = Callback::Show(case.slug.clone(), Section::Card, 0);
        vec![button(title, &press)]
    };
    cases.iter().zip(titles).map(one).collect()
}

/// A button for each label, which chooses that one of several readings of a line.
pub(super) fn choices(id: i64, labels: impl IntoIterator<Item = String>) -> Vec<Vec<Button>> {
    (0..=u8::MAX)
        .zip(labels)
        .map(|(option, label)| vec![labelled(&label, &Callback::Choose(id, option))])
        .collect()
}

/// Every language by its own name.
pub(super) fn languages() -> Vec<Button> {
    Language::ALL
        .map(|language| button(own_name(language).to_owned(), &Callback::Speak(language)))
        .to_vec()
}

/// What a language calls itself.
pub(super) fn own_name(language: Language) -> &'static str {
    match language {
        Language::Kk => "Қазақша",
        Language::Ru => "Русский",
        Language::En => "English",
    }
}
