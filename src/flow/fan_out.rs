//! The fan-out: from a released change or a due reminder to a notice for each follower.

use chrono::{DateTime, Utc};

use crate::store::{Error, Progress, Store};

/// Makes the next slice of notices. Returns `now` if there are more to make: other work has its turn in between.
///
/// # Errors
/// If the store failed; the next step goes on where this one stopped.
pub async fn step(store: &Store, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(match store.outbox().expand_broadcast(now).await? {
        Progress::More => Some(now),
        Progress::Done => None,
    })
}
