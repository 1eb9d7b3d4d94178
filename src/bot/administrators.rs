//! Who administers a group or channel; and telling them what keeps the bot from telling it anything.
//!
//! Who they are is asked when it is needed and never kept, but for a minute in memory. Telegram lets the bot write only to
//! those who once began to talk to it.

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

/// A question about a chat, asking for no more than is needed: Telegram's whole answer has ever new fields.
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

/// The same for its title.
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

/// How long it is remembered who administers a chat.
const REMEMBERED_FOR: Duration = Duration::from_secs(60);

/// Chats of which that is remembered.
const REMEMBERED: usize = 1_000;

/// Who administers which chats, or why that cannot be known, for a while. It forgets with the process.
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

/// Whether somebody administers a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AdministratorCheck {
    Yes,
    No,
    /// Telegram cannot be asked now.
    Unknown,
}

/// Whether all who can be told were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// They were.
    All,
    /// Telegram could not be asked who they are; that may pass.
    NotYet,
}

/// Tells of every trouble of which nobody was told yet.
///
/// # Errors
/// If the store failed; who was told may be told again.
pub async fn tell(context: &Context) -> Result<Completion, Error> {
    let mut told = Completion::All;
    for (chat, key, trouble) in context.store.troubled().await? {
        match administrators(context, key).await {
            Ok(people) => {
                let title = title(context, key).await;
                // Of who only administers nothing is known, and the chat speaks some language.
                let group = context.store.find_chat(key).await?;
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
        context.store.told_of_trouble(chat, trouble).await?;
    }
    Ok(told)
}

/// Whether a person administers a chat, as Telegram said of late, or says now. Whatever it said, it is not asked again for a
/// while, for anybody may want to know.
pub(super) async fn administers(
    context: &Context,
    chat: ChatKey,
    person: ChatKey,
) -> AdministratorCheck {
    let now = context.clock.moment().steady;
    let known = match context.administrators.of(chat, now) {
        Some(known) => known,
        None => {
            let known = administrators(context, chat).await;
            if let Err(outcome) = &known {
                tracing::info!(?outcome, "who administers a chat is not to be known");
            }
            context.administrators.remember(chat, known.clone(), now);
            known
        }
    };
    match known {
        Ok(people) if people.contains(&person) => AdministratorCheck::Yes,
        Ok(_) => AdministratorCheck::No,
        Err(_) => AdministratorCheck::Unknown,
    }
}

async fn administrators(context: &Context, chat: ChatKey) -> Result<Vec<ChatKey>, Outcome> {
    let question = GetChatAdministrators { chat_id: chat.0 };
    let administrators = context.replies.ask(chat, &question).await?;
    Ok(administrators
        .into_iter()
        .filter(|administrator| !administrator.user.is_bot)
        .map(|administrator| ChatKey(administrator.user.id))
        .collect())
}

async fn title(context: &Context, chat: ChatKey) -> Option<String> {
    let question = GetChat { chat_id: chat.0 };
    let title = context.replies.ask(chat, &question).await.ok()?.title?;
    // Whoever named the group may have hidden in it what turns our line round.
    Some(line::tidy(&title)).filter(|title| !title.is_empty())
}

/// The language in which somebody is to be told of what they did not ask for, `theirs` if nothing of them is kept; `None` if
/// they want to hear nothing.
async fn hears_in(
    context: &Context,
    person: ChatKey,
    theirs: Language,
) -> Result<Option<Language>, Error> {
    match context.store.find_chat(person).await {
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
