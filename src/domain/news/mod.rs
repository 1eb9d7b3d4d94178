//! News: the items of the difference between what a chat was told and how the case is, and what follows from each.

mod corrected;
mod dates;
mod difference;
mod kind;

use chrono::{Days, NaiveDate};

use super::{
    access::Access,
    case_state::{CaseState, LinkedAppeal, Verdict},
    event::Statement,
    hearing::{Hearing, HearingNo},
    language::Words,
    people::Custody,
    slug::Slug,
    stage::CurrentStage,
    when::{Shift, When},
};

pub use corrected::{Corrected, CorrectedFact, HearingStanding, WrongDetails};
pub use dates::{dates_since, new_dates};
pub use difference::{difference, since, since_each};
pub use kind::{NewsKind, NewsKinds};

/// An item of news: one thing that is not as the reader knew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The court gave its verdict.
    Verdict(Verdict),
    /// A hearing the reader counted on takes place another day or time.
    Shifted {
        /// As the reader knew it.
        from: When,
        /// As it is.
        to: Hearing,
    },
    /// A hearing the reader counted on is in another court room.
    Room {
        /// The room as the reader knew it.
        from: Option<String>,
        /// The hearing as it is.
        hearing: Hearing,
        /// What was said of that, where it is not said of a new date already.
        reason: Option<Words>,
    },
    /// A hearing the reader counted on was adjourned.
    Adjourned {
        /// The day the reader counted on, and what was said of the adjournment.
        hearing: Hearing,
        /// That day as the reader knew it.
        from: When,
        /// Where it goes on, if that is set.
        to: Option<Hearing>,
    },
    /// A hearing will not take place.
    Cancelled {
        /// As the reader knew it.
        from: When,
        /// As it is.
        hearing: Hearing,
    },
    /// A hearing the reader had not heard of is set.
    Set {
        /// The hearing.
        hearing: Hearing,
        /// The adjourned hearing that the reader knew to be waiting for this date.
        goes_on_from: Option<When>,
    },
    /// A hearing took place.
    Held(Hearing),
    /// Who may be in the court room.
    Access {
        /// As the reader knew it.
        from: Access,
        /// As it is.
        to: Access,
    },
    /// Whether a defendant is free.
    Custody {
        /// Whose.
        person: Slug,
        /// As the reader knew it.
        from: Custody,
        /// As it is.
        to: Custody,
    },
    /// The stage of the proceedings.
    Stage {
        /// As the reader knew it.
        from: Option<CurrentStage>,
        /// As it is.
        to: CurrentStage,
    },
    /// An appeal is heard as a case of its own.
    Appeal(LinkedAppeal),
    /// A side said something.
    Statement(Statement),
    /// Something that the reader was told was wrong.
    Corrected(Box<Corrected>),
}

/// What every item of news has.
#[derive(Default)]
struct NewsFacts<'a> {
    /// Its rank among several: what a reader must act on comes first.
    rank: u8,
    /// What was said of it.
    note: Option<&'a Words>,
    /// The hearings that it is about.
    hearings: Vec<HearingNo>,
    /// The days on which a reader who has not heard of it would be in the wrong place.
    days: Vec<NaiveDate>,
    /// The nearest day that somebody may have planned for because of it.
    day: Option<When>,
}

impl News {
    /// What was said of it, if anything.
    pub fn note(&self) -> Option<&Words> {
        self.facts().note
    }

    /// The number of the event that last changed it.
    pub fn changed_in(&self, case_state: &CaseState) -> u32 {
        match self {
            Self::Shifted { to: hearing, .. }
            | Self::Room { hearing, .. }
            | Self::Adjourned { hearing, .. }
            | Self::Cancelled { hearing, .. }
            | Self::Set { hearing, .. }
            | Self::Held(hearing) => hearing.changed_in,
            Self::Verdict(verdict) => verdict.changed_in,
            Self::Access { .. } => case_state.access_changed_in,
            Self::Custody { person, .. } => {
                let number = case_state.custody_changed_in.get(person);
                number.copied().unwrap_or_default()
            }
            Self::Stage { to, .. } => to.changed_in,
            Self::Appeal(linked) => linked.changed_in,
            Self::Statement(statement) => {
                let mut posted = case_state.statements.iter();
                let posted = posted.find(|posted| &posted.statement == statement);
                posted.map_or(0, |posted| posted.number)
            }
            Self::Corrected(corrected) => corrected.correction,
        }
    }

    /// Whether it is urgent: its notice must leave before others.
    pub fn is_urgent(&self, today: NaiveDate) -> bool {
        let near = |day: &NaiveDate| (today..=today + Days::new(1)).contains(day);
        let is_earlier =
            matches!(self, Self::Shifted { from, to } if from.shift(to.when) == Shift::Earlier);
        let is_correction = matches!(self, Self::Corrected(_));
        is_earlier || is_correction || self.days().iter().any(near)
    }

    /// The days on which a reader who has not heard of it would be in the wrong place.
    pub(in crate::domain) fn days(&self) -> Vec<NaiveDate> {
        self.facts().days
    }

    /// The nearest day that somebody may have planned for because of it.
    pub fn day(&self) -> Option<When> {
        self.facts().day
    }

    /// Whether it is about the same thing as another item: what tells the one as wrong tells of the other.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        let hearings = self.hearings();
        other.hearings().iter().any(|no| hearings.contains(no))
            || matches!(self, Self::Corrected(corrected) if corrected.covers(other))
            || matches!((self, other), (Self::Corrected(one), Self::Corrected(other)) if one.wrong == other.wrong)
    }

    /// The hearings that it is about.
    fn hearings(&self) -> Vec<HearingNo> {
        self.facts().hearings
    }

    fn rank(&self) -> u8 {
        self.facts().rank
    }

    fn facts(&self) -> NewsFacts<'_> {
        match self {
            Self::Verdict(verdict) => NewsFacts::plain(0, verdict.text.as_ref()),
            Self::Shifted { from, to } => {
                let nearest = if from.day < to.when.day {
                    *from
                } else {
                    to.when
                };
                NewsFacts::of(1, to, nearest, vec![from.day, to.when.day])
            }
            Self::Adjourned { hearing, from, to } => {
                let mut facts = NewsFacts::of(1, hearing, *from, vec![from.day]);
                facts.hearings.extend(to.iter().map(|next| next.no));
                facts.days.extend(to.iter().map(|next| next.when.day));
                facts
            }
            Self::Cancelled { from, hearing } => NewsFacts::of(1, hearing, *from, vec![from.day]),
            Self::Set { hearing, .. } => {
                NewsFacts::of(2, hearing, hearing.when, vec![hearing.when.day])
            }
            Self::Room {
                hearing, reason, ..
            } => NewsFacts {
                days: vec![hearing.when.day],
                day: Some(hearing.when),
                ..NewsFacts::plain(3, reason.as_ref())
            },
            Self::Held(hearing) => NewsFacts::of(4, hearing, hearing.when, Vec::new()),
            Self::Access { to, .. } => NewsFacts::plain(5, to.reason.as_ref()),
            Self::Custody { .. } => NewsFacts::plain(6, None),
            Self::Stage { .. } => NewsFacts::plain(7, None),
            Self::Appeal(_) => NewsFacts::plain(8, None),
            Self::Statement(statement) => NewsFacts::plain(9, Some(&statement.text)),
            Self::Corrected(corrected) => corrected.facts(),
        }
    }
}

impl<'a> NewsFacts<'a> {
    /// The facts of news about a hearing.
    fn of(rank: u8, hearing: &'a Hearing, day: When, days: Vec<NaiveDate>) -> Self {
        Self {
            rank,
            note: hearing.note.as_ref(),
            hearings: vec![hearing.no],
            days,
            day: Some(day),
        }
    }

    /// The facts of any other news, which puts nobody in the wrong place.
    fn plain(rank: u8, note: Option<&'a Words>) -> Self {
        Self {
            rank,
            note,
            ..Self::default()
        }
    }
}
