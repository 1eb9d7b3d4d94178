//! Pausing, coming back, and being forgotten: for a person, and for a group by its administrators.

use crate::{
    domain::{callback::Wish, chat::Asker, message::Message},
    flow::answer,
    store::{Erasure, Error, Presence, Receipt, Stopped},
    text::leaving,
};

use super::{Context, profile};

/// What a chat is told, and where.
pub(super) enum LeavingReply {
    /// In a new message.
    New(Message),
    /// In the place of the card whose button was pressed.
    InPlace(Message),
}

/// `/stop`.
pub(super) async fn stop(
    context: &Context,
    asker: Asker,
    receipt: Receipt,
) -> Result<LeavingReply, Error> {
    let stopped = context
        .store
        .stop_chat(asker, receipt, context.clock.now())
        .await?;
    Ok(LeavingReply::New(match stopped {
        Stopped::Now => leaving::stopped(asker.language()),
        Stopped::HeardNothing => leaving::nothing_to_pause(asker.language()),
    }))
}

/// Hears again, if the chat had paused; gives the receipt back if not.
pub(super) async fn resume(
    context: &Context,
    asker: Asker,
    receipt: Receipt,
) -> Result<Result<LeavingReply, Receipt>, Error> {
    let Some(chat) = asker.known() else {
        return Ok(Err(receipt));
    };
    if context.store.presence(chat.id).await? != Presence::Stopped {
        return Ok(Err(receipt));
    }
    let now = context.clock.now();
    context.store.resume_chat(chat.id, receipt, now).await?;
    context.kept.notify_one();
    Ok(Ok(LeavingReply::New(hears_again(context, asker).await?)))
}

/// Says to a chat that hears again where what it follows stands: of what has not changed it may have missed a reminder.
pub(super) async fn hears_again(context: &Context, asker: Asker) -> Result<Message, Error> {
    let following = answer::following(&context.store, asker, context.clock.now()).await?;
    context.may_look(asker).await?;
    Ok(leaving::resumed(following, asker.language()))
}

/// `/forget`: says what goes, and asks once.
pub(super) async fn ask(
    context: &Context,
    asker: Asker,
    receipt: Receipt,
) -> Result<LeavingReply, Error> {
    context.store.close_update(receipt).await?;
    Ok(LeavingReply::New(match asker.known() {
        Some(chat) => leaving::question(chat.role, chat.language),
        None => leaving::nothing_kept(asker.language()),
    }))
}

/// A button under one of these messages; `None` if nothing is to be said.
pub(super) async fn pressed(
    context: &Context,
    asker: Asker,
    wish: Wish,
    receipt: Receipt,
) -> Result<Option<LeavingReply>, Error> {
    let language = asker.language();
    Ok(match wish {
        Wish::Stop => Some(stop(context, asker, receipt).await?),
        Wish::Forget => Some(ask(context, asker, receipt).await?),
        Wish::Resume => match resume(context, asker, receipt).await? {
            Ok(said) => Some(said),
            // It hears already.
            Err(receipt) => {
                context.store.close_update(receipt).await?;
                None
            }
        },
        Wish::Keep => {
            context.store.close_update(receipt).await?;
            Some(LeavingReply::InPlace(leaving::kept(language)))
        }
        Wish::Erase => {
            let erased = context.store.forget_chat(asker.key(), receipt).await?;
            if let Some(editor) = asker.editor() {
                profile::take_menu_of(context, editor).await;
            }
            Some(LeavingReply::InPlace(match erased {
                Erasure::Done => leaving::goodbye(language),
                Erasure::InLog => leaving::goodbye_soon(language),
            }))
        }
    })
}
