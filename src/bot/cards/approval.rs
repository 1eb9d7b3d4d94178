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
    flow::change::{ApprovalAnswer, ApprovalView},
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

/// What became of a change: of an editor's own answer, or on the card of one who was asked and has not answered.
pub fn answered(how: &ApprovalAnswer, reader: Reader) -> Message {
    let language = reader.language;
    match how {
        ApprovalAnswer::Approved(change, seconds) => {
            approval::approved(change, *seconds, reader).into()
        }
        ApprovalAnswer::Rejected(change) => approval::rejected(change, reader).into(),
        ApprovalAnswer::Own => approval::own(language).into(),
        ApprovalAnswer::ApprovedBefore(case) => {
            decided(approval::approved_before(language), case, language)
        }
        ApprovalAnswer::RejectedBefore(case) => {
            decided(approval::rejected_before(language), case, language)
        }
        ApprovalAnswer::Lapsed(case) => decided(approval::too_late(language), case, language),
        ApprovalAnswer::TakenBack(case) => decided(approval::taken_back(language), case, language),
        ApprovalAnswer::NoLongerApplies(case) => {
            decided(approval::no_longer(language), case, language)
        }
        ApprovalAnswer::Gone => approval::no_longer(language).into(),
    }
}

/// It is decided already: how, and of which case it was.
fn decided(said: RichText, case: &Case, language: Language) -> Message {
    let show = buttons::show(case, Section::Overview, language);
    Message::new(approval::of_case(said, case, language), vec![vec![show]])
}

fn button(label: String, press: EditorCallback) -> Button {
    buttons::for_editors(label, press)
}
