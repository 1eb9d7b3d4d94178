//! The people of a case, and whether each of them is free.

use serde::{Deserialize, Serialize};

use super::{approx::ApproxDate, language::Words, slug::Slug};

/// Somebody whom the case is about, who takes part in it, or who is only mentioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// What other parts of the case call this person.
    pub key: Slug,
    /// The name, as each language writes it.
    pub name: Words,
    /// Languages whose spelling was transliterated by the file's author, not taken from a source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transliterated: Vec<super::language::Language>,
    /// Other spellings under which people search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The part this person has in the case.
    pub role: Part,
    /// For a lawyer: the keys of those defended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lawyer_for: Vec<Slug>,
    /// Age in years when the source was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// Where from, as the source puts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Words>,
    /// The occupation before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<Words>,
    /// A sentence that says what else a reader must know, such as that a role is unclear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Words>,
    /// Earlier proceedings and public acts, each with its date and source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub background: Vec<Fact>,
}

/// The part a person has in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Stands accused.
    Defendant,
    /// Defends somebody.
    Lawyer,
    /// Accuses for the state.
    Prosecutor,
    /// Sits in judgement.
    Judge,
    /// Testifies.
    Witness,
    /// Gives an expert opinion to the court.
    Expert,
    /// Is named in the case or speaks about it, and takes no part in it that is known.
    Mentioned,
}

/// Something that happened outside the court room, with the voice that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// When, as precisely as the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<ApproxDate>,
    /// Who says so, where it is a claim of one side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// What happened.
    pub text: Words,
    /// The key of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
}

/// A voice in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The investigation and the prosecutor.
    Prosecution,
    /// The defendants and their lawyers.
    Defence,
    /// The court.
    Court,
    /// Monitors, rights defenders, journalists.
    Observer,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 4] = [
        Self::Prosecution,
        Self::Defence,
        Self::Court,
        Self::Observer,
    ];

    /// The word for it in a command and in a case file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Prosecution => "prosecution",
            Self::Defence => "defence",
            Self::Court => "court",
            Self::Observer => "observer",
        }
    }
}

/// Whether a defendant is free, where not, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Custody {
    /// The measure.
    pub status: CustodyStatus,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Words>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<ApproxDate>,
}

impl Custody {
    /// The custody after a change: a status that is repeated keeps its place and date.
    #[must_use]
    pub fn with(self, status: CustodyStatus, place: Option<Words>) -> Self {
        let kept = if self.status == status {
            self
        } else {
            Self::default()
        };
        Self {
            status,
            place: place.or(kept.place),
            ..kept
        }
    }
}

/// The measures of restraint; apart from them, serving a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CustodyStatus {
    /// Held in detention.
    Detained,
    /// At home, not free to leave it.
    HouseArrest,
    /// Free, bound by a pledge not to leave the place.
    Pledge,
    /// Free on bail.
    Bail,
    /// Free.
    AtLiberty,
    /// Serving a sentence.
    ServingSentence,
    /// Not known.
    #[default]
    Unknown,
}

impl CustodyStatus {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Detained,
        Self::HouseArrest,
        Self::Pledge,
        Self::Bail,
        Self::AtLiberty,
        Self::ServingSentence,
        Self::Unknown,
    ];

    /// The word for it in a command: detention is no measure of restraint, and elsewhere a pledge is bail.
    pub fn word(self) -> &'static str {
        match self {
            Self::Detained => "in-custody",
            Self::HouseArrest => "house-arrest",
            Self::Pledge => "undertaking",
            Self::Bail => "bail",
            Self::AtLiberty => "at-liberty",
            Self::ServingSentence => "serving-sentence",
            Self::Unknown => "unknown",
        }
    }
}
