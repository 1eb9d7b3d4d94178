//! The handlers of pausing, coming back, and being forgotten: for a person, and for a group by its administrators.

use crate::{
    domain::{callback::Wish, chat::Asker, message::Message},
    flow::Turn,
    store::{Erasure, Error, Presence, StopOutcome},
    text::leaving,
};

use super::{
    Context, answers, cards, profile,
    response::{LeavingReply, Response},
};

/// `/stop`.
pub(super) async fn stop(context: &Context, turn: Turn<Asker>) -> Result<LeavingReply, Error> {
    let asker = turn.chat;
    let stopped = context
        .store
        .chats()
        .stop_chat(asker, turn.receipt, turn.now)
        .await?;
    let (chat, language) = (asker.key().kind(), asker.language());
    Ok(LeavingReply::New(match stopped {
        StopOutcome::Now => cards::leaving::stopped(chat, language),
        StopOutcome::HeardNothing => leaving::nothing_to_pause(chat, language).into(),
    }))
}

/// Resumes a chat that had paused; returns the turn unused if it had not.
pub(super) async fn resume(
    context: &Context,
    turn: Turn<Asker>,
) -> Result<Result<LeavingReply, Turn<Asker>>, Error> {
    let asker = turn.chat;
    let Some(chat) = asker.known() else {
        return Ok(Err(turn));
    };
    if context.store.chats().presence(chat.id).await? != Presence::Stopped {
        return Ok(Err(turn));
    }
    let store = &context.store;
    store
        .chats()
        .resume_chat(chat.id, turn.receipt, turn.now)
        .await?;
    context.wake_scheduler.notify_one();
    Ok(Ok(LeavingReply::New(hears_again(context, asker).await?)))
}

/// The message to a chat that resumes: the state of what it follows, for it may have missed reminders of what has not
/// changed.
pub(super) async fn hears_again(context: &Context, asker: Asker) -> Result<Message, Error> {
    let resumed = leaving::resumed(asker.key().kind(), asker.language());
    answers::following(context, resumed, asker, context.clock.now()).await
}

/// `/forget`: says what goes, and asks once.
pub(super) fn ask(asker: Asker) -> LeavingReply {
    LeavingReply::New(match asker.known() {
        Some(chat) => cards::leaving::question(chat.role, chat.language),
        None => leaving::nothing_kept(asker.language()).into(),
    })
}

/// Handles a wish, by its command or by a button; the reply takes the place of the button's card, if there is one.
pub(super) async fn handle_wish(
    context: &Context,
    turn: Turn<Asker>,
    wish: Wish,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (asker, to) = (turn.chat, turn.address());
    let language = asker.language();
    let respond = |response: Response, said| response.respond(asker, to, card, said);
    Ok(match wish {
        Wish::Stop => respond(Response::closed(), stop(context, turn).await?),
        Wish::Forget => respond(Response::unused(turn.receipt), ask(asker)),
        Wish::Resume => match resume(context, turn).await? {
            Ok(said) => respond(Response::closed(), said).shown_to(asker),
            // It hears already.
            Err(turn) => Response::unused(turn.receipt),
        },
        Wish::Keep => {
            let kept = LeavingReply::InPlace(leaving::kept(language).into());
            respond(Response::unused(turn.receipt), kept)
        }
        Wish::Erase => {
            let erased = context
                .store
                .chats()
                .forget_chat(asker.key(), turn.now, turn.receipt)
                .await?;
            if let Some(editor) = asker.editor() {
                profile::take_menu_of(context, editor).await;
            }
            let said = match erased {
                Erasure::Done => leaving::goodbye(language),
                Erasure::TracesLeft => leaving::goodbye_soon(language),
            };
            respond(Response::closed(), LeavingReply::InPlace(said.into()))
        }
    })
}
