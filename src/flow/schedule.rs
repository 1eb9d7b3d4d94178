//! The schedule: reminders that are due, and the question what became of a hearing.

use chrono::{DateTime, Utc};

use crate::{
    domain::reminder::Plan,
    store::{Error, Store},
};

/// Reminds of everything that is due at `now`, and returns when there is next something to do.
///
/// # Errors
/// If the store failed; nothing is lost, and the step can be taken again.
pub async fn announce_reminders(
    store: &Store,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if store
        .next_reminder_at()
        .await?
        .is_some_and(|due| due <= now)
    {
        store.announce_reminders(now).await?;
    }
    store.next_due_after(now).await
}

/// Asks what is to be asked at `now`, and returns when there is next something to do.
///
/// # Errors
/// If the store failed; nothing is lost, and the step can be taken again.
pub async fn ask_editors(
    store: &Store,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if store
        .next_reminder_at()
        .await?
        .is_some_and(|due| due <= now)
    {
        store.ask_editors(plan, now).await?;
    }
    store.next_due_after(now).await
}
