//! Pausing, coming back, and being forgotten: for a person, and for a group by its administrators.

use crate::{
    domain::{chat::Asker, message::Message, press::Wish},
    flow::answer,
    store::{Erasure, Error, Presence, Receipt},
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
    desk.store.stop(asker, receipt, desk.clock.now()).await?;
    Ok(Said::New(leaving::stopped(asker.language())))
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
    let following = answer::following(&desk.store, asker, now).await?;
    desk.may_look(asker).await?;
    let message = leaving::resumed(following, asker.language());
    Ok(Ok(Said::New(message)))
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
