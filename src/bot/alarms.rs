//! The board of active alarms, on which every part can raise one.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use tokio::sync::Notify;

use crate::{
    clock::Clock,
    domain::alarm::{Alarm, AlarmMessage, AlarmStatus, Alarms},
};

/// The board of active alarms; a clone is the same board. It writes nothing to the disk, so it works when that is full.
#[derive(Clone, Debug)]
pub struct AlarmBoard {
    clock: Clock,
    shared: Arc<BoardState>,
}

#[derive(Debug, Default)]
struct BoardState {
    alarms: Mutex<Alarms>,
    /// How many owners could not be told.
    untold: AtomicUsize,
    /// Notified when an alarm was raised or cleared.
    rung: Notify,
}

impl AlarmBoard {
    /// A board without alarms.
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            shared: Arc::default(),
        }
    }

    /// Raises an alarm, or says that it lasts.
    pub fn raise(&self, alarm: Alarm) {
        self.alarms().raise(alarm, self.now());
        self.shared.rung.notify_one();
    }

    /// Ends an alarm, if it was raised.
    pub fn clear(&self, alarm: Alarm) {
        self.alarms().clear(alarm, self.now());
        self.shared.rung.notify_one();
    }

    /// The messages to send now, and when to call again.
    pub fn step(&self) -> (Vec<AlarmMessage>, Option<Instant>) {
        self.alarms().step(self.now())
    }

    /// Notes how many owners could not be told.
    pub fn note_untold(&self, owners: usize) {
        self.shared.untold.store(owners, Ordering::Relaxed);
    }

    /// The active alarms, for how long each has been, and how many owners could not be told.
    pub fn status(&self) -> AlarmStatus {
        AlarmStatus {
            active: self.alarms().active(self.now()),
            untold_owners: self.shared.untold.load(Ordering::Relaxed),
        }
    }

    /// Waits until there may be something to tell.
    pub async fn rung(&self) {
        self.shared.rung.notified().await;
    }

    fn now(&self) -> Instant {
        self.clock.moment().steady
    }

    fn alarms(&self) -> MutexGuard<'_, Alarms> {
        let alarms = &self.shared.alarms;
        alarms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
