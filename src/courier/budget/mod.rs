//! How many messages may leave, and when: for the whole bot, for each chat, and after a refusal.
//!
//! Every ceiling is a *limit*: at most so many in any stretch of so long, counted over what really left. Unlike a bucket of tokens it can
//! never let twice as much through at the end of a quiet time. Time is monotonic, so a jump of the wall clock changes nothing.

mod outage;

use std::collections::{HashMap, VecDeque};
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use super::judge::{Outcome, Scope};
use crate::domain::chat::{ChatKey, ChatKind};
use outage::Outage;

/// What a message is for: an answer to somebody who waits comes before what goes to everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// An answer to the person talking.
    Reply,
    /// A notice, a reminder, a digest, an edit of an old message.
    Broadcast,
}

/// The bot's budget of messages. Edits count, answers to buttons do not.
///
/// Broadcasts leave at most `messages_per_second` in any second, everything counted; replies may use a little more, so that an
/// answer never waits behind a broadcast. Hence the default of 28 where Telegram allows about 30.
pub struct Budget {
    counting: Counting,
    ceiling: u32,
    /// The rate below which no refusal brings it.
    floor: u32,
    rate: u32,
    /// When the rate was last raised, or when it may begin to rise.
    eased: Instant,
    taken: VecDeque<Instant>,
    held_until: Instant,
    outage: Outage,
    /// What was learned since somebody last asked, to be kept where a restart finds it.
    penalties: Vec<(Option<ChatKey>, Instant)>,
    suspicion: Suspicion,
    chats: HashMap<ChatKey, Pace>,
    /// How many chats to keep in mind before the idle ones are looked for.
    forget_above: usize,
    latest: Instant,
}

/// Whether anything is counted at all.
#[derive(Clone, Copy, PartialEq)]
enum Counting {
    On,
    Off,
}

/// One chat's recent messages and its penalty.
#[derive(Default)]
struct Pace {
    taken: VecDeque<Instant>,
    held_until: Option<Instant>,
}

/// A 429 does not say whom it is meant for. One chat's says nothing of others; a second chat's does, if nothing was accepted between.
enum Suspicion {
    None,
    One(ChatKey),
    Everywhere,
}

/// At most `count` in any `span`.
#[derive(Clone, Copy)]
struct Limit {
    count: usize,
    span: Duration,
}

/// A second as counted here: a little longer, for what leaves in good order may arrive closer together.
const SECOND: Duration = Duration::from_millis(1002);
/// Within a second broadcasts are spread over this many parts, so that a reply soon finds a gap.
const PARTS: u32 = 8;
/// A chat takes one message a second, and short bursts pass (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
const EACH_CHAT: Limit = Limit {
    count: 3,
    span: SECOND.saturating_mul(3),
};
/// A group takes twenty a minute (same source).
const SHARED_CHAT: Limit = Limit {
    count: 20,
    span: SECOND.saturating_mul(60),
};
/// After a refusal of the whole bot, the rate rises again by a step each time this long passes.
const EASE_EVERY: Duration = Duration::from_secs(10);
/// How long before they may leave broadcasts are made ready.
const AHEAD: Duration = Duration::from_millis(250);
/// Below this many chats nobody looks for idle ones.
const FEW_CHATS: usize = 256;

impl Budget {
    /// A budget of which nothing is used yet.
    pub fn new(messages_per_second: NonZeroU32, now: Instant) -> Self {
        Self {
            counting: Counting::On,
            ceiling: messages_per_second.get(),
            floor: (messages_per_second.get() / 4).max(1),
            rate: messages_per_second.get(),
            eased: now,
            taken: VecDeque::new(),
            held_until: now,
            outage: Outage::none(now),
            penalties: Vec::new(),
            suspicion: Suspicion::None,
            chats: HashMap::new(),
            forget_above: FEW_CHATS,
            latest: now,
        }
    }

    /// A budget for broadcasts that may cost something. If Telegram does not take them, it falls to the rate that is free.
    pub fn paid(paid: NonZeroU32, free: NonZeroU32, now: Instant) -> Self {
        let budget = Self::new(paid, now);
        let floor = budget.floor.min(free.get());
        Self { floor, ..budget }
    }

    /// A budget for a Telegram that does not count. It learns nothing from a refusal either: where the court's clock is moved by hand,
    /// a wait counted on the machine's would never fit it.
    pub fn without_limits(now: Instant) -> Self {
        Self {
            counting: Counting::Off,
            ..Self::new(NonZeroU32::MAX, now)
        }
    }

    /// Uses one message of the bot's and of the chat's budget, or says when to ask again.
    ///
    /// # Errors
    /// The moment before which asking again is in vain.
    pub fn take(&mut self, chat: ChatKey, errand: Errand, now: Instant) -> Result<(), Instant> {
        if self.counting == Counting::Off {
            return Ok(());
        }
        let now = self.forward_to(now);
        let free_at = self
            .chat_free_at(chat, now)
            .into_iter()
            .chain(self.bot_free_at(errand))
            .max();
        if let Some(later) = free_at.filter(|free_at| *free_at > now) {
            return Err(later);
        }
        self.taken.push_back(now);
        let pace = self.chats.entry(chat).or_default();
        pace.taken.push_back(now);
        if pace.taken.len() > SHARED_CHAT.count {
            pace.taken.pop_front();
        }
        self.forget_idle_chats();
        Ok(())
    }

    /// How many broadcasts may leave at once, at least one, or when to ask again. Each still has to be taken, for its chat may be busy.
    ///
    /// # Errors
    /// The moment before which asking again is in vain.
    pub fn available(&mut self, now: Instant) -> Result<usize, Instant> {
        let now = self.forward_to(now);
        if self.outage.until() > now {
            return Err(self.outage.until());
        }
        if self.counting == Counting::Off {
            return Ok(self.outage.at_once());
        }
        if let Some(later) = self.bot_free_at(Errand::Broadcast).filter(|at| *at > now) {
            return Err(later);
        }
        let room = |limit: Limit| {
            let recent = self.taken.iter().rev();
            let used = recent.take_while(|at| **at + limit.span > now).count();
            limit.count.saturating_sub(used)
        };
        let [second, part] = self.broadcast_limits();
        Ok(room(second).min(room(part)).min(self.outage.at_once()))
    }

    /// How many broadcasts to make ready, when so many are ready already: a few more than may leave, so that making them
    /// costs no moment at which one may.
    ///
    /// # Errors
    /// The moment before which none may leave, if that is not soon.
    pub fn worth_making(&mut self, ready: usize, now: Instant) -> Result<usize, Instant> {
        let rate = usize::try_from(self.rate).unwrap_or(usize::MAX);
        let ahead = if self.outage.is_on() {
            0
        } else {
            (rate / 4).max(1)
        };
        let free = match self.available(now) {
            Ok(free) => free,
            Err(later) if ahead == 0 || later > now + AHEAD => return Err(later),
            Err(_) => 0,
        };
        Ok(free.saturating_add(ahead).saturating_sub(ready))
    }

    /// Until when this chat alone has to wait, if it has to: other chats need not wait with it.
    pub fn chat_free_at(&mut self, chat: ChatKey, now: Instant) -> Option<Instant> {
        let now = self.forward_to(now);
        let pace = self.chats.get(&chat)?;
        let group = match chat.kind() {
            ChatKind::Private => None,
            ChatKind::Shared => SHARED_CHAT.free_at(&pace.taken),
        };
        let free_at = [pace.held_until, EACH_CHAT.free_at(&pace.taken), group];
        free_at.into_iter().flatten().max().filter(|at| *at > now)
    }

    /// Learns from how a message or an edit ended.
    pub fn note(&mut self, chat: ChatKey, outcome: &Outcome, now: Instant) {
        let now = self.forward_to(now);
        self.outage.note(outcome, now);
        if self.counting == Counting::Off {
            return;
        }
        match *outcome {
            Outcome::Later { scope, after } => {
                let other = self.other_suspect(chat, now);
                self.hold_chat(chat, now + after);
                self.penalties.push((Some(chat), now + after));
                match (scope, other) {
                    (Scope::ThisChat, _) => {}
                    (Scope::Unknown, true) => {
                        self.slow_down(now);
                        self.hold_all(now + after);
                        self.penalties.push((None, now + after));
                    }
                    (Scope::Unknown, false) => self.suspicion = Suspicion::One(chat),
                }
            }
            Outcome::Delivered { .. } | Outcome::Unchanged => {
                // What is accepted during a penalty had left before it.
                if now >= self.held_until {
                    self.suspicion = Suspicion::None;
                }
            }
            Outcome::Gone
            | Outcome::NotFound
            | Outcome::Moved { .. }
            | Outcome::NotAllowed
            | Outcome::TopicClosed
            | Outcome::OurFault(_)
            | Outcome::Lost
            | Outcome::Expired
            | Outcome::Unauthorised
            | Outcome::Conflict
            | Outcome::InDoubt
            | Outcome::NotSent => {}
        }
    }

    /// Lets one chat wait, or everything, as after a penalty that was learned before a restart.
    pub fn hold(&mut self, chat: Option<ChatKey>, until: Instant) {
        match chat {
            Some(chat) => {
                self.hold_chat(chat, until);
                // Another chat that is refused now shows that it was the whole bot.
                self.suspicion = Suspicion::One(chat);
            }
            None => self.hold_all(until),
        }
    }

    /// The penalties that Telegram imposed, on a chat or on the whole bot, and that were not kept yet.
    pub fn penalties(&self) -> Vec<(Option<ChatKey>, Instant)> {
        self.penalties.clone()
    }

    /// So many of the [`penalties`](Self::penalties) were kept.
    pub fn kept_penalties(&mut self, count: usize) {
        self.penalties.drain(..count);
    }

    fn hold_chat(&mut self, chat: ChatKey, until: Instant) {
        let pace = self.chats.entry(chat).or_default();
        pace.held_until = pace.held_until.max(Some(until));
    }

    fn hold_all(&mut self, until: Instant) {
        self.held_until = self.held_until.max(until);
        self.eased = self.held_until;
        self.suspicion = Suspicion::Everywhere;
    }

    fn slow_down(&mut self, now: Instant) {
        // Several requests under way are refused together; that is one refusal, and the rate falls once.
        if now >= self.held_until {
            self.rate = (self.rate - self.rate / 4).max(self.floor);
        }
    }

    /// Whether another chat was refused too, with nothing accepted since.
    fn other_suspect(&self, chat: ChatKey, now: Instant) -> bool {
        match self.suspicion {
            Suspicion::None => false,
            Suspicion::Everywhere => true,
            Suspicion::One(first) => {
                let penalty = self.chats.get(&first).and_then(|pace| pace.held_until);
                first != chat && penalty.is_some_and(|until| until > now)
            }
        }
    }

    fn bot_free_at(&self, errand: Errand) -> Option<Instant> {
        let limited = match errand {
            Errand::Reply => {
                let reserve = (self.rate / 14).max(1);
                let second = Limit::new(self.rate.saturating_add(reserve), SECOND);
                second.free_at(&self.taken)
            }
            Errand::Broadcast => {
                let limits = self.broadcast_limits();
                limits.iter().filter_map(|l| l.free_at(&self.taken)).max()
            }
        };
        limited.max(Some(self.held_until))
    }

    fn broadcast_limits(&self) -> [Limit; 2] {
        [
            Limit::new(self.rate, SECOND),
            Limit::new((self.rate / PARTS).saturating_add(1), SECOND / PARTS),
        ]
    }

    /// Brings everything up to `now`; whoever asks with an earlier time, having lost a race, is answered as of the latest.
    fn forward_to(&mut self, now: Instant) -> Instant {
        self.latest = self.latest.max(now);
        let step = (self.ceiling / 28).max(1);
        while self.rate < self.ceiling && self.latest.duration_since(self.eased) >= EASE_EVERY {
            self.rate = self.rate.saturating_add(step).min(self.ceiling);
            self.eased += EASE_EVERY;
        }
        while let Some(first) = self.taken.front()
            && *first + SECOND <= self.latest
        {
            self.taken.pop_front();
        }
        self.latest
    }

    /// Looking through all chats each time they have doubled keeps both the memory and the looking small.
    fn forget_idle_chats(&mut self) {
        if self.chats.len() <= self.forget_above {
            return;
        }
        let now = self.latest;
        self.chats.retain(|chat, pace| {
            let span = match chat.kind() {
                ChatKind::Private => EACH_CHAT.span,
                ChatKind::Shared => SHARED_CHAT.span,
            };
            let recent = pace.taken.back().is_some_and(|last| *last + span > now);
            recent || pace.held_until.is_some_and(|until| until > now)
        });
        self.forget_above = FEW_CHATS.max(self.chats.len() * 2);
    }
}

impl Limit {
    fn new(count: u32, span: Duration) -> Self {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        Self { count, span }
    }

    /// When one more fits; `None` if it always did.
    fn free_at(self, taken: &VecDeque<Instant>) -> Option<Instant> {
        let blocking = taken.len().checked_sub(self.count)?;
        taken.get(blocking).map(|at| *at + self.span)
    }
}

#[cfg(test)]
mod tests;
