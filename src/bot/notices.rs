//! Notices put into words.

use chrono::{DateTime, Utc};

use crate::{
    domain::{language::Language, message::Message},
    flow::delivery::NoticeView,
    text::{editor, notice, posted, questions},
};

use super::proposals;

/// What a chat reads of a notice; `None` if nothing is left to say, as of a hearing whose day has passed.
pub fn in_words(view: &NoticeView, now: DateTime<Utc>, language: Language) -> Option<Message> {
    Some(match view {
        NoticeView::Change(change) => notice::change(&change.case, &change.news, now, language),
        NoticeView::Reminder {
            case,
            hearing,
            lead,
        } => return notice::reminder(case, hearing, *lead, now, language),
        NoticeView::Question { case, hearing } => {
            questions::outcome_question(case, hearing, now, language)
        }
        NoticeView::TakenBack(case) => posted::taken_back(case, language),
        NoticeView::Refused(refusal, case) => editor::no_longer_applies(*refusal, case, language),
        NoticeView::Released { change, ledger, .. } => {
            posted::released(proposals::posted(change), ledger, now, language)
        }
    })
}
