//! A question and its answer: read from the store, put into words, for the chat that asked.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        alarm::AlarmStatus,
        callback::Section,
        case::Case,
        case_state::CaseState,
        chat::{Asker, Chat},
        message::Message,
        news,
        when::local_day,
    },
    store::{CaseId, Error, Store, StoredCase},
    text::{
        card::{Follows, HistoryLine},
        lists::{self, CASES_A_PAGE, ListScope, Paging},
        replies, sections,
        status::{self, Figures},
    },
};

/// Cases whose hearings are listed for somebody who follows none.
const MOST_COMING: u32 = 50;

/// A part of what is known of a case.
///
/// # Errors
/// If the store cannot be read.
pub async fn section(
    store: &Store,
    stored: &StoredCase,
    section: Section,
    page: u16,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let history = match section {
        Section::Card | Section::History => history(store, stored.id).await?,
        Section::Hearings
        | Section::People
        | Section::Charges
        | Section::Statements
        | Section::Related => Vec::new(),
    };
    let follows = follows(store, asker, stored.id).await?;
    Ok(sections::section(
        &stored.case,
        section,
        page,
        &history,
        follows,
        now,
        asker.language(),
    ))
}

/// The greeting; whoever follows something is told where that stands instead: they may have been away.
///
/// # Errors
/// If the store cannot be read.
pub async fn welcome(store: &Store, asker: Asker, now: DateTime<Utc>) -> Result<Message, Error> {
    let language = asker.language();
    Ok(match followed(store, asker).await? {
        (cases, 0) if cases.is_empty() => replies::welcome(language),
        (cases, unreadable) => lists::following(&cases_of(cases), unreadable, now, language),
    })
}

/// The greeting of somebody who came by a link to a case.
///
/// # Errors
/// If the store cannot be read.
pub async fn welcome_to(
    store: &Store,
    stored: &StoredCase,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let history = history(store, stored.id).await?;
    let follows = follows(store, asker, stored.id).await?;
    Ok(replies::welcome_to(
        &stored.case,
        &history,
        follows,
        now,
        asker.language(),
    ))
}

/// How the bot is doing: in figures, and what keeps notices or answers back and for how long.
///
/// # Errors
/// If the store cannot be read.
pub async fn status(
    store: &Store,
    alarms: &AlarmStatus,
    chat: Chat,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let counts = store.counts(now).await?;
    let figures = Figures {
        cases: counts.cases,
        follows: counts.follows,
        pending: counts.pending,
        waiting: counts.waiting,
        sending: counts.sending,
        in_doubt: counts.in_doubt,
        lag: counts.lag,
        failed: counts.failed,
        last: store.last_ledgers().await?,
    };
    Ok(status::status(&figures, alarms, chat.language))
}

/// A page of the public cases.
///
/// # Errors
/// If the store cannot be read.
pub async fn cases(
    store: &Store,
    page: u16,
    asker: Asker,
    zone: chrono_tz::Tz,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let today = local_day(now, zone);
    let size = u32::try_from(CASES_A_PAGE).unwrap_or(u32::MAX);
    let total = store.count_public().await?;
    let of = u16::try_from(total.div_ceil(size))
        .unwrap_or(u16::MAX)
        .max(1);
    let page = page.min(of - 1);
    let found = store
        .public_cases(today, u32::from(page) * size, size)
        .await?;
    Ok(lists::cases(
        &cases_of(found.cases),
        found.unreadable,
        Paging { page, of },
        now,
        asker.language(),
    ))
}

/// What is coming in the cases that a chat follows; in all public ones if it follows none.
///
/// # Errors
/// If the store cannot be read.
pub async fn hearings(
    store: &Store,
    asker: Asker,
    zone: chrono_tz::Tz,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let (followed, unreadable) = followed(store, asker).await?;
    let (found, scope) = if followed.is_empty() && unreadable == 0 {
        let coming = store
            .coming_cases(local_day(now, zone), MOST_COMING)
            .await?;
        let unreadable = coming.unreadable;
        (cases_of(coming.cases), ListScope::All { unreadable })
    } else {
        (cases_of(followed), ListScope::Followed { unreadable })
    };
    Ok(lists::hearings(&found, scope, now, asker.language()))
}

/// What a chat follows.
///
/// # Errors
/// If the store cannot be read.
pub async fn following(store: &Store, asker: Asker, now: DateTime<Utc>) -> Result<Message, Error> {
    let (cases, unreadable) = followed(store, asker).await?;
    let cases = cases_of(cases);
    Ok(lists::following(&cases, unreadable, now, asker.language()))
}

/// That a chat follows nothing of that kind, and what it follows.
///
/// # Errors
/// If the store cannot be read.
pub async fn not_followed(
    store: &Store,
    query: &str,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let following = following(store, asker, now).await?;
    Ok(match asker {
        Asker::Follower(_) => lists::not_among_those(query, following, asker.language()),
        Asker::Known(_) | Asker::Stranger { .. } => following,
    })
}

/// Whether a chat follows a case.
///
/// # Errors
/// If the store cannot be read.
pub async fn follows(store: &Store, asker: Asker, case: CaseId) -> Result<Follows, Error> {
    let followed = match asker.known() {
        Some(chat) => store.followed_by(chat.id).await?,
        None => Vec::new(),
    };
    Ok(if followed.contains(&case) {
        Follows::Yes
    } else {
        Follows::No
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
    let followed = store.followed_by(chat.id).await?;
    let count = followed.len();
    let cases = store.readable_cases(followed).await?;
    let unreadable = count - cases.len();
    Ok((cases, unreadable))
}

/// A case's log, newest entry first, each with what it changed for a reader.
pub(super) async fn history(store: &Store, id: CaseId) -> Result<Vec<HistoryLine>, Error> {
    let log = store.case_log(id).await?;
    let mut before = CaseState::default();
    let mut lines = Vec::new();
    for event in log {
        let (number, recorded, origin) = (event.number, event.recorded, event.origin);
        let after = before.after(&event);
        let after = after.map_err(|_| store.log_is_impossible(id))?;
        lines.push(HistoryLine {
            number,
            recorded,
            origin,
            news: news::difference(&before, &after),
        });
        before = after;
    }
    lines.reverse();
    Ok(lines)
}

fn cases_of(stored: Vec<StoredCase>) -> Vec<Case> {
    stored.into_iter().map(|stored| stored.case).collect()
}
