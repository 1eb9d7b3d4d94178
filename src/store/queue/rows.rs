//! The rows that a candidate is made of: what is known of its broadcast, of its chat, and of the one in the eyes of the other. A
//! broadcast and a chat are read once, however many of their notices are looked at.
//!
//! Rows come as one JSON array, for each by itself would cross to the thread of SQLite and back. In it each is an array too, of
//! what the fields are in their order: with their names it is more than twice as long.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::super::{Carrier, Result, Tx, closings::AskedRow, elements, to_json};

/// A notice by its broadcast and its chat.
pub(super) type NoticeId = (i64, i64);

/// What is known of a notice beyond its broadcast and its chat.
#[derive(Deserialize)]
pub(super) struct NoticeRow {
    pub(super) broadcast: i64,
    pub(super) chat: i64,
    pub(super) topic: Option<i64>,
    pub(super) follows: u8,
    pub(super) told: Option<i64>,
    pub(super) maybe_told: Option<i64>,
    pub(super) carried_from: Option<i64>,
    pub(super) carrier: Option<Carrier>,
    pub(super) asked_to_keep: Option<AskedRow>,
    /// Of a correction, an edit, an offer and a date: its chat was told what is corrected, or its subscription has the case in it
    /// still. Of all else it is true.
    pub(super) is_concerned: u8,
    /// It was held until now, and goes along with its digest or with what else waits.
    pub(super) is_held: u8,
}

/// What is known of a broadcast.
#[derive(Deserialize)]
pub(super) struct BroadcastRow {
    pub(super) id: i64,
    pub(super) kind: String,
    /// None of a digest.
    pub(super) case: Option<i64>,
    pub(super) posting: Option<i64>,
    pub(super) leads: Option<String>,
    pub(super) date_revision: Option<i64>,
    pub(super) hearing: Option<HearingRow>,
    pub(super) lane: Option<i64>,
    pub(super) round: Option<i64>,
    pub(super) served: Option<i64>,
    pub(super) deadline: Option<i64>,
    /// A reminder waits where a change of its hearing does, which may move it.
    pub(super) is_held_back: u8,
}

/// The hearing that a broadcast is about, as it is by now.
#[derive(Deserialize)]
pub(super) struct HearingRow {
    pub(super) no: i64,
    pub(super) state: String,
    pub(super) date_revision: i64,
    pub(super) past_from: i64,
    pub(super) asked: i64,
}

/// What is known of a chat.
#[derive(Deserialize)]
pub(super) struct ChatRow {
    pub(super) id: i64,
    /// In hexadecimal digits.
    pub(super) sealed: String,
    pub(super) state: String,
    pub(super) language: String,
    pub(super) role: Option<String>,
    pub(super) preference: Option<i64>,
}

/// What waits for these chats, in any order. Behind a digest that waits stands what is held for it.
pub(super) async fn notices(tx: &mut Tx, chats: &[i64]) -> Result<Vec<NoticeRow>> {
    elements(&notice_rows(tx, &to_json(&chats)).await?)
}

/// Those of these broadcasts that can be read, by their ids.
pub(super) async fn broadcasts(
    tx: &mut Tx,
    ids: &HashSet<i64>,
) -> Result<HashMap<i64, BroadcastRow>> {
    let rows: Vec<BroadcastRow> = elements(&broadcast_rows(tx, &to_json(&ids)).await?)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Those of these chats that can be read, by their ids.
pub(super) async fn chats(tx: &mut Tx, ids: &[i64]) -> Result<HashMap<i64, ChatRow>> {
    let rows: Vec<ChatRow> = elements(&chat_rows(tx, &to_json(&ids)).await?)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn notice_rows(tx: &mut Tx, chats: &str) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, json_object, as blob, json_each, indexed by, cross join.
         select cast(json_group_array(json_array(
             broadcast_id, chat_id, topic, follows, told, maybe_told, carried_from, json(carrier), json(asked_to_keep), is_concerned, is_held)) as blob)
         from (
             select notice.broadcast_id, notice.chat_id, notice.state = 'held' as is_held, follow.chat_id is not null as follows, follow.maybe_told, follow.carried_from,
                 case when broadcast.kind in ('offer', 'date') then (
                     select subscription.topic from subscription_match as of join subscription on subscription.id = of.subscription_id
                     where of.case_id = broadcast.case_id and of.chat_id = notice.chat_id and of.current = 1
                     order by subscription.id limit 1) else follow.topic end as topic,
                 case
                     when broadcast.kind = 'correction' or (broadcast.kind = 'edit' and follow.told is null) then (
                         select max(to_revision) from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction')) else follow.told end as told,
                 case
                     when broadcast.kind = 'edit' then (
                         select json_object('message', message, 'from', from_revision, 'to', to_revision, 'is_correction', kind = 'correction') from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1 limit 1)
                     -- A follower who was told of the correction is told of something else by now.
                     when broadcast.kind = 'correction' or broadcast.corrects is not null and exists (
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
                 case broadcast.kind
                     when 'correction' then exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction'))
                     when 'edit' then exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1)
                     when 'offer' then exists (
                         select 1 from subscription_match where case_id = broadcast.case_id and chat_id = notice.chat_id and current = 1 and offered = 0)
                     when 'date' then exists (
                         select 1 from subscription_match where case_id = broadcast.case_id and chat_id = notice.chat_id and current = 1)
                     else true end as is_concerned
             from json_each($1) as chosen
                 cross join notice indexed by notice_by_chat
                     on notice.chat_id = chosen.value
                         and (notice.state = 'waiting' or (
                             notice.state = 'held' and notice.not_before is null and exists (
                                 select 1 from notice as digest join broadcast as of on of.id = digest.broadcast_id
                                 where digest.chat_id = chosen.value and digest.state = 'waiting' and of.kind = 'digest')))
                 cross join broadcast on broadcast.id = notice.broadcast_id and broadcast.void = 0 and broadcast.retry_at = 0
                 left join follow on follow.chat_id = notice.chat_id and follow.case_id = broadcast.case_id) as candidate",
    )
    .bind(chats)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}

async fn broadcast_rows(tx: &mut Tx, ids: &str) -> Result<Vec<u8>> {
    // What decides only its place is read as a number: damage there keeps nothing from leaving.
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, as blob, json_each, cross join.
         select cast(json_group_array(json_array(
             id, kind, case_id, posting_id, leads, date_revision, json(hearing),
             cast(lane as bigint), cast(round as bigint), cast(served as bigint), cast(deadline as bigint), is_held_back)) as blob)
         from (
             select broadcast.id, broadcast.kind, broadcast.case_id, broadcast.posting_id, broadcast.leads, broadcast.date_revision,
                 broadcast.lane, broadcast.round, broadcast.served, broadcast.deadline,
                 case when hearing.id is not null then json_array(
                     hearing.no, hearing.state, hearing.date_revision, hearing.past_from, hearing.asked) end as hearing,
                 broadcast.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = broadcast.case_id and posting.hearing_no = hearing.no) as is_held_back
             from json_each($1) as chosen
                 cross join broadcast on broadcast.id = chosen.value
                 left join hearing on hearing.id = broadcast.hearing_id) as known",
    )
    .bind(ids)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}

async fn chat_rows(tx: &mut Tx, ids: &str) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_array, hex, as blob, json_each, cross join.
         select cast(json_group_array(json_array(
             chat.id, hex(chat.sealed), chat.state, chat.language, editor.role, chat.preference_id)) as blob)
         from json_each($1) as chosen
             cross join chat on chat.id = chosen.value
             left join editor on editor.chat_id = chat.id",
    )
    .bind(ids)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}
