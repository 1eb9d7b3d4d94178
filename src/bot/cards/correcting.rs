//! The cards of a correction: which change was wrong, and what it says by now.

use crate::{
    domain::{
        callback::{Callback, CorrectionPress, EditorCallback},
        case::Case,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        slug::Slug,
    },
    flow::change::{CorrectableEvent, CorrectableEvents},
    text::{correcting, editor, labels},
};

use super::{buttons, pages::MESSAGE};

/// How many numbers stand in a row.
const ROW: usize = 4;

/// Asks which event was wrong: each has a button with its number.
pub fn which(found: &CorrectableEvents, reader: Reader) -> Message {
    let CorrectableEvents {
        case,
        events,
        another,
        offer,
    } = found;
    let text = correcting::which(case, events, *another, MESSAGE, reader);
    let numbers: Vec<Button> = (0..)
        .zip(events)
        .map(|(option, event)| {
            let label = event.number.to_string();
            if let Some(offer) = offer {
                return buttons::button(label, &Callback::Choose(*offer, option));
            }
            let press =
                EditorCallback::Correct(case.slug.clone(), event.number, CorrectionPress::Show);
            buttons::for_editors(label, press)
        })
        .collect();
    Message::new(text, numbers.chunks(ROW).map(<[Button]>::to_vec).collect())
}

/// What an event says by now: it is changed, or withdrawn.
pub fn event(found: &CorrectableEvent, reader: Reader) -> Message {
    let CorrectableEvent {
        case,
        event,
        corrected_in,
        wording,
    } = found;
    let language = reader.language;
    let press = |label, press| {
        let press = EditorCallback::Correct(case.slug.clone(), event.number, press);
        buttons::for_editors(label, press)
    };
    let rows = vec![
        vec![
            press(labels::change_it(language), CorrectionPress::Change),
            press(labels::withdraw_it(language), CorrectionPress::Withdraw),
        ],
        vec![press(
            labels::other_changes(language),
            CorrectionPress::Others,
        )],
    ];
    let text = correcting::event(case, event, (*corrected_in, *wording), reader);
    Message::new(text, rows)
}

/// The line of an event, to be set right.
pub fn line(line: &str, (case, number): (&str, u32), language: Language) -> Message {
    let given_back = editor::line_to_correct(line, MESSAGE, language);
    given_back
        .unwrap_or_else(|| correcting::long_line(case, number, language))
        .into()
}

/// A change is out and cannot be taken back: it can be corrected.
pub fn too_late(case: &Case, number: u32, language: Language) -> Message {
    let text = correcting::too_late_but_correct(case, number, language);
    let correct = correct(&case.slug, number, language);
    Message::new(text, vec![vec![correct]])
}

/// Shows what a change says by now, to be corrected.
pub(super) fn correct(case: &Slug, number: u32, language: Language) -> Button {
    let press = EditorCallback::Correct(case.clone(), number, CorrectionPress::Show);
    buttons::for_editors(labels::correct(language), press)
}
