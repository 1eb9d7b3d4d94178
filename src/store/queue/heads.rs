//! The heads of the queue: the notices that leave next.

use std::collections::{BTreeSet, HashSet};

use super::{
    super::{ClaimRequest, Claimable, Result, Tx, elements},
    rows::{NoticeId, NoticeRow},
};

/// How many more notices than claims are read, for some may be for the same chat.
const SPARE: i64 = 32;

/// How many more chats than claims are looked at, for what some were to be told may be stale.
const SPARE_CHATS: usize = 8;

/// The first notices of the queue, few more than may be claimed, in its order.
pub(super) async fn heads(tx: &mut Tx, claim: ClaimRequest<'_>) -> Result<Vec<NoticeId>> {
    elements(&first(tx, claim).await?)
}

/// The first chats of the queue, each once, few more than may be claimed for.
pub(super) fn chats(heads: &[NoticeId], limit: u32) -> Vec<i64> {
    let mut known = BTreeSet::new();
    let chats = heads.iter().map(|(_, chat)| *chat);
    let each_once = chats.filter(|chat| known.insert(*chat));
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    each_once.take(most.saturating_add(SPARE_CHATS)).collect()
}

/// The heads for these chats whose rows could not be read.
pub(super) fn without_row(heads: &[NoticeId], chats: &[i64], rows: &[NoticeRow]) -> Vec<NoticeId> {
    let chats: HashSet<i64> = chats.iter().copied().collect();
    let read: HashSet<NoticeId> = rows.iter().map(|row| (row.broadcast, row.chat)).collect();
    let of_these = heads.iter().filter(|(_, chat)| chats.contains(chat));
    of_these.filter(|id| !read.contains(id)).copied().collect()
}

/// The first notices as a JSON list of pairs.
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
