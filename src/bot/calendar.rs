//! The handlers of `/calendar`, and of the buttons that ask for the same.

use crate::{
    calendar::{self, Publisher},
    domain::{
        calendar::CalendarView, chat::Asker, hearing::HearingNo, message::Document,
        rich_text::RichText, slug::Slug,
    },
    flow::{self, Turn},
    store::{Error, StoredCase},
    text::{
        calendar::{self as words, FileContents},
        unclear,
    },
};

use super::{Context, answers, links, response::Response};

/// The hearings of all that a chat follows.
pub(super) async fn of_followed(context: &Context, turn: Turn<Asker>) -> Result<Response, Error> {
    let view = flow::calendar::of_followed(&context.store, turn.chat).await?;
    if view.cases.is_empty() && view.unreadable == 0 {
        let message = answers::following(context, RichText::default(), turn.chat, turn.now).await?;
        return Ok(turn.answer(message));
    }
    if view.is_of_no_use(turn.now) {
        let language = turn.chat.language();
        return Ok(turn.answer(words::none_of_followed(view.unreadable, language)));
    }
    let contents = FileContents::Followed;
    Ok(attach(
        context,
        turn,
        (&view, contents),
        "hearings.ics".to_owned(),
    ))
}

/// Handles a button: the hearings of a case, or the one of that number.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Asker>,
    slug: &Slug,
    hearing: Option<HearingNo>,
) -> Result<Response, Error> {
    let language = turn.chat.language();
    match context.store.cases().case(slug).await? {
        Some(stored) => of_case(context, turn, stored, hearing).await,
        None => Ok(turn.answer(unclear::case_is_gone(language))),
    }
}

/// The hearings of a case, or the one of that number.
pub(super) async fn of_case(
    context: &Context,
    turn: Turn<Asker>,
    stored: StoredCase,
    hearing: Option<HearingNo>,
) -> Result<Response, Error> {
    let case = stored.case.clone();
    let view = flow::calendar::of_case(&context.store, stored, hearing, turn.chat).await?;
    if view.is_of_no_use(turn.now) {
        let language = turn.chat.language();
        let why = match hearing {
            Some(_) => words::hearing_is_gone(&case, language),
            None => words::none_of_case(&case, language),
        };
        return Ok(turn.answer(why));
    }
    let (contents, name) = match hearing {
        Some(no) => (
            FileContents::Hearing(&case),
            format!("{}-h{}.ics", case.slug, no.0),
        ),
        None => (FileContents::Case(&case), format!("{}.ics", case.slug)),
    };
    Ok(attach(context, turn, (&view, contents), name))
}

fn attach(
    context: &Context,
    turn: Turn<Asker>,
    (view, contents): (&CalendarView, FileContents<'_>),
    name: String,
) -> Response {
    let publisher = Publisher {
        username: &context.username,
        link: &|slug: &Slug| links::link(context, Some(slug)),
    };
    let document = Document {
        name,
        content: calendar::file(view, &publisher, turn.reader()),
        caption: words::caption(view, contents, turn.chat.language()),
    };
    let (asker, to) = (turn.chat, turn.address());
    let response = Response::unused(turn.receipt).attach(to, asker.rank(), document);
    response.shown_to(asker)
}
