//! Finding words of change in a text, and whether they are denied.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::LazyLock,
};

use super::{
    accesses::ACCESSES,
    inflections::{
        DECISIONS, HEARINGS, INFINITIVES, KAZAKH_ENDINGS, KAZAKH_STEMS, OF_A_CASE, REFUSALS, WISHES,
    },
    particles,
    vocabulary::{Beside, CHANGES, ChangeSort},
    words::PlainWord,
};
use crate::{
    domain::language::Language,
    parse::{
        denials::{AUXILIARIES, DENIALS, KAZAKH_DENIALS, KAZAKH_DENIERS},
        fold::fold,
    },
};

/// The longest phrase of change, in words.
const LONGEST_PHRASE: usize = 6;

/// How far before a word of change its denial or its decision may stand, in words.
const MOST_BEFORE: usize = 4;

/// A word or phrase of change in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoundChange {
    /// What it says.
    pub(super) sort: ChangeSort,
    /// In which language.
    pub(super) language: Language,
    /// Its words.
    pub(super) words: Range<usize>,
    /// How it is said.
    pub(super) mood: Mood,
}

/// How a change is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    Stated,
    Denied,
    /// Asked for or intended, by nobody who decides.
    Wished,
}

#[derive(Clone, Copy)]
struct Entry {
    sort: ChangeSort,
    beside: Beside,
    language: Language,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Stating,
    Denying,
    Infinitive,
}

static PHRASES: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let mut phrases = HashMap::new();
    let mut add = |phrase: &str, entry: Entry| {
        let words: Vec<String> = phrase.split_whitespace().map(fold).collect();
        phrases.entry(words.join(" ")).or_insert(entry);
    };
    for (sort, beside, language, listed) in CHANGES.iter().chain(ACCESSES) {
        for phrase in listed.split(',') {
            add(
                phrase,
                Entry {
                    sort: *sort,
                    beside: *beside,
                    language: *language,
                    form: Form::Stating,
                },
            );
        }
    }
    for (sort, language, listed) in INFINITIVES {
        for phrase in listed.split(',') {
            add(
                phrase,
                Entry {
                    sort: *sort,
                    beside: Beside::Anything,
                    language: *language,
                    form: Form::Infinitive,
                },
            );
        }
    }
    for (sort, stems) in KAZAKH_STEMS {
        for stem in stems.split_whitespace() {
            for (endings, form) in [
                (KAZAKH_ENDINGS, Form::Stating),
                (KAZAKH_DENIALS, Form::Denying),
            ] {
                for ending in endings.split_whitespace() {
                    add(
                        &format!("{stem}{ending}"),
                        Entry {
                            sort: *sort,
                            beside: Beside::Anything,
                            language: Language::Kk,
                            form,
                        },
                    );
                }
            }
        }
    }
    phrases
});

static DECIDING: LazyLock<HashSet<String>> = LazyLock::new(|| set(DECISIONS));
static DENYING: LazyLock<HashSet<String>> = LazyLock::new(|| set(DENIALS));
static BETWEEN: LazyLock<HashSet<String>> = LazyLock::new(|| set(AUXILIARIES));
static DENYING_BEHIND: LazyLock<HashSet<String>> = LazyLock::new(|| set(KAZAKH_DENIERS));
static WISHING: LazyLock<HashSet<String>> = LazyLock::new(|| set(WISHES));
static REFUSING: LazyLock<HashSet<String>> = LazyLock::new(|| set(REFUSALS));
static OF_HEARINGS: LazyLock<HashSet<String>> = LazyLock::new(|| set(HEARINGS));
static OF_CASES: LazyLock<HashSet<String>> = LazyLock::new(|| set(OF_A_CASE));

fn set(words: &str) -> HashSet<String> {
    words.split_whitespace().map(fold).collect()
}

/// Whether a word is one for a hearing.
fn is_of_hearings(word: &PlainWord) -> bool {
    OF_HEARINGS.contains(&word.folded)
}

/// Whether any of the words is one for a hearing.
pub(super) fn name_a_hearing(words: &[PlainWord]) -> bool {
    words.iter().any(is_of_hearings)
}

/// The word before a denial, if it is one of a denial: its place.
pub(super) fn denial(words: &[PlainWord], before: usize) -> Option<usize> {
    for at in (before.saturating_sub(MOST_BEFORE)..before).rev() {
        let word = words.get(at)?;
        if DENYING.contains(&word.folded) {
            return Some(at);
        }
        if !BETWEEN.contains(&word.folded) {
            return None;
        }
    }
    None
}

/// Every word and phrase of change, the longest first at each place. `is_of_dates` says which words are of dates.
pub(super) fn changes(words: &[PlainWord], is_of_dates: &[bool]) -> Vec<FoundChange> {
    let has_hearing = name_a_hearing(words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((entry, length)) = phrase(words, is_of_dates, at) else {
            at += 1;
            continue;
        };
        let is_behind = |at: usize| is_of_dates.get(at).is_some_and(|is| *is);
        let counts = match entry.beside {
            Beside::Anything => true,
            Beside::AHearing => has_hearing,
            Beside::ADate => at.checked_sub(1).is_some_and(is_behind),
        };
        let range = at..at + length;
        at += length;
        if !counts || closes_a_case(entry, words, &range) {
            continue;
        }
        found.push(FoundChange {
            sort: entry.sort,
            language: entry.language,
            mood: mood(entry, words, &range),
            words: range,
        });
    }
    found
}

/// The longest phrase that begins there, within a clause.
fn phrase(words: &[PlainWord], is_of_dates: &[bool], at: usize) -> Option<(Entry, usize)> {
    let mut spelling = String::new();
    let mut best = None;
    for length in 1..=LONGEST_PHRASE {
        let place = at + length - 1;
        let word = words.get(place)?;
        if (length > 1 && word.begins_clause) || is_of_dates.get(place).is_some_and(|is| *is) {
            break;
        }
        if length > 1 {
            spelling.push(' ');
        }
        spelling.push_str(&word.folded);
        if let Some(entry) = PHRASES.get(&spelling) {
            best = Some((*entry, length));
        }
        if place + 1 == words.len() {
            break;
        }
    }
    best
}

/// "Дело закрыли" is of its stage, not of the court room.
fn closes_a_case(entry: Entry, words: &[PlainWord], range: &Range<usize>) -> bool {
    let beside = [range.start.checked_sub(1), Some(range.end)];
    let beside = beside.into_iter().flatten().filter_map(|at| words.get(at));
    let of_a_case = |word: &PlainWord| OF_CASES.contains(&word.folded);
    matches!(entry.sort, ChangeSort::Access(_))
        && entry.beside == Beside::AHearing
        && beside.into_iter().any(of_a_case)
}

/// Whether a word of its own clause refuses a change, right behind it or one or two words before.
fn is_refused(words: &[PlainWord], range: &Range<usize>) -> bool {
    let refuses = |word: &PlainWord| REFUSING.contains(&word.folded);
    let behind = words.get(range.end..).unwrap_or_default().iter();
    let mut behind = behind
        .take_while(|word| !word.begins_clause)
        .skip_while(|word| BETWEEN.contains(&word.folded) || DENYING.contains(&word.folded));
    // "Отказал и перенёс" refuses something else.
    let before = of_its_clause(words, range.start).iter().rev().take(2);
    let mut before = before.take_while(|word| !particles::is_joint(word));
    behind.next().is_some_and(refuses) || before.any(refuses)
}

/// Whether a word of its own clause wishes a change.
fn is_wished(words: &[PlainWord], range: &Range<usize>) -> bool {
    let behind = words.get(range.end);
    let behind = behind.filter(|word| !word.begins_clause && word.folded == "бы");
    let mut before = of_its_clause(words, range.start).iter();
    behind.is_some() || before.any(|word| WISHING.contains(&word.folded))
}

/// The words of its clause that stand before a place.
fn of_its_clause(words: &[PlainWord], before: usize) -> &[PlainWord] {
    let begins = |at: &usize| words.get(*at).is_some_and(|word| word.begins_clause);
    let begins = (0..=before).rev().find(begins).unwrap_or(0);
    words.get(begins..before).unwrap_or_default()
}

fn mood(entry: Entry, words: &[PlainWord], range: &Range<usize>) -> Mood {
    let behind = words.get(range.end);
    let is_denied_behind =
        behind.is_some_and(|word| !word.begins_clause && DENYING_BEHIND.contains(&word.folded));
    let is_denied = entry.form == Form::Denying
        || denial(words, range.start).is_some()
        || (entry.language == Language::Kk && is_denied_behind)
        || is_refused(words, range);
    let before = words
        .get(range.start.saturating_sub(MOST_BEFORE)..range.start)
        .unwrap_or_default();
    let is_decided = before
        .iter()
        .chain(behind)
        .any(|word| DECIDING.contains(&word.folded));
    match entry.form {
        _ if is_denied => Mood::Denied,
        _ if is_wished(words, range) => Mood::Wished,
        Form::Infinitive if !is_decided => Mood::Wished,
        Form::Infinitive | Form::Stating | Form::Denying => Mood::Stated,
    }
}
