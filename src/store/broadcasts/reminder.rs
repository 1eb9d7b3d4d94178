//! The broadcasts of reminders: one for each date of a hearing and the leads that are due together.

use chrono::{DateTime, Utc};

use crate::domain::{lane::Urgency, reminder::Leads};

use super::{
    super::{CaseId, Result, Tx, to_millis},
    BEFORE_ALL, lane_no,
    place::{PlaceRow, QueuePlace},
};

/// The target of a reminder: a date of a hearing.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct ReminderTarget {
    pub(in crate::store) case: CaseId,
    pub(in crate::store) hearing: i64,
    pub(in crate::store) date_revision: u32,
    /// The leads that are due.
    pub(in crate::store) leads: Leads,
}

/// Begins the broadcast of a reminder, or makes that of the same date go out once more.
pub(in crate::store) async fn remind(
    tx: &mut Tx,
    of: ReminderTarget,
    urgency: Urgency,
    now: DateTime<Utc>,
) -> Result<()> {
    let place = match reminder_place(tx, of).await? {
        Some(place) => place.merged(tx, urgency).await?,
        None => QueuePlace::first(tx, urgency, now).await?,
    };
    write_reminder(tx, of, place).await
}

/// The place of the reminder of that date, if there is one, also if all that is left of it was given up.
async fn reminder_place(tx: &mut Tx, of: ReminderTarget) -> Result<Option<QueuePlace>> {
    let row: Option<PlaceRow> = sqlx::query_as(
        "select cast(lane as bigint) as lane, cast(round as bigint) as round, cast(deadline as bigint) as deadline,
             cast(urgent_from as bigint) as urgent_from, cast(since as bigint) as since
         from broadcast
         where kind = 'reminder' and hearing_id = $1 and date_revision = $2 and leads = $3 and void = 0",
    )
    .bind(of.hearing)
    .bind(i64::from(of.date_revision))
    .bind(of.leads.to_string())
    .fetch_optional(tx)
    .await?;
    Ok(row.map(PlaceRow::read))
}

async fn write_reminder(tx: &mut Tx, of: ReminderTarget, place: QueuePlace) -> Result<()> {
    sqlx::query(
        "insert into broadcast
             (kind, case_id, hearing_id, date_revision, leads, lane, round, deadline, urgent_from, since, cursor,
              cursor_again)
         values ('reminder', $1, $2, $3, $10, $4, $5, $6, $7, $8, $9, $9)
         on conflict (hearing_id, date_revision, leads) where kind = 'reminder' and void = 0 do update set
             lane = excluded.lane, round = excluded.round, deadline = excluded.deadline,
             urgent_from = excluded.urgent_from, cursor = excluded.cursor, cursor_again = excluded.cursor_again",
    )
    .bind(of.case.0)
    .bind(of.hearing)
    .bind(i64::from(of.date_revision))
    .bind(lane_no(place.urgency.lane))
    .bind(place.round)
    .bind(to_millis(place.urgency.deadline))
    .bind(place.urgency.urgent_from.map(to_millis))
    .bind(to_millis(place.since))
    .bind(BEFORE_ALL)
    .bind(of.leads.to_string())
    .execute(tx)
    .await?;
    Ok(())
}
