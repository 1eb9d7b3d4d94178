//! Telegram's limits on how fast a bot may send.

use std::collections::HashMap;

use tokio::time::Instant;

use super::fault::{InjectedFault, PenaltyScope};

/// How fast a bot may send, in real time. Edits count; answers to buttons do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Messages per second in all.
    pub per_second: u32,
    /// Messages per second to one chat, in the long run.
    pub per_chat_per_second: u32,
    /// Messages that one chat takes at once.
    pub chat_burst: u32,
    /// Messages per minute to one group, supergroup or channel.
    pub group_per_minute: u32,
}

/// Token buckets: one for the bot, one for each chat. It keeps no time of its own.
pub struct Limiter {
    limits: Limits,
    all: Option<Bucket>,
    chats: HashMap<i64, Bucket>,
}

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    filled: Instant,
}

/// How much a bucket holds, and how fast it fills, in tokens per second.
#[derive(Clone, Copy)]
struct Size {
    capacity: f64,
    rate: f64,
}

impl Limiter {
    /// Limits of which nothing is used yet.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            all: None,
            chats: HashMap::new(),
        }
    }

    /// Counts a message to a chat, or refuses it.
    pub fn take(&mut self, chat: i64, now: Instant) -> Option<InjectedFault> {
        let limits = self.limits;
        let all_size = Size {
            capacity: limits.per_second.into(),
            rate: limits.per_second.into(),
        };
        let chat_size = if chat > 0 {
            Size {
                capacity: limits.chat_burst.into(),
                rate: limits.per_chat_per_second.into(),
            }
        } else {
            Size {
                capacity: limits.group_per_minute.into(),
                rate: f64::from(limits.group_per_minute) / 60.0,
            }
        };
        let all = self.all.get_or_insert(Bucket::full(all_size, now));
        let one = self
            .chats
            .entry(chat)
            .or_insert(Bucket::full(chat_size, now));
        all.fill(all_size, now);
        one.fill(chat_size, now);
        let (all_wait, chat_wait) = (all.wait(all_size), one.wait(chat_size));
        if all_wait <= 0.0 && chat_wait <= 0.0 {
            all.tokens -= 1.0;
            one.tokens -= 1.0;
            return None;
        }
        let scope = if all_wait >= chat_wait {
            PenaltyScope::Bot
        } else {
            PenaltyScope::Chat
        };
        // A hair's breadth of rounding must not cost a whole second more.
        let wait = all_wait.max(chat_wait) - 1e-6;
        Some(InjectedFault::TooMany {
            retry_after: wait.ceil().max(1.0) as u32,
            scope,
        })
    }
}

impl Bucket {
    fn full(size: Size, now: Instant) -> Self {
        Self {
            tokens: size.capacity,
            filled: now,
        }
    }

    fn fill(&mut self, size: Size, now: Instant) {
        let passed = now.duration_since(self.filled).as_secs_f64();
        self.tokens = (self.tokens + passed * size.rate).min(size.capacity);
        self.filled = now;
    }

    /// Seconds until there is a token.
    fn wait(self, size: Size) -> f64 {
        ((1.0 - self.tokens) / size.rate).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use std::time::Duration;

    use super::*;

    const ANNA: i64 = 7;
    const BORIS: i64 = 8;
    const GROUP: i64 = -9;

    fn too_many(retry_after: u32, scope: PenaltyScope) -> Option<InjectedFault> {
        Some(InjectedFault::TooMany { retry_after, scope })
    }

    #[test]
    fn limits_apply_to_the_bot_each_chat_and_each_group() {
        let start = Instant::now();
        let mut limiter = Limiter::new(Limits {
            per_second: 4,
            per_chat_per_second: 1,
            chat_burst: 2,
            group_per_minute: 3,
        });
        let mut strike =
            |chat, seconds| limiter.take(chat, start + Duration::from_secs_f64(seconds));
        assert_eq!(strike(ANNA, 0.0), None);
        assert_eq!(strike(ANNA, 0.0), None);
        assert_eq!(strike(ANNA, 0.0), too_many(1, PenaltyScope::Chat));
        assert_eq!(strike(ANNA, 1.0), None);
        for _ in 0..3 {
            assert_eq!(strike(GROUP, 1.0), None);
        }
        assert_eq!(strike(BORIS, 1.0), too_many(1, PenaltyScope::Bot));
        assert_eq!(strike(BORIS, 2.0), None);
        assert_eq!(strike(GROUP, 2.0), too_many(19, PenaltyScope::Chat));
        assert_eq!(strike(GROUP, 21.5), None);
    }
}
