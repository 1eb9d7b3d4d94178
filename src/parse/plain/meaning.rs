//! What the words of change in a text mean together.

use std::ops::Range;

use super::{
    changes::{FoundChange, Mood, name_a_hearing},
    vocabulary::ChangeSort,
    words::PlainWord,
};
use crate::domain::{access::AccessStatus, command::PostCommand, language::Language};

/// What a text states of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct StatedParts {
    /// A day.
    pub(super) day: bool,
    /// One that no word says to be left: "с 10 марта".
    pub(super) new_day: bool,
    /// That no day is set.
    pub(super) no_day: bool,
    pub(super) time: bool,
    pub(super) room: bool,
}

/// The meaning of the words of change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChangeMeaning {
    pub(super) command: PostCommand,
    pub(super) status: Option<AccessStatus>,
    /// The words that say it, each with its language.
    pub(super) said: Vec<(Range<usize>, Language)>,
    /// Words of change that it includes, and that say nothing more.
    pub(super) included: Vec<Range<usize>>,
    /// Whether its words belong to the text: "приговорили к пяти годам".
    pub(super) in_text: InText,
}

/// Whether the words of change are part of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InText {
    Yes,
    No,
}

/// What the words of change mean; `None` if they state no change, or contradict each other.
pub(super) fn meaning(
    found: &[FoundChange],
    words: &[PlainWord],
    stated: StatedParts,
) -> Option<ChangeMeaning> {
    let changes = StatedChanges {
        found: found
            .iter()
            .filter(|found| found.mood == Mood::Stated)
            .collect(),
        words,
        stated,
    };
    let has_wish = found.iter().any(|found| found.mood == Mood::Wished);
    let strong = changes
        .to_another_date()
        .or_else(|| changes.of_an_outcome())
        .or_else(|| changes.scheduled());
    let found = match strong {
        Some(strong) => strong?,
        None if has_wish => return None,
        None => changes.weak()?,
    };
    Some(found)
}

/// What a day behind "с" or "from" is to a move or an adjournment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeftDay {
    /// The one on which the hearing was to be: "перенесли с 10 марта".
    IsLeft,
    /// The one from which it goes on: "продолжится с 10 марта", "следующие назначены с 10 марта".
    Begins,
}

pub(super) fn left_day<'a>(found: impl IntoIterator<Item = &'a FoundChange>) -> LeftDay {
    let mut found = found.into_iter();
    let sets = [
        ChangeSort::Continued,
        ChangeSort::Scheduled,
        ChangeSort::TakesPlace,
    ];
    match found.any(|found| sets.contains(&found.sort)) {
        true => LeftDay::Begins,
        false => LeftDay::IsLeft,
    }
}

struct StatedChanges<'a> {
    found: Vec<&'a FoundChange>,
    words: &'a [PlainWord],
    stated: StatedParts,
}

/// A kind of change: `None` where the text says none of it, `Some(None)` where it contradicts itself.
type Reading = Option<Option<ChangeMeaning>>;

impl StatedChanges<'_> {
    fn has(&self, sort: ChangeSort) -> bool {
        self.found.iter().any(|found| found.sort == sort)
    }

    /// Whether a hearing is said to have been held, by more than a word that is a surname too.
    fn is_held(&self) -> bool {
        let mut held = self
            .found
            .iter()
            .filter(|found| found.sort == ChangeSort::Held);
        held.any(|found| {
            let start = found.words.start;
            let word = self.words.get(start);
            let before = start.checked_sub(1).and_then(|at| self.words.get(at));
            word.is_none_or(|word| found.words.len() > 1 || word.folded != "held")
                || before.is_some_and(|before| name_a_hearing(std::slice::from_ref(before)))
        })
    }

    fn posts(
        &self,
        command: PostCommand,
        said: &[ChangeSort],
        with: &[ChangeSort],
    ) -> ChangeMeaning {
        let of = |sorts: &[ChangeSort]| -> Vec<&FoundChange> {
            let found = self.found.iter().copied();
            found.filter(|found| sorts.contains(&found.sort)).collect()
        };
        let said = of(said).into_iter();
        let included = of(with).into_iter();
        ChangeMeaning {
            command,
            status: None,
            said: said
                .map(|found| (found.words.clone(), found.language))
                .collect(),
            included: included.map(|found| found.words.clone()).collect(),
            in_text: InText::No,
        }
    }

    /// Moved, adjourned or delayed. That it was not held, or that the next one is set, says no more than that.
    fn to_another_date(&self) -> Reading {
        use ChangeSort::{
            Adjourned, Continued, Delayed, Held, Moved, NotHeld, Postponed, Scheduled, TakesPlace,
        };
        let StatedParts {
            day,
            new_day,
            no_day,
            time,
            room,
        } = self.stated;
        let day = match left_day(self.found.iter().copied()) {
            LeftDay::Begins => day,
            LeftDay::IsLeft => new_day,
        };
        let dated = day || no_day;
        let goes_on = dated && self.has(Continued);
        let mut last = None;
        for found in &self.found {
            last = match found.sort {
                Adjourned => Some(PostCommand::Adjourn),
                Continued if goes_on => Some(PostCommand::Adjourn),
                Postponed if day => Some(PostCommand::Move),
                Postponed => Some(PostCommand::Adjourn),
                Moved => Some(PostCommand::Move),
                _ => last,
            };
        }
        let is_delayed = self.has(Delayed);
        let command = match last {
            Some(command) => command,
            None if is_delayed && day => PostCommand::Move,
            None if is_delayed => PostCommand::Delay,
            None => return None,
        };
        // With nothing but an hour it stays on its day.
        let command = match command {
            PostCommand::Move if !dated && time => PostCommand::Delay,
            other => other,
        };
        let is_of_a_room = command == PostCommand::Move && !dated && room;
        let contradicts = self.has(ChangeSort::Cancelled)
            || self.has_verdict()
            || (self.is_held() && command != PostCommand::Adjourn && !is_of_a_room);
        if contradicts {
            return Some(None);
        }
        let mut with = vec![NotHeld, Scheduled, TakesPlace, Continued];
        if self.is_held() {
            with.push(Held);
        }
        let mut said = vec![Moved, Postponed, Adjourned, Delayed];
        if goes_on {
            said.push(Continued);
        }
        Some(Some(self.posts(command, &said, &with)))
    }

    /// Cancelled, held, or ended by a verdict. With the day of the next hearing it is adjourned to that.
    fn of_an_outcome(&self) -> Reading {
        use ChangeSort::{
            Cancelled, Held, NotHeld, Scheduled, Sentenced, TakesPlace, Verdict, VerdictVerb,
        };
        let is_over = self.is_held() || self.has(NotHeld);
        let is_next_set = self.stated.day && (self.has(Scheduled) || self.has(TakesPlace));
        let is_cancelled = self.has(Cancelled);
        if self.has_verdict() {
            if is_cancelled || self.has(NotHeld) {
                return Some(None);
            }
            let with = [Held, TakesPlace, Verdict, VerdictVerb];
            let mut meaning = self.posts(PostCommand::Verdict, &[Sentenced], &with);
            if meaning.said.is_empty() {
                meaning = self.posts(
                    PostCommand::Verdict,
                    &[Verdict, VerdictVerb],
                    &[Held, TakesPlace],
                );
            } else {
                meaning.in_text = InText::Yes;
            }
            return Some(Some(meaning));
        }
        if is_cancelled {
            let contradicts = self.is_held() || self.has(Scheduled);
            let meaning = self.posts(PostCommand::Cancel, &[Cancelled, NotHeld], &[]);
            return Some((!contradicts).then_some(meaning));
        }
        if is_over && is_next_set {
            let said = [Scheduled, TakesPlace];
            return Some(Some(self.posts(
                PostCommand::Adjourn,
                &said,
                &[Held, NotHeld],
            )));
        }
        match (self.has(NotHeld), self.is_held()) {
            (true, true) => Some(None),
            (true, false) => Some(Some(self.posts(
                PostCommand::Cancel,
                &[NotHeld],
                &[TakesPlace],
            ))),
            (false, true) if !self.has(Scheduled) => {
                Some(Some(self.posts(PostCommand::Held, &[Held], &[])))
            }
            (false, _) => None,
        }
    }

    fn scheduled(&self) -> Reading {
        use ChangeSort::{Scheduled, TakesPlace};
        let is_of_a_hearing = self.stated.day || name_a_hearing(self.words);
        (self.has(Scheduled) && is_of_a_hearing)
            .then(|| Some(self.posts(PostCommand::Schedule, &[Scheduled], &[TakesPlace])))
    }

    /// What counts only where nothing else is said.
    fn weak(&self) -> Option<ChangeMeaning> {
        use ChangeSort::{Checked, Held, NewRoom, TakesPlace};
        let StatedParts { day, room, .. } = self.stated;
        if self.has(NewRoom) && room && !day {
            return Some(self.posts(PostCommand::Move, &[NewRoom], &[TakesPlace]));
        }
        if self.has(Checked) {
            return Some(self.posts(PostCommand::Checked, &[Checked], &[TakesPlace]));
        }
        if let Some(meaning) = self.access() {
            return Some(meaning);
        }
        if self.has(Held) {
            return Some(self.posts(PostCommand::Held, &[Held], &[]));
        }
        if self.has(TakesPlace) && day {
            return Some(self.posts(PostCommand::Schedule, &[TakesPlace], &[]));
        }
        (self.has(TakesPlace) && room).then(|| self.posts(PostCommand::Move, &[TakesPlace], &[]))
    }

    /// Access, if only one status is said.
    fn access(&self) -> Option<ChangeMeaning> {
        let mut statuses = self.found.iter().filter_map(|found| match found.sort {
            ChangeSort::Access(status) => Some(status),
            _ => None,
        });
        let status = statuses.next()?;
        if statuses.any(|other| other != status) {
            return None;
        }
        let said = [ChangeSort::Access(status)];
        let meaning = self.posts(PostCommand::Access, &said, &[ChangeSort::TakesPlace]);
        Some(ChangeMeaning {
            status: Some(status),
            ..meaning
        })
    }

    /// Whether a verdict is said to be given: the thing and what is done with it in one clause, or one word for both.
    fn has_verdict(&self) -> bool {
        let of = |sort| self.found.iter().filter(move |found| found.sort == sort);
        let is_together = |one: usize, other: usize| {
            let (first, last) = (one.min(other), one.max(other));
            let between = self.words.get(first + 1..=last).unwrap_or_default();
            !between.iter().any(|word| word.begins_clause)
        };
        self.has(ChangeSort::Sentenced)
            || of(ChangeSort::Verdict).any(|verdict| {
                let start = verdict.words.start;
                of(ChangeSort::VerdictVerb).any(|verb| is_together(start, verb.words.start))
            })
    }
}
