//! The place of a broadcast in the queue: how urgent it is, and its round.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::lane::{Lane, Urgency};

use super::super::{Result, Tx, from_millis};

/// The place of a broadcast in the queue.
#[derive(Clone, Copy, Debug)]
pub(super) struct QueuePlace {
    pub(super) urgency: Urgency,
    pub(super) round: i64,
    /// Since when somebody waits for it.
    pub(super) since: DateTime<Utc>,
}

impl QueuePlace {
    /// The place of one that begins now.
    pub(super) async fn first(tx: &mut Tx, urgency: Urgency, now: DateTime<Utc>) -> Result<Self> {
        Ok(Self {
            urgency,
            round: first_round(tx, urgency.lane).await?,
            since: now,
        })
    }

    /// The place of one that takes in something else. In another lane it has its turn with those that begin there.
    pub(super) async fn merged(self, tx: &mut Tx, with: Urgency) -> Result<Self> {
        let urgency = self.urgency.merged(with);
        let round = if urgency.lane == self.urgency.lane {
            self.round
        } else {
            first_round(tx, urgency.lane).await?
        };
        Ok(Self {
            urgency,
            round,
            ..self
        })
    }
}

/// The columns of a place. What is no number is no reason to wait.
#[derive(FromRow)]
pub(super) struct PlaceRow {
    lane: Option<i64>,
    round: Option<i64>,
    deadline: Option<i64>,
    urgent_from: Option<i64>,
    since: Option<i64>,
}

impl PlaceRow {
    pub(super) fn read(self) -> QueuePlace {
        let at = |millis: Option<i64>| from_millis(millis.unwrap_or_default());
        QueuePlace {
            urgency: Urgency {
                lane: lane_of(self.lane.unwrap_or_default()),
                deadline: at(self.deadline),
                urgent_from: self.urgent_from.map(from_millis),
            },
            round: self.round.unwrap_or_default(),
            since: at(self.since),
        }
    }
}

/// The round in which a broadcast begins. Reminders have no rounds: the nearest hearing goes first. Nor have edits.
async fn first_round(tx: &mut Tx, lane: Lane) -> Result<i64> {
    match lane {
        Lane::Urgent | Lane::Change => current_round(tx, lane).await,
        Lane::Reminder | Lane::Digest | Lane::Edit => Ok(0),
    }
}

/// The current round of a lane (round-robin): that of the broadcast whose turn it is; 0 in an empty lane. Broadcasts to editors
/// are ahead of all rounds and do not count, nor do those that wait for something else than their turn.
pub(in crate::store) async fn current_round(tx: &mut Tx, lane: Lane) -> Result<i64> {
    Ok(round_of_turn(tx, lane).await?.unwrap_or(0))
}

async fn round_of_turn(tx: &mut Tx, lane: Lane) -> Result<Option<i64>> {
    let round = sqlx::query_scalar(
        "-- SQLite's own: indexed by.
         select round from broadcast indexed by broadcast_queue
         where lane = $1 and void = 0 and retry_at = 0 and kind in ('change', 'reminder', 'offer', 'date', 'carried') and (
             cursor is not null
             or exists (select 1 from notice where broadcast_id = broadcast.id and state = 'waiting'))
         order by round limit 1",
    )
    .bind(lane_no(lane))
    .fetch_optional(tx)
    .await?;
    Ok(round)
}

/// The number of a lane in the database: smaller goes first.
pub(in crate::store) fn lane_no(lane: Lane) -> i64 {
    match lane {
        Lane::Urgent => 0,
        Lane::Change => 1,
        Lane::Reminder => 2,
        Lane::Digest => 3,
        Lane::Edit => 4,
    }
}

/// The lane of that number. What is none is no reason to wait.
pub(in crate::store) fn lane_of(number: i64) -> Lane {
    match number {
        1 => Lane::Change,
        2 => Lane::Reminder,
        3 => Lane::Digest,
        4 => Lane::Edit,
        _ => Lane::Urgent,
    }
}
