//! Composing: what a notice says is found when it is sent. A notice is a reference, never a text.

use std::time::Duration;

use chrono::{DateTime, Days, Utc};
use tracing::Span;

use super::{
    Attempt, corrected,
    notice_view::{ComposeSettings, NoticeView},
    posting,
};
use crate::{
    domain::{
        case::Case,
        case_state::CaseState,
        hearing::{Hearing, HearingNo},
        message::Message,
        news::{self, News},
        reader::Reader,
        reminder::{
            HearingQuestion, Lead, Plan, after_the_night, is_confirmed, may_be_asked_if_still_on,
        },
        rich_text::RichText,
        views::ChangeView,
    },
    store::{CaseId, ClaimedNotice, Error, NoticeKind, Store},
};

/// How long a delivery is kept after the last hearing to come, for corrections.
const KEPT_FOR: Days = Days::new(7);

/// The message of a notice, and where it goes.
#[derive(Debug)]
pub enum NoticeText {
    /// In a new message.
    New(Message),
    /// In place of the message of that number.
    InPlaceOf(i32, Message),
    /// In a new message, as a reply to the one that carried what was wrong; it quotes the line.
    Reply(Message, RichText),
    /// In place of the one that carried what was wrong.
    Edit(Message),
}

/// The content of a notice.
#[derive(Debug)]
pub enum NoticeContent {
    /// This.
    Words(NoticeText),
    /// Nothing is left to say.
    Nothing,
    /// Nothing for now: it is to be composed again after this time.
    NotYet(Duration),
}

/// A composed notice: its content, and what it was composed from.
#[derive(Debug)]
pub struct ComposedNotice {
    /// What it says.
    pub said: NoticeContent,
    /// What is kept of it when it was sent.
    pub attempt: Attempt,
    /// The span to which the log lines of its delivery belong.
    pub span: Span,
}

/// Composes a notice from the case as it is now.
pub(super) async fn compose(
    store: &Store,
    claimed: &ClaimedNotice,
    settings: &ComposeSettings,
    now: DateTime<Utc>,
) -> Result<ComposedNotice, Error> {
    let case = store.cases().case_by_id(claimed.case).await?.case;
    let mut attempt = Attempt {
        revision: case.state.revision,
        keep_until: keep_until(&case, now),
        again: None,
        is_edit: matches!(claimed.what, NoticeKind::Edit { .. }),
    };
    let span = tracing::info_span!(
        "broadcast",
        broadcast = claimed.broadcast,
        case = %case.slug,
        revision = case.state.revision,
    );
    let said = match content(store, claimed, case, (settings, now), &mut attempt).await? {
        Content::NotYet(wait) => NoticeContent::NotYet(wait),
        Content::View(view) => {
            let said = words(store, claimed, view, (settings, now)).await?;
            said.map_or(NoticeContent::Nothing, NoticeContent::Words)
        }
    };
    Ok(ComposedNotice {
        said,
        attempt,
        span,
    })
}

/// What a notice says, as data.
enum Content {
    /// This; `None` if nothing is left to say.
    View(Option<Box<NoticeView>>),
    /// Nothing before this time has passed.
    NotYet(Duration),
}

async fn content(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
    (settings, now): (&ComposeSettings, DateTime<Utc>),
    attempt: &mut Attempt,
) -> Result<Content, Error> {
    let view = match claimed.what {
        NoticeKind::Change { told, maybe } => {
            let news = changed(store, claimed.case, &case.state, told, maybe).await?;
            (!news.is_empty()).then_some(NoticeView::Change(ChangeView { case, news }))
        }
        NoticeKind::Correction { told } => {
            corrected::of_former(store, (claimed.case, case), told).await?
        }
        NoticeKind::Edit { told, follows } => {
            corrected::in_place(store, claimed, case, (told, follows)).await?
        }
        NoticeKind::Reminder(no) => {
            let lead = store.schedule().last_lead(claimed.case, no).await?;
            reminder(case, no, lead, &settings.plan, now)
        }
        NoticeKind::Question(no, asked) => {
            let night = after_the_night(now, case.description.court.zone) - now;
            match night.to_std() {
                // What could not leave in time is not asked at night.
                Ok(night) if open(&case, no).is_some() && !night.is_zero() => {
                    return Ok(Content::NotYet(night));
                }
                Ok(_) | Err(_) => question(case, no, asked, now),
            }
        }
        NoticeKind::Posting(id) => {
            let of = (id, case);
            let (view, again) = posting::view(store, claimed, of, &settings.changes, now).await?;
            let left = again.and_then(|at| (at - now).to_std().ok());
            if let (None, Some(left)) = (&view, left) {
                return Ok(Content::NotYet(left));
            }
            let ends_a_card = |view: &NoticeView| {
                matches!(
                    view,
                    NoticeView::Decided { .. } | NoticeView::RefusedOnCard(..)
                )
            };
            attempt.is_edit = view.as_ref().is_some_and(ends_a_card);
            attempt.again = again;
            view
        }
    };
    Ok(Content::View(view.map(Box::new)))
}

/// A notice in words; `None` if nothing is left to say.
async fn words(
    store: &Store,
    claimed: &ClaimedNotice,
    view: Option<Box<NoticeView>>,
    (settings, now): (&ComposeSettings, DateTime<Utc>),
) -> Result<Option<NoticeText>, Error> {
    let language = claimed.chat.language;
    let reader = Reader { language, now };
    let Some(view) = view else { return Ok(None) };
    let Some(message) = (settings.render_notice)(&view, reader) else {
        return Ok(None);
    };
    let quote = corrected::quote(store, claimed, &view, (settings, reader)).await?;
    Ok(Some(placed(&view, message, quote)))
}

/// The message of a notice, where it goes.
fn placed(view: &NoticeView, message: Message, quote: Option<RichText>) -> NoticeText {
    match view {
        NoticeView::Released { card, .. }
        | NoticeView::Decided { card, .. }
        | NoticeView::RefusedOnCard(card, ..) => NoticeText::InPlaceOf(*card, message),
        NoticeView::Corrected { .. } => NoticeText::Edit(message),
        NoticeView::Change(_) | NoticeView::Correction(_) => match quote {
            Some(quote) => NoticeText::Reply(message, quote),
            None => NoticeText::New(message),
        },
        NoticeView::Reminder { .. }
        | NoticeView::Question { .. }
        | NoticeView::ToApprove(_)
        | NoticeView::TakenBack(_)
        | NoticeView::Refused(..) => NoticeText::New(message),
    }
}

/// A reminder of a hearing, unless it is over.
fn reminder(
    case: Case,
    no: HearingNo,
    lead: Option<Lead>,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Option<NoticeView> {
    let hearing = open(&case, no)?;
    let zone = case.description.court.zone;
    let morning = plan.morning_check(hearing.when, zone, case.state.as_of, now);
    Some(NoticeView::Reminder {
        case,
        hearing,
        lead,
        morning,
    })
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
