//! Which reply leaves next, decided without a clock, a network or a task: editors before followers before strangers, each
//! chat in order.

use std::collections::{HashMap, VecDeque};
use std::time::Instant;

use super::dropped::Dropped;
use super::places::{Cost, Places};
use super::retry::{self, AfterAttempt as After, Attempts, RetryPolicy};
use super::{Outgoing, Reply};
use crate::courier::{Outcome, RateLimiter, TrafficClass};
use crate::domain::chat::{Address, ChatKey};
use crate::domain::role::Rank;

/// No conversation has this many answers open; beyond it the oldest goes, for the latest is the one waited for.
pub(super) const MOST_IN_A_CHAT: usize = 100;

/// The replies that wait, and the chats for which one is under way.
///
/// What the rate limiter lets leave is of the best rank first, and within a rank on the chat that has waited longest. A chat
/// that Telegram lets wait is passed over meanwhile.
pub struct Queue {
    policy: RetryPolicy,
    lines: HashMap<ChatKey, ChatQueue>,
    places: Places,
    /// How many replies of each rank wait.
    waiting: [usize; 3],
    demand: Demand,
    dropped: Dropped,
}

/// What to do next.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and on its way: it is kept nowhere"
)]
pub enum Next {
    /// Send this, and tell the queue how it ended.
    Send(Departure),
    /// Ask again then, or when something was pushed or has ended.
    Wait(Instant),
    /// Nothing until something is pushed or has ended.
    Nothing,
}

/// A reply that leaves.
pub struct Departure {
    line: ChatKey,
    chat: ChatKey,
    waiting: QueuedReply,
}

/// Whether the rate limiter was told that replies wait for it.
#[derive(Clone, Copy, PartialEq)]
enum Demand {
    Yes,
    No,
}

/// The replies of one chat.
struct ChatQueue {
    /// Where it is now: a group that moves takes the rest of its line along.
    chat: ChatKey,
    waiting: VecDeque<QueuedReply>,
}

struct QueuedReply {
    outgoing: Outgoing,
    attempts: Attempts,
}

/// What a look at the first in line found.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and on its way: it is kept nowhere"
)]
enum Look {
    Leaves(Departure),
    /// The rate limit is used up until then.
    Waits(Instant),
    /// Another is the first now.
    PassedOver,
}

/// Who lets a reply wait, and until when.
enum Busy {
    Chat(Instant),
    Bot(Instant),
}

impl Queue {
    /// A queue with nothing in it.
    pub fn new() -> Self {
        Self::with_retry_policy(retry::USUAL)
    }

    pub(super) fn with_retry_policy(policy: RetryPolicy) -> Self {
        Self {
            policy,
            lines: HashMap::new(),
            places: Places::default(),
            waiting: [0; 3],
            demand: Demand::No,
            dropped: Dropped::default(),
        }
    }

    /// Queues a reply behind those of the same chat, in the place of those that it makes idle. Where more of its rank wait
    /// than can be served while they are of use, it is dropped.
    pub fn push(&mut self, outgoing: Outgoing, now: Instant) {
        let rank = outgoing.rank;
        let is_free = outgoing.reply.cost() == Cost::Nothing;
        self.replace(&outgoing, now);
        if !is_free && self.waiting[place_of(rank)] >= most(rank) {
            return self.dropped.queue_full(rank, now);
        }
        let chat = outgoing.to.chat;
        let attempts = Attempts::since(now, self.policy);
        let is_under_way = self.lines.contains_key(&chat) && !self.places.is_waiting(chat);
        let line = self.lines.entry(chat).or_insert_with(|| ChatQueue {
            chat,
            waiting: VecDeque::new(),
        });
        line.waiting.push_back(QueuedReply { outgoing, attempts });
        let count = line.waiting.len();
        self.waiting[place_of(rank)] += 1;
        if count > MOST_IN_A_CHAT {
            self.dropped.of_one_chat(MOST_IN_A_CHAT, now);
            self.pop(chat);
        }
        // What rests has its reason, unless that is gone.
        if !is_under_way && (count == 1 || !self.places.is_resting(chat)) {
            self.line_up(chat);
        }
    }

    /// What may leave now. Whatever it is was taken from the rate limiter.
    pub fn next(&mut self, limiter: &mut RateLimiter, now: Instant) -> Next {
        while let Some(line) = self.places.rested(now) {
            self.line_up(line);
        }
        while let Some(line) = self.places.first() {
            match self.look_at(line, limiter, now) {
                Look::Leaves(departure) => return Next::Send(departure),
                Look::Waits(at) => {
                    self.demand(limiter, Demand::Yes);
                    let rested = self.places.next_end_of_rest();
                    return Next::Wait(rested.map_or(at, |rested| rested.min(at)));
                }
                Look::PassedOver => {}
            }
        }
        self.demand(limiter, Demand::No);
        self.places
            .next_end_of_rest()
            .map_or(Next::Nothing, Next::Wait)
    }

    /// How a reply that left has ended. The rate limiter is told by who sent it.
    pub fn ended(&mut self, departure: Departure, outcome: &Outcome, now: Instant) {
        let Departure {
            line: key,
            mut waiting,
            ..
        } = departure;
        let after = waiting.attempts.next(outcome, now);
        let again = match (after, waiting.outgoing.reply) {
            (After::Done, _) | (After::Anew, Reply::Send(_) | Reply::Answer { .. }) => None,
            (After::GiveUp, _) => {
                let rank = waiting.outgoing.rank;
                self.dropped.undelivered(rank, outcome, now);
                None
            }
            (After::Anew, Reply::Edit(_, message)) => Some((Reply::Send(message), now)),
            (After::Again { at }, reply) => Some((reply, at)),
            (After::Follow(to), reply) => {
                if let Some(line) = self.lines.get_mut(&key) {
                    line.chat = to;
                }
                Some((reply, now))
            }
        };
        let Some((reply, at)) = again else {
            return self.lost(key);
        };
        waiting.outgoing.reply = reply;
        if let Some(line) = self.lines.get_mut(&key) {
            self.waiting[place_of(waiting.outgoing.rank)] += 1;
            line.waiting.push_front(waiting);
            self.places.rest(key, at);
        }
    }

    /// What left for this chat will never be heard of again.
    pub(super) fn lost(&mut self, line: ChatKey) {
        self.line_up(line);
    }

    /// How many replies were dropped for which editors or followers waited.
    pub(super) fn owed(&self) -> u64 {
        self.dropped.owed()
    }

    /// How many chats have a reply waiting or under way.
    pub(super) fn busy_chats(&self) -> usize {
        self.lines.len()
    }

    /// How many replies wait or are under way.
    pub(super) fn len(&self) -> usize {
        let under_way = self
            .lines
            .keys()
            .filter(|key| !self.places.is_waiting(**key));
        self.waiting.iter().sum::<usize>() + under_way.count()
    }

    fn look_at(&mut self, key: ChatKey, limiter: &mut RateLimiter, now: Instant) -> Look {
        let line = self.lines.get(&key);
        let Some((line, head)) = line.and_then(|line| Some((line, line.waiting.front()?))) else {
            self.line_up(key);
            return Look::PassedOver;
        };
        if head.attempts.until() <= now {
            return self.too_late(key, now);
        }
        match may_leave(head, line.chat, limiter, now) {
            Ok(()) => self.depart(key).map_or(Look::PassedOver, Look::Leaves),
            Err(Busy::Chat(at) | Busy::Bot(at)) if at >= head.attempts.until() => {
                self.too_late(key, now)
            }
            Err(Busy::Bot(at)) => Look::Waits(at),
            Err(Busy::Chat(at)) => {
                self.places.rest(key, at);
                Look::PassedOver
            }
        }
    }

    fn too_late(&mut self, line: ChatKey, now: Instant) -> Look {
        if let Some(late) = self.pop(line) {
            self.dropped.too_late(late.outgoing.rank, now);
        }
        self.line_up(line);
        Look::PassedOver
    }

    fn depart(&mut self, line: ChatKey) -> Option<Departure> {
        let waiting = self.pop(line)?;
        self.places.remove(line);
        let chat = self.lines.get(&line)?.chat;
        Some(Departure {
            line,
            chat,
            waiting,
        })
    }

    /// Drops what a reply makes idle and has not left: whoever asked has asked for something else, or is told the same once
    /// more. The same counts only where it would come next: what was undone in between, and done again, is told in its
    /// order.
    fn replace(&mut self, newer: &Outgoing, now: Instant) {
        let Some(line) = self.lines.get_mut(&newer.to.chat) else {
            return;
        };
        let (counts, dropped) = (&mut self.waiting, &mut self.dropped);
        let is_there = |waiting: &QueuedReply| waiting.outgoing.to == newer.to;
        let mut still_there = line
            .waiting
            .iter()
            .filter(|waiting| is_there(waiting))
            .count();
        line.waiting.retain(|waiting| {
            if !is_there(waiting) {
                return true;
            }
            still_there -= 1;
            let older = &waiting.outgoing;
            let is_repeated = still_there == 0 && newer.reply == older.reply;
            let is_idle = is_repeated || newer.answers_anew(older);
            if is_idle {
                counts[place_of(older.rank)] -= 1;
                dropped.replaced(now);
            }
            !is_idle
        });
    }

    fn pop(&mut self, line: ChatKey) -> Option<QueuedReply> {
        let head = self.lines.get_mut(&line)?.waiting.pop_front()?;
        self.waiting[place_of(head.outgoing.rank)] -= 1;
        Some(head)
    }

    /// Lets a chat be served; one with nothing to be sent is forgotten.
    fn line_up(&mut self, key: ChatKey) {
        let waiting = self.lines.get(&key).map(|line| &line.waiting);
        let Some((head, waiting)) = waiting.and_then(|all| Some((all.front()?, all))) else {
            self.lines.remove(&key);
            self.places.remove(key);
            return;
        };
        // A better one must not wait for the rank of what stands before it.
        let ranks = waiting.iter().map(|waiting| waiting.outgoing.rank);
        let rank = ranks.min().unwrap_or(Rank::Stranger);
        self.places.line_up(key, head.outgoing.reply.cost(), rank);
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

impl Default for Queue {
    fn default() -> Self {
        Self::new()
    }
}

impl Departure {
    /// Where it goes.
    pub fn to(&self) -> Address {
        Address {
            chat: self.chat,
            ..self.waiting.outgoing.to
        }
    }

    /// What it says.
    pub fn reply(&self) -> &Reply {
        &self.waiting.outgoing.reply
    }

    /// The chat for which the queue knows it.
    pub(super) fn line(&self) -> ChatKey {
        self.line
    }
}

/// Takes a reply from the rate limiter.
fn may_leave(
    head: &QueuedReply,
    chat: ChatKey,
    limiter: &mut RateLimiter,
    now: Instant,
) -> Result<(), Busy> {
    if head.outgoing.reply.cost() == Cost::Nothing {
        return Ok(());
    }
    match limiter.chat_free_at(chat, now) {
        Some(at) => Err(Busy::Chat(at)),
        None => limiter
            .take(chat, TrafficClass::Reply, now)
            .map_err(Busy::Bot),
    }
}

/// How many replies of a rank may wait: about as many as can be served while they are of use, and for strangers so many as
/// take little memory.
fn most(rank: Rank) -> usize {
    match rank {
        Rank::Editor => usize::MAX,
        Rank::Follower => 10_000,
        Rank::Stranger => 2_000,
    }
}

fn place_of(rank: Rank) -> usize {
    match rank {
        Rank::Editor => 0,
        Rank::Follower => 1,
        Rank::Stranger => 2,
    }
}
