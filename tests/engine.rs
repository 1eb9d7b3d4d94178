//! The engine: what the store keeps, what leaves, and what is promised.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod engine {
    pub(crate) mod house;

    mod delivery;
    mod edges;
    mod simulation;
    mod store;
}

use engine::house;
