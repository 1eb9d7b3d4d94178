//! A slice of those who subscribed to something in a case: who gets a notice, and when it may leave. Who follows the case gets none.

use chrono::{DateTime, Utc};

use super::{
    super::{CaseId, Result, Store, Tx, to_json, to_millis},
    PendingFanOut, SLICE,
    followers::timings,
};

/// What they are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SubscribersTold {
    /// That there is the case; those who know that already are not.
    Offer,
    /// A date of a hearing.
    Date,
}

impl SubscribersTold {
    /// What a broadcast of that kind tells them, if it is for them.
    pub(super) fn of(kind: &str) -> Option<Self> {
        match kind {
            "offer" => Some(Self::Offer),
            "date" => Some(Self::Date),
            _ => None,
        }
    }
}

/// A slice of those chats, in the order of their ids.
#[derive(Clone, Copy)]
pub(super) struct SubscriberSlice {
    pub(super) case: CaseId,
    pub(super) told: SubscribersTold,
    pub(super) after: i64,
    pub(super) end: i64,
}

/// Queues a notice for each of these chats who wants it, and an offer only where it can be reached: whoever is silent is offered
/// it when they are back.
pub(super) async fn queue(
    store: &Store,
    tx: &mut Tx,
    (broadcast, slice): (&PendingFanOut, SubscriberSlice),
    now: DateTime<Utc>,
) -> Result<()> {
    let chosen = chosen_in(tx, slice).await?;
    let timings = timings(store, tx, (broadcast, chosen), now).await?;
    insert_notices(tx, broadcast.id, (slice, &to_json(&timings)), now).await
}

/// The last chat of the next slice; `None` after all.
pub(super) async fn end_of_slice(
    tx: &mut Tx,
    (case, told): (CaseId, SubscribersTold),
    cursor: i64,
) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(chat_id) from (
             select distinct chat_id from subscription_match
             where case_id = $1 and chat_id > $2 and current = 1 and (offered = 0 or $4)
             order by chat_id limit +$3) as slice",
    )
    .bind(case.0)
    .bind(cursor)
    .bind(SLICE)
    .bind(told == SubscribersTold::Date)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

/// The ids of the preferences in a slice.
async fn chosen_in(tx: &mut Tx, slice: SubscriberSlice) -> Result<Vec<i64>> {
    let chosen = sqlx::query_scalar(
        "select distinct chat.preference_id from subscription_match join chat on chat.id = subscription_match.chat_id
         where subscription_match.case_id = $1 and subscription_match.chat_id > $2 and subscription_match.chat_id <= $3
             and chat.preference_id is not null",
    )
    .bind(slice.case.0)
    .bind(slice.after)
    .bind(slice.end)
    .fetch_all(tx)
    .await?;
    Ok(chosen)
}

/// Queues the notices; `timings` is a JSON list. What was given up gets another chance.
async fn insert_notices(
    tx: &mut Tx,
    broadcast: i64,
    (slice, timings): (SubscriberSlice, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    // Materialized, or SQLite goes through the list for each chat.
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         with timing as materialized (
             select value ->> 0 as preference_id, value ->> 1 as state, value ->> 2 as until from json_each($6))
         insert into notice (broadcast_id, chat_id, state, not_before)
         select $4, subscriber.chat_id,
             case when chat.waits_until > $5 then 'later' else coalesce(timing.state, 'waiting') end,
             case when chat.waits_until > $5 then chat.waits_until else timing.until end
         from (
                 select distinct chat_id from subscription_match
                 where case_id = $1 and chat_id > $2 and chat_id <= $3 and current = 1 and (offered = 0 or $7)
                     and not exists (
                         select 1 from follow where case_id = $1 and chat_id = subscription_match.chat_id)) as subscriber
             join (
                 select id, state, coalesce(preference_id, 0) as preference_id,
                     case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                 from chat) as chat on chat.id = subscriber.chat_id
             left join timing on timing.preference_id = chat.preference_id
         -- A date waits for whoever is silent.
         where (chat.state not in ('stopped', 'unreachable') or $7) and timing.state is distinct from 'never'
         on conflict (broadcast_id, chat_id) do update set state = excluded.state, not_before = excluded.not_before
             where notice.state in ('failed', 'barred', 'unreadable')",
    )
    .bind(slice.case.0)
    .bind(slice.after)
    .bind(slice.end)
    .bind(broadcast)
    .bind(to_millis(now))
    .bind(timings)
    .bind(slice.told == SubscribersTold::Date)
    .execute(tx)
    .await?;
    Ok(())
}
