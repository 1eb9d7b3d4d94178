//! Telling of alarms: the one place that does, in the owners' chats and on the standard error.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tokio::{
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{
    clock::Clock,
    courier::{Courier, Outcome, RateLimiter, TrafficClass, Waiter},
    domain::{
        alarm::{AlarmAudience, AlarmMessage, AlarmPhase},
        chat::ChatKey,
        language::Language,
        message::Message,
    },
    store::Error,
    text::alarm::{alarm, line},
};

use super::{
    App, LAST_WORDS,
    pending_alarms::{PendingAlarm, PendingAlarms},
};

/// The longest pause between two looks at the alarms.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// How long an alarm message waits for the rate limiter before it is retried later.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

impl App {
    /// Tells the owners of alarms as they begin, last and end, until `stop`. Then it tries once more what is still to be
    /// told, as far as the stop allows, for a message that is not delivered ends with the process. An alarm that lasts is
    /// raised again after the next start.
    pub(super) async fn keep_telling_owners(&self, stop: &CancellationToken) {
        let telling = async {
            while !stop.is_cancelled() {
                let next = self.send_alarms().await;
                let now = self.clock.moment().steady;
                let wait = next.map_or(LOOK_AGAIN, |next| next.saturating_duration_since(now));
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.alarms.rung() => {}
                    () = tokio::time::sleep(wait.min(LOOK_AGAIN)) => {}
                }
            }
            self.check().await;
            self.pending().hasten(self.clock.moment().steady);
            self.send_alarms().await;
            self.pending().next()
        };
        let too_late = async {
            stop.cancelled().await;
            tokio::time::sleep(LAST_WORDS).await;
        };
        let is_told = tokio::select! {
            left = telling => left.is_none(),
            () = too_late => false,
        };
        if !is_told {
            tracing::error!(
                "the bot stops, and not every owner could be told of the last alarms: they stand above"
            );
        }
    }

    /// Sends the alarm messages that are due, and returns when the next are, if nothing happens before. It writes nothing to
    /// the disk, which may be full.
    ///
    /// It bypasses the queue of replies, which drops what cannot be delivered: an alarm message is retried until it is
    /// delivered.
    pub(super) async fn send_alarms(&self) -> Option<Instant> {
        let (told, next) = self.alarms.step();
        let now = self.clock.moment().steady;
        told.iter().for_each(|told| log(*told));
        let is_due = self.pending().next().is_some_and(|due| due <= now);
        if is_due || !told.is_empty() {
            let owners = self.owners().await;
            let lines = self.due(&told, &owners, now);
            self.try_to_tell(lines, owners, now).await;
        }
        next.into_iter().chain(self.pending().next()).min()
    }

    /// The messages to try now: those due for a retry, and the new ones for owners.
    fn due(
        &self,
        told: &[AlarmMessage],
        owners: &[(ChatKey, Language)],
        now: Instant,
    ) -> Vec<PendingAlarm> {
        let owners: Vec<ChatKey> = owners.iter().map(|(owner, _)| *owner).collect();
        let mut pending = self.pending();
        for told in told {
            match told.alarm.audience() {
                AlarmAudience::Owners => {
                    for owner in &owners {
                        pending.add(*owner, *told, now);
                    }
                }
                AlarmAudience::WhoeverLooks => {}
            }
        }
        pending.take_due(&owners, now)
    }

    /// Sends to all owners at once, so that none waits for another, and keeps what was not delivered.
    async fn try_to_tell(
        &self,
        lines: Vec<PendingAlarm>,
        owners: Vec<(ChatKey, Language)>,
        now: Instant,
    ) {
        let mut by_owner: HashMap<ChatKey, Vec<PendingAlarm>> = HashMap::new();
        for line in lines {
            by_owner.entry(line.owner).or_default().push(line);
        }
        let mut telling = JoinSet::new();
        for (owner, language) in owners {
            let lines = by_owner.remove(&owner).unwrap_or_default();
            let (courier, clock) = (self.courier.clone(), self.clock.clone());
            let limiter = Arc::clone(&self.limiter);
            telling.spawn(async move {
                let mut tried = Vec::new();
                for line in lines {
                    let message = alarm(line.told(now), language).into();
                    let sent = send((&courier, &clock), &limiter, owner, &message).await;
                    tried.push((line, sent));
                }
                tried
            });
        }
        while let Some(tried) = telling.join_next().await {
            let Ok(tried) = tried else {
                tracing::error!("telling an owner panicked");
                continue;
            };
            let mut pending = self.pending();
            for (line, end) in tried {
                note(&mut pending, line, end, now);
            }
        }
        self.alarms.note_untold(self.pending().owners());
    }

    /// The owners: everybody with the role, also those who are thought to be unreachable, and those whom the settings name,
    /// unless their role was revoked since. If the roles cannot be read, all whom the settings name.
    async fn owners(&self) -> Vec<(ChatKey, Language)> {
        let read = async {
            let former = self.store.roles().former_editors().await?;
            Ok::<_, Error>((self.store.roles().owners().await?, former))
        };
        let (mut owners, former) = read.await.unwrap_or_else(|error| {
            tracing::error!(%error, "the owners cannot be read; those in the settings are told");
            (Vec::new(), Vec::new())
        });
        for named in &self.context.owners {
            let is_former = former.iter().any(|chat| chat.key == *named);
            if !is_former && !owners.iter().any(|(owner, _)| owner == named) {
                owners.push((*named, self.context.default_language));
            }
        }
        owners
    }

    fn pending(&self) -> MutexGuard<'_, PendingAlarms> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends a message within the rate limit of replies.
///
/// # Errors
/// The outcome, if it was not delivered; `None` if the rate limiter did not allow it in time.
async fn send(
    (courier, clock): (&Courier, &Clock),
    limiter: &Arc<Mutex<RateLimiter>>,
    owner: ChatKey,
    message: &Message,
) -> Result<(), Option<Outcome>> {
    let now = || clock.moment().steady;
    let turn = async {
        let waiting = Waiter::begin(limiter, TrafficClass::Reply);
        loop {
            let taken = lock(limiter).take(owner, TrafficClass::Reply, now());
            match taken {
                Ok(()) => break,
                Err(later) => sleep(later.saturating_duration_since(now())).await,
            }
        }
        drop(waiting);
    };
    if timeout(LONGEST_WAIT, turn).await.is_err() {
        return Err(None);
    }
    let outcome = courier.send(owner.into(), message).await;
    lock(limiter).note(owner, &outcome, now());
    match outcome {
        Outcome::Delivered { .. } => Ok(()),
        outcome => Err(Some(outcome)),
    }
}

/// Keeps a message that was not delivered. The failure is logged once for each, without a name.
fn note(
    pending: &mut PendingAlarms,
    line: PendingAlarm,
    end: Result<(), Option<Outcome>>,
    now: Instant,
) {
    let alarm = line.told(now).alarm;
    match end {
        Ok(()) if line.was_tried() => {
            tracing::warn!(
                ?alarm,
                "an owner who could not be told of this alarm was told now"
            );
        }
        Ok(()) => {}
        Err(outcome) => {
            if !line.was_tried() {
                tracing::error!(
                    ?alarm,
                    ?outcome,
                    "an owner could not be told of this alarm; it is tried again, and /status says so"
                );
            }
            pending.failed(line, now);
        }
    }
}

fn lock(limiter: &Mutex<RateLimiter>) -> MutexGuard<'_, RateLimiter> {
    limiter.lock().unwrap_or_else(PoisonError::into_inner)
}

fn log(told: AlarmMessage) {
    let (alarm, line) = (told.alarm, line(told));
    match (told.phase, told.alarm.audience()) {
        (AlarmPhase::Begins | AlarmPhase::Lasts, AlarmAudience::Owners) => {
            tracing::error!(?alarm, "alarm: {line}");
        }
        // No error: it is as somebody set it up.
        (AlarmPhase::Begins | AlarmPhase::Lasts, AlarmAudience::WhoeverLooks) => {
            tracing::warn!(?alarm, "alarm: {line}");
        }
        (AlarmPhase::Ends, _) => tracing::warn!(?alarm, "alarm over: {line}"),
    }
}
