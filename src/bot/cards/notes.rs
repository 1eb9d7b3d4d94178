//! The cards of notes on followed cases.

use crate::{
    domain::{
        callback::Callback,
        case::Case,
        chat::ChatKind,
        language::Language,
        message::{Button, Message},
        note::NoteId,
        reader::Reader,
        rich_text::RichText,
        views::Section,
    },
    flow::note::{NoteOutcome, NoteRemoval},
    store::NoteLookup,
    text::{
        compose::{blocks, lines},
        labels, notes,
    },
};

use super::buttons;

/// What became of `/note` on a case.
pub fn outcome(outcome: &NoteOutcome, case: &Case, reader: Reader) -> Message {
    let (chat, language) = (reader.chat, reader.language);
    match outcome {
        NoteOutcome::Kept(id, note) => {
            let text = notes::kept(note, case, (chat, language));
            Message::new(text, vec![with_remove(*id, case, language)])
        }
        NoteOutcome::Shown(known) => {
            let text = match known {
                NoteLookup::Note(_, note) => notes::shown(note, case, language),
                NoteLookup::None => notes::none(case, language),
                NoteLookup::Unreadable(_) => notes::unreadable(case, language),
            };
            Message::new(text, vec![under(known, case, language)])
        }
        NoteOutcome::Refused(fault, known) => {
            let note = match known {
                NoteLookup::Note(_, note) => Some(note),
                NoteLookup::None | NoteLookup::Unreadable(_) => None,
            };
            let text = notes::refused(*fault, (case, note), language);
            Message::new(text, vec![under(known, case, language)])
        }
        NoteOutcome::NotFollowed => {
            let text = notes::not_followed(case, (chat, language));
            let follow = buttons::follow(&case.slug, chat, language);
            Message::new(text, vec![vec![follow]])
        }
    }
}

/// That a case is not followed any more, and that the note on it is gone with that.
pub fn went_with(mut unfollowed: Message, language: Language) -> Message {
    unfollowed.text = lines([unfollowed.text, notes::removed(None, language)]);
    unfollowed
}

/// A note is gone, or another is there in its place; of a case that cannot be read, without its title.
pub fn after_removal(removal: &NoteRemoval, case: Option<&Case>, reader: Reader) -> Message {
    let language = reader.language;
    match (removal, case) {
        (NoteRemoval::NotThere(known), Some(case)) => {
            let shown = outcome(&NoteOutcome::Shown(known.clone()), case, reader);
            let why = match known {
                NoteLookup::None => RichText::default(),
                NoteLookup::Note(..) | NoteLookup::Unreadable(_) => notes::replaced(language),
            };
            Message::new(blocks([why, shown.text]), shown.rows)
        }
        (NoteRemoval::NotThere(NoteLookup::Note(..) | NoteLookup::Unreadable(_)), None) => {
            notes::replaced(language).into()
        }
        (NoteRemoval::Removed | NoteRemoval::NotThere(NoteLookup::None), case) => {
            let row = case.map(|case| vec![open(case, language)]);
            Message::new(notes::removed(case, language), row.into_iter().collect())
        }
    }
}

/// What a search found, of which nothing is followed.
pub fn none_followed(found: Message, chat: ChatKind, language: Language) -> Message {
    let text = notes::none_followed(chat, language);
    Message::new(blocks([text, found.text]), found.rows)
}

/// There is no such case; some of its words may have been meant as the note.
pub fn with_bar(nothing: Message, language: Language) -> Message {
    let text = blocks([nothing.text, notes::bar(language)]);
    Message::new(text, nothing.rows)
}

fn under(known: &NoteLookup, case: &Case, language: Language) -> Vec<Button> {
    match known {
        NoteLookup::Note(id, _) | NoteLookup::Unreadable(id) => with_remove(*id, case, language),
        NoteLookup::None => vec![open(case, language)],
    }
}

fn with_remove(id: NoteId, case: &Case, language: Language) -> Vec<Button> {
    let press = Callback::RemoveNote(case.slug.clone(), id);
    let remove = buttons::button(labels::remove_note(language), &press);
    vec![open(case, language), remove]
}

fn open(case: &Case, language: Language) -> Button {
    buttons::show(case, Section::Overview, language)
}
