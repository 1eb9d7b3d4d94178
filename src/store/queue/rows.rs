//! The rows of candidates, with all that is to be known of each before it leaves.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    super::{Carrier, Result, Tx, closings::AskedRow, elements, to_json, to_millis},
    heads::NoticeId,
};

/// A row of the queue. All rows come as one JSON array: each by itself would cross to the thread of SQLite and back. In it each is
/// an array too, of what the fields are in their order: with their names it is more than twice as long.
#[derive(Deserialize)]
pub(super) struct Candidate {
    pub(super) broadcast_id: i64,
    pub(super) kind: String,
    pub(super) chat_id: i64,
    /// In hexadecimal digits.
    pub(super) sealed: String,
    pub(super) state: String,
    pub(super) language: String,
    pub(super) role: Option<String>,
    pub(super) preference_id: Option<i64>,
    /// None of a digest.
    pub(super) case_id: Option<i64>,
    pub(super) topic: Option<i64>,
    pub(super) follows: i64,
    pub(super) told: Option<i64>,
    pub(super) maybe_told: Option<i64>,
    pub(super) carried_from: Option<i64>,
    pub(super) leads: Option<String>,
    pub(super) hearing_no: Option<i64>,
    pub(super) date_revision: Option<i64>,
    pub(super) asked: Option<i64>,
    pub(super) posting_id: Option<i64>,
    pub(super) carrier: Option<Carrier>,
    pub(super) asked_to_keep: Option<AskedRow>,
    pub(super) stale: i64,
    /// Of a date, which waits until its chat hears again: nothing else of a silent chat does.
    pub(super) is_silent: i64,
}

/// The candidates of these notices, in their order.
pub(super) async fn candidates(
    tx: &mut Tx,
    notices: &[NoticeId],
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>> {
    let mut candidates: Vec<Candidate> = elements(&rows(tx, &to_json(&notices), now).await?)?;
    let places: HashMap<NoticeId, usize> = notices.iter().copied().zip(0..).collect();
    candidates.sort_by_key(|one| places.get(&(one.broadcast_id, one.chat_id)).copied());
    Ok(candidates)
}

/// The same of a JSON list of pairs of a broadcast and a chat, as a JSON list in any order.
async fn rows(tx: &mut Tx, notices: &str, now: DateTime<Utc>) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, json_object, hex, as blob, json_each, ->>, cross join.
         select cast(json_group_array(json_array(
             broadcast_id, kind, chat_id, hex(sealed), state, language, role, preference_id, case_id, topic, follows, told, maybe_told,
             carried_from, leads, hearing_no, date_revision, asked, posting_id, json(carrier), json(asked_to_keep), stale, is_silent)) as blob)
         from (
             -- A chat that is gone is one that cannot be read.
             select notice.broadcast_id, broadcast.kind, notice.chat_id, chat.sealed, coalesce(chat.state, '') as state, coalesce(chat.language, '') as language, editor.role,
                 broadcast.case_id,
                 case when broadcast.kind in ('offer', 'date') then (
                     select subscription.topic from subscription_match as of join subscription on subscription.id = of.subscription_id
                     where of.case_id = broadcast.case_id and of.chat_id = notice.chat_id and of.current = 1
                     order by subscription.id limit 1) else follow.topic end as topic, follow.chat_id is not null as follows, follow.maybe_told, follow.carried_from, hearing.no as hearing_no, hearing.asked, broadcast.posting_id, broadcast.leads, broadcast.date_revision, chat.preference_id,
                 case
                     when broadcast.kind = 'correction' or (broadcast.kind = 'edit' and follow.told is null) then (
                         select max(to_revision) from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction')) else follow.told end as told,
                 case
                     when broadcast.kind = 'edit' then (
                         select json_object('message', message, 'from', from_revision, 'to', to_revision, 'is_correction', kind = 'correction') from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1 limit 1)
                     -- A follower who was told of the correction is told of something else by now.
                     when broadcast.kind = 'correction' or exists (
                         select 1 from correction
                         where correction.case_id = broadcast.case_id and correction.wrong = broadcast.corrects and correction.number > follow.told) then (
                         select json_object('message', message, 'from', from_revision, 'to', to_revision, 'is_correction', kind = 'correction') from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction')
                             and message <> 0
                             and (from_revision < broadcast.corrects and broadcast.corrects <= to_revision
                                 -- What an earlier correction said of it may be what is wrong now.
                                 or exists (
                                     select 1 from correction
                                     where correction.case_id = broadcast.case_id and correction.wrong = broadcast.corrects
                                         and correction.number > from_revision and correction.number <= to_revision))
                         order by message desc limit 1) end as carrier,
                 case when broadcast.kind = 'closing' and follow.told is not null then (
                     select json_object('closed_at', closed_at, 'zone', zone, 'state', asked.state, 'last_day', asked.last_day)
                     from closing join court_case on court_case.id = closing.case_id left join closed_follow as asked on asked.case_id = closing.case_id and asked.chat_id = notice.chat_id
                     where closing.case_id = broadcast.case_id) end as asked_to_keep,
                 coalesce(chat.state, '') in ('stopped', 'unreachable') as is_silent,
                 coalesce(chat.state, '') in ('stopped', 'unreachable') and broadcast.kind <> 'date' or case broadcast.kind
                     when 'change' then follow.told is null
                     when 'carried' then follow.told is null
                     when 'reminder' then follow.told is null or hearing.state <> 'set'
                         or hearing.date_revision <> broadcast.date_revision or hearing.past_from <= $1
                     when 'question' then hearing.state <> 'set'
                     when 'correction' then not exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction'))
                     when 'edit' then not exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1)
                     when 'offer' then follow.chat_id is not null or not exists (
                         select 1 from subscription_match where case_id = broadcast.case_id and chat_id = notice.chat_id and current = 1 and offered = 0)
                     when 'date' then follow.chat_id is not null or hearing.state <> 'set'
                         or hearing.date_revision <> broadcast.date_revision or hearing.past_from <= $1 or not exists (
                             select 1 from subscription_match where case_id = broadcast.case_id and chat_id = notice.chat_id and current = 1)
                     else false end as stale
             from json_each($2) as chosen
                 cross join broadcast on broadcast.id = chosen.value ->> 0
                 left join hearing on hearing.id = broadcast.hearing_id
                 cross join notice on notice.broadcast_id = broadcast.id and notice.chat_id = chosen.value ->> 1
                 left join chat on chat.id = notice.chat_id left join editor on editor.chat_id = notice.chat_id
                 left join follow on follow.chat_id = notice.chat_id and follow.case_id = broadcast.case_id) as candidate",
    )
    .bind(to_millis(now))
    .bind(notices)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}
