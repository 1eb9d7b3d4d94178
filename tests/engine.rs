//! The engine: what the store keeps, what leaves, and what is promised.
#![expect(
    clippy::disallowed_methods,
    reason = "a test waits by the machine's clock"
)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod engine {
    pub(crate) mod chance;
    pub(crate) mod fixture;
    pub(crate) mod served;
    pub(crate) mod wal;

    mod answers;
    mod appeals;
    mod approval;
    mod audit;
    mod backlog;
    mod bits;
    mod calendars;
    mod cards;
    mod closings;
    mod corrections;
    mod crowd;
    mod delivery;
    mod derived;
    mod dialogue;
    mod edges;
    mod export;
    mod finding;
    mod flood;
    mod forget;
    mod garbled;
    mod groups;
    mod implausible;
    mod inbox;
    mod invites;
    mod lag;
    mod menus;
    mod notes;
    mod numbers;
    mod outage;
    mod outbox;
    mod pictures;
    mod preferences;
    mod presence;
    mod proposals;
    mod questions;
    mod reminders;
    mod roles;
    mod rows;
    mod simulation;
    mod spoiled;
    mod starved;
    mod steps;
    mod store;
    mod strangers;
    mod subscriptions;
    mod sweep;
    mod traces;
    mod unlisted;
    mod unread;
    mod updates;
    mod wishes;
}

use engine::{chance, fixture, served, wal};
