//! The courier: one request to Telegram, and its outcome. Beside it the rate limiter, which says when a message may leave,
//! and the queue of replies, which says which one.

mod address;
mod backoff;
mod body;
mod documents;
mod entities;
mod inline;
mod keyed_queue;
mod log_throttle;
mod messages;
mod outcome;
mod payloads;
mod photos;
mod rate_limiter;
mod replies;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use std::time::Duration;

use reqwest::{RequestBuilder, redirect::Policy};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use teloxide::Bot;
use teloxide::net::default_reqwest_settings;
use teloxide::payloads::{AnswerCallbackQuery, AnswerCallbackQuerySetters};
use teloxide::requests::Payload;
use teloxide::types::CallbackQueryId;

use tokio::sync::watch;

use crate::clock::Clock;
use crate::domain::chat::ChatKey;
use crate::domain::message::BroadcastRate;

pub use address::is_plain_and_distant;
pub use backoff::Backoff;
pub use body::readable;
pub use entities::TEXT_LIMIT;
pub use keyed_queue::{HasRank, KeyedQueue};
pub use log_throttle::LogThrottle;
pub use outcome::{Outcome, RefusalReason, RequestFault, RetryScope};
pub use payloads::ReplyTarget;
pub use rate_limiter::{RateLimiter, RateShare, TrafficClass, Waiter};
pub use replies::{
    ButtonAnswer, Departure, DrawPicture, Outgoing, PictureNews, QueueAction, Replies, Reply,
    ReplyPurpose, ReplyQueue,
};

/// The time-out of a request, after which it is in doubt. The quarantine of a chat must be longer.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(17);

/// The time-out for connecting to Telegram.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// The client of the Bot API. It neither waits for the rate limit nor retries: its callers do.
///
/// Requests are teloxide's, but sent from here: teloxide itself sleeps ten seconds on every 5xx, and hides answers that it
/// cannot parse.
#[derive(Clone)]
pub struct Courier {
    bot: Bot,
    broadcast_rate: BroadcastRate,
    refused: watch::Sender<u64>,
    unpaid: watch::Sender<u64>,
    delivered: Arc<AtomicU64>,
    clock: Clock,
}

/// Why there can be no courier.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The address of the Bot API cannot be used.
    #[error(
        "telegram.api_url, over which TELOXIDE_API_URL wins, is no address such as https://api.telegram.org"
    )]
    Address,
    /// The HTTP client could not be made.
    #[error("the HTTP client could not be made")]
    Client(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Courier {
    /// A courier of the bot with this token, by way of the Bot API at `api_url`; nothing is sent yet.
    ///
    /// # Errors
    /// If `api_url` is no http(s) address, or if the system gives no HTTP client.
    pub fn connect(token: &str, api_url: &str) -> Result<Self, ConnectError> {
        let settings = || {
            default_reqwest_settings()
                .timeout(REQUEST_TIMEOUT)
                .connect_timeout(CONNECT_TIMEOUT)
                // Telegram never sends anybody elsewhere, and elsewhere is nobody to whom chats and texts may go.
                .redirect(Policy::none())
        };
        let client = |error| ConnectError::Client(Box::new(error));
        let url = api_url
            .trim_end_matches('/')
            .parse()
            .map_err(|_| ConnectError::Address)?;
        let mut bot = Bot::with_client(token, settings().build().map_err(client)?).set_api_url(url);
        let url = bot.api_url();
        if !matches!(url.scheme(), "http" | "https") {
            return Err(ConnectError::Address);
        }
        // A proxy set for this machine cannot reach this machine's own loopback.
        if url.host_str().is_some_and(address::is_loopback) {
            bot = Bot::with_client(token, settings().no_proxy().build().map_err(client)?)
                .set_api_url(url);
        }
        Ok(Self {
            bot,
            broadcast_rate: BroadcastRate::Free,
            refused: watch::Sender::new(0),
            unpaid: watch::Sender::new(0),
            delivered: Arc::default(),
            clock: Clock::machine(),
        })
    }

    /// The same courier for broadcasts, at this rate.
    pub fn for_broadcasts(&self, broadcast_rate: BroadcastRate) -> Self {
        Self {
            broadcast_rate,
            delivered: Arc::default(),
            ..self.clone()
        }
    }

    /// The same courier by this clock, which hears what Telegram's says.
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// How many messages of this courier and of its clones were delivered so far.
    pub fn delivered(&self) -> u64 {
        self.delivered.load(Ordering::Relaxed)
    }

    /// How many requests Telegram has refused as malformed so far: each is a fault of ours.
    pub fn refused(&self) -> watch::Receiver<u64> {
        self.refused.subscribe()
    }

    /// How many messages Telegram has not accepted as paid broadcasts so far.
    pub fn unpaid(&self) -> watch::Receiver<u64> {
        self.unpaid.subscribe()
    }

    /// Answers a callback: ends the wait on a pressed button.
    pub async fn answer_button(&self, callback_id: &str, answer: &ButtonAnswer) -> Outcome {
        let mut payload = AnswerCallbackQuery::new(CallbackQueryId(callback_id.to_owned()));
        match answer {
            ButtonAnswer::Silent => {}
            ButtonAnswer::Words(words) => payload = payload.text(words),
            ButtonAnswer::Opens(link) => payload.url = link.parse().ok(),
        }
        self.call(&payload, None).await
    }

    /// Makes a request that sends no message, and returns its parsed result.
    ///
    /// # Errors
    /// The outcome, if Telegram gave no result of that type.
    pub async fn request<P>(&self, payload: &P) -> Result<P::Output, Outcome>
    where
        P: Payload<Output: DeserializeOwned> + Serialize,
    {
        #[derive(Deserialize)]
        struct Answer<T> {
            result: T,
        }
        let (status, body) = self.post(payload).await?;
        match serde_json::from_str::<Answer<P::Output>>(&readable(&body)) {
            Ok(answer) => Ok(answer.result),
            Err(_) => Err(unanswered(status, &body)),
        }
    }

    /// Makes a request whose answer the caller parses piece by piece, and returns the body as it came.
    ///
    /// # Errors
    /// The outcome, if Telegram did not say that the request succeeded.
    pub async fn request_for_bytes<P: Payload + Serialize>(
        &self,
        payload: &P,
    ) -> Result<Vec<u8>, Outcome> {
        match self.post(payload).await? {
            (200, body) => Ok(body),
            (status, body) => Err(unanswered(status, &body)),
        }
    }

    /// Makes a request about a chat, or about none, and counts its outcome.
    async fn call<P: Payload + Serialize>(&self, payload: &P, about: Option<ChatKey>) -> Outcome {
        let attempt = self.attempt(payload, about).await;
        self.note(P::NAME, attempt)
    }

    /// Counts the outcome of an attempt, and reports a fault of ours.
    fn note(&self, method: &str, (outcome, body): (Outcome, Vec<u8>)) -> Outcome {
        self.count(outcome);
        if let Outcome::Refused(RefusalReason::OurFault(fault)) = outcome {
            tracing::error!(
                method,
                ?fault,
                words = outcome::own_words(&body),
                "Telegram refused a request for its form; please report this as a bug"
            );
            self.refused.send_modify(|refused| *refused += 1);
        }
        outcome
    }

    fn count(&self, outcome: Outcome) {
        if let Outcome::Delivered { .. } = outcome {
            self.delivered.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The outcome of a request, and the body of the answer if there was one.
    async fn attempt<P: Payload + Serialize>(
        &self,
        payload: &P,
        about: Option<ChatKey>,
    ) -> (Outcome, Vec<u8>) {
        classified(self.post(payload).await, about)
    }

    async fn post<P: Payload + Serialize>(&self, payload: &P) -> Result<(u16, Vec<u8>), Outcome> {
        self.exchange(self.request_to(P::NAME).json(payload)).await
    }

    /// A request of a method, with nothing in it yet.
    fn request_to(&self, method: &str) -> RequestBuilder {
        let mut url = self.bot.api_url();
        if let Ok(mut path) = url.path_segments_mut() {
            path.push(&format!("bot{}", self.bot.token())).push(method);
        }
        self.bot.client().post(url)
    }

    /// The HTTP status and the body of Telegram's answer, or the outcome of a request that got none.
    async fn exchange(&self, request: RequestBuilder) -> Result<(u16, Vec<u8>), Outcome> {
        let asked = self.clock.moment().steady;
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() => return Err(Outcome::NotSent),
            Err(_) => return Err(Outcome::InDoubt),
        };
        let status = response.status().as_u16();
        let date = response.headers().get("date");
        let date = date.and_then(|date| body::date(date.to_str().ok()?));
        let body = body::of(response).await.map_err(|_| Outcome::InDoubt)?;
        // A gateway's page has a clock of its own.
        if body::is_telegrams(&body)
            && let Some(date) = date
        {
            self.clock.hears(date, asked);
        }
        Ok((status, body))
    }
}

/// The outcome of a request about a chat, or about none, and the body of the answer if there was one.
fn classified(
    answer: Result<(u16, Vec<u8>), Outcome>,
    about: Option<ChatKey>,
) -> (Outcome, Vec<u8>) {
    match answer {
        Ok((status, body)) => (outcome::classify(status, &body, about), body),
        Err(outcome) => (outcome, Vec::new()),
    }
}

/// The outcome of a request whose answer cannot be parsed as what was asked for.
fn unanswered(status: u16, body: &[u8]) -> Outcome {
    match outcome::classify(status, body, None) {
        // It was done, and what came of it cannot be read.
        Outcome::Delivered { .. } => Outcome::InDoubt,
        outcome => outcome,
    }
}

#[cfg(test)]
mod tests;
