//! The handlers of what a person asks of their own data.

use crate::{
    domain::{
        chat::Asker,
        export::{ChatExport, FILE_NAME},
        message::Document,
    },
    flow::Turn,
    store::Error,
    text::{leaving, privacy},
};

use super::{Context, cards, response::Response};

/// `/privacy`.
pub(super) fn show(turn: Turn<Asker>) -> Response {
    let asker = turn.chat;
    let message = match asker.known() {
        Some(chat) => cards::privacy::of_known(chat.role, chat.language),
        None => cards::privacy::of_stranger(asker.language()),
    };
    turn.answer(message)
}

/// `/export`: all that is kept of the chat, as a file.
pub(super) async fn export(context: &Context, turn: Turn<Asker>) -> Result<Response, Error> {
    let Some(chat) = turn.chat.known() else {
        let language = turn.chat.language();
        return Ok(turn.answer(leaving::nothing_kept(language)));
    };
    let kept = context.store.chats().export_chat(chat.id).await?;
    let about = privacy::about_export(chat.language);
    let export = ChatExport::new(about, kept, turn.now);
    let document = Document {
        name: FILE_NAME.to_owned(),
        content: export.to_json(),
        caption: privacy::exported(chat.language),
    };
    Ok(Response::unused(turn.receipt).attach(turn.chat.key(), turn.chat.rank(), document))
}
