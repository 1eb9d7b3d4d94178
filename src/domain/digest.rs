//! What a digest says beside what changed: how the cases of its reader stand.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{case::Case, hearing::Hearing, preferences::DigestPlan, stage::Stage, when::local_day};

/// For so long a case may be as it is before it is said that nobody has looked.
const UNCHECKED: TimeDelta = TimeDelta::days(14);

/// How the cases of a chat stand, for its digest.
#[derive(Clone, Debug)]
pub struct Digest {
    /// What it follows.
    pub cases: Vec<Case>,
    /// What it does not follow and is found by its subscriptions: of these nothing but the hearings to come.
    pub subscribed: Vec<Case>,
    /// When it comes.
    pub plan: DigestPlan,
}

impl Digest {
    /// The hearings of the days until the next digest, and of one more, case by case.
    pub fn coming(&self, now: DateTime<Utc>) -> impl Iterator<Item = (&Case, &Hearing)> {
        self.coming_in(&self.cases, now)
    }

    /// The same of what is found by subscriptions.
    pub fn coming_by_subscription(
        &self,
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = (&Case, &Hearing)> {
        self.coming_in(&self.subscribed, now)
    }

    fn coming_in<'a>(
        &self,
        cases: &'a [Case],
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = (&'a Case, &'a Hearing)> + use<'a> {
        let days = Days::new(if self.plan.on.is_some() { 8 } else { 2 });
        cases.iter().flat_map(move |case| {
            let local = case.description.court.local(now);
            let last = local.date().checked_add_days(days).unwrap_or(local.date());
            let ahead = case.state.ahead(local.date());
            let coming = ahead.take_while(move |hearing| hearing.when.day <= last);
            let coming = coming.filter(move |hearing| !hearing.when.is_past(local));
            coming.map(move |hearing| (case, hearing))
        })
    }

    /// The cases that wait for the date of an adjourned hearing.
    pub fn undated(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(move |case| {
            let today = local_day(now, case.description.court.zone);
            case.state.waiting_for_a_date().is_some() && case.state.next(today).is_none()
        })
    }

    /// The open cases of which nobody has said for two weeks that they still stand so.
    pub fn unchecked(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(move |case| {
            let stage = case.state.reached().map(|reached| reached.stage);
            stage != Some(Stage::Closed) && is_old(case, now)
        })
    }

    /// Whether it is sent where nothing has changed. What stays as it is day after day is no news of a day, and of a week it is.
    pub fn is_worth_sending(&self, now: DateTime<Utc>) -> bool {
        let has_lists = || {
            self.undated(now)
                .chain(self.unchecked(now))
                .next()
                .is_some()
        };
        let mut coming = self.coming(now).chain(self.coming_by_subscription(now));
        coming.next().is_some() || (self.plan.on.is_some() && has_lists())
    }
}

/// Whether what is known of a case is that old. What no editor has looked at is as old as its file says, by the last day that it
/// can mean: two weeks have passed for certain.
fn is_old(case: &Case, now: DateTime<Utc>) -> bool {
    match case.state.as_of {
        Some(as_of) => now - as_of >= UNCHECKED,
        None => {
            let today = local_day(now, case.description.court.zone);
            today - case.description.as_of.latest() > UNCHECKED
        }
    }
}
