//! Administrators of groups and channels: who they are, and telling them what keeps the bot from writing there.
//!
//! Who they are is requested when it is needed and never stored, but cached in memory for a minute. Telegram lets the bot
//! write only to those who once started it.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};
use teloxide::requests::Payload;

use crate::{
    courier::{Outcome, RefusalReason},
    domain::{chat::ChatKey, language::Language, role::Rank},
    parse::line,
    store::{Error, Presence},
    text,
};

use super::{Context, expiring::ExpiringMap};

/// `getChatAdministrators`, of whose result no more is parsed than is needed: Telegram adds new fields all the time.
#[derive(Clone, Serialize)]
struct GetChatAdministrators {
    chat_id: i64,
}

#[derive(Deserialize)]
struct Administrator {
    user: Member,
}

#[derive(Deserialize)]
struct Member {
    id: i64,
    #[serde(default)]
    is_bot: bool,
}

impl Payload for GetChatAdministrators {
    type Output = Vec<Administrator>;

    const NAME: &'static str = "GetChatAdministrators";
}

/// `getChat`, likewise, for its title.
#[derive(Clone, Serialize)]
struct GetChat {
    chat_id: i64,
}

#[derive(Deserialize)]
struct Titled {
    title: Option<String>,
}

impl Payload for GetChat {
    type Output = Titled;

    const NAME: &'static str = "GetChat";
}

/// The lifetime of an entry of the cache.
const REMEMBERED_FOR: Duration = Duration::from_secs(60);

/// The most chats in the cache.
const REMEMBERED: usize = 1_000;

/// The cache of the administrators of chats, or of why they are not known. It is gone with the process.
pub struct AdministratorCache(Mutex<ExpiringMap<Result<Vec<ChatKey>, Outcome>>>);

impl Default for AdministratorCache {
    fn default() -> Self {
        Self(Mutex::new(ExpiringMap::new(REMEMBERED_FOR, REMEMBERED)))
    }
}

impl AdministratorCache {
    fn of(&self, chat: ChatKey, now: Instant) -> Option<Result<Vec<ChatKey>, Outcome>> {
        self.chats().get_mut(chat, now).cloned()
    }

    fn remember(&self, chat: ChatKey, known: Result<Vec<ChatKey>, Outcome>, now: Instant) {
        // Without room it is asked again.
        self.chats().insert(chat, known, now);
    }

    fn chats(&self) -> MutexGuard<'_, ExpiringMap<Result<Vec<ChatKey>, Outcome>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The answer to whether somebody administers a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AdministratorCheck {
    Yes,
    No,
    /// Telegram cannot be asked now.
    Unknown,
}

/// Whether all administrators who can be told were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// They were.
    All,
    /// Telegram could not be asked who they are; that may pass.
    NotYet,
}

/// Tells the administrators of every chat in which the bot may not write or lost its topic, unless they know.
///
/// # Errors
/// If the store failed; who was told may be told again.
pub async fn tell(context: &Context) -> Result<Completion, Error> {
    let mut told = Completion::All;
    for (chat, key, trouble) in context.store.chats().troubled().await? {
        match administrators(context, key).await {
            Ok(people) => {
                let title = title(context, key).await;
                // Of who only administers nothing is known, and the chat speaks some language.
                let group = context.store.chats().find_chat(key).await?;
                let theirs = group.map_or(context.default_language, |(group, _)| group.language);
                for administrator in people {
                    let Some(language) = hears_in(context, administrator, theirs).await? else {
                        continue;
                    };
                    let message = text::trouble::trouble(trouble, title.clone(), language);
                    context.say(administrator, Rank::Follower, message);
                }
            }
            Err(
                Outcome::NotSent
                | Outcome::Refused(RefusalReason::Unauthorised)
                | Outcome::InDoubt
                | Outcome::RetryAfter { .. },
            ) => {
                told = Completion::NotYet;
                continue;
            }
            Err(outcome) => {
                tracing::info!(?outcome, "who administers a chat is not to be known");
            }
        }
        context.store.chats().told_of_trouble(chat, trouble).await?;
    }
    Ok(told)
}

/// Whether a person administers a chat, from the cache or from Telegram. Any answer is cached for a while, for anybody may
/// ask.
pub(super) async fn administers(
    context: &Context,
    chat: ChatKey,
    person: ChatKey,
) -> AdministratorCheck {
    let now = context.clock.moment().steady;
    match context.administrators.of(chat, now) {
        Some(known) => check(known, person),
        None => administers_now(context, chat, person).await,
    }
}

/// The same from Telegram, whatever is cached.
pub(super) async fn administers_now(
    context: &Context,
    chat: ChatKey,
    person: ChatKey,
) -> AdministratorCheck {
    let now = context.clock.moment().steady;
    let known = administrators(context, chat).await;
    if let Err(outcome) = &known {
        tracing::info!(?outcome, "who administers a chat is not to be known");
    }
    context.administrators.remember(chat, known.clone(), now);
    check(known, person)
}

fn check(known: Result<Vec<ChatKey>, Outcome>, person: ChatKey) -> AdministratorCheck {
    match known {
        Ok(people) if people.contains(&person) => AdministratorCheck::Yes,
        Ok(_) => AdministratorCheck::No,
        Err(_) => AdministratorCheck::Unknown,
    }
}

async fn administrators(context: &Context, chat: ChatKey) -> Result<Vec<ChatKey>, Outcome> {
    let question = GetChatAdministrators { chat_id: chat.0 };
    let administrators = context.replies.request(chat, &question).await?;
    Ok(administrators
        .into_iter()
        .filter(|administrator| !administrator.user.is_bot)
        .map(|administrator| ChatKey(administrator.user.id))
        .collect())
}

async fn title(context: &Context, chat: ChatKey) -> Option<String> {
    let question = GetChat { chat_id: chat.0 };
    let title = context.replies.request(chat, &question).await.ok()?.title?;
    // Whoever named the group may have hidden in it what turns our line round.
    Some(line::tidy(&title)).filter(|title| !title.is_empty())
}

/// The language in which an administrator is told, `theirs` if the chat is not stored; `None` if they want to hear nothing.
async fn hears_in(
    context: &Context,
    person: ChatKey,
    theirs: Language,
) -> Result<Option<Language>, Error> {
    match context.store.chats().find_chat(person).await {
        Ok(Some((chat, Presence::Active))) => Ok(Some(chat.language)),
        Ok(Some((_, Presence::Stopped | Presence::Unreachable))) => Ok(None),
        Ok(None) => Ok(Some(theirs)),
        // Whoever cannot be read keeps no other from being told.
        Err(error) if error.is_unreadable() => {
            tracing::warn!(%error, "one who administers a chat cannot be told");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
