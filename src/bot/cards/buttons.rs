//! Buttons that several cards share.

use crate::{
    domain::{
        callback::{Callback, Decision, EditorCallback, SettingsPage, Wish},
        case::Case,
        chat::ChatKind,
        command::{AskCommand, Command},
        hearing::HearingNo,
        language::Language,
        message::{Button, ButtonAction},
        slug::Slug,
        views::Section,
        warning::RepeatedWarnings,
    },
    text::{apart, compose::shortened, labels, timeline},
};

/// The longest label that a phone shows in one line, in UTF-16 units.
pub(super) const LONGEST_LABEL: usize = 40;

/// The most choices under a question. A keyboard holds 100 buttons (Bot API), and four say how else to go on.
pub(super) const MOST_CHOICES: usize = 96;

/// The longest text that a button copies, in UTF-16 units (Bot API, `CopyTextButton`).
const LONGEST_COPY: usize = 256;

/// A button.
pub(super) fn button(label: String, press: &Callback) -> Button {
    Button {
        label,
        action: ButtonAction::Press(press.data()),
    }
}

/// A button that is for editors alone.
pub(super) fn for_editors(label: String, press: EditorCallback) -> Button {
    button(label, &Callback::Edit(press))
}

/// A button of a label that may be long.
pub(super) fn labelled(label: &str, press: &Callback) -> Button {
    button(shortened(label, LONGEST_LABEL), press)
}

/// The button "Follow".
pub(super) fn follow(slug: &Slug, chat: ChatKind, language: Language) -> Button {
    let press = Callback::Follow(slug.clone());
    button(labels::follow(chat, language), &press)
}

/// The same of a case that was found by a subscription.
pub(super) fn follow_found(slug: &Slug, chat: ChatKind, language: Language) -> Button {
    let press = Callback::Follow(slug.clone());
    button(labels::follow_found(chat, language), &press)
}

/// The button "Keep following": whoever follows a case that is at its end wants to.
pub(super) fn keep_following(slug: &Slug, language: Language) -> Button {
    let press = Callback::Follow(slug.clone());
    button(labels::keep_following(language), &press)
}

/// The button "Stop following".
pub(super) fn unfollow(slug: &Slug, chat: ChatKind, language: Language) -> Button {
    let press = Callback::Unfollow(slug.clone());
    button(labels::unfollow(chat, language), &press)
}

/// The button that has a group or channel follow too.
pub(super) fn choose_chat(slug: &Slug, language: Language) -> Button {
    let press = Callback::ChooseChat(slug.clone());
    button(labels::choose_chat(language), &press)
}

/// Opens a part of what is known of a case.
pub(super) fn show(case: &Case, section: Section, language: Language) -> Button {
    let label = labels::section(section, case, language);
    button(label, &Callback::Show(case.slug.clone(), section, 0))
}

/// The button that gets a case for a calendar, or one of its hearings.
pub(super) fn calendar(slug: &Slug, hearing: Option<HearingNo>, language: Language) -> Button {
    let press = Callback::Calendar(slug.clone(), hearing);
    button(labels::calendar(language), &press)
}

/// The same of all that a chat follows.
pub(super) fn calendar_of_followed(language: Language) -> Button {
    let line = format!("/{}", Command::Ask(AskCommand::Calendar).word());
    button(labels::calendar(language), &Callback::Say(line))
}

/// The button that shows the course of a case as a picture.
pub(super) fn timeline(slug: &Slug, language: Language) -> Button {
    button(timeline::open(language), &Callback::Timeline(slug.clone()))
}

/// The button that gets the link to a case.
pub(super) fn share(slug: &Slug, language: Language) -> Button {
    button(labels::share(language), &Callback::Share(slug.clone()))
}

/// The button that copies the number of a case, as one types it at a court.
pub(super) fn copy_number(number: &str, language: Language) -> Button {
    copying(labels::copy_number(language), number)
}

/// A button that copies a text.
pub(super) fn copying(label: String, text: &str) -> Button {
    let action = ButtonAction::Copy(shortened(text, LONGEST_COPY));
    Button { label, action }
}

/// The button "Settings".
pub(super) fn settings(language: Language) -> Button {
    let line = format!("/{}", Command::Ask(AskCommand::Settings).word());
    let label = labels::settings_page(SettingsPage::All, language);
    button(label, &Callback::Say(line))
}

/// The button "All cases".
pub(super) fn all_cases(language: Language) -> Button {
    button(labels::all_cases(language), &Callback::Cases(0))
}

/// A button that opens each case, with its title; no two are alike.
pub(super) fn cases(cases: &[Case], language: Language) -> Vec<Vec<Button>> {
    for_cases(
        cases,
        |slug| Callback::Show(slug, Section::Overview, 0),
        language,
    )
}

/// The same with another press.
pub(super) fn for_cases(
    cases: &[Case],
    press: fn(Slug) -> Callback,
    language: Language,
) -> Vec<Vec<Button>> {
    let titles = apart::titles(cases, LONGEST_LABEL, language);
    let one = |(case, title): (&Case, String)| vec![button(title, &press(case.slug.clone()))];
    cases.iter().zip(titles).map(one).collect()
}

/// Every language by its own name.
pub(super) fn languages() -> Vec<Button> {
    Language::ALL
        .map(|language| {
            let name = labels::own_name(language).to_owned();
            button(name, &Callback::Speak(language))
        })
        .to_vec()
}

/// What an editor does with a draft.
pub(super) fn decide(draft: i64, decision: Decision, language: Language) -> Button {
    let label = match decision {
        Decision::Edit => labels::edit(language),
        Decision::Discard => labels::discard(language),
        Decision::Anew => labels::anew(language),
    };
    for_editors(label, EditorCallback::Draft(draft, decision))
}

/// The button that sends a draft, perhaps in the place of what waits.
pub(super) fn send(
    draft: i64,
    instead_of: Option<i64>,
    repeated: RepeatedWarnings,
    label: String,
) -> Button {
    let press = EditorCallback::Send {
        draft,
        instead_of,
        repeated,
    };
    for_editors(label, press)
}

/// What a chat wishes for itself.
pub(super) fn wish(wish: Wish, language: Language) -> Button {
    let label = match wish {
        Wish::Stop => labels::pause(language),
        Wish::Resume => labels::resume(language),
        Wish::Forget | Wish::Erase => labels::erase(language),
        Wish::Keep => labels::keep(language),
    };
    button(label, &Callback::Wish(wish))
}
