//! Subscribing to a person, a court or a city, and no longer; which cases there are already.

mod subjects;

use std::collections::BTreeSet;

use crate::{
    domain::{
        case::Case,
        chat::{Asker, ChatId},
        subscription::{Subject, SubjectKind, Subscription},
        views::FollowState,
    },
    search,
    store::{CaseId, Error, Presence, Receipt, Store, SubscribeEffect},
};

use super::Turn;

pub use subjects::{MeantSubjects, Suggestion, by_name, meant, of_case, subject_of, told_apart};

/// The most cases that an answer shows: no more fit in a message.
const MOST_SHOWN: u32 = 100;

/// The outcome of subscribing.
#[derive(Clone, Debug)]
pub struct SubscribeOutcome {
    /// The chat, which may be new.
    pub chat: ChatId,
    /// What became of it.
    pub effect: SubscribeEffect,
    /// How many cases there are already.
    pub count: usize,
    /// The first of them, the one with the nearest hearing first, each with whether the chat follows it.
    pub cases: Vec<(Case, FollowState)>,
    /// Whether the chat hears from the bot.
    pub presence: Presence,
}

/// Subscribes to something. The cases that there are already are shown, and not offered later.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn begin(
    store: &Store,
    subject: &Subject,
    turn: Turn<Asker>,
) -> Result<SubscribeOutcome, Error> {
    let found = cases_with(store, subject).await?;
    let (topic, today) = (turn.topic, turn.now.date_naive());
    let subscribed =
        store
            .subscriptions()
            .subscribe(turn.chat, topic, (subject, &found), turn.receipt);
    let (chat, effect) = subscribed.await?;
    let found = match &effect {
        SubscribeEffect::Begun(subscription) => {
            // What was imported in between is shown too: it may have found no subscription.
            let found = cases_with(store, subject).await?;
            store
                .subscriptions()
                .mark_shown(subscription.id, chat, &found)
                .await?;
            found
        }
        SubscribeEffect::Unchanged(_) => found,
        SubscribeEffect::TooMany => Vec::new(),
    };
    let followed = store.follows().followed_by(chat).await?;
    let first = store.cases().nearest_of(&found, today, MOST_SHOWN).await?;
    let cases = first.into_iter().map(|stored| {
        let follows = if followed.contains(&stored.id) {
            FollowState::Yes
        } else {
            FollowState::No
        };
        (stored.case, follows)
    });
    Ok(SubscribeOutcome {
        chat,
        effect,
        count: found.len(),
        cases: cases.collect(),
        presence: store.chats().presence(chat).await?,
    })
}

/// What became of a subscription that was to be ended.
#[derive(Clone, Debug, PartialEq)]
pub enum UnsubscribeOutcome {
    /// It is ended; what it was to can be read no more if there is nothing.
    Ended(Option<Subject>),
    /// There is none of that number; the receipt is left where nothing was stored.
    Unchanged,
}

/// Ends a subscription.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn end(
    store: &Store,
    id: i64,
    turn: Turn<Asker>,
) -> Result<(UnsubscribeOutcome, Option<Receipt>), Error> {
    let Some(chat) = turn.chat.known() else {
        return Ok((UnsubscribeOutcome::Unchanged, Some(turn.receipt)));
    };
    let ended = store.subscriptions().unsubscribe(chat.id, id, turn.receipt);
    let outcome = match ended.await? {
        Some(ended) => UnsubscribeOutcome::Ended(ended.map(|ended| ended.subject)),
        None => UnsubscribeOutcome::Unchanged,
    };
    Ok((outcome, None))
}

/// The subscriptions of a chat.
///
/// # Errors
/// If the store cannot be read.
pub async fn of_chat(store: &Store, asker: Asker) -> Result<Vec<Subscription>, Error> {
    match asker.known() {
        Some(chat) => store.subscriptions().of_chat(chat.id).await,
        None => Ok(Vec::new()),
    }
}

/// Those of these subscriptions that words name.
pub fn named_by(subscriptions: Vec<Subscription>, words: &str) -> Vec<Subscription> {
    let Some(named) = search::sought_name(words) else {
        return Vec::new();
    };
    let typed = named.names.into_iter().next().unwrap_or_default();
    let has_all = |words: &BTreeSet<&str>| {
        let mut typed = typed.iter();
        typed.all(|forms| forms.iter().any(|form| words.contains(form.as_str())))
    };
    let is_meant = |one: &Subscription| {
        let sought = &one.subject.sought;
        let cities: BTreeSet<&str> = sought
            .cities
            .iter()
            .flat_map(|city| city.split(' '))
            .collect();
        let mut names = sought.names.iter().map(|name| {
            let words = name.iter().flatten().map(String::as_str);
            words.chain(cities.iter().copied()).collect()
        });
        match one.subject.kind {
            SubjectKind::City => has_all(&cities),
            SubjectKind::Person | SubjectKind::Court => names.any(|words| has_all(&words)),
        }
    };
    subscriptions.into_iter().filter(is_meant).collect()
}

/// The public cases that have something.
async fn cases_with(store: &Store, subject: &Subject) -> Result<Vec<CaseId>, Error> {
    let words = match subject.kind {
        SubjectKind::Person | SubjectKind::Court => {
            let names = subject.sought.names.iter().flatten().flatten();
            names.map(String::as_str).collect::<BTreeSet<&str>>()
        }
        SubjectKind::City => {
            let cities = subject.sought.cities.iter();
            cities.flat_map(|city| city.split(' ')).collect()
        }
    };
    let words: Vec<&str> = words.into_iter().collect();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let slice = store.subscriptions().candidate_cases(&words, after).await?;
        for (id, description) in &slice.cases {
            if subject.is_in(&search::case_names(description)) {
                found.push(*id);
            }
        }
        after = slice.more_after;
        if after.is_none() {
            return Ok(found);
        }
    }
}
