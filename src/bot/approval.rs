//! The buttons under a change that another editor is to approve.

use crate::{
    domain::{
        case::Case, case_state::RejectionReason, chat::Chat, language::Language, message::Message,
    },
    flow::{
        Turn,
        change::{self, ApprovalAnswer, LineContext},
    },
    store::Error,
    text::approval,
};

use super::{Context, cards::approval as cards, response::Response};

/// Shows the change once more.
pub(super) async fn show(
    context: &Context,
    turn: Turn<Chat>,
    (posting, page): (i64, Language),
    card: Option<i32>,
) -> Result<Response, Error> {
    let around = LineContext {
        chat: turn.chat,
        now: turn.now,
        settings: &context.changes,
    };
    let reader = turn.reader();
    let asked = change::to_approve(&context.store, posting, around).await?;
    let message = match asked {
        Some(asked) => cards::asks(&asked, page, reader),
        None => approval::no_longer(reader.language).into(),
    };
    Ok(turn.of_anybody().answer_in_place_of(card, message))
}

/// Asks why a change is rejected.
pub(super) fn ask_why(turn: Turn<Chat>, posting: i64, card: Option<i32>) -> Response {
    let question = cards::why(posting, turn.chat.language);
    turn.of_anybody().answer_in_place_of(card, question)
}

/// Takes the answer of an editor: they approve, or reject for that reason.
pub(super) async fn answer(
    context: &Context,
    turn: Turn<Chat>,
    (posting, rejected): (i64, Option<RejectionReason>),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let language = reader.language;
    let answered = change::answer_approval(&context.store, turn, (posting, rejected)).await?;
    context.wake_scheduler.notify_one();
    let decided = |case: &Case, said| cards::decided(said, case, language);
    let message: Message = match &answered {
        ApprovalAnswer::Approved(change, seconds) => {
            approval::approved(change, *seconds, reader).into()
        }
        ApprovalAnswer::Rejected(change) => approval::rejected(change, reader).into(),
        ApprovalAnswer::Own => {
            return Ok(Response::closed().reply(chat, approval::own(language)));
        }
        ApprovalAnswer::ApprovedBefore(case) => decided(case, approval::approved_before(language)),
        ApprovalAnswer::RejectedBefore(case) => decided(case, approval::rejected_before(language)),
        ApprovalAnswer::Lapsed(case) => decided(case, approval::too_late(language)),
        ApprovalAnswer::TakenBack(case) => decided(case, approval::taken_back(language)),
        ApprovalAnswer::NoLongerApplies(case) => decided(case, approval::no_longer(language)),
        ApprovalAnswer::Gone => approval::no_longer(language).into(),
    };
    Ok(Response::closed().put(chat, card, message))
}
