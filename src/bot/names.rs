//! The names of people with a role, for owners: requested from Telegram at that moment, and neither stored nor logged.

use serde::{Deserialize, Serialize};
use teloxide::requests::Payload;

use crate::{
    domain::{
        chat::Chat,
        person::{Person, Standing},
    },
    parse::line,
    store::{Error, Member},
    text::compose::shortened,
};

use super::Context;

/// The longest name that is shown, in UTF-16 units: Telegram has some of twice 64 letters.
const LONGEST: usize = 60;

/// `getChat` of a private chat, of whose result no more is parsed than is needed.
#[derive(Clone, Serialize)]
struct GetChat {
    chat_id: i64,
}

#[derive(Deserialize)]
struct Named {
    first_name: Option<String>,
    last_name: Option<String>,
    username: Option<String>,
}

impl Payload for GetChat {
    type Output = Named;

    const NAME: &'static str = "GetChat";
}

/// Everybody with a role, by name and number: owners first, each kind in the order of names.
pub(super) async fn members(context: &Context) -> Result<Vec<(Person, Standing)>, Error> {
    let members = context.store.roles().members().await?;
    let mut people = Vec::with_capacity(members.len());
    for Member { chat, standing } in members {
        people.push((person(context, chat).await, standing));
    }
    people.sort_by(|(one, its), (other, others)| {
        let role = others.role.cmp(&its.role);
        role.then_with(|| one.name.cmp(&other.name))
    });
    Ok(people)
}

/// A person by name, as far as Telegram tells one now, and number.
pub(super) async fn person(context: &Context, chat: Chat) -> Person {
    let question = GetChat {
        chat_id: chat.key.0,
    };
    let told = context.replies.request(chat.key, &question).await;
    Person {
        chat: chat.id,
        name: told.ok().and_then(Named::whole),
    }
}

impl Named {
    /// The name in one line, with the user name, by which some are better known.
    fn whole(self) -> Option<String> {
        let username = self.username.map(|username| format!("@{username}"));
        let parts = [self.first_name, self.last_name, username];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        // Whoever chose a name may have hidden in it what turns the line round.
        let name = line::tidy(&parts.join(" ")).replace('\n', " ");
        Some(shortened(&name, LONGEST)).filter(|name| !name.is_empty())
    }
}
