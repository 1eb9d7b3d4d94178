//! The buttons under the question on the morning of a hearing: whether it is still on.

use crate::{
    domain::{
        chat::Chat,
        hearing::{Hearing, HearingNo, StillOnAnswer},
        message::Message,
        slug::Slug,
    },
    flow::{
        Turn,
        change::{self, StillOnOutcome, StillOnPress},
    },
    store::{Error, StoredCase},
    text::{replies, still_on, unclear},
};

use super::{Context, cards, commands, dialogue, response::Response};

/// Handles an editor's answer: “Still on” is posted at once; one that stands for a line is handled as that line.
pub(super) async fn answer(
    context: &Context,
    turn: Turn<Chat>,
    case: &Slug,
    (hearing, answer): (HearingNo, StillOnAnswer),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let language = chat.language;
    let press = StillOnPress {
        case,
        hearing,
        answer,
        card: card.unwrap_or_default(),
    };
    let in_place = |turn: Turn<Chat>, message: Message| {
        Ok(turn.of_anybody().answer_in_place_of(card, message))
    };
    match change::answer_still_on(&context.store, chat, press, turn.now).await? {
        StillOnOutcome::Check(stored, hearing) => {
            confirm(context, turn, (&stored, &hearing), card).await
        }
        StillOnOutcome::Line(line) => {
            commands::handle_line(context, turn.of_anybody(), &line).await
        }
        StillOnOutcome::Details(begun) => dialogue::begin_about(context, turn, begun).await,
        StillOnOutcome::NotKnown => Ok(turn.answer(still_on::not_known(language))),
        StillOnOutcome::Own => Ok(Response::unused(turn.receipt)),
        StillOnOutcome::BeingConfirmed(case) => {
            in_place(turn, cards::still_on::being_confirmed(&case, language))
        }
        StillOnOutcome::Already(case) => {
            in_place(turn, cards::still_on::confirmed_already(&case, reader))
        }
        StillOnOutcome::NoLonger(case) => in_place(turn, cards::still_on::no_longer(&case, reader)),
        StillOnOutcome::Gone => Ok(turn.answer(unclear::case_is_gone(language))),
    }
}

async fn confirm(
    context: &Context,
    turn: Turn<Chat>,
    (stored, hearing): (&StoredCase, &Hearing),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, reader, window) = (turn.chat, turn.reader(), context.changes.window);
    // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
    let leaves = (card.unwrap_or_default(), window);
    let posting = change::check(&context.store, turn, stored, leaves).await?;
    context.wake_scheduler.notify_one();
    let response = Response::closed();
    let Some(posting) = posting else {
        return Ok(response.put(chat, card, replies::not_an_editor(chat.language)));
    };
    if window.is_zero() {
        // Two edits of one card, this and that of the release, could arrive in either order.
        return Ok(response);
    }
    let seconds = window.num_seconds().unsigned_abs();
    let said = cards::still_on::confirmed(&stored.case, hearing, (posting, seconds), reader);
    Ok(response.put(chat, card, said))
}
