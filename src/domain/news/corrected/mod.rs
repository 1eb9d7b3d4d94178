//! Corrections for a reader: what they were told that was wrong, and what is right.

mod facts;

use std::iter;

use super::{News, NewsFacts};
use crate::domain::{
    access::Access,
    case_state::{CaseState, CorrectedLog, Verdict},
    event::{AttributedChange, Event, Statement},
    hearing::{Hearing, HearingNo, Status},
    people::Custody,
    slug::Slug,
    stage::CurrentStage,
    when::When,
};

use facts::facts;

/// A thing that a reader was told wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The number of the event that was wrong.
    pub wrong: u32,
    /// The number of the event by which the reader knows it: that one, or an earlier correction of it.
    pub told_in: u32,
    /// The number of the last correction of it.
    pub correction: u32,
    /// What is right instead; `None` where the event was withdrawn.
    pub right: Option<AttributedChange>,
    /// The thing, as it was told and as it should have been.
    pub fact: CorrectedFact,
}

/// A thing, as it was told and as it should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectedFact {
    /// When a hearing takes place, or that it does not.
    Hearing {
        /// Which.
        no: HearingNo,
        /// As it was told.
        wrong: HearingStanding,
        /// As it should have been.
        right: HearingStanding,
    },
    /// Its court room.
    Room {
        /// Of which hearing, as it should have been.
        hearing: Hearing,
        /// As it was told.
        wrong: Option<String>,
    },
    /// The verdict.
    Verdict {
        /// As it was told.
        wrong: Option<Verdict>,
        /// As it should have been.
        right: Option<Verdict>,
    },
    /// Who may be in the court room.
    Access {
        /// As it was told.
        wrong: Access,
        /// As it should have been.
        right: Access,
    },
    /// Whether a defendant is free.
    Custody {
        /// Whose.
        person: Slug,
        /// As it was told.
        wrong: Custody,
        /// As it should have been.
        right: Custody,
    },
    /// The stage of the proceedings.
    Stage {
        /// As it was told.
        wrong: Option<CurrentStage>,
        /// As it should have been.
        right: Option<CurrentStage>,
    },
    /// The case in which an appeal is heard.
    Appeal {
        /// As it was told.
        wrong: Option<Slug>,
        /// As it should have been.
        right: Option<Slug>,
    },
    /// What a side said.
    Statement {
        /// As it was told.
        wrong: Option<Statement>,
        /// As it should have been.
        right: Option<Statement>,
    },
    /// Nothing that still stood when the reader last heard.
    Details(WrongDetails),
}

/// What was wrong of a change, where nothing of that still stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDetails {
    /// What was said of it: a reason, a note, an outcome.
    Words,
    /// From whom it is known.
    Source,
    /// Something else of it, which was changed since.
    Others,
    /// All of it.
    Whole,
}

impl WrongDetails {
    /// What of a change was wrong, as it was told and as it is right.
    fn of(told: Option<&AttributedChange>, right: Option<&AttributedChange>) -> Self {
        let Some(right) = right else {
            return Self::Whole;
        };
        match told {
            Some(told) if told.change == right.change => Self::Source,
            Some(told) if told.without_words() == right.without_words() => Self::Words,
            Some(_) | None => Self::Others,
        }
    }
}

/// The standing of a hearing: when it takes place or goes on, or why it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HearingStanding {
    /// There is no such hearing.
    NotSet,
    /// It takes place, or goes on, at this date.
    On(When),
    /// It goes on, on a day not set yet.
    DateNotSet,
    /// It does not take place at this date.
    Cancelled(When),
    /// It took place.
    Held(When),
}

impl HearingStanding {
    /// That of a hearing of a case; one that was adjourned stands as the hearing at which it goes on.
    pub fn of(case_state: &CaseState, no: HearingNo) -> Self {
        let Some(hearing) = case_state.hearing(no) else {
            return Self::NotSet;
        };
        match hearing.status {
            Status::Set => Self::On(hearing.when),
            Status::Held => Self::Held(hearing.when),
            Status::Cancelled => Self::Cancelled(hearing.when),
            Status::Adjourned { to: None } => Self::DateNotSet,
            // It goes on at a hearing with a higher number, so this ends.
            Status::Adjourned { to: Some(next) } => Self::of(case_state, next),
        }
    }

    /// The date on which somebody may come, or may have come.
    pub fn when(self) -> Option<When> {
        match self {
            Self::On(when) | Self::Cancelled(when) | Self::Held(when) => Some(when),
            Self::NotSet | Self::DateNotSet => None,
        }
    }
}

impl Corrected {
    /// The facts of it as news.
    pub(super) fn facts(&self) -> NewsFacts<'_> {
        let plain = NewsFacts::plain(0, self.right.as_ref().and_then(AttributedChange::words));
        let CorrectedFact::Hearing { no, wrong, right } = &self.fact else {
            return plain;
        };
        let dates: Vec<When> = [*wrong, *right]
            .into_iter()
            .filter_map(HearingStanding::when)
            .collect();
        NewsFacts {
            hearings: vec![*no],
            days: dates.iter().map(|when| when.day).collect(),
            day: dates.iter().min_by_key(|when| when.day).copied(),
            ..plain
        }
    }

    /// Whether an item of news is about the same thing; of a hearing's date that is seen by its number.
    pub(super) fn covers(&self, item: &News) -> bool {
        use CorrectedFact as Fact;
        match (&self.fact, item) {
            (Fact::Room { hearing, .. }, News::Room { hearing: of, .. }) => hearing.no == of.no,
            (Fact::Custody { person, .. }, News::Custody { person: of, .. }) => person == of,
            (Fact::Statement { wrong, right }, News::Statement(statement)) => [wrong, right]
                .map(Option::as_ref)
                .contains(&Some(statement)),
            (Fact::Verdict { .. }, News::Verdict(_))
            | (Fact::Access { .. }, News::Access { .. })
            | (Fact::Appeal { .. }, News::Appeal(_))
            | (Fact::Stage { .. }, News::Stage { .. }) => true,
            _ => false,
        }
    }

    fn is_of_the_same_thing(&self, other: &Self) -> bool {
        use CorrectedFact as Fact;
        match (&self.fact, &other.fact) {
            (Fact::Hearing { no, .. }, Fact::Hearing { no: other, .. }) => no == other,
            (Fact::Room { hearing, .. }, Fact::Room { hearing: other, .. }) => {
                hearing.no == other.no
            }
            (Fact::Custody { person, .. }, Fact::Custody { person: other, .. }) => person == other,
            (Fact::Verdict { .. }, Fact::Verdict { .. })
            | (Fact::Access { .. }, Fact::Access { .. })
            | (Fact::Appeal { .. }, Fact::Appeal { .. })
            | (Fact::Stage { .. }, Fact::Stage { .. }) => true,
            (Fact::Statement { .. }, Fact::Statement { .. }) => self.fact == other.fact,
            _ => false,
        }
    }
}

/// What a reader was told wrong who surely knows revision `told` and may know those from `maybe` on: each thing once, as it was at
/// what they know, and as it should have been there. Where that is the same by now, for something came after what was wrong,
/// it is only said that it was.
pub(super) fn corrected(
    log: &[Event],
    by_now: &CorrectedLog,
    (told, maybe): (u32, Option<u32>),
    until: u32,
) -> Result<Vec<News>, u32> {
    let corrections = log
        .iter()
        .filter_map(|event| Some((event.corrects()?, event.number)));
    let corrections = Corrections {
        log,
        by_now,
        all: corrections.collect(),
    };
    let mut all: Vec<Corrected> = Vec::new();
    let mut unsaid: Vec<(u32, u32)> = Vec::new();
    for known in iter::once(told).chain(maybe.map_or(0..0, |maybe| maybe..until)) {
        let as_told = CorrectedLog::of(log, known);
        let carried = corrections.carried(known);
        for one in corrections.things(&carried, &as_told, known)? {
            if !all.iter().any(|known| known.is_of_the_same_thing(&one)) {
                all.push(one);
            }
        }
        let is_other = |(wrong, _): &(u32, u32)| as_told.right(*wrong) != by_now.right(*wrong);
        unsaid.extend(carried.into_iter().filter(is_other));
    }
    unsaid.sort_unstable();
    for of_one in unsaid.chunk_by(|one, next| one.0 == next.0) {
        if let Some(last) = of_one.last()
            && all.iter().all(|known| known.wrong != last.0)
        {
            all.push(corrections.details(*last, told));
        }
    }
    Ok(all.into_iter().map(Box::new).map(News::Corrected).collect())
}

/// The corrections of a log, each the number of the event that was wrong and its own.
struct Corrections<'a> {
    log: &'a [Event],
    by_now: &'a CorrectedLog,
    all: Vec<(u32, u32)>,
}

impl Corrections<'_> {
    /// Those that came after a revision, of what somebody who knows it was told.
    fn carried(&self, known: u32) -> Vec<(u32, u32)> {
        let carried = |(wrong, correction): &&(u32, u32)| *wrong <= known && *correction > known;
        self.all.iter().filter(carried).copied().collect()
    }

    /// The things that were wrong at a revision, each by the change that said it.
    fn things(
        &self,
        carried: &[(u32, u32)],
        as_told: &CorrectedLog,
        known: u32,
    ) -> Result<Vec<Corrected>, u32> {
        let Some(latest) = carried.iter().max_by_key(|(_, correction)| *correction) else {
            return Ok(Vec::new());
        };
        let sum = |log: &CorrectedLog| log.sum(known).map_err(|(number, _)| number);
        let (told, right) = (sum(as_told)?, sum(self.by_now)?);
        let told_wrong_without = |wrong| facts(&as_told.sum_without(wrong, known), &right);
        let right_without = |wrong| facts(&told, &self.by_now.sum_without(wrong, known));
        let by = |fact| {
            // Where no event said it, it is what the correction of one says.
            let by = last_without(carried, &fact, told_wrong_without)
                .or_else(|| last_without(carried, &fact, right_without));
            self.one(by.unwrap_or(*latest), known, fact)
        };
        Ok(facts(&told, &right).into_iter().map(by).collect())
    }

    /// That a change was wrong of which nothing stood at a revision.
    fn details(&self, (wrong, correction): (u32, u32), known: u32) -> Corrected {
        let as_told = CorrectedLog::of(self.log, self.told_in(wrong, known));
        let said = |log: &CorrectedLog| log.right(wrong).flatten().cloned();
        let details = WrongDetails::of(said(&as_told).as_ref(), said(self.by_now).as_ref());
        let fact = CorrectedFact::Details(details);
        self.one((wrong, correction), known, fact)
    }

    fn one(&self, (wrong, correction): (u32, u32), known: u32, fact: CorrectedFact) -> Corrected {
        Corrected {
            wrong,
            told_in: self.told_in(wrong, known),
            correction,
            right: self.by_now.right(wrong).flatten().cloned(),
            fact,
        }
    }

    /// The event by which somebody who knows a case up to an event knows what that wrong one said.
    fn told_in(&self, wrong: u32, known: u32) -> u32 {
        let of_it = self.all.iter();
        let of_it = of_it.filter(|(of, by)| *of == wrong && *by <= known);
        of_it.map(|(_, by)| *by).max().unwrap_or(wrong)
    }
}

/// The last of these events without which a thing would not be among those that were told wrong.
fn last_without(
    carried: &[(u32, u32)],
    fact: &CorrectedFact,
    wrong_without: impl Fn(u32) -> Vec<CorrectedFact>,
) -> Option<(u32, u32)> {
    let is_needed = |(event, _): &&(u32, u32)| !wrong_without(*event).contains(fact);
    carried.iter().filter(is_needed).max().copied()
}

#[cfg(test)]
mod tests;
