//! What a posting is to its reader: the report on their own, or another editor's to approve.

use chrono::{DateTime, Utc};

use super::notice_view::NoticeView;
use crate::{
    domain::{case::Case, case_state::CaseState, news, views::ChangeView},
    flow::change::{self, ChangeSettings, LineContext},
    store::{CaseId, ClaimedNotice, Error, Posting, PostingState, Store},
};

/// What a posting is to its reader: to be approved, if it is another editor's, or a report on their own.
pub(super) async fn view(
    store: &Store,
    claimed: &ClaimedNotice,
    (id, case): (i64, Case),
    settings: &ChangeSettings,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Option<DateTime<Utc>>), Error> {
    let posting = store.postings().posting(id).await?;
    if posting.editor == Some(claimed.chat.id) {
        return progress(store, claimed.case()?, posting, case, now).await;
    }
    let around = LineContext {
        chat: claimed.chat,
        now,
        settings,
    };
    let asked = match claimed.chat.role {
        Some(_) => change::to_approve(store, id, around).await?,
        // They lost the role meanwhile.
        None => None,
    };
    let card = store.postings().asked_in(claimed).await?;
    Ok(match (asked, card) {
        (Some(asked), None) => {
            let lapses_at = asked.lapses_at;
            (
                Some(NoticeView::ToApprove(Box::new(asked))),
                Some(lapses_at),
            )
        }
        // It is not decided yet.
        (Some(asked), Some(_)) => (None, Some(asked.lapses_at)),
        (None, Some(card)) => {
            let how = change::decided(&posting, Box::new(case));
            (Some(NoticeView::Decided { card, how }), None)
        }
        (None, None) => (None, None),
    })
}

/// The report on a posting for its editor, and when the next one is due, if there will be one.
async fn progress(
    store: &Store,
    case_id: CaseId,
    posting: Posting,
    case: Case,
    now: DateTime<Utc>,
) -> Result<(Option<NoticeView>, Option<DateTime<Utc>>), Error> {
    match posting.state {
        PostingState::Waiting(_) | PostingState::Unreadable => Ok((None, None)),
        // Whoever took their own change back saw it happen and is told nothing.
        PostingState::Undone => Ok((Some(NoticeView::TakenBack(case)), None)),
        PostingState::Refused(refusal) => Ok(match posting.card {
            0 => (Some(NoticeView::Refused(refusal, case)), None),
            card => (Some(NoticeView::RefusedOnCard(card, refusal, case)), None),
        }),
        PostingState::Released { number } => {
            let Some(ledger) = store.postings().ledger(posting.id).await? else {
                return Ok((None, None));
            };
            let log = store.cases().case_log(case_id).await?;
            let then = CaseState::replay(&log, number);
            let then = then.map_err(|_| store.cases().log_is_impossible(case_id))?;
            let news = news::since(&log, &then, (number - 1, None));
            let again = ledger.next_report(now);
            let change = ChangeView {
                news: news.map_err(|_| store.cases().log_is_impossible(case_id))?,
                case: Case {
                    state: then,
                    ..case
                },
            };
            let released = NoticeView::Released {
                card: posting.card,
                change,
                ledger,
            };
            Ok((Some(released), again))
        }
    }
}
