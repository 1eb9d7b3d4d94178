//! Finding a name in whatever script and spelling it is typed.
//!
//! ```text
//! name  ─ fold ─▶ words ─ keys ─▶ what the store indexes
//! query ─ Query::new ─▶ words ─ keys ─▶ candidates out of the store ─ rank ─▶ names, best first
//! ```
//! Two words that can match at all either share a key, or one begins with the other, so that the store reads few rows and
//! loses none.

mod closeness;
mod fold;
mod forms;
mod keys;
mod layout;
mod query;
mod rank;

pub use closeness::Closeness;
pub use fold::{Folded, fold};
pub use keys::{keys, slug_keys};
pub use query::{Query, QueryWord};
pub use rank::{Score, are_alike, nearest, rank, score};

#[cfg(test)]
mod tests;
