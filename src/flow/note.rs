//! The note of a chat on a case that it follows.

use crate::{
    domain::{
        chat::Asker,
        note::{Note, NoteFault, NoteId},
    },
    store::{CaseId, Error, NoteEffect, NoteLookup, Receipt, RemoveNoteEffect, Store},
};

use super::Turn;

/// The outcome of `/note` on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteOutcome {
    /// This one is kept now.
    Kept(NoteId, Note),
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
                NoteEffect::Kept(id) => (NoteOutcome::Kept(id, note), None),
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

/// The outcome of pressing the button that removes a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteRemoval {
    /// That note is gone.
    Removed,
    /// That note was not there any more. There is this, and it stays.
    NotThere(NoteLookup),
}

/// Removes a note of a chat on a case. A chat that is not stored has none: its receipt comes back unused.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn remove(
    store: &Store,
    case: CaseId,
    note: NoteId,
    turn: Turn<Asker>,
) -> Result<(NoteRemoval, Option<Receipt>), Error> {
    let Some(chat) = turn.chat.known() else {
        return Ok((NoteRemoval::NotThere(NoteLookup::None), Some(turn.receipt)));
    };
    // As it is before: what is written after that has another id.
    let known = store.follows().note(chat.id, case).await?;
    let of = (chat.id, case);
    let removed = store.follows().remove_note(of, note, turn.receipt).await?;
    let outcome = match removed {
        RemoveNoteEffect::Removed => NoteRemoval::Removed,
        RemoveNoteEffect::Unchanged => NoteRemoval::NotThere(known),
    };
    Ok((outcome, None))
}
