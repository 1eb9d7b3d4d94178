//! Warnings: what an editor in a hurry should look at twice before sending.

use std::{fmt, num::ParseIntError, str::FromStr};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{
    access::AccessStatus,
    case::Case,
    case_state::CaseState,
    event::{AttributedChange, Change},
    hearing::HearingNo,
    holidays::{Holidays, RestReason, is_weekend},
    slug::Slug,
    stage::Stage,
    when::{Shift, When, local_day},
    zone::Zone,
};

/// Something unusual about a change that is about to be sent. None of them forbids it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The date is over.
    InThePast,
    /// Courts rest on that day.
    Weekend,
    /// Courts rest on that holiday.
    PublicHoliday,
    /// Courts rest on that day, which is no holiday by law.
    DayOfRest,
    /// Courts rest on that day, for this holiday fell on a weekend.
    RestMovedFrom(NaiveDate),
    /// The new date is before the old one.
    EarlierThanBefore,
    /// Less than 24 hours are left, or the day is tomorrow with no time.
    LessThanADay,
    /// The case has another hearing on that day.
    SameDayAs(HearingNo),
    /// The hearing that is reported as held has its day still ahead.
    NotYet,
    /// The case is concluded, and a hearing of it is to be set or changed.
    Concluded,
    /// This case may be the same: it may have been brought in twice.
    MayBeSame(Slug),
    /// The case has a name much like another's.
    SimilarCase(Slug),
    /// The court room is closed: who says so can be at risk.
    ClosedAccess,
    /// Many more than the last time will be told.
    ManyRecipients,
    /// Nothing says who reports this, or why.
    NoSource,
}

impl Warning {
    /// Whether a second tap is asked for. What comes with nearly every change asks for none: a tap that always comes is no
    /// longer read.
    pub fn needs_second_tap(&self) -> bool {
        match self {
            Self::InThePast
            | Self::Weekend
            | Self::PublicHoliday
            | Self::DayOfRest
            | Self::RestMovedFrom(_)
            | Self::EarlierThanBefore
            | Self::SameDayAs(_)
            | Self::MayBeSame(_)
            | Self::SimilarCase(_)
            | Self::ClosedAccess
            | Self::ManyRecipients => true,
            Self::LessThanADay | Self::NotYet | Self::Concluded | Self::NoSource => false,
        }
    }

    /// A bit for each kind.
    fn kind(&self) -> u16 {
        let place = match self {
            Self::InThePast => 0,
            Self::Weekend => 1,
            Self::PublicHoliday => 2,
            Self::DayOfRest => 3,
            Self::RestMovedFrom(_) => 4,
            Self::EarlierThanBefore => 5,
            Self::LessThanADay => 6,
            Self::SameDayAs(_) => 7,
            Self::NotYet => 8,
            Self::Concluded => 9,
            Self::MayBeSame(_) => 10,
            Self::SimilarCase(_) => 11,
            Self::ClosedAccess => 12,
            Self::ManyRecipients => 13,
            Self::NoSource => 14,
        };
        1 << place
    }
}

/// The kinds of warnings that were repeated before a tap on “Send”.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RepeatedWarnings(u16);

impl RepeatedWarnings {
    /// Those of a card that repeats these.
    pub fn of(warnings: &[Warning]) -> Self {
        let repeated = warnings.iter().filter(|it| it.needs_second_tap());
        Self(repeated.fold(0, |kinds, it| kinds | it.kind()))
    }

    /// Whether nothing else is to be looked at twice.
    pub fn cover(self, warnings: &[Warning]) -> bool {
        Self::of(warnings).0 & !self.0 == 0
    }
}

impl fmt::Display for RepeatedWarnings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}", self.0)
    }
}

impl FromStr for RepeatedWarnings {
    type Err = ParseIntError;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        u16::from_str_radix(written, 16).map(Self)
    }
}

/// The context of a change, beside the case itself.
#[derive(Clone, Debug)]
pub struct WarningContext<'a> {
    /// The time of the preview.
    pub now: DateTime<Utc>,
    /// Days on which courts rest.
    pub holidays: &'a Holidays,
    /// Possible duplicates of the case.
    pub duplicates: &'a [Slug],
    /// Other cases with a name much like this one's.
    pub similar: &'a [Slug],
    /// How many will be told.
    pub recipients: u64,
    /// How many were told the last time, of any case; `None` if never.
    pub usual_recipients: Option<u64>,
}

/// The warnings in a change to a case as it stands, by which it becomes `after`. Of a correction they are those of what is
/// right, and of what comes of it.
pub fn warnings(
    case: &Case,
    change: &AttributedChange,
    after: &CaseState,
    around: &WarningContext<'_>,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let said = match &change.change {
        Change::Correct { to, .. } => {
            let right = to.as_deref();
            of_a_correction(case, right, after, around, &mut found);
            right
        }
        Change::Schedule { .. }
        | Change::Move { .. }
        | Change::Room { .. }
        | Change::Adjourn { .. }
        | Change::Cancel { .. }
        | Change::Held { .. }
        | Change::Access { .. }
        | Change::Custody { .. }
        | Change::Stage { .. }
        | Change::Verdict { .. }
        | Change::Appeal { .. }
        | Change::Statement { .. }
        | Change::Check => {
            of_a_change(case, &change.change, around, &mut found);
            Some(change)
        }
    };
    let is_about_a_hearing =
        |said: &AttributedChange| said.change.hearing().is_some() || said.change.date().is_some();
    let is_concluded = case
        .state
        .stage
        .is_some_and(|now| now.stage == Stage::Closed);
    if is_concluded && said.is_some_and(is_about_a_hearing) {
        found.push(Warning::Concluded);
    }
    found.extend(around.duplicates.iter().cloned().map(Warning::MayBeSame));
    let others = |slug: &&Slug| !around.duplicates.contains(slug);
    let similar = around.similar.iter().filter(others);
    found.extend(similar.cloned().map(Warning::SimilarCase));
    if around
        .usual_recipients
        .is_some_and(|usual| around.recipients > 2 * usual.max(10))
    {
        found.push(Warning::ManyRecipients);
    }
    if said.is_some_and(|said| said.attribution.is_none() && wants_a_source(&said.change)) {
        found.push(Warning::NoSource);
    }
    found
}

/// The warnings in what a change does to the hearings and to who may come.
fn of_a_change(
    case: &Case,
    change: &Change,
    around: &WarningContext<'_>,
    found: &mut Vec<Warning>,
) {
    if let Some(when) = change.date() {
        let same_day = same_day(&case.state, when.day, change.hearing());
        of_the_date(case, (when, same_day), around, found);
    }
    match change {
        Change::Move { hearing, to, .. } => {
            let old = case.state.hearing(*hearing).map(|hearing| hearing.when);
            if old.is_some_and(|old| old.shift(*to) == Shift::Earlier) {
                found.push(Warning::EarlierThanBefore);
            }
        }
        Change::Held { hearing, .. } => found.extend(not_yet(case, &case.state, *hearing, around)),
        Change::Access { access } => found.extend(closed(access.status)),
        Change::Schedule { .. }
        | Change::Room { .. }
        | Change::Adjourn { .. }
        | Change::Cancel { .. }
        | Change::Custody { .. }
        | Change::Stage { .. }
        | Change::Verdict { .. }
        | Change::Appeal { .. }
        | Change::Statement { .. }
        | Change::Check
        | Change::Correct { .. } => {}
    }
}

/// The warnings in what is right of an event, and in what comes of that; `None` where it is withdrawn.
fn of_a_correction(
    case: &Case,
    right: Option<&AttributedChange>,
    after: &CaseState,
    around: &WarningContext<'_>,
    found: &mut Vec<Warning>,
) {
    if let Some(when) = right.and_then(|right| right.change.date()) {
        of_the_date(case, (when, beside_another(after, when.day)), around, found);
    }
    if case.state.shifts_to(after).any(|it| it == Shift::Earlier) {
        found.push(Warning::EarlierThanBefore);
    }
    let said = right.map(|right| &right.change);
    if let Some(Change::Held { hearing, .. }) = said {
        found.extend(not_yet(case, after, *hearing, around));
    }
    let (was, is) = (case.state.access.status, after.access.status);
    if was != is || matches!(said, Some(Change::Access { .. })) {
        found.extend(closed(is));
    }
}

fn closed(status: AccessStatus) -> Option<Warning> {
    (status == AccessStatus::Closed).then_some(Warning::ClosedAccess)
}

/// Whether a hearing that is reported as held has its day still ahead.
fn not_yet(
    case: &Case,
    case_state: &CaseState,
    hearing: HearingNo,
    around: &WarningContext<'_>,
) -> Option<Warning> {
    let today = local_day(around.now, case.description.court.zone);
    let hearing = case_state.hearing(hearing)?;
    (hearing.when.day > today).then_some(Warning::NotYet)
}

/// The warnings in a new date, and that of another hearing on its day.
fn of_the_date(
    case: &Case,
    (when, same_day): (When, Option<Warning>),
    around: &WarningContext<'_>,
    found: &mut Vec<Warning>,
) {
    let zone = case.description.court.zone;
    let today = local_day(around.now, zone);
    if when.is_past_from(zone) <= around.now {
        found.push(Warning::InThePast);
    } else if is_near(when, today, around.now, zone) {
        found.push(Warning::LessThanADay);
    }
    if is_weekend(when.day) {
        found.push(Warning::Weekend);
    }
    found.extend(around.holidays.rest(when.day).map(|rest| match rest {
        RestReason::Holiday => Warning::PublicHoliday,
        RestReason::DayOfRest => Warning::DayOfRest,
        RestReason::MovedFrom(holiday) => Warning::RestMovedFrom(holiday),
    }));
    found.extend(same_day);
}

fn is_near(when: When, today: NaiveDate, now: DateTime<Utc>, zone: Zone) -> bool {
    match when.begins(zone) {
        Some(begins) => begins - now < TimeDelta::hours(24),
        None => when.day <= today + Days::new(1),
    }
}

fn same_day(case_state: &CaseState, day: NaiveDate, except: Option<HearingNo>) -> Option<Warning> {
    let other = case_state.hearings.iter().find(|hearing| {
        hearing.is_open() && hearing.when.day == day && Some(hearing.no) != except
    })?;
    Some(Warning::SameDayAs(other.no))
}

/// Another hearing on a day for which a correction sets one: the one that it does not change.
fn beside_another(after: &CaseState, day: NaiveDate) -> Option<Warning> {
    let of_that_day = after.hearings.iter();
    let of_that_day = of_that_day.filter(|hearing| hearing.is_open() && hearing.when.day == day);
    let mut of_that_day: Vec<_> = of_that_day.collect();
    of_that_day.sort_by_key(|hearing| hearing.changed_in == after.revision);
    let [other, _, ..] = of_that_day.as_slice() else {
        return None;
    };
    Some(Warning::SameDayAs(other.no))
}

fn wants_a_source(change: &Change) -> bool {
    match change {
        Change::Schedule { note: text, .. }
        | Change::Move { reason: text, .. }
        | Change::Room { reason: text, .. }
        | Change::Adjourn { reason: text, .. }
        | Change::Cancel { reason: text, .. }
        | Change::Held { outcome: text, .. }
        | Change::Verdict { text } => text.is_none(),
        Change::Access { access } => access.reason.is_none() && access.said_by.is_none(),
        Change::Custody { .. } | Change::Stage { .. } | Change::Appeal { .. } => true,
        Change::Statement { .. } | Change::Check | Change::Correct { .. } => false,
    }
}
