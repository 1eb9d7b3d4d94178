//! The back-off: pauses between attempts, each twice as long as the one before.

use std::time::Duration;

/// A back-off: how long to wait before the next attempt.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    /// None before the first.
    last: Option<Duration>,
}

impl Backoff {
    /// A back-off whose pauses double from the first up to the longest.
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            last: None,
        }
    }

    /// The pause before the next attempt.
    pub fn next_pause(&mut self) -> Duration {
        let pause = match self.last {
            None => self.first,
            Some(last) => last.saturating_mul(2).min(self.longest),
        };
        self.last = Some(pause);
        pause
    }

    /// Whether there was a pause already.
    pub fn has_begun(&self) -> bool {
        self.last.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let seconds = Duration::from_secs;
        let mut backoff = Backoff::new(seconds(1), seconds(10));
        assert!(!backoff.has_begun());
        let pauses: Vec<u64> = (0..6).map(|_| backoff.next_pause().as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 10, 10]);
        assert!(backoff.has_begun());
        let mut endless = Backoff::new(Duration::MAX / 2, Duration::MAX);
        let pauses = [(); 4].map(|()| endless.next_pause());
        assert_eq!(pauses[3], Duration::MAX);
    }
}
