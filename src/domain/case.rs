//! A court case: its description, from the case file, and its state.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    approx::ApproxDate,
    case_state::CaseState,
    event::Statement,
    language::Words,
    people::{Fact, Part, Person},
    slug::Slug,
    stage::Stage,
    zone::Zone,
};

/// A case that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it is called in commands and links.
    pub slug: Slug,
    /// Its description; a later import may change it.
    pub description: Description,
    /// Its state: the sum of its events.
    pub state: CaseState,
}

/// The description of a case: what its file says and no event announces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    /// What people call it.
    pub title: Words,
    /// The court's own number.
    pub number: Option<String>,
    /// Whether it is on the list of cases or only found by its short name.
    pub listing: Listing,
    /// Where it is heard.
    pub court: Court,
    /// What it is about, in a sentence or two.
    pub summary: Option<Words>,
    /// The date as of which all this is known. It is also that of the state, until an editor posts or confirms something.
    pub as_of: ApproxDate,
    /// Everybody in it.
    pub people: Vec<Person>,
    /// What the defendants are accused of.
    pub charges: Vec<Charge>,
    /// Dated events that are no hearings, each with who reports it.
    pub episodes: Vec<Fact>,
    /// What the sides said, as the case file has it. What editors posted is in the state.
    pub statements: Vec<Statement>,
    /// Other cases to compare.
    pub related: Vec<RelatedCase>,
    /// Where all this is known from.
    pub sources: Vec<Source>,
}

/// Whether a case is offered to everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Listing {
    /// On the list and found by a search.
    #[default]
    Public,
    /// Only for those who know its short name, and for editors.
    Unlisted,
}

/// Which cases a search may find by anything but their exact short names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// The public ones.
    Public,
    /// Every case.
    All,
}

/// A court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Court {
    /// Its name.
    pub name: Words,
    /// Its city: said wherever a time is said.
    pub city: Words,
    /// Its IANA time zone.
    pub zone: Zone,
    /// Other spellings under which people search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// One accusation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charge {
    /// What it is, in the words of the accusation.
    pub title: Words,
    /// The keys of those whom the source names as accused of it.
    pub against: Vec<Slug>,
    /// The keys of those whom the source only implies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implied_against: Vec<Slug>,
    /// The key of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
}

/// Another case that people compare with this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedCase {
    /// What it is called or was about.
    pub title: Words,
    /// When it was decided, as precisely as the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<ApproxDate>,
    /// How it ended; absent where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Words>,
    /// The key of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
}

/// Where something is known from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What facts and statements call it.
    pub key: Slug,
    /// What it is: who published it, what kind of text it is.
    pub title: Words,
    /// Where to read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ApproxDate>,
}

impl Description {
    /// The person of that key.
    pub fn person(&self, key: &Slug) -> Option<&Person> {
        self.people.iter().find(|person| &person.key == key)
    }

    /// Everybody with that part in the case, in the file's order.
    pub fn people_with(&self, part: Part) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.role == part)
    }

    /// The lawyers of one defendant.
    pub fn lawyers_of(&self, defendant: &Slug) -> impl Iterator<Item = &Person> {
        self.people_with(Part::Lawyer)
            .filter(move |lawyer| lawyer.lawyer_for.contains(defendant))
    }
}

impl Court {
    /// The local time of the court.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.zone.local(at)
    }
}

/// The phase of a case for its defendants, and so what they are called (article 65 of Kazakhstan's code of criminal
/// procedure).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The stage is not known, or the investigation goes on, in which somebody may be a suspect or accused.
    Open,
    /// They are accused, and no trial is on.
    Accused,
    /// They are on trial.
    OnTrial,
    /// There is a verdict, or the proceedings are over: what each of them is depends on how they ended.
    Tried,
}

impl Case {
    /// The phase of the case for its defendants.
    pub fn phase(&self) -> Phase {
        match self.state.reached().map(|staged| staged.stage) {
            None | Some(Stage::Investigation) => Phase::Open,
            Some(Stage::Preliminary) => Phase::Accused,
            Some(Stage::Trial) => Phase::OnTrial,
            Some(Stage::Verdict | Stage::Appeal | Stage::Cassation | Stage::Closed) => Phase::Tried,
        }
    }

    /// Everything the sides said: what the case file has, then what editors posted.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        let posted = self.state.statements.iter().map(|posted| &posted.statement);
        self.description.statements.iter().chain(posted)
    }
}
