//! A throttle for log lines about what happens too often to be logged each time.

use std::time::{Duration, Instant};

/// How often it is logged at most.
const EVERY: Duration = Duration::from_secs(60);

/// Counts what happens, for one line in the log a minute.
#[derive(Debug, Default)]
pub struct LogThrottle {
    count: u64,
    logged: Option<Instant>,
}

impl LogThrottle {
    /// Counts one more event. Returns the count since the last line if a line is due.
    pub fn add(&mut self, now: Instant) -> Option<u64> {
        self.count += 1;
        let is_recent = |at: Instant| now.saturating_duration_since(at) < EVERY;
        if self.logged.is_some_and(is_recent) {
            return None;
        }
        self.logged = Some(now);
        Some(std::mem::take(&mut self.count))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    #[test]
    fn the_first_is_logged_and_then_a_count_each_minute() {
        let begun = Instant::now();
        let mut throttle = LogThrottle::default();
        let mut logged = Vec::new();
        for second in 0..=180 {
            let now = begun + Duration::from_secs(second);
            logged.extend(throttle.add(now).map(|count| (second, count)));
        }
        assert_eq!(logged, [(0, 1), (60, 60), (120, 60), (180, 60)]);
    }
}
