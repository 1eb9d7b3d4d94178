//! Court rooms: `зал 5`, `5-зал`, `room 5A`, `зал судебных заседаний № 305`, `зал «Большой»`.

use super::{
    lexeme::{Lexeme, LexemeKind, Separator},
    piece::{ParseStep, PieceMeaning},
    word::Word,
};

/// Words between the one for a room and its number, at most: "зал судебных заседаний".
const MOST_BETWEEN: usize = 3;

/// A room, named behind the word for it or before.
pub(super) fn room(rest: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    let word = |word: Word, at: usize| usize::from(rest.get(at) == Some(&LexemeKind::Word(word)));
    if rest.first() == Some(&LexemeKind::Word(Word::NoRoom)) {
        steps.push(ParseStep::Say(1, PieceMeaning::NoRoom));
    }
    // "Зал 5", "сот отырысының залы № 5".
    let room = of_hearings(rest, 0);
    if word(Word::Room, room) == 1 {
        let sign = room + 1 + of_hearings(rest, room + 1);
        let name = sign + word(Word::NumberSign, sign);
        let ordinal = rest
            .get(name + 1)
            .copied()
            .filter(|_| ends_number(rest, name));
        if rest.get(name).is_some_and(is_name) {
            steps.push(ParseStep::Say(name + 1, PieceMeaning::Room { name }));
            if ordinal.is_some() {
                steps.push(ParseStep::Say(name + 2, PieceMeaning::Room { name }));
            }
        }
    }
    // "5 зал", "№5 зал", "5-ші зал".
    let name = word(Word::NumberSign, 0);
    if rest.get(name).is_some_and(is_name) {
        let ordinal = usize::from(ends_number(rest, name));
        let room = name + 1 + ordinal + of_hearings(rest, name + 1 + ordinal);
        if word(Word::Room, room) == 1 {
            steps.push(ParseStep::Say(room + 1, PieceMeaning::Room { name }));
        }
    }
}

/// How many words at a place say what a room is for: "судебных заседаний".
fn of_hearings(rest: &[LexemeKind], from: usize) -> usize {
    let words = rest.iter().skip(from).take(MOST_BETWEEN);
    words
        .take_while(|kind| **kind == LexemeKind::Word(Word::OfHearings))
        .count()
}

/// What can be the name of a room.
fn is_name(kind: &LexemeKind) -> bool {
    match kind {
        LexemeKind::Bare(_) | LexemeKind::Name | LexemeKind::Word(Word::Size) => true,
        LexemeKind::Pair(_, separator, _) => match separator {
            Separator::Slash | Separator::Dash => true,
            Separator::Dot | Separator::Colon => false,
        },
        LexemeKind::Triple(..) | LexemeKind::Word(_) | LexemeKind::Unknown => false,
    }
}

/// Whether the number at a place has an ending: "5-ші", "5-м".
fn ends_number(rest: &[LexemeKind], at: usize) -> bool {
    matches!(
        (rest.get(at), rest.get(at + 1)),
        (
            Some(LexemeKind::Bare(_)),
            Some(LexemeKind::Word(
                Word::Ordinal | Word::Ending | Word::FromEnding | Word::Minute
            ))
        )
    )
}

/// Joins letters that belong to the number of a room with it: `5А`, `А-3`, a lone `А`.
pub(super) fn with_names(text: &str, tokens: Vec<Lexeme>) -> Vec<Lexeme> {
    if !tokens.iter().any(is_room) {
        return tokens;
    }
    let mut found: Vec<Lexeme> = Vec::with_capacity(tokens.len());
    let mut left = tokens.into_iter().peekable();
    while let Some(token) = left.next() {
        let after_room = is_after_room(&found);
        let glued =
            left.next_if(|next| makes_a_name(text, &token, next) && (after_room || may_name(next)));
        let merged = match glued {
            Some(next) if after_room || left.peek().is_some_and(is_room) => Lexeme {
                text: text
                    .get(token.start..next.end)
                    .unwrap_or_default()
                    .to_owned(),
                kind: LexemeKind::Name,
                start: token.start,
                end: next.end,
            },
            Some(next) => {
                found.push(token);
                next
            }
            None if is_only_a_letter(&token)
                && (after_room || left.peek().is_some_and(is_room)) =>
            {
                Lexeme {
                    kind: LexemeKind::Name,
                    ..token
                }
            }
            None => token,
        };
        found.push(merged);
    }
    found
}

fn is_room(token: &Lexeme) -> bool {
    token.kind == LexemeKind::Word(Word::Room)
}

/// Whether the next token would be the name of a room.
fn is_after_room(before: &[Lexeme]) -> bool {
    let mut before = before.iter().rev().skip_while(|token| {
        matches!(
            token.kind,
            LexemeKind::Word(Word::NumberSign | Word::OfHearings)
        )
    });
    before.next().is_some_and(is_room)
}

/// Whether two tokens are a number and one letter with at most a hyphen between them.
fn makes_a_name(text: &str, first: &Lexeme, second: &Lexeme) -> bool {
    let between = text.get(first.end..second.start);
    let is_number = |token: &Lexeme| matches!(token.kind, LexemeKind::Bare(_));
    matches!(between, Some("" | "-"))
        && ((is_number(first) && is_letter(second)) || (is_letter(first) && is_number(second)))
}

fn is_letter(token: &Lexeme) -> bool {
    let mut letters = token.text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Whether a letter that stands close behind a number belongs to it, as the "ч" of "10ч" and the "г" of "2026г" do not.
fn may_name(token: &Lexeme) -> bool {
    match token.kind {
        LexemeKind::Unknown => true,
        LexemeKind::Word(word) => matches!(
            word,
            Word::At | Word::S | Word::A | Word::On | Word::Current
        ),
        LexemeKind::Bare(_) | LexemeKind::Pair(..) | LexemeKind::Triple(..) | LexemeKind::Name => {
            false
        }
    }
}

/// Whether it is a letter that means nothing else, such as the "ч" of "10ч" does.
fn is_only_a_letter(token: &Lexeme) -> bool {
    token.kind == LexemeKind::Unknown && is_letter(token)
}
