//! The buttons under a change that another editor is to approve.

use crate::{
    domain::{case_state::RejectionReason, chat::Chat, language::Language},
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
    let answered = change::answer_approval(&context.store, turn, (posting, rejected)).await?;
    context.wake_scheduler.notify_one();
    let said = cards::answered(&answered, reader);
    let response = Response::closed();
    Ok(match answered {
        ApprovalAnswer::Own => response.reply(chat, said),
        ApprovalAnswer::Approved(..)
        | ApprovalAnswer::Rejected(_)
        | ApprovalAnswer::ApprovedBefore(_)
        | ApprovalAnswer::RejectedBefore(_)
        | ApprovalAnswer::Lapsed(_)
        | ApprovalAnswer::TakenBack(_)
        | ApprovalAnswer::NoLongerApplies(_)
        | ApprovalAnswer::Gone => response.put(chat, card, said),
    })
}
