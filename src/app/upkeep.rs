//! Upkeep beside the loops: that of the database, and what administrators and owners must hear of.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{
    bot::{self, Completion},
    domain::alarm::Alarm,
    store::{self, Condition, StoreFault},
};

use super::App;

/// The pause before Telegram is asked again who administers a chat.
const ASK_AGAIN: Duration = Duration::from_secs(60);

/// The faults of the database that are alarms at once.
const FAULTS: [(StoreFault, Alarm); 3] = [
    (StoreFault::NoSpace, Alarm::NoRoom),
    (StoreFault::Gone, Alarm::Gone),
    (StoreFault::Damaged, Alarm::Damaged),
];

impl App {
    /// Runs all of it until `stop`.
    pub(super) async fn maintain(&self, stop: &CancellationToken) {
        if store::is_key_beside(&self.database, &self.key_file) {
            self.alarms.raise(Alarm::KeyBesideDatabase);
        }
        let time = || (self.clock.moment(), self.clock.verdict());
        tokio::select! {
            () = stop.cancelled() => {}
            _ = async {
                tokio::join!(
                    self.store.upkeep(&self.plan, time, stop),
                    self.keep_heeding_the_store(),
                    self.keep_administrators_informed(),
                    self.keep_monitoring(),
                )
            } => {}
        }
    }

    /// Follows the condition of the database.
    async fn keep_heeding_the_store(&self) {
        let mut watched = self.store.condition();
        loop {
            let condition = watched.borrow_and_update().clone();
            self.heed(&condition);
            // The sender lives as long as the store does.
            let _ = watched.changed().await;
        }
    }

    /// Raises and clears the alarms of the database, and lets what waited for it go on.
    pub(super) fn heed(&self, condition: &Condition) {
        for (fault, alarm) in FAULTS {
            if condition.has(fault) {
                self.alarms.raise(alarm);
            } else {
                self.alarms.clear(alarm);
            }
        }
        if condition.is_writable() {
            self.wake_scheduler.notify_one();
            self.wake_delivery.notify_one();
        }
    }

    /// Tells the administrators of groups and channels what only they can mend.
    async fn keep_administrators_informed(&self) {
        loop {
            match bot::tell_administrators(&self.context).await {
                Ok(Completion::All) => self.troubled.notified().await,
                Ok(Completion::NotYet) => tokio::time::sleep(ASK_AGAIN).await,
                Err(error) => {
                    tracing::error!(%error, "the administrators of a chat cannot be told; trying again");
                    tokio::time::sleep(ASK_AGAIN).await;
                }
            }
        }
    }
}
