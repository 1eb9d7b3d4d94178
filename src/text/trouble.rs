//! What the administrators of a group or channel must mend.

use crate::domain::{language::Language, message::Message, trouble::Trouble};

use super::{
    loader::{plain, say},
    quote,
    replies::simple,
};

/// Tells one of them; `title` is the name of their group, if it is known.
pub fn trouble(trouble: Trouble, title: Option<String>, language: Language) -> Message {
    let title = match title {
        Some(title) => quote::part(&title),
        None => plain!(language, "group-untitled"),
    };
    simple(match trouble {
        Trouble::Barred => say!(language, "trouble-barred", title = title),
        Trouble::NoTopic => say!(language, "trouble-topic", title = title),
    })
}
