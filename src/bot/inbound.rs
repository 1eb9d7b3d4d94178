//! Inbound updates by long polling: fetched, stored in the inbox, and only then confirmed to Telegram.
//!
//! teloxide's own polling confirms updates before their handlers end, so a crash would lose a `/follow`; it blocks every
//! chat behind a busy one, and a panicking handler stops it. Here an update is in the inbox before Telegram hears that it
//! arrived, and stays there until its use case has committed.

use std::{sync::Arc, time::Duration};

use serde::Serialize;
use teloxide::requests::Payload;

use crate::{
    courier::{LogThrottle, Outcome, RefusalReason},
    store::Error,
};

use super::{
    Context,
    albums::Albums,
    inline,
    polling_health::PollingHealth,
    polling_retry::PollingRetry,
    profile, sender_limiter,
    updates::{AnswerAction, Arrival, NumberedUpdate, ParsedUpdate, PollSize},
};

/// The kinds of updates that are handled. Sent with every poll: Telegram remembers the last list it was given.
const ALLOWED: [&str; 5] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "inline_query",
];

/// A poll: `getUpdates`.
#[derive(Clone, Serialize)]
struct GetUpdates {
    offset: i64,
    limit: u8,
    timeout: u8,
    allowed_updates: [&'static str; 5],
}

impl Payload for GetUpdates {
    // Read piece by piece: an update that cannot be read must not hold up the others.
    type Output = ();

    const NAME: &'static str = "GetUpdates";
}

/// Why polling ends for good.
#[derive(Debug, thiserror::Error)]
pub enum PollingError {
    /// Telegram does not know this token.
    #[error(
        "Telegram does not accept the token: it is wrong or was revoked. Ask @BotFather for it with /mybots and put \
         it into TELOXIDE_TOKEN"
    )]
    Unauthorised,
}

/// The stream of inbound updates.
pub struct Inbound {
    context: Arc<Context>,
    poll_seconds: u8,
    polling_health: PollingHealth,
    poll_size: PollSize,
    retry: PollingRetry,
    albums: Albums,
    /// Whether Telegram could not be reached at the last poll.
    is_cut_off: bool,
    /// Counts updates of kinds that are not handled, or that cannot be read.
    unreadable: LogThrottle,
    /// Counts updates that make a whole answer unreadable.
    passed_over: LogThrottle,
    /// Counts such answers.
    asked_again: LogThrottle,
}

impl Inbound {
    /// A stream of updates into the inbox of this context's store.
    pub fn new(context: Arc<Context>, poll_seconds: u8, polling_health: PollingHealth) -> Self {
        Self {
            context,
            poll_seconds,
            polling_health,
            poll_size: PollSize::new(),
            retry: PollingRetry::at_work(),
            albums: Albums::new(),
            is_cut_off: false,
            unreadable: LogThrottle::default(),
            passed_over: LogThrottle::default(),
            asked_again: LogThrottle::default(),
        }
    }

    /// The next updates, already in the inbox. Waits until there are any, and retries every failure that can pass.
    ///
    /// # Errors
    /// If polling ends for good.
    pub async fn next(&mut self) -> Result<Vec<ParsedUpdate>, PollingError> {
        loop {
            let offset = match self
                .context
                .store
                .inbox()
                .next_update(self.context.clock.now())
                .await
            {
                Ok(offset) => offset,
                Err(error) => {
                    self.store_failed(&error).await;
                    continue;
                }
            };
            let answer = match self.ask(offset).await {
                Ok(answer) => answer,
                Err(outcome) => {
                    self.telegram_failed(outcome).await?;
                    continue;
                }
            };
            match self.poll_size.step(offset, &answer) {
                AnswerAction::Keep(arrived, unreadable) => {
                    self.telegram_answered();
                    self.count_unreadable(unreadable);
                    if arrived.is_empty() {
                        continue;
                    }
                    // Not kept is not confirmed: the same offset is asked for again.
                    self.polling_health.note_updates();
                    match self.keep(arrived).await {
                        Ok(kept) if kept.is_empty() => {}
                        Ok(kept) => return Ok(kept),
                        Err(error) => self.store_failed(&error).await,
                    }
                }
                AnswerAction::AskAgain => self.ask_again(),
                AnswerAction::PassOver(number) => {
                    self.telegram_answered();
                    self.pass_over(number).await;
                }
                AnswerAction::PassOverNext(number) => {
                    self.pass_over(number).await;
                    let pause = self.retry.back_off();
                    self.wait(pause).await;
                }
                AnswerAction::NotAnAnswer => self.telegram_failed(Outcome::InDoubt).await?,
            }
        }
    }

    /// Stores the updates that can be read, are within their senders' limits and had not arrived before, and confirms the
    /// others too.
    async fn keep(&mut self, updates: Vec<NumberedUpdate>) -> Result<Vec<ParsedUpdate>, Error> {
        let numbers = || updates.iter().map(|update| update.number);
        let (Some(first), Some(newest)) = (numbers().min(), numbers().max()) else {
            return Ok(Vec::new());
        };
        let (mut arrived, mut unreadable) = (Vec::new(), 0);
        for update in updates {
            match update.arrival {
                Some(Arrival::Update(parsed)) => arrived.push(parsed),
                Some(Arrival::Inline(query)) => inline::push(&self.context, query),
                None => unreadable += 1,
            }
        }
        self.count_unreadable(unreadable);
        let steady = self.context.clock.moment().steady;
        let arrived = self.albums.deduplicate(arrived, steady);
        let mut within = sender_limiter::admit(&self.context, arrived).await;
        let now = self.context.clock.now();
        let kept: Vec<_> = within.iter().map(|parsed| &parsed.arrived).collect();
        let store = &self.context.store;
        let mut new = store.inbox().keep_batch(first..=newest, &kept, now).await?;
        within.retain(|parsed| new.remove(&parsed.number()));
        Ok(within)
    }

    /// Counts unreadable updates in the log, throttled: anybody may have Telegram pass on many.
    fn count_unreadable(&mut self, updates: usize) {
        let now = self.context.clock.moment().steady;
        for _ in 0..updates {
            if let Some(unreadable) = self.unreadable.add(now) {
                tracing::warn!(unreadable, "updates that cannot be read were passed over");
            }
        }
    }

    async fn ask(&self, offset: i64) -> Result<Vec<u8>, Outcome> {
        let question = GetUpdates {
            offset,
            limit: self.poll_size.limit(),
            timeout: self.poll_seconds,
            allowed_updates: ALLOWED,
        };
        self.context.courier.request_for_bytes(&question).await
    }

    /// The next poll asks for fewer updates.
    fn ask_again(&mut self) {
        let now = self.context.clock.moment().steady;
        if let Some(answers) = self.asked_again.add(now) {
            tracing::warn!(answers, "answers of Telegram cannot be read; asking again");
        }
    }

    /// Skips the updates up to this number for good.
    async fn pass_over(&mut self, number: i64) {
        let now = self.context.clock.moment().steady;
        if let Some(updates) = self.passed_over.add(now) {
            tracing::warn!(
                updates,
                last = number,
                "updates that keep an answer from being read are passed over"
            );
        }
        if let Err(error) = self
            .context
            .store
            .inbox()
            .pass_over_update(number, self.context.clock.now())
            .await
        {
            self.store_failed(&error).await;
        }
    }

    fn telegram_answered(&mut self) {
        self.polling_health.note_answer();
        if self.is_cut_off {
            tracing::info!("Telegram is reachable again");
        }
        self.is_cut_off = false;
        self.retry.succeeded();
    }

    /// Waits for the back-off before the next poll.
    ///
    /// # Errors
    /// If Telegram has refused the token for minutes, also for `getMe`: a few refusals may pass.
    async fn telegram_failed(&mut self, outcome: Outcome) -> Result<(), PollingError> {
        self.is_cut_off = true;
        let pause = self.retry.failed(outcome);
        match outcome {
            Outcome::Refused(RefusalReason::Conflict) => {
                self.polling_health.note_conflict();
                tracing::error!(
                    "another program reads this bot's updates. Stop it, or remove its webhook; trying again"
                );
            }
            Outcome::RetryAfter { .. } => tracing::warn!(?pause, "Telegram asks to wait"),
            other => {
                tracing::warn!(outcome = ?other, ?pause, "Telegram cannot be reached; trying again");
            }
        }
        if self.retry.is_refused()
            && let Err(Outcome::Refused(RefusalReason::Unauthorised)) =
                profile::get_me(&self.context.courier).await
        {
            return Err(PollingError::Unauthorised);
        }
        self.wait(pause).await;
        Ok(())
    }

    async fn store_failed(&mut self, error: &Error) {
        tracing::error!(%error, "updates cannot be kept; trying again");
        let pause = self.retry.back_off();
        self.wait(pause).await;
    }

    async fn wait(&self, pause: Duration) {
        self.polling_health.note_failure();
        tokio::time::sleep(pause).await;
    }
}
