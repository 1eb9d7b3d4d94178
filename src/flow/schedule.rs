//! The schedule: due reminders, and the questions about the outcome of hearings.

use chrono::{DateTime, Utc};

use crate::{
    domain::reminder::Plan,
    store::{Error, Store},
};

/// Begins the broadcasts of reminders that are due at `now`. Returns when the next reminder or question is.
///
/// # Errors
/// If the store failed; nothing is lost, and the step can be taken again.
pub async fn begin_reminders(
    store: &Store,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if store
        .schedule()
        .next_reminder_at()
        .await?
        .is_some_and(|due| due <= now)
    {
        store.schedule().begin_reminders(now).await?;
    }
    store.schedule().next_due_after(now).await
}

/// Asks editors for outcomes that are due at `now`. Returns when the next reminder or question is.
///
/// # Errors
/// If the store failed; nothing is lost, and the step can be taken again.
pub async fn ask_editors(
    store: &Store,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if store
        .schedule()
        .next_reminder_at()
        .await?
        .is_some_and(|due| due <= now)
    {
        store.schedule().ask_editors(plan, now).await?;
    }
    store.schedule().next_due_after(now).await
}
