//! Times of day: `10:00`, "в 10", "сағат 10-да", "3 pm", "половина одиннадцатого".

use super::{
    DateOrTime,
    lexeme::{DigitRun, LexemeKind, Separator},
    numbers::{CountedNumber, number, numbers, ordinal},
    piece::{ParseStep, Piece, PieceMeaning, TimeOfDay},
    word::{DayPart, Word},
};

/// Times of day, and the parts of the day that go with them.
pub(super) fn time(
    rest: &[LexemeKind],
    asked: DateOrTime,
    before: (&[Piece], usize),
    steps: &mut Vec<ParseStep>,
) {
    let (said, at) = before;
    let last = said.last().filter(|piece| piece.end == at);
    let after_time = last.is_some_and(|piece| matches!(piece.says, PieceMeaning::Time(_)));
    let after_part = last.is_some_and(|piece| matches!(piece.says, PieceMeaning::Part(_)));
    let has_day = said.iter().any(Piece::is_of_a_day);
    match *rest {
        [LexemeKind::Word(Word::Part(part)), ..] => {
            steps.push(ParseStep::Say(1, PieceMeaning::Part(part)));
        }
        [LexemeKind::Word(Word::OfDay), ..] if after_time => {
            steps.push(ParseStep::Say(1, PieceMeaning::Part(DayPart::Day)));
        }
        [LexemeKind::Word(Word::Noon), ..] => steps.push(say_hour(1, 12, 0)),
        _ => {}
    }
    if asked == DateOrTime::Date && leaves_a_day(rest) {
        return;
    }
    // "На 10 часов" is a time where a day is said, "на 2 часа" by itself may be how long.
    let leads = match rest.first() {
        Some(LexemeKind::Word(Word::Hour | Word::At | Word::From | Word::S)) => 1,
        Some(LexemeKind::Word(Word::On)) if has_day => 1,
        _ => 0,
    };
    let after = rest.get(leads..).unwrap_or_default();
    let begun = steps.len();
    figures_of_time(leads, after, steps);
    fractions(leads, after, steps);
    let stands_alone = asked == DateOrTime::Time && at == 0 || after_part;
    let preposed = leads == 1 && rest.first() != Some(&LexemeKind::Word(Word::On));
    for counted in numbers(after) {
        let place = ClockContext {
            after,
            leads,
            is_hour: preposed || stands_alone,
        };
        place.hour(counted, steps);
    }
    if asked == DateOrTime::Date && leads == 1 {
        spans(rest, begun, steps);
    }
}

/// Whether a number is the day that is left for another, and no hour: "с 20 на 25 марта", "from 20 to 25 March", "с 10.03 на
/// 12.03", "20-дан 25 наурызға".
fn leaves_a_day(rest: &[LexemeKind]) -> bool {
    let is_number = |kind: &LexemeKind| match kind {
        LexemeKind::Pair(_, separator, _) => *separator != Separator::Colon,
        LexemeKind::Triple(..) => true,
        other => number(*other).is_some(),
    };
    let is = |kind: Option<&LexemeKind>, of: fn(Word) -> bool| matches!(kind, Some(LexemeKind::Word(word)) if of(*word));
    let is_month = |word| matches!(word, Word::Month(_));
    let is_ordinal = |word| matches!(word, Word::Ordinal | Word::OnDay);
    match rest {
        [
            LexemeKind::Word(from @ (Word::From | Word::S)),
            left,
            behind @ ..,
        ] if is_number(left) => match behind {
            [
                LexemeKind::Word(Word::Ordinal | Word::OnDay | Word::Month(_)),
                ..,
            ] => true,
            // English "on" leads to the day of the hour: "from 10 on 12 March".
            [LexemeKind::Word(Word::On), next, ..] => *from == Word::S && is_number(next),
            [LexemeKind::Word(Word::To), next, last @ ..] => {
                is_number(next) && (is(last.first(), is_month) || is(last.first(), is_ordinal))
            }
            _ => false,
        },
        [left, LexemeKind::Word(Word::FromEnding), next, last @ ..] => {
            is_number(left)
                && is_number(next)
                && (is(last.first(), is_month) || is(last.first(), |word| word == Word::Ending))
        }
        _ => false,
    }
}

/// `10:00`, `10:00:00`, with a Kazakh ending or the word for hours behind it.
fn figures_of_time(leads: usize, after: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    let tail = after.iter().skip(1);
    let tail = tail
        .take_while(|kind| {
            matches!(
                kind,
                LexemeKind::Word(Word::Ending | Word::FromEnding | Word::Hour)
            )
        })
        .count();
    let length = leads + 1;
    match *after {
        [
            LexemeKind::Triple(hour, Separator::Colon, minute, second),
            ..,
        ] => match clock(hour, minute).filter(|_| second.value == 0 && second.length == 2) {
            Some(clock) => steps.push(ParseStep::Say(length + tail, PieceMeaning::Time(clock))),
            None => steps.push(ParseStep::Impossible(length)),
        },
        [LexemeKind::Pair(hour, separator, minute), ..] if separator != Separator::Slash => {
            match clock(hour, minute) {
                Some(_)
                    if leads + tail == 0
                        && separator == Separator::Dash
                        && is_span(hour, minute) => {}
                Some(clock) => steps.push(ParseStep::Say(length + tail, PieceMeaning::Time(clock))),
                None if separator == Separator::Colon => steps.push(ParseStep::Impossible(length)),
                None => {}
            }
        }
        _ => {}
    }
}

/// "Половина одиннадцатого", "без четверти десять", "quarter past ten".
fn fractions(leads: usize, after: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    use Word::{Half, HalfTo, Past, Quarter, To, Without};
    let mut say = |length: usize, hour: u32, minute: u32| {
        if (1..=12).contains(&hour) {
            let before = if hour == 1 { 12 } else { hour - 1 };
            let (hour, minute) = match minute {
                0..60 => (hour, minute),
                _ => (before, minute - 60),
            };
            let clock = TimeOfDay {
                hour,
                minute,
                padded: false,
            };
            steps.push(ParseStep::Say(leads + length, PieceMeaning::Time(clock)));
        }
    };
    // More than 60 minutes are those of the hour before.
    match after {
        [LexemeKind::Word(HalfTo(hour)), ..] => say(1, *hour, 90),
        [LexemeKind::Word(Half), LexemeKind::Word(Past), hours @ ..] => {
            for (hour, length) in numbers(hours) {
                say(2 + length, hour, 30);
            }
        }
        [
            LexemeKind::Word(Quarter),
            LexemeKind::Word(word @ (Past | To)),
            hours @ ..,
        ] => {
            let minute = if *word == Past { 15 } else { 105 };
            for (hour, length) in numbers(hours) {
                say(2 + length, hour, minute);
            }
        }
        [
            LexemeKind::Word(Without),
            LexemeKind::Word(Quarter),
            hours @ ..,
        ] => {
            for (hour, length) in numbers(hours) {
                say(2 + length, hour, 105);
            }
        }
        [LexemeKind::Word(word @ (Half | Quarter)), hours @ ..] => {
            let minute = if *word == Half { 90 } else { 75 };
            if let Some((hour, length)) = ordinal(hours) {
                say(1 + length, hour, minute);
            }
        }
        _ => {}
    }
}

/// The context of an hour that has no minutes behind a separator.
struct ClockContext<'a> {
    /// The tokens, beginning with the hour.
    after: &'a [LexemeKind],
    /// How many tokens lead to the hour.
    leads: usize,
    /// Whether a number here is an hour whatever follows.
    is_hour: bool,
}

impl ClockContext<'_> {
    /// "В 10", "10-да", "15 ч 30 мин", "10 жарымда", "десять тридцать".
    fn hour(&self, (value, length): CountedNumber, steps: &mut Vec<ParseStep>) {
        let Self {
            after,
            leads,
            is_hour,
        } = *self;
        let padded = matches!(after.first(), Some(LexemeKind::Bare(figures)) if figures.padded);
        let behind = after.get(length..).unwrap_or_default();
        // "30 минут" is how long.
        if behind.first() == Some(&LexemeKind::Word(Word::Minute)) {
            return;
        }
        let is_in_words = matches!(after.first(), Some(LexemeKind::Word(_)));
        let (ending, was_hour) = match behind.first() {
            Some(LexemeKind::Word(Word::Hour)) => (1, true),
            Some(LexemeKind::Word(Word::Ending | Word::FromEnding)) => (1, false),
            _ => (0, false),
        };
        let minutes = behind.get(ending..).unwrap_or_default();
        let say = |length: usize, minute: u32| match value {
            0..24 => ParseStep::Say(
                length,
                PieceMeaning::Time(TimeOfDay {
                    hour: value,
                    minute,
                    padded,
                }),
            ),
            _ => ParseStep::Impossible(length),
        };
        let end = leads + length + ending;
        if let [LexemeKind::Bare(minute), ..] = minutes
            && was_hour
            && minute.length == 2
            && minute.value < 60
        {
            steps.push(say(end + 1 + minute_word(minutes, 1), minute.value));
        }
        if is_in_words || was_hour {
            for (minute, length) in minutes_written_out(minutes) {
                steps.push(say(end + length + minute_word(minutes, length), minute));
            }
        }
        let half = minutes.first() == Some(&LexemeKind::Word(Word::HalfPast));
        let part = matches!(minutes.first(), Some(LexemeKind::Word(Word::Part(_))));
        if half {
            steps.push(say(end + 1, 30));
        } else if is_hour || ending == 1 || part {
            steps.push(say(end, 0));
        }
    }
}

/// Minutes written out: from ten on, or two noughts.
fn minutes_written_out(rest: &[LexemeKind]) -> Vec<CountedNumber> {
    if let [
        LexemeKind::Word(Word::Number(0)),
        LexemeKind::Word(Word::Number(0)),
        ..,
    ] = rest
    {
        return vec![(0, 2)];
    }
    if !matches!(rest.first(), Some(LexemeKind::Word(_))) {
        return Vec::new();
    }
    let minutes = numbers(rest).into_iter();
    minutes
        .filter(|(minute, _)| (10..60).contains(minute))
        .collect()
}

fn minute_word(rest: &[LexemeKind], at: usize) -> usize {
    usize::from(rest.get(at) == Some(&LexemeKind::Word(Word::Minute)))
}

/// "С 10:00 до 12:00", "10:00-ден 12:00-ге дейін": the time at which it begins.
fn spans(rest: &[LexemeKind], begun: usize, steps: &mut Vec<ParseStep>) {
    let said = steps.get(begun..).unwrap_or_default().iter();
    let spans: Vec<ParseStep> = said
        .filter_map(|step| {
            let ParseStep::Say(length, PieceMeaning::Time(from)) = step else {
                return None;
            };
            let [
                LexemeKind::Word(Word::Until | Word::To),
                LexemeKind::Pair(hour, Separator::Colon | Separator::Dot, minute),
                ..,
            ] = rest.get(*length..)?
            else {
                return None;
            };
            let until = clock(*hour, *minute)?;
            let is_later = (until.hour, until.minute) > (from.hour, from.minute);
            is_later.then(|| ParseStep::Say(length + 2, PieceMeaning::Time(*from)))
        })
        .collect();
    steps.extend(spans);
}

fn say_hour(length: usize, hour: u32, minute: u32) -> ParseStep {
    ParseStep::Say(
        length,
        PieceMeaning::Time(TimeOfDay {
            hour,
            minute,
            padded: true,
        }),
    )
}

pub(super) fn clock(hour: DigitRun, minute: DigitRun) -> Option<TimeOfDay> {
    let fits = hour.length <= 2 && hour.value < 24 && minute.length == 2 && minute.value < 60;
    fits.then_some(TimeOfDay {
        hour: hour.value,
        minute: minute.value,
        padded: hour.padded || hour.value == 0,
    })
}

/// Whether `10-12` may well mean from ten to twelve.
fn is_span(from: DigitRun, to: DigitRun) -> bool {
    (from.value + 1..24).contains(&to.value)
}
