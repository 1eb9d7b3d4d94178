//! The audit for owners: a page of it, with names that are requested at that moment, and its head.

use std::collections::BTreeMap;

use crate::{
    domain::{
        audit::{AuditHead, AuditPerson},
        chat::{Chat, ChatId},
        message::Message,
        person::Person,
        role::Rank,
        views::Paging,
        when::local_day,
    },
    flow::Turn,
    store::Error,
    text::audit::{self, ActView},
};

use super::{Context, cards, names};

/// How many acts a page has: the name of everybody in them is requested.
const ACTS_A_PAGE: u16 = 10;

/// A page of the acts, the last first.
pub(super) async fn page(
    context: &Context,
    turn: &Turn<Chat>,
    wanted: u16,
) -> Result<Message, Error> {
    let (record, language) = (context.store.audit(), turn.chat.language);
    let head = record.head().await?;
    let pages = (head.number - 1) / i64::from(ACTS_A_PAGE) + 1;
    let of = u16::try_from(pages).unwrap_or(u16::MAX).max(1);
    let page = wanted.min(of - 1);
    let up_to = head.number - i64::from(page) * i64::from(ACTS_A_PAGE);
    let entries = record.acts(up_to, u32::from(ACTS_A_PAGE)).await?;
    let mut people = BTreeMap::new();
    let mut acts = Vec::new();
    for entry in entries {
        acts.push(ActView {
            by: named(context, &mut people, entry.by).await,
            of: named(context, &mut people, entry.of).await,
            local: context.zone.local(entry.hour),
            entry,
        });
    }
    let today = local_day(turn.now, context.zone);
    let paging = Paging { page, of };
    Ok(cards::owners::acts(head, &acts, paging, today, language))
}

/// Sends each owner the head.
///
/// # Errors
/// If the owners could not be read.
pub async fn post_head(context: &Context, head: AuditHead) -> Result<(), Error> {
    for (owner, language) in context.store.roles().owners().await? {
        context.say(owner, Rank::Editor, audit::daily_head(head, language));
    }
    Ok(())
}

/// A person with their name; whoever is on the page twice is asked for once.
async fn named(
    context: &Context,
    known: &mut BTreeMap<i64, Person>,
    person: AuditPerson<ChatId>,
) -> AuditPerson<Person> {
    let chat = match person {
        AuditPerson::Nobody => return AuditPerson::Nobody,
        AuditPerson::Forgotten => return AuditPerson::Forgotten,
        AuditPerson::Known(chat) => chat,
    };
    if let Some(person) = known.get(&chat.0) {
        return AuditPerson::Known(person.clone());
    }
    let person = match context.store.chats().chat(chat).await {
        Ok(chat) => names::person(context, chat).await,
        // A number is what is left of a chat that cannot be read.
        Err(_) => Person { chat, name: None },
    };
    known.insert(chat.0, person.clone());
    AuditPerson::Known(person)
}
