//! What goes wrong on purpose: planned faults, and Telegram's limits on how fast a bot may send.

use std::{collections::HashMap, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

/// One thing that goes wrong with one call that sends or edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Refused with 429, as is every further call within `scope` until that many seconds of the set time have passed.
    TooMany {
        /// In seconds, as the answer carries it.
        retry_after: u32,
        /// How much is held up. The answer does not tell.
        scope: Scope,
    },
    /// Not delivered; 500 with Telegram's JSON.
    ServerError,
    /// Not delivered; 502 with a page of HTML.
    BadGateway,
    /// Delivered; the connection breaks before the answer is through.
    LostAnswer,
    /// Delivered; the answer is no JSON.
    Unreadable,
    /// Delivered at once, answered after this real time.
    Slow(Duration),
    /// Delivered and answered after this real time, even if the bot has hung up meanwhile.
    Late(Duration),
}

/// What a 429 holds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The chat that the call was for.
    Chat,
    /// Everything the bot sends.
    Bot,
}

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

/// The faults to come, the penalties that run, and the limits.
#[derive(Default)]
pub(super) struct Plan {
    /// Each for one chat, or for any.
    pub(super) next: Vec<(Option<i64>, Fault)>,
    penalties: Vec<(Option<i64>, DateTime<Utc>)>,
    limiter: Option<Limiter>,
    /// How many calls were answered with 429.
    pub(super) refused: usize,
}

impl Plan {
    /// Adds a fault for the next call, or the next one to that chat.
    pub(super) fn add(&mut self, chat: Option<i64>, fault: Fault) {
        self.next.push((chat, fault));
    }

    pub(super) fn limit(&mut self, limits: Option<Limits>) {
        self.limiter = limits.map(Limiter::new);
    }

    /// What befalls a call to this chat: a running penalty, else the next fault planned for it, else a limit.
    pub(super) fn strike(
        &mut self,
        chat: i64,
        now: DateTime<Utc>,
        instant: Instant,
    ) -> Option<Fault> {
        let struck = self
            .penalty(chat, now)
            .or_else(|| self.planned(chat, now))
            .or_else(|| self.limiter.as_mut()?.take(chat, instant));
        if let Some(Fault::TooMany { .. }) = struck {
            self.refused += 1;
        }
        struck
    }

    fn penalty(&mut self, chat: i64, now: DateTime<Utc>) -> Option<Fault> {
        self.penalties.retain(|(_, until)| *until > now);
        let (scope, until) = self
            .penalties
            .iter()
            .filter(|(held, _)| held.is_none_or(|held| held == chat))
            .max_by_key(|(_, until)| *until)?;
        let left = (*until - now + TimeDelta::milliseconds(999)).num_seconds();
        Some(Fault::TooMany {
            retry_after: u32::try_from(left).unwrap_or(u32::MAX),
            scope: scope.map_or(Scope::Bot, |_| Scope::Chat),
        })
    }

    fn planned(&mut self, chat: i64, now: DateTime<Utc>) -> Option<Fault> {
        let place = self
            .next
            .iter()
            .position(|(target, _)| target.is_none_or(|target| target == chat))?;
        let (_, fault) = self.next.remove(place);
        if let Fault::TooMany { retry_after, scope } = fault {
            let held = match scope {
                Scope::Chat => Some(chat),
                Scope::Bot => None,
            };
            self.penalties
                .push((held, now + TimeDelta::seconds(retry_after.into())));
        }
        Some(fault)
    }
}

/// Token buckets: one for the bot, one for each chat.
struct Limiter {
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
    holds: f64,
    rate: f64,
}

impl Limiter {
    fn new(limits: Limits) -> Self {
        Self {
            limits,
            all: None,
            chats: HashMap::new(),
        }
    }

    fn take(&mut self, chat: i64, now: Instant) -> Option<Fault> {
        let limits = self.limits;
        let all_size = Size {
            holds: limits.per_second.into(),
            rate: limits.per_second.into(),
        };
        let chat_size = if chat > 0 {
            Size {
                holds: limits.chat_burst.into(),
                rate: limits.per_chat_per_second.into(),
            }
        } else {
            Size {
                holds: limits.group_per_minute.into(),
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
            Scope::Bot
        } else {
            Scope::Chat
        };
        // A hair's breadth of rounding must not cost a whole second more.
        let wait = all_wait.max(chat_wait) - 1e-6;
        Some(Fault::TooMany {
            retry_after: wait.ceil().max(1.0) as u32,
            scope,
        })
    }
}

impl Bucket {
    fn full(size: Size, now: Instant) -> Self {
        Self {
            tokens: size.holds,
            filled: now,
        }
    }

    fn fill(&mut self, size: Size, now: Instant) {
        let passed = now.duration_since(self.filled).as_secs_f64();
        self.tokens = (self.tokens + passed * size.rate).min(size.holds);
        self.filled = now;
    }

    /// Seconds until there is a token.
    fn wait(self, size: Size) -> f64 {
        ((1.0 - self.tokens) / size.rate).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: i64 = 7;
    const BORIS: i64 = 8;
    const GROUP: i64 = -9;

    fn too_many(retry_after: u32, scope: Scope) -> Option<Fault> {
        Some(Fault::TooMany { retry_after, scope })
    }

    #[test]
    fn faults_come_in_order_each_once() {
        let (now, instant) = (DateTime::UNIX_EPOCH, Instant::now());
        let mut plan = Plan::default();
        plan.add(Some(BORIS), Fault::BadGateway);
        plan.add(None, Fault::ServerError);
        plan.add(None, Fault::LostAnswer);
        assert_eq!(plan.strike(ANNA, now, instant), Some(Fault::ServerError));
        assert_eq!(plan.strike(BORIS, now, instant), Some(Fault::BadGateway));
        assert_eq!(plan.strike(BORIS, now, instant), Some(Fault::LostAnswer));
        assert_eq!(plan.strike(BORIS, now, instant), None);
        assert_eq!(plan.refused, 0);
    }

    #[test]
    fn a_penalty_lasts_and_keeps_to_its_scope() {
        let (start, instant) = (DateTime::UNIX_EPOCH, Instant::now());
        let after = |seconds| start + TimeDelta::seconds(seconds);
        let mut plan = Plan::default();
        plan.add(
            None,
            Fault::TooMany {
                retry_after: 30,
                scope: Scope::Chat,
            },
        );
        let mut strike = |chat, now| plan.strike(chat, now, instant);
        assert_eq!(strike(ANNA, start), too_many(30, Scope::Chat));
        assert_eq!(strike(BORIS, start), None);
        assert_eq!(strike(ANNA, after(29)), too_many(1, Scope::Chat));
        assert_eq!(strike(ANNA, after(30)), None);
        assert_eq!(plan.refused, 2);

        plan.add(
            Some(ANNA),
            Fault::TooMany {
                retry_after: 5,
                scope: Scope::Bot,
            },
        );
        assert_eq!(plan.strike(BORIS, after(40), instant), None);
        assert_eq!(
            plan.strike(ANNA, after(40), instant),
            too_many(5, Scope::Bot)
        );
        assert_eq!(
            plan.strike(BORIS, after(41), instant),
            too_many(4, Scope::Bot)
        );
    }

    #[test]
    fn limits_hold_the_bot_each_chat_and_each_group() {
        let (now, start) = (DateTime::UNIX_EPOCH, Instant::now());
        let mut plan = Plan::default();
        plan.limit(Some(Limits {
            per_second: 4,
            per_chat_per_second: 1,
            chat_burst: 2,
            group_per_minute: 3,
        }));
        let mut strike =
            |chat, seconds| plan.strike(chat, now, start + Duration::from_secs_f64(seconds));
        assert_eq!(strike(ANNA, 0.0), None);
        assert_eq!(strike(ANNA, 0.0), None);
        assert_eq!(strike(ANNA, 0.0), too_many(1, Scope::Chat));
        assert_eq!(strike(ANNA, 1.0), None);
        for _ in 0..3 {
            assert_eq!(strike(GROUP, 1.0), None);
        }
        assert_eq!(strike(BORIS, 1.0), too_many(1, Scope::Bot));
        assert_eq!(strike(BORIS, 2.0), None);
        assert_eq!(strike(GROUP, 2.0), too_many(19, Scope::Chat));
        assert_eq!(strike(GROUP, 21.5), None);
    }
}
