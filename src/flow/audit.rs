//! The head of the audit: each owner is sent it, so that nobody who can write the database makes the record anew unseen.

use chrono::{DateTime, Utc};

use crate::{
    domain::{audit::AuditHead, schedule::Schedule, zone::Zone},
    store::{Error, Store},
};

const JOB: &str = "audit head";

/// Claims the head, if its time has come and there is an act at all.
///
/// It counts as sent from then on; whoever misses it gets the next one, or asks with `/audit`. It is sent on days with no act
/// too: silence would hide that the record was cut.
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
    let head = store.audit().head().await?;
    store.schedule().has_run(JOB, now).await?;
    Ok(Some(head).filter(|head| head.number > 0))
}
