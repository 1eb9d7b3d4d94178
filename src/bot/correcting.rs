//! The handlers of `/correct` and its buttons.

use crate::{
    domain::{callback::CorrectionPress, chat::Chat, message::Message, reader::Reader, slug::Slug},
    flow::{
        Turn,
        change::{self, CorrectionOutcome, Proposal},
    },
    parse::post::withdraw,
    store::Error,
    text::correcting,
};

use super::{Context, cards, proposals, response::Response};

/// `/correct`, with what follows it; in the place of the card whose button was pressed, if one was.
pub(super) async fn correct(
    context: &Context,
    turn: Turn<Chat>,
    rest: &str,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let (store, settings) = (&context.store, &context.changes);
    let (outcome, unused) = change::correct(store, rest, turn, settings).await?;
    Ok(Response::unused(unused).put(chat, card, said(&outcome, reader)))
}

/// The same as a reply to the message of that number, which may name case and event.
pub(super) async fn correct_replied(
    context: &Context,
    turn: Turn<Chat>,
    (rest, replied): (&str, i32),
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let (store, settings) = (&context.store, &context.changes);
    let replied = change::correct_replied(store, (rest, replied), turn, settings);
    let (outcome, unused) = replied.await?;
    Ok(Response::unused(unused).reply(chat, said(&outcome, reader)))
}

/// A button under an event that may be wrong.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Chat>,
    (case, number): (&Slug, u32),
    press: CorrectionPress,
    card: Option<i32>,
) -> Result<Response, Error> {
    match press {
        CorrectionPress::Show => {
            let rest = format!("{case} {number}");
            correct(context, turn, &rest, card).await
        }
        CorrectionPress::Withdraw => {
            let rest = format!("{case} {number} {}", withdraw());
            correct(context, turn, &rest, None).await
        }
        CorrectionPress::Others => correct(context, turn, case.as_str(), card).await,
        CorrectionPress::Change => {
            let (chat, reader) = (turn.chat, turn.reader());
            let line = change::line_to_correct(&context.store, case, number).await?;
            let message = match line {
                Ok(line) => {
                    let about = (case.as_str(), number);
                    cards::correcting::line(&line, about, chat.language)
                }
                Err(why) => proposals::proposal(&Proposal::Unclear(why), &[], reader),
            };
            Ok(Response::unused(turn.receipt).reply(chat, message))
        }
    }
}

fn said(outcome: &CorrectionOutcome, reader: Reader) -> Message {
    match outcome {
        CorrectionOutcome::Which(found) => cards::correcting::which(found, reader),
        CorrectionOutcome::Event(found) => cards::correcting::event(found, reader),
        CorrectionOutcome::NoChangeThere => correcting::no_change_there(reader.language).into(),
        CorrectionOutcome::OnlyACheck => correcting::only_a_check(reader.language).into(),
        CorrectionOutcome::Proposal(proposal) => proposals::proposal(proposal, &[], reader),
    }
}
