//! What happens: one file for each path through the program.

pub mod announce;
pub mod answer;
pub mod change;
pub mod deliver;
pub mod find;
pub mod follow;
pub mod import;
pub mod remind;
pub mod sweep;
pub mod twins;
