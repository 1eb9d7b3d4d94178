//! Which of the dates in a text a change leads to: the others say of which hearing it is, or when it was heard of.

use std::ops::Range;

use super::meaning::StatedParts;
use crate::{
    domain::command::PostCommand,
    parse::date::{DateSpan, SpanDirection, SpanSubject},
};

/// A stretch of a date and the words that it takes.
#[derive(Clone, Debug)]
pub(super) struct DatedWords {
    pub(super) span: DateSpan,
    pub(super) words: Range<usize>,
}

/// Neighbouring stretches, which belong together.
#[derive(Clone, Debug)]
struct SpanGroup {
    members: Range<usize>,
    direction: SpanDirection,
}

/// The stretches that a change leads to, and those that it does not.
#[derive(Clone, Debug, Default)]
pub(super) struct ChosenSpans {
    pub(super) targets: Vec<usize>,
    pub(super) others: Vec<usize>,
}

/// What the stretches state.
pub(super) fn stated(dated: &[DatedWords]) -> StatedParts {
    let has = |subject| dated.iter().any(|one| one.span.subject == subject);
    let leads_to_today = |one: &DatedWords| {
        one.span.subject == SpanSubject::Today && one.span.direction == SpanDirection::To
    };
    StatedParts {
        day: has(SpanSubject::Day) || dated.iter().any(leads_to_today),
        no_day: has(SpanSubject::NoDay),
        time: has(SpanSubject::Time),
        room: has(SpanSubject::Room),
    }
}

/// Chooses the stretches for a command. `change` is the place of its word.
pub(super) fn choose(dated: &[DatedWords], command: PostCommand, change: usize) -> ChosenSpans {
    let groups = groups(dated);
    let is = |group: &SpanGroup, subjects: &[SpanSubject]| {
        let mut members = dated.get(group.members.clone()).into_iter().flatten();
        members.any(|one| subjects.contains(&one.span.subject))
    };
    let place = |group: &SpanGroup| {
        dated
            .get(group.members.start)
            .map_or(0, |one| one.words.start)
    };
    let nearest = |candidates: Vec<&SpanGroup>| {
        let ranked = candidates
            .into_iter()
            .enumerate()
            .max_by_key(|(at, group)| {
                let direction = match group.direction {
                    SpanDirection::From => 0,
                    SpanDirection::None => 1,
                    SpanDirection::To => 2,
                };
                (direction, place(group) > change, *at)
            });
        ranked.map(|(_, group)| group.members.clone())
    };
    let day = nearest(
        groups
            .iter()
            .filter(|group| is(group, &[SpanSubject::Day, SpanSubject::NoDay]))
            .collect(),
    )
    .or_else(|| {
        let today = groups.iter().filter(|group| {
            is(group, &[SpanSubject::Today])
                && (group.direction == SpanDirection::To || is_set(command))
        });
        nearest(today.collect())
    });
    let timed = |range: &Range<usize>| {
        let mut members = dated.get(range.clone()).into_iter().flatten();
        members.any(|one| one.span.subject == SpanSubject::Time)
    };
    let time = match &day {
        Some(day) if timed(day) => None,
        Some(_) | None => nearest(
            groups
                .iter()
                .filter(|group| {
                    is(group, &[SpanSubject::Time]) && Some(&group.members) != day.as_ref()
                })
                .filter(|group| {
                    !is(group, &[SpanSubject::Day]) && group.direction != SpanDirection::From
                })
                .collect(),
        ),
    };
    let mut chosen = ChosenSpans::default();
    for (at, one) in dated.iter().enumerate() {
        let is_in =
            |range: &Option<Range<usize>>| range.as_ref().is_some_and(|range| range.contains(&at));
        let is_target = takes(
            command,
            one.span.subject,
            is_in(&day),
            is_in(&time),
            day.is_some(),
        );
        match is_target {
            true => chosen.targets.push(at),
            false => chosen.others.push(at),
        }
    }
    chosen
}

/// Whether a command is of a new hearing, which may be today.
fn is_set(command: PostCommand) -> bool {
    command == PostCommand::Schedule
}

/// Whether a stretch is an argument of the command.
fn takes(
    command: PostCommand,
    subject: SpanSubject,
    of_day: bool,
    of_time: bool,
    has_day: bool,
) -> bool {
    match command {
        PostCommand::Schedule | PostCommand::Move => {
            of_day || of_time || subject == SpanSubject::Room
        }
        PostCommand::Adjourn => has_day && (of_day || of_time || subject == SpanSubject::Room),
        PostCommand::Delay => match subject {
            SpanSubject::Time | SpanSubject::Vague => of_day || of_time,
            SpanSubject::Room => true,
            SpanSubject::Day | SpanSubject::NoDay | SpanSubject::Today => false,
        },
        PostCommand::Cancel
        | PostCommand::Held
        | PostCommand::Access
        | PostCommand::Custody
        | PostCommand::Stage
        | PostCommand::Verdict
        | PostCommand::Appeal
        | PostCommand::Statement
        | PostCommand::Checked => false,
    }
}

fn groups(dated: &[DatedWords]) -> Vec<SpanGroup> {
    let mut groups: Vec<SpanGroup> = Vec::new();
    for (at, one) in dated.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| dated.get(before));
        let is_beside = before.is_some_and(|before| one.words.start <= before.words.end);
        match groups.last_mut() {
            Some(group) if is_beside && group.takes(dated, one) => {
                group.members.end = at + 1;
                if group.direction == SpanDirection::None && is_of_a_day(one) {
                    group.direction = one.span.direction;
                }
            }
            Some(_) | None => groups.push(SpanGroup {
                members: at..at + 1,
                direction: one.span.direction,
            }),
        }
    }
    groups
}

fn is_of_a_day(one: &DatedWords) -> bool {
    matches!(one.span.subject, SpanSubject::Day | SpanSubject::Today)
}

impl SpanGroup {
    /// Whether a stretch behind the group belongs to it. A preposition before a second day begins another date; a Kazakh case
    /// ending is that of both: "сәрсенбі 14 желтоқсанға".
    fn takes(&self, dated: &[DatedWords], one: &DatedWords) -> bool {
        let direction = one.span.direction;
        if direction == SpanDirection::None || direction == self.direction {
            return true;
        }
        let has_preposition = one.span.bare > one.span.range.start;
        let mut members = dated.get(self.members.clone()).into_iter().flatten();
        let has_day = members.any(is_of_a_day);
        self.direction == SpanDirection::None && !(is_of_a_day(one) && has_day && has_preposition)
    }
}
