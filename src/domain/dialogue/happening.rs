//! What can have happened, and what is asked of it.

use serde::{Deserialize, Serialize};

use super::Step;

/// What happened, as an editor says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Happening {
    /// The hearing goes on another day, which is known.
    Continues,
    /// The hearing goes on, no date is set.
    Adjourned,
    /// The hearing was put to another date before it began.
    Moved,
    /// The hearing begins later on its day.
    Delayed,
    /// The hearing will not take place.
    Cancelled,
    /// The hearing took place.
    Held,
    /// A new hearing is set.
    Scheduled,
    /// The hearing is in another court room.
    Room,
    /// Who may be in the court room has changed.
    Access,
    /// A side said something.
    Statement,
    /// A defendant's custody has changed.
    Custody,
    /// The case is at another stage.
    Stage,
    /// The court gave its verdict.
    Verdict,
    /// All is still as it stands.
    Checked,
}

impl Happening {
    /// Everything that can have happened, in the order in which it is offered: what is posted most often comes first.
    pub const ALL: [Self; 14] = [
        Self::Continues,
        Self::Adjourned,
        Self::Moved,
        Self::Delayed,
        Self::Cancelled,
        Self::Held,
        Self::Scheduled,
        Self::Room,
        Self::Access,
        Self::Statement,
        Self::Custody,
        Self::Stage,
        Self::Verdict,
        Self::Checked,
    ];

    /// The questions that follow, in order.
    pub(super) fn steps(self) -> &'static [Step] {
        match self {
            Self::Continues | Self::Moved | Self::Scheduled => {
                &[Step::Day, Step::Time, Step::Room, Step::Text, Step::Source]
            }
            Self::Delayed => &[Step::Time, Step::Room, Step::Text, Step::Source],
            Self::Room => &[Step::Room, Step::Text, Step::Source],
            Self::Access => &[Step::Access, Step::Text, Step::Objection, Step::Source],
            Self::Statement => &[Step::Side, Step::Text, Step::Source],
            Self::Custody => &[Step::Person, Step::Custody, Step::Text, Step::Source],
            Self::Stage => &[Step::Stage, Step::Source],
            Self::Checked => &[Step::Source],
            Self::Adjourned | Self::Cancelled | Self::Held | Self::Verdict => {
                &[Step::Text, Step::Source]
            }
        }
    }

    /// Whether it happened to one hearing, and not to the case.
    pub(super) fn is_of_a_hearing(self) -> bool {
        match self {
            Self::Continues
            | Self::Adjourned
            | Self::Moved
            | Self::Delayed
            | Self::Cancelled
            | Self::Held
            | Self::Room => true,
            Self::Scheduled
            | Self::Access
            | Self::Statement
            | Self::Custody
            | Self::Stage
            | Self::Verdict
            | Self::Checked => false,
        }
    }
}
