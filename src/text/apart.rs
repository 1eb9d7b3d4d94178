//! What cases are called where several stand together: two of one title are told apart.

use std::collections::BTreeMap;

use crate::domain::{case::Case, language::Language};

use super::{html::shortened, words};

/// What stands around what tells a title apart, in UTF-16 units.
const AROUND: usize = " ()".len();

/// What tells two cases of one title apart, the best first.
#[derive(Clone, Copy)]
enum By {
    Court,
    Number,
    ShortName,
}

/// The least of a title that is left beside a court or a number, in UTF-16 units. A short name is never cut.
const LEAST_TITLE: usize = 12;

/// The titles of cases, each at most so many UTF-16 units long; those that would be the same with the court, the number or the
/// short name by which these cases differ.
pub(super) fn titles(cases: &[Case], most: usize, language: Language) -> Vec<String> {
    let title = |case: &Case| shortened(&words::title(case, language), most);
    let mut titles: Vec<String> = cases.iter().map(title).collect();
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, title) in titles.iter().enumerate() {
        alike.entry(title.to_lowercase()).or_default().push(at);
    }
    for group in alike.into_values().filter(|group| group.len() > 1) {
        let of_group: Vec<&Case> = group.iter().map(|at| &cases[*at]).collect();
        for (at, title) in group.into_iter().zip(told_apart(&of_group, most, language)) {
            titles[at] = title;
        }
    }
    titles
}

fn told_apart(cases: &[&Case], most: usize, language: Language) -> Vec<String> {
    let by = |by: By| -> Option<Vec<String>> {
        let title = |case: &&Case| Some(with(case, &by.of(case, most, language)?, most, language));
        cases.iter().map(title).collect()
    };
    let differ = |titles: &Vec<String>| {
        let mut sorted: Vec<String> = titles.iter().map(|title| title.to_lowercase()).collect();
        sorted.sort_unstable();
        sorted.dedup();
        sorted.len() == titles.len()
    };
    let ways = [By::Court, By::Number, By::ShortName];
    let found = ways.into_iter().filter_map(by).find(differ);
    found.unwrap_or_default()
}

/// A title and what tells it apart.
fn with(case: &Case, apart: &str, most: usize, language: Language) -> String {
    let left = most.saturating_sub(apart.encode_utf16().count() + AROUND);
    let title = shortened(&words::title(case, language), left.max(1));
    format!("{title} ({apart})")
}

impl By {
    fn of(self, case: &Case, most: usize, language: Language) -> Option<String> {
        let most = most.saturating_sub(LEAST_TITLE + AROUND);
        let cut = |text: String| shortened(&text, most);
        match self {
            Self::Court => words::name(&case.description.court.name, language).map(cut),
            Self::Number => case.description.number.clone().map(cut),
            Self::ShortName => Some(case.slug.as_str().to_owned()),
        }
    }
}
