//! Commands about one case: what is to be done with it, and how sure it must be which one is meant.

use crate::{
    domain::{case::Case, command::Command, views::Section},
    flow::find::{Confidence, FoundCase},
    store::StoredCase,
};

use super::subscribing;

/// The action on a case that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CaseAction {
    /// Show a section.
    Show(Section),
    /// Follow it.
    Follow,
    /// Get it for a calendar.
    Calendar,
    /// Get its link.
    Share,
    /// See its course as a picture.
    Timeline,
}

/// A command about a case, and the words that name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CaseRequest<'a> {
    /// The command.
    pub(super) command: Command,
    /// Its short name, or words to search for.
    pub(super) words: &'a str,
    /// The action.
    pub(super) action: CaseAction,
}

/// How sure a match must be to be acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MatchRule {
    /// Guesses too: to look costs nothing.
    Guesses,
    /// Only as typed: to follow what was guessed would be a surprise.
    AsTyped,
}

impl CaseAction {
    /// How sure it must be which case is meant.
    pub(super) fn acts_on(self) -> MatchRule {
        match self {
            Self::Show(_) | Self::Calendar | Self::Share | Self::Timeline => MatchRule::Guesses,
            Self::Follow => MatchRule::AsTyped,
        }
    }

    /// The one case that was found by words, if they mean it: to follow, a judge, a court or a city says which it is of many.
    pub(super) fn meant_by(self, words: &str, stored: StoredCase) -> Result<StoredCase, Vec<Case>> {
        match self {
            Self::Follow if subscribing::mean_others(&stored.case, words) => Err(vec![stored.case]),
            Self::Follow | Self::Show(_) | Self::Calendar | Self::Share | Self::Timeline => {
                Ok(stored)
            }
        }
    }
}

/// The one case that was found, if the match is sure enough.
pub(super) fn only(mut found: Vec<FoundCase>, acts: MatchRule) -> Result<StoredCase, Vec<Case>> {
    let is_taken = |confidence: Confidence| match (acts, confidence) {
        (MatchRule::Guesses, _) | (MatchRule::AsTyped, Confidence::AsTyped | Confidence::Begun) => {
            true
        }
        (MatchRule::AsTyped, Confidence::Named | Confidence::Guessed) => false,
    };
    match found.as_slice() {
        [one] if is_taken(one.confidence) => Ok(found.remove(0).stored),
        _ => Err(found.into_iter().map(|found| found.stored.case).collect()),
    }
}
