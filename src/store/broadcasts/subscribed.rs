//! The broadcasts to those who subscribed to something in a case: that there is the case, and each date of its hearings.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::ChatId,
    hearing::Hearing,
    lane::{self, Lane, Urgency},
    news::{News, NewsKind, NewsKinds},
    zone::Zone,
};

use super::{
    super::{CaseId, Result, Tx, to_millis},
    BEFORE_ALL, lane_no,
    place::QueuePlace,
    queue_again,
};

/// Begins to offer a case to those who were not offered it, or goes through them once more.
pub(in crate::store) async fn offer(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<()> {
    write_offer(tx, case, Some(BEFORE_ALL), now).await?;
    Ok(())
}

/// Offers a case to one chat.
pub(in crate::store) async fn offer_to(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    now: DateTime<Utc>,
) -> Result<()> {
    let broadcast = write_offer(tx, case, None, now).await?;
    queue_again(tx, broadcast, chat, now).await
}

/// Begins to tell each of these dates of a case, with the news that it is in.
pub(in crate::store) async fn tell_dates(
    tx: &mut Tx,
    case: CaseId,
    (dates, zone): (&[(&Hearing, &News)], Zone),
    now: DateTime<Utc>,
) -> Result<()> {
    for date in dates {
        write_date(tx, (case, Some(BEFORE_ALL)), (*date, zone), now).await?;
    }
    Ok(())
}

/// Tells one chat these dates of a case.
pub(in crate::store) async fn tell_dates_to(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    (dates, zone): (&[(&Hearing, &News)], Zone),
    now: DateTime<Utc>,
) -> Result<()> {
    for date in dates {
        if let Some(broadcast) = write_date(tx, (case, None), (*date, zone), now).await? {
            queue_again(tx, broadcast, chat, now).await?;
        }
    }
    Ok(())
}

/// Without a cursor, that of a broadcast that is there stays.
async fn write_offer(
    tx: &mut Tx,
    case: CaseId,
    cursor: Option<i64>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let urgency = Urgency {
        lane: Lane::Change,
        deadline: now,
        urgent_from: None,
    };
    let place = QueuePlace::first(tx, urgency, now).await?;
    insert_offer(tx, (case, cursor), place).await
}

async fn insert_offer(
    tx: &mut Tx,
    (case, cursor): (CaseId, Option<i64>),
    place: QueuePlace,
) -> Result<i64> {
    let broadcast = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, kinds, lane, round, deadline, since, cursor, cursor_again)
         values ('offer', $1, $7, $2, $3, $4, $5, $6, $6)
         on conflict (case_id) where kind = 'offer' do update set
             void = 0,
             cursor = coalesce(excluded.cursor, broadcast.cursor),
             cursor_again = coalesce(excluded.cursor_again, broadcast.cursor_again)
         returning id",
    )
    .bind(case.0)
    .bind(lane_no(place.urgency.lane))
    .bind(place.round)
    .bind(to_millis(place.urgency.deadline))
    .bind(to_millis(place.since))
    .bind(cursor)
    .bind(NewsKinds::one(NewsKind::Hearings).number())
    .fetch_one(tx)
    .await?;
    Ok(broadcast)
}

/// Nothing if nobody has the case by a subscription, or that date is told to all already.
async fn write_date(
    tx: &mut Tx,
    (case, cursor): (CaseId, Option<i64>),
    ((hearing, item), zone): ((&Hearing, &News), Zone),
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let urgency = lane::of_news(std::slice::from_ref(item), zone, now);
    let place = QueuePlace::first(tx, urgency, now).await?;
    insert_date(tx, (case, hearing, cursor), place).await
}

/// What was called off begins anew: a hearing that was wrongly said to be off is on again.
async fn insert_date(
    tx: &mut Tx,
    (case, hearing, cursor): (CaseId, &Hearing, Option<i64>),
    place: QueuePlace,
) -> Result<Option<i64>> {
    let broadcast = sqlx::query_scalar(
        "insert into broadcast
             (kind, case_id, hearing_id, date_revision, kinds, lane, round, deadline, urgent_from, since, cursor, cursor_again)
         select 'date', $1, id, date_revision, $9, $3, $4, $5, $6, $7, $8, $8 from hearing
         where case_id = $1 and no = $2
             and exists (select 1 from subscription_match where case_id = $1 and current = 1)
         on conflict (hearing_id, date_revision) where kind = 'date' do update set
             lane = excluded.lane, round = excluded.round, deadline = excluded.deadline, urgent_from = excluded.urgent_from,
             void = 0, cursor = coalesce(excluded.cursor, broadcast.cursor),
             cursor_again = coalesce(excluded.cursor_again, broadcast.cursor_again)
             where broadcast.void = 1 or excluded.cursor is null
         returning id",
    )
    .bind(case.0)
    .bind(i64::from(hearing.no.0))
    .bind(lane_no(place.urgency.lane))
    .bind(place.round)
    .bind(to_millis(place.urgency.deadline))
    .bind(place.urgency.urgent_from.map(to_millis))
    .bind(to_millis(place.since))
    .bind(cursor)
    .bind(NewsKinds::one(NewsKind::Hearings).number())
    .fetch_optional(tx)
    .await?;
    Ok(broadcast)
}
