//! A guard that counts a message as waiting for the rate limiter: a task that is cancelled waits no longer.

use std::sync::{Arc, Mutex, PoisonError};

use super::{RateLimiter, TrafficClass};

/// A guard: a message waits for the rate limit as long as this lives. While there is one, the other class of traffic leaves
/// it its share.
#[must_use = "it waits only as long as this lives"]
pub struct Waiter {
    limiter: Arc<Mutex<RateLimiter>>,
    class: TrafficClass,
}

impl Waiter {
    /// Counts one more waiting message of a class. Not to be made or dropped while the rate limiter is locked.
    pub fn begin(limiter: &Arc<Mutex<RateLimiter>>, class: TrafficClass) -> Self {
        let waiting = Self {
            limiter: Arc::clone(limiter),
            class,
        };
        waiting.count(|waiting| waiting.saturating_add(1));
        waiting
    }

    fn count(&self, change: impl Fn(usize) -> usize) {
        let mut limiter = self.limiter.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = limiter.waiting(self.class);
        *waiting = change(*waiting);
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        self.count(|waiting| waiting.saturating_sub(1));
    }
}
