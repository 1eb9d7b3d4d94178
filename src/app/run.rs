//! Running until the stop, and the ordered stop.

use std::time::Duration;

use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;

use crate::bot;

use super::{App, LAST_WORDS, StartError};

/// How long the whole stop may take: another process that writes to the database may delay each of its parts.
const LONGEST_STOP: Duration = Duration::from_millis(7300);

impl App {
    /// Runs until `stop`, then stops in order: nothing new is fetched or claimed, what is in flight may end, the rest is in
    /// doubt and is sent again after the quarantine.
    ///
    /// # Errors
    /// If polling ends for good.
    pub async fn run(&self, stop: CancellationToken) -> Result<(), StartError> {
        let heard = OnceCell::new();
        let too_long = async {
            stop.cancelled().await;
            tokio::time::sleep(LONGEST_STOP).await;
        };
        tokio::select! {
            () = self.run_in_order(&stop, &heard) => {}
            // Wherever this cuts it off, nothing is half kept.
            () = too_long => tracing::warn!(
                "the stop took too long, as when another program holds the database; what was under way is done after the \
                 next start"
            ),
        }
        Ok(heard.into_inner().unwrap_or(Ok(()))?)
    }

    async fn run_in_order(
        &self,
        stop: &CancellationToken,
        heard: &OnceCell<Result<(), bot::PollingError>>,
    ) {
        // Nobody who writes to the bot waits for its menu.
        let introducing = async {
            tokio::select! {
                introduced = bot::introduce(&self.context) => if let Err(outcome) = introduced {
                    tracing::warn!(
                        ?outcome,
                        "the menu of commands could not be set; the bot works without"
                    );
                },
                () = stop.cancelled() => {}
            }
        };
        let listening = async {
            // Nobody else sets it.
            let _ = heard.set(self.listen(stop).await);
            stop.cancel();
        };
        let working = async {
            // Each loop ends at a place where nothing is half done.
            tokio::join!(
                listening,
                introducing,
                self.maintain(stop),
                self.run_scheduler(stop),
                self.run_delivery(stop)
            );
            self.say_last_words().await;
        };
        tokio::join!(working, self.keep_telling_owners(stop));
        self.store.close().await;
    }

    /// Waits for what is in flight.
    async fn say_last_words(&self) {
        let answers = self.replies.drain(LAST_WORDS);
        let last_words = async {
            tokio::join!(answers, self.finish_delivery());
            // What the last answers met.
            self.finish_delivery().await;
        };
        if tokio::time::timeout(LAST_WORDS, last_words).await.is_err() {
            tracing::warn!(
                "some messages were still on their way; they are sent again after the next start"
            );
        }
    }

    /// Waits for the notices in flight, and stores how they ended.
    async fn finish_delivery(&self) {
        let mut delivery = self.delivery.lock().await;
        delivery.close();
        loop {
            if let Some(Err(error)) = delivery.step(self.clock.moment()).stored {
                tracing::error!(%error, "the last deliveries cannot be recorded; they are sent again after the quarantine");
                return;
            }
            if delivery.is_idle() {
                return;
            }
            delivery.wait().await;
        }
    }
}
