//! What a court list says of a case: what is new, moved, vanished, and what nobody can say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::domain::{
    case_state::CaseState,
    event::Change,
    hearing::{Hearing, RoomChange, Status},
    when::When,
    zone::Zone,
};

use super::{ListDays, ListedHearings, ListedSitting, ListedStatus, is_same_room};

/// So far ahead no court sets a hearing: the year is mistyped.
const TOO_FAR_AHEAD: TimeDelta = TimeDelta::days(365);

/// So far back no list goes: the year is mistyped.
const TOO_FAR_BACK: TimeDelta = TimeDelta::days(10 * 365);

/// What a list can say anything of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListScope {
    /// The days on which it has hearings, of whatever case.
    pub days: ListDays,
    /// Whether all that it has of the case was read.
    pub reading: Reading,
    /// The time on the court's clock.
    pub now: NaiveDateTime,
}

/// Whether all that a list has of a case was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It was.
    Whole,
    /// Rows are wrong that are of the case, or may be: what is not found may stand in one of them.
    WithGaps,
}

/// A finding about one hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It is known as it is listed.
    AsKnown,
    /// It is not known yet.
    New(ListedSitting),
    /// This known hearing is on another date.
    Moved(Hearing, ListedSitting),
    /// This known hearing is in another court room.
    OtherRoom(Hearing, ListedSitting),
    /// This known hearing is not listed, on a day of the list.
    Vanished(Hearing),
    /// This known hearing is listed as one that does not take place.
    CalledOff(Hearing, ListedSitting),
    /// Nobody can say what became of it.
    Doubtful(Option<ListedSitting>, Doubt),
}

/// Why nobody can say what a list means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Which of these known hearings it is, that are not listed, or whether it is another.
    WhichMoved(Vec<Hearing>),
    /// This known hearing is not found, and what is new may be it: several are, or rows are wrong.
    MovedToWhich(Hearing),
    /// The known hearing has a time, the listed one has none.
    NoTime(Hearing),
    /// The known hearing is cancelled, or goes on at another date.
    IsOver(Hearing),
    /// The known hearing was on that day, at another time, and is over.
    AnotherTime(Hearing),
    /// The rows of it are in two court rooms.
    TwoRooms,
    /// One of its rows says that it takes place, another that it does not.
    TwoStatuses,
    /// It is a year ahead, ten years back or, if it is past, 300 days from all other days of the list.
    TooFar,
    /// The list has another hearing of the case on that day, with a time.
    NoTimeBeside,
    /// Nobody whom it names is known in the case.
    NobodyKnown,
    /// Two cases of this court have the number.
    TwoCases,
    /// It has more hearings of the case than any case has.
    TooMany,
    /// The court of the case is in this zone, by its case file.
    OtherZone(Zone),
}

impl Finding {
    /// The change that it asks for, if it asks for one.
    pub fn change(&self) -> Option<Change> {
        match self {
            Self::New(listed) => Some(Change::Schedule {
                when: listed.when,
                room: listed.room().map(str::to_owned),
                note: None,
            }),
            Self::Moved(hearing, listed) => Some(Change::Move {
                hearing: hearing.no,
                to: listed.when,
                room: match listed.room() {
                    Some(room) if differs(hearing, room) => RoomChange::To(room.to_owned()),
                    Some(_) | None => RoomChange::Stays,
                },
                reason: None,
            }),
            Self::OtherRoom(hearing, listed) => Some(Change::Room {
                hearing: hearing.no,
                room: listed.room().map(str::to_owned),
                reason: None,
            }),
            Self::AsKnown | Self::Vanished(_) | Self::CalledOff(..) | Self::Doubtful(..) => None,
        }
    }

    /// The line of the list that it is about, if it is about one.
    pub fn line(&self) -> Option<u64> {
        match self {
            Self::New(listed)
            | Self::Moved(_, listed)
            | Self::OtherRoom(_, listed)
            | Self::CalledOff(_, listed) => Some(listed.line),
            Self::Doubtful(listed, _) => listed.as_ref().map(|listed| listed.line),
            Self::AsKnown | Self::Vanished(_) => None,
        }
    }
}

/// Compares what a list has of a case with its state.
///
/// A hearing of the same moment is the same. On one day, one known and one listed are the same at another time. What is left is
/// moved where it is one of each. A known hearing is missed only on a day of which the list says something, or where the list says
/// that it does not take place; of past days nothing is missed.
/// They are in the order of their lines.
pub fn compare(state: &CaseState, listed: &ListedHearings, scope: &ListScope) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut known: Vec<&Hearing> = state.hearings.iter().collect();
    let (off, on): (Vec<_>, Vec<_>) = listed
        .iter()
        .partition(|sitting| sitting.status == Some(ListedStatus::Off));
    let mut fresh: Vec<&ListedSitting> = Vec::new();
    for sitting in on {
        match of_the_moment(&known, sitting) {
            Some(place) => findings.push(at_its_moment(known.swap_remove(place), sitting, scope)),
            None => fresh.push(sitting),
        }
    }
    let is_over = |it: &&Hearing| !it.is_open() || it.when.day < scope.now.date();
    let over: Vec<&Hearing> = known.iter().copied().filter(is_over).collect();
    known.retain(|hearing| hearing.is_open() && hearing.when.day >= scope.now.date());
    known.sort_by_key(|hearing| hearing.no);
    on_one_day(&mut known, &mut fresh, scope, &mut findings);
    let (fresh, past): (Vec<_>, Vec<_>) = fresh
        .into_iter()
        .partition(|sitting| !sitting.when.is_past(scope.now));
    let covers = |hearing: &&Hearing| scope.days.cover(hearing.when.day);
    let unreported: Vec<&Hearing> = over
        .iter()
        .copied()
        .filter(|it| it.is_open())
        .filter(covers)
        .collect();
    let past = past.into_iter();
    findings.extend(past.map(|sitting| past_one(sitting, &over, &unreported)));
    let is_off = |hearing: &&Hearing| {
        let is_it = |off: &When| *off == hearing.when || *off == When::day(hearing.when.day);
        off.iter().copied().find(|off| is_it(&off.when))
    };
    let contradicted = over
        .iter()
        .filter_map(|hearing| called_off(hearing, is_off(hearing)));
    findings.extend(contradicted);
    known.retain(|hearing| scope.days.cover(hearing.when.day) || is_off(hearing).is_some());
    findings.extend(on_other_days(&known, &fresh, scope.reading, is_off));
    for finding in &mut findings {
        if let Finding::New(sitting) | Finding::Moved(_, sitting) = finding
            && let Some(doubt) = doubted(sitting, listed, scope)
        {
            *finding = Finding::Doubtful(Some(sitting.clone()), doubt);
        }
    }
    findings.sort_by_key(Finding::line);
    findings
}

/// What makes a listed date that is not known doubtful.
fn doubted(sitting: &ListedSitting, all: &ListedHearings, scope: &ListScope) -> Option<Doubt> {
    let day = sitting.when.day;
    let ahead = day - scope.now.date();
    let is_past = ahead < TimeDelta::zero();
    let is_far = ahead >= TOO_FAR_AHEAD
        || ahead <= -TOO_FAR_BACK
        || (is_past && scope.days.is_far_from_others(day));
    let mut others = all.iter();
    let has_other = others.any(|it| it.when.day == day && it.when.time.is_some());
    contradiction(sitting)
        .or(is_far.then_some(Doubt::TooFar))
        .or((sitting.when.time.is_none() && has_other).then_some(Doubt::NoTimeBeside))
}

/// A hearing that was to have been, and by the list was not.
fn called_off(hearing: &Hearing, off: Option<&ListedSitting>) -> Option<Finding> {
    match hearing.status {
        Status::Set | Status::Held => Some(Finding::CalledOff(hearing.clone(), off?.clone())),
        Status::Cancelled | Status::Adjourned { .. } => None,
    }
}

/// What its rows say of a hearing that cannot be both.
fn contradiction(listed: &ListedSitting) -> Option<Doubt> {
    if listed.status.is_none() {
        return Some(Doubt::TwoStatuses);
    }
    (listed.rooms.len() > 1).then_some(Doubt::TwoRooms)
}

/// The place of the known hearing of a listed moment: of two the one that is not over.
fn of_the_moment(known: &[&Hearing], listed: &ListedSitting) -> Option<usize> {
    let is_then = |hearing: &Hearing| hearing.when == listed.when;
    let mut open = known.iter();
    open.position(|hearing| is_then(hearing) && hearing.is_open())
        .or_else(|| known.iter().position(|hearing| is_then(hearing)))
}

/// A past one that is not known: it may be one of that day whose time was another, or one that was on another day and of which nobody
/// has reported.
fn past_one(listed: &ListedSitting, over: &[&Hearing], unreported: &[&Hearing]) -> Finding {
    let mut of_day = over.iter().filter(|it| it.when.day == listed.when.day);
    let doubt = match (of_day.next(), unreported.first()) {
        (Some(hearing), _) => Doubt::AnotherTime((*hearing).clone()),
        (None, Some(hearing)) => Doubt::MovedToWhich((*hearing).clone()),
        (None, None) => return Finding::New(listed.clone()),
    };
    Finding::Doubtful(Some(listed.clone()), doubt)
}

/// A known hearing that is listed on its day and at its time.
fn at_its_moment(hearing: &Hearing, listed: &ListedSitting, scope: &ListScope) -> Finding {
    let is_ahead = !listed.when.is_past(scope.now);
    match hearing.status {
        Status::Cancelled | Status::Adjourned { .. } if is_ahead => {
            Finding::Doubtful(Some(listed.clone()), Doubt::IsOver(hearing.clone()))
        }
        Status::Held | Status::Cancelled | Status::Adjourned { .. } => Finding::AsKnown,
        Status::Set => match (contradiction(listed), listed.room()) {
            (Some(doubt), _) => Finding::Doubtful(Some(listed.clone()), doubt),
            (None, Some(room)) if is_ahead && differs(hearing, room) => {
                Finding::OtherRoom(hearing.clone(), listed.clone())
            }
            (None, _) => Finding::AsKnown,
        },
    }
}

/// Whether a hearing is known to be in another court room, or in none.
fn differs(hearing: &Hearing, room: &str) -> bool {
    let known = hearing.room.as_deref();
    known.is_none_or(|known| !is_same_room(known, room))
}

/// Pairs what is known and what is listed on the same day, where it is one of each.
fn on_one_day(
    known: &mut Vec<&Hearing>,
    fresh: &mut Vec<&ListedSitting>,
    scope: &ListScope,
    findings: &mut Vec<Finding>,
) {
    let mut days: BTreeMap<NaiveDate, (Vec<&Hearing>, Vec<&ListedSitting>)> = BTreeMap::new();
    for hearing in known.iter() {
        days.entry(hearing.when.day).or_default().0.push(hearing);
    }
    for sitting in fresh.iter() {
        days.entry(sitting.when.day).or_default().1.push(sitting);
    }
    let mut paired = BTreeSet::new();
    for (day, (hearings, sittings)) in days {
        match (hearings.as_slice(), sittings.as_slice()) {
            ([], _) | (_, []) => continue,
            ([hearing], [sitting]) => {
                findings.push(at_another_time(hearing, sitting, scope));
            }
            _ => findings.extend(which_of(&hearings, &sittings)),
        }
        paired.insert(day);
    }
    known.retain(|hearing| !paired.contains(&hearing.when.day));
    fresh.retain(|sitting| !paired.contains(&sitting.when.day));
}

fn at_another_time(hearing: &Hearing, listed: &ListedSitting, scope: &ListScope) -> Finding {
    let doubtful = |doubt| Finding::Doubtful(Some(listed.clone()), doubt);
    if listed.when.time.is_none() {
        return doubtful(Doubt::NoTime(hearing.clone()));
    }
    if listed.when.is_past(scope.now) {
        return doubtful(Doubt::AnotherTime(hearing.clone()));
    }
    Finding::Moved(hearing.clone(), listed.clone())
}

/// Pairs what is left: known hearings that are missed, and listed ones that are not known.
fn on_other_days<'a>(
    missed: &[&Hearing],
    fresh: &[&ListedSitting],
    reading: Reading,
    is_off: impl Fn(&&Hearing) -> Option<&'a ListedSitting>,
) -> Vec<Finding> {
    match (missed, fresh) {
        ([], fresh) => fresh
            .iter()
            .map(|listed| Finding::New((*listed).clone()))
            .collect(),
        (missed, []) => missed
            .iter()
            .filter_map(|hearing| match is_off(hearing) {
                Some(off) => Some(Finding::CalledOff((*hearing).clone(), off.clone())),
                None if reading == Reading::WithGaps => None,
                None => Some(Finding::Vanished((*hearing).clone())),
            })
            .collect(),
        ([hearing], [sitting]) if reading == Reading::Whole || is_off(hearing).is_some() => {
            vec![Finding::Moved((*hearing).clone(), (*sitting).clone())]
        }
        (missed, fresh) => which_of(missed, fresh),
    }
}

fn which_of(missed: &[&Hearing], fresh: &[&ListedSitting]) -> Vec<Finding> {
    let doubt = match missed {
        [one] => Doubt::MovedToWhich((*one).clone()),
        several => Doubt::WhichMoved(several.iter().copied().cloned().collect()),
    };
    fresh
        .iter()
        .map(|sitting| Finding::Doubtful(Some((*sitting).clone()), doubt.clone()))
        .collect()
}

#[cfg(test)]
mod tests;
