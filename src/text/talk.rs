//! Answers to small talk.

use crate::domain::{language::Language, rich_text::RichText};

use super::loader::say;

/// Somebody said thank you.
pub fn thanks(language: Language) -> RichText {
    say!(language, "talk-thanks")
}

/// Somebody said that all is well, or goodbye.
pub fn ok(language: Language) -> RichText {
    say!(language, "talk-ok")
}
