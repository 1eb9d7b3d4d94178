//! A slice of those who are carried over to the case of an appeal: the followers of the case that it is of. Once that is linked no
//! more, whoever was not told yet and did not ask for it is let go.

use chrono::{DateTime, Utc};

use crate::domain::{
    case::{Case, Listing},
    chat::ChatId,
};

use super::{
    super::{CaseId, Error, Result, Store, Tx, case_rows, follows},
    PendingFanOut,
    followers::{self, FollowerSlice},
};

/// The most followers in one slice: of each a follow and two notices are written.
const SLICE: i64 = 500;

/// The most follows that are ended in one transaction: each takes several statements.
const MOST_LET_GO: i64 = 100;

/// The last chat of a slice; `None` after all.
pub(super) async fn expand_slice(
    store: &Store,
    tx: &mut Tx,
    (broadcast, appeal, cursor): (&PendingFanOut, CaseId, i64),
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let first = broadcast.from_case_id;
    let first = CaseId(first.ok_or(Error::Unreadable("broadcast"))?);
    let of = case_rows::load(tx, first).await?;
    let to = case_rows::load(tx, appeal).await?;
    if !is_open(&of, &to) {
        return let_go(store, tx, (first, appeal), (cursor, now)).await;
    }
    let Some(end) = followers::end_of_slice(tx, (first, SLICE), cursor).await? else {
        return Ok(None);
    };
    let slice = FollowerSlice {
        case: appeal,
        after: cursor,
        end,
        known: None,
        carried_from: Some(first),
    };
    follow_too(tx, (first, slice), to.state.revision).await?;
    followers::queue(store, tx, (broadcast, slice), now).await?;
    if let Some(change) = change_under_way(tx, first).await? {
        // They are told of both in one message.
        let slice = FollowerSlice {
            case: first,
            known: Some(of.state.revision),
            carried_from: None,
            ..slice
        };
        followers::queue(store, tx, (&change, slice), now).await?;
    }
    Ok(Some(end))
}

/// Whether the followers of a case are to follow that of an appeal: it is linked, and everybody may know of it.
fn is_open(first: &Case, appeal: &Case) -> bool {
    let linked = first.state.appeal.as_ref();
    linked.is_some_and(|linked| linked.case == appeal.slug)
        && appeal.description.listing == Listing::Public
}

/// Ends the follows of the next of those who were carried over and were not told so.
async fn let_go(
    store: &Store,
    tx: &mut Tx,
    (first, appeal): (CaseId, CaseId),
    (cursor, now): (i64, DateTime<Utc>),
) -> Result<Option<i64>> {
    let untold = untold(tx, (first, appeal), cursor).await?;
    for chat in &untold {
        follows::end(store, tx, (appeal, ChatId(*chat)), now).await?;
    }
    Ok(untold.last().copied())
}

/// Makes the followers of the first case follow the other too, in the same topic, from its current revision on.
async fn follow_too(tx: &mut Tx, (first, to): (CaseId, FollowerSlice), told: u32) -> Result<()> {
    sqlx::query(
        "insert into follow (case_id, chat_id, topic, told, carried_from)
         select $1, chat_id, topic, $5, case_id from follow
         where case_id = $2 and chat_id > $3 and chat_id <= $4
         on conflict (case_id, chat_id) do nothing",
    )
    .bind(to.case.0)
    .bind(first.0)
    .bind(to.after)
    .bind(to.end)
    .bind(i64::from(told))
    .execute(tx)
    .await?;
    Ok(())
}

/// The broadcast of the changes of a case, as long as its followers are looked through.
async fn change_under_way(tx: &mut Tx, case: CaseId) -> Result<Option<PendingFanOut>> {
    let change = sqlx::query_as(
        "select id, case_id, from_case_id, preference_id, kind, kinds, leads, cursor, cursor_again,
             cast(lane as bigint) as lane
         from broadcast where kind = 'change' and case_id = $1 and cursor is not null",
    )
    .bind(case.0)
    .fetch_optional(tx)
    .await?;
    Ok(change)
}

async fn untold(tx: &mut Tx, (first, appeal): (CaseId, CaseId), cursor: i64) -> Result<Vec<i64>> {
    let untold = sqlx::query_scalar(
        "select chat_id from follow
         where case_id = $1 and carried_from = $2 and chat_id > $3 order by chat_id limit +$4",
    )
    .bind(appeal.0)
    .bind(first.0)
    .bind(cursor)
    .bind(MOST_LET_GO)
    .fetch_all(tx)
    .await?;
    Ok(untold)
}
