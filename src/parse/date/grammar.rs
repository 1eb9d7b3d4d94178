//! The grammar: every parse of the tokens of a date, each a list of pieces.

use super::{
    DateOrTime,
    clock::{clock, time},
    days::{day_and_month, relative, year},
    figures::figures,
    lexeme::{Lexeme, LexemeKind, Separator},
    piece::{ParseStep, Piece, PieceMeaning},
    rooms::room,
    word::Word,
};

/// All parses of a text.
#[derive(Debug, Default)]
pub(super) struct ParseResults {
    /// The complete parses, each with the place up to which it takes the tokens.
    pub(super) complete: Vec<(usize, Vec<Piece>)>,
    /// Two contradictory pieces, where nothing better was found.
    pub(super) clash: Option<(Piece, Piece)>,
    /// The place of a piece that looks like a date or a time and cannot be one.
    pub(super) impossible: Option<(usize, usize)>,
    /// The first token at which every incomplete parse ended.
    pub(super) furthest: usize,
    /// How many steps were taken.
    taken: usize,
}

/// The most tokens: no date needs more, and the parses of a text multiply with every token.
const MOST_TOKENS: usize = 24;

/// The most steps: a date of any form takes some dozens; a text made to be ambiguous would take any number.
const MOST_STEPS: usize = 3_000;

/// The most pieces of the same sort: said twice it agrees or not, said a third time it is no date.
const MOST_OF_A_SORT: usize = 2;

/// Every parse of these tokens up to a place where `may_end` allows it, or to their end.
pub(super) fn parses(tokens: &[Lexeme], asked: DateOrTime, may_end: &[bool]) -> ParseResults {
    let kinds: Vec<LexemeKind> = tokens.iter().map(|token| token.kind).collect();
    let reader = PieceParser {
        kinds: known(&kinds),
        asked,
        may_end,
    };
    let mut found = ParseResults::default();
    reader.walk(0, &mut Vec::new(), &mut found);
    found
}

/// The tokens before the first that is not of dates, as many as a date can have.
pub(super) fn known(kinds: &[LexemeKind]) -> &[LexemeKind] {
    let first = kinds.iter().take(MOST_TOKENS);
    let known = first.take_while(|kind| **kind != LexemeKind::Unknown);
    kinds.get(..known.count()).unwrap_or_default()
}

/// What can stand at the beginning of `rest`, behind the pieces that were said before the token `at`.
pub(super) fn steps(
    rest: &[LexemeKind],
    asked: DateOrTime,
    (said, at): (&[Piece], usize),
) -> Vec<ParseStep> {
    let mut steps = Vec::new();
    figures(rest, &mut steps);
    day_and_month(rest, &mut steps);
    year(rest, &mut steps);
    relative(rest, &mut steps);
    time(rest, asked, (said, at), &mut steps);
    room(rest, &mut steps);
    match rest {
        [LexemeKind::Word(Word::NoDate), ..] => {
            steps.push(ParseStep::Say(1, PieceMeaning::NoDate));
        }
        [LexemeKind::Word(Word::NoTime), ..] => {
            steps.push(ParseStep::Say(1, PieceMeaning::NoTime));
        }
        _ => {}
    }
    if fills(rest, at) {
        steps.push(ParseStep::Skip);
    }
    steps
}

struct PieceParser<'a> {
    kinds: &'a [LexemeKind],
    asked: DateOrTime,
    may_end: &'a [bool],
}

impl PieceParser<'_> {
    fn walk(&self, at: usize, said: &mut Vec<Piece>, found: &mut ParseResults) {
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
        for step in steps(rest, self.asked, (said, at)) {
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
}

/// Whether both are pieces of the same sort.
fn same_subject(left: &Piece, right: &Piece) -> bool {
    let subject = |piece: &Piece| match piece.says {
        PieceMeaning::Date(_) | PieceMeaning::DayMonth(_) => 0,
        PieceMeaning::DayOfMonth(_) => 1,
        PieceMeaning::Ahead(_) | PieceMeaning::MonthsAhead(_) => 2,
        PieceMeaning::Year(_) | PieceMeaning::YearAhead(_) => 3,
        PieceMeaning::Weekday(_) | PieceMeaning::Pointed(..) => 4,
        PieceMeaning::Week(_) => 5,
        PieceMeaning::Time(_) => 6,
        PieceMeaning::Part(_) => 7,
        PieceMeaning::NoDate => 8,
        PieceMeaning::NoTime => 9,
        PieceMeaning::Room { .. } | PieceMeaning::NoRoom => 10,
    };
    subject(left) == subject(right)
}

/// Whether the first word is filler: it only leads to the next piece, or belongs to the one before.
fn fills(rest: &[LexemeKind], at: usize) -> bool {
    match rest {
        [LexemeKind::Word(Word::OnDay | Word::UntilThen), ..] => at > 0,
        [LexemeKind::Word(Word::Or | Word::Ordinal), next, ..] => at > 0 && begins_a_piece(next),
        [LexemeKind::Word(Word::Until | Word::To), next, ..] => begins_a_piece(next),
        // "в 11.05" is a time: nobody puts that word before figures that mean a day and a month.
        [
            LexemeKind::Word(Word::At | Word::From | Word::S),
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
        [
            LexemeKind::Word(Word::At | Word::From | Word::S | Word::On),
            next,
            ..,
        ] => !matches!(
            next,
            LexemeKind::Word(
                Word::At | Word::From | Word::S | Word::OnDay | Word::Ending | Word::FromEnding
            )
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
                | Word::From
                | Word::S
                | Word::Hour
                | Word::Noon
                | Word::Room
        ),
        LexemeKind::Name | LexemeKind::Unknown => false,
    }
}
