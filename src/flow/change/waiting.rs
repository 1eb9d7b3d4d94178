//! What waits to go out for the case of a change that is shown or sent.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{
        case::Case,
        chat::Chat,
        event::Change,
        notice::{self, News},
        standing::Standing,
    },
    store::{self, Error, Store, StoredCase},
    text::{
        posted::Posted,
        waiting::{Author, Waiting},
    },
};

/// A change that waits, as it will be for a follower.
pub(super) struct Waits {
    id: i64,
    author: Author,
    case: Case,
    news: Vec<News>,
    since: TimeDelta,
    left: TimeDelta,
}

/// Who looks at what waits: when, and how long everything waits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looking {
    pub(super) chat: Chat,
    pub(super) window: TimeDelta,
    pub(super) now: DateTime<Utc>,
}

impl Waits {
    /// What a change that waits does to a case as it stands before it; `None` if it no longer applies.
    pub(super) fn of(before: &Case, other: &store::Waiting, looking: Looking) -> Option<Self> {
        let Looking { chat, window, now } = looking;
        let change = other.change.clone();
        let after = before.standing.accept_as_seen(change, other.seen, now);
        let (standing, _) = after.ok()?;
        let left = other.release_at - now;
        Some(Self {
            id: other.posting.id,
            author: if other.posting.editor == Some(chat.id) {
                Author::Own
            } else {
                Author::Another
            },
            news: notice::difference(&before.standing, &standing),
            case: Case {
                standing,
                ..before.clone()
            },
            since: window - left,
            left,
        })
    }

    /// It, to be put into words.
    pub(super) fn shown(&self) -> Waiting<'_> {
        Waiting {
            id: self.id,
            author: self.author,
            posted: Posted {
                case: &self.case,
                news: &self.news,
            },
            since: self.since,
            left: self.left,
        }
    }
}

/// What waits for a case, and which of it is in the way of a change that an editor sees now.
pub(super) async fn waiting(
    store: &Store,
    stored: &StoredCase,
    change: &Change,
    looking: Looking,
) -> Result<(Vec<Waits>, Option<i64>), Error> {
    let others = store.waiting(stored.id).await?;
    let standing: &Standing = &stored.case.standing;
    let before = others.iter().map(|other| (&other.change, other.seen));
    let first = standing.first_in_the_way((change, standing.revision), before, looking.now);
    let in_the_way = first.and_then(|place| others.get(place));
    let in_the_way = in_the_way.map(|other| other.posting.id);
    let mut case = stored.case.clone();
    let mut waits = Vec::new();
    for other in &others {
        if let Some(one) = Waits::of(&case, other, looking) {
            case = one.case.clone();
            waits.push(one);
        }
    }
    // Of many only the first is shown.
    waits.sort_by_key(|one| Some(one.id) != in_the_way);
    Ok((waits, in_the_way))
}
