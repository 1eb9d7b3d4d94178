//! What is done at night: old records go.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::store::{Error, Store};

const JOB: &str = "sweep";

/// Sweeps if the time for it came since the last time, however long ago that is, and returns when it comes next.
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
    let last = store.last_run(JOB, now).await?;
    if next(last).is_some_and(|due| due <= now) {
        store.sweep(now).await?;
        store.has_run(JOB, now).await?;
        return Ok(next(now));
    }
    Ok(next(last))
}
