//! The broadcasts of corrections: to those who follow no more, and of edits.

use chrono::{DateTime, Utc};

use crate::domain::lane::{Lane, Urgency};

use super::{
    super::{CaseId, Result, Tx, to_millis},
    lane_no,
    place::QueuePlace,
};

/// Begins the broadcast of a case's corrections to those who follow no more. Without a cursor, that of one that is there stays.
pub(in crate::store) async fn tell_correction(
    tx: &mut Tx,
    case: CaseId,
    cursor: Option<i64>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let urgency = Urgency {
        lane: Lane::Urgent,
        deadline: now,
        urgent_from: None,
    };
    let place = QueuePlace::first(tx, urgency, now).await?;
    let broadcast = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, corrects, lane, round, deadline, since, cursor, cursor_again)
         values ('correction', $1, (select wrong from correction where case_id = $1 order by number desc limit 1),
             $2, $3, $4, $5, $6, $6)
         on conflict (case_id) where kind = 'correction' do update set
             corrects = excluded.corrects, void = 0,
             cursor = coalesce(excluded.cursor, broadcast.cursor),
             cursor_again = coalesce(excluded.cursor_again, broadcast.cursor_again)
         returning id",
    )
    .bind(case.0)
    .bind(lane_no(urgency.lane))
    .bind(place.round)
    .bind(to_millis(urgency.deadline))
    .bind(to_millis(place.since))
    .bind(cursor)
    .fetch_one(tx)
    .await?;
    Ok(broadcast)
}

/// The broadcast of the edits of a case: its notices come one by one, when their chats were told.
pub(in crate::store) async fn edits(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<i64> {
    let broadcast = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, lane, deadline, since) values ('edit', $1, $2, $3, $3)
         on conflict (case_id) where kind = 'edit' do update set void = 0
         returning id",
    )
    .bind(case.0)
    .bind(lane_no(Lane::Edit))
    .bind(to_millis(now))
    .fetch_one(tx)
    .await?;
    Ok(broadcast)
}
