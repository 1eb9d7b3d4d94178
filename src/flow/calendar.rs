//! What is put into a calendar file: the hearings of a case, one of them, or those of all that a chat follows.

use crate::{
    domain::{
        calendar::{CalendarCase, CalendarView},
        chat::Asker,
        hearing::HearingNo,
    },
    store::{Error, Store, StoredCase},
};

use super::{answer, settings};

/// The hearings of a case, or the one of that number.
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
    let recorded = store.cases().recorded(stored.id, revision).await?;
    Ok(CalendarCase {
        case: stored.case,
        only,
        recorded: recorded.unwrap_or_default(),
    })
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
