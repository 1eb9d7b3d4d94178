//! Reminders: computed from a hearing's current date, each sent once for each date and lead time. Questions to editors about
//! a hearing are planned beside them.

mod questions;

use std::{fmt, str::FromStr};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{
    schedule::Schedule,
    when::{When, local_day},
    zone::{self, Zone},
};

pub use questions::{
    DueQuestion, HearingQuestion, MorningCheck, QuestionStep, after_the_night, is_confirmed,
    may_be_asked_if_still_on,
};

/// The lead time of a reminder: how long before the hearing it comes. Written `7d`, `morning`, `2h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Lead {
    /// So many calendar days of the court before, in the morning.
    Days(u8),
    /// On the day itself, in the morning.
    Morning,
    /// So many hours before the announced time; there is none for a hearing with no time.
    Hours(u8),
}

/// Why a text is not a lead time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a lead time: 7d, 3d, 1d, morning, 2h and 1h are")]
pub struct InvalidLead(String);

impl Lead {
    /// Every lead time a follower can choose, longest first.
    pub const ALL: [Self; 6] = [
        Self::Days(7),
        Self::Days(3),
        Self::Days(1),
        Self::Morning,
        Self::Hours(2),
        Self::Hours(1),
    ];

    /// When the reminder is due; `None` for hours before a hearing with no time, and for a morning that comes after the
    /// hearing.
    pub fn due(self, when: When, zone: Zone, morning_at: NaiveTime) -> Option<DateTime<Utc>> {
        let morning = |day: NaiveDate| zone.instant(day.and_time(morning_at));
        let due = match self {
            Self::Days(days) => morning(when.day - Days::new(days.into())),
            Self::Morning => morning(when.day),
            Self::Hours(hours) => when.begins(zone)? - TimeDelta::hours(hours.into()),
        };
        (due < when.is_past_from(zone)).then_some(due)
    }
}

/// A reminder of one date of a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// How long before.
    pub lead: Lead,
    /// When it is due.
    pub due: DateTime<Utc>,
    /// Its state.
    pub state: ReminderState,
}

/// The state of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderState {
    /// It is sent when it is due.
    Waiting,
    /// It was sent.
    Sent,
    /// It is not sent: its time had passed.
    Skipped,
}

/// A date of a hearing and when it was announced.
#[derive(Clone, Copy, Debug)]
pub struct AnnouncedDate {
    /// The date.
    pub when: When,
    /// The court's zone.
    pub zone: Zone,
    /// When it was announced.
    pub known: DateTime<Utc>,
}

impl AnnouncedDate {
    /// The state of a reminder that was not sent and is planned for this moment.
    fn state_of(self, due: DateTime<Utc>, now: DateTime<Utc>) -> ReminderState {
        let begins = self
            .when
            .begins(self.zone)
            .unwrap_or_else(|| self.when.is_past_from(self.zone));
        let is_of_today = local_day(due, self.zone) == local_day(now, self.zone);
        if due > now || (is_of_today && self.known < due && now < begins) {
            ReminderState::Waiting
        } else {
            ReminderState::Skipped
        }
    }
}

/// The plan of reminders and questions, as the settings have it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How long before a hearing followers are reminded.
    pub leads: Vec<Lead>,
    /// The time of day, at the court, of reminders that are not counted in hours.
    pub morning_at: NaiveTime,
    /// When, at the court, editors are asked whether a hearing of that day is still on.
    pub still_on: Schedule,
    /// When, at the court, editors are first asked what became of a hearing: on its day.
    pub first_question: Schedule,
    /// When they are asked once more, or first of a hearing that began too late on its day.
    pub second_question: Schedule,
}

impl Plan {
    /// Plans the reminders of a date. Those that were sent stay; all others are planned anew by these settings, this zone
    /// and its data.
    ///
    /// A reminder whose moment had passed when the date was announced is skipped. One that was not sent and was due earlier
    /// on this day at the court is sent now, if the hearing has not begun; one of an earlier day is skipped.
    pub fn reminders(
        &self,
        old: &[Reminder],
        date: AnnouncedDate,
        now: DateTime<Utc>,
    ) -> Vec<Reminder> {
        let is_sent = |reminder: &&Reminder| reminder.state == ReminderState::Sent;
        let sent = |lead| old.iter().filter(is_sent).find(|it| it.lead == lead);
        let mut reminders: Vec<Reminder> = Vec::new();
        for lead in self.leads.iter().copied() {
            let Some(due) = lead.due(date.when, date.zone, self.morning_at) else {
                continue;
            };
            if reminders.iter().any(|reminder| reminder.lead == lead) {
                continue;
            }
            reminders.push(sent(lead).copied().unwrap_or_else(|| Reminder {
                lead,
                due,
                state: date.state_of(due, now),
            }));
        }
        // Of a lead that the settings no longer have, too.
        for reminder in old.iter().filter(is_sent) {
            if reminders.iter().all(|other| other.lead != reminder.lead) {
                reminders.push(*reminder);
            }
        }
        reminders
    }

    /// The fingerprint of these settings: it changes when they would plan the same hearings differently.
    pub fn basis(&self) -> String {
        let leads: Vec<_> = self.leads.iter().map(Lead::to_string).collect();
        let questions = format!(
            "{}; {}; {}",
            self.still_on, self.first_question, self.second_question
        );
        format!(
            "{}; {}; {}; {questions}",
            zone::version(),
            leads.join(" "),
            self.morning_at
        )
    }
}

impl FromStr for Lead {
    type Err = InvalidLead;

    fn from_str(text: &str) -> Result<Self, InvalidLead> {
        Self::ALL
            .into_iter()
            .find(|lead| lead.to_string() == text)
            .ok_or_else(|| InvalidLead(text.to_owned()))
    }
}

impl TryFrom<String> for Lead {
    type Error = InvalidLead;

    fn try_from(text: String) -> Result<Self, InvalidLead> {
        text.parse()
    }
}

impl From<Lead> for String {
    fn from(lead: Lead) -> Self {
        lead.to_string()
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days) => write!(f, "{days}d"),
            Self::Morning => f.write_str("morning"),
            Self::Hours(hours) => write!(f, "{hours}h"),
        }
    }
}

#[cfg(test)]
mod tests;
