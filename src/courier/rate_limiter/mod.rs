//! The rate limiter: how many messages may leave, and when: for the whole bot, for each chat, and after a penalty (429).
//!
//! Every limit is a sliding window: at most so many messages in any span of so long, counted over what really left. Unlike a
//! token bucket it never lets twice as much through at the end of a quiet time. Time is monotonic, so a jump of the wall
//! clock changes nothing.

mod chat_windows;
mod circuit_breaker;
mod scope_detector;
mod waiter;
mod windows;

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use super::outcome::{Outcome, RetryScope};
use crate::domain::chat::ChatKey;
use crate::domain::traffic_limits::ChatLimits;
use chat_windows::ChatWindows;
use circuit_breaker::CircuitBreaker;
use scope_detector::{PenaltyTarget, ProbeEnd, ScopeDetector};
use windows::{Rate, Windows};

pub use waiter::Waiter;
pub use windows::{RateShare, TrafficClass};

/// The rate limiter of the bot's messages. Edits count, answers to buttons do not.
///
/// While only broadcasts wait, at most `messages_per_second` messages leave in any second, of both classes; replies may use
/// a little more, so that an answer seldom waits behind a broadcast. Hence the default of 28 where Telegram allows about 30.
/// While both wait, each class has its half, whoever writes and however many are told.
pub struct RateLimiter {
    ceiling: u32,
    /// The lowest rate that penalties lead to.
    floor: u32,
    rate: Rate,
    /// When the rate was last raised, or may begin to rise again after a penalty.
    eased: Instant,
    windows: Windows,
    penalty_until: Instant,
    breaker: CircuitBreaker,
    /// Penalties that are still to be stored, so that a restart finds them.
    penalties: Vec<(Option<ChatKey>, Instant)>,
    scope_detector: ScopeDetector,
    chats: ChatWindows,
    latest: Instant,
}

/// After a penalty of the whole bot, the rate rises by a step each time this long passes.
const EASE_EVERY: Duration = Duration::from_secs(10);
/// The highest rate that Telegram ever allows, a second
/// (<https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once>).
const FASTEST: u32 = 1_000;

impl RateLimiter {
    /// A rate limiter with nothing counted yet.
    pub fn new(messages_per_second: NonZeroU32, share: RateShare, now: Instant) -> Self {
        let rate = messages_per_second.get();
        Self {
            ceiling: rate,
            floor: (rate / 4).max(1),
            rate: Rate {
                all: rate,
                free: rate,
            },
            eased: now,
            windows: Windows::new(share),
            penalty_until: now,
            breaker: CircuitBreaker::closed(now),
            penalties: Vec::new(),
            scope_detector: ScopeDetector::None,
            chats: ChatWindows::new(ChatLimits::default()),
            latest: now,
        }
    }

    /// A rate limiter for paid broadcasts; replies are never paid for. If Telegram does not accept paid ones, it falls to
    /// the free rate.
    pub fn paid(paid: NonZeroU32, free: NonZeroU32, share: RateShare, now: Instant) -> Self {
        let limiter = Self::new(paid, share, now);
        let floor = limiter.floor.min(free.get());
        let rate = Rate {
            free: free.get(),
            ..limiter.rate
        };
        Self {
            floor,
            rate,
            ..limiter
        }
    }

    /// The same, with nothing counted yet, with other limits of each chat than Telegram's.
    pub fn with_chat_limits(self, limits: ChatLimits) -> Self {
        Self {
            chats: ChatWindows::new(limits),
            ..self
        }
    }

    /// Takes one message from the limits of the bot and of the chat, or says when to ask again.
    ///
    /// # Errors
    /// The moment before which asking again is in vain.
    pub fn take(
        &mut self,
        chat: ChatKey,
        class: TrafficClass,
        now: Instant,
    ) -> Result<(), Instant> {
        let now = self.forward_to(now);
        let free_at = self
            .chat_free_at(chat, now)
            .into_iter()
            .chain(self.bot_free_at(class, now))
            .max();
        if let Some(later) = free_at.filter(|free_at| *free_at > now) {
            return Err(later);
        }
        self.windows.take(class, now);
        self.scope_detector.leaves(chat, now);
        self.chats.take(chat, now);
        Ok(())
    }

    /// Takes one broadcast, with `sent` of them unanswered: during an outage only one trial is under way.
    ///
    /// # Errors
    /// The moment before which asking again is in vain.
    pub fn take_broadcast(
        &mut self,
        chat: ChatKey,
        sent: usize,
        now: Instant,
    ) -> Result<(), Instant> {
        let now = self.forward_to(now);
        if self.breaker.until() > now {
            return Err(self.breaker.until());
        }
        if sent >= self.breaker.at_once() {
            return Err(now + scope_detector::LOOK_AGAIN);
        }
        self.take(chat, TrafficClass::Broadcast, now)
    }

    /// How many broadcasts may leave at once, at least one, or when to ask again. Each must still be [taken](Self::take),
    /// for its chat may have to wait.
    ///
    /// # Errors
    /// The moment before which asking again is in vain.
    pub fn available(&mut self, now: Instant) -> Result<usize, Instant> {
        let now = self.forward_to(now);
        if self.breaker.until() > now {
            return Err(self.breaker.until());
        }
        let free_at = self.bot_free_at(TrafficClass::Broadcast, now);
        if let Some(later) = free_at.filter(|at| *at > now) {
            return Err(later);
        }
        let free = self.windows.free(self.rate, now);
        let most = if self.scope_detector.needs_probe() {
            1
        } else {
            self.breaker.at_once()
        };
        Ok(free.min(most))
    }

    /// How many more broadcasts to compose, if `ready` of them wait already and `sent` are unanswered: a few more than may leave, so that composing
    /// delays none, and so that they wait for their share before replies have taken it.
    ///
    /// # Errors
    /// The moment before which none may leave, during a penalty or an outage.
    pub fn worth_making(
        &mut self,
        ready: usize,
        sent: usize,
        now: Instant,
    ) -> Result<usize, Instant> {
        let rate = usize::try_from(self.rate.all).unwrap_or(usize::MAX);
        let ahead = (rate / 4).max(1);
        let now = self.forward_to(now);
        let is_penalised = self.penalty_until > now;
        let free = match self.available(now) {
            Ok(free) if self.breaker.is_open() || self.scope_detector.needs_probe() => {
                return Ok(free.saturating_sub(ready + sent));
            }
            Ok(free) => free,
            Err(later)
                if is_penalised || self.breaker.is_open() || self.scope_detector.needs_probe() =>
            {
                return Err(later);
            }
            Err(_) => 0,
        };
        Ok(free.saturating_add(ahead).saturating_sub(ready))
    }

    /// How many messages of a class wait: its share is reserved as long as any does.
    pub(super) fn waiting(&mut self, class: TrafficClass) -> &mut usize {
        self.windows.waiting(class)
    }

    /// So many broadcasts wait for the rate, and not for their own chat.
    pub fn broadcasts_wait(&mut self, count: usize) {
        *self.waiting(TrafficClass::Broadcast) = count;
    }

    /// A message that was [taken](Self::take) was not sent.
    pub fn never_left(&mut self, chat: ChatKey) {
        self.scope_detector.ended(chat, ProbeEnd::Unclear);
    }

    /// When this chat may be sent a message, by its own limit and penalty; `None` if it may be sent one now. Other chats
    /// need not wait with it.
    pub fn chat_free_at(&mut self, chat: ChatKey, now: Instant) -> Option<Instant> {
        let now = self.forward_to(now);
        self.chats.free_at(chat).filter(|at| *at > now)
    }

    /// Learns from the outcome of a message or an edit: a 429 penalises its chat; if the scope detector takes it to be for the
    /// whole bot, it penalises all and slows the rate down.
    pub fn note(&mut self, chat: ChatKey, outcome: &Outcome, now: Instant) {
        let now = self.forward_to(now);
        self.breaker.note(outcome, now);
        match *outcome {
            Outcome::RetryAfter { scope, after } => {
                let until = now + after;
                self.chats.penalise(chat, until);
                self.penalties.push((Some(chat), until));
                match scope {
                    RetryScope::ThisChat => self.scope_detector.ended(chat, ProbeEnd::Unclear),
                    RetryScope::Unknown => match self.scope_detector.refused(chat, until, now) {
                        PenaltyTarget::TheChat => {}
                        PenaltyTarget::Everything => {
                            self.slow_down(now);
                            self.penalise_all(until);
                            self.penalties.push((None, until));
                        }
                    },
                }
            }
            // What is accepted during a penalty had left before it.
            Outcome::Delivered { .. } if now < self.penalty_until => {}
            Outcome::Delivered { .. } => self.scope_detector.ended(chat, ProbeEnd::Accepted),
            Outcome::InDoubt | Outcome::NotSent | Outcome::Refused(_) => {
                self.scope_detector.ended(chat, ProbeEnd::Unclear);
            }
        }
    }

    /// Penalises one chat, or the whole bot, as after a 429 that was received before a restart.
    pub fn penalise(&mut self, chat: Option<ChatKey>, until: Instant) {
        match chat {
            Some(chat) => {
                self.chats.penalise(chat, until);
                self.scope_detector.remember(chat, until, self.latest);
            }
            None => self.penalise_all(until),
        }
    }

    /// The penalties, of a chat or of the whole bot, that are not stored yet.
    pub fn penalties(&self) -> Vec<(Option<ChatKey>, Instant)> {
        self.penalties.clone()
    }

    /// How long each broadcast may take while others wait: half of the rate is reserved for answers.
    pub fn pace(&self) -> Duration {
        Duration::from_secs(2) / self.rate.all.min(FASTEST)
    }

    /// Whether the whole bot is in penalty.
    pub fn is_penalised(&self, now: Instant) -> bool {
        now < self.penalty_until
    }

    /// How long the penalty of this chat or of the whole bot still lasts, if there is one.
    pub fn penalty_left(&self, chat: ChatKey, now: Instant) -> Option<Duration> {
        let of_chat = self.chats.penalty_until(chat);
        let until = of_chat.max(Some(self.penalty_until))?;
        until
            .checked_duration_since(now.max(self.latest))
            .filter(|left| !left.is_zero())
    }

    /// Says that the first `count` of the [`penalties`](Self::penalties) are stored.
    pub fn kept_penalties(&mut self, count: usize) {
        self.penalties.drain(..count);
    }

    fn penalise_all(&mut self, until: Instant) {
        self.penalty_until = self.penalty_until.max(until);
        self.eased = self.penalty_until;
        self.scope_detector.penalised();
    }

    fn slow_down(&mut self, now: Instant) {
        // Several requests under way are refused together; that is one refusal, and the rate falls once.
        if now >= self.penalty_until {
            self.rate.all = (self.rate.all - self.rate.all / 4).max(self.floor);
        }
    }

    fn bot_free_at(&mut self, class: TrafficClass, now: Instant) -> Option<Instant> {
        let free = self.windows.free_at(class, self.rate, now);
        let probed = self.scope_detector.free_at(now);
        free.max(probed).max(Some(self.penalty_until))
    }

    /// Advances everything to `now`; whoever asks with an earlier time, having lost a race, is answered as of the latest.
    fn forward_to(&mut self, now: Instant) -> Instant {
        self.latest = self.latest.max(now);
        let step = (self.ceiling / 28).max(1);
        while self.rate.all < self.ceiling && self.latest.duration_since(self.eased) >= EASE_EVERY {
            self.rate.all = self.rate.all.saturating_add(step).min(self.ceiling);
            self.eased += EASE_EVERY;
        }
        self.windows.forget(self.latest);
        self.latest
    }
}

#[cfg(test)]
mod tests;
