//! Notices put into words.

use crate::{
    domain::{message::Message, reader::Reader},
    flow::delivery::NoticeView,
    text::{editor, notice, posted, questions},
};

/// What a chat reads of a notice; `None` if nothing is left to say, as of a hearing whose day has passed.
pub fn in_words(view: &NoticeView, reader: Reader) -> Option<Message> {
    Some(match view {
        NoticeView::Change(change) => notice::change(&change.case, &change.news, reader),
        NoticeView::Reminder {
            case,
            hearing,
            lead,
        } => return notice::reminder(case, hearing, *lead, reader),
        NoticeView::Question { case, hearing } => {
            questions::outcome_question(case, hearing, reader)
        }
        NoticeView::TakenBack(case) => posted::taken_back(case, reader.language),
        NoticeView::Refused(refusal, case) => {
            editor::no_longer_applies(*refusal, case, reader.language)
        }
        NoticeView::Released { change, ledger, .. } => {
            posted::released(change, ledger, reader).into()
        }
    })
}
