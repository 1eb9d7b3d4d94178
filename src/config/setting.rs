//! A key that somebody set, and where.

use toml::{Spanned, de::DeValue};

/// The place of settings that no file sets.
pub(super) const ENVIRONMENT: &str = "the environment";

/// The section of the mappings of court lists, which has sections of its own.
pub(super) const COURT_LISTS: &str = "court_lists";

/// How much of a name is quoted.
const SHOWN: usize = 60;

/// A key that somebody set.
#[derive(Clone)]
pub(super) struct Setting<'a> {
    pub(super) section: String,
    pub(super) name: String,
    pub(super) value: Spanned<DeValue<'a>>,
    pub(super) source: Source<'a>,
}

/// Where a key was set; a span of its value counts from there.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// The file's name and text.
    File(&'a str, &'a str),
    /// The name of an environment variable.
    Variable(&'a str),
}

impl Setting<'_> {
    /// The section and the key in it, with a dot between.
    pub(super) fn key(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }
}

impl Source<'_> {
    /// Where a value was set that begins at this byte of the source.
    pub(super) fn place(self, offset: usize) -> String {
        match self {
            Self::File(name, text) => format!("{name}:{}", line_at(text, offset)),
            Self::Variable(name) => format!("{ENVIRONMENT} as {}", shown(name)),
        }
    }

    /// The same, with how a value is written there.
    pub(super) fn place_and_form(self, offset: usize) -> String {
        let place = self.place(offset);
        match self {
            Self::File(..) => place,
            Self::Variable(_) => {
                format!("{place} (where values are written as in TOML: [1001], 2, or a bare word)")
            }
        }
    }
}

/// A name as it is quoted.
pub(super) fn shown(name: &str) -> String {
    let start: String = name.chars().take(SHOWN).collect();
    start.escape_debug().to_string()
}

/// The line, from 1, of a byte.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.get(..offset).unwrap_or(text).matches('\n').count()
}
