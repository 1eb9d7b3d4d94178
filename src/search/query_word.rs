//! A word of a query, or several as one.

use std::{collections::BTreeSet, ops::Range};

use super::closeness::{Closeness, closeness};
use super::forms::Forms;
use super::keys::keys;
use super::place::{Place, PlaceKind};
use super::skeleton::is_number;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryWord {
    pub(super) settled: String,
    pub(super) typed: String,
    pub(super) need: Need,
    pub(super) reach: Reach,
}

/// Whether a case needs a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A case without it is not what was asked for, or there is more to ask.
    Required,
    /// It is searched for, but a case may lack it.
    Optional,
    /// It is not searched for.
    Unsought,
}

/// How far a match may be from the typed word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Any match.
    Any,
    /// A patronymic, or a surname like one, in any case.
    Father,
    /// The word itself.
    Exact,
    /// The word itself or a form of it, as a surname or a given name: Болат is "will be" too.
    Name,
    /// The word itself, as a surname.
    Surname,
    /// Only together with its neighbours.
    Run,
}

/// How a word is looked up in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Not by itself.
    Not,
    /// Exactly.
    Exact,
    /// With all words that begin like it or share one of its keys.
    Alike,
}

/// Joined words: neighbouring words, or a run of figures, as one word, which matches only exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedWords {
    /// The places of the words.
    pub words: Range<usize>,
    /// The index entries that it matches.
    pub filed: BTreeSet<String>,
    pub(super) whole: String,
}

impl QueryWord {
    /// The word split at each of its letters: two names may have been typed as one, the second in some case.
    pub fn halves(&self) -> Vec<(String, String)> {
        let letters: Vec<char> = self.settled.chars().collect();
        if !(6..32).contains(&letters.len()) || is_number(&self.settled) {
            return Vec::new();
        }
        let parted = (2..letters.len() - 1).flat_map(|at| {
            let (one, other): (String, String) = (
                letters[..at].iter().collect(),
                letters[at..].iter().collect(),
            );
            let forms = Forms::of(&other);
            let cases = forms.cases().iter().copied().map(str::to_owned);
            let pairs: Vec<_> = cases.map(|other| (one.clone(), other)).collect();
            pairs
        });
        parted.collect()
    }

    /// The skeleton: every word that begins with it is a candidate.
    pub fn folded(&self) -> &str {
        &self.settled
    }

    /// The keys: every word that shares one of them is a candidate.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut keys = keys(&self.settled);
        keys.append(&mut super::keys(&self.typed));
        keys
    }

    /// Whether it is searched for.
    pub fn is_sought(&self) -> bool {
        self.need != Need::Unsought
    }

    /// How it is looked up in the index.
    pub fn lookup(&self) -> Lookup {
        match (self.need, self.reach) {
            (Need::Unsought, _) | (_, Reach::Run) => Lookup::Not,
            (_, Reach::Any | Reach::Father | Reach::Name) => Lookup::Alike,
            (_, Reach::Exact | Reach::Surname) => Lookup::Exact,
        }
    }

    /// The closeness to a folded word; `None` if it is another word.
    pub fn closeness(&self, word: &str) -> Option<Closeness> {
        let found = closeness(&self.settled, &self.typed, word)?;
        let reaches = match self.reach {
            Reach::Any => true,
            Reach::Father => found <= Closeness::Akin,
            Reach::Name => found <= Closeness::Inflected,
            Reach::Exact | Reach::Surname => found == Closeness::Exact,
            Reach::Run => false,
        };
        reaches.then_some(found)
    }

    /// Whether it may match a word at this place.
    pub fn may_stand(&self, place: &Place) -> bool {
        match self.reach {
            Reach::Any | Reach::Exact => true,
            Reach::Father => matches!(place.kind, PlaceKind::Patronymic | PlaceKind::Surname),
            Reach::Name => matches!(place.kind, PlaceKind::Surname | PlaceKind::Given),
            Reach::Surname => place.kind == PlaceKind::Surname,
            Reach::Run => false,
        }
    }
}

impl JoinedWords {
    /// The closeness to an index entry.
    pub fn closeness(&self, word: &str) -> Option<Closeness> {
        if is_number(word) {
            return self.filed.contains(word).then_some(Closeness::Exact);
        }
        closeness(&self.whole, &self.whole, word).filter(|found| *found <= Closeness::Akin)
    }
}
