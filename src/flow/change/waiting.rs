//! The waiting changes of a case, beside a change that is previewed or posted.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{
        approval::HighRiskKind,
        case::Case,
        case_state::ChangeRefusal,
        chat::Chat,
        event::AttributedChange,
        news::News,
        record::CaseRecord,
        views::{Authorship, ChangeView, WaitingView},
    },
    store::{self, Error, Store, StoredCase},
};

/// The context of a look at waiting changes: who looks, when, and the length of the undo window.
#[derive(Clone, Copy, Debug)]
pub(super) struct WaitContext {
    pub(super) chat: Chat,
    pub(super) window: TimeDelta,
    pub(super) now: DateTime<Utc>,
}

/// The view of a waiting change, applied to the case as its record will be before it, and the record after it; `None` if it no
/// longer applies.
pub(super) fn waits(
    (case, before): (&Case, &CaseRecord),
    other: &store::WaitingChange,
    looking: WaitContext,
) -> Option<(WaitingView, CaseRecord)> {
    let WaitContext { chat, window, now } = looking;
    let change = other.change.clone();
    let after = before.accept_as_seen(change, other.seen, now).ok()?;
    let left = other.release_at - now;
    let view = WaitingView {
        id: other.posting.id,
        author: if other.posting.editor == Some(chat.id) {
            Authorship::Own
        } else {
            Authorship::Another
        },
        change: ChangeView {
            news: after.latest_news().ok()?,
            case: standing(case, &after),
        },
        since: window - left,
        left,
        lapses_at: other.posting.lapses_at,
    };
    Some((view, after))
}

/// A case as its record has it.
fn standing(case: &Case, record: &CaseRecord) -> Case {
    Case {
        state: record.state.clone(),
        ..case.clone()
    }
}

/// A change applied after all waiting changes that do not conflict with it.
pub(super) struct ProjectedChange {
    /// The case as it will be right before its release.
    pub(super) before: Case,
    /// The same after the change.
    pub(super) after: Case,
    /// What the change is for a follower.
    pub(super) news: Vec<News>,
    /// What is at risk with it, however many of the waiting changes go out before it: any of them may be taken back, or wait
    /// longer for its approval.
    pub(super) risks: Vec<HighRiskKind>,
    /// The waiting changes; one that conflicts comes first.
    pub(super) waiting: Vec<WaitingView>,
    /// The id of the one that conflicts: after it the change no longer applies.
    pub(super) in_the_way: Option<i64>,
}

/// Projects a change whose editor saw the case at a revision, or says why it does not apply. Where it waits itself, that is left
/// out.
pub(super) async fn project(
    store: &Store,
    stored: &StoredCase,
    (change, seen): (&AttributedChange, u32),
    itself: Option<i64>,
    looking: WaitContext,
) -> Result<Result<ProjectedChange, ChangeRefusal>, Error> {
    let accept = |record: &CaseRecord| record.accept_as_seen(change.clone(), seen, looking.now);
    let case = &stored.case;
    let mut before = store.cases().record(stored).await?;
    let mut after = match accept(&before) {
        Ok(after) => after,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let risks_of = |before: &CaseRecord, after: &CaseRecord| {
        HighRiskKind::of(&change.change, &before.state, &after.state)
    };
    let mut risks = risks_of(&before, &after);
    let (mut waiting, mut in_the_way) = (Vec::new(), None);
    let mut others = store.postings().waiting(stored.id).await?;
    others.retain(|other| Some(other.posting.id) != itself);
    for other in &others {
        let Some((one, with_it)) = waits((case, &before), other, looking) else {
            continue;
        };
        match accept(&with_it) {
            Ok(both) => {
                (before, after) = (with_it, both);
                risks.extend(risks_of(&before, &after));
            }
            Err(_) => in_the_way = in_the_way.or(Some(one.id)),
        }
        waiting.push(one);
    }
    // Of many only the first is shown.
    waiting.sort_by_key(|one| Some(one.id) != in_the_way);
    let news = after.latest_news();
    Ok(Ok(ProjectedChange {
        before: standing(case, &before),
        after: standing(case, &after),
        news: news.map_err(|_| store.cases().log_is_impossible(stored.id))?,
        risks,
        waiting,
        in_the_way,
    }))
}
