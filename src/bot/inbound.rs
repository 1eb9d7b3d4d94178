//! Updates from Telegram: fetched, kept, and only then confirmed.
//!
//! teloxide's own polling confirms updates before their handlers end, so a crash would lose a `/follow`; it stalls every
//! chat behind a busy one, and a handler that panics takes it down. Here an update is in the inbox before Telegram hears
//! that it arrived, and stays there until the use case that it leads to is kept.

use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use teloxide::requests::Payload;

use crate::{
    clock::Clock,
    courier::{Courier, Outcome},
    store::{Arrived, Error, Store},
};

/// The kinds of updates that lead to something. Sent with every question: Telegram remembers the last list it was given.
const ALLOWED: [&str; 3] = ["message", "callback_query", "my_chat_member"];

/// Telegram's most for one answer.
const LIMIT: u8 = 100;

/// How long to wait before Telegram is asked again after it could not be reached, at first and at most.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// A question for news, asking for the updates as they are: one that teloxide cannot read must not hold up the others.
#[derive(Clone, Serialize)]
struct GetUpdates {
    offset: i64,
    limit: u8,
    timeout: u8,
    allowed_updates: [&'static str; 3],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;

    const NAME: &'static str = "GetUpdates";
}

/// Why no more updates can come.
#[derive(Debug, thiserror::Error)]
pub enum Closed {
    /// Telegram does not know this token.
    #[error(
        "Telegram does not accept the token: it is wrong or was revoked. Ask @BotFather for it with /mybots and put \
         it into TELOXIDE_TOKEN"
    )]
    Unauthorised,
}

/// The stream of updates.
pub struct Inbound {
    courier: Courier,
    store: Store,
    clock: Clock,
    poll_seconds: u8,
    pause: Duration,
    /// Whether Telegram could not be reached when it was last asked.
    is_cut_off: bool,
}

impl Inbound {
    /// Updates for the bot of this courier, kept in this store.
    pub fn new(courier: &Courier, store: Store, clock: Clock, poll_seconds: u8) -> Self {
        Self {
            courier: courier.clone(),
            store,
            clock,
            poll_seconds,
            pause: PAUSE.0,
            is_cut_off: false,
        }
    }

    /// The next updates, already kept. Waits until there are any, through every failure that can pass.
    ///
    /// # Errors
    /// If nothing will ever come.
    pub async fn next(&mut self) -> Result<Vec<Arrived>, Closed> {
        loop {
            let offset = match self.store.next_update(self.clock.now()).await {
                Ok(offset) => offset,
                Err(error) => {
                    self.store_failed(&error).await;
                    continue;
                }
            };
            let arrived = match self.ask(offset).await {
                Ok(arrived) => arrived,
                Err(Outcome::Unauthorised) => return Err(Closed::Unauthorised),
                Err(outcome) => {
                    self.telegram_failed(outcome).await;
                    continue;
                }
            };
            if arrived.is_empty() {
                continue;
            }
            // Not kept is not confirmed: the same offset is asked for again.
            match self.store.keep(&arrived, self.clock.now()).await {
                Ok(()) => return Ok(arrived),
                Err(error) => self.store_failed(&error).await,
            }
        }
    }

    async fn ask(&mut self, offset: i64) -> Result<Vec<Arrived>, Outcome> {
        let question = GetUpdates {
            offset,
            limit: LIMIT,
            timeout: self.poll_seconds,
            allowed_updates: ALLOWED,
        };
        let updates = self.courier.ask(&question).await?;
        if self.is_cut_off {
            tracing::info!("Telegram is reachable again");
        }
        self.is_cut_off = false;
        self.pause = PAUSE.0;
        let arrived = updates.into_iter().filter_map(|update| {
            // An update without a number cannot be confirmed, and Telegram sends none.
            Some(Arrived {
                id: update.get("update_id")?.as_i64()?,
                json: update.to_string(),
            })
        });
        Ok(arrived.collect())
    }

    async fn telegram_failed(&mut self, outcome: Outcome) {
        self.is_cut_off = true;
        match outcome {
            Outcome::Conflict => tracing::error!(
                "another program reads this bot's updates. Stop it, or remove its webhook; trying again"
            ),
            Outcome::Later { after: wait, .. } => {
                tracing::warn!(seconds = wait.as_secs(), "Telegram asks to wait");
                self.pause = self.pause.max(wait);
            }
            other => {
                tracing::warn!(outcome = ?other, pause = ?self.pause, "Telegram cannot be reached; trying again");
            }
        }
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(PAUSE.1);
    }

    async fn store_failed(&mut self, error: &Error) {
        tracing::error!(%error, "updates cannot be kept; trying again");
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(PAUSE.1);
    }
}
