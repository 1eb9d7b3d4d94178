//! The handlers of what a person asks of their own data.

use crate::{domain::chat::Asker, flow::Turn};

use super::{cards, response::Response};

/// `/privacy`.
pub(super) fn show(turn: Turn<Asker>) -> Response {
    let asker = turn.chat;
    let message = match asker.known() {
        Some(chat) => cards::privacy::of_known(chat.role, chat.language),
        None => cards::privacy::of_stranger(asker.language()),
    };
    turn.answer(message)
}
