//! The monitor: looks for delays of notices or answers that do not show by themselves, and raises alarms.

use std::{
    sync::{PoisonError, atomic::Ordering},
    time::{Duration, Instant},
};

use crate::{
    domain::{
        alarm::{Alarm, UnreadableTable},
        clock_check::{ClockVerdict, ReferenceClock},
        lag::{Lag, NoticeBacklog, Throughput},
    },
    store::StoreFault,
};

use super::App;

/// How often it looks.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// How long there may be no update at all while messages are delivered, before another program may be taking them.
const UNHEARD_AFTER: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// How long the monotonic clock alone may contradict the wall clock: a machine that slept wakes so.
const UNCONFIRMED_FOR: Duration = Duration::from_secs(60);

/// How long a reader may keep what was deleted from being removed.
const DELETED_DATA_KEPT_FOR: Duration = Duration::from_secs(120);

/// The monitor, with what it saw when it last looked.
#[derive(Debug, Default)]
pub(super) struct Monitor {
    /// The counters of these events.
    events: [u64; EVENTS.len()],
    /// How many messages of any kind had been delivered, and when that last grew.
    delivered: u64,
    delivered_at: Option<Instant>,
    /// Since when only the monotonic clock contradicts the wall clock.
    unconfirmed_since: Option<Instant>,
    /// Since when a reader keeps what was deleted from being removed.
    deleted_data_kept_since: Option<Instant>,
    lag: Lag,
}

/// Events that are counted, each an alarm whenever it happens.
const EVENTS: [Alarm; 4] = [
    Alarm::Refused,
    Alarm::Unpaid,
    Alarm::SecondReader,
    Alarm::Unanswered,
];

impl App {
    /// Looks at everything, at intervals.
    pub(super) async fn keep_monitoring(&self) {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            self.check().await;
        }
    }

    /// Looks once at everything, also at what has a loop of its own while the bot runs, and tells the owners of alarms.
    pub(super) async fn check_everything(&self) {
        let now = (self.clock.moment(), self.clock.verdict());
        self.store.upkeep_once(&self.plan, now).await;
        let condition = self.store.condition().borrow().clone();
        self.heed(&condition);
        self.check().await;
        self.send_alarms().await;
    }

    pub(super) async fn check(&self) {
        let (now, verdict, heard) = (
            self.clock.moment().steady,
            self.clock.verdict(),
            self.polling_health.state(),
        );
        let backlog = self.backlog().await;
        let notices = self.notices.delivered();
        let throughput = self.throughput();
        let events = [
            *self.courier.refused().borrow(),
            *self.courier.unpaid().borrow(),
            heard.conflicts,
            self.replies.unanswered() + self.context.senders.unheard(),
        ];
        let is_kept = self
            .store
            .condition()
            .borrow()
            .has(StoreFault::DeletedDataKept);
        let (happened, states) = {
            let mut monitor = self.monitor.lock().unwrap_or_else(PoisonError::into_inner);
            monitor.note_delivered(self.courier.delivered() + notices, now);
            let states = [
                (Alarm::Deaf, heard.is_nothing(now)),
                (Alarm::Unheard, monitor.is_unheard(heard.brought)),
                (Alarm::Lag, monitor.is_late(backlog, throughput, now)),
                (Alarm::Clock, monitor.is_clock_wrong(verdict, now)),
                (Alarm::LogKept, monitor.is_deleted_data_kept(is_kept, now)),
            ];
            (monitor.happened(events), states)
        };
        for alarm in happened {
            self.alarms.raise(alarm);
        }
        for (alarm, is_so) in states {
            if is_so {
                self.alarms.raise(alarm);
            } else {
                self.alarms.clear(alarm);
            }
        }
        self.check_rows();
    }

    /// Raises the alarm of unreadable rows, until they are found to be repaired.
    fn check_rows(&self) {
        let unreadable = self.store.unreadable();
        for table in UnreadableTable::ALL {
            let known = unreadable.iter().find(|(known, _)| *known == table);
            match known {
                Some((_, rows)) => self.alarms.raise(Alarm::Unreadable { table, rows: *rows }),
                None => self.alarms.clear(Alarm::Unreadable { table, rows: 0 }),
            }
        }
    }

    fn throughput(&self) -> Throughput {
        let limiter = self.limiter.lock().unwrap_or_else(PoisonError::into_inner);
        Throughput {
            served: self.served.load(Ordering::Relaxed),
            pace: limiter.pace(),
        }
    }

    /// The backlog of notices; `None` while everything waits for a reason of which the owners are told otherwise, or because
    /// of a penalty.
    async fn backlog(&self) -> Option<NoticeBacklog> {
        let is_penalised = {
            let limiter = self.limiter.lock().unwrap_or_else(PoisonError::into_inner);
            limiter.is_penalised(self.clock.moment().steady)
        };
        if is_penalised || !self.store.is_writable() {
            return None;
        }
        let backlog = self.store.outbox().backlog(self.claimable()).await;
        backlog
            .inspect_err(|error| tracing::error!(%error, "what waits cannot be read"))
            .ok()
    }
}

impl Monitor {
    /// The events that happened since the last look.
    fn happened(&mut self, events: [u64; EVENTS.len()]) -> Vec<Alarm> {
        let before = std::mem::replace(&mut self.events, events);
        let counts = before.iter().zip(events);
        let grown = EVENTS.iter().zip(counts);
        grown
            .filter(|(_, (before, now))| now > *before)
            .map(|(alarm, _)| *alarm)
            .collect()
    }

    fn note_delivered(&mut self, delivered: u64, now: Instant) {
        if delivered > self.delivered {
            self.delivered = delivered;
            self.delivered_at = Some(now);
        }
    }

    /// Whether messages were delivered long after the last update came in.
    fn is_unheard(&self, brought: Instant) -> bool {
        self.delivered_at
            .is_some_and(|at| at >= brought + UNHEARD_AFTER)
    }

    fn is_late(
        &mut self,
        backlog: Option<NoticeBacklog>,
        throughput: Throughput,
        now: Instant,
    ) -> bool {
        match backlog {
            Some(backlog) => self.lag.is_late(&backlog, throughput, now),
            None => {
                self.lag.starts_anew();
                false
            }
        }
    }

    fn is_deleted_data_kept(&mut self, is_so: bool, now: Instant) -> bool {
        if !is_so {
            self.deleted_data_kept_since = None;
            return false;
        }
        let since = *self.deleted_data_kept_since.get_or_insert(now);
        now >= since + DELETED_DATA_KEPT_FOR
    }

    fn is_clock_wrong(&mut self, verdict: ClockVerdict, now: Instant) -> bool {
        match verdict {
            ClockVerdict::Right => {
                self.unconfirmed_since = None;
                false
            }
            ClockVerdict::Wrong(ReferenceClock::Telegram) => true,
            ClockVerdict::Wrong(ReferenceClock::Steady) => {
                now >= *self.unconfirmed_since.get_or_insert(now) + UNCONFIRMED_FOR
            }
        }
    }
}
