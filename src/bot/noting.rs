//! The handlers of notes on followed cases.

use crate::{
    domain::{
        callback::Callback,
        chat::Asker,
        command::{AskCommand, Command},
        note::NoteId,
        slug::Slug,
    },
    flow::{
        Turn, answer,
        find::{self, SearchOutcome},
        note,
    },
    parse::note::{self as note_line, NoteLine},
    store::{Error, StoredCase},
    text::{commands, notes as words, unclear},
};

use super::{
    Context, answers,
    cards::notes,
    case_request::{MatchRule, only},
    followers::of_short_name,
    response::Response,
};

/// `/note`: searches the cases that the chat follows first, for only these can have a note.
pub(super) async fn note(
    context: &Context,
    turn: Turn<Asker>,
    rest: &str,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let line = note_line::read(rest);
    if line.words.is_empty() {
        let usage = commands::usage(Command::Ask(AskCommand::Note), asker.language());
        return Ok(turn.answer(words::how(usage, asker.key().kind(), asker.language())));
    }
    let followed = answer::followed(&context.store, asker).await?.0;
    // Of several words before a bar the first is the case only where that is followed: they may be a name.
    let is_first = |it: &&StoredCase| it.case.slug.as_str() == line.first.to_lowercase();
    let named = match line.divided.is_some() && line.words.contains(char::is_whitespace) {
        true => followed.iter().find(is_first).cloned(),
        false => of_short_name(context, line.first).await?,
    };
    if let Some(stored) = named {
        return on(context, turn, &stored, line.text).await;
    }
    match only(find::among(&followed, line.words), MatchRule::AsTyped) {
        Ok(stored) => on(context, turn, &stored, line.divided).await,
        Err(found) if found.is_empty() => on_another(context, turn, line).await,
        Err(found) => Ok(turn.answer(words::which(&found, asker.language()))),
    }
}

/// The same of words that name none of the followed cases.
async fn on_another(
    context: &Context,
    turn: Turn<Asker>,
    line: NoteLine<'_>,
) -> Result<Response, Error> {
    let (asker, words, text) = (turn.chat, line.words, line.divided);
    let near = match find::lookup(&context.store, words, asker.sees()).await? {
        SearchOutcome::Named(stored) => return on(context, turn, &stored, text).await,
        SearchOutcome::Found(found) => match only(found, MatchRule::AsTyped) {
            Ok(stored) => return on(context, turn, &stored, text).await,
            Err(found) => {
                let several = answers::several(&turn, &found, Callback::Follow);
                let message = notes::none_followed(several, asker.key().kind(), asker.language());
                return Ok(turn.answer(message));
            }
        },
        SearchOutcome::Near(near) => near.into_iter().map(|stored| stored.case).collect(),
        SearchOutcome::Nothing => Vec::new(),
    };
    let message = answers::no_such_case(words, &near, asker);
    // Perhaps some of these words were to be the note.
    let is_one_word = !words.contains(char::is_whitespace);
    Ok(turn.answer(if text.is_some() || is_one_word {
        message
    } else {
        notes::with_bar(message, asker.language())
    }))
}

/// Keeps the note on a case, or shows it.
async fn on(
    context: &Context,
    turn: Turn<Asker>,
    stored: &StoredCase,
    text: Option<&str>,
) -> Result<Response, Error> {
    let (asker, to, reader) = (turn.chat, turn.address(), turn.reader());
    let (outcome, unused) = note::keep_or_show(&context.store, stored.id, text, turn).await?;
    let message = notes::outcome(&outcome, &stored.case, reader);
    Ok(Response::unused(unused).say(to, asker.rank(), message))
}

/// Handles the button that removes a note: where another was written since, that is shown and stays.
pub(super) async fn remove(
    context: &Context,
    turn: Turn<Asker>,
    (slug, note): (&Slug, NoteId),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (asker, to, reader) = (turn.chat, turn.address(), turn.reader());
    let cases = context.store.cases();
    let stored = cases.readable_case(slug).await?;
    // The note on a case that cannot be read goes too.
    let Some(id) = cases.case_id(slug).await? else {
        return Ok(turn.answer(unclear::case_is_gone(asker.language())));
    };
    let (outcome, unused) = note::remove(&context.store, id, note, turn).await?;
    let case = stored.as_ref().map(|stored| &stored.case);
    let message = notes::after_removal(&outcome, case, reader);
    Ok(Response::unused(unused).edit((to, asker.rank()), card, message))
}
