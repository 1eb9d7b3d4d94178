//! A call refused, in Telegram's words.

/// A call refused, in Telegram's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CallRefusal {
    pub(super) code: u16,
    pub(super) description: String,
    pub(super) weight: Severity,
    /// The group's new id, if that is why.
    pub(super) migrate_to: Option<i64>,
}

/// How a refusal is taken here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Severity {
    /// It happens; a bot must live with it.
    Foreseen,
    /// A call that no bot should make: kept, so that a test can fail.
    Surprise,
}

impl CallRefusal {
    pub(super) fn bad(problem: &str) -> Self {
        Self {
            code: 400,
            description: format!("Bad Request: {problem}"),
            weight: Severity::Foreseen,
            migrate_to: None,
        }
    }

    pub(super) fn surprise(problem: impl AsRef<str>) -> Self {
        Self {
            weight: Severity::Surprise,
            ..Self::bad(problem.as_ref())
        }
    }

    pub(super) fn forbidden(problem: &str) -> Self {
        Self {
            code: 403,
            description: format!("Forbidden: {problem}"),
            weight: Severity::Foreseen,
            migrate_to: None,
        }
    }
}
