//! Pending alarm messages, which were not delivered to their owner yet: a pure decision on what to retry when.

use std::time::{Duration, Instant};

use crate::{
    courier::Backoff,
    domain::{
        alarm::{AlarmMessage, AlarmPhase},
        chat::ChatKey,
    },
};

/// The back-off of a message.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(60), Duration::from_secs(10 * 60));

/// How long a message is retried. An alarm that lasts is told anew each hour; that one is over is no news by then.
const WORTH_TRYING_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// The pending messages: each until it is delivered, or there is a newer one of the same alarm.
#[derive(Debug, Default)]
pub(super) struct PendingAlarms {
    lines: Vec<PendingAlarm>,
}

/// A message for one owner.
#[derive(Clone, Copy, Debug)]
pub(super) struct PendingAlarm {
    pub(super) owner: ChatKey,
    told: AlarmMessage,
    /// When that was so.
    at: Instant,
    due: Instant,
    /// It begins with the first failure.
    backoff: Backoff,
}

impl PendingAlarms {
    /// Adds a message. An older pending one of the same alarm is dropped.
    pub(super) fn add(&mut self, owner: ChatKey, told: AlarmMessage, now: Instant) {
        self.lines.retain(|line| !line.is_of(owner, told));
        self.lines.push(PendingAlarm {
            owner,
            told,
            at: now,
            due: now,
            backoff: BACKOFF,
        });
    }

    /// Takes out the messages that are due. Those of somebody who is no owner any more are dropped.
    pub(super) fn take_due(&mut self, owners: &[ChatKey], now: Instant) -> Vec<PendingAlarm> {
        let worth =
            |line: &PendingAlarm| owners.contains(&line.owner) && now < line.at + WORTH_TRYING_FOR;
        self.lines.retain(worth);
        let (due, later) = self.lines.iter().partition(|line| line.due <= now);
        self.lines = later;
        due
    }

    /// Puts back a message that was not delivered.
    pub(super) fn failed(&mut self, mut line: PendingAlarm, now: Instant) {
        if self
            .lines
            .iter()
            .any(|newer| newer.is_of(line.owner, line.told))
        {
            return;
        }
        line.due = now + line.backoff.next_pause();
        self.lines.push(line);
    }

    /// Makes every pending message due now.
    pub(super) fn hasten(&mut self, now: Instant) {
        self.lines.iter_mut().for_each(|line| line.due = now);
    }

    /// When the next message is due.
    pub(super) fn next(&self) -> Option<Instant> {
        self.lines.iter().map(|line| line.due).min()
    }

    /// How many owners could not be told.
    pub(super) fn owners(&self) -> usize {
        let tried = self.lines.iter().filter(|line| line.was_tried());
        let mut owners: Vec<_> = tried.map(|line| line.owner.0).collect();
        owners.sort_unstable();
        owners.dedup();
        owners.len()
    }
}

impl PendingAlarm {
    /// The message as of now: an alarm that had begun has lasted for a while when the message is retried.
    pub(super) fn told(&self, now: Instant) -> AlarmMessage {
        let (phase, waited) = match self.told.phase {
            AlarmPhase::Begins if !self.was_tried() => (AlarmPhase::Begins, Duration::ZERO),
            AlarmPhase::Begins | AlarmPhase::Lasts => {
                (AlarmPhase::Lasts, now.saturating_duration_since(self.at))
            }
            AlarmPhase::Ends => (AlarmPhase::Ends, Duration::ZERO),
        };
        AlarmMessage {
            phase,
            lasted: self.told.lasted + waited,
            ..self.told
        }
    }

    /// Whether an attempt failed before.
    pub(super) fn was_tried(&self) -> bool {
        self.backoff.has_begun()
    }

    fn is_of(&self, owner: ChatKey, told: AlarmMessage) -> bool {
        self.owner == owner && self.told.alarm.is_of_cause(told.alarm)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;
    use crate::domain::alarm::Alarm;

    const OWNERS: [ChatKey; 2] = [ChatKey(1), ChatKey(2)];

    fn told(alarm: Alarm, phase: AlarmPhase) -> AlarmMessage {
        AlarmMessage {
            alarm,
            phase,
            lasted: Duration::ZERO,
        }
    }

    /// Tries what is due, in vain, in each of these minutes: the minutes in which something was, and what was said.
    fn tried(
        pending: &mut PendingAlarms,
        begun: Instant,
        minutes: std::ops::Range<u32>,
    ) -> Vec<(u32, AlarmMessage)> {
        let mut tried = Vec::new();
        for minute in minutes {
            let now = begun + Duration::from_secs(60) * minute;
            for line in pending.take_due(&OWNERS, now) {
                tried.push((minute, line.told(now)));
                pending.failed(line, now);
            }
        }
        tried
    }

    #[test]
    fn a_line_is_tried_ever_more_rarely_for_a_day_and_says_how_long_it_has_lasted() {
        let begun = Instant::now();
        let mut pending = PendingAlarms::default();
        pending.add(OWNERS[0], told(Alarm::NoRoom, AlarmPhase::Begins), begun);
        assert_eq!((pending.owners(), pending.next()), (0, Some(begun)));
        let tried = tried(&mut pending, begun, 0..2_000);
        let minutes: Vec<u32> = tried.iter().map(|(minute, _)| *minute).collect();
        assert_eq!(minutes[..7], [0, 1, 3, 7, 15, 25, 35]);
        assert_eq!(minutes.last(), Some(&1_435));
        assert_eq!(tried[0].1.phase, AlarmPhase::Begins);
        let (minute, later) = tried[4];
        assert_eq!(later.phase, AlarmPhase::Lasts);
        assert_eq!(later.lasted, Duration::from_secs(60) * minute);
        assert_eq!((pending.owners(), pending.next()), (0, None));
    }

    #[test]
    fn a_newer_line_of_the_same_cause_takes_its_place_also_while_it_is_on_its_way() {
        let begun = Instant::now();
        let mut pending = PendingAlarms::default();
        for owner in OWNERS {
            pending.add(owner, told(Alarm::NoRoom, AlarmPhase::Begins), begun);
            pending.add(owner, told(Alarm::Deaf, AlarmPhase::Begins), begun);
        }
        let due = pending.take_due(&OWNERS, begun);
        assert_eq!(due.len(), 4);
        pending.add(OWNERS[0], told(Alarm::NoRoom, AlarmPhase::Ends), begun);
        for line in due {
            pending.failed(line, begun);
        }
        assert_eq!(pending.owners(), 2);
        let said = tried(&mut pending, begun, 0..1);
        assert_eq!(said, [(0, told(Alarm::NoRoom, AlarmPhase::Ends))]);
        assert_eq!(tried(&mut pending, begun, 1..2).len(), 4);
    }

    #[test]
    fn what_was_to_be_tried_later_can_be_tried_at_once() {
        let begun = Instant::now();
        let mut pending = PendingAlarms::default();
        pending.add(OWNERS[0], told(Alarm::NoRoom, AlarmPhase::Begins), begun);
        tried(&mut pending, begun, 0..1);
        assert!(pending.take_due(&OWNERS, begun).is_empty());
        pending.hasten(begun);
        assert_eq!(pending.take_due(&OWNERS, begun).len(), 1);
    }

    #[test]
    fn whoever_is_no_owner_any_more_is_told_nothing() {
        let begun = Instant::now();
        let mut pending = PendingAlarms::default();
        pending.add(OWNERS[0], told(Alarm::NoRoom, AlarmPhase::Begins), begun);
        tried(&mut pending, begun, 0..1);
        assert_eq!(pending.owners(), 1);
        let later = begun + Duration::from_secs(60);
        assert!(pending.take_due(&OWNERS[1..], later).is_empty());
        assert_eq!(pending.owners(), 0);
    }
}
