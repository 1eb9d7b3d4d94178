//! A batch of claimed notices, composed together: each text once for all who read the same.

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    sync::Arc,
};

use chrono::{DateTime, Utc};

use super::{
    compose::{ComposedNotice, compose},
    notice_view::ComposeSettings,
};
use crate::{
    domain::{chat::ChatId, language::Language},
    store::{CaseId, ClaimedNotice, Error, NoticeKind, Store},
};

/// The composition of a claimed notice.
#[derive(Clone, Debug)]
pub enum Composition {
    /// It is composed.
    Composed(Arc<ComposedNotice>),
    /// What it is composed from could not be read now: it is claimed again.
    Failed,
    /// Its case is unreadable: everything of its broadcast waits.
    CaseUnreadable,
}

/// A batch, composed.
pub struct ComposedBatch {
    /// Each notice with its composition.
    pub notices: Vec<(ClaimedNotice, Composition)>,
    /// The error that ended it, if one did.
    pub failure: Option<Error>,
}

/// Of notices with the same key one text is composed.
type TextKey = (
    CaseId,
    NoticeKind,
    Language,
    Option<ChatId>,
    Option<(u32, u32, u8)>,
);

fn key_of(claimed: &ClaimedNotice) -> TextKey {
    let reader = match claimed.what {
        // To its author it is another thing than to whoever is to approve it.
        NoticeKind::Posting(_) => Some(claimed.chat.id),
        NoticeKind::Change { .. }
        | NoticeKind::Reminder(_)
        | NoticeKind::Question(..)
        | NoticeKind::Correction { .. }
        | NoticeKind::Edit { .. } => None,
    };
    // A reply quotes what a message carried, and an edit strikes it.
    let carried = claimed.carrier;
    let carried = carried.map(|carrier| (carrier.from, carrier.to, carrier.is_correction));
    let language = claimed.chat.language;
    (claimed.case, claimed.what, language, reader, carried)
}

/// Composes notices from their cases as they are now. After an error that may pass, the rest fails with it.
pub async fn compose_batch(
    store: &Store,
    claimed: Vec<ClaimedNotice>,
    settings: &ComposeSettings,
    now: DateTime<Utc>,
) -> ComposedBatch {
    let mut texts: HashMap<TextKey, Arc<ComposedNotice>> = HashMap::new();
    let mut unreadable: HashSet<CaseId> = HashSet::new();
    let mut failure = None;
    let mut notices = Vec::with_capacity(claimed.len());
    for claimed in claimed {
        let composition = if failure.is_some() {
            Composition::Failed
        } else if unreadable.contains(&claimed.case) {
            Composition::CaseUnreadable
        } else {
            match texts.entry(key_of(&claimed)) {
                Entry::Occupied(known) => Composition::Composed(Arc::clone(known.get())),
                Entry::Vacant(unknown) => match compose(store, &claimed, settings, now).await {
                    Ok(composed) => {
                        Composition::Composed(Arc::clone(unknown.insert(Arc::new(composed))))
                    }
                    Err(error) if error.may_pass() => {
                        failure = Some(error);
                        Composition::Failed
                    }
                    Err(error) => {
                        store.cases().case_unreadable(claimed.case, &error);
                        unreadable.insert(claimed.case);
                        Composition::CaseUnreadable
                    }
                },
            }
        };
        notices.push((claimed, composition));
    }
    ComposedBatch { notices, failure }
}
