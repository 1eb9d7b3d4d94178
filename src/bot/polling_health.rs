//! The health of long polling: whether updates reach the bot.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::clock::Clock;

/// How long polls may go unanswered before the alarm.
const DEAF_AFTER: Duration = Duration::from_secs(2 * 60);

/// The health of long polling. A clone is the same.
#[derive(Clone, Debug)]
pub struct PollingHealth {
    clock: Clock,
    heard: Arc<Mutex<PollingState>>,
}

/// What polling has brought so far, on the monotonic clock.
#[derive(Clone, Copy, Debug)]
pub struct PollingState {
    /// When a poll was last answered; at first, when polling began.
    pub answered: Instant,
    /// When an answer last had updates.
    pub brought: Instant,
    /// How often another program polled for this bot (409).
    pub conflicts: u64,
    since: LastAnswer,
}

/// What has happened since the last answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LastAnswer {
    /// A poll may be open.
    Nothing,
    /// One failed.
    Failure,
}

impl PollingHealth {
    /// Polling that begins now.
    pub fn new(clock: Clock) -> Self {
        let now = clock.moment().steady;
        let heard = PollingState {
            answered: now,
            brought: now,
            conflicts: 0,
            since: LastAnswer::Nothing,
        };
        Self {
            clock,
            heard: Arc::new(Mutex::new(heard)),
        }
    }

    /// A poll was answered.
    pub fn note_answer(&self) {
        let now = self.clock.moment().steady;
        let mut heard = self.lock();
        heard.answered = now;
        heard.since = LastAnswer::Nothing;
    }

    /// The answer had updates.
    pub fn note_updates(&self) {
        self.lock().brought = self.clock.moment().steady;
    }

    /// A poll failed, or its updates could not be stored.
    pub fn note_failure(&self) {
        self.lock().since = LastAnswer::Failure;
    }

    /// Another program polls for this bot (409).
    pub fn note_conflict(&self) {
        self.lock().conflicts += 1;
    }

    /// What polling has brought so far.
    pub fn state(&self) -> PollingState {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, PollingState> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PollingState {
    /// Whether nothing has been heard for too long. An open poll is no silence: Telegram holds it until there are updates.
    pub fn is_nothing(&self, now: Instant) -> bool {
        self.since == LastAnswer::Failure && now >= self.answered + DEAF_AFTER
    }
}
