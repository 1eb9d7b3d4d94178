//! The sweep: old records are removed at night.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::store::{Error, Progress, Store};

const JOB: &str = "sweep";

/// Sweeps if its time has come since the last sweep, however long ago that is, or goes on with one. Returns when to call
/// again.
///
/// # Errors
/// If the store failed.
pub async fn step(
    store: &Store,
    schedule: &cron::Schedule,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let next = |after: DateTime<Utc>| {
        schedule
            .after(&after.with_timezone(&zone))
            .next()
            .map(|at| at.to_utc())
    };
    let mut due = next(store.schedule().last_run(JOB, now).await?);
    let mut swept = Ok(());
    if due.is_some_and(|due| due <= now) {
        swept = store.schedule().sweep_old_records(now).await;
        if swept.is_ok() {
            store.schedule().has_run(JOB, now).await?;
        }
        due = next(now);
    }
    // What cannot be removed keeps nothing else from being removed.
    let slice = store.schedule().sweep_next_slice(now).await?;
    swept?;
    Ok(match slice {
        Progress::More => Some(now),
        Progress::Done => due,
    })
}
