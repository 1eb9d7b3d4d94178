//! The card of what a court list proposes.

use crate::{
    domain::{
        callback::{EditorCallback, ListedPress},
        language::Language,
        message::Message,
        reader::Reader,
        rich_text::RichText,
    },
    flow::change::ListedView,
    text::{labels, listed},
};

use super::{buttons, changes};

/// What a list proposes, with the notice in the language `page` where one card does not hold all: it can be sent, edited or
/// discarded by whoever comes first.
pub fn proposal(view: &ListedView, page: Language, reader: Reader) -> Message {
    let (id, language) = (view.draft.id, reader.language);
    let button = |label, press| buttons::for_editors(label, EditorCallback::Listed(id, press));
    let decisions = vec![
        button(labels::send(language), ListedPress::Send),
        button(labels::edit(language), ListedPress::Edit),
        button(labels::discard(language), ListedPress::Discard),
    ];
    let around = (listed::from(&view.list, language), RichText::default());
    let turn = |page| EditorCallback::Listed(id, ListedPress::Show(page));
    changes::to_decide_on(&view.draft, page, (around, vec![decisions]), turn, reader)
}
