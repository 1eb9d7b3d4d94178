//! Who may be in the court room.

use serde::{Deserialize, Serialize};

use super::language::Words;

/// Who may be in the court room, who said so, and who objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// For whom the door is open.
    pub status: AccessStatus,
    /// Why, as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words>,
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_by: Option<Words>,
    /// Who objects, and how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<Words>,
}

impl Access {
    /// The access after a change: a status that is repeated keeps its reason, source and objections; a new one has none of
    /// them yet.
    #[must_use]
    pub fn with(&self, status: AccessStatus, reason: Option<Words>) -> Self {
        let kept = if self.status == status {
            self.clone()
        } else {
            Self::default()
        };
        Self {
            status,
            reason: reason.or(kept.reason),
            ..kept
        }
    }

    /// The same with an objection more, if there is one that is not in it.
    #[must_use]
    pub fn objected(mut self, objection: Option<Words>) -> Self {
        let new = objection.filter(|objection| !self.objections.contains(objection));
        self.objections.extend(new);
        self
    }
}

/// For whom the door of the court room is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccessStatus {
    /// For everybody.
    Open,
    /// For everybody, but the hall is full.
    Full,
    /// For the press only.
    Press,
    /// By video.
    Video,
    /// For a part of the hearing.
    Partly,
    /// For nobody but the parties.
    Closed,
    /// Not known.
    #[default]
    Unknown,
}

impl AccessStatus {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::Full,
        Self::Press,
        Self::Video,
        Self::Partly,
        Self::Closed,
        Self::Unknown,
    ];

    /// The word for it in a command and in a case file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Full => "full",
            Self::Press => "press",
            Self::Video => "video",
            Self::Partly => "partly",
            Self::Closed => "closed",
            Self::Unknown => "unknown",
        }
    }
}
