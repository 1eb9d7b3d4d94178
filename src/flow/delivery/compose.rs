//! Composing: what a notice says is found when it is sent. A notice is a reference, never a text.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Days, Utc};
use tracing::Span;

use super::Attempt;
use crate::{
    domain::{
        case::Case,
        case_state::{CaseState, ChangeRefusal},
        hearing::{Hearing, HearingNo},
        ledger::Ledger,
        message::Message,
        news::{self, News},
        reader::Reader,
        reminder::{
            HearingQuestion, Lead, MorningCheck, Plan, after_the_night, is_confirmed,
            may_be_asked_if_still_on,
        },
        rich_text::RichText,
        views::ChangeView,
    },
    flow::change::{self, ApprovalView, ChangeSettings, LineContext},
    store::{Carrier, CaseId, ClaimedNotice, Error, NoticeKind, Posting, PostingState, Store},
};

/// How long a delivery is kept after the last hearing to come, for corrections.
const KEPT_FOR: Days = Days::new(7);

/// The view of a notice: what it says, as data.
#[derive(Debug)]
pub enum NoticeView {
    /// What changed since its reader was last told.
    Change(ChangeView),
    /// The same, to somebody who follows no more: what they were told was wrong.
    Correction(ChangeView),
    /// What a message carried, corrected in its place.
    Corrected {
        /// What it said.
        carried: ChangeView,
        /// What was wrong in it.
        wrong: Vec<News>,
    },
    /// A hearing is near.
    Reminder {
        /// Of which case.
        case: Case,
        /// Which.
        hearing: Hearing,
        /// How long before it, if that is known.
        lead: Option<Lead>,
        /// Whether it was confirmed on its morning.
        morning: MorningCheck,
    },
    /// A question about a hearing.
    Question {
        /// Of which case.
        case: Case,
        /// Which.
        hearing: Hearing,
        /// What is asked.
        question: HearingQuestion,
    },
    /// Another editor's change, which the reader is asked to approve.
    ToApprove(Box<ApprovalView>),
    /// Another editor took the reader's change of this case back.
    TakenBack(Case),
    /// The reader's change no longer applied to this case.
    Refused(ChangeRefusal, Case),
    /// The reader's change is on its way.
    Released {
        /// The message that it stands in.
        card: i32,
        /// What it is for a follower.
        change: ChangeView,
        /// How many were told.
        ledger: Ledger,
    },
}

/// Puts a notice into words; `None` if nothing is left to say.
pub type NoticeRenderer = fn(&NoticeView, Reader) -> Option<Message>;

/// The first line of a message that was wrong, for a quote; `None` if none was.
pub type QuoteRenderer = fn(&ChangeView, &[News], Reader) -> Option<RichText>;

/// The settings of composing, the same for every notice.
#[derive(Clone, Debug)]
pub struct ComposeSettings {
    /// Puts a notice into words.
    pub render_notice: NoticeRenderer,
    /// Puts what a reply quotes into words.
    pub render_quote: QuoteRenderer,
    /// When editors are asked about a hearing.
    pub plan: Plan,
    /// What the preview of a change rests on.
    pub changes: Arc<ChangeSettings>,
}

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
        is_edit: claimed.what == NoticeKind::Edit,
    };
    let span = tracing::info_span!(
        "broadcast",
        broadcast = claimed.broadcast,
        case = %case.slug,
        revision = case.state.revision,
    );
    let view = match claimed.what {
        NoticeKind::Change { told, maybe } => {
            let news = changed(store, claimed.case, &case.state, told, maybe).await?;
            (!news.is_empty()).then_some(NoticeView::Change(ChangeView { case, news }))
        }
        NoticeKind::Correction { told } => {
            let mut news = changed(store, claimed.case, &case.state, told, None).await?;
            news.retain(|item| matches!(item, News::Corrected(_)));
            (!news.is_empty()).then_some(NoticeView::Correction(ChangeView { case, news }))
        }
        NoticeKind::Edit => match claimed.carrier {
            Some(carrier) => Some(carried_wrong(store, (claimed.case, case), carrier).await?),
            None => None,
        },
        NoticeKind::Reminder(no) => {
            let lead = store.schedule().last_lead(claimed.case, no).await?;
            reminder(case, no, lead, &settings.plan, now)
        }
        NoticeKind::Question(no, asked) => {
            let night = after_the_night(now, case.description.court.zone) - now;
            match night.to_std() {
                // What could not leave in time is not asked at night.
                Ok(night) if open(&case, no).is_some() && !night.is_zero() => {
                    return Ok(ComposedNotice {
                        said: NoticeContent::NotYet(night),
                        attempt,
                        span,
                    });
                }
                Ok(_) | Err(_) => question(case, no, asked, now),
            }
        }
        NoticeKind::Posting(id) => {
            let (view, again) = posting(store, claimed, (id, case), &settings.changes, now).await?;
            attempt.again = again;
            view
        }
    };
    let reader = Reader {
        language: claimed.chat.language,
        now,
    };
    let message = view
        .as_ref()
        .and_then(|view| (settings.render_notice)(view, reader));
    let said = match (view, message) {
        (Some(view), Some(message)) => {
            let quote = quote(store, claimed, &view, (settings, reader)).await?;
            Some(placed(&view, message, quote))
        }
        _ => None,
    };
    Ok(ComposedNotice {
        said: said.map_or(NoticeContent::Nothing, NoticeContent::Words),
        attempt,
        span,
    })
}

/// The message of a notice, where it goes.
fn placed(view: &NoticeView, message: Message, quote: Option<RichText>) -> NoticeText {
    match view {
        NoticeView::Released { card, .. } => NoticeText::InPlaceOf(*card, message),
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

/// What a message carried, as it was told, and what of it was wrong.
async fn carried_wrong(
    store: &Store,
    (id, case): (CaseId, Case),
    carrier: Carrier,
) -> Result<NoticeView, Error> {
    let log = store.cases().case_log(id).await?;
    let impossible = |_| store.cases().log_is_impossible(id);
    let then = CaseState::replay(&log, carrier.to).map_err(impossible)?;
    let carried = news::since(&log, &then, (carrier.from, None)).map_err(impossible)?;
    let wrong = news::since(&log, &case.state, (carrier.to, None)).map_err(impossible)?;
    let wrong = wrong.into_iter();
    let wrong = wrong.filter(|item| matches!(item, News::Corrected(_)));
    let carried = ChangeView {
        news: carried,
        case: Case {
            state: then,
            ..case
        },
    };
    Ok(NoticeView::Corrected {
        carried,
        wrong: wrong.collect(),
    })
}

/// The line that a correction replies to, as its reader was told it; `None` where none of it is told here, or no message carried
/// it.
async fn quote(
    store: &Store,
    claimed: &ClaimedNotice,
    view: &NoticeView,
    (settings, reader): (&ComposeSettings, Reader),
) -> Result<Option<RichText>, Error> {
    let (NoticeView::Change(told) | NoticeView::Correction(told)) = view else {
        return Ok(None);
    };
    let is_correction = |item: &News| matches!(item, News::Corrected(_));
    let Some(carrier) = claimed.carrier else {
        return Ok(None);
    };
    if !told.news.iter().any(is_correction) {
        return Ok(None);
    }
    let case = told.case.clone();
    let view = carried_wrong(store, (claimed.case, case), carrier).await?;
    let NoticeView::Corrected { carried, wrong } = view else {
        return Ok(None);
    };
    Ok((settings.render_quote)(&carried, &wrong, reader))
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

/// What a posting is to its reader: to be approved, if it is another editor's, or a report on their own.
async fn posting(
    store: &Store,
    claimed: &ClaimedNotice,
    (id, case): (i64, Case),
    settings: &ChangeSettings,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Option<DateTime<Utc>>), Error> {
    let posting = store.postings().posting(id).await?;
    if posting.editor == Some(claimed.chat.id) {
        return progress(store, claimed.case, posting, case, now).await;
    }
    if claimed.chat.role.is_none() {
        // They lost the role while it was on its way.
        return Ok((None, None));
    }
    let around = LineContext {
        chat: claimed.chat,
        now,
        settings,
    };
    let asked = change::to_approve(store, id, around).await?;
    Ok((asked.map(Box::new).map(NoticeView::ToApprove), None))
}

/// The report on a posting for its editor, and when the next one is due, if there will be one.
async fn progress(
    store: &Store,
    case_id: CaseId,
    posting: Posting,
    case: Case,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Option<DateTime<Utc>>), Error> {
    match posting.state {
        PostingState::Waiting(_) | PostingState::Unreadable => Ok((None, None)),
        // Whoever took their own change back saw it happen and is told nothing.
        PostingState::Undone => Ok((Some(NoticeView::TakenBack(case)), None)),
        PostingState::Refused(refusal) => Ok((Some(NoticeView::Refused(refusal, case)), None)),
        PostingState::Released { number } => {
            let Some(ledger) = store.postings().ledger(posting.id).await? else {
                return Ok((None, None));
            };
            let log = store.cases().case_log(case_id).await?;
            let then = CaseState::replay(&log, number);
            let then = then.map_err(|_| store.cases().log_is_impossible(case_id))?;
            let news = news::since(&log, &then, (number - 1, None));
            let again = ledger.next_report(now);
            let change = ChangeView {
                news: news.map_err(|_| store.cases().log_is_impossible(case_id))?,
                case: Case {
                    state: then,
                    ..case
                },
            };
            let released = NoticeView::Released {
                card: posting.card,
                change,
                ledger,
            };
            Ok((Some(released), again))
        }
    }
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
