//! Whether notices are late: a pure decision over what waits.

use std::time::{Duration, Instant};

use crate::store::Backlog;

/// How long an urgent notice may wait, and how long it may take until any is delivered.
const LATE_AFTER: Duration = Duration::from_secs(2 * 60);

/// What was seen of the notices that may leave, on the steady clock: one that somebody sets makes nothing late.
#[derive(Debug, Default)]
pub(super) struct Lag {
    /// The urgent broadcasts with notices that wait, each with when that was first seen.
    urgent: Vec<(i64, Instant)>,
    /// Since when anything waits and nothing is delivered.
    stuck_since: Option<Instant>,
    /// How many notices were delivered when somebody last looked.
    delivered: u64,
}

impl Lag {
    /// Learns what waits, and how many were delivered so far; whether something is late.
    pub(super) fn is_late(&mut self, backlog: &Backlog, delivered: u64, now: Instant) -> bool {
        let known = std::mem::take(&mut self.urgent);
        let first_seen = |id: &i64| known.iter().find(|(known, _)| known == id);
        self.urgent = backlog
            .urgent
            .iter()
            .map(|id| (*id, first_seen(id).map_or(now, |(_, at)| *at)))
            .collect();
        if delivered != self.delivered || !backlog.something_waits() {
            self.stuck_since = None;
        }
        self.delivered = delivered;
        let stuck_since = if backlog.something_waits() {
            Some(*self.stuck_since.get_or_insert(now))
        } else {
            None
        };
        let waits = self.urgent.iter().map(|(_, since)| *since);
        waits
            .chain(stuck_since)
            .any(|since| now >= since + LATE_AFTER)
    }

    /// For a time that does not count: Telegram asked to wait, or there is another reason that the owners know.
    pub(super) fn starts_anew(&mut self) {
        *self = Self {
            delivered: self.delivered,
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(urgent: &[i64], others: u64) -> Backlog {
        Backlog {
            urgent: urgent.to_vec(),
            others,
        }
    }

    #[test]
    fn an_urgent_broadcast_is_late_after_two_minutes_however_many_were_delivered() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let mut lag = Lag::default();
        assert!(!lag.is_late(&waiting(&[1], 0), 0, at(0)));
        assert!(!lag.is_late(&waiting(&[1, 2], 0), 10, at(60)));
        assert!(!lag.is_late(&waiting(&[1, 2], 0), 20, at(119)));
        assert!(lag.is_late(&waiting(&[1, 2], 0), 30, at(120)));
        assert!(!lag.is_late(&waiting(&[2], 0), 40, at(121)));
        assert!(lag.is_late(&waiting(&[2], 0), 50, at(180)));
        assert!(!lag.is_late(&waiting(&[], 0), 60, at(181)));
    }

    #[test]
    fn others_are_late_when_none_gets_through() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let mut lag = Lag::default();
        assert!(!lag.is_late(&waiting(&[], 5), 0, at(0)));
        // A large broadcast takes its time.
        assert!(!lag.is_late(&waiting(&[], 5), 1, at(119)));
        assert!(!lag.is_late(&waiting(&[], 5), 2, at(238)));
        assert!(!lag.is_late(&waiting(&[], 5), 2, at(357)));
        assert!(lag.is_late(&waiting(&[], 5), 2, at(358)));
        assert!(!lag.is_late(&waiting(&[], 5), 3, at(359)));
        assert!(!lag.is_late(&waiting(&[], 0), 3, at(1_000)));
        assert!(!lag.is_late(&waiting(&[], 1), 3, at(1_001)));
        // Telegram asked to wait.
        lag.starts_anew();
        assert!(!lag.is_late(&waiting(&[], 1), 3, at(1_121)));
        assert!(lag.is_late(&waiting(&[], 1), 3, at(1_241)));
    }
}
