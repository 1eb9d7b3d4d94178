//! The cases that may be one and the same.

use crate::{
    domain::{
        likeness::{Likeness, likeness},
        slug::Slug,
    },
    store::{Error, Store, StoredCase},
};

/// A case that may be the same as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// Its short name.
    pub slug: Slug,
    /// Why.
    pub likeness: Likeness,
}

/// The cases that may be the same as this one.
///
/// # Errors
/// If the store cannot be read.
pub async fn twins(store: &Store, case: &StoredCase) -> Result<Vec<Twin>, Error> {
    let alike = store.similar_cases(case.id).await?;
    let alike = store.readable_cases(alike).await?;
    let twin = |other: StoredCase| {
        let other = other.case;
        let likeness = likeness(&case.case.description, &other.description)?;
        let slug = other.slug;
        Some(Twin { slug, likeness })
    };
    Ok(alike.into_iter().filter_map(twin).collect())
}
