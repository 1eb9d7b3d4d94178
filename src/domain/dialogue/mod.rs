//! The dialogue in which an editor puts a post together: one question at a time, by buttons or typed.
//!
//! A dialogue is its answers so far, in the order of its questions: which question is next follows from them, and going back
//! takes the last one away.

mod happening;
mod press;

use std::mem::discriminant;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    access::AccessStatus,
    attribution::Attribution,
    hearing::{HearingNo, RoomChange},
    language::Words,
    people::{CustodyStatus, Side},
    slug::Slug,
    stage::Stage,
};

pub use happening::Happening;
pub use press::{Press, UsualReason};

/// A question of the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which case.
    Case,
    /// What happened.
    Happening,
    /// On which day.
    Day,
    /// At what time.
    Time,
    /// In which court room.
    Room,
    /// Who may be in the court room.
    Access,
    /// Whose custody.
    Person,
    /// Whether that person is free.
    Custody,
    /// Which stage.
    Stage,
    /// Which side said it.
    Side,
    /// The reason, the outcome, or what was said.
    Text,
    /// Who objects.
    Objection,
    /// From whom that is known.
    Source,
    /// None is left.
    Done,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// The case.
    Case(Slug),
    /// What happened.
    Happening(Happening),
    /// The day.
    Day(NaiveDate),
    /// The time; `None` for one that was not announced.
    Time(Option<NaiveTime>),
    /// What is said of the court room.
    Room(RoomChange),
    /// Who may be in the court room.
    Access(AccessStatus),
    /// The key of a defendant.
    Person(Slug),
    /// Whether that person is free.
    Custody(CustodyStatus),
    /// The stage.
    Stage(Stage),
    /// The side.
    Side(Side),
    /// The text, if any.
    Text(Option<Words>),
    /// Who objects, and how, if anybody does.
    Objection(Option<Words>),
    /// From whom it is known, if that is said.
    Source(Option<Attribution>),
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// The hearing that it is about, where that was known when it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hearing: Option<HearingNo>,
    answers: Vec<Answer>,
    /// Answers that were known when it began, to questions that come later: they are not asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    known: Vec<Answer>,
}

impl Dialogue {
    /// A dialogue about what happened to a hearing, with only the details still to be asked.
    pub fn about(case: Slug, hearing: HearingNo, happening: Happening) -> Self {
        Self {
            hearing: Some(hearing),
            answers: vec![Answer::Case(case), Answer::Happening(happening)],
            known: Vec::new(),
        }
    }

    /// The same, where these answers to later questions are known already.
    #[must_use]
    pub fn knowing(mut self, known: Vec<Answer>) -> Self {
        self.known = known;
        self
    }

    /// The hearing that it is about, where that was known when it began and what happened is about one.
    pub fn hearing(&self) -> Option<HearingNo> {
        let happening = self.happening().is_some_and(Happening::is_of_a_hearing);
        self.hearing.filter(|_| happening)
    }

    /// The answers so far, in the order of the questions.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The case, once it is known.
    pub fn case(&self) -> Option<&Slug> {
        match self.answers.first() {
            Some(Answer::Case(slug)) => Some(slug),
            Some(_) | None => None,
        }
    }

    /// What happened, once it is known.
    pub fn happening(&self) -> Option<Happening> {
        match self.answers.get(1) {
            Some(Answer::Happening(happening)) => Some(*happening),
            Some(_) | None => None,
        }
    }

    /// The day, once it is known.
    pub fn day(&self) -> Option<NaiveDate> {
        self.answers.iter().find_map(|answer| {
            if let Answer::Day(day) = answer {
                Some(*day)
            } else {
                None
            }
        })
    }

    /// The next question.
    pub fn step(&self) -> Step {
        match (self.answers.as_slice(), self.happening()) {
            ([], _) => Step::Case,
            ([_], _) | (_, None) => Step::Happening,
            ([_, _, answers @ ..], Some(happening)) => {
                let mut steps = happening.steps().iter().filter(|step| self.applies(**step));
                steps.nth(answers.len()).copied().unwrap_or(Step::Done)
            }
        }
    }

    /// Whether a question makes sense after the answers before it: nobody objects to an open door, and somebody at liberty is
    /// nowhere in particular.
    fn applies(&self, step: Step) -> bool {
        let has = |answer: Answer| self.answers.contains(&answer);
        match (step, self.happening()) {
            (Step::Objection, _) => !has(Answer::Access(AccessStatus::Open)),
            (Step::Text, Some(Happening::Custody)) => [
                CustodyStatus::Detained,
                CustodyStatus::HouseArrest,
                CustodyStatus::ServingSentence,
            ]
            .into_iter()
            .any(|status| has(Answer::Custody(status))),
            _ => true,
        }
    }

    /// Whether the next question may be left without an answer.
    pub fn may_skip(&self) -> bool {
        match (self.step(), self.happening()) {
            (Step::Time, happening) => happening != Some(Happening::Delayed),
            (Step::Room, happening) => happening != Some(Happening::Room),
            (Step::Text, happening) => happening != Some(Happening::Statement),
            (Step::Objection | Step::Source, _) => true,
            (
                Step::Case
                | Step::Happening
                | Step::Day
                | Step::Access
                | Step::Person
                | Step::Custody
                | Step::Stage
                | Step::Side
                | Step::Done,
                _,
            ) => false,
        }
    }

    /// The dialogue with this answer to its next question; `None` if that answers another one.
    #[must_use]
    pub fn answered(&self, answer: Answer) -> Option<Self> {
        if !self.is_answered_by(&answer) {
            return None;
        }
        let mut after = self.clone();
        after.answers.push(answer);
        after.answer_what_is_known();
        Some(after)
    }

    /// The dialogue after several answers at once, to its next question and to later ones: what is said now goes before what
    /// was known.
    #[must_use]
    pub fn told(&self, answers: Vec<Answer>) -> Self {
        let mut after = self.clone();
        after.known.retain(|known| {
            let mut said = answers.iter();
            said.all(|said| discriminant(said) != discriminant(known))
        });
        after.known.extend(answers);
        after.answer_what_is_known();
        after
    }

    /// The dialogue without what was known to the question that this answers.
    #[must_use]
    pub fn not_knowing(mut self, answer: &Answer) -> Self {
        self.known
            .retain(|known| discriminant(known) != discriminant(answer));
        self
    }

    fn answer_what_is_known(&mut self) {
        while let Some(answer) = self.known.iter().find(|answer| self.is_answered_by(answer)) {
            self.answers.push(answer.clone());
        }
    }

    /// Whether it is an answer to the next question.
    fn is_answered_by(&self, answer: &Answer) -> bool {
        let (step, is_said) = match answer {
            Answer::Case(_) => (Step::Case, true),
            Answer::Happening(_) => (Step::Happening, true),
            Answer::Day(_) => (Step::Day, true),
            Answer::Time(time) => (Step::Time, time.is_some()),
            Answer::Room(room) => (Step::Room, !room.says_nothing()),
            Answer::Access(_) => (Step::Access, true),
            Answer::Person(_) => (Step::Person, true),
            Answer::Custody(_) => (Step::Custody, true),
            Answer::Stage(_) => (Step::Stage, true),
            Answer::Side(_) => (Step::Side, true),
            Answer::Text(text) => (Step::Text, text.is_some()),
            Answer::Objection(objection) => (Step::Objection, objection.is_some()),
            Answer::Source(source) => (Step::Source, source.is_some()),
        };
        step == self.step() && (is_said || self.may_skip())
    }

    /// The dialogue with its next question left without an answer; `None` if that needs one.
    #[must_use]
    pub fn skipped(&self) -> Option<Self> {
        self.answered(match self.step() {
            Step::Time => Answer::Time(None),
            Step::Room => Answer::Room(RoomChange::Stays),
            Step::Text => Answer::Text(None),
            Step::Objection => Answer::Objection(None),
            Step::Source => Answer::Source(None),
            Step::Case
            | Step::Happening
            | Step::Day
            | Step::Access
            | Step::Person
            | Step::Custody
            | Step::Stage
            | Step::Side
            | Step::Done => return None,
        })
    }

    /// The dialogue with all questions that are left skipped; `None` if one of them needs an answer.
    #[must_use]
    pub fn finished(&self) -> Option<Self> {
        let mut after = self.clone();
        while after.step() != Step::Done {
            after = after.skipped()?;
        }
        Some(after)
    }

    /// The dialogue as it was with so many answers, or as it is if it has no more. What was known was known of that case and
    /// of what happened.
    #[must_use]
    pub fn back_to(&self, answers: usize) -> Self {
        let is_other = answers < self.answers.len() && answers < 2;
        Self {
            // It is a hearing of that case.
            hearing: self.hearing.filter(|_| answers > 0),
            answers: self.answers.iter().take(answers).cloned().collect(),
            known: match is_other {
                true => Vec::new(),
                false => self.known.clone(),
            },
        }
    }
}

#[cfg(test)]
mod tests;
