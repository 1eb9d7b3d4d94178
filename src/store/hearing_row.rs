//! A row of a hearing: its columns and the words in them.

use sqlx::FromRow;

use crate::domain::{
    hearing::{Hearing, Status},
    reminder::ReminderState,
    when::When,
    zone::Zone,
};

use super::{Error, Result, to_millis};

/// The columns of a hearing row.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(super) struct HearingColumns {
    pub(super) day: String,
    pub(super) time: Option<String>,
    pub(super) date_revision: i64,
    pub(super) state: String,
    pub(super) past_from: i64,
}

impl HearingColumns {
    pub(super) fn of(hearing: &Hearing, zone: Zone) -> Self {
        let time = hearing.when.time;
        Self {
            day: hearing.when.day.to_string(),
            time: time.map(|time| time.format("%H:%M:%S").to_string()),
            date_revision: hearing.date_revision.into(),
            state: status_word(hearing.status).to_owned(),
            past_from: to_millis(hearing.when.is_past_from(zone)),
        }
    }
}

/// The stored word for the status of a hearing.
pub(super) fn status_word(status: Status) -> &'static str {
    match status {
        Status::Set => "set",
        Status::Held => "held",
        Status::Adjourned { .. } => "adjourned",
        Status::Cancelled => "cancelled",
    }
}

/// The stored word for the state of a reminder.
pub(super) fn became(state: ReminderState) -> &'static str {
    match state {
        ReminderState::Waiting => "waiting",
        ReminderState::Sent => "sent",
        ReminderState::Skipped => "skipped",
    }
}

/// Parses the stored date of a hearing.
pub(super) fn when_of(day: &str, time: Option<&str>) -> Result<When> {
    let day = day.parse().map_err(|_| Error::Unreadable("day"))?;
    let time = time.map(str::parse).transpose();
    let time = time.map_err(|_| Error::Unreadable("time"))?;
    Ok(When { day, time })
}

/// Parses a stored zone name.
pub(super) fn zone_of(name: &str) -> Result<Zone> {
    name.parse().map_err(|_| Error::Unreadable("time zone"))
}
