//! The head of the audit: each owner is sent it, so that nobody who can write the database makes the record anew unseen.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{audit::AuditHead, schedule::Schedule, zone::Zone},
    store::{Error, Store},
};

const JOB: &str = "audit head";

/// An act is known to its hour.
const HOUR: TimeDelta = TimeDelta::hours(1);

/// Claims the head, if its time has come and there was an act since the last time: the same one twice says nothing new. It
/// counts as sent from then on; whoever misses it asks with `/audit`.
///
/// # Errors
/// If the store failed.
pub async fn claim_head(
    store: &Store,
    schedule: &Schedule,
    zone: Zone,
    now: DateTime<Utc>,
) -> Result<Option<AuditHead>, Error> {
    let last = store.schedule().last_run(JOB, now).await?;
    if schedule.due(zone, last, now).is_none() {
        return Ok(None);
    }
    let acts = store.audit().acts(i64::MAX, 1).await?;
    let head = store.audit().head().await?;
    store.schedule().has_run(JOB, now).await?;
    let is_new = acts.iter().any(|act| act.hour + HOUR > last);
    Ok(is_new.then_some(head))
}
