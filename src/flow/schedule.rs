//! The schedule: due reminders, and the questions about the outcome of hearings.

use chrono::{DateTime, Utc};

use crate::{
    domain::reminder::Plan,
    store::{Error, Store},
};

/// A step of the schedule: each half by itself, for neither waits for the other.
#[derive(Debug)]
pub struct ScheduleStep {
    /// How the reminders went, and when the next reminder or question is due.
    pub reminded: Result<Option<DateTime<Utc>>, Error>,
    /// How the questions went; `None` if it could not be found out what is due.
    pub asked: Option<Result<(), Error>>,
}

/// Begins the broadcasts of reminders that are due at `now`, and asks editors for the outcomes that are. What failed is not
/// lost, and the step can be taken again.
pub async fn step(store: &Store, plan: &Plan, now: DateTime<Utc>) -> ScheduleStep {
    let schedule = store.schedule();
    match schedule.next_reminder_at().await {
        Ok(Some(due)) if due <= now => {
            let reminded = schedule.begin_reminders(now).await;
            let asked = schedule.ask_editors(plan, now).await;
            let next = schedule.next_due_after(now).await;
            ScheduleStep {
                reminded: reminded.and(next),
                asked: Some(asked),
            }
        }
        Ok(next) => ScheduleStep {
            reminded: Ok(next),
            asked: Some(Ok(())),
        },
        Err(error) => ScheduleStep {
            reminded: Err(error),
            asked: None,
        },
    }
}
