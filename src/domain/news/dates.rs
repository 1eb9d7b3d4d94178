//! The dates that news tells: of a case that they do not follow, subscribers are told those alone.

use super::{Corrected, CorrectedFact, HearingStanding, News, since};
use crate::domain::{case_state::CaseState, event::Event, hearing::Hearing, record::CaseRecord};

/// The hearings that are on, and were not or have another date than before, each with the news that tells it.
pub fn new_dates<'a>(
    before: &CaseState,
    now: &'a CaseState,
    news: &'a [News],
) -> Vec<(&'a Hearing, &'a News)> {
    let is_known = |hearing: &Hearing| {
        let known = before.hearing(hearing.no);
        known.is_some_and(|known| known.is_on_at(hearing.date_revision))
    };
    let is_new = |hearing: &&Hearing| hearing.is_open() && !is_known(hearing);
    let dated = now.hearings.iter().filter(is_new).filter_map(|hearing| {
        let item = news.iter().find(|item| item.tells_date_of(hearing))?;
        Some((hearing, item))
    });
    dated.collect()
}

/// The same for whoever surely knows revision `told` of a case, whose log adds up to `now`.
///
/// # Errors
/// The number of an event that does not apply, as only in a damaged log.
pub fn dates_since(log: &[Event], now: &CaseState, told: u32) -> Result<Vec<(Hearing, News)>, u32> {
    let mut before = CaseRecord::default();
    for event in log.iter().take_while(|event| event.number <= told) {
        before.append(event.clone())?;
    }
    let news = since(log, now, (told, None))?;
    let dates = new_dates(&before.state, now, &news).into_iter();
    Ok(dates
        .map(|(hearing, item)| (hearing.clone(), item.clone()))
        .collect())
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
            | Self::Appeal(_)
            | Self::Statement(_) => false,
        }
    }
}
