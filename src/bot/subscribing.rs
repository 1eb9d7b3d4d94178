//! The handlers of subscriptions to a person, a court or a city.

use crate::{
    domain::{callback::SubscribePress, case::Case, chat::Asker, message::Message, slug::Slug},
    flow::{
        Turn,
        subscribe::{self, UnsubscribeOutcome},
    },
    store::{Error, Presence, SubscribeEffect},
    text::{replies, subscriptions as words, unclear},
};

use super::{
    Context,
    cards::{self, subscriptions},
    response::Response,
};

/// Handles a button of subscriptions.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Asker>,
    press: SubscribePress,
) -> Result<Response, Error> {
    match &press {
        SubscribePress::Open(slug) => open(context, turn, slug).await,
        SubscribePress::End(id) => end(context, turn, *id).await,
        SubscribePress::Person(..)
        | SubscribePress::Court(_)
        | SubscribePress::City(_)
        | SubscribePress::Name(..) => begin(context, turn, &press).await,
    }
}

/// Shows to what in a case somebody can subscribe.
async fn open(context: &Context, turn: Turn<Asker>, slug: &Slug) -> Result<Response, Error> {
    let language = turn.chat.language();
    let Some(stored) = context.store.cases().readable_case(slug).await? else {
        return Ok(turn.answer(unclear::case_is_gone(language)));
    };
    let suggestions = subscribe::of_case(&stored.case);
    Ok(turn.answer(subscriptions::which(&suggestions, language)))
}

async fn begin(
    context: &Context,
    turn: Turn<Asker>,
    press: &SubscribePress,
) -> Result<Response, Error> {
    let (asker, to, reader) = (turn.chat, turn.address(), turn.reader());
    let around = (reader.language, turn.now);
    let Some(subject) = subscribe::subject_of(&context.store, press, around).await? else {
        return Ok(turn.answer(replies::old_button(reader.language)));
    };
    let begun = subscribe::begin(&context.store, &subject, turn).await?;
    let cases = (begun.cases.as_slice(), begun.count);
    let message = match &begun.effect {
        SubscribeEffect::Begun(new) => subscriptions::subscribed(new, cases, reader),
        SubscribeEffect::Unchanged(known) => {
            subscriptions::subscribed_already(known, cases, reader)
        }
        SubscribeEffect::TooMany => words::too_many(reader.language).into(),
    };
    let message = match begun.presence {
        Presence::Stopped => cards::leaving::while_stopped(message, reader.chat, reader.language),
        Presence::Active | Presence::Unreachable => message,
    };
    let response = Response::closed().shown_to_chat(begun.chat);
    Ok(response.say(to, asker.rank_when_following(), message))
}

/// Ends a subscription.
pub(super) async fn end(context: &Context, turn: Turn<Asker>, id: i64) -> Result<Response, Error> {
    let (asker, to) = (turn.chat, turn.address());
    let language = asker.language();
    let (outcome, unused) = subscribe::end(&context.store, id, turn).await?;
    let text = match outcome {
        UnsubscribeOutcome::Ended(subject) => words::unsubscribed(subject.as_ref(), language),
        UnsubscribeOutcome::Unchanged => words::unsubscribed_already(language),
    };
    Ok(Response::unused(unused).say(to, asker.rank(), text))
}

/// Ends the subscription that words name; the turn comes back if they name none.
pub(super) async fn end_named(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Result<Response, Turn<Asker>>, Error> {
    let known = subscribe::of_chat(&context.store, turn.chat).await?;
    let named = subscribe::named_by(known, words);
    match named.as_slice() {
        [] => Ok(Err(turn)),
        [one] => end(context, turn, one.id).await.map(Ok),
        several => {
            let message = subscriptions::which_to_end(several, turn.chat.language());
            Ok(Ok(turn.answer(message)))
        }
    }
}

/// What a search found, with buttons that subscribe to what its words name.
pub(super) fn with_suggestions(
    message: Message,
    (cases, words): (&[Case], &str),
    asker: Asker,
) -> Message {
    let language = asker.language();
    let meant = subscribe::meant(cases, words);
    let suggestions = subscribe::told_apart(meant.suggestions, language);
    subscriptions::with_suggestions(message, &suggestions, language)
}

/// The same of the card of one case, where its words name no case but somebody or something else in it.
pub(super) fn with_others(card: Message, (case, words): (&Case, &str), asker: Asker) -> Message {
    if mean_others(case, words) {
        with_suggestions(card, (std::slice::from_ref(case), words), asker)
    } else {
        card
    }
}

/// Whether words that found a case name not the case but somebody or something else in it, such as its judge.
pub(super) fn mean_others(case: &Case, words: &str) -> bool {
    let meant = subscribe::meant(std::slice::from_ref(case), words);
    !meant.name_a_case && !meant.suggestions.is_empty()
}

/// The answer that there is no such case, with a button for each city in which one with this name may come.
pub(super) async fn with_cities(
    context: &Context,
    nothing: Message,
    words: &str,
    turn: &Turn<Asker>,
) -> Result<Message, Error> {
    let language = turn.chat.language();
    let around = (language, turn.now);
    let suggestions = subscribe::by_name(&context.store, words, around).await?;
    Ok(subscriptions::with_cities(nothing, &suggestions, language))
}
