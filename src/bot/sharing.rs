//! Passing a case on: the handlers of `/share`, and of the button that asks for the same.

use crate::{
    domain::{
        case::Case,
        chat::Asker,
        message::{Image, Message, Photo},
        slug::Slug,
    },
    flow::Turn,
    picture::qr,
    store::Error,
    text::unclear,
};

use super::{Context, cards::share, links, response::Response};

/// The link to the bot.
pub(super) fn of_bot(context: &Context, turn: Turn<Asker>) -> Response {
    let link = links::link(context, None);
    let language = turn.chat.language();
    let message = share::link_to_bot(&link, (context.inline_mode, language));
    with_code(turn, &link, message)
}

/// Handles the button on a case.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Asker>,
    slug: &Slug,
) -> Result<Response, Error> {
    Ok(match context.store.cases().case(slug).await? {
        Some(stored) => of_case(context, turn, &stored.case),
        None => {
            let gone = unclear::case_is_gone(turn.chat.language());
            turn.answer(gone)
        }
    })
}

/// The link to a case.
pub(super) fn of_case(context: &Context, turn: Turn<Asker>, case: &Case) -> Response {
    let link = links::link(context, Some(&case.slug));
    let language = turn.chat.language();
    let message = share::link(case, &link, (context.inline_mode, language));
    with_code(turn, &link, message)
}

/// A message under the code of its link.
fn with_code(turn: Turn<Asker>, link: &str, words: Message) -> Response {
    let (asker, to) = (turn.chat, turn.address());
    match qr::png(link) {
        Some(png) => {
            let photo = Photo {
                image: Image::Png(png),
                words,
                key: None,
            };
            Response::unused(turn.receipt).picture(to, asker.rank(), photo)
        }
        None => turn.answer(words),
    }
}
