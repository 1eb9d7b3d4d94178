//! The lexer: the tokens of a date.

use super::{
    letters::{Letter, letters},
    lexeme::{DigitRun, Lexeme, LexemeKind, Separator},
    phrases::with_phrases,
    rooms::with_names,
    vocabulary::meaning,
    word::Word,
};

/// The longest name of a court room that a line can bring, in letters: that of any short text of a case.
const LONGEST_NAME: usize = 200;

/// Every token of the text. Only spaces, commas, brackets, and full stops and dashes that stand between words are dropped.
pub(super) fn tokens(text: &str) -> Vec<Lexeme> {
    let letters = letters(text);
    let mut found: Vec<Lexeme> = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let end = if letter.read.is_ascii_digit() {
            end_of_figures(&letters, at)
        } else if is_gap(letter.read) {
            at += 1;
            continue;
        } else if let Some(end) = end_of_name(&letters, at, &found) {
            found.push(token(text, &letters, at + 1, end - 1, LexemeKind::Name));
            at = end;
            continue;
        } else {
            end_of_word(&letters, at)
        };
        found.extend(apart(text, &letters, at, end));
        at = end;
    }
    with_names(text, with_phrases(found))
}

/// The tokens of a stretch without gaps, trimmed.
fn apart(text: &str, letters: &[Letter], start: usize, end: usize) -> Vec<Lexeme> {
    let (start, end) = trimmed(letters, start, end);
    let read: String = read_of(letters, start, end);
    if read.is_empty() {
        return Vec::new();
    }
    let kind = kind(&read);
    if kind != LexemeKind::Unknown || !read.contains('-') {
        return vec![token(text, letters, start, end, kind)];
    }
    // "10:00-12:00" is two times; "пол-одиннадцатого" two words, while "из-за" stays one.
    let mut parts = Vec::new();
    let mut from = start;
    for at in start..=end {
        let ends = at == end || letters.get(at).is_some_and(|letter| letter.read == '-');
        if ends && from < at {
            let kind = self::kind(&read_of(letters, from, at));
            parts.push(token(text, letters, from, at, kind));
        }
        if ends {
            from = at + 1;
        }
    }
    if parts.iter().any(|part| part.kind != LexemeKind::Unknown) {
        parts
    } else {
        vec![token(text, letters, start, end, LexemeKind::Unknown)]
    }
}

fn token(text: &str, letters: &[Letter], start: usize, end: usize, kind: LexemeKind) -> Lexeme {
    let place = |at: usize| letters.get(at).map_or(text.len(), |letter| letter.at);
    let (start, end) = (place(start), place(end));
    Lexeme {
        text: text.get(start..end).unwrap_or_default().to_owned(),
        kind,
        start,
        end,
    }
}

fn read_of(letters: &[Letter], start: usize, end: usize) -> String {
    let between = letters.iter().take(end).skip(start);
    between.map(|letter| letter.read).collect()
}

/// Without full stops, quotation marks and the like at the ends.
fn trimmed(letters: &[Letter], start: usize, end: usize) -> (usize, usize) {
    let is_mark = |at: usize| {
        let letter = letters.get(at).map_or(' ', |letter| letter.read);
        ".-/'\"«»“”„’‘:!…".contains(letter)
    };
    let first = (start..end).find(|at| !is_mark(*at)).unwrap_or(end);
    let last = (first..end).rfind(|at| !is_mark(*at));
    (first, last.map_or(first, |last| last + 1))
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')' | '[' | ']')
}

fn end_of_word(letters: &[Letter], start: usize) -> usize {
    let rest = letters.iter().skip(start);
    let ends = |letter: &&Letter| is_gap(letter.read) || letter.read.is_ascii_digit();
    start + rest.take_while(|letter| !ends(letter)).count()
}

/// Digits, with one separator at a time between them.
fn end_of_figures(letters: &[Letter], start: usize) -> usize {
    let read = |at: usize| letters.get(at).map(|letter| letter.read);
    let is_digit = |at: usize| read(at).is_some_and(|letter| letter.is_ascii_digit());
    let is_separator = |at: usize| read(at).and_then(separator).is_some();
    let mut at = start;
    while is_digit(at) || (is_separator(at) && is_digit(at + 1)) {
        at += 1;
    }
    at
}

/// The place behind a name in quotation marks that stands after the word for a court room.
fn end_of_name(letters: &[Letter], start: usize, before: &[Lexeme]) -> Option<usize> {
    let after_room = before.iter().rev().map(|token| token.kind);
    let mut after_room = after_room.skip_while(|kind| *kind == LexemeKind::Word(Word::NumberSign));
    after_room
        .next()
        .filter(|kind| *kind == LexemeKind::Word(Word::Room))?;
    let is_mark = |at: usize| {
        let letter = letters.get(at).map_or(' ', |letter| letter.written);
        "\"«»“”„".contains(letter)
    };
    let close = (start + 1..letters.len().min(start + 2 + LONGEST_NAME)).find(|at| is_mark(*at));
    close
        .filter(|close| is_mark(start) && *close > start + 1)
        .map(|close| close + 1)
}

fn kind(text: &str) -> LexemeKind {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return meaning(text).map_or(LexemeKind::Unknown, LexemeKind::Word);
    }
    let mut separators = text.chars().filter_map(separator);
    let parts: Option<Vec<DigitRun>> = text
        .split(|letter| separator(letter).is_some())
        .map(figures)
        .collect();
    let (first, second) = (separators.next(), separators.next());
    match (parts.as_deref(), first, second) {
        (Some(&[only]), None, None) => LexemeKind::Bare(only),
        (Some(&[a, b]), Some(between), None) => LexemeKind::Pair(a, between, b),
        (Some(&[a, b, c]), Some(between), Some(same)) if between == same => {
            LexemeKind::Triple(a, between, b, c)
        }
        _ => LexemeKind::Unknown,
    }
}

fn separator(letter: char) -> Option<Separator> {
    match letter {
        '.' => Some(Separator::Dot),
        ':' => Some(Separator::Colon),
        '/' => Some(Separator::Slash),
        '-' => Some(Separator::Dash),
        _ => None,
    }
}

fn figures(text: &str) -> Option<DigitRun> {
    let value = (text.len() <= 4).then(|| text.parse().ok()).flatten()?;
    Some(DigitRun {
        value,
        length: text.len(),
        padded: text.len() == 2 && text.starts_with('0'),
    })
}
