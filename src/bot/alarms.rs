//! The alarms that stand, where every part can raise one.

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

/// A handle on the alarms that stand; a clone is of the same. It writes nothing, so that it works when nothing can be
/// written.
#[derive(Clone, Debug)]
pub struct AlarmBoard {
    clock: Clock,
    shared: Arc<BoardState>,
}

#[derive(Debug, Default)]
struct BoardState {
    alarms: Mutex<Alarms>,
    /// How many owners were tried in vain.
    untold: AtomicUsize,
    /// Rung when one was raised or cleared.
    rung: Notify,
}

impl AlarmBoard {
    /// A board on which nothing stands.
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            shared: Arc::default(),
        }
    }

    /// Something is wrong, or still is.
    pub fn raise(&self, alarm: Alarm) {
        self.alarms().raise(alarm, self.now());
        self.shared.rung.notify_one();
    }

    /// It is right again, or never was wrong.
    pub fn clear(&self, alarm: Alarm) {
        self.alarms().clear(alarm, self.now());
        self.shared.rung.notify_one();
    }

    /// What is to be told by now, and when to ask again.
    pub fn step(&self) -> (Vec<AlarmMessage>, Option<Instant>) {
        self.alarms().step(self.now())
    }

    /// So many owners were tried in vain with what they are to be told.
    pub fn note_untold(&self, owners: usize) {
        self.shared.untold.store(owners, Ordering::Relaxed);
    }

    /// What stands, how long it has, and how many owners could not be told.
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
