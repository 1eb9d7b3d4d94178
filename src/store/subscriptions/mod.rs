//! Subscriptions: which chat is told of new cases with a person, of a court or of a city.
//!
//! What somebody subscribed to is sealed: all of them are opened when a case is imported, and none is looked for by what it says.

mod candidates;
mod dates;
mod matches;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::domain::{
    chat::{Asker, ChatId, Topic},
    news::NewsKind,
    preferences::Way,
    subscription::{MOST_SUBSCRIPTIONS, Subject, Subscription},
};

use super::{
    CaseId, Error, Reader, Receipt, Result, Store, Subscriptions, Table, Tx,
    broadcasts::{self, finish},
    random_id,
    seal::SealedKind,
    to_json,
};

pub(super) use dates::tell_untold_dates;
pub(super) use matches::{cases_of, look_through_all, mark_offered, mark_shown, match_case};

/// The effect of subscribing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubscribeEffect {
    /// It is subscribed now.
    Begun(Subscription),
    /// It was subscribed to the same already.
    Unchanged(Subscription),
    /// It has as many subscriptions as a chat may have.
    TooMany,
}

/// What is sealed: with the id, so that no two are alike.
#[derive(Serialize, Deserialize)]
struct Content<S> {
    id: i64,
    subject: S,
}

#[derive(FromRow)]
pub(super) struct SubscriptionRow {
    id: i64,
    topic: Option<i64>,
    sealed: Vec<u8>,
}

impl Subscriptions<'_> {
    /// Subscribes a chat, told in a topic if it is a forum. These cases, which it is shown with the answer, are not offered to it.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn subscribe(
        self,
        asker: Asker,
        topic: Option<Topic>,
        (subject, shown): (&Subject, &[CaseId]),
        receipt: Receipt,
    ) -> Result<(ChatId, SubscribeEffect)> {
        self.store
            .write(Some(receipt), async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                let known = self.store.subscriptions_of(tx, chat).await?;
                if let Some(same) = known.iter().find(|one| one.subject.is_same(subject)) {
                    matches::mark_shown(tx, chat, &ids(shown)).await?;
                    return Ok((chat, SubscribeEffect::Unchanged(same.clone())));
                }
                // Those that cannot be read count too.
                if count(tx, chat).await? >= MOST_SUBSCRIPTIONS {
                    return Ok((chat, SubscribeEffect::TooMany));
                }
                let subscription = Subscription {
                    id: random_id(),
                    subject: subject.clone(),
                    topic,
                };
                let sealed = self.store.seal_subject(subscription.id, subject);
                insert(tx, (&subscription, chat), &sealed).await?;
                add_shown(tx, (subscription.id, chat), shown).await?;
                Ok((chat, SubscribeEffect::Begun(subscription)))
            })
            .await
    }

    /// Notes that a chat was shown these cases of a subscription, which were imported while it subscribed.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn mark_shown(self, id: i64, chat: ChatId, shown: &[CaseId]) -> Result<()> {
        self.store
            .write(None, async |tx| add_shown(tx, (id, chat), shown).await)
            .await
    }

    /// Ends a subscription of a chat, and returns it; `None` if it has none of that number. What waits because of it is found to be
    /// of none when it is claimed.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn unsubscribe(
        self,
        chat: ChatId,
        id: i64,
        receipt: Receipt,
    ) -> Result<Option<Option<Subscription>>> {
        self.store
            .write(Some(receipt), async |tx| {
                let known = self.store.subscriptions_of(tx, chat).await?;
                let ended = known.into_iter().find(|one| one.id == id);
                let deleted = delete(tx, chat, id).await?;
                let of = matches::delete_unwanted(tx, chat).await?;
                finish(tx, of).await?;
                Ok((deleted > 0).then_some(ended))
            })
            .await
    }

    /// The subscriptions of a chat that can be read.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn of_chat(self, chat: ChatId) -> Result<Vec<Subscription>> {
        self.store
            .read(async |reader| self.store.subscriptions_of(reader, chat).await)
            .await
    }

    /// The subscriptions of a chat of which a case is one, as it is described now.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn of_case(self, chat: ChatId, case: CaseId) -> Result<Vec<Subscription>> {
        self.store
            .read(async |reader| {
                let of = matches::subscriptions_of_case(reader, chat, case).await?;
                let mut known = self.store.subscriptions_of(reader, chat).await?;
                known.retain(|one| of.contains(&one.id));
                Ok(known)
            })
            .await
    }

    /// How many chats that do not follow a case would be told a date of its hearings.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn told_dates_of(self, case: CaseId) -> Result<u64> {
        self.store
            .read(async |reader| {
                let counts = matches::reached_by_subscription(reader, case).await?;
                let chosen = counts.iter().filter_map(|(chosen, _)| *chosen);
                let chosen = self.store.known_preferences(reader, chosen).await?;
                let told = counts.into_iter().filter(|(id, _)| {
                    let chosen = id.and_then(|id| chosen.get(&id));
                    chosen.is_none_or(|chosen| chosen.way(NewsKind::Hearings) != Way::Never)
                });
                Ok(told.map(|(_, chats)| chats.unsigned_abs()).sum())
            })
            .await
    }

    /// The cases of the subscriptions of a chat that it does not follow.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn unfollowed_cases(self, chat: ChatId) -> Result<Vec<CaseId>> {
        let cases = self
            .store
            .read(async |reader| matches::unfollowed(reader, chat).await);
        Ok(cases.await?.into_iter().map(CaseId).collect())
    }
}

impl Store {
    /// The subscriptions of a chat that can be read, by kind and name: no order of time is kept.
    pub(super) async fn subscriptions_of(
        &self,
        reader: &mut Reader,
        chat: ChatId,
    ) -> Result<Vec<Subscription>> {
        let rows = sqlx::query(
            "select id, topic, sealed from subscription where chat_id = $1 order by id",
        )
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
        let read = |row: SubscriptionRow| self.subscription_of(&row);
        let mut known = self.read_each(Table::Subscription, &rows, read).read;
        known.sort_by_cached_key(|one| one.subject.sort_key());
        Ok(known)
    }

    /// Opens a subscription.
    fn subscription_of(&self, row: &SubscriptionRow) -> Result<Subscription> {
        let topic = row.topic.map(i32::try_from).transpose();
        let topic = topic.map_err(|_| Error::Unreadable("subscription"))?;
        Ok(Subscription {
            id: row.id,
            subject: self.subject_of(row.id, &row.sealed)?,
            topic: topic.map(Topic),
        })
    }

    fn seal_subject(&self, id: i64, subject: &Subject) -> Vec<u8> {
        let content = to_json(&Content { id, subject });
        self.seal.seal(SealedKind::Subject, content.as_bytes())
    }

    fn subject_of(&self, id: i64, sealed: &[u8]) -> Result<Subject> {
        let opened = self.seal.open(SealedKind::Subject, sealed)?;
        let content: std::result::Result<Content<Subject>, _> = serde_json::from_slice(&opened);
        let content = content.ok().filter(|content| content.id == id);
        let content = content.ok_or(Error::Unreadable("subscription"))?;
        Ok(content.subject)
    }

    /// The ids of the rows that cannot be read.
    pub(super) async fn subscription_rows(&self) -> Result<Vec<i64>> {
        let read = |row: SubscriptionRow| self.subscription_of(&row).map(drop);
        self.each("select id, topic, sealed from subscription", read)
            .await
    }
}

/// The ids of the subscriptions of a chat, each with its topic.
pub(super) async fn ids_of(reader: &mut Reader, chat: ChatId) -> Result<Vec<(i64, Option<i64>)>> {
    let ids = sqlx::query_as("select id, topic from subscription where chat_id = $1 order by id")
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
    Ok(ids)
}

/// When a chat hears again: it is offered what it was not.
pub(super) async fn hear_again(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> Result<()> {
    for case in matches::unoffered(tx, chat).await? {
        broadcasts::offer_to(tx, (CaseId(case), chat), now).await?;
    }
    Ok(())
}

/// Hands the subscriptions of a chat on to another, with which it is merged.
pub(super) async fn hand_on(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    change_chat(tx, from, to).await?;
    matches::change_chat(tx, from, to).await?;
    matches::share_offers(tx, to).await
}

/// Notes that a topic is closed or gone: what was told there goes to the general one.
pub(super) async fn topic_is_gone(tx: &mut Tx, chat: ChatId, topic: Topic) -> Result<()> {
    sqlx::query("update subscription set topic = null where chat_id = $1 and topic = $2")
        .bind(chat.0)
        .bind(topic.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Adds cases of a subscription that its chat was shown with it.
async fn add_shown(
    tx: &mut Tx,
    (subscription, chat): (i64, ChatId),
    shown: &[CaseId],
) -> Result<()> {
    let shown = ids(shown);
    matches::insert_shown(tx, (subscription, chat), &shown).await?;
    matches::mark_shown(tx, chat, &shown).await
}

fn ids(cases: &[CaseId]) -> String {
    let ids: Vec<i64> = cases.iter().map(|case| case.0).collect();
    to_json(&ids)
}

async fn count(tx: &mut Tx, chat: ChatId) -> Result<usize> {
    let count: i64 = sqlx::query_scalar("select count(*) from subscription where chat_id = $1")
        .bind(chat.0)
        .fetch_one(tx)
        .await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

async fn insert(
    tx: &mut Tx,
    (subscription, chat): (&Subscription, ChatId),
    sealed: &[u8],
) -> Result<()> {
    sqlx::query("insert into subscription (id, chat_id, topic, sealed) values ($1, $2, $3, $4)")
        .bind(subscription.id)
        .bind(chat.0)
        .bind(subscription.topic.map(|topic| topic.0))
        .bind(sealed)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes a subscription of a chat; returns how many there were: one or none.
async fn delete(tx: &mut Tx, chat: ChatId, id: i64) -> Result<u64> {
    let deleted = sqlx::query("delete from subscription where id = $1 and chat_id = $2")
        .bind(id)
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected())
}

async fn change_chat(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query("update subscription set chat_id = $2 where chat_id = $1")
        .bind(from.0)
        .bind(to.0)
        .execute(tx)
        .await?;
    Ok(())
}
