//! The queue of notices: candidates for a claim, and what becomes of each. An unreadable one keeps no other from leaving.

mod candidate;
mod heads;
mod rows;

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Chat, Topic},
    closing::KeepQuestion,
    lane::Turn,
    preferences::Preferences,
};

use super::{
    CaseId, ClaimRequest, ClaimedNotice, Error, NoticeKind, Presence, Result, Store, Table, Tx,
    broadcasts::lane_of, case_rows, chats, preferences::KnownPreferences, seal::from_hex,
};

use candidate::{Candidate, CandidateError, about, change, of_the_follow};
use rows::{BroadcastRow, ChatRow, NoticeId, NoticeRow};

/// The most notices of one chat that leave in one message.
const MOST_TOGETHER: usize = 20;

/// The most that leave in one digest.
const MOST_IN_DIGEST: usize = 200;

/// The candidates for a claim, and what they refer to.
pub(super) struct Candidates {
    /// In the order in which they leave.
    notices: Vec<NoticeRow>,
    held: HashSet<NoticeId>,
    broadcasts: HashMap<i64, BroadcastRow>,
    chats: HashMap<i64, ChatRow>,
    /// Of these nothing more could be read. They would stay at the head of the queue.
    unreadable: Unreadable,
    /// The revisions of their cases that can be read.
    revisions: HashMap<i64, u32>,
    preferences: KnownPreferences,
    now: DateTime<Utc>,
}

/// What stands at the head of the queue and has a row that cannot be read.
struct Unreadable {
    notices: Vec<NoticeId>,
    broadcasts: BTreeSet<i64>,
}

impl Candidates {
    /// The first of the queue, few more than may be claimed, and what else waits for their chats: that leaves in the same message
    /// where it can.
    pub(super) async fn find(
        store: &Store,
        tx: &mut Tx,
        claim: ClaimRequest<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let heads = heads::heads(tx, claim).await?;
        let chosen = heads::chats(&heads, claim.limit);
        let mut notices = rows::notices(tx, &chosen).await?;
        let chats = rows::chats(tx, &chosen).await?;
        let ids: HashSet<i64> = notices.iter().map(|notice| notice.broadcast).collect();
        let broadcasts = rows::broadcasts(tx, &ids).await?;
        let unreadable = Unreadable {
            notices: heads::without_row(&heads, &chosen, &notices),
            broadcasts: ids
                .into_iter()
                .filter(|id| !broadcasts.contains_key(id))
                .collect(),
        };
        notices.retain(|notice| {
            let broadcast = broadcasts.get(&notice.broadcast);
            broadcast.is_some_and(|broadcast| broadcast.may_leave(claim.what))
        });
        let places: HashMap<NoticeId, usize> = heads.into_iter().zip(0..).collect();
        notices.sort_by_cached_key(|notice| {
            let head = places.get(&(notice.broadcast, notice.chat));
            let broadcast = broadcasts.get(&notice.broadcast);
            (
                head.copied().unwrap_or(usize::MAX),
                broadcast.map(BroadcastRow::place),
            )
        });
        let held = notices.iter().filter(|notice| notice.is_held != 0);
        let held = held.map(|notice| (notice.broadcast, notice.chat)).collect();
        let cases = broadcasts.values().filter_map(|broadcast| broadcast.case);
        let revisions = case_rows::revisions(store, tx, &cases.collect()).await?;
        let chosen = chats.values().filter_map(|chat| chat.preference);
        let preferences = store.known_preferences(tx, chosen).await?;
        Ok(Self {
            notices,
            held,
            broadcasts,
            chats,
            unreadable,
            revisions,
            preferences,
            now,
        })
    }

    /// Each with its broadcast and its chat.
    fn all(&self) -> impl Iterator<Item = Candidate<'_>> {
        self.notices.iter().filter_map(|notice| {
            Some(Candidate {
                notice,
                broadcast: self.broadcasts.get(&notice.broadcast)?,
                chat: self.chats.get(&notice.chat),
            })
        })
    }

    /// The turn of a broadcast after so many more chats.
    pub(super) fn turn_after(&self, broadcast: i64, chats: i64) -> Option<Turn> {
        let row = self.broadcasts.get(&broadcast)?;
        let turn = Turn {
            round: row.round.unwrap_or_default(),
            served: row.served.unwrap_or_default(),
        };
        Some(turn.after(lane_of(row.lane.unwrap_or_default()), chats))
    }

    /// Whether it was held until now: it is claimed although it does not wait.
    pub(super) fn is_held(&self, broadcast: i64, chat: i64) -> bool {
        self.held.contains(&(broadcast, chat))
    }

    fn preferences_of(&self, chat: &ChatRow) -> Arc<Preferences> {
        let chosen = chat.preference.and_then(|id| self.preferences.get(&id));
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
        // Of the news of a case the first tells all; the other is stale then.
        let is_news = matches!(
            other.what,
            NoticeKind::Change { .. } | NoticeKind::CarriedOver { .. }
        );
        let is_same = |one: &Self| one.case == other.case && one.what == other.what;
        let is_said = is_news && self.all().any(is_same);
        if fits && !quotes && !is_said && is_told(self) && is_told(&other) {
            self.along.push(other);
        }
    }
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
        let mut sorted = self.give_up_unreadable(&found.unreadable);
        let mut leads: HashMap<i64, usize> = HashMap::new();
        for candidate in found.all() {
            let NoticeRow {
                broadcast, chat, ..
            } = *candidate.notice;
            if candidate.is_stale(found.now) {
                sorted.stale.push((broadcast, chat));
                continue;
            }
            if candidate.waits_in_silence() {
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

    fn give_up_unreadable(&self, unreadable: &Unreadable) -> SortedCandidates {
        let mut sorted = SortedCandidates::default();
        for &(broadcast, chat) in &unreadable.notices {
            self.cannot_read(Table::Notice, chat, &Error::Unreadable("notice"));
            sorted.given_up.push((broadcast, chat, "failed"));
        }
        for &broadcast in &unreadable.broadcasts {
            self.cannot_read(Table::Broadcast, broadcast, &Error::Unreadable("broadcast"));
            sorted.void.insert(broadcast);
        }
        sorted
    }

    /// `None` if its chat knows by now what it was to be told. A chat that is known already is not opened once more.
    fn read_candidate(
        &self,
        candidate: Candidate<'_>,
        known: Option<&Chat>,
        found: &Candidates,
    ) -> std::result::Result<Option<ClaimedNotice>, CandidateError> {
        let Candidate {
            notice, broadcast, ..
        } = candidate;
        let revision = match broadcast.case {
            Some(case) => {
                let revision = found.revisions.get(&case).copied();
                revision.ok_or(CandidateError::Case)?
            }
            None => 0,
        };
        let what = match broadcast.kind.as_str() {
            "change" | "carried" => match change(notice, revision)? {
                Some(change) => change,
                None => return Ok(None),
            },
            "closing" => match self.question_to_keep(notice, found.now) {
                Some(question) => NoticeKind::Closing(question),
                None => return Ok(None),
            },
            _ => about(candidate).map_err(CandidateError::Broadcast)?,
        };
        let is_gone = || CandidateError::Chat(Error::Unreadable("chat"));
        let row = candidate.chat.ok_or_else(is_gone)?;
        let chat = match known {
            Some(known) => *known,
            None => self.candidate_chat(row).map_err(CandidateError::Chat)?,
        };
        let preferences = found.preferences_of(row);
        Ok(Some(ClaimedNotice {
            broadcast: broadcast.id,
            chat: Chat {
                zone: preferences.zone,
                ..chat
            },
            topic: of_the_follow(notice.topic)?.map(Topic),
            case: broadcast.case.map(CaseId),
            revision,
            what,
            carrier: notice.carrier,
            preferences,
            along: Vec::new(),
        }))
    }

    /// What the follower of a closed case is asked, if there is anything to ask: the case may go on by now. Whose answer cannot be
    /// read is asked nothing, and follows on.
    fn question_to_keep(&self, row: &NoticeRow, now: DateTime<Utc>) -> Option<KeepQuestion> {
        let question = row.asked_to_keep.as_ref()?.question(now);
        question.unwrap_or_else(|error| {
            self.cannot_read(Table::ClosedFollow, row.chat, &error);
            None
        })
    }

    fn candidate_chat(&self, row: &ChatRow) -> Result<Chat> {
        let sealed = from_hex(&row.sealed).ok_or(Error::Unreadable("chat"))?;
        // Those that are silent were passed over.
        Presence::of(row.state.as_bytes())?;
        self.chat_of(&chats::ChatRow {
            id: row.id,
            sealed,
            language: row.language.clone().into_bytes(),
            role: row.role.clone(),
            chosen: None,
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
