//! The queue of notices: candidates for a claim, and what becomes of each. An unreadable one keeps no other from leaving.

use std::collections::{BTreeSet, HashMap, HashSet, hash_map::Entry};

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::{
    chat::{Chat, Topic},
    hearing::HearingNo,
    reminder::HearingQuestion,
    views::FollowState,
};

use super::{
    Carrier, CaseId, ClaimRequest, Claimable, ClaimedNotice, Error, NoticeKind, Presence, Result,
    Store, Table, Tx, case_rows, chats::ChatRow, rows::elements, seal::from_hex, to_millis,
};

/// How many more candidates than claims are read: some may be for the same chat, or stale.
const SPARE: i64 = 32;

/// A row of the queue. All rows come as one JSON array: each by itself would cross to the thread of SQLite and back.
#[derive(Deserialize)]
pub(super) struct Candidate {
    broadcast_id: i64,
    kind: String,
    chat_id: i64,
    /// In hexadecimal digits.
    sealed: String,
    state: String,
    language: String,
    role: Option<String>,
    case_id: i64,
    topic: Option<i64>,
    follows: i64,
    told: Option<i64>,
    maybe_told: Option<i64>,
    hearing_no: Option<i64>,
    asked: Option<i64>,
    posting_id: Option<i64>,
    carrier: Option<Carrier>,
    stale: i64,
}

/// The revisions of the cases of candidates; `None` for unreadable cases.
type Revisions = HashMap<i64, Option<u32>>;

/// What cannot be read of a candidate, and the error.
enum CandidateError {
    Chat(Error),
    Follow(Error),
    Broadcast(Error),
    /// That was noted.
    Case,
}

/// The candidates, sorted by what becomes of them.
#[derive(Default)]
pub(super) struct SortedCandidates {
    pub(super) claimed: Vec<ClaimedNotice>,
    /// Stale notices.
    pub(super) stale: Vec<(i64, i64)>,
    /// Notices that are given up, each with its state from now on.
    pub(super) given_up: Vec<(i64, i64, &'static str)>,
    /// Broadcasts that cannot be read any more.
    pub(super) void: BTreeSet<i64>,
    /// Broadcasts whose case cannot be read.
    pub(super) waiting: BTreeSet<i64>,
}

impl Store {
    /// Sorts the candidates. An unreadable one keeps no other from leaving.
    pub(super) fn sort(
        &self,
        (candidates, revisions): &(Vec<Candidate>, Revisions),
        limit: u32,
    ) -> SortedCandidates {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut sorted = SortedCandidates::default();
        let mut chats = HashSet::new();
        for candidate in candidates {
            let (broadcast, chat) = (candidate.broadcast_id, candidate.chat_id);
            if candidate.stale != 0 {
                sorted.stale.push((broadcast, chat));
                continue;
            }
            if sorted.claimed.len() >= limit || chats.contains(&chat) {
                continue;
            }
            match self.read_candidate(candidate, revisions) {
                Ok(None) => sorted.stale.push((broadcast, chat)),
                Ok(Some(claimed)) => {
                    chats.insert(chat);
                    sorted.claimed.push(claimed);
                }
                Err(CandidateError::Chat(error)) => {
                    self.cannot_read(Table::Chat, chat, &error);
                    sorted.given_up.push((broadcast, chat, "unreadable"));
                }
                Err(CandidateError::Follow(error)) => {
                    self.cannot_read(Table::Follow, chat, &error);
                    sorted.given_up.push((broadcast, chat, "failed"));
                }
                Err(CandidateError::Broadcast(error)) => {
                    self.cannot_read(Table::Broadcast, broadcast, &error);
                    sorted.void.insert(broadcast);
                }
                Err(CandidateError::Case) => {
                    sorted.waiting.insert(broadcast);
                }
            }
        }
        sorted
    }

    /// `None` if its chat knows by now what it was to be told.
    fn read_candidate(
        &self,
        row: &Candidate,
        revisions: &Revisions,
    ) -> std::result::Result<Option<ClaimedNotice>, CandidateError> {
        let revision = revisions.get(&row.case_id).copied().flatten();
        let revision = revision.ok_or(CandidateError::Case)?;
        let what = match row.kind.as_str() {
            "change" => match change(row, revision)? {
                Some(change) => change,
                None => return Ok(None),
            },
            _ => about(row).map_err(CandidateError::Broadcast)?,
        };
        Ok(Some(ClaimedNotice {
            broadcast: row.broadcast_id,
            chat: self.candidate_chat(row).map_err(CandidateError::Chat)?,
            topic: of_the_follow(row.topic)?.map(Topic),
            case: CaseId(row.case_id),
            revision,
            what,
            carrier: row.carrier,
        }))
    }

    fn candidate_chat(&self, row: &Candidate) -> Result<Chat> {
        let sealed = from_hex(&row.sealed).ok_or(Error::Unreadable("chat"))?;
        // Those that are silent were passed over.
        Presence::of(row.state.as_bytes())?;
        self.chat_of(&ChatRow {
            id: row.chat_id,
            sealed,
            language: row.language.clone().into_bytes(),
            role: row.role.clone(),
        })
    }
}

impl SortedCandidates {
    pub(super) fn has_any(&self) -> bool {
        !(self.claimed.is_empty()
            && self.stale.is_empty()
            && self.given_up.is_empty()
            && self.void.is_empty()
            && self.waiting.is_empty())
    }
}

/// The kind of a notice of a change, if anything may be left to tell.
fn change(
    row: &Candidate,
    revision: u32,
) -> std::result::Result<Option<NoticeKind>, CandidateError> {
    let unreadable = || CandidateError::Follow(Error::Unreadable("follow"));
    let maybe = of_the_follow(row.maybe_told)?;
    let told = of_the_follow(row.told)?.ok_or_else(unreadable)?;
    if told > revision {
        // Nobody can have been told of what has not happened.
        return Err(unreadable());
    }
    let is_known = told == revision && maybe.is_none();
    Ok((!is_known).then_some(NoticeKind::Change { told, maybe }))
}

/// The kind of a notice that is not of a change.
fn about(row: &Candidate) -> Result<NoticeKind> {
    let unreadable = || Error::Unreadable("broadcast");
    let hearing = || -> Result<HearingNo> {
        let no = number(row.hearing_no.ok_or_else(unreadable)?, "hearing")?;
        Ok(HearingNo(no))
    };
    match row.kind.as_str() {
        "reminder" => Ok(NoticeKind::Reminder(hearing()?)),
        "question" => {
            let question = match row.asked.ok_or_else(unreadable)? {
                // So far it was only asked whether it is still on.
                0 => HearingQuestion::StillOn,
                _ => HearingQuestion::Outcome,
            };
            Ok(NoticeKind::Question(hearing()?, question))
        }
        "posting" => Ok(NoticeKind::Posting(row.posting_id.ok_or_else(unreadable)?)),
        "correction" => Ok(NoticeKind::Correction {
            told: number(row.told.ok_or_else(unreadable)?, "delivery")?,
        }),
        "edit" => Ok(NoticeKind::Edit {
            told: number(row.told.ok_or_else(unreadable)?, "delivery")?,
            follows: if row.follows == 0 {
                FollowState::No
            } else {
                FollowState::Yes
            },
        }),
        _ => Err(unreadable()),
    }
}

fn of_the_follow<T: TryFrom<i64>>(
    kept: Option<i64>,
) -> std::result::Result<Option<T>, CandidateError> {
    let read = kept.map(|kept| number(kept, "follow"));
    read.transpose().map_err(CandidateError::Follow)
}

fn number<T: TryFrom<i64>>(kept: i64, of: &'static str) -> Result<T> {
    T::try_from(kept).map_err(|_| Error::Unreadable(of))
}

/// The first rows of the queue, few more than may be claimed, and the revisions of their cases.
pub(super) async fn candidates(
    store: &Store,
    tx: &mut Tx,
    claim: ClaimRequest<'_>,
    now: DateTime<Utc>,
) -> Result<(Vec<Candidate>, Revisions)> {
    let candidates: Vec<Candidate> = elements(&queue(tx, claim, now).await?)?;
    let mut revisions = Revisions::new();
    for candidate in &candidates {
        if let Entry::Vacant(unknown) = revisions.entry(candidate.case_id) {
            let id = candidate.case_id;
            let revision = case_rows::revision(tx, CaseId(id)).await;
            unknown.insert(store.if_readable(Table::Case, id, revision)?);
        }
    }
    Ok((candidates, revisions))
}

/// The first rows of the queue, as a JSON list of candidates.
async fn queue(tx: &mut Tx, claim: ClaimRequest<'_>, now: DateTime<Utc>) -> Result<Vec<u8>> {
    let rows = sqlx::query_scalar(
        "-- SQLite's own: json_group_array, json_object, hex, as blob, indexed by, cross join.
         select cast(json_group_array(json_object(
             'broadcast_id', broadcast_id, 'kind', kind, 'chat_id', chat_id, 'sealed', hex(sealed), 'state', state,
             'language', language, 'role', role, 'case_id', case_id, 'topic', topic, 'follows', follows, 'told', told, 'maybe_told', maybe_told,
             'hearing_no', hearing_no, 'asked', asked, 'posting_id', posting_id, 'carrier', json(carrier), 'stale', stale)) as blob)
         from (
             -- A chat that is gone is one that cannot be read.
             select notice.broadcast_id, broadcast.kind, notice.chat_id, chat.sealed, coalesce(chat.state, '') as state,
                 coalesce(chat.language, '') as language, editor.role,
                 broadcast.case_id, follow.topic, follow.chat_id is not null as follows, follow.maybe_told, hearing.no as hearing_no, hearing.asked, broadcast.posting_id,
                 case broadcast.kind
                     when 'correction' then (
                         select max(to_revision) from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction'))
                     when 'edit' then coalesce(follow.told, (
                         select max(to_revision) from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction')))
                     else follow.told
                 end as told,
                 case
                     when broadcast.kind = 'edit' then (
                         select json_object('message', message, 'from', from_revision, 'to', to_revision,
                             'is_correction', kind = 'correction') from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1 limit 1)
                     when broadcast.corrects is not null then (
                         select json_object('message', message, 'from', from_revision, 'to', to_revision,
                             'is_correction', kind = 'correction') from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction')
                             and message <> 0
                             and (from_revision < broadcast.corrects and broadcast.corrects <= to_revision
                                 -- What an earlier correction said of it may be what is wrong now.
                                 or exists (
                                     select 1 from correction
                                     where correction.case_id = broadcast.case_id and correction.wrong = broadcast.corrects
                                         and correction.number > from_revision and correction.number <= to_revision))
                         order by message desc limit 1)
                 end as carrier,
                 coalesce(chat.state, '') in ('stopped', 'unreachable') or case broadcast.kind
                     when 'change' then follow.told is null
                     when 'reminder' then follow.told is null or hearing.state <> 'set'
                         or hearing.date_revision <> broadcast.date_revision or hearing.past_from <= $1
                     when 'question' then hearing.state <> 'set'
                     when 'correction' then not exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and kind in ('change', 'correction'))
                     when 'edit' then not exists (
                         select 1 from delivery
                         where chat_id = notice.chat_id and case_id = broadcast.case_id and wrong = 1)
                     else false
                 end as stale
             -- In the order of the queue, and no further than the limit.
             from broadcast indexed by broadcast_queue
                 left join hearing on hearing.id = broadcast.hearing_id
                 cross join notice indexed by notice_queue
                     on notice.broadcast_id = broadcast.id and notice.state = 'waiting'
                 left join chat on chat.id = notice.chat_id
                 left join editor on editor.chat_id = notice.chat_id
                 left join follow on follow.chat_id = notice.chat_id and follow.case_id = broadcast.case_id
             where broadcast.void = 0 and broadcast.retry_at = 0
                 and ($3 or broadcast.kind not in ('reminder', 'question'))
                 and not exists (
                     select 1 from notice as other
                     where other.chat_id = notice.chat_id and other.state = 'sending')
                 and not (broadcast.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = broadcast.case_id and posting.hearing_no = hearing.no))
             order by broadcast.lane, broadcast.round, broadcast.deadline, broadcast.id
             limit +$2) as queue",
    )
    .bind(to_millis(now))
    .bind(i64::from(claim.limit) + SPARE)
    .bind(claim.what == Claimable::Everything)
    .fetch_one(tx)
    .await?;
    Ok(rows)
}
