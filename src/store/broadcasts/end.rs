//! The end of a broadcast: called off, put off, or finished.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::{Result, Tx, to_millis};

/// The pause before a broadcast of a case that cannot be read is tried again.
pub(in crate::store) const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// Calls off one broadcast.
pub(in crate::store) async fn void(tx: &mut Tx, broadcast: i64) -> Result<()> {
    sqlx::query("update broadcast set void = 1, cursor = null, cursor_again = null where id = $1")
        .bind(broadcast)
        .execute(tx)
        .await?;
    Ok(())
}

/// Calls off the broadcasts of reminders and questions about a hearing as it was.
pub(in crate::store) async fn call_off(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("update broadcast set void = 1 where hearing_id = $1")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

/// Calls off the questions about a hearing that have not left.
pub(in crate::store) async fn call_off_questions(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("update broadcast set void = 1 where hearing_id = $1 and kind = 'question'")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes a broadcast wait until then.
pub(in crate::store) async fn defer_broadcast(
    tx: &mut Tx,
    broadcast: i64,
    until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update broadcast set retry_at = $2 where id = $1")
        .bind(broadcast)
        .bind(to_millis(until))
        .execute(tx)
        .await?;
    Ok(())
}

/// Removes the broadcasts that are finished, of these.
pub(in crate::store) async fn finish(
    tx: &mut Tx,
    ids: impl IntoIterator<Item = i64>,
) -> Result<()> {
    let mut finished = 0;
    for id in ids {
        finished += delete_if_finished(tx, id).await?;
    }
    if finished > 0 {
        release_last_reports(tx).await?;
    }
    Ok(())
}

/// Returns how many were deleted: one or none.
async fn delete_if_finished(tx: &mut Tx, id: i64) -> Result<u64> {
    let deleted = sqlx::query(
        "delete from broadcast where id = $1 and cursor is null and cursor_again is null
             and not exists (select 1 from notice where broadcast_id = $1)",
    )
    .bind(id)
    .execute(tx)
    .await?;
    Ok(deleted.rows_affected())
}

/// Makes the last reports due at once for broadcasts that nobody waits for any more, once the messages that carried what is corrected
/// are edited too: a report that leaves beside them counts as many as happen to be.
pub(in crate::store) async fn release_last_reports(tx: &mut Tx) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null
         where state = 'later' and message is null
             -- Unless it is the chat that has to wait.
             and not_before > (
                 select case when penalty_until < retry_at then retry_at else penalty_until end from chat where id = chat_id) and broadcast_id in (
             select report.id from broadcast as report
             where report.kind = 'posting' and not exists (
                 select 1 from broadcast as change
                 where change.kind in ('change', 'correction', 'edit') and change.case_id = report.case_id and (
                     change.cursor is not null or exists (
                         select 1 from notice as untold
                         where untold.broadcast_id = change.id and untold.state not in ('held', 'failed', 'barred', 'unreadable')
                             and untold.chat_id not in (select id from chat where not_found > 0)))))",
    )
    .execute(tx)
    .await?;
    Ok(())
}
