//! From a case file to the history of its case, and back.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{
    access::Access,
    approx::ApproxDate,
    case::Case,
    case_state::CaseState,
    event::Change,
    hearing::{Hearing, HearingNo, Status},
    language::Words,
    slug::Slug,
    when::{When, local_day},
};

use super::{CaseFile, CustodyEntry, HearingEntry, HearingStatus, StageEntry, VerdictEntry};

/// A difference between a file and the state of its case. It is for an editor to post, not for an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The stage.
    Stage,
    /// Access to the court room.
    Access,
    /// The verdict.
    Verdict,
    /// The case of the appeal.
    Appeal,
    /// Somebody's custody.
    Custody(Slug),
    /// A hearing: its date, its status or what is said of it.
    Hearing(HearingNo),
}

impl CaseFile {
    /// The history: the changes that lead from nothing to the state in the file.
    pub fn history(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        changes.extend(self.stage.map(|entry| Change::Stage {
            stage: entry.stage,
            since: entry.since,
        }));
        // A case begins with nothing known: that it is unknown is no change.
        let told = self.custody.iter().filter(|entry| entry.says_something());
        changes.extend(told.map(|entry| Change::Custody {
            person: entry.person.clone(),
            custody: entry.custody(),
        }));
        let access = self.access.clone();
        let access = access.filter(|access| *access != Access::default());
        changes.extend(access.map(|access| Change::Access { access }));
        let continues: BTreeMap<u32, u32> = self
            .hearings
            .iter()
            .filter_map(|hearing| Some((hearing.continued_by?, hearing.no)))
            .collect();
        // In the order of their numbers: what continues another hearing is set by that one's adjournment.
        for hearing in &self.hearings {
            let origin = continues.get(&hearing.no).and_then(|no| self.hearing(*no));
            changes.push(match origin {
                Some(origin) => Change::Adjourn {
                    hearing: HearingNo(origin.no),
                    to: Some(hearing.when()),
                    room: hearing.room.clone(),
                    note: hearing.open_note(),
                    reason: origin.note.clone(),
                },
                None => Change::Schedule {
                    when: hearing.when(),
                    room: hearing.room.clone(),
                    note: hearing.open_note(),
                },
            });
        }
        // Adjournments with no date come last: a hearing set after one would be taken for where it goes on.
        let ended = self.hearings.iter().filter_map(HearingEntry::ended);
        let (waiting, over): (Vec<_>, Vec<_>) =
            ended.partition(|change| matches!(change, Change::Adjourn { .. }));
        changes.extend(over);
        changes.extend(waiting);
        changes.extend(
            self.verdict
                .clone()
                .map(|verdict| Change::Verdict { text: verdict.text }),
        );
        let appeal = self.appeal.clone();
        changes.extend(appeal.map(|case| Change::Appeal { case }));
        changes
    }

    /// The file of a case as it stands.
    pub fn from_case(case: &Case) -> Self {
        let Case {
            slug,
            description,
            state: case_state,
        } = case;
        Self {
            slug: slug.clone(),
            title: description.title.clone(),
            number: description.number.clone(),
            listing: description.listing,
            summary: description.summary.clone(),
            as_of: match case_state.as_of {
                Some(at) => ApproxDate::Day(local_day(at, description.court.zone)),
                None => description.as_of,
            },
            appeal: case_state.appeal.as_ref().map(|linked| linked.case.clone()),
            court: description.court.clone(),
            stage: case_state.stage.map(|staged| StageEntry {
                stage: staged.stage,
                since: staged.since,
            }),
            access: (case_state.access != Access::default()).then(|| case_state.access.clone()),
            verdict: case_state.verdict.as_ref().map(|verdict| VerdictEntry {
                text: verdict.text.clone(),
            }),
            sources: description.sources.clone(),
            people: description.people.clone(),
            custody: custody(case),
            charges: description.charges.clone(),
            hearings: case_state.hearings.iter().map(HearingEntry::of).collect(),
            episodes: description.episodes.clone(),
            statements: case.statements().cloned().collect(),
            related: description.related.clone(),
        }
    }

    /// The differences between the file and a state.
    pub fn differences(&self, case_state: &CaseState) -> Vec<Difference> {
        let mut differences = Vec::new();
        let stage = case_state.stage.map(|staged| StageEntry {
            stage: staged.stage,
            since: staged.since,
        });
        differences.extend((self.stage != stage).then_some(Difference::Stage));
        let access = self.access.clone().unwrap_or_default();
        differences.extend((access != case_state.access).then_some(Difference::Access));
        let verdict = case_state.verdict.as_ref().map(|verdict| VerdictEntry {
            text: verdict.text.clone(),
        });
        differences.extend((self.verdict != verdict).then_some(Difference::Verdict));
        let appeal = case_state.appeal.as_ref().map(|linked| &linked.case);
        differences.extend((self.appeal.as_ref() != appeal).then_some(Difference::Appeal));
        for entry in &self.custody {
            let differs = case_state.custody_of(&entry.person) != entry.custody();
            differences.extend(differs.then(|| Difference::Custody(entry.person.clone())));
        }
        let count = self.hearings.len().max(case_state.hearings.len());
        for no in (1..).take(count) {
            let known = case_state.hearing(HearingNo(no)).map(HearingEntry::of);
            let differs = self.hearing(no) != known.as_ref();
            differences.extend(differs.then_some(Difference::Hearing(HearingNo(no))));
        }
        differences
    }

    /// The file as it stood on the eve of `day`: without what became of hearings from then on, without the hearings that
    /// only continue those, and without what is dated from then on. A statement with neither date nor source is one that
    /// an editor posted, and in this file those came after that day.
    pub fn as_it_stood_before(mut self, day: NaiveDate) -> Self {
        let mut unknown: Vec<u32> = Vec::new();
        for hearing in &mut self.hearings {
            if hearing.day >= day {
                unknown.extend(hearing.continued_by.take());
                hearing.status = HearingStatus::Set;
                hearing.note = None;
            }
        }
        self.hearings
            .retain(|hearing| !unknown.contains(&hearing.no));
        let known = |said: Option<ApproxDate>| said.is_none_or(|said| said.earliest() < day);
        self.statements
            .retain(|statement| statement.source.is_some() && known(statement.said));
        self.episodes.retain(|episode| known(episode.when));
        if self.as_of.earliest() >= day {
            self.as_of = ApproxDate::Day(day.pred_opt().unwrap_or(day));
        }
        self
    }

    fn hearing(&self, no: u32) -> Option<&HearingEntry> {
        self.hearings.iter().find(|hearing| hearing.no == no)
    }
}

impl HearingEntry {
    fn when(&self) -> When {
        When {
            day: self.day,
            time: self.time,
        }
    }

    /// The note of a hearing that is still open; later it is the note of its end.
    fn open_note(&self) -> Option<Words> {
        self.note
            .clone()
            .filter(|_| self.status == HearingStatus::Set)
    }

    /// The change that ended it; none for one that is open or that another hearing continues.
    fn ended(&self) -> Option<Change> {
        let hearing = HearingNo(self.no);
        let note = self.note.clone();
        match (self.status, self.continued_by) {
            (HearingStatus::Set, _) | (HearingStatus::Adjourned, Some(_)) => None,
            (HearingStatus::Held, _) => Some(Change::Held {
                hearing,
                outcome: note,
            }),
            (HearingStatus::Adjourned, None) => Some(Change::Adjourn {
                hearing,
                to: None,
                room: None,
                note: None,
                reason: note,
            }),
            (HearingStatus::Cancelled, _) => Some(Change::Cancel {
                hearing,
                reason: note,
            }),
        }
    }

    fn of(hearing: &Hearing) -> Self {
        let (status, continued_by) = match hearing.status {
            Status::Set => (HearingStatus::Set, None),
            Status::Held => (HearingStatus::Held, None),
            Status::Adjourned { to } => (HearingStatus::Adjourned, to.map(|no| no.0)),
            Status::Cancelled => (HearingStatus::Cancelled, None),
        };
        Self {
            no: hearing.no.0,
            day: hearing.when.day,
            time: hearing.when.time,
            room: hearing.room.clone(),
            status,
            continued_by,
            note: hearing.note.clone(),
        }
    }
}

/// Custody in the order of the people, as a file has it.
fn custody(case: &Case) -> Vec<CustodyEntry> {
    let people = case.description.people.iter();
    people
        .filter_map(|person| {
            let custody = case.state.custody.get(&person.key)?.clone();
            let (status, place, since) = (custody.status, custody.place, custody.since);
            Some(CustodyEntry {
                person: person.key.clone(),
                status,
                place,
                since,
            })
        })
        .collect()
}
