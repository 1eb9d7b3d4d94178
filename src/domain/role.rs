//! What a person may do with cases, beside following them.

use serde::{Deserialize, Serialize};

/// The right to post, or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Posts changes.
    Editor,
    /// Posts changes and runs the bot.
    Owner,
}
