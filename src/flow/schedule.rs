//! The schedule: due reminders and digests, and the questions about the outcome of hearings.

use chrono::{DateTime, Utc};

use crate::{
    domain::reminder::Plan,
    store::{Error, Progress, Store},
};

/// A step of the schedule: each part by itself, for none waits for another.
#[derive(Debug)]
pub struct ScheduleStep {
    /// How reminders and digests went, and when the next reminder, question or digest is due.
    pub reminded: Result<Option<DateTime<Utc>>, Error>,
    /// How the questions went; `None` if it could not be found out what is due.
    pub asked: Option<Result<(), Error>>,
}

/// Begins the broadcasts of reminders and digests that are due at `now`, and asks editors for the outcomes that are. What failed
/// is not lost, and the step can be taken again.
pub async fn step(store: &Store, plan: &Plan, now: DateTime<Utc>) -> ScheduleStep {
    let digests = digests(store, now).await;
    let ScheduleStep { reminded, asked } = remind_and_ask(store, plan, now).await;
    let closings = closings(store, plan, now).await;
    let reminded = [digests, closings].into_iter().fold(reminded, |all, one| {
        let (next, other) = (all?, one?);
        Ok(next.into_iter().chain(other).min())
    });
    ScheduleStep { reminded, asked }
}

async fn remind_and_ask(store: &Store, plan: &Plan, now: DateTime<Utc>) -> ScheduleStep {
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

/// Begins the digests that are due. Returns when the next one is.
async fn digests(store: &Store, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
    let schedule = store.schedule();
    match schedule.next_digest_at().await? {
        Some(due) if due <= now => {
            schedule.begin_digests(now).await?;
            schedule.next_digest_at().await
        }
        next => Ok(next),
    }
}

/// Asks the followers of closed cases who are to be asked, and ends what is over. Returns when the next are looked through.
async fn closings(
    store: &Store,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let schedule = store.schedule();
    match schedule
        .next_closing_after(DateTime::<Utc>::MIN_UTC)
        .await?
    {
        Some(due) if due <= now => match schedule.look_through_closed(plan, now).await? {
            Progress::More => Ok(Some(now)),
            Progress::Done => schedule.next_closing_after(now).await,
        },
        next => Ok(next),
    }
}
