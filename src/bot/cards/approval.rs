//! The cards of the approval of a change by a second editor.

use crate::{
    domain::{
        callback::EditorCallback,
        case::Case,
        case_state::RejectionReason,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        rich_text::RichText,
        views::Section,
    },
    flow::change::ApprovalView,
    text::{approval, dialogue, labels},
};

use super::{buttons, changes};

/// Asks another editor to approve a change, with its preview, in `page` where one card does not hold all languages.
pub fn asks(asked: &ApprovalView, page: Language, reader: Reader) -> Message {
    let (posting, language) = (asked.draft.id, reader.language);
    let case = &asked.draft.change.case;
    let turn = |page| EditorCallback::ToApprove(posting, page);
    let decisions = vec![
        button(labels::approve(language), EditorCallback::Approve(posting)),
        button(
            labels::reject(language),
            EditorCallback::Reject(posting, None),
        ),
    ];
    let around = (
        approval::please(language),
        approval::asks(case, asked.lapses_at, reader),
    );
    changes::to_decide_on(&asked.draft, page, (around, vec![decisions]), turn, reader)
}

/// Asks why it is rejected, with a button for each reason.
pub fn why(posting: i64, language: Language) -> Message {
    let reason = |reason| {
        let label = labels::rejection(reason, language);
        vec![button(label, EditorCallback::Reject(posting, Some(reason)))]
    };
    let back = EditorCallback::ToApprove(posting, language);
    let mut rows: Vec<_> = RejectionReason::ALL.map(reason).into();
    rows.push(vec![button(dialogue::back(language), back)]);
    Message::new(approval::why(language), rows)
}

/// It is decided already: how, and what it was about.
pub fn decided(said: RichText, case: &Case, language: Language) -> Message {
    let show = buttons::show(case, Section::Overview, language);
    Message::new(said, vec![vec![show]])
}

fn button(label: String, press: EditorCallback) -> Button {
    buttons::for_editors(label, press)
}
