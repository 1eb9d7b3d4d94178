//! What a person typed, said back to them: cut, so that no line is too long for the message that repeats it.

use crate::domain::rich_text::RichText;

use super::compose::shortened;

/// The longest part of a line that is said back, in UTF-16 units.
const PART: usize = 80;

/// A part of a line, or words that were looked for.
pub(super) fn part(text: &str) -> String {
    shortened(text, PART)
}

/// A line that a tap copies, in at most so many UTF-16 units.
pub(super) fn line(text: &str, most: usize) -> RichText {
    RichText::code(shortened(text, most))
}
