//! What the clock brings: reminders that are due, and the question what became of a hearing.

use chrono::{DateTime, Utc};

use crate::{
    domain::reminder::Plan,
    store::{Error, Store},
};

/// Does everything that is due at `now`, and returns when there is next something to do.
///
/// # Errors
/// If the store failed; nothing is lost, and the step can be taken again.
pub async fn step(
    store: &Store,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if store.next_due().await?.is_some_and(|due| due <= now) {
        store.remind(now).await?;
        store.ask(plan, now).await?;
    }
    store.next_due().await
}
