//! Every way to understand the tokens of a date, each as a list of pieces.

use chrono::Weekday;

use super::{
    clock::{Clock, clock, number, time},
    figures::{exists, figures},
    lex::{Kind, Separator, Token},
    vocabulary::{Part, Word},
};

/// One thing that a text says of a date, and where it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The first token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
    /// What it says.
    pub(super) says: Says,
}

/// What a piece says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// A year, a month and a day, in each order in which the figures can be meant.
    Date(Vec<(i32, u32, u32)>),
    /// A day and a month, likewise.
    DayMonth(Vec<(u32, u32)>),
    /// A day of a month that is not named.
    DayOfMonth(u32),
    /// So many days from today.
    Ahead(i64),
    Year(i32),
    Weekday(Weekday),
    /// A weekday of which one is pointed at.
    Pointed(Which, Weekday),
    /// A week, to which a weekday belongs.
    Week(Which),
    Time(Clock),
    Part(Part),
}

/// Which of the weekdays or weeks is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    This,
    Next,
}

/// All that came of a text.
#[derive(Debug, Default)]
pub(super) struct Parses {
    /// Each way in which every token has a meaning.
    pub(super) complete: Vec<Vec<Piece>>,
    /// Two pieces that cannot both be, where nothing better was found.
    pub(super) clash: Option<(Piece, Piece)>,
    /// A piece that looks like a date or a time and can be none.
    pub(super) impossible: Option<(usize, usize)>,
    /// The first token at which every way ended early.
    pub(super) furthest: usize,
}

/// No date needs more, and the ways to read a text grow with every token.
pub(super) const MOST_TOKENS: usize = 20;

/// Every way to read these tokens.
pub(super) fn parses(tokens: &[Token]) -> Parses {
    let kinds: Vec<Kind> = tokens.iter().map(|token| token.kind).collect();
    let mut found = Parses::default();
    if kinds.len() <= MOST_TOKENS {
        walk(&kinds, 0, &mut Vec::new(), &mut found);
    }
    found
}

/// What can stand at a place.
pub(super) enum Step {
    /// A piece of so many tokens.
    Say(usize, Says),
    /// A word that adds nothing where it stands.
    Skip,
    /// So many tokens that look like a date or a time and are none.
    Impossible(usize),
}

fn walk(kinds: &[Kind], at: usize, said: &mut Vec<Piece>, found: &mut Parses) {
    found.furthest = found.furthest.max(at);
    let Some(rest) = kinds.get(at..).filter(|rest| !rest.is_empty()) else {
        found.complete.push(said.clone());
        return;
    };
    for step in steps(rest, said, at) {
        match step {
            Step::Skip => walk(kinds, at + 1, said, found),
            Step::Impossible(length) => {
                found.impossible.get_or_insert((at, at + length));
            }
            Step::Say(length, says) => {
                let piece = Piece {
                    start: at,
                    end: at + length,
                    says,
                };
                if let Some(other) = said.iter().find(|other| same_subject(other, &piece)) {
                    found.clash.get_or_insert_with(|| (other.clone(), piece));
                } else {
                    said.push(piece);
                    walk(kinds, at + length, said, found);
                    said.pop();
                }
            }
        }
    }
}

/// Whether both speak of one thing in one manner. Two of these are never meant in one date.
fn same_subject(left: &Piece, right: &Piece) -> bool {
    let subject = |piece: &Piece| match piece.says {
        Says::Date(_) | Says::DayMonth(_) => 0,
        Says::DayOfMonth(_) => 1,
        Says::Ahead(_) => 2,
        Says::Year(_) => 3,
        Says::Weekday(_) | Says::Pointed(..) => 4,
        Says::Week(_) => 5,
        Says::Time(_) => 6,
        Says::Part(_) => 7,
    };
    subject(left) == subject(right)
}

fn steps(rest: &[Kind], said: &[Piece], at: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    figures(rest, &mut steps);
    day_and_month(rest, &mut steps);
    relative(rest, &mut steps);
    time(rest, said, at, &mut steps);
    if fills(rest, at) {
        steps.push(Step::Skip);
    }
    steps
}

/// Whether the first word only leads to the next thing, or belongs to the one before.
fn fills(rest: &[Kind], at: usize) -> bool {
    match rest {
        [Kind::Word(Word::OnDay), ..] => at > 0,
        // "в 11.05" is a time: nobody puts that word before figures that mean a day and a month.
        [
            Kind::Word(Word::At),
            Kind::Pair(hour, separator, minute),
            ..,
        ] => *separator == Separator::Slash || clock(*hour, *minute).is_none(),
        // "На 2 часа" is at two o'clock or by two hours.
        [Kind::Word(Word::On), _, Kind::Word(Word::Hour), ..] => false,
        [Kind::Word(Word::At | Word::On), next, ..] => {
            !matches!(next, Kind::Word(Word::At | Word::OnDay | Word::Ending))
        }
        [Kind::Word(Word::In), Kind::Word(Word::Part(_)), ..]
        | [
            Kind::Word(Word::In),
            Kind::Word(Word::On),
            Kind::Word(Word::Part(_)),
            ..,
        ] => true,
        _ => false,
    }
}

/// Day and month with the month's name, and the day alone.
fn day_and_month(rest: &[Kind], steps: &mut Vec<Step>) {
    let lengths = |skip: &[Word], from: usize| {
        let more = rest.iter().skip(from);
        more.take_while(|kind| matches!(kind, Kind::Word(word) if skip.contains(word)))
            .count()
    };
    match *rest {
        [Kind::Bare(day), ref after @ ..] if day.length <= 2 => {
            let ending = lengths(&[Word::Ordinal, Word::Ending, Word::OnDay], 1).min(1);
            let of = lengths(&[Word::On], 1 + ending).min(1);
            let before_month = 1 + ending + of;
            if let Some(Kind::Word(Word::Month(month))) = rest.get(before_month).copied() {
                steps.push(day_month(before_month + 1, day.value, month));
            }
            if let [Kind::Word(Word::Ordinal | Word::OnDay), ..] = after {
                steps.push(if (1..=31).contains(&day.value) {
                    Step::Say(2, Says::DayOfMonth(day.value))
                } else {
                    Step::Impossible(2)
                });
            }
        }
        [Kind::Word(Word::Month(month)), ..] => {
            let the = lengths(&[Word::On], 1).min(1);
            if let Some(Kind::Bare(day)) = rest.get(1 + the).filter(|kind| is_short(kind)) {
                let ending = lengths(&[Word::Ordinal, Word::Ending], 2 + the).min(1);
                steps.push(day_month(2 + the + ending, day.value, month));
            }
        }
        _ => {}
    }
}

fn is_short(kind: &Kind) -> bool {
    matches!(kind, Kind::Bare(figures) if figures.length <= 2)
}

fn day_month(length: usize, day: u32, month: u32) -> Step {
    if exists((day, month)) {
        Step::Say(length, Says::DayMonth(vec![(day, month)]))
    } else {
        Step::Impossible(length)
    }
}

/// Days told from today, and weekdays.
fn relative(rest: &[Kind], steps: &mut Vec<Step>) {
    use Word::{A, After, Ahead, Coming, Day, In, Later, Next, OfDay, This, Week};
    let says = match *rest {
        [Kind::Word(Day), Kind::Word(After), Kind::Word(Ahead(1)), ..] => Some((3, Says::Ahead(2))),
        [Kind::Word(Ahead(days)), ..] => Some((1, Says::Ahead(days))),
        [Kind::Word(In), Kind::Word(Week), ..] => Some((2, Says::Ahead(7))),
        [Kind::Word(In), Kind::Word(A), Kind::Word(Week), ..] => Some((3, Says::Ahead(7))),
        [Kind::Word(In), Kind::Word(A), Kind::Word(Day), ..] => Some((3, Says::Ahead(1))),
        [
            Kind::Word(In),
            count,
            Kind::Word(unit @ (Day | OfDay | Week)),
            ..,
        ]
        | [
            count,
            Kind::Word(unit @ (Day | OfDay | Week)),
            Kind::Word(Later),
            ..,
        ] => {
            let one = if unit == Week { 7 } else { 1 };
            number(count).map(|count| (3, Says::Ahead(one * i64::from(count))))
        }
        [Kind::Word(Next), Kind::Word(Week), ..] => Some((2, Says::Week(Which::Next))),
        [Kind::Word(This), Kind::Word(Week), ..] => Some((2, Says::Week(Which::This))),
        [Kind::Word(Next), Kind::Word(Word::Weekday(day)), ..] => {
            Some((2, Says::Pointed(Which::Next, day)))
        }
        [Kind::Word(This), Kind::Word(Word::Weekday(day)), ..] => {
            Some((2, Says::Pointed(Which::This, day)))
        }
        [Kind::Word(Coming), Kind::Word(Word::Weekday(day)), ..] => Some((2, Says::Weekday(day))),
        [Kind::Word(Word::Weekday(day)), ..] => Some((1, Says::Weekday(day))),
        _ => None,
    };
    steps.extend(says.map(|(length, says)| Step::Say(length, says)));
}
