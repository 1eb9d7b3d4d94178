//! Departures: composed messages that wait for the rate limiter.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::TimeDelta;

use super::compose::ComposedMessage;
use crate::{
    courier::RateLimiter,
    store::{ClaimedNotice, Settlement},
};

/// How long a composed notice waits for the rate limiter before it is put back: its text is of now.
const LONGEST_LIMITER_WAIT: Duration = Duration::from_secs(2);

/// A message that leaves.
#[derive(Clone, Debug)]
pub struct Departure {
    /// The notice that it is of.
    pub claimed: ClaimedNotice,
    /// What it says.
    pub composed: Arc<ComposedMessage>,
}

/// The messages that wait, in the order in which they were claimed.
#[derive(Debug, Default)]
pub(super) struct Departures {
    /// Each since when it waits.
    waiting: Vec<(Departure, Instant)>,
}

/// What leaves, and what does not.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    /// The messages that leave now.
    pub(super) now: Vec<Departure>,
    /// The notices that would wait for too long.
    pub(super) put_back: Vec<(ClaimedNotice, Settlement)>,
    /// When to ask again.
    pub(super) next: Option<Instant>,
}

impl Departures {
    /// Lets a message wait.
    pub(super) fn add(&mut self, departure: Departure, now: Instant) {
        self.waiting.push((departure, now));
    }

    /// Gives back everything that waits.
    pub(super) fn give_back(&mut self) -> Vec<ClaimedNotice> {
        let waiting = self.waiting.drain(..);
        waiting.map(|(departure, _)| departure.claimed).collect()
    }

    /// Takes from the rate limiter what it gives, with `sent` messages unanswered.
    pub(super) fn leave(
        &mut self,
        limiter: &mut RateLimiter,
        sent: usize,
        now: Instant,
    ) -> Leaving {
        let mut leaving = Leaving::default();
        let mut reserved = 0;
        for (departure, since) in std::mem::take(&mut self.waiting) {
            let chat = departure.claimed.chat.key;
            let under_way = sent + leaving.now.len();
            let later = match limiter.take_broadcast(chat, under_way, now) {
                Ok(()) => {
                    leaving.now.push(departure);
                    continue;
                }
                Err(later) => later,
            };
            if later > since + LONGEST_LIMITER_WAIT {
                let wait = TimeDelta::from_std(later.saturating_duration_since(now));
                let wait = wait.unwrap_or_default();
                let end = Settlement::PostponeChat { wait };
                leaving.put_back.push((departure.claimed, end));
                continue;
            }
            // Nothing is reserved for who has to wait for its own chat.
            reserved += usize::from(limiter.chat_free_at(chat, now).is_none());
            leaving.next = leaving.next.into_iter().chain([later]).min();
            self.waiting.push((departure, since));
        }
        limiter.broadcasts_wait(reserved);
        leaving
    }
}
