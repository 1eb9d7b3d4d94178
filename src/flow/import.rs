//! The import of a case file.

use chrono::{DateTime, Utc};

use crate::{
    casefile::{CaseFile, Difference},
    domain::{case_state::CaseState, reminder::Plan},
    store::{Error, ImportOutcome, Store},
};

use super::duplicates::{Duplicate, duplicates};

/// What an import did, and what it left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSummary {
    /// Whether the case was new.
    pub imported: ImportOutcome,
    /// The differences between the file and the state of the case, which are for an editor to post.
    pub differences: Vec<Difference>,
    /// Its possible duplicates.
    pub duplicates: Vec<Duplicate>,
}

/// Imports a case file that was read without a fault.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn bring_in(
    store: &Store,
    file: &CaseFile,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<ImportSummary, Error> {
    let known = store.cases().case(&file.slug).await?;
    let case_state = known
        .as_ref()
        .map_or_else(CaseState::default, |known| known.case.state.clone());
    let differences = match &known {
        Some(_) => file.differences(&case_state),
        None => Vec::new(),
    };
    let mut description = file.description_over(&case_state);
    // What differs stays as it was known before.
    if let Some(known) = known.as_ref().filter(|_| !differences.is_empty()) {
        description.as_of = known.case.description.as_of;
    }
    let index = super::find::index(&file.slug, &description);
    let imported = store
        .cases()
        .import_case(&file.slug, &description, &index, file.history(), plan, now)
        .await?;
    let duplicates = match store.cases().case(&file.slug).await? {
        Some(stored) => duplicates(store, &stored).await?,
        None => Vec::new(),
    };
    Ok(ImportSummary {
        imported,
        differences,
        duplicates,
    })
}
