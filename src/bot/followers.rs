//! What everybody may ask.

use crate::{
    domain::{
        callback::Section,
        case::Case,
        chat::Asker,
        command::{Audience, Command},
        message::Message,
        slug::Slug,
    },
    flow::{
        answer,
        find::{self, Found, Looked, Talk, TextMeaning, Trust},
        follow,
    },
    store::{Error, Receipt, StoredCase},
    text::{commands, lists, talk},
};

use super::{Context, leaving};

/// What a payload of `/start` begins with when it names a case.
const CASE_PAYLOAD: &str = "c_";

/// `/start`, perhaps with a case in the link that was followed.
pub(super) async fn start(
    context: &Context,
    asker: Asker,
    payload: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let linked = payload.strip_prefix(CASE_PAYLOAD);
    let of_the_case = match linked.filter(|linked| !linked.is_empty()) {
        Some(linked) => Some(linked_to(context, asker, linked).await?),
        None => None,
    };
    match leaving::resume(context, asker, receipt).await? {
        Ok(resumed) => {
            context.may_look(asker).await?;
            context.respond(asker, asker.key(), None, resumed);
            if let Some(message) = of_the_case {
                context.show(asker, message);
            }
            Ok(())
        }
        Err(receipt) => {
            let message = match of_the_case {
                Some(message) => message,
                None => answer::welcome(&context.store, asker, context.clock.now()).await?,
            };
            context.answer(asker, message, receipt).await
        }
    }
}

/// The case that a link names; of a link that leads nowhere any more, that, and what it may have meant.
async fn linked_to(context: &Context, asker: Asker, linked: &str) -> Result<Message, Error> {
    match of_short_name(context, linked).await? {
        Some(stored) => {
            answer::welcome_to(&context.store, &stored, asker, context.clock.now()).await
        }
        None => {
            let meant = find::meant(&context.store, linked, asker.sees()).await?;
            let meant: Vec<_> = meant.into_iter().map(|stored| stored.case).collect();
            Ok(lists::no_such_case(linked, &meant, asker.language()))
        }
    }
}

/// The commands that somebody is offered.
pub(super) fn audience(asker: Asker) -> Audience {
    if asker.editor().is_some() {
        Audience::Editors
    } else {
        Audience::Everyone
    }
}

/// `/cases`.
pub(super) async fn cases(context: &Context, asker: Asker, receipt: Receipt) -> Result<(), Error> {
    let message =
        answer::cases(&context.store, 0, asker, context.zone, context.clock.now()).await?;
    context.answer(asker, message, receipt).await
}

/// `/hearings`.
pub(super) async fn hearings(
    context: &Context,
    asker: Asker,
    receipt: Receipt,
) -> Result<(), Error> {
    let message =
        answer::hearings(&context.store, asker, context.zone, context.clock.now()).await?;
    context.answer(asker, message, receipt).await
}

/// `/following`.
pub(super) async fn following(
    context: &Context,
    asker: Asker,
    receipt: Receipt,
) -> Result<(), Error> {
    let message = answer::following(&context.store, asker, context.clock.now()).await?;
    context.answer(asker, message, receipt).await
}

/// What is to be done with a case that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CaseAction {
    /// Show a part of what is known of it.
    Show(Section),
    /// Follow it.
    Follow,
}

/// A command about a case, and the words that name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CaseRequest<'a> {
    /// Who asks.
    pub(super) asker: Asker,
    /// The command.
    pub(super) command: Command,
    /// Its short name, or any words that find it.
    pub(super) words: &'a str,
}

/// A command about one case.
pub(super) async fn with_case(
    context: &Context,
    CaseRequest {
        asker,
        command,
        words,
    }: CaseRequest<'_>,
    with: CaseAction,
    receipt: Receipt,
) -> Result<(), Error> {
    if words.is_empty() {
        return context
            .answer(asker, commands::usage(command, asker.language()), receipt)
            .await;
    }
    let now = context.clock.now();
    let stored = match find::look(&context.store, words, asker.sees()).await? {
        Looked::Named(stored) => *stored,
        Looked::Found(found) => match only(found, with.acts_on()) {
            Ok(stored) => stored,
            Err(found) => {
                let message = lists::search_results(&found, now, asker.language());
                return context.answer(asker, message, receipt).await;
            }
        },
        Looked::Near(near) => return no_such_case(context, asker, words, near, receipt).await,
        Looked::Nothing => return no_such_case(context, asker, words, Vec::new(), receipt).await,
    };
    match with {
        CaseAction::Show(section) => {
            let message = answer::section(&context.store, &stored, section, 0, asker, now).await?;
            context.answer(asker, message, receipt).await
        }
        CaseAction::Follow => {
            let message = follow::begin(&context.store, &stored, asker, now, receipt).await?;
            context.say(asker.key(), asker.rank_when_following(), message);
            Ok(())
        }
    }
}

/// `/unfollow`: looked for among what the chat follows, for of no other case can anything come of it. That is heard from
/// whoever sends too much, too.
pub(super) async fn unfollow(
    context: &Context,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let language = asker.language();
    if words.is_empty() {
        let usage = commands::usage(Command::Unfollow, language);
        return context.answer(asker, usage, receipt).await;
    }
    let stored = match of_short_name(context, words).await {
        Err(Error::CaseUnreadable) => {
            return unfollow_unread(context, asker, words, receipt).await;
        }
        Err(error) => return Err(error),
        Ok(Some(stored)) => Ok(stored),
        Ok(None) => {
            let followed = answer::followed(&context.store, asker).await?.0;
            only(find::among(&followed, words), MatchRule::AsTyped)
        }
    };
    let now = context.clock.now();
    let message = match stored {
        Ok(stored) => {
            let message = follow::end(&context.store, &stored, asker, receipt).await?;
            context.reply(asker, message);
            return Ok(());
        }
        Err(found) if found.is_empty() => {
            answer::not_followed(&context.store, words, asker, now).await?
        }
        Err(found) => lists::search_results(&found, now, language),
    };
    context.answer(asker, message, receipt).await
}

async fn of_short_name(context: &Context, words: &str) -> Result<Option<StoredCase>, Error> {
    match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => context.store.case(&slug).await,
        Err(_) => Ok(None),
    }
}

/// Ceases to follow a case that cannot be read, if that is its short name.
pub(super) async fn unfollow_unread(
    context: &Context,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let case = match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => context.store.case_id(&slug).await?,
        Err(_) => None,
    };
    let case = case.ok_or(Error::CaseUnreadable)?;
    let message = follow::end_unread(&context.store, case, asker, receipt).await?;
    context.reply(asker, message);
    Ok(())
}

async fn no_such_case(
    context: &Context,
    asker: Asker,
    words: &str,
    near: Vec<StoredCase>,
    receipt: Receipt,
) -> Result<(), Error> {
    let near: Vec<_> = near.into_iter().map(|stored| stored.case).collect();
    let message = lists::no_such_case(words, &near, asker.language());
    context.answer(asker, message, receipt).await
}

/// Any other text is a search, unless it looks for nothing.
pub(super) async fn hear(
    context: &Context,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let message = match find::hear(&context.store, words, asker.sees()).await? {
        TextMeaning::Search(looked) => searched(context, asker, words, looked).await?,
        TextMeaning::Talk(talk) => talked(context, asker, words, talk).await?,
    };
    context.answer(asker, message, receipt).await
}

async fn searched(
    context: &Context,
    asker: Asker,
    words: &str,
    looked: Looked,
) -> Result<Message, Error> {
    let (now, language) = (context.clock.now(), asker.language());
    let near = match looked {
        Looked::Named(stored) => return card(context, asker, &stored).await,
        Looked::Found(found) => {
            return match only(found, MatchRule::Guesses) {
                Ok(stored) => card(context, asker, &stored).await,
                Err(found) => Ok(lists::search_results(&found, now, language)),
            };
        }
        Looked::Near(near) => near.into_iter().map(|stored| stored.case).collect(),
        Looked::Nothing => Vec::new(),
    };
    Ok(lists::nothing_found(words, &near, language))
}

async fn card(context: &Context, asker: Asker, stored: &StoredCase) -> Result<Message, Error> {
    let now = context.clock.now();
    answer::section(&context.store, stored, Section::Card, 0, asker, now).await
}

/// What small talk is answered with.
async fn talked(
    context: &Context,
    asker: Asker,
    words: &str,
    talk: Talk,
) -> Result<Message, Error> {
    let language = asker.language();
    Ok(match talk {
        Talk::Greeting => answer::welcome(&context.store, asker, context.clock.now()).await?,
        Talk::Thanks => talk::thanks(language),
        Talk::Ok => talk::ok(language),
        Talk::Help => commands::help(audience(asker), language),
        Talk::Stop => {
            let (followed, unreadable) = answer::followed(&context.store, asker).await?;
            let followed: Vec<_> = followed.into_iter().map(|stored| stored.case).collect();
            talk::how_to_stop(&followed, unreadable, language)
        }
        Talk::Abuse => lists::nothing_found(words, &[], language),
    })
}

/// Which of what was found is taken for what was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MatchRule {
    /// To look costs nothing.
    Guesses,
    /// To follow what was only guessed would be a surprise.
    AsTyped,
}

impl CaseAction {
    fn acts_on(self) -> MatchRule {
        match self {
            Self::Show(_) => MatchRule::Guesses,
            Self::Follow => MatchRule::AsTyped,
        }
    }
}

/// The case that was found, if it is one and may be taken for what was meant.
fn only(mut found: Vec<Found>, acts: MatchRule) -> Result<StoredCase, Vec<Case>> {
    let is_taken = |trust: Trust| match (acts, trust) {
        (MatchRule::Guesses, _) | (MatchRule::AsTyped, Trust::AsTyped | Trust::Begun) => true,
        (MatchRule::AsTyped, Trust::Named | Trust::Guessed) => false,
    };
    match found.as_slice() {
        [one] if is_taken(one.trust) => Ok(found.remove(0).stored),
        _ => Err(found.into_iter().map(|found| found.stored.case).collect()),
    }
}
