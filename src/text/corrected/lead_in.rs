//! What is said of a change that was wrong before what is right, and whether that was said already.

use crate::domain::news::{Corrected, CorrectedFact, HearingStanding, News};

/// What stands before what is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum LeadIn {
    /// Which change was wrong, and the date that it gave.
    Whole,
    /// Which change was wrong: of several things told wrong by it, the date may be none that it gave.
    NoDate,
    /// Nothing of the change: that it was wrong has been said.
    Said,
}

impl LeadIn {
    /// The lead-in of an item among others: that a change was wrong is said once, before the first thing that was.
    pub(in crate::text) fn of(news: &[News], at: usize) -> Self {
        let Some(News::Corrected(of)) = news.get(at) else {
            return Self::Whole;
        };
        let is_same = |one: &&Corrected| one.wrong == of.wrong;
        if corrections(&news[..at]).any(|one| is_same(&one)) {
            return Self::Said;
        }
        let told_wrong = corrections(news).filter(is_same);
        let things = told_wrong.filter(|one| !goes_with_a_date(&one.fact));
        if things.count() > 1 {
            Self::NoDate
        } else {
            Self::Whole
        }
    }
}

fn corrections(news: &[News]) -> impl Iterator<Item = &Corrected> {
    news.iter().filter_map(|item| match item {
        News::Corrected(corrected) => Some(&**corrected),
        _ => None,
    })
}

/// Whether a change that gave one wrong date may be wrong of this too.
fn goes_with_a_date(fact: &CorrectedFact) -> bool {
    matches!(
        fact,
        CorrectedFact::Room { .. }
            | CorrectedFact::Hearing {
                wrong: HearingStanding::NotSet,
                ..
            }
    )
}
