//! Corrections on their way: to those who carry the error and follow no more, and into the messages that carried it.
//!
//! Followers are told by the notices of changes. Which messages carried an event `delivery` says; which events were corrected
//! is read from the log.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{
    CaseId, ClaimedNotice, Result, Tx,
    broadcasts::{self, BEFORE_ALL, finish},
    notice::Carrier,
    to_json, to_millis,
};

/// The most chats that are looked at in one slice.
const SLICE: i64 = 2_000;

/// Tells a case's corrections to all who carry an error and follow no more. One that is under way looks at all of them once
/// more: whoever was told is passed over.
pub(super) async fn tell_former(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<()> {
    broadcasts::tell_correction(tx, case, Some(BEFORE_ALL), now).await?;
    Ok(())
}

/// Tells them to one chat that follows no more, if it carries an error.
pub(super) async fn tell_one_former(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    now: DateTime<Utc>,
) -> Result<()> {
    if !has_corrections(tx, case).await? {
        return Ok(());
    }
    let broadcast = broadcasts::tell_correction(tx, case, None, now).await?;
    queue_former(tx, (broadcast, case), (chat.0 - 1, chat.0), now).await?;
    finish(tx, [broadcast]).await
}

/// Tells them to those of these chats, a JSON list, that follow no more, if they carry an error.
pub(super) async fn tell_those_who_left(
    tx: &mut Tx,
    (case, chats): (CaseId, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    for chat in not_following(tx, case, chats).await? {
        tell_one_former(tx, (case, ChatId(chat)), now).await?;
    }
    Ok(())
}

/// Queues what a chat that hears again missed of corrections: of cases that it follows no more, and edits.
pub(super) async fn hear_again(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> Result<()> {
    for case in left_cases(tx, chat).await? {
        tell_one_former(tx, (CaseId(case), chat), now).await?;
    }
    for case in cases_to_edit(tx, chat).await? {
        queue_edits(tx, CaseId(case), &to_json(&[chat.0]), now).await?;
    }
    Ok(())
}

/// Queues the next slice of a correction for those who follow no more.
pub(super) async fn expand_slice(
    tx: &mut Tx,
    (broadcast, case): (i64, CaseId),
    cursor: i64,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let end = end_of_slice(tx, cursor).await?;
    if let Some(end) = end {
        queue_former(tx, (broadcast, case), (cursor, end), now).await?;
    }
    Ok(end)
}

/// Marks the messages of these chats, a JSON list, that a correction up to this revision has proved wrong, and queues their
/// edits.
pub(super) async fn edit_wrong(
    tx: &mut Tx,
    (case, revision): (CaseId, u32),
    chats: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let corrections = corrections(tx, case).await?;
    if mark_wrong(tx, (case, revision), (chats, &corrections)).await? > 0 {
        queue_edits(tx, case, chats, now).await?;
    }
    Ok(())
}

/// A message was corrected in its place, or never will be; whether there is another one in its chat.
pub(super) async fn edited(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    (carrier, told): (Carrier, u32),
    is_done: bool,
) -> Result<bool> {
    count_edit(tx, claimed, (carrier, told), is_done).await?;
    unmark(tx, claimed, (carrier, told)).await?;
    has_wrong(tx, claimed).await
}

async fn queue_edits(tx: &mut Tx, case: CaseId, chats: &str, now: DateTime<Utc>) -> Result<()> {
    let broadcast = broadcasts::edits(tx, case, now).await?;
    queue_edits_of(tx, (broadcast, case), chats).await?;
    finish(tx, [broadcast]).await
}

/// The corrections of a case: a JSON list of pairs of the event that was wrong and the correction.
async fn corrections(tx: &mut Tx, case: CaseId) -> Result<String> {
    let corrections: Vec<(i64, i64)> =
        sqlx::query_as("select wrong, number from correction where case_id = $1 order by number")
            .bind(case.0)
            .fetch_all(tx)
            .await?;
    Ok(to_json(&corrections))
}

async fn has_corrections(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let has_corrections =
        sqlx::query_scalar("select exists (select 1 from correction where case_id = $1)")
            .bind(case.0)
            .fetch_one(tx)
            .await?;
    Ok(has_corrections)
}

/// The cases of which a chat was told, that it follows no more and of which something was corrected since.
async fn left_cases(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "select told.case_id from (
             select case_id, max(to_revision) as revision from delivery
             where chat_id = $1 and kind in ('change', 'correction') group by case_id) as told
         where not exists (select 1 from follow where follow.case_id = told.case_id and follow.chat_id = $1)
             and exists (
                 select 1 from correction where correction.case_id = told.case_id and correction.number > told.revision)",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(cases)
}

async fn not_following(tx: &mut Tx, case: CaseId, chats: &str) -> Result<Vec<i64>> {
    let left = sqlx::query_scalar(
        "-- SQLite's own: json_each.
         select value from json_each($2)
         where value not in (select chat_id from follow where case_id = $1)",
    )
    .bind(case.0)
    .bind(chats)
    .fetch_all(tx)
    .await?;
    Ok(left)
}

async fn cases_to_edit(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "select distinct case_id from delivery where chat_id = $1 and wrong = 1",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(cases)
}

/// The last chat of the next slice; `None` after all.
async fn end_of_slice(tx: &mut Tx, cursor: i64) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(id) from (select id from chat where id > $1 order by id limit +$2) as slice",
    )
    .bind(cursor)
    .bind(SLICE)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

/// Queues a notice for each chat in a slice that carries an error, was not told of its correction and does not follow. A chat in
/// penalty waits from the start.
async fn queue_former(
    tx: &mut Tx,
    (broadcast, case): (i64, CaseId),
    (after, end): (i64, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    let corrections = corrections(tx, case).await?;
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into notice (broadcast_id, chat_id, state, not_before)
         select $4, chat.id, case when chat.waits_until > $5 then 'later' else 'waiting' end,
             case when chat.waits_until > $5 then chat.waits_until end
         from (
                 select id, case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                 from chat
                 where id > $2 and id <= $3 and state not in ('stopped', 'unreachable')
                     and not exists (select 1 from follow where case_id = $1 and chat_id = chat.id)) as chat
         where exists (
             select 1 from delivery, json_each($6) as correction
             where delivery.chat_id = chat.id and delivery.case_id = $1 and delivery.kind in ('change', 'correction')
                 and (delivery.kind = 'change' and correction.value ->> 0 > delivery.from_revision
                         and correction.value ->> 0 <= delivery.to_revision
                     or exists (
                         select 1 from json_each($6) as earlier
                         where earlier.value ->> 0 = correction.value ->> 0
                             and earlier.value ->> 1 > delivery.from_revision
                             and earlier.value ->> 1 <= delivery.to_revision))
                 and correction.value ->> 1 > (
                     select max(to_revision) from delivery as told
                     where told.chat_id = chat.id and told.case_id = $1 and told.kind in ('change', 'correction')))
         on conflict (broadcast_id, chat_id) do update set state = 'waiting'
             where notice.state in ('failed', 'barred', 'unreadable')",
    )
    .bind(case.0)
    .bind(after)
    .bind(end)
    .bind(broadcast)
    .bind(to_millis(now))
    .bind(corrections)
    .execute(tx)
    .await?;
    Ok(())
}

/// Marks the messages of chats that carried an event, or an earlier correction of it, which a later correction of it up to this
/// revision has proved wrong; returns how many.
async fn mark_wrong(
    tx: &mut Tx,
    (case, revision): (CaseId, u32),
    (chats, corrections): (&str, &str),
) -> Result<u64> {
    let marked = sqlx::query(
        "-- SQLite's own: json_each, ->>.
         update delivery set wrong = 1
         where chat_id in (select value from json_each($3)) and case_id = $1 and kind in ('change', 'correction')
             and message <> 0 and shared = 0 and exists (
                 select 1 from json_each($4) as correction
                 where correction.value ->> 1 > delivery.to_revision and correction.value ->> 1 <= $2
                     and correction.value ->> 1 > delivery.corrected_to
                     and (delivery.kind = 'change' and correction.value ->> 0 > delivery.from_revision
                             and correction.value ->> 0 <= delivery.to_revision
                         or exists (
                             select 1 from json_each($4) as earlier
                             where earlier.value ->> 0 = correction.value ->> 0
                                 and earlier.value ->> 1 > delivery.from_revision
                                 and earlier.value ->> 1 <= delivery.to_revision)))",
    )
    .bind(case.0)
    .bind(i64::from(revision))
    .bind(chats)
    .bind(corrections)
    .execute(tx)
    .await?;
    Ok(marked.rows_affected())
}

async fn queue_edits_of(tx: &mut Tx, (broadcast, case): (i64, CaseId), chats: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         insert into notice (broadcast_id, chat_id, state)
         select distinct $2, chat_id, 'waiting' from delivery
         where chat_id in (select value from json_each($3)) and case_id = $1 and wrong = 1
         on conflict (broadcast_id, chat_id) do nothing",
    )
    .bind(case.0)
    .bind(broadcast)
    .bind(chats)
    .execute(tx)
    .await?;
    Ok(())
}

async fn unmark(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    (carrier, told): (Carrier, u32),
) -> Result<()> {
    sqlx::query(
        "update delivery set wrong = 0, corrected_to = $4
         where chat_id = $1 and case_id = $2 and kind in ('change', 'correction') and message = $3",
    )
    .bind(claimed.chat.id.0)
    .bind(claimed.case()?.0)
    .bind(carrier.message)
    .bind(i64::from(told))
    .execute(tx)
    .await?;
    Ok(())
}

/// Counts a message that was corrected in its place, or could not be, in the ledger of each correction that it was edited for: of
/// what it carried, up to what its chat was told, and not before.
async fn count_edit(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    (carrier, told): (Carrier, u32),
    is_done: bool,
) -> Result<()> {
    sqlx::query(
        "update posting set corrected = cast(corrected + $5 as bigint), uncorrected = cast(uncorrected + $6 as bigint)
         where case_id = $2 and kind = 'correct' and state = 'released' and number in (
             select correction.number from delivery join correction on correction.case_id = delivery.case_id
             where delivery.chat_id = $1 and delivery.case_id = $2 and delivery.kind in ('change', 'correction')
                 and delivery.message = $3
                 and correction.number > delivery.to_revision and correction.number > delivery.corrected_to
                 and correction.number <= $4
                 and (delivery.kind = 'change' and correction.wrong > delivery.from_revision
                         and correction.wrong <= delivery.to_revision
                     or exists (
                         select 1 from correction as earlier
                         where earlier.case_id = delivery.case_id and earlier.wrong = correction.wrong
                             and earlier.number > delivery.from_revision and earlier.number <= delivery.to_revision)))",
    )
    .bind(claimed.chat.id.0)
    .bind(claimed.case()?.0)
    .bind(carrier.message)
    .bind(i64::from(told))
    .bind(i64::from(is_done))
    .bind(i64::from(!is_done))
    .execute(tx)
    .await?;
    Ok(())
}

async fn has_wrong(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<bool> {
    let has_wrong = sqlx::query_scalar(
        "select exists (select 1 from delivery where chat_id = $1 and case_id = $2 and wrong = 1)",
    )
    .bind(claimed.chat.id.0)
    .bind(claimed.case()?.0)
    .fetch_one(tx)
    .await?;
    Ok(has_wrong)
}
