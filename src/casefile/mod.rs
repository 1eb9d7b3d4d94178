//! The case file: a case in one TOML file, as an organisation writes it down. `config/cases/README.md` explains every key.
//!
//! Most of its tables are the domain's own types. Separate are those that change with the case's log: the first import turns
//! them into [history](CaseFile::history), an export reads them off the [state](crate::domain::case_state::CaseState).

mod check;
mod dates;
mod fault;
mod history;
mod write;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::domain::{
    access::Access,
    approx::ApproxDate,
    case::{Charge, Court, Description, Listing, RelatedCase, Source},
    case_state::CaseState,
    event::Statement,
    language::Words,
    people::{Custody, CustodyStatus, Fact, Person},
    slug::Slug,
    stage::Stage,
};

pub use fault::{Fault, Faults};
pub use history::Difference;

/// A case file without a fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// What the case is called in commands and links.
    pub slug: Slug,
    /// What people call it.
    pub title: Words,
    /// The court's own number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Whether it is on the list of cases.
    #[serde(default, skip_serializing_if = "is_public")]
    pub listing: Listing,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words>,
    /// The last day of which it tells, as precisely as its sources let one say.
    pub as_of: ApproxDate,
    /// The case in which an appeal of it is heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Slug>,
    /// Where it is heard.
    pub court: Court,
    /// The stage of the proceedings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageEntry>,
    /// Who may be in the court room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// The verdict, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictEntry>,
    /// Where everything is known from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Everybody in the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// Whether defendants are free.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custody: Vec<CustodyEntry>,
    /// What the defendants are accused of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charges: Vec<Charge>,
    /// The hearings, in the order of their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hearings: Vec<HearingEntry>,
    /// Dated events that are no hearings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub episodes: Vec<Fact>,
    /// What the sides said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Other cases to compare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedCase>,
}

/// `[stage]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageEntry {
    /// Which.
    pub stage: Stage,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<ApproxDate>,
}

/// `[verdict]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictEntry {
    /// What it says, as reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
}

/// `[[custody]]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustodyEntry {
    /// Whose.
    pub person: Slug,
    /// The measure.
    pub status: CustodyStatus,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Words>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<ApproxDate>,
}

/// `[[hearings]]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HearingEntry {
    /// Its number in the case, from 1.
    pub no: u32,
    /// Its day.
    #[serde(with = "dates::day")]
    pub day: NaiveDate,
    /// Its time, if one was announced.
    #[serde(default, with = "dates::time", skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// The court room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Its status.
    #[serde(default, skip_serializing_if = "is_set")]
    pub status: HearingStatus,
    /// For an adjourned one: the number of the hearing at which it goes on, if that is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continued_by: Option<u32>,
    /// What was said of it: a reason, or an outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Words>,
}

/// The status of a hearing, as the file has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HearingStatus {
    /// Nothing is known yet.
    #[default]
    Set,
    /// It took place.
    Held,
    /// It goes on another day.
    Adjourned,
    /// It did not take place.
    Cancelled,
}

/// Reads a case file. `name` is what faults call it.
///
/// # Errors
/// Everything that is wrong, each with its line and key.
pub fn read(name: &str, text: &str) -> Result<CaseFile, Faults> {
    let file: CaseFile =
        toml::from_str(text).map_err(|error| fault::of_toml(name, text, &error))?;
    let faults = check::faults(name, text, &file);
    if faults.is_empty() {
        Ok(file)
    } else {
        Err(faults)
    }
}

impl CaseFile {
    /// The description of the case.
    pub fn description(&self) -> Description {
        Description {
            title: self.title.clone(),
            number: self.number.clone(),
            listing: self.listing,
            court: self.court.clone(),
            summary: self.summary.clone(),
            as_of: self.as_of,
            people: self.people.clone(),
            charges: self.charges.clone(),
            episodes: self.episodes.clone(),
            statements: self.statements.clone(),
            related: self.related.clone(),
            sources: self.sources.clone(),
        }
    }

    /// The description for a case with this state: statements that its editors posted are not repeated.
    pub fn description_over(&self, case_state: &CaseState) -> Description {
        let mut description = self.description();
        let posted = |statement: &Statement| {
            case_state
                .statements
                .iter()
                .any(|posted| &posted.statement == statement)
        };
        description
            .statements
            .retain(|statement| !posted(statement));
        description
    }

    /// The file in TOML, as a person would write it.
    pub fn to_toml(&self) -> String {
        write::to_toml(self)
    }
}

impl CustodyEntry {
    fn says_something(&self) -> bool {
        self.custody() != Custody::default()
    }

    fn custody(&self) -> Custody {
        Custody {
            status: self.status,
            place: self.place.clone(),
            since: self.since,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_public(listing: &Listing) -> bool {
    *listing == Listing::Public
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_set(status: &HearingStatus) -> bool {
    *status == HearingStatus::Set
}

#[cfg(test)]
mod tests;
