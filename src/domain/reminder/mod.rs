//! Reminders: computed from a hearing's current date, each sent once for each date and lead time. Questions to editors about
//! a hearing are planned beside them.

mod lead;
mod questions;

use chrono::{DateTime, NaiveTime, Utc};

use super::{
    schedule::Schedule,
    when::{When, local_day},
    zone::{self, Zone},
};

pub use lead::{InvalidLead, Lead, Leads};
pub use questions::{
    DueQuestion, HearingQuestion, MorningCheck, QuestionStep, after_the_night, is_confirmed,
    may_be_asked_if_still_on,
};

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

#[cfg(test)]
mod tests;
