//! The handlers of the dialogue in which an editor puts a post together.

use chrono::NaiveDate;

use crate::{
    domain::{
        chat::Chat,
        command::{Command, PostCommand},
        dialogue::{Dialogue, Press},
        language::Language,
        rich_text::RichText,
        slug::Slug,
        when::local_day,
    },
    flow::{
        Turn,
        change::{EditorLine, plain::PlainReading},
        dialogue::{self, DialogueOutcome, DialogueView, TypedError},
    },
    store::Error,
    text::{dialogue as words, editor, lists, questions, unclear},
};

use super::{Context, cards, editors, proposals, response::Response};

/// `/post`, perhaps with words that name a case.
pub(super) async fn begin(
    context: &Context,
    turn: Turn<Chat>,
    words: &str,
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let outcome = dialogue::begin(&context.store, turn, words, today).await?;
    respond(context, chat, outcome, None).await
}

/// The button that begins a post about a case.
pub(super) async fn begin_on(
    context: &Context,
    turn: Turn<Chat>,
    case: Slug,
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let outcome = dialogue::begin_on(&context.store, turn, case, today).await?;
    respond(context, chat, outcome, None).await
}

/// Plain words that lack something: it is asked, and what of them was not understood is said.
pub(super) async fn begin_with(
    context: &Context,
    turn: Turn<Chat>,
    reading: &PlainReading,
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let outcome = dialogue::begin_with(&context.store, turn, reading, today).await?;
    let DialogueOutcome::Asks(view) = outcome else {
        return respond(context, chat, outcome, None).await;
    };
    let (language, left) = (chat.language, &reading.line.not_understood);
    let said = Some(editor::not_understood(left, language)).filter(|_| !left.is_empty());
    let question = cards::dialogue::question(&view, said, language);
    Ok(Response::closed().reply(chat, question))
}

/// The same where the words name several cases.
pub(super) async fn begin_among(
    context: &Context,
    turn: Turn<Chat>,
    readings: &[PlainReading],
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let outcome = dialogue::begin_among(&context.store, turn, readings, today).await?;
    respond(context, chat, outcome, None).await
}

/// A button that says what happened to a hearing: the details are asked.
pub(super) async fn begin_about(
    context: &Context,
    turn: Turn<Chat>,
    about: Dialogue,
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let store = &context.store;
    let outcome = dialogue::begin_about(store, turn, about, today).await?;
    respond(context, chat, outcome, None).await
}

/// A button of a dialogue.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Chat>,
    (id, answers): (i64, u8),
    press: Press,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    let reason = press.reason().map(words::reason_in_all);
    let pressed = (press, reason);
    let outcome = dialogue::press(&context.store, turn, (id, answers), pressed, today).await?;
    respond(context, chat, outcome, card).await
}

/// A text, if a dialogue waits for one; the turn comes back where none does.
pub(super) async fn type_answer(
    context: &Context,
    turn: Turn<Chat>,
    text: &str,
) -> Result<Result<Response, Turn<Chat>>, Error> {
    let (chat, today) = (turn.chat, today(context, &turn));
    Ok(
        match dialogue::type_answer(&context.store, turn, text, today).await? {
            Ok(outcome) => Ok(respond(context, chat, outcome, None).await?),
            Err(turn) => Err(turn),
        },
    )
}

async fn respond(
    context: &Context,
    chat: Chat,
    outcome: DialogueOutcome,
    card: Option<i32>,
) -> Result<Response, Error> {
    let language = chat.language;
    Ok(match outcome {
        DialogueOutcome::Asks(view) => {
            let error = view.error.as_ref();
            let error = error.map(|error| no_answer(error, &view, language));
            let question = cards::dialogue::question(&view, error, language);
            Response::closed().put(chat, card, question)
        }
        DialogueOutcome::Says {
            id,
            answers,
            post,
            turn,
        } => {
            let line = post.canonical();
            let (_, rest) = line.split_once(' ').unwrap_or_default();
            let written = EditorLine {
                command: post.what.command(),
                rest,
                line: &line,
            };
            let (mut message, unused) = editors::preview(context, turn, written, &[]).await?;
            message
                .rows
                .push(cards::dialogue::way_back(id, answers, language));
            Response::unused(unused).put(chat, card, message)
        }
        DialogueOutcome::Cancelled => {
            Response::closed().put(chat, card, words::cancelled(language))
        }
        // The card may show what is not over.
        DialogueOutcome::Old(turn) => turn.answer(words::over(language)),
    })
}

/// Why what was typed is no answer.
fn no_answer(error: &TypedError, view: &DialogueView, language: Language) -> RichText {
    match error {
        TypedError::NoSuchCase(text) => lists::no_such_case(text, &[], language),
        TypedError::Date(text, error) => {
            let about = (None, text.as_str(), view.today);
            proposals::undated(error, about, unclear::unreadable_date, language)
        }
        TypedError::Time(text, error) => {
            let about = (None, text.as_str(), view.today);
            proposals::undated(error, about, unclear::unreadable_time, language)
        }
        TypedError::NoSuchPerson(text) => questions::no_such_person(text, language),
        TypedError::CaseIsGone => unclear::case_is_gone(language),
        TypedError::Room { most } => words::no_room(*most, language),
        TypedError::Text(error) => {
            let about = (Command::Post(PostCommand::Statement), "", view.today);
            proposals::unreadable(error, about, language)
        }
    }
}

fn today(context: &Context, turn: &Turn<Chat>) -> NaiveDate {
    local_day(turn.now, context.zone)
}
