//! A note: why a chat follows a case, in its own words.

use std::fmt;

use super::invisible::{is_invisible, is_joiner};

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 500;

/// A note: one line without invisible characters, which says something and is no longer than [`LONGEST_NOTE`]. Its `Debug` shows
/// its size only.
#[derive(Clone, PartialEq, Eq)]
pub struct Note(String);

/// The id of a note as it was written: one that is written in its place has another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteId(pub i64);

/// Why a text is no note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteFault {
    /// It says nothing.
    Empty,
    /// It has so many characters.
    TooLong(usize),
}

impl Note {
    /// The note of a text: every kind of space and line break is one space in it.
    ///
    /// # Errors
    /// If there is nothing to keep of it, or too much.
    pub fn new(text: &str) -> Result<Self, NoteFault> {
        let visible: String = text.chars().filter(|it| !is_invisible(*it)).collect();
        let words: Vec<&str> = visible.split_whitespace().collect();
        let note = words.join(" ");
        if !note.chars().any(|it| it != ' ' && !is_joiner(it)) {
            return Err(NoteFault::Empty);
        }
        match note.chars().count() {
            ..=LONGEST_NOTE => Ok(Self(note)),
            characters => Err(NoteFault::TooLong(characters)),
        }
    }

    /// What it says.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note")
            .field("bytes", &self.0.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn kept(text: &str) -> Result<String, NoteFault> {
        Note::new(text).map(|note| note.as_str().to_owned())
    }

    #[test]
    fn a_note_is_one_line_of_what_can_be_seen() {
        for (text, note) in [
            ("my cousin", "my cousin"),
            (
                "  my \t cousin\r\n\nis\u{a0}there\u{2028}now ",
                "my cousin is there now",
            ),
            ("<b>a</b> & [x](y) `z`", "<b>a</b> & [x](y) `z`"),
            (
                "\u{202e}a\u{2066}b\u{2069}\u{200f}\u{61c}c\u{200b}\u{feff}",
                "abc",
            ),
            ("👩\u{200d}🚀 ❤\u{fe0f}", "👩\u{200d}🚀 ❤\u{fe0f}"),
            ("и\u{306} қ", "и\u{306} қ"),
        ] {
            assert_eq!(kept(text), Ok(note.to_owned()), "{text:?}");
        }
        for nothing in [
            "",
            " \u{a0}\n\t ",
            "\u{200b}\u{202e} \u{3164}",
            "\u{200d}\u{fe0f}\u{200c}",
        ] {
            assert_eq!(kept(nothing), Err(NoteFault::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn a_note_is_kept_whole_or_not_at_all() {
        for letter in ["a", "я", "😀", "\u{306}"] {
            for length in [LONGEST_NOTE - 1, LONGEST_NOTE, LONGEST_NOTE + 1, 4_096] {
                let text = letter.repeat(length);
                let expected = if length <= LONGEST_NOTE {
                    Ok(text.clone())
                } else {
                    Err(NoteFault::TooLong(length))
                };
                assert_eq!(kept(&text), expected, "{length} of {letter}");
                // What is not kept does not count.
                let padded = format!(" \u{200b}{text}\u{202e} \n");
                assert_eq!(kept(&padded), expected, "{length} of {letter}");
            }
        }
    }

    #[test]
    fn debug_repeats_no_word() {
        let note = Note::new("a secret").unwrap();
        assert_eq!(format!("{note:?}"), "Note { bytes: 8 }");
    }

    proptest! {
        #[test]
        fn any_text_is_a_note_that_reads_back_or_is_refused(text in any::<String>()) {
            if let Ok(note) = Note::new(&text) {
                let line = note.as_str();
                prop_assert!(line.chars().count() <= LONGEST_NOTE);
                prop_assert!(!line.chars().any(|it| is_invisible(it) || it.is_control()));
                prop_assert_eq!(line.lines().count(), 1);
                prop_assert_eq!(Note::new(line), Ok(note));
            }
        }
    }
}
