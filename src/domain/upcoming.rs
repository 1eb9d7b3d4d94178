//! Upcoming and unreported hearings of a case, as of a given day.

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    case_state::CaseState,
    hearing::{Hearing, HearingNo, Status},
    stage::{CurrentStage, Stage},
    when::{Shift, StartState},
};

/// The hearing that a line without a number means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeantHearing {
    /// This one.
    One(HearingNo),
    /// It could be any of these.
    Several(Vec<HearingNo>),
    /// There is none.
    None,
}

impl CaseState {
    /// The nearest open hearing from `today` on.
    pub fn next(&self, today: NaiveDate) -> Option<&Hearing> {
        self.ahead(today).next()
    }

    /// The open hearings from `today` on, nearest first.
    pub fn ahead(&self, today: NaiveDate) -> impl Iterator<Item = &Hearing> {
        let mut ahead: Vec<_> = self
            .hearings
            .iter()
            .filter(|hearing| hearing.is_open() && hearing.when.day >= today)
            .collect();
        ahead.sort_by_key(|hearing| (hearing.when.day, hearing.when.time));
        ahead.into_iter()
    }

    /// The open hearings of the court's day that have begun, and those that may have: no time was announced for them.
    pub fn todays(&self, local: NaiveDateTime) -> impl Iterator<Item = &Hearing> {
        self.ahead(local.date())
            .filter(move |hearing| hearing.when.begun(local) == StartState::Possible)
    }

    /// The open hearings of the nearest day that have not begun: all of that day, so that none hides another.
    pub fn to_come(&self, local: NaiveDateTime) -> impl Iterator<Item = &Hearing> {
        let mut ahead = self
            .ahead(local.date())
            .filter(move |hearing| hearing.when.begun(local) == StartState::NotYet)
            .peekable();
        let day = ahead.peek().map(|nearest| nearest.when.day);
        ahead.take_while(move |hearing| Some(hearing.when.day) == day)
    }

    /// The unreported hearings: their day has passed and their outcome is not known. Latest first.
    pub fn unreported(&self, today: NaiveDate) -> impl Iterator<Item = &Hearing> {
        let mut past: Vec<_> = self
            .hearings
            .iter()
            .filter(|hearing| hearing.is_open() && hearing.when.day < today)
            .collect();
        past.sort_by_key(|hearing| std::cmp::Reverse((hearing.when.day, hearing.when.time)));
        past.into_iter()
    }

    /// The adjourned hearing whose new date is not set yet.
    pub fn waiting_for_a_date(&self) -> Option<&Hearing> {
        self.hearings
            .iter()
            .rev()
            .find(|hearing| hearing.status == Status::Adjourned { to: None })
    }

    /// The stage that the case has reached: a verdict ends the trial even before an editor says so. A trial that begins
    /// after a verdict is another one.
    pub fn reached(&self) -> Option<CurrentStage> {
        let Some(verdict) = &self.verdict else {
            return self.stage;
        };
        let is_later = |staged: &CurrentStage| {
            staged.stage >= Stage::Verdict || staged.changed_in > verdict.changed_in
        };
        Some(self.stage.filter(is_later).unwrap_or(CurrentStage {
            stage: Stage::Verdict,
            since: None,
            changed_in: verdict.changed_in,
        }))
    }

    /// The hearing at which an adjourned one goes on, through any further adjournments.
    pub fn continuation(&self, hearing: &Hearing) -> Option<&Hearing> {
        let mut last = None;
        let mut status = hearing.status;
        while let Status::Adjourned { to: Some(no) } = status {
            let next = self.hearing(no)?;
            status = next.status;
            last = Some(next);
        }
        if let Status::Adjourned { to: None } = status {
            None
        } else {
            last
        }
    }

    /// The hearing at which this one goes on in the end, or itself.
    fn in_the_end(&self, no: HearingNo) -> Option<&Hearing> {
        let mut last = self.hearing(no)?;
        while let Status::Adjourned { to: Some(next) } = last.status {
            last = self.hearing(next)?;
        }
        Some(last)
    }

    /// What the date of each hearing becomes that takes place in `after`: one that was adjourned counts as the one at which it
    /// goes on.
    pub fn shifts_to<'a>(&'a self, after: &'a Self) -> impl Iterator<Item = Shift> + 'a {
        after.hearings.iter().filter_map(|hearing| {
            let was = self.in_the_end(hearing.no)?;
            let is = after.in_the_end(hearing.no)?;
            is.is_open().then(|| was.when.shift(is.when))
        })
    }

    /// Whether a hearing does not take place in `after` that does, or may have, in this state: it is cancelled, or there was
    /// never to be one.
    pub fn loses_a_hearing_in(&self, after: &Self) -> bool {
        let goes_on_from_another = |no| {
            let mut others = self.hearings.iter();
            others.any(|other| {
                let now = after.in_the_end(other.no).map(|now| now.status);
                let goes_on = [Some(Status::Set), Some(Status::Adjourned { to: None })];
                other.status == Status::Adjourned { to: Some(no) } && goes_on.contains(&now)
            })
        };
        self.hearings.iter().any(|hearing| {
            let was = self.in_the_end(hearing.no).map(|was| was.status);
            match after.in_the_end(hearing.no) {
                Some(is) => {
                    is.status == Status::Cancelled && was.is_some_and(|was| was != is.status)
                }
                None => was == Some(Status::Set) && !goes_on_from_another(hearing.no),
            }
        })
    }

    /// The hearing that a change of an upcoming hearing means: today's, else the next ahead, else the latest without an
    /// outcome.
    pub fn meant_ahead(&self, today: NaiveDate) -> MeantHearing {
        let ahead = same_day(self.ahead(today));
        if ahead == MeantHearing::None {
            same_day(self.unreported(today))
        } else {
            ahead
        }
    }

    /// The hearing that an outcome means: today's, else the latest without one, else the next ahead.
    pub fn meant_behind(&self, today: NaiveDate) -> MeantHearing {
        let todays = same_day(
            self.ahead(today)
                .filter(|hearing| hearing.when.day == today),
        );
        if todays != MeantHearing::None {
            return todays;
        }
        let past = same_day(self.unreported(today));
        if past == MeantHearing::None {
            same_day(self.ahead(today))
        } else {
            past
        }
    }
}

/// The first hearing, or all of its day.
fn same_day<'a>(hearings: impl Iterator<Item = &'a Hearing>) -> MeantHearing {
    let mut hearings = hearings.peekable();
    let Some(day) = hearings.peek().map(|hearing| hearing.when.day) else {
        return MeantHearing::None;
    };
    let mut numbers: Vec<_> = hearings
        .take_while(|hearing| hearing.when.day == day)
        .map(|hearing| hearing.no)
        .collect();
    match numbers.as_slice() {
        [one] => MeantHearing::One(*one),
        _ => {
            numbers.sort();
            MeantHearing::Several(numbers)
        }
    }
}
