//! Active alarms, and when owners are told of them: at the start, hourly while they last, at the end.

use std::time::{Duration, Instant};

use super::Alarm;

/// How long after its end an alarm that is raised again counts as a relapse.
const RELAPSE: Duration = Duration::from_secs(10 * 60);

/// How long a relapse must last before it is told: an alarm that comes and goes must not fill the owners' chats.
const RELAPSED_FOR: Duration = Duration::from_secs(60);

/// What is told of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlarmMessage {
    /// Which.
    pub alarm: Alarm,
    /// At which point of it.
    pub phase: AlarmPhase,
    /// How long it had lasted by then.
    pub lasted: Duration,
}

/// The status of all alarms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlarmStatus {
    /// The active ones, and for how long each has been.
    pub active: Vec<(Alarm, Duration)>,
    /// How many owners could not be told of one.
    pub untold_owners: usize,
}

/// When in an alarm's life it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmPhase {
    /// It begins.
    Begins,
    /// It lasts.
    Lasts,
    /// It is over.
    Ends,
}

/// The active alarms. Time is an argument, of the monotonic clock, for the wall clock may be what is wrong.
#[derive(Clone, Debug, Default)]
pub struct Alarms {
    active: Vec<ActiveAlarm>,
    /// Those that ended; the owners are still to be told.
    ended: Vec<AlarmMessage>,
    /// Those that ended recently.
    recent: Vec<(Alarm, Instant)>,
}

#[derive(Clone, Copy, Debug)]
struct ActiveAlarm {
    alarm: Alarm,
    since: Instant,
    /// When it was last raised.
    raised: Instant,
    /// What is next told of it, and when; `None` when that is only its end.
    next: Option<(AlarmPhase, Instant)>,
}

impl Alarms {
    /// Raises an alarm, or says that it lasts.
    pub fn raise(&mut self, alarm: Alarm, now: Instant) {
        let stands = |active: &&mut ActiveAlarm| active.alarm.is_of_cause(alarm);
        if let Some(active) = self.active.iter_mut().find(stands) {
            active.alarm = alarm;
            active.raised = now;
            return;
        }
        let relapses = self
            .recent
            .iter()
            .any(|(recent, ended)| recent.is_of_cause(alarm) && now < *ended + RELAPSE);
        let first = if relapses { now + RELAPSED_FOR } else { now };
        self.active.push(ActiveAlarm {
            alarm,
            since: now,
            raised: now,
            next: Some((AlarmPhase::Begins, first)),
        });
    }

    /// Ends an alarm, if it was raised.
    pub fn clear(&mut self, alarm: Alarm, now: Instant) {
        self.end(|active| active.alarm.is_of_cause(alarm), now);
    }

    /// The messages to send now, and when to call again.
    pub fn step(&mut self, now: Instant) -> (Vec<AlarmMessage>, Option<Instant>) {
        self.end(|active| active.is_over(now), now);
        self.recent.retain(|(_, ended)| now < *ended + RELAPSE);
        let mut told = std::mem::take(&mut self.ended);
        for active in &mut self.active {
            told.extend(active.is_told(now));
        }
        let times = self.active.iter().flat_map(|active| {
            let next = active.next.map(|(_, at)| at);
            next.into_iter().chain(active.over_at())
        });
        (told, times.min())
    }

    /// The active alarms, and for how long each has been.
    pub fn active(&self, now: Instant) -> Vec<(Alarm, Duration)> {
        let active = self.active.iter();
        active
            .map(|it| (it.alarm, now.saturating_duration_since(it.since)))
            .collect()
    }

    fn end(&mut self, is_over: impl Fn(&ActiveAlarm) -> bool, now: Instant) {
        let (over, active) = self.active.iter().partition(|it| is_over(it));
        self.active = active;
        let over: Vec<ActiveAlarm> = over;
        for active in over {
            // Nobody heard of its beginning.
            if !matches!(active.next, Some((AlarmPhase::Begins, _))) {
                self.recent.push((active.alarm, now));
                self.ended.push(AlarmMessage {
                    alarm: active.alarm,
                    phase: AlarmPhase::Ends,
                    lasted: now.saturating_duration_since(active.since),
                });
            }
        }
    }
}

impl ActiveAlarm {
    fn over_at(&self) -> Option<Instant> {
        self.alarm.is_over_after().map(|after| self.raised + after)
    }

    fn is_over(&self, now: Instant) -> bool {
        self.over_at().is_some_and(|at| at <= now)
    }

    /// What is told of it by now.
    fn is_told(&mut self, now: Instant) -> Option<AlarmMessage> {
        let (phase, _) = self.next.filter(|(_, at)| *at <= now)?;
        let again = self.alarm.is_repeated_after();
        self.next = again.map(|after| (AlarmPhase::Lasts, now + after));
        Some(AlarmMessage {
            alarm: self.alarm,
            phase,
            lasted: now.saturating_duration_since(self.since),
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use proptest::prelude::*;

    use super::{
        super::{BackgroundStep, UnreadableTable},
        *,
    };

    const MINUTE: Duration = Duration::from_secs(60);

    /// What is told of alarms that are raised and cleared at these minutes, minute by minute.
    fn told(acts: &[(u32, Act)], minutes: u32) -> Vec<(u32, Alarm, AlarmPhase)> {
        let begun = Instant::now();
        let mut alarms = Alarms::default();
        let mut told = Vec::new();
        for minute in 0..=minutes {
            let now = begun + MINUTE * minute;
            for (_, act) in acts.iter().filter(|(at, _)| *at == minute) {
                match act {
                    Act::Raise(alarm) => alarms.raise(*alarm, now),
                    Act::Clear(alarm) => alarms.clear(*alarm, now),
                }
            }
            let (said, next) = alarms.step(now);
            assert!(next.is_none_or(|next| next > now), "told again at once");
            told.extend(said.iter().map(|told| (minute, told.alarm, told.phase)));
        }
        told
    }

    #[derive(Clone, Copy, Debug)]
    enum Act {
        Raise(Alarm),
        Clear(Alarm),
    }

    use Act::{Clear, Raise};
    use AlarmPhase::{Begins, Ends, Lasts};

    #[test]
    fn a_state_is_told_at_its_start_hourly_and_at_its_end() {
        let acts = [(3, Raise(Alarm::NoRoom)), (150, Clear(Alarm::NoRoom))];
        let expected = [(3, Begins), (63, Lasts), (123, Lasts), (150, Ends)];
        let expected = expected.map(|(at, phase)| (at, Alarm::NoRoom, phase));
        assert_eq!(told(&acts, 400), expected);
    }

    #[test]
    fn an_event_is_over_when_it_has_not_come_again() {
        let acts = [
            (0, Raise(Alarm::SecondReader)),
            (8, Raise(Alarm::SecondReader)),
        ];
        let expected = [(0, Begins), (18, Ends)];
        let expected = expected.map(|(at, phase)| (at, Alarm::SecondReader, phase));
        assert_eq!(told(&acts, 100), expected);
    }

    #[test]
    fn what_comes_back_soon_is_told_once_it_lasts() {
        let lag = Alarm::Lag;
        let mut acts = vec![(0, Raise(lag))];
        // It is gone again before it has lasted.
        for minute in 1..6 {
            acts.extend([(minute, Clear(lag)), (minute, Raise(lag))]);
        }
        acts.extend([(6, Clear(lag)), (7, Raise(lag)), (12, Clear(lag))]);
        let expected = [(0, Begins), (1, Ends), (8, Begins), (12, Ends)];
        assert_eq!(
            told(&acts, 100),
            expected.map(|(at, phase)| (at, lag, phase))
        );
    }

    #[test]
    fn each_table_is_a_cause_and_its_newest_count_is_told() {
        let of = |table, rows| Alarm::Unreadable { table, rows };
        let acts = [
            (0, Raise(of(UnreadableTable::Chats, 1))),
            (1, Raise(of(UnreadableTable::Inbox, 1))),
            (2, Raise(of(UnreadableTable::Chats, 3))),
            (61, Clear(of(UnreadableTable::Chats, 0))),
        ];
        let expected = [
            (0, of(UnreadableTable::Chats, 1), Begins),
            (1, of(UnreadableTable::Inbox, 1), Begins),
            (60, of(UnreadableTable::Chats, 3), Lasts),
            (61, of(UnreadableTable::Chats, 3), Ends),
            (61, of(UnreadableTable::Inbox, 1), Lasts),
        ];
        assert_eq!(told(&acts, 62), expected);
    }

    #[test]
    fn what_is_no_news_is_told_once() {
        let acts = [(0, Raise(Alarm::KeyBesideDatabase))];
        let expected = [(0, Alarm::KeyBesideDatabase, Begins)];
        assert_eq!(told(&acts, 1_000), expected);
    }

    proptest! {
        /// Whatever comes and goes: what was told to begin is told to last or to end, nothing else is, and nothing stands
        /// for an hour untold.
        #[test]
        fn each_alarm_begins_lasts_and_ends(
            acts in prop::collection::vec((0..600_u32, 0..3_usize, any::<bool>()), 0..60)
        ) {
            let all = [Alarm::Deaf, Alarm::NoRoom, Alarm::Stalled(BackgroundStep::Release)];
            let acts: Vec<_> = acts
                .into_iter()
                .map(|(at, which, is_raised)| {
                    let act = if is_raised { Raise(all[which]) } else { Clear(all[which]) };
                    (at, act)
                })
                .collect();
            let told = told(&acts, 700);
            for alarm in all {
                let own: Vec<_> = told.iter().filter(|(_, it, _)| *it == alarm).collect();
                let mut before: Option<(u32, AlarmPhase)> = None;
                for (at, _, phase) in own {
                    let may_begin = before.is_none_or(|(_, phase)| phase == Ends);
                    prop_assert_eq!(*phase == Begins, may_begin);
                    if let Some((last, Begins | Lasts)) = before {
                        prop_assert!(*at <= last + 60);
                    }
                    before = Some((*at, *phase));
                }
            }
        }
    }
}
