//! What everybody may ask.

use crate::{
    domain::{
        case::Case, chat::Asker, command::Command, message::Message, press::Section, slug::Slug,
    },
    flow::{answer, find, follow},
    store::{Error, Receipt, StoredCase},
    text::{commands, lists},
};

use super::{Desk, leaving};

/// What a payload of `/start` begins with when it names a case.
const CASE_PAYLOAD: &str = "c_";

/// `/start`, perhaps with a case in the link that was followed.
pub(super) async fn start(
    desk: &Desk,
    asker: Asker,
    payload: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let linked = payload.strip_prefix(CASE_PAYLOAD);
    let of_the_case = match linked.filter(|linked| !linked.is_empty()) {
        Some(linked) => Some(linked_to(desk, asker, linked).await?),
        None => None,
    };
    match leaving::resume(desk, asker, receipt).await? {
        Ok(resumed) => {
            desk.may_look(asker).await?;
            desk.respond(asker, asker.key(), None, resumed);
            if let Some(message) = of_the_case {
                desk.show(asker, message);
            }
            Ok(())
        }
        Err(receipt) => {
            let message = match of_the_case {
                Some(message) => message,
                None => answer::welcome(&desk.store, asker, desk.clock.now()).await?,
            };
            desk.answer(asker, message, receipt).await
        }
    }
}

/// The case that a link names; of a link that leads nowhere any more, that, and what it may have meant.
async fn linked_to(desk: &Desk, asker: Asker, linked: &str) -> Result<Message, Error> {
    let case = match linked.to_lowercase().parse::<Slug>() {
        Ok(slug) => desk.store.case(&slug).await?,
        Err(_) => None,
    };
    match case {
        Some(stored) => answer::welcome_to(&desk.store, &stored, asker, desk.clock.now()).await,
        None => {
            let meant = find::meant(&desk.store, linked, asker.sees()).await?;
            let meant: Vec<_> = meant.into_iter().map(|stored| stored.case).collect();
            Ok(lists::no_such_case(linked, &meant, asker.language()))
        }
    }
}

/// `/cases`.
pub(super) async fn cases(desk: &Desk, asker: Asker, receipt: Receipt) -> Result<(), Error> {
    let message = answer::cases(&desk.store, 0, asker, desk.zone, desk.clock.now()).await?;
    desk.answer(asker, message, receipt).await
}

/// `/hearings`.
pub(super) async fn hearings(desk: &Desk, asker: Asker, receipt: Receipt) -> Result<(), Error> {
    let message = answer::hearings(&desk.store, asker, desk.zone, desk.clock.now()).await?;
    desk.answer(asker, message, receipt).await
}

/// `/following`.
pub(super) async fn following(desk: &Desk, asker: Asker, receipt: Receipt) -> Result<(), Error> {
    let message = answer::following(&desk.store, asker, desk.clock.now()).await?;
    desk.answer(asker, message, receipt).await
}

/// What is to be done with a case that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum With {
    /// Show a part of what is known of it.
    Show(Section),
    /// Follow it.
    Follow,
}

impl With {
    /// To look costs nothing; to follow what was only guessed would be a surprise.
    fn trust(self) -> Trust {
        match self {
            Self::Show(_) => Trust::Guesses,
            Self::Follow => Trust::AsTyped,
        }
    }
}

/// Whether a case that is only much like what was typed is taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// It is.
    Guesses,
    /// It is not.
    AsTyped,
}

/// A command about a case, and the words that name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// Who asks.
    pub(super) asker: Asker,
    /// The command.
    pub(super) command: Command,
    /// Its short name, or any words that find it.
    pub(super) words: &'a str,
}

/// A command about one case.
pub(super) async fn with_case(
    desk: &Desk,
    Asked {
        asker,
        command,
        words,
    }: Asked<'_>,
    with: With,
    receipt: Receipt,
) -> Result<(), Error> {
    if words.is_empty() {
        return desk
            .answer(asker, commands::usage(command, asker.language()), receipt)
            .await;
    }
    let now = desk.clock.now();
    let stored = match one(desk, asker, words, with.trust()).await? {
        Named::One(stored) => *stored,
        Named::Several(found) => {
            let cases = cases_of(found);
            let message = lists::search_results(&cases, now, asker.language());
            return desk.answer(asker, message, receipt).await;
        }
        Named::None => {
            let nearest = find::nearest(&desk.store, words, asker.sees()).await?;
            let nearest = cases_of(nearest);
            return desk
                .answer(
                    asker,
                    lists::no_such_case(words, &nearest, asker.language()),
                    receipt,
                )
                .await;
        }
    };
    match with {
        With::Show(section) => {
            let message = answer::section(&desk.store, &stored, section, 0, asker, now).await?;
            desk.answer(asker, message, receipt).await
        }
        With::Follow => {
            let message = follow::begin(&desk.store, &stored, asker, now, receipt).await?;
            desk.say(asker.key(), asker.rank_when_following(), message);
            Ok(())
        }
    }
}

/// `/unfollow`: looked for among what the chat follows, for of no other case can anything come of it. That is heard from
/// whoever sends too much, too.
pub(super) async fn unfollow(
    desk: &Desk,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let language = asker.language();
    if words.is_empty() {
        let usage = commands::usage(Command::Unfollow, language);
        return desk.answer(asker, usage, receipt).await;
    }
    let named = match of_short_name(desk, words).await {
        Err(Error::CaseUnreadable) => {
            return unfollow_unread(desk, asker, words, receipt).await;
        }
        Err(error) => return Err(error),
        Ok(Some(stored)) => Named::One(Box::new(stored)),
        Ok(None) => {
            let followed = answer::followed(&desk.store, asker).await?.0;
            Named::of(find::among(&followed, words), Trust::AsTyped)
        }
    };
    let now = desk.clock.now();
    let message = match named {
        Named::One(stored) => {
            let message = follow::end(&desk.store, &stored, asker, receipt).await?;
            desk.reply(asker, message);
            return Ok(());
        }
        Named::Several(found) => lists::search_results(&cases_of(found), now, language),
        Named::None => answer::not_followed(&desk.store, words, asker, now).await?,
    };
    desk.answer(asker, message, receipt).await
}

/// Ceases to follow a case that cannot be read, if that is its short name.
pub(super) async fn unfollow_unread(
    desk: &Desk,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let case = match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => desk.store.case_id(&slug).await?,
        Err(_) => None,
    };
    let case = case.ok_or(Error::CaseUnreadable)?;
    let message = follow::end_unread(&desk.store, case, asker, receipt).await?;
    desk.reply(asker, message);
    Ok(())
}

/// Any other text is a search.
pub(super) async fn search(
    desk: &Desk,
    asker: Asker,
    words: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let now = desk.clock.now();
    let message = match one(desk, asker, words, Trust::Guesses).await? {
        Named::One(stored) => {
            answer::section(&desk.store, &stored, Section::Card, 0, asker, now).await?
        }
        Named::Several(found) => {
            let cases = cases_of(found);
            lists::search_results(&cases, now, asker.language())
        }
        Named::None => {
            let nearest = find::nearest(&desk.store, words, asker.sees()).await?;
            let nearest = cases_of(nearest);
            lists::nothing_found(words, &nearest, asker.language())
        }
    };
    desk.answer(asker, message, receipt).await
}

/// What words name.
enum Named {
    One(Box<StoredCase>),
    Several(Vec<StoredCase>),
    None,
}

/// The case of that short name, else what a search finds.
async fn one(desk: &Desk, asker: Asker, words: &str, trust: Trust) -> Result<Named, Error> {
    if let Some(stored) = of_short_name(desk, words).await? {
        return Ok(Named::One(Box::new(stored)));
    }
    let found = find::search(&desk.store, words, asker.sees()).await?;
    Ok(Named::of(found, trust))
}

async fn of_short_name(desk: &Desk, words: &str) -> Result<Option<StoredCase>, Error> {
    match words.to_lowercase().parse::<Slug>() {
        Ok(slug) => desk.store.case(&slug).await,
        Err(_) => Ok(None),
    }
}

impl Named {
    /// What was found.
    fn of(mut found: Vec<find::Found>, trust: Trust) -> Self {
        let acts = |found: &find::Found| match trust {
            Trust::Guesses => true,
            Trust::AsTyped => found.is_as_typed(),
        };
        match found.as_slice() {
            [] => Self::None,
            [one] if acts(one) => Self::One(Box::new(found.remove(0).stored)),
            _ => Self::Several(found.into_iter().map(|found| found.stored).collect()),
        }
    }
}

fn cases_of(stored: Vec<StoredCase>) -> Vec<Case> {
    stored.into_iter().map(|stored| stored.case).collect()
}
