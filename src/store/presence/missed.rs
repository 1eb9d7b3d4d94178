//! What a chat that comes back may have missed: of which cases, and how urgent it is.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::ChatId,
    lane::{Lane, Urgency},
    news::{self, NewsKinds},
};

use super::super::{CaseId, Error, Result, Store, Tx, broadcasts::Announcement};

/// What the news of a case is since a chat was told.
pub(super) async fn missed(
    store: &Store,
    case: CaseId,
    told: i64,
    now: DateTime<Utc>,
) -> Result<Announcement> {
    let known = async {
        let told = told.try_into().map_err(|_| Error::Unreadable("follow"))?;
        let stored = store.cases().case_by_id(case).await?.case;
        let log = store.cases().case_log(case).await?;
        let news = news::since(&log, &stored.state, (told, None));
        let news = news.map_err(|_| store.cases().log_is_impossible(case))?;
        let zone = stored.description.court.zone;
        Ok::<_, Error>(Announcement::of(&news, zone, now))
    };
    match known.await {
        // What cannot be read keeps nobody from coming back.
        Err(error) if error.is_unreadable() => Ok(Announcement {
            urgency: Urgency {
                lane: Lane::Change,
                deadline: now,
                urgent_from: None,
            },
            kinds: NewsKinds::from_number(-1),
        }),
        known => known,
    }
}

/// What a chat follows: each case, the revision that it was told, and whether it may know a later one or does not know that it follows.
pub(super) async fn follows(tx: &mut Tx, chat: ChatId) -> Result<Vec<(i64, i64, bool)>> {
    let follows = sqlx::query_as(
        "select case_id, told, maybe_told is not null or carried_from is not null from follow where chat_id = $1",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(follows)
}
