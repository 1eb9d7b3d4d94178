//! Marking: what is claimed is in flight from now on, and is counted in the turns of its broadcasts.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use super::super::{ClaimedNotice, Result, Tx, queue::Candidates, to_json, to_millis};

/// Marks notices as in flight, and counts them in the turns of their broadcasts.
pub(super) async fn mark(
    tx: &mut Tx,
    claimed: &[ClaimedNotice],
    found: &Candidates,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut slices: HashMap<ClaimedSlice, Vec<i64>> = HashMap::new();
    let mut told: BTreeMap<i64, i64> = BTreeMap::new();
    for one in claimed {
        let along = one.along.iter().map(|other| (other, true));
        for (one, is_along) in along.chain([(one, false)]) {
            let slice = ClaimedSlice {
                broadcast: one.broadcast,
                revision: one.revision,
                is_along,
                is_held: found.is_held(one.broadcast, one.chat.id.0),
            };
            slices.entry(slice).or_default().push(one.chat.id.0);
            *told.entry(one.broadcast).or_default() += 1;
        }
    }
    // Each by itself: taken apart by SQLite, one list of all of them costs more than crossing to its thread for each.
    for (slice, chats) in slices {
        mark_slice(tx, slice, chats, now).await?;
    }
    let turn = |(broadcast, chats): (i64, i64)| {
        let turn = found.turn_after(broadcast, chats)?;
        Some((broadcast, turn.round, turn.served))
    };
    let turns: Vec<(i64, i64, i64)> = told.into_iter().filter_map(turn).collect();
    take_turns(tx, &to_json(&turns)).await
}

/// What notices that are claimed at once have in common.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct ClaimedSlice {
    broadcast: i64,
    /// That of its case.
    revision: u32,
    /// They go along with others.
    is_along: bool,
    /// They were held until now: a range of what waits does not have them.
    is_held: bool,
}

/// Marks the notices for these chats. Mostly they are all that waits from the first to the last of them, for the queue is in the order of
/// the chats: such a range is marked in less than two thirds of the time that a list takes. Where a statement has a list in it, SQLite
/// finds all first and changes it then (3.51.3, `sqlite3Update`: no subquery in a single pass).
async fn mark_slice(
    tx: &mut Tx,
    slice: ClaimedSlice,
    mut chats: Vec<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    chats.sort_unstable();
    let (Some(&first), Some(&last)) = (chats.first(), chats.last()) else {
        return Ok(());
    };
    let claimed = i64::try_from(chats.len()).unwrap_or(i64::MAX);
    // What does not wait is read too, and a range may have any number of it: up to as many as are claimed.
    let most = claimed.saturating_mul(2);
    let (all, waiting) = between(tx, slice, (first, last), most.saturating_add(1)).await?;
    if !slice.is_held && waiting == claimed && all <= most {
        mark_between(tx, slice, (first, last), now).await
    } else {
        mark_each(tx, slice, &to_json(&chats), now).await
    }
}

/// How many notices there are for chats from the first to the last of these, at most so many, and how many of them wait.
async fn between(
    tx: &mut Tx,
    slice: ClaimedSlice,
    (first, last): (i64, i64),
    most: i64,
) -> Result<(i64, i64)> {
    let counts = sqlx::query_as(
        "select count(*), count(case when state = 'waiting' then 1 end) from (
             select state from notice where broadcast_id = $1 and chat_id >= $2 and chat_id <= $3 limit +$4) as slice",
    )
    .bind(slice.broadcast)
    .bind(first)
    .bind(last)
    .bind(most)
    .fetch_one(tx)
    .await?;
    Ok(counts)
}

/// Marks all that wait for chats from the first to the last of these as in flight.
async fn mark_between(
    tx: &mut Tx,
    slice: ClaimedSlice,
    (first, last): (i64, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update notice set state = 'sending', claimed = $4, revision = $5, revived = 0, along = $6
         where broadcast_id = $1 and chat_id >= $2 and chat_id <= $3 and state = 'waiting'",
    )
    .bind(slice.broadcast)
    .bind(first)
    .bind(last)
    .bind(to_millis(now))
    .bind(i64::from(slice.revision))
    .bind(slice.is_along)
    .execute(tx)
    .await?;
    Ok(())
}

/// Marks the notices for these chats, a JSON list, as in flight.
async fn mark_each(
    tx: &mut Tx,
    slice: ClaimedSlice,
    chats: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    // Not joined with the list: SQLite would go through the whole broadcast, and for each of its notices through the list.
    sqlx::query(
        "-- SQLite's own: json_each.
         update notice set state = 'sending', claimed = $3, revision = $4, revived = 0, along = $5
         where broadcast_id = $2 and chat_id in (select value from json_each($1))",
    )
    .bind(chats)
    .bind(slice.broadcast)
    .bind(to_millis(now))
    .bind(i64::from(slice.revision))
    .bind(slice.is_along)
    .execute(tx)
    .await?;
    Ok(())
}

/// Counts broadcasts as served: a JSON list of broadcast, round, and chats served in it.
async fn take_turns(tx: &mut Tx, turns: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         update broadcast set round = one.value ->> 1, served = one.value ->> 2
         from json_each($1) as one where broadcast.id = one.value ->> 0",
    )
    .bind(turns)
    .execute(tx)
    .await?;
    Ok(())
}
