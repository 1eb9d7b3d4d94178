//! What each word of a text is there for, and the clauses that are left for a name and a reason.

use std::ops::Range;

use super::{
    changes::{self, FoundChange, Mood},
    meaning::ChangeMeaning,
    particles::{self, MarkerKind},
    sitting::DatedWords,
    words::PlainWord,
};

use crate::domain::attribution::Voice;

/// What a word is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// It names the case, or is part of the reason.
    Plain,
    /// It adds nothing.
    Filler,
    /// It is of a date.
    Date,
    /// It states the change.
    Change,
    /// It is of a change that says nothing more, or of one that is denied.
    Included,
    /// It says from whom it is known.
    Source,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) words: Range<usize>,
    pub(super) kind: ClauseKind,
}

/// What a clause has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClauseKind {
    /// The change.
    Head,
    /// Nothing but a date.
    Date,
    /// A marked reason.
    Reason,
    /// Words that may name the case or be a reason.
    Open,
    /// Nothing that says more.
    Empty,
}

impl Clause {
    /// Whether a date in it may be what the change leads to.
    pub(super) fn may_state_a_date(&self) -> bool {
        match self.kind {
            ClauseKind::Head | ClauseKind::Date => true,
            ClauseKind::Open => self.words.start == 0,
            ClauseKind::Reason | ClauseKind::Empty => false,
        }
    }
}

/// What each word is there for.
pub(super) fn labels(
    words: &[PlainWord],
    dated: &[DatedWords],
    found: &[FoundChange],
    meaning: &ChangeMeaning,
    source: Option<&(Voice, Range<usize>)>,
) -> Vec<Label> {
    let mut labels: Vec<Label> = words
        .iter()
        .map(|word| match particles::is_filler(word) {
            true => Label::Filler,
            false => Label::Plain,
        })
        .collect();
    let mut set = |range: Range<usize>, label: Label| {
        let taken = labels.get_mut(range);
        taken.into_iter().flatten().for_each(|old| *old = label);
    };
    for one in dated {
        set(one.words.clone(), Label::Date);
    }
    let denied = found.iter().filter(|found| found.mood == Mood::Denied);
    for found in denied {
        let from = changes::denial(words, found.words.start).unwrap_or(found.words.start);
        set(from..found.words.end, Label::Included);
    }
    for range in &meaning.included {
        set(range.clone(), Label::Included);
    }
    if let Some((_, range)) = source {
        set(range.clone(), Label::Source);
    }
    for (range, _) in &meaning.said {
        set(range.clone(), Label::Change);
    }
    labels
}

/// The clauses: punctuation, the marker of a reason and a source end one.
pub(super) fn clauses(words: &[PlainWord], labels: &[Label]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut marked = false;
    let is_source = |at: usize| labels.get(at) == Some(&Label::Source);
    let mut at = 0;
    while at < words.len() {
        let marker = particles::marker(words.get(at..).unwrap_or_default())
            .filter(|_| !is_source(at) && labels.get(at) != Some(&Label::Date));
        let source_ends = at > 0 && is_source(at) != is_source(at - 1);
        let begins = words[at].begins_clause || source_ends || marker.is_some();
        if begins && at > start {
            clauses.push(clause(labels, start..at, marked));
            start = at;
            marked = false;
        }
        match marker {
            Some((kind, length)) => {
                marked = true;
                if kind == MarkerKind::Joins {
                    start = at + length;
                }
                at += length;
            }
            None => at += 1,
        }
    }
    if start < words.len() {
        clauses.push(clause(labels, start..words.len(), marked));
    }
    clauses
}

fn clause(labels: &[Label], words: Range<usize>, is_marked: bool) -> Clause {
    let of_clause = labels.get(words.clone()).unwrap_or_default();
    let has = |label| of_clause.contains(&label);
    let kind = if has(Label::Change) {
        ClauseKind::Head
    } else if has(Label::Source) {
        ClauseKind::Empty
    } else if is_marked {
        ClauseKind::Reason
    } else if has(Label::Plain) {
        ClauseKind::Open
    } else if has(Label::Date) {
        ClauseKind::Date
    } else {
        ClauseKind::Empty
    };
    Clause { words, kind }
}
