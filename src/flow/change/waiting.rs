//! The waiting changes of a case, beside a change that is previewed or posted.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::ChangeRefusal,
        chat::Chat,
        event::AttributedChange,
        news,
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

/// The view of a waiting change, applied to the case as it will be before it; `None` if it no longer applies.
pub(super) fn waits(
    before: &Case,
    other: &store::WaitingChange,
    looking: WaitContext,
) -> Option<WaitingView> {
    let WaitContext { chat, window, now } = looking;
    let change = other.change.clone();
    let after = before.state.accept_as_seen(change, other.seen, now);
    let (case_state, _) = after.ok()?;
    let left = other.release_at - now;
    Some(WaitingView {
        id: other.posting.id,
        author: if other.posting.editor == Some(chat.id) {
            Authorship::Own
        } else {
            Authorship::Another
        },
        change: ChangeView {
            news: news::difference(&before.state, &case_state),
            case: Case {
                state: case_state,
                ..before.clone()
            },
        },
        since: window - left,
        left,
        lapses_at: other.posting.lapses_at,
    })
}

/// A change applied after all waiting changes that do not conflict with it.
pub(super) struct ProjectedChange {
    /// The case as it will be right before its release.
    pub(super) before: Case,
    /// The same after the change.
    pub(super) after: Case,
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
    let accept = |case: &Case| {
        let after = case.state.accept_as_seen(change.clone(), seen, looking.now);
        after.map(|(case_state, _)| Case {
            state: case_state,
            ..case.clone()
        })
    };
    let mut after = match accept(&stored.case) {
        Ok(after) => after,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut before = stored.case.clone();
    let (mut waiting, mut in_the_way) = (Vec::new(), None);
    let mut others = store.postings().waiting(stored.id).await?;
    others.retain(|other| Some(other.posting.id) != itself);
    for other in &others {
        let Some(one) = waits(&before, other, looking) else {
            continue;
        };
        match accept(&one.change.case) {
            Ok(both) => (before, after) = (one.change.case.clone(), both),
            Err(_) => in_the_way = in_the_way.or(Some(one.id)),
        }
        waiting.push(one);
    }
    // Of many only the first is shown.
    waiting.sort_by_key(|one| Some(one.id) != in_the_way);
    Ok(Ok(ProjectedChange {
        before,
        after,
        waiting,
        in_the_way,
    }))
}
