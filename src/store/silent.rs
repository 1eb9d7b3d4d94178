//! Silent chats in the ledgers: each is counted once in the ledger of every change that it is not told of.

use crate::domain::chat::ChatId;

use super::{CaseId, Result, Tx};

/// Counts silent followers in the ledgers of a case, up to the current slice of its fan-out. To be called for every slice,
/// before its end is stored.
pub(super) async fn count_silent(
    tx: &mut Tx,
    case: CaseId,
    (after, end): (i64, i64),
) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: indexed by, cross join.
         update posting set counted_to = case when counted_to < $3 then $3 else counted_to end,
             stopped = stopped + coalesce((
                 select sum(case when chat.state = 'stopped' then 1 else 0 end)
                 from chat indexed by chat_silent
                     cross join follow on follow.case_id = $1 and follow.chat_id = chat.id
                 where chat.state <> 'active' and chat.id > $2 and chat.id > posting.counted_to and chat.id <= $3
                     and follow.told < posting.number), 0),
             unreachable = unreachable + coalesce((
                 select sum(case when chat.state = 'unreachable' then 1 else 0 end)
                 from chat indexed by chat_silent
                     cross join follow on follow.case_id = $1 and follow.chat_id = chat.id
                 where chat.state <> 'active' and chat.id > $2 and chat.id > posting.counted_to and chat.id <= $3
                     and follow.told < posting.number), 0)
                 -- And whose chat is gone.
                 + (
                     select count(*) from follow
                     where follow.case_id = $1 and follow.told < posting.number
                         and follow.chat_id > $2 and follow.chat_id > posting.counted_to and follow.chat_id <= $3
                         and not exists (select 1 from chat where chat.id = follow.chat_id))
         where case_id = $1 and state = 'released' and counted_to is not null",
    )
    .bind(case.0)
    .bind(after)
    .bind(end)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that all followers of a case are counted.
pub(super) async fn all_are_counted(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query(
        "update posting set counted_to = null
         where case_id = $1 and state = 'released' and counted_to is not null",
    )
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Adds `times` for a silent chat to the ledger of every change that it was not told of. A fan-out that has not come to this
/// chat yet will count it then.
pub(super) async fn count(tx: &mut Tx, chat: ChatId, times: i64) -> Result<()> {
    sqlx::query(
        "update posting
         set stopped = stopped + $2 * (select case when state = 'stopped' then 1 else 0 end from chat where id = $1),
             unreachable = unreachable + $2 * (select case when state = 'unreachable' then 1 else 0 end from chat where id = $1)
         where state = 'released' and (counted_to is null or counted_to >= $1) and exists (
             select 1 from follow
             where chat_id = $1 and case_id = posting.case_id and told < posting.number)",
    )
    .bind(chat.0)
    .bind(times)
    .execute(tx)
    .await?;
    Ok(())
}

/// Removes from the ledgers those of these chats, a JSON list, that fell silent while a notice was in flight to them, which
/// arrived. To be called before it is stored what they were told.
pub(super) async fn uncount_silent(
    tx: &mut Tx,
    case: CaseId,
    chats: &str,
    revision: u32,
) -> Result<()> {
    for chat in silent_among(tx, chats).await? {
        uncount(tx, case, ChatId(chat), revision).await?;
    }
    Ok(())
}

/// Removes a chat that is about to follow a case no more from its ledgers, if it is silent.
pub(super) async fn leaves(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<()> {
    uncount(tx, case, chat, u32::MAX).await
}

/// The silent ones of these chats, a JSON list.
async fn silent_among(tx: &mut Tx, chats: &str) -> Result<Vec<i64>> {
    let silent = sqlx::query_scalar(
        "-- SQLite's own: json_each, indexed by.
         select id from chat indexed by chat_silent
         where state <> 'active' and id in (select value from json_each($1))",
    )
    .bind(chats)
    .fetch_all(tx)
    .await?;
    Ok(silent)
}

/// Removes a chat, if it is silent, from the ledgers of a case that it was not told of and that are up to this revision.
async fn uncount(tx: &mut Tx, case: CaseId, chat: ChatId, revision: u32) -> Result<()> {
    sqlx::query(
        "update posting
         set stopped = stopped - (select case when state = 'stopped' then 1 else 0 end from chat where id = $1),
             unreachable = unreachable - (select case when state = 'unreachable' then 1 else 0 end from chat where id = $1)
         where state = 'released' and case_id = $2 and number <= $3
             and (counted_to is null or counted_to >= $1)
             and number > (select told from follow where case_id = $2 and chat_id = $1)",
    )
    .bind(chat.0)
    .bind(case.0)
    .bind(i64::from(revision))
    .execute(tx)
    .await?;
    Ok(())
}
