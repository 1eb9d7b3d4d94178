//! What is told of subscriptions: that there is a case, and the dates of its hearings. Nothing else of a case is, and nothing of it
//! counts as told.

use chrono::{DateTime, Utc};

use super::notice_view::{NoticeView, SubscribedView};
use crate::{
    domain::{
        case::{Case, Listing},
        event::Event,
        hearing::{Hearing, HearingNo},
        news::{self, NewsKind, NewsKinds},
        preferences::{Timing, Urgent},
        record::CaseRecord,
        subscription::Subscription,
        when::local_day,
    },
    store::{ClaimedNotice, Error, NoticeKind, Store},
};

/// What a notice tells of subscriptions by now, and when that leaves: like news of hearings.
pub(super) async fn view(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Timing), Error> {
    let zone = case.description.court.zone;
    let view = match claimed.what {
        NoticeKind::Offer => offer(store, claimed, case).await?,
        NoticeKind::Date(no, date_revision) => {
            date(store, claimed, case, (no, date_revision)).await?
        }
        NoticeKind::Change { .. }
        | NoticeKind::Reminder(..)
        | NoticeKind::Digest
        | NoticeKind::Closing(_)
        | NoticeKind::CarriedOver { .. }
        | NoticeKind::Question(..)
        | NoticeKind::Posting(_)
        | NoticeKind::Correction { .. }
        | NoticeKind::Edit { .. } => None,
    };
    let urgent = match &view {
        Some(NoticeView::Date(_, news)) if news.is_urgent(local_day(now, zone)) => Urgent::Yes,
        _ => Urgent::No,
    };
    let kinds = NewsKinds::one(NewsKind::Hearings);
    let timing = claimed
        .preferences
        .timing(kinds, urgent, (store.defaults(), now));
    Ok((view, timing))
}

/// The offer of a case; `None` if it is of no subscription of its chat any more.
async fn offer(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
) -> Result<Option<NoticeView>, Error> {
    let view = subscribed(store, claimed, case).await?;
    Ok(view.map(|view| NoticeView::Offer(Box::new(view))))
}

/// A date of a hearing; `None` if it has another by now, or none, or nobody subscribed to it any more.
async fn date(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
    (no, date_revision): (HearingNo, u32),
) -> Result<Option<NoticeView>, Error> {
    let stands = case.state.hearing(no);
    let is_its = |hearing: &&Hearing| hearing.is_on_at(date_revision);
    let Some(hearing) = stands.filter(is_its) else {
        return Ok(None);
    };
    let id = claimed.case()?;
    let log = store.cases().case_log(id).await?;
    let impossible = |_| store.cases().log_is_impossible(id);
    let before = before_the_date(&log, (no, date_revision)).map_err(impossible)?;
    let news = news::since(&log, &case.state, (before, None)).map_err(impossible)?;
    let Some(news) = news.into_iter().find(|item| item.tells_date_of(hearing)) else {
        return Ok(None);
    };
    let view = subscribed(store, claimed, case).await?;
    Ok(view.map(|view| NoticeView::Date(Box::new(view), news)))
}

/// The revision of a case before a hearing came to be on at that date, the last time: one that was wrongly said to be off is on
/// again.
fn before_the_date(log: &[Event], (no, date_revision): (HearingNo, u32)) -> Result<u32, u32> {
    let mut record = CaseRecord::default();
    let mut since = None;
    for event in log {
        let before = record.state.revision;
        record.append(event.clone())?;
        let hearing = record.state.hearing(no);
        let is_on = hearing.is_some_and(|hearing| hearing.is_on_at(date_revision));
        since = is_on.then(|| since.unwrap_or(before));
    }
    Ok(since.unwrap_or(record.state.revision))
}

async fn subscribed(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
) -> Result<Option<SubscribedView>, Error> {
    let is_public = case.description.listing == Listing::Public;
    let by: Vec<Subscription> = store
        .subscriptions()
        .of_case(claimed.chat.id, claimed.case()?)
        .await?;
    Ok((is_public && !by.is_empty()).then_some(SubscribedView { case, by }))
}
