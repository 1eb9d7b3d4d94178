//! Possible duplicates: cases that may be one and the same.

use crate::{
    domain::{
        duplicate::{DuplicateReason, duplicate_reason},
        slug::Slug,
    },
    store::{Error, Store, StoredCase},
};

/// A possible duplicate of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Its short name.
    pub slug: Slug,
    /// Why.
    pub reason: DuplicateReason,
}

/// The possible duplicates of a case.
///
/// # Errors
/// If the store cannot be read.
pub async fn duplicates(store: &Store, case: &StoredCase) -> Result<Vec<Duplicate>, Error> {
    let alike = store.cases().possible_duplicates(case.id).await?;
    let alike = store.cases().readable_cases(alike).await?;
    let duplicate = |other: StoredCase| {
        let other = other.case;
        let reason = duplicate_reason(&case.case.description, &other.description)?;
        let slug = other.slug;
        Some(Duplicate { slug, reason })
    };
    Ok(alike.into_iter().filter_map(duplicate).collect())
}
