//! How much may be sent now: for the bot as a whole, for one person, for one group or channel.
//!
//! Counted on the machine's monotonic clock, so that a jump of the wall clock neither stops the bot nor lets it flood.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use crate::domain::chat::{ChatKey, ChatKind};

/// Two chats that are told to wait within this time mean that the whole bot is.
const SAME_PENALTY: Duration = Duration::from_secs(2);

/// After a penalty of the whole bot its rate falls to this share, and comes back at the next constant's pace.
const AFTER_PENALTY: f64 = 0.8;

/// The share of the full rate that comes back each second without a penalty.
const BACK_PER_SECOND: f64 = 0.01;

/// Messages of the bot's budget that only answers may use.
const RESERVE: f64 = 1.0;

/// Chats whose budgets are remembered at most, before those that are full are forgotten.
const REMEMBERED: usize = 10_000;

/// Messages a second, edits included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// For the whole bot.
    pub all: f64,
    /// For one person.
    pub person: f64,
    /// How many a person may get at once before that rate holds.
    pub burst: f64,
    /// For one group or channel.
    pub shared: f64,
}

impl Rates {
    /// Telegram's: the given number for the bot, one a second for a person with a short burst, 20 a minute for a group
    /// (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
    pub fn telegram(all: u32) -> Self {
        Self {
            all: f64::from(all),
            person: 1.0,
            burst: 5.0,
            shared: 20.0 / 60.0,
        }
    }

    /// For a Telegram that does not count.
    pub fn none() -> Self {
        Self {
            all: 100_000.0,
            person: 10_000.0,
            burst: 10_000.0,
            shared: 10_000.0,
        }
    }
}

/// Who asks to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An answer to somebody who waits for it.
    Reply,
    /// Something that was not asked for. It leaves the last of the budget to replies.
    Push,
}

/// A bucket that fills at a rate and empties by one with each message.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: f64,
    at: Instant,
}

#[derive(Debug)]
struct ChatBudget {
    bucket: Bucket,
    held_until: Instant,
}

/// The budgets of the bot and of every chat it wrote to lately.
#[derive(Debug)]
pub struct Budget {
    rates: Rates,
    all: Bucket,
    /// The share of the bot's rate that is used now.
    share: f64,
    held_until: Instant,
    last_penalty: Option<(ChatKey, Instant)>,
    chats: HashMap<ChatKey, ChatBudget>,
}

impl Budget {
    /// A budget with nothing used yet.
    pub fn new(rates: Rates, now: Instant) -> Self {
        let all = Bucket {
            level: depth(rates.all),
            at: now,
        };
        Self {
            rates,
            all,
            share: 1.0,
            held_until: now,
            last_penalty: None,
            chats: HashMap::new(),
        }
    }

    /// How many messages may leave now that nobody asked for, and when to ask again.
    pub fn available(&mut self, now: Instant) -> (u32, Instant) {
        self.fill(now);
        if now < self.held_until {
            return (0, self.held_until);
        }
        let free = (self.all.level - RESERVE).max(0.0);
        let next = now + Duration::from_secs_f64(1.0 / (self.rates.all * self.share));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the rate"
        )]
        let whole = free as u32;
        (whole, next)
    }

    /// Takes one message for a chat.
    ///
    /// # Errors
    /// When to ask again, if nothing may leave for it now.
    pub fn take(&mut self, chat: ChatKey, purpose: Purpose, now: Instant) -> Result<(), Instant> {
        self.fill(now);
        if now < self.held_until {
            return Err(self.held_until);
        }
        let (rate, depth_of_chat) = match chat.kind() {
            ChatKind::Private => (self.rates.person, self.rates.burst),
            ChatKind::Shared => (self.rates.shared, 20.0_f64.min(self.rates.shared * 60.0)),
        };
        let fresh = ChatBudget {
            bucket: Bucket {
                level: depth_of_chat,
                at: now,
            },
            held_until: now,
        };
        let budget = self.chats.entry(chat).or_insert(fresh);
        if now < budget.held_until {
            return Err(budget.held_until);
        }
        budget.bucket.fill(rate, depth_of_chat, now);
        let needed = match purpose {
            Purpose::Reply => 1.0,
            Purpose::Push => 1.0 + RESERVE,
        };
        let chat_has = budget.bucket.one_at(1.0, rate);
        let all_has = self.all.one_at(needed, self.rates.all * self.share);
        if let Some(later) = chat_has.max(all_has) {
            return Err(later);
        }
        budget.bucket.level -= 1.0;
        self.all.level -= 1.0;
        self.forget_the_idle(now);
        Ok(())
    }

    /// Telegram asked to wait when something was sent to `chat`. It does not say whether it means the chat or the bot:
    /// two different chats in a row mean the bot.
    pub fn penalise(&mut self, chat: ChatKey, wait: Duration, now: Instant) {
        self.fill(now);
        let until = now + wait;
        let fresh = ChatBudget {
            bucket: Bucket {
                level: 0.0,
                at: now,
            },
            held_until: until,
        };
        let budget = self.chats.entry(chat).or_insert(fresh);
        budget.held_until = budget.held_until.max(until);
        let another = self.last_penalty.is_some_and(|(other, at)| {
            other != chat && now.saturating_duration_since(at) < SAME_PENALTY
        });
        if another {
            self.held_until = self.held_until.max(until);
            self.share *= AFTER_PENALTY;
        }
        self.last_penalty = Some((chat, now));
    }

    fn fill(&mut self, now: Instant) {
        let passed = now.saturating_duration_since(self.all.at).as_secs_f64();
        self.share = (self.share + BACK_PER_SECOND * passed).min(1.0);
        self.all
            .fill(self.rates.all * self.share, depth(self.rates.all), now);
    }

    /// A full budget is what a chat that was never written to has.
    fn forget_the_idle(&mut self, now: Instant) {
        if self.chats.len() <= REMEMBERED {
            return;
        }
        let rates = self.rates;
        self.chats.retain(|chat, budget| {
            let (rate, depth) = match chat.kind() {
                ChatKind::Private => (rates.person, rates.burst),
                ChatKind::Shared => (rates.shared, rates.shared * 60.0),
            };
            let idle = now
                .saturating_duration_since(budget.bucket.at)
                .as_secs_f64();
            now < budget.held_until || budget.bucket.level + rate * idle < depth
        });
    }
}

impl Bucket {
    fn fill(&mut self, rate: f64, depth: f64, now: Instant) {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        self.level = (self.level + rate * passed).min(depth);
        self.at = self.at.max(now);
    }

    /// When the level reaches `needed`, if it has not: a little after, so that asking then succeeds despite rounding.
    fn one_at(&self, needed: f64, rate: f64) -> Option<Instant> {
        let missing = needed - self.level;
        let wait = || Duration::from_secs_f64(missing / rate) + Duration::from_micros(10);
        (missing > 0.0).then(|| self.at + wait())
    }
}

/// How many messages may leave at once: few, so that no second holds more than the rate and this; one more than the
/// reserve at least, so that nothing of the rate is lost between two looks at it.
fn depth(rate: f64) -> f64 {
    (rate / 14.0).max(1.0) + RESERVE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PERSON: ChatKey = ChatKey(1);
    const OTHER: ChatKey = ChatKey(2);
    const GROUP: ChatKey = ChatKey(-1);

    fn sent_within(
        budget: &mut Budget,
        chats: &[ChatKey],
        start: Instant,
        span: Duration,
    ) -> usize {
        let mut sent = 0;
        let mut now = start;
        while now < start + span {
            for chat in chats {
                sent += usize::from(budget.take(*chat, Purpose::Push, now).is_ok());
            }
            now += Duration::from_millis(5);
        }
        sent
    }

    #[test]
    fn a_group_gets_twenty_a_minute_and_a_person_one_a_second() {
        let now = Instant::now();
        let mut budget = Budget::new(Rates::telegram(28), now);
        let minute = Duration::from_secs(60);
        assert!((20..=40).contains(&sent_within(&mut budget, &[GROUP], now, minute)));
        let next = now + minute;
        assert!(
            (19..=21).contains(&sent_within(&mut budget, &[GROUP], next, minute)),
            "after the first burst"
        );
        assert!((60..=65).contains(&sent_within(&mut budget, &[PERSON], next + minute, minute)));
    }

    #[test]
    fn the_bot_as_a_whole_keeps_to_its_rate() {
        let now = Instant::now();
        let mut budget = Budget::new(Rates::telegram(28), now);
        let chats: Vec<ChatKey> = (1..2000).map(ChatKey).collect();
        let sent = sent_within(&mut budget, &chats, now, Duration::from_secs(10));
        assert!((275..=283).contains(&sent), "{sent}");
    }

    #[test]
    fn a_reply_leaves_when_pushes_have_used_up_theirs() {
        let now = Instant::now();
        let mut budget = Budget::new(Rates::telegram(28), now);
        let mut chat = 100;
        while budget.take(ChatKey(chat), Purpose::Push, now).is_ok() {
            chat += 1;
        }
        assert_eq!(budget.available(now).0, 0);
        assert!(budget.take(PERSON, Purpose::Reply, now).is_ok());
    }

    #[test]
    fn a_penalty_of_one_chat_holds_that_chat_and_two_hold_the_bot() {
        let now = Instant::now();
        let mut budget = Budget::new(Rates::telegram(28), now);
        let wait = Duration::from_secs(30);
        budget.penalise(PERSON, wait, now);
        assert_eq!(budget.take(PERSON, Purpose::Reply, now), Err(now + wait));
        assert!(budget.take(OTHER, Purpose::Reply, now).is_ok());
        budget.penalise(OTHER, wait, now);
        assert_eq!(budget.take(GROUP, Purpose::Reply, now), Err(now + wait));
        assert_eq!(budget.available(now), (0, now + wait));
        assert!(budget.take(GROUP, Purpose::Reply, now + wait).is_ok());
    }

    proptest! {
        #[test]
        fn no_window_holds_more_than_the_rate_and_one_burst(
            gaps in prop::collection::vec(0_u64..200, 1..400), rate in 1_u32..60,
        ) {
            let start = Instant::now();
            let mut budget = Budget::new(Rates::telegram(rate), start);
            let mut now = start;
            let mut sent: Vec<Instant> = Vec::new();
            for (index, gap) in gaps.into_iter().enumerate() {
                now += Duration::from_millis(gap);
                let chat = ChatKey(i64::try_from(index).unwrap() + 1);
                if budget.take(chat, Purpose::Reply, now).is_ok() {
                    sent.push(now);
                }
            }
            for (index, first) in sent.iter().enumerate() {
                let within = sent[index..].iter().filter(|at| **at - *first <= Duration::from_secs(1)).count();
                prop_assert!(within as f64 <= f64::from(rate) + depth(f64::from(rate)) + 1.0);
            }
        }

        #[test]
        fn the_time_given_is_the_time_at_which_it_succeeds(rate in 1_u32..60, tries in 1_usize..40) {
            let mut now = Instant::now();
            let mut budget = Budget::new(Rates::telegram(rate), now);
            for _ in 0..tries {
                if let Err(later) = budget.take(PERSON, Purpose::Push, now) {
                    prop_assert!(later > now);
                    now = later;
                    prop_assert!(budget.take(PERSON, Purpose::Push, now).is_ok());
                }
            }
        }
    }
}
