//! From a released change or a due reminder to a notice for each follower.

use crate::store::{Error, Expansion, Store};

/// Makes notices, slice by slice, until everything that is to be told stands in the outbox.
///
/// # Errors
/// If the store failed; the next step goes on where this one stopped.
pub async fn step(store: &Store) -> Result<(), Error> {
    while store.expand().await? == Expansion::More {}
    Ok(())
}
