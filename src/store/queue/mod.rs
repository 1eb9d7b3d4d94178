//! The queue of notices: candidates for a claim, and what becomes of each. An unreadable one keeps no other from leaving.

mod heads;
mod rows;

use std::{
    collections::{BTreeSet, HashMap, hash_map::Entry},
    sync::Arc,
};

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Chat, Topic},
    closing::KeepQuestion,
    hearing::HearingNo,
    preferences::Preferences,
    reminder::{HearingQuestion, Leads},
    views::FollowState,
};

use super::{
    CaseId, ClaimRequest, ClaimedNotice, Error, NoticeKind, Presence, Result, Store, Table, Tx,
    case_rows, chats::ChatRow, preferences::KnownPreferences, seal::from_hex,
};

use rows::Candidate;

/// The most notices of one chat that leave in one message.
const MOST_TOGETHER: usize = 20;

/// The most that leave in one digest.
const MOST_IN_DIGEST: usize = 200;

/// The candidates for a claim, and what they refer to.
pub(super) struct Candidates {
    rows: Vec<Candidate>,
    /// The revisions of their cases; `None` for unreadable cases.
    revisions: HashMap<i64, Option<u32>>,
    preferences: KnownPreferences,
    now: DateTime<Utc>,
}

impl Candidates {
    /// The first of the queue, few more than may be claimed, and what else waits for their chats.
    pub(super) async fn find(
        store: &Store,
        tx: &mut Tx,
        claim: ClaimRequest<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let notices = heads::heads(tx, claim).await?;
        let rows = rows::candidates(tx, &notices, now).await?;
        let mut revisions = HashMap::new();
        for id in rows.iter().filter_map(|row| row.case_id) {
            if let Entry::Vacant(unknown) = revisions.entry(id) {
                let revision = case_rows::revision(tx, CaseId(id)).await;
                unknown.insert(store.if_readable(Table::Case, id, revision)?);
            }
        }
        let chosen = rows.iter().filter_map(|row| row.preference_id);
        let preferences = store.known_preferences(tx, chosen).await?;
        Ok(Self {
            rows,
            revisions,
            preferences,
            now,
        })
    }

    fn preferences_of(&self, row: &Candidate) -> Arc<Preferences> {
        let chosen = row.preference_id.and_then(|id| self.preferences.get(&id));
        chosen.map(Arc::clone).unwrap_or_default()
    }
}

impl ClaimedNotice {
    /// Takes another notice of its chat along, if both can leave in one message. What quotes or replaces a message is one by itself.
    /// A digest takes along what is of any topic, and what would quote a message does not then: it would wait for ever.
    fn take_along(&mut self, mut other: Self) {
        let is_told = |one: &Self| {
            matches!(
                one.what,
                NoticeKind::Change { .. }
                    | NoticeKind::Reminder(..)
                    | NoticeKind::Digest
                    | NoticeKind::Offer
                    | NoticeKind::Date(..)
                    | NoticeKind::CarriedOver { .. }
            )
        };
        let fits = if self.all().any(|one| one.what == NoticeKind::Digest) {
            other.carrier = None;
            self.along.len() + 1 < MOST_IN_DIGEST
        } else {
            self.topic == other.topic && self.along.len() + 1 < MOST_TOGETHER
        };
        let quotes = self.carrier.is_some() || other.carrier.is_some();
        if fits && !quotes && is_told(self) && is_told(&other) {
            self.along.push(other);
        }
    }
}

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
    /// Notices that are given up, or held for a chat that is silent, each with its state from now on.
    pub(super) given_up: Vec<(i64, i64, &'static str)>,
    /// Broadcasts that cannot be read any more.
    pub(super) void: BTreeSet<i64>,
    /// Broadcasts whose case cannot be read.
    pub(super) waiting: BTreeSet<i64>,
}

impl Store {
    /// Sorts the candidates. An unreadable one keeps no other from leaving.
    pub(super) fn sort(&self, found: &Candidates, limit: u32) -> SortedCandidates {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut sorted = SortedCandidates::default();
        let mut leads: HashMap<i64, usize> = HashMap::new();
        for candidate in &found.rows {
            let (broadcast, chat) = (candidate.broadcast_id, candidate.chat_id);
            if candidate.stale != 0 {
                sorted.stale.push((broadcast, chat));
                continue;
            }
            if candidate.is_silent != 0 {
                sorted.given_up.push((broadcast, chat, "held"));
                continue;
            }
            let lead = leads.get(&chat).copied();
            if lead.is_none() && sorted.claimed.len() >= limit {
                continue;
            }
            let known = lead.and_then(|lead| sorted.claimed.get(lead));
            let known = known.map(|lead| &lead.chat);
            match self.read_candidate(candidate, known, found) {
                Ok(None) => sorted.stale.push((broadcast, chat)),
                Ok(Some(claimed)) => match lead.and_then(|lead| sorted.claimed.get_mut(lead)) {
                    Some(lead) => lead.take_along(claimed),
                    None => {
                        leads.insert(chat, sorted.claimed.len());
                        sorted.claimed.push(claimed);
                    }
                },
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

    /// `None` if its chat knows by now what it was to be told. A chat that is known already is not opened once more.
    fn read_candidate(
        &self,
        row: &Candidate,
        chat: Option<&Chat>,
        found: &Candidates,
    ) -> std::result::Result<Option<ClaimedNotice>, CandidateError> {
        let revision = match row.case_id {
            Some(case) => {
                let revision = found.revisions.get(&case).copied().flatten();
                revision.ok_or(CandidateError::Case)?
            }
            None => 0,
        };
        let what = match row.kind.as_str() {
            "change" | "carried" => match change(row, revision)? {
                Some(change) => change,
                None => return Ok(None),
            },
            "closing" => match self.question_to_keep(row, found.now) {
                Some(question) => NoticeKind::Closing(question),
                None => return Ok(None),
            },
            _ => about(row).map_err(CandidateError::Broadcast)?,
        };
        let chat = match chat {
            Some(known) => *known,
            None => self.candidate_chat(row).map_err(CandidateError::Chat)?,
        };
        Ok(Some(ClaimedNotice {
            broadcast: row.broadcast_id,
            chat,
            topic: of_the_follow(row.topic)?.map(Topic),
            case: row.case_id.map(CaseId),
            revision,
            what,
            carrier: row.carrier,
            preferences: found.preferences_of(row),
            along: Vec::new(),
        }))
    }

    /// What the follower of a closed case is asked, if there is anything to ask: the case may go on by now. Whose answer cannot be
    /// read is asked nothing, and follows on.
    fn question_to_keep(&self, row: &Candidate, now: DateTime<Utc>) -> Option<KeepQuestion> {
        let question = row.asked_to_keep.as_ref()?.question(now);
        question.unwrap_or_else(|error| {
            self.cannot_read(Table::ClosedFollow, row.chat_id, &error);
            None
        })
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

/// The kind of a notice of a change, if anything may be left to tell: whoever was not told that they were carried over is told that.
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
    if let Some(first) = row.carried_from {
        let first = CaseId(first);
        return Ok(Some(NoticeKind::CarriedOver { first, told }));
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
        "reminder" => {
            // Those that cannot be read may be any.
            let leads = row.leads.as_deref().and_then(|leads| leads.parse().ok());
            Ok(NoticeKind::Reminder(
                hearing()?,
                leads.unwrap_or(Leads::ALL),
            ))
        }
        "digest" => Ok(NoticeKind::Digest),
        "offer" => Ok(NoticeKind::Offer),
        "date" => {
            let date_revision = row.date_revision.ok_or_else(unreadable)?;
            Ok(NoticeKind::Date(
                hearing()?,
                number(date_revision, "hearing")?,
            ))
        }
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
