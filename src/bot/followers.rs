//! The handlers of what everybody may ask: commands, and a text that is none and is searched for.

use crate::{
    domain::{
        callback::Callback,
        chat::Asker,
        command::{AskCommand, Audience, Command},
        message::Message,
        rich_text::RichText,
        slug::Slug,
        start::StartPayload,
        views::Section,
    },
    flow::{
        Turn, answer,
        find::{self, SearchOutcome, SmallTalk, TextMeaning},
        follow,
    },
    store::{Error, StoredCase},
    text::{commands, talk},
};

use super::{
    Context, answers, calendar,
    cards::{self, lists},
    case_request::{CaseAction, CaseRequest, MatchRule, only},
    invites, leaving,
    response::Response,
    sharing, subscribing, timeline,
};

/// `/start`, perhaps with a case in its deep link.
pub(super) async fn start(
    context: &Context,
    turn: Turn<Asker>,
    payload: &str,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let of_the_case = match StartPayload::parse(payload) {
        StartPayload::Invitation(secret) => return invites::open(context, turn, secret).await,
        StartPayload::Case(linked) => Some(linked_to(context, asker, linked).await?),
        StartPayload::Greeting => None,
    };
    match leaving::resume(context, turn).await? {
        Ok(resumed) => {
            let response =
                Response::closed()
                    .shown_to(asker)
                    .respond(asker, asker.key(), None, resumed);
            Ok(match of_the_case {
                Some(message) => response.show(asker.key(), asker.rank(), message),
                None => response,
            })
        }
        Err(turn) => {
            let message = match of_the_case {
                Some(message) => message,
                None => answers::welcome(context, asker, turn.now).await?,
            };
            Ok(turn.answer(message))
        }
    }
}

/// The card of the case in a deep link, or, where there is none, the nearest cases.
async fn linked_to(context: &Context, asker: Asker, linked: &str) -> Result<Message, Error> {
    match of_short_name(context, linked).await? {
        Some(stored) => answers::welcome_to(context, &stored, asker, context.clock.now()).await,
        None => {
            let meant = find::closest(&context.store, linked, asker.sees()).await?;
            let meant: Vec<_> = meant.into_iter().map(|stored| stored.case).collect();
            Ok(lists::no_such_case(linked, &meant, asker.language()))
        }
    }
}

/// The audience of commands that somebody belongs to.
pub(super) fn audience(asker: Asker) -> Audience {
    Audience::of(asker.editor().and_then(|chat| chat.role))
}

/// `/cases`.
pub(super) async fn cases(context: &Context, turn: Turn<Asker>) -> Result<Response, Error> {
    let message = answers::cases(context, 0, turn.chat, turn.now).await?;
    Ok(turn.answer(message))
}

/// `/hearings`.
pub(super) async fn hearings(context: &Context, turn: Turn<Asker>) -> Result<Response, Error> {
    let message = answers::hearings(context, turn.chat, turn.now).await?;
    Ok(turn.answer(message))
}

/// `/following`.
pub(super) async fn following(context: &Context, turn: Turn<Asker>) -> Result<Response, Error> {
    let message = answers::following(context, RichText::default(), turn.chat, turn.now).await?;
    Ok(turn.answer(message))
}

/// `/calendar`.
pub(super) async fn calendar(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Response, Error> {
    if words.is_empty() {
        return calendar::of_followed(context, turn).await;
    }
    let request = CaseRequest {
        command: Command::Ask(AskCommand::Calendar),
        words,
        action: CaseAction::Calendar,
    };
    with_case(context, turn, request).await
}

/// `/share`.
pub(super) async fn share(
    context: &Context,
    turn: Turn<Asker>,
    request: CaseRequest<'_>,
) -> Result<Response, Error> {
    if request.words.is_empty() {
        return Ok(sharing::of_bot(context, turn));
    }
    with_case(context, turn, request).await
}

/// A command about one case.
pub(super) async fn with_case(
    context: &Context,
    turn: Turn<Asker>,
    CaseRequest {
        command,
        words,
        action,
    }: CaseRequest<'_>,
) -> Result<Response, Error> {
    let asker = turn.chat;
    if words.is_empty() {
        return Ok(turn.answer(commands::usage(command, asker.language())));
    }
    let stored = match find::lookup(&context.store, words, asker.sees()).await? {
        SearchOutcome::Named(stored) => *stored,
        SearchOutcome::Found(found) => {
            match only(found, action.acts_on()).and_then(|stored| action.meant_by(words, stored)) {
                Ok(stored) => stored,
                Err(found) => {
                    let message = answers::several(&turn, &found, Callback::Follow);
                    let message = match action {
                        CaseAction::Show(_)
                        | CaseAction::Calendar
                        | CaseAction::Share
                        | CaseAction::Timeline => message,
                        CaseAction::Follow => {
                            subscribing::with_suggestions(message, (&found, words), asker)
                        }
                    };
                    return Ok(turn.answer(message));
                }
            }
        }
        SearchOutcome::Near(near) => {
            return no_such_case(context, turn, (action, words), near).await;
        }
        SearchOutcome::Nothing => {
            return no_such_case(context, turn, (action, words), Vec::new()).await;
        }
    };
    match action {
        CaseAction::Show(section) => {
            let message = answers::section(context, &stored, (section, 0), asker, turn.now).await?;
            Ok(turn.answer(message))
        }
        CaseAction::Follow => follow(context, turn, &stored).await,
        CaseAction::Calendar => calendar::of_case(context, turn, stored, None).await,
        CaseAction::Timeline => timeline::of_case(context, turn, stored).await,
        CaseAction::Share => Ok(sharing::of_case(context, turn, &stored.case)),
    }
}

/// Follows a case.
pub(super) async fn follow(
    context: &Context,
    turn: Turn<Asker>,
    stored: &StoredCase,
) -> Result<Response, Error> {
    let (asker, to, now) = (turn.chat, turn.address(), turn.now);
    let following = follow::begin(&context.store, stored, turn).await?;
    let message = answers::followed(&following, asker, now);
    let response = Response::closed().shown_to_chat(following.chat);
    Ok(response.say(to, asker.rank_when_following(), message))
}

pub(super) async fn of_short_name(
    context: &Context,
    words: &str,
) -> Result<Option<StoredCase>, Error> {
    match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => context.store.cases().case(&slug).await,
        Err(_) => Ok(None),
    }
}

async fn no_such_case(
    context: &Context,
    turn: Turn<Asker>,
    (action, words): (CaseAction, &str),
    near: Vec<StoredCase>,
) -> Result<Response, Error> {
    let near: Vec<_> = near.into_iter().map(|stored| stored.case).collect();
    let message = answers::no_such_case(words, &near, turn.chat);
    let message = match action {
        CaseAction::Show(_) | CaseAction::Calendar | CaseAction::Share | CaseAction::Timeline => {
            message
        }
        CaseAction::Follow => subscribing::with_cities(context, message, words, &turn).await?,
    };
    Ok(turn.answer(message))
}

/// Any other text: a search, or small talk.
pub(super) async fn handle_text(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let message = match find::interpret(&context.store, words, asker.sees()).await? {
        TextMeaning::Search(looked) => searched(context, asker, words, looked).await?,
        TextMeaning::Talk(talk) => talked(context, asker, words, talk).await?,
    };
    Ok(turn.answer(message))
}

async fn searched(
    context: &Context,
    asker: Asker,
    words: &str,
    looked: SearchOutcome,
) -> Result<Message, Error> {
    let near = match looked {
        SearchOutcome::Named(stored) => return card(context, asker, &stored).await,
        SearchOutcome::Found(found) => {
            return match only(found, MatchRule::Guesses) {
                Ok(stored) => {
                    let card = card(context, asker, &stored).await?;
                    Ok(subscribing::with_others(card, (&stored.case, words), asker))
                }
                Err(found) => {
                    let reader = asker.reader(context.clock.now());
                    let results = lists::search_results(&found, reader);
                    let words = (found.as_slice(), words);
                    Ok(subscribing::with_suggestions(results, words, asker))
                }
            };
        }
        SearchOutcome::Near(near) => near.into_iter().map(|stored| stored.case).collect(),
        SearchOutcome::Nothing => Vec::new(),
    };
    Ok(lists::nothing_found(words, &near, asker.language()))
}

async fn card(context: &Context, asker: Asker, stored: &StoredCase) -> Result<Message, Error> {
    let now = context.clock.now();
    answers::section(context, stored, (Section::Overview, 0), asker, now).await
}

/// The answer to small talk.
async fn talked(
    context: &Context,
    asker: Asker,
    words: &str,
    talk: SmallTalk,
) -> Result<Message, Error> {
    let language = asker.language();
    Ok(match talk {
        SmallTalk::Greeting => answers::welcome(context, asker, context.clock.now()).await?,
        SmallTalk::Thanks => talk::thanks(language).into(),
        SmallTalk::Ok => talk::ok(language).into(),
        SmallTalk::Help => commands::help(audience(asker), language).into(),
        SmallTalk::Stop => {
            let followed = answer::following(&context.store, asker).await?;
            cards::leaving::how_to_stop(&followed, language)
        }
        SmallTalk::Abuse => lists::nothing_found(words, &[], language),
    })
}
