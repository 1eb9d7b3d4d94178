//! How far the proceedings have come.

use serde::{Deserialize, Serialize};

use super::approx::ApproxDate;

/// The stages of criminal proceedings, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Before the court has the case.
    Investigation,
    /// The judge prepares the trial.
    Preliminary,
    /// The trial.
    Trial,
    /// The court has given its verdict.
    Verdict,
    /// A higher court hears an appeal.
    Appeal,
    /// The highest court hears a cassation appeal.
    Cassation,
    /// The proceedings are over.
    Closed,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] = [
        Self::Investigation,
        Self::Preliminary,
        Self::Trial,
        Self::Verdict,
        Self::Appeal,
        Self::Cassation,
        Self::Closed,
    ];

    /// The word for it in a command and in a case file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Investigation => "investigation",
            Self::Preliminary => "preliminary",
            Self::Trial => "trial",
            Self::Verdict => "verdict",
            Self::Appeal => "appeal",
            Self::Cassation => "cassation",
            Self::Closed => "closed",
        }
    }
}

/// A stage and when it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrentStage {
    /// Which.
    pub stage: Stage,
    /// Since when.
    pub since: Option<ApproxDate>,
    /// The event that brought it.
    pub changed_in: u32,
}
