//! The sweep: old records are removed at night.

use chrono::{DateTime, Utc};

use crate::{
    domain::{schedule::Schedule, zone::Zone},
    store::{Error, Progress, Store},
};

const JOB: &str = "sweep";

/// Sweeps if its time has come since the last sweep, however long ago that is, or goes on with one. Returns when to call
/// again.
///
/// # Errors
/// If the store failed.
pub async fn step(
    store: &Store,
    schedule: &Schedule,
    zone: Zone,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let last = store.schedule().last_run(JOB, now).await?;
    let mut swept = Ok(());
    if schedule.due(zone, last, now).is_some() {
        swept = store.schedule().sweep_old_records(now).await;
        if swept.is_ok() {
            store.schedule().has_run(JOB, now).await?;
        }
    }
    // What cannot be removed keeps nothing else from being removed.
    let slice = store.schedule().sweep_next_slice(now).await?;
    swept?;
    Ok(match slice {
        Progress::More => Some(now),
        Progress::Done => schedule.next(zone, now),
    })
}
