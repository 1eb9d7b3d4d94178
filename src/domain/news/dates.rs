//! The dates that news tells: of a case that they do not follow, subscribers are told those alone.

use super::{Corrected, CorrectedFact, HearingStanding, News};
use crate::domain::{case_state::CaseState, hearing::Hearing};

/// The hearings that are on and have another date than before, each with the news that tells it.
pub fn new_dates<'a>(
    before: &CaseState,
    now: &'a CaseState,
    news: &'a [News],
) -> Vec<(&'a Hearing, &'a News)> {
    let is_new = |hearing: &&Hearing| {
        let known = before.hearing(hearing.no);
        hearing.is_open() && known.is_none_or(|known| known.date_revision != hearing.date_revision)
    };
    let dated = now.hearings.iter().filter(is_new).filter_map(|hearing| {
        let item = news.iter().find(|item| item.tells_date_of(hearing))?;
        Some((hearing, item))
    });
    dated.collect()
}

impl News {
    /// Whether it tells the date of a hearing: that it is set, moved, where an adjourned one goes on, or that another date was
    /// wrong.
    pub fn tells_date_of(&self, hearing: &Hearing) -> bool {
        match self {
            Self::Set { hearing: dated, .. } | Self::Shifted { to: dated, .. } => {
                dated.no == hearing.no
            }
            Self::Adjourned { to, .. } => to.as_ref().is_some_and(|to| to.no == hearing.no),
            // Of one that goes on elsewhere that is said: it is found by the date.
            Self::Corrected(corrected) => matches!(
                &**corrected,
                Corrected { fact: CorrectedFact::Hearing { right: HearingStanding::On(when), .. }, .. }
                    if *when == hearing.when
            ),
            Self::Verdict(_)
            | Self::Room { .. }
            | Self::Cancelled { .. }
            | Self::Held(_)
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Statement(_) => false,
        }
    }
}
