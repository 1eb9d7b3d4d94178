//! Every way to understand the tokens of a date, each as a list of pieces.

use chrono::Weekday;

use super::{
    DateOrTime,
    clock::{TimeOfDay, clock, time},
    days::{day_and_month, relative, year},
    figures::figures,
    lex::{Lexeme, LexemeKind, Separator},
    rooms::room,
    vocabulary::{DayPart, Word},
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

impl Piece {
    /// Whether it says of a day which one it is.
    pub(super) fn is_of_a_day(&self) -> bool {
        match self.says {
            Says::Date(_)
            | Says::DayMonth(_)
            | Says::DayOfMonth(_)
            | Says::Ahead(_)
            | Says::MonthsAhead(_)
            | Says::Weekday(_)
            | Says::Pointed(..) => true,
            Says::Year(_)
            | Says::YearAhead(_)
            | Says::Week(_)
            | Says::NoDate
            | Says::Time(_)
            | Says::Part(_)
            | Says::NoTime
            | Says::Room { .. }
            | Says::NoRoom => false,
        }
    }
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
    /// So many months from today.
    MonthsAhead(u32),
    Year(i32),
    /// So many years from this one.
    YearAhead(i32),
    Weekday(Weekday),
    /// A weekday of which one is pointed at.
    Pointed(WhichWeek, Weekday),
    /// A week, to which a weekday belongs.
    Week(WhichWeek),
    /// That no day is set.
    NoDate,
    Time(TimeOfDay),
    Part(DayPart),
    /// That no time was announced.
    NoTime,
    /// A court room: the token that names it, counted from the first of the piece.
    Room {
        name: usize,
    },
    /// That no court room was announced.
    NoRoom,
}

/// Which of the weekdays or weeks is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WhichWeek {
    This,
    Next,
}

/// All that came of a text.
#[derive(Debug, Default)]
pub(super) struct Parses {
    /// Each way in which the tokens up to some place have a meaning, by place.
    pub(super) complete: Vec<(usize, Vec<Piece>)>,
    /// Two pieces that cannot both be, where nothing better was found.
    pub(super) clash: Option<(Piece, Piece)>,
    /// A piece that looks like a date or a time and can be none.
    pub(super) impossible: Option<(usize, usize)>,
    /// The first token at which every way ended early.
    pub(super) furthest: usize,
    /// How many steps were taken.
    taken: usize,
}

/// No date needs more, and the ways to read a text grow with every token.
const MOST_TOKENS: usize = 24;

/// Steps that are taken at most. A date of any form takes some dozens; a text made to have many meanings has none.
const MOST_STEPS: usize = 3_000;

/// The most pieces that say the same sort of thing: said again it agrees or not, said a third time it is no date.
const MOST_OF_A_SORT: usize = 2;

/// Every way to read these tokens up to a place where `may_end` allows it, or to their end.
pub(super) fn parses(tokens: &[Lexeme], asked: DateOrTime, may_end: &[bool]) -> Parses {
    let known = tokens
        .iter()
        .take_while(|token| token.kind != LexemeKind::Unknown);
    let kinds: Vec<LexemeKind> = known.take(MOST_TOKENS).map(|token| token.kind).collect();
    let reader = PieceParser {
        kinds: &kinds,
        asked,
        may_end,
    };
    let mut found = Parses::default();
    reader.walk(0, &mut Vec::new(), &mut found);
    found
}

/// What can stand at a place.
pub(super) enum ParseStep {
    /// A piece of so many tokens.
    Say(usize, Says),
    /// A word that adds nothing where it stands.
    Skip,
    /// So many tokens that look like a date or a time and are none.
    Impossible(usize),
}

struct PieceParser<'a> {
    kinds: &'a [LexemeKind],
    asked: DateOrTime,
    may_end: &'a [bool],
}

impl PieceParser<'_> {
    fn walk(&self, at: usize, said: &mut Vec<Piece>, found: &mut Parses) {
        found.taken += 1;
        if found.taken > MOST_STEPS {
            return;
        }
        found.furthest = found.furthest.max(at);
        if self.ends(at, said) {
            found.complete.push((at, said.clone()));
        }
        let rest = self.kinds.get(at..).unwrap_or_default();
        if rest.is_empty() {
            return;
        }
        for step in self.steps(rest, said, at) {
            match step {
                ParseStep::Skip => self.walk(at + 1, said, found),
                ParseStep::Impossible(length) => {
                    found.impossible.get_or_insert((at, at + length));
                }
                ParseStep::Say(length, says) => {
                    let piece = Piece {
                        start: at,
                        end: at + length,
                        says,
                    };
                    let same: Vec<&Piece> = said
                        .iter()
                        .filter(|other| same_subject(other, &piece))
                        .collect();
                    if same.len() >= MOST_OF_A_SORT {
                        let first = same[0].clone();
                        found.clash.get_or_insert((first, piece));
                    } else {
                        said.push(piece);
                        self.walk(at + length, said, found);
                        said.pop();
                    }
                }
            }
        }
    }

    /// Whether a date may end at a place: at the end of the text, or before other words. A preposition is theirs.
    fn ends(&self, at: usize, said: &[Piece]) -> bool {
        if at + 1 == self.may_end.len() {
            return true;
        }
        let follows = |piece: &Piece| {
            let between = self.kinds.get(piece.end..at).unwrap_or_default();
            between
                .iter()
                .all(|kind| matches!(kind, LexemeKind::Word(Word::OnDay | Word::UntilThen)))
        };
        self.may_end.get(at).is_some_and(|may| *may) && said.last().is_none_or(follows)
    }

    fn steps(&self, rest: &[LexemeKind], said: &[Piece], at: usize) -> Vec<ParseStep> {
        let mut steps = Vec::new();
        figures(rest, &mut steps);
        day_and_month(rest, &mut steps);
        year(rest, &mut steps);
        relative(rest, &mut steps);
        time(rest, self.asked, (said, at), &mut steps);
        room(rest, &mut steps);
        match rest {
            [LexemeKind::Word(Word::NoDate), ..] => steps.push(ParseStep::Say(1, Says::NoDate)),
            [LexemeKind::Word(Word::NoTime), ..] => steps.push(ParseStep::Say(1, Says::NoTime)),
            _ => {}
        }
        if fills(rest, at) {
            steps.push(ParseStep::Skip);
        }
        steps
    }
}

/// Whether both speak of one thing in one manner.
fn same_subject(left: &Piece, right: &Piece) -> bool {
    let subject = |piece: &Piece| match piece.says {
        Says::Date(_) | Says::DayMonth(_) => 0,
        Says::DayOfMonth(_) => 1,
        Says::Ahead(_) | Says::MonthsAhead(_) => 2,
        Says::Year(_) | Says::YearAhead(_) => 3,
        Says::Weekday(_) | Says::Pointed(..) => 4,
        Says::Week(_) => 5,
        Says::Time(_) => 6,
        Says::Part(_) => 7,
        Says::NoDate => 8,
        Says::NoTime => 9,
        Says::Room { .. } | Says::NoRoom => 10,
    };
    subject(left) == subject(right)
}

/// Whether the first word only leads to the next thing, or belongs to the one before.
fn fills(rest: &[LexemeKind], at: usize) -> bool {
    match rest {
        [LexemeKind::Word(Word::OnDay | Word::UntilThen), ..] => at > 0,
        [LexemeKind::Word(Word::Or | Word::Ordinal), next, ..] => at > 0 && begins_a_piece(next),
        [LexemeKind::Word(Word::Until | Word::To), next, ..] => begins_a_piece(next),
        // "в 11.05" is a time: nobody puts that word before figures that mean a day and a month.
        [
            LexemeKind::Word(Word::At),
            LexemeKind::Pair(hour, separator, minute),
            ..,
        ] => *separator == Separator::Slash || clock(*hour, *minute).is_none(),
        // "На 2 часа" is at two o'clock or by two hours.
        [
            LexemeKind::Word(Word::On),
            _,
            LexemeKind::Word(Word::Hour),
            ..,
        ] => false,
        [LexemeKind::Word(Word::At | Word::On), next, ..] => !matches!(
            next,
            LexemeKind::Word(Word::At | Word::OnDay | Word::Ending)
        ),
        [
            LexemeKind::Word(Word::In),
            LexemeKind::Word(Word::Part(_) | Word::Room),
            ..,
        ]
        | [
            LexemeKind::Word(Word::In),
            LexemeKind::Word(Word::On),
            LexemeKind::Word(Word::Part(_)),
            ..,
        ] => true,
        _ => false,
    }
}

/// Whether a date, a time or a room can begin with it.
fn begins_a_piece(kind: &LexemeKind) -> bool {
    match kind {
        LexemeKind::Bare(_) | LexemeKind::Pair(..) | LexemeKind::Triple(..) => true,
        LexemeKind::Word(word) => matches!(
            word,
            Word::Month(_)
                | Word::Weekday(_)
                | Word::Ahead(_)
                | Word::Number(_)
                | Word::Nth(_)
                | Word::On
                | Word::At
                | Word::Hour
                | Word::Noon
                | Word::Room
        ),
        LexemeKind::Name | LexemeKind::Unknown => false,
    }
}
