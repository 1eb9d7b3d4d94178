//! Words that make what they stand beside its opposite.

use std::{collections::HashSet, sync::LazyLock};

use super::fold::fold;

/// Before what they deny.
pub(super) const DENIALS: &str =
    "не нет not never isn't aren't wasn't weren't hasn't haven't won't didn't doesn't ни";

/// Behind what they deny, in Kazakh.
pub(super) const KAZAKH_DENIERS: &str = "жоқ емес";

/// Beside a status they take it back or forbid it.
const OF_A_STATUS: &str = "no longer banned forbidden prohibited запрещен запрещена запрещено запрещены нельзя тыйым болмайды";

static DENIALS_OF_A_STATUS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let all = [DENIALS, KAZAKH_DENIERS, OF_A_STATUS];
    let words = all.into_iter().flat_map(str::split_whitespace);
    words.map(fold).collect()
});

/// Whether a word takes back or forbids the status beside which it stands.
pub(super) fn denies_a_status(word: &str) -> bool {
    DENIALS_OF_A_STATUS.contains(&fold(word))
}

/// Behind a denial they say that there is no verdict.
const OF_A_VERDICT: &str =
    "вынесен вынесли оглашен огласили объявлен объявили был given announced delivered reached yet";

/// Whether a word says what is done with a verdict.
pub(super) fn is_of_a_verdict(word: &str) -> bool {
    let word = fold(word);
    OF_A_VERDICT.split_whitespace().any(|of| fold(of) == word)
}
