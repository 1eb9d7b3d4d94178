//! Composing: what a message says is found when it is sent. A notice is a reference, never a text.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use tracing::Span;

use super::{
    Attempt,
    content::{CASE_UNREADABLE, ComesWith, Content, Said, content},
    corrected, digest,
    notice_view::{ComposeSettings, NoticeView},
    settlement::settlement,
    together::together,
};
use crate::{
    courier::Outcome,
    domain::{
        case::Case,
        chat::Asker,
        message::{Message, Sound},
        preferences::Timing,
        rich_text::RichText,
    },
    store::{CaseId, ClaimedNotice, Error, NoticeKind, Settlement, Store},
};

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

/// A composed message, for the notices that were claimed for it.
#[derive(Debug)]
pub struct ComposedMessage {
    /// What it says; `None` if there is nothing to say now.
    pub text: Option<NoticeText>,
    /// What becomes of each of the notices, in their order.
    pub parts: Vec<Part>,
    /// The span to which the log lines of its delivery belong.
    pub span: Span,
}

impl ComposedMessage {
    /// Whether it is composed from the revisions at which its notices were claimed.
    pub(super) fn is_of(&self, claimed: &ClaimedNotice) -> bool {
        claimed
            .all()
            .zip(&self.parts)
            .all(|(notice, part)| match part {
                Part::Said(Attempt { revision, .. })
                | Part::Unsaid(Settlement::Nothing { revision }) => *revision == notice.revision,
                Part::Unsaid(_) => true,
            })
    }

    /// Whether it cannot be delivered with this outcome, and that is our fault.
    pub(super) fn fails(&self, outcome: Outcome) -> bool {
        let fails = |part: &Part| match part {
            Part::Said(attempt) => settlement(*attempt, outcome) == Settlement::Failed,
            Part::Unsaid(_) => false,
        };
        self.parts.iter().any(fails)
    }

    /// Whether it corrects a message in its place, or ends a card: where that cannot be done, nothing is sent instead.
    pub fn is_edit(&self) -> bool {
        let is_edit = |part: &Part| matches!(part, Part::Said(attempt) if attempt.is_edit);
        self.parts.iter().any(is_edit)
    }
}

/// What becomes of a notice.
#[derive(Clone, Debug)]
pub enum Part {
    /// It is in the message, and this is kept of it when that was sent.
    Said(Attempt),
    /// It is not, and is settled so.
    Unsaid(Settlement),
}

/// Composes a message from the cases of its notices as they are now. A case that cannot be read is `unreadable` from then on.
pub(super) async fn compose(
    store: &Store,
    claimed: &ClaimedNotice,
    (settings, unreadable): (&ComposeSettings, &mut HashSet<CaseId>),
    now: DateTime<Utc>,
) -> Result<ComposedMessage, Error> {
    let mut parts = Vec::new();
    let mut said = Vec::new();
    let mut span = Span::none();
    let comes_with = comes_with(store, claimed, now);
    for notice in claimed.all() {
        let composed = match notice.case {
            Some(id) => match case_of(store, id, unreadable).await {
                Ok(case) => {
                    if span.is_none() {
                        span = span_of(claimed, &case);
                    }
                    content(store, (notice, comes_with), case, (settings, now)).await
                }
                Err(error) => Err(error),
            },
            None => digest::content(store, notice, now).await,
        };
        parts.push(match (composed, notice.case) {
            (Ok(Content::Said(one)), _) => {
                let attempt = one.attempt;
                said.push(*one);
                Part::Said(attempt)
            }
            (Ok(Content::Unsaid(end)), _) => Part::Unsaid(end),
            (Err(error), Some(id)) if !error.may_pass() => {
                if unreadable.insert(id) {
                    store.cases().case_unreadable(id, &error);
                }
                let wait = CASE_UNREADABLE;
                Part::Unsaid(Settlement::CaseUnreadable { wait })
            }
            (Err(error), _) => return Err(error),
        });
    }
    let text = words(store, claimed, said, (settings, now)).await?;
    if text.is_none() {
        // There is nothing left to say, as of a hearing whose day has passed.
        for part in &mut parts {
            if let Part::Said(Attempt { revision, .. }) = *part {
                *part = Part::Unsaid(Settlement::Nothing { revision });
            }
        }
    }
    Ok(ComposedMessage { text, parts, span })
}

/// Whether a digest leaves with it now.
fn comes_with(store: &Store, claimed: &ClaimedNotice, now: DateTime<Utc>) -> ComesWith {
    let at = (store.defaults(), now);
    let leaves = matches!(claimed.preferences.timing_of_digest(at), Timing::Now(_));
    if leaves && claimed.all().any(|one| one.what == NoticeKind::Digest) {
        ComesWith::Digest
    } else {
        ComesWith::Nothing
    }
}

async fn case_of(store: &Store, id: CaseId, unreadable: &HashSet<CaseId>) -> Result<Case, Error> {
    if unreadable.contains(&id) {
        return Err(Error::CaseUnreadable);
    }
    Ok(store.cases().case_by_id(id).await?.case)
}

fn span_of(claimed: &ClaimedNotice, case: &Case) -> Span {
    tracing::info_span!(
        "broadcast",
        broadcast = claimed.broadcast,
        case = %case.slug,
        revision = case.state.revision,
    )
}

/// What is said, in words; `None` if nothing is left to say.
async fn words(
    store: &Store,
    claimed: &ClaimedNotice,
    said: Vec<Said>,
    (settings, now): (&ComposeSettings, DateTime<Utc>),
) -> Result<Option<NoticeText>, Error> {
    let reader = Asker::from(claimed.chat).reader(now);
    let sound = said.iter().map(|one| one.sound).min();
    let Some(view) = together(said, now) else {
        return Ok(None);
    };
    let Some(mut message) = (settings.render_notice)(&view, reader) else {
        return Ok(None);
    };
    message.sound = sound.unwrap_or(Sound::Loud);
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
        | NoticeView::Offer(_)
        | NoticeView::Date(..)
        | NoticeView::Question { .. }
        | NoticeView::Closing(..)
        | NoticeView::CarriedOver { .. }
        | NoticeView::ToApprove(_)
        | NoticeView::TakenBack(_)
        | NoticeView::Refused(..)
        | NoticeView::Digest(_)
        | NoticeView::Together(_) => NoticeText::New(message),
    }
}
