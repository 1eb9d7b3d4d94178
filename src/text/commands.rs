//! The commands in words: the menu, `/help`, how each is written; and the bot's profile.

use crate::domain::{
    access::AccessStatus,
    command::{Audience, Command},
    language::Language,
    message::Message,
    people::{CustodyStatus, Side},
    rich_text::RichText,
    slug::Slug,
    stage::Stage,
};

use super::{
    buttons,
    compose::{blocks, lines},
    loader::{plain, say},
};

/// The case that examples name: none that exists, so that no example says anything of a real one.
const EXAMPLE: &str = "city-2026";

/// The commands that are offered to an audience, each with its description, for Telegram's menu. Editors are offered
/// everything.
pub fn command_descriptions(language: Language, audience: Audience) -> Vec<(&'static str, String)> {
    offered_to(audience)
        .map(|command| (command.word(), about(command, language)))
        .collect()
}

/// What an audience can do, one command a line.
pub fn help(audience: Audience, language: Language) -> Message {
    let of = |kind: Audience| {
        Command::ALL
            .into_iter()
            .filter(move |command| command.audience() == kind)
            .map(|command| {
                RichText::plain(format!("/{}: {}", command.word(), about(command, language)))
            })
    };
    let everyone = [say!(language, "help-title").bold()]
        .into_iter()
        .chain(of(Audience::Everyone));
    let editors = match audience {
        Audience::Editors => {
            let title = say!(language, "help-editors").bold();
            lines([title].into_iter().chain(of(Audience::Editors)))
        }
        Audience::Everyone | Audience::Unlisted => RichText::default(),
    };
    let text = blocks([lines(everyone), say!(language, "help-search"), editors]);
    buttons::loud(text, Vec::new())
}

/// How a command is written: its form and an example that works.
pub fn usage(command: Command, language: Language) -> Message {
    let about = RichText::plain(format!("/{}: {}", command.word(), about(command, language)));
    let form = form(command, language)
        .map(|form| say!(language, "usage-form", form = RichText::code(form)))
        .unwrap_or_default();
    let example = example_of(command, language)
        .map(|example| say!(language, "usage-example", example = example))
        .unwrap_or_default();
    buttons::loud(lines([about, form, example]), Vec::new())
}

/// A whole line that works, to be copied; `None` where the word alone does.
pub(super) fn example_of(command: Command, language: Language) -> Option<RichText> {
    example(command, EXAMPLE, language).map(RichText::code)
}

/// A line about a case, to be copied.
pub(super) fn line_for(command: Command, case: &Slug, rest: &str) -> RichText {
    RichText::code(format!("/{} {case} {rest}", command.word()).trim_end())
}

/// What the bot says of itself before a chat begins: at most 512 characters (the Bot API's `setMyDescription`).
pub fn profile_description(language: Language) -> String {
    plain!(language, "profile-description")
}

/// What the bot says of itself in its profile: at most 120 characters (the Bot API's `setMyShortDescription`).
pub fn profile_short_description(language: Language) -> String {
    plain!(language, "profile-short")
}

fn offered_to(audience: Audience) -> impl Iterator<Item = Command> {
    Command::ALL
        .into_iter()
        .filter(move |command| match command.audience() {
            Audience::Everyone => true,
            Audience::Editors => audience == Audience::Editors,
            Audience::Unlisted => false,
        })
}

fn about(command: Command, language: Language) -> String {
    match command {
        Command::Start => plain!(language, "about-start"),
        Command::Help => plain!(language, "about-help"),
        Command::Language => plain!(language, "about-language"),
        Command::Cases => plain!(language, "about-cases"),
        Command::Case => plain!(language, "about-case"),
        Command::Hearings => plain!(language, "about-hearings"),
        Command::History => plain!(language, "about-history"),
        Command::Follow => plain!(language, "about-follow"),
        Command::Unfollow => plain!(language, "about-unfollow"),
        Command::Following => plain!(language, "about-following"),
        Command::Stop => plain!(language, "about-stop"),
        Command::Forget => plain!(language, "about-forget"),
        Command::Schedule => plain!(language, "about-schedule"),
        Command::Move => plain!(language, "about-move"),
        Command::Adjourn => plain!(language, "about-adjourn"),
        Command::Delay => plain!(language, "about-delay"),
        Command::Cancel => plain!(language, "about-cancel"),
        Command::Held => plain!(language, "about-held"),
        Command::Access => plain!(language, "about-access"),
        Command::Custody => plain!(language, "about-custody"),
        Command::Stage => plain!(language, "about-stage"),
        Command::Verdict => plain!(language, "about-verdict"),
        Command::Statement => plain!(language, "about-statement"),
        Command::Checked => plain!(language, "about-checked"),
        Command::Undo => plain!(language, "about-undo"),
        Command::Status => plain!(language, "about-status"),
        Command::Claim => plain!(language, "about-claim"),
    }
}

/// What follows the word; `None` where nothing does.
fn form(command: Command, language: Language) -> Option<String> {
    let form = match command {
        Command::Start
        | Command::Help
        | Command::Language
        | Command::Cases
        | Command::Hearings
        | Command::Following
        | Command::Stop
        | Command::Forget
        | Command::Undo
        | Command::Status => return None,
        Command::Case => plain!(language, "form-case"),
        Command::History => plain!(language, "form-history"),
        Command::Follow => plain!(language, "form-follow"),
        Command::Unfollow => plain!(language, "form-unfollow"),
        Command::Schedule => plain!(language, "form-schedule"),
        Command::Move => plain!(language, "form-move"),
        Command::Adjourn => plain!(language, "form-adjourn"),
        Command::Delay => plain!(language, "form-delay"),
        Command::Cancel => plain!(language, "form-cancel"),
        Command::Held => plain!(language, "form-held"),
        Command::Access => {
            plain!(
                language,
                "form-access",
                options = AccessStatus::ALL.map(AccessStatus::word).join("/")
            )
        }
        Command::Custody => {
            plain!(
                language,
                "form-custody",
                options = CustodyStatus::ALL.map(CustodyStatus::word).join("/")
            )
        }
        Command::Stage => {
            plain!(
                language,
                "form-stage",
                options = Stage::ALL.map(Stage::word).join("/")
            )
        }
        Command::Verdict => plain!(language, "form-verdict"),
        Command::Statement => {
            plain!(
                language,
                "form-statement",
                options = Side::ALL.map(Side::word).join("/")
            )
        }
        Command::Checked => plain!(language, "form-checked"),
        Command::Claim => plain!(language, "form-claim"),
    };
    Some(form)
}

/// A whole line that works; `None` where the word alone does, and for a code that cannot be shown.
fn example(command: Command, slug: &str, language: Language) -> Option<String> {
    let example = match command {
        Command::Start
        | Command::Help
        | Command::Language
        | Command::Cases
        | Command::Hearings
        | Command::Following
        | Command::Stop
        | Command::Forget
        | Command::Undo
        | Command::Status
        | Command::Claim => return None,
        Command::Case => plain!(language, "example-case", slug = slug),
        Command::History => plain!(language, "example-history", slug = slug),
        Command::Follow => plain!(language, "example-follow", slug = slug),
        Command::Unfollow => plain!(language, "example-unfollow", slug = slug),
        Command::Schedule => plain!(language, "example-schedule", slug = slug),
        Command::Move => plain!(language, "example-move", slug = slug),
        Command::Adjourn => plain!(language, "example-adjourn", slug = slug),
        Command::Delay => plain!(language, "example-delay", slug = slug),
        Command::Cancel => plain!(language, "example-cancel", slug = slug),
        Command::Held => plain!(language, "example-held", slug = slug),
        Command::Access => plain!(language, "example-access", slug = slug),
        Command::Custody => plain!(language, "example-custody", slug = slug),
        Command::Stage => plain!(language, "example-stage", slug = slug),
        Command::Verdict => plain!(language, "example-verdict", slug = slug),
        Command::Statement => plain!(language, "example-statement", slug = slug),
        Command::Checked => plain!(language, "example-checked", slug = slug),
    };
    Some(example)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_examples_begin_with_their_command() {
        for language in Language::ALL {
            for command in Command::ALL {
                let word = format!("/{} ", command.word());
                let written = [form(command, language), example(command, EXAMPLE, language)];
                for line in written.into_iter().flatten() {
                    assert!(line.starts_with(&word), "{language}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_menu_fits_telegram() {
        for language in Language::ALL {
            let menu = command_descriptions(language, Audience::Editors);
            assert_eq!(menu.len(), Command::ALL.len() - 1);
            for (word, description) in menu {
                assert!(description.chars().count() <= 256, "{language}: {word}");
            }
            assert!(profile_description(language).chars().count() <= 512);
            assert!(profile_short_description(language).chars().count() <= 120);
        }
    }
}
