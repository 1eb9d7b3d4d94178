//! What can be passed on in any chat: public cases alone.

use chrono::NaiveDate;

use crate::{
    domain::case::Case,
    store::{Error, Store},
};

use super::{
    answer,
    find::{self, SearchOutcome},
};

/// The public cases that words mean, or may mean, best first; with no words, those with the nearest hearings. At most so many.
///
/// # Errors
/// [`Error::CaseUnreadable`] if nothing that was found can be read; any other if the store cannot be read.
pub async fn public_cases(
    store: &Store,
    words: &str,
    (most, today): (u32, NaiveDate),
) -> Result<Vec<Case>, Error> {
    if words.trim().is_empty() {
        return Ok(answer::cases(store, (0, most), today).await?.0.cases);
    }
    let mut cases: Vec<Case> = match find::lookup_public(store, words).await? {
        SearchOutcome::Named(stored) => vec![stored.case],
        SearchOutcome::Found(found) => found.into_iter().map(|found| found.stored.case).collect(),
        SearchOutcome::Near(near) => near.into_iter().map(|stored| stored.case).collect(),
        SearchOutcome::Nothing => Vec::new(),
    };
    cases.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(cases)
}
