//! Hearings: each is one sitting of a court.

use serde::{Deserialize, Serialize};

use super::{language::Words, when::When};

/// The number of a hearing within its case, from 1, in the order in which they were set.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct HearingNo(pub u32);

impl HearingNo {
    /// Whether it is the number of no hearing.
    pub fn is_none(&self) -> bool {
        self.0 == 0
    }
}

/// The change of a hearing's court room.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoomChange {
    /// Nothing.
    #[default]
    Stays,
    /// That it is not known.
    NotKnown,
    /// Which it is.
    To(String),
}

/// A hearing: one sitting, its time and its status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hearing {
    /// Its number in the case.
    pub no: HearingNo,
    /// Its day, perhaps its time.
    pub when: When,
    /// The date revision: it grows by one whenever the day or the time changes, and only then. A reminder is for one date
    /// revision.
    pub date_revision: u32,
    /// Its status.
    pub status: Status,
    /// The court room, as announced.
    pub room: Option<String>,
    /// What was said of the last change: a reason, a note, or the outcome of a hearing that was held.
    pub note: Option<Words>,
    /// The number of the event that last changed it.
    pub changed_in: u32,
}

/// The status of a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "is")]
pub enum Status {
    /// It is set, and nothing else is known.
    Set,
    /// It took place.
    Held,
    /// It was called and goes on another day.
    Adjourned {
        /// The hearing at which it goes on; `None` while no date is set.
        to: Option<HearingNo>,
    },
    /// It will not take place.
    Cancelled,
}

impl RoomChange {
    /// Whether the room stays as it is.
    pub fn says_nothing(&self) -> bool {
        *self == Self::Stays
    }

    /// The room after it, of a hearing that had `room` before.
    pub fn after(&self, room: Option<String>) -> Option<String> {
        match self {
            Self::Stays => room,
            Self::NotKnown => None,
            Self::To(room) => Some(room.clone()),
        }
    }
}

impl Hearing {
    /// Whether it is open: still to come, or without an outcome.
    pub fn is_open(&self) -> bool {
        match self.status {
            Status::Set => true,
            Status::Held | Status::Adjourned { .. } | Status::Cancelled => false,
        }
    }

    /// Whether it is open, with the date of that revision.
    pub fn is_on_at(&self, date_revision: u32) -> bool {
        self.is_open() && self.date_revision == date_revision
    }
}

/// What an editor says became of a hearing whose day has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HearingAnswer {
    /// It took place.
    Held,
    /// It goes on another day that is known.
    AdjournedTo,
    /// It goes on, no date is set.
    Adjourned,
    /// It did not take place.
    Cancelled,
    /// Not known yet.
    NotKnown,
}

/// What an editor says on the morning of a hearing, asked whether it is still on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StillOnAnswer {
    /// It is.
    StillOn,
    /// It is put to another date.
    AnotherDate,
    /// It begins at another time of this day.
    AnotherTime,
    /// It will not take place.
    Cancelled,
    /// Not known yet.
    NotKnown,
}

impl StillOnAnswer {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::StillOn,
        Self::AnotherDate,
        Self::AnotherTime,
        Self::Cancelled,
        Self::NotKnown,
    ];
}

impl HearingAnswer {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Held,
        Self::AdjournedTo,
        Self::Adjourned,
        Self::Cancelled,
        Self::NotKnown,
    ];
}
