//! The course of a case, for a picture of it.

use crate::{
    domain::timeline::Timeline,
    store::{Error, Store, StoredCase},
};

/// The course of a case.
///
/// # Errors
/// [`Error::CaseUnreadable`] if its log cannot be read; any other if the store failed.
pub async fn of_case(store: &Store, stored: StoredCase) -> Result<Timeline, Error> {
    let record = store.cases().record(&stored).await?;
    Ok(Timeline::of(stored.case, &record.log))
}
