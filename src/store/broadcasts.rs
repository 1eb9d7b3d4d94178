//! Broadcasts: when one begins, what it merges with, when it is called off and when it is finished.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    chat::ChatId,
    lane::{Lane, Urgency},
};

use super::{CaseId, Result, Tx, to_millis};

/// The pause before a broadcast of a case that cannot be read is tried again.
pub(super) const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// The target of a reminder: a date of a hearing.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReminderTarget {
    pub(super) case: CaseId,
    pub(super) hearing: i64,
    pub(super) date_revision: u32,
}

/// Begins the broadcast of a change. A broadcast of the same case that is under way takes it in: whoever has not been told
/// of the first hears of both at once.
pub(super) async fn tell_change(
    tx: &mut Tx,
    case: CaseId,
    urgency: Urgency,
    now: DateTime<Utc>,
) -> Result<i64> {
    let round = current_round(tx, urgency.lane).await?;
    // One that is over but for what was given up has its time and its lane from long ago.
    sqlx::query(
        "delete from broadcast where kind = 'change' and case_id = $1 and cursor is null and not exists (
             select 1 from notice where broadcast_id = broadcast.id and state not in ('failed', 'barred', 'unreadable'))",
    )
    .bind(case.0)
    .execute(&mut *tx)
    .await?;
    let broadcast = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, lane, round, deadline, urgent_from, since, cursor, cursor_again)
         values ('change', $1, $2, $6, $3, $4, $5, -1, -1)
         on conflict (case_id) where kind = 'change' do update set
             round = case when excluded.lane < broadcast.lane then excluded.round else broadcast.round end,
             lane = case when excluded.lane < broadcast.lane then excluded.lane else broadcast.lane end,
             deadline = case when excluded.deadline < broadcast.deadline then excluded.deadline else broadcast.deadline end,
             urgent_from = case
                 when broadcast.urgent_from < excluded.urgent_from then broadcast.urgent_from
                 else coalesce(excluded.urgent_from, broadcast.urgent_from) end,
             cursor = -1, cursor_again = -1
         returning id",
    )
    .bind(case.0)
    .bind(lane_no(urgency.lane))
    .bind(to_millis(urgency.deadline))
    .bind(urgency.urgent_from.map(to_millis))
    .bind(to_millis(now))
    .bind(round)
    .fetch_one(tx)
    .await?;
    Ok(broadcast)
}

/// Adds one chat, with what it missed, to the broadcast of a case.
pub(super) async fn tell_one(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    urgency: Urgency,
    now: DateTime<Utc>,
) -> Result<()> {
    let round = current_round(tx, urgency.lane).await?;
    for tell in [
        // One that is over but for what was given up has its time and its lane from long ago.
        "update broadcast set lane = $2, round = $6, deadline = $3, urgent_from = $4, since = $5
         where kind = 'change' and case_id = $1 and cursor is null and not exists (
             select 1 from notice where broadcast_id = broadcast.id and state not in ('failed', 'barred', 'unreadable'))",
        "insert into broadcast (kind, case_id, lane, round, deadline, urgent_from, since)
         values ('change', $1, $2, $6, $3, $4, $5)
         on conflict (case_id) where kind = 'change' do update set
             round = case when excluded.lane < broadcast.lane then excluded.round else broadcast.round end,
             lane = case when excluded.lane < broadcast.lane then excluded.lane else broadcast.lane end,
             deadline = case when excluded.deadline < broadcast.deadline then excluded.deadline else broadcast.deadline end,
             urgent_from = case
                 when broadcast.urgent_from < excluded.urgent_from then broadcast.urgent_from
                 else coalesce(excluded.urgent_from, broadcast.urgent_from) end",
    ] {
        sqlx::query(tell)
            .bind(case.0)
            .bind(lane_no(urgency.lane))
            .bind(to_millis(urgency.deadline))
            .bind(urgency.urgent_from.map(to_millis))
            .bind(to_millis(now))
            .bind(round)
            .execute(&mut *tx)
            .await?;
    }
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before)
         select broadcast.id, chat.id, case when chat.penalty_until > $3 then 'later' else 'waiting' end,
             case when chat.penalty_until > $3 then chat.penalty_until end
         from broadcast, chat where broadcast.kind = 'change' and broadcast.case_id = $1 and chat.id = $2
         on conflict (broadcast_id, chat_id) do update set state = 'waiting'
             where notice.state in ('failed', 'barred', 'unreadable')",
    )
    .bind(case.0)
    .bind(chat.0)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// Begins the broadcast of a reminder. Reminders have no rounds: the nearest hearing goes first.
pub(super) async fn remind(
    tx: &mut Tx,
    of: ReminderTarget,
    urgency: Urgency,
    now: DateTime<Utc>,
) -> Result<()> {
    let round = match urgency.lane {
        Lane::Reminder => 0,
        lane => current_round(tx, lane).await?,
    };
    sqlx::query(
        "insert into broadcast
             (kind, case_id, hearing_id, date_revision, lane, round, deadline, urgent_from, since, cursor,
              cursor_again)
         values ('reminder', $1, $2, $3, $4, $8, $5, $6, $7, -1, -1)
         on conflict (hearing_id, date_revision) where kind = 'reminder' and void = 0 do update set
             round = case when excluded.lane < broadcast.lane then excluded.round else broadcast.round end,
             lane = case when excluded.lane < broadcast.lane then excluded.lane else broadcast.lane end,
             cursor = -1, cursor_again = -1",
    )
    .bind(of.case.0)
    .bind(of.hearing)
    .bind(of.date_revision)
    .bind(lane_no(urgency.lane))
    .bind(to_millis(urgency.deadline))
    .bind(urgency.urgent_from.map(to_millis))
    .bind(to_millis(now))
    .bind(round)
    .execute(tx)
    .await?;
    Ok(())
}

/// The current round of a lane (round-robin), in which a new broadcast begins. Broadcasts to editors are ahead of all rounds
/// and do not count, nor do those that wait for something else than their turn.
pub(super) async fn current_round(tx: &mut Tx, lane: Lane) -> Result<i64> {
    let round: Option<i64> = sqlx::query_scalar(
        "-- SQLite's own: indexed by.
         select round from broadcast indexed by broadcast_queue
         where lane = $1 and void = 0 and retry_at = 0 and kind in ('change', 'reminder') and (
             cursor is not null
             or exists (select 1 from notice where broadcast_id = broadcast.id and state = 'waiting'))
         order by round limit 1",
    )
    .bind(lane_no(lane))
    .fetch_optional(tx)
    .await?;
    Ok(round.unwrap_or(0))
}

/// Begins the broadcast of a question about a hearing to every editor.
pub(super) async fn ask_editors(
    tx: &mut Tx,
    case: CaseId,
    hearing: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let id: i64 = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, hearing_id, lane, deadline, since)
         values ('question', $1, $2, $3, $4, $4) returning id",
    )
    .bind(case.0)
    .bind(hearing)
    .bind(lane_no(Lane::Change))
    .bind(to_millis(now))
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state)
         select $1, chat.id, 'waiting'
         from editor join chat on chat.id = editor.chat_id where chat.state not in ('stopped', 'unreachable')",
    )
    .bind(id)
    .execute(&mut *tx)
    .await?;
    finish(tx, [id]).await
}

/// Begins the reports on a posting to its editor: at `from`, or as soon as everybody was told. They stay in the first lane,
/// or nothing would be reported before the end; an edit every five seconds delays nobody.
pub(super) async fn tell_progress(
    tx: &mut Tx,
    posting: i64,
    to: (Option<ChatId>, CaseId),
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let (Some(editor), case) = to else {
        // They were forgotten meanwhile.
        return Ok(());
    };
    let id: i64 = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, posting_id, lane, deadline, since)
         values ('posting', $1, $2, $3, $4, $4) returning id",
    )
    .bind(case.0)
    .bind(posting)
    .bind(lane_no(Lane::Urgent))
    .bind(to_millis(now))
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before) values ($1, $2, 'later', $3)",
    )
    .bind(id)
    .bind(editor.0)
    .bind(to_millis(from))
    .execute(tx)
    .await?;
    Ok(())
}

/// Calls off one broadcast.
pub(super) async fn void(tx: &mut Tx, broadcast: i64) -> Result<()> {
    sqlx::query("update broadcast set void = 1, cursor = null, cursor_again = null where id = $1")
        .bind(broadcast)
        .execute(tx)
        .await?;
    Ok(())
}

/// Calls off the broadcasts of reminders and questions about a hearing as it was.
pub(super) async fn call_off(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("update broadcast set void = 1 where hearing_id = $1")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes a broadcast wait until then.
pub(super) async fn defer_broadcast(
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
pub(super) async fn finish(tx: &mut Tx, ids: impl IntoIterator<Item = i64>) -> Result<()> {
    let mut finished = 0;
    for id in ids {
        let deleted = sqlx::query(
            "delete from broadcast where id = $1 and cursor is null and cursor_again is null
                 and not exists (select 1 from notice where broadcast_id = $1)",
        )
        .bind(id)
        .execute(&mut *tx)
        .await?;
        finished += deleted.rows_affected();
    }
    if finished > 0 {
        release_last_reports(tx).await?;
    }
    Ok(())
}

/// Makes the last reports due at once for broadcasts that nobody waits for any more.
pub(super) async fn release_last_reports(tx: &mut Tx) -> Result<()> {
    sqlx::query(
        "update notice set state = 'waiting', not_before = null
         where state = 'later'
             -- Unless it is the chat that has to wait.
             and not_before > (
                 select case when penalty_until < retry_at then retry_at else penalty_until end from chat where id = chat_id) and broadcast_id in (
             select report.id from broadcast as report
             where report.kind = 'posting' and not exists (
                 select 1 from broadcast as change
                 where change.kind = 'change' and change.case_id = report.case_id and (
                     change.cursor is not null or exists (
                         select 1 from notice as untold
                         where untold.broadcast_id = change.id and untold.state not in ('failed', 'barred', 'unreadable')
                             and untold.chat_id not in (select id from chat where not_found > 0)))))",
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The number of a lane in the database: smaller goes first.
pub(super) fn lane_no(lane: Lane) -> i64 {
    match lane {
        Lane::Urgent => 0,
        Lane::Change => 1,
        Lane::Reminder => 2,
    }
}

/// The lane of that number. What is none is no reason to wait.
pub(super) fn lane_of(number: i64) -> Lane {
    match number {
        1 => Lane::Change,
        2 => Lane::Reminder,
        _ => Lane::Urgent,
    }
}
