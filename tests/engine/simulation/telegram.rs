//! A Telegram that exists only in the simulation: what becomes of each request, and whether it should have been made.

use std::{collections::HashMap, time::Duration};

use hearing_bot::{
    courier::{Outcome, REQUEST_TIMEOUT, RefusalReason, RetryScope},
    domain::chat::ChatId,
};

use super::Broken;
use crate::chance::Chance;

/// How long after it was made a request may still be carried out: less than a quarantine.
const LATEST_ARRIVAL: i64 = 55_000;

/// What becomes of a request, in milliseconds of the simulation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fate {
    /// When the message stands in the chat, if ever.
    pub(super) arrives: Option<i64>,
    /// When its sender knows how it ended, and how.
    pub(super) answers: i64,
    pub(super) outcome: Outcome,
}

/// Whether things still go wrong.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Weather {
    Bad,
    Fair,
}

#[derive(Default)]
pub(super) struct Telegram {
    blocked: HashMap<ChatId, ()>,
    /// Until when a chat, or everybody, is refused.
    penalties: HashMap<Option<ChatId>, i64>,
    /// What the bot was told of that.
    known: HashMap<Option<ChatId>, i64>,
    /// The chats that were refused with nothing accepted since, and until when.
    refused: HashMap<ChatId, i64>,
    /// For whom, and since when, a message is under way that shows whether all are refused.
    probe: Option<(ChatId, i64)>,
}

impl Telegram {
    pub(super) fn block(&mut self, chat: ChatId) {
        self.blocked.insert(chat, ());
    }

    pub(super) fn unblock(&mut self, chat: ChatId) {
        self.blocked.remove(&chat);
    }

    /// What becomes of a request made at `now`.
    ///
    /// # Errors
    /// If the bot had been asked to wait (P6).
    pub(super) fn request(
        &mut self,
        chat: ChatId,
        now: i64,
        weather: Weather,
        chance: &mut Chance,
    ) -> Result<Fate, String> {
        for scope in [Some(chat), None] {
            if self.known.get(&scope).is_some_and(|until| *until > now) {
                return Err("P6: a request during a penalty".to_owned());
            }
        }
        self.probes(chat, now)?;
        let soon = now + chance.within(20..900);
        let end = |outcome| Fate {
            arrives: None,
            answers: soon,
            outcome,
        };
        if let Some(until) = self.penalty(chat, now) {
            return Ok(end(refusal(until - now)));
        }
        if self.blocked.contains_key(&chat) {
            return Ok(end(Outcome::Refused(RefusalReason::Gone)));
        }
        let timeout = now + i64::try_from(REQUEST_TIMEOUT.as_millis()).unwrap();
        let luck = match weather {
            Weather::Bad => chance.within(0..100),
            Weather::Fair => 99,
        };
        Ok(match luck {
            // It arrives, and the answer is lost.
            0..8 => Fate {
                arrives: Some(soon),
                ..end(Outcome::InDoubt)
            },
            // It arrives long after nobody awaits the answer.
            8..16 => Fate {
                arrives: Some(now + chance.within(17_000..LATEST_ARRIVAL)),
                answers: timeout,
                outcome: Outcome::InDoubt,
            },
            16..20 => Fate {
                answers: timeout,
                ..end(Outcome::InDoubt)
            },
            20..24 => end(Outcome::InDoubt),
            24..28 => end(Outcome::NotSent),
            28..36 => {
                let scope = chance.one_of(&[Some(chat), Some(chat), None]);
                let until = now + chance.within(1_000..20_000);
                self.penalties.insert(scope, until);
                end(refusal(until - now))
            }
            _ => Fate {
                arrives: Some(soon),
                ..end(Outcome::Delivered {
                    message_id: Some(1),
                })
            },
        })
    }

    /// The bot hears how a request to this chat ended.
    pub(super) fn heard(&mut self, chat: ChatId, outcome: &Outcome, now: i64) {
        match outcome {
            Outcome::RetryAfter { after, .. } => {
                let until = now + i64::try_from(after.as_millis()).unwrap();
                self.known.insert(Some(chat), until);
                self.refused.insert(chat, until);
                // Three chats refused with nothing accepted in between: it is meant for everybody.
                if self.refused_now(now) > 2 {
                    let all = self.known.entry(None).or_default();
                    *all = (*all).max(until);
                }
            }
            Outcome::Delivered { .. } => self.refused.clear(),
            _ => {}
        }
        self.probe = self.probe.filter(|(to, _)| *to != chat);
    }

    /// The bot was killed: it has forgotten what was under way, and what it was told of penalties but for those it had stored.
    pub(super) fn is_not_known_but_for(&mut self, stored: &HashMap<Option<ChatId>, i64>) {
        self.probe = None;
        self.known.retain(|scope, until| {
            *until = stored.get(scope).map_or(0, |stored| (*until).min(*stored));
            *until > 0
        });
        self.refused
            .retain(|chat, _| stored.contains_key(&Some(*chat)));
    }

    /// With two chats refused, one message to a third may show whether it is everybody.
    fn probes(&mut self, chat: ChatId, now: i64) -> Result<(), String> {
        if self.refused_now(now) < 2 {
            return Ok(());
        }
        let timeout = i64::try_from(REQUEST_TIMEOUT.as_millis()).unwrap();
        if self.probe.is_some_and(|(_, since)| now < since + timeout) {
            return Err("P6: a second probe".to_owned());
        }
        self.probe = Some((chat, now));
        Ok(())
    }

    fn refused_now(&self, now: i64) -> usize {
        self.refused.values().filter(|until| **until > now).count()
    }

    fn penalty(&self, chat: ChatId, now: i64) -> Option<i64> {
        let of = |scope| self.penalties.get(&scope).copied();
        [of(Some(chat)), of(None)]
            .into_iter()
            .flatten()
            .filter(|until| *until > now)
            .max()
    }
}

/// What the bot learns, if it is not broken.
pub(super) fn understood(outcome: Outcome, broken: Broken, chance: &mut Chance) -> Outcome {
    let there = Outcome::Delivered { message_id: None };
    match (outcome, broken) {
        (Outcome::NotSent, Broken::UnsentIsDelivery) => there,
        (Outcome::InDoubt, Broken::DoubtIsForgotten) => Outcome::NotSent,
        (Outcome::Delivered { .. }, Broken::DeliveryIsDoubt) => {
            chance.one_of(&[outcome, Outcome::InDoubt])
        }
        (Outcome::RetryAfter { .. }, Broken::PenaltiesIgnored) => {
            Outcome::Refused(RefusalReason::NotFound)
        }
        (Outcome::RetryAfter { after, .. }, Broken::SuspectsNobody) => Outcome::RetryAfter {
            scope: RetryScope::ThisChat,
            after,
        },
        (outcome, _) => outcome,
    }
}

/// In whole seconds, as Telegram says it.
fn refusal(millis: i64) -> Outcome {
    let seconds = u64::try_from(millis).unwrap().div_ceil(1_000);
    Outcome::RetryAfter {
        scope: RetryScope::Unknown,
        after: Duration::from_secs(seconds),
    }
}
