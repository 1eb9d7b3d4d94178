//! The commands in words: the menu, `/help`, how each is written; and the bot's profile.

use crate::domain::{
    access::AccessStatus,
    command::{AskCommand, Audience, Command, OwnCommand, OwnerCommand, PostCommand},
    language::Language,
    people::{CustodyStatus, Side},
    rich_text::RichText,
    slug::Slug,
    stage::Stage,
};

use super::{
    compose::{blocks, lines},
    loader::{plain, say},
};

/// The case that examples name: none that exists, so that no example says anything of a real one.
const EXAMPLE: &str = "city-2026";

/// The commands that are offered to an audience, each with its description, for Telegram's menu. Editors are offered
/// everything.
pub fn command_descriptions(language: Language, audience: Audience) -> Vec<(&'static str, String)> {
    let mut offered: Vec<Command> = offered_to(audience).collect();
    // An audience's own come first: whoever posts from a corridor does not scroll past everybody's. An owner's are for quieter
    // hours, and behind those of all editors.
    offered.sort_by_key(|command| match command.audience() {
        Audience::Editors => 0,
        Audience::Owners => 1,
        Audience::Everyone | Audience::Unlisted => 2,
    });
    described(offered.into_iter(), language)
}

/// Commands by their words, each with its description.
pub fn described(
    commands: impl Iterator<Item = Command>,
    language: Language,
) -> Vec<(&'static str, String)> {
    commands
        .map(|command| (command.word(), words_of(command, language).about))
        .collect()
}

/// What an audience can do, one command a line.
pub fn help(audience: Audience, language: Language) -> RichText {
    let of = |kind: Audience| {
        Command::all()
            .filter(move |command| command.audience() == kind)
            .map(|command| {
                RichText::plain(format!(
                    "/{}: {}",
                    command.word(),
                    words_of(command, language).about
                ))
            })
    };
    let everyone = [say!(language, "help-title").bold()]
        .into_iter()
        .chain(of(Audience::Everyone));
    let editors = match audience {
        Audience::Editors | Audience::Owners => {
            let title = say!(language, "help-editors").bold();
            let plain_words = say!(language, "help-plain-words");
            let commands = of(Audience::Editors);
            lines([title].into_iter().chain(commands).chain([plain_words]))
        }
        Audience::Everyone | Audience::Unlisted => RichText::default(),
    };
    let owners = match audience {
        Audience::Owners => {
            let title = say!(language, "help-owners").bold();
            lines([title].into_iter().chain(of(Audience::Owners)))
        }
        Audience::Everyone | Audience::Editors | Audience::Unlisted => RichText::default(),
    };
    let search = say!(language, "help-search");
    blocks([lines(everyone), search, editors, owners])
}

/// How a command is written: its form and an example that works.
pub fn usage(command: Command, language: Language) -> RichText {
    let words = words_of(command, language);
    let about = RichText::plain(format!("/{}: {}", command.word(), words.about));
    let form = words
        .form
        .map(|form| say!(language, "usage-form", form = RichText::code(form)))
        .unwrap_or_default();
    let example = words
        .example
        .map(|example| say!(language, "usage-example", example = RichText::code(example)))
        .unwrap_or_default();
    lines([about, form, example])
}

/// A whole line that works, to be copied; `None` where the word alone does.
pub(super) fn example_of(command: Command, language: Language) -> Option<RichText> {
    words_of(command, language).example.map(RichText::code)
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

/// The commands that are offered to an audience.
pub fn offered_to(audience: Audience) -> impl Iterator<Item = Command> {
    Command::all().filter(move |command| match command.audience() {
        Audience::Everyone => true,
        Audience::Editors => matches!(audience, Audience::Editors | Audience::Owners),
        Audience::Owners => audience == Audience::Owners,
        Audience::Unlisted => false,
    })
}

/// A command in words.
struct CommandWords {
    /// What it does.
    about: String,
    /// How its line is written; `None` where the word alone is all.
    form: Option<String>,
    /// A whole line that works; `None` where the word alone does, and for a code that cannot be shown.
    example: Option<String>,
}

/// The words of a command that is written with more than its word: with an example where one can be shown, and with the words
/// that can be chosen from.
macro_rules! written {
    ($language:ident, $about:literal, $form:literal) => {
        CommandWords {
            about: plain!($language, $about),
            form: Some(plain!($language, $form)),
            example: None,
        }
    };
    ($language:ident, $about:literal, $form:literal, $example:literal $(, $options:expr)?) => {
        CommandWords {
            about: plain!($language, $about),
            form: Some(plain!($language, $form $(, options = $options.join("/"))?)),
            example: Some(plain!($language, $example, slug = EXAMPLE)),
        }
    };
}

fn words_of(command: Command, language: Language) -> CommandWords {
    match command {
        Command::Ask(command) => asked(command, language),
        Command::Post(command) => posted(command, language),
        Command::Own(OwnCommand::Post) => alone(plain!(language, "about-post")),
        Command::Own(OwnCommand::Correct) => {
            written!(language, "about-correct", "form-correct", "example-correct")
        }
        Command::Own(OwnCommand::Undo) => alone(plain!(language, "about-undo")),
        Command::Own(OwnCommand::Status) => alone(plain!(language, "about-status")),
        Command::Owner(OwnerCommand::Invite) => alone(plain!(language, "about-invite")),
        Command::Owner(OwnerCommand::Editors) => alone(plain!(language, "about-editors")),
        Command::Owner(OwnerCommand::Audit) => alone(plain!(language, "about-audit")),
    }
}

fn alone(about: String) -> CommandWords {
    CommandWords {
        about,
        form: None,
        example: None,
    }
}

fn asked(command: AskCommand, language: Language) -> CommandWords {
    match command {
        AskCommand::Start => alone(plain!(language, "about-start")),
        AskCommand::Help => alone(plain!(language, "about-help")),
        AskCommand::Language => alone(plain!(language, "about-language")),
        AskCommand::Settings => alone(plain!(language, "about-settings")),
        AskCommand::Cases => alone(plain!(language, "about-cases")),
        AskCommand::Case => written!(language, "about-case", "form-case", "example-case"),
        AskCommand::Hearings => alone(plain!(language, "about-hearings")),
        AskCommand::History => {
            written!(language, "about-history", "form-history", "example-history")
        }
        AskCommand::Follow => written!(language, "about-follow", "form-follow", "example-follow"),
        AskCommand::Unfollow => written!(
            language,
            "about-unfollow",
            "form-unfollow",
            "example-unfollow"
        ),
        AskCommand::Following => alone(plain!(language, "about-following")),
        AskCommand::Calendar => alone(plain!(language, "about-calendar")),
        AskCommand::Timeline => {
            written!(
                language,
                "about-timeline",
                "form-timeline",
                "example-timeline"
            )
        }
        AskCommand::Share => alone(plain!(language, "about-share")),
        AskCommand::Note => written!(language, "about-note", "form-note", "example-note"),
        AskCommand::Stop => alone(plain!(language, "about-stop")),
        AskCommand::Privacy => alone(plain!(language, "about-privacy")),
        AskCommand::Export => alone(plain!(language, "about-export")),
        AskCommand::Forget => alone(plain!(language, "about-forget")),
        AskCommand::Claim => written!(language, "about-claim", "form-claim"),
    }
}

fn posted(command: PostCommand, language: Language) -> CommandWords {
    match command {
        PostCommand::Schedule => written!(
            language,
            "about-schedule",
            "form-schedule",
            "example-schedule"
        ),
        PostCommand::Move => written!(language, "about-move", "form-move", "example-move"),
        PostCommand::Adjourn => {
            written!(language, "about-adjourn", "form-adjourn", "example-adjourn")
        }
        PostCommand::Delay => written!(language, "about-delay", "form-delay", "example-delay"),
        PostCommand::Cancel => written!(language, "about-cancel", "form-cancel", "example-cancel"),
        PostCommand::Held => written!(language, "about-held", "form-held", "example-held"),
        PostCommand::Access => written!(
            language,
            "about-access",
            "form-access",
            "example-access",
            AccessStatus::ALL.map(AccessStatus::word)
        ),
        PostCommand::Custody => written!(
            language,
            "about-custody",
            "form-custody",
            "example-custody",
            CustodyStatus::ALL.map(CustodyStatus::word)
        ),
        PostCommand::Stage => written!(
            language,
            "about-stage",
            "form-stage",
            "example-stage",
            Stage::ALL.map(Stage::word)
        ),
        PostCommand::Verdict => {
            written!(language, "about-verdict", "form-verdict", "example-verdict")
        }
        PostCommand::Appeal => {
            written!(language, "about-appeal", "form-appeal", "example-appeal")
        }
        PostCommand::Statement => written!(
            language,
            "about-statement",
            "form-statement",
            "example-statement",
            Side::ALL.map(Side::word)
        ),
        PostCommand::Checked => {
            written!(language, "about-checked", "form-checked", "example-checked")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_examples_begin_with_their_command() {
        for language in Language::ALL {
            for command in Command::all() {
                let word = format!("/{} ", command.word());
                let words = words_of(command, language);
                let written = [words.form, words.example];
                for line in written.into_iter().flatten() {
                    assert!(line.starts_with(&word), "{language}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_menu_fits_telegram() {
        for language in Language::ALL {
            let menu = command_descriptions(language, Audience::Owners);
            assert_eq!(menu.len(), Command::all().count() - 1);
            for (word, description) in menu {
                assert!(description.chars().count() <= 256, "{language}: {word}");
            }
            assert!(profile_description(language).chars().count() <= 512);
            assert!(profile_short_description(language).chars().count() <= 120);
        }
    }
}
