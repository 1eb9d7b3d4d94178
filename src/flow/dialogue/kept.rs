//! Dialogues as they are kept between their questions.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    domain::{chat::Chat, dialogue::Dialogue},
    store::{Error, Receipt, Store},
};

/// A dialogue as it is kept.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptDialogue {
    /// When its last question was asked: what is typed answers the newest one.
    pub(super) asked: DateTime<Utc>,
    /// The update that was answered last: after a crash it may come once more.
    pub(super) answered_by: i64,
    /// Its answers.
    pub(super) dialogue: Dialogue,
}

/// Keeps a dialogue whose question is asked now, and returns its id.
pub(super) async fn keep(
    store: &Store,
    (chat, now, answered_by): (Chat, DateTime<Utc>, i64),
    (id, dialogue): (Option<i64>, Dialogue),
    receipt: Option<Receipt>,
) -> Result<i64, Error> {
    let others = kept(store, chat).await?.into_iter();
    let newest = others.map(|(_, other)| other.asked).max();
    let kept = KeptDialogue {
        // Of two that are asked in one millisecond it is known which is the newer.
        asked: newest.map_or(now, |newest| now.max(newest + TimeDelta::milliseconds(1))),
        answered_by,
        dialogue,
    };
    let answers = serde_json::to_string(&kept).expect("answers are plain data with text keys");
    let drafts = store.drafts();
    drafts
        .keep_dialogue((chat.id, id), &answers, now, receipt)
        .await
}

/// The dialogues of an editor. One of another version of the bot, with other questions, is over.
pub(super) async fn kept(store: &Store, chat: Chat) -> Result<Vec<(i64, KeptDialogue)>, Error> {
    let kept = store.drafts().dialogues(chat.id).await?;
    let read = |(id, answers): (i64, String)| Some((id, serde_json::from_str(&answers).ok()?));
    Ok(kept.into_iter().filter_map(read).collect())
}
