//! The application, where the parts meet: opening them, the loops that run them, and the ordered stop.

mod alarms;
mod audit;
mod check;
mod delivery;
mod failures;
mod greeting;
mod list_findings;
mod list_report;
mod listening;
mod lists;
mod monitor;
mod offline;
mod opening;
mod pending_alarms;
mod roles;
mod run;
mod signals;
mod start;
mod steps;
mod upkeep;
mod warnings;
mod zone_data;

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, atomic::AtomicU64},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Notify, OnceCell};
use tokio_util::sync::CancellationToken;

use crate::{
    bot::{self, AlarmBoard, Context, PollingHealth},
    clock::Clock,
    courier::{Courier, RateLimiter, Replies},
    domain::{
        alarm::BackgroundStep, clock_check::ClockVerdict, reminder::Plan, schedule::Schedule,
        zone::Zone,
    },
    store::{Claimable, Error, Store},
};

use failures::Failures;
use monitor::Monitor;
use pending_alarms::PendingAlarms;
use steps::TickSummary;

pub use audit::verify as verify_audit;
pub use check::check;
pub use delivery::{Delivery, DeliveryContext, DeliveryStep};
pub use greeting::{Greeting, Screen};
pub use list_report::ListAction;
pub use lists::import_list;
pub use offline::{ToolError, export, import, import_summary, read_cases};
pub use opening::change_settings;
pub use roles::{list as list_roles, revoke as revoke_roles};
pub use signals::stop_on_signal;
pub use start::StartError;
pub use warnings::warnings;
pub use zone_data::{ZoneDataChoice, ZoneDataError, choose_zone_data};

/// The longest sleep of a loop: the machine's clock may be set meanwhile.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// How soon to look again whether there is disk space, or whether the clock is right.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// The pause of a loop after a step that failed.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// How long the stop waits for what is in flight, once the handlers have had their time: together under eight seconds.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// How long [`App::catch_up`] waits for replies: those that a penalty keeps back do not come.
const LAST_REPLIES: Duration = Duration::from_millis(500);

/// The bot, assembled.
pub struct App {
    store: Store,
    /// Where that is.
    database: PathBuf,
    /// Where its key is.
    key_file: PathBuf,
    clock: Clock,
    courier: Courier,
    replies: Replies,
    context: Arc<Context>,
    plan: Plan,
    /// Set once the reminders are planned by these settings, which takes a clock that is right.
    planned: OnceCell<()>,
    sweep: Schedule,
    audit_head: Schedule,
    zone: Zone,
    poll_seconds: u8,
    delivery: tokio::sync::Mutex<Delivery>,
    alarms: AlarmBoard,
    failures: Failures,
    monitor: Mutex<Monitor>,
    pending: Mutex<PendingAlarms>,
    polling_health: PollingHealth,
    /// The courier of notices, for its counters.
    notices: Courier,
    /// How many notices were served.
    served: Arc<AtomicU64>,
    limiter: Arc<Mutex<RateLimiter>>,
    /// Notified when something was stored that the scheduler must look at.
    wake_scheduler: Arc<Notify>,
    /// Notified when there are notices in the outbox.
    wake_delivery: Notify,
    /// Notified when a group or channel refused something that its administrators can mend.
    troubled: Arc<Notify>,
}

impl App {
    /// Runs every step that is due now and waits for its messages to arrive: the same steps as the loops, for a test or a
    /// story that moves the clock by hand. Returns when the next is due.
    ///
    /// # Errors
    /// If the store failed; steps that did not depend on that are done.
    pub async fn catch_up(&self) -> Result<Option<DateTime<Utc>>, Error> {
        let next = self.run_everything_due().await;
        self.replies.drain(LAST_REPLIES).await;
        self.check_everything().await;
        next
    }

    async fn run_everything_due(&self) -> Result<Option<DateTime<Utc>>, Error> {
        let now = self.clock.now();
        let mut ticked = self.tick(now).await;
        while ticked.next.is_some_and(|due| due <= now) {
            ticked = self.tick(now).await;
        }
        let mut delivery = self.delivery.lock().await;
        delivery.wake();
        loop {
            let next = self.deliver(&mut delivery)?;
            if !delivery.is_idle() {
                delivery.wait().await;
            } else if next.is_none_or(|next| next > now) {
                bot::tell_administrators(&self.context).await?;
                return match ticked.failed {
                    Some(error) => Err(error),
                    None => Ok(ticked.next.into_iter().chain(next).min()),
                };
            }
        }
    }

    /// Closes the database, for a caller who does not [`run`](Self::run).
    pub async fn close(&self) {
        self.replies.drain(LAST_WORDS).await;
        self.store.close().await;
    }

    /// Runs a step of delivery. Returns when the next is due.
    fn deliver(&self, delivery: &mut Delivery) -> Result<Option<DateTime<Utc>>, Error> {
        let now = self.clock.moment();
        if !self.store.is_writable() {
            return Ok(Some(now.wall + LOOK_AGAIN));
        }
        delivery.claims(self.claimable());
        let DeliveryStep { next, stored } = delivery.step(now);
        match stored {
            Some(stored) => self.noted(BackgroundStep::Deliver, stored.map(|()| next)),
            None => Ok(next),
        }
    }

    /// What may be claimed: reminders and questions only while the clock is right, for they say “tomorrow”.
    fn claimable(&self) -> Claimable {
        match self.clock.verdict() {
            ClockVerdict::Right => Claimable::Everything,
            ClockVerdict::Wrong(_) => Claimable::NothingOfTheClock,
        }
    }

    /// The scheduler: ticks (`app/steps`), then sleeps until the next step is due or something to be scheduled was stored.
    async fn run_scheduler(&self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            let now = self.clock.now();
            let next = match self.tick(now).await {
                TickSummary { next, failed: None } => self.until(next, now),
                TickSummary { next, .. } => self.until(next, now).min(AFTER_FAILURE),
            };
            self.wake_delivery.notify_one();
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.wake_scheduler.notified() => {}
                () = tokio::time::sleep(next) => {}
            }
        }
    }

    /// The delivery loop: a step, then sleep until the next is due, there are notices, or something in flight has ended.
    async fn run_delivery(&self, stop: &CancellationToken) {
        let mut delivery = self.delivery.lock().await;
        while !stop.is_cancelled() {
            let now = self.clock.now();
            let next = match self.deliver(&mut delivery) {
                Ok(next) => self.until(next, now),
                // It was noted.
                Err(_) => AFTER_FAILURE,
            };
            let is_idle = delivery.is_idle();
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.wake_delivery.notified() => delivery.wake(),
                () = self.replies.penalised() => {}
                () = tokio::time::sleep(next) => if is_idle { delivery.wake() },
                _ = delivery.wait(), if !is_idle => {}
            }
        }
    }

    /// How long a loop sleeps until `next`; not for long while the clock is wrong.
    fn until(&self, next: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Duration {
        let longest = match self.clock.verdict() {
            ClockVerdict::Right => LONGEST_SLEEP,
            ClockVerdict::Wrong(_) => LOOK_AGAIN,
        };
        let wait = next.map_or(TimeDelta::MAX, |next| next - now);
        wait.max(TimeDelta::zero())
            .to_std()
            .unwrap_or(longest)
            .min(longest)
    }
}

#[cfg(test)]
mod tests {
    use crate::{config::SHORTEST_QUARANTINE, courier::REQUEST_TIMEOUT};

    #[test]
    fn the_shortest_quarantine_outlasts_a_request() {
        assert!(u64::from(SHORTEST_QUARANTINE) > REQUEST_TIMEOUT.as_secs());
    }
}
