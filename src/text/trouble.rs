//! What the administrators of a group or channel must mend.

use crate::domain::{language::Language, rich_text::RichText, trouble::Trouble};

use super::{
    compose::{in_one_line, lines},
    loader::{plain, say},
};

/// The longest name of a group, in UTF-16 units: with its label it fits a lock screen.
const LONGEST_TITLE: usize = 50;

/// Tells one of them; `title` is the name of their group, if it is known.
pub fn trouble(trouble: Trouble, title: Option<String>, language: Language) -> RichText {
    let title = match title {
        Some(title) => in_one_line(&title, LONGEST_TITLE),
        None => plain!(language, "group-untitled"),
    };
    let [label, text] = match trouble {
        Trouble::Barred => [
            say!(language, "trouble-barred-title", title = title),
            say!(language, "trouble-barred"),
        ],
        Trouble::NoTopic => [
            say!(language, "trouble-topic-title", title = title),
            say!(language, "trouble-topic"),
        ],
    };
    lines([label, text])
}
