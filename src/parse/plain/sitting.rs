//! Which of the dates in a text a change leads to: the others say of which hearing it is, or when it was heard of.

use std::ops::Range;

use super::meaning::{LeftDay, StatedParts};
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

/// All stretches of a text, and where its word of change stands.
struct GroupedSpans<'a> {
    dated: &'a [DatedWords],
    groups: Vec<SpanGroup>,
    change: usize,
}

impl GroupedSpans<'_> {
    fn has(&self, group: &SpanGroup, subjects: &[SpanSubject]) -> bool {
        let mut members = self.dated.get(group.members.clone()).into_iter().flatten();
        members.any(|one| subjects.contains(&one.span.subject))
    }

    /// Of the groups that can be meant the one that a word leads to, else the one behind the word of change; the last of several.
    fn nearest(&self, may_be: impl Fn(&SpanGroup) -> bool) -> Option<Range<usize>> {
        let candidates = self.groups.iter().filter(|group| may_be(group));
        let ranked = candidates.enumerate().max_by_key(|(at, group)| {
            let direction = match group.direction {
                SpanDirection::From => 0,
                SpanDirection::None => 1,
                SpanDirection::To => 2,
            };
            let first = self.dated.get(group.members.start);
            let place = first.map_or(0, |one| one.words.start);
            (direction, place > self.change, *at)
        });
        ranked.map(|(_, group)| group.members.clone())
    }
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
    let is_new = |one: &DatedWords| {
        one.span.subject == SpanSubject::Day && one.span.direction != SpanDirection::From
    };
    StatedParts {
        day: has(SpanSubject::Day) || dated.iter().any(leads_to_today),
        new_day: dated.iter().any(|one| is_new(one) || leads_to_today(one)),
        no_day: has(SpanSubject::NoDay),
        time: has(SpanSubject::Time),
        room: has(SpanSubject::Room),
    }
}

/// Chooses the stretches for a command. `change` is the place of its word.
pub(super) fn choose(
    dated: &[DatedWords],
    (command, left_day): (PostCommand, LeftDay),
    change: usize,
) -> ChosenSpans {
    let spans = GroupedSpans {
        dated,
        groups: groups(dated),
        change,
    };
    let is_left = |group: &SpanGroup| {
        let mut members = dated.get(group.members.clone()).into_iter().flatten();
        matches!(command, PostCommand::Move | PostCommand::Adjourn)
            && left_day == LeftDay::IsLeft
            && members.any(|one| is_of_a_day(one) && one.span.direction == SpanDirection::From)
    };
    let days = [SpanSubject::Day, SpanSubject::NoDay];
    let day = spans.nearest(|group| spans.has(group, &days) && !is_left(group));
    let day = day.or_else(|| {
        spans.nearest(|group| {
            let leads_to = group.direction == SpanDirection::To || is_set(command);
            spans.has(group, &[SpanSubject::Today]) && leads_to
        })
    });
    let timed = |range: &Range<usize>| {
        let mut members = dated.get(range.clone()).into_iter().flatten();
        members.any(|one| one.span.subject == SpanSubject::Time)
    };
    let time = match &day {
        Some(day) if timed(day) => None,
        Some(_) | None => spans.nearest(|group| {
            spans.has(group, &[SpanSubject::Time])
                && Some(&group.members) != day.as_ref()
                && !spans.has(group, &[SpanSubject::Day])
                && group.direction != SpanDirection::From
        }),
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

/// Whether the text says that the change leads to one of these stretches: it stands behind the word of change, "перенесли на 10
/// марта", "adjourned for 10 March", or has its Kazakh ending right before it, "10 наурызға ауыстырылды". "Назначенное на 10 марта
/// перенесли" and "10 марта перенесли" do not.
pub(super) fn is_led_to(
    dated: &[DatedWords],
    chosen: &ChosenSpans,
    (command, change): (PostCommand, usize),
) -> bool {
    let mut targets = chosen.targets.iter().filter_map(|at| dated.get(*at));
    targets.any(|one| match one.span.direction {
        SpanDirection::From => false,
        SpanDirection::None => command == PostCommand::Adjourn && one.words.start > change,
        SpanDirection::To => {
            let has_ending = one.span.bare == one.span.range.start;
            one.words.start > change || (has_ending && one.words.end == change)
        }
    })
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
