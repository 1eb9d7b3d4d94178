//! The dialogue in which an editor puts a post together: one question at a time, by buttons or typed.
//!
//! A dialogue is its answers so far, in the order of its questions: which question is next follows from them, and going back
//! takes the last one away.

mod press;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{
    access::AccessStatus,
    attribution::Attribution,
    language::Words,
    people::{CustodyStatus, Side},
    slug::Slug,
    stage::Stage,
};

pub use press::{Press, UsualReason};

/// What happened, as an editor says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Happening {
    /// The hearing goes on another day, which is known.
    Continues,
    /// The hearing goes on, no date is set.
    Adjourned,
    /// The hearing was put to another date before it began.
    Moved,
    /// The hearing begins later on its day.
    Delayed,
    /// The hearing will not take place.
    Cancelled,
    /// The hearing took place.
    Held,
    /// A new hearing is set.
    Scheduled,
    /// The hearing is in another court room.
    Room,
    /// Who may be in the court room has changed.
    Access,
    /// A side said something.
    Statement,
    /// A defendant's custody has changed.
    Custody,
    /// The case is at another stage.
    Stage,
    /// The court gave its verdict.
    Verdict,
    /// All is still as it stands.
    Checked,
}

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
    /// The court room; `None` where nothing is said of it.
    Room(Option<String>),
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
    answers: Vec<Answer>,
}

impl Happening {
    /// Everything that can have happened, in the order in which it is offered: what is posted most often comes first.
    pub const ALL: [Self; 14] = [
        Self::Continues,
        Self::Adjourned,
        Self::Moved,
        Self::Delayed,
        Self::Cancelled,
        Self::Held,
        Self::Scheduled,
        Self::Room,
        Self::Access,
        Self::Statement,
        Self::Custody,
        Self::Stage,
        Self::Verdict,
        Self::Checked,
    ];

    /// The questions that follow, in order.
    fn steps(self) -> &'static [Step] {
        match self {
            Self::Continues | Self::Moved | Self::Scheduled => {
                &[Step::Day, Step::Time, Step::Room, Step::Text, Step::Source]
            }
            Self::Delayed => &[Step::Time, Step::Text, Step::Source],
            Self::Room => &[Step::Room, Step::Text, Step::Source],
            Self::Access => &[Step::Access, Step::Text, Step::Objection, Step::Source],
            Self::Statement => &[Step::Side, Step::Text, Step::Source],
            Self::Custody => &[Step::Person, Step::Custody, Step::Text, Step::Source],
            Self::Stage => &[Step::Stage, Step::Source],
            Self::Checked => &[Step::Source],
            Self::Adjourned | Self::Cancelled | Self::Held | Self::Verdict => {
                &[Step::Text, Step::Source]
            }
        }
    }
}

impl Dialogue {
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
                let steps = happening.steps();
                steps.get(answers.len()).copied().unwrap_or(Step::Done)
            }
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
        let (step, is_said) = match &answer {
            Answer::Case(_) => (Step::Case, true),
            Answer::Happening(_) => (Step::Happening, true),
            Answer::Day(_) => (Step::Day, true),
            Answer::Time(time) => (Step::Time, time.is_some()),
            Answer::Room(room) => (Step::Room, room.is_some()),
            Answer::Access(_) => (Step::Access, true),
            Answer::Person(_) => (Step::Person, true),
            Answer::Custody(_) => (Step::Custody, true),
            Answer::Stage(_) => (Step::Stage, true),
            Answer::Side(_) => (Step::Side, true),
            Answer::Text(text) => (Step::Text, text.is_some()),
            Answer::Objection(objection) => (Step::Objection, objection.is_some()),
            Answer::Source(source) => (Step::Source, source.is_some()),
        };
        if step != self.step() || !(is_said || self.may_skip()) {
            return None;
        }
        let mut after = self.clone();
        after.answers.push(answer);
        Some(after)
    }

    /// The dialogue with its next question left without an answer; `None` if that needs one.
    #[must_use]
    pub fn skipped(&self) -> Option<Self> {
        self.answered(match self.step() {
            Step::Time => Answer::Time(None),
            Step::Room => Answer::Room(None),
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

    /// The dialogue as it was with so many answers, or as it is if it has no more.
    #[must_use]
    pub fn back_to(&self, answers: usize) -> Self {
        let kept = self.answers.iter().take(answers);
        Self {
            answers: kept.cloned().collect(),
        }
    }
}

#[cfg(test)]
mod tests;
