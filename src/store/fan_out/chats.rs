//! A slice of the chats that get a digest: those that made the same choice.

use chrono::{DateTime, Utc};

use super::{
    super::{Result, Tx, to_millis},
    SLICE,
};

/// The last chat of the next slice; `None` after all.
pub(super) async fn end_of_slice(tx: &mut Tx, preference: i64, cursor: i64) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(id) from (
             select id from chat where preference_id = $1 and id > $2 order by id limit +$3) as slice",
    )
    .bind(preference)
    .bind(cursor)
    .bind(SLICE)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

/// Queues a digest for each of these chats that follows anything, or has a case by a subscription, and can be reached. A chat in penalty waits from the start.
pub(super) async fn queue(
    tx: &mut Tx,
    (broadcast, preference): (i64, i64),
    (after, end): (i64, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before)
         select $4, chat.id, case when chat.waits_until > $5 then 'later' else 'waiting' end,
             case when chat.waits_until > $5 then chat.waits_until end
         from (
                 select id, case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                 from chat
                 where preference_id = $1 and id > $2 and id <= $3 and state not in ('stopped', 'unreachable')
                     and (exists (select 1 from follow where chat_id = chat.id)
                         or exists (select 1 from subscription_match where chat_id = chat.id and current = 1))) as chat
         -- Without a condition, SQLite takes the next word for one of a join.
         where true
         on conflict (broadcast_id, chat_id) do update set state = excluded.state, not_before = excluded.not_before
             where notice.state in ('held', 'failed', 'barred', 'unreadable')",
    )
    .bind(preference)
    .bind(after)
    .bind(end)
    .bind(broadcast)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}
