//! What may leave: the first notices of the queue, and what waits for the same chats.

use std::collections::HashSet;

use super::super::{ClaimRequest, Claimable, Result, Tx, elements, to_json};

/// How many more notices than claims are read: some may be for the same chat, or stale.
const SPARE: i64 = 32;

/// A notice by its broadcast and its chat.
pub(super) type NoticeId = (i64, i64);

/// The first notices of the queue, few more than may be claimed, and behind them what else waits for their chats: that leaves in
/// the same message where it can.
pub(super) async fn heads(tx: &mut Tx, claim: ClaimRequest<'_>) -> Result<Vec<NoticeId>> {
    let mut notices: Vec<NoticeId> = elements(&first(tx, claim).await?)?;
    if notices.is_empty() {
        return Ok(notices);
    }
    let chats: HashSet<i64> = notices.iter().map(|(_, chat)| *chat).collect();
    let known: HashSet<NoticeId> = notices.iter().copied().collect();
    let others: Vec<NoticeId> = elements(&waiting_for(tx, &to_json(&chats), claim.what).await?)?;
    notices.extend(others.into_iter().filter(|other| !known.contains(other)));
    Ok(notices)
}

/// The first notices, as a JSON list of pairs.
async fn first(tx: &mut Tx, claim: ClaimRequest<'_>) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, as blob, indexed by, cross join.
         select cast(json_group_array(json_array(broadcast_id, chat_id)) as blob)
         from (
             -- In the order of the queue, and no further than the limit.
             select notice.broadcast_id, notice.chat_id
             from broadcast indexed by broadcast_queue
                 left join hearing on hearing.id = broadcast.hearing_id
                 cross join notice indexed by notice_queue
                     on notice.broadcast_id = broadcast.id and notice.state = 'waiting'
             where broadcast.void = 0 and broadcast.retry_at = 0
                 and ($1 or broadcast.kind not in ('reminder', 'question', 'digest', 'closing'))
                 and not exists (
                     select 1 from notice as other
                     where other.chat_id = notice.chat_id and other.state = 'sending')
                 and not (broadcast.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = broadcast.case_id and posting.hearing_no = hearing.no))
             order by broadcast.lane, broadcast.round, broadcast.deadline, broadcast.id
             limit +$2) as queue",
    )
    .bind(claim.what == Claimable::Everything)
    .bind(i64::from(claim.limit) + SPARE)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}

/// What of changes, reminders, digests and subscriptions waits for these chats, a JSON list, as a JSON list of pairs in the order of
/// the queue. A digest comes first, and with it what is held for it.
async fn waiting_for(tx: &mut Tx, chats: &str, what: Claimable) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, as blob, json_each, indexed by, cross join.
         select cast(json_group_array(json_array(broadcast_id, chat_id)) as blob)
         from (
             select notice.broadcast_id, notice.chat_id
             from json_each($2) as chosen
                 cross join notice indexed by notice_by_chat
                     on notice.chat_id = chosen.value
                         and (notice.state = 'waiting' or (
                             notice.state = 'held' and notice.not_before is null and exists (
                                 select 1 from notice as digest join broadcast as of on of.id = digest.broadcast_id
                                 where digest.chat_id = chosen.value and digest.state = 'waiting' and of.kind = 'digest')))
                 cross join broadcast on broadcast.id = notice.broadcast_id
                     and broadcast.kind in ('change', 'reminder', 'digest', 'offer', 'date', 'carried')
                 left join hearing on hearing.id = broadcast.hearing_id
             where broadcast.void = 0 and broadcast.retry_at = 0
                 and ($1 or broadcast.kind not in ('reminder', 'question', 'digest'))
                 and not (broadcast.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = broadcast.case_id and posting.hearing_no = hearing.no))
             order by broadcast.kind <> 'digest', broadcast.lane, broadcast.round, broadcast.deadline, broadcast.id) as waiting",
    )
    .bind(what == Claimable::Everything)
    .bind(chats)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}
