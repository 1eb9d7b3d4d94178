//! The words of what a court list proposes to editors.

use crate::domain::{language::Language, rich_text::RichText};

use super::loader::say;

/// The first line of a proposal: a lock screen would show what is proposed as if it were sent.
pub fn from(list: &str, language: Language) -> RichText {
    say!(language, "listed-from", list = list).bold()
}

/// Somebody has decided on a proposal, or the list does not say it any more.
pub fn decided(language: Language) -> RichText {
    say!(language, "listed-decided")
}

/// The case has changed since, and a proposal does not apply any more.
pub fn overtaken(language: Language) -> RichText {
    say!(language, "listed-overtaken")
}
