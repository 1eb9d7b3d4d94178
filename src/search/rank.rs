//! The ranking: which of many cases a query means. All searches use it.

use std::{collections::BTreeSet, ops::Range};

use super::closeness::Closeness;
use super::place::{Place, PlaceKind};
use super::query::Query;

/// The most cases that a search shows.
const MOST_FOUND: usize = 8;

/// The most near cases that are offered where nothing was found.
pub const MOST_NEAR: usize = 3;

/// A match: words of a query with one word of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The places of the query's words.
    pub asked: Range<usize>,
    /// How near they are to the word.
    pub closeness: Closeness,
    /// The difference of their lengths, in letters.
    pub spare: usize,
    /// The word.
    pub word: String,
    /// Where the case has it.
    pub place: Place,
}

/// A case that a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked<T> {
    /// The case.
    pub case: T,
    /// How sure the match is.
    pub confidence: Confidence,
}

/// The confidence of a match: how far the case is from what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// It has all words of the query as they were typed.
    AsTyped,
    /// It has a surname or a number as it was typed, and lacks another word: it may be shown, not acted upon.
    Named,
    /// It has all words, some as a prefix or the stem of a name.
    Begun,
    /// It has a word with a wrong letter: it may be shown, not acted upon.
    Guessed,
}

/// The outcome of ranking: which cases a query means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ranking<T> {
    /// These are meant, best first; at most eight.
    Found(Vec<Ranked<T>>),
    /// None is; these are near, at most three.
    Near(Vec<T>),
    /// None is, and none is near.
    Nothing,
}

/// Ranks the candidates of a query; equal ones stay in their own order.
pub fn rank<T: Ord>(query: &Query, cases: impl IntoIterator<Item = (T, Vec<Match>)>) -> Ranking<T> {
    let mut scored: Vec<(Score, T)> = cases
        .into_iter()
        .map(|(case, matches)| (score(query, &matches), case))
        .filter(|(score, _)| score.value > 0)
        .collect();
    scored.sort_by(|(one, a), (other, b)| other.value.cmp(&one.value).then_with(|| a.cmp(b)));
    let required = query.required();
    let (mut found, rest): (Vec<_>, Vec<_>) = scored
        .into_iter()
        .partition(|(score, _)| score.is_found(required));
    let Some(best) = found.first().map(|(score, _)| *score) else {
        return near(rest, required);
    };
    // A guess is no answer beside what is as it was typed, nor a case that has less of what was asked.
    let shapes: BTreeSet<MatchShape> = found
        .iter()
        .map(|(score, _)| score.shape(required))
        .collect();
    let is_beside = |score: &Score| {
        let shape = score.shape(required);
        let outdone = shapes.iter().any(|other| other.outdoes(&shape));
        outdone || (score.has != best.has && score.value * 2 < best.value)
    };
    found.retain(|(score, _)| !is_beside(score));
    found.truncate(MOST_FOUND);
    let ranked = found.into_iter().map(|(score, case)| Ranked {
        case,
        confidence: score.confidence(required),
    });
    Ranking::Found(ranked.collect())
}

/// The near cases where nothing is found: those that lack one word, if they are few.
fn near<T>(scored: Vec<(Score, T)>, required: u64) -> Ranking<T> {
    let is_near = |score: &Score| {
        (required & !score.has).count_ones() <= 1 && score.has & required != 0 && score.is_near
    };
    let scored: Vec<_> = scored
        .into_iter()
        .filter(|(score, _)| is_near(score))
        .collect();
    let best = scored.first().map_or(0, |(score, _)| score.value);
    // Of many that are equally near, none is.
    let nearest = scored
        .iter()
        .filter(|(score, _)| score.value * 10 >= best * 9);
    if nearest.count() > MOST_NEAR {
        return Ranking::Nothing;
    }
    let near = scored
        .into_iter()
        .filter(|(score, _)| score.value * 2 >= best)
        .take(MOST_NEAR);
    let near: Vec<T> = near.map(|(_, case)| case).collect();
    if near.is_empty() {
        Ranking::Nothing
    } else {
        Ranking::Near(near)
    }
}

/// The shape of a case's matches, by which cases are compared: which words it has, and how close.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct MatchShape {
    required: u64,
    all: u64,
    worst: Closeness,
}

impl MatchShape {
    fn outdoes(&self, other: &Self) -> bool {
        let holds = |more: u64, less: u64| more != less && more & less == less;
        let guess = |shape: &Self| shape.worst >= Closeness::OneWrong;
        if self.required == other.required {
            let has_more = holds(self.all, other.all) && self.worst <= other.worst;
            has_more || (guess(other) && !guess(self))
        } else {
            holds(self.required, other.required) && (!guess(self) || guess(other))
        }
    }
}

/// The score of a case for a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Score {
    value: u32,
    /// The places of the query's words that it has, as a bit set.
    has: u64,
    /// The closeness of its worst match.
    worst: Closeness,
    /// Whether it has somebody's surname, or another name as it was typed.
    is_near: bool,
    /// Whether a surname, a number or a short name is as it was typed.
    is_named: bool,
    /// Whether only a word of the title matches.
    by_title: bool,
}

impl Score {
    /// Whether any match has a wrong letter.
    fn is_guess(&self) -> bool {
        self.worst >= Closeness::OneWrong
    }

    fn confidence(&self, required: u64) -> Confidence {
        let whole = self.has & required == required && !self.is_guess();
        match (whole, self.is_named) {
            (true, true) => Confidence::AsTyped,
            (true, false) if self.worst <= Closeness::Inflected => Confidence::AsTyped,
            (true, false) => Confidence::Begun,
            (false, true) => Confidence::Named,
            (false, false) => Confidence::Guessed,
        }
    }

    fn shape(&self, required: u64) -> MatchShape {
        MatchShape {
            required: self.has & required,
            all: self.has,
            worst: self.worst,
        }
    }

    /// Names and numbers find; a word of a title, of a court, a given name find where nothing else was asked.
    fn is_found(&self, required: u64) -> bool {
        let whole = self.has & required == required && required != 0;
        self.is_named || (whole && (!self.by_title || self.worst <= Closeness::Inflected))
    }
}

/// Added for words of the names of one person.
const OF_ONE_PERSON: u32 = 100;
/// Added for a person with the part that the query names.
const PART_NAMED: u32 = 60;
/// Added for a defendant, where the query names no part.
const DEFENDANT: u32 = 20;
/// Added for a matching initial.
const INITIAL: u32 = 40;
/// Subtracted for each letter by which the words differ in length.
const SPARE_LETTER: u32 = 4;

fn score(query: &Query, matches: &[Match]) -> Score {
    let mut people: Vec<Option<usize>> = matches
        .iter()
        .map(|it| it.place.of.as_ref().map(|of| of.person))
        .collect();
    people.sort_unstable();
    people.dedup();
    let scores = people
        .into_iter()
        .map(|person| score_as(query, matches, person));
    scores.max_by_key(|score| score.value).unwrap_or(Score {
        value: 0,
        has: 0,
        worst: Closeness::TwoWrong,
        is_near: false,
        is_named: false,
        by_title: false,
    })
}

/// The score of a case if that person is meant.
fn score_as(query: &Query, matches: &[Match], person: Option<usize>) -> Score {
    let is_of = |it: &Match| person.is_some() && it.place.of.as_ref().map(|of| of.person) == person;
    let mut by_worth: Vec<(u32, bool, &Match)> = matches
        .iter()
        .map(|it| (worth(it), is_of(it), it))
        .collect();
    // The person's own words first, of them and of the others what says most; two words as one rather than apart.
    by_worth.sort_by_key(|(worth, own, it)| {
        let of_person = if *own { OF_ONE_PERSON } else { 0 };
        std::cmp::Reverse(worth + of_person + u32::try_from(it.asked.len()).unwrap_or(0))
    });
    let mut taken: Vec<(u32, bool, &Match)> = Vec::new();
    for (worth, own, it) in by_worth {
        let free = taken.iter().all(|(_, _, other)| {
            let apart = other.asked.end <= it.asked.start || it.asked.end <= other.asked.start;
            apart && other.word != it.word
        });
        if free {
            taken.push((worth, own, it));
        }
    }
    let sought = query.sought();
    let has = taken
        .iter()
        .flat_map(|(_, _, it)| it.asked.clone())
        .fold(0, |has, at| has | 1 << at);
    let counts = |it: &Match| it.asked.clone().any(|at| sought & 1 << at != 0);
    let value: u32 = taken.iter().map(|(worth, _, _)| worth).sum();
    let together = taken.iter().filter(|(_, own, _)| *own).count() >= 2;
    let is_named = taken.iter().any(|(_, _, it)| {
        matches!(
            it.place.kind,
            PlaceKind::Surname | PlaceKind::Number | PlaceKind::Slug
        ) && it.closeness <= Closeness::Inflected
    });
    Score {
        value: value + if together { OF_ONE_PERSON } else { 0 } + rank_bonus(query, &taken),
        has: has & sought,
        worst: taken
            .iter()
            .filter(|(_, _, it)| counts(it))
            .map(|(_, _, it)| it.closeness)
            .max()
            .unwrap_or(Closeness::Exact),
        is_near: taken.iter().any(|(_, _, it)| match it.place.kind {
            PlaceKind::Surname => true,
            PlaceKind::Title | PlaceKind::Patronymic | PlaceKind::Figure => false,
            PlaceKind::Number
            | PlaceKind::Slug
            | PlaceKind::Given
            | PlaceKind::Court
            | PlaceKind::City => it.closeness <= Closeness::Inflected,
        }),
        is_named,
        by_title: taken
            .iter()
            .any(|(_, _, it)| it.place.kind == PlaceKind::Title),
    }
}

/// The sum that the part and the initials of the named person add.
fn rank_bonus(query: &Query, taken: &[(u32, bool, &Match)]) -> u32 {
    let named = taken.iter().filter_map(|(_, own, it)| {
        let of = it.place.of.as_ref()?;
        (*own && it.place.kind <= PlaceKind::Given).then_some(of)
    });
    let of_one = named.map(|of| {
        let part = match query.parts() {
            [] if of.part.is_defendant() => DEFENDANT,
            [] => 0,
            parts if parts.contains(&of.part) => PART_NAMED,
            _ => 0,
        };
        let agree = query
            .initials()
            .iter()
            .take(3)
            .filter(|initial| of.initials.contains(**initial));
        part + INITIAL * u32::try_from(agree.count()).unwrap_or(0)
    });
    of_one.max().unwrap_or(0)
}

/// The score of a match by itself.
fn worth(it: &Match) -> u32 {
    let kind = match it.place.kind {
        PlaceKind::Number | PlaceKind::Slug | PlaceKind::Surname => 600,
        PlaceKind::Court | PlaceKind::Figure => 280,
        PlaceKind::Given => 200,
        PlaceKind::City => 140,
        PlaceKind::Title => 100,
        PlaceKind::Patronymic => 80,
    };
    let percent = match it.closeness {
        Closeness::Exact => 100,
        Closeness::Inflected => 96,
        // The very name of one person says more than a surname made of it.
        Closeness::Akin => 30,
        Closeness::Prefix => 28,
        Closeness::OneWrong => 20,
        Closeness::TwoWrong => 15,
    };
    let spare = SPARE_LETTER * u32::try_from(it.spare.min(4)).unwrap_or(0);
    (kind * percent / 100_u32).saturating_sub(spare)
}
