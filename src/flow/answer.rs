//! The answers to questions, as data: read from the store for the chat that asked.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        case::{Case, Listing},
        chat::Asker,
        event::Event,
        note::Note,
        record::CaseRecord,
        views::{
            CaseList, CaseView, Figures, FollowState, HistoryLine, ListScope, Paging, Section,
        },
    },
    store::{CaseId, Error, NoteLookup, Store, StoredCase},
};

/// The most cases whose hearings are listed for somebody who follows none.
const MOST_COMING: u32 = 50;

/// The view of a case, with its log if this section shows it.
///
/// # Errors
/// If the store cannot be read.
pub async fn case(
    store: &Store,
    stored: &StoredCase,
    section: Section,
    asker: Asker,
) -> Result<CaseView, Error> {
    let history = match section {
        Section::Overview | Section::History => history(store, stored.id).await?,
        Section::Hearings
        | Section::People
        | Section::Charges
        | Section::Statements
        | Section::Related => Vec::new(),
    };
    Ok(CaseView {
        case: stored.case.clone(),
        history,
        follows: follows(store, asker, stored.id).await?,
        note: match section {
            Section::Overview => note(store, asker, stored.id).await?,
            Section::Hearings
            | Section::People
            | Section::Charges
            | Section::Statements
            | Section::Related
            | Section::History => None,
        },
        appeal: public_appeal(store, &stored.case).await?,
    })
}

/// The case in which the appeal of another is heard, if it is public and can be read.
async fn public_appeal(store: &Store, case: &Case) -> Result<Option<Case>, Error> {
    let Some(linked) = &case.state.appeal else {
        return Ok(None);
    };
    match store.cases().case(&linked.case).await {
        Ok(appeal) => {
            let public = appeal.map(|stored| stored.case);
            Ok(public.filter(|case| case.description.listing == Listing::Public))
        }
        Err(error) if error.may_pass() => Err(error),
        // What cannot be read there is no reason to keep this one from anybody.
        Err(_) => Ok(None),
    }
}

/// The figures of `/status`.
///
/// # Errors
/// If the store cannot be read.
pub async fn figures(store: &Store, now: DateTime<Utc>) -> Result<Figures, Error> {
    let counts = store.counts(now).await?;
    Ok(Figures {
        cases: counts.cases,
        follows: counts.follows,
        pending: counts.pending,
        waiting: counts.waiting,
        sending: counts.sending,
        in_doubt: counts.in_doubt,
        lag: counts.lag,
        failed: counts.failed,
        last: store.postings().last_ledgers().await?,
    })
}

/// A page of the public cases, with `size` cases; the last page if there are fewer.
///
/// # Errors
/// If the store cannot be read.
pub async fn cases(
    store: &Store,
    (page, size): (u16, u32),
    today: NaiveDate,
) -> Result<(CaseList, Paging), Error> {
    let total = store.cases().count_public().await?;
    let of = u16::try_from(total.div_ceil(size))
        .unwrap_or(u16::MAX)
        .max(1);
    let page = page.min(of - 1);
    let found = store
        .cases()
        .public_cases(today, u32::from(page) * size, size)
        .await?;
    let list = CaseList {
        cases: cases_of(found.cases),
        unreadable: found.unreadable,
        ..CaseList::default()
    };
    Ok((list, Paging { page, of }))
}

/// The upcoming hearings of the cases that a chat follows; of all public ones if it follows none.
///
/// # Errors
/// If the store cannot be read.
pub async fn hearings(
    store: &Store,
    asker: Asker,
    today: NaiveDate,
) -> Result<(Vec<Case>, ListScope), Error> {
    let followed = following(store, asker).await?;
    if followed.is_empty() {
        let coming = store.cases().coming_cases(today, MOST_COMING).await?;
        let unreadable = coming.unreadable;
        return Ok((cases_of(coming.cases), ListScope::All { unreadable }));
    }
    let unreadable = followed.unreadable;
    Ok((followed.cases, ListScope::Followed { unreadable }))
}

/// The cases that a chat follows, as a view.
///
/// # Errors
/// If the store cannot be read.
pub async fn following(store: &Store, asker: Asker) -> Result<CaseList, Error> {
    let (cases, unreadable) = followed(store, asker).await?;
    let mut notes = match asker.known() {
        Some(chat) => store.follows().notes(chat.id).await?,
        None => HashMap::new(),
    };
    let noted = cases.iter().filter_map(|stored| {
        let note = notes.remove(&stored.id)?;
        Some((stored.case.slug.clone(), note))
    });
    Ok(CaseList {
        notes: noted.collect(),
        cases: cases_of(cases),
        unreadable,
    })
}

/// The note of a chat on a case, if there is one that can be read.
async fn note(store: &Store, asker: Asker, case: CaseId) -> Result<Option<Note>, Error> {
    let Some(chat) = asker.known() else {
        return Ok(None);
    };
    Ok(match store.follows().note(chat.id, case).await? {
        NoteLookup::Note(_, note) => Some(note),
        NoteLookup::None | NoteLookup::Unreadable(_) => None,
    })
}

/// Whether a chat follows a case.
///
/// # Errors
/// If the store cannot be read.
pub async fn follows(store: &Store, asker: Asker, case: CaseId) -> Result<FollowState, Error> {
    let followed = match asker.known() {
        Some(chat) => store.follows().followed_by(chat.id).await?,
        None => Vec::new(),
    };
    Ok(if followed.contains(&case) {
        FollowState::Yes
    } else {
        FollowState::No
    })
}

/// The cases that a chat follows, and how many more cannot be read.
///
/// # Errors
/// If the store cannot be read.
pub async fn followed(store: &Store, asker: Asker) -> Result<(Vec<StoredCase>, usize), Error> {
    let Some(chat) = asker.known() else {
        return Ok((Vec::new(), 0));
    };
    let followed = store.follows().followed_by(chat.id).await?;
    let count = followed.len();
    let cases = store.cases().readable_cases(followed).await?;
    let unreadable = count - cases.len();
    Ok((cases, unreadable))
}

/// A case's log, newest entry first, each with what it changed for a reader.
pub(super) async fn history(store: &Store, id: CaseId) -> Result<Vec<HistoryLine>, Error> {
    let log = store.cases().case_log(id).await?;
    history_of(log).map_err(|_| store.cases().log_is_impossible(id))
}

fn history_of(log: Vec<Event>) -> Result<Vec<HistoryLine>, u32> {
    let mut record = CaseRecord::default();
    let mut lines = Vec::new();
    for event in log {
        let (number, recorded, origin) = (event.number, event.recorded, event.origin);
        record.append(event)?;
        lines.push(HistoryLine {
            number,
            recorded,
            origin,
            news: record.latest_news()?,
            corrected_in: None,
        });
    }
    let corrections: Vec<&Event> = record
        .log
        .iter()
        .filter(|event| event.corrects().is_some())
        .collect();
    for (line, event) in lines.iter_mut().zip(&record.log) {
        let of = event.corrects().unwrap_or(event.number);
        let mut of_it = corrections
            .iter()
            .filter(|later| later.corrects() == Some(of) && later.number > line.number);
        line.corrected_in = of_it.next_back().map(|later| later.number);
    }
    lines.reverse();
    Ok(lines)
}

fn cases_of(stored: Vec<StoredCase>) -> Vec<Case> {
    stored.into_iter().map(|stored| stored.case).collect()
}
