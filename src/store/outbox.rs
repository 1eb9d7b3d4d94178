//! Notices on their way: claimed before they leave, and claimed again when they cannot be on their way any more.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::{FromRow, SqliteConnection};

use crate::domain::{
    chat::{Chat, ChatId, Topic},
    hearing::HearingNo,
    notice::Lane,
};

use super::{
    CaseId, Error, Result, Settled, Store,
    broadcasts::{SHARE, finish, lane_no, whose_turn},
    chats::{language_of, role_of},
    from_json, from_millis,
    seal::from_hex,
    settle::settle_all,
    to_json, to_millis,
};

/// Candidates beyond what may be claimed: some may be for the same chat, or stale.
const SPARE: i64 = 32;

/// A notice that is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// What it is a copy of.
    pub broadcast: i64,
    /// To whom.
    pub chat: Chat,
    /// In which topic, if the chat is a forum.
    pub topic: Option<Topic>,
    /// About which case.
    pub case: CaseId,
    /// The case's revision when it was claimed: what its chat will be taken to know if the bot stops before it hears more.
    pub revision: u32,
    /// What to tell.
    pub what: What,
}

/// What a notice is a reference to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Everything since the revision that this chat was told.
    Change {
        /// That revision.
        told: u32,
        /// The first later one that it may know: from an answer, a reminder, or a message of which nobody knows whether
        /// it arrived.
        maybe: Option<u32>,
    },
    /// A hearing to come.
    Reminder(HearingNo),
    /// A hearing nobody has reported on; to an editor.
    Question(HearingNo),
    /// What became of a posting; to its editor.
    Posting(i64),
}

/// What to claim.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// At most so many.
    pub limit: u32,
    /// The chats to which something is on its way, or may be. What else was claimed surely is not, and is claimed again.
    pub busy: &'a [ChatId],
    /// Which kinds.
    pub what: Claimable,
}

/// What may be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimable {
    /// All that waits.
    Everything,
    /// Nothing whose words or moment rest on what the clock says: no reminders and no questions.
    NothingOfTheClock,
}

impl What {
    /// Its name in the store.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Change { .. } => "change",
            Self::Reminder(_) => "reminder",
            Self::Question(_) => "question",
            Self::Posting(_) => "posting",
        }
    }
}

/// What was claimed.
#[derive(Debug)]
pub struct Exchanged {
    /// The notices, each on its way now.
    pub claimed: Vec<Claimed>,
    /// Whether there may be more behind what was claimed, or behind what turned out to be out of date.
    pub may_be_more: bool,
}

/// A row of the queue. They come as one JSON array: each row by itself would cross to the thread of SQLite and back.
#[derive(Deserialize)]
struct Candidate {
    broadcast_id: i64,
    kind: String,
    chat_id: i64,
    /// In hexadecimal digits.
    sealed: String,
    language: String,
    role: Option<String>,
    case_id: i64,
    topic: Option<i32>,
    told: Option<u32>,
    maybe_told: Option<u32>,
    revision: u32,
    hearing_no: Option<u32>,
    posting_id: Option<i64>,
    stale: i64,
}

impl Store {
    /// Claims notices, most urgent first, at most one a chat: they are marked as on their way before anything leaves.
    /// What no longer holds is dropped instead.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn claim(&self, claim: Claim<'_>, now: DateTime<Utc>) -> Result<Vec<Claimed>> {
        Ok(self.exchange(&[], claim, now).await?.claimed)
    }

    /// Keeps how attempts ended and claims the next, with one commit for both: a commit waits for the disk.
    ///
    /// # Errors
    /// If nothing could be kept, of either.
    pub async fn exchange(
        &self,
        settled: &[Settled],
        claim: Claim<'_>,
        now: DateTime<Utc>,
    ) -> Result<Exchanged> {
        let mut tx = self.begin().await?;
        settle_all(self, &mut tx, settled, now).await?;
        wake(&mut tx, claim, now).await?;
        let (mut stale, mut claimed) = (Vec::new(), Vec::new());
        let mut chats = HashSet::new();
        for candidate in candidates(&mut tx, claim, now).await? {
            if candidate.stale != 0 {
                stale.push((candidate.broadcast_id, candidate.chat_id));
            } else if claimed.len() < usize::try_from(claim.limit).unwrap_or(usize::MAX)
                && chats.insert(candidate.chat_id)
            {
                claimed.push(self.read_candidate(&candidate)?);
            }
        }
        drop_stale(&mut tx, &stale).await?;
        mark(&mut tx, &claimed, now).await?;
        tx.commit().await?;
        Ok(Exchanged {
            may_be_more: !(claimed.is_empty() && stale.is_empty()),
            claimed,
        })
    }

    /// When a notice that waits for a moment comes back to the queue.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_wake(&self) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> =
            sqlx::query_scalar("select min(not_before) from notice where state = 'later'")
                .fetch_one(&self.readers)
                .await?;
        at.map(from_millis).transpose()
    }

    /// The chats to which something was on its way when it was last recorded, and since when.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn on_their_way(&self) -> Result<Vec<(ChatId, DateTime<Utc>)>> {
        let rows: Vec<(i64, i64)> =
            sqlx::query_as("select chat_id, claimed from notice where state = 'sending'")
                .fetch_all(&self.readers)
                .await?;
        rows.into_iter()
            .map(|(chat, claimed)| Ok((ChatId(chat), from_millis(claimed)?)))
            .collect()
    }

    fn read_candidate(&self, row: &Candidate) -> Result<Claimed> {
        let hearing = || {
            row.hearing_no
                .map(HearingNo)
                .ok_or(Error::Unreadable("notice"))
        };
        let what = match row.kind.as_str() {
            "change" => What::Change {
                told: row.told.unwrap_or(row.revision),
                maybe: row.maybe_told,
            },
            "reminder" => What::Reminder(hearing()?),
            "question" => What::Question(hearing()?),
            "posting" => What::Posting(row.posting_id.ok_or(Error::Unreadable("notice"))?),
            _ => return Err(Error::Unreadable("notice")),
        };
        let chat = Chat {
            id: ChatId(row.chat_id),
            key: self.key_of(&from_hex(&row.sealed).ok_or(Error::Unreadable("chat"))?)?,
            language: language_of(&row.language)?,
            role: role_of(row.role.as_deref())?,
        };
        Ok(Claimed {
            broadcast: row.broadcast_id,
            chat,
            topic: row.topic.map(Topic),
            case: CaseId(row.case_id),
            revision: row.revision,
            what,
        })
    }
}

/// What has to be brought back to the queue before anything is claimed.
#[derive(FromRow)]
struct Overdue {
    /// A broadcast belongs in the first lane, for the court's day has turned.
    urgent: bool,
    /// A notice has waited long enough.
    later: bool,
    /// One was claimed and cannot be on its way.
    stuck: bool,
}

/// Brings back to the queue what has waited long enough, and into the first lane what the court's day has made urgent.
async fn wake(tx: &mut SqliteConnection, claim: Claim<'_>, now: DateTime<Utc>) -> Result<()> {
    let (now, urgent, busy) = (to_millis(now), lane_no(Lane::Urgent), ids(claim.busy));
    // Mostly there is nothing: one look is cheaper than three updates.
    let overdue: Overdue = sqlx::query_as(
        "select exists (select 1 from broadcast where lane > $2 and urgent_from <= $1) as urgent,
             exists (select 1 from notice where state = 'later' and not_before <= $1) as later,
             exists (
                 select 1 from notice
                 where state = 'sending' and chat_id not in (select value from json_each($3))) as stuck",
    )
    .bind(now)
    .bind(urgent)
    .bind(&busy)
    .fetch_one(&mut *tx)
    .await?;
    if overdue.urgent {
        let turn = whose_turn(tx, Lane::Urgent).await?;
        sqlx::query(
            "update broadcast set lane = $2, turn = $3 where lane > $2 and urgent_from <= $1",
        )
        .bind(now)
        .bind(urgent)
        .bind(turn)
        .execute(&mut *tx)
        .await?;
    }
    if overdue.later {
        sqlx::query(
            "update notice set state = 'waiting', not_before = null where state = 'later' and not_before <= $1",
        )
        .bind(now)
        .execute(&mut *tx)
        .await?;
    }
    if overdue.stuck {
        bring_back(tx, &busy).await?;
    }
    Ok(())
}

/// Brings back what was claimed for chats that are not busy. It may have arrived: what its chat was told then is remembered,
/// if the bot was stopped before it could be recorded that nobody knows.
async fn bring_back(tx: &mut SqliteConnection, busy: &str) -> Result<()> {
    for back in [
        "update posting set doubted = doubted + (
             select count(*) from notice indexed by notice_one_in_flight
                 cross join broadcast on broadcast.id = notice.broadcast_id and broadcast.kind = 'change'
                 cross join follow on follow.case_id = broadcast.case_id and follow.chat_id = notice.chat_id
             where notice.state = 'sending' and notice.chat_id not in (select value from json_each($1))
                 and broadcast.case_id = posting.case_id
                 and follow.told < posting.number and posting.number <= notice.revision)
         where state = 'released' and case_id in (
             select broadcast.case_id from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and broadcast.kind = 'change' and notice.revision is not null
                 and notice.chat_id not in (select value from json_each($1)))",
        "update follow set maybe_told = min(ifnull(maybe_told, stuck.revision), stuck.revision)
         from (
             select broadcast.case_id, notice.chat_id, notice.revision
             from notice join broadcast on broadcast.id = notice.broadcast_id
             where notice.state = 'sending' and notice.revision is not null and broadcast.kind in ('change', 'reminder')
                 and notice.chat_id not in (select value from json_each($1))) as stuck
         where follow.case_id = stuck.case_id and follow.chat_id = stuck.chat_id and follow.told <> stuck.revision",
        "update notice set state = 'waiting', claimed = null, revision = null
         where state = 'sending' and chat_id not in (select value from json_each($1))",
    ] {
        sqlx::query(back).bind(busy).execute(&mut *tx).await?;
    }
    Ok(())
}

async fn candidates(
    tx: &mut SqliteConnection,
    claim: Claim<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>> {
    let rows: String = sqlx::query_scalar(
        "select json_group_array(json_object(
             'broadcast_id', broadcast_id, 'kind', kind, 'chat_id', chat_id, 'sealed', hex(sealed),
             'language', language, 'role', role, 'case_id', case_id, 'topic', topic, 'told', told, 'maybe_told', maybe_told,
             'revision', revision, 'hearing_no', hearing_no, 'posting_id', posting_id, 'stale', stale))
         from (
             select notice.broadcast_id, broadcast.kind, notice.chat_id, chat.sealed, chat.language, editor.role,
                 broadcast.case_id, follow.topic, follow.told, follow.maybe_told, court_case.revision, hearing.no as hearing_no,
                 broadcast.posting_id,
                 chat.state <> 'active' or case broadcast.kind
                     when 'change' then follow.told is null
                         or (follow.told >= court_case.revision and follow.maybe_told is null)
                     when 'reminder' then follow.told is null or hearing.state <> 'set'
                         or hearing.date_revision <> broadcast.date_revision or hearing.past_from <= $1
                     when 'question' then hearing.state <> 'set'
                     else 0
                 end as stale
             -- In the order of the queue, and no further than the limit.
             from broadcast indexed by broadcast_queue
                 left join hearing on hearing.id = broadcast.hearing_id
                 cross join notice indexed by notice_queue
                     on notice.broadcast_id = broadcast.id and notice.state = 'waiting'
                 cross join chat on chat.id = notice.chat_id
                 cross join court_case on court_case.id = broadcast.case_id
                 left join editor on editor.chat_id = notice.chat_id
                 left join follow on follow.chat_id = notice.chat_id and follow.case_id = broadcast.case_id
             where broadcast.void = 0
                 and ($3 or broadcast.kind not in ('reminder', 'question'))
                 and not exists (
                     select 1 from notice as other
                     where other.chat_id = notice.chat_id and other.state = 'sending')
                 and not (broadcast.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = broadcast.case_id and posting.hearing_no = hearing.no))
             order by broadcast.lane, broadcast.turn, broadcast.deadline, broadcast.id
             limit +$2)",
    )
    .bind(to_millis(now))
    .bind(i64::from(claim.limit) + SPARE)
    .bind(claim.what == Claimable::Everything)
    .fetch_one(tx)
    .await?;
    from_json(&rows, "queue")
}

/// Marks notices as on their way.
async fn mark(tx: &mut SqliteConnection, claimed: &[Claimed], now: DateTime<Utc>) -> Result<()> {
    let mut broadcasts: HashMap<(i64, u32), Vec<i64>> = HashMap::new();
    for one in claimed {
        let chats = broadcasts.entry((one.broadcast, one.revision));
        chats.or_default().push(one.chat.id.0);
    }
    for ((broadcast, revision), chats) in broadcasts {
        sqlx::query(
            "update notice set state = 'sending', claimed = $3, revision = $4, revived = 0
             where broadcast_id = $2 and chat_id in (select value from json_each($1))",
        )
        .bind(to_json(&chats))
        .bind(broadcast)
        .bind(to_millis(now))
        .bind(revision)
        .execute(&mut *tx)
        .await?;
        sqlx::query(
            "update broadcast set turn = iif(lane = $3, turn, turn + (served + $2) / $4), served = (served + $2) % $4
             where id = $1",
        )
        .bind(broadcast)
        .bind(i64::try_from(chats.len()).unwrap_or(i64::MAX))
        .bind(lane_no(Lane::Reminder))
        .bind(SHARE)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn drop_stale(tx: &mut SqliteConnection, stale: &[(i64, i64)]) -> Result<()> {
    if stale.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "delete from notice where (broadcast_id, chat_id) in (select value ->> 0, value ->> 1 from json_each($1))",
    )
    .bind(to_json(&stale))
    .execute(&mut *tx)
    .await?;
    let emptied: BTreeSet<i64> = stale.iter().map(|(broadcast, _)| *broadcast).collect();
    finish(tx, emptied).await
}

fn ids(chats: &[ChatId]) -> String {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    to_json(&ids)
}
