//! Whether notices are late: a pure decision over what waits and how fast it goes.
//!
//! A long queue is not late: of a hundred thousand followers most wait for an hour although notices leave as fast as they
//! may, and an alarm each time would teach the owners to ignore alarms. Late is what goes more slowly than promised. With
//! `n` followers and a rate of `r` messages a second, all are told within `2n/r` seconds (P16), for half of the rate is
//! reserved for answers. So each notice may take `2/r`; the time that has passed beyond that is how far the bot is behind.
//! This does not depend on the length of the queue, so nobody has to count it.

use std::time::{Duration, Instant};

use super::{chat::ChatId, lane::SHARE};

/// The threshold of all three causes: urgent notices that are behind, an urgent broadcast that stands still, a queue from
/// which nothing has left.
const LATE_AFTER: Duration = Duration::from_secs(2 * 60);

/// The backlog of notices: what may leave and has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeBacklog {
    /// The head of the queue of each urgent broadcast.
    pub urgent: Vec<QueueHead>,
    /// How many other broadcasts have notices that may leave.
    pub others: u64,
}

/// The head of the queue of a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueHead {
    /// Which broadcast.
    pub broadcast: i64,
    /// The chat whose notice leaves next.
    pub chat: ChatId,
}

/// The throughput of notices: what it is, and what it should be.
#[derive(Clone, Copy, Debug)]
pub struct Throughput {
    /// How many notices were served so far, whatever the outcome.
    pub served: u64,
    /// How long each may take: `2/r`, for a rate of `r` a second.
    pub pace: Duration,
}

/// The measure of lateness, on the monotonic clock: setting the wall clock makes nothing late.
#[derive(Debug, Default)]
pub struct Lag {
    /// When it was last measured, and how many had been served by then.
    looked: Option<Instant>,
    served: u64,
    /// How far urgent notices are behind.
    behind: Duration,
    /// The head of each urgent broadcast, and since when it is that.
    heads: Vec<(QueueHead, Instant)>,
    /// Since when notices wait and none is served.
    stuck_since: Option<Instant>,
}

impl Lag {
    /// Measures the backlog and the throughput. Returns whether notices are late.
    pub fn is_late(
        &mut self,
        backlog: &NoticeBacklog,
        throughput: Throughput,
        now: Instant,
    ) -> bool {
        let served = throughput.served.saturating_sub(self.served);
        self.served = throughput.served;
        self.note_pace(backlog, (served, throughput.pace), now);
        self.note_heads(backlog, now);
        self.note_stuck(backlog, served, now);
        self.looked = Some(now);
        // The broadcasts of a lane take turns, and while it is another's the line of each stands still.
        let others = u32::try_from(self.heads.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let turns = throughput.pace.saturating_mul(SHARE).saturating_mul(others);
        let still = LATE_AFTER.max(turns);
        let has_lasted = |since: &Instant, long| now.saturating_duration_since(*since) >= long;
        self.behind >= LATE_AFTER
            || self.heads.iter().any(|(_, since)| has_lasted(since, still))
            || self
                .stuck_since
                .is_some_and(|since| has_lasted(&since, LATE_AFTER))
    }

    /// Starts measuring anew after a time that does not count: Telegram asked to wait (429), or there is another reason that
    /// the owners know.
    pub fn starts_anew(&mut self) {
        *self = Self {
            served: self.served,
            ..Self::default()
        };
    }

    fn note_pace(
        &mut self,
        backlog: &NoticeBacklog,
        (served, pace): (u64, Duration),
        now: Instant,
    ) {
        let waited = !self.heads.is_empty() && !backlog.urgent.is_empty();
        let (true, Some(looked)) = (waited, self.looked) else {
            self.behind = Duration::ZERO;
            return;
        };
        let passed = now.saturating_duration_since(looked);
        let made_good = pace.saturating_mul(u32::try_from(served).unwrap_or(u32::MAX));
        // No more than is late, so that it is over as soon as they go fast enough again.
        self.behind = (self.behind + passed)
            .saturating_sub(made_good)
            .min(LATE_AFTER);
    }

    fn note_heads(&mut self, backlog: &NoticeBacklog, now: Instant) {
        let known = std::mem::take(&mut self.heads);
        let since = |head: &QueueHead| known.iter().find(|(known, _)| known == head);
        let heads = backlog.urgent.iter();
        self.heads = heads
            .map(|head| (*head, since(head).map_or(now, |(_, at)| *at)))
            .collect();
    }

    fn note_stuck(&mut self, backlog: &NoticeBacklog, served: u64, now: Instant) {
        if served > 0 {
            self.stuck_since = None;
        }
        self.stuck_since = backlog
            .something_waits()
            .then(|| *self.stuck_since.get_or_insert(now));
    }
}

impl NoticeBacklog {
    /// Whether any notice may leave.
    pub fn something_waits(&self) -> bool {
        !self.urgent.is_empty() || self.others > 0
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    /// Each may take a fourteenth of a second: 28 a second are allowed.
    const PACE: Duration = Duration::from_millis(1_000 / 14);

    /// Looks every five seconds at what waits and how many have had their turn; at which second something was late first,
    /// and last.
    fn late(
        seconds: u64,
        seen: impl Fn(u64) -> (NoticeBacklog, u64),
    ) -> (Option<u64>, Option<u64>) {
        let begun = Instant::now();
        let mut lag = Lag::default();
        let (mut first, mut last) = (None, None);
        for second in (0..=seconds).step_by(5) {
            let (backlog, served) = seen(second);
            let (pace, now) = (PACE, begun + Duration::from_secs(second));
            if lag.is_late(&backlog, Throughput { served, pace }, now) {
                first.get_or_insert(second);
                last = Some(second);
            }
        }
        (first, last)
    }

    /// Of one urgent broadcast to so many so many are told.
    fn urgent(all: u64, told: u64) -> (NoticeBacklog, u64) {
        let chat = ChatId(i64::try_from(told).unwrap());
        let head = QueueHead { broadcast: 1, chat };
        let urgent = Vec::from_iter((told < all).then_some(head));
        (NoticeBacklog { urgent, others: 0 }, told.min(all))
    }

    #[test]
    fn a_large_crowd_told_at_the_rate_or_half_of_it_is_not_late() {
        for rate in [28, 15] {
            let seen = |second| urgent(100_000, second * rate);
            assert_eq!(late(7_200, seen), (None, None), "{rate}");
        }
    }

    #[test]
    fn the_same_crowd_told_at_a_part_of_the_rate_is() {
        for (rate, by) in [(0, 120), (1, 135), (3, 155), (7, 245)] {
            let (first, last) = late(7_200, |second| urgent(100_000, second * rate));
            assert!(first.is_some_and(|first| first <= by), "{rate}: {first:?}");
            assert_eq!(last, Some(7_200), "{rate}");
        }
    }

    #[test]
    fn it_is_no_longer_once_they_go_as_fast_as_promised() {
        let stands = |second: u64| second.min(60) + second.saturating_sub(600);
        let (first, last) = late(1_200, |second| urgent(100_000, stands(second) * 28));
        assert_eq!((first, last), (Some(180), Some(600)));
        // Or once nobody waits any more.
        assert_eq!(late(1_200, |second| urgent(300, second)).1, Some(295));
    }

    #[test]
    fn one_that_is_passed_over_is_late_however_many_have_their_turn() {
        let stands = QueueHead {
            broadcast: 1,
            chat: ChatId(1),
        };
        let seen = |second: u64| {
            let goes = QueueHead {
                broadcast: 2,
                chat: ChatId(i64::try_from(second).unwrap()),
            };
            let urgent = vec![stands, goes];
            (NoticeBacklog { urgent, others: 3 }, second * 28)
        };
        assert_eq!(late(600, seen).0, Some(120));
    }

    #[test]
    fn one_whose_turn_it_is_not_yet_is_not_late() {
        // Ten broadcasts take turns of 500, which take 18 seconds each.
        let seen = |second: u64| {
            let told = second * 28;
            let heads = (0..10_u64).map(|broadcast| {
                let rounds = (told + (9 - broadcast) * 500) / 5_000;
                QueueHead {
                    broadcast: i64::try_from(broadcast).unwrap(),
                    chat: ChatId(i64::try_from(rounds).unwrap()),
                }
            });
            let urgent = heads.collect();
            (NoticeBacklog { urgent, others: 0 }, told)
        };
        assert_eq!(late(3_600, seen), (None, None));
    }

    #[test]
    fn others_are_late_when_none_has_its_turn() {
        let seen = |told: fn(u64) -> u64| {
            move |second| {
                let urgent = Vec::new();
                (NoticeBacklog { urgent, others: 5 }, told(second))
            }
        };
        // However slowly: it is not urgent.
        assert_eq!(late(3_600, seen(|second| second / 115)), (None, None));
        assert_eq!(late(3_600, seen(|_| 7)), (Some(120), Some(3_600)));
        assert_eq!(late(600, |_| (NoticeBacklog::default(), 0)), (None, None));
    }

    #[test]
    fn what_telegram_asked_to_wait_does_not_count() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let throughput = |served| Throughput { served, pace: PACE };
        let (waits, _) = urgent(100, 10);
        let mut lag = Lag::default();
        assert!(!lag.is_late(&waits, throughput(10), at(0)));
        assert!(!lag.is_late(&waits, throughput(10), at(119)));
        lag.starts_anew();
        assert!(!lag.is_late(&waits, throughput(10), at(240)));
        assert!(!lag.is_late(&waits, throughput(10), at(359)));
        assert!(lag.is_late(&waits, throughput(10), at(360)));
    }
}
