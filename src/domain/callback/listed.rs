//! The buttons of what a court list proposes.

use crate::domain::language::Language;

/// What an editor does with a proposal. Whoever sends or edits it takes it: it is their draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedPress {
    /// Show it in this language.
    Show(Language),
    /// Send it.
    Send,
    /// Change it first.
    Edit,
    /// Discard it, for everybody.
    Discard,
}

impl ListedPress {
    pub(super) fn letter(self) -> &'static str {
        match self {
            Self::Show(language) => language.code(),
            Self::Send => "s",
            Self::Edit => "e",
            Self::Discard => "d",
        }
    }

    pub(super) fn read(letter: &str) -> Option<Self> {
        Some(match letter {
            "s" => Self::Send,
            "e" => Self::Edit,
            "d" => Self::Discard,
            tag => Self::Show(Language::from_tag(tag)?),
        })
    }
}
