//! What a start needs beside the parts: the bot's name at Telegram, the rate limiter, and why a start fails.

use std::path::{Path, PathBuf};

use crate::{
    bot::{self, PollingError, PollingRetry, Profile},
    clock::Clock,
    config::Config,
    courier::{ConnectError, Courier, Outcome, RateLimiter, RateShare, RefusalReason},
    domain::{message::BroadcastRate, traffic_limits::ChatLimits},
    store::{Error, OpenError, Store},
};

/// Why the bot cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database or its key.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The way to Telegram.
    #[error(transparent)]
    Courier(#[from] ConnectError),
    /// The token.
    #[error(transparent)]
    Closed(#[from] PollingError),
    /// The first use of the database.
    #[error(transparent)]
    Store(Error),
    /// It was stopped before it had started.
    #[error("the bot was stopped before it ran")]
    Stopped,
}

impl StartError {
    /// The error of the first use of the database.
    pub(super) fn of(error: Error, database: &Path) -> Self {
        if error.is_damage() {
            let path = database.display().to_string();
            let what = error.to_string();
            return Self::Open(OpenError::Damaged { path, what });
        }
        if error.is_full() {
            return Self::Open(OpenError::Full(database.display().to_string()));
        }
        Self::Store(error)
    }
}

/// The rate limiter of these settings, with the penalties (429) from before a restart.
pub(super) async fn limiter(
    store: &Store,
    config: &Config,
    clock: &Clock,
    limits: ChatLimits,
) -> Result<RateLimiter, Error> {
    let (free, share, now) = (
        config.messages_per_second(),
        RateShare::Half,
        clock.moment(),
    );
    let limiter = match config.broadcast_rate() {
        BroadcastRate::Free => RateLimiter::new(free, share, now.steady),
        BroadcastRate::Paid => {
            RateLimiter::paid(config.paid_messages_per_second(), free, share, now.steady)
        }
    };
    let mut limiter = limiter.with_chat_limits(limits);
    for (chat, until) in store.outbox().penalties(now.wall).await? {
        let left = (until - now.wall).to_std().unwrap_or_default();
        limiter.penalise(chat, now.steady + left);
    }
    Ok(limiter)
}

/// Asks Telegram for the bot's identity until it answers.
pub(super) async fn who_are_we(courier: &Courier) -> Result<Profile, PollingError> {
    let mut retry = PollingRetry::at_start();
    loop {
        let outcome = match bot::get_me(courier).await {
            Ok(profile) => return Ok(profile),
            Err(outcome) => outcome,
        };
        let pause = retry.failed(outcome);
        if retry.is_refused() {
            return Err(PollingError::Unauthorised);
        }
        // A refusal that stays has its own sentence in a moment.
        if outcome != Outcome::Refused(RefusalReason::Unauthorised) {
            tracing::warn!(
                ?outcome,
                ?pause,
                "Telegram cannot be reached yet; trying again"
            );
        }
        tokio::time::sleep(pause).await;
    }
}

/// A code of eight digits and letters that are easily told apart when read from a screen.
pub(super) fn claim_code() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let random = getrandom::u64().expect("the operating system gives random numbers");
    (0..8)
        .map(|place| char::from(LETTERS[usize::from((random >> (place * 5)) as u8 & 31)]))
        .collect()
}

/// Where the code is written down if others may read the standard output.
pub(super) fn claim_file(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".claim");
    name.into()
}
