//! The queue of replies: which one leaves next, decided without a clock, a network or a task: editors before followers before
//! strangers, each chat in order.

use std::collections::HashMap;
use std::time::Instant;

use super::departure::{Departure, QueuedReply};
use super::dropped::DropCounter;
use super::pictures;
use super::ready_queue::{Cost, ReadyQueue};
use super::retry::{self, Attempts, RetryDecision as After, RetryPolicy, is_untaken};
use super::{Outgoing, Reply};
use crate::courier::{HasRank, KeyedQueue, Outcome, RateLimiter, TrafficClass};
use crate::domain::chat::ChatKey;
use crate::domain::role::Rank;

/// The most replies that wait for one chat; beyond it the oldest goes, for the latest is the one waited for.
pub(super) const MOST_IN_A_CHAT: usize = 100;

/// The queue of replies: those that wait, and the chats for which one is under way.
///
/// When the rate limiter lets a reply leave, it is one of the best rank, and within a rank of the chat that has waited longest.
/// A chat in penalty (429) is passed over.
pub struct ReplyQueue {
    policy: RetryPolicy,
    queued: KeyedQueue<ChatKey, QueuedReply>,
    /// The new ids of groups that migrated, by the key of their queue.
    moved: HashMap<ChatKey, ChatKey>,
    ready: ReadyQueue,
    demand: Demand,
    dropped: DropCounter,
}

/// What the sender has to do next.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and on its way: it is kept nowhere"
)]
pub enum QueueAction {
    /// Send this, and tell the queue its outcome.
    Send(Departure),
    /// Ask again then, or when something was pushed or has ended.
    Wait(Instant),
    /// Nothing until something is pushed or has ended.
    Nothing,
}

/// Whether the rate limiter was told that replies wait for it.
#[derive(Clone, Copy, PartialEq)]
enum Demand {
    Yes,
    No,
}

/// What became of the first reply of a chat when its turn came.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and on its way: it is kept nowhere"
)]
enum HeadOutcome {
    Leaves(Departure),
    /// The rate limit is used up until then.
    Waits(Instant),
    /// Another is the first now.
    PassedOver,
}

/// Which rate limit makes a reply wait, and until when.
enum Blocker {
    Chat(Instant),
    Bot(Instant),
}

impl ReplyQueue {
    /// A queue with nothing in it.
    pub fn new() -> Self {
        Self::with_retry_policy(retry::USUAL)
    }

    pub(super) fn with_retry_policy(policy: RetryPolicy) -> Self {
        Self {
            policy,
            queued: KeyedQueue::default(),
            moved: HashMap::new(),
            ready: ReadyQueue::default(),
            demand: Demand::No,
            dropped: DropCounter::default(),
        }
    }

    /// Queues a reply behind those of the same chat, and drops those that it makes useless. Where more of its rank wait than
    /// can be served while they are of use, it is dropped itself.
    pub fn push(&mut self, outgoing: Outgoing, now: Instant) {
        let rank = outgoing.rank;
        let is_free = outgoing.reply.cost() == Cost::Nothing;
        self.replace(&outgoing, now);
        if !is_free && self.queued.waiting_of(rank) >= most(rank) {
            return self.dropped.queue_full(rank, now);
        }
        let chat = outgoing.to.chat;
        let attempts = Attempts::since(now, self.policy);
        self.queued.push(chat, QueuedReply { outgoing, attempts });
        let count = self.queued.waiting(chat).count();
        if count > MOST_IN_A_CHAT {
            self.dropped.of_one_chat(MOST_IN_A_CHAT, now);
            self.queued.drop_first(chat);
        }
        // What rests has its reason, unless that is gone.
        if !self.queued.is_under_way(chat) && (count == 1 || !self.ready.is_resting(chat)) {
            self.line_up(chat);
        }
    }

    /// The next action. A reply that may leave was already taken from the rate limiter.
    pub fn next(&mut self, limiter: &mut RateLimiter, now: Instant) -> QueueAction {
        while let Some(line) = self.ready.rested(now) {
            self.line_up(line);
        }
        while let Some(line) = self.ready.first() {
            match self.look_at(line, limiter, now) {
                HeadOutcome::Leaves(departure) => return QueueAction::Send(departure),
                HeadOutcome::Waits(at) => {
                    self.demand(limiter, Demand::Yes);
                    let rested = self.ready.next_end_of_rest();
                    return QueueAction::Wait(rested.map_or(at, |rested| rested.min(at)));
                }
                HeadOutcome::PassedOver => {}
            }
        }
        self.demand(limiter, Demand::No);
        self.ready
            .next_end_of_rest()
            .map_or(QueueAction::Nothing, QueueAction::Wait)
    }

    /// Learns the outcome of a reply that left: it is done, retried or dropped. The rate limiter is told by whoever sent it.
    pub fn ended(&mut self, departure: Departure, outcome: &Outcome, now: Instant) {
        let Departure {
            line: key,
            mut waiting,
            ..
        } = departure;
        let after = waiting.attempts.next(outcome, now);
        let again = match (after, waiting.outgoing.reply) {
            (After::GiveUp | After::Anew, Reply::Photo(photo)) if is_untaken(outcome) => {
                Some((pictures::instead_of(photo, outcome), now))
            }
            (After::GiveUp, _) => {
                let rank = waiting.outgoing.rank;
                self.dropped.undelivered(rank, outcome, now);
                None
            }
            (After::Anew, Reply::Edit(_, message)) => Some((Reply::Send(message), now)),
            (After::Anew | After::Done, _) => None,
            (After::Again { at }, reply) => Some((reply, at)),
            (After::Follow(to), reply) => {
                self.moved.insert(key, to);
                Some((reply, now))
            }
        };
        let Some((reply, at)) = again else {
            return self.lost(key);
        };
        waiting.outgoing.reply = reply;
        self.queued.put_back(key, waiting);
        self.ready.rest(key, at);
    }

    /// Ends the reply under way for this chat, whose task died without an outcome.
    pub(super) fn lost(&mut self, line: ChatKey) {
        self.queued.end(line);
        self.line_up(line);
    }

    /// How many replies were dropped for which editors or followers waited.
    pub(super) fn owed(&self) -> u64 {
        self.dropped.owed()
    }

    /// How many chats have a reply waiting or under way.
    pub(super) fn busy_chats(&self) -> usize {
        self.queued.busy_keys()
    }

    /// How many replies wait or are under way.
    pub(super) fn len(&self) -> usize {
        self.queued.len()
    }

    fn look_at(&mut self, key: ChatKey, limiter: &mut RateLimiter, now: Instant) -> HeadOutcome {
        let Some(head) = self.queued.waiting(key).next() else {
            self.line_up(key);
            return HeadOutcome::PassedOver;
        };
        if head.attempts.until() <= now {
            return self.too_late(key, now);
        }
        match may_leave(head, self.chat_now(key), limiter, now) {
            Ok(()) => self
                .depart(key)
                .map_or(HeadOutcome::PassedOver, HeadOutcome::Leaves),
            Err(Blocker::Chat(at) | Blocker::Bot(at)) if at >= head.attempts.until() => {
                self.too_late(key, now)
            }
            Err(Blocker::Bot(at)) => HeadOutcome::Waits(at),
            Err(Blocker::Chat(at)) => {
                self.ready.rest(key, at);
                HeadOutcome::PassedOver
            }
        }
    }

    fn too_late(&mut self, line: ChatKey, now: Instant) -> HeadOutcome {
        if let Some(late) = self.queued.drop_first(line) {
            self.dropped.too_late(late.outgoing.rank, now);
        }
        self.line_up(line);
        HeadOutcome::PassedOver
    }

    fn depart(&mut self, line: ChatKey) -> Option<Departure> {
        let waiting = self.queued.start(line)?;
        self.ready.remove(line);
        Some(Departure {
            line,
            chat: self.chat_now(line),
            waiting,
        })
    }

    /// The id of a chat, which may have migrated.
    fn chat_now(&self, line: ChatKey) -> ChatKey {
        self.moved.get(&line).copied().unwrap_or(line)
    }

    /// Drops waiting replies that a newer one makes useless: the person has asked for something else, or would be told the
    /// same twice in a row (done, undone and done again is told in that order).
    fn replace(&mut self, newer: &Outgoing, now: Instant) {
        let chat = newer.to.chat;
        let is_there = |waiting: &QueuedReply| waiting.outgoing.to == newer.to;
        let there = self
            .queued
            .waiting(chat)
            .filter(|waiting| is_there(waiting));
        let mut still_there = there.count();
        let dropped = &mut self.dropped;
        self.queued.retain(chat, |waiting| {
            if !is_there(waiting) {
                return true;
            }
            still_there -= 1;
            let older = &waiting.outgoing;
            let is_repeated = still_there == 0 && newer.reply == older.reply;
            let is_idle = is_repeated || newer.answers_anew(older);
            if is_idle {
                dropped.replaced(now);
            }
            !is_idle
        });
    }

    /// Makes a chat ready; one with no reply left is forgotten.
    fn line_up(&mut self, key: ChatKey) {
        let Some(head) = self.queued.waiting(key).next() else {
            self.moved.remove(&key);
            self.ready.remove(key);
            return;
        };
        // A better one must not wait for the rank of what stands before it.
        let ranks = self.queued.waiting(key).map(HasRank::rank);
        let rank = ranks.min().unwrap_or(Rank::Stranger);
        self.ready.line_up(key, head.outgoing.reply.cost(), rank);
    }

    fn demand(&mut self, limiter: &mut RateLimiter, demand: Demand) {
        let waiting = limiter.waiting(TrafficClass::Reply);
        match (self.demand, demand) {
            (Demand::No, Demand::Yes) => *waiting += 1,
            (Demand::Yes, Demand::No) => *waiting = waiting.saturating_sub(1),
            (Demand::No, Demand::No) | (Demand::Yes, Demand::Yes) => {}
        }
        self.demand = demand;
    }
}

impl Default for ReplyQueue {
    fn default() -> Self {
        Self::new()
    }
}

/// Takes a reply from the rate limiter, if no limit blocks it.
fn may_leave(
    head: &QueuedReply,
    chat: ChatKey,
    limiter: &mut RateLimiter,
    now: Instant,
) -> Result<(), Blocker> {
    if head.outgoing.reply.cost() == Cost::Nothing {
        return Ok(());
    }
    match limiter.chat_free_at(chat, now) {
        Some(at) => Err(Blocker::Chat(at)),
        None => limiter
            .take(chat, TrafficClass::Reply, now)
            .map_err(Blocker::Bot),
    }
}

/// The most replies of a rank that wait: about as many as can be served while they are of use; few of strangers.
fn most(rank: Rank) -> usize {
    match rank {
        Rank::Editor => usize::MAX,
        Rank::Follower => 10_000,
        Rank::Stranger => 2_000,
    }
}
