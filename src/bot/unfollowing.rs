//! The handlers of whoever no longer wants to be told of a case.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        chat::Asker,
        command::{AskCommand, Command},
        slug::Slug,
    },
    flow::{Turn, answer, find, follow},
    store::{CaseId, Error, StoredCase},
    text::commands,
};

use super::{
    Context, answers,
    case_request::{MatchRule, only},
    followers::of_short_name,
    response::Response,
    subscribing,
};

/// Unfollows a case.
pub(super) async fn no_longer(
    context: &Context,
    turn: Turn<Asker>,
    stored: &StoredCase,
) -> Result<Response, Error> {
    end(context, turn, (stored.id, Some(&stored.case))).await
}

async fn end(
    context: &Context,
    turn: Turn<Asker>,
    (id, case): (CaseId, Option<&Case>),
) -> Result<Response, Error> {
    let (asker, to) = (turn.chat, turn.address());
    let (effect, unused) = follow::end(&context.store, id, turn).await?;
    // A correction of what they were told follows them.
    context.wake_scheduler.notify_one();
    let message = answers::unfollowed(effect, case, asker);
    Ok(Response::unused(unused).say(to, asker.rank(), message))
}

/// `/unfollow`: searches only the cases that the chat follows. It is handled also for a sender over the limit.
pub(super) async fn unfollow(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let language = asker.language();
    if words.is_empty() {
        return Ok(turn.answer(commands::usage(
            Command::Ask(AskCommand::Unfollow),
            language,
        )));
    }
    let stored = match of_short_name(context, words).await {
        Err(Error::CaseUnreadable) => return unfollow_unread(context, turn, words).await,
        Err(error) => return Err(error),
        Ok(Some(stored)) => Ok(stored),
        Ok(None) => {
            let followed = answer::followed(&context.store, asker).await?.0;
            only(find::among(&followed, words), MatchRule::AsTyped)
        }
    };
    match stored {
        Ok(stored) => no_longer(context, turn, &stored).await,
        Err(found) if found.is_empty() => {
            let turn = match subscribing::end_named(context, turn, words).await? {
                Ok(ended) => return Ok(ended),
                Err(turn) => turn,
            };
            let message = answers::not_followed(context, words, asker, turn.now).await?;
            Ok(turn.answer(message))
        }
        Err(found) => {
            let message = answers::several(&turn, &found, Callback::Unfollow);
            Ok(turn.answer(message))
        }
    }
}

/// Unfollows a case that cannot be read, if the text is its short name.
pub(super) async fn unfollow_unread(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Response, Error> {
    let case = match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => context.store.cases().case_id(&slug).await?,
        Err(_) => None,
    };
    let case = case.ok_or(Error::CaseUnreadable)?;
    end(context, turn, (case, None)).await
}
