//! What happened in the course of a case, and when, no more precisely than it is known.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::{
    access::Access,
    approx::ApproxDate,
    attribution::Attribution,
    case_state::Verdict,
    hearing::{Hearing, HearingNo},
    people::{Custody, Fact},
    slug::Slug,
    stage::CurrentStage,
    when::When,
};

/// Something that happened, or a hearing that is to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub date: EntryDate,
    /// What.
    pub what: Happening,
    /// From whom that is known; `None` where nobody said.
    pub attribution: Option<Attribution>,
}

/// When something happened, no more precisely than it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryDate {
    /// A hearing's day, perhaps its time.
    Hearing(When),
    /// As precisely as its source says.
    Approx(ApproxDate),
    /// It became known on that day; when it happened is not said.
    KnownSince(NaiveDate),
    /// Nobody says.
    NotStated,
}

/// A place in the order of time: a day, and where on that day; what has no time comes first.
pub(super) type Place = (NaiveDate, Option<NaiveTime>);

/// How precisely it is known when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// Within a month, a part of it, or a year.
    Range,
    /// Not at all, or only until when.
    Open,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A hearing, or one that is to come.
    Hearing {
        /// The hearing.
        hearing: Hearing,
        /// What became of it.
        standing: HearingStanding,
        /// The day for which it was first set, where that was another one.
        first_set_for: Option<NaiveDate>,
    },
    /// The case came to a stage.
    Stage(CurrentStage),
    /// Whether these people are free.
    Custody {
        /// Their keys.
        people: Vec<Slug>,
        /// The measure.
        custody: Custody,
    },
    /// Who may be in the court room.
    Access(Access),
    /// The court gave its verdict.
    Verdict(Verdict),
    /// An appeal is heard as a case of its own.
    Appeal,
    /// An event outside the court room, as the case file has it.
    Episode(Fact),
}

/// What became of a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HearingStanding {
    /// It is the next one: of the nearest day, or of today.
    Next,
    /// It is set for a later day.
    Later,
    /// Its hour has passed, and nothing was reported.
    NoReport,
    /// It took place.
    Held,
    /// It is over and goes on at the one of that number.
    Continues(HearingNo),
    /// It was put off to that one before it began.
    PutOff(HearingNo),
    /// It is over and goes on on a day that is not set.
    WaitsForADate,
    /// It will not take place.
    WillNotBe,
    /// It did not take place.
    WasNot,
}

impl Entry {
    /// Whether it is the next hearing.
    pub fn is_next(&self) -> bool {
        matches!(
            self.what,
            Happening::Hearing {
                standing: HearingStanding::Next,
                ..
            }
        )
    }
}

impl EntryDate {
    /// How precise it is.
    pub fn precision(self) -> Precision {
        match self {
            Self::Hearing(_) | Self::Approx(ApproxDate::Day(_)) => Precision::Day,
            Self::Approx(ApproxDate::Month { .. } | ApproxDate::Year(_)) => Precision::Range,
            Self::Approx(ApproxDate::DayOfSomeYear { .. })
            | Self::KnownSince(_)
            | Self::NotStated => Precision::Open,
        }
    }

    /// Whether it has a place in the order of time.
    pub fn has_a_place(self) -> bool {
        match self {
            Self::Hearing(_) | Self::KnownSince(_) => true,
            Self::Approx(date) => date.earliest() != NaiveDate::MIN,
            Self::NotStated => false,
        }
    }

    /// The place in the order of time: a day within a range comes after its beginning, and what was recorded on its own day, by
    /// the court's clock, has the time of that record.
    pub(super) fn place(self, records: &[NaiveDateTime]) -> Place {
        let of_record = |day| {
            let mut records = records.iter();
            let record = records.find(|record| record.date() == day);
            record.map(NaiveDateTime::time)
        };
        match self {
            Self::Hearing(when) => (when.day, when.time),
            Self::Approx(ApproxDate::Day(day)) | Self::KnownSince(day) => (day, of_record(day)),
            Self::Approx(date) => (date.earliest(), None),
            Self::NotStated => (NaiveDate::MIN, None),
        }
    }
}
