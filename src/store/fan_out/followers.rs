//! A slice of the followers of a case: who gets a notice, and when it may leave.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::{
    lane::Lane,
    news::NewsKinds,
    preferences::{Preferences, Timing, Urgent},
    reminder::Leads,
};

use super::{
    super::{CaseId, Result, Store, Tx, broadcasts::lane_no, to_json, to_millis},
    PendingFanOut,
};

/// Stands for the id of the preferences of who chose nothing.
const NOTHING_CHOSEN: i64 = 0;

/// A slice of the followers of a case, in the order of their ids.
#[derive(Clone, Copy)]
pub(super) struct FollowerSlice {
    pub(super) case: CaseId,
    pub(super) after: i64,
    pub(super) end: i64,
    /// Who surely knows this revision is left out.
    pub(super) known: Option<u32>,
    /// Only who was carried over from this case, and was not told so.
    pub(super) carried_from: Option<CaseId>,
}

/// When a notice leaves for those with these preferences, where that is not now: their id, the state of the notice, and until
/// when it has that.
#[derive(Serialize)]
pub(super) struct TimingRow(i64, NoticeTiming, Option<i64>);

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NoticeTiming {
    Held,
    Never,
}

/// Queues a notice for each of these followers whom it can reach and who wants it. A chat in penalty waits from the start, and one
/// that wants to be told later is told then: when it is claimed, that is decided once more, by what there is to tell then.
pub(super) async fn queue(
    store: &Store,
    tx: &mut Tx,
    (broadcast, slice): (&PendingFanOut, FollowerSlice),
    now: DateTime<Utc>,
) -> Result<()> {
    let chosen = chosen_in(tx, slice).await?;
    let timings = timings(store, tx, (broadcast, chosen), now).await?;
    insert_notices(tx, broadcast.id, (slice, &to_json(&timings)), now).await?;
    let unwanted = timings
        .iter()
        .filter(|TimingRow(_, timing, _)| *timing == NoticeTiming::Never);
    let unwanted: Vec<i64> = unwanted.map(|TimingRow(id, _, _)| *id).collect();
    if let (Some(known), false) = (slice.known, unwanted.is_empty()) {
        skip(tx, slice, (known, &to_json(&unwanted))).await?;
    }
    Ok(())
}

/// When the notices of a broadcast leave for those with these preferences, and for those who chose nothing.
pub(super) async fn timings(
    store: &Store,
    tx: &mut Tx,
    (broadcast, chosen): (&PendingFanOut, Vec<i64>),
    now: DateTime<Utc>,
) -> Result<Vec<TimingRow>> {
    let chosen = store.known_preferences(tx, chosen).await?;
    let nothing = Preferences::default();
    let all = chosen.iter().map(|(id, chosen)| (*id, chosen.as_ref()));
    let all = all.chain([(NOTHING_CHOSEN, &nothing)]);
    let timings = all.filter_map(|(id, chosen)| match broadcast.timing(store, chosen, now) {
        Timing::Now(_) => None,
        Timing::Held(until) => Some(TimingRow(id, NoticeTiming::Held, Some(to_millis(until)))),
        Timing::WithDigest => Some(TimingRow(id, NoticeTiming::Held, None)),
        Timing::Never => Some(TimingRow(id, NoticeTiming::Never, None)),
    });
    Ok(timings.collect())
}

impl PendingFanOut {
    /// When it leaves for somebody with these preferences.
    fn timing(&self, store: &Store, chosen: &Preferences, now: DateTime<Utc>) -> Timing {
        let urgent = if self.lane == lane_no(Lane::Urgent) {
            Urgent::Yes
        } else {
            Urgent::No
        };
        let at = (store.defaults, now);
        match &self.leads {
            Some(leads) => {
                // What cannot be read may be any of them.
                let due: Leads = leads.parse().unwrap_or(Leads::ALL);
                if chosen.leads(store.defaults).common(due).is_empty() {
                    Timing::Never
                } else {
                    chosen.timing_of_reminder(urgent, at)
                }
            }
            None => {
                let kinds = NewsKinds::from_number(self.kinds.unwrap_or(-1));
                match self.kind.as_str() {
                    "carried" => chosen.timing_of_carried_over(at),
                    _ => chosen.timing(kinds, urgent, at),
                }
            }
        }
    }
}

/// The last follower of the next slice, which has at most so many; `None` after all.
pub(super) async fn end_of_slice(
    tx: &mut Tx,
    (case, most): (CaseId, i64),
    cursor: i64,
) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(chat_id) from (
             select chat_id from follow where case_id = $1 and chat_id > $2 order by chat_id limit +$3) as slice",
    )
    .bind(case.0)
    .bind(cursor)
    .bind(most)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

/// The ids of the preferences in a slice.
async fn chosen_in(tx: &mut Tx, slice: FollowerSlice) -> Result<Vec<i64>> {
    let chosen = sqlx::query_scalar(
        "select distinct chat.preference_id from follow join chat on chat.id = follow.chat_id
         where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3 and chat.preference_id is not null",
    )
    .bind(slice.case.0)
    .bind(slice.after)
    .bind(slice.end)
    .fetch_all(tx)
    .await?;
    Ok(chosen)
}

/// Queues the notices; `timings` is a JSON list. What was given up gets another chance with the next change, and what is held
/// leaves with the first that may leave.
async fn insert_notices(
    tx: &mut Tx,
    broadcast: i64,
    (slice, timings): (FollowerSlice, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    // Materialized, or SQLite goes through the list for each chat.
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         with timing as materialized (
             select value ->> 0 as preference_id, value ->> 1 as state, value ->> 2 as until from json_each($7))
         insert into notice (broadcast_id, chat_id, state, not_before)
         select $4, follow.chat_id, case when chat.waits_until > $5 then 'later' else coalesce(timing.state, 'waiting') end,
             case when chat.waits_until > $5 then chat.waits_until else timing.until end
         from follow join (
                 select id, state, coalesce(preference_id, 0) as preference_id,
                     case when penalty_until < retry_at then retry_at else penalty_until end as waits_until
                 from chat) as chat on chat.id = follow.chat_id
             left join timing on timing.preference_id = chat.preference_id
         where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3
             and chat.state not in ('stopped', 'unreachable')
             and (follow.told is distinct from $6 or follow.maybe_told is not null)
             and ($8 is null or follow.carried_from = $8)
             and timing.state is distinct from 'never'
         on conflict (broadcast_id, chat_id) do update set state = excluded.state, not_before = excluded.not_before
             where notice.state in ('failed', 'barred', 'unreadable')
                 or (notice.state = 'held' and (
                     excluded.state <> 'held' or notice.not_before is null or excluded.not_before < notice.not_before))",
    )
    .bind(slice.case.0)
    .bind(slice.after)
    .bind(slice.end)
    .bind(broadcast)
    .bind(to_millis(now))
    .bind(slice.known.map(i64::from))
    .bind(timings)
    .bind(slice.carried_from.map(CaseId::number))
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that who knew all but the last change of a case, and wants nothing of that, has nothing left to be told; `unwanted` are
/// the ids of their preferences, a JSON list.
async fn skip(tx: &mut Tx, slice: FollowerSlice, (known, unwanted): (u32, &str)) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update follow set told = $4
         where case_id = $1 and chat_id > $2 and chat_id <= $3 and told = $4 - 1 and maybe_told is null
             and exists (
                 select 1 from chat
                 where id = follow.chat_id and state not in ('stopped', 'unreachable')
                     and preference_id in (select value from json_each($5)))",
    )
    .bind(slice.case.0)
    .bind(slice.after)
    .bind(slice.end)
    .bind(i64::from(known))
    .bind(unwanted)
    .execute(tx)
    .await?;
    Ok(())
}
