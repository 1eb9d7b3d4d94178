//! Questions to editors about a hearing: on its morning whether it is still on, and after it what became of it.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

use super::Plan;
use crate::domain::{
    when::{When, begins, local_day},
    zone::Zone,
};

/// How long a hearing lasts, as far as questions about its outcome go.
pub(super) const LASTS: TimeDelta = TimeDelta::hours(2);

/// The night, in which no editor is asked anything, begins at this time of the court.
pub(super) const NIGHT_FROM: NaiveTime = hour(22);

/// The night ends at this time of the court.
pub(super) const NIGHT_TO: NaiveTime = hour(7);

/// A question to editors about a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HearingQuestion {
    /// On its morning: whether it is still on.
    StillOn,
    /// After it: what became of it.
    Outcome,
}

/// An open hearing about which a question is due: which question it is, is decided when it is asked.
#[derive(Clone, Copy, Debug)]
pub struct DueQuestion {
    /// Its day and time.
    pub when: When,
    /// The court's zone.
    pub zone: Zone,
    /// How often its outcome was asked for.
    pub asked: i64,
    /// When an editor last posted or checked something of its case.
    pub as_of: Option<DateTime<Utc>>,
}

/// What is done about a question that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionStep {
    /// It is asked, and the next one about that hearing is due then; `None` if there is none.
    Ask(HearingQuestion, Option<DateTime<Utc>>),
    /// Nothing is asked, and the next one is due then.
    Wait(Option<DateTime<Utc>>),
}

/// Whether what is known of a hearing was confirmed on its morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MorningCheck {
    /// Editors are not asked, or not yet; or something of the case was posted or checked on that day.
    NotMissing,
    /// They were asked, and nobody has posted or checked anything since midnight at the court.
    Missing,
}

impl Plan {
    /// When the first question about a hearing is due that was set or moved at `now`; `None` if it was past by then.
    ///
    /// On its morning it is asked whether it is still on, unless that time has passed already; after it, what became of it.
    pub fn first_question_at(
        &self,
        when: When,
        zone: Zone,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        if when.is_past_from(zone) <= now {
            return None;
        }
        let still_on = self.still_on_at(when, zone).filter(|at| *at > now);
        still_on.or_else(|| self.outcome_at(when, zone))
    }

    /// What to do about a question that is due at `now`.
    ///
    /// Whether a hearing is still on is asked until it may have begun, and not if something of its case was posted or checked
    /// on that day. What became of it is asked twice.
    pub fn due_question(&self, due: DueQuestion, now: DateTime<Utc>) -> QuestionStep {
        let DueQuestion { when, zone, .. } = due;
        let morning = after_the_night(now, zone);
        if morning > now {
            return QuestionStep::Wait(Some(morning));
        }
        if due.asked > 0 {
            return QuestionStep::Ask(HearingQuestion::Outcome, None);
        }
        let (still_on, outcome) = (self.still_on_at(when, zone), self.outcome_at(when, zone));
        match (still_on, outcome) {
            (Some(at), _) if at > now => QuestionStep::Wait(still_on),
            (Some(_), _) if may_be_asked_if_still_on(when, zone, now) => {
                if is_confirmed(when, zone, due.as_of) {
                    QuestionStep::Wait(outcome)
                } else {
                    QuestionStep::Ask(HearingQuestion::StillOn, outcome)
                }
            }
            (_, Some(at)) if at > now => QuestionStep::Wait(outcome),
            (Some(_) | None, Some(_) | None) => {
                QuestionStep::Ask(HearingQuestion::Outcome, self.asks_again(zone, now))
            }
        }
    }

    /// Whether a hearing, of a case of which something was last posted or checked at `as_of`, was confirmed on its morning.
    pub fn morning_check(
        &self,
        when: When,
        zone: Zone,
        as_of: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> MorningCheck {
        let was_asked = self.still_on_at(when, zone).is_some_and(|at| at <= now);
        if was_asked && !is_confirmed(when, zone, as_of) {
            MorningCheck::Missing
        } else {
            MorningCheck::NotMissing
        }
    }

    /// When to ask whether a hearing is still on: on its day, before it may begin.
    fn still_on_at(&self, when: When, zone: Zone) -> Option<DateTime<Utc>> {
        let from = after_the_night(begins(when.day, zone), zone);
        self.still_on
            .next_from(zone, from)
            .filter(|at| may_be_asked_if_still_on(when, zone, *at))
            .filter(|at| after_the_night(*at, zone) == *at)
    }

    /// When to ask for the outcome of a hearing: at the first question time of its day at which it has had time to end, else
    /// at the second question time of the next day.
    pub(super) fn outcome_at(&self, when: When, zone: Zone) -> Option<DateTime<Utc>> {
        let over = when.may_begin_from(zone) + LASTS;
        let from = after_the_night(over, zone);
        let on_its_day = self
            .first_question
            .next_from(zone, from)
            .filter(|at| local_day(*at, zone) == when.day && after_the_night(*at, zone) == *at);
        on_its_day.or_else(|| {
            let next_day = over.max(begins(when.day + Days::new(1), zone));
            let at = self.second_question.next_from(zone, next_day)?;
            Some(after_the_night(at, zone))
        })
    }

    /// When to repeat a question that was asked at `now`.
    pub(super) fn asks_again(&self, zone: Zone, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let at = self.second_question.next(zone, now)?;
        Some(after_the_night(at, zone))
    }
}

/// Whether it can be asked at `now` if a hearing is still on: it is of this day at the court and cannot have begun.
pub fn may_be_asked_if_still_on(when: When, zone: Zone, now: DateTime<Utc>) -> bool {
    local_day(now, zone) == when.day && now < when.may_begin_from(zone)
}

/// Whether what is known of a hearing was posted or checked on its day, or later: last at `as_of`.
pub fn is_confirmed(when: When, zone: Zone, as_of: Option<DateTime<Utc>>) -> bool {
    as_of.is_some_and(|as_of| as_of >= begins(when.day, zone))
}

/// That moment, or, if it falls into the night of `zone`, the end of that night: nobody is asked at night.
pub fn after_the_night(at: DateTime<Utc>, zone: Zone) -> DateTime<Utc> {
    let local = zone.local(at);
    let day = if local.time() >= NIGHT_FROM {
        local.date() + Days::new(1)
    } else if local.time() < NIGHT_TO {
        local.date()
    } else {
        return at;
    };
    zone.instant(day.and_time(NIGHT_TO))
}

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}
