//! A tap on “Send”: where there is something to look at twice, a second one is asked for.

use crate::{
    domain::{chat::Chat, warning::RepeatedWarnings},
    store::{DraftSubmission, Error, Receipt, Store},
};

use super::{super::Turn, ChangeSettings, DraftOutcome, LineContext, propose::show, send::send};

/// Posts a draft, perhaps in the place of a waiting change. One with something to look at twice that was not repeated before
/// this tap is shown once more, and the receipt comes back.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn tapped(
    store: &Store,
    turn: Turn<Chat>,
    (sending, repeated): (DraftSubmission, RepeatedWarnings),
    settings: &ChangeSettings,
) -> Result<(DraftOutcome, Option<Receipt>), Error> {
    let around = LineContext {
        chat: turn.chat,
        now: turn.now,
        settings,
    };
    let draft = (sending.draft, turn.chat.language);
    // Whatever keeps it from being shown is found and said when it is sent.
    if let DraftOutcome::Shown(draft, _) = show(store, draft, around).await?
        && !repeated.cover(&draft.warnings)
    {
        let outcome = DraftOutcome::SecondTap(draft, sending.instead_of);
        return Ok((outcome, Some(turn.receipt)));
    }
    Ok((
        send(store, turn, (sending, repeated), settings).await?,
        None,
    ))
}
