//! A batch of claimed notices, composed together: each text once for all who read the same.

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    sync::Arc,
};

use chrono::{DateTime, Utc};

use super::{
    compose::{ComposedMessage, compose},
    notice_view::ComposeSettings,
};
use crate::{
    domain::{
        chat::{Chat, ChatId, ChatKind},
        language::Language,
        preferences::Preferences,
    },
    store::{CaseId, ClaimedNotice, Error, NoticeKind, Store},
};

/// The composition of a claimed notice and of those that leave with it.
#[derive(Clone, Debug)]
pub enum Composition {
    /// It is composed.
    Composed(Arc<ComposedMessage>),
    /// What it is composed from could not be read now: it is claimed again.
    Failed,
}

/// A batch, composed.
pub struct ComposedBatch {
    /// Each notice with its composition.
    pub notices: Vec<(ClaimedNotice, Composition)>,
    /// The error that ended it, if one did.
    pub failure: Option<Error>,
}

/// Of messages with the same key one text is composed.
type TextKey = (Vec<NoticeKey>, Language, ChatKind, Arc<Preferences>);

/// Of notices with the same key the same is said.
type NoticeKey = (
    Option<CaseId>,
    NoticeKind,
    Option<ChatId>,
    Option<(u32, u32, u8)>,
);

fn key_of(claimed: &ClaimedNotice) -> TextKey {
    let preferences = Arc::clone(&claimed.preferences);
    let notices = claimed.all().map(key_of_notice).collect();
    let Chat { language, key, .. } = claimed.chat;
    (notices, language, key.kind(), preferences)
}

fn key_of_notice(claimed: &ClaimedNotice) -> NoticeKey {
    let reader = match claimed.what {
        // To its author it is another thing than to whoever is to approve it.
        // And a digest is of what its chat follows.
        NoticeKind::Posting(_)
        | NoticeKind::Digest
        // What is told of subscriptions says of which.
        | NoticeKind::Offer
        | NoticeKind::Date(..) => Some(claimed.chat.id),
        NoticeKind::Change { .. }
        | NoticeKind::Reminder(..)
        | NoticeKind::Question(..)
        | NoticeKind::Closing(_)
        | NoticeKind::CarriedOver { .. }
        | NoticeKind::Correction { .. }
        | NoticeKind::Edit { .. } => None,
    };
    // A reply quotes what a message carried, and an edit strikes it.
    let carried = claimed.carrier;
    let carried = carried.map(|carrier| (carrier.from, carrier.to, carrier.is_correction));
    (claimed.case, claimed.what, reader, carried)
}

/// Composes notices from their cases as they are now. After an error that may pass, the rest fails with it.
#[expect(
    clippy::mutable_key_type,
    reason = "the rules of a zone cache what they are asked, and are equal by their name"
)]
pub async fn compose_batch(
    store: &Store,
    claimed: Vec<ClaimedNotice>,
    settings: &ComposeSettings,
    now: DateTime<Utc>,
) -> ComposedBatch {
    let mut texts: HashMap<TextKey, Arc<ComposedMessage>> = HashMap::new();
    let mut unreadable: HashSet<CaseId> = HashSet::new();
    let mut failure = None;
    let mut notices = Vec::with_capacity(claimed.len());
    for claimed in claimed {
        let composition = match texts.entry(key_of(&claimed)) {
            _ if failure.is_some() => Composition::Failed,
            Entry::Occupied(known) => Composition::Composed(Arc::clone(known.get())),
            Entry::Vacant(unknown) => {
                let around = (settings, &mut unreadable);
                match compose(store, &claimed, around, now).await {
                    Ok(composed) => {
                        Composition::Composed(Arc::clone(unknown.insert(Arc::new(composed))))
                    }
                    Err(error) => {
                        failure = Some(error);
                        Composition::Failed
                    }
                }
            }
        };
        notices.push((claimed, composition));
    }
    ComposedBatch { notices, failure }
}
