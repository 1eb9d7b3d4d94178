//! What happens: one file for each path through the program.

pub mod announce;
pub mod answer;
pub mod change;
pub mod delivery;
pub mod find;
pub mod follow;
pub mod import;
pub mod schedule;
pub mod sweep;
pub mod twins;
