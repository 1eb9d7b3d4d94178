//! What is put into a calendar file: the hearings of a case, one of them, or those of all that a chat follows.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        calendar::{CalendarCase, CalendarView},
        chat::Asker,
        hearing::HearingNo,
        record::WithdrawnHearing,
        when::local_day,
    },
    store::{Error, Store, StoredCase},
};

use super::{answer, settings};

/// The hearings of a case, or the one of that number with those on which it goes on.
///
/// # Errors
/// If the store cannot be read.
pub async fn of_case(
    store: &Store,
    stored: StoredCase,
    only: Option<HearingNo>,
    asker: Asker,
) -> Result<CalendarView, Error> {
    let case = with_moment(store, stored, only).await?;
    view(store, (vec![case], 0), asker).await
}

/// The hearings of all cases that a chat follows.
///
/// # Errors
/// If the store cannot be read.
pub async fn of_followed(store: &Store, asker: Asker) -> Result<CalendarView, Error> {
    let (followed, unreadable) = answer::followed(store, asker).await?;
    let mut cases = Vec::new();
    for stored in followed {
        cases.push(with_moment(store, stored, None).await?);
    }
    view(store, (cases, unreadable), asker).await
}

async fn with_moment(
    store: &Store,
    stored: StoredCase,
    only: Option<HearingNo>,
) -> Result<CalendarCase, Error> {
    let revision = stored.case.state.revision;
    let since = store.cases().stands_since(stored.id, revision).await?;
    let since = since.unwrap_or_default();
    let mut withdrawn = withdrawn(store, &stored, since).await?;
    withdrawn.retain(|it| only.is_none_or(|only| it.is_sitting_of(only)));
    Ok(CalendarCase {
        case: stored.case,
        only,
        withdrawn,
        since,
    })
}

/// The hearings that were withdrawn, but for those of days that had passed already.
async fn withdrawn(
    store: &Store,
    stored: &StoredCase,
    since: DateTime<Utc>,
) -> Result<Vec<WithdrawnHearing>, Error> {
    // Only then it needs the log.
    if !stored.case.state.has_withdrawn_hearings() {
        return Ok(Vec::new());
    }
    let cases = store.cases();
    let withdrawn = cases.record(stored).await.and_then(|record| {
        let withdrawn = record.withdrawn_hearings();
        withdrawn.map_err(|_| cases.log_is_impossible(stored.id))
    });
    let mut withdrawn = match withdrawn {
        // What stands is known all the same, and the store has noted the log.
        Err(Error::CaseUnreadable) => Vec::new(),
        other => other?,
    };
    let last_day = local_day(since, stored.case.description.court.zone);
    withdrawn.retain(|hearing| hearing.last_day >= last_day);
    Ok(withdrawn)
}

async fn view(
    store: &Store,
    (cases, unreadable): (Vec<CalendarCase>, usize),
    asker: Asker,
) -> Result<CalendarView, Error> {
    let defaults = store.defaults();
    let chosen = settings::chosen(store, asker).await?;
    Ok(CalendarView {
        cases,
        unreadable,
        leads: chosen.leads(defaults),
        morning_at: defaults.morning_at,
    })
}
