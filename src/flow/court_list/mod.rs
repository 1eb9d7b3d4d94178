//! A court list: what its rows say of the cases that are followed here, and what is done about it.

mod gather;
mod numbers;
mod propose;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::{
    courtlist::{ListFault, ListReader, Loss},
    domain::{
        attribution::{Attribution, Voice},
        case::Case,
        court_list::{Doubt, Finding, ListDays, ListScope, Mapping, compare},
        event::{AttributedChange, Change},
        people::Person,
        reminder::Plan,
        slug::Slug,
    },
    search::NamedPeople,
    store::{BackfillOutcome, Error, Store, StoredCase},
};

use gather::{GatheredCase, gather};

pub use gather::{ListedFault, PassedLines};
pub use propose::propose;

/// What a list says.
#[derive(Debug)]
pub struct ListView {
    /// How many rows were read.
    pub rows: u64,
    /// The days of its hearings.
    pub days: ListDays,
    /// The first of its faults.
    pub faults: Vec<ListedFault>,
    /// How many more there are.
    pub unnamed: u64,
    /// How many rows are wrong.
    pub wrong: u64,
    /// Whether rows of it may be missing.
    pub loss: Loss,
    /// What it says of each case of its court.
    pub cases: Vec<ListedCase>,
    /// Its other cases, which are not followed here.
    pub others: OtherCases,
    /// Its lines that are no rows.
    pub passed: PassedLines,
    /// The header of a column that seems to say whether hearings take place, and that was not read.
    pub unread_status: Option<String>,
    /// The courts of the cases here, if none of them is the list's.
    pub other_courts: Vec<String>,
    /// How many proposals were withdrawn, for the list says them no longer.
    pub withdrawn: u64,
    /// The cases of its court that have no number, so that no list can name them.
    pub without_number: Vec<Slug>,
}

/// What a list says of a case.
#[derive(Debug)]
pub struct ListedCase {
    /// The case, as it was read.
    pub stored: StoredCase,
    /// The findings, each with what was done about it.
    pub findings: Vec<(Finding, FindingOutcome)>,
}

/// What was done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingOutcome {
    /// Nothing: there is nothing to do, or nothing was to be done.
    Nothing,
    /// It is in the log, told to nobody.
    Recorded,
    /// It is left to an editor, for followers must hear of it.
    ForAnEditor,
    /// It is proposed to the editors.
    Proposed,
    /// It is proposed already, and waits for an editor.
    Waits,
    /// An editor has discarded it before.
    Discarded,
    /// It is past: there is nothing to tell.
    Past,
    /// It is past, and followers know that the case waits for a date.
    PastAndAwaited,
    /// Followers are being told of an earlier change, and would read of it with that.
    FollowersAreBehind,
    /// The case changed meanwhile: the next run decides.
    ChangedMeanwhile,
}

/// The cases of a list that are not followed here.
#[derive(Debug, Default)]
pub struct OtherCases {
    /// How many cases.
    pub cases: u64,
    /// How many hearings of them.
    pub hearings: u64,
    /// The lines and the numbers of the first of them.
    pub first: Vec<(u64, String)>,
}

/// Reads a list and compares it with the cases of its court. Nothing is changed.
///
/// # Errors
/// If the store cannot be read; within, if the list cannot be.
pub async fn read<R: std::io::Read + std::io::Seek>(
    store: &Store,
    file: R,
    mapping: &Mapping,
    now: DateTime<Utc>,
) -> Result<Result<ListView, ListFault>, Error> {
    let mut reader = match ListReader::open(file, mapping) {
        Ok(reader) => reader,
        Err(fault) => return Ok(Err(fault)),
    };
    let (known, other_courts) = of_the_court(store, mapping).await?;
    let (known, unnamed): (Vec<_>, Vec<_>) = known
        .into_iter()
        .partition(|stored| stored.case.description.number.is_some());
    let gathered = match gather(&mut reader, known) {
        Ok(gathered) => gathered,
        Err(fault) => return Ok(Err(fault)),
    };
    let (days, now) = (gathered.days.clone(), mapping.zone.local(now));
    let listed = |case: GatheredCase| {
        let scope = ListScope {
            days: days.clone(),
            reading: case.reading,
            now,
        };
        listed(case, mapping, &scope)
    };
    let cases = gathered.cases.into_iter().map(listed).collect();
    Ok(Ok(ListView {
        rows: gathered.rows,
        days: gathered.days,
        faults: gathered.faults,
        unnamed: gathered.unnamed,
        wrong: gathered.wrong,
        loss: gathered.loss,
        cases,
        others: gathered.others,
        passed: gathered.passed,
        unread_status: reader.unread_status().map(str::to_owned),
        other_courts,
        withdrawn: 0,
        without_number: unnamed.into_iter().map(|stored| stored.case.slug).collect(),
    }))
}

/// The cases of a list's court or, if there is none, the courts of all cases.
async fn of_the_court(
    store: &Store,
    mapping: &Mapping,
) -> Result<(Vec<StoredCase>, Vec<String>), Error> {
    let mut known = Vec::new();
    let mut courts = BTreeSet::new();
    for slug in store.cases().slugs().await? {
        let Some(stored) = store.cases().readable_case(&slug).await? else {
            continue;
        };
        let court = &stored.case.description.court;
        if mapping.is_of(court) {
            known.push(stored);
        } else {
            courts.extend(court.name.all().next().map(str::to_owned));
        }
    }
    if !known.is_empty() {
        courts.clear();
    }
    Ok((known, courts.into_iter().collect()))
}

/// Records what is new in a list, told to nobody.
///
/// What followers must hear of is left to an editor: a hearing that they know on another date, and the next date of a hearing that
/// was adjourned without one.
///
/// # Errors
/// If the store failed; what was recorded before stays, and is known to the next run.
pub async fn record(
    store: &Store,
    list: &mut ListView,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for ListedCase { stored, findings } in &mut list.cases {
        let mut changes = Vec::new();
        for (finding, outcome) in findings.iter_mut() {
            let Some(change) = finding.change() else {
                continue;
            };
            *outcome = if is_silent(finding, &stored.case) {
                changes.push(said_by_the_court(change));
                FindingOutcome::Recorded
            } else {
                FindingOutcome::ForAnEditor
            };
        }
        if changes.is_empty() {
            continue;
        }
        let changes = (stored.case.state.revision, changes);
        match store
            .cases()
            .backfill(stored.id, changes, plan, now)
            .await?
        {
            BackfillOutcome::Recorded => {}
            BackfillOutcome::ChangedMeanwhile => {
                not_recorded(findings, FindingOutcome::ChangedMeanwhile);
            }
            BackfillOutcome::FollowersAreBehind => {
                not_recorded(findings, FindingOutcome::FollowersAreBehind);
            }
        }
    }
    Ok(())
}

fn not_recorded(findings: &mut [(Finding, FindingOutcome)], why: FindingOutcome) {
    for (_, outcome) in findings {
        if *outcome == FindingOutcome::Recorded {
            *outcome = why;
        }
    }
}

/// Whether nobody was told anything else before.
fn is_silent(finding: &Finding, case: &Case) -> bool {
    match finding {
        Finding::New(_) => case.state.waiting_for_a_date().is_none(),
        Finding::AsKnown
        | Finding::Moved(..)
        | Finding::OtherRoom(..)
        | Finding::Vanished(_)
        | Finding::CalledOff(..)
        | Finding::Doubtful(..) => false,
    }
}

fn said_by_the_court(change: Change) -> AttributedChange {
    AttributedChange {
        change,
        attribution: Some(Attribution::By(Voice::Court)),
    }
}

/// What a list says of a case, if the case is certainly the one that it means.
fn listed(gathered: GatheredCase, mapping: &Mapping, scope: &ListScope) -> ListedCase {
    let GatheredCase {
        stored,
        hearings,
        doubt,
        ..
    } = gathered;
    let court = &stored.case.description.court;
    let doubt = doubt.or_else(|| {
        let is_other = court.zone != mapping.zone && hearings.iter().next().is_some();
        is_other.then_some(Doubt::OtherZone(court.zone))
    });
    let findings = match doubt {
        Some(doubt) => vec![Finding::Doubtful(None, doubt)],
        None => compare(&stored.case.state, &hearings, scope),
    };
    let mut known = KnownNames::of(&stored.case);
    let findings = findings
        .into_iter()
        .map(|finding| (known.doubted(finding), FindingOutcome::Nothing))
        .collect();
    ListedCase { stored, findings }
}

/// The names of a list, and whether each may be somebody's in the case.
struct KnownNames<'a> {
    people: &'a [Person],
    /// Made when the first name is looked for: few findings need it.
    named: Option<NamedPeople<'a>>,
    looked_for: BTreeMap<String, bool>,
}

impl<'a> KnownNames<'a> {
    fn of(case: &'a Case) -> Self {
        Self {
            people: &case.description.people,
            named: None,
            looked_for: BTreeMap::new(),
        }
    }

    /// A finding about people of whom nobody is known in the case is doubtful: the number may be another case's.
    fn doubted(&mut self, finding: Finding) -> Finding {
        match finding {
            Finding::New(listed) | Finding::Moved(_, listed) | Finding::OtherRoom(_, listed)
                if !self.people.is_empty()
                    && !listed.people.is_empty()
                    && !listed.people.iter().any(|name| self.has(name)) =>
            {
                Finding::Doubtful(Some(listed), Doubt::NobodyKnown)
            }
            finding => finding,
        }
    }

    fn has(&mut self, name: &str) -> bool {
        if let Some(known) = self.looked_for.get(name) {
            return *known;
        }
        let people = self.people;
        let named = self
            .named
            .get_or_insert_with(|| NamedPeople::new(people.iter().collect()));
        let is_known = !named.meant(name).is_empty();
        self.looked_for.insert(name.to_owned(), is_known);
        is_known
    }
}
