//! The cards of what is kept of a chat, and who sees it.

use crate::{
    domain::{
        callback::{Callback, Wish},
        language::Language,
        message::Message,
        role::Role,
    },
    text::{compose::blocks, labels, leaving, privacy},
};

use super::buttons;

/// What is kept of a chat, and how it can be forgotten.
pub fn of_known(role: Option<Role>, language: Language) -> Message {
    let row = vec![
        buttons::button(labels::export(language), &Callback::Export),
        buttons::wish(Wish::Forget, language),
    ];
    Message::new(privacy::privacy(role, language), vec![row])
}

/// The same to a chat of which nothing is kept.
pub fn of_stranger(language: Language) -> Message {
    let said = [
        privacy::privacy(None, language),
        leaving::nothing_kept(language),
    ];
    blocks(said).into()
}
