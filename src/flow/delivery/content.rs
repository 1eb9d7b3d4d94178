//! The content of a notice: what it tells its chat by now, as data, and whether that leaves now.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{
    Attempt, corrected,
    notice_view::{ComposeSettings, NoticeView},
    posting, subscribed,
};
use crate::{
    domain::{
        case::{Case, Listing},
        case_state::CaseState,
        closing::KeepQuestion,
        hearing::{Hearing, HearingNo},
        lane::{self, Lane},
        message::Sound,
        news::{self, News},
        preferences::{ChatDefaults, Timing, Urgent},
        reminder::{
            HearingQuestion, Leads, Plan, after_the_night, is_confirmed, may_be_asked_if_still_on,
        },
        views::ChangeView,
    },
    store::{CaseId, ClaimedNotice, Error, NoticeKind, Settlement, Store},
};

/// How long a delivery is kept after the last hearing to come, for corrections.
const KEPT_FOR: Days = Days::new(7);

/// The pause before an unreadable case is read again.
pub(super) const CASE_UNREADABLE: TimeDelta = TimeDelta::minutes(1);

/// When what nobody can choose to hear later leaves.
const AT_ONCE: Timing = Timing::Now(Sound::Loud);

/// The content of a notice.
pub(super) enum Content {
    /// This, now.
    Said(Box<Said>),
    /// Nothing, or nothing now: what becomes of it.
    Unsaid(Settlement),
}

/// What a notice says now.
pub(super) struct Said {
    pub(super) view: NoticeView,
    pub(super) sound: Sound,
    /// What is kept of it when it was sent.
    pub(super) attempt: Attempt,
}

/// What leaves in the same message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ComesWith {
    /// The digest of its chat.
    Digest,
    /// Nothing of that kind.
    Nothing,
}

/// What a notice tells its chat of a case as it is now.
pub(super) async fn content(
    store: &Store,
    (claimed, comes_with): (&ClaimedNotice, ComesWith),
    case: Case,
    (settings, now): (&ComposeSettings, DateTime<Utc>),
) -> Result<Content, Error> {
    let mut attempt = Attempt {
        revision: case.state.revision,
        keep_until: keep_until(&case, now),
        again: None,
        is_edit: matches!(claimed.what, NoticeKind::Edit { .. }),
        is_shared: false,
    };
    let (view, timing) = match claimed.what {
        NoticeKind::Change { told, maybe } => {
            change(store, claimed, case, (told, maybe), now).await?
        }
        NoticeKind::Correction { told } => {
            let view = corrected::of_former(store, (claimed.case()?, case), told).await?;
            (view, AT_ONCE)
        }
        NoticeKind::Edit { told, follows } => {
            let view = corrected::in_place(store, claimed, case, (told, follows)).await?;
            (view, AT_ONCE)
        }
        NoticeKind::Reminder(no, due) => {
            let around = (&settings.plan, store.defaults(), now);
            reminder(claimed, (case, no, due), around)
        }
        NoticeKind::Offer | NoticeKind::Date(..) => {
            subscribed::view(store, claimed, case, now).await?
        }
        NoticeKind::CarriedOver { first, .. } => {
            let Some(view) = carried_over(store, case, first).await? else {
                // Its chat is about to follow it no more, or that case cannot be read now.
                return Ok(postponed(CASE_UNREADABLE));
            };
            let at = (store.defaults(), now);
            (Some(view), claimed.preferences.timing_of_carried_over(at))
        }
        // It is of no case.
        NoticeKind::Digest => return Ok(Content::Unsaid(Settlement::Nothing { revision: 0 })),
        NoticeKind::Question(no, asked) => {
            let night = after_the_night(now, case.description.court.zone) - now;
            // What could not leave in time is not asked at night.
            if open(&case, no).is_some() && night > TimeDelta::zero() {
                return Ok(postponed(night));
            }
            (question(case, no, asked, now), AT_ONCE)
        }
        NoticeKind::Closing(question) => {
            let timing = timing_of_closing(claimed, (&case, question), (store.defaults(), now));
            let is_asked = case.state.is_at_end();
            let view = is_asked.then_some(NoticeView::Closing(case, question));
            (view, timing)
        }
        NoticeKind::Posting(id) => {
            match posting(store, claimed, (id, case), (settings, now), &mut attempt).await? {
                Ok(view) => (view, AT_ONCE),
                Err(wait) => return Ok(postponed(wait)),
            }
        }
    };
    Ok(timed((view, timing), comes_with, attempt))
}

fn postponed(wait: TimeDelta) -> Content {
    Content::Unsaid(Settlement::PostponeNotice { wait })
}

/// What a notice tells of what changed, and when that leaves.
async fn change(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
    (told, maybe): (u32, Option<u32>),
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Timing), Error> {
    let id = claimed.case()?;
    let news = changed(store, id, &case.state, told, maybe).await?;
    let news = claimed.preferences.wanted(news);
    let zone = case.description.court.zone;
    let around = (store.defaults(), now);
    let timing = |news: &[News]| claimed.preferences.timing_of_news(news, zone, around);
    let timing = match maybe {
        None => timing(&news),
        Some(_) => {
            // What they saw may have been of tomorrow, or of a later day than what they surely know.
            let log = store.cases().case_log(id).await?;
            let each = news::since_each(&log, &case.state, (told, maybe));
            let each = each.map_err(|_| store.cases().log_is_impossible(id))?;
            timing(&claimed.preferences.wanted(each))
        }
    };
    let view = (!news.is_empty()).then_some(NoticeView::Change(ChangeView { case, news }));
    Ok((view, timing))
}

/// That its reader follows the case of an appeal too, as long as that is linked and public.
async fn carried_over(
    store: &Store,
    case: Case,
    first: CaseId,
) -> Result<Option<NoticeView>, Error> {
    let first = store.cases().readable_cases([first]).await?.pop();
    let first = first.map(|stored| stored.case).filter(|first| {
        let linked = first.state.appeal.as_ref();
        linked.is_some_and(|linked| linked.case == case.slug)
            && case.description.listing == Listing::Public
    });
    Ok(first
        .map(Box::new)
        .map(|first| NoticeView::CarriedOver { case, first }))
}

/// What is said now of a view that leaves then.
fn timed(
    (view, timing): (Option<NoticeView>, Timing),
    comes_with: ComesWith,
    attempt: Attempt,
) -> Content {
    let revision = attempt.revision;
    match (view, timing) {
        (None, _) | (Some(_), Timing::Never) => Content::Unsaid(Settlement::Nothing { revision }),
        (Some(_), Timing::Held(until)) => Content::Unsaid(Settlement::Held { until: Some(until) }),
        (Some(_), Timing::WithDigest) if comes_with == ComesWith::Nothing => {
            Content::Unsaid(Settlement::Held { until: None })
        }
        (Some(view), Timing::WithDigest) => Content::Said(Box::new(Said {
            view,
            sound: Sound::Silent,
            attempt,
        })),
        (Some(view), Timing::Now(sound)) => Content::Said(Box::new(Said {
            view,
            sound,
            attempt,
        })),
    }
}

/// What a posting is to its reader, and what is kept of that; or how long there is nothing to say.
async fn posting(
    store: &Store,
    claimed: &ClaimedNotice,
    of: (i64, Case),
    (settings, now): (&ComposeSettings, DateTime<Utc>),
    attempt: &mut Attempt,
) -> Result<Result<Option<NoticeView>, TimeDelta>, Error> {
    let (view, again) = posting::view(store, claimed, of, &settings.changes, now).await?;
    let left = again.map(|at| at - now);
    if let (None, Some(wait)) = (&view, left.filter(|left| *left >= TimeDelta::zero())) {
        return Ok(Err(wait));
    }
    let ends_a_card = |view: &NoticeView| {
        matches!(
            view,
            NoticeView::Decided { .. } | NoticeView::RefusedOnCard(..)
        )
    };
    attempt.is_edit = view.as_ref().is_some_and(ends_a_card);
    attempt.again = again;
    Ok(Ok(view))
}

/// When a follower of a closed case is asked whether to keep following: not in their quiet hours or, where they chose none, in the
/// night of its court. A warning is not to be missed.
fn timing_of_closing(
    claimed: &ClaimedNotice,
    (case, question): (&Case, KeepQuestion),
    at: (ChatDefaults, DateTime<Utc>),
) -> Timing {
    let chosen = &claimed.preferences;
    let morning = after_the_night(at.1, case.description.court.zone);
    if chosen.quiet.is_none() && morning > at.1 {
        return Timing::Held(morning);
    }
    match question {
        KeepQuestion::Ask => chosen.timing_of_digest(at),
        KeepQuestion::Warn(_) => chosen.timing_of_reminder(Urgent::No, at),
    }
}

/// A reminder of a hearing, unless it is over or its chat wants none so long before, and when it leaves.
fn reminder(
    claimed: &ClaimedNotice,
    (case, no, due): (Case, HearingNo, Leads),
    (plan, defaults, now): (&Plan, ChatDefaults, DateTime<Utc>),
) -> (Option<NoticeView>, Timing) {
    let zone = case.description.court.zone;
    let leads = claimed.preferences.leads(defaults).common(due);
    let hearing = open(&case, no).filter(|_| !leads.is_empty());
    let Some(hearing) = hearing else {
        return (None, Timing::Never);
    };
    let urgency = lane::of_reminder(hearing.when, zone, now);
    let urgent = match urgency.map(|urgency| urgency.lane) {
        Some(Lane::Urgent) => Urgent::Yes,
        Some(Lane::Change | Lane::Reminder | Lane::Digest | Lane::Edit) | None => Urgent::No,
    };
    let timing = claimed
        .preferences
        .timing_of_reminder(urgent, (defaults, now));
    let morning = plan.morning_check(hearing.when, zone, case.state.as_of, now);
    let view = NoticeView::Reminder {
        case,
        hearing,
        leads,
        morning,
    };
    (Some(view), timing)
}

/// A question about a hearing, unless it is answered by now, or comes too late.
fn question(
    case: Case,
    no: HearingNo,
    question: HearingQuestion,
    now: DateTime<Utc>,
) -> Option<NoticeView> {
    let hearing = open(&case, no)?;
    let (when, zone) = (hearing.when, case.description.court.zone);
    let is_asked = match question {
        HearingQuestion::StillOn => {
            may_be_asked_if_still_on(when, zone, now) && !is_confirmed(when, zone, case.state.as_of)
        }
        HearingQuestion::Outcome => true,
    };
    is_asked.then_some(NoticeView::Question {
        case,
        hearing,
        question,
    })
}

/// A hearing that is not over.
fn open(case: &Case, no: HearingNo) -> Option<Hearing> {
    let hearing = case.state.hearing(no);
    hearing.filter(|hearing| hearing.is_open()).cloned()
}

/// The news for a chat that surely knows revision `told` of a case and may know those from `maybe` on.
///
/// # Errors
/// If the store cannot be read.
pub async fn changed(
    store: &Store,
    case: CaseId,
    now: &CaseState,
    told: u32,
    maybe: Option<u32>,
) -> Result<Vec<News>, Error> {
    let log = store.cases().case_log(case).await?;
    let news = news::since(&log, now, (told, maybe));
    news.map_err(|_| store.cases().log_is_impossible(case))
}

/// Until when a delivery is kept: a correction may have to find its message until some days after the last hearing to come.
fn keep_until(case: &Case, now: DateTime<Utc>) -> DateTime<Utc> {
    let zone = case.description.court.zone;
    let open = case
        .state
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open());
    open.map(|hearing| hearing.when.is_past_from(zone))
        .fold(now, DateTime::max)
        + KEPT_FOR
}
