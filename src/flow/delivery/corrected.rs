//! What a correction replies to and what it edits: the messages that carried the error.

use super::notice_view::{ComposeSettings, NoticeView};
use crate::{
    domain::{
        case::Case,
        case_state::CaseState,
        event::{Change, Event},
        news::{self, News},
        reader::Reader,
        rich_text::RichText,
        views::{ChangeView, FollowState},
    },
    store::{Carrier, CaseId, ClaimedNotice, Error, Store},
};

/// What was wrong of what a chat was told that follows no more; `None` if that is nothing.
pub(super) async fn of_former(
    store: &Store,
    (id, case): (CaseId, Case),
    told: u32,
) -> Result<Option<NoticeView>, Error> {
    let log = store.cases().case_log(id).await?;
    let news = news::since(&log, &case.state, (told, None));
    let mut news = news.map_err(|_| store.cases().log_is_impossible(id))?;
    news.retain(|item| matches!(item, News::Corrected(_)));
    Ok((!news.is_empty()).then_some(NoticeView::Correction(ChangeView { case, news })))
}

/// What is to stand in the place of the message that carried the error.
pub(super) async fn in_place(
    store: &Store,
    claimed: &ClaimedNotice,
    case: Case,
    (told, follows): (u32, FollowState),
) -> Result<Option<NoticeView>, Error> {
    let Some(carrier) = claimed.carrier else {
        return Ok(None);
    };
    let (carried, wrong) = carried_wrong(store, (claimed.case()?, case), carrier, told).await?;
    Ok(Some(NoticeView::Corrected {
        carried,
        wrong: Box::new(wrong),
        follows,
    }))
}

/// What a message carried, as it was told, and what of it was wrong, as far as that is told up to a revision.
async fn carried_wrong(
    store: &Store,
    (id, case): (CaseId, Case),
    carrier: Carrier,
    told: u32,
) -> Result<(ChangeView, ChangeView), Error> {
    let log = store.cases().case_log(id).await?;
    let impossible = |_| store.cases().log_is_impossible(id);
    let at = |revision| CaseState::replay(&log, revision).map_err(impossible);
    let then = at(carrier.to)?;
    let mut carried = news::since(&log, &then, (carrier.from, None)).map_err(impossible)?;
    let known = at(told)?;
    let mut wrong = news::since(&log, &known, (carrier.to, None)).map_err(impossible)?;
    let is_correction = |item: &News| matches!(item, News::Corrected(_));
    if carrier.is_correction != 0 {
        carried.retain(is_correction);
    }
    wrong.retain(|item| match item {
        News::Corrected(corrected) => carries(&log, carrier, corrected.wrong),
        _ => false,
    });
    let carried = ChangeView {
        news: carried,
        case: Case {
            state: then,
            ..case.clone()
        },
    };
    let wrong = ChangeView {
        news: wrong,
        case: Case {
            state: known,
            ..case
        },
    };
    Ok((carried, wrong))
}

/// Whether a message carried an event, or an earlier correction of it.
fn carries(log: &[Event], carrier: Carrier, wrong: u32) -> bool {
    let mut carried = log
        .iter()
        .filter(|event| carrier.from < event.number && event.number <= carrier.to);
    carried.any(|event| match event.change {
        Change::Correct { event: of, .. } => of == wrong,
        _ => event.number == wrong && carrier.is_correction == 0,
    })
}

/// The line that a correction replies to, as its reader was told it; `None` where none of it is told here, or no message carried
/// it.
pub(super) async fn quote(
    store: &Store,
    claimed: &ClaimedNotice,
    view: &NoticeView,
    (settings, reader): (&ComposeSettings, Reader),
) -> Result<Option<RichText>, Error> {
    let (NoticeView::Change(told) | NoticeView::Correction(told)) = view else {
        return Ok(None);
    };
    let is_correction = |item: &News| matches!(item, News::Corrected(_));
    let Some(carrier) = claimed.carrier else {
        return Ok(None);
    };
    if !told.news.iter().any(is_correction) {
        return Ok(None);
    }
    let (case, known) = (told.case.clone(), told.case.state.revision);
    let (carried, wrong) = carried_wrong(store, (claimed.case()?, case), carrier, known).await?;
    Ok((settings.render_quote)(&carried, &wrong.news, reader))
}
