//! The words of what is kept of a chat, who can see it, and how it is erased.

use crate::domain::{language::Language, rich_text::RichText, role::Role};

use super::{
    compose::{blocks, item, lines},
    loader::{plain, say},
};

/// What is kept of a chat and for how long, what is not, who sees what, and how it is erased.
pub fn privacy(role: Option<Role>, language: Language) -> RichText {
    let of_role = |said: fn(Language) -> RichText| role.map(|_| said(language)).unwrap_or_default();
    blocks([
        say!(language, "privacy-title").bold(),
        lines([
            say!(language, "privacy-kept-title").bold(),
            say!(language, "privacy-kept"),
            item(say!(language, "privacy-kept-chat")),
            item(say!(language, "privacy-kept-follows")),
            item(say!(language, "privacy-kept-notes")),
            item(say!(language, "privacy-kept-subscriptions")),
            item(say!(language, "privacy-kept-messages")),
            item(say!(language, "privacy-kept-lines")),
            of_role(|language| item(say!(language, "privacy-kept-role"))),
            say!(language, "privacy-export"),
        ]),
        lines([
            say!(language, "privacy-not-title").bold(),
            say!(language, "privacy-not"),
        ]),
        lines([
            say!(language, "privacy-sees-title").bold(),
            say!(language, "privacy-telegram"),
            say!(language, "privacy-owner"),
            say!(language, "privacy-editors"),
            of_role(|language| say!(language, "privacy-owners")),
        ]),
        lines([
            say!(language, "privacy-forget-title").bold(),
            say!(language, "privacy-forget"),
            of_role(|language| say!(language, "privacy-forget-role")),
        ]),
    ])
}

/// What the file with all that is kept of a chat is, for the file itself.
pub fn about_export(language: Language) -> String {
    plain!(language, "export-about")
}

/// What stands under that file.
pub fn exported(language: Language) -> RichText {
    say!(language, "exported")
}
