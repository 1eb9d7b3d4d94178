//! The health of long polling: whether what people say reaches the bot.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::clock::Clock;

/// How long Telegram may give no news before the bot is deaf.
const DEAF_AFTER: Duration = Duration::from_secs(2 * 60);

/// What became of the questions for news. A clone is of the same.
#[derive(Clone, Debug)]
pub struct PollingHealth {
    clock: Clock,
    heard: Arc<Mutex<PollingState>>,
}

/// What was heard so far, on the steady clock.
#[derive(Clone, Copy, Debug)]
pub struct PollingState {
    /// When a question was last answered, at first when the bot began to ask.
    pub answered: Instant,
    /// When anything was last in the answer.
    pub brought: Instant,
    /// How often another program was in the way.
    pub conflicts: u64,
    since: LastAnswer,
}

/// What happened since the last answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LastAnswer {
    /// A question may be open.
    Nothing,
    /// One failed.
    Failure,
}

impl PollingHealth {
    /// Ears that begin to hear now.
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

    /// Telegram answered.
    pub fn note_answer(&self) {
        let now = self.clock.moment().steady;
        let mut heard = self.lock();
        heard.answered = now;
        heard.since = LastAnswer::Nothing;
    }

    /// Something was in the answer.
    pub fn note_updates(&self) {
        self.lock().brought = self.clock.moment().steady;
    }

    /// A question failed, or what was answered could not be kept.
    pub fn note_failure(&self) {
        self.lock().since = LastAnswer::Failure;
    }

    /// Another program asks for this bot's news.
    pub fn note_conflict(&self) {
        self.lock().conflicts += 1;
    }

    /// What was heard so far.
    pub fn state(&self) -> PollingState {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, PollingState> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PollingState {
    /// Whether nothing has been heard for too long. A question that is open is no silence: Telegram holds it.
    pub fn is_nothing(&self, now: Instant) -> bool {
        self.since == LastAnswer::Failure && now >= self.answered + DEAF_AFTER
    }
}
