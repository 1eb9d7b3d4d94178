//! Times of day: `10:00`, "в 10", "сағат 10-да", "3 pm".

use super::{
    grammar::{Piece, Says, Step},
    lex::{Figures, Kind, Separator},
    vocabulary::{Part, Word},
};

/// An hour and a minute as written, before it is known in which half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// Written `03:00`, which nobody does who counts to twelve.
    pub(super) padded: bool,
}

/// Times of day, and the parts of the day that go with them.
pub(super) fn time(rest: &[Kind], said: &[Piece], at: usize, steps: &mut Vec<Step>) {
    let before = said.last().filter(|piece| piece.end == at);
    let after_time = before.is_some_and(|piece| matches!(piece.says, Says::Time(_)));
    let after_part = before.is_some_and(|piece| matches!(piece.says, Says::Part(_)));
    match *rest {
        [Kind::Word(Word::Part(part)), ..] => steps.push(Step::Say(1, Says::Part(part))),
        [Kind::Word(Word::FromNoon), Kind::Word(Word::Later), ..] => {
            steps.push(Step::Say(2, Says::Part(Part::Pm)));
        }
        [Kind::Word(Word::OfDay), ..] if after_time => {
            steps.push(Step::Say(1, Says::Part(Part::Day)));
        }
        [Kind::Word(Word::Noon), ..] => steps.push(say_hour(1, 12, 0)),
        [Kind::Pair(hour, separator, minute), ..] if separator != Separator::Slash => {
            time_of_pair(0, rest, (hour, separator, minute), steps);
        }
        [
            Kind::Word(Word::Hour | Word::At),
            Kind::Pair(hour, separator, minute),
            ..,
        ] if separator != Separator::Slash => {
            time_of_pair(1, rest, (hour, separator, minute), steps);
        }
        [
            Kind::Word(Word::Hour | Word::At),
            Kind::Word(Word::Hour),
            ..,
        ] => {}
        [Kind::Word(Word::Hour | Word::At), hour, ..] => time_of_hour(1, rest, hour, steps),
        [
            hour,
            Kind::Word(Word::Hour | Word::Ending | Word::HalfPast | Word::Part(_)),
            ..,
        ] => {
            time_of_hour(0, rest, hour, steps);
        }
        [hour, ..] if after_part => time_of_hour(0, rest, hour, steps),
        _ => {}
    }
}

/// `10:00`, with a Kazakh ending or the word for hours behind it.
fn time_of_pair(
    from: usize,
    rest: &[Kind],
    (hour, separator, minute): (Figures, Separator, Figures),
    steps: &mut Vec<Step>,
) {
    let length = from + 1;
    let tail = rest.iter().skip(length);
    let tail = tail
        .take_while(|kind| matches!(kind, Kind::Word(Word::Ending | Word::Hour)))
        .count();
    match clock(hour, minute) {
        Some(_) if from + tail == 0 && separator == Separator::Dash && is_span(hour, minute) => {}
        Some(clock) => steps.push(Step::Say(length + tail, Says::Time(clock))),
        None if separator == Separator::Colon => steps.push(Step::Impossible(length)),
        None => {}
    }
}

/// An hour with no minutes behind a separator: "в 10", "10-да", "15 ч 30 мин", "10 жарымда".
fn time_of_hour(from: usize, rest: &[Kind], hour: Kind, steps: &mut Vec<Step>) {
    let Some(value) = number(hour) else { return };
    let mut end = from + 1;
    let mut minute = 0;
    if let Some(Kind::Word(Word::Ending | Word::Hour)) = rest.get(end) {
        let was_hour = rest.get(end) == Some(&Kind::Word(Word::Hour));
        end += 1;
        let minutes = rest.get(end).copied().filter(|_| was_hour);
        if let Some(Kind::Bare(minutes)) = minutes.filter(is_two_figures)
            && minutes.value < 60
        {
            let word = usize::from(rest.get(end + 1) == Some(&Kind::Word(Word::Minute)));
            steps.push(Step::Say(
                end + 1 + word,
                Says::Time(Clock {
                    hour: value,
                    minute: minutes.value,
                    padded: is_padded(hour),
                }),
            ));
        }
    }
    if rest.get(end) == Some(&Kind::Word(Word::HalfPast)) {
        end += 1;
        minute = 30;
    }
    steps.push(if value < 24 {
        Step::Say(
            end,
            Says::Time(Clock {
                hour: value,
                minute,
                padded: is_padded(hour),
            }),
        )
    } else {
        Step::Impossible(end)
    });
}

fn say_hour(length: usize, hour: u32, minute: u32) -> Step {
    Step::Say(
        length,
        Says::Time(Clock {
            hour,
            minute,
            padded: true,
        }),
    )
}

fn is_two_figures(kind: &Kind) -> bool {
    matches!(kind, Kind::Bare(figures) if figures.length == 2)
}

fn is_padded(kind: Kind) -> bool {
    matches!(kind, Kind::Bare(figures) if figures.padded)
}

pub(super) fn clock(hour: Figures, minute: Figures) -> Option<Clock> {
    let fits = hour.length <= 2 && hour.value < 24 && minute.length == 2 && minute.value < 60;
    fits.then_some(Clock {
        hour: hour.value,
        minute: minute.value,
        padded: hour.padded || hour.value == 0,
    })
}

/// A number of one or two figures, or written out.
pub(super) fn number(kind: Kind) -> Option<u32> {
    match kind {
        Kind::Bare(figures) if figures.length <= 2 => Some(figures.value),
        Kind::Word(Word::Number(value)) => Some(value),
        Kind::Bare(_) | Kind::Pair(..) | Kind::Triple(..) | Kind::Word(_) | Kind::Unknown => None,
    }
}

/// Whether `10-12` may well mean from ten to twelve.
fn is_span(from: Figures, to: Figures) -> bool {
    (from.value + 1..24).contains(&to.value)
}
