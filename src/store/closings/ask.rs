//! Asking the followers of a closed case whether to keep following: who gets a notice, and that it was said.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::ChatId,
    closing::{Closing, KeepQuestion},
};

use super::{
    super::{CaseId, Error, Result, Tx, hearing_row::zone_of, to_millis},
    closing,
};

/// The followers of a case after one chat up to another.
pub(in crate::store) type Slice = (i64, i64);

/// Queues a notice for each of these followers who may be asked something. What that is, is decided when their notice is claimed. A
/// chat in penalty waits from the start.
pub(in crate::store) async fn queue(
    tx: &mut Tx,
    (broadcast, case): (i64, CaseId),
    slice: Slice,
    now: DateTime<Utc>,
) -> Result<()> {
    match closing_of(tx, case, now).await? {
        Some(closing) => insert_notices(tx, (broadcast, case), (slice, closing), now).await,
        // It goes on.
        None => Ok(()),
    }
}

/// A follower was asked. Who has said to keep following meanwhile is left alone, and so is who unfollowed.
pub(in crate::store) async fn said(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    question: KeepQuestion,
) -> Result<()> {
    let (state, last_day) = match question {
        KeepQuestion::Ask => ("asked", None),
        KeepQuestion::Warn(last_day) => ("warned", Some(last_day.to_string())),
    };
    sqlx::query(
        "insert into closed_follow (case_id, chat_id, state, last_day)
         select follow.case_id, follow.chat_id, $3, $4
         from follow join closing on closing.case_id = follow.case_id
         where follow.case_id = $1 and follow.chat_id = $2
         on conflict (case_id, chat_id) do update set state = excluded.state, last_day = excluded.last_day
             where closed_follow.state <> 'kept'",
    )
    .bind(case.0)
    .bind(chat.0)
    .bind(state)
    .bind(last_day)
    .execute(tx)
    .await?;
    Ok(())
}

async fn closing_of(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<Option<Closing>> {
    #[derive(FromRow)]
    struct Row {
        closed_at: i64,
        zone: String,
    }
    let row: Option<Row> = sqlx::query_as(
        "select closing.closed_at, court_case.zone
         from closing join court_case on court_case.id = closing.case_id where closing.case_id = $1",
    )
    .bind(case.0)
    .fetch_optional(tx)
    .await?;
    let read = |row: Row| Ok::<_, Error>(closing(row.closed_at, zone_of(&row.zone)?, now));
    row.map(read).transpose()
}

async fn insert_notices(
    tx: &mut Tx,
    (broadcast, case): (i64, CaseId),
    ((after, end), closing): (Slice, Closing),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before)
         select $4, follow.chat_id, case when chat.waits_until > $5 then 'later' else 'waiting' end,
             case when chat.waits_until > $5 then chat.waits_until end
         from follow join (
                 select id, state, case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                 from chat) as chat on chat.id = follow.chat_id
             left join closed_follow as asked on asked.case_id = follow.case_id and asked.chat_id = follow.chat_id
         where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3
             and chat.state not in ('stopped', 'unreachable')
             and (asked.state is null
                 or ($6 and (asked.state = 'asked' or (asked.state = 'warned' and asked.last_day < $7))))
         on conflict (broadcast_id, chat_id) do update set state = excluded.state, not_before = excluded.not_before
             where notice.state in ('failed', 'barred', 'unreadable')",
    )
    .bind(case.0)
    .bind(after)
    .bind(end)
    .bind(broadcast)
    .bind(to_millis(now))
    .bind(closing.is_ending(now))
    .bind(closing.ended_on(now).to_string())
    .execute(tx)
    .await?;
    Ok(())
}
