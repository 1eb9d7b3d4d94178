//! The words of what a court list proposes to editors.

use crate::domain::{language::Language, rich_text::RichText};

use super::loader::say;

/// The first line of a proposal: a lock screen would show what is proposed as if it were sent.
pub fn from(list: &str, language: Language) -> RichText {
    // Broken before it is styled: a styled line stays whole.
    let from = say!(language, "listed-from", list = list);
    from.with_short_first_line().bold()
}

/// Somebody has decided on a proposal, or the list does not say it any more.
pub fn decided(language: Language) -> RichText {
    say!(language, "listed-decided")
}

/// The case has changed since, and a proposal does not apply any more.
pub fn overtaken(language: Language) -> RichText {
    say!(language, "listed-overtaken")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rich_text::FIRST_LINE;

    #[test]
    fn the_first_line_of_a_long_list_is_short() {
        for language in Language::ALL {
            let from = from(&"l".repeat(32), language);
            let first = from.lines().next().unwrap();
            assert!(first.units() <= FIRST_LINE, "{}", first.as_str());
        }
    }
}
