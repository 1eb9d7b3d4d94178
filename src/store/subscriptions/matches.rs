//! The cases of subscriptions: found when a case is imported, and kept, so that a fan-out goes from chat to chat.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;

use crate::domain::{case::Listing, chat::ChatId, subscription::CaseNames};

use super::super::{CaseId, Reader, Result, Store, Table, Tx, broadcasts, to_json};

/// Whether a case is one of these subscriptions, by their ids.
type LookedThrough = HashMap<i64, bool>;

/// Finds the subscriptions of which an imported case is one, and begins to offer it to those who were not offered it. What was
/// looked through before need not be while others wait for the writer.
pub(in crate::store) async fn match_case(
    store: &Store,
    tx: &mut Tx,
    case: CaseId,
    ((listing, names), looked): ((Listing, &CaseNames), &LookedThrough),
    now: DateTime<Utc>,
) -> Result<()> {
    let of: Vec<(i64, i64)> = match listing {
        Listing::Public => {
            let new = look_through(store, tx, names, looked).await?;
            let is_of = |id: &i64| looked.get(id).or(new.get(id)) == Some(&true);
            let all = subscriptions(tx).await?.into_iter();
            all.filter(|(id, _)| is_of(id)).collect()
        }
        Listing::Unlisted => Vec::new(),
    };
    none_is_current(tx, case).await?;
    insert_current(tx, case, &to_json(&of)).await?;
    if has_unoffered(tx, case).await? {
        broadcasts::offer(tx, case, now).await?;
    }
    Ok(())
}

/// Looks all subscriptions through for a case with these names; an unlisted one is of none.
pub(in crate::store) async fn look_through_all(
    store: &Store,
    (listing, names): (Listing, &CaseNames),
) -> Result<LookedThrough> {
    let none = LookedThrough::new();
    match listing {
        Listing::Public => {
            store
                .read(async |reader| look_through(store, reader, names, &none).await)
                .await
        }
        Listing::Unlisted => Ok(none),
    }
}

/// Opens each subscription but those that were looked through.
async fn look_through(
    store: &Store,
    reader: &mut Reader,
    names: &CaseNames,
    looked: &LookedThrough,
) -> Result<LookedThrough> {
    let ids: Vec<i64> = looked.keys().copied().collect();
    let rows = sealed_but(reader, &to_json(&ids)).await?;
    let read = |(id, sealed): (i64, Vec<u8>)| Ok((id, store.subject_of(id, &sealed)?));
    let opened = store.read_each(Table::Subscription, &rows, read);
    let read = opened.read.iter();
    let read = read.map(|(id, subject)| (*id, subject.is_in(names)));
    let unreadable = opened.unreadable.into_iter().map(|id| (id, false));
    Ok(read.chain(unreadable).collect())
}

/// Notes that these chats, a JSON list, were offered a case.
pub(in crate::store) async fn mark_offered(tx: &mut Tx, case: CaseId, chats: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update subscription_match set offered = 1
         where case_id = $1 and chat_id in (select value from json_each($2))",
    )
    .bind(case.0)
    .bind(chats)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that a chat was shown these cases, a JSON list: they are not offered to it by any subscription.
pub(in crate::store) async fn mark_shown(tx: &mut Tx, chat: ChatId, cases: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update subscription_match set offered = 1
         where chat_id = $1 and case_id in (select value from json_each($2))",
    )
    .bind(chat.0)
    .bind(cases)
    .execute(tx)
    .await?;
    Ok(())
}

/// The short names of the cases of a subscription, as bytes, each with whether it was offered. One that is none any more, such as
/// an unlisted one, and was not offered either is not to be known of.
pub(in crate::store) async fn cases_of(
    reader: &mut Reader,
    id: i64,
) -> Result<Vec<(Vec<u8>, bool)>> {
    let cases = sqlx::query_as(
        "select court_case.slug, subscription_match.offered
         from subscription_match join court_case on court_case.id = subscription_match.case_id
         where subscription_match.subscription_id = $1
             and (subscription_match.current = 1 or subscription_match.offered = 1)
         order by court_case.slug",
    )
    .bind(id)
    .fetch_all(reader)
    .await?;
    Ok(cases)
}

/// Adds cases, a JSON list, of a subscription that its chat was shown, as far as they are public by now.
pub(super) async fn insert_shown(
    tx: &mut Tx,
    (subscription, chat): (i64, ChatId),
    cases: &str,
) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         insert into subscription_match (case_id, chat_id, subscription_id, offered)
         select id, $2, $1, 1 from court_case
         where id in (select value from json_each($3)) and listing = 'public'
             and exists (select 1 from subscription where id = $1)
         on conflict (case_id, chat_id, subscription_id) do update set offered = 1",
    )
    .bind(subscription)
    .bind(chat.0)
    .bind(cases)
    .execute(tx)
    .await?;
    Ok(())
}

/// Every subscription but those with these ids, a JSON list.
async fn sealed_but(reader: &mut Reader, ids: &str) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: json_each.
         select id, sealed from subscription where id not in (select value from json_each($1))",
    )
    .bind(ids)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

/// Every subscription with its chat.
async fn subscriptions(reader: &mut Reader) -> Result<Vec<(i64, i64)>> {
    let all = sqlx::query_as("select id, chat_id from subscription")
        .fetch_all(reader)
        .await?;
    Ok(all)
}

async fn none_is_current(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query("update subscription_match set current = 0 where case_id = $1")
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Adds a case to these subscriptions, a JSON list of pairs of a subscription and its chat. A chat that was offered the case for
/// another is not offered it once more.
async fn insert_current(tx: &mut Tx, case: CaseId, subscriptions: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into subscription_match (case_id, chat_id, subscription_id, offered)
         select $1, value ->> 1, value ->> 0, exists (
             select 1 from subscription_match as other
             where other.case_id = $1 and other.chat_id = value ->> 1 and other.offered = 1)
         from json_each($2)
         where true
         on conflict (case_id, chat_id, subscription_id) do update set current = 1",
    )
    .bind(case.0)
    .bind(subscriptions)
    .execute(tx)
    .await?;
    Ok(())
}

async fn has_unoffered(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let has = sqlx::query_scalar(
        "select exists (
             select 1 from subscription_match where case_id = $1 and current = 1 and offered = 0)",
    )
    .bind(case.0)
    .fetch_one(tx)
    .await?;
    Ok(has)
}

/// The ids of the subscriptions of a chat of which a case is one.
pub(super) async fn subscriptions_of_case(
    reader: &mut Reader,
    chat: ChatId,
    case: CaseId,
) -> Result<Vec<i64>> {
    let ids = sqlx::query_scalar(
        "select subscription_id from subscription_match
         where chat_id = $1 and case_id = $2 and current = 1 order by subscription_id",
    )
    .bind(chat.0)
    .bind(case.0)
    .fetch_all(reader)
    .await?;
    Ok(ids)
}

/// How many active chats of each choice a case reaches by subscription alone.
pub(super) async fn reached_by_subscription(
    reader: &mut Reader,
    case: CaseId,
) -> Result<Vec<(Option<i64>, i64)>> {
    let chats = sqlx::query_as(
        "select chat.preference_id, count(distinct chat.id)
         from subscription_match join chat on chat.id = subscription_match.chat_id
         where subscription_match.case_id = $1 and subscription_match.current = 1
             and chat.state = 'active' and chat.not_found = 0
             and not exists (select 1 from follow where follow.case_id = $1 and follow.chat_id = chat.id)
         group by chat.preference_id",
    )
    .bind(case.0)
    .fetch_all(reader)
    .await?;
    Ok(chats)
}

/// The cases of the subscriptions of a chat that it does not follow.
pub(super) async fn unfollowed(reader: &mut Reader, chat: ChatId) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "select distinct court_case.id, court_case.slug
         from subscription_match join court_case on court_case.id = subscription_match.case_id
         where subscription_match.chat_id = $1 and subscription_match.current = 1
             and not exists (
                 select 1 from follow
                 where follow.case_id = subscription_match.case_id and follow.chat_id = $1)
         order by court_case.slug",
    )
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    Ok(cases)
}

/// The cases that a chat is still to be offered.
pub(super) async fn unoffered(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "select distinct case_id from subscription_match
         where chat_id = $1 and current = 1 and offered = 0
             and not exists (
                 select 1 from follow
                 where follow.case_id = subscription_match.case_id and follow.chat_id = $1)
         order by case_id",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(cases)
}

/// Deletes the notices of a chat that are of no subscription any more, apart from one in flight; returns of which broadcasts they
/// were.
pub(super) async fn delete_unwanted(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let of = sqlx::query_scalar(
        "delete from notice
         where chat_id = $1 and state <> 'sending' and broadcast_id in (
             select id from broadcast
             where kind in ('offer', 'date') and not exists (
                 select 1 from subscription_match
                 where case_id = broadcast.case_id and chat_id = $1 and current = 1))
         returning broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(of)
}

pub(super) async fn change_chat(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query("update subscription_match set chat_id = $2 where chat_id = $1")
        .bind(from.0)
        .bind(to.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// After a chat was merged into this one: what either was offered or followed, it is not offered.
pub(super) async fn share_offers(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update subscription_match set offered = 1
         where chat_id = $1 and case_id in (
             select case_id from subscription_match where chat_id = $1 and offered = 1
             union all
             select case_id from follow where chat_id = $1)",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}
