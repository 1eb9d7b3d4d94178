//! The course of a case, for a picture of it.

use chrono::{DateTime, Utc};

use crate::{
    domain::timeline::Timeline,
    store::{Error, Store, StoredCase},
};

/// The course of a case as of a moment.
///
/// # Errors
/// [`Error::CaseUnreadable`] if its log cannot be read; any other if the store failed.
pub async fn of_case(
    store: &Store,
    stored: StoredCase,
    now: DateTime<Utc>,
) -> Result<Timeline, Error> {
    let record = store.cases().record(&stored).await?;
    Ok(Timeline::of(stored.case, &record.log, now))
}
