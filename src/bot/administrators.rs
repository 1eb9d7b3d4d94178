//! Tells the administrators of a group or channel what keeps the bot from telling it anything.
//!
//! Who they are is asked when it is needed and never kept. Only those who have met the bot can be told.

use serde::{Deserialize, Serialize};
use teloxide::requests::Payload;

use crate::{
    courier::Outcome,
    domain::chat::{Chat, ChatKey},
    store::{Error, Presence},
    text,
};

use super::Desk;

/// A question about a chat, asking for no more than is needed: Telegram's whole answer has ever new fields.
#[derive(Clone, Serialize)]
struct GetChatAdministrators {
    chat_id: i64,
}

#[derive(Deserialize)]
struct Administrator {
    user: Person,
}

#[derive(Deserialize)]
struct Person {
    id: i64,
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

/// Whether all who can be told were told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// They were.
    All,
    /// Telegram could not be asked who they are; that may pass.
    NotYet,
}

/// Tells of every trouble of which nobody was told yet.
///
/// # Errors
/// If the store failed; who was told may be told again.
pub async fn tell(desk: &Desk) -> Result<Told, Error> {
    let mut told = Told::All;
    for (chat, key, trouble) in desk.store.troubled().await? {
        match administrators(desk, key).await {
            Ok(people) => {
                let title = title(desk, key).await;
                for administrator in known(desk, people).await? {
                    let language = administrator.language;
                    let message = text::trouble::trouble(trouble, title.clone(), language);
                    desk.reply(administrator, message);
                }
            }
            Err(Outcome::NotSent | Outcome::InDoubt | Outcome::Later { .. }) => {
                told = Told::NotYet;
                continue;
            }
            Err(outcome) => {
                tracing::info!(?outcome, "who administers a chat is not to be known");
            }
        }
        desk.store.told_of_trouble(chat, trouble).await?;
    }
    Ok(told)
}

async fn administrators(desk: &Desk, chat: ChatKey) -> Result<Vec<ChatKey>, Outcome> {
    let question = GetChatAdministrators { chat_id: chat.0 };
    let administrators = desk.courier.ask(&question).await?;
    Ok(administrators
        .into_iter()
        .map(|administrator| ChatKey(administrator.user.id))
        .collect())
}

async fn title(desk: &Desk, chat: ChatKey) -> Option<String> {
    let question = GetChat { chat_id: chat.0 };
    desk.courier.ask(&question).await.ok()?.title
}

/// Those whom the bot has met and who hear it.
async fn known(desk: &Desk, people: Vec<ChatKey>) -> Result<Vec<Chat>, Error> {
    let mut known = Vec::new();
    for person in people {
        if let Some((chat, Presence::Active)) = desk.store.find(person).await? {
            known.push(chat);
        }
    }
    Ok(known)
}
