//! Pausing, coming back, and being forgotten: for a person, and for a group by its administrators.

use crate::{
    domain::{chat::Asker, message::Message, press::Wish},
    flow::answer,
    store::{Erasure, Error, Presence, Receipt, Stopped},
    text::leaving,
};

use super::{Desk, profile};

/// What a chat is told, and where.
pub(super) enum Said {
    /// In a new message.
    New(Message),
    /// In the place of the card whose button was pressed.
    InPlace(Message),
}

/// `/stop`.
pub(super) async fn stop(desk: &Desk, asker: Asker, receipt: Receipt) -> Result<Said, Error> {
    let stopped = desk.store.stop(asker, receipt, desk.clock.now()).await?;
    Ok(Said::New(match stopped {
        Stopped::Now => leaving::stopped(asker.language()),
        Stopped::HeardNothing => leaving::nothing_to_pause(asker.language()),
    }))
}

/// Hears again, if the chat had paused; gives the receipt back if not.
pub(super) async fn resume(
    desk: &Desk,
    asker: Asker,
    receipt: Receipt,
) -> Result<Result<Said, Receipt>, Error> {
    let Some(chat) = asker.known() else {
        return Ok(Err(receipt));
    };
    if desk.store.presence(chat.id).await? != Presence::Stopped {
        return Ok(Err(receipt));
    }
    let now = desk.clock.now();
    desk.store.resume(chat.id, receipt, now).await?;
    desk.kept.notify_one();
    Ok(Ok(Said::New(hears_again(desk, asker).await?)))
}

/// Says to a chat that hears again where what it follows stands: of what has not changed it may have missed a reminder.
pub(super) async fn hears_again(desk: &Desk, asker: Asker) -> Result<Message, Error> {
    let following = answer::following(&desk.store, asker, desk.clock.now()).await?;
    desk.may_look(asker).await?;
    Ok(leaving::resumed(following, asker.language()))
}

/// `/forget`: says what goes, and asks once.
pub(super) async fn ask(desk: &Desk, asker: Asker, receipt: Receipt) -> Result<Said, Error> {
    desk.store.close_update(receipt).await?;
    Ok(Said::New(match asker.known() {
        Some(chat) => leaving::question(chat.role, chat.language),
        None => leaving::nothing_kept(asker.language()),
    }))
}

/// A button under one of these messages; `None` if nothing is to be said.
pub(super) async fn pressed(
    desk: &Desk,
    asker: Asker,
    wish: Wish,
    receipt: Receipt,
) -> Result<Option<Said>, Error> {
    let language = asker.language();
    Ok(match wish {
        Wish::Stop => Some(stop(desk, asker, receipt).await?),
        Wish::Forget => Some(ask(desk, asker, receipt).await?),
        Wish::Resume => match resume(desk, asker, receipt).await? {
            Ok(said) => Some(said),
            // It hears already.
            Err(receipt) => {
                desk.store.close_update(receipt).await?;
                None
            }
        },
        Wish::Keep => {
            desk.store.close_update(receipt).await?;
            Some(Said::InPlace(leaving::kept(language)))
        }
        Wish::Erase => {
            let erased = desk.store.forget(asker.key(), receipt).await?;
            if let Some(editor) = asker.editor() {
                profile::take_menu_of(desk, editor).await;
            }
            Some(Said::InPlace(match erased {
                Erasure::Done => leaving::goodbye(language),
                Erasure::InLog => leaving::goodbye_soon(language),
            }))
        }
    })
}
