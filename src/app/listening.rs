//! The loop of inbound updates: fetched, stored and dispatched.

use std::{sync::Arc, time::Duration};

use tokio_util::sync::CancellationToken;

use crate::bot::{Dispatcher, Inbound, PollingError};

use super::{AFTER_FAILURE, App};

/// How long the stop waits for handlers: with what is in flight then, less than eight seconds.
const LAST_HANDLERS: Duration = Duration::from_secs(2);

impl App {
    /// Fetches and dispatches updates until `stop`. What an earlier run left in the inbox comes first.
    ///
    /// # Errors
    /// If polling ends for good.
    pub async fn listen(&self, stop: &CancellationToken) -> Result<(), PollingError> {
        let dispatcher = Dispatcher::new(Arc::clone(&self.context));
        let left = async {
            loop {
                match self.store.inbox().kept_updates().await {
                    Ok(left) => return left,
                    Err(error) => {
                        self.polling_health.note_failure();
                        tracing::error!(%error, "the inbox of the last run cannot be read; trying again");
                        tokio::time::sleep(AFTER_FAILURE).await;
                    }
                }
            }
        };
        tokio::select! {
            // What came later may not overtake it.
            left = left => dispatcher.resume(left).await,
            () = stop.cancelled() => return Ok(()),
        }
        let context = Arc::clone(&self.context);
        let mut inbound = Inbound::new(context, self.poll_seconds, self.polling_health.clone());
        let heard = loop {
            tokio::select! {
                () = stop.cancelled() => break Ok(()),
                arrived = inbound.next() => match arrived {
                    Ok(arrived) => dispatcher.dispatch(arrived).await,
                    Err(closed) => break Err(closed),
                },
            }
        };
        if tokio::time::timeout(LAST_HANDLERS, dispatcher.close())
            .await
            .is_err()
        {
            tracing::warn!(
                "some updates were still being handled; they are handled at the next start"
            );
        }
        heard
    }
}
