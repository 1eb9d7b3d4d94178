//! The end of following a closed case: whether to keep following is asked once, and who does not say so is let go, after a
//! warning.
//!
//! A case is at its end when its stage is "closed" and no hearing of it is open. From the day on which that became known, by
//! the calendar of its court:
//!
//! - after [`ASKED_AFTER`] days each follower is asked once;
//! - after [`WARNED_AFTER`] days whoever has not said to keep following is warned: they follow for [`NOTICE`] days more;
//! - when the last of these is over the follow ends. The warning named that day, so nothing more is said.
//!
//! To keep following stands for as long as the case is at its end, and whoever begins to follow it by then has said so too.
//! With another stage or a hearing all this is void, and begins anew when the case next comes to its end.
//!
//! Nobody is let go who was not warned so many days before, by a warning that arrived. Nothing happens to a chat that is paused
//! or cannot be reached: it is neither warned nor let go, and is warned when it is looked at after it is back. Where a follow
//! ended more than [a day](HEARD_FOR) ago and was not ended, the bot was away, and what was answered meanwhile may be lost: it
//! warns again.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::{
    case_state::CaseState, hearing::Hearing, reminder::after_the_night, stage::Stage,
    when::local_day, zone::Zone,
};

/// How many days after its end followers of a case are asked whether to keep following.
pub const ASKED_AFTER: i64 = 90;

/// How many days after its end they are warned.
pub const WARNED_AFTER: i64 = 180;

/// For how many days after that they follow.
pub const NOTICE: Days = Days::new(7);

/// How many days Telegram keeps a press of a button for a bot that is away (Bot API, `getUpdates`).
pub const HEARD_FOR: Days = Days::new(1);

/// A case that is at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// When that became known.
    pub at: DateTime<Utc>,
    /// The court's zone.
    pub zone: Zone,
}

/// What a follower of a case that is at its end was asked, and whether they answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeepAnswer {
    /// They were asked nothing.
    Unasked,
    /// They were asked.
    Asked,
    /// They were warned: this is the last day on which they follow.
    Warned(NaiveDate),
    /// They said to keep following.
    Kept,
}

/// A question to a follower of a case that is at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeepQuestion {
    /// Whether to keep following.
    Ask,
    /// The same, and that otherwise this is the last day on which they follow.
    Warn(NaiveDate),
}

/// What is due for a follower of a case that is at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingStep {
    /// To ask.
    Say(KeepQuestion),
    /// To end the follow.
    End,
}

/// What may be due for the followers of a case that is at its end, and when to look next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing.
    Wait(DateTime<Utc>),
    /// To ask them.
    Ask(DateTime<Utc>),
    /// To warn them, and to let go who was.
    End(DateTime<Utc>),
}

impl CaseState {
    /// Whether the case is at its end: closed, with no hearing that is to come or of which nothing was reported.
    pub fn is_at_end(&self) -> bool {
        let is_closed = self.stage.is_some_and(|now| now.stage == Stage::Closed);
        is_closed && !self.hearings.iter().any(Hearing::is_open)
    }
}

impl Closing {
    /// What is due for a follower.
    pub fn due(self, answer: KeepAnswer, now: DateTime<Utc>) -> Option<ClosingStep> {
        let today = local_day(now, self.zone);
        let warn = || {
            let last_day = today.checked_add_days(NOTICE)?;
            Some(ClosingStep::Say(KeepQuestion::Warn(last_day)))
        };
        match answer {
            KeepAnswer::Kept => None,
            KeepAnswer::Unasked | KeepAnswer::Asked if self.days(now) >= WARNED_AFTER => warn(),
            KeepAnswer::Unasked if self.days(now) >= ASKED_AFTER => {
                Some(ClosingStep::Say(KeepQuestion::Ask))
            }
            KeepAnswer::Unasked | KeepAnswer::Asked => None,
            KeepAnswer::Warned(last_day) if today <= last_day => None,
            KeepAnswer::Warned(last_day) if last_day >= self.ended_on(now) => {
                Some(ClosingStep::End)
            }
            KeepAnswer::Warned(_) => warn(),
        }
    }

    /// The last day of those whose follow ends now.
    pub fn ended_on(self, now: DateTime<Utc>) -> NaiveDate {
        let today = local_day(now, self.zone);
        today.checked_sub_days(HEARD_FOR).unwrap_or(today)
    }

    /// What may be due for its followers: not in the night, nor before this time of the day at the court.
    pub fn look(self, morning_at: NaiveTime, now: DateTime<Utc>) -> Look {
        let (closed, today) = (local_day(self.at, self.zone), local_day(now, self.zone));
        let morning = |day: NaiveDate, days: i64| {
            let day = day.checked_add_days(Days::new(days.unsigned_abs()));
            // At the end of time there is none.
            day.map_or(DateTime::<Utc>::MAX_UTC, |day| {
                self.zone.instant(day.and_time(morning_at))
            })
        };
        let (this, next) = (morning(today, 0), morning(today, 1));
        match self.days(now) {
            ..ASKED_AFTER => Look::Wait(morning(closed, ASKED_AFTER)),
            _ if now < this => Look::Wait(this),
            _ if after_the_night(now, self.zone) > now => Look::Wait(next),
            ASKED_AFTER..WARNED_AFTER => Look::Ask(morning(closed, WARNED_AFTER)),
            WARNED_AFTER.. => Look::End(next),
        }
    }

    /// Whether followers are warned by now.
    pub fn is_ending(self, now: DateTime<Utc>) -> bool {
        self.days(now) >= WARNED_AFTER
    }

    /// How many days it has been at its end.
    fn days(self, now: DateTime<Utc>) -> i64 {
        let closed = local_day(self.at, self.zone);
        (local_day(now, self.zone) - closed).num_days()
    }
}

impl Look {
    /// When to look next.
    pub fn next(self) -> DateTime<Utc> {
        match self {
            Self::Wait(at) | Self::Ask(at) | Self::End(at) => at,
        }
    }
}
