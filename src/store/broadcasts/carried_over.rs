//! The broadcast that makes the followers of a case follow that of its appeal too, and tells them so.

use chrono::{DateTime, Utc};

use crate::domain::{
    lane::{Lane, Urgency},
    news::{NewsKind, NewsKinds},
};

use super::{
    super::{CaseId, Result, Tx, to_millis},
    BEFORE_ALL, lane_no,
    place::QueuePlace,
};

/// Begins it, or looks at all followers once more. It is as urgent as news of a stage.
pub(in crate::store) async fn carry_over(
    tx: &mut Tx,
    (first, appeal): (CaseId, CaseId),
    now: DateTime<Utc>,
) -> Result<()> {
    let urgency = Urgency {
        lane: Lane::Change,
        deadline: now,
        urgent_from: None,
    };
    let place = QueuePlace::first(tx, urgency, now).await?;
    sqlx::query(
        "insert into broadcast (kind, case_id, from_case_id, kinds, lane, round, deadline, since, cursor, cursor_again)
         values ('carried', $1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict (case_id, from_case_id) where kind = 'carried' do update set
             void = 0, cursor = excluded.cursor, cursor_again = excluded.cursor_again",
    )
    .bind(appeal.0)
    .bind(first.0)
    .bind(NewsKinds::one(NewsKind::Decisions).number())
    .bind(lane_no(place.urgency.lane))
    .bind(place.round)
    .bind(to_millis(place.urgency.deadline))
    .bind(to_millis(place.since))
    .bind(BEFORE_ALL)
    .execute(tx)
    .await?;
    Ok(())
}

/// Has those looked through who were carried over to a case and were not told so: it became unlisted, and is not for them to know.
pub(in crate::store) async fn let_go_untold(
    tx: &mut Tx,
    appeal: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    for first in carried_from(tx, appeal).await? {
        carry_over(tx, (CaseId(first), appeal), now).await?;
    }
    Ok(())
}

async fn carried_from(tx: &mut Tx, appeal: CaseId) -> Result<Vec<i64>> {
    let carried_from = sqlx::query_scalar(
        "select distinct carried_from from follow where case_id = $1 and carried_from is not null",
    )
    .bind(appeal.0)
    .fetch_all(tx)
    .await?;
    Ok(carried_from)
}
