//! The entries of a course, by the log of its case.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::{
    approx::ApproxDate,
    attribution::Attribution,
    case::Case,
    case_state::{CorrectedLog, Verdict},
    event::{Change, Event, Origin},
    hearing::{Hearing, HearingNo, Status},
    people::Custody,
    slug::Slug,
    stage::CurrentStage,
    when::{StartState, When},
};

use super::entry::{Entry, EntryDate, Happening, HearingStanding, Place};

type Placed = (Place, Entry);

/// The entries as of a moment, in the order of time.
pub(super) fn entries(case: &Case, log: &[Event], now: DateTime<Utc>) -> Vec<Entry> {
    let corrected = CorrectedLog::of(log, u32::MAX);
    let episodes = case.description.episodes.iter();
    let mut entries: Vec<Placed> = episodes
        .map(|fact| Entry {
            date: fact.when.map_or(EntryDate::NotStated, EntryDate::Approx),
            what: Happening::Episode(fact.clone()),
            attribution: None,
        })
        .map(|entry| (entry.date.place(&[]), entry))
        .collect();
    for event in log {
        add(&mut entries, event, (log, &corrected), case);
    }
    let local = case.description.court.local(now);
    let next = next(case, local);
    let first = first_dates(log, &corrected);
    entries.extend(case.state.hearings.iter().map(|hearing| {
        let first = first.iter().find(|(no, _)| *no == hearing.no);
        let first = first.map(|(_, when)| when.day);
        let date = EntryDate::Hearing(hearing.when);
        let entry = Entry {
            date,
            what: Happening::Hearing {
                hearing: hearing.clone(),
                standing: standing(hearing, &next, (log, &corrected, case), local),
                first_set_for: first.filter(|day| *day != hearing.when.day),
            },
            attribution: case.state.attribution(hearing.changed_in).cloned(),
        };
        (date.place(&[]), entry)
    }));
    entries.sort_by_key(|(place, _)| *place);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// The hearings of today that may have begun, and those of the nearest day.
fn next(case: &Case, local: NaiveDateTime) -> BTreeSet<HearingNo> {
    let todays = case.state.todays(local);
    let todays = todays.filter(|hearing| !hearing.when.is_past(local));
    let next = todays.chain(case.state.to_come(local));
    next.map(|hearing| hearing.no).collect()
}

fn standing(
    hearing: &Hearing,
    next: &BTreeSet<HearingNo>,
    (log, corrected, case): (&[Event], &CorrectedLog, &Case),
    local: NaiveDateTime,
) -> HearingStanding {
    let past = hearing.when.is_past(local);
    match hearing.status {
        Status::Set if next.contains(&hearing.no) => HearingStanding::Next,
        Status::Set if past => HearingStanding::NoReport,
        Status::Set => HearingStanding::Later,
        Status::Held => HearingStanding::Held,
        Status::Adjourned { to: Some(no) } => match begun(hearing, (log, corrected, case)) {
            StartState::NotYet => HearingStanding::PutOff(no),
            StartState::Possible => HearingStanding::Continues(no),
        },
        Status::Adjourned { to: None } => HearingStanding::WaitsForADate,
        Status::Cancelled if past => HearingStanding::WasNot,
        Status::Cancelled => HearingStanding::WillNotBe,
    }
}

/// Whether a hearing had begun, as far as that is known, when what is by now its adjournment was recorded: what corrects that since
/// says nothing of it.
fn begun(
    hearing: &Hearing,
    (log, corrected, case): (&[Event], &CorrectedLog, &Case),
) -> StartState {
    let adjourns = |event: &&Event| {
        let right = corrected.right(event.number).flatten();
        let change = right.map(|right| &right.change);
        matches!(change, Some(Change::Adjourn { hearing: of, .. }) if *of == hearing.no)
    };
    let adjourned = log.iter().rev().find(adjourns);
    adjourned.map_or(StartState::Possible, |event| {
        hearing
            .when
            .begun(case.description.court.local(event.recorded))
    })
}

/// Adds what an event of the log says, as it is right by now; a hearing is told from the state.
fn add(
    entries: &mut Vec<Placed>,
    event: &Event,
    (log, corrected): (&[Event], &CorrectedLog),
    case: &Case,
) {
    let Some(right) = corrected.right(event.number).flatten() else {
        return;
    };
    let dates = dates(event, log, case);
    let known = dates.known;
    let (date, what) = match &right.change {
        // A stage without a date is one of the day of its record.
        Change::Stage { stage, since } => {
            let staged = CurrentStage {
                stage: *stage,
                since: *since,
                changed_in: event.number,
            };
            let date = since.map_or(dates.at_once, EntryDate::Approx);
            (date, Happening::Stage(staged))
        }
        Change::Custody { person, custody } => {
            let date = custody.since.map_or(known, EntryDate::Approx);
            if add_person(entries, (date, &right.attribution), (person, custody)) {
                return;
            }
            let (people, custody) = (vec![person.clone()], custody.clone());
            (date, Happening::Custody { people, custody })
        }
        // What the file says of the access is how it stands, and since when it does not say.
        Change::Access { .. } if event.origin == Origin::Imported => return,
        Change::Access { access } => (known, Happening::Access(access.clone())),
        Change::Verdict { text } => {
            let verdict = Verdict {
                text: text.clone(),
                changed_in: event.number,
            };
            (known, Happening::Verdict(verdict))
        }
        Change::Appeal { .. } => (known, Happening::Appeal),
        Change::Schedule { .. }
        | Change::Move { .. }
        | Change::Room { .. }
        | Change::Adjourn { .. }
        | Change::Cancel { .. }
        | Change::Held { .. }
        | Change::Statement { .. }
        | Change::Check
        | Change::Correct { .. } => return,
    };
    let entry = Entry {
        date,
        what,
        attribution: right.attribution.clone(),
    };
    entries.push((date.place(&dates.records), entry));
}

/// What an event of the log dates what it says without a date.
struct EventDates {
    /// Of what happens when it is said.
    at_once: EntryDate,
    /// Of what may have happened before.
    known: EntryDate,
    /// When it was recorded, and last corrected.
    records: Vec<NaiveDateTime>,
}

fn dates(event: &Event, log: &[Event], case: &Case) -> EventDates {
    let local = |at| case.description.court.local(at);
    let (recorded, corrected) = (local(event.recorded), local(last_recorded(log, event)));
    match event.origin {
        Origin::Posted => EventDates {
            at_once: EntryDate::Approx(ApproxDate::Day(recorded.date())),
            // What was corrected is known since then.
            known: EntryDate::KnownSince(corrected.date()),
            records: vec![recorded, corrected],
        },
        Origin::Imported => EventDates {
            at_once: EntryDate::NotStated,
            known: EntryDate::NotStated,
            records: Vec::new(),
        },
    }
}

/// When an event, or the last correction of it, was recorded.
fn last_recorded(log: &[Event], event: &Event) -> DateTime<Utc> {
    let corrects = |other: &&Event| matches!(other.change, Change::Correct { event: of, .. } if of == event.number);
    log.iter().rev().find(corrects).unwrap_or(event).recorded
}

/// Adds a person to the entry that tells the same of others, unless something else was told of that person since; whether there is
/// one. What several share is told once.
fn add_person(
    entries: &mut [Placed],
    known: (EntryDate, &Option<Attribution>),
    (person, custody): (&Slug, &Custody),
) -> bool {
    let tells_of = |(_, entry): &Placed| matches!(&entry.what, Happening::Custody { people, .. } if people.contains(person));
    let since = entries
        .iter()
        .rposition(tells_of)
        .map_or(0, |last| last + 1);
    for (_, entry) in entries.iter_mut().skip(since) {
        if (entry.date, &entry.attribution) != known {
            continue;
        }
        if let Happening::Custody {
            people,
            custody: of,
        } = &mut entry.what
            && of == custody
        {
            people.push(person.clone());
            return true;
        }
    }
    false
}

/// The dates for which hearings were first set that were moved since.
fn first_dates(log: &[Event], corrected: &CorrectedLog) -> Vec<(HearingNo, When)> {
    let mut first: Vec<(HearingNo, When)> = Vec::new();
    for event in log {
        let right = corrected.right(event.number).flatten();
        let Some(Change::Move { hearing, .. }) = right.map(|right| &right.change) else {
            continue;
        };
        if first.iter().any(|(no, _)| no == hearing) {
            continue;
        }
        let before = corrected.sum(event.number.saturating_sub(1)).ok();
        let before = before.and_then(|before| before.hearing(*hearing).map(|was| was.when));
        first.extend(before.map(|was| (*hearing, was)));
    }
    first
}
