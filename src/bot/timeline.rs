//! The handlers of `/timeline`, and of the button that asks for the same: a picture of the course of a case.

use crate::{
    courier::PictureNews,
    domain::{
        chat::Asker,
        message::{Image, Photo, PictureKey},
        slug::Slug,
    },
    flow::{self, Turn},
    picture::timeline as picture,
    store::{Error, StoredCase},
    text::unclear,
};

use super::{Context, cards, response::Response};

/// Draws the SVG of a picture, for whoever sends it.
pub fn draw_picture(svg: &str) -> Option<Vec<u8>> {
    match picture::png(svg) {
        Ok(png) => Some(png),
        Err(error) => {
            tracing::error!(%error, "a picture cannot be drawn; its words are sent alone");
            None
        }
    }
}

/// Handles the button on a case.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Asker>,
    slug: &Slug,
) -> Result<Response, Error> {
    match context.store.cases().case(slug).await? {
        Some(stored) => of_case(context, turn, stored).await,
        None => {
            let gone = unclear::case_is_gone(turn.chat.language());
            Ok(turn.answer(gone))
        }
    }
}

/// The picture of a case, with the same in words under it. One that was sent before is sent once more as Telegram keeps it.
pub(super) async fn of_case(
    context: &Context,
    turn: Turn<Asker>,
    stored: StoredCase,
) -> Result<Response, Error> {
    // Whoever asks need not wait until there is room on the disk: what is not kept is drawn again.
    if let Err(error) = learn(context).await {
        tracing::warn!(%error, "the names of pictures that Telegram keeps could not be stored");
    }
    let timeline = flow::timeline::of_case(&context.store, stored, turn.now).await?;
    let language = turn.chat.language();
    let drawing = picture::draw(&timeline, language);
    let key = PictureKey {
        case: timeline.case.slug.clone(),
        digest: drawing.digest(),
        language,
    };
    let photo = Photo {
        image: Image::Drawing {
            svg: drawing.svg().to_owned(),
            kept: context.store.cases().picture(&key).await?,
        },
        words: cards::case::under_timeline(&timeline, turn.reader()),
        key: Some(key),
    };
    let (asker, to) = (turn.chat, turn.address());
    let response = Response::unused(turn.receipt).picture(to, asker.rank(), photo);
    Ok(response.shown_to(asker))
}

/// Keeps what was learned of the pictures that were sent.
async fn learn(context: &Context) -> Result<(), Error> {
    for PictureNews { key, kept } in context.replies.take_picture_news() {
        let cases = context.store.cases();
        match kept {
            Some(file_id) => cases.keep_picture(&key, &file_id).await?,
            None => cases.drop_picture(&key).await?,
        }
    }
    Ok(())
}
