//! The note of a chat on a case that it follows.

use crate::{
    domain::{
        chat::Asker,
        note::{Note, NoteFault},
    },
    store::{CaseId, Error, NoteEffect, NoteLookup, Receipt, RemoveNoteEffect, Store},
};

use super::Turn;

/// The outcome of `/note` on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteOutcome {
    /// This one is kept now.
    Kept(Note),
    /// What there is.
    Shown(NoteLookup),
    /// The text is no note, and nothing has changed: there is this one still.
    Refused(NoteFault, NoteLookup),
    /// The chat does not follow the case.
    NotFollowed,
}

/// Keeps a text as the note of a chat on a case; without one, shows what is kept. Where nothing is stored the receipt comes back
/// unused.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn keep_or_show(
    store: &Store,
    case: CaseId,
    text: Option<&str>,
    turn: Turn<Asker>,
) -> Result<(NoteOutcome, Option<Receipt>), Error> {
    let (asker, receipt) = (turn.chat, turn.receipt);
    let follows = store.follows();
    let Some(chat) = asker.known() else {
        return Ok((NoteOutcome::NotFollowed, Some(receipt)));
    };
    if !follows.followed_by(chat.id).await?.contains(&case) {
        return Ok((NoteOutcome::NotFollowed, Some(receipt)));
    }
    let fault = match text.map(Note::new) {
        Some(Ok(note)) => {
            let of = (chat.id, case);
            return Ok(match follows.keep_note(of, &note, receipt).await? {
                NoteEffect::Kept => (NoteOutcome::Kept(note), None),
                NoteEffect::NotFollowed => (NoteOutcome::NotFollowed, None),
            });
        }
        Some(Err(fault)) => Some(fault),
        None => None,
    };
    let known = follows.note(chat.id, case).await?;
    let outcome = match fault {
        Some(fault) => NoteOutcome::Refused(fault, known),
        None => NoteOutcome::Shown(known),
    };
    Ok((outcome, Some(receipt)))
}

/// Removes the note of a chat on a case. A chat that is not stored has none: its receipt comes back unused.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn remove(
    store: &Store,
    case: CaseId,
    turn: Turn<Asker>,
) -> Result<(RemoveNoteEffect, Option<Receipt>), Error> {
    match turn.chat.known() {
        Some(chat) => {
            let of = (chat.id, case);
            let removed = store.follows().remove_note(of, turn.receipt).await?;
            Ok((removed, None))
        }
        None => Ok((RemoveNoteEffect::Unchanged, Some(turn.receipt))),
    }
}
