//! The question on the morning of a hearing whether it is still on, and what its answer leads to.

use crate::{
    domain::{
        callback::{Callback, EditorCallback},
        case::Case,
        hearing::{Hearing, StillOnAnswer},
        language::Language,
        message::Message,
        reader::Reader,
        views::Section,
    },
    text::{labels, still_on},
};

use super::buttons;

/// Asks an editor whether a hearing of this day is still on, with a button for each answer.
pub fn question(case: &Case, hearing: &Hearing, reader: Reader) -> Message {
    let row = |answer: StillOnAnswer| {
        let press = EditorCallback::StillOn(case.slug.clone(), hearing.no, answer);
        vec![buttons::button(
            labels::still_on(answer, reader.language),
            &Callback::Edit(press),
        )]
    };
    let text = still_on::question(case, hearing, reader);
    Message::new(text, StillOnAnswer::ALL.map(row).into())
}

/// It is confirmed as of now; for so many seconds that can be taken back.
pub fn confirmed(
    case: &Case,
    hearing: &Hearing,
    (posting, seconds): (i64, u64),
    reader: Reader,
) -> Message {
    let undo = buttons::button(
        labels::undo(reader.language),
        &Callback::Edit(EditorCallback::Undo(posting)),
    );
    let text = still_on::confirmed(case, hearing, seconds, reader);
    Message::new(text, vec![vec![undo]])
}

/// Another editor confirms it in this very minute.
pub fn being_confirmed(case: &Case, language: Language) -> Message {
    let text = still_on::being_confirmed(case, language);
    Message::new(
        text,
        vec![vec![buttons::show(case, Section::Overview, language)]],
    )
}

/// Something of the case was posted or checked today.
pub fn confirmed_already(case: &Case, reader: Reader) -> Message {
    let language = reader.language;
    let text = still_on::confirmed_already(case, reader);
    Message::new(
        text,
        vec![vec![buttons::show(case, Section::Overview, language)]],
    )
}

/// The hearing that was asked about is over, or on another day.
pub fn no_longer(case: &Case, reader: Reader) -> Message {
    let language = reader.language;
    let text = still_on::no_longer(case, reader);
    Message::new(
        text,
        vec![vec![buttons::show(case, Section::Overview, language)]],
    )
}
