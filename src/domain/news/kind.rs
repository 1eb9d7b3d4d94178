//! The kinds of news: what a follower chooses for each how to be told of it.

use serde::{Deserialize, Serialize};

use super::{CorrectedFact, News};

/// A kind of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsKind {
    /// When and where a hearing takes place, or that it does not.
    Hearings,
    /// That a hearing took place, and what came of it.
    Outcomes,
    /// The verdict, the stage of the proceedings, and where an appeal is heard.
    Decisions,
    /// Who may be in the court room.
    Access,
    /// Whether a defendant is free.
    Custody,
    /// What a side said.
    Statements,
}

impl NewsKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Hearings,
        Self::Outcomes,
        Self::Decisions,
        Self::Access,
        Self::Custody,
        Self::Statements,
    ];
}

/// The kinds of several items of news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NewsKinds(u8);

impl NewsKinds {
    /// What is of no kind: nobody can choose not to be told of it.
    const OTHER: u8 = 1 << NewsKind::ALL.len();

    /// The kinds of these items.
    pub fn of(news: &[News]) -> Self {
        let bits = news
            .iter()
            .map(|item| item.kind().map_or(Self::OTHER, Self::bit));
        Self(bits.fold(0, |all, bit| all | bit))
    }

    /// One kind alone.
    pub fn one(kind: NewsKind) -> Self {
        Self(Self::bit(kind))
    }

    /// These kinds and others.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The kinds of that number in a row. What is no such number may be of any kind.
    pub fn from_number(number: i64) -> Self {
        let known = u8::try_from(number)
            .ok()
            .filter(|bits| *bits < 2 * Self::OTHER);
        Self(known.unwrap_or(2 * Self::OTHER - 1))
    }

    /// Their number in a row.
    pub fn number(self) -> i64 {
        self.0.into()
    }

    /// Each of them; `None` for what is of no kind.
    pub fn iter(self) -> impl Iterator<Item = Option<NewsKind>> {
        let kinds = NewsKind::ALL.into_iter().map(Some).chain([None]);
        kinds.filter(move |kind| self.0 & kind.map_or(Self::OTHER, Self::bit) != 0)
    }

    fn bit(kind: NewsKind) -> u8 {
        1 << (kind as u8)
    }
}

impl News {
    /// Its kind; `None` where only details were wrong of something that is no more.
    pub fn kind(&self) -> Option<NewsKind> {
        Some(match self {
            Self::Shifted { .. }
            | Self::Room { .. }
            | Self::Adjourned { .. }
            | Self::Cancelled { .. }
            | Self::Set { .. } => NewsKind::Hearings,
            Self::Held(_) => NewsKind::Outcomes,
            Self::Verdict(_) | Self::Stage { .. } | Self::Appeal(_) => NewsKind::Decisions,
            Self::Access { .. } => NewsKind::Access,
            Self::Custody { .. } => NewsKind::Custody,
            Self::Statement(_) => NewsKind::Statements,
            Self::Corrected(corrected) => match corrected.fact {
                CorrectedFact::Hearing { .. } | CorrectedFact::Room { .. } => NewsKind::Hearings,
                CorrectedFact::Verdict { .. }
                | CorrectedFact::Stage { .. }
                | CorrectedFact::Appeal { .. } => NewsKind::Decisions,
                CorrectedFact::Access { .. } => NewsKind::Access,
                CorrectedFact::Custody { .. } => NewsKind::Custody,
                CorrectedFact::Statement { .. } => NewsKind::Statements,
                CorrectedFact::Details(_) => return None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_of_kinds_has_a_number_and_what_is_none_is_all_of_them() {
        for number in 0..128 {
            let kinds = NewsKinds::from_number(number);
            assert_eq!(kinds.number(), number);
            assert_eq!(kinds.iter().count(), kinds.0.count_ones() as usize);
        }
        for spoiled in [-1, 128, i64::MAX] {
            assert_eq!(NewsKinds::from_number(spoiled).iter().count(), 7);
        }
    }
}
